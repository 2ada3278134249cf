// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace twofold::gui {

/// Key caps and what they do: [Enter] run. Names itself for screen readers.
class KeyCapRow : public QWidget {
    Q_OBJECT
public:
    KeyCapRow(const QStringList &keys, const QString &text, QWidget *parent = nullptr);
    void setKeyColumn(int width) { m_keyColumn = width; }  ///< so that rows below each other align
    [[nodiscard]] int keysWidth() const;
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    void setProminent(bool prominent) { m_prominent = prominent; }  ///< text instead of text2, body size

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList m_keys;
    QString m_text;
    int m_keyColumn = 0;
    bool m_prominent = false;
};

/// An icon of the provider as a picture without a meaning of its own.
class IconLabel : public QWidget {
    Q_OBJECT
public:
    explicit IconLabel(const QString &name, QWidget *parent = nullptr);
    enum class Tint { Text2, Accent, Warn, Bad, Ok };
    void setTint(Tint tint);
    void setUnits(double units);  ///< 4 by default
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    Tint m_tint = Tint::Text2;
    double m_units = 4;
};

}  // namespace twofold::gui
