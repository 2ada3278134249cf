// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/services/linking.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "derive.h"
#include "reasonjson.h"
#include "twofold/analysis/identities.h"
#include "twofold/core/text.h"
#include "twofold/store/contacts.h"
#include "twofold/store/identitylinks.h"

namespace twofold::services {

using analysis::IdentityLink;
using analysis::IdentityPair;
using analysis::IdentityView;
using store::Connection;
using store::IdentityLinkStore;
using store::IdentityPlace;

namespace {

std::vector<std::string> linesOf(const std::string &text) {
    const auto lines = partsOf(text, '\n');
    return {lines.begin(), lines.end()};
}

std::vector<IdentityView> viewsOf(std::vector<store::IdentityProfile> profiles) {
    std::vector<IdentityView> views;
    views.reserve(profiles.size());
    for (auto &one : profiles) {
        IdentityView view;
        view.id = one.id;
        view.platform = one.platform;
        view.key = std::move(one.key);
        view.nativeId = std::move(one.nativeId);
        view.handle = std::move(one.handle);
        view.formerHandles = std::move(one.formerHandles);
        view.name = std::move(one.name);
        view.bio = std::move(one.bio);
        view.profileUrl = std::move(one.profileUrl);
        view.emails = linesOf(one.email);
        view.phones = linesOf(one.phone);
        view.kind = one.kind;
        views.push_back(std::move(view));
    }
    return views;
}

// Neighbours are people as far as evidence goes, so that one on two networks counts as the same; decisions are left out,
// since what may be a duplicate is not asked again after each of them.
void addNeighbours(std::vector<IdentityView> &views, const std::vector<IdentityLink> &links, const std::vector<store::IdentityIdPair> &together) {
    constexpr std::size_t most = 50;
    std::vector<analysis::ClusterMember> members;
    std::unordered_map<std::int64_t, std::size_t> place;
    for (std::size_t i = 0; i < views.size(); ++i) {
        members.push_back({views[i].id, views[i].platform, views[i].key});
        place[views[i].id.value] = i;
    }
    const auto heads = analysis::clusterIdentities(members, links, {}, {});
    for (const auto &[first, second] : together) {
        const auto a = place.find(first.value);
        const auto b = place.find(second.value);
        if (a == place.end() || b == place.end()) continue;
        views[a->second].neighbours.push_back(static_cast<std::int64_t>(heads[b->second]));
        views[b->second].neighbours.push_back(static_cast<std::int64_t>(heads[a->second]));
    }
    for (IdentityView &view : views) {
        std::sort(view.neighbours.begin(), view.neighbours.end());
        view.neighbours.erase(std::unique(view.neighbours.begin(), view.neighbours.end()), view.neighbours.end());
        if (view.neighbours.size() > most) view.neighbours.clear();  // in the company of everybody
    }
}

struct Group {
    ContactId decided;
    std::int64_t decision = 0;
    ContactId smallest;
    int members = 0;
};

// Where identities are by the user's decisions: those decided for one contact, and the one whose own it is.
std::vector<IdentityPair> decidedTogether(const std::vector<IdentityPlace> &places) {
    std::map<ContactId, IdentityId> firstOf;
    std::vector<IdentityPair> same;
    const auto put = [&](ContactId contact, IdentityId id) {
        const auto [at, isNew] = firstOf.emplace(contact, id);
        if (!isNew) same.push_back(analysis::pairOf(at->second, id));
    };
    for (const IdentityPlace &place : places)
        if (place.decided.valid()) put(place.decided, place.id);
    for (const IdentityPlace &place : places)
        if (!place.decided.valid() && firstOf.contains(place.own)) put(place.own, place.id);
    return same;
}

// Evidence does not join what the user put into two contacts.
void keepDecidedApart(const std::vector<IdentityPlace> &places, const std::vector<std::size_t> &heads, std::vector<IdentityPair> &never) {
    std::map<std::size_t, std::map<ContactId, IdentityId>> decidedIn;
    for (std::size_t i = 0; i < places.size(); ++i)
        if (places[i].decided.valid()) decidedIn[heads[i]].emplace(places[i].decided, places[i].id);
    for (const auto &[head, contacts] : decidedIn)
        for (auto a = contacts.begin(); a != contacts.end(); ++a)
            for (auto b = std::next(a); b != contacts.end(); ++b) never.push_back(analysis::pairOf(a->second, b->second));
}

std::vector<std::size_t> groupsOf(const std::vector<IdentityPlace> &places, const std::vector<IdentityLink> &links, std::vector<IdentityPair> never) {
    std::vector<analysis::ClusterMember> members;
    for (const IdentityPlace &place : places) members.push_back({place.id, place.platform, place.key});
    const auto same = decidedTogether(places);
    const std::size_t before = never.size();
    auto heads = analysis::clusterIdentities(members, links, same, never);
    keepDecidedApart(places, heads, never);
    return never.size() == before ? heads : analysis::clusterIdentities(members, links, same, never);
}

std::vector<IdentityLink> storedLinks(IdentityLinkStore &store, const std::vector<IdentityPlace> &places) {
    std::vector<IdentityLink> links;
    for (const auto &link : store.links())
        if (std::any_of(places.begin(), places.end(), [&](const IdentityPlace &place) { return place.id == link.pair.first; })) links.push_back({link.pair, reasonFrom(link.evidence)});
    return links;
}

// Writes where each belongs; returns the contacts that somebody left or joined.
std::set<ContactId> regroup(Connection &db, const std::vector<IdentityPlace> &places, const std::vector<IdentityLink> &links) {
    IdentityLinkStore store(db);
    store::ContactStore contacts(db);
    const auto heads = groupsOf(places, links, store.neverPairs());
    std::unordered_map<std::size_t, Group> groups;
    for (std::size_t i = 0; i < places.size(); ++i) {
        Group &group = groups[heads[i]];
        ++group.members;
        if (!group.smallest.valid() || places[i].own < group.smallest) group.smallest = places[i].own;
        if (places[i].decision <= group.decision) continue;
        group.decision = places[i].decision;
        group.decided = places[i].decided;
    }
    std::set<ContactId> moved;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Group &group = groups[heads[i]];
        const ContactId linked = group.members < 2 ? ContactId() : group.decided.valid() ? group.decided : group.smallest;
        if (linked != places[i].linked) store.setLinked(places[i].id, linked);
        const ContactId target = places[i].decided.valid() ? places[i].decided : linked.valid() ? linked : places[i].own;
        if (target == places[i].contact) continue;
        contacts.refreshContactOf(places[i].id);
        moved.insert(places[i].contact);
        moved.insert(target);
    }
    return moved;
}

}  // namespace

