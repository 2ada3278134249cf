// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <memory>

#include "twofold/models/backend.h"

class QMainWindow;
class QWidget;

namespace twofold::gui {

class MainWindow;
class ThemeController;

/// What the window remembers from one start to the next. The defaults are those of a first start.
struct WindowState {
    QByteArray geometry;
    QByteArray peopleColumns;
    QString page = QStringLiteral("today");
    QString theme = QStringLiteral("system");  ///< "system", "light", "dark"
    double inspectorUnits = 80;                ///< width of the inspector, 60 to 110
    friend bool operator==(const WindowState &, const WindowState &) = default;
};

/// The window of one store, for main() and tests: makes it, and hides what it is made of.
class Window : public QObject {
    Q_OBJECT
public:
    /// `sample`: the invented person's store, said in the title. The session must outlive this object.
    Window(services::Session &session, const WindowState &state, bool sample);
    ~Window() override;

    void show();
    void raise();
    void import(const QStringList &paths);
    /// Fills the store with the sample, with progress in the sidebar.
    void loadSample();
    [[nodiscard]] WindowState state() const;
    [[nodiscard]] QMainWindow *widget() const;
    /// Nothing is being read, decided or imported any more; for pictures and tests.
    [[nodiscard]] bool idle() const;

Q_SIGNALS:
    void sampleRequested();
    void closed();

private:
    std::unique_ptr<models::Backend> m_backend;
    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

}  // namespace twofold::gui
