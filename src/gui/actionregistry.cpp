// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionregistry.h"

#include <QMenu>
#include <QWidget>

#include "iconprovider.h"

namespace twofold::gui {

ActionRegistry::ActionRegistry(QObject *parent) : QObject(parent) {}

QAction *ActionRegistry::add(const ActionInfo &info) {
    if (info.id.isEmpty() || m_actions.contains(info.id)) return nullptr;
    auto *action = new QAction(info.icon.isEmpty() ? QIcon() : themeIcon(info.icon), info.text, this);
    action->setObjectName(info.id);
    action->setShortcuts(info.keys);
    action->setShortcutContext(Qt::WindowShortcut);
    // A key held down must not decide card after card.
    action->setAutoRepeat(false);
    m_infos.append(info);
    m_actions.insert(info.id, action);
    if (m_window) m_window->addAction(action);
    refresh(info);
    Q_EMIT changed();
    return action;
}

QList<ActionInfo> ActionRegistry::forPage(const QString &page) const {
    QList<ActionInfo> found;
    for (const ActionInfo &info : m_infos)
        if (info.page.isEmpty() || info.page == page) found << info;
    return found;
}

void ActionRegistry::attach(QWidget *window) {
    m_window = window;
    for (const ActionInfo &info : m_infos) window->addAction(m_actions.value(info.id));
}

void ActionRegistry::refresh(const ActionInfo &info) {
    m_actions.value(info.id)->setEnabled((info.page.isEmpty() || info.page == m_page) && !m_unavailable.contains(info.id));
}

void ActionRegistry::setPage(const QString &page) {
    m_page = page;
    for (const ActionInfo &info : m_infos) refresh(info);
    Q_EMIT changed();
}

void ActionRegistry::setAvailable(const QString &id, bool available) {
    if (isAvailable(id) == available) return;
    if (available)
        m_unavailable.removeAll(id);
    else
        m_unavailable.append(id);
    for (const ActionInfo &info : m_infos)
        if (info.id == id) refresh(info);
    Q_EMIT changed();
}

void ActionRegistry::setKeys(const QString &id, const QList<QKeySequence> &keys) {
    for (ActionInfo &info : m_infos) {
        if (info.id != id) continue;
        info.keys = keys;
        info.caps.clear();
        m_actions.value(id)->setShortcuts(keys);
        Q_EMIT changed();
    }
}

QKeySequence ActionRegistry::key(const QString &id) const {
    for (const ActionInfo &info : m_infos)
        if (info.id == id) return info.keys.value(0);
    return {};
}

void ActionRegistry::fillMenu(QMenu *menu, const QStringList &ids) const {
    for (const QString &id : ids) {
        if (id.isEmpty())
            menu->addSeparator();
        else if (QAction *action = m_actions.value(id))
            menu->addAction(action);
    }
}

bool ActionRegistry::trigger(const QString &id) {
    QAction *action = m_actions.value(id);
    if (!action || !action->isEnabled()) return false;
    action->trigger();
    return true;
}

}  // namespace twofold::gui
