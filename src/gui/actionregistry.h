// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QStringList>

class QMenu;

namespace twofold::gui {

/// One line of the table of actions. From it come the menus, the command palette and the key sheet.
struct ActionInfo {
    enum class Kind { Action, Page };
    QString id;    ///< "today.interact"; stable, for settings and tests
    QString text;  ///< as a button or menu says it: "Import an export…"
    QString icon;
    QList<QKeySequence> keys;  ///< the first is shown
    QString page;              ///< id of the page it belongs to; empty: everywhere
    QString group;             ///< column of the key sheet; empty: not on the sheet
    QString sheetText;         ///< its words on the sheet ("interact"); empty: `text`
    QStringList caps;          ///< other caps than those of the keys on the sheet: {"Ctrl", "1…7"}
    bool inPalette = true;
    Kind kind = Kind::Action;
};

/// Owns the QActions. Actions of a page work while that page is shown; those without a page always.
class ActionRegistry : public QObject {
    Q_OBJECT
public:
    explicit ActionRegistry(QObject *parent = nullptr);
    /// Adds a line; an id that is there already is a mistake of the program and is refused (nullptr). Connect to the
    /// action's triggered().
    QAction *add(const ActionInfo &info);
    [[nodiscard]] QAction *action(const QString &id) const { return m_actions.value(id); }
    [[nodiscard]] const QList<ActionInfo> &all() const { return m_infos; }
    /// Those of this page and those that are everywhere, in the order of the table.
    [[nodiscard]] QList<ActionInfo> forPage(const QString &page) const;
    /// Makes the shortcuts work in this window (and in no other).
    void attach(QWidget *window);
    void setPage(const QString &page);
    [[nodiscard]] const QString &page() const { return m_page; }
    /// Off where it cannot be done now (nothing to undo); the page's own rule still applies.
    void setAvailable(const QString &id, bool available);
    [[nodiscard]] bool isAvailable(const QString &id) const { return !m_unavailable.contains(id); }
    void setKeys(const QString &id, const QList<QKeySequence> &keys);
    [[nodiscard]] QKeySequence key(const QString &id) const;
    void fillMenu(QMenu *menu, const QStringList &ids) const;  ///< an empty id is a separator
    /// Runs it as if chosen, where it is available; a page's own action only while its page is shown.
    bool trigger(const QString &id);

Q_SIGNALS:
    void changed();

private:
    void refresh(const ActionInfo &info);
    QList<ActionInfo> m_infos;
    QHash<QString, QAction *> m_actions;
    QStringList m_unavailable;
    QString m_page;
    QWidget *m_window = nullptr;
};

}  // namespace twofold::gui
