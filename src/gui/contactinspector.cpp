// SPDX-License-Identifier: GPL-3.0-or-later
#include "contactinspector.h"

#include <QAbstractButton>
#include <QDate>
#include <QLabel>
#include <QPainter>

#include "buttons.h"
#include "charts.h"
#include "chip.h"
#include "formrows.h"
#include "guiwords.h"
#include "pageframe.h"
#include "painting.h"
#include "twofold/analysis/tiers.h"
#include "twofold/core/platforms.h"
#include "twofold/services/wording.h"

namespace twofold::gui {

namespace {

constexpr int historyRows = 6;
constexpr std::size_t reasonRows = 4;

QString text(const std::string &utf8) { return QString::fromStdString(utf8); }

QString yearOf(const store::RelationRow &relation) {
    return relation.since == unknownTime ? QString() : QString::number(toCivil(relation.since).year);
}

// A suggested role as an outlined chip; a click takes it.
class RoleButton : public QAbstractButton {
public:
    RoleButton(const QString &role, int percent, QWidget *parent) : QAbstractButton(parent), m_spec(tagChip(role)) {
        m_spec.kind = ContactInspector::tr("role");
        m_spec.look = ChipSpec::Look::Outlined;
        m_spec.percent = percent;
        setObjectName(QStringLiteral("suggestedRole"));
        setText(role);
        setAccessibleName(accessibleText(m_spec));
        setToolTip(ContactInspector::tr("Give the role “%1”").arg(role));
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override { return ChipPainter::sizeHint(m_spec, font()); }

protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        const Theme &theme = Theme::of(palette());
        ChipPainter::paint(painter, rect(), m_spec, font(), theme);
        if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) paintBox(painter, rect(), 3, QColor(), theme.accent, 2);
    }

private:
    ChipSpec m_spec;
};

}  // namespace

QString relationWords(const std::vector<store::RelationRow> &relations, Platform platform) {
    const store::RelationRow *following = nullptr;
    const store::RelationRow *follower = nullptr;
    QString other;
    for (const store::RelationRow &relation : relations) {
        if (relation.platform != platform || relation.until != unknownTime) continue;
        switch (relation.kind) {
        case RelationKind::Following: following = &relation; break;
        case RelationKind::Follower: follower = &relation; break;
        case RelationKind::Friend: other = ContactInspector::tr("friend"); break;
        case RelationKind::CloseFriend: other = ContactInspector::tr("close friend"); break;
        case RelationKind::Muted: other = ContactInspector::tr("muted"); break;
        case RelationKind::Blocked: return ContactInspector::tr("blocked");
        case RelationKind::List:
        case RelationKind::AddressBook:
        case RelationKind::Requested: break;
        }
    }
    if (!other.isEmpty()) return other;
    if (!following && !follower) return {};
    const QString words = following && follower ? ContactInspector::tr("mutual") : following ? ContactInspector::tr("you follow") : ContactInspector::tr("follows you");
    const store::RelationRow &dated = following ? *following : *follower;
    // What is only seen since an import began earlier than anybody knows.
    return dated.sinceIsSeen || yearOf(dated).isEmpty() ? words : ContactInspector::tr("%1 since %2").arg(words, yearOf(dated));
}

QList<int> monthList(const store::MonthCounts &months, bool incoming) {
    QList<int> list;
    for (std::size_t i = 0; i < 12; ++i) list.push_back(months[i + (incoming ? 0 : 12)]);
    return list;
}

QString decisionWords(const store::Decision &decision) {
    const QString value = text(decision.value);
    const QString field = text(decision.field);
    if (field == QLatin1String("tier")) return ContactInspector::tr("Tier: %1").arg(value);
    if (field == QLatin1String("trust")) return ContactInspector::tr("Trust: %1").arg(value);
    if (field == QLatin1String("kind")) return ContactInspector::tr("Kind: %1").arg(value);
    if (field == QLatin1String("note")) return value.isEmpty() ? ContactInspector::tr("Note removed") : ContactInspector::tr("Note written");
    if (field.startsWith(QLatin1String("role:")))
        return (value == QLatin1String("+") ? ContactInspector::tr("Role: %1") : ContactInspector::tr("Role removed: %1")).arg(oneLine(field.mid(5)));
    return QStringLiteral("%1: %2").arg(field, value);
}

