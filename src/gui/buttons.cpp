// SPDX-License-Identifier: GPL-3.0-or-later
#include "buttons.h"

#include <QFontMetrics>
#include <QPainter>
#include <algorithm>

#include "guiwords.h"
#include "iconprovider.h"
#include "metrics.h"
#include "painting.h"

namespace twofold::gui {

namespace {

constexpr double controlRadius = 5;

QString withoutMnemonic(const QString &text) {
    QString plain = text;
    plain.remove(QLatin1Char('&'));
    return plain;
}

QColor wordColor(ActionButton::Look look, const ButtonState &state, const Theme &theme) {
    if (!state.enabled) return theme.text3;
    return look == ActionButton::Look::Primary ? theme.onAccent : theme.text;
}

KeyCapColors capColors(ActionButton::Look look, const ButtonState &state, const Theme &theme) {
    if (look != ActionButton::Look::Primary || !state.enabled) return keyCapColors(theme);
    QColor frame = theme.onAccent;
    frame.setAlphaF(0.65f);
    return {theme.onAccent, frame, frame, QColor()};
}

QColor groundColor(ActionButton::Look look, const ButtonState &state, const Theme &theme) {
    if (look == ActionButton::Look::Primary && state.enabled) {
        if (state.down) return blended(QColor(0, 0, 0, 50), theme.accent);
        return state.hover ? blended(QColor(theme.dark ? 255 : 0, theme.dark ? 255 : 0, theme.dark ? 255 : 0, 24), theme.accent)
                           : theme.accent;
    }
    if (state.on) return theme.selection;
    if (state.down) return blended(theme.fill, theme.raised);
    if (look == ActionButton::Look::Flat) return state.hover ? theme.fill : QColor(Qt::transparent);
    return state.hover ? theme.alt : theme.raised;
}

}  // namespace

bool showsFocus(const QWidget *widget) { return widget->hasFocus() && widget->window()->testAttribute(Qt::WA_KeyboardFocusChange); }

ButtonState buttonState(const QAbstractButton *button) {
    return {button->isEnabled(), button->isEnabled() && button->underMouse(), button->isDown(), showsFocus(button), button->isChecked()};
}

void paintButtonFrame(QPainter &painter, const QRect &rect, ActionButton::Look look, const ButtonState &state, const Theme &theme) {
    QRectF inner = rect;
    if (state.focus) {
        // A widget paints inside of itself: the ring takes the edge, and the button draws back from it.
        paintBox(painter, inner, controlRadius, QColor(), theme.accent, 2);
        inner.adjust(3, 3, -3, -3);
    }
    const QColor ground = groundColor(look, state, theme);
    QColor frame;
    if (look == ActionButton::Look::Normal || !state.enabled)
        frame = !state.enabled ? theme.line : state.hover || state.down ? theme.ctl : theme.line2;
    if (look == ActionButton::Look::Flat) frame = QColor();
    if (state.focus) frame = QColor();
    paintBox(painter, inner, state.focus ? controlRadius - 2 : controlRadius, ground, frame);
}

ActionButton::ActionButton(const QString &text, QWidget *parent) : QPushButton(text, parent) {
    setAccessibleName(withoutMnemonic(text));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setAutoDefault(false);
}

void ActionButton::setLook(Look look) {
    m_look = look;
    update();
}

void ActionButton::setIconName(const QString &name) {
    m_iconName = name;
    updateGeometry();
    update();
}

void ActionButton::setKeys(const QKeySequence &keys) {
    m_keys = keyNames(keys);
    updateGeometry();
    update();
}

void ActionButton::setHeightUnits(double units) {
    m_units = units;
    updateGeometry();
}

void ActionButton::setIconOnly() {
    m_iconOnly = true;
    setWordless(true);
}

void ActionButton::setWordless(bool wordless) {
    m_wordless = (wordless || m_iconOnly) && !m_iconName.isEmpty();
    setToolTip(m_wordless ? accessibleName() : QString());
    updateGeometry();
    update();
}

QString ActionButton::shownText() const { return m_wordless ? QString() : withoutMnemonic(text()); }

int ActionButton::contentWidth() const {
    const Metrics m = Metrics::of(this);
    const QString words = shownText();
    int width = m_iconName.isEmpty() ? 0 : m.px(4);
    if (!words.isEmpty()) width += (width > 0 ? m.px(2) : 0) + QFontMetrics(m.body(QFont::Medium)).horizontalAdvance(words);
    if (!m_keys.isEmpty() && !m_wordless) width += m.px(2) + keyCapsSize(m_keys, font()).width();
    return width;
}

QSize ActionButton::sizeHint() const {
    const Metrics m = Metrics::of(this);
    const int height = m.row(m_units);
    if (shownText().isEmpty() && m_keys.isEmpty()) return {height, height};
    return {contentWidth() + 2 * m.px(m_units < 7 ? 2.5 : 3.25), height};
}

void ActionButton::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Metrics m = Metrics::of(this);
    const Theme &theme = Theme::of(palette());
    const ButtonState state = buttonState(this);
    paintButtonFrame(painter, rect(), m_look, state, theme);
    const QColor color = wordColor(m_look, state, theme);
    int x = (width() - contentWidth()) / 2;
    if (!m_iconName.isEmpty()) {
        const QColor tint = m_look == Look::Primary || !state.enabled ? color : state.on ? theme.accent : theme.text2;
        paintIcon(painter, QRectF(x, (height() - m.px(4)) / 2.0, m.px(4), m.px(4)), m_iconName, tint);
        x += m.px(6);
    }
    if (const QString words = shownText(); !words.isEmpty())
        x += paintText(painter, QRect(x, 0, width() - x, height()), words, m.body(QFont::Medium), color) + m.px(2);
    if (!m_keys.isEmpty() && !m_wordless)
        paintKeyCaps(painter, {x, (height() - keyCapsSize(m_keys, font()).height()) / 2}, m_keys, font(), capColors(m_look, state, theme));
}

