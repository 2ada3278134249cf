// SPDX-License-Identifier: GPL-3.0-or-later
#include "chipflow.h"

#include <QEvent>
#include <QKeyEvent>
#include <algorithm>

#include "guiwords.h"
#include "metrics.h"

namespace twofold::gui {

ChipFlow::ChipFlow(QWidget *parent) : QWidget(parent) {
    // Not Minimum: the size hint is made for another width.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChipFlow::addChip(QWidget *chip) {
    chip->setParent(this);
    m_chips << chip;
    chip->show();
    place(width(), true);
    updateGeometry();
}

void ChipFlow::clear() {
    for (QWidget *chip : std::as_const(m_chips)) chip->hide(), chip->deleteLater();
    m_chips.clear();
    updateGeometry();
}

int ChipFlow::place(int width, bool apply) const {
    const Metrics m = Metrics::of(this);
    const int gap = m.px(1.5);
    int x = 0, y = 0, line = 0;
    for (QWidget *chip : m_chips) {
        const QSize size = chip->sizeHint().boundedTo(QSize(std::max(width, 1), 10'000));
        if (x > 0 && x + size.width() > width) x = 0, y += line + gap, line = 0;
        if (apply) chip->setGeometry(x, y, size.width(), size.height());
        x += size.width() + gap;
        line = std::max(line, size.height());
    }
    return y + line;
}

QSize ChipFlow::sizeHint() const { return {Metrics::of(this).px(120), heightForWidth(std::max(width(), Metrics::of(this).px(60)))}; }
QSize ChipFlow::minimumSizeHint() const { return {Metrics::of(this).px(40), 0}; }

void ChipFlow::resizeEvent(QResizeEvent *) { place(width(), true); }

void ChipFlow::changeEvent(QEvent *event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) place(width(), true), updateGeometry();
}

WordChip::WordChip(const QString &word, QWidget *parent) : PillButton(oneLine(word), parent), m_word(word) {
    setAccessibleName(tr("Remove “%1”").arg(oneLine(word)));
    connect(this, &QToolButton::clicked, this, &WordChip::removed);
}

void WordChip::keyPressEvent(QKeyEvent *event) {
    switch (event->key()) {
        case Qt::Key_Delete:
        case Qt::Key_Backspace:
        case Qt::Key_Return:
        case Qt::Key_Enter: Q_EMIT removed(); return;
        default: PillButton::keyPressEvent(event);
    }
}

}  // namespace twofold::gui
