// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/services/duplicates.h"

#include <algorithm>

#include "reasonjson.h"
#include "twofold/analysis/identities.h"
#include "twofold/store/identitylinks.h"

namespace twofold::services {

using store::Connection;

namespace {

DuplicateSide sideOf(Connection &db, ContactId id) {
    const auto person = store::readPerson(db, id);
    return {id, person ? person->name : std::string(), store::readIdentities(db, id)};
}

}  // namespace

std::vector<DuplicateOffer> offeredDuplicates(Connection &db) {
    store::IdentityLinkStore store(db);
    std::vector<store::StoredDuplicate> stored = store.duplicates();
    std::vector<DuplicateOffer> offers;
    if (stored.empty()) return offers;
    std::vector<analysis::OfferMember> members;
    for (const auto &place : store.places()) members.push_back({{place.id, place.platform, place.key}, place.contact});
    std::vector<analysis::IdentityPair> pairs;
    for (const auto &one : stored) pairs.push_back(one.pair);
    for (const auto &offer : analysis::offerDuplicates(members, pairs, store.neverPairs())) {
        store::StoredDuplicate &one = stored[offer.candidate];
        offers.push_back({offer.a, offer.b, one.pair.first, one.pair.second, one.score, std::move(one.evidence)});
    }
    return offers;
}

std::vector<DuplicateRow> readDuplicates(Connection &db, std::int64_t after, std::int64_t limit) {
    const auto offers = offeredDuplicates(db);
    std::vector<DuplicateRow> rows;
    const auto size = static_cast<std::int64_t>(offers.size());
    for (std::int64_t i = std::max<std::int64_t>(after, 0); i < size && i - after < limit; ++i) {
        const DuplicateOffer &offer = offers[static_cast<std::size_t>(i)];
        rows.push_back({sideOf(db, offer.a), sideOf(db, offer.b), offer.first, offer.second, offer.score, reasonsFrom(offer.evidence)});
    }
    return rows;
}

std::int64_t countDuplicates(Connection &db) { return static_cast<std::int64_t>(offeredDuplicates(db).size()); }

std::vector<LinkRow> readLinks(Connection &db, ContactId contact) {
    std::vector<LinkRow> rows;
    for (const auto &link : store::IdentityLinkStore(db).linksWithin(contact)) rows.push_back({link.pair.first, link.pair.second, reasonFrom(link.evidence)});
    return rows;
}

}  // namespace twofold::services