std::vector<ContactId> regroupAround(Connection &db, const std::vector<IdentityId> &identities) {
    IdentityLinkStore store(db);
    const auto places = store.places(&identities);
    std::set<ContactId> touched = regroup(db, places, storedLinks(store, places));
    for (const IdentityPlace &place : places) touched.insert(place.own);
    store::ContactStore contacts(db);
    std::set<ContactId> all = touched;
    for (const ContactId id : touched)
        for (const ContactId holder : contacts.holders(id)) all.insert(holder);
    return {all.begin(), all.end()};
}

Result<void> linkIdentities(Session &session) {
    const auto reader = session.reader();
    if (!reader) return tl::unexpected(reader.error());
    IdentityLinkStore reading(**reader);
    std::vector<IdentityView> views;
    std::vector<store::IdentityIdPair> together;
    {
        const store::Snapshot snapshot(**reader);
        views = viewsOf(reading.profiles());
        together = reading.namedTogether();
    }
    if (auto error = (*reader)->takeError()) return tl::unexpected(*error);
    const auto links = analysis::findLinks(views);
    addNeighbours(views, links, together);
    std::vector<store::StoredLink> linkRows;
    for (const auto &link : links) linkRows.push_back({link.pair, documentText(reasonJson(link.evidence))});
    std::vector<store::StoredDuplicate> duplicateRows;
    for (const auto &candidate : analysis::findCandidates(views)) duplicateRows.push_back({candidate.pair, candidate.score, documentText(reasonsJson(candidate.reasons))});
    return session.writer().run(store::Writer::Urgency::Bulk, [&](Connection &db) -> Result<void> {
        IdentityLinkStore store(db);
        store.replaceLinks(linkRows);
        store.replaceDuplicates(duplicateRows);
        store::ContactStore contacts(db);
        for (const IdentityId id : store.clearLinkedOfHidden()) contacts.refreshContactOf(id);
        regroup(db, store.places(), links);
        deriveContacts(session, db, store.deserted());
        return {};
    });
}

}  // namespace twofold::services
