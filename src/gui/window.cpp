// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>

#include "importcontroller.h"
#include "mainwindow.h"

static void initIcons() { Q_INIT_RESOURCE(icons); }

namespace twofold::gui {

Window::Window(services::Session &session, const WindowState &state, bool sample) {
    initIcons();
    m_backend = std::make_unique<models::Backend>(session);
    m_theme = std::make_unique<ThemeController>(*qApp);
    m_window = std::make_unique<MainWindow>(*m_backend, *m_theme, state, sample);
    connect(m_window.get(), &MainWindow::sampleRequested, this, &Window::sampleRequested);
    connect(m_window.get(), &MainWindow::closed, this, &Window::closed);
}

// The window first: it listens to the other two.
Window::~Window() { m_window.reset(); }

void Window::show() { m_window->show(); }

void Window::raise() {
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void Window::import(const QStringList &paths) { m_window->importer()->start(paths); }

void Window::loadSample() {
    m_backend->loadSample(this, [](const Result<models::Backend::Reports> &) {});
}

WindowState Window::state() const { return m_window->state(); }
QMainWindow *Window::widget() const { return m_window.get(); }
bool Window::idle() const { return !m_backend->jobRunning(); }

}  // namespace twofold::gui
