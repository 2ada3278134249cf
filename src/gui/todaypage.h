// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pageframe.h"
#include "twofold/models/reviewqueue.h"

class QListView;
class QStackedLayout;
class QStandardItemModel;
class QVBoxLayout;

namespace twofold::gui {

class ActionRegistry;
class DecisionButton;
class EmptyState;
class SegmentProgress;
class TodayCard;

/// The daily review: one card at a time, one key a decision. Keys and buttons do not move from card to card.
class TodayPage : public PageFrame {
    Q_OBJECT
public:
    TodayPage(models::Backend &backend, ActionRegistry &actions, QWidget *parent = nullptr);
    [[nodiscard]] models::ReviewQueue *queue() const { return m_queue; }

Q_SIGNALS:
    void keysRequested();
    void openPost(const QString &url);
    void importRequested();
    void waitingChanged(int cards);

private:
    void makeHeader();
    QWidget *makeCardSide(QWidget *parent);
    QWidget *makeDecisions(QWidget *parent);
    QWidget *makeMoves(QWidget *parent);
    QWidget *makeRail(QWidget *parent);
    void addActions(ActionRegistry &actions);
    void showBatch();
    void showCard();
    void showDecisions(const services::Card &card);
    void openCurrent();

    models::Backend &m_backend;
    ActionRegistry &m_actions;
    models::ReviewQueue *m_queue;
    SegmentProgress *m_progress = nullptr;
    class TextLabel *m_place = nullptr;
    QStackedLayout *m_stack = nullptr;
    QWidget *m_review = nullptr;
    EmptyState *m_done = nullptr;
    EmptyState *m_nothing = nullptr;
    TodayCard *m_card = nullptr;
    QWidget *m_contactRows = nullptr, *m_labelRow = nullptr, *m_findingRow = nullptr, *m_matchRow = nullptr;
    QList<DecisionButton *> m_tierButtons, m_trustButtons, m_labelButtons, m_findingButtons, m_matchButtons;
    class ActionButton *m_take = nullptr, *m_open = nullptr;
    QListView *m_batch = nullptr;
    QStandardItemModel *m_batchModel = nullptr;
    class TextLabel *m_left = nullptr;
};

}  // namespace twofold::gui
