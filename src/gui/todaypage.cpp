// SPDX-License-Identifier: GPL-3.0-or-later
#include "todaypage.h"

#include <QListView>
#include <QStackedLayout>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "actionregistry.h"
#include "batchdelegate.h"
#include "buttons.h"
#include "charts.h"
#include "controls.h"
#include "formrows.h"
#include "guiwords.h"
#include "todaycard.h"
#include "twofold/core/text.h"

namespace twofold::gui {

using models::ReviewQueue;
using services::Card;
using services::CardKind;

namespace {

constexpr std::array tiers{Tier::LearnFrom, Tier::Interact, Tier::Friend};
constexpr std::array trusts{Trust::Public, Trust::Professional, Trust::Personal, Trust::Inner};
constexpr std::array labels{Label::Professional, Label::Personal};
constexpr std::array states{FindingState::ToFix, FindingState::Accepted, FindingState::NotAProblem};

HueName hueOf(Trust trust) {
    return trust == Trust::Professional ? HueName::Professional : trust == Trust::Personal ? HueName::Personal : trust == Trust::Inner ? HueName::Inner : HueName::Public;
}

// A caption of fixed width and buttons that share the rest.
QWidget *decisionRow(QWidget *parent, const QString &caption, const QList<DecisionButton *> &buttons) {
    const auto [row, layout] = makeRow(parent, 2);
    auto *name = new TextLabel(caption, TextLabel::Style::Caption, row);
    name->setFixedWidth(Metrics::of(parent).px(13));
    layout->addWidget(name);
    for (DecisionButton *button : buttons) {
        button->setParent(row);
        layout->addWidget(button, 1);
    }
    return row;
}

}  // namespace

TodayPage::TodayPage(models::Backend &backend, ActionRegistry &actions, QWidget *parent)
    : PageFrame(QStringLiteral("today"), tr("Today"), parent), m_backend(backend), m_actions(actions), m_queue(new ReviewQueue(backend, this)) {
    makeHeader();
    auto *body = new QWidget(this);
    m_stack = new QStackedLayout(body);
    m_review = new QWidget(body);
    auto *columns = new QHBoxLayout(m_review);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(makeCardSide(m_review), 1);
    columns->addWidget(makeRail(m_review));
    m_done = new EmptyState(tr("Done for today."), tr("Every card of this batch is decided, put off or passed over."), tr("Take %1 more").arg(ReviewQueue::batchSize), body);
    connect(m_done, &EmptyState::buttonClicked, m_queue, &ReviewQueue::load);
    m_nothing = new EmptyState(tr("Nothing to review."), tr("When an import brings new people or posts, they wait here."), tr("Import an export…"), body);
    connect(m_nothing, &EmptyState::buttonClicked, this, &TodayPage::importRequested);
    for (QWidget *widget : {m_review, static_cast<QWidget *>(m_done), static_cast<QWidget *>(m_nothing)}) m_stack->addWidget(widget);
    setBody(body);
    addActions(actions);
    connect(m_queue, &ReviewQueue::batchChanged, this, &TodayPage::showBatch);
    connect(m_queue, &ReviewQueue::cardChanged, this, &TodayPage::showCard);
    m_queue->load();
}

void TodayPage::makeHeader() {
    header()->setSubtitle(QLocale().toString(QDate::currentDate(), QStringLiteral("dddd d MMMM")));
    m_progress = new SegmentProgress(this);
    header()->addControl(m_progress);
    m_place = new TextLabel({}, TextLabel::Style::Secondary, this);
    header()->addControl(m_place);
    auto *undo = new ActionButton(tr("Undo"), this);
    undo->setObjectName(QStringLiteral("todayUndo"));
    undo->setIconName(QStringLiteral("undo"));
    undo->setKeys(QKeySequence(Qt::Key_U));
    connect(undo, &QPushButton::clicked, m_queue, &ReviewQueue::undo);
    header()->addControl(undo);
    auto *keys = new ActionButton(tr("Keys"), this);
    keys->setObjectName(QStringLiteral("todayKeys"));
    keys->setKeys(QKeySequence(QStringLiteral("?")));
    connect(keys, &QPushButton::clicked, this, &TodayPage::keysRequested);
    header()->addControl(keys);
}

QWidget *TodayPage::makeCardSide(QWidget *parent) {
    const Metrics m = Metrics::of(this);
    auto *side = new Panel(Panel::Ground::Window, {}, parent);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(m.px(5), m.px(4), m.px(5), m.px(4));
    auto *frame = new CardFrame(side);
    auto *inside = new QVBoxLayout(frame);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    m_card = new TodayCard(frame);
    inside->addWidget(m_card, 1);
    inside->addWidget(makeDecisions(frame));
    layout->addWidget(frame);
    return side;
}

QWidget *TodayPage::makeDecisions(QWidget *parent) {
    const Metrics m = Metrics::of(this);
    auto *bar = new Panel(Panel::Ground::Alt, Qt::TopEdge, parent);
    auto *layout = new QVBoxLayout(bar);
    layout->setContentsMargins(m.px(5), m.px(3), m.px(5), m.px(3));
    layout->setSpacing(m.px(2));
    const auto button = [this, bar](const QString &name, Qt::Key key, const QString &word, auto slot) {
        auto *one = new DecisionButton(QKeySequence(key), word, bar);
        one->setObjectName(name);
        connect(one, &QPushButton::clicked, m_queue, slot);
        return one;
    };
    constexpr std::array tierKeys{Qt::Key_1, Qt::Key_2, Qt::Key_3};
    for (std::size_t i = 0; i < tiers.size(); ++i) {
        const Tier tier = tiers[i];
        auto *one = button(QStringLiteral("decideTier%1").arg(i + 1), tierKeys[i], tierWord(tier), [this, tier] { m_queue->decideTier(tier); });
        one->setMark(markOf(tier), HueName::Ink);
        m_tierButtons << one;
    }
    constexpr std::array trustKeys{Qt::Key_Q, Qt::Key_W, Qt::Key_E, Qt::Key_R};
    for (std::size_t i = 0; i < trusts.size(); ++i) {
        const Trust trust = trusts[i];
        auto *one = button(QStringLiteral("decideTrust%1").arg(i + 1), trustKeys[i], trustWord(trust), [this, trust] { m_queue->decideTrust(trust); });
        one->setMark(markOf(trust), hueOf(trust));
        m_trustButtons << one;
    }
    for (const Label label : labels) {
        const bool professional = label == Label::Professional;
        auto *one = button(professional ? QStringLiteral("decideProfessional") : QStringLiteral("decidePersonal"), professional ? Qt::Key_P : Qt::Key_H, labelWord(label),
                           [this, label] { m_queue->decideLabel(label); });
        one->setMark(markOf(label), professional ? HueName::Professional : HueName::Personal);
        m_labelButtons << one;
    }
    const QString words[] = {tr("To fix"), tr("Accept"), tr("Not a problem")};
    const QString icons[] = {QStringLiteral("flag"), QStringLiteral("check"), QStringLiteral("close")};
    constexpr std::array stateKeys{Qt::Key_F, Qt::Key_A, Qt::Key_N};
    for (std::size_t i = 0; i < states.size(); ++i) {
        const FindingState state = states[i];
        auto *one = button(QStringLiteral("decideFinding%1").arg(i + 1), stateKeys[i], words[i], [this, state] { m_queue->decideFinding(state); });
        one->setIconName(icons[i]);
        m_findingButtons << one;
    }
    auto *merge = button(QStringLiteral("decideMerge"), Qt::Key_M, tr("Merge"), [this] { m_queue->decideMatch(true); });
    merge->setIconName(QStringLiteral("merge"));
    auto *never = button(QStringLiteral("decideNeverMatch"), Qt::Key_X, tr("Never match"), [this] { m_queue->decideMatch(false); });
    never->setIconName(QStringLiteral("split"));
    m_matchButtons = {merge, never};
    const auto [rows, rowsLayout] = makeColumn(bar, 2);
    rowsLayout->addWidget(decisionRow(rows, tr("Tier"), m_tierButtons));
    rowsLayout->addWidget(decisionRow(rows, tr("Trust"), m_trustButtons));
    m_contactRows = rows;
    layout->addWidget(rows);
    layout->addWidget(m_labelRow = decisionRow(bar, tr("Label"), m_labelButtons));
    layout->addWidget(m_findingRow = decisionRow(bar, tr("Finding"), m_findingButtons));
    layout->addWidget(m_matchRow = decisionRow(bar, tr("Same?"), m_matchButtons));
    layout->addWidget(makeMoves(bar));
    return bar;
}

QWidget *TodayPage::makeMoves(QWidget *parent) {
    const auto [row, layout] = makeRow(parent, 2);
    const auto add = [this, row = row](const QString &name, const QString &text, const QString &icon, Qt::Key key, auto slot) {
        auto *button = new ActionButton(text, row);
        button->setObjectName(name);
        button->setIconName(icon);
        button->setKeys(QKeySequence(key));
        button->setHeightUnits(8.5);
        connect(button, &QPushButton::clicked, this, slot);
        return button;
    };
    m_take = add(QStringLiteral("takeSuggestion"), tr("Take suggestion"), QStringLiteral("check"), Qt::Key_Return, [this] { m_queue->takeSuggestion(); });
    m_take->setLook(ActionButton::Look::Primary);
    layout->addWidget(m_take);
    layout->addWidget(add(QStringLiteral("snoozeCard"), tr("Snooze"), QStringLiteral("snooze"), Qt::Key_S, [this] { m_queue->snooze(); }));
    m_open = add(QStringLiteral("openPost"), tr("Open"), QStringLiteral("open"), Qt::Key_O, [this] { openCurrent(); });
    layout->addWidget(m_open);
    layout->addStretch(1);
    auto *back = add(QStringLiteral("cardBack"), tr("Back"), {}, Qt::Key_K, [this] { m_queue->back(); });
    back->setLook(ActionButton::Look::Flat);
    layout->addWidget(back);
    auto *next = add(QStringLiteral("cardNext"), tr("Next"), {}, Qt::Key_J, [this] { m_queue->next(); });
    next->setLook(ActionButton::Look::Flat);
    layout->addWidget(next);
    return row;
}

QWidget *TodayPage::makeRail(QWidget *parent) {
    const Metrics m = Metrics::of(this);
    auto *rail = new Panel(Panel::Ground::Alt, Qt::LeftEdge, parent);
    rail->setFixedWidth(m.px(74));
    auto *layout = new QVBoxLayout(rail);
    layout->setContentsMargins(1, m.px(4), 0, m.px(4));
    layout->setSpacing(m.px(2));
    const auto [head, headLayout] = makeRow(rail);
    headLayout->setContentsMargins(m.px(4), 0, m.px(4), 0);
    headLayout->addWidget(new TextLabel(tr("This batch"), TextLabel::Style::Caption, head));
    headLayout->addStretch(1);
    m_left = new TextLabel({}, TextLabel::Style::SmallSecondary, head);
    headLayout->addWidget(m_left);
    layout->addWidget(head);
    m_batch = new QListView(rail);
    m_batch->setObjectName(QStringLiteral("todayBatch"));
    m_batch->setAccessibleName(tr("This batch"));
    m_batch->setFrameShape(QFrame::NoFrame);
    m_batch->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_batchModel = new QStandardItemModel(this);
    m_batch->setModel(m_batchModel);
    m_batch->setItemDelegate(new BatchDelegate(m_batch));
    m_batch->viewport()->setAutoFillBackground(false);
    m_batch->setFocusPolicy(Qt::TabFocus);
    connect(m_batch, &QListView::clicked, this, [this](const QModelIndex &index) { m_queue->select(index.row()); });
    connect(m_batch, &QListView::activated, this, [this](const QModelIndex &index) { m_queue->select(index.row()); });
    layout->addWidget(m_batch, 1);
    return rail;
}

void TodayPage::addActions(ActionRegistry &actions) {
    const auto add = [&](const QString &id, const QString &text, const QString &icon, const QList<QKeySequence> &keys, const QString &group, const QString &sheet, auto slot) {
        QAction *action = actions.add({QStringLiteral("today.") + id, text, icon, keys, QStringLiteral("today"), group, sheet, {}, true});
        if (action) connect(action, &QAction::triggered, this, slot);
    };
    const QString contact = tr("Decide: contact");
    for (qsizetype i = 0; i < m_tierButtons.size(); ++i) {
        const Tier tier = tiers[static_cast<std::size_t>(i)];
        add(QStringLiteral("tier%1").arg(i + 1), tr("Decide tier: %1").arg(tierWord(tier)), QStringLiteral("tag"), {QKeySequence(Qt::Key_1 + static_cast<int>(i))}, contact, tierWord(tier),
            [this, tier] { m_queue->decideTier(tier); });
    }
    add(QStringLiteral("untiered"), tr("Decide tier: %1").arg(tierWord(Tier::Untiered)), QStringLiteral("tag"), {QKeySequence(Qt::Key_0)}, contact, tierWord(Tier::Untiered), [this] { m_queue->decideTier(Tier::Untiered); });
    constexpr std::array trustKeys{Qt::Key_Q, Qt::Key_W, Qt::Key_E, Qt::Key_R};
    for (std::size_t i = 0; i < trusts.size(); ++i) {
        const Trust trust = trusts[i];
        add(QStringLiteral("trust%1").arg(i + 1), tr("Decide trust: %1").arg(trustWord(trust)), QStringLiteral("lock"), {QKeySequence(trustKeys[i])}, contact, trustWord(trust), [this, trust] { m_queue->decideTrust(trust); });
    }
    const QString post = tr("Decide: post or finding");
    add(QStringLiteral("professional"), tr("Decide label: professional"), QStringLiteral("posts"), {QKeySequence(Qt::Key_P)}, post, tr("professional"), [this] { m_queue->decideLabel(Label::Professional); });
    add(QStringLiteral("personal"), tr("Decide label: personal"), QStringLiteral("posts"), {QKeySequence(Qt::Key_H)}, post, tr("personal (home)"), [this] { m_queue->decideLabel(Label::Personal); });
    add(QStringLiteral("toFix"), tr("Finding: to fix"), QStringLiteral("flag"), {QKeySequence(Qt::Key_F)}, post, tr("to fix"), [this] { m_queue->decideFinding(FindingState::ToFix); });
    add(QStringLiteral("accept"), tr("Finding: accept"), QStringLiteral("check"), {QKeySequence(Qt::Key_A)}, post, tr("accept"), [this] { m_queue->decideFinding(FindingState::Accepted); });
    add(QStringLiteral("notAProblem"), tr("Finding: not a problem"), QStringLiteral("close"), {QKeySequence(Qt::Key_N)}, post, tr("not a problem"), [this] { m_queue->decideFinding(FindingState::NotAProblem); });
    add(QStringLiteral("open"), tr("Open the post where it stands"), QStringLiteral("open"), {QKeySequence(Qt::Key_O)}, post, tr("open where it stands"), [this] { openCurrent(); });
    const QString same = tr("Decide: same person?");
    add(QStringLiteral("merge"), tr("Merge the two into one person"), QStringLiteral("merge"), {QKeySequence(Qt::Key_M)}, same, tr("merge"), [this] { m_queue->decideMatch(true); });
    add(QStringLiteral("neverMatch"), tr("Never match these two"), QStringLiteral("split"), {QKeySequence(Qt::Key_X)}, same, tr("never match these"), [this] { m_queue->decideMatch(false); });
    const QString move = tr("Move");
    add(QStringLiteral("take"), tr("Take the suggestion"), QStringLiteral("check"), {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)}, move, tr("take the suggestion"), [this] { m_queue->takeSuggestion(); });
    add(QStringLiteral("next"), tr("Next card"), QStringLiteral("right"), {QKeySequence(Qt::Key_J)}, move, tr("next"), [this] { m_queue->next(); });
    add(QStringLiteral("back"), tr("Card before"), QStringLiteral("left"), {QKeySequence(Qt::Key_K)}, move, tr("back"), [this] { m_queue->back(); });
    add(QStringLiteral("snooze"), tr("Snooze this card for a week"), QStringLiteral("snooze"), {QKeySequence(Qt::Key_S)}, move, tr("snooze"), [this] { m_queue->snooze(); });
}

