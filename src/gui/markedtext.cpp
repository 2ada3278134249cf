// SPDX-License-Identifier: GPL-3.0-or-later
#include "markedtext.h"

#include <QFontMetrics>
#include <QGlyphRun>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "guiwords.h"
#include "metrics.h"

namespace twofold::gui {

namespace {

constexpr int mostPerLine = 1000;
constexpr double linePitch = 1.2;  // of the font's own height: posts are read, not scanned

bool hasRightToLeft(const QString &text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL; });
}

struct SpanLook {
    QColor ground, line;
    Qt::PenStyle style;
};

SpanLook lookOf(models::SpanKind kind, const Theme &theme) {
    switch (kind) {
    case models::SpanKind::Professional: return {theme.professional.tint, theme.professional.strong, Qt::CustomDashLine};
    case models::SpanKind::Personal: return {theme.personal.tint, theme.personal.strong, Qt::SolidLine};
    case models::SpanKind::SearchHit: break;
    }
    return {theme.selection, theme.accent, Qt::SolidLine};
}

}  // namespace

MarkedText::MarkedText(const QString &text, const QList<models::TextSpan> &spans, const Options &options) : m_spans(spans) {
    // A list shows a few lines: the rest of a long text is not laid out.
    QString shown = manyLines(options.maxLines > 0 ? text.left(options.maxLines * mostPerLine) : text);
    shown.replace(QLatin1Char('\n'), options.keepBreaks ? QChar(QChar::LineSeparator) : QChar(QLatin1Char(' ')));
    m_bidi = hasRightToLeft(shown);
    breakLines(shown, options);
}

void MarkedText::breakLines(const QString &text, const Options &options) {
    layLines(text, options);
    if (options.maxLines <= 0 || m_layout.lineCount() <= options.maxLines) return;
    m_elided = true;
    const int start = m_layout.lineAt(options.maxLines - 1).textStart();
    QString rest = text.mid(start);
    rest.replace(QChar(QChar::LineSeparator), QLatin1Char(' '));
    // Elided a little short, since shaping in context may be wider than what the metrics measure alone.
    const QString last = QFontMetrics(options.font).elidedText(rest, Qt::ElideRight, options.width - 2);
    layLines(text.left(start) + last, options);
}

void MarkedText::layLines(const QString &text, const Options &options) {
    m_layout.setFont(options.font);
    m_layout.setText(text);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
    m_layout.setTextOption(option);
    m_layout.setCacheEnabled(true);
    m_pitch = std::round(QFontMetrics(options.font).height() * linePitch);
    double y = 0;
    m_layout.beginLayout();
    for (;;) {
        QTextLine line = m_layout.createLine();
        // One line more than is shown says that there is more; a long text is not laid out to its end.
        if (!line.isValid() || (options.maxLines > 0 && m_layout.lineCount() > options.maxLines + 1)) break;
        line.setLineWidth(std::max(1, options.width));
        line.setPosition({0, y + std::floor((m_pitch - line.height()) / 2)});
        y += m_pitch;
    }
    m_layout.endLayout();
    const int lines = options.maxLines > 0 ? std::min(options.maxLines, m_layout.lineCount()) : m_layout.lineCount();
    m_height = int(std::ceil(lines * m_pitch));
}

QList<QRectF> MarkedText::spanRects(const models::TextSpan &span) const {
    QList<QRectF> rects;
    const int begin = std::max(0, span.begin);
    const int end = int(std::min<qint64>(qint64(span.begin) + span.length, m_layout.text().size()));
    for (int i = 0; i < m_layout.lineCount() && i * m_pitch < m_height; ++i) {
        const QTextLine line = m_layout.lineAt(i);
        const int from = std::max(begin, line.textStart());
        const int to = std::min(end, line.textStart() + line.textLength());
        if (from >= to) continue;
        if (m_bidi) {
            for (const QGlyphRun &run : line.glyphRuns(from, to - from)) {
                const QRectF ink = run.boundingRect();
                rects.append(QRectF(ink.left(), line.y(), ink.width(), line.height()));
            }
            continue;
        }
        // A space at the end of a line belongs to no word.
        int last = to;
        while (last > from + 1 && m_layout.text().at(last - 1).isSpace()) --last;
        const double left = line.cursorToX(from), right = line.cursorToX(last);
        rects.append(QRectF(std::min(left, right), line.y(), std::abs(right - left), line.height()));
    }
    return rects;
}

void MarkedText::paint(QPainter &painter, const QPoint &topLeft, const Theme &theme, const QColor &color) const {
    painter.save();
    painter.translate(topLeft);
    for (const auto &span : m_spans) {
        const SpanLook look = lookOf(span.kind, theme);
        QPen pen(look.line, 2, look.style, Qt::FlatCap);
        if (look.style == Qt::CustomDashLine) pen.setDashPattern({1, 1});
        for (const QRectF &rect : spanRects(span)) {
            painter.fillRect(rect, look.ground);
            painter.setPen(pen);
            const double y = std::round(rect.bottom()) + 1;
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
        }
    }
    painter.setPen(color);
    for (int i = 0; i < m_layout.lineCount() && i * m_pitch < m_height; ++i) m_layout.lineAt(i).draw(&painter, {0, 0});
    painter.restore();
}

MarkedTextView::MarkedTextView(QWidget *parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void MarkedTextView::setText(const QString &text, const QList<models::TextSpan> &spans) {
    m_text = text;
    m_spans = spans;
    setAccessibleName(oneLine(text));
    updateGeometry();
    update();
}

void MarkedTextView::setTextFont(const QFont &font) {
    m_textFont = font;
    m_ownFont = true;
    updateGeometry();
    update();
}

void MarkedTextView::setMaxLines(int lines) {
    m_maxLines = lines;
    updateGeometry();
    update();
}

MarkedText MarkedTextView::layout(int width) const {
    return MarkedText(m_text, m_spans, {m_ownFont ? m_textFont : font(), width, m_maxLines, true});
}

int MarkedTextView::heightForWidth(int width) const { return layout(width).height() + 2; }

QSize MarkedTextView::sizeHint() const {
    const int width = Metrics::of(this).px(80);
    return {width, heightForWidth(width)};
}

QSize MarkedTextView::minimumSizeHint() const { return {Metrics::of(this).px(20), QFontMetrics(m_ownFont ? m_textFont : font()).height()}; }

void MarkedTextView::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    layout(width()).paint(painter, {0, 0}, theme, theme.text);
}

}  // namespace twofold::gui
