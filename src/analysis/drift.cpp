// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/analysis/drift.h"

#include <algorithm>

#include "scored.h"
#include "tierfeatures.h"

namespace twofold::analysis {
namespace {

constexpr std::int64_t muchBefore = 20;        ///< interactions by which silence is a change
constexpr std::int64_t weeklyIn90 = 13;        ///< once a week in 90 days
constexpr double sureCloser = 0.7;
constexpr double sureCooler = 0.8;
constexpr std::int64_t followedLongDays = 365;
constexpr std::int64_t nothingForDays = 730;
constexpr std::int64_t friendsCapacity = 15;
constexpr std::int64_t interactCapacity = 150;

DriftSuggestion drifts(Drift drift, const char *code, std::vector<std::int64_t> numbers) {
    DriftSuggestion suggestion{drift, {}};
    addReason(suggestion.reasons, code, 1, std::move(numbers));
    return suggestion;
}

bool talksWeekly(const ContactEvidence &e) { return e.in90 + e.out90 >= weeklyIn90 && std::min(e.in90, e.out90) >= 3; }

}  // namespace

DriftSuggestion driftOf(const ContactEvidence &e, Tier standing, const TierSuggestion &suggestion, UtcMs now) {
    if (e.blocked || standing == Tier::Untiered) return {};
    const std::int64_t days = daysSinceLast(e, now);
    const bool spoken = standing == Tier::Friend || standing == Tier::Interact;
    if (spoken && days >= static_cast<std::int64_t>(silentAfterDays))
        return totalInteractions(e) >= muchBefore ? drifts(Drift::Silent, "drift_silent", {days, totalInteractions(e)}) : DriftSuggestion{};
    const bool sure = suggestion.state == ValueState::Suggested && suggestion.confidence >= sureCloser;
    if (isPersonLike(e) && standing == Tier::LearnFrom && talksWeekly(e)) return drifts(Drift::Closer, "drift_closer", {e.in90, e.out90});
    if (standing == Tier::Interact && suggestion.value == Tier::Friend && sure) return drifts(Drift::Closer, "drift_became_close", {e.in90, e.out90});
    const bool lower = suggestion.state == ValueState::Suggested && suggestion.value < standing && suggestion.confidence >= sureCooler;
    // Who had much may have it again; silence is said after 200 days and not before.
    if (spoken && lower && e.in90 + e.out90 == 0 && days >= 0 && totalInteractions(e) < muchBefore) return drifts(Drift::Cooler, "drift_cooler", {days, totalInteractions(e)});
    return {};
}

std::vector<Reason> pruneReasons(const ContactEvidence &e, UtcMs now) {
    if (!e.following || e.blocked || e.addressBook || e.closeFriend || e.friendRelation) return {};
    // What an organisation writes is read and not answered.
    if (!e.muted && (!isPersonLike(e) || e.follower)) return {};
    const UtcMs since = e.followingSince == unknownTime ? e.first : e.first == unknownTime ? e.followingSince : std::min(e.followingSince, e.first);
    if (since == unknownTime || now - since < followedLongDays * msPerDay) return {};
    if (totalInteractions(e) > 0 && daysSinceLast(e, now) < nothingForDays) return {};
    std::vector<Reason> reasons;
    addReason(reasons, "prune_followed", 0.4, {(now - since) / msPerDay});
    if (totalInteractions(e) == 0) addReason(reasons, "no_interaction", 0.3);
    else addReason(reasons, "silent_days", 0.3, {daysSinceLast(e, now)});
    if (e.muted) addReason(reasons, "muted", 0.2);
    else addReason(reasons, "one_sided_follow", 0.2);
    addReason(reasons, "prune_reading_unknown", -0.1);
    return reasons;
}

std::optional<Reason> capacityHint(std::int64_t friends, std::int64_t interact) {
    if (friends > friendsCapacity) return Reason{"capacity_friends", {friends, friendsCapacity}, {}, 1};
    if (interact > interactCapacity) return Reason{"capacity_interact", {interact, interactCapacity}, {}, 1};
    return std::nullopt;
}

}  // namespace twofold::analysis
