// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowdelegate.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include "buttons.h"
#include "guiwords.h"
#include "painting.h"
#include "tableview.h"

namespace twofold::gui {

namespace {

constexpr int longestMeasured = 2000;

bool hovered(const QStyleOptionViewItem &option, const QModelIndex &index) {
    if (const auto *table = qobject_cast<const TableView *>(option.widget)) return table->hoverRow() == index.row();
    return option.state & QStyle::State_MouseOver;
}

// The ring goes around the whole row of a table: sides only at its ends.
void paintRowFocus(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, const Theme &theme) {
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (!view || view->currentIndex().row() != index.row() || !showsFocus(view)) return;
    const QRect &r = option.rect;
    painter.fillRect(QRect(r.left(), r.top(), r.width(), 2), theme.accent);
    painter.fillRect(QRect(r.left(), r.bottom() - 1, r.width(), 2), theme.accent);
    const auto *table = qobject_cast<const QTableView *>(view);
    const int visual = table ? table->horizontalHeader()->visualIndex(index.column()) : 0;
    const int last = table ? table->horizontalHeader()->count() - 1 : 0;
    if (visual == 0) painter.fillRect(QRect(r.left(), r.top(), 2, r.height()), theme.accent);
    if (visual == last) painter.fillRect(QRect(r.right() - 1, r.top(), 2, r.height()), theme.accent);
}

}  // namespace

QColor rowGround(const QStyleOptionViewItem &option, const QModelIndex &index, const Theme &theme) {
    if (option.state & QStyle::State_Selected) return option.state & QStyle::State_Active ? theme.selection : theme.fill;
    if (hovered(option, index)) return theme.alt;
    return {};
}

QString plainToolTip(const QString &text) {
    return QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(manyLines(text.left(longestMeasured)).toHtmlEscaped());
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const Theme &theme = Theme::of(option.palette);
    painter->save();
    painter->setClipRect(option.rect);
    if (const QColor ground = rowGround(option, index, theme); ground.isValid()) painter->fillRect(option.rect, ground);
    if (paintsLine()) painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
    const CellPadding padding = option.widget ? cellPadding(option.widget, index.column()) : CellPadding{4, 4};
    const QRect inner = option.rect.adjusted(padding.left, 0, -padding.right, -1);
    if (inner.width() > 0)
        paintCell({*painter, inner, index, theme, Metrics(option.font), option.font, bool(option.state & QStyle::State_Selected)});
    paintRowFocus(*painter, option, index, theme);
    painter->restore();
}

QString RowDelegate::cellText(const QModelIndex &index) const { return index.data(Qt::DisplayRole).toString(); }

QString RowDelegate::displayText(const QVariant &value, const QLocale &locale) const {
    return oneLine(QStyledItemDelegate::displayText(value, locale));
}

int RowDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const {
    return option.fontMetrics.horizontalAdvance(oneLine(cellText(index).left(longestMeasured)));
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const CellPadding padding = option.widget ? cellPadding(option.widget, index.column()) : CellPadding{4, 4};
    return {contentWidth(option, index) + padding.left + padding.right + 2, Metrics(option.font).row(8)};
}

bool RowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) {
    if (event->type() != QEvent::ToolTip || !index.isValid()) return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString given = index.data(Qt::ToolTipRole).toString();
    const QString text = given.isEmpty() ? cellText(index) : given;
    const bool elided = sizeHint(option, index).width() > option.rect.width() + 2;
    if (text.isEmpty() || (given.isEmpty() && !elided))
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(), plainToolTip(text), view);
    return true;
}

}  // namespace twofold::gui
