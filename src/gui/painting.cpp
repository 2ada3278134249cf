// SPDX-License-Identifier: GPL-3.0-or-later
#include "painting.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>
#include <algorithm>

#include "guiwords.h"
#include "metrics.h"

namespace twofold::gui {

namespace {

constexpr int longestLine = 2000;

QString keyName(int key) {
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter: return QCoreApplication::translate("Keys", "Enter");
    case Qt::Key_Escape: return QCoreApplication::translate("Keys", "Esc");
    case Qt::Key_Space: return QCoreApplication::translate("Keys", "Space");
    case Qt::Key_Up: return QStringLiteral("↑");
    case Qt::Key_Down: return QStringLiteral("↓");
    case Qt::Key_Left: return QStringLiteral("←");
    case Qt::Key_Right: return QStringLiteral("→");
    default: return QKeySequence(key).toString(QKeySequence::NativeText).toUpper();
    }
}

int keyCapWidth(const QString &key, const Metrics &m) {
    return std::max(m.px(4.5), QFontMetrics(m.key()).horizontalAdvance(key) + m.px(2.5));
}

int keyCapHeight(const Metrics &m) { return std::max(m.px(4.5), QFontMetrics(m.key()).height() + m.px(0.5)); }

}  // namespace

int paintText(QPainter &painter, const QRect &rect, const QString &text, const QFont &font, const QColor &color, Qt::Alignment side) {
    if (rect.width() <= 0) return 0;
    painter.setFont(font);
    painter.setPen(color);
    const QFontMetrics metrics(font);
    // No line of a window is this long, and measuring a stranger's megabyte would stall the painting.
    const QString line = oneLine(text.left(longestLine));
    // Widths are measured in whole pixels and laid out in parts of them: one that just fits is not cut.
    const QString shown = metrics.horizontalAdvance(line) <= rect.width() + 1
                              ? line
                              : metrics.elidedText(line, Qt::ElideRight, rect.width(), Qt::TextSingleLine);
    painter.drawText(rect, int((side & Qt::AlignHorizontal_Mask) | Qt::AlignAbsolute | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
    return std::min(rect.width(), metrics.horizontalAdvance(shown));
}

void paintAvatar(QPainter &painter, const QRect &square, const QString &name, bool organisation, const QFont &font, const Theme &theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.line);
    if (organisation)
        painter.drawRoundedRect(square, 4, 4);
    else
        painter.drawEllipse(square);
    QFont small(font);
    small.setPixelSize(std::max(6, square.height() * 42 / 100));
    small.setWeight(QFont::DemiBold);
    painter.setFont(small);
    painter.setPen(theme.text2);
    painter.drawText(square, Qt::AlignCenter | Qt::TextSingleLine, initials(name));
    painter.restore();
}

QSize platformSize(const QFont &font) {
    const Metrics m(font);
    return {m.px(5), m.px(4)};
}

void paintPlatform(QPainter &painter, const QPoint &topLeft, Platform platform, const QFont &font, const Theme &theme) {
    const QRect rect(topLeft, platformSize(font));
    painter.save();
    paintBox(painter, rect, 3, theme.base, theme.line2);
    QFont bold = Metrics(font).tiny();
    bold.setWeight(QFont::Bold);
    painter.setFont(bold);
    painter.setPen(theme.text2);
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, platformMark(platform));
    painter.restore();
}

void paintPlatforms(QPainter &painter, const QRect &area, const QList<Platform> &platforms, const QFont &font, const Theme &theme) {
    const Metrics m(font);
    const QSize size = platformSize(font);
    const int step = size.width() + m.px(0.5);
    const int fits = std::max(1, (area.width() + m.px(0.5)) / step);
    const int shown = int(platforms.size()) <= fits ? int(platforms.size()) : fits - 1;
    const int top = area.top() + (area.height() - size.height()) / 2;
    for (int i = 0; i < shown; ++i) paintPlatform(painter, {area.left() + i * step, top}, platforms.at(i), font, theme);
    if (shown < platforms.size()) {
        const QRect rest(area.left() + shown * step, area.top(), area.right() - area.left() - shown * step + 1, area.height());
        paintText(painter, rest, QStringLiteral("+%1").arg(platforms.size() - shown), m.tiny(), theme.text2);
    }
}

QStringList keyNames(const QKeySequence &sequence) {
    QStringList names;
    if (sequence.isEmpty()) return names;
    const QKeyCombination combination = sequence[0];
    const Qt::KeyboardModifiers modifiers = combination.keyboardModifiers();
    if (modifiers & Qt::ControlModifier) names << QCoreApplication::translate("Keys", "Ctrl");
    if (modifiers & Qt::AltModifier) names << QCoreApplication::translate("Keys", "Alt");
    if (modifiers & Qt::ShiftModifier) names << QCoreApplication::translate("Keys", "Shift");
    names << keyName(combination.key());
    return names;
}

QSize keyCapsSize(const QStringList &keys, const QFont &font) {
    const Metrics m(font);
    int width = 0;
    for (const QString &key : keys) width += keyCapWidth(key, m) + (width > 0 ? m.px(0.75) : 0);
    return {width, keyCapHeight(m)};
}

KeyCapColors keyCapColors(const Theme &theme) { return {theme.text2, theme.line2, theme.ctl, QColor()}; }

void paintKeyCaps(QPainter &painter, const QPoint &topLeft, const QStringList &keys, const QFont &font, const KeyCapColors &colors) {
    const Metrics m(font);
    const int height = keyCapHeight(m);
    int x = topLeft.x();
    painter.save();
    for (const QString &key : keys) {
        const QRect rect(x, topLeft.y(), keyCapWidth(key, m), height);
        paintBox(painter, rect, 3, colors.ground, colors.frame);
        // The lower edge is a little darker: a key seen from above.
        painter.setPen(QPen(colors.edge, 1));
        painter.drawLine(QPointF(rect.left() + 2.5, rect.bottom() + 0.5), QPointF(rect.right() - 1.5, rect.bottom() + 0.5));
        painter.setFont(m.key());
        painter.setPen(colors.text);
        painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, key);
        x += rect.width() + m.px(0.75);
    }
    painter.restore();
}

void paintBar(QPainter &painter, const QRectF &rect, double share, const QColor &bar, const QColor &track) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double radius = rect.height() / 2;
    painter.setBrush(track);
    painter.drawRoundedRect(rect, radius, radius);
    const double width = rect.width() * std::clamp(share, 0.0, 1.0);
    if (width > 0) {
        painter.setBrush(bar);
        painter.drawRoundedRect(QRectF(rect.left(), rect.top(), std::max(width, 2.0), rect.height()), std::min(radius, width / 2),
                                std::min(radius, width / 2));
    }
    painter.restore();
}

void paintBox(QPainter &painter, const QRectF &rect, double radius, const QColor &ground, const QColor &frame, double frameWidth) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(frame.isValid() ? QPen(frame, frameWidth) : QPen(Qt::NoPen));
    painter.setBrush(ground.isValid() ? QBrush(ground) : QBrush(Qt::NoBrush));
    const double inset = frame.isValid() ? frameWidth / 2 : 0;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

void paintFocusRing(QPainter &painter, const QRectF &rect, double radius, const QColor &accent, double gap) {
    paintBox(painter, rect.adjusted(-gap - 1, -gap - 1, gap + 1, gap + 1), radius + gap + 1, QColor(), accent, 2);
}

}  // namespace twofold::gui
