// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>

#include "sqltext.h"
#include "twofold/store/read.h"

namespace twofold::store {

namespace {

constexpr std::string_view personColumns =
    "SELECT c.id, c.name, c.kind, c.tier, c.tier_state, c.tier_confidence, c.trust, c.trust_state, c.trust_confidence, c.platforms, c.months,"
    " c.count_in, c.count_out, c.first_at, c.last_at, (SELECT group_concat(role, char(31)) FROM contact_roles r WHERE r.contact_id=c.id),"
    " c.drift, c.prune, (SELECT group_concat(role || char(30) || confidence, char(31)) FROM (SELECT role, confidence FROM role_suggestions s WHERE s.contact_id=c.id"
    " ORDER BY confidence DESC, role))";

MonthCounts monthsOf(std::string_view blob) {
    MonthCounts months{};
    for (std::size_t i = 0; i < months.size() && 2 * i + 1 < blob.size(); ++i)
        months[i] = static_cast<std::uint16_t>(static_cast<unsigned char>(blob[2 * i]) | (static_cast<unsigned char>(blob[2 * i + 1]) << 8));
    return months;
}

std::vector<std::string> splitRoles(const std::string &joined) {
    std::vector<std::string> roles;
    std::size_t begin = 0;
    while (begin < joined.size()) {
        const std::size_t end = std::min(joined.find('\x1F', begin), joined.size());
        roles.push_back(joined.substr(begin, end - begin));
        begin = end + 1;
    }
    return roles;
}

std::vector<SuggestedRole> splitSuggested(const std::string &joined) {
    std::vector<SuggestedRole> roles;
    for (const std::string &one : splitRoles(joined)) {
        const std::size_t at = one.find('\x1E');
        if (at != std::string::npos) roles.push_back({one.substr(0, at), std::atoi(one.c_str() + at + 1)});
    }
    return roles;
}

PersonRow readRow(const Statement &row) {
    PersonRow person;
    person.id = row.id<ContactId>(0);
    person.name = row.text(1);
    person.kind = row.word<ContactKind>(2);
    person.tier = row.word<Tier>(3);
    person.tierState = row.word<ValueState>(4);
    person.tierConfidence = static_cast<int>(row.integer(5));
    person.trust = row.word<Trust>(6);
    person.trustState = row.word<ValueState>(7);
    person.trustConfidence = static_cast<int>(row.integer(8));
    person.platforms = static_cast<std::uint32_t>(row.integer(9));
    person.months = monthsOf(row.view(10));
    person.in = row.integer(11);
    person.out = row.integer(12);
    person.first = row.time(13);
    person.last = row.time(14);
    person.roles = splitRoles(row.text(15));
    person.drift = row.word<Drift>(16);
    person.prune = row.integer(17) != 0;
    person.suggestedRoles = splitSuggested(row.text(18));
    return person;
}

Conditions conditionsOf(const PeopleFilter &filter) {
    Conditions where;
    where.add("c.present=1");
    where.addIn("c.tier", filter.tiers);
    where.addIn("c.trust", filter.trusts);
    if (!filter.platforms.empty()) {
        std::int64_t mask = 0;
        for (const Platform platform : filter.platforms) mask |= std::int64_t{1} << static_cast<int>(platform);
        where.add("(c.platforms & ?) != 0", mask);
    }
    if (!filter.role.empty()) {
        where.add("c.id IN (SELECT contact_id FROM contact_roles WHERE role=? UNION ALL SELECT contact_id FROM role_suggestions WHERE role=?)", filter.role);
        where.value(filter.role);
    }
    if (filter.drift) *filter.drift == Drift::None ? where.add("c.drift!=0") : where.add("c.drift=?", static_cast<std::int64_t>(*filter.drift));
    if (filter.prune) where.add("c.prune=1");
    if (filter.purpose)
        where.add("c.id IN (SELECT i.contact_id FROM relations r JOIN identities i ON i.id=r.identity_id JOIN accounts a ON a.id=r.account_id"
                  " WHERE r.present=1 AND r.until IS NULL AND a.purpose=?)",
                  static_cast<std::int64_t>(*filter.purpose));
    if (filter.lastSince) where.add("c.last_at>=?", *filter.lastSince);
    if (filter.lastBefore) where.add("(c.last_at<? OR c.last_at IS NULL)", *filter.lastBefore);
    if (filter.mutual)
        where.add(std::string("c.id ") + (*filter.mutual ? "" : "NOT ") +
                  "IN (SELECT i.contact_id FROM relations r JOIN relations f ON f.account_id=r.account_id AND f.identity_id=r.identity_id AND f.kind=2"
                  " JOIN identities i ON i.id=r.identity_id WHERE r.kind=1 AND r.present=1 AND r.until IS NULL AND f.present=1 AND f.until IS NULL)");
    if (filter.undecidedOnly) where.add("(c.tier_state=1 OR c.trust_state=1)");
    if (!filter.query.empty()) where.add("c.id IN (SELECT rowid FROM people_text WHERE people_text MATCH ?)", textQuery(filter.query, Beginnings::EveryWord));
    return where;
}

struct SortKey {
    std::string sql;  ///< never NULL
    bool descending;
};

SortKey sortKey(PeopleSort sort, bool reversed) {
    switch (sort) {
    case PeopleSort::Name: return {"c.sort_name", reversed};
    case PeopleSort::Tier: return {"c.by_tier", !reversed};
    case PeopleSort::Trust: return {"c.by_trust", !reversed};
    case PeopleSort::Strength: return {"c.score", !reversed};
    case PeopleSort::Last: break;
    }
    return {"c.by_last", !reversed};
}

}  // namespace

std::vector<PersonRow> readPeople(Connection &db, const PeopleFilter &filter, PeopleSort sort, bool reversed, std::optional<ContactId> after, int limit) {
    if (!filter.query.empty() && textQuery(filter.query, Beginnings::EveryWord).empty()) return {};
    Conditions where = conditionsOf(filter);
    const SortKey key = sortKey(sort, reversed);
    const std::string compare = key.descending ? "<" : ">";
    const std::string direction = key.descending ? " DESC" : "";
    if (after) {
        where.add("(" + key.sql + ", c.id) " + compare + " (SELECT " + key.sql + ", c.id FROM contacts c WHERE c.id=?)", after->value);
    }
    where.value(static_cast<std::int64_t>(limit));
    auto query = db.prepare(std::string(personColumns) + " FROM contacts c" + where.sql() + " ORDER BY " + key.sql + direction + ", c.id" + direction + " LIMIT ?");
    where.bind(query);
    std::vector<PersonRow> rows;
    while (query.step()) rows.push_back(readRow(query));
    return rows;
}

std::int64_t countPeople(Connection &db, const PeopleFilter &filter) {
    if (!filter.query.empty() && textQuery(filter.query, Beginnings::EveryWord).empty()) return 0;
    const Conditions where = conditionsOf(filter);
    auto query = db.prepare("SELECT count(*) FROM contacts c" + where.sql());
    where.bind(query);
    return query.step() ? query.integer(0) : 0;
}

std::optional<PersonRow> readPerson(Connection &db, ContactId id) {
    auto query = db.prepare(std::string(personColumns) + " FROM contacts c WHERE c.id=? AND c.present=1");
    query.bind(id);
    if (!query.step()) return std::nullopt;
    return readRow(query);
}

namespace {

void visitContacts(Statement query, const std::function<bool(ContactId)> &visit) {
    while (query.step())
        if (!visit(query.id<ContactId>(0))) return;
}

}  // namespace

void visitTierSuggestions(Connection &db, const std::function<bool(ContactId)> &visit) {
    visitContacts(db.prepare("SELECT id FROM contacts WHERE present=1 AND tier_state=1 AND tier>=2 ORDER BY score DESC, id"), visit);
}

void visitNewFollowers(Connection &db, const std::function<bool(ContactId)> &visit) {
    visitContacts(db.prepare("SELECT DISTINCT i.contact_id FROM (SELECT account_id, min(first_seen) AS first FROM relations WHERE kind=2 GROUP BY account_id) f"
                             " CROSS JOIN relations r ON r.account_id=f.account_id AND r.kind=2 AND r.present=1 AND r.until IS NULL AND r.first_seen>f.first"
                             " JOIN identities i ON i.id=r.identity_id JOIN contacts c ON c.id=i.contact_id WHERE c.tier_state!=2 ORDER BY r.first_seen DESC"),
                  visit);
}

std::vector<IdentityRow> readIdentities(Connection &db, ContactId id) {
    std::vector<IdentityRow> all;
    auto query = db.prepare("SELECT id, platform, native_id, handle, name, bio, profile_url FROM identities WHERE contact_id=? AND present=1 ORDER BY platform, id");
    query.bind(id);
    while (query.step())
        all.push_back({query.id<IdentityId>(0), query.word<Platform>(1), query.text(2), query.text(3), query.text(4), query.text(5), query.text(6)});
    return all;
}

std::vector<RelationRow> readRelations(Connection &db, ContactId id) {
    std::vector<RelationRow> all;
    auto query = db.prepare("SELECT r.account_id, a.platform, r.kind, r.list, coalesce(r.since, r.first_seen), r.since IS NULL, r.until FROM identities i"
                            " CROSS JOIN relations r ON r.identity_id=i.id JOIN accounts a ON a.id=r.account_id WHERE i.contact_id=? AND r.present=1"
                            " ORDER BY a.platform, r.account_id, r.kind, r.list, r.id");
    query.bind(id);
    while (query.step())
        all.push_back({query.id<AccountId>(0), query.word<Platform>(1), query.word<RelationKind>(2), query.text(3), query.time(4), query.integer(5) != 0, query.time(6)});
    return all;
}

std::string readNote(Connection &db, ContactId id) {
    auto query = db.prepare("SELECT note FROM contacts WHERE id=?");
    query.bind(id);
    return query.step() ? query.text(0) : std::string();
}

std::vector<ExchangeRow> readExchange(Connection &db, ContactId id, int limit) {
    std::vector<ExchangeRow> all;
    auto query = db.prepare("SELECT x.at, a.platform, x.kind, x.direction, max(x.source,0), p.text FROM identities i"
                            " CROSS JOIN interactions x INDEXED BY interactions_of_identity ON x.identity_id=i.id JOIN accounts a ON a.id=x.account_id"
                            " LEFT JOIN posts p ON p.id=x.source WHERE i.contact_id=? AND x.present=1 ORDER BY x.at DESC, x.source DESC, x.kind LIMIT ?");
    query.bind(id, limit);
    while (query.step())
        all.push_back({query.time(0), query.word<Platform>(1), query.word<InteractionKind>(2), query.word<Direction>(3), query.id<PostId>(4), query.text(5)});
    return all;
}

std::vector<RoleCount> readRoles(Connection &db) {
    std::vector<RoleCount> all;
    auto query = db.prepare("SELECT r.role, count(*) FROM contact_roles r JOIN contacts c ON c.id=r.contact_id AND c.present=1 GROUP BY r.role ORDER BY 2 DESC, 1");
    while (query.step()) all.push_back({query.text(0), query.integer(1)});
    return all;
}

}  // namespace twofold::store
