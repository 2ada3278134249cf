// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "twofold/services/audit.h"

namespace twofold::gui {

/// Whole percents of the three parts that add up to 100 (largest remainder); all 0 for nothing.
struct RatioPercents {
    int professional = 0, personal = 0, none = 0;
};
[[nodiscard]] RatioPercents percentsOf(const services::Ratio &ratio);

/// "More professional than not since 2017."; "" without years.
[[nodiscard]] QString balanceSentence(const std::vector<std::pair<int, services::Ratio>> &years);

/// One stacked bar a year: professional below, personal, no label on top, with a dotted line at the half.
class RatioChart : public QWidget {
    Q_OBJECT
public:
    explicit RatioChart(QWidget *parent = nullptr);
    void setYears(const std::vector<std::pair<int, services::Ratio>> &years);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRectF barsRect() const;
    [[nodiscard]] double step() const;
    void paintYear(QPainter &painter, const QRectF &bar, const services::Ratio &ratio) const;
    void paintLabels(QPainter &painter, const QRectF &bars) const;
    std::vector<std::pair<int, services::Ratio>> m_years;
};

/// Marks with percents and words: [square] 65 % professional … In more lines where it is narrow.
class RatioLegend : public QWidget {
    Q_OBJECT
public:
    explicit RatioLegend(QWidget *parent = nullptr);
    void setPercents(const RatioPercents &percents);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return place(width, nullptr); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Puts the entries in as many lines as they need; gives the height.
    int place(int width, QPainter *painter) const;
    RatioPercents m_percents;
};

}  // namespace twofold::gui