ContactInspector::ContactInspector(models::Backend &backend, InspectorPanel *panel) : QObject(panel), m_backend(backend), m_panel(panel) {
    connect(&backend, &models::Backend::changed, this, [this](unsigned what) {
        if (m_contact.valid() && (what & (services::ChangedPeople | services::ChangedAccounts)) != 0) read();
    });
    clear();
}

void ContactInspector::show(ContactId contact) {
    if (m_contact == contact) return;
    m_contact = contact;
    read();
}

void ContactInspector::showMany(int count) {
    m_contact = {};
    ++m_generation;
    m_panel->clear();
    auto *section = new InspectorSection(tr("Selection"), {}, m_panel);
    section->addContent(new TextLabel(tr("%1 people are selected. A key decides for all of them.").arg(numberText(count)), TextLabel::Style::Body, section));
    m_panel->addSection(section);
}

void ContactInspector::clear() {
    m_contact = {};
    ++m_generation;
    m_panel->clear();
    auto *section = new InspectorSection(tr("Nobody selected"), {}, m_panel);
    auto *hint = new TextLabel(tr("Choose somebody in the list to see profiles, exchange, and what they can see of you."), TextLabel::Style::SmallSecondary, section);
    hint->setWordWrap(true);
    section->addContent(hint);
    m_panel->addSection(section);
}

void ContactInspector::read() {
    const auto generation = ++m_generation;
    services::Session &session = m_backend.session();
    m_backend.read<Shown>(
        this,
        [&session, id = m_contact](store::Connection &db) {
            Shown shown;
            if (auto evidence = services::ReviewService(session).contactEvidence(db, id)) {
                shown.evidence = std::move(*evidence);
                shown.seen = services::seenBy(db, id);
                shown.found = true;
            }
            return shown;
        },
        [this, generation](Shown shown) {
            if (generation != m_generation) return;
            if (shown.found) fill(shown);
            else clear();
        });
}

void ContactInspector::fill(const Shown &shown) {
    m_panel->clear();
    m_panel->addSection(makeHead(shown));
    if (QWidget *hints = makeHints(shown)) m_panel->addSection(hints);
    m_panel->addSection(makeProfiles(shown));
    m_panel->addSection(makeExchange(shown));
    if (QWidget *reasons = makeReasons(shown)) m_panel->addSection(reasons);
    m_panel->addSection(makeSeen(shown));
    m_panel->addSection(makeNote(shown));
    if (QWidget *history = makeHistory(shown)) m_panel->addSection(history);
}

QWidget *ContactInspector::makeHead(const Shown &shown) {
    const auto &person = shown.evidence.person;
    auto *section = new InspectorSection({}, {}, m_panel);
    const auto [head, headLayout] = makeRow(section, 3);
    auto *avatar = new AvatarLabel(head);
    avatar->setContact(text(person.name), person.kind == ContactKind::Organisation || person.kind == ContactKind::News);
    headLayout->addWidget(avatar);
    const auto [names, namesLayout] = makeColumn(head, 0.5);
    auto *name = new TextLabel(oneLine(text(person.name)), TextLabel::Style::Title, names);
    name->setElides(true);
    namesLayout->addWidget(name);
    if (!shown.evidence.bio.empty()) {
        auto *bio = new TextLabel(oneLine(text(shown.evidence.bio)), TextLabel::Style::SmallSecondary, names);
        bio->setElides(true);
        namesLayout->addWidget(bio);
    }
    headLayout->addWidget(names, 1);
    section->addContent(head);
    const auto [chips, chipsLayout] = makeRow(section, 2);
    chipsLayout->addWidget(new ChipLabel(tierChip({person.tier, person.tierState, person.tierConfidence / 1000.0}), chips));
    chipsLayout->addWidget(new ChipLabel(trustChip({person.trust, person.trustState, person.trustConfidence / 1000.0}), chips));
    for (std::size_t i = 0; i < std::min<std::size_t>(person.roles.size(), 2); ++i) chipsLayout->addWidget(new ChipLabel(tagChip(oneLine(text(person.roles[i]))), chips));
    chipsLayout->addStretch(1);
    auto *more = new ActionButton(tr("Change…"), chips);
    more->setObjectName(QStringLiteral("contactMore"));
    more->setIconName(QStringLiteral("more"));
    more->setLook(ActionButton::Look::Flat);
    more->setHeightUnits(6.5);
    more->setWordless(true);
    connect(more, &QPushButton::clicked, this, [this, more] { Q_EMIT menuRequested(more->mapToGlobal(QPoint(0, more->height()))); });
    chipsLayout->addWidget(more);
    section->addContent(chips);
    return section;
}