void TodayPage::showBatch() {
    const auto &entries = m_queue->entries();
    const int total = static_cast<int>(entries.size());
    const int done = m_queue->done();
    m_progress->setProgress(done, total);
    m_progress->setVisible(total > 0);
    m_place->setText(total > 0 ? tr("%1 of %2").arg(std::min(done + 1, total)).arg(total) : QString());
    m_left->setText(total > done ? tr("%1 left, about %2 min").arg(total - done).arg(std::max(1, (total - done + 2) / 4)) : tr("all decided"));
    m_batchModel->setRowCount(total);
    for (int row = 0; row < total; ++row) {
        const ReviewQueue::Entry &entry = entries[static_cast<std::size_t>(row)];
        QString title = oneLine(QString::fromStdString(entry.card.title));
        if (entry.card.post.valid()) title = QStringLiteral("“%1”").arg(title);
        if (entry.card.other.valid() && !title.contains(QStringLiteral(" / "))) title = tr("%1, 2 profiles").arg(title);
        auto *item = new QStandardItem(title);
        item->setEditable(false);
        item->setData(cardIcon(entry.card.kind), BatchDelegate::IconRole);
        item->setData(cardKindWord(entry.card.kind), BatchDelegate::KindRole);
        item->setData(static_cast<int>(entry.outcome), BatchDelegate::OutcomeRole);
        m_batchModel->setItem(row, item);
    }
    if (m_queue->current() >= 0) m_batch->setCurrentIndex(m_batchModel->index(m_queue->current(), 0));
    m_stack->setCurrentWidget(total == 0 ? static_cast<QWidget *>(m_nothing) : m_queue->finished() ? m_done : m_review);
    Q_EMIT waitingChanged(total - done);
}

