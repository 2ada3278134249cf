// SPDX-License-Identifier: GPL-3.0-or-later
// The making of the posts page's widgets; what they do stands in postspage.cpp.
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QStackedLayout>
#include <QTimer>

#include "buttons.h"
#include "guiwords.h"
#include "listkeeper.h"
#include "metrics.h"
#include "postcolumn.h"
#include "postspage.h"
#include "ratiostrip.h"
#include "suggestionline.h"
#include "tableview.h"

namespace twofold::gui {

using store::LabelFilter;

namespace {

constexpr int searchDelayMs = 120;

}  // namespace

void PostsPage::makeHeader() {
    m_view = new SegmentedControl(tr("View"), this);
    m_view->setObjectName(QStringLiteral("postsView"));
    m_view->addSegment(QStringLiteral("split"), tr("Split"), QStringLiteral("compare"));
    m_view->addSegment(QStringLiteral("list"), tr("List"), QStringLiteral("menu"));
    connect(m_view, &SegmentedControl::currentChanged, this, &PostsPage::applyFilter);
    header()->addControl(m_view);
    m_search = new SearchField(tr("Words, tags, people"), this);
    m_search->setObjectName(QStringLiteral("postsSearch"));
    m_search->setKeys(QKeySequence(Qt::Key_Slash));
    m_search->setMinimumWidth(Metrics::of(this).px(34));
    m_search->setMaximumWidth(Metrics::of(this).px(60));
    header()->addControl(m_search);
    m_delay = new QTimer(this);
    m_delay->setSingleShot(true);
    m_delay->setInterval(searchDelayMs);
    connect(m_search, &QLineEdit::textChanged, m_delay, qOverload<>(&QTimer::start));
    connect(m_delay, &QTimer::timeout, this, &PostsPage::applyFilter);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        applyFilter();
        activeColumn()->view()->setFocus();
    });
    connect(addExport(tr("Export posts…"), QStringLiteral("postsExport")), &QPushButton::clicked, this, &PostsPage::exportRequested);
    addInspectorToggle(QStringLiteral("postsInspectorToggle"));
}

void PostsPage::makeBody() {
    auto *body = new Panel(Panel::Ground::Base, {}, this);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_strip = new RatioStrip(body);
    m_strip->hide();
    layout->addWidget(m_strip);
    m_line = new SuggestionLine(m_backend, body);
    m_line->hide();
    connect(m_line, &SuggestionLine::wordsRequested, this, &PostsPage::workWordsRequested);
    layout->addWidget(m_line);
    auto *lists = new QWidget(body);
    m_stack = new QStackedLayout(lists);
    layout->addWidget(lists, 1);
    m_split = makeSplit(lists);
    m_list = makeList(lists);
    m_empty = new EmptyState(tr("No posts yet."), tr("Import an export of one of your accounts, and what you posted appears here."),
                             tr("Import an export…"), lists);
    m_noMatch = new EmptyState(tr("No post matches."), {}, tr("Clear filters"), lists);
    m_unlabelled = new EmptyState(tr("Only posts without a label match."), {}, tr("Show them as a list"), lists);
    for (QWidget *page :
         {m_split, m_list, static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_noMatch), static_cast<QWidget *>(m_unlabelled)})
        m_stack->addWidget(page);
    // What is seldom shown must not hold the window open.
    for (EmptyState *state : {m_empty, m_noMatch, m_unlabelled}) state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    connect(m_empty, &EmptyState::buttonClicked, this, &PostsPage::importRequested);
    connect(m_noMatch, &EmptyState::buttonClicked, this, [this] { setFilter({}); });
    connect(m_unlabelled, &EmptyState::buttonClicked, this, [this] { setSplit(false); });
    for (PostColumn *column : {m_professional, m_personal, m_all}) {
        connect(column, &PostColumn::selectionChanged, this, [this, column] { onSelection(column); });
        connect(column, &PostColumn::opened, this, [this] { setInspectorShown(true); });
        connect(column->model(), &models::PagedModelBase::totalChanged, this, &PostsPage::showState);
        connect(column->model(), &models::PagedModelBase::loaded, this, &PostsPage::showState);
    }
    setBody(body);
}

QWidget *PostsPage::makeSplit(QWidget *parent) {
    auto *split = new QWidget(parent);
    auto *layout = new QVBoxLayout(split);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *tabBar = new Panel(Panel::Ground::Base, Qt::BottomEdge, split);
    tabBar->setHeightUnits(10);
    auto *tabLayout = new QHBoxLayout(tabBar);
    tabLayout->setContentsMargins(Metrics::of(this).px(5), 0, Metrics::of(this).px(4), 1);
    m_tabs = new SegmentedControl(tr("Side"), tabBar);
    m_tabs->setObjectName(QStringLiteral("postsTabs"));
    m_tabs->addSegment(QStringLiteral("professional"), tr("Professional"));
    m_tabs->addSegment(QStringLiteral("personal"), tr("Personal"));
    m_tabs->setHeightUnits(6.5);
    connect(m_tabs, &SegmentedControl::currentChanged, this, [this] {
        fit();
        onSelection(activeColumn());
    });
    tabLayout->addWidget(m_tabs);
    tabLayout->addStretch(1);
    m_tabNote = new TextLabel(QString(), TextLabel::Style::SmallSecondary, tabBar);
    tabLayout->addWidget(m_tabNote);
    m_tabBar = tabBar;
    m_tabBar->hide();
    layout->addWidget(m_tabBar);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(0);
    m_professional = new PostColumn(QStringLiteral("professional"), tr("Professional"), Label::Professional, m_backend, split);
    m_personal = new PostColumn(QStringLiteral("personal"), tr("Personal"), Label::Personal, m_backend, split);
    m_divider = new Panel(Panel::Ground::Base, Qt::LeftEdge, split);
    m_divider->setFixedWidth(1);
    sides->addWidget(m_professional, 1);
    sides->addWidget(m_divider);
    sides->addWidget(m_personal, 1);
    layout->addLayout(sides, 1);
    return split;
}

QWidget *PostsPage::makeList(QWidget *parent) {
    auto *bar = new FilterBar(parent);
    bar->setNote(tr("newest first"));
    auto *group = new QButtonGroup(bar);
    const std::pair<LabelFilter, QString> choices[] = {{LabelFilter::Any, tr("All")},
                                                       {LabelFilter::Professional, labelWord(Label::Professional)},
                                                       {LabelFilter::Personal, labelWord(Label::Personal)},
                                                       {LabelFilter::Unsure, tr("unsure")},
                                                       {LabelFilter::None, labelWord(Label::None)}};
    for (const auto &[label, name] : choices) {
        auto *pill = new PillButton(name, bar);
        pill->setObjectName(QStringLiteral("labelPill%1").arg(static_cast<int>(label)));
        pill->setCheckable(true);
        pill->setChecked(label == LabelFilter::Any);
        pill->setProperty("label", static_cast<int>(label));
        group->addButton(pill);
        bar->addFilter(pill);
        m_pills << pill;
        connect(pill, &QToolButton::toggled, this, [this](bool on) {
            if (on) applyFilter();
        });
    }
    m_all = new PostColumn(QStringLiteral("posts"), {}, Label::None, m_backend, parent, bar);
    return m_all;
}

}  // namespace twofold::gui
