// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidebar.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QProgressBar>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QSvgRenderer>
#include <QToolButton>
#include <algorithm>

#include "buttons.h"
#include "controls.h"
#include "guiwords.h"
#include "iconprovider.h"
#include "keycaprow.h"
#include "metrics.h"
#include "painting.h"

namespace twofold::gui {

namespace {

enum SidebarRole { IdRole = Qt::UserRole + 1, IconRole, CountRole };

class SidebarDelegate : public QStyledItemDelegate {
public:
    SidebarDelegate(double units, bool small, QObject *parent) : QStyledItemDelegate(parent), m_units(units), m_small(small) {}
    bool collapsed = false;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override {
        const Metrics m(option.font);
        return {10, m.row(m_units) + (m_small ? 0 : m.px(0.25))};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override {
        const Metrics m(option.font);
        const Theme &theme = Theme::of(option.palette);
        painter->save();
        const QRect rect = option.rect.adjusted(m.px(2), 0, -m.px(2), m_small ? 0 : -m.px(0.25));
        const bool selected = option.state & QStyle::State_Selected && !m_small;
        if (selected)
            paintBox(*painter, rect, 5, theme.selection, QColor());
        else if (option.state & QStyle::State_MouseOver)
            paintBox(*painter, rect, 5, theme.fill, QColor());
        if (option.state & QStyle::State_HasFocus && option.widget && showsFocus(option.widget))
            paintBox(*painter, rect, 5, QColor(), theme.accent, 2);
        paintItem(*painter, rect, index, m, theme, selected);
        painter->restore();
    }

private:
    void paintItem(QPainter &painter, const QRect &rect, const QModelIndex &index, const Metrics &m, const Theme &theme,
                   bool selected) const {
        const int icon = m.px(m_small ? 3.5 : 4);
        const int left = collapsed ? rect.left() + (rect.width() - icon) / 2 : rect.left() + m.px(2);
        paintIcon(painter, QRectF(left, rect.top() + (rect.height() - icon) / 2.0, icon, icon), index.data(IconRole).toString(),
                  selected ? theme.accent : theme.text2);
        if (collapsed) return;
        const qint64 count = index.data(CountRole).toLongLong();
        const QFont numbers = m_small ? m.small() : m.body(selected ? QFont::DemiBold : QFont::Normal);
        const QString number = count > 0 ? numberText(count) : QString();
        const int numberWidth = number.isEmpty() ? 0 : QFontMetrics(numbers).horizontalAdvance(number) + m.px(2);
        const QRect text(left + icon + m.px(m_small ? 2.25 : 2.25), rect.top(), rect.right() - left - icon - m.px(4) - numberWidth,
                         rect.height());
        paintText(painter, text, index.data(Qt::DisplayRole).toString(),
                  m_small ? m.small() : m.body(selected ? QFont::DemiBold : QFont::Normal), theme.text);
        if (!number.isEmpty())
            paintText(painter, rect.adjusted(0, 0, -m.px(2), 0), number, numbers, selected ? theme.text : theme.text2, Qt::AlignRight);
    }
    double m_units;
    bool m_small;
};

}  // namespace

class Sidebar::Logo : public QWidget {
public:
    using QWidget::QWidget;
    double units = 4;
    [[nodiscard]] QSize sizeHint() const override { return {Metrics::of(this).px(units), Metrics::of(this).px(units)}; }

protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool dark = Theme::of(palette()).dark;
        QSvgRenderer(dark ? QStringLiteral(":/twofold/icons/app/twofold-dark.svg") : QStringLiteral(":/twofold/icons/app/twofold.svg"))
            .render(&painter, rect());
    }
};

/// Looks like a field, opens the palette.
class Sidebar::SearchButton : public QToolButton {
public:
    explicit SearchButton(QWidget *parent) : QToolButton(parent) {
        setObjectName(QStringLiteral("sidebarSearch"));
        setAccessibleName(Sidebar::tr("Search or run"));
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    bool collapsed = false;
    [[nodiscard]] QSize sizeHint() const override { return {Metrics::of(this).px(20), Metrics::of(this).row(7)}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {Metrics::of(this).px(6), Metrics::of(this).row(7)}; }

protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        const Metrics m = Metrics::of(this);
        const Theme &theme = Theme::of(palette());
        const bool focus = showsFocus(this);
        if (!collapsed)
            paintBox(painter, rect(), 5, theme.base, focus ? theme.accent : underMouse() ? theme.ctl : theme.line2, focus ? 2 : 1);
        else if (underMouse() || focus)
            paintBox(painter, rect(), 5, theme.fill, focus ? theme.accent : QColor(), 2);
        const int icon = m.px(collapsed ? 4 : 3.5);
        paintIcon(painter, QRectF(collapsed ? (width() - icon) / 2.0 : m.px(2.25), (height() - icon) / 2.0, icon, icon),
                  QStringLiteral("search"), theme.text2);
        if (collapsed) return;
        const QString keys = keyNames(QKeySequence(Qt::CTRL | Qt::Key_K)).join(QLatin1Char(' '));
        const int used = paintText(painter, rect().adjusted(0, 0, -m.px(2.25), 0), keys, m.key(), theme.text2, Qt::AlignRight);
        paintText(painter, rect().adjusted(m.px(7.25), 0, -used - m.px(4), 0), accessibleName(), m.small(), theme.text3);
    }
};

Sidebar::Sidebar(QWidget *parent) : QWidget(parent), m_pageModel(new QStandardItemModel(this)), m_savedModel(new QStandardItemModel(this)) {
    setObjectName(QStringLiteral("sidebar"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 1, 0);
    layout->setSpacing(0);
    layout->addWidget(makeTop());
    m_pages = makeList(QStringLiteral("sidebarPages"));
    m_pages->setAccessibleName(tr("Pages"));
    m_pages->setModel(m_pageModel);
    m_pages->setItemDelegate(new SidebarDelegate(7.5, false, m_pages));
    layout->addWidget(m_pages);
    m_savedCaption = new TextLabel(tr("Saved filters"), TextLabel::Style::Caption, this);
    layout->addWidget(m_savedCaption);
    m_saved = makeList(QStringLiteral("sidebarSavedFilters"));
    m_saved->setAccessibleName(tr("Saved filters"));
    m_saved->setModel(m_savedModel);
    m_saved->setItemDelegate(new SidebarDelegate(6.75, true, m_saved));
    m_saved->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    layout->addWidget(m_saved, 100);
    layout->addStretch(1);
    m_foot = makeFoot();
    layout->addWidget(m_foot);
    connect(m_pages->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid()) Q_EMIT pageRequested(index.data(IdRole).toString());
    });
    // A filter may be taken again after it was changed on the page, so a click counts, not a change.
    connect(m_saved, &QListView::clicked, this,
            [this](const QModelIndex &index) { Q_EMIT savedFilterRequested(index.data(IdRole).toString()); });
    connect(m_saved, &QListView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT savedFilterRequested(index.data(IdRole).toString()); });
    fit();
}

