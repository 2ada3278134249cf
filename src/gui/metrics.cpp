// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics.h"

#include <QFontInfo>
#include <QFontMetrics>
#include <QWidget>
#include <algorithm>
#include <cmath>

namespace twofold::gui {

namespace {
constexpr double unitsPerPixelSize = 0.31;
constexpr double smallestPoints = 8;
}  // namespace

Metrics::Metrics(const QFont &font) : m_font(font) {
    const QFontInfo info(font);
    m_points = info.pointSizeF();
    m_u = unitsPerPixelSize * info.pixelSize();
}

Metrics Metrics::of(const QWidget *widget) { return Metrics(widget->font()); }

int Metrics::px(double units) const { return units <= 0 ? 0 : std::max(1, int(std::lround(units * m_u))); }

int Metrics::row(double units) const { return std::max(px(units), QFontMetrics(m_font).height() + px(2)); }

QFont Metrics::scaled(double factor, QFont::Weight weight, double floorPoints) const {
    QFont font = m_font;
    // The floor never makes it larger than the user's own size.
    font.setPointSizeF(std::max(m_points * factor, std::min(floorPoints, m_points)));
    font.setWeight(weight);
    return font;
}

QFont Metrics::body(QFont::Weight weight) const { return scaled(1, weight); }
QFont Metrics::heading() const { return scaled(1.55, QFont::DemiBold); }
QFont Metrics::title() const { return scaled(1.25, QFont::DemiBold); }
QFont Metrics::cardName() const { return scaled(1.3, QFont::DemiBold); }
QFont Metrics::post() const { return scaled(1.15, QFont::Normal); }
QFont Metrics::small(QFont::Weight weight) const { return scaled(0.92, weight, smallestPoints); }
QFont Metrics::caption() const { return scaled(0.85, QFont::DemiBold, smallestPoints); }
QFont Metrics::tiny() const { return scaled(0.72, QFont::DemiBold); }
QFont Metrics::key() const { return scaled(0.85, QFont::Normal, smallestPoints); }

}  // namespace twofold::gui
