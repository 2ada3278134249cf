// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts.h"

#include <QFontMetrics>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "guiwords.h"
#include "iconprovider.h"
#include "metrics.h"
#include "painting.h"

namespace twofold::gui {

namespace {

int largest(const QList<int> &values) { return values.isEmpty() ? 0 : *std::max_element(values.begin(), values.end()); }
int total(const QList<int> &values) { return std::accumulate(values.begin(), values.end(), 0); }

QColor partColor(const Theme &theme, HueName hue) { return hue == HueName::Ink ? theme.line2 : theme.hue(hue).chart; }

void paintFlag(QPainter &painter, const QRect &rect, int findings, const Metrics &m, const Theme &theme) {
    const QString number = numberText(findings);
    const QFont font = m.small(QFont::Medium);
    const int icon = m.px(3);
    const int height = std::min(m.px(5.25), rect.height() - 4);
    if (height < icon) return;
    const QRect frame(rect.left() + m.px(1.25), rect.top() + (rect.height() - height) / 2,
                      m.px(1) + icon + m.px(0.75) + QFontMetrics(font).horizontalAdvance(number) + m.px(1.25), height);
    paintBox(painter, frame, 4, theme.base, theme.bad.strong);
    paintIcon(painter, QRectF(frame.left() + m.px(1), frame.top() + (height - icon) / 2.0, icon, icon), QStringLiteral("flag"),
              theme.bad.strong);
    paintText(painter, frame.adjusted(m.px(1) + icon + m.px(0.75), 0, 0, 0), number, font, theme.bad.strong);
}

}  // namespace

void paintExchange(QPainter &painter, const QRectF &rect, const QList<int> &in, const QList<int> &out, const Theme &theme, bool mini) {
    const int months = int(std::max(in.size(), out.size()));
    if (months == 0) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const int up = largest(in), down = largest(out);
    const double scale = (rect.height() - 1) / std::max(1, up + down);
    // The middle moves to where both sides fit, so that one scale serves both.
    const double middle =
        mini ? rect.center().y() : std::round(rect.top() + std::max(1, up) * (rect.height() - 1) / std::max(1, std::max(1, up) + down));
    const double unit = mini ? (rect.height() / 2 - 1) / std::max({1, up, down}) : std::min(scale, rect.height() / std::max(1, up + down));
    const double step = rect.width() / months;
    const double width = mini ? std::max(2.0, std::floor(step * 0.58)) : std::floor(step * 0.64);
    painter.fillRect(QRectF(rect.left(), middle, rect.width(), 1), theme.line2);
    painter.setPen(Qt::NoPen);
    const double least = mini ? 1.5 : 2;
    for (int i = 0; i < months; ++i) {
        const double x = std::round(rect.left() + i * step + (step - width) / 2);
        const double gap = mini ? 0.5 : 1;
        if (const int n = in.value(i); n > 0) {
            painter.setBrush(theme.accent);
            const double h = std::max(least, n * unit - gap);
            painter.drawRoundedRect(QRectF(x, middle - h, width, h), 1, 1);
        }
        if (const int n = out.value(i); n > 0) {
            painter.setBrush(theme.ctl);
            painter.drawRoundedRect(QRectF(x, middle + 1 + (mini ? 0 : 0.5), width, std::max(least, n * unit - gap)), 1, 1);
        }
    }
    painter.restore();
}

void paintSparkline(QPainter &painter, const QRectF &rect, const QList<double> &values, const Theme &theme) {
    if (values.size() < 2) return;
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const double range = std::max(1e-9, *high - *low);
    QPainterPath path;
    QPointF last;
    for (int i = 0; i < values.size(); ++i) {
        last = {rect.left() + i * rect.width() / double(values.size() - 1), rect.bottom() - (values.at(i) - *low) / range * rect.height()};
        if (i == 0)
            path.moveTo(last);
        else
            path.lineTo(last);
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.ctl, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.text2);
    painter.drawEllipse(last, 2.2, 2.2);
    painter.restore();
}

void paintMatrixCell(QPainter &painter, const QRect &rect, const models::MatrixCell &cell, const QFont &font, const Theme &theme,
                     bool selected) {
    const Metrics m(font);
    painter.save();
    const HueName hue = cell.label == Label::Professional ? HueName::Professional
                        : cell.label == Label::Personal   ? HueName::Personal
                                                          : HueName::Ink;
    if (cell.wrongSide && hue != HueName::Ink) painter.fillRect(rect, theme.hue(hue).tint);
    if (!cell.total && cell.share > 0) {
        const int width = std::max(1, int(std::lround(rect.width() * std::min(1.0, cell.share))));
        painter.fillRect(QRect(rect.left(), rect.bottom() - 2, width, 3), hue == HueName::Ink ? theme.ctl : theme.hue(hue).chart);
    }
    if (cell.openFindings > 0) paintFlag(painter, rect, cell.openFindings, m, theme);
    paintText(painter, rect.adjusted(0, 0, -m.px(3), 0), numberText(cell.count), m.body(cell.total ? QFont::DemiBold : QFont::Normal),
              cell.count == 0 ? theme.text3 : theme.text, Qt::AlignRight);
    if (selected) {
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRect(rect.adjusted(1, 1, -1, -1));
    }
    painter.restore();
}

ExchangeChart::ExchangeChart(QWidget *parent) : QWidget(parent) {}

void ExchangeChart::setData(const QList<int> &in, const QList<int> &out, QDate last, const QString &theirName, const QString &note) {
    m_in = in;
    m_out = out;
    m_last = last;
    m_theirName = theirName;
    m_note = note;
    setAccessibleName(
        tr("Exchange of 12 months: %1 from %2, %3 from you").arg(numberText(total(in)), oneLine(theirName), numberText(total(out))));
    update();
}

QSize ExchangeChart::sizeHint() const { return {Metrics::of(this).px(72), Metrics::of(this).px(29)}; }
QSize ExchangeChart::minimumSizeHint() const { return {Metrics::of(this).px(40), Metrics::of(this).px(22)}; }

void ExchangeChart::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Metrics m = Metrics::of(this);
    const Theme &theme = Theme::of(palette());
    const int legend = QFontMetrics(m.small()).height() + m.px(1);
    const int letters = QFontMetrics(m.tiny()).height() + m.px(1.5);
    const QRect bars = rect().adjusted(0, 0, 0, -(legend + letters));
    paintExchange(painter, bars, m_in, m_out, theme, false);
    const int months = int(std::max(m_in.size(), m_out.size()));
    QFont small = m.tiny();
    small.setWeight(QFont::Normal);
    for (int i = 0; i < months && m_last.isValid(); ++i) {
        const QString letter = QLocale().standaloneMonthName(m_last.addMonths(i - months + 1).month(), QLocale::NarrowFormat);
        const double step = double(width()) / months;
        paintText(painter, QRect(int(i * step), bars.bottom() + m.px(0.75), int(step), letters - m.px(0.75)), letter, small, theme.text2,
                  Qt::AlignHCenter);
    }
    paintLegend(painter, QRect(0, height() - legend, width(), legend), theme);
}

