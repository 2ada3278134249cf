// SPDX-License-Identifier: GPL-3.0-or-later
#include "iconprovider.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <algorithm>
#include <cmath>

#include "theme.h"

namespace twofold::gui {

namespace {

QColor toneColor(const Theme &theme, IconTone tone) {
    switch (tone) {
    case IconTone::Text: return theme.text;
    case IconTone::Accent: return theme.accent;
    case IconTone::OnAccent: return theme.onAccent;
    case IconTone::Warn: return theme.warn.strong;
    case IconTone::Bad: return theme.bad.strong;
    case IconTone::Ok: return theme.ok.strong;
    case IconTone::Text2: break;
    }
    return theme.text2;
}

QPixmap renderIcon(const QString &name, const QColor &color, int devicePixels) {
    // The logo keeps its own colours and stands in a folder of its own.
    QFile file(QStringLiteral(":/twofold/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    QPixmap pixmap(devicePixels, devicePixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    return pixmap;
}

class ThemeIconEngine final : public QIconEngine {
public:
    ThemeIconEngine(QString name, IconTone tone) : m_name(std::move(name)), m_tone(tone) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override {
        paintIcon(*painter, rect, m_name, color(mode, state));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override {
        return iconPixmap(m_name, color(mode, state), std::min(size.width(), size.height()));
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override { return pixmap(size, mode, state); }
    [[nodiscard]] QIconEngine *clone() const override { return new ThemeIconEngine(m_name, m_tone); }
    bool isNull() override { return false; }

private:
    [[nodiscard]] QColor color(QIcon::Mode mode, QIcon::State state) const {
        const Theme &theme = Theme::of(QApplication::palette());
        if (mode == QIcon::Disabled) return theme.text3;
        if (m_tone == IconTone::Text2 && (mode == QIcon::Selected || state == QIcon::On)) return theme.accent;
        return toneColor(theme, m_tone);
    }
    QString m_name;
    IconTone m_tone;
};

}  // namespace

QIcon themeIcon(const QString &name, IconTone tone) { return QIcon(new ThemeIconEngine(name, tone)); }

QPixmap iconPixmap(const QString &name, const QColor &color, int devicePixels) {
    if (devicePixels <= 0) return {};
    const QString key = QStringLiteral("twofold/%1/%2/%3").arg(name, color.name(QColor::HexArgb)).arg(devicePixels);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) return pixmap;
    pixmap = renderIcon(name, color, devicePixels);
    if (!pixmap.isNull()) QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void paintIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &color) {
    const double side = std::min(rect.width(), rect.height());
    const double scale = painter.device()->devicePixelRatioF();
    QPixmap pixmap = iconPixmap(name, color, int(std::lround(side * scale)));
    if (pixmap.isNull()) return;
    pixmap.setDevicePixelRatio(scale);
    // On whole device pixels, or a line of 1.4 px blurs.
    const auto snapped = [scale](double v) { return std::round(v * scale) / scale; };
    painter.drawPixmap(QPointF(snapped(rect.center().x() - side / 2), snapped(rect.center().y() - side / 2)), pixmap);
}

}  // namespace twofold::gui
