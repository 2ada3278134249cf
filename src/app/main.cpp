// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTimer>

#include "settings.h"
#include "singleinstance.h"
#include "twofold/gui/mainwindow.h"
#include "twofold/services/session.h"

namespace twofold::app {

namespace {

/// The user's own window, and beside it at most one of the sample, which has a store of its own.
class Application : public QObject {
public:
    Application(std::unique_ptr<services::Session> session, QString settingsFile) : m_session(std::move(session)), m_settingsFile(std::move(settingsFile)) {
        m_window = std::make_unique<gui::Window>(*m_session, readSettings(m_settingsFile), false);
        connect(m_window.get(), &gui::Window::sampleRequested, this, &Application::openSample);
        connect(m_window.get(), &gui::Window::closed, this, [this] { writeSettings(m_settingsFile, m_window->state()); });
        m_window->show();
    }

    gui::Window &window() { return *m_window; }

private:
    void openSample() {
        if (m_sampleWindow) return m_sampleWindow->raise();
        m_sampleFolder = std::make_unique<QTemporaryDir>();
        auto session = services::Session::open(m_sampleFolder->filePath(QStringLiteral("sample.db")).toStdString());
        if (!session) return;
        m_sampleSession = std::move(*session);
        gui::WindowState state = m_window->state();
        state.page = QStringLiteral("today");
        m_sampleWindow = std::make_unique<gui::Window>(*m_sampleSession, state, true);
        connect(m_sampleWindow.get(), &gui::Window::closed, this, [this] { QTimer::singleShot(0, this, &Application::closeSample); });
        m_sampleWindow->show();
        m_sampleWindow->loadSample();
    }

    void closeSample() {
        m_sampleWindow.reset();
        m_sampleSession.reset();
        m_sampleFolder.reset();
    }

    std::unique_ptr<services::Session> m_session;
    QString m_settingsFile;
    std::unique_ptr<gui::Window> m_window;
    std::unique_ptr<QTemporaryDir> m_sampleFolder;
    std::unique_ptr<services::Session> m_sampleSession;
    std::unique_ptr<gui::Window> m_sampleWindow;
};

QStringList absolutePaths(const QStringList &paths) {
    QStringList absolute;
    for (const QString &path : paths) absolute.push_back(QFileInfo(path).absoluteFilePath());
    return absolute;
}

int run(QApplication &application) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::translate("main", "Keeps your professional and your personal social life apart and in good order."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption storeOption(QStringLiteral("store"), QApplication::translate("main", "The store to open."), QStringLiteral("file"));
    parser.addOption(storeOption);
    parser.addPositionalArgument(QStringLiteral("exports"), QApplication::translate("main", "Exports to import: ZIP, tar.gz, folders or single files."), QStringLiteral("[exports…]"));
    parser.process(application);
    const QString store = parser.isSet(storeOption) ? parser.value(storeOption) : QString::fromStdString(services::defaultStorePath());
    const QStringList paths = absolutePaths(parser.positionalArguments());
    SingleInstance instance(store);
    if (instance.handOver(paths)) return 0;
    auto session = services::Session::open(store.toStdString());
    if (!session) {
        QMessageBox::critical(nullptr, QApplication::translate("main", "Twofold cannot open its store"),
                              QStringLiteral("%1\n\n%2").arg(QString::fromStdString(session.error().message), QDir::toNativeSeparators(store)));
        return 4;
    }
    instance.listen();
    Application windows(std::move(*session), QFileInfo(store).absoluteDir().filePath(QStringLiteral("settings.ini")));
    QObject::connect(&instance, &SingleInstance::asked, &windows, [&](const QStringList &asked) {
        windows.window().raise();
        windows.window().import(asked);
    });
    if (!paths.isEmpty()) windows.window().import(paths);
    return QApplication::exec();
}

}  // namespace

}  // namespace twofold::app

int main(int argc, char **argv) {
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Twofold"));
    QApplication::setApplicationVersion(QStringLiteral("0.1.0"));
    QApplication::setDesktopFileName(QStringLiteral("twofold"));
    return twofold::app::run(application);
}