DecisionButton::DecisionButton(const QKeySequence &key, const QString &word, QWidget *parent)
    : QPushButton(word, parent), m_keys(keyNames(key)) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setAutoDefault(false);
    nameIt();
}

void DecisionButton::nameIt() {
    QString name = withoutMnemonic(text());
    if (m_suggested) name = tr("%1, suggested").arg(name);
    if (!m_note.isEmpty()) name += QStringLiteral(", ") + m_note;
    setAccessibleName(name);
    update();
}

void DecisionButton::setMark(Mark mark, HueName hue) {
    m_mark = mark;
    m_hue = hue;
    update();
}

void DecisionButton::setIconName(const QString &name) {
    m_iconName = name;
    update();
}

void DecisionButton::setNote(const QString &note) {
    m_note = note;
    nameIt();
}

void DecisionButton::setSuggested(bool suggested) {
    m_suggested = suggested;
    nameIt();
}

void DecisionButton::setHeightUnits(double units) {
    m_units = units;
    updateGeometry();
}

void DecisionButton::setCompact(bool compact) {
    m_compact = compact;
    updateGeometry();
}

QFont DecisionButton::wordFont() const {
    return m_compact ? Metrics::of(this).small(QFont::Medium) : Metrics::of(this).body(QFont::Medium);
}

QSize DecisionButton::minimumSizeHint() const {
    const Metrics m = Metrics::of(this);
    const int caps = m_keys.isEmpty() ? 0 : keyCapsSize(m_keys, font()).width() + m.px(2);
    const int markSpace = m_mark == Mark::None && m_iconName.isEmpty() ? 0 : m.px(5.5);
    const int words = QFontMetrics(wordFont()).horizontalAdvance(withoutMnemonic(text())) + 1;
    return {m.px(m_compact ? 1.75 : 2.5) * 2 + caps + markSpace + words, m.row(m_units)};
}

QSize DecisionButton::sizeHint() const {
    const Metrics m = Metrics::of(this);
    const int note = m_note.isEmpty() ? 0 : QFontMetrics(m.small()).horizontalAdvance(m_note) + m.px(2);
    return minimumSizeHint() + QSize(note, 0);
}

void DecisionButton::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Metrics m = Metrics::of(this);
    const Theme &theme = Theme::of(palette());
    const ButtonState state = buttonState(this);
    paintButtonFrame(painter, rect(), ActionButton::Look::Normal, state, theme);
    if (m_suggested && !state.focus) paintBox(painter, rect(), controlRadius, QColor(), theme.accent, 2);
    const int padding = m.px(m_compact ? 1.75 : 2.5);
    int x = padding;
    if (!m_keys.isEmpty()) {
        const QSize caps = keyCapsSize(m_keys, font());
        paintKeyCaps(painter, {x, (height() - caps.height()) / 2}, m_keys, font(), keyCapColors(theme));
        x += caps.width() + m.px(m_compact ? 1.75 : 2.25);
    }
    const QRectF square(x, (height() - m.px(3.5)) / 2.0, m.px(3.5), m.px(3.5));
    const QColor ink = isEnabled() ? theme.hue(m_hue).strong : theme.text3;
    if (!m_iconName.isEmpty())
        paintIcon(painter, square, m_iconName, theme.text);
    else
        paintMark(painter, square, m_mark, false, ink);
    if (m_mark != Mark::None || !m_iconName.isEmpty()) x += m.px(5.25);
    const int right = padding;
    const int noteWidth = m_note.isEmpty() ? 0 : QFontMetrics(m.small()).horizontalAdvance(m_note) + m.px(1);
    const bool noteFits = x + QFontMetrics(wordFont()).horizontalAdvance(withoutMnemonic(text())) + noteWidth + right <= width();
    paintText(painter, QRect(x, 0, width() - x - right - (noteFits ? noteWidth : 0), height()), withoutMnemonic(text()), wordFont(),
              isEnabled() ? theme.text : theme.text3);
    if (noteFits && noteWidth > 0)
        paintText(painter, rect().adjusted(0, 0, -right, 0), m_note, m.small(m_suggested ? QFont::Medium : QFont::Normal),
                  m_suggested ? theme.accent : theme.text2, Qt::AlignRight);
}

LinkButton::LinkButton(const QString &text, QWidget *parent) : QPushButton(text, parent) {
    setAccessibleName(withoutMnemonic(text));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setAutoDefault(false);
}

QSize LinkButton::sizeHint() const {
    const QFontMetrics metrics(Metrics::of(this).small(QFont::Medium));
    return {metrics.horizontalAdvance(withoutMnemonic(text())) + 4, metrics.height() + 4};
}

void LinkButton::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    QFont font = Metrics::of(this).small(QFont::Medium);
    font.setUnderline(underMouse() && isEnabled());
    paintText(painter, rect(), withoutMnemonic(text()), font, isEnabled() ? theme.accent : theme.text3, Qt::AlignHCenter);
    if (showsFocus(this)) paintBox(painter, rect(), 3, QColor(), theme.accent, 2);
}

}  // namespace twofold::gui
