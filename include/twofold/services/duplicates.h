// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "twofold/analysis/reason.h"
#include "twofold/core/ids.h"
#include "twofold/core/words.h"
#include "twofold/store/read.h"

namespace twofold::services {

/// One side of what may be a duplicate.
struct DuplicateSide {
    ContactId id;
    std::string name;
    std::vector<store::IdentityRow> identities;
    friend bool operator==(const DuplicateSide &, const DuplicateSide &) = default;
};

/// Two contacts that may be one person, as things stand now.
struct DuplicateRow {
    DuplicateSide a, b;  ///< a has the smaller number
    IdentityId first, second;  ///< the two profiles that were compared
    int score = 0;  ///< per mille
    std::vector<analysis::Reason> reasons;  ///< strongest first; their weights add up to the logit of the score
    friend bool operator==(const DuplicateRow &, const DuplicateRow &) = default;
};

/// The same as the store has it, for those who look through all of them.
struct DuplicateOffer {
    ContactId a, b;            ///< as things stand now, a has the smaller number
    IdentityId first, second;  ///< the two profiles that were compared
    int score = 0;             ///< per mille
    std::string evidence;      ///< JSON, a list of reasons
};
/// All that are offered, best first. Not the contacts that are one by now, nor what the user said never to match. Any thread,
/// on a connection of its own.
[[nodiscard]] std::vector<DuplicateOffer> offeredDuplicates(store::Connection &db);

/// Best first, from the place `after` (0: from the best), at most `limit`. Any thread, on a connection
/// of its own.
[[nodiscard]] std::vector<DuplicateRow> readDuplicates(store::Connection &db, std::int64_t after, std::int64_t limit);
[[nodiscard]] std::int64_t countDuplicates(store::Connection &db);

/// Why profiles of a contact are one: the evidence that links them, with the two profiles.
struct LinkRow {
    IdentityId a, b;
    analysis::Reason evidence;
    friend bool operator==(const LinkRow &, const LinkRow &) = default;
};
[[nodiscard]] std::vector<LinkRow> readLinks(store::Connection &db, ContactId contact);

}  // namespace twofold::services
