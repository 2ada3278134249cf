// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/store/contacts.h"

#include <algorithm>
#include <bit>
#include <map>
#include <tuple>
#include <unordered_map>

#include "twofold/core/text.h"
#include "twofold/store/events.h"

namespace twofold::store {

namespace {

using FactsById = std::unordered_map<std::int64_t, ContactFacts>;

// " WHERE i.contact_id=?" or nothing, and the binding that goes with it.
class Scope {
public:
    explicit Scope(std::optional<ContactId> only) : m_only(only) {}
    [[nodiscard]] std::string where(const std::string &more = {}) const {
        const std::string condition = m_only ? "i.contact_id=?" + std::string(more.empty() ? "" : " AND ") + more : more;
        return condition.empty() ? std::string() : " WHERE " + condition;
    }
    void bind(Statement &query) const {
        if (m_only) query.bind(*m_only);
    }

private:
    std::optional<ContactId> m_only;
};

// What an identity could name its contact by.
struct NameChoice {
    bool addressBook = false;
    Platform platform = Platform::Unknown;
    std::string name, folded, handle, nativeId;
};

// An address book before the networks, a name in two words before one word, what most networks say before what one says, the longer one;
// a handle only without any name, and an id only without anything else.
const NameChoice &bestName(const std::vector<NameChoice> &choices) {
    const auto platformsWith = [&](const NameChoice &choice) {
        std::uint32_t platforms = 0;
        for (const NameChoice &other : choices)
            if (other.folded == choice.folded) platforms |= 1U << static_cast<unsigned>(other.platform);
        return std::popcount(platforms);
    };
    const auto rank = [&](const NameChoice &choice) {
        const bool named = !choice.name.empty();
        const std::string &text = named ? choice.name : choice.handle;
        return std::tuple(named, !text.empty(), named && choice.addressBook, named && trimmed(choice.name).find(' ') != std::string_view::npos, named ? platformsWith(choice) : 0, text.size(), !choice.handle.empty());
    };
    const NameChoice *best = &choices.front();
    for (const NameChoice &choice : choices) {
        const auto better = rank(choice);
        const auto soFar = rank(*best);
        // Of equals the first by the alphabet, so that it does not matter which was known first.
        if (better > soFar || (better == soFar && std::tie(choice.name, choice.handle, choice.nativeId) < std::tie(best->name, best->handle, best->nativeId))) best = &choice;
    }
    return *best;
}

void chooseName(ContactFacts &facts, const std::vector<NameChoice> &choices) {
    if (choices.empty()) return;
    const NameChoice &best = bestName(choices);
    facts.name = !best.name.empty() ? best.name : !best.handle.empty() ? "@" + best.handle : best.nativeId;
    facts.handle = best.handle;
}

void gatherIdentities(Connection &db, const Scope &scope, FactsById &all, std::unordered_map<std::int64_t, std::int64_t> &contactOf) {
    auto query = db.prepare("SELECT i.id, i.contact_id, i.platform, i.handle, i.name, i.bio, i.phone, i.kind, i.present, i.native_id FROM identities i" +
                            scope.where() + (" ORDER BY i.contact_id, i.platform, i.key"));
    scope.bind(query);
    std::vector<NameChoice> choices;
    ContactFacts *named = nullptr;
    while (query.step()) {
        const std::int64_t contact = query.integer(1);
        contactOf[query.integer(0)] = contact;
        ContactFacts &facts = all[contact];
        facts.id = ContactId(contact);
        if (named != &facts) {
            if (named) chooseName(*named, choices);
            choices.clear();
            named = &facts;
        }
        if (query.integer(8) == 0) continue;
        facts.present = true;
        const auto platform = query.word<Platform>(2);
        facts.platforms |= 1U << query.integer(2);
        const std::string name = query.text(4);
        const std::string handle = query.text(3);
        facts.handles += (facts.handles.empty() ? "" : " ") + handle;
        if (!name.empty()) facts.handles += " " + name;
        if (facts.bio.size() < query.view(5).size()) facts.bio = query.text(5);
        if (!query.view(5).empty()) {
            facts.bios.push_back(query.text(5));
            if (platform == Platform::LinkedIn || platform == Platform::AddressBook) facts.positions.push_back(query.text(5));
        }
        if (!query.view(6).empty()) facts.privateNumber = true;
        if (query.word<ContactKind>(7) != ContactKind::Unknown) facts.kind = query.word<ContactKind>(7);
        choices.push_back({platform == Platform::AddressBook, platform, name, foldCase(name), handle, query.text(9)});
    }
    if (named) chooseName(*named, choices);
}

void addInteraction(ContactFacts &facts, bool incoming, InteractionKind kind, UtcMs at, UtcMs asOf, int thisMonth) {
    (incoming ? facts.in : facts.out) += 1;
    const bool message = kind == InteractionKind::Message;
    if (message) (incoming ? facts.messagesIn : facts.messagesOut) += 1;
    if (!incoming && (message || kind == InteractionKind::Reply || kind == InteractionKind::Comment)) ++facts.talkOut;
    if (at == unknownTime) return;
    facts.first = facts.first == unknownTime ? at : std::min(facts.first, at);
    facts.last = std::max(facts.last, at);
    if (at > asOf - 90 * msPerDay) (incoming ? facts.in90 : facts.out90) += 1;
    const int ago = thisMonth - monthNumber(at);
    if (ago < 0 || ago > 11) return;
    std::uint16_t &count = facts.months[static_cast<std::size_t>(11 - ago + (incoming ? 0 : 12))];
    if (count < UINT16_MAX) ++count;
}

void gatherInteractions(Connection &db, std::optional<ContactId> only, UtcMs asOf, FactsById &all,
                        const std::unordered_map<std::int64_t, std::int64_t> &contactOf) {
    auto query = db.prepare(only ? "SELECT x.identity_id, x.direction, x.kind, x.at FROM identities i CROSS JOIN interactions x INDEXED BY interactions_of_identity"
                                   " ON x.identity_id=i.id WHERE i.contact_id=? AND x.present=1"
                                 : "SELECT identity_id, direction, kind, at FROM interactions INDEXED BY interactions_of_identity"
                                   " WHERE present=1 AND identity_id>0 ORDER BY identity_id, at");
    if (only) query.bind(*only);
    const int thisMonth = monthNumber(asOf);
    std::int64_t identity = 0;
    ContactFacts *facts = nullptr;
    while (query.step()) {
        if (query.integer(0) != identity) {
            identity = query.integer(0);
            const auto contact = contactOf.find(identity);
            facts = contact == contactOf.end() ? nullptr : &all[contact->second];
        }
        if (facts)
            addInteraction(*facts, query.word<Direction>(1) == Direction::In, query.word<InteractionKind>(2), query.time(3), asOf,
                           thisMonth);
    }
}

// How many of the posts that passed between were personal. Walks both tables in the order of the post's number.
void gatherSubjects(Connection &db, std::optional<ContactId> only, FactsById &all, const std::unordered_map<std::int64_t, std::int64_t> &contactOf) {
    auto query = db.prepare(only ? "SELECT x.identity_id, p.label FROM identities i CROSS JOIN interactions x INDEXED BY interactions_of_identity"
                                   " ON x.identity_id=i.id CROSS JOIN posts p ON p.id=x.source WHERE i.contact_id=? AND x.present=1"
                                 : "SELECT x.identity_id, p.label FROM interactions x CROSS JOIN posts p ON p.id=x.source WHERE x.source>0 AND x.present=1");
    if (only) query.bind(*only);
    while (query.step()) {
        const auto contact = contactOf.find(query.integer(0));
        if (contact == contactOf.end() || query.word<Label>(1) == Label::None) continue;
        ContactFacts &facts = all[contact->second];
        ++facts.labelledPosts;
        if (query.word<Label>(1) == Label::Personal) ++facts.personalPosts;
    }
}

void addRelation(ContactFacts &facts, RelationKind kind) {
    switch (kind) {
    case RelationKind::Following: facts.following = true; break;
    case RelationKind::Follower: facts.follower = true; break;
    case RelationKind::Friend: facts.friendRelation = true; break;
    case RelationKind::CloseFriend: facts.closeFriend = true; break;
    case RelationKind::Muted: facts.muted = true; break;
    case RelationKind::Blocked: facts.blocked = true; break;
    case RelationKind::AddressBook: facts.addressBook = true; break;
    case RelationKind::List:
    case RelationKind::Requested: break;
    }
}

bool connects(RelationKind kind) {
    return kind == RelationKind::Following || kind == RelationKind::Follower || kind == RelationKind::Friend || kind == RelationKind::CloseFriend;
}

void gatherRelations(Connection &db, const Scope &scope, FactsById &all) {
    auto query = db.prepare("SELECT i.contact_id, r.kind, a.purpose, r.account_id, r.list, coalesce(r.since, r.first_seen) FROM identities i CROSS JOIN relations r ON r.identity_id=i.id"
                            " JOIN accounts a ON a.id=r.account_id" +
                            scope.where("r.present=1 AND r.until IS NULL") + " ORDER BY i.contact_id, r.account_id");
    scope.bind(query);
    std::int64_t contact = 0;
    std::int64_t account = 0;
    bool following = false;
    bool follower = false;
    while (query.step()) {
        if (query.integer(0) != contact || query.integer(3) != account) following = follower = false;
        contact = query.integer(0);
        account = query.integer(3);
        ContactFacts &facts = all[contact];
        const auto kind = query.word<RelationKind>(1);
        addRelation(facts, kind);
        facts.friendOffWork |= kind == RelationKind::Friend && query.word<Purpose>(2) != Purpose::Professional;
        if (kind == RelationKind::List && !query.view(4).empty()) facts.lists.push_back(query.text(4));
        if (kind == RelationKind::Following && !query.isNull(5))
            facts.followingSince = facts.followingSince == unknownTime ? query.time(5) : std::min(facts.followingSince, query.time(5));
        following |= kind == RelationKind::Following;
        follower |= kind == RelationKind::Follower;
        facts.mutual |= following && follower;
        if (!connects(kind)) continue;
        const auto purpose = query.word<Purpose>(2);
        facts.onProfessional |= purpose == Purpose::Professional;
        facts.onPersonal |= purpose == Purpose::Personal;
        facts.onMixed |= purpose == Purpose::Mixed;
    }
}

void addDecision(ContactDecisions &decided, const std::string &field, const std::string &value) {
    if (field == "tier") decided.tier = fromWord<Tier>(value);
    else if (field == "trust") decided.trust = fromWord<Trust>(value);
    else if (field == "kind") decided.kind = fromWord<ContactKind>(value);
    else if (field.starts_with("role:")) {
        const std::string role = field.substr(5);
        std::erase(decided.roles, role);
        std::erase(decided.deniedRoles, role);
        (value == "+" ? decided.roles : decided.deniedRoles).push_back(role);
    }
}

// The note of each part, the older first; the same text once.
std::string joinedNote(const std::map<std::int64_t, std::pair<std::int64_t, std::string>> &noteOf) {
    std::map<std::int64_t, std::string> byAge;
    for (const auto &[part, note] : noteOf)
        if (!note.second.empty()) byAge.insert(note);
    std::vector<std::string> texts;
    for (const auto &[decision, text] : byAge)
        if (std::find(texts.begin(), texts.end(), text) == texts.end()) texts.push_back(text);
    std::string joined;
    for (const std::string &text : texts) joined += (joined.empty() ? "" : "\n") + text;
    return joined;
}

// The numbers of ContactStore::parts(), as a table "part(n)".
constexpr std::string_view partTable =
    "WITH candidate(n) AS (SELECT ?1 UNION SELECT own_contact_id FROM identities WHERE contact_id=?1 AND present=1"
    " UNION SELECT CAST(d.value AS INTEGER) FROM identities i CROSS JOIN decisions d ON d.subject=5 AND d.subject_id=i.id AND d.field='contact' JOIN events e ON e.id=d.event_id AND e.undone=0"
    " WHERE i.contact_id=?1 AND i.present=1),"
    " part(n) AS (SELECT n FROM candidate WHERE n=?1 OR NOT EXISTS(SELECT 1 FROM identities i WHERE i.contact_id=n AND i.present=1)) ";

// By number of a contact whose decisions count: the contacts for which they do. Where nothing was joined it is the contact itself.
std::unordered_map<std::int64_t, std::vector<std::int64_t>> holdersOfParts(Connection &db, std::optional<ContactId> only, const FactsById &all) {
    std::unordered_map<std::int64_t, std::vector<std::int64_t>> holders;
    std::unordered_map<std::int64_t, bool> joined;
    auto query = db.prepare("SELECT DISTINCT contact_id FROM identities WHERE present=1 AND (own_contact_id!=contact_id"
                            " OR id IN (SELECT subject_id FROM decisions WHERE subject=5 AND field='contact'))");
    if (only) joined[only->value] = true;
    else while (query.step()) joined[query.integer(0)] = true;
    for (const auto &[contact, facts] : all) {
        if (!joined.contains(contact)) {
            holders[contact].push_back(contact);
            continue;
        }
        for (const ContactId part : ContactStore(db).parts(ContactId(contact))) holders[part.value].push_back(contact);
    }
    return holders;
}

// The newest decision of each field about any part, oldest to newest so that the last one stands.
void gatherDecisions(Connection &db, std::optional<ContactId> only, FactsById &all) {
    const auto holders = holdersOfParts(db, only, all);
    std::unordered_map<std::int64_t, std::map<std::int64_t, std::pair<std::int64_t, std::string>>> notes;
    const auto take = [&](const Statement &row) {
        const auto found = holders.find(row.integer(0));
        if (found == holders.end()) return;
        for (const std::int64_t contact : found->second) {
            if (row.view(1) == "note") notes[contact][row.integer(0)] = {row.integer(3), row.text(2)};
            else addDecision(all[contact].decided, row.text(1), row.text(2));
        }
    };
    auto query = db.prepare((only ? std::string(partTable) + "SELECT d.subject_id, d.field, d.value, d.id FROM part CROSS JOIN decisions d ON d.subject=1 AND d.subject_id=n"
                                  : std::string("SELECT d.subject_id, d.field, d.value, d.id FROM decisions d")) +
                            " JOIN events e ON e.id=d.event_id WHERE d.subject=1 AND e.undone=0 ORDER BY d.id");
    if (only) query.bind(*only);
    while (query.step()) take(query);
    for (const auto &[contact, parts] : notes) all[contact].decided.note = joinedNote(parts);
}

}  // namespace

std::vector<ContactFacts> ContactStore::gather(std::optional<ContactId> only, UtcMs asOf) {
    FactsById all;
    std::unordered_map<std::int64_t, std::int64_t> contactOf;
    const Scope scope(only);
    if (only) all[only->value].id = *only;
    gatherIdentities(m_db, scope, all, contactOf);
    gatherInteractions(m_db, only, asOf, all, contactOf);
    gatherSubjects(m_db, only, all, contactOf);
    gatherRelations(m_db, scope, all);
    gatherDecisions(m_db, only, all);
    std::vector<ContactFacts> facts;
    facts.reserve(all.size());
    for (auto &[id, one] : all) facts.push_back(std::move(one));
    std::sort(facts.begin(), facts.end(), [](const ContactFacts &a, const ContactFacts &b) { return a.id < b.id; });
    return facts;
}

namespace {

std::string monthsBlob(const MonthCounts &months) {
    if (std::all_of(months.begin(), months.end(), [](std::uint16_t n) { return n == 0; })) return {};
    std::string blob;
    for (const std::uint16_t count : months) {
        blob += static_cast<char>(count & 0xFF);
        blob += static_cast<char>(count >> 8);
    }
    return blob;
}

}  // namespace

void ContactStore::write(const ContactFacts &facts, const ContactSuggestion &suggestion) {
    const ContactDecisions &decided = facts.decided;
    const Tier tier = decided.tier.value_or(suggestion.tier);
    const ValueState tierState = decided.tier ? ValueState::Decided : suggestion.tierState;
    const Trust trust = decided.trust.value_or(suggestion.trust);
    const ValueState trustState = decided.trust ? ValueState::Decided : suggestion.trustState;
    const std::string sortName = foldCase(facts.name.starts_with('@') ? facts.name.substr(1) : facts.name);
    const std::string months = monthsBlob(facts.months);
    auto update = m_db.prepare(
        "UPDATE contacts SET name=?, sort_name=?, kind=?, tier=?, tier_state=?, tier_confidence=?, trust=?, trust_state=?, trust_confidence=?,"
        " suggested_tier=?, score=?, note=?, count_in=?, count_out=?, messages_in=?, messages_out=?, first_at=?, last_at=?, months=?, platforms=?,"
        " present=?, drift=?, prune=? WHERE id=?");
    update.bind(facts.name, sortName, static_cast<int>(decided.kind.value_or(suggestion.kind)), static_cast<int>(tier), static_cast<int>(tierState));
    update.bind(decided.tier ? 1000 : suggestion.tierConfidence, static_cast<int>(trust), static_cast<int>(trustState));
    update.bind(decided.trust ? 1000 : suggestion.trustConfidence, static_cast<int>(suggestion.tier), suggestion.score, decided.note);
    update.bind(facts.in, facts.out, facts.messagesIn, facts.messagesOut).bindTime(facts.first).bindTime(facts.last);
    months.empty() ? update.bindNull() : update.bindBlob(months);
    update.bind(static_cast<std::int64_t>(facts.platforms), facts.present ? 1 : 0, static_cast<int>(suggestion.drift), suggestion.prune ? 1 : 0, facts.id).run();
    m_db.prepare("DELETE FROM contact_roles WHERE contact_id=?").bind(facts.id).run();
    for (const std::string &role : decided.roles) m_db.prepare("INSERT INTO contact_roles(contact_id, role) VALUES(?,?)").bind(facts.id, role).run();
    writeSuggestedRoles(facts, suggestion);
    // Rewritten only when it changed: that is what costs, and most contacts stay as they are.
    auto known = m_db.prepare("SELECT 1 FROM people_text WHERE rowid=? AND name=? AND handles=? AND bio=? AND note=?");
    known.bind(facts.id, facts.name, facts.handles, facts.bio, decided.note);
    if (facts.present && known.step()) return;
    known.reset();
    m_db.prepare("DELETE FROM people_text WHERE rowid=?").bind(facts.id).run();
    if (!facts.present) return;
    m_db.prepare("INSERT INTO people_text(rowid, name, handles, bio, note) VALUES(?,?,?,?,?)")
        .bind(facts.id, facts.name, facts.handles, facts.bio, decided.note)
        .run();
}

// A role that is decided, either way, is no suggestion.
void ContactStore::writeSuggestedRoles(const ContactFacts &facts, const ContactSuggestion &suggestion) {
    m_db.prepare("DELETE FROM role_suggestions WHERE contact_id=?").bind(facts.id).run();
    const auto decided = [&](const std::vector<std::string> &roles, const std::string &role) { return std::find(roles.begin(), roles.end(), role) != roles.end(); };
    for (const SuggestedRole &role : suggestion.roles)
        if (!decided(facts.decided.roles, role.role) && !decided(facts.decided.deniedRoles, role.role))
            m_db.prepare("INSERT INTO role_suggestions(contact_id, role, confidence) VALUES(?,?,?)").bind(facts.id, role.role, role.confidence).run();
}

void ContactStore::writeTier(ContactId id, const ContactSuggestion &suggestion) {
    m_db.prepare("UPDATE contacts SET tier=iif(tier_state=2, tier, ?), tier_confidence=iif(tier_state=2, tier_confidence, ?), tier_state=iif(tier_state=2, 2, ?),"
                 " suggested_tier=?, drift=? WHERE id=?")
        .bind(static_cast<int>(suggestion.tier), suggestion.tierConfidence, static_cast<int>(suggestion.tierState), static_cast<int>(suggestion.tier),
              static_cast<int>(suggestion.drift), id)
        .run();
}

std::int64_t ContactStore::foreignChanges() { return m_db.integer("PRAGMA data_version"); }

namespace {
constexpr const char *touchedTable = "CREATE TEMP TABLE IF NOT EXISTS touched(id INTEGER PRIMARY KEY)";
}  // namespace

void ContactStore::beginPass() { m_db.execute(std::string(touchedTable) + "; DELETE FROM temp.touched"); }

void ContactStore::touch(ContactId id) {
    m_db.execute(touchedTable);
    m_db.prepare("INSERT OR IGNORE INTO temp.touched(id) VALUES(?)").bind(id).run();
}

bool ContactStore::touchedSincePass(ContactId id) {
    auto query = m_db.prepare("SELECT 1 FROM temp.touched WHERE id=?");
    query.bind(id);
    return query.step();
}

std::optional<ContactId> ContactStore::contactOf(IdentityId identity) {
    auto query = m_db.prepare("SELECT contact_id FROM identities WHERE id=?");
    query.bind(identity);
    if (!query.step()) return std::nullopt;
    return query.id<ContactId>(0);
}

ContactId ContactStore::ownContactOf(IdentityId identity) {
    auto query = m_db.prepare("SELECT own_contact_id FROM identities WHERE id=?");
    query.bind(identity);
    return query.step() ? query.id<ContactId>(0) : ContactId();
}

ContactId ContactStore::insert() {
    m_db.prepare("INSERT INTO contacts DEFAULT VALUES").run();
    return ContactId(m_db.lastInsertId());
}

std::vector<ContactId> ContactStore::shownBy(PostId post) {
    std::vector<ContactId> all;
    auto query = m_db.prepare("SELECT DISTINCT i.contact_id FROM interactions x JOIN identities i ON i.id=x.identity_id WHERE x.source=?");
    query.bind(post);
    while (query.step()) all.push_back(query.id<ContactId>(0));
    return all;
}

std::vector<IdentityId> ContactStore::identities(ContactId id) {
    std::vector<IdentityId> all;
    auto query = m_db.prepare("SELECT id FROM identities WHERE contact_id=? ORDER BY id");
    query.bind(id);
    while (query.step()) all.push_back(query.id<IdentityId>(0));
    return all;
}

std::vector<ContactId> ContactStore::parts(ContactId id) {
    std::vector<ContactId> all;
    auto query = m_db.prepare(std::string(partTable) + "SELECT n FROM part ORDER BY n");
    query.bind(id);
    while (query.step()) all.push_back(query.id<ContactId>(0));
    return all;
}

std::vector<ContactId> ContactStore::holders(ContactId number) {
    std::vector<ContactId> all{number};
    auto occupied = m_db.prepare("SELECT 1 FROM identities WHERE contact_id=? AND present=1");
    occupied.bind(number);
    if (occupied.step()) return all;
    auto query = m_db.prepare("SELECT contact_id FROM identities WHERE own_contact_id=?1 UNION SELECT i.contact_id FROM decisions d JOIN identities i ON i.id=d.subject_id"
                              " WHERE d.subject=5 AND d.field='contact' AND CAST(d.value AS INTEGER)=?1 ORDER BY 1");
    query.bind(number);
    while (query.step())
        if (query.id<ContactId>(0) != number) all.push_back(query.id<ContactId>(0));
    return all;
}

std::vector<Decision> ContactStore::history(ContactId id, std::int64_t limit) {
    std::vector<Decision> all;
    auto query = m_db.prepare(std::string(partTable) + "SELECT d.subject, d.subject_id, d.field, d.value, d.at, d.event_id FROM part CROSS JOIN decisions d ON d.subject=1 AND d.subject_id=n"
                              " JOIN events e ON e.id=d.event_id WHERE e.undone=0 ORDER BY d.id DESC LIMIT ?2");
    query.bind(id, limit);
    while (query.step()) all.push_back({query.word<Subject>(0), query.integer(1), query.text(2), query.text(3), query.integer(4), query.id<EventId>(5)});
    return all;
}

void ContactStore::refreshContactOf(IdentityId identity) {
    m_db.prepare("UPDATE identities SET contact_id=coalesce((SELECT CAST(d.value AS INTEGER) FROM decisions d JOIN events e ON e.id=d.event_id"
                 " WHERE d.subject=5 AND d.subject_id=identities.id AND d.field='contact' AND e.undone=0 ORDER BY d.id DESC LIMIT 1), linked_contact_id, own_contact_id)"
                 " WHERE id=?")
        .bind(identity)
        .run();
}

}  // namespace twofold::store
