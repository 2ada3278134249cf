// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "controls.h"
#include "twofold/models/lists.h"

namespace twofold::gui {

class TableView;

/// The audit's matrix in its box: accounts against labels. Arrows move from cell to cell, Enter or a click asks for the
/// posts behind one. As high as its rows, up to a number of them.
class MatrixView : public CardFrame {
    Q_OBJECT
public:
    explicit MatrixView(models::Backend &backend, QWidget *parent = nullptr);
    [[nodiscard]] TableView *table() const { return m_table; }

Q_SIGNALS:
    void postsRequested(const store::PostFilter &filter);
    void accountCountChanged(int accounts);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void open(const QModelIndex &cell);
    void fit();
    models::MatrixModel *m_model;
    TableView *m_table;
    int m_row = -1, m_column = -1;  ///< the current cell while the rows are read again
};

}  // namespace twofold::gui