void ExchangeChart::paintLegend(QPainter &painter, const QRect &rect, const Theme &theme) const {
    const Metrics m = Metrics::of(this);
    const int box = m.px(2);
    const int noteWidth = m_note.isEmpty() ? 0 : QFontMetrics(m.small()).horizontalAdvance(m_note) + m.px(1);
    int x = rect.left();
    const auto entry = [&](const QString &text, const QColor &color) {
        paintBox(painter, QRectF(x, rect.top() + (rect.height() - box) / 2.0, box, box), 2, color, QColor());
        x += box + m.px(1.5);
        x += paintText(painter, QRect(x, rect.top(), rect.right() - noteWidth - x, rect.height()), text, m.small(), theme.text) + m.px(4);
    };
    entry(tr("%1 from %2").arg(numberText(total(m_in)), oneLine(m_theirName)), theme.accent);
    entry(tr("%1 from you").arg(numberText(total(m_out))), theme.ctl);
    if (!m_note.isEmpty()) paintText(painter, rect, m_note, m.small(), theme.text2, Qt::AlignRight);
}

RatioBar::RatioBar(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void RatioBar::setParts(const QList<Part> &parts) {
    m_parts = parts;
    QStringList words;
    for (const Part &part : parts) words << tr("%1 %2").arg(percentText(percentOf(part.share)), part.name);
    setAccessibleName(words.join(QStringLiteral(", ")));
    update();
}

void RatioBar::setHeightUnits(double units) {
    m_units = units;
    updateGeometry();
}

QSize RatioBar::sizeHint() const { return {Metrics::of(this).px(40), Metrics::of(this).px(m_units)}; }

void RatioBar::paint(QPainter &painter, const QRectF &rect, const QList<Part> &parts, const Theme &theme) {
    painter.save();
    QPainterPath clip;
    clip.addRoundedRect(rect, std::min(3.0, rect.height() / 2), std::min(3.0, rect.height() / 2));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(clip);
    painter.fillRect(rect, theme.line2);
    double x = rect.left();
    for (const Part &part : parts) {
        const double width = rect.width() * part.share;
        painter.fillRect(QRectF(x, rect.top(), std::max(0.0, width - 1), rect.height()), partColor(theme, part.hue));
        x += width;
    }
    painter.restore();
}

void RatioBar::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    paint(painter, rect(), m_parts, Theme::of(palette()));
}

