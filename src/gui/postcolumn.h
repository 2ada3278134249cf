// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "twofold/models/lists.h"

class QStackedLayout;

namespace twofold::gui {

class ListKeeper;
class RowListView;
class TextLabel;

/// A list of posts under a head of its own: one side of the split, or the whole list.
class PostColumn : public QWidget {
    Q_OBJECT
public:
    /// `label` is the side that it shows; its mark and `title` stand in the head. None: whatever the filter says; then
    /// it takes over `head` instead.
    PostColumn(const QString &id, const QString &title, Label label, models::Backend &backend, QWidget *parent = nullptr,
               QWidget *head = nullptr);
    /// Asks for the rows when this is another question. `selectFirst` as in ListKeeper::startOver().
    void setFilter(const store::PostFilter &filter, bool selectFirst);

    void setHeadShown(bool shown) { m_head->setVisible(shown); }
    [[nodiscard]] RowListView *view() const { return m_view; }
    [[nodiscard]] ListKeeper *keeper() const { return m_keeper; }
    [[nodiscard]] models::PostsModel *model() const { return m_model; }

Q_SIGNALS:
    void selectionChanged();
    void opened();

private:
    [[nodiscard]] QWidget *makeHead(const QString &title);
    void showState();
    Label m_label;
    models::PostsModel *m_model;
    RowListView *m_view;
    ListKeeper *m_keeper;
    QWidget *m_head = nullptr;

    TextLabel *m_count = nullptr;
    QStackedLayout *m_stack = nullptr;
    bool m_asked = false;
};

}  // namespace twofold::gui
