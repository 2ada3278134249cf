// SPDX-License-Identifier: GPL-3.0-or-later
#include "marks.h"

#include <QPainter>
#include <QPainterPath>
#include <array>

namespace twofold::gui {

namespace {

constexpr double grid = 16;
constexpr double lineWidth = 1.6;

QPainterPath arrows(std::initializer_list<std::array<QPointF, 3>> heads, std::initializer_list<std::array<QPointF, 2>> shafts) {
    QPainterPath path;
    for (const auto &shaft : shafts) path.moveTo(shaft[0]), path.lineTo(shaft[1]);
    for (const auto &head : heads) path.moveTo(head[0]), path.lineTo(head[1]), path.lineTo(head[2]);
    return path;
}

QPainterPath polygon(std::initializer_list<QPointF> points) {
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(points)));
    path.closeSubpath();
    return path;
}

QPainterPath circle(double x, double y, double r) {
    QPainterPath path;
    path.addEllipse(QPointF(x, y), r, r);
    return path;
}

// Closed shapes are drawn inset by half a line when outlined, so that both forms have one size.
QPainterPath shape(Mark mark) {
    switch (mark) {
    case Mark::Circle: return circle(8, 8, 4.7);
    case Mark::Square: {
        QPainterPath path;
        path.addRoundedRect(QRectF(3.5, 3.5, 9, 9), 0.8, 0.8);
        return path;
    }
    case Mark::House: return polygon({{8, 2.6}, {13.2, 7.4}, {13.2, 13}, {2.8, 13}, {2.8, 7.4}});
    case Mark::Diamond: return polygon({{8, 2.2}, {13.8, 8}, {8, 13.8}, {2.2, 8}});
    default: return {};
    }
}

QPen penOf(const QColor &color) { return QPen(color, lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin); }

void paintDashedCircle(QPainter &painter, double radius, const QColor &color) {
    QPen pen(color, lineWidth, Qt::CustomDashLine, Qt::FlatCap);
    // Eight dashes close the circle without a seam.
    const double step = 2 * 3.14159265358979 * radius / lineWidth / 8;
    pen.setDashPattern({step * 0.62, step * 0.38});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(circle(8, 8, radius));
}

void paintClosed(QPainter &painter, const QPainterPath &path, bool filled, const QColor &color) {
    QPen pen = penOf(color);
    pen.setJoinStyle(Qt::MiterJoin);
    pen.setWidthF(filled ? 0.8 : lineWidth);
    painter.setPen(pen);
    painter.setBrush(filled ? QBrush(color) : QBrush(Qt::NoBrush));
    painter.drawPath(path);
}

void paintFriend(QPainter &painter, bool filled, const QColor &color) {
    const QPainterPath left = circle(5.5, 8, 4.2), right = circle(10.5, 8, 4.2);
    if (filled) painter.fillPath(left.intersected(right), color);
    painter.setPen(penOf(color));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(left);
    painter.drawPath(right);
}

void paintLines(QPainter &painter, const QPainterPath &path, const QColor &color) {
    painter.setPen(penOf(color));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

void paintTriangle(QPainter &painter, const QColor &color) {
    QPainterPath path = polygon({{8, 2.6}, {14, 13.2}, {2, 13.2}});
    path.moveTo(8, 6.6);
    path.lineTo(8, 9.4);
    path.moveTo(8, 11.2);
    path.lineTo(8, 11.3);
    QPen pen = penOf(color);
    pen.setWidthF(1.4);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

void paintOnGrid(QPainter &painter, Mark mark, bool filled, const QColor &color, const QColor &second) {
    switch (mark) {
    case Mark::None: return;
    case Mark::Untiered: return paintDashedCircle(painter, 5, color);
    case Mark::Unknown: return paintDashedCircle(painter, 4.4, color);
    case Mark::LearnFrom:
        return paintLines(painter,
                          arrows({{QPointF(6.9, 3.8), QPointF(2.7, 8), QPointF(6.9, 12.2)}}, {{QPointF(2.9, 8), QPointF(13.5, 8)}}), color);
    case Mark::Interact:
        return paintLines(painter,
                          arrows({{QPointF(6.8, 1.9), QPointF(3.6, 4.9), QPointF(6.8, 7.9)},
                                  {QPointF(9.2, 8.1), QPointF(12.4, 11.1), QPointF(9.2, 14.1)}},
                                 {{QPointF(3.8, 4.9), QPointF(13.5, 4.9)}, {QPointF(2.5, 11.1), QPointF(12.2, 11.1)}}),
                          color);
    case Mark::Friend: return paintFriend(painter, filled, color);
    case Mark::Check: return paintLines(painter, arrows({{QPointF(3, 8.6), QPointF(6.4, 12), QPointF(13, 4.2)}}, {}), color);
    case Mark::Cross: return paintLines(painter, arrows({}, {{QPointF(4, 4), QPointF(12, 12)}, {QPointF(12, 4), QPointF(4, 12)}}), color);
    case Mark::Triangle: return paintTriangle(painter, color);
    case Mark::Mixed:
        paintClosed(painter, shape(Mark::Square), filled, color);
        painter.translate(12, 0);
        return paintClosed(painter, shape(Mark::House), filled, second.isValid() ? second : color);
    case Mark::Circle:
    case Mark::Square:
    case Mark::House:
    case Mark::Diamond: return paintClosed(painter, shape(mark), filled, color);
    }
}

}  // namespace

Mark markOf(Tier tier) {
    switch (tier) {
    case Tier::LearnFrom: return Mark::LearnFrom;
    case Tier::Interact: return Mark::Interact;
    case Tier::Friend: return Mark::Friend;
    case Tier::Untiered: break;
    }
    return Mark::Untiered;
}

Mark markOf(Trust trust) {
    switch (trust) {
    case Trust::Public: return Mark::Circle;
    case Trust::Professional: return Mark::Square;
    case Trust::Personal: return Mark::House;
    case Trust::Inner: return Mark::Diamond;
    case Trust::Unset: break;
    }
    return Mark::Unknown;
}

Mark markOf(Label label) {
    switch (label) {
    case Label::Professional: return Mark::Square;
    case Label::Personal: return Mark::House;
    case Label::None: break;
    }
    return Mark::Unknown;
}

Mark markOf(Purpose purpose) {
    switch (purpose) {
    case Purpose::Professional: return Mark::Square;
    case Purpose::Personal: return Mark::House;
    case Purpose::Mixed: return Mark::Mixed;
    case Purpose::Unset: break;
    }
    return Mark::Unknown;
}

double markWidth(Mark mark, double height) { return mark == Mark::None ? 0 : mark == Mark::Mixed ? height * 28 / grid : height; }

void paintMark(QPainter &painter, const QRectF &square, Mark mark, bool filled, const QColor &color, const QColor &second) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.topLeft());
    painter.scale(square.height() / grid, square.height() / grid);
    paintOnGrid(painter, mark, filled, color, second);
    painter.restore();
}

void paintSeverity(QPainter &painter, const QRectF &square, Severity severity, const QColor &color, const QColor &muted) {
    constexpr std::array<QRectF, 3> bars = {QRectF(2, 9.6, 3.2, 4), QRectF(6.4, 6.2, 3.2, 7.4), QRectF(10.8, 2.6, 3.2, 11)};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.topLeft());
    painter.scale(square.height() / grid, square.height() / grid);
    for (int i = 0; i < 3; ++i) painter.fillRect(bars[std::size_t(i)], i < int(severity) ? color : muted);
    painter.restore();
}

}  // namespace twofold::gui
