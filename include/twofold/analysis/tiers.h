// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "twofold/analysis/reason.h"
#include "twofold/core/clock.h"
#include "twofold/core/words.h"

namespace twofold::analysis {

/// Everything the tier and the trust of a contact go by, gathered over all identities and accounts.
struct ContactEvidence {
    ContactKind kind = ContactKind::Unknown;
    std::int64_t in = 0;   ///< interactions from the contact to the user, ever
    std::int64_t out = 0;  ///< and from the user to the contact
    std::int64_t in90 = 0;   ///< the same in the last 90 days
    std::int64_t out90 = 0;
    std::int64_t activeMonths12 = 0;  ///< months with anything among the last 12
    std::int64_t messagesIn = 0;
    std::int64_t messagesOut = 0;
    std::int64_t talkOut = 0;  ///< of what the user sent: said to them (replies, comments, messages), no reposts and likes
    UtcMs first = unknownTime;
    UtcMs last = unknownTime;
    int platforms = 0;           ///< networks on which they are connected or in exchange
    bool following = false;      ///< the user follows them on some account
    bool follower = false;       ///< they follow the user
    bool mutual = false;         ///< both, on one account
    bool friendRelation = false;  ///< a platform's own "friend"
    bool friendOnWorkOnly = false;  ///< … on professional accounts alone, whatever else connects them
    bool closeFriend = false;
    bool addressBook = false;
    bool privateNumber = false;
    bool onProfessional = false;  ///< connected on an account of that purpose
    bool onPersonal = false;
    bool onMixed = false;
    bool muted = false;
    bool blocked = false;
    double personalShare = -1;  ///< share of personal posts among those that passed between, 0 to 1; -1 unknown
    UtcMs followingSince = unknownTime;  ///< since when the user follows them, as far as is known
    // For trust alone: what the user decided.
    Tier decidedTier = Tier::Untiered;
    bool familyRole = false;
    friend bool operator==(const ContactEvidence &, const ContactEvidence &) = default;
};

/// "Not enough to say" is state None with value Untiered.
struct TierSuggestion {
    Tier value = Tier::Untiered;
    ValueState state = ValueState::None;
    double confidence = 0;  ///< 0 to 1
    double score = 0;       ///< strength of the tie, 0 to 1, comparable among contacts
    double margin = 0;    ///< lead over the next best answer, as a logit: `constant` and the weights of the reasons added up
    double constant = 0;
    std::vector<Reason> reasons;  ///< strongest first
};
/// The formula of docs/judgement.md: TierModel without any decision of the user. `now` dates "last 90 days" and recency. Pure, any thread.
/// Codes: see docs/judgement.md.
[[nodiscard]] TierSuggestion suggestTier(const ContactEvidence &evidence, UtcMs now);

struct TrustSuggestion {
    Trust value = Trust::Unset;
    ValueState state = ValueState::None;
    double confidence = 0;
    std::vector<Reason> reasons;
};
/// The visible formula of docs/judgement.md: where they are connected, lowered by mute or block. Pure, any thread.
[[nodiscard]] TrustSuggestion suggestTrust(const ContactEvidence &evidence);
/// The whole in one reason ("trust_because"): the level, then the codes that gave it, strongest first; for a sentence such as
/// "Personal, since you are friends on the network and it is a personal account".
[[nodiscard]] Reason trustSentence(Trust level, const std::vector<Reason> &reasons);

/// Person, organisation, news or bot from name, handle and bio. Unknown when there is nothing to go by. Pure, any thread.
struct KindSuggestion {
    ContactKind kind = ContactKind::Unknown;
    double confidence = 0;
    std::vector<Reason> reasons;
};
/// What a profile counts, where a source says it; none of them is needed.
struct KindCounts {
    std::optional<std::int64_t> following, followers, posts;
};
[[nodiscard]] KindSuggestion suggestKind(std::string_view name, std::string_view handle, std::string_view bio, const KindCounts &counts = {});

}  // namespace twofold::analysis
