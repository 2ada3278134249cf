// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/store/identitylinks.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <unordered_map>

namespace twofold::store {

namespace {
constexpr std::string_view neverPrefix = "never:";
}  // namespace

std::string neverField(IdentityId other) { return std::string(neverPrefix) + std::to_string(other.value); }

std::optional<IdentityId> neverOther(std::string_view field) {
    if (!field.starts_with(neverPrefix)) return std::nullopt;
    std::int64_t number = 0;
    std::from_chars(field.data() + neverPrefix.size(), field.data() + field.size(), number);
    return IdentityId(number);
}

std::vector<IdentityProfile> IdentityLinkStore::profiles() {
    std::vector<IdentityProfile> all;
    auto query = m_db.prepare("SELECT id, platform, key, native_id, handle, name, bio, profile_url, email, phone, kind FROM identities WHERE present=1 ORDER BY id");
    while (query.step())
        all.push_back({query.id<IdentityId>(0), query.word<Platform>(1), query.text(2), query.text(3), query.text(4), query.text(5), query.text(6), query.text(7), query.text(8), query.text(9),
                       query.word<ContactKind>(10), {}});
    std::unordered_map<std::int64_t, std::size_t> place;
    for (std::size_t i = 0; i < all.size(); ++i) place[all[i].id.value] = i;
    auto handles = m_db.prepare("SELECT DISTINCT h.identity_id, h.handle FROM identity_handles h JOIN jobs j ON j.id=h.job_id AND j.active=1 ORDER BY h.identity_id, h.handle");
    while (handles.step()) {
        const auto at = place.find(handles.integer(0));
        if (at != place.end() && handles.view(1) != all[at->second].handle) all[at->second].formerHandles.push_back(handles.text(1));
    }
    return all;
}

std::vector<IdentityIdPair> IdentityLinkStore::namedTogether(int perPost) {
    std::vector<IdentityIdPair> pairs;
    auto query = m_db.prepare("SELECT x.source, x.identity_id FROM interactions x JOIN identities i ON i.id=x.identity_id AND i.present=1 WHERE x.source>0 AND x.present=1 ORDER BY x.source, i.platform, i.key");
    std::int64_t post = 0;
    std::vector<IdentityId> named;
    const auto flush = [&] {
        if (named.size() > static_cast<std::size_t>(perPost)) named.clear();  // a list of names is no company
        for (std::size_t i = 0; i < named.size(); ++i)
            for (std::size_t j = i + 1; j < named.size(); ++j)
                if (named[i] != named[j]) pairs.emplace_back(std::min(named[i], named[j]), std::max(named[i], named[j]));
        named.clear();
    };
    while (query.step()) {
        if (query.integer(0) != post) flush();
        post = query.integer(0);
        if (named.empty() || named.back().value != query.integer(1)) named.push_back(query.id<IdentityId>(1));
    }
    flush();
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

namespace {

constexpr std::string_view placeColumns =
    "SELECT i.id, i.platform, i.key, i.contact_id, i.own_contact_id, coalesce(i.linked_contact_id,0), coalesce(d.value,0), coalesce(d.id,0) FROM identities i"
    " LEFT JOIN decisions d ON d.id=(SELECT d2.id FROM decisions d2 JOIN events e ON e.id=d2.event_id WHERE d2.subject=5 AND d2.subject_id=i.id AND d2.field='contact' AND e.undone=0"
    " ORDER BY d2.id DESC LIMIT 1) WHERE i.present=1";

IdentityPlace readPlace(const Statement &row) {
    IdentityPlace place{row.id<IdentityId>(0), row.word<Platform>(1), row.text(2), row.id<ContactId>(3), row.id<ContactId>(4), row.id<ContactId>(5)};
    std::int64_t decided = 0;
    const std::string value = row.text(6);
    std::from_chars(value.data(), value.data() + value.size(), decided);
    place.decided = ContactId(decided);
    place.decision = row.integer(7);
    return place;
}

// Whoever can be in one group with these, by following contacts and evidence.
std::set<std::int64_t> around(Connection &db, const std::vector<IdentityId> &from) {
    std::set<std::int64_t> seen;
    std::set<std::int64_t> contacts;
    std::vector<std::int64_t> left;
    const auto see = [&](std::int64_t id) {
        if (seen.insert(id).second) left.push_back(id);
    };
    for (const IdentityId id : from) see(id.value);
    while (!left.empty()) {
        const std::int64_t id = left.back();
        left.pop_back();
        auto evidence = db.prepare("SELECT b FROM identity_links WHERE a=?1 UNION ALL SELECT a FROM identity_links WHERE b=?1");
        evidence.bind(id);
        while (evidence.step()) see(evidence.integer(0));
        // Also where it was decided to be, and where it would be by itself.
        auto of = db.prepare("SELECT contact_id FROM identities WHERE id=?1 UNION SELECT own_contact_id FROM identities WHERE id=?1 UNION SELECT linked_contact_id FROM identities WHERE id=?1 AND linked_contact_id IS NOT NULL"
                             " UNION SELECT CAST(value AS INTEGER) FROM decisions WHERE subject=5 AND subject_id=?1 AND field='contact'");
        of.bind(id);
        std::vector<std::int64_t> fresh;
        while (of.step())
            if (contacts.insert(of.integer(0)).second) fresh.push_back(of.integer(0));
        for (const std::int64_t contact : fresh) {
            auto members = db.prepare("SELECT id FROM identities WHERE contact_id=?1 OR own_contact_id=?1");
            members.bind(contact);
            while (members.step()) see(members.integer(0));
        }
    }
    return seen;
}

}  // namespace

std::vector<IdentityPlace> IdentityLinkStore::places(const std::vector<IdentityId> *from) {
    std::vector<IdentityPlace> all;
    if (!from) {
        auto query = m_db.prepare(std::string(placeColumns) + " ORDER BY i.id");
        while (query.step()) all.push_back(readPlace(query));
        return all;
    }
    for (const std::int64_t id : around(m_db, *from)) {
        auto query = m_db.prepare(std::string(placeColumns) + " AND i.id=?");
        query.bind(id);
        if (query.step()) all.push_back(readPlace(query));
    }
    return all;
}

std::vector<IdentityIdPair> IdentityLinkStore::neverPairs() {
    std::map<IdentityIdPair, bool> newest;
    auto query = m_db.prepare("SELECT d.subject_id, d.field, d.value FROM decisions d JOIN events e ON e.id=d.event_id WHERE d.subject=5 AND d.field>='never:' AND d.field<'never;' AND e.undone=0 ORDER BY d.id");
    while (query.step()) {
        if (const auto other = neverOther(query.view(1))) newest[{query.id<IdentityId>(0), *other}] = query.view(2) == "1";
    }
    std::vector<IdentityIdPair> pairs;
    for (const auto &[pair, apart] : newest)
        if (apart) pairs.push_back(pair);
    return pairs;
}

std::vector<StoredLink> IdentityLinkStore::links() {
    std::vector<StoredLink> all;
    auto query = m_db.prepare("SELECT a, b, evidence FROM identity_links ORDER BY a, b");
    while (query.step()) all.push_back({{query.id<IdentityId>(0), query.id<IdentityId>(1)}, query.text(2)});
    return all;
}

std::vector<StoredLink> IdentityLinkStore::linksWithin(ContactId contact) {
    std::vector<StoredLink> all;
    auto query = m_db.prepare("SELECT l.a, l.b, l.evidence FROM identities i JOIN identity_links l ON l.a=i.id JOIN identities j ON j.id=l.b AND j.contact_id=i.contact_id AND j.present=1"
                              " WHERE i.contact_id=? AND i.present=1 ORDER BY l.a, l.b");
    query.bind(contact);
    while (query.step()) all.push_back({{query.id<IdentityId>(0), query.id<IdentityId>(1)}, query.text(2)});
    return all;
}

std::vector<StoredDuplicate> IdentityLinkStore::duplicates() {
    std::vector<StoredDuplicate> all;
    // An own contact has one identity: its number finds the identity again.
    auto query = m_db.prepare("SELECT i.id, j.id, d.score, d.evidence FROM duplicates d JOIN identities i ON i.own_contact_id=d.a AND i.present=1 JOIN identities j ON j.own_contact_id=d.b AND j.present=1"
                              " ORDER BY d.score DESC, min(i.platform, j.platform), max(i.platform, j.platform), min(i.key, j.key), max(i.key, j.key), i.id, j.id");
    while (query.step()) {
        const auto a = query.id<IdentityId>(0);
        const auto b = query.id<IdentityId>(1);
        all.push_back({{std::min(a, b), std::max(a, b)}, static_cast<int>(query.integer(2)), query.text(3)});
    }
    return all;
}

void IdentityLinkStore::replaceLinks(const std::vector<StoredLink> &links) {
    if (this->links() == links) return;
    m_db.execute("DELETE FROM identity_links");
    for (const StoredLink &link : links) m_db.prepare("INSERT INTO identity_links(a, b, evidence) VALUES(?,?,?)").bind(link.pair.first, link.pair.second, link.evidence).run();
}

void IdentityLinkStore::replaceDuplicates(const std::vector<StoredDuplicate> &duplicates) {
    m_db.execute("DELETE FROM duplicates");
    for (const StoredDuplicate &one : duplicates)
        m_db.prepare("INSERT OR IGNORE INTO duplicates(a, b, score, evidence) SELECT min(i.own_contact_id, j.own_contact_id), max(i.own_contact_id, j.own_contact_id), ?, ? FROM identities i, identities j WHERE i.id=? AND j.id=?")
            .bind(one.score, one.evidence, one.pair.first, one.pair.second)
            .run();
}

void IdentityLinkStore::setLinked(IdentityId identity, ContactId contact) {
    m_db.prepare("UPDATE identities SET linked_contact_id=? WHERE id=?").bind(contact, identity).run();
}

std::vector<IdentityId> IdentityLinkStore::clearLinkedOfHidden() {
    std::vector<IdentityId> lost;
    auto query = m_db.prepare("SELECT id FROM identities WHERE present=0 AND linked_contact_id IS NOT NULL ORDER BY id");
    while (query.step()) lost.push_back(query.id<IdentityId>(0));
    m_db.execute("UPDATE identities SET linked_contact_id=NULL WHERE present=0 AND linked_contact_id IS NOT NULL");
    return lost;
}

std::vector<ContactId> IdentityLinkStore::deserted() {
    std::vector<ContactId> all;
    auto query = m_db.prepare("SELECT c.id FROM contacts c WHERE c.present=1 AND NOT EXISTS(SELECT 1 FROM identities i WHERE i.contact_id=c.id) ORDER BY c.id");
    while (query.step()) all.push_back(query.id<ContactId>(0));
    return all;
}

}  // namespace twofold::store
