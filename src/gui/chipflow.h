// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filterbutton.h"

namespace twofold::gui {

/// Chips one after the other, in as many lines as the width asks for.
class ChipFlow : public QWidget {
    Q_OBJECT
public:
    explicit ChipFlow(QWidget *parent = nullptr);
    void addChip(QWidget *chip);  ///< takes it over
    void clear();
    [[nodiscard]] QList<QWidget *> chips() const { return m_chips; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return place(width, false); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int place(int width, bool apply) const;
    QList<QWidget *> m_chips;
};

/// A word with a cross: a click, Enter, Delete or Backspace takes it out.
class WordChip : public PillButton {
    Q_OBJECT
public:
    explicit WordChip(const QString &word, QWidget *parent = nullptr);
    [[nodiscard]] const QString &word() const { return m_word; }

Q_SIGNALS:
    void removed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    [[nodiscard]] bool isOn() const override { return true; }
    [[nodiscard]] QString trailingIcon() const override { return QStringLiteral("close"); }

private:
    QString m_word;
};

}  // namespace twofold::gui
