// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountspage.h"

#include <QActionGroup>
#include <QFileInfo>
#include <QHeaderView>
#include <QMenu>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <set>

#include "actionregistry.h"
#include "buttons.h"
#include "columndelegates.h"
#include "controls.h"
#include "dialogs.h"
#include "formrows.h"
#include "guiwords.h"
#include "painting.h"
#include "rowdelegates.h"
#include "tableview.h"

namespace twofold::gui {

using models::AccountsModel;
using services::DecisionService;

namespace {

/// The default audience in words; "not decided" where nobody said.
class AudienceDelegate : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(const CellContext &cell) const override {
        const auto audience = cell.index.data(models::AccountAudienceRole).value<Visibility>();
        paintText(cell.painter, cell.rect, cellText(cell.index), cell.font, audience == Visibility::Unknown ? cell.secondary() : cell.theme.text);
    }
    [[nodiscard]] QString cellText(const QModelIndex &index) const override {
        const auto audience = index.data(models::AccountAudienceRole).value<Visibility>();
        return audience == Visibility::Unknown ? AccountsPage::tr("not decided") : visibilityWord(audience);
    }
};

/// Where what is known comes from. Live accounts come later; then this has two answers.
class SourceDelegate : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(const CellContext &cell) const override { paintText(cell.painter, cell.rect, cellText(cell.index), cell.font, cell.secondary()); }
    [[nodiscard]] QString cellText(const QModelIndex &) const override { return AccountsPage::tr("Archive"); }
};

}  // namespace

AccountsPage::AccountsPage(models::Backend &backend, ActionRegistry &actions, QWidget *parent)
    : PageFrame(QStringLiteral("accounts"), tr("Accounts"), parent), m_backend(backend), m_accounts(new AccountsModel(backend, this)), m_jobs(new models::JobsModel(backend, this)) {
    makeHeader();
    auto *body = new QWidget(this);
    m_stack = new QStackedLayout(body);
    m_content = new Panel(Panel::Ground::Base, {}, body);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeAccounts(m_content));
    layout->addWidget(makeJobs(m_content), 1);
    m_empty = new EmptyState(tr("No account yet."), tr("Import the export of one of your profiles, and it appears here."), tr("Import an export…"), body);
    connect(m_empty, &EmptyState::buttonClicked, this, &AccountsPage::importRequested);
    m_stack->addWidget(m_content);
    m_stack->addWidget(m_empty);
    setBody(body);
    addActions(actions);
    connect(m_accounts, &AccountsModel::loaded, this, &AccountsPage::showState);
    connect(m_jobs, &models::JobsModel::loaded, this, &AccountsPage::showState);
}

void AccountsPage::makeHeader() {
    auto *exporting = new ActionButton(tr("Export everything…"), this);
    exporting->setObjectName(QStringLiteral("exportAll"));
    exporting->setIconName(QStringLiteral("export"));
    connect(exporting, &QPushButton::clicked, this, &AccountsPage::exportAllRequested);
    header()->addControl(exporting);
    auto *importing = new ActionButton(tr("Import export…"), this);
    importing->setObjectName(QStringLiteral("accountsImport"));
    importing->setIconName(QStringLiteral("import"));
    importing->setLook(ActionButton::Look::Primary);
    connect(importing, &QPushButton::clicked, this, &AccountsPage::importRequested);
    header()->addControl(importing);
}

