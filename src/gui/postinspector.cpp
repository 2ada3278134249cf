// SPDX-License-Identifier: GPL-3.0-or-later
#include "postinspector.h"

#include <optional>

#include "buttons.h"
#include "chip.h"
#include "formrows.h"
#include "guiwords.h"
#include "keycaprow.h"
#include "markedtext.h"
#include "marklabels.h"
#include "pageframe.h"
#include "twofold/services/wording.h"

namespace twofold::gui {

namespace {

constexpr std::size_t mostReasons = 5;

bool isUnsure(const store::PostRow &post) {
    return post.labelState == ValueState::Suggested && post.perMille >= store::unsureFrom && post.perMille <= store::unsureTo;
}

QString countWords(const store::PostRow &post) {
    QStringList words;
    if (post.likes >= 0)
        words << (post.likes == 1 ? PostInspector::tr("1 like") : PostInspector::tr("%1 likes").arg(numberText(post.likes)));
    if (post.reposts > 0)
        words << (post.reposts == 1 ? PostInspector::tr("1 repost") : PostInspector::tr("%1 reposts").arg(numberText(post.reposts)));
    if (post.replies >= 0)
        words << (post.replies == 1 ? PostInspector::tr("1 reply") : PostInspector::tr("%1 replies").arg(numberText(post.replies)));
    if (post.media > 0)
        words << (post.media == 1 ? PostInspector::tr("1 picture or video")
                                  : PostInspector::tr("%1 pictures or videos").arg(numberText(post.media)));
    if (const QString kind = postKindWord(post.kind); !kind.isEmpty()) words.prepend(kind);
    if (post.deleted) words.prepend(PostInspector::tr("deleted on the platform"));
    return words.join(QStringLiteral("   "));
}

// What is to be said of the label beside its reasons.
QString labelNote(const services::PostEvidence &evidence) {
    const store::PostRow &post = evidence.post;
    const int professional = percentOf(evidence.pProfessional);
    if (post.labelState == ValueState::Decided && evidence.suggested == Label::None)
        return PostInspector::tr("You decided it. There was nothing to suggest it by.");
    if (post.labelState == ValueState::Decided)
        return PostInspector::tr("You decided it. Suggested was %1, %2.")
            .arg(labelWord(evidence.suggested), percentText(evidence.suggested == Label::Professional ? professional : 100 - professional));
    if (post.label == Label::None) return PostInspector::tr("No words to go by: it has no label until you give it one.");
    return isUnsure(post) ? PostInspector::tr("Close to the middle: one key decides it.") : QString();
}

}  // namespace

PostInspector::PostInspector(models::Backend &backend, const ActionRegistry &actions, InspectorPanel *panel)
    : QObject(panel), m_backend(backend), m_actions(actions), m_panel(panel) {
    connect(&backend, &models::Backend::changed, this, [this](unsigned what) {
        if (m_post.valid() && (what & (services::ChangedPosts | services::ChangedFindings | services::ChangedAccounts)) != 0) read();
    });
    clear();
}

void PostInspector::show(PostId post, const QList<models::TextSpan> &spans) {
    if (post == m_post && spans == m_spans) return;
    m_post = post;
    m_spans = spans;
    read();
}

void PostInspector::showMany(int count) {
    say(tr("Selection"), tr("%1 posts are selected. A key decides for all of them.").arg(numberText(count)));
    auto *section = new InspectorSection({}, {}, m_panel);
    section->addContent(makeButtons(section, nullptr));
    m_panel->addSection(section);
}

void PostInspector::clear() {
    say(tr("No post selected"), tr("Choose a post in the list to see why it has its label, and who could see it."));
}

void PostInspector::say(const QString &caption, const QString &sentence) {
    m_post = {};
    m_address.clear();
    ++m_generation;
    m_panel->clear();
    m_panel->setFoot(nullptr);
    auto *section = new InspectorSection(caption, {}, m_panel);
    section->addContent(wrappedText(section, sentence, true));
    m_panel->addSection(section);
}

void PostInspector::read() {
    const auto generation = ++m_generation;
    services::Session &session = m_backend.session();
    using Evidence = std::optional<services::PostEvidence>;
    m_backend.read<Evidence>(
        this, [&session, id = m_post](store::Connection &db) { return services::ReviewService(session).postEvidence(db, id); },
        [this, generation](const Evidence &evidence) {
            if (generation != m_generation) return;
            if (evidence)
                fill(*evidence);
            else
                clear();
        });
}

void PostInspector::fill(const services::PostEvidence &evidence) {
    const FocusSaver saver(m_panel);
    m_panel->clear();
    m_address = webAddress(evidence.post, evidence.account);
    m_panel->addSection(makeHead(evidence));
    m_panel->addSection(makeLabel(evidence));
    m_panel->addSection(makeAudience(evidence));
    m_panel->addSection(makeFindings(evidence));
    makeFoot(evidence);
}

QWidget *PostInspector::makeHead(const services::PostEvidence &evidence) {
    const store::PostRow &post = evidence.post;
    auto *section = new InspectorSection({}, {}, m_panel);
    section->addContent(authorRow(section, evidence.account, post.platform, postTime(post)));
    auto *text = new MarkedTextView(section);
    text->setObjectName(QStringLiteral("postText"));
    text->setTextFont(Metrics::of(m_panel).post());
    text->setText(post.text.empty() ? tr("No text.") : QString::fromStdString(post.text), m_spans);
    section->addContent(text);
    const auto [row, layout] = makeRow(section);
    auto *counts = new TextLabel(countWords(post), TextLabel::Style::SmallSecondary, row);
    counts->setElides(true);
    layout->addWidget(counts, 1);
    ChipSpec seen = visibilityChip(post.visibility);
    seen.look = ChipSpec::Look::Bare;
    layout->addWidget(new ChipLabel(seen, row));
    section->addContent(row);
    return section;
}

QWidget *PostInspector::makeLabel(const services::PostEvidence &evidence) {
    auto *section = new InspectorSection({}, {}, m_panel);
    auto *chip = new ChipLabel(labelChip(judgedLabelOf(evidence.post)), section);
    chip->setObjectName(QStringLiteral("postLabelChip"));
    section->addContent(captionRow(section, tr("Label"), chip));
    const Label label = evidence.post.label == Label::None ? evidence.suggested : evidence.post.label;
    addReasons(section, evidence.reasons, label, mostReasons);
    if (const QString note = labelNote(evidence); !note.isEmpty()) section->addContent(wrappedText(section, note, true));
    section->addGap(1);
    section->addContent(makeButtons(section, &evidence));
    return section;
}

QWidget *PostInspector::makeButtons(QWidget *parent, const services::PostEvidence *evidence) {
    const auto [row, layout] = makeRow(parent);
    layout->addWidget(makeButton(row, Label::Professional, evidence));
    layout->addWidget(makeButton(row, Label::Personal, evidence));
    return row;
}

DecisionButton *PostInspector::makeButton(QWidget *parent, Label label, const services::PostEvidence *evidence) {
    const bool professional = label == Label::Professional;
    auto *button = new DecisionButton(m_actions.key(professional ? QStringLiteral("posts.professional") : QStringLiteral("posts.personal")),
                                      labelWord(label), parent);
    button->setObjectName(professional ? QStringLiteral("postProfessional") : QStringLiteral("postPersonal"));
    button->setMark(markOf(label), hueOf(label));
    button->setHeightUnits(6.5);
    if (evidence && evidence->post.label == label && evidence->post.labelState == ValueState::Decided) button->setNote(tr("now"));
    if (evidence && evidence->post.label == label && evidence->post.labelState == ValueState::Suggested && !isUnsure(evidence->post))
        button->setSuggested(true);
    connect(button, &QPushButton::clicked, this, [this, label] { Q_EMIT labelRequested(label); });
    return button;
}

QWidget *PostInspector::makeAudience(const services::PostEvidence &evidence) {
    auto *section = new InspectorSection(tr("Who could see it"), {}, m_panel);
    section->addContent(wrappedText(section, audienceWords(evidence.post.visibility, evidence.post.platform), false));
    if (const QString followers = followersWords(evidence.post, evidence.account); !followers.isEmpty())
        section->addContent(wrappedText(section, followers, true));
    return section;
}

QWidget *PostInspector::makeFindings(const services::PostEvidence &evidence) {
    auto *section = new InspectorSection(tr("Findings"), {}, m_panel);
    if (evidence.findings.empty()) section->addContent(wrappedText(section, tr("None."), true));
    for (const store::FindingRow &finding : evidence.findings) {
        const auto [row, layout] = makeRow(section);
        layout->addWidget(new SeverityLabel(finding.severity, row));
        auto *title = new TextLabel(services::ruleTitle(finding.rule), TextLabel::Style::Body, row);
        title->setElides(true);
        layout->addWidget(title, 1);
        layout->addWidget(new TextLabel(findingStateWord(finding.state), TextLabel::Style::SmallSecondary, row));
        section->addContent(row);
    }
    return section;
}

void PostInspector::makeFoot(const services::PostEvidence &evidence) {
    if (m_address.isEmpty()) {
        m_panel->setFoot(nullptr);
        return;
    }
    auto *foot = new Panel(Panel::Ground::Alt, Qt::TopEdge, m_panel);
    auto *layout = new QVBoxLayout(foot);
    const Metrics m = Metrics::of(m_panel);
    layout->setContentsMargins(m.px(4), m.px(2.5), m.px(4), m.px(2.5));
    ActionButton *button = openButton(foot, evidence.post.platform, m_actions.key(QStringLiteral("posts.open")));
    button->setObjectName(QStringLiteral("postOpen"));
    connect(button, &QPushButton::clicked, this, &PostInspector::openRequested);
    layout->addWidget(button);
    m_panel->setFoot(foot);
}

}  // namespace twofold::gui
