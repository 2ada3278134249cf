// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QStyleFactory>
#include <array>
#include <cmath>
#include <utility>

// Resources of a static library register themselves only when asked, and the macro must stand outside of namespaces.
static void initIconResources() { Q_INIT_RESOURCE(icons); }

namespace twofold::gui {

namespace {

QColor rgb(quint32 value) { return QColor::fromRgb(value); }

QColor withAlpha(QColor color, double alpha) {
    color.setAlphaF(float(alpha));
    return color;
}

Theme makeLight() {
    Theme t;
    t.window = rgb(0xF3F5F4), t.base = rgb(0xFFFFFF), t.alt = rgb(0xF8FAF9), t.raised = rgb(0xFFFFFF);
    t.line = rgb(0xE0E4E2), t.line2 = rgb(0xC6CCC9), t.ctl = rgb(0x858E8A);
    t.text = rgb(0x1A1F1D), t.text2 = rgb(0x505955), t.text3 = rgb(0x5E6863);
    t.selectedText2 = t.text3;
    t.accent = rgb(0x0E6E65), t.onAccent = rgb(0xFFFFFF), t.selection = rgb(0xDCEFEB);
    t.fill = withAlpha(t.text, 0.08), t.scrim = withAlpha(t.text, 0.30);
    t.toast = rgb(0x2A302E), t.toastText = rgb(0xF2F5F3), t.toastAccent = rgb(0x5CC4B5);
    t.publicHue = {rgb(0x566069), rgb(0xE9ECEE), rgb(0x566069)};
    t.professional = {rgb(0x2066B4), rgb(0xE3EDF8), rgb(0x4C86C9)};
    t.personal = {rgb(0xA3470A), rgb(0xFBEADB), rgb(0xC87A3C)};
    t.inner = {rgb(0x5A1A6B), rgb(0xF2E5F6), rgb(0x5A1A6B)};
    t.bad = {rgb(0xB3261E), rgb(0xFBE6E4), rgb(0xB3261E)};
    t.warn = {rgb(0x855600), rgb(0xFAF0D6), rgb(0x855600)};
    t.ok = {rgb(0x2A6C3D), rgb(0xE2F1E6), rgb(0x2A6C3D)};
    t.ink = {t.text, t.fill, t.ctl};
    return t;
}

Theme makeDark() {
    Theme t;
    t.dark = true;
    t.window = rgb(0x191C1B), t.base = rgb(0x202423), t.alt = rgb(0x252A28), t.raised = rgb(0x282D2B);
    t.line = rgb(0x343A38), t.line2 = rgb(0x4A524F), t.ctl = rgb(0x7A8480);
    t.text = rgb(0xE6EAE8), t.text2 = rgb(0xB0B8B4), t.text3 = rgb(0x9BA4A0);
    t.selectedText2 = t.text2;  // text3 would be 4.4:1 on the selection
    t.accent = rgb(0x5CC4B5), t.onAccent = rgb(0x06201C), t.selection = rgb(0x1F403B);
    t.fill = withAlpha(t.text, 0.12), t.scrim = withAlpha(rgb(0x000000), 0.55);
    t.toast = rgb(0xE6EAE8), t.toastText = rgb(0x1A1F1D), t.toastAccent = rgb(0x0E6E65);
    t.publicHue = {rgb(0x9DA9B2), rgb(0x323A3E), rgb(0x9DA9B2)};
    t.professional = {rgb(0x7DB1EE), rgb(0x1D3552), rgb(0x5C92D2)};
    t.personal = {rgb(0xF2AC76), rgb(0x47311D), rgb(0xCC8A54)};
    t.inner = {rgb(0xF4CDF4), rgb(0x41284B), rgb(0xF4CDF4)};
    t.bad = {rgb(0xF4958F), rgb(0x4A2523), rgb(0xF4958F)};
    t.warn = {rgb(0xE3B858), rgb(0x43371A), rgb(0xE3B858)};
    t.ok = {rgb(0x88CF9B), rgb(0x213D2B), rgb(0x88CF9B)};
    t.ink = {t.text, t.fill, t.ctl};
    return t;
}

double luminance(const QColor &color) {
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

}  // namespace

const Hue &Theme::hue(HueName name) const {
    switch (name) {
    case HueName::Public: return publicHue;
    case HueName::Professional: return professional;
    case HueName::Personal: return personal;
    case HueName::Inner: return inner;
    case HueName::Bad: return bad;
    case HueName::Warn: return warn;
    case HueName::Ok: return ok;
    case HueName::Ink: break;
    }
    return ink;
}

const Theme &Theme::lightTheme() {
    static const Theme theme = makeLight();
    return theme;
}

const Theme &Theme::darkTheme() {
    static const Theme theme = makeDark();
    return theme;
}

const Theme &Theme::of(const QPalette &palette) { return isDark(palette) ? darkTheme() : lightTheme(); }

QPalette Theme::palette() const {
    QPalette p;
    p.setColor(QPalette::Window, window);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, base);
    p.setColor(QPalette::AlternateBase, alt);
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::Button, raised);
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::PlaceholderText, text3);
    p.setColor(QPalette::Light, raised);
    p.setColor(QPalette::Midlight, line);
    p.setColor(QPalette::Mid, line2);
    p.setColor(QPalette::Dark, ctl);
    p.setColor(QPalette::Shadow, ctl);
    p.setColor(QPalette::Highlight, accent);
    p.setColor(QPalette::HighlightedText, onAccent);
    p.setColor(QPalette::Link, accent);
    p.setColor(QPalette::ToolTipBase, toast);
    p.setColor(QPalette::ToolTipText, toastText);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) p.setColor(QPalette::Disabled, role, text3);
    return p;
}

