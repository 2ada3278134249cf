// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMainWindow>

class QStackedWidget;

namespace twofold::gui {

class ActionRegistry;
class CommandPalette;
class KeySheet;
class Sidebar;
class Toast;

/// The window without its contents: sidebar, pages that it is given, palette, key sheet, toast, and drops anywhere.
/// It knows no stores. Adds the actions that every page has: pages (Ctrl+1 …), search or run (Ctrl+K), these keys (?).
class MainWindowFrame : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindowFrame(QWidget *parent = nullptr);
    /// Takes the page over and gives it a line in the sidebar, an action "page.ID" and Ctrl and its number. `paletteText`
    /// is what the palette says ("Accounts: imports and syncs"); empty: `text`.
    void addPage(const QString &id, const QString &text, const QString &icon, QWidget *page, const QString &paletteText = {});
    /// Shown instead of the pages while the store is empty; the sidebar stays.
    void setFirstStart(QWidget *page);
    void showFirstStart(bool show);
    void showPage(const QString &id);
    [[nodiscard]] QString currentPage() const { return m_current; }
    [[nodiscard]] QWidget *page(const QString &id) const { return m_pages.value(id); }

    [[nodiscard]] ActionRegistry *actions() const { return m_actions; }
    [[nodiscard]] Sidebar *sidebar() const { return m_sidebar; }
    [[nodiscard]] CommandPalette *palettePopup() const { return m_palette; }
    [[nodiscard]] KeySheet *keySheet() const { return m_keySheet; }
    /// "Amara Lindqvist: interact, professional   Undo U"
    void showToast(const QString &text, bool undoable);
    [[nodiscard]] Toast *toast() const { return m_toast; }
    /// A menu in the sidebar's head, made from action ids; an empty id is a separator.
    void setMenuActions(const QStringList &ids);

Q_SIGNALS:
    void pathsDropped(const QStringList &paths);
    void pageShown(const QString &id);
    void undoRequested();  ///< from the toast
    void dropHovered(bool over);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    ActionRegistry *m_actions;
    Sidebar *m_sidebar;
    QStackedWidget *m_stack;
    CommandPalette *m_palette;
    KeySheet *m_keySheet;
    Toast *m_toast;
    QHash<QString, QWidget *> m_pages;
    QHash<QString, QString> m_names;
    QWidget *m_firstStart = nullptr;
    QString m_current;
};

}  // namespace twofold::gui
