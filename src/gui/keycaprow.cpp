// SPDX-License-Identifier: GPL-3.0-or-later
#include "keycaprow.h"

#include <QFontMetrics>
#include <QPainter>
#include <algorithm>

#include "iconprovider.h"
#include "metrics.h"
#include "painting.h"

namespace twofold::gui {

KeyCapRow::KeyCapRow(const QStringList &keys, const QString &text, QWidget *parent) : QWidget(parent), m_keys(keys), m_text(text) {
    setAccessibleName(QStringLiteral("%1: %2").arg(keys.join(QLatin1Char('+')), text));
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
}

int KeyCapRow::keysWidth() const { return keyCapsSize(m_keys, font()).width(); }

QSize KeyCapRow::sizeHint() const {
    const Metrics m = Metrics::of(this);
    const int left = std::max(m_keyColumn, keysWidth());
    const QFontMetrics words(m_prominent ? m.body() : m.small());
    return {left + m.px(m_prominent ? 2.75 : 1.5) + words.horizontalAdvance(m_text),
            std::max(keyCapsSize(m_keys, font()).height() + 2, m_prominent ? m.px(6.5) : words.height())};
}

void KeyCapRow::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Metrics m = Metrics::of(this);
    const Theme &theme = Theme::of(palette());
    const int top = (height() - keyCapsSize(m_keys, font()).height()) / 2;
    paintKeyCaps(painter, {0, top}, m_keys, font(), keyCapColors(theme));
    const int left = std::max(m_keyColumn, keysWidth()) + m.px(m_prominent ? 2.75 : 1.5);
    paintText(painter, QRect(left, 0, width() - left, height()), m_text, m_prominent ? m.body() : m.small(),
              m_prominent ? theme.text : theme.text2);
}

IconLabel::IconLabel(const QString &name, QWidget *parent) : QWidget(parent), m_name(name) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setTint(Tint tint) {
    m_tint = tint;
    update();
}

void IconLabel::setUnits(double units) {
    m_units = units;
    updateGeometry();
}

QSize IconLabel::sizeHint() const {
    const int side = Metrics::of(this).px(m_units);
    return {side, side};
}

void IconLabel::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    QColor color = theme.text2;
    if (m_tint == Tint::Accent)
        color = theme.accent;
    else if (m_tint == Tint::Warn)
        color = theme.warn.strong;
    else if (m_tint == Tint::Bad)
        color = theme.bad.strong;
    else if (m_tint == Tint::Ok)
        color = theme.ok.strong;
    paintIcon(painter, rect(), m_name, color);
}

}  // namespace twofold::gui
