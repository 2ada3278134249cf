// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include "metrics.h"
#include "theme.h"

namespace twofold::gui {

/// What a delegate needs to paint one cell.
struct CellContext {
    QPainter &painter;
    QRect rect;  ///< inside of the padding
    const QModelIndex &index;
    const Theme &theme;
    Metrics metrics;
    QFont font;
    bool selected = false;
    [[nodiscard]] QColor secondary() const { return selected ? theme.selectedText2 : theme.text2; }
};

/// Ground, hover, selection, the line under the row and the focus ring; the content is the subclass's. Text of
/// strangers is plain text, also in tooltips.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QString displayText(const QVariant &value, const QLocale &locale) const override;

protected:
    virtual void paintCell(const CellContext &cell) const = 0;
    /// The full text of the cell, for the tooltip of an elided one and for its width.
    [[nodiscard]] virtual QString cellText(const QModelIndex &index) const;
    /// How wide its content wants to be, without padding.
    [[nodiscard]] virtual int contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    [[nodiscard]] virtual bool paintsLine() const { return true; }
};

/// Ground of a row: selection (fill where the window has no focus), hover, or nothing.
[[nodiscard]] QColor rowGround(const QStyleOptionViewItem &option, const QModelIndex &index, const Theme &theme);
/// For QToolTip, which would otherwise guess whether a stranger's text is markup.
[[nodiscard]] QString plainToolTip(const QString &text);

}  // namespace twofold::gui
