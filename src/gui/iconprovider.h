// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QRectF>
#include <QString>

class QPainter;

namespace twofold::gui {

enum class IconTone { Text2, Text, Accent, OnAccent, Warn, Bad, Ok };

/// An icon of resources/icons in a colour of the current theme. It follows a change of theme by itself: the colour is
/// looked up when it is painted. Selected (State On, Mode Selected) is accent, disabled text3. Gui thread.
[[nodiscard]] QIcon themeIcon(const QString &name, IconTone tone = IconTone::Text2);

/// Paints it into `rect` (kept square, centred), crisp at the painter's scale.
void paintIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &color);

/// The tinted picture, cached by name, colour and size in device pixels. Null for a name that does not exist.
[[nodiscard]] QPixmap iconPixmap(const QString &name, const QColor &color, int devicePixels);

}  // namespace twofold::gui
