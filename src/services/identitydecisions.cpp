// SPDX-License-Identifier: GPL-3.0-or-later
// Decisions about who is who: merge, split, never match; and the note, of which a contact made of several has several.
#include <algorithm>
#include <set>

#include "decisioneffects.h"
#include "decisionrecord.h"
#include "twofold/store/contacts.h"
#include "twofold/store/identitylinks.h"

namespace twofold::services {

using store::Connection;
using store::Decision;
using store::IdentityPlace;
using store::Subject;

namespace {

using Places = std::vector<IdentityPlace>;

Result<Places> placesOf(Session &session, ContactId contact) {
    return readOne<Places>(
        session,
        [&](Connection &db) -> std::optional<Places> {
            const auto ids = store::ContactStore(db).identities(contact);
            Places places = store::IdentityLinkStore(db).places(&ids);
            std::erase_if(places, [&](const IdentityPlace &place) { return place.contact != contact; });
            return places;
        },
        "");
}

Decision never(IdentityId a, IdentityId b, bool apart) {
    return {Subject::Identity, std::min(a, b).value, store::neverField(std::max(a, b)), apart ? "1" : "0"};
}

Decision inContact(IdentityId identity, ContactId contact) { return {Subject::Identity, identity.value, "contact", std::to_string(contact.value)}; }

// A merge takes back what was said against it.
Result<void> allowTogether(Session &session, const std::vector<IdentityId> &identities, std::vector<Decision> &decisions) {
    const auto pairs = readOne<std::vector<store::IdentityIdPair>>(session, [](Connection &db) { return std::optional(store::IdentityLinkStore(db).neverPairs()); }, "");
    if (!pairs) return tl::unexpected(pairs.error());
    const std::set<IdentityId> all(identities.begin(), identities.end());
    for (const auto &[a, b] : *pairs)
        if (all.contains(a) && all.contains(b)) decisions.push_back(never(a, b, false));
    return {};
}

}  // namespace

Result<Done> DecisionService::setNote(ContactId contact, const std::string &note) {
    const auto person = personOf(m_session, contact);
    if (!person) return tl::unexpected(person.error());
    std::vector<Decision> decisions{{Subject::Contact, contact.value, "note", note}};
    // What is written here stands in place of all that was shown, also of what came with another part.
    const auto others = readOne<std::vector<ContactId>>(
        m_session,
        [&](Connection &db) {
            std::vector<ContactId> noted;
            for (const ContactId part : store::ContactStore(db).parts(contact))
                if (const auto old = store::EventLog(db).current(Subject::Contact, part.value, "note"); part != contact && old && !old->value.empty()) noted.push_back(part);
            return std::optional(noted);
        },
        "");
    if (!others) return tl::unexpected(others.error());
    for (const ContactId part : *others) decisions.push_back({Subject::Contact, part.value, "note", ""});
    return recordDecisions(m_session, decisionTitle("note", note, person->name), std::move(decisions), m_terms);
}

Result<Done> DecisionService::merge(const std::vector<ContactId> &contacts) {
    if (std::set<ContactId>(contacts.begin(), contacts.end()).size() < 2) return failure(ErrorCode::BadArgument, "Choose at least two contacts to merge.");
    const auto first = personOf(m_session, contacts.front());
    if (!first) return tl::unexpected(first.error());
    std::vector<Decision> decisions;
    std::vector<IdentityId> all;
    for (std::size_t i = 0; i < contacts.size(); ++i) {
        const auto identities = readOne<std::vector<IdentityId>>(
            m_session, [&](Connection &db) { return std::optional(store::ContactStore(db).identities(contacts[i])); }, "");
        if (!identities) return tl::unexpected(identities.error());
        if (identities->empty()) return failure(ErrorCode::NotFound, "There is no contact with this number.", std::to_string(contacts[i].value));
        all.insert(all.end(), identities->begin(), identities->end());
        if (i == 0) continue;
        for (const IdentityId id : *identities) decisions.push_back(inContact(id, contacts.front()));
    }
    // Those that evidence put into the first one stay there, also when the evidence goes.
    const auto places = placesOf(m_session, contacts.front());
    if (!places) return tl::unexpected(places.error());
    for (const IdentityPlace &place : *places)
        if (place.own != contacts.front() && !place.decided.valid()) decisions.push_back(inContact(place.id, contacts.front()));
    TWOFOLD_TRY(allowTogether(m_session, all, decisions));
    return recordDecisions(m_session, decisionTitle("merge", "", first->name, contacts.size()), std::move(decisions), m_terms);
}

Result<Done> DecisionService::split(ContactId contact, const std::vector<IdentityId> &identities) {
    const auto person = personOf(m_session, contact);
    if (!person) return tl::unexpected(person.error());
    const auto own = readOne<std::vector<IdentityId>>(m_session, [&](Connection &db) { return std::optional(store::ContactStore(db).identities(contact)); }, "");
    if (!own) return tl::unexpected(own.error());
    const std::set<IdentityId> going(identities.begin(), identities.end());
    const bool all = std::all_of(going.begin(), going.end(), [&](IdentityId id) { return std::find(own->begin(), own->end(), id) != own->end(); });
    if (!all || going.empty() || going.size() >= own->size())
        return failure(ErrorCode::BadArgument, "Name some of the contact's profiles, but not all of them.");
    const auto home = splitTarget(m_session, identities.front(), contact);
    if (!home) return tl::unexpected(home.error());
    const auto places = placesOf(m_session, contact);
    if (!places) return tl::unexpected(places.error());
    std::vector<Decision> decisions;
    for (const IdentityId id : identities) decisions.push_back(inContact(id, *home));
    const auto stays = [&](IdentityId id) { return !going.contains(id); };
    for (const IdentityId id : *own)
        if (stays(id))
            for (const IdentityId other : going) decisions.push_back(never(id, other, true));
    // The number stays with those who stay, also when the profile goes whose own it is.
    const bool keeps = std::any_of(places->begin(), places->end(), [&](const IdentityPlace &place) { return stays(place.id) && (place.own == contact || place.decided.valid()); });
    if (!keeps)
        for (const IdentityPlace &place : *places)
            if (stays(place.id)) decisions.push_back(inContact(place.id, contact));
    return recordDecisions(m_session, decisionTitle("split", "", person->name, going.size()), std::move(decisions), m_terms);
}

Result<Done> DecisionService::neverMatch(ContactId a, ContactId b) {
    if (a == b) return failure(ErrorCode::BadArgument, "Name two different contacts.");
    const auto first = personOf(m_session, a);
    if (!first) return tl::unexpected(first.error());
    const auto second = personOf(m_session, b);
    if (!second) return tl::unexpected(second.error());
    const auto ofA = placesOf(m_session, a);
    if (!ofA) return tl::unexpected(ofA.error());
    const auto ofB = placesOf(m_session, b);
    if (!ofB) return tl::unexpected(ofB.error());
    std::vector<Decision> decisions;
    for (const IdentityPlace &one : *ofA)
        for (const IdentityPlace &other : *ofB) decisions.push_back(never(one.id, other.id, true));
    nlohmann::json title = decisionTitle("never-match", "", first->name, 2);
    title["other"] = second->name;
    return recordDecisions(m_session, title, std::move(decisions), m_terms);
}

}  // namespace twofold::services
