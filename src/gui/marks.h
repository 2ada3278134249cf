// SPDX-License-Identifier: GPL-3.0-or-later
// Shapes that stand beside every colour, on a grid of 16.
#pragma once

#include <QColor>
#include <QRectF>

#include "twofold/core/words.h"

class QPainter;

namespace twofold::gui {

enum class Mark { None, Untiered, LearnFrom, Interact, Friend, Circle, Square, House, Diamond, Unknown, Mixed, Check, Cross, Triangle };

[[nodiscard]] Mark markOf(Tier tier);
[[nodiscard]] Mark markOf(Trust trust);
[[nodiscard]] Mark markOf(Label label);
[[nodiscard]] Mark markOf(Purpose purpose);

/// Paints a mark into a square, filled (decided) or as an outline (suggested). Mixed takes the square's colour from
/// `color` and the house's from `second`.
void paintMark(QPainter &painter, const QRectF &square, Mark mark, bool filled, const QColor &color, const QColor &second = {});
/// How wide a mark of this height is: Mixed is two side by side.
[[nodiscard]] double markWidth(Mark mark, double height);

/// Three rising bars; those above the severity are muted.
void paintSeverity(QPainter &painter, const QRectF &square, Severity severity, const QColor &color, const QColor &muted);

}  // namespace twofold::gui
