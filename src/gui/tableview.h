// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>
#include <QListView>
#include <QTableView>

namespace twofold::gui {

/// Column titles in small text2 over a line, in step with the padding of the cells. Alignment comes from the model
/// (TextAlignmentRole of the header).
class TableHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit TableHeader(QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
};

/// A table as the design has it: whole rows are selected, no grid, rows of 8u, hover over the whole row. Give its
/// columns delegates (columndelegates.h).
class TableView : public QTableView {
    Q_OBJECT
public:
    explicit TableView(QWidget *parent = nullptr);
    [[nodiscard]] int hoverRow() const { return m_hoverRow; }
    void setRowUnits(double units);  ///< 8 by default
    /// Stands in a frame of its own: padding of a box instead of the page's margins, header on the quieter ground.
    void setBoxed(bool boxed) { m_boxed = boxed; }
    [[nodiscard]] bool isBoxed() const { return m_boxed; }

Q_SIGNALS:
    /// Enter or a double click on a row.
    void opened(const QModelIndex &index);

protected:
    bool viewportEvent(QEvent *event) override;
    void initViewItemOption(QStyleOptionViewItem *option) const override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setHoverRow(int row);
    void fitRows();
    int m_hoverRow = -1;
    double m_rowUnits = 8;
    bool m_boxed = false;
};

/// A list of rows that a delegate of rowdelegates.h paints; heights may differ.
class RowListView : public QListView {
    Q_OBJECT
public:
    explicit RowListView(QWidget *parent = nullptr);

Q_SIGNALS:
    void opened(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
};

/// Left and right padding of a cell: the first and the last column keep the page's margins.
struct CellPadding {
    int left = 0, right = 0;
};
[[nodiscard]] CellPadding cellPadding(const QWidget *view, int column);

}  // namespace twofold::gui