void TodayPage::showCard() {
    const Card *card = m_queue->card();
    if (!card) return;
    m_batch->setCurrentIndex(m_batchModel->index(m_queue->current(), 0));
    m_card->showCard(*card, m_queue->evidence());
    showDecisions(*card);
}

void TodayPage::showDecisions(const Card &card) {
    const bool contact = card.asksAboutContact();
    const bool match = card.kind == CardKind::Duplicate;
    m_contactRows->setVisible(contact);
    m_labelRow->setVisible(!contact && !match);
    m_findingRow->setVisible(card.kind == CardKind::Finding);
    m_matchRow->setVisible(match);
    const auto &evidence = m_queue->evidence();
    const auto mark = [](DecisionButton *button, bool suggested, const QString &note) {
        button->setSuggested(suggested);
        button->setNote(note);
    };
    if (contact && evidence.contact) {
        const auto &person = evidence.contact->person;
        const auto &suggestion = evidence.contact->suggestion;
        for (qsizetype i = 0; i < m_tierButtons.size(); ++i) {
            const Tier tier = tiers[static_cast<std::size_t>(i)];
            const bool now = person.tierState == ValueState::Decided && person.tier == tier;
            const bool suggested = card.tier == tier;
            mark(m_tierButtons[i], suggested && !now, now ? tr("now") : suggested ? percentText(suggestion.tierConfidence / 10) : QString());
        }
        for (qsizetype i = 0; i < m_trustButtons.size(); ++i) {
            const Trust trust = trusts[static_cast<std::size_t>(i)];
            const bool now = person.trustState == ValueState::Decided && person.trust == trust;
            const bool suggested = suggestion.trustState == ValueState::Suggested && suggestion.trust == trust;
            mark(m_trustButtons[i], suggested && !now, now ? tr("now") : suggested ? percentText(suggestion.trustConfidence / 10) : QString());
        }
    }
    if (match) {
        mark(m_matchButtons.first(), card.merge, card.merge ? percentText(percentOf(card.confidence)) : QString());
        mark(m_matchButtons.last(), false, {});
    }
    if (!contact && evidence.post) {
        const auto &post = *evidence.post;
        for (qsizetype i = 0; i < m_labelButtons.size(); ++i) {
            const Label label = labels[static_cast<std::size_t>(i)];
            const bool now = post.post.labelState == ValueState::Decided && post.post.label == label;
            const bool suggested = post.suggested == label;
            const double p = label == Label::Professional ? post.pProfessional : 1 - post.pProfessional;
            mark(m_labelButtons[i], suggested && !now && card.kind == CardKind::Label, now ? tr("now") : suggested ? percentText(percentOf(p)) : QString());
        }
        for (qsizetype i = 0; i < m_findingButtons.size(); ++i) mark(m_findingButtons[i], states[static_cast<std::size_t>(i)] == FindingState::ToFix, states[static_cast<std::size_t>(i)] == FindingState::ToFix ? tr("suggested") : QString());
    }
    const bool offers = card.tier || card.trust || card.label || card.findingState || card.merge;
    m_take->setEnabled(offers);
    const bool web = evidence.post && isWebUrl(evidence.post->post.url);
    m_open->setVisible(web);
    if (web) m_open->setText(tr("Open on %1").arg(platformName(evidence.post->post.platform)));
}

void TodayPage::openCurrent() {
    const auto &evidence = m_queue->evidence();
    if (evidence.post && isWebUrl(evidence.post->post.url)) Q_EMIT openPost(QString::fromStdString(evidence.post->post.url));
}

}  // namespace twofold::gui
