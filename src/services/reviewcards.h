// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "twofold/analysis/worth.h"
#include "twofold/services/duplicates.h"
#include "twofold/services/review.h"
#include "twofold/store/reviewdata.h"

namespace twofold::services {

/// "tier:34" or "duplicate:3-9".
struct CardName {
    CardKind kind = CardKind::Tier;
    std::int64_t number = 0;
    std::int64_t other = 0;  ///< of a duplicate
};
[[nodiscard]] std::optional<CardName> cardName(const std::string &id);

// Cards with what their rows say; the reasons of contacts and posts, which take longer, are added by ReviewService::card().
[[nodiscard]] Card findingCard(const store::FindingRow &finding);
[[nodiscard]] Card labelCard(const store::PostRow &post);
/// A tier or a follower.
[[nodiscard]] Card contactCard(store::Connection &db, const store::PersonRow &person, CardKind kind);
/// `asOf`: the moment up to which anything is known.
[[nodiscard]] Card driftCard(const store::PersonRow &person, const store::DriftRow &drift, UtcMs asOf);
[[nodiscard]] std::optional<Card> duplicateCard(store::Connection &db, const DuplicateOffer &offer);
/// Nothing when what it is about is not there.
[[nodiscard]] std::optional<Card> rowCard(store::Connection &db, const CardName &name, UtcMs asOf);

[[nodiscard]] analysis::Question questionOf(const Card &card);

/// What was shown, in short and rounded: equal as long as the evidence is the same.
[[nodiscard]] std::string digestOf(const Card &card);
/// What is remembered of a card that was decided.
[[nodiscard]] std::string decidedDigest(const Card &card);

/// Whether a card stays away: put off, decided, or passed over with the same evidence.
[[nodiscard]] bool isHidden(const store::CardMemories &memories, const Card &card, UtcMs now);
/// What became of a card since the event `since`.
[[nodiscard]] CardOutcome outcomeOf(const store::CardMemories &memories, const Card &card, EventId since, UtcMs now);

/// The batch under way as the store remembers it.
struct BatchNote {
    struct Entry {
        std::string card;
        bool random = false;
    };
    EventId since;  ///< the newest event when it was made
    std::vector<Entry> cards;
};
[[nodiscard]] BatchNote readBatchNote(store::Connection &db);
/// How a post is asked: "random" or "uncertain".
[[nodiscard]] bool wasAskedAtRandom(store::Connection &db, const std::string &card);

}  // namespace twofold::services
