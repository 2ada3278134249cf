// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pageframe.h"
#include "twofold/models/lists.h"

class QStackedLayout;

namespace twofold::gui {

class ActionRegistry;
class EmptyState;
class RowListView;
class TableView;

/// The user's accounts with what they are for, and the imports with their truth reports and undo.
class AccountsPage : public PageFrame {
    Q_OBJECT
public:
    AccountsPage(models::Backend &backend, ActionRegistry &actions, QWidget *parent = nullptr);
    [[nodiscard]] TableView *accountTable() const { return m_accountTable; }
    [[nodiscard]] RowListView *jobList() const { return m_jobList; }

Q_SIGNALS:
    void importRequested();
    void reportRequested(twofold::JobId job);
    void exportAllRequested();

private:
    void makeHeader();
    QWidget *makeAccounts(QWidget *parent);
    QWidget *makeJobs(QWidget *parent);
    void addActions(ActionRegistry &actions);
    void openMenu(const QModelIndex &index);
    void setPurpose(AccountId account, Purpose purpose);
    void undoJob(int row);
    void showState();
    void fitColumns();
    bool eventFilter(QObject *watched, QEvent *event) override;

    models::Backend &m_backend;
    models::AccountsModel *m_accounts;
    models::JobsModel *m_jobs;
    TableView *m_accountTable = nullptr;
    RowListView *m_jobList = nullptr;
    QStackedLayout *m_stack = nullptr;
    QWidget *m_content = nullptr;
    EmptyState *m_empty = nullptr;
    class TextLabel *m_jobNote = nullptr;
};

}  // namespace twofold::gui
