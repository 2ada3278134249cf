// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

class QWidget;

namespace twofold::gui {

/// Lengths and fonts that follow the user's font: u = 0.31 × its pixel size. Cheap to make; take a new one when painting.
class Metrics {
public:
    explicit Metrics(const QFont &font);
    [[nodiscard]] static Metrics of(const QWidget *widget);

    /// `units` × u, rounded to whole pixels, at least 1 for anything above 0.
    [[nodiscard]] int px(double units) const;
    /// The same for a row: never lower than the text's height and 2u.
    [[nodiscard]] int row(double units) const;
    [[nodiscard]] double u() const { return m_u; }

    [[nodiscard]] QFont body(QFont::Weight weight = QFont::Normal) const;
    [[nodiscard]] QFont heading() const;                                    ///< 1.55 S, semibold
    [[nodiscard]] QFont title() const;                                      ///< 1.25 S, semibold
    [[nodiscard]] QFont cardName() const;                                   ///< 1.3 S, semibold
    [[nodiscard]] QFont post() const;                                       ///< 1.15 S
    [[nodiscard]] QFont small(QFont::Weight weight = QFont::Normal) const;  ///< 0.92 S
    [[nodiscard]] QFont caption() const;                                    ///< 0.85 S, semibold
    [[nodiscard]] QFont tiny() const;                                       ///< 0.72 S, semibold: platform frames, initials
    [[nodiscard]] QFont key() const;                                        ///< 0.85 S: key caps

private:
    [[nodiscard]] QFont scaled(double factor, QFont::Weight weight, double floorPoints = 0) const;
    QFont m_font;
    double m_points;
    double m_u;
};

}  // namespace twofold::gui
