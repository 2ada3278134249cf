// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "twofold/analysis/tiers.h"

namespace twofold::analysis {

/// Whether the tier that stands no longer fits, said with the numbers. Codes: docs/judgement.md, section 2.
struct DriftSuggestion {
    Drift drift = Drift::None;
    std::vector<Reason> reasons;
};
/// `standing` is the tier shown, `suggestion` what the model says today. Pure, any thread.
[[nodiscard]] DriftSuggestion driftOf(const ContactEvidence &evidence, Tier standing, const TierSuggestion &suggestion, UtcMs now);

/// Reasons to stop following somebody; empty: none. Followed for a year or longer, nothing in either direction in two
/// years, and they do not follow back or are muted. Whether the user reads them cannot be known, and is said so. Pure.
[[nodiscard]] std::vector<Reason> pruneReasons(const ContactEvidence &evidence, UtcMs now);

/// Soft limits of what people keep up: some 15 friends, some 150 in exchange. Nothing while below. Pure.
[[nodiscard]] std::optional<Reason> capacityHint(std::int64_t friends, std::int64_t interact);

}  // namespace twofold::analysis
