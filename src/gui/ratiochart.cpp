// SPDX-License-Identifier: GPL-3.0-or-later
#include "ratiochart.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <array>
#include <cmath>

#include "guiwords.h"
#include "marks.h"
#include "metrics.h"
#include "painting.h"
#include "rowdelegate.h"

namespace twofold::gui {

using services::Ratio;

namespace {

QString ratioWords(const RatioPercents &percents) {
    return RatioChart::tr("%1 professional, %2 personal, %3 no label")
        .arg(percentText(percents.professional), percentText(percents.personal), percentText(percents.none));
}

bool isMore(std::int64_t part, const Ratio &ratio) { return 2 * part > ratio.total(); }

// The first year from which on every year with posts has more than half of them on that side; 0: not even the last one.
int sinceYear(const std::vector<std::pair<int, Ratio>> &years, std::int64_t Ratio::*side) {
    int since = 0;
    for (auto at = years.rbegin(); at != years.rend(); ++at) {
        if (at->second.total() == 0) continue;
        if (!isMore(at->second.*side, at->second)) break;
        since = at->first;
    }
    return since;
}

}  // namespace

RatioPercents percentsOf(const Ratio &ratio) {
    if (ratio.total() <= 0) return {};
    const std::array<std::int64_t, 3> parts{ratio.professional, ratio.personal, ratio.none};
    std::array<int, 3> whole{};
    std::array<std::int64_t, 3> rest{};
    int sum = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        whole[i] = static_cast<int>(parts[i] * 100 / ratio.total());
        rest[i] = parts[i] * 100 % ratio.total();
        sum += whole[i];
    }
    for (; sum < 100; ++sum) {
        const auto largest = std::max_element(rest.begin(), rest.end());
        ++whole[static_cast<std::size_t>(largest - rest.begin())];
        *largest = -1;
    }
    return {whole[0], whole[1], whole[2]};
}

QString balanceSentence(const std::vector<std::pair<int, Ratio>> &years) {
    const auto first = std::find_if(years.begin(), years.end(), [](const auto &year) { return year.second.total() > 0; });
    if (first == years.end()) return {};
    const int professional = sinceYear(years, &Ratio::professional), personal = sinceYear(years, &Ratio::personal);
    if (professional == first->first) return RatioChart::tr("More professional than not in every year.");
    if (personal == first->first) return RatioChart::tr("More personal than not in every year.");
    if (professional > 0) return RatioChart::tr("More professional than not since %1.").arg(professional);
    if (personal > 0) return RatioChart::tr("More personal than not since %1.").arg(personal);
    return RatioChart::tr("Neither side has more than half in the last year.");
}

