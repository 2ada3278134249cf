// SPDX-License-Identifier: GPL-3.0-or-later
#include "auditpage.h"

#include <QButtonGroup>
#include <QStackedLayout>
#include <algorithm>

#include "actionregistry.h"
#include "buttons.h"
#include "filterbutton.h"
#include "findinginspector.h"
#include "guiwords.h"
#include "listkeeper.h"
#include "matrixview.h"
#include "metrics.h"
#include "rowdelegates.h"
#include "tableview.h"
#include "twofold/analysis/findings.h"
#include "twofold/core/platforms.h"
#include "twofold/services/wording.h"

namespace twofold::gui {

using services::DecisionService;

namespace {

constexpr double widestMatrix = 190;

QString stateTitle(FindingState state) {
    switch (state) {
        case FindingState::ToFix: return AuditPage::tr("To fix");
        case FindingState::Fixed: return AuditPage::tr("Fixed");
        case FindingState::Accepted: return AuditPage::tr("Accepted");
        case FindingState::NotAProblem: return AuditPage::tr("Not a problem");
        case FindingState::Open: break;
    }
    return AuditPage::tr("Open");
}

FindingState stateOf(const PillButton *pill) { return static_cast<FindingState>(pill->property("state").toInt()); }

}  // namespace

AuditPage::AuditPage(models::Backend &backend, ActionRegistry &actions, QWidget *parent)
    : PageFrame(QStringLiteral("audit"), tr("Audit"), parent), m_backend(backend), m_model(new models::FindingsModel(backend, this)) {
    makeHeader();
    makeBody();
    m_inspector = new FindingInspector(backend, actions, inspector());
    connect(m_inspector, &FindingInspector::decided, this, &AuditPage::decide);
    connect(m_inspector, &FindingInspector::openRequested, this, &AuditPage::openSelected);
    addActions(actions);
    connect(&backend, &models::Backend::changed, this, [this](unsigned what) {
        if ((what & (services::ChangedFindings | services::ChangedAccounts | services::ChangedPosts)) != 0) readFacts();
    });
    readFacts();
    applyFilter();
}

void AuditPage::makeHeader() {
    addInspectorToggle(QStringLiteral("auditInspectorToggle"));
}

void AuditPage::makeBody() {
    auto *body = new Panel(Panel::Ground::Base, {}, this);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeMatrix(body));
    layout->addWidget(makeFilters(body));
    layout->addWidget(makeFindings(body), 1);
    setBody(body);
}

QWidget *AuditPage::makeMatrix(QWidget *parent) {
    const Metrics m = Metrics::of(this);
    m_matrixPanel = new Panel(Panel::Ground::Base, Qt::BottomEdge, parent);
    auto *layout = new QHBoxLayout(m_matrixPanel);
    layout->setContentsMargins(m.px(5), m.px(3.5), m.px(4), m.px(3.5));
    m_matrix = new MatrixView(m_backend, m_matrixPanel);
    // Numbers that belong to one account must not drift apart on a wide screen.
    m_matrix->setMaximumWidth(m.px(widestMatrix));
    layout->addWidget(m_matrix, 1);
    layout->addStretch();
    connect(m_matrix, &MatrixView::postsRequested, this, &AuditPage::showPostsRequested);
    return m_matrixPanel;
}

QWidget *AuditPage::makeFilters(QWidget *parent) {
    auto *bar = new FilterBar(parent);
    m_pillBar = bar;
    auto *group = new QButtonGroup(bar);
    for (const FindingState state :
         {FindingState::Open, FindingState::ToFix, FindingState::Fixed, FindingState::Accepted, FindingState::NotAProblem}) {
        auto *pill = new PillButton(stateTitle(state), bar);
        pill->setObjectName(QStringLiteral("statePill%1").arg(static_cast<int>(state)));
        pill->setCheckable(true);
        pill->setChecked(state == FindingState::Open);
        pill->setProperty("state", static_cast<int>(state));
        group->addButton(pill);
        bar->addFilter(pill);
        m_pills << pill;
        connect(pill, &QToolButton::toggled, this, [this](bool on) {
            if (on) applyFilter();
        });
    }
    QList<FilterButton::Choice> rules;
    for (const analysis::PostRule *rule : analysis::postRules()) {
        const std::string name(rule->name());
        rules.push_back({QString::fromStdString(name), services::ruleTitle(name), false});
    }
    m_kind = new FilterButton(tr("Kind"), rules, true, bar);
    m_kind->setObjectName(QStringLiteral("findingKind"));
    m_account = new FilterButton(tr("Account"), {}, true, bar);
    m_account->setObjectName(QStringLiteral("findingAccount"));
    for (FilterButton *filter : {m_kind, m_account}) {
        bar->addFilter(filter);
        connect(filter, &FilterButton::chosenChanged, this, &AuditPage::applyFilter);
    }
    bar->setNote(tr("most severe first"));
    return bar;
}

