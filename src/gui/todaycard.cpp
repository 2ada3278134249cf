// SPDX-License-Identifier: GPL-3.0-or-later
#include "todaycard.h"

#include <QDate>
#include <QScrollArea>
#include <QVBoxLayout>

#include "charts.h"
#include "chip.h"
#include "contactinspector.h"
#include "formrows.h"
#include "guiwords.h"
#include "keycaprow.h"
#include "markedtext.h"
#include "twofold/core/platforms.h"
#include "twofold/models/spans.h"
#include "twofold/services/wording.h"

namespace twofold::gui {

namespace {

constexpr std::size_t latestRows = 5, reasonRows = 5;

QString text(const std::string &utf8) { return QString::fromStdString(utf8); }

}  // namespace

QString cardQuestion(const services::Card &card) {
    switch (card.kind) {
    case services::CardKind::Finding: return services::ruleTitle(card.rule);
    case services::CardKind::Tier: return TodayCard::tr("How do you deal with them?");
    case services::CardKind::NewFollower: return TodayCard::tr("A new follower");
    case services::CardKind::Label: return TodayCard::tr("Professional or personal?");
    case services::CardKind::Drift: return TodayCard::tr("Tier has drifted");
    case services::CardKind::Duplicate: return TodayCard::tr("One person or two?");
    }
    return {};
}

QString cardKindWord(services::CardKind kind) {
    switch (kind) {
    case services::CardKind::Finding: return TodayCard::tr("finding");
    case services::CardKind::Tier:
    case services::CardKind::Drift: return TodayCard::tr("tier");
    case services::CardKind::Duplicate: return TodayCard::tr("same?");
    case services::CardKind::NewFollower: return TodayCard::tr("follower");
    case services::CardKind::Label: return TodayCard::tr("label");
    }
    return {};
}

QString cardIcon(services::CardKind kind) {
    switch (kind) {
    case services::CardKind::Finding: return QStringLiteral("flag");
    case services::CardKind::Label: return QStringLiteral("posts");
    case services::CardKind::Duplicate: return QStringLiteral("merge");
    case services::CardKind::Tier:
    case services::CardKind::Drift:
    case services::CardKind::NewFollower: break;
    }
    return QStringLiteral("people");
}

TodayCard::TodayCard(QWidget *parent)
    : QWidget(parent), m_head(new Panel(Panel::Ground::Base, Qt::BottomEdge, this)), m_what(new TextLabel({}, TextLabel::Style::Strong, m_head)),
      m_more(new TextLabel({}, TextLabel::Style::SmallSecondary, m_head)), m_scroll(new QScrollArea(this)) {
    const Metrics m = Metrics::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 0);
    layout->setSpacing(0);
    m_head->setHeightUnits(9);
    auto *headLayout = new QHBoxLayout(m_head);
    headLayout->setContentsMargins(m.px(5), 0, m.px(5), 0);
    headLayout->setSpacing(m.px(2));
    headLayout->addWidget(m_what);
    m_more->setElides(true);
    headLayout->addWidget(m_more, 1);
    layout->addWidget(m_head);
    m_scroll->setObjectName(QStringLiteral("todayEvidence"));
    m_scroll->setAccessibleName(tr("Evidence"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_scroll, 1);
}

QVBoxLayout *TodayCard::newContent() {
    const Metrics m = Metrics::of(this);
    auto *content = new Panel(Panel::Ground::Base, {}, m_scroll);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(m.px(5), m.px(4), m.px(5), m.px(4));
    layout->setSpacing(m.px(3.5));
    m_scroll->setWidget(content);  // the one before it is deleted
    return layout;
}

void TodayCard::showCard(const services::Card &card, const models::ReviewQueue::Evidence &evidence) {
    showHead(card);
    if (evidence.contact && evidence.other) showDuplicate(card, *evidence.contact, *evidence.other);
    else if (evidence.contact) showContact(card, *evidence.contact);
    else if (evidence.post) showPost(card, *evidence.post);
    else newContent()->addWidget(new TextLabel(tr("What this card is about is no longer there."), TextLabel::Style::Secondary, this));
}

void TodayCard::showHead(const services::Card &card) {
    delete m_icon;
    m_icon = new IconLabel(cardIcon(card.kind), m_head);
    static_cast<QHBoxLayout *>(m_head->layout())->insertWidget(0, m_icon);
    m_what->setText(cardQuestion(card));
    m_more->setText(headNote(card));
}

// Beside the question: what made it one.
QString TodayCard::headNote(const services::Card &card) {
    const bool said = card.kind == services::CardKind::Finding || card.kind == services::CardKind::Drift;
    if (said && !card.reasons.empty()) return services::sentence(card.reasons.front());
    if (card.random) return tr("asked at random, to check how sure the suggestions are");
    return {};
}

void TodayCard::showContact(const services::Card &card, const services::ContactEvidence &evidence) {
    QVBoxLayout *layout = newContent();
    layout->addWidget(makePerson(evidence, m_scroll->widget()));
    layout->addWidget(ruler(this));
    layout->addWidget(makeExchange(evidence));
    layout->addWidget(ruler(this));
    layout->addWidget(makeSuggestion(card, evidence));
    layout->addStretch(1);
}

// Both sides one under the other, so that names, profiles and numbers stand in the same places; then what speaks for one person.
void TodayCard::showDuplicate(const services::Card &card, const services::ContactEvidence &first, const services::ContactEvidence &second) {
    QVBoxLayout *layout = newContent();
    for (const services::ContactEvidence *side : {&first, &second}) {
        layout->addWidget(makePerson(*side, m_scroll->widget()));
        layout->addWidget(new TextLabel(exchangeSummary(*side), TextLabel::Style::SmallSecondary, m_scroll->widget()));
        layout->addWidget(ruler(this));
    }
    const auto [column, rows] = makeColumn(m_scroll->widget(), 1);
    const auto [head, headLayout] = makeRow(column);
    headLayout->addWidget(new TextLabel(tr("Suggestion"), TextLabel::Style::Caption, head));
    headLayout->addWidget(new TextLabel(tr("one person, %1").arg(percentText(percentOf(card.confidence))), TextLabel::Style::Body, head));
    headLayout->addStretch(1);
    headLayout->addWidget(new TextLabel(tr("how much each reason weighs"), TextLabel::Style::SmallSecondary, head));
    rows->addWidget(head);
    addReasons(rows, column, card.reasons, reasonRows);
    layout->addWidget(column);
    layout->addStretch(1);
    auto *hint = new TextLabel(tr("Merging keeps both histories, and can be split again. “Never match” is remembered."), TextLabel::Style::SmallSecondary, this);
    hint->setWordWrap(true);
    layout->addWidget(hint);
}

QString TodayCard::exchangeSummary(const services::ContactEvidence &evidence) {
    const auto &person = evidence.person;
    if (person.in + person.out == 0) return tr("Nothing passed between you so far.");
    return tr("%1 from them and %2 from you, the last %3").arg(person.in).arg(person.out).arg(dateText(person.last));
}

QWidget *TodayCard::makePerson(const services::ContactEvidence &evidence, QWidget *parent) {
    const auto [row, layout] = makeRow(parent, 3);
    auto *avatar = new AvatarLabel(row);
    const auto kind = evidence.person.kind;
    avatar->setContact(text(evidence.person.name), kind == ContactKind::Organisation || kind == ContactKind::News);
    layout->addWidget(avatar, 0, Qt::AlignTop);
    const auto [column, lines] = makeColumn(row, 1);
    const auto [nameRow, nameLayout] = makeRow(column);
    auto *name = new TextLabel(oneLine(text(evidence.person.name)), TextLabel::Style::CardName, nameRow);
    name->setElides(true);
    nameLayout->addWidget(name);
    for (std::size_t i = 0; i < std::min<std::size_t>(evidence.person.roles.size(), 3); ++i) nameLayout->addWidget(new ChipLabel(tagChip(oneLine(text(evidence.person.roles[i]))), nameRow));
    nameLayout->addStretch(1);
    lines->addWidget(nameRow);
    if (!evidence.bio.empty()) {
        auto *bio = new TextLabel(oneLine(text(evidence.bio)), TextLabel::Style::Secondary, column);
        bio->setWordWrap(true);
        lines->addWidget(bio);
    }
    const auto [profiles, profileLayout] = makeRow(column, 3);
    for (const store::IdentityRow &identity : evidence.identities) {
        const QString handle = text(displayHandle(identity.platform, identity.handle));
        profileLayout->addWidget(new PlatformLabel(identity.platform, profiles));
        profileLayout->addWidget(new TextLabel(oneLine(handle.isEmpty() ? text(identity.name.empty() ? identity.nativeId : identity.name) : handle), TextLabel::Style::SmallSecondary, profiles));
        const QString relation = relationWords(evidence.relations, identity.platform);
        if (!relation.isEmpty()) profileLayout->addWidget(new TextLabel(relation, TextLabel::Style::SmallSecondary, profiles));
    }
    profileLayout->addStretch(1);
    lines->addWidget(profiles);
    layout->addWidget(column, 1);
    if (evidence.person.tierState == ValueState::Decided) layout->addWidget(new ChipLabel(tierChip({evidence.person.tier, ValueState::Decided, 0}), row), 0, Qt::AlignTop);
    return row;
}

QWidget *TodayCard::makeExchange(const services::ContactEvidence &evidence) {
    const QString first = oneLine(text(evidence.person.name)).section(u' ', 0, 0);
    const auto [row, layout] = makeRow(m_scroll->widget(), 6);
    const auto [left, leftLayout] = makeColumn(row, 2);
    leftLayout->addWidget(new TextLabel(tr("Between you, 12 months"), TextLabel::Style::Caption, left));
    auto *chart = new ExchangeChart(left);
    const CivilDate last = toCivil(evidence.asOf);
    chart->setData(monthList(evidence.person.months, true), monthList(evidence.person.months, false), QDate(last.year, last.month, 1), first);
    leftLayout->addWidget(chart);
    leftLayout->addStretch(1);
    layout->addWidget(left, 3);
    const auto [right, rightLayout] = makeColumn(row, 2);
    rightLayout->addWidget(new TextLabel(tr("Latest"), TextLabel::Style::Caption, right));
    for (std::size_t i = 0; i < std::min(evidence.latest.size(), latestRows); ++i) {
        const store::ExchangeRow &exchange = evidence.latest[i];
        const QString words = services::exchangeWords(exchange.kind, exchange.direction, first);
        rightLayout->addWidget(datedRow(right, dateText(exchange.at), exchange.platform, exchange.text.empty() ? words : tr("%1: “%2”").arg(words, oneLine(text(exchange.text)))));
    }
    if (evidence.latest.empty()) rightLayout->addWidget(new TextLabel(tr("Nothing passed between you so far."), TextLabel::Style::SmallSecondary, right));
    rightLayout->addStretch(1);
    layout->addWidget(right, 4);
    return row;
}

QWidget *TodayCard::makeSuggestion(const services::Card &card, const services::ContactEvidence &evidence) {
    const auto [column, layout] = makeColumn(m_scroll->widget(), 1);
    const auto [head, headLayout] = makeRow(column);
    headLayout->addWidget(new TextLabel(tr("Suggestion"), TextLabel::Style::Caption, head));
    const auto &suggestion = evidence.suggestion;
    headLayout->addWidget(new ChipLabel(tierChip({suggestion.tier, suggestion.tierState, suggestion.tierConfidence / 1000.0}), head));
    headLayout->addWidget(new ChipLabel(trustChip({suggestion.trust, suggestion.trustState, suggestion.trustConfidence / 1000.0}), head));
    headLayout->addStretch(1);
    headLayout->addWidget(new TextLabel(tr("how much each reason weighs"), TextLabel::Style::SmallSecondary, head));
    layout->addWidget(head);
    const auto &reasons = card.tier ? evidence.tierReasons : evidence.trustReasons;
    addReasons(layout, column, reasons, reasonRows);
    if (reasons.empty()) layout->addWidget(new TextLabel(tr("Not enough is known to suggest anything."), TextLabel::Style::SmallSecondary, column));
    return column;
}

void TodayCard::showPost(const services::Card &card, const services::PostEvidence &evidence) {
    QVBoxLayout *layout = newContent();
    layout->addWidget(makePostHead(evidence));
    auto *words = new MarkedTextView(this);
    words->setTextFont(Metrics::of(this).post());
    words->setText(text(evidence.post.text), models::spansOf(evidence.post.text, evidence.spans));
    layout->addWidget(words);
    layout->addWidget(ruler(this));
    layout->addWidget(makeLabelReasons(evidence));
    layout->addStretch(1);
    if (card.kind == services::CardKind::Finding) {
        auto *hint = new TextLabel(tr("Twofold changes nothing on %1. “To fix” keeps the finding until a later import shows it gone.").arg(platformName(evidence.post.platform)),
                                   TextLabel::Style::SmallSecondary, this);
        hint->setWordWrap(true);
        layout->addWidget(hint);
    }
}

QWidget *TodayCard::makePostHead(const services::PostEvidence &evidence) {
    const auto [row, layout] = makeRow(m_scroll->widget());
    layout->addWidget(new PlatformLabel(evidence.post.platform, row));
    layout->addWidget(new TextLabel(oneLine(text(accountLabel(evidence.post.platform, evidence.account.handle, evidence.account.name, evidence.account.nativeId))), TextLabel::Style::Strong, row));
    if (evidence.account.purpose != Purpose::Unset) layout->addWidget(new ChipLabel(purposeChip(evidence.account.purpose), row));
    layout->addWidget(new TextLabel(dateTimeText(evidence.post.created), TextLabel::Style::SmallSecondary, row));
    layout->addStretch(1);
    layout->addWidget(new ChipLabel(visibilityChip(evidence.post.visibility), row));
    return row;
}

QWidget *TodayCard::makeLabelReasons(const services::PostEvidence &evidence) {
    const auto [column, layout] = makeColumn(m_scroll->widget(), 1);
    const auto [head, headLayout] = makeRow(column);
    headLayout->addWidget(new TextLabel(tr("Label"), TextLabel::Style::Caption, head));
    const double p = evidence.pProfessional;
    const models::JudgedLabel shown = evidence.post.labelState == ValueState::Decided
                                          ? models::JudgedLabel{evidence.post.label, ValueState::Decided, 0}
                                          : models::JudgedLabel{evidence.suggested, evidence.suggested == Label::None ? ValueState::None : ValueState::Suggested, std::max(p, 1 - p)};
    headLayout->addWidget(new ChipLabel(labelChip(shown), head));
    headLayout->addStretch(1);
    layout->addWidget(head);
    // Reasons weigh for professional; the row shows for or against what is suggested.
    const double side = evidence.suggested == Label::Personal ? -1 : 1;
    addReasons(layout, column, evidence.reasons, reasonRows, side, leastLabelScale);
    return column;
}

}  // namespace twofold::gui