QWidget *AccountsPage::makeAccounts(QWidget *parent) {
    m_accountTable = new TableView(parent);
    m_accountTable->setObjectName(QStringLiteral("accountTable"));
    m_accountTable->setAccessibleName(tr("Accounts"));
    m_accountTable->setModel(m_accounts);
    m_accountTable->setItemDelegateForColumn(AccountsModel::Account, new AccountDelegate(models::AccountPlatformRole, models::AccountHandleRole, m_accountTable));
    m_accountTable->setItemDelegateForColumn(AccountsModel::PurposeColumn, new ChipDelegate(models::AccountPurposeRole, true, m_accountTable));
    m_accountTable->setItemDelegateForColumn(AccountsModel::Audience, new AudienceDelegate(m_accountTable));
    m_accountTable->setItemDelegateForColumn(AccountsModel::Posts, new NumberDelegate(models::AccountPostsRole, false, m_accountTable));
    m_accountTable->setItemDelegateForColumn(AccountsModel::Followers, new NumberDelegate(models::AccountFollowersRole, false, m_accountTable));
    m_accountTable->setItemDelegateForColumn(AccountsModel::Following, new NumberDelegate(models::AccountFollowingRole, false, m_accountTable));
    m_accountTable->setItemDelegateForColumn(AccountsModel::Source, new SourceDelegate(m_accountTable));
    m_accountTable->setItemDelegateForColumn(AccountsModel::Updated, new DateDelegate(models::AccountUpdatedRole, [] { return QDate::currentDate(); }, m_accountTable));
    m_accountTable->installEventFilter(this);
    m_accountTable->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_accountTable, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) { openMenu(m_accountTable->indexAt(at)); });
    connect(m_accountTable, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == AccountsModel::PurposeColumn || index.column() == AccountsModel::Audience) openMenu(index);
    });
    connect(m_accountTable, &TableView::opened, this, &AccountsPage::openMenu);
    return m_accountTable;
}

QWidget *AccountsPage::makeJobs(QWidget *parent) {
    const Metrics m = Metrics::of(this);
    const auto [box, layout] = makeColumn(parent, 0);
    const auto [head, headLayout] = makeRow(box, 2);
    headLayout->setContentsMargins(m.px(5), m.px(5), m.px(4), m.px(2));
    headLayout->addWidget(new TextLabel(tr("Imports"), TextLabel::Style::Strong, head));
    m_jobNote = new TextLabel({}, TextLabel::Style::SmallSecondary, head);
    headLayout->addWidget(m_jobNote);
    headLayout->addStretch(1);
    layout->addWidget(head);
    layout->addWidget(ruler(box));
    m_jobList = new RowListView(box);
    m_jobList->setObjectName(QStringLiteral("jobList"));
    m_jobList->setAccessibleName(tr("Imports"));
    m_jobList->setModel(m_jobs);
    auto *delegate = new JobDelegate(m_jobList);
    m_jobList->setItemDelegate(delegate);
    connect(delegate, &JobDelegate::reportClicked, this, [this](const QModelIndex &index) { Q_EMIT reportRequested(JobId(index.data(models::JobIdRole).toLongLong())); });
    connect(delegate, &JobDelegate::undoClicked, this, [this](const QModelIndex &index) { undoJob(index.row()); });
    connect(m_jobList, &RowListView::opened, this, [this](const QModelIndex &index) { Q_EMIT reportRequested(JobId(index.data(models::JobIdRole).toLongLong())); });
    layout->addWidget(m_jobList, 1);
    return box;
}

void AccountsPage::addActions(ActionRegistry &actions) {
    const auto add = [&](const QString &id, const QString &text, const QString &icon, const QKeySequence &key, const QString &sheet, auto slot) {
        QAction *action = actions.add({QStringLiteral("accounts.") + id, text, icon, {key}, QStringLiteral("accounts"), tr("Accounts"), sheet, {}, true});
        if (action) connect(action, &QAction::triggered, this, slot);
    };
    const auto purpose = [&](const QString &id, Purpose value, Qt::Key key) {
        add(id, tr("Set purpose: %1").arg(purposeWord(value)), QStringLiteral("accounts"), QKeySequence(key), purposeWord(value), [this, value] {
            const QModelIndex index = m_accountTable->currentIndex();
            if (index.isValid()) setPurpose(AccountId(index.data(models::AccountIdRole).toLongLong()), value);
        });
    };
    purpose(QStringLiteral("professional"), Purpose::Professional, Qt::Key_W);
    purpose(QStringLiteral("personal"), Purpose::Personal, Qt::Key_E);
    purpose(QStringLiteral("mixed"), Purpose::Mixed, Qt::Key_M);
    add(QStringLiteral("undoImport"), tr("Undo the chosen import…"), QStringLiteral("undo"), QKeySequence(Qt::CTRL | Qt::Key_Backspace), tr("undo the chosen import"), [this] {
        if (m_jobList->currentIndex().isValid()) undoJob(m_jobList->currentIndex().row());
    });
}

