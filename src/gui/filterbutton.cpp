// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterbutton.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <algorithm>

#include "buttons.h"
#include "guiwords.h"
#include "iconprovider.h"
#include "metrics.h"
#include "painting.h"

namespace twofold::gui {

PillButton::PillButton(const QString &name, QWidget *parent) : QToolButton(parent), m_name(name) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(name);
}

void PillButton::setName(const QString &name) {
    m_name = name;
    nameIt();
}

void PillButton::setCount(qint64 count) {
    m_count = count;
    nameIt();
}

void PillButton::nameIt() {
    setAccessibleName(m_count < 0 ? m_name : QStringLiteral("%1 %2").arg(m_name, numberText(m_count)));
    updateGeometry();
    update();
}

QString PillButton::shownText() const { return m_name; }

QSize PillButton::sizeHint() const {
    const Metrics m = Metrics::of(this);
    const QFontMetrics words(m.small(QFont::Medium));
    int width = 2 * m.px(2.25) + words.horizontalAdvance(shownText());
    if (m_count >= 0) width += m.px(1.25) + words.horizontalAdvance(numberText(m_count));
    if (!trailingIcon().isEmpty()) width += m.px(4);
    return {width, std::max(m.px(6), words.height() + m.px(1.5))};
}

QRect PillButton::trailingRect() const {
    const Metrics m = Metrics::of(this);
    return {width() - m.px(2) - m.px(3), (height() - m.px(3)) / 2, m.px(3), m.px(3)};
}

void PillButton::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Metrics m = Metrics::of(this);
    const Theme &theme = Theme::of(palette());
    const bool focus = showsFocus(this);
    const QColor ground = isOn() ? theme.selection : isDown() || underMouse() ? theme.alt : theme.raised;
    paintBox(painter, rect(), 5, ground, focus || isOn() ? theme.accent : underMouse() ? theme.ctl : theme.line2, focus ? 2 : 1);
    const QColor color = !isEnabled() ? theme.text3 : isOn() ? theme.text : theme.text2;
    const QFont font = m.small(QFont::Medium);
    int x = m.px(2.25);
    x += paintText(painter, QRect(x, 0, width() - x, height()), shownText(), font, color);
    if (m_count >= 0)
        paintText(painter, QRect(x + m.px(1.25), 0, width() - x, height()), numberText(m_count), isOn() ? m.small(QFont::DemiBold) : font,
                  color);
    if (!trailingIcon().isEmpty()) paintIcon(painter, trailingRect(), trailingIcon(), color);
}

FilterButton::FilterButton(const QString &name, const QList<Choice> &choices, bool single, QWidget *parent)
    : PillButton(name, parent), m_single(single) {
    setMenu(new QMenu(this));
    menu()->setAccessibleName(name);
    setPopupMode(QToolButton::InstantPopup);
    setChoices(choices);
}

void FilterButton::setChoices(const QList<Choice> &choices) {
    m_choices = choices;
    fillMenu();
    nameIt();
}

void FilterButton::fillMenu() {
    menu()->clear();
    for (const Choice &choice : m_choices) {
        QString text = oneLine(choice.text);
        // The user's own roles and tags may hold an ampersand, which is not a mnemonic.
        text.replace(QLatin1Char('&'), QStringLiteral("&&"));
        QAction *action = menu()->addAction(text);
        action->setCheckable(true);
        action->setChecked(choice.chosen);
        connect(action, &QAction::triggered, this, [this, id = choice.id](bool on) { toggle(id, on); });
    }
}

void FilterButton::toggle(const QString &id, bool on) {
    QStringList ids = m_single ? QStringList() : chosen();
    ids.removeAll(id);
    if (on) ids.append(id);
    setChosen(ids);
}

QStringList FilterButton::chosen() const {
    QStringList ids;
    for (const Choice &choice : m_choices)
        if (choice.chosen) ids << choice.id;
    return ids;
}

void FilterButton::setChosen(const QStringList &ids) {
    const QStringList before = chosen();
    for (Choice &choice : m_choices) choice.chosen = ids.contains(choice.id);
    const QList<QAction *> actions = menu()->actions();
    for (qsizetype i = 0; i < actions.size(); ++i) actions.at(i)->setChecked(m_choices.at(i).chosen);
    nameIt();
    if (chosen() != before) Q_EMIT chosenChanged(chosen());
}

bool FilterButton::isOn() const {
    return std::any_of(m_choices.begin(), m_choices.end(), [](const Choice &choice) { return choice.chosen; });
}

QString FilterButton::shownText() const {
    QStringList words;
    for (const Choice &choice : m_choices)
        if (choice.chosen) words << oneLine(choice.text);
    if (words.isEmpty()) return m_name;
    // Beyond two the count says more than a cut list.
    return words.size() > 2 ? tr("%1: %2 chosen").arg(m_name, numberText(words.size()))
                            : tr("%1: %2").arg(m_name, words.join(QStringLiteral(", ")));
}

QString FilterButton::trailingIcon() const { return isOn() ? QStringLiteral("close") : QStringLiteral("down"); }

void FilterButton::nameIt() {
    PillButton::nameIt();
    setAccessibleName(tr("Filter: %1").arg(shownText()));
    setToolTip(isOn() ? tr("Delete takes this filter off") : QString());
}

void FilterButton::mousePressEvent(QMouseEvent *event) {
    const int margin = Metrics::of(this).px(1.5);
    if (event->button() == Qt::LeftButton && isOn() &&
        trailingRect().adjusted(-margin, -height(), margin * 2, height()).contains(event->position().toPoint())) {
        clear();
        return;
    }
    PillButton::mousePressEvent(event);
}

void FilterButton::keyPressEvent(QKeyEvent *event) {
    if (isOn() && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace))
        clear();
    else
        PillButton::keyPressEvent(event);
}

}  // namespace twofold::gui
