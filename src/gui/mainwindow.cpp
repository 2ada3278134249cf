// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include <QCloseEvent>
#include <QDesktopServices>
#include <QUrl>

#include "accountspage.h"
#include "actionregistry.h"
#include "auditpage.h"
#include "commandpalette.h"
#include "dialogs.h"
#include "firststartpage.h"
#include "guiwords.h"
#include "importcontroller.h"
#include "keysheet.h"
#include "overlay.h"
#include "peoplepage.h"
#include "postspage.h"
#include "sidebar.h"
#include "storepalette.h"
#include "todaypage.h"
#include "twofold/core/text.h"
#include "twofold/services/wording.h"
#include "workwordsdialog.h"

namespace twofold::gui {

using services::Done;

namespace {

ThemeController::Mode modeOf(const QString &word) {
    return word == QLatin1String("light") ? ThemeController::Mode::Light : word == QLatin1String("dark") ? ThemeController::Mode::Dark : ThemeController::Mode::System;
}

}  // namespace

MainWindow::MainWindow(models::Backend &backend, ThemeController &theme, const WindowState &state, bool sample)
    : m_backend(backend), m_theme(theme), m_state(state), m_sample(sample) {
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(sample ? tr("Twofold: sample of an invented person") : tr("Twofold"));
    m_theme.setMode(modeOf(state.theme));
    makePages();
    m_importer = new ImportController(backend, this);
    m_palette = new StorePalette(backend, this);
    palettePopup()->addProvider(m_palette);
    addActions();
    connectPages();
    connectBackend();
    if (m_sample) sidebar()->setFootNote(QStringLiteral("sample"), tr("Sample: gone when you close it"));
    resize(1280, 800);
    if (!state.geometry.isEmpty()) restoreGeometry(state.geometry);
    if (!state.peopleColumns.isEmpty()) m_people->restoreColumns(state.peopleColumns);
    for (PageFrame *page : {static_cast<PageFrame *>(m_people), static_cast<PageFrame *>(m_posts), static_cast<PageFrame *>(m_audit)})
        page->inspector()->setWidthUnits(state.inspectorUnits);
    showPage(page(state.page) ? state.page : QStringLiteral("today"));
    showFirstStartIfEmpty();
    refreshCounts();
}

void MainWindow::makePages() {
    m_today = new TodayPage(m_backend, *actions(), this);
    m_people = new PeoplePage(m_backend, *actions(), this);
    m_posts = new PostsPage(m_backend, *actions(), this);
    m_audit = new AuditPage(m_backend, *actions(), this);
    m_accounts = new AccountsPage(m_backend, *actions(), this);
    addPage(QStringLiteral("today"), tr("Today"), QStringLiteral("today"), m_today, tr("Today: the daily review"));
    addPage(QStringLiteral("people"), tr("People"), QStringLiteral("people"), m_people, tr("People: contacts, tiers, trust"));
    addPage(QStringLiteral("posts"), tr("Posts"), QStringLiteral("posts"), m_posts, tr("Posts: professional and personal"));
    addPage(QStringLiteral("audit"), tr("Audit"), QStringLiteral("audit"), m_audit, tr("Audit: what was shared where"));
    addPage(QStringLiteral("accounts"), tr("Accounts"), QStringLiteral("accounts"), m_accounts, tr("Accounts: purposes and imports"));
    m_firstStart = new FirstStartPage(false, this);
    m_firstStart->setPlaces(FirstStartPage::places({Platform::X, Platform::Facebook, Platform::Instagram, Platform::Threads, Platform::LinkedIn, Platform::Mastodon, Platform::Bluesky,
                                                  Platform::WordPress, Platform::Feed, Platform::AddressBook, Platform::Unknown}));
    setFirstStart(m_firstStart);
}

void MainWindow::addActions() {
    const auto add = [this](const QString &id, const QString &text, const QString &icon, const QList<QKeySequence> &keys, const QString &sheet, auto slot) {
        QAction *action = actions()->add({id, text, icon, keys, {}, sheet.isEmpty() ? QString() : tr("Everywhere"), sheet, {}, true});
        if (action) connect(action, &QAction::triggered, this, slot);
    };
    add(QStringLiteral("import"), tr("Import an export…"), QStringLiteral("import"), {QKeySequence(Qt::CTRL | Qt::Key_I)}, tr("import"), [this] { chooseImport(false); });
    add(QStringLiteral("importFolder"), tr("Import a folder…"), QStringLiteral("folder"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I)}, {}, [this] { chooseImport(true); });
    add(QStringLiteral("undo"), tr("Undo the last change"), QStringLiteral("undo"), {QKeySequence(Qt::CTRL | Qt::Key_Z), QKeySequence(Qt::Key_U)}, tr("undo"), [this] { undo(); });
    add(QStringLiteral("redo"), tr("Redo"), QStringLiteral("redo"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)}, tr("redo"), [this] { m_backend.redo(); });
    add(QStringLiteral("exportPeople"), tr("Export people…"), QStringLiteral("export"), {}, {}, [this] { exportAs(static_cast<int>(services::ExportWhat::People)); });
    add(QStringLiteral("exportPosts"), tr("Export posts…"), QStringLiteral("export"), {}, {}, [this] { exportAs(static_cast<int>(services::ExportWhat::Posts)); });
    add(QStringLiteral("exportFindings"), tr("Export findings…"), QStringLiteral("export"), {}, {}, [this] { exportAs(static_cast<int>(services::ExportWhat::Findings)); });
    add(QStringLiteral("exportAll"), tr("Export everything…"), QStringLiteral("export"), {}, {}, [this] { exportAs(static_cast<int>(services::ExportWhat::All)); });
    add(QStringLiteral("workWords"), tr("Words of your work…"), QStringLiteral("tag"), {}, {}, [this] { askWorkWords(this, m_backend); });
    add(QStringLiteral("inspector"), tr("Show or hide the inspector"), QStringLiteral("panel"), {QKeySequence(Qt::Key_F9)}, tr("inspector"), [this] { toggleInspector(); });
    add(QStringLiteral("themeSystem"), tr("Colours: as the desktop"), QStringLiteral("gear"), {}, {}, [this] { m_theme.setMode(ThemeController::Mode::System); });
    add(QStringLiteral("themeLight"), tr("Colours: light"), QStringLiteral("gear"), {}, {}, [this] { m_theme.setMode(ThemeController::Mode::Light); });
    add(QStringLiteral("themeDark"), tr("Colours: dark"), QStringLiteral("gear"), {}, {}, [this] { m_theme.setMode(ThemeController::Mode::Dark); });
    if (!m_sample) add(QStringLiteral("sample"), tr("Look around with sample data"), QStringLiteral("sample"), {}, {}, [this] { Q_EMIT sampleRequested(); });
    add(QStringLiteral("quit"), m_sample ? tr("Close the sample") : tr("Quit"), QStringLiteral("close"), {QKeySequence(Qt::CTRL | Qt::Key_Q)}, {}, [this] { close(); });
    setMenuActions({QStringLiteral("import"), QStringLiteral("importFolder"), {}, QStringLiteral("undo"), QStringLiteral("redo"), {}, QStringLiteral("exportAll"), {},
                    QStringLiteral("themeSystem"), QStringLiteral("themeLight"), QStringLiteral("themeDark"), {}, QStringLiteral("quit")});
}

