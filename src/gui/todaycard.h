// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "controls.h"
#include "twofold/models/reviewqueue.h"

class QScrollArea;
class QVBoxLayout;

namespace twofold::gui {

/// The evidence of one card of the review: what it is about, who or what, what passed between, the suggestion and its
/// reasons. It only shows; the decision bar below it decides.
class TodayCard : public QWidget {
    Q_OBJECT
public:
    explicit TodayCard(QWidget *parent = nullptr);
    void showCard(const services::Card &card, const models::ReviewQueue::Evidence &evidence);

private:
    void showHead(const services::Card &card);
    void showContact(const services::Card &card, const services::ContactEvidence &evidence);
    void showPost(const services::Card &card, const services::PostEvidence &evidence);
    void showDuplicate(const services::Card &card, const services::ContactEvidence &first, const services::ContactEvidence &second);
    QWidget *makePerson(const services::ContactEvidence &evidence, QWidget *parent);
    static QString headNote(const services::Card &card);
    static QString exchangeSummary(const services::ContactEvidence &evidence);
    QWidget *makeExchange(const services::ContactEvidence &evidence);
    QWidget *makeSuggestion(const services::Card &card, const services::ContactEvidence &evidence);
    QWidget *makePostHead(const services::PostEvidence &evidence);
    QWidget *makeLabelReasons(const services::PostEvidence &evidence);
    QVBoxLayout *newContent();

    Panel *m_head;
    TextLabel *m_what;
    TextLabel *m_more;
    QWidget *m_icon = nullptr;
    QScrollArea *m_scroll;
};

/// "Tier suggested", "Personal post on a professional account": what a card asks.
[[nodiscard]] QString cardQuestion(const services::Card &card);
[[nodiscard]] QString cardKindWord(services::CardKind kind);
[[nodiscard]] QString cardIcon(services::CardKind kind);

}  // namespace twofold::gui