RatioChart::RatioChart(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void RatioChart::setYears(const std::vector<std::pair<int, Ratio>> &years) {
    m_years = years;
    QStringList words;
    for (const auto &[year, ratio] : years)
        words << (ratio.total() == 0 ? tr("%1: no posts").arg(year) : tr("%1: %2").arg(year).arg(ratioWords(percentsOf(ratio))));
    setAccessibleName(tr("Ratio by year"));
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    update();
}

QSize RatioChart::sizeHint() const {
    return {Metrics::of(this).px(80),
            Metrics::of(this).px(18) + QFontMetrics(Metrics::of(this).caption()).height() + Metrics::of(this).px(1)};
}
QSize RatioChart::minimumSizeHint() const { return {Metrics::of(this).px(30), sizeHint().height()}; }

QRectF RatioChart::barsRect() const {
    return QRectF(rect()).adjusted(0, 0, 0, -(QFontMetrics(Metrics::of(this).caption()).height() + Metrics::of(this).px(1)));
}

double RatioChart::step() const {
    // A few years must not become a few walls.
    return m_years.empty() ? 1 : std::min(width() / static_cast<double>(m_years.size()), 8 * Metrics::of(this).u());
}

void RatioChart::paintYear(QPainter &painter, const QRectF &bar, const Ratio &ratio) const {
    const Theme &theme = Theme::of(palette());
    const std::array<std::pair<std::int64_t, QColor>, 3> parts{
        {{ratio.professional, theme.professional.chart}, {ratio.personal, theme.personal.chart}, {ratio.none, theme.line2}}};
    double bottom = bar.bottom();
    for (const auto &[count, color] : parts) {
        if (count <= 0) continue;
        const double height = bar.height() * static_cast<double>(count) / static_cast<double>(ratio.total());
        const double top = std::round(bottom - height);
        // A pixel between the parts, as long as the part is not that pixel.
        painter.fillRect(QRectF(bar.left(), top, bar.width(), std::max(1.0, std::round(bottom) - top - 1)), color);
        bottom -= height;
    }
}

void RatioChart::paintLabels(QPainter &painter, const QRectF &bars) const {
    const Metrics m = Metrics::of(this);
    QFont font = m.caption();
    font.setWeight(QFont::Normal);
    const int wide = QFontMetrics(font).horizontalAdvance(QStringLiteral("2222")) + m.px(2);
    const int count = static_cast<int>(m_years.size());
    const int every = std::max(1, static_cast<int>(std::ceil(wide / step())));
    const int labelsEvery = every > 1 ? std::max(every, 3) : 1;
    for (int i = 0; i < count; i += labelsEvery) {
        const double middle = bars.left() + (i + 0.5) * step();
        const int left = std::clamp(static_cast<int>(middle) - wide / 2, 0, std::max(0, width() - wide));
        paintText(painter, QRect(left, static_cast<int>(bars.bottom()), wide, height() - static_cast<int>(bars.bottom())),
                  QString::number(m_years[static_cast<std::size_t>(i)].first), font, Theme::of(palette()).text3, Qt::AlignHCenter);
    }
}

void RatioChart::paintEvent(QPaintEvent *) {
    if (m_years.empty()) return;
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    const QRectF bars = barsRect();
    const double wide = std::max(1.0, std::floor(step() * 0.76));
    for (std::size_t i = 0; i < m_years.size(); ++i)
        if (m_years[i].second.total() > 0)
            paintYear(painter, {std::round(bars.left() + static_cast<double>(i) * step()), bars.top(), wide, bars.height()},
                      m_years[i].second);
    const double middle = std::round(bars.center().y()) + 0.5;

    QPen dots(theme.base, 1.4, Qt::CustomDashLine, Qt::FlatCap);
    dots.setDashPattern({1.5, 1.5});
    painter.setPen(dots);
    painter.drawLine(QPointF(bars.left(), middle), QPointF(bars.left() + step() * static_cast<double>(m_years.size()), middle));
    paintLabels(painter, bars);
}

bool RatioChart::event(QEvent *event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto at = static_cast<std::size_t>(std::max(0.0, help->pos().x() / step()));
    if (at < m_years.size()) {
        const auto &[year, ratio] = m_years[at];
        QToolTip::showText(
            help->globalPos(),
            plainToolTip(tr("%1, %2 posts: %3").arg(QString::number(year), numberText(ratio.total()), ratioWords(percentsOf(ratio)))),
            this);
    } else {
        QToolTip::hideText();
    }
    return true;
}

namespace {

struct LegendEntry {
    Mark mark;
    HueName hue;
    int percent;
    QString word;
};

QList<LegendEntry> entriesOf(const RatioPercents &percents) {
    return {{Mark::Square, HueName::Professional, percents.professional, labelWord(Label::Professional)},
            {Mark::House, HueName::Personal, percents.personal, labelWord(Label::Personal)},
            {Mark::Unknown, HueName::Ink, percents.none, labelWord(Label::None)}};
}

int entryWidth(const LegendEntry &entry, const Metrics &m) {
    return m.px(4.5) + QFontMetrics(m.body(QFont::DemiBold)).horizontalAdvance(percentText(entry.percent)) + m.px(1.25) +
           QFontMetrics(m.body()).horizontalAdvance(entry.word);
}

}  // namespace

RatioLegend::RatioLegend(QWidget *parent) : QWidget(parent) {
    // Not Fixed: that would keep it at the height of its size hint, which is made for another width.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void RatioLegend::setPercents(const RatioPercents &percents) {
    m_percents = percents;
    setAccessibleName(ratioWords(percents));
    updateGeometry();
    update();
}

QSize RatioLegend::sizeHint() const {
    const Metrics m = Metrics::of(this);
    int width = 1;
    for (const LegendEntry &entry : entriesOf(m_percents)) width += entryWidth(entry, m) + m.px(2.5);
    return {width, place(width, nullptr)};
}

QSize RatioLegend::minimumSizeHint() const { return {Metrics::of(this).px(32), Metrics::of(this).row(5)}; }

int RatioLegend::place(int width, QPainter *painter) const {
    const Metrics m = Metrics::of(this);
    const Theme &theme = Theme::of(palette());
    const int line = std::max(m.px(5), fontMetrics().height());
    int x = 0, y = 0;
    for (const LegendEntry &entry : entriesOf(m_percents)) {
        if (x > 0 && x + entryWidth(entry, m) > width) x = 0, y += line;
        if (painter) {
            const bool ink = entry.hue == HueName::Ink;
            const QColor color = ink ? theme.text2 : theme.text;
            const double side = m.px(3);
            const QFont percentFont = m.body(ink ? QFont::Normal : QFont::DemiBold);
            paintMark(*painter, QRectF(x, y + (line - side) / 2, side, side), entry.mark, !ink,
                      ink ? theme.text2 : theme.hue(entry.hue).strong);
            int at = x + m.px(4.5);
            at += paintText(*painter, QRect(at, y, width - at, line), percentText(entry.percent), percentFont, color) + m.px(1.25);
            paintText(*painter, QRect(at, y, width - at, line), entry.word, m.body(), color);
        }
        x += entryWidth(entry, m) + m.px(2.5);
    }
    return y + line;
}

void RatioLegend::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    place(width(), &painter);
}

}  // namespace twofold::gui
