// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "twofold/models/backend.h"
#include "twofold/services/review.h"

namespace twofold::models {

/// A batch of the daily review as the window goes through it. Decisions show at once; they are on disk before the next
/// card is told (cardChanged). Gui thread.
class ReviewQueue : public QObject {
    Q_OBJECT
public:
    using Outcome = services::CardOutcome;
    using Entry = services::BatchCard;
    /// What goes with the current card: a contact (of a possible duplicate both), or a post.
    struct Evidence {
        std::optional<services::Card> card;  ///< as it is now; nothing when it is no longer there
        std::optional<services::ContactEvidence> contact;
        std::optional<services::ContactEvidence> other;
        std::optional<services::PostEvidence> post;
    };
    static constexpr int batchSize = 12;

    explicit ReviewQueue(Backend &backend, QObject *parent = nullptr);

    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }
    [[nodiscard]] int current() const { return m_current; }  ///< index; -1 when there is none
    [[nodiscard]] const services::Card *card() const;
    [[nodiscard]] const Evidence &evidence() const { return m_evidence; }
    [[nodiscard]] int done() const;
    [[nodiscard]] bool finished() const { return !m_entries.empty() && done() == static_cast<int>(m_entries.size()); }
    [[nodiscard]] bool loading() const { return m_loading; }

    /// The batch under way, as it was left; a new one when that is done.
    void load();
    /// To the next card; one that is left undecided so is passed over.
    void next();
    void back();
    void select(int index);
    void takeSuggestion();
    void decideTier(Tier tier);
    void decideTrust(Trust trust);
    void decideLabel(Label label);
    void decideFinding(FindingState state);
    void decideMatch(bool same);  ///< merge, or never match
    void snooze();
    /// Takes back the last decision of this review, and shows its card again; else the last change of all.
    void undo();

Q_SIGNALS:
    void batchChanged();
    void cardChanged();  ///< another card, or other evidence for it

private:
    using ReviewUnit = std::function<Result<services::Done>(services::ReviewService &)>;
    void decide(ReviewUnit unit, Outcome outcome);
    void decideWord(std::string_view word);
    void showBatch(std::vector<Entry> entries);
    void showEvidence();
    void takeEvidence(Evidence evidence);
    void advance();
    [[nodiscard]] bool isOpen(int index) const;

    Backend &m_backend;
    std::vector<Entry> m_entries;
    std::vector<int> m_history;  ///< indices in the order they were decided
    std::set<int> m_pending;     ///< whose decision is not on disk yet
    int m_current = -1;
    Evidence m_evidence;
    bool m_loading = false;
    bool m_reopening = false;  ///< a card of this review is open again, and the store not yet as it was
    bool m_undoing = false;  ///< of a decision before this review: what it gives back is looked up
    quint64 m_generation = 0;
};

}  // namespace twofold::models