QString Theme::styleSheet(QString templ) const {
    // Longer names first, so that "@text2" is not read as "@text" and a 2.
    const std::array<std::pair<const char *, QColor>, 17> tokens = {{{"@toastText", toastText},
                                                                     {"@toast", toast},
                                                                     {"@text2", text2},
                                                                     {"@text3", text3},
                                                                     {"@text", text},
                                                                     {"@line2", line2},
                                                                     {"@line", line},
                                                                     {"@selection", selection},
                                                                     {"@onAccent", onAccent},
                                                                     {"@accent", accent},
                                                                     {"@window", window},
                                                                     {"@base", base},
                                                                     {"@alt", alt},
                                                                     {"@raised", raised},
                                                                     {"@ctl", ctl},
                                                                     {"@fill", fill},
                                                                     {"@scrim", scrim}}};
    for (const auto &[name, color] : tokens) templ.replace(QLatin1String(name), cssColor(color));
    return templ;
}

bool isDark(const QPalette &palette) {
    return luminance(palette.color(QPalette::Active, QPalette::Window)) < luminance(palette.color(QPalette::Active, QPalette::WindowText));
}

QString cssColor(const QColor &color) {
    if (color.alpha() == 255) return color.name();
    return QStringLiteral("rgba(%1, %2, %3, %4)").arg(color.red()).arg(color.green()).arg(color.blue()).arg(color.alpha());
}

double contrast(const QColor &a, const QColor &b) {
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor blended(const QColor &over, const QColor &ground) {
    const double alpha = over.alphaF();
    const auto mix = [alpha](int top, int below) { return int(std::lround(alpha * top + (1 - alpha) * below)); };
    return QColor(mix(over.red(), ground.red()), mix(over.green(), ground.green()), mix(over.blue(), ground.blue()));
}

ThemeController::ThemeController(QApplication &app, QObject *parent) : QObject(parent), m_app(app) {
    initIconResources();
#ifndef Q_OS_MACOS
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
#endif
    m_dark = systemIsDark();
    apply();
    m_app.installEventFilter(this);
}

void ThemeController::setMode(Mode mode) {
    m_mode = mode;
    const bool dark = mode == Mode::System ? systemIsDark() : mode == Mode::Dark;
    if (dark == m_dark && m_applied) return;
    m_dark = dark;
    apply();
}

bool ThemeController::eventFilter(QObject *watched, QEvent *event) {
    const bool told = event->type() == QEvent::ThemeChange || (event->type() == QEvent::ApplicationPaletteChange && watched == &m_app);
    if (told && !m_applying && m_mode == Mode::System) {
        const bool dark = systemIsDark();
        // Also when it is as dark as before: the desktop may have put its own palette over ours.
        const QColor ours = (dark ? Theme::darkTheme() : Theme::lightTheme()).window;
        if (dark != m_dark || QApplication::palette().color(QPalette::Window) != ours) {
            m_dark = dark;
            apply();
        }
    }
    return QObject::eventFilter(watched, event);
}

bool ThemeController::systemIsDark() {
    // Our palette covers the system's; taking it off for a moment shows what is below.
    const bool before = std::exchange(m_applying, true);
    const QPalette own = QApplication::palette();
    QApplication::setPalette(QPalette());
    const bool dark = isDark(QApplication::palette());
    if (m_applied) QApplication::setPalette(own);
    m_applying = before;
    return dark;
}

void ThemeController::apply() {
    const bool before = std::exchange(m_applying, true);
    const Theme &theme = m_dark ? Theme::darkTheme() : Theme::lightTheme();
    QApplication::setPalette(theme.palette());
    QFile file(QStringLiteral(":/twofold/app.qss"));
    if (file.open(QIODevice::ReadOnly)) m_app.setStyleSheet(theme.styleSheet(QString::fromUtf8(file.readAll())));
    m_applied = true;
    m_applying = before;
    Q_EMIT changed(m_dark);
}

}  // namespace twofold::gui
