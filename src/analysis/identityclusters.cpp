// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <unordered_map>

#include "twofold/analysis/identities.h"

namespace twofold::analysis {

namespace {

bool isBefore(const ClusterMember &a, const ClusterMember &b) { return std::tie(a.platform, a.key) < std::tie(b.platform, b.key); }

// Groups whose head is the first by platform and key; a group knows which others it may never join.
class Groups {
public:
    explicit Groups(std::span<const ClusterMember> members) : m_members(members), m_head(members.size()), m_never(members.size()) {
        std::iota(m_head.begin(), m_head.end(), std::size_t{0});
    }
    std::size_t head(std::size_t one) {
        while (m_head[one] != one) one = m_head[one] = m_head[m_head[one]];
        return one;
    }
    void keepApart(std::size_t a, std::size_t b) {
        a = head(a);
        b = head(b);
        if (a == b) return;
        m_never[a].insert(b);
        m_never[b].insert(a);
    }
    bool join(std::size_t a, std::size_t b, bool always) {
        a = head(a);
        b = head(b);
        if (a == b) return true;
        if (!always && m_never[a].contains(b)) return false;
        if (isBefore(m_members[b], m_members[a])) std::swap(a, b);
        m_head[b] = a;
        for (const std::size_t other : m_never[b]) {
            m_never[other].erase(b);
            if (other == a) continue;
            m_never[other].insert(a);
            m_never[a].insert(other);
        }
        m_never[a].erase(b);
        m_never[b].clear();
        return true;
    }

private:
    std::span<const ClusterMember> m_members;
    std::vector<std::size_t> m_head;
    std::vector<std::set<std::size_t>> m_never;
};

std::unordered_map<std::int64_t, std::size_t> placesOf(std::span<const ClusterMember> members) {
    std::unordered_map<std::int64_t, std::size_t> places;
    for (std::size_t i = 0; i < members.size(); ++i) places[members[i].id.value] = i;
    return places;
}

}  // namespace

std::vector<std::size_t> clusterIdentities(std::span<const ClusterMember> members, std::span<const IdentityLink> links, std::span<const IdentityPair> same,
                                           std::span<const IdentityPair> never) {
    const auto places = placesOf(members);
    Groups groups(members);
    const auto eachKnown = [&](std::span<const IdentityPair> pairs, const auto &work) {
        for (const auto &[first, second] : pairs) {
            const auto a = places.find(first.value);
            const auto b = places.find(second.value);
            if (a != places.end() && b != places.end()) work(a->second, b->second);
        }
    };
    eachKnown(same, [&](std::size_t a, std::size_t b) { groups.join(a, b, true); });
    eachKnown(never, [&](std::size_t a, std::size_t b) { groups.keepApart(a, b); });
    std::vector<std::pair<std::size_t, std::size_t>> ordered;
    std::vector<double> strengths;
    for (const IdentityLink &link : links) {
        const auto a = places.find(link.pair.first.value);
        const auto b = places.find(link.pair.second.value);
        if (a == places.end() || b == places.end()) continue;
        const bool turned = isBefore(members[b->second], members[a->second]);
        ordered.emplace_back(turned ? b->second : a->second, turned ? a->second : b->second);
        strengths.push_back(link.evidence.weight);
    }
    std::vector<std::size_t> order(ordered.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t x, std::size_t y) {
        if (strengths[x] != strengths[y]) return strengths[x] > strengths[y];
        const auto key = [&](std::size_t i) { return std::tie(members[ordered[i].first].platform, members[ordered[i].first].key, members[ordered[i].second].platform, members[ordered[i].second].key); };
        return key(x) < key(y);
    });
    for (const std::size_t i : order) groups.join(ordered[i].first, ordered[i].second, false);
    std::vector<std::size_t> heads(members.size());
    for (std::size_t i = 0; i < members.size(); ++i) heads[i] = groups.head(i);
    return heads;
}

namespace {

using ContactPair = std::pair<ContactId, ContactId>;
ContactPair contactPair(ContactId a, ContactId b) { return a < b ? ContactPair(a, b) : ContactPair(b, a); }

// A card of an address book may stand beside another one; two profiles on one network are seldom one person's.
constexpr std::uint32_t manifold = (1U << static_cast<unsigned>(Platform::AddressBook)) | (1U << static_cast<unsigned>(Platform::WordPress)) | (1U << static_cast<unsigned>(Platform::Feed));

}  // namespace

std::vector<Duplicate> offerDuplicates(std::span<const OfferMember> members, std::span<const IdentityPair> candidates, std::span<const IdentityPair> never) {
    std::unordered_map<std::int64_t, const OfferMember *> byId;
    std::map<ContactId, std::uint32_t> platforms;
    for (const OfferMember &one : members) {
        byId[one.member.id.value] = &one;
        platforms[one.contact] |= 1U << static_cast<unsigned>(one.member.platform);
    }
    const auto find = [&](IdentityId id) {
        const auto at = byId.find(id.value);
        return at == byId.end() ? nullptr : at->second;
    };
    std::set<ContactPair> barred;
    for (const auto &[first, second] : never)
        if (const auto *a = find(first), *b = find(second); a && b) barred.insert(contactPair(a->contact, b->contact));
    std::set<std::pair<ContactId, Platform>> taken;
    std::vector<Duplicate> offered;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const OfferMember *a = find(candidates[i].first);
        const OfferMember *b = find(candidates[i].second);
        if (!a || !b || a->contact == b->contact) continue;
        const ContactPair pair = contactPair(a->contact, b->contact);
        const std::uint32_t both = platforms[a->contact] & platforms[b->contact] & ~manifold;
        if (both != 0 && a->member.platform != b->member.platform) continue;
        if (barred.contains(pair)) continue;
        if (taken.contains({a->contact, b->member.platform}) || taken.contains({b->contact, a->member.platform})) continue;
        taken.insert({a->contact, b->member.platform});
        taken.insert({b->contact, a->member.platform});
        barred.insert(pair);
        offered.push_back({pair.first, pair.second, i});
    }
    return offered;
}

}  // namespace twofold::analysis
