// SPDX-License-Identifier: GPL-3.0-or-later
// Small charts that are painted, not Qt Charts: between two people, shares, progress.
#pragma once

#include <QColor>
#include <QDate>
#include <QList>
#include <QString>
#include <QWidget>

#include "theme.h"
#include "twofold/models/roles.h"

class QPainter;

namespace twofold::gui {

/// Bars up (from them, accent) and down (from the user, ctl) from a middle line; both share one scale.
void paintExchange(QPainter &painter, const QRectF &rect, const QList<int> &in, const QList<int> &out, const Theme &theme, bool mini);
/// A line over time that ends in a dot.
void paintSparkline(QPainter &painter, const QRectF &rect, const QList<double> &values, const Theme &theme);
/// One cell of the audit's matrix: number right, share bar below, wrong side tinted, open findings as a framed flag.
void paintMatrixCell(QPainter &painter, const QRect &rect, const models::MatrixCell &cell, const QFont &font, const Theme &theme,
                     bool selected);

/// Twelve months between the user and a contact, with letters of the months and a legend of totals.
class ExchangeChart : public QWidget {
    Q_OBJECT
public:
    explicit ExchangeChart(QWidget *parent = nullptr);
    /// `last` is the month of the last bar; `theirName` goes into the legend ("31 from Amara"); `note` stands at its right.
    void setData(const QList<int> &in, const QList<int> &out, QDate last, const QString &theirName, const QString &note = {});
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintLegend(QPainter &painter, const QRect &rect, const Theme &theme) const;
    QList<int> m_in, m_out;
    QDate m_last;
    QString m_theirName, m_note;
};

/// Shares of a whole side by side, 3.5u high or as given.
class RatioBar : public QWidget {
    Q_OBJECT
public:
    struct Part {
        double share = 0;
        HueName hue = HueName::Ink;
        QString name;
    };
    explicit RatioBar(QWidget *parent = nullptr);
    void setParts(const QList<Part> &parts);
    void setHeightUnits(double units);
    [[nodiscard]] QSize sizeHint() const override;
    static void paint(QPainter &painter, const QRectF &rect, const QList<Part> &parts, const Theme &theme);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Part> m_parts;
    double m_units = 3.5;
};

/// One segment a card of a batch: done filled, the current one hollow.
class SegmentProgress : public QWidget {
    Q_OBJECT
public:
    explicit SegmentProgress(QWidget *parent = nullptr);
    void setProgress(int done, int total);  ///< `done` is also the index of the current one
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_done = 0;
    int m_total = 0;
};

/// A sentence with a plus or minus and how much it weighs.
class ReasonRow : public QWidget {
    Q_OBJECT
public:
    /// `weight` is between -1 and 1: its sign says for or against, its size the length of the bar.
    ReasonRow(const QString &sentence, double weight, QWidget *parent = nullptr);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRect textRect(int width) const;
    QString m_sentence;
    double m_weight;
};

/// Days of a rhythm: filled yes, empty no, a dot where it is not known yet.
class RhythmStrip : public QWidget {
    Q_OBJECT
public:
    enum class Day { Unknown, No, Yes };
    explicit RhythmStrip(QWidget *parent = nullptr);
    void setDays(const QList<Day> &days);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Day> m_days;
};

}  // namespace twofold::gui
