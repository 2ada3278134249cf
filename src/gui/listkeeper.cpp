// SPDX-License-Identifier: GPL-3.0-or-later
#include "listkeeper.h"

#include <QListView>
#include <QScrollBar>
#include <algorithm>

namespace twofold::gui {

ListKeeper::ListKeeper(QListView *view, int idRole) : QObject(view), m_view(view), m_idRole(idRole) {
    connect(view->model(), &QAbstractItemModel::modelAboutToBeReset, this, &ListKeeper::save);
    connect(view->model(), &QAbstractItemModel::modelReset, this, &ListKeeper::restore);
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ListKeeper::changed);
}

void ListKeeper::startOver(bool selectFirst) {
    m_fresh = true;
    m_selectFirst = selectFirst;
    m_leaving.clear();
    m_back.clear();
}

void ListKeeper::expectBack(const QList<qint64> &ids) { m_leaving += ids; }

QList<qint64> ListKeeper::selected() const {
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QList<qint64> ids;
    for (const QModelIndex &row : std::as_const(rows)) ids << row.data(m_idRole).toLongLong();
    return ids;
}

qint64 ListKeeper::current() const { return m_view->currentIndex().data(m_idRole).toLongLong(); }

void ListKeeper::selectRow(int row) {
    const QModelIndex index = m_view->model()->index(row, 0);
    if (!index.isValid()) return;
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    m_view->scrollTo(index);
    fetchAhead(row);
}

// Keys may reach the end before the scroll bar does.
void ListKeeper::fetchAhead(int row) {
    QAbstractItemModel *model = m_view->model();
    if (row + 5 >= model->rowCount() && model->canFetchMore({})) model->fetchMore({});
}

void ListKeeper::move(int by) {
    const int rows = m_view->model()->rowCount();
    if (rows == 0) return;
    const QModelIndex at = m_view->currentIndex();
    selectRow(at.isValid() && !selected().isEmpty() ? std::clamp(at.row() + by, 0, rows - 1) : 0);
}

void ListKeeper::clear() {
    m_view->selectionModel()->clear();
    m_view->viewport()->update();
}

void ListKeeper::save() {
    m_ids = selected();
    m_current = current();
    m_scroll = m_view->verticalScrollBar()->value();
    m_firstRow = -1;
    for (const QModelIndex &row : m_view->selectionModel()->selectedRows())
        if (m_firstRow < 0 || row.row() < m_firstRow) m_firstRow = row.row();
}

QList<int> ListKeeper::rowsToSelect() {
    const QAbstractItemModel *model = m_view->model();
    const int rows = model->rowCount();
    QList<int> back, kept;
    for (int row = 0; row < rows; ++row) {
        const qint64 id = model->index(row, 0).data(m_idRole).toLongLong();
        m_leaving.removeAll(id);
        if (m_back.removeAll(id) > 0) back << row;
        if (m_ids.contains(id)) kept << row;
    }
    m_back += m_leaving;
    m_leaving.clear();
    if (!back.isEmpty()) return back;
    if (!kept.isEmpty() || rows == 0) return kept;
    if (!m_fresh && m_firstRow >= 0) return {std::min(m_firstRow, rows - 1)};
    return m_fresh && m_selectFirst ? QList<int>{0} : QList<int>();
}

void ListKeeper::restore() {
    QAbstractItemModel *model = m_view->model();
    const QList<int> rows = rowsToSelect();
    QItemSelection selection;
    int current = rows.isEmpty() ? -1 : rows.first();
    for (const int row : rows) {
        const QModelIndex index = model->index(row, 0);
        selection.select(index, index);
        if (index.data(m_idRole).toLongLong() == m_current) current = row;
    }
    // The current row first: setting it would else take the selection along.
    if (current >= 0) m_view->selectionModel()->setCurrentIndex(model->index(current, 0), QItemSelectionModel::NoUpdate);
    m_view->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_view->doItemsLayout();
    m_view->verticalScrollBar()->setValue(m_fresh ? 0 : m_scroll);
    if (current >= 0) m_view->scrollTo(model->index(current, 0));
    m_fresh = false;
    Q_EMIT changed();
}

}  // namespace twofold::gui
