// SPDX-License-Identifier: GPL-3.0-or-later
// Small things that more than one widget or delegate paints. All lengths in the painter's logical pixels.
#pragma once

#include <QFont>
#include <QKeySequence>
#include <QList>
#include <QRect>
#include <QStringList>

#include "theme.h"
#include "twofold/core/words.h"

class QPainter;

namespace twofold::gui {

/// One line of a stranger's text, elided at its end, always from the left edge whatever its script. Returns its width.
int paintText(QPainter &painter, const QRect &rect, const QString &text, const QFont &font, const QColor &color,
              Qt::Alignment side = Qt::AlignLeft);

/// Initials on the line colour: a person round, an organisation square.
void paintAvatar(QPainter &painter, const QRect &square, const QString &name, bool organisation, const QFont &font, const Theme &theme);

/// Two letters in a frame of 5u × 4u.
[[nodiscard]] QSize platformSize(const QFont &font);
void paintPlatform(QPainter &painter, const QPoint &topLeft, Platform platform, const QFont &font, const Theme &theme);
/// Several, with a gap of 0.5u; "+2" stands for those that do not fit. Centred vertically in `area`.
void paintPlatforms(QPainter &painter, const QRect &area, const QList<Platform> &platforms, const QFont &font, const Theme &theme);

/// "Ctrl", "K" for Ctrl+K; "Enter", "Esc", "↑" by their usual words. Letters are upper case.
[[nodiscard]] QStringList keyNames(const QKeySequence &sequence);
[[nodiscard]] QSize keyCapsSize(const QStringList &keys, const QFont &font);
struct KeyCapColors {
    QColor text, frame, edge, ground;
};
[[nodiscard]] KeyCapColors keyCapColors(const Theme &theme);
void paintKeyCaps(QPainter &painter, const QPoint &topLeft, const QStringList &keys, const QFont &font, const KeyCapColors &colors);

/// A bar of `share` (0 to 1) on the fill colour with round ends.
void paintBar(QPainter &painter, const QRectF &rect, double share, const QColor &bar, const QColor &track);

/// Ground and frame of a rounded box. An invalid colour is left out.
void paintBox(QPainter &painter, const QRectF &rect, double radius, const QColor &ground, const QColor &frame, double frameWidth = 1);
/// 2 px in the accent, outside of `rect` by `gap`.
void paintFocusRing(QPainter &painter, const QRectF &rect, double radius, const QColor &accent, double gap = 1);

}  // namespace twofold::gui
