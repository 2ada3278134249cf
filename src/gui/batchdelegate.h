// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rowdelegate.h"

namespace twofold::gui {

/// One card of the batch: icon, title, kind of question, and a check or a clock when it is dealt with. 7u.
class BatchDelegate : public RowDelegate {
    Q_OBJECT
public:
    enum Role { IconRole = Qt::UserRole + 601, KindRole, OutcomeRole };
    using RowDelegate::RowDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintCell(const CellContext &cell) const override;
    [[nodiscard]] bool paintsLine() const override { return false; }
};

}  // namespace twofold::gui
