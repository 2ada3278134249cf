// SPDX-License-Identifier: GPL-3.0-or-later
#include "tableview.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include "iconprovider.h"
#include "metrics.h"
#include "painting.h"

namespace twofold::gui {

namespace {

bool isEnter(const QKeyEvent *event) { return event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter; }

void setUpView(QAbstractItemView *view) {
    view->setFrameShape(QFrame::NoFrame);
    view->setMouseTracking(true);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setTabKeyNavigation(false);
}

}  // namespace

CellPadding cellPadding(const QWidget *view, int column) {
    const Metrics m = Metrics::of(view);
    CellPadding padding{m.px(1), m.px(1)};
    const auto *table = qobject_cast<const QTableView *>(view);
    if (!table || !table->horizontalHeader()) return {m.px(5), m.px(4)};
    const auto *own = qobject_cast<const TableView *>(view);
    const bool boxed = own && own->isBoxed();
    const QHeaderView *header = table->horizontalHeader();
    int first = 0, last = header->count() - 1;
    while (first < last && header->isSectionHidden(header->logicalIndex(first))) ++first;
    while (last > first && header->isSectionHidden(header->logicalIndex(last))) --last;
    if (header->visualIndex(column) == first) padding.left = m.px(boxed ? 3 : 5);
    if (header->visualIndex(column) == last)
        padding.right = m.px(boxed ? 3.5 : 4);
    else if (header->model() && header->model()->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::AlignRight)
        padding.right = m.px(3);
    return padding;
}

TableHeader::TableHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent) {
    setObjectName(QStringLiteral("tableHeader"));
    setHighlightSections(false);
    setSectionsClickable(true);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setMinimumSectionSize(24);
}

QSize TableHeader::sizeHint() const { return {QHeaderView::sizeHint().width(), Metrics::of(this).row(7)}; }

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const {
    const Theme &theme = Theme::of(palette());
    const Metrics m = Metrics::of(this);
    painter->save();
    const auto *table = qobject_cast<const TableView *>(parentWidget());
    painter->fillRect(rect, table && table->isBoxed() ? theme.alt : theme.base);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line);
    const CellPadding padding = cellPadding(parentWidget(), logicalIndex);
    QRect inner = rect.adjusted(padding.left, 0, -padding.right, 0);
    const QVariant given = model()->headerData(logicalIndex, Qt::Horizontal, Qt::TextAlignmentRole);
    const auto side = given.isValid() ? Qt::Alignment(given.toInt()) : Qt::Alignment(Qt::AlignLeft);
    const QString title = model()->headerData(logicalIndex, Qt::Horizontal).toString();
    const QFont font = m.small(QFont::Medium);
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex && !title.isEmpty();
    if (sorted && side & Qt::AlignRight) inner.adjust(0, 0, -m.px(3.5), 0);
    const int width = paintText(*painter, inner, title, font, theme.text2, side);
    if (sorted) {
        const int x = side & Qt::AlignRight ? inner.right() + m.px(0.75) : inner.left() + width + m.px(0.75);
        paintIcon(*painter, QRectF(x, rect.top() + (rect.height() - m.px(3)) / 2.0, m.px(3), m.px(3)),
                  sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral("up") : QStringLiteral("down"), theme.text2);
    }
    painter->restore();
}

TableView::TableView(QWidget *parent) : QTableView(parent) {
    setUpView(this);
    setShowGrid(false);
    setWordWrap(false);
    setHorizontalHeader(new TableHeader(this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    connect(this, &QAbstractItemView::doubleClicked, this, &TableView::opened);
    fitRows();
}

void TableView::setRowUnits(double units) {
    m_rowUnits = units;
    fitRows();
}

void TableView::fitRows() { verticalHeader()->setDefaultSectionSize(Metrics::of(this).row(m_rowUnits)); }

void TableView::changeEvent(QEvent *event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) fitRows();
}

void TableView::setHoverRow(int row) {
    if (row == m_hoverRow) return;
    m_hoverRow = row;
    viewport()->update();
}

void TableView::initViewItemOption(QStyleOptionViewItem *option) const {
    QTableView::initViewItemOption(option);
    // The style would paint the selected cell in the accent before the delegate paints it in the selection colour.
    option->palette.setBrush(QPalette::Highlight, Qt::transparent);
}

bool TableView::viewportEvent(QEvent *event) {
    if (event->type() == QEvent::MouseMove)
        setHoverRow(rowAt(static_cast<QMouseEvent *>(event)->position().toPoint().y()));
    else if (event->type() == QEvent::Leave)
        setHoverRow(-1);
    return QTableView::viewportEvent(event);
}

void TableView::keyPressEvent(QKeyEvent *event) {
    if (isEnter(event) && currentIndex().isValid()) {
        Q_EMIT opened(currentIndex());
        return;
    }
    // Letters are keys of the page, not a search in the table.
    if (!event->text().isEmpty() && event->text().at(0).isPrint())
        event->ignore();
    else
        QTableView::keyPressEvent(event);
}

RowListView::RowListView(QWidget *parent) : QListView(parent) {
    setUpView(this);
    setResizeMode(QListView::Adjust);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QAbstractItemView::doubleClicked, this, &RowListView::opened);
}

void RowListView::keyPressEvent(QKeyEvent *event) {
    if (isEnter(event) && currentIndex().isValid()) {
        Q_EMIT opened(currentIndex());
        return;
    }
    if (!event->text().isEmpty() && event->text().at(0).isPrint())
        event->ignore();
    else
        QListView::keyPressEvent(event);
}

void RowListView::resizeEvent(QResizeEvent *event) {
    QListView::resizeEvent(event);
    // Rows break their text by the width of the view.
    if (event->oldSize().width() != event->size().width()) scheduleDelayedItemsLayout();
}

}  // namespace twofold::gui
