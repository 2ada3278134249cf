// SPDX-License-Identifier: GPL-3.0-or-later
#include "postspage.h"

#include <QStackedLayout>
#include <QTimer>

#include "actionregistry.h"
#include "guiwords.h"
#include "listkeeper.h"
#include "metrics.h"
#include "postcolumn.h"
#include "postinspector.h"
#include "ratiostrip.h"
#include "suggestionline.h"
#include "tableview.h"

namespace twofold::gui {

using services::DecisionService;
using store::LabelFilter;

namespace {

constexpr double tabsBelow = 180, compactBelow = 150, lineBelow = 105;

LabelFilter labelOf(const PillButton *pill) { return static_cast<LabelFilter>(pill->property("label").toInt()); }

}  // namespace

PostsPage::PostsPage(models::Backend &backend, ActionRegistry &actions, QWidget *parent)
    : PageFrame(QStringLiteral("posts"), tr("Posts"), parent), m_backend(backend) {
    makeHeader();
    m_filters = new PostFilters(filterBar());
    connect(m_filters, &PostFilters::changed, this, &PostsPage::applyFilter);
    makeBody();
    m_inspector = new PostInspector(backend, actions, inspector());
    connect(m_inspector, &PostInspector::labelRequested, this, &PostsPage::label);
    connect(m_inspector, &PostInspector::openRequested, this, &PostsPage::openSelected);
    addActions(actions);
    connect(&backend, &models::Backend::changed, this, [this](unsigned what) {
        if ((what & (services::ChangedPosts | services::ChangedAccounts)) == 0) return;
        readFacts();
        readMatches();
    });
    m_active = m_professional;
    readFacts();
    applyFilter();
}

void PostsPage::addActions(ActionRegistry &actions) {
    const auto add = [&](const QString &id, const QString &text, const QString &icon, const QList<QKeySequence> &keys, const QString &group,
                         const QString &sheet, auto slot) {
        QAction *action = actions.add({QStringLiteral("posts.") + id, text, icon, keys, QStringLiteral("posts"), group, sheet, {}, true});
        if (action) connect(action, &QAction::triggered, this, slot);
        return action;
    };
    const QString decide = tr("Label"), go = tr("Move"), more = tr("More");
    add(QStringLiteral("professional"), tr("Label as professional"), QStringLiteral("tag"), {Qt::Key_P}, decide,
        labelWord(Label::Professional), [this] { label(Label::Professional); });
    add(QStringLiteral("personal"), tr("Label as personal"), QStringLiteral("tag"), {Qt::Key_H}, decide, tr("personal (home)"),
        [this] { label(Label::Personal); });
    QAction *next = add(QStringLiteral("next"), tr("Next post"), QStringLiteral("down"), {Qt::Key_J}, go, tr("next"), [this] { move(1); });
    QAction *previous =
        add(QStringLiteral("previous"), tr("Previous post"), QStringLiteral("up"), {Qt::Key_K}, go, tr("back"), [this] { move(-1); });
    // Moving decides nothing: these may be held down.
    if (next) next->setAutoRepeat(true);
    if (previous) previous->setAutoRepeat(true);
    add(QStringLiteral("open"), tr("Open the post on its platform"), QStringLiteral("open"), {Qt::Key_O}, more, tr("open where it stands"),
        [this] { openSelected(); });
    add(QStringLiteral("search"), tr("Search posts"), QStringLiteral("search"), {Qt::Key_Slash}, more, tr("search this page"), [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
}

bool PostsPage::isSplit() const { return m_view->current() == QLatin1String("split"); }

void PostsPage::setSplit(bool split) { m_view->setCurrent(split ? QStringLiteral("split") : QStringLiteral("list")); }

bool PostsPage::filtered() const { return m_filter != store::PostFilter(); }

void PostsPage::setFilter(const store::PostFilter &filter) {
    m_filling = true;
    m_filters->setFilter(filter);
    m_search->setText(QString::fromStdString(filter.query));
    if (filter.label != LabelFilter::Any) setSplit(false);
    for (PillButton *pill : std::as_const(m_pills)) pill->setChecked(labelOf(pill) == filter.label);
    m_filling = false;
    applyFilter();
}

void PostsPage::setSearch(const QString &words) {
    m_search->setText(words);
    applyFilter();
}

void PostsPage::applyFilter() {
    if (m_filling) return;
    m_delay->stop();
    m_filter = m_filters->filter();
    for (const PillButton *pill : std::as_const(m_pills))
        if (!isSplit() && pill->isChecked()) m_filter.label = labelOf(pill);
    m_filter.query = m_search->text().trimmed().toStdString();
    m_matchesKnown = false;
    if (isSplit()) {
        m_professional->setFilter(m_filter, m_active != m_personal);
        m_personal->setFilter(m_filter, m_active == m_personal);
    } else {
        m_all->setFilter(m_filter, true);
    }
    readMatches();
    showState();
}

// While one answer is on its way any number of further changes wait for one more.
void PostsPage::readFacts() {
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    m_backend.read<PostFacts>(this, readPostFacts, [this](PostFacts facts) {
        m_reading = false;
        m_facts = std::move(facts);
        m_factsKnown = true;
        m_filters->setFacts(m_facts);
        m_strip->setOverview(m_facts.ratio);
        showState();
        if (std::exchange(m_readAgain, false)) readFacts();
    });
}

void PostsPage::readMatches() {
    const auto generation = ++m_generation;
    // The columns count themselves; only the list shows all counts.
    m_backend.read<Matches>(
        this,
        [filter = m_filter, split = isSplit()](store::Connection &db) {
            const auto count = [&](LabelFilter label) {
                store::PostFilter one = filter;
                one.label = label;
                return static_cast<qint64>(store::countPosts(db, one));
            };
            Matches matches;
            matches.all = count(LabelFilter::Any);
            if (split) return matches;
            matches.professional = count(LabelFilter::Professional);
            matches.personal = count(LabelFilter::Personal);
            matches.unsure = count(LabelFilter::Unsure);
            matches.none = count(LabelFilter::None);
            return matches;
        },
        [this, generation](const Matches &matches) {
            if (generation != m_generation) return;
            m_matches = matches;
            m_matchesKnown = true;
            showState();
        });
}

void PostsPage::showState() {
    const qint64 total = m_facts.ratio.all.total();
    const bool nothing = m_factsKnown && total == 0;
    filterBar()->setHidden(nothing);
    m_strip->setHidden(!m_factsKnown || nothing);
    m_line->setHidden(!m_factsKnown || nothing || height() < Metrics::of(this).px(lineBelow));
    QWidget *shown = isSplit() ? m_split : m_list;
    const bool bothEmpty = m_professional->model()->total() == 0 && m_personal->model()->total() == 0;
    if (nothing)
        shown = m_empty;
    else if (m_matchesKnown && m_matches.all == 0 && filtered())
        shown = m_noMatch;
    else if (m_matchesKnown && isSplit() && bothEmpty && m_matches.all > 0)
        shown = m_unlabelled;
    m_stack->setCurrentWidget(shown);
    showCounts();
    // A side without rows hands the keys to the other one.
    PostColumn *other = m_active == m_personal ? m_professional : m_personal;
    if (!isSplit() || m_narrow || m_active->model()->total() != 0 || other->model()->rowCount() == 0) return;
    m_active = other;
    if (other->keeper()->selected().isEmpty()) other->keeper()->selectRow(0);
}

void PostsPage::showCounts() {
    const qint64 total = m_facts.ratio.all.total();
    const QString all = numberText(total);
    const qint64 counts[] = {m_matches.all, m_matches.professional, m_matches.personal, m_matches.unsure, m_matches.none};
    const qint64 shown = counts[isSplit() ? 0 : static_cast<int>(m_filter.label)];
    header()->setSubtitle(!m_factsKnown ? QString() : filtered() && m_matchesKnown ? tr("%1 of %2").arg(numberText(shown), all) : all);
    const qint64 ofSide = activeColumn()->model()->total();
    m_tabNote->setText(ofSide < 0 ? QString() : tr("%1, newest first").arg(numberText(ofSide)));
    // Where it is narrow the filters need the room.
    filterBar()->setNote(m_factsKnown && !m_narrow
                             ? tr("%1 decided, %2 suggested").arg(numberText(m_facts.ratio.decided), numberText(m_facts.ratio.suggested))
                             : QString());
    m_search->setCount(m_filter.query.empty() || !m_matchesKnown ? QString() : numberText(shown));
    for (qsizetype i = 0; i < m_pills.size(); ++i) m_pills.at(i)->setCount(m_matchesKnown && !isSplit() ? counts[i] : -1);
}

PostColumn *PostsPage::activeColumn() const {
    if (!isSplit()) return m_all;
    if (m_narrow) return m_tabs->current() == QLatin1String("personal") ? m_personal : m_professional;
    return m_active;
}

// One selection on the page: choosing on one side lets go of the other.
void PostsPage::onSelection(PostColumn *column) {
    const bool shown = isSplit() == (column != m_all);
    if (!shown) return;
    const QModelIndexList rows = column->view()->selectionModel()->selectedRows();
    if (!rows.isEmpty() && column != m_all) {
        m_active = column;
        PostColumn *other = column == m_personal ? m_professional : m_personal;
        if (!other->keeper()->selected().isEmpty()) other->keeper()->clear();
    }
    if (rows.isEmpty() && column != activeColumn()) return;
    if (rows.isEmpty())
        m_inspector->clear();
    else if (rows.size() > 1)
        m_inspector->showMany(static_cast<int>(rows.size()));
    else
        m_inspector->show(PostId(rows.first().data(models::PostIdRole).toLongLong()),
                          rows.first().data(models::PostSpansRole).value<QList<models::TextSpan>>());
}

std::vector<PostId> PostsPage::selected() const {
    std::vector<PostId> ids;
    for (const qint64 id : activeColumn()->keeper()->selected()) ids.emplace_back(id);
    return ids;
}

void PostsPage::label(Label label) {
    const std::vector<PostId> ids = selected();
    if (ids.empty()) {
        Q_EMIT messageForUser(tr("Select a post first."));
        return;
    }
    activeColumn()->keeper()->expectBack(activeColumn()->keeper()->selected());
    m_backend.decide(this, [ids, label](DecisionService &decisions) { return decisions.setLabel(ids, label); });
}

void PostsPage::move(int by) { activeColumn()->keeper()->move(by); }

void PostsPage::openSelected() {
    if (m_inspector->address().isEmpty())
        Q_EMIT messageForUser(selected().size() == 1 ? tr("No address of this post is known.") : tr("Select one post first."));
    else
        Q_EMIT openPostOnPlatform(m_inspector->address());
}

void PostsPage::resizeEvent(QResizeEvent *event) {
    PageFrame::resizeEvent(event);
    fit();
}

void PostsPage::fit() {
    const Metrics m = Metrics::of(this);
    m_strip->setCompact(height() < m.px(compactBelow));
    m_line->setHidden(m_strip->isHidden() || height() < m.px(lineBelow));
    const bool narrow = window()->width() < m.px(tabsBelow);
    if (narrow && !m_narrow) m_tabs->setCurrent(m_active == m_personal ? QStringLiteral("personal") : QStringLiteral("professional"));
    m_narrow = narrow;
    m_tabBar->setVisible(narrow);
    m_divider->setVisible(!narrow);
    m_professional->setVisible(!narrow || m_tabs->current() == QLatin1String("professional"));
    m_personal->setVisible(!narrow || m_tabs->current() == QLatin1String("personal"));
    m_professional->setHeadShown(!narrow);
    m_personal->setHeadShown(!narrow);
    showCounts();
}

}  // namespace twofold::gui
