// SPDX-License-Identifier: GPL-3.0-or-later
// What the tier of a contact is judged by: some two dozen numbers that can be said in words. docs/judgement.md, section 2.
#pragma once

#include <array>
#include <cstddef>

#include "twofold/analysis/tiers.h"

namespace twofold::analysis {

enum class TierFeature : std::size_t {
    Constant, NoInteraction, Recency, Silence, Frequency, BothWays, Balance, OnlyThem, OnlyUser, TalkedTo, WhoStarts, Messages, Networks, PersonalShare,
    Duration, Steadiness, CloseFriend, AddressBook, PrivateNumber, PrivateFriend, PersonalAccount, WorkConnection, NoPrivateChannel, OneSidedFollow, MutualFollow,
    OnlyFollower, Organisation, Muted, CloseExchange
};
inline constexpr std::size_t tierFeatureCount = static_cast<std::size_t>(TierFeature::CloseExchange) + 1;
using TierFeatures = std::array<double, tierFeatureCount>;

/// Each between -1 and 1; the constant is 1.
[[nodiscard]] TierFeatures tierFeatures(const ContactEvidence &evidence, UtcMs now);
/// The code, numbers and words that say a feature of this evidence; the weight is left to the caller. Several features may
/// have one code: they are one reason. The code of the constant is empty.
[[nodiscard]] Reason tierReason(TierFeature feature, const ContactEvidence &evidence, UtcMs now);

/// Interactions of both directions. Messages are interactions too, but a caller may count them apart.
[[nodiscard]] std::int64_t totalInteractions(const ContactEvidence &evidence);
/// Days since the last interaction; -1 when there is none or its time is unknown. A time in the future is today.
[[nodiscard]] std::int64_t daysSinceLast(const ContactEvidence &evidence, UtcMs now);
[[nodiscard]] bool isPersonLike(const ContactEvidence &evidence);
/// Strength of the tie, 0 to 1: recency, frequency, reciprocity, ways of being in touch, messages, subjects, duration.
[[nodiscard]] double tieStrength(const ContactEvidence &evidence, UtcMs now);

inline constexpr double silentAfterDays = 200;
inline constexpr std::int64_t fewInteractions = 10;

}  // namespace twofold::analysis
