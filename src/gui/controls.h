// SPDX-License-Identifier: GPL-3.0-or-later
// Segmented choice, search field, combo box, cards and lines: the plain parts that pages are made of.
#pragma once

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QFrame>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace twofold::gui {

/// Choices side by side, one at a time: Table | Board | Orbit. Arrow keys move.
class SegmentedControl : public QWidget {
    Q_OBJECT
public:
    explicit SegmentedControl(const QString &name, QWidget *parent = nullptr);
    void addSegment(const QString &id, const QString &text, const QString &icon = {});
    void setHeightUnits(double units);  ///< 7.5 by default
    void setWordless(bool wordless);    ///< icons alone, for narrow headers
    [[nodiscard]] QString current() const;
    void setCurrent(const QString &id);

Q_SIGNALS:
    void currentChanged(const QString &id);

private:
    QButtonGroup *m_group;
    QStringList m_ids;
    double m_units = 7.5;
};

/// A line edit with a lens, and at its right a key cap or a count.
class SearchField : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchField(const QString &placeholder, QWidget *parent = nullptr);
    void setKeys(const QKeySequence &keys);  ///< shown while empty and without focus
    void setCount(const QString &count);     ///< shown at the right: "41"
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitMargins();
    QStringList m_keys;
    QString m_count;
};

/// A combo box in the product's look.
class ChoiceBox : public QComboBox {
    Q_OBJECT
public:
    explicit ChoiceBox(const QString &name, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
};

/// A check box that is seen on every ground.
class CheckBox : public QCheckBox {
    Q_OBJECT
public:
    explicit CheckBox(const QString &text, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &position) const override { return rect().contains(position); }
};

/// A box with a line around it, raised ground, radius 8.
class CardFrame : public QFrame {
    Q_OBJECT
public:
    explicit CardFrame(QWidget *parent = nullptr);
    void setRadius(double radius) { m_radius = radius; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_radius = 8;
};

/// A ground of one theme colour and, where wanted, a line at one of its edges.
class Panel : public QWidget {
    Q_OBJECT
public:
    enum class Ground { Window, Base, Alt };
    explicit Panel(Ground ground, Qt::Edges lines = {}, QWidget *parent = nullptr);
    void setHeightUnits(double units);  ///< a fixed height that follows the font

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    Ground m_ground;
    Qt::Edges m_lines;
    double m_heightUnits = 0;
};

/// A label whose font and colour follow the theme and the user's font. Always plain text.
class TextLabel : public QLabel {
    Q_OBJECT
public:
    enum class Style { Body, Strong, Secondary, Small, SmallSecondary, Caption, Title, Heading, CardName };
    TextLabel(const QString &text, Style style, QWidget *parent = nullptr);
    void setStyle(Style style);
    /// Gives up width: the text is elided instead, with a tooltip.
    void setElides(bool elides);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();
    Style m_style;
    bool m_elides = false;
    bool m_restyling = false;
};

/// What is missing, what to do, one button; no drawing.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    EmptyState(const QString &title, const QString &sentence, const QString &button, QWidget *parent = nullptr);

Q_SIGNALS:
    void buttonClicked();
};

}  // namespace twofold::gui
