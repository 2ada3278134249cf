// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QObject>
#include <QPalette>
#include <QString>

class QApplication;

namespace twofold::gui {

/// `strong` is text, mark and outline; `tint` the ground of a chip; `chart` for bars wider than 2u.
struct Hue {
    QColor strong;
    QColor tint;
    QColor chart;
};
enum class HueName { Ink, Public, Professional, Personal, Inner, Bad, Warn, Ok };

/// All colours of one look (docs/decisions/0008-tokens.md). Painting code takes the one that fits its widget's palette.
struct Theme {
    bool dark = false;
    QColor window, base, alt, raised, line, line2, ctl, text, text2, text3, selectedText2, accent, onAccent, selection, fill, scrim, toast,
        toastText, toastAccent;
    Hue publicHue, professional, personal, inner, bad, warn, ok, ink;

    [[nodiscard]] const Hue &hue(HueName name) const;
    [[nodiscard]] static const Theme &lightTheme();
    [[nodiscard]] static const Theme &darkTheme();
    /// The dark one when the palette's Window is darker than its WindowText.
    [[nodiscard]] static const Theme &of(const QPalette &palette);
    [[nodiscard]] QPalette palette() const;
    /// Replaces each "@token" of the template by its colour.
    [[nodiscard]] QString styleSheet(QString templ) const;
};

[[nodiscard]] bool isDark(const QPalette &palette);
/// A colour in words of CSS that keep its alpha.
[[nodiscard]] QString cssColor(const QColor &color);
/// Contrast ratio by WCAG 2, 1 to 21; both colours opaque.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);
/// `over` laid on `ground`, opaque.
[[nodiscard]] QColor blended(const QColor &over, const QColor &ground);

/// Puts a theme on the application: Fusion, palette, style sheet. Follows the system until told otherwise.
/// One per application, made after it; gui thread.
class ThemeController : public QObject {
    Q_OBJECT
public:
    enum class Mode { System, Light, Dark };
    explicit ThemeController(QApplication &app, QObject *parent = nullptr);
    [[nodiscard]] Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    [[nodiscard]] bool isDarkNow() const { return m_dark; }

Q_SIGNALS:
    void changed(bool dark);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool systemIsDark();
    void apply();

    QApplication &m_app;
    Mode m_mode = Mode::System;
    bool m_dark = false;
    bool m_applying = false;  // our own palette must not be taken for the system's
    bool m_applied = false;
};

}  // namespace twofold::gui
