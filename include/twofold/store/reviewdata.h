// SPDX-License-Identifier: GPL-3.0-or-later
// What the daily review chooses its questions from. Reads on the connection given, in the calling thread.
#pragma once

#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "twofold/core/words.h"
#include "twofold/store/connection.h"

namespace twofold::store {

/// A contact whose tier no longer fits.
struct DriftRow {
    ContactId id;
    int drift = 0;                     ///< 1 gone silent, 2 closer than its tier, 3 cooler; 0 it fits
    Tier suggested = Tier::Untiered;   ///< what fits now
    int score = 0;                     ///< strength of the tie, per mille
    friend bool operator==(const DriftRow &, const DriftRow &) = default;
};
/// Contacts that drift, the strongest tie first; until `visit` returns false.
void visitDrifts(Connection &db, const std::function<bool(ContactId)> &visit);
[[nodiscard]] DriftRow readDrift(Connection &db, ContactId id);

/// Posts whose label is only suggested and unsure (unsureFrom to unsureTo), without reposts; the most uncertain first (per
/// mille of professional nearest to 500), among equals the newest; until `visit` returns false.
void visitUncertainPosts(Connection &db, const std::function<bool(PostId)> &visit);
/// All whose label is only suggested, without reposts, in an order that only their number and `seed` determine, each order as likely as any.
void visitPostsAtRandom(Connection &db, std::uint64_t seed, const std::function<bool(PostId)> &visit);
/// How many posts were asked so far: decided as a card, or left as suggested.
[[nodiscard]] std::int64_t countAskedPosts(Connection &db);

/// What the log holds of a card: the newest of each that counts.
struct CardMemory {
    std::string seen;  ///< what was shown when it was passed over or decided; "" never
    EventId seenAt;
    UtcMs snoozedUntil = unknownTime;
    EventId snoozedAt;
};
/// By number of the card.
using CardMemories = std::unordered_map<std::int64_t, CardMemory>;
[[nodiscard]] CardMemories readCardMemories(Connection &db);
[[nodiscard]] EventId newestEvent(Connection &db);

}  // namespace twofold::store
