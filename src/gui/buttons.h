// SPDX-License-Identifier: GPL-3.0-or-later
// The buttons of the product. All are painted from the theme, so that they look alike under Fusion everywhere.
#pragma once

#include <QKeySequence>
#include <QPushButton>

#include "chip.h"
#include "marks.h"

namespace twofold::gui {

/// Icon, text and key cap, centred. "…" at the end of the text where a dialog follows.
class ActionButton : public QPushButton {
    Q_OBJECT
public:
    enum class Look { Normal, Primary, Flat };
    explicit ActionButton(const QString &text, QWidget *parent = nullptr);
    void setLook(Look look);
    void setIconName(const QString &name);   ///< an icon of the provider
    void setKeys(const QKeySequence &keys);  ///< shown only; the shortcut itself belongs to the action
    void setHeightUnits(double units);       ///< 7.5 by default; 6.5 small, 8.5 in the decision bar
    void setWordless(bool wordless);         ///< shows the icon alone; the text stays as name and tooltip
    void setIconOnly();  ///< the same for good, however wide the header is
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString shownText() const;
    [[nodiscard]] int contentWidth() const;
    Look m_look = Look::Normal;
    QString m_iconName;
    QStringList m_keys;
    double m_units = 7.5;
    bool m_wordless = false;
    bool m_iconOnly = false;
};

/// Key cap, mark, word; at the right the percent of the suggestion or "now".
class DecisionButton : public QPushButton {
    Q_OBJECT
public:
    DecisionButton(const QKeySequence &key, const QString &word, QWidget *parent = nullptr);
    void setMark(Mark mark, HueName hue);
    void setIconName(const QString &name);
    void setNote(const QString &note);  ///< "now", "86 %", "suggested"
    void setSuggested(bool suggested);  ///< 2 px accent line, note in the accent
    void setHeightUnits(double units);  ///< 8.5 by default
    void setCompact(bool compact);      ///< smaller words and padding, for three in the width of an inspector
    [[nodiscard]] bool isSuggested() const { return m_suggested; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void nameIt();
    [[nodiscard]] QFont wordFont() const;
    QStringList m_keys;
    QString m_iconName, m_note;
    Mark m_mark = Mark::None;
    HueName m_hue = HueName::Ink;
    double m_units = 8.5;
    bool m_suggested = false;
    bool m_compact = false;
};

/// Words in the accent that do something: "Show all", "Undo…".
class LinkButton : public QPushButton {
    Q_OBJECT
public:
    explicit LinkButton(const QString &text, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// What the frame of a button depends on.
struct ButtonState {
    bool enabled = true, hover = false, down = false, focus = false, on = false;
};
[[nodiscard]] ButtonState buttonState(const QAbstractButton *button);
/// True while the keyboard is what moves the focus.
[[nodiscard]] bool showsFocus(const QWidget *widget);
void paintButtonFrame(QPainter &painter, const QRect &rect, ActionButton::Look look, const ButtonState &state, const Theme &theme);

}  // namespace twofold::gui