// Roles that are suggested, to take with a click, and what has drifted.
QWidget *ContactInspector::makeHints(const Shown &shown) {
    const auto &person = shown.evidence.person;
    std::vector<analysis::Reason> said = shown.evidence.driftReasons;
    said.insert(said.end(), shown.evidence.pruneReasons.begin(), shown.evidence.pruneReasons.end());
    if (person.suggestedRoles.empty() && said.empty()) return nullptr;
    auto *section = new InspectorSection(said.empty() ? tr("Perhaps") : tr("Has it changed?"), {}, m_panel);
    for (const analysis::Reason &reason : said) {
        auto *words = new TextLabel(services::sentence(reason), TextLabel::Style::Body, section);
        words->setWordWrap(true);
        section->addContent(words);
    }
    for (const store::SuggestedRole &role : person.suggestedRoles) {
        const auto [row, layout] = makeRow(section, 2);
        auto *chip = new RoleButton(oneLine(text(role.role)), role.confidence / 10, row);
        connect(chip, &QAbstractButton::clicked, this, [this, name = role.role, id = m_contact] {
            m_backend.decide(this, [id, name](services::DecisionService &decisions) { return decisions.setRole({id}, name, true); });
        });
        layout->addWidget(chip);
        layout->addStretch(1);
        section->addContent(row);
    }
    return section;
}

QWidget *ContactInspector::makeProfiles(const Shown &shown) {
    const bool several = shown.evidence.identities.size() > 1;
    auto *section = new InspectorSection(tr("Profiles"), several ? tr("Split…") : QString(), m_panel);
    connect(section, &InspectorSection::linkClicked, this, [this] { Q_EMIT splitRequested(m_contact); });
    for (const store::IdentityRow &identity : shown.evidence.identities) {
        const QString handle = text(displayHandle(identity.platform, identity.handle));
        section->addContent(platformRow(section, identity.platform, handle.isEmpty() ? text(identity.name.empty() ? identity.nativeId : identity.name) : handle,
                                        relationWords(shown.evidence.relations, identity.platform)));
    }
    return section;
}

QWidget *ContactInspector::makeExchange(const Shown &shown) {
    const auto &person = shown.evidence.person;
    auto *section = new InspectorSection(tr("Between you, 12 months"), {}, m_panel);
    auto *chart = new ExchangeChart(section);
    const CivilDate last = toCivil(shown.evidence.asOf);
    const QString first = oneLine(text(person.name)).section(u' ', 0, 0);
    chart->setData(monthList(person.months, true), monthList(person.months, false), QDate(last.year, last.month, 1), first,
                   person.last == unknownTime ? QString() : tr("last %1").arg(dateText(person.last)));
    section->addContent(chart);
    for (std::size_t i = 0; i < std::min<std::size_t>(shown.evidence.latest.size(), 3); ++i) {
        const store::ExchangeRow &row = shown.evidence.latest[i];
        const QString words = services::exchangeWords(row.kind, row.direction, first);
        section->addContent(datedRow(section, dateText(row.at), row.platform, row.text.empty() ? words : tr("%1: “%2”").arg(words, oneLine(text(row.text)))));
    }
    return section;
}