QWidget *Sidebar::makeTop() {
    auto *top = new QWidget(this);
    auto *layout = new QVBoxLayout(top);
    layout->setObjectName(QStringLiteral("topLayout"));
    layout->setSpacing(0);
    auto *row = new QHBoxLayout;
    m_logo = new Logo(top);
    m_logo->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_name = new TextLabel(QStringLiteral("Twofold"), TextLabel::Style::Strong, top);
    m_menuButton = new QToolButton(top);
    m_menuButton->setObjectName(QStringLiteral("menuButton"));
    m_menuButton->setAccessibleName(tr("Menu"));
    m_menuButton->setToolTip(tr("Menu"));
    m_menuButton->setIcon(themeIcon(QStringLiteral("menu")));
    m_menuButton->setAutoRaise(true);
    m_menuButton->setFocusPolicy(Qt::StrongFocus);
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_menuButton->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    row->addWidget(m_logo);
    row->addWidget(m_name, 1);
    row->addWidget(m_menuButton);
    layout->addLayout(row);
    m_search = new SearchButton(top);
    connect(m_search, &QToolButton::clicked, this, &Sidebar::searchRequested);
    layout->addWidget(m_search);
    return top;
}

QWidget *Sidebar::makeFoot() {
    auto *foot = new Panel(Panel::Ground::Window, Qt::TopEdge, this);
    auto *layout = new QVBoxLayout(foot);
    m_jobBox = new QWidget(foot);
    auto *job = new QVBoxLayout(m_jobBox);
    job->setContentsMargins(0, 0, 0, 0);
    m_jobText = new TextLabel(QString(), TextLabel::Style::Small, m_jobBox);
    m_jobText->setElides(true);
    m_jobBar = new QProgressBar(m_jobBox);
    m_jobBar->setObjectName(QStringLiteral("jobProgress"));
    m_jobBar->setAccessibleName(tr("Progress"));
    m_jobBar->setTextVisible(false);
    auto *row = new QHBoxLayout;
    m_jobCount = new TextLabel(QString(), TextLabel::Style::SmallSecondary, m_jobBox);
    m_jobCount->setElides(true);
    m_jobCancel = new LinkButton(tr("Cancel"), m_jobBox);
    m_jobCancel->setObjectName(QStringLiteral("jobCancel"));
    connect(m_jobCancel, &QPushButton::clicked, this, &Sidebar::cancelRequested);
    row->addWidget(m_jobCount, 1);
    row->addWidget(m_jobCancel);
    job->addWidget(m_jobText);
    job->addWidget(m_jobBar);
    job->addLayout(row);
    m_jobBox->hide();
    layout->addWidget(m_jobBox);
    m_localRow = new QWidget(foot);
    auto *local = new QHBoxLayout(m_localRow);
    local->setContentsMargins(0, 0, 0, 0);
    auto *lock = new IconLabel(QStringLiteral("lock"), m_localRow);
    lock->setUnits(3.5);
    local->addWidget(lock);
    local->addWidget(new TextLabel(tr("On this computer only"), TextLabel::Style::SmallSecondary, m_localRow), 1);
    layout->addWidget(m_localRow);
    return foot;
}

