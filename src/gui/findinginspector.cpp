// SPDX-License-Identifier: GPL-3.0-or-later
#include "findinginspector.h"

#include <optional>

#include "buttons.h"
#include "chip.h"
#include "formrows.h"
#include "guiwords.h"
#include "markedtext.h"
#include "marklabels.h"
#include "pageframe.h"
#include "twofold/models/spans.h"
#include "twofold/services/wording.h"

namespace twofold::gui {

namespace {

constexpr std::size_t mostReasons = 4;

}  // namespace

FindingInspector::FindingInspector(models::Backend &backend, const ActionRegistry &actions, InspectorPanel *panel)
    : QObject(panel), m_backend(backend), m_actions(actions), m_panel(panel) {
    connect(&backend, &models::Backend::changed, this, [this](unsigned what) {
        if (m_finding.valid() && (what & (services::ChangedPosts | services::ChangedFindings | services::ChangedAccounts)) != 0) read();
    });
    clear();
}

void FindingInspector::show(FindingId finding) {
    if (finding == m_finding) return;
    m_finding = finding;
    read();
}

void FindingInspector::clear() {
    m_finding = {};
    m_address.clear();
    ++m_generation;
    m_panel->clear();
    m_panel->setFoot(nullptr);
    auto *section = new InspectorSection(tr("No finding selected"), {}, m_panel);
    section->addContent(wrappedText(section, tr("Choose a finding in the list to see what was noticed, and why."), true));
    m_panel->addSection(section);
}

void FindingInspector::read() {
    const auto generation = ++m_generation;
    services::Session &session = m_backend.session();
    m_backend.read<Shown>(
        this,
        [&session, id = m_finding](store::Connection &db) {
            Shown shown;
            const auto finding = store::readFinding(db, id);
            if (!finding) return shown;
            shown.found = true;
            shown.finding = *finding;
            const services::ReviewService review(session);
            if (const auto card = review.card(db, "finding:" + std::to_string(id.value))) shown.evidence = card->reasons;
            if (finding->post.valid()) shown.post = review.postEvidence(db, finding->post);
            if (shown.post)
                shown.account = shown.post->account;
            else if (const auto account = store::readAccount(db, finding->account))
                shown.account = *account;
            if (shown.post) shown.spans = models::spansOf(finding->text, shown.post->spans);
            return shown;
        },
        [this, generation](const Shown &shown) {
            if (generation != m_generation) return;
            if (shown.found)
                fill(shown);
            else
                clear();
        });
}

void FindingInspector::fill(const Shown &shown) {
    const FocusSaver saver(m_panel);
    m_panel->clear();
    m_address = shown.post ? webAddress(shown.post->post, shown.account) : QString();
    m_panel->addSection(makeHead(shown));
    m_panel->addSection(makeWhy(shown));
    if (shown.post && !shown.post->reasons.empty() && shown.post->post.labelState == ValueState::Suggested)
        m_panel->addSection(makeLabelReasons(*shown.post));
    if (shown.finding.state != FindingState::Open) m_panel->addSection(makeState(shown.finding));
    m_panel->setFoot(makeFoot(shown));
}

QWidget *FindingInspector::makeHead(const Shown &shown) {
    auto *section = new InspectorSection({}, {}, m_panel);
    const auto [row, layout] = makeRow(section);
    layout->addWidget(new SeverityLabel(shown.finding.severity, row), 0, Qt::AlignTop);
    auto *title = new TextLabel(services::ruleTitle(shown.finding.rule), TextLabel::Style::Strong, row);
    title->setObjectName(QStringLiteral("findingTitle"));
    title->setWordWrap(true);
    layout->addWidget(title, 1);
    layout->addWidget(new SeverityWord(shown.finding.severity, row), 0, Qt::AlignTop);
    section->addContent(row);
    section->addContent(
        authorRow(section, shown.account, shown.finding.platform, shown.post ? postTime(shown.post->post) : dateText(shown.finding.at)));
    if (!shown.post) return section;
    auto *text = new MarkedTextView(section);
    text->setObjectName(QStringLiteral("findingText"));
    text->setTextFont(Metrics::of(m_panel).post());
    text->setText(shown.finding.text.empty() ? tr("No text.") : QString::fromStdString(shown.finding.text), shown.spans);
    section->addContent(text);
    const auto [chips, chipLayout] = makeRow(section);
    chipLayout->addWidget(new ChipLabel(labelChip(judgedLabelOf(shown.post->post)), chips));
    chipLayout->addStretch(1);
    chipLayout->addWidget(new ChipLabel(visibilityChip(shown.post->post.visibility), chips));
    section->addContent(chips);
    return section;
}

QWidget *FindingInspector::makeWhy(const Shown &shown) {
    auto *section = new InspectorSection(tr("Why it is a finding"), {}, m_panel);
    for (const analysis::Reason &reason : shown.evidence) section->addContent(wrappedText(section, services::sentence(reason), false));
    if (const QString words = services::ruleExplanation(shown.finding.rule); !words.isEmpty())
        section->addContent(wrappedText(section, words, true));
    return section;
}

QWidget *FindingInspector::makeLabelReasons(const services::PostEvidence &evidence) {
    auto *section = new InspectorSection(tr("Why %1").arg(labelWord(evidence.post.label)), {}, m_panel);
    addReasons(section, evidence.reasons, evidence.post.label, mostReasons);
    return section;
}

QWidget *FindingInspector::makeState(const store::FindingRow &finding) {
    auto *section = new InspectorSection(tr("Your decision: %1").arg(findingStateWord(finding.state)), tr("Open it again"), m_panel);
    section->link()->setObjectName(QStringLiteral("findingReopen"));
    connect(section, &InspectorSection::linkClicked, this, [this] { Q_EMIT decided(FindingState::Open); });
    if (finding.state != FindingState::ToFix) return section;
    section->addContent(wrappedText(section, tr("Fix it where it stands, then say so here."), true));
    auto *fixed = new ActionButton(tr("Mark as fixed"), section);
    fixed->setObjectName(QStringLiteral("findingFixed"));
    fixed->setIconName(QStringLiteral("check"));
    fixed->setHeightUnits(6.5);
    connect(fixed, &QPushButton::clicked, this, [this] { Q_EMIT decided(FindingState::Fixed); });
    const auto [row, layout] = makeRow(section);
    layout->addWidget(fixed);
    layout->addStretch(1);
    section->addContent(row);
    return section;
}

DecisionButton *FindingInspector::makeButton(QWidget *parent, const char *name, const QString &action, const QString &word,
                                             FindingState state, FindingState now) {
    auto *button = new DecisionButton(m_actions.key(action), word, parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setHeightUnits(6.5);
    button->setCompact(true);
    if (state == now) button->setEnabled(false);
    connect(button, &QPushButton::clicked, this, [this, state] { Q_EMIT decided(state); });
    return button;
}

QWidget *FindingInspector::makeFoot(const Shown &shown) {
    auto *foot = new Panel(Panel::Ground::Alt, Qt::TopEdge, m_panel);
    const Metrics m = Metrics::of(m_panel);
    auto *layout = new QVBoxLayout(foot);
    layout->setContentsMargins(m.px(4), m.px(2.5), m.px(4), m.px(2.5));
    layout->setSpacing(m.px(2));
    const auto [row, buttons] = makeRow(foot, 1.5);
    const FindingState now = shown.finding.state;
    // As wide as their words, what is left over shared: the last one has the most to say.
    for (DecisionButton *button :
         {makeButton(row, "findingToFix", QStringLiteral("audit.toFix"), tr("To fix"), FindingState::ToFix, now),
          makeButton(row, "findingAccept", QStringLiteral("audit.accept"), tr("Accept"), FindingState::Accepted, now),
          makeButton(row, "findingNotAProblem", QStringLiteral("audit.notAProblem"), tr("Not a problem"), FindingState::NotAProblem, now)})
        buttons->addWidget(button);
    layout->addWidget(row);
    if (m_address.isEmpty()) return foot;
    ActionButton *open = openButton(foot, shown.finding.platform, m_actions.key(QStringLiteral("audit.open")));
    open->setObjectName(QStringLiteral("findingOpen"));
    open->setLook(ActionButton::Look::Primary);
    connect(open, &QPushButton::clicked, this, &FindingInspector::openRequested);
    layout->addWidget(open);
    return foot;
}

}  // namespace twofold::gui
