// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a picture of every page of the real window, in both themes, with the sample and empty. Run by
// scripts/take-pictures; usage: takepictures FOLDER [STORE]
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QElapsedTimer>
#include <QFile>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QPushButton>
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

QDialog *shownDialog(gui::Window &window, const char *name) {
    settle(window);
    for (auto *dialog : window.widget()->findChildren<QDialog *>(QLatin1String(name)))
        if (dialog->isVisible()) return dialog;
    std::fprintf(stderr, "no %s is open\n", name);
    return nullptr;
}

void press(gui::Window &window, QDialog *dialog, const char *name) {
    for (auto *button : dialog->findChildren<QPushButton *>(QLatin1String(name)))
        if (button->isVisible()) return button->click(), settle(window);
    std::fprintf(stderr, "there is no button %s\n", name);
}

void grab(QDialog *dialog, const QString &path) {
    if (!dialog->grab().save(path)) std::fprintf(stderr, "cannot write %s\n", qPrintable(path));
}

// The words of work over the posts, with some chosen; also with letters half as large again.
void takeWords(services::Session &session, const QString &folder, const QString &theme) {
    const QFont usual = QApplication::font();
    for (const bool large : {false, true}) {
        QFont font = usual;
        if (large && font.pixelSize() > 0) font.setPixelSize(font.pixelSize() * 3 / 2);
        else if (large) font.setPointSizeF(font.pointSizeF() * 1.5);
        QApplication::setFont(font);
        gui::WindowState state;
        state.theme = theme;
        state.page = QStringLiteral("posts");
        gui::Window window(session, state, false);
        window.widget()->resize(1280, 800);
        window.show();
        settle(window);
        for (auto *button : window.widget()->findChildren<QPushButton *>(QStringLiteral("workWordsButton"))) button->click();
        const QString name = large ? QStringLiteral("words-large") : QStringLiteral("words");
        if (QDialog *dialog = shownDialog(window, "workWordsDialog")) {
            for (const char *proposal : {"proposal_1", "proposal_3", "proposal_4"})
                if (auto *chip = dialog->findChild<QAbstractButton *>(QLatin1String(proposal))) chip->click();
            QTest::keyClicks(dialog->findChild<QLineEdit *>(), QStringLiteral("ward round, sepsis, flow dia"));
            settle(window);
            grab(dialog, QStringLiteral("%1/%2-%3.png").arg(folder, name, theme));
            dialog->reject();
        }
        if (large) take(window, QStringLiteral("%1/posts-large-%2.png").arg(folder, theme));
    }
    QApplication::setFont(usual);
}

// A table that nobody knows, and what an import said of its files.
void takeImport(const QString &folder, const QString &theme) {
    const QTemporaryDir temporary;
    auto session = services::Session::open(temporary.filePath(QStringLiteral("import.db")).toStdString());
    if (!session) return;
    gui::WindowState state;
    state.theme = theme;
    gui::Window window(**session, state, false);
    window.widget()->resize(1280, 800);
    window.show();
    QFile table(temporary.filePath(QStringLiteral("conference-2024.csv")));
    if (!table.open(QIODevice::WriteOnly)) return;
    table.write("Who;Where;Met;Works at;Remarks;Badge no.\n"
                "Amara Lindqvist;amara_reads;03/04/2024;Shelves Library;Asked about the search filters, and wants the slides;17\n"
                "Tobias Renner;renner_t;03/04/2024;;;204\nGwen Pritchard-Lowe;gwenpl;04/04/2024;National Library of Wales;Knows Amara;61\n");
    table.close();
    window.import({table.fileName()});
    if (QDialog *mapping = shownDialog(window, "mappingDialog")) {
        grab(mapping, QStringLiteral("%1/mapping-%2.png").arg(folder, theme));
        press(window, mapping, "mappingMore");
        auto *platform = mapping->findChildren<QComboBox *>(QStringLiteral("mappingPlatform")).last();
        platform->setCurrentIndex(platform->findText(QStringLiteral("Mastodon")));
        Q_EMIT platform->activated(platform->currentIndex());
        settle(window);
        grab(mapping, QStringLiteral("%1/mapping-more-%2.png").arg(folder, theme));
        mapping->reject();
    }
    window.import({QStringLiteral(TWOFOLD_SOURCE_DIR "/resources/sample/facebook-export.zip")});
    if (QDialog *dialog = shownDialog(window, "importDialog")) {
        grab(dialog, QStringLiteral("%1/preview-%2.png").arg(folder, theme));
        press(window, dialog, "importGo");
        press(window, dialog, "showFiles");
        grab(dialog, QStringLiteral("%1/report-files-%2.png").arg(folder, theme));
        dialog->reject();
    }
    settle(window);
}

// The cards that the sample has no case of: a tier that drifts, and two who may be one person.
void makeCards(services::Session &session) {
    (void)session.writer().run(store::Writer::Urgency::User, [](store::Connection &db) -> Result<void> {
        db.execute("UPDATE findings SET severity=1; UPDATE contacts SET drift=2 WHERE id=(SELECT id FROM contacts WHERE present=1 ORDER BY score DESC LIMIT 1);"
                   "INSERT INTO duplicates(a, b, score, evidence) SELECT min(id), max(id), 930, '[{\"code\":\"mutual\",\"numbers\":[],\"words\":[],\"weight\":2.0}]'"
                   " FROM (SELECT id FROM contacts WHERE present=1 ORDER BY score DESC LIMIT 2 OFFSET 12)");
        return {};
    });
}

void takeCards(services::Session &session, const QString &folder, const QString &theme) {
    gui::WindowState state;
    state.theme = theme;
    gui::Window window(session, state, false);
    window.widget()->resize(1280, 800);
    window.show();
    take(window, QStringLiteral("%1/today-drift-%2.png").arg(folder, theme));
    auto *batch = window.widget()->findChild<QListView *>(QStringLiteral("todayBatch"));
    for (int row = 0; batch && row < batch->model()->rowCount(); ++row) {
        const QModelIndex index = batch->model()->index(row, 0);
        if (index.data().toString().contains(QStringLiteral(" / "))) Q_EMIT batch->activated(index);
    }
    take(window, QStringLiteral("%1/today-duplicate-%2.png").arg(folder, theme));
    QTest::keyClick(window.widget(), Qt::Key_Question, Qt::ShiftModifier);
    take(window, QStringLiteral("%1/today-keys-%2.png").arg(folder, theme));
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
    auto cards = services::Session::open(temporary.filePath(QStringLiteral("cards.db")).toStdString());
    CancelToken cancel;
    if (!cards || !services::loadSample(**cards, cancel, {})) return 1;
    makeCards(**cards);
    for (const QString &theme : {QStringLiteral("light"), QStringLiteral("dark")}) {
        takeCards(**cards, folder, theme);
        takeFirstStart(folder, theme);
        takeImport(folder, theme);
        takePages(**session, folder, theme);
        takeWords(**session, folder, theme);
    }
    return 0;
}