void AccountsPage::openMenu(const QModelIndex &index) {
    if (!index.isValid()) return;
    m_accountTable->selectRow(index.row());
    const AccountId account(index.data(models::AccountIdRole).toLongLong());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](QMenu *into, const QString &text, bool now, auto slot) {
        QAction *action = into->addAction(text);
        action->setCheckable(true);
        action->setChecked(now);
        connect(action, &QAction::triggered, this, slot);
    };
    const auto purpose = index.data(models::AccountPurposeRole).value<Purpose>();
    menu->addSection(tr("What it is for"));
    for (const Purpose value : {Purpose::Professional, Purpose::Personal, Purpose::Mixed})
        add(menu, purposeWord(value), value == purpose, [this, account, value] { setPurpose(account, value); });
    const auto audience = index.data(models::AccountAudienceRole).value<Visibility>();
    menu->addSection(tr("Who sees its posts, when a post does not say"));
    for (const Visibility value : {Visibility::Public, Visibility::Followers, Visibility::Friends})
        add(menu, visibilityWord(value), value == audience,
            [this, account, value] { m_backend.decide(this, [account, value](DecisionService &decisions) { return decisions.setAudience(account, value); }); });
    const QRect cell = m_accountTable->visualRect(index);
    menu->popup(m_accountTable->viewport()->mapToGlobal(cell.bottomLeft()));
}

// Labels and findings of the whole account follow, so it is among the long work.
void AccountsPage::setPurpose(AccountId account, Purpose purpose) {
    m_backend.decideSlowly(this, [account, purpose](DecisionService &decisions) { return decisions.setPurpose(account, purpose); });
}

void AccountsPage::undoJob(int row) {
    const services::JobReport *report = m_jobs->report(row);
    if (!report) return;
    const JobId job = report->id;
    const QString name = QFileInfo(QString::fromStdString(report->path)).fileName();
    if (!report->active) {
        m_backend.decideSlowly(this, [job](DecisionService &decisions) { return decisions.redoJob(job); });
        return;
    }
    confirm(this, {tr("Undo this import"), tr("What only %1 knew goes; what you decided stays, and the import can be brought back.").arg(oneLine(name)), tr("Undo import")},
            [this, job] { m_backend.decideSlowly(this, [job](DecisionService &decisions) { return decisions.undoJob(job); }); });
}

void AccountsPage::showState() {
    const int accounts = m_accounts->rowCount();
    const int jobs = m_jobs->rowCount();
    m_stack->setCurrentWidget(accounts == 0 && jobs == 0 ? static_cast<QWidget *>(m_empty) : m_content);
    std::set<Platform> platforms;
    for (const store::AccountRow &row : m_accounts->rows()) platforms.insert(row.platform);
    header()->setSubtitle(accounts == 0 ? QString() : platforms.size() == 1 ? tr("%1, on one platform").arg(accounts) : tr("%1, on %2 platforms").arg(accounts).arg(platforms.size()));
    m_jobNote->setText(jobs == 0 ? tr("none yet") : numberText(jobs));
    const Metrics m = Metrics::of(this);
    m_accountTable->setFixedHeight(m_accountTable->horizontalHeader()->height() + std::min(std::max(accounts, 1), 12) * m.row(8) + 2);
}

// The table is laid out after the page.
bool AccountsPage::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_accountTable && event->type() == QEvent::Resize) fitColumns();
    return PageFrame::eventFilter(watched, event);
}

void AccountsPage::fitColumns() {
    const Metrics m = Metrics::of(this);
    QHeaderView *columns = m_accountTable->horizontalHeader();
    columns->setStretchLastSection(false);
    columns->setSectionResizeMode(AccountsModel::Account, QHeaderView::Stretch);
    const std::pair<int, double> widths[] = {{AccountsModel::PurposeColumn, 37}, {AccountsModel::Audience, 34}, {AccountsModel::Posts, 20}, {AccountsModel::Followers, 22},
                                             {AccountsModel::Following, 22}, {AccountsModel::Source, 24}, {AccountsModel::Updated, 28}};
    for (const auto &[column, width] : widths) columns->resizeSection(column, m.px(width));
    m_accountTable->setColumnHidden(AccountsModel::Source, m_accountTable->width() < m.px(200));
}

}  // namespace twofold::gui
