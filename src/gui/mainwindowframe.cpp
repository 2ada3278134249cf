// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindowframe.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QUrl>

#include "actionregistry.h"
#include "commandpalette.h"
#include "keysheet.h"
#include "metrics.h"
#include "overlay.h"
#include "sidebar.h"

namespace twofold::gui {

namespace {

constexpr double sidebarCollapsesBelow = 200;
constexpr int pagesWithKeys = 9;

QStringList localPaths(const QMimeData *data) {
    QStringList paths;
    for (const QUrl &url : data->urls())
        if (url.isLocalFile()) paths << url.toLocalFile();
    return paths;
}

}  // namespace

MainWindowFrame::MainWindowFrame(QWidget *parent)
    : QMainWindow(parent), m_actions(new ActionRegistry(this)), m_sidebar(new Sidebar(this)), m_stack(new QStackedWidget(this)) {
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Twofold"));
    setAcceptDrops(true);
    auto *centre = new QWidget(this);
    auto *layout = new QHBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sidebar);
    layout->addWidget(m_stack, 1);
    m_stack->setObjectName(QStringLiteral("pages"));
    setCentralWidget(centre);
    m_palette = new CommandPalette(m_actions, centre);
    m_keySheet = new KeySheet(m_actions, centre);
    m_toast = new Toast(m_stack);
    m_actions->attach(this);
    connect(m_sidebar, &Sidebar::pageRequested, this, &MainWindowFrame::showPage);
    connect(m_sidebar, &Sidebar::searchRequested, m_palette, &Overlay::open);
    connect(m_toast, &Toast::undoRequested, this, &MainWindowFrame::undoRequested);

    const QString everywhere = tr("Everywhere");
    ActionInfo search{QStringLiteral("app.search"),
                      tr("Search or run"),
                      QStringLiteral("search"),
                      {QKeySequence(Qt::CTRL | Qt::Key_K)},
                      {},
                      everywhere,
                      tr("search or run"),
                      {},
                      false};
    connect(m_actions->add(search), &QAction::triggered, m_palette, &Overlay::open);
    ActionInfo keys{QStringLiteral("app.keys"),
                    tr("Keys of this page"),
                    QStringLiteral("info"),
                    {QKeySequence(QStringLiteral("?")), QKeySequence(QStringLiteral("Shift+?"))},
                    {},
                    everywhere,
                    tr("these keys"),
                    {},
                    true};
    connect(m_actions->add(keys), &QAction::triggered, m_keySheet, &Overlay::open);
}

void MainWindowFrame::addPage(const QString &id, const QString &text, const QString &icon, QWidget *page, const QString &paletteText) {
    m_pages.insert(id, page);
    m_names.insert(id, text);
    m_stack->addWidget(page);
    m_sidebar->addPage(id, text, icon);
    ActionInfo info;
    info.id = QStringLiteral("page.") + id;
    info.text = paletteText.isEmpty() ? text : paletteText;
    info.icon = icon;
    info.kind = ActionInfo::Kind::Page;
    const int number = int(m_pages.size());
    if (number <= pagesWithKeys) info.keys = {QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number))};
    if (number == 1) {
        // One line of the key sheet stands for all pages.
        info.group = tr("Everywhere");
        info.sheetText = tr("a page");
        info.caps = {tr("Ctrl"), QStringLiteral("1…9")};
    }
    connect(m_actions->add(info), &QAction::triggered, this, [this, id] { showPage(id); });
}

void MainWindowFrame::setFirstStart(QWidget *page) {
    m_firstStart = page;
    m_stack->addWidget(page);
}

void MainWindowFrame::showFirstStart(bool show) {
    if (show && m_firstStart)
        m_stack->setCurrentWidget(m_firstStart);
    else if (QWidget *page = m_pages.value(m_current))
        m_stack->setCurrentWidget(page);
}

void MainWindowFrame::showPage(const QString &id) {
    QWidget *page = m_pages.value(id);
    if (!page) return;
    const bool different = m_current != id;
    m_current = id;
    m_sidebar->setCurrent(id);
    m_stack->setCurrentWidget(page);
    m_actions->setPage(id);
    m_keySheet->setPageName(m_names.value(id));
    if (different) Q_EMIT pageShown(id);
}

void MainWindowFrame::showToast(const QString &text, bool undoable) { m_toast->showMessage(text, undoable); }

void MainWindowFrame::setMenuActions(const QStringList &ids) {
    auto *menu = new QMenu(this);
    menu->setAccessibleName(tr("Menu"));
    m_actions->fillMenu(menu, ids);
    m_sidebar->setMenu(menu);
}

void MainWindowFrame::resizeEvent(QResizeEvent *event) {
    QMainWindow::resizeEvent(event);
    m_sidebar->setCollapsed(width() < Metrics::of(this).px(sidebarCollapsesBelow));
}

void MainWindowFrame::dragEnterEvent(QDragEnterEvent *event) {
    if (localPaths(event->mimeData()).isEmpty()) return;
    event->acceptProposedAction();
    Q_EMIT dropHovered(true);
}

void MainWindowFrame::dragLeaveEvent(QDragLeaveEvent *event) {
    QMainWindow::dragLeaveEvent(event);
    Q_EMIT dropHovered(false);
}

void MainWindowFrame::dropEvent(QDropEvent *event) {
    Q_EMIT dropHovered(false);
    const QStringList paths = localPaths(event->mimeData());
    if (paths.isEmpty()) return;
    event->acceptProposedAction();
    Q_EMIT pathsDropped(paths);
}

}  // namespace twofold::gui