QListView *Sidebar::makeList(const QString &name) {
    auto *list = new QListView(this);
    list->setObjectName(name);
    list->setFrameShape(QFrame::NoFrame);
    list->setMouseTracking(true);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->viewport()->setAutoFillBackground(false);
    return list;
}

void Sidebar::addPage(const QString &id, const QString &text, const QString &icon) {
    auto *item = new QStandardItem(text);
    item->setData(id, IdRole);
    item->setData(icon, IconRole);
    item->setToolTip(m_collapsed ? text : QString());
    const QSignalBlocker quiet(m_pages->selectionModel());
    m_pageModel->appendRow(item);
    fit();
}

void Sidebar::setCount(const QString &id, qint64 count) {
    for (int row = 0; row < m_pageModel->rowCount(); ++row) {
        QStandardItem *item = m_pageModel->item(row);
        if (item->data(IdRole).toString() != id) continue;
        item->setData(count, CountRole);
        item->setData(count > 0 ? tr("%1, %2 waiting").arg(item->text(), numberText(count)) : item->text(), Qt::AccessibleTextRole);
    }
}

void Sidebar::setCurrent(const QString &id) {
    for (int row = 0; row < m_pageModel->rowCount(); ++row)
        if (m_pageModel->item(row)->data(IdRole).toString() == id) m_pages->setCurrentIndex(m_pageModel->index(row, 0));
}

QString Sidebar::current() const { return m_pages->currentIndex().data(IdRole).toString(); }

void Sidebar::setSavedFilters(const QList<SavedFilter> &filters) {
    m_savedModel->clear();
    for (const SavedFilter &filter : filters) {
        auto *item = new QStandardItem(filter.text);
        item->setData(filter.id, IdRole);
        item->setData(QStringLiteral("filter"), IconRole);
        item->setData(filter.count, CountRole);
        m_savedModel->appendRow(item);
    }
    fit();
}

void Sidebar::setMenu(QMenu *menu) { m_menuButton->setMenu(menu); }

