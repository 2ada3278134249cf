// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "pageframe.h"
#include "twofold/models/lists.h"

class QStackedLayout;

namespace twofold::gui {

class ActionRegistry;
class FilterButton;
class FindingInspector;
class ListKeeper;
class MatrixView;
class PillButton;
class RowListView;

/// The audit: the matrix of accounts against labels, and the findings with their evidence, each decided by a key.
class AuditPage : public PageFrame {
    Q_OBJECT
public:
    AuditPage(models::Backend &backend, ActionRegistry &actions, QWidget *parent = nullptr);
    void setFilter(const store::FindingFilter &filter);
    [[nodiscard]] const store::FindingFilter &filter() const { return m_model->filter(); }
    /// The open findings with this one selected, where it is among the rows that are read first.
    void showFinding(FindingId finding);

Q_SIGNALS:
    void openPostOnPlatform(const QString &url);  ///< http or https only
    void showPostsRequested(const store::PostFilter &filter);
    void showAccountsRequested();
    void importRequested();
    void messageForUser(const QString &text);

private:
    struct Facts {
        std::array<std::int64_t, 5> counts{};
        std::vector<store::AccountRow> accounts;
    };
    void makeHeader();
    void makeBody();
    QWidget *makeMatrix(QWidget *parent);
    QWidget *makeFilters(QWidget *parent);
    QWidget *makeFindings(QWidget *parent);
    void addActions(ActionRegistry &actions);
    void readFacts();
    void applyFilter();
    void showState();
    void showFacts();
    void onSelection();
    void decide(FindingState state);
    void openSelected();

    models::Backend &m_backend;
    models::FindingsModel *m_model;
    Facts m_facts;
    bool m_factsKnown = false, m_reading = false, m_readAgain = false, m_filling = false, m_loaded = false;
    MatrixView *m_matrix = nullptr;
    QWidget *m_matrixPanel = nullptr, *m_pillBar = nullptr;
    QList<PillButton *> m_pills;
    FilterButton *m_kind = nullptr, *m_account = nullptr;
    RowListView *m_list = nullptr;
    ListKeeper *m_keeper = nullptr;
    QStackedLayout *m_stack = nullptr;
    EmptyState *m_empty = nullptr, *m_noPurpose = nullptr, *m_noMatch = nullptr, *m_noneOpen = nullptr, *m_noneDecided = nullptr;
    FindingInspector *m_inspector = nullptr;
};

}  // namespace twofold::gui
