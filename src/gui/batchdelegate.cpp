// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchdelegate.h"

#include <QPainter>

#include "iconprovider.h"
#include "painting.h"
#include "twofold/models/reviewqueue.h"

namespace twofold::gui {

using Outcome = models::ReviewQueue::Outcome;

QSize BatchDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const {
    const Metrics m(option.font);
    return {m.px(40), m.row(7)};
}

void BatchDelegate::paintCell(const CellContext &cell) const {
    const auto outcome = static_cast<Outcome>(cell.index.data(OutcomeRole).toInt());
    const int icon = cell.metrics.px(4);
    const int gap = cell.metrics.px(2);
    const QColor quiet = cell.secondary();
    const QRect iconRect(cell.rect.left(), cell.rect.center().y() - icon / 2, icon, icon);
    paintIcon(cell.painter, iconRect, cell.index.data(IconRole).toString(), cell.selected ? cell.theme.accent : quiet);
    QRect rest = cell.rect.adjusted(icon + gap, 0, 0, 0);
    if (outcome != Outcome::Open) {
        const QRect mark(rest.right() - icon + 1, iconRect.top(), icon, icon);
        const QString done = outcome == Outcome::Decided ? QStringLiteral("check") : outcome == Outcome::Seen ? QStringLiteral("right") : QStringLiteral("snooze");
        paintIcon(cell.painter, mark, done, outcome == Outcome::Decided ? cell.theme.ok.strong : quiet);
        rest.setRight(mark.left() - gap);
    }
    const QFont small = cell.metrics.small();
    const QString kind = cell.index.data(KindRole).toString();
    const int kindWidth = QFontMetrics(small).horizontalAdvance(kind);
    paintText(cell.painter, QRect(rest.right() - kindWidth, rest.top(), kindWidth + 1, rest.height()), kind, small, quiet);
    rest.setRight(rest.right() - kindWidth - gap);
    const QFont font = cell.metrics.body(cell.selected ? QFont::DemiBold : QFont::Normal);
    paintText(cell.painter, rest, cell.index.data(Qt::DisplayRole).toString(), font, outcome == Outcome::Open ? cell.theme.text : quiet);
}

}  // namespace twofold::gui