SegmentProgress::SegmentProgress(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); }

void SegmentProgress::setProgress(int done, int total) {
    m_done = done;
    m_total = total;
    setAccessibleName(tr("%1 of %2 decided").arg(done).arg(total));
    updateGeometry();
    update();
}

QSize SegmentProgress::sizeHint() const { return {m_total * Metrics::of(this).px(4.25), Metrics::of(this).px(2)}; }
QSize SegmentProgress::minimumSizeHint() const { return {m_total * Metrics::of(this).px(2.5), Metrics::of(this).px(2)}; }

void SegmentProgress::paintEvent(QPaintEvent *) {
    if (m_total <= 0) return;
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    const Metrics m = Metrics::of(this);
    const double gap = std::max(2, m.px(0.75));
    const double width = (this->width() - gap * (m_total - 1)) / m_total;
    for (int i = 0; i < m_total; ++i) {
        const QRectF rect(i * (width + gap), 0, width, height());
        if (i == m_done)
            paintBox(painter, rect, 2, theme.base, theme.accent, 2);
        else
            paintBox(painter, rect, 2.5, i < m_done ? theme.accent : theme.line2, QColor());
    }
}

ReasonRow::ReasonRow(const QString &sentence, double weight, QWidget *parent)
    : QWidget(parent), m_sentence(oneLine(sentence)), m_weight(weight) {
    // Not Fixed: that would keep it at the height of its size hint, which is made for another width.
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(weight >= 0 ? tr("For: %1").arg(m_sentence) : tr("Against: %1").arg(m_sentence));
}

QRect ReasonRow::textRect(int width) const {
    const Metrics m = Metrics::of(this);
    const int left = m.px(5.5);
    const int textWidth = std::max(m.px(10), width - left - m.px(16));
    const QRect bounds = fontMetrics().boundingRect(QRect(0, 0, textWidth, 10000), Qt::TextWordWrap | Qt::AlignLeft, m_sentence);
    return {left, 0, textWidth, bounds.height()};
}

int ReasonRow::heightForWidth(int width) const {
    return std::max(Metrics::of(this).px(6), textRect(width).height() + Metrics::of(this).px(1));
}
QSize ReasonRow::sizeHint() const { return {Metrics::of(this).px(90), heightForWidth(Metrics::of(this).px(90))}; }
QSize ReasonRow::minimumSizeHint() const { return {Metrics::of(this).px(32), Metrics::of(this).px(6)}; }

void ReasonRow::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Metrics m = Metrics::of(this);
    const Theme &theme = Theme::of(palette());
    const QColor color = m_weight >= 0 ? theme.accent : theme.ctl;
    const double r = m.px(3.5) / 2.0, line = std::max(1.2, m.u() * 0.35);
    const QPointF middle(r + 0.5, m.px(6) / 2.0);
    painter.setPen(QPen(color, line));
    painter.drawEllipse(middle, r - line / 2, r - line / 2);
    const double arm = r * 0.45;
    painter.drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0));
    if (m_weight >= 0) painter.drawLine(middle - QPointF(0, arm), middle + QPointF(0, arm));
    QRect text = textRect(width());
    text.moveTop((height() - text.height()) / 2);
    painter.setPen(theme.text);
    painter.drawText(text, Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignVCenter, m_sentence);
    paintBar(painter, QRectF(width() - m.px(12), m.px(6) / 2 - m.px(0.5), m.px(12), m.px(1)), std::abs(m_weight), color, theme.fill);
}

RhythmStrip::RhythmStrip(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

void RhythmStrip::setDays(const QList<Day> &days) {
    m_days = days;
    const auto yes = std::count(days.begin(), days.end(), Day::Yes);
    const auto known = days.size() - std::count(days.begin(), days.end(), Day::Unknown);
    setAccessibleName(tr("looked in on %1 of %2 known days").arg(yes).arg(known));
    updateGeometry();
    update();
}

QSize RhythmStrip::sizeHint() const { return {int(m_days.size()) * Metrics::of(this).px(2.75), Metrics::of(this).px(2)}; }

void RhythmStrip::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    const Metrics m = Metrics::of(this);
    const int box = m.px(2), step = m.px(2.75);
    for (int i = 0; i < m_days.size(); ++i) {
        const QRectF rect(i * step, (height() - box) / 2.0, box, box);
        if (m_days.at(i) == Day::Yes)
            paintBox(painter, rect, 2, theme.accent, QColor());
        else if (m_days.at(i) == Day::No)
            paintBox(painter, rect, 2, QColor(), theme.ctl);
        else
            paintBox(painter, QRectF(rect.center() - QPointF(1, 1), QSizeF(2, 2)), 1, theme.ctl, QColor());
    }
}

}  // namespace twofold::gui
