// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QListView;

namespace twofold::gui {

/// Keeps what is selected in a list, and where the list stands, while its rows are read again. When the selected rows
/// have gone (they were decided), the row that took their place is selected, so that keys go on from there.
class ListKeeper : public QObject {
    Q_OBJECT
public:
    /// `idRole` holds a row's qint64. The view must have its model.
    ListKeeper(QListView *view, int idRole);
    /// The next rows answer another question: the list begins at its top. `selectFirst`: with its first row selected
    /// where none of the selected ones is among them.
    void startOver(bool selectFirst);
    /// These are about to leave the list; should they come back, by undo, they are selected.
    void expectBack(const QList<qint64> &ids);
    [[nodiscard]] QList<qint64> selected() const;  ///< from the top
    [[nodiscard]] qint64 current() const;          ///< 0: none
    /// Selects the row so many further than the current one, within the list.
    void move(int by);
    void selectRow(int row);
    void clear();

Q_SIGNALS:
    /// Another selection, or the same one after the rows were read again.
    void changed();

private:
    void save();
    void restore();
    [[nodiscard]] QList<int> rowsToSelect();
    void fetchAhead(int row);

    QListView *m_view;
    int m_idRole;
    QList<qint64> m_ids, m_leaving, m_back;
    qint64 m_current = 0;
    int m_firstRow = -1, m_scroll = 0;
    bool m_fresh = true, m_selectFirst = false;
};

}  // namespace twofold::gui