QWidget *AuditPage::makeFindings(QWidget *parent) {
    auto *lists = new QWidget(parent);
    m_stack = new QStackedLayout(lists);
    m_list = new RowListView(lists);
    m_list->setObjectName(QStringLiteral("findingList"));
    m_list->setAccessibleName(tr("Findings"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FindingDelegate(m_list));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setUniformItemSizes(true);
    m_keeper = new ListKeeper(m_list, models::FindingIdRole);
    m_empty = new EmptyState(tr("Nothing to audit yet."),
                             tr("Import an export of one of your accounts, and the audit looks through what you posted."),
                             tr("Import an export…"), lists);
    m_noPurpose =
        new EmptyState(tr("Say what each account is for, and the audit can begin."),
                       tr("It notices what is personal on a professional account, and the other way round."), tr("Set purposes"), lists);
    m_noMatch = new EmptyState(tr("No finding matches."), {}, tr("Clear filters"), lists);
    m_noneOpen =
        new EmptyState(tr("No finding is open."), tr("The audit runs again with every import and every label that you give."), {}, lists);
    m_noneDecided = new EmptyState(tr("No finding is decided so."), {}, {}, lists);
    m_stack->addWidget(m_list);
    for (EmptyState *page : {m_empty, m_noPurpose, m_noMatch, m_noneOpen, m_noneDecided}) {
        // What is seldom shown must not hold the window open.
        page->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
        m_stack->addWidget(page);
    }
    connect(m_empty, &EmptyState::buttonClicked, this, &AuditPage::importRequested);
    connect(m_noPurpose, &EmptyState::buttonClicked, this, &AuditPage::showAccountsRequested);
    connect(m_noMatch, &EmptyState::buttonClicked, this, [this] { setFilter({}); });
    connect(m_keeper, &ListKeeper::changed, this, &AuditPage::onSelection);
    connect(m_list, &RowListView::opened, this, [this] { setInspectorShown(true); });
    connect(m_model, &models::PagedModelBase::loaded, this, [this] {
        m_loaded = true;
        showState();
    });
    return lists;
}

void AuditPage::addActions(ActionRegistry &actions) {
    const auto add = [&](const QString &id, const QString &text, const QString &icon, const QList<QKeySequence> &keys, const QString &group,
                         const QString &sheet, auto slot) {
        QAction *action = actions.add({QStringLiteral("audit.") + id, text, icon, keys, QStringLiteral("audit"), group, sheet, {}, true});
        if (action) connect(action, &QAction::triggered, this, slot);
        return action;
    };
    const QString decision = tr("Finding"), go = tr("Move"), more = tr("More");
    add(QStringLiteral("toFix"), tr("Finding: to fix"), QStringLiteral("flag"), {Qt::Key_F}, decision, tr("to fix"),
        [this] { decide(FindingState::ToFix); });
    add(QStringLiteral("accept"), tr("Finding: accept"), QStringLiteral("check"), {Qt::Key_A}, decision, tr("accept"),
        [this] { decide(FindingState::Accepted); });
    add(QStringLiteral("notAProblem"), tr("Finding: not a problem"), QStringLiteral("close"), {Qt::Key_N}, decision, tr("not a problem"),
        [this] { decide(FindingState::NotAProblem); });
    add(QStringLiteral("fixed"), tr("Finding: mark as fixed"), QStringLiteral("check"), {}, decision, {},
        [this] { decide(FindingState::Fixed); });
    add(QStringLiteral("reopen"), tr("Finding: open it again"), QStringLiteral("flag"), {}, decision, {},
        [this] { decide(FindingState::Open); });
    QAction *next =
        add(QStringLiteral("next"), tr("Next finding"), QStringLiteral("down"), {Qt::Key_J}, go, tr("next"), [this] { m_keeper->move(1); });
    QAction *previous = add(QStringLiteral("previous"), tr("Previous finding"), QStringLiteral("up"), {Qt::Key_K}, go, tr("back"),
                            [this] { m_keeper->move(-1); });
    // Moving decides nothing: these may be held down.
    if (next) next->setAutoRepeat(true);
    if (previous) previous->setAutoRepeat(true);
    add(QStringLiteral("open"), tr("Open the post on its platform"), QStringLiteral("open"), {Qt::Key_O}, more, tr("open where it stands"),
        [this] { openSelected(); });
}

// While one answer is on its way any number of further changes wait for one more.
void AuditPage::readFacts() {
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    m_backend.read<Facts>(
        this,
        [](store::Connection &db) {
            return Facts{store::countFindings(db), store::readAccounts(db)};
        },
        [this](Facts facts) {
            m_reading = false;
            m_facts = std::move(facts);
            m_factsKnown = true;
            showFacts();
            showState();
            if (std::exchange(m_readAgain, false)) readFacts();
        });
}

void AuditPage::showFacts() {
    for (PillButton *pill : std::as_const(m_pills)) pill->setCount(m_facts.counts.at(static_cast<std::size_t>(stateOf(pill))));
    const qint64 open = m_facts.counts[static_cast<std::size_t>(FindingState::Open)];
    header()->setSubtitle(open == 1 ? tr("1 finding open") : tr("%1 findings open").arg(numberText(open)));
    const QStringList chosen = m_account->chosen();
    QList<FilterButton::Choice> choices;
    for (const store::AccountRow &account : m_facts.accounts) {
        const QString id = QString::number(account.id.value),
                      handle = QString::fromStdString(accountLabel(account.platform, account.handle, account.name, account.nativeId));
        choices.push_back(
            {id, handle.isEmpty() ? platformName(account.platform) : QStringLiteral("%1 %2").arg(platformName(account.platform), handle),
             chosen.contains(id)});
    }
    m_account->setChoices(choices);
}

void AuditPage::setFilter(const store::FindingFilter &filter) {
    m_filling = true;
    for (PillButton *pill : std::as_const(m_pills)) pill->setChecked(stateOf(pill) == filter.state.value_or(FindingState::Open));
    m_kind->setChosen(filter.rule.empty() ? QStringList() : QStringList{QString::fromStdString(filter.rule)});
    m_account->setChosen(filter.account.valid() ? QStringList{QString::number(filter.account.value)} : QStringList());
    m_filling = false;
    applyFilter();
}

void AuditPage::applyFilter() {
    if (m_filling) return;
    store::FindingFilter filter;
    for (const PillButton *pill : std::as_const(m_pills))
        if (pill->isChecked()) filter.state = stateOf(pill);
    if (const QStringList kind = m_kind->chosen(); !kind.isEmpty()) filter.rule = kind.first().toStdString();
    if (const QStringList account = m_account->chosen(); !account.isEmpty()) filter.account = AccountId(account.first().toLongLong());
    if (filter == m_model->filter()) return;
    m_loaded = false;
    m_keeper->startOver(true);
    m_model->setFilter(filter);
}

void AuditPage::showState() {
    const store::FindingFilter &filter = m_model->filter();
    const bool filtered = !filter.rule.empty() || filter.account.valid();
    const bool purpose = std::any_of(m_facts.accounts.begin(), m_facts.accounts.end(),
                                     [](const store::AccountRow &account) { return account.purpose != Purpose::Unset; });
    const bool nothing = m_factsKnown && m_facts.accounts.empty();
    m_matrixPanel->setHidden(nothing);
    m_pillBar->setHidden(nothing || (m_factsKnown && !purpose));
    QWidget *shown = m_list;
    if (nothing)
        shown = m_empty;
    else if (m_factsKnown && !purpose)
        shown = m_noPurpose;
    else if (m_loaded && m_model->rowCount() == 0)
        shown = filtered ? m_noMatch : filter.state == FindingState::Open ? m_noneOpen : m_noneDecided;
    m_stack->setCurrentWidget(shown);
}

void AuditPage::onSelection() {
    const QList<qint64> ids = m_keeper->selected();
    if (ids.isEmpty())
        m_inspector->clear();
    else
        m_inspector->show(FindingId(ids.first()));
}

void AuditPage::showFinding(FindingId finding) {
    setInspectorShown(true);
    setFilter({});
    m_inspector->show(finding);
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (const store::FindingRow *one = m_model->row(row); one && one->id == finding) m_keeper->selectRow(row);
}

void AuditPage::decide(FindingState state) {
    const QList<qint64> ids = m_keeper->selected();
    if (ids.isEmpty()) {
        Q_EMIT messageForUser(tr("Select a finding first."));
        return;
    }
    const store::FindingRow *finding = m_model->row(m_list->currentIndex().row());
    if (!finding || finding->state == state) return;
    const FindingId id = finding->id;
    m_keeper->expectBack(ids);
    // On at once, so that the next key is for the next finding however long the store takes.
    const int row = m_list->currentIndex().row();
    if (m_model->rowCount() > 1) m_keeper->selectRow(row + 1 < m_model->rowCount() ? row + 1 : row - 1);
    m_backend.decide(this, [id, state](DecisionService &decisions) { return decisions.decideFinding(id, state); });
}

void AuditPage::openSelected() {
    if (m_inspector->address().isEmpty())
        Q_EMIT messageForUser(tr("No address of this post is known."));
    else
        Q_EMIT openPostOnPlatform(m_inspector->address());
}

}  // namespace twofold::gui
