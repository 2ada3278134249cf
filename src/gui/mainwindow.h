// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindowframe.h"
#include "theme.h"
#include "twofold/gui/mainwindow.h"

namespace twofold::gui {

class AccountsPage;
class AuditPage;
class FirstStartPage;
class ImportController;
class PeoplePage;
class PostsPage;
class StorePalette;
class TodayPage;

/// Holds the pages and connects them with each other; everything else is theirs.
class MainWindow : public MainWindowFrame {
    Q_OBJECT
public:
    MainWindow(models::Backend &backend, ThemeController &theme, const WindowState &state, bool sample);
    [[nodiscard]] WindowState state() const;
    [[nodiscard]] ImportController *importer() const { return m_importer; }

Q_SIGNALS:
    void sampleRequested();
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void makePages();
    void addActions();
    void connectPages();
    void connectBackend();
    void refreshCounts();
    void showFirstStartIfEmpty();
    void chooseImport(bool folder);
    void exportAs(int what);
    void openUrl(const QString &url);
    void toggleInspector();
    void undo();

    models::Backend &m_backend;
    ThemeController &m_theme;
    WindowState m_state;
    bool m_sample;
    FirstStartPage *m_firstStart = nullptr;
    TodayPage *m_today = nullptr;
    PeoplePage *m_people = nullptr;
    PostsPage *m_posts = nullptr;
    AuditPage *m_audit = nullptr;
    AccountsPage *m_accounts = nullptr;
    ImportController *m_importer = nullptr;
    StorePalette *m_palette = nullptr;
    bool m_empty = false;
};

}  // namespace twofold::gui