QWidget *ContactInspector::makeReasons(const Shown &shown) {
    const auto &person = shown.evidence.person;
    if (shown.evidence.tierReasons.empty()) return nullptr;
    const bool decided = person.tierState == ValueState::Decided;
    auto *section = new InspectorSection(decided ? tr("What would be suggested") : tr("Why"), {}, m_panel);
    const auto &suggestion = shown.evidence.suggestion;
    const auto [chips, layout] = makeRow(section, 2);
    layout->addWidget(new ChipLabel(tierChip({suggestion.tier, suggestion.tierState, suggestion.tierConfidence / 1000.0}), chips));
    if (suggestion.tierState == ValueState::None) layout->addWidget(new TextLabel(tr("not enough to say"), TextLabel::Style::SmallSecondary, chips));
    layout->addStretch(1);
    section->addContent(chips);
    const auto [reasons, rows] = makeColumn(section, 0);
    addReasons(rows, reasons, shown.evidence.tierReasons, reasonRows);
    section->addContent(reasons);
    if (person.trustState == ValueState::Suggested) {
        auto *trust = new TextLabel(services::sentence(analysis::trustSentence(person.trust, shown.evidence.trustReasons)), TextLabel::Style::SmallSecondary, section);
        trust->setWordWrap(true);
        section->addContent(trust);
    }
    return section;
}

QWidget *ContactInspector::makeSeen(const Shown &shown) {
    auto *section = new InspectorSection(tr("Can see of you"), {}, m_panel);
    for (const services::SeenByRow &row : shown.seen) {
        const QString count = row.visible > 0 ? numberText(row.visible) : row.unknown > 0 ? tr("unknown") : QStringLiteral("0");
        const QString note = row.unknown > 0 ? tr("%1 without known audience").arg(numberText(row.unknown)) : row.visible == row.account.posts ? tr("all") : tr("of %1").arg(numberText(row.account.posts));
        const auto [line, layout] = makeRow(section);
        layout->addWidget(new PlatformLabel(row.account.platform, line));
        auto *number = new TextLabel(count, TextLabel::Style::Body, line);
        number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        number->setFixedWidth(Metrics::of(line).px(14));
        layout->addWidget(number);
        auto *words = new TextLabel(note, TextLabel::Style::SmallSecondary, line);
        words->setElides(true);
        layout->addWidget(words, 1);
        section->addContent(line);
    }
    if (shown.seen.empty()) section->addContent(new TextLabel(tr("Nothing: no account has posts."), TextLabel::Style::SmallSecondary, section));
    return section;
}

QWidget *ContactInspector::makeNote(const Shown &shown) {
    auto *section = new InspectorSection(tr("Note"), shown.evidence.note.empty() ? tr("Write…") : tr("Edit…"), m_panel);
    const QString name = text(shown.evidence.person.name);
    const QString note = text(shown.evidence.note);
    connect(section, &InspectorSection::linkClicked, this, [this, name, note] { Q_EMIT noteRequested(m_contact, name, note); });
    auto *words = new TextLabel(note.isEmpty() ? tr("No note.") : manyLines(note), note.isEmpty() ? TextLabel::Style::SmallSecondary : TextLabel::Style::Body, section);
    words->setWordWrap(true);
    section->addContent(words);
    return section;
}

QWidget *ContactInspector::makeHistory(const Shown &shown) {
    if (shown.evidence.history.empty()) return nullptr;
    auto *section = new InspectorSection(tr("Decisions"), {}, m_panel);
    for (int i = 0; i < std::min(historyRows, static_cast<int>(shown.evidence.history.size())); ++i) {
        const store::Decision &decision = shown.evidence.history[static_cast<std::size_t>(i)];
        section->addContent(datedRow(section, dateText(decision.at), Platform::Unknown, decisionWords(decision)));
    }
    return section;
}

}  // namespace twofold::gui
