// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay.h"

#include <QAccessible>
#include <QApplication>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>
#include <algorithm>

#include "guiwords.h"
#include "metrics.h"
#include "painting.h"
#include "theme.h"

namespace twofold::gui {

namespace {

class PopupBox : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        const Theme &theme = Theme::of(palette());
        paintBox(painter, rect(), 8, theme.raised, theme.ctl);
    }
    void mousePressEvent(QMouseEvent *event) override { event->accept(); }  // a click inside is not one on the scrim
};

}  // namespace

Overlay::Overlay(QWidget *parent) : QWidget(parent), m_box(new PopupBox(this)) {
    hide();
    setFocusPolicy(Qt::NoFocus);
    m_box->setObjectName(QStringLiteral("overlayBox"));
    m_box->setFocusPolicy(Qt::StrongFocus);
    parent->installEventFilter(this);
}

void Overlay::open() {
    if (isVisible()) return;
    m_focusBefore = QApplication::focusWidget();
    aboutToOpen();
    place();
    show();
    raise();
    firstFocus()->setFocus(Qt::PopupFocusReason);
}

void Overlay::close() {
    if (!isVisible()) return;
    hide();
    if (m_focusBefore) m_focusBefore->setFocus(Qt::PopupFocusReason);
    Q_EMIT closed();
}

void Overlay::place() {
    setGeometry(parentWidget()->rect());
    m_box->setGeometry(boxRect(size()));
}

bool Overlay::eventFilter(QObject *watched, QEvent *event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
    return QWidget::eventFilter(watched, event);
}

bool Overlay::event(QEvent *event) {
    // A key that is a shortcut of the page below belongs to the overlay while it is open.
    if (event->type() == QEvent::ShortcutOverride) event->accept();
    return QWidget::event(event);
}

bool Overlay::focusNextPrevChild(bool next) {
    // Tab goes round within the box.
    QList<QWidget *> stops;
    for (QWidget *widget : m_box->findChildren<QWidget *>())
        if (widget->isVisible() && widget->isEnabled() && widget->focusPolicy() & Qt::TabFocus) stops << widget;
    if (stops.isEmpty()) return true;
    const auto at = stops.indexOf(QApplication::focusWidget());
    const auto count = stops.size();
    stops.at(at < 0 ? 0 : (at + (next ? 1 : count - 1)) % count)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void Overlay::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), Theme::of(palette()).scrim); }

void Overlay::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape) close();
    event->accept();  // keys of the page below must not act while it is covered
}

void Overlay::mousePressEvent(QMouseEvent *) { close(); }

Toast::Toast(QWidget *page) : QWidget(page), m_timer(new QTimer(this)) {
    hide();
    setObjectName(QStringLiteral("toast"));
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_ShowWithoutActivating);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &QWidget::hide);
    page->installEventFilter(this);
}

void Toast::showMessage(const QString &text, bool undoable) {
    m_text = oneLine(text);
    m_undoable = undoable;
    setAccessibleName(undoable ? tr("%1. U takes it back.").arg(m_text) : m_text);
    place();
    show();
    raise();
    update();
    m_timer->start(m_duration);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QSize Toast::sizeHint() const {
    const Metrics m = Metrics::of(this);
    int width = 2 * m.px(3.5) + QFontMetrics(m.body()).horizontalAdvance(m_text);
    if (m_undoable) width = std::max(m.px(96), width + undoRect().width() + m.px(10));
    return {width, m.row(9)};
}

QRect Toast::undoRect() const {
    const Metrics m = Metrics::of(this);
    const int words = QFontMetrics(m.body(QFont::Medium)).horizontalAdvance(tr("Undo"));
    const int width = words + m.px(3.5) + keyCapsSize({QStringLiteral("U")}, font()).width();
    return {this->width() - width - m.px(2), 0, width, height()};
}

void Toast::place() {
    const Metrics m = Metrics::of(this);
    const QSize wanted = sizeHint();
    const int width = std::min(wanted.width(), parentWidget()->width() - 2 * m.px(5));
    setGeometry(m.px(5), parentWidget()->height() - wanted.height() - m.px(4), width, wanted.height());
}

bool Toast::eventFilter(QObject *watched, QEvent *event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
    return QWidget::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Metrics m = Metrics::of(this);
    const Theme &theme = Theme::of(palette());
    paintBox(painter, rect(), 6, theme.toast, QColor());
    const QRect undo = m_undoable ? undoRect() : QRect(width() - m.px(3.5), 0, 0, height());
    paintText(painter, QRect(m.px(3.5), 0, undo.left() - m.px(5), height()), m_text, m.body(), theme.toastText);
    if (!m_undoable) return;
    const int words = paintText(painter, undo, tr("Undo"), m.body(QFont::Medium), theme.toastAccent);
    const QStringList key{QStringLiteral("U")};
    paintKeyCaps(painter, {undo.left() + words + m.px(3.5), (height() - keyCapsSize(key, font()).height()) / 2}, key, font(),
                 {theme.toastText, theme.toastText, theme.toastText, QColor()});
}

void Toast::mousePressEvent(QMouseEvent *event) {
    if (m_undoable && undoRect().contains(event->position().toPoint())) {
        hide();
        Q_EMIT undoRequested();
    }
    event->accept();
}

}  // namespace twofold::gui