void Sidebar::setFootNote(const QString &icon, const QString &text) {
    if (icon == m_noteIcon && text == m_noteText) return;
    m_noteIcon = icon;
    m_noteText = text;
    delete m_noteRow;
    m_noteRow = nullptr;
    if (!text.isEmpty()) {
        m_noteRow = new QWidget(m_foot);
        auto *row = new QHBoxLayout(m_noteRow);
        row->setContentsMargins(0, 0, 0, 0);
        auto *picture = new IconLabel(icon, m_noteRow);
        picture->setUnits(3.5);
        auto *label = new TextLabel(text, TextLabel::Style::SmallSecondary, m_noteRow);
        label->setElides(true);
        row->addWidget(picture);
        row->addWidget(label, 1);
        m_foot->layout()->addWidget(m_noteRow);
    }
    fit();
}

void Sidebar::setJob(const QString &text, qint64 done, qint64 total, bool cancellable) {
    m_jobBox->setVisible(!text.isEmpty());
    if (text.isEmpty()) return;
    m_jobText->setText(oneLine(text));
    // The bar counts in thousandths, since a job may count bytes beyond an int.
    m_jobBar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0) m_jobBar->setValue(int(std::clamp<qint64>(done * 1000 / total, 0, 1000)));
    m_jobCount->setText(total > 0 ? tr("%1 of %2").arg(numberText(done), numberText(total)) : QString());
    m_jobCancel->setVisible(cancellable);
}

void Sidebar::setCollapsed(bool collapsed) {
    if (m_collapsed == collapsed) return;
    m_collapsed = collapsed;
    for (int row = 0; row < m_pageModel->rowCount(); ++row)
        m_pageModel->item(row)->setToolTip(collapsed ? m_pageModel->item(row)->text() : QString());
    fit();
}

void Sidebar::fit() {
    const Metrics m = Metrics::of(this);
    setFixedWidth(m.px(m_collapsed ? 11 : 50));
    for (auto *view : {m_pages, m_saved}) {
        static_cast<SidebarDelegate *>(view->itemDelegate())->collapsed = m_collapsed;
        const int rows = view->model() ? view->model()->rowCount() : 0;
        const int height = rows * (view == m_pages ? m.row(7.5) + m.px(0.25) : m.row(6.75));
        view->setMaximumHeight(height);
        // Where the window is low the saved filters scroll; pages are always all there.
        view->setMinimumHeight(view == m_pages ? height : std::min(height, 2 * m.row(6.75)));
        view->doItemsLayout();
    }
    const bool saved = m_savedModel->rowCount() > 0 && !m_collapsed;
    m_savedCaption->setVisible(saved);
    m_saved->setVisible(saved);
    m_savedCaption->setContentsMargins(m.px(4), m.px(4), 0, m.px(1));
    m_name->setVisible(!m_collapsed);
    m_menuButton->setVisible(!m_collapsed);
    m_menuButton->setIconSize({m.px(4), m.px(4)});
    m_search->collapsed = m_collapsed;
    m_search->setToolTip(m_collapsed ? m_search->accessibleName() : QString());
    m_logo->units = 4.5;
    m_logo->updateGeometry();
    if (auto *top = m_logo->parentWidget()->layout()) {
        top->setContentsMargins(m.px(2), 0, m.px(2), m.px(2.5));
        auto *row = top->itemAt(0)->layout();
        row->setContentsMargins(m_collapsed ? 0 : m.px(2.25), m.px(3.75), 0, m.px(3.5));
        row->setSpacing(m.px(2.25));
    }
    m_foot->layout()->setContentsMargins(m.px(4), m.px(2.5), m.px(4), m.px(2.5));
    m_foot->layout()->setSpacing(m.px(1.5));
    m_foot->setVisible(!m_collapsed);
    for (QWidget *row : {m_localRow, m_noteRow})
        if (row) row->layout()->setSpacing(m.px(2));
}

void Sidebar::changeEvent(QEvent *event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) fit();
}

void Sidebar::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    painter.fillRect(rect(), theme.window);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme.line);
}

}  // namespace twofold::gui
