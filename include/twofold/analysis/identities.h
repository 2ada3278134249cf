// SPDX-License-Identifier: GPL-3.0-or-later
// Which profiles are one person's: links by explicit evidence, and suggestions. The formulas, codes and weights stand in
// docs/judgement.md, section 4. Pure functions over plain values; any thread; what they give back does not depend on the
// order of what they are given, nor on numbers of rows: ties are broken by platform and key.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "twofold/analysis/reason.h"
#include "twofold/core/ids.h"
#include "twofold/core/words.h"

namespace twofold::analysis {

/// What is known of one profile. Text is UTF-8.
struct IdentityView {
    IdentityId id;
    Platform platform = Platform::Unknown;
    std::string key;  ///< by which the platform finds it again (core/platforms.h); one of a kind there
    std::string nativeId;
    std::string handle;
    std::vector<std::string> formerHandles;
    std::string name;
    std::string bio;  ///< also further addresses of the web, a line each
    std::string profileUrl;
    std::vector<std::string> emails;
    std::vector<std::string> phones;
    ContactKind kind = ContactKind::Unknown;  ///< as a source says it
    std::vector<std::int64_t> neighbours;     ///< whom they were named together with, in ascending order
};

/// Two profiles, first < second.
using IdentityPair = std::pair<IdentityId, IdentityId>;
[[nodiscard]] IdentityPair pairOf(IdentityId a, IdentityId b);

/// Explicit evidence that two profiles are one person's. The weight of the reason is its strength.
struct IdentityLink {
    IdentityPair pair;
    Reason evidence;
    friend bool operator==(const IdentityLink &, const IdentityLink &) = default;
};

/// Two profiles that may be one person's. The score is the logistic function of the sum of the weights.
struct IdentityCandidate {
    IdentityPair pair;
    int score = 0;  ///< per mille
    std::vector<Reason> reasons;  ///< strongest first
    friend bool operator==(const IdentityCandidate &, const IdentityCandidate &) = default;
};

/// Links by explicit evidence, in order of the pairs: the same e-mail address or phone number, a profile that names the
/// other in its own address field or as a handle of its own. Whether two names can be one person's is asked first.
[[nodiscard]] std::vector<IdentityLink> findLinks(std::span<const IdentityView> identities);

/// What a pair must reach to be offered, per mille.
inline constexpr int offeredFrom = 948;

/// Candidates of `offeredFrom` and more, by score, then platform and key. A pair's odds are taken against those of all that
/// either of the two could be on the other's platform, so that of two that are as good as one another none is left. Compares
/// within blocks of 50 at most, never all pairs.
[[nodiscard]] std::vector<IdentityCandidate> findCandidates(std::span<const IdentityView> identities);

/// A profile as far as clusters go.
struct ClusterMember {
    IdentityId id;
    Platform platform = Platform::Unknown;
    std::string key;
};
/// The groups that `same` (decided) and then `links`, the strongest first, make, as a number for each member: that of the
/// first member of the group by platform and key. A link between two groups that hold a pair of `never` is left out.
[[nodiscard]] std::vector<std::size_t> clusterIdentities(std::span<const ClusterMember> members, std::span<const IdentityLink> links,
                                                         std::span<const IdentityPair> same, std::span<const IdentityPair> never);

/// A profile as far as offers go.
struct OfferMember {
    ClusterMember member;
    ContactId contact;
};
/// A candidate between two contacts.
struct Duplicate {
    ContactId a, b;  ///< a < b
    std::size_t candidate = 0;  ///< its place in what was given
    friend bool operator==(const Duplicate &, const Duplicate &) = default;
};
/// What is offered of candidates that come best first: one for each pair of contacts, none inside one contact, none
/// between contacts that hold a pair of `never`, none that would give a contact two profiles on a network (except where
/// the pair itself is on one), and for each contact at most the best on each platform.
[[nodiscard]] std::vector<Duplicate> offerDuplicates(std::span<const OfferMember> members, std::span<const IdentityPair> candidates,
                                                     std::span<const IdentityPair> never);

}  // namespace twofold::analysis
