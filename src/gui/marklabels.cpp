// SPDX-License-Identifier: GPL-3.0-or-later
#include "marklabels.h"

#include <QFontMetrics>
#include <QPainter>

#include "guiwords.h"
#include "metrics.h"
#include "painting.h"

namespace twofold::gui {

HueName hueOf(Label label) {
    return label == Label::Professional ? HueName::Professional : label == Label::Personal ? HueName::Personal : HueName::Ink;
}

HueName hueOf(Severity severity) {
    return severity == Severity::High ? HueName::Bad : severity == Severity::Medium ? HueName::Warn : HueName::Public;
}

MarkLabel::MarkLabel(Mark mark, HueName hue, QWidget *parent) : QWidget(parent), m_mark(mark), m_hue(hue) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize MarkLabel::sizeHint() const {
    const int side = Metrics::of(this).px(3.5);
    return {side, side};
}

void MarkLabel::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    paintMark(painter, rect(), m_mark, m_mark != Mark::Unknown, m_hue == HueName::Ink ? theme.text2 : theme.hue(m_hue).strong);
}

SeverityLabel::SeverityLabel(Severity severity, QWidget *parent) : QWidget(parent), m_severity(severity) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize SeverityLabel::sizeHint() const {
    const int side = Metrics::of(this).px(3.5);
    return {side, side};
}

void SeverityLabel::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    paintSeverity(painter, rect(), m_severity, theme.hue(hueOf(m_severity)).strong, theme.line2);
}

SeverityWord::SeverityWord(Severity severity, QWidget *parent) : QWidget(parent), m_severity(severity) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Severity: %1").arg(severityWord(severity)));
}

QSize SeverityWord::sizeHint() const {
    const QFontMetrics words(Metrics::of(this).body(QFont::Medium));
    return {words.horizontalAdvance(severityWord(m_severity)) + 1, words.height()};
}

void SeverityWord::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    paintText(painter, rect(), severityWord(m_severity), Metrics::of(this).body(QFont::Medium),
              Theme::of(palette()).hue(hueOf(m_severity)).strong, Qt::AlignRight);
}

}  // namespace twofold::gui
