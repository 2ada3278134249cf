// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a picture of every page of the real window, in both themes, with the sample and empty. Run by
// scripts/take-pictures; usage: takepictures FOLDER [STORE]
#include <QApplication>
#include <QElapsedTimer>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QMainWindow>
#include <QTemporaryDir>
#include <QTest>
#include <cstdio>

#include "twofold/gui/mainwindow.h"
#include "twofold/services/sample.h"
#include "twofold/services/session.h"

using namespace twofold;

namespace {

constexpr int settleMs = 900;

// Rows, charts and evidence arrive from other threads.
void settle(gui::Window &window) {
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < settleMs || (!window.idle() && timer.elapsed() < 60'000)) QTest::qWait(30);
}

void take(gui::Window &window, const QString &path) {
    settle(window);
    if (!window.widget()->grab().save(path)) std::fprintf(stderr, "cannot write %s\n", qPrintable(path));
}

void takePages(services::Session &session, const QString &folder, const QString &theme) {
    for (const QString &page : {QStringLiteral("today"), QStringLiteral("people"), QStringLiteral("posts"), QStringLiteral("audit"), QStringLiteral("accounts")}) {
        gui::WindowState state;
        state.theme = theme;
        state.page = page;
        gui::Window window(session, state, false);
        window.widget()->resize(1280, 800);
        window.show();
        take(window, QStringLiteral("%1/%2-%3.png").arg(folder, page, theme));
        if (page != QLatin1String("people")) continue;
        QTest::keyClick(window.widget(), Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget() ? QApplication::focusWidget() : window.widget(), QStringLiteral("im"));
        take(window, QStringLiteral("%1/palette-%2.png").arg(folder, theme));
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : window.widget(), Qt::Key_Escape);
        QTest::keyClick(window.widget(), Qt::Key_Question, Qt::ShiftModifier);
        take(window, QStringLiteral("%1/keys-%2.png").arg(folder, theme));
    }
}

void takeFirstStart(const QString &folder, const QString &theme) {
    const QTemporaryDir temporary;
    auto session = services::Session::open(temporary.filePath(QStringLiteral("empty.db")).toStdString());
    if (!session) return;
    gui::WindowState state;
    state.theme = theme;
    gui::Window window(**session, state, false);
    window.widget()->resize(1280, 800);
    window.show();
    take(window, QStringLiteral("%1/first-start-%2.png").arg(folder, theme));
}

}  // namespace

int main(int argc, char **argv) {
    QApplication application(argc, argv);
    if (argc < 2) return 2;
    const QString folder = QString::fromLocal8Bit(argv[1]);
    // The same font everywhere, where it is there, so that pictures of two machines can be compared.
    if (QFontDatabase::families().contains(QStringLiteral("Inter"))) {
        QFont font(QStringLiteral("Inter"));
        font.setPixelSize(13);
        QApplication::setFont(font);
    }
    const QTemporaryDir temporary;
    const QString store = argc > 2 ? QString::fromLocal8Bit(argv[2]) : temporary.filePath(QStringLiteral("sample.db"));
    auto session = services::Session::open(store.toStdString());
    if (!session) return 1;
    if (argc <= 2) {
        CancelToken cancel;
        if (const auto loaded = services::loadSample(**session, cancel, {}); !loaded) {
            std::fprintf(stderr, "%s\n", loaded.error().message.c_str());
            return 1;
        }
    }
    for (const QString &theme : {QStringLiteral("light"), QStringLiteral("dark")}) {
        takeFirstStart(folder, theme);
        takePages(**session, folder, theme);
    }
    return 0;
}
