// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pageframe.h"
#include "twofold/models/lists.h"

class QItemSelection;
class QStackedLayout;

namespace twofold::gui {

class ActionRegistry;
class ContactInspector;
class EmptyState;
class FilterButton;
class SearchField;
class TableView;

/// The contacts as a table, with filters, tagging by keys and menu for one or many, and the inspector.
class PeoplePage : public PageFrame {
    Q_OBJECT
public:
    PeoplePage(models::Backend &backend, ActionRegistry &actions, QWidget *parent = nullptr);
    void setFilter(const store::PeopleFilter &filter);
    [[nodiscard]] const store::PeopleFilter &filter() const { return m_model->filter(); }
    void setSearch(const QString &words);
    /// Shows one contact, whatever the filters.
    void showContact(ContactId contact);
    [[nodiscard]] std::vector<ContactId> selected() const;
    [[nodiscard]] TableView *table() const { return m_table; }
    [[nodiscard]] QByteArray columnState() const;
    void restoreColumns(const QByteArray &state);

Q_SIGNALS:
    void importRequested();
    void exportRequested();
    void messageForUser(const QString &text);

private:
    void makeHeader();
    void makeFilters();
    void makeTable();
    void addActions(ActionRegistry &actions);
    void applyFilter();
    void fillRoles();
    void showState();
    void showNote();
    void onSelection();
    void restoreSelection();
    void decide(std::function<Result<services::Done>(services::DecisionService &, const std::vector<ContactId> &)> unit);
    void setRole();
    void editNote(ContactId contact, const QString &name, const QString &note);
    void splitContact(ContactId contact);
    void mergeSelected();
    void openMenu(const QPoint &globalPosition);
    void fitColumns();
    bool eventFilter(QObject *watched, QEvent *event) override;

    models::Backend &m_backend;
    ActionRegistry &m_actions;
    models::PeopleModel *m_model;
    TableView *m_table = nullptr;
    QStackedLayout *m_stack = nullptr;
    EmptyState *m_nobody = nullptr;
    EmptyState *m_noMatch = nullptr;
    SearchField *m_search = nullptr;
    FilterButton *m_tier = nullptr, *m_trust = nullptr, *m_platform = nullptr, *m_purpose = nullptr, *m_role = nullptr, *m_last = nullptr, *m_mutual = nullptr;
    ContactInspector *m_inspectorContent = nullptr;
    std::vector<ContactId> m_keep;  ///< selected before the rows were read again
    qint64 m_all = -1;
    bool m_filling = false;
};

}  // namespace twofold::gui
