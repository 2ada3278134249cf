// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pageframe.h"
#include "postfilters.h"

class QBoxLayout;
class QStackedLayout;
class QTimer;

namespace twofold::gui {

class ActionRegistry;
class PostColumn;
class PostInspector;
class RatioStrip;
class SuggestionLine;

/// The posts: professional and personal side by side, or all in one list, with search, filters, the ratio, and keys
/// that label one or many.
class PostsPage : public PageFrame {
    Q_OBJECT
public:
    PostsPage(models::Backend &backend, ActionRegistry &actions, QWidget *parent = nullptr);
    /// Shows these posts. One side alone, the unsure and those without a label are shown as a list.
    void setFilter(const store::PostFilter &filter);
    [[nodiscard]] store::PostFilter filter() const { return m_filter; }
    void setSearch(const QString &words);
    [[nodiscard]] std::vector<PostId> selected() const;
    void setSplit(bool split);
    [[nodiscard]] bool isSplit() const;

Q_SIGNALS:
    void openPostOnPlatform(const QString &url);  ///< http or https only
    void importRequested();
    void exportRequested();
    void workWordsRequested();
    void messageForUser(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Matches {
        qint64 all = 0, professional = 0, personal = 0, unsure = 0, none = 0;
    };
    void makeHeader();
    void makeBody();
    QWidget *makeSplit(QWidget *parent);
    QWidget *makeList(QWidget *parent);
    void addActions(ActionRegistry &actions);
    void readFacts();
    void readMatches();
    void applyFilter();
    void showState();
    void showCounts();
    void fit();
    void onSelection(PostColumn *column);
    void label(Label label);
    void openSelected();
    void move(int by);
    [[nodiscard]] PostColumn *activeColumn() const;
    [[nodiscard]] bool filtered() const;

    models::Backend &m_backend;
    store::PostFilter m_filter;
    PostFacts m_facts;
    Matches m_matches;
    bool m_factsKnown = false, m_matchesKnown = false, m_narrow = false, m_filling = false, m_reading = false, m_readAgain = false;
    quint64 m_generation = 0;
    SegmentedControl *m_view = nullptr, *m_tabs = nullptr;
    SearchField *m_search = nullptr;
    QTimer *m_delay = nullptr;
    PostFilters *m_filters = nullptr;
    RatioStrip *m_strip = nullptr;
    SuggestionLine *m_line = nullptr;
    QStackedLayout *m_stack = nullptr;
    QWidget *m_split = nullptr, *m_list = nullptr, *m_tabBar = nullptr, *m_divider = nullptr;
    TextLabel *m_tabNote = nullptr;
    EmptyState *m_empty = nullptr, *m_noMatch = nullptr, *m_unlabelled = nullptr;
    PostColumn *m_professional = nullptr, *m_personal = nullptr, *m_all = nullptr;
    PostColumn *m_active = nullptr;
    QList<PillButton *> m_pills;
    PostInspector *m_inspector = nullptr;
};

}  // namespace twofold::gui
