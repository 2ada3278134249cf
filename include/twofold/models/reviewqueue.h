// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>
#include <vector>

#include "twofold/models/backend.h"
#include "twofold/services/review.h"

namespace twofold::models {

/// A batch of the daily review as the window goes through it. Decisions show at once; they are on disk before the next
/// card is told (cardChanged). Gui thread.
class ReviewQueue : public QObject {
    Q_OBJECT
public:
    enum class Outcome { Open, Decided, Snoozed };
    struct Entry {
        services::Card card;
        Outcome outcome = Outcome::Open;
    };
    /// What goes with the current card; one of the two.
    struct Evidence {
        std::optional<services::ContactEvidence> contact;
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

    /// A new batch.
    void load();
    void next();
    void back();
    void select(int index);
    void takeSuggestion();
    void decideTier(Tier tier);
    void decideTrust(Trust trust);
    void decideLabel(Label label);
    void decideFinding(FindingState state);
    void snooze();
    /// Takes back the last decision of this review, and shows its card again; else the last change of all.
    void undo();

Q_SIGNALS:
    void batchChanged();
    void cardChanged();  ///< another card, or other evidence for it

private:
    void decide(Backend::DecisionUnit unit, Outcome outcome);
    void showEvidence();
    void advance();

    Backend &m_backend;
    std::vector<Entry> m_entries;
    std::vector<int> m_history;  ///< indices in the order they were decided
    int m_current = -1;
    Evidence m_evidence;
    bool m_loading = false;
    quint64 m_generation = 0;
};

}  // namespace twofold::models
