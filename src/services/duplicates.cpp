// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/services/duplicates.h"

#include <algorithm>

#include "reasonjson.h"
#include "twofold/analysis/identities.h"
#include "twofold/store/identitylinks.h"

namespace twofold::services {

using store::Connection;

namespace {

struct Offers {
    std::vector<store::StoredDuplicate> stored;
    std::vector<analysis::Duplicate> offered;
};

Offers readOffers(Connection &db) {
    store::IdentityLinkStore store(db);
    Offers offers{store.duplicates(), {}};
    if (offers.stored.empty()) return offers;
    std::vector<analysis::OfferMember> members;
    for (const auto &place : store.places()) members.push_back({{place.id, place.platform, place.key}, place.contact});
    std::vector<analysis::IdentityPair> pairs;
    for (const auto &one : offers.stored) pairs.push_back(one.pair);
    offers.offered = analysis::offerDuplicates(members, pairs, store.neverPairs());
    return offers;
}

std::vector<analysis::Reason> reasonsFrom(const std::string &text) {
    std::vector<analysis::Reason> reasons;
    const auto document = nlohmann::json::parse(text, nullptr, false);
    if (document.is_array())
        for (const auto &one : document) reasons.push_back(reasonFrom(one.dump()));
    return reasons;
}

DuplicateSide sideOf(Connection &db, ContactId id) {
    const auto person = store::readPerson(db, id);
    return {id, person ? person->name : std::string(), store::readIdentities(db, id)};
}

}  // namespace

std::vector<DuplicateRow> readDuplicates(Connection &db, std::int64_t after, std::int64_t limit) {
    const Offers offers = readOffers(db);
    std::vector<DuplicateRow> rows;
    const auto size = static_cast<std::int64_t>(offers.offered.size());
    for (std::int64_t i = std::max<std::int64_t>(after, 0); i < size && i - after < limit; ++i) {
        const auto &offer = offers.offered[static_cast<std::size_t>(i)];
        const auto &stored = offers.stored[offer.candidate];
        rows.push_back({sideOf(db, offer.a), sideOf(db, offer.b), stored.pair.first, stored.pair.second, stored.score, reasonsFrom(stored.evidence)});
    }
    return rows;
}

std::int64_t countDuplicates(Connection &db) { return static_cast<std::int64_t>(readOffers(db).offered.size()); }

std::vector<LinkRow> readLinks(Connection &db, ContactId contact) {
    std::vector<LinkRow> rows;
    for (const auto &link : store::IdentityLinkStore(db).linksWithin(contact)) rows.push_back({link.pair.first, link.pair.second, reasonFrom(link.evidence)});
    return rows;
}

}  // namespace twofold::services
