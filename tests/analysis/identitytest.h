// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of identities share: views of a population, and how well a matching does on it.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "support/population.h"
#include "twofold/analysis/identities.h"
#include "twofold/core/platforms.h"
#include "twofold/core/text.h"

namespace twofold::test {

inline analysis::IdentityView viewOf(const PopulatedIdentity &one, std::int64_t id) {
    analysis::IdentityView view;
    view.id = IdentityId(id);
    view.platform = one.record.platform;
    view.key = identityKey(one.record);
    view.nativeId = one.record.nativeId;
    view.handle = one.record.handle;
    view.formerHandles = one.formerHandles;
    view.name = one.record.name;
    view.bio = one.record.bio;
    view.profileUrl = one.record.profileUrl;
    if (!one.record.email.empty()) view.emails.push_back(one.record.email);
    if (!one.record.phone.empty()) view.phones.push_back(one.record.phone);
    view.kind = one.record.kind;
    view.neighbours = one.neighbours;
    return view;
}

inline std::vector<analysis::IdentityView> viewsOf(const std::vector<PopulatedIdentity> &population) {
    std::vector<analysis::IdentityView> views;
    for (std::size_t i = 0; i < population.size(); ++i) views.push_back(viewOf(population[i], static_cast<std::int64_t>(i + 1)));
    return views;
}

/// How well links and offers do against the truth. `person` by place in the views.
struct MatchFigures {
    int links = 0, wrongLinks = 0;
    int offered = 0, wrongOffered = 0;
    int pairs = 0;   ///< of one person's profiles on two platforms that are not linked at once
    int found = 0;   ///< of these, joined by what is offered
    std::vector<std::string> wrong;  ///< for people
    [[nodiscard]] double precision() const { return offered == 0 ? 1 : 1 - static_cast<double>(wrongOffered) / offered; }
    [[nodiscard]] double recall() const { return pairs == 0 ? 1 : static_cast<double>(found) / pairs; }
};

inline std::size_t headOf(std::vector<std::size_t> &heads, std::size_t one) {
    while (heads[one] != one) one = heads[one] = heads[heads[one]];
    return one;
}

inline std::string described(const analysis::IdentityView &view) { return std::string(word(view.platform)) + " " + view.handle + " \"" + view.name + "\" [" + excerpt(view.bio, 80) + "]"; }

inline MatchFigures measure(const std::vector<analysis::IdentityView> &views, const std::vector<int> &person) {
    MatchFigures figures;
    const auto links = analysis::findLinks(views);
    const auto candidates = analysis::findCandidates(views);
    std::map<IdentityId, std::size_t> place;
    std::vector<analysis::ClusterMember> members;
    for (std::size_t i = 0; i < views.size(); ++i) {
        place[views[i].id] = i;
        members.push_back({views[i].id, views[i].platform, views[i].key});
    }
    figures.links = static_cast<int>(links.size());
    const auto tell = [&](const char *what, const analysis::IdentityPair &pair, const std::vector<analysis::Reason> &reasons) {
        std::string text = std::string(what) + ": " + described(views[place[pair.first]]) + " -- " + described(views[place[pair.second]]);
        for (const auto &reason : reasons) text += "  " + reason.code + " " + std::to_string(reason.weight).substr(0, 5);
        figures.wrong.push_back(text);
    };
    for (const auto &link : links)
        if (person[place[link.pair.first]] != person[place[link.pair.second]]) {
            ++figures.wrongLinks;
            tell("link", link.pair, {link.evidence});
        }
    auto heads = analysis::clusterIdentities(members, links, {}, {});
    std::vector<analysis::OfferMember> offerMembers;
    for (std::size_t i = 0; i < views.size(); ++i) offerMembers.push_back({members[i], ContactId(static_cast<std::int64_t>(heads[i] + 1))});
    std::vector<analysis::IdentityPair> pairs;
    for (const auto &candidate : candidates) pairs.push_back(candidate.pair);
    auto joined = heads;
    for (const auto &offer : analysis::offerDuplicates(offerMembers, pairs, {})) {
        const auto &candidate = candidates[offer.candidate];
        const std::size_t a = place[candidate.pair.first];
        const std::size_t b = place[candidate.pair.second];
        ++figures.offered;
        if (person[a] == person[b]) joined[headOf(joined, a)] = headOf(joined, b);
        else {
            ++figures.wrongOffered;
            tell("offer", candidate.pair, candidate.reasons);
        }
    }
    std::map<int, std::vector<std::size_t>> of;
    for (std::size_t i = 0; i < views.size(); ++i) of[person[i]].push_back(i);
    for (const auto &[who, all] : of)
        for (std::size_t i = 0; i < all.size(); ++i)
            for (std::size_t j = i + 1; j < all.size(); ++j) {
                if (views[all[i]].platform == views[all[j]].platform || heads[all[i]] == heads[all[j]]) continue;
                ++figures.pairs;
                if (headOf(joined, all[i]) == headOf(joined, all[j])) ++figures.found;
            }
    return figures;
}

}  // namespace twofold::test