void MainWindow::connectPages() {
    connect(this, &MainWindowFrame::pathsDropped, m_importer, &ImportController::start);
    connect(this, &MainWindowFrame::undoRequested, this, &MainWindow::undo);
    connect(this, &MainWindowFrame::dropHovered, m_firstStart, &FirstStartPage::setDropHovered);
    connect(m_firstStart, &FirstStartPage::chooseFileRequested, this, [this] { chooseImport(false); });
    connect(m_firstStart, &FirstStartPage::sampleRequested, this, &MainWindow::sampleRequested);
    connect(m_importer, &ImportController::reviewRequested, this, [this] {
        m_today->queue()->load();
        showPage(QStringLiteral("today"));
    });
    connect(m_importer, &ImportController::finished, this, [this](const QString &summary) { showToast(summary, false); });
    connect(m_today, &TodayPage::keysRequested, keySheet(), &Overlay::open);
    connect(m_today, &TodayPage::openPost, this, &MainWindow::openUrl);
    connect(m_today, &TodayPage::importRequested, this, [this] { chooseImport(false); });
    connect(m_today, &TodayPage::waitingChanged, this, [this](int cards) { sidebar()->setCount(QStringLiteral("today"), cards); });
    connect(m_people, &PeoplePage::importRequested, this, [this] { chooseImport(false); });
    connect(m_people, &PeoplePage::exportRequested, this, [this] { exportAs(static_cast<int>(services::ExportWhat::People)); });
    connect(m_people, &PeoplePage::messageForUser, this, [this](const QString &text) { showToast(text, false); });
    connect(m_posts, &PostsPage::openPostOnPlatform, this, &MainWindow::openUrl);
    connect(m_posts, &PostsPage::importRequested, this, [this] { chooseImport(false); });
    connect(m_posts, &PostsPage::exportRequested, this, [this] { exportAs(static_cast<int>(services::ExportWhat::Posts)); });
    connect(m_posts, &PostsPage::workWordsRequested, this, [this] { askWorkWords(this, m_backend); });
    connect(m_audit, &AuditPage::openPostOnPlatform, this, &MainWindow::openUrl);
    connect(m_audit, &AuditPage::importRequested, this, [this] { chooseImport(false); });
    connect(m_audit, &AuditPage::showAccountsRequested, this, [this] { showPage(QStringLiteral("accounts")); });
    connect(m_audit, &AuditPage::showPostsRequested, this, [this](const store::PostFilter &filter) {
        m_posts->setFilter(filter);
        showPage(QStringLiteral("posts"));
    });
    connect(m_accounts, &AccountsPage::importRequested, this, [this] { chooseImport(false); });
    connect(m_accounts, &AccountsPage::exportAllRequested, this, [this] { exportAs(static_cast<int>(services::ExportWhat::All)); });
    connect(m_accounts, &AccountsPage::reportRequested, m_importer, &ImportController::showReport);
    connect(m_palette, &StorePalette::contactChosen, this, [this](ContactId contact) {
        showPage(QStringLiteral("people"));
        m_people->showContact(contact);
    });
    connect(m_palette, &StorePalette::searchChosen, this, [this](const QString &words) {
        m_posts->setSearch(words);
        showPage(QStringLiteral("posts"));
    });
}

