// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace twofold::gui {

/// Covers its parent with the scrim and holds one popup. The focus stays inside while it is open and goes back to
/// where it was; Esc and a click on the scrim close it. Base of the command palette and the key sheet.
class Overlay : public QWidget {
    Q_OBJECT
public:
    explicit Overlay(QWidget *parent);
    void open();
    void close();
    [[nodiscard]] bool isOpen() const { return isVisible(); }

Q_SIGNALS:
    void closed();

protected:
    /// The box in the middle; give it a layout.
    [[nodiscard]] QWidget *box() const { return m_box; }
    /// Where the box stands in an overlay of this size.
    [[nodiscard]] virtual QRect boxRect(const QSize &size) const = 0;
    [[nodiscard]] virtual QWidget *firstFocus() const { return m_box; }
    virtual void aboutToOpen() {}

    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void place();
    QWidget *m_box;
    QPointer<QWidget> m_focusBefore;
};

/// A short message at the bottom left of a page, with "Undo U". One at a time, 8 seconds, never takes the focus.
class Toast : public QWidget {
    Q_OBJECT
public:
    explicit Toast(QWidget *page);
    /// Replaces what is shown. With `undoable` it offers "Undo" with the key U.
    void showMessage(const QString &text, bool undoable);
    void setDuration(int ms) { m_duration = ms; }
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isUndoable() const { return m_undoable; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void undoRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QRect undoRect() const;
    void place();
    QString m_text;
    bool m_undoable = false;
    int m_duration = 8000;
    class QTimer *m_timer;
};

}  // namespace twofold::gui