void MainWindow::connectBackend() {
    connect(&m_backend, &models::Backend::decided, this, [this](const Done &done, bool undone) {
        const QString words = services::eventWords(done.title);
        showToast(undone ? tr("Undone: %1").arg(words) : words, !undone);
    });
    connect(&m_backend, &models::Backend::failed, this, [this](const Error &error) { showToast(QString::fromStdString(error.message), false); });
    connect(&m_backend, &models::Backend::changed, this, [this] {
        refreshCounts();
        showFirstStartIfEmpty();
    });
    connect(&m_backend, &models::Backend::jobProgress, this, [this](const services::ImportProgress &progress) {
        sidebar()->setJob(progress.derivingNow ? tr("Working out what follows") : tr("Reading"), progress.derivingNow ? 0 : progress.bytesDone, progress.derivingNow ? 0 : progress.bytesTotal);
    });
    connect(&m_backend, &models::Backend::jobRunningChanged, this, [this](bool running) { sidebar()->setJob(running ? tr("Working") : QString(), 0, 0); });
    connect(sidebar(), &Sidebar::cancelRequested, &m_backend, &models::Backend::cancelJob);
}

// In the review the card comes back together with the decision.
void MainWindow::undo() {
    if (currentPage() == QLatin1String("today")) m_today->queue()->undo();
    else m_backend.undo();
}

void MainWindow::refreshCounts() {
    m_backend.read<qint64>(this, [](store::Connection &db) { return store::countFindings(db)[0]; }, [this](qint64 open) { sidebar()->setCount(QStringLiteral("audit"), open); });
}

void MainWindow::showFirstStartIfEmpty() {
    m_backend.read<bool>(this, [](store::Connection &db) { return store::readAccounts(db).empty(); }, [this](bool empty) {
        if (empty == m_empty) return;
        m_empty = empty;
        showFirstStart(empty);
    });
}

void MainWindow::chooseImport(bool folder) {
    askOpenPaths(this, folder, [this](const QStringList &paths) { m_importer->start(paths); });
}

void MainWindow::exportAs(int what) {
    askExport(this, static_cast<services::ExportWhat>(what), [this](const ExportAnswer &answer) {
        m_backend.work(this, [answer](services::Session &session) -> Result<void> {
            auto rows = services::exportTo(session, answer.what, answer.format, answer.path.toStdString());
            return rows ? Result<void>() : Result<void>(tl::unexpected(rows.error()));
        }, [this, path = answer.path](const Result<void> &result) {
            if (result) showToast(tr("Written: %1").arg(path), false);
            else showError(this, tr("The export was not written"), QString::fromStdString(result.error().message));
        });
    });
}

void MainWindow::openUrl(const QString &url) {
    if (isWebUrl(url.toStdString())) QDesktopServices::openUrl(QUrl(url));
}

void MainWindow::toggleInspector() {
    if (auto *frame = qobject_cast<PageFrame *>(page(currentPage()))) frame->setInspectorShown(!frame->isInspectorShown());
}

WindowState MainWindow::state() const {
    WindowState state = m_state;
    state.geometry = saveGeometry();
    state.peopleColumns = m_people->columnState();
    state.page = currentPage();
    state.inspectorUnits = m_people->inspector()->widthUnits();
    state.theme = m_theme.mode() == ThemeController::Mode::Light ? QStringLiteral("light") : m_theme.mode() == ThemeController::Mode::Dark ? QStringLiteral("dark") : QStringLiteral("system");
    return state;
}

void MainWindow::closeEvent(QCloseEvent *event) {
    m_backend.cancelJob();
    event->accept();
    Q_EMIT closed();
}

}  // namespace twofold::gui
