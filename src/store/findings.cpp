// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqltext.h"
#include "twofold/core/text.h"
#include "twofold/store/read.h"

namespace twofold::store {

namespace {

constexpr std::string_view findingColumns =
    "SELECT f.id, f.rule, f.post_id, f.contact_id, f.account_id, coalesce(a.platform,0), f.severity, f.evidence, f.state,"
    " coalesce(p.created, f.noticed), coalesce(p.text,'') FROM findings f LEFT JOIN posts p ON p.id=f.post_id LEFT JOIN accounts a ON a.id=f.account_id";

FindingRow readRow(const Statement &row) {
    return {row.id<FindingId>(0), row.text(1), row.id<PostId>(2), row.id<ContactId>(3), row.id<AccountId>(4), row.word<Platform>(5),
            row.word<Severity>(6), row.text(7), row.word<FindingState>(8), row.time(9), row.text(10)};
}

}  // namespace

std::vector<FindingRow> readFindings(Connection &db, const FindingFilter &filter, std::optional<FindingId> after, int limit) {
    Conditions where;
    where.add("f.present=1");
    if (filter.state) where.add("f.state=?", static_cast<std::int64_t>(*filter.state));
    if (!filter.rule.empty()) where.add("f.rule=?", filter.rule);
    if (filter.account.valid()) where.add("f.account_id=?", filter.account.value);
    if (filter.severity) where.add("f.severity=?", static_cast<std::int64_t>(*filter.severity));
    if (after)
        where.add("(f.severity, f.post_id, f.id) < (SELECT g.severity, g.post_id, g.id FROM findings g WHERE g.id=?)", after->value);
    where.value(static_cast<std::int64_t>(limit));
    auto query = db.prepare(std::string(findingColumns) + where.sql() + " ORDER BY f.severity DESC, f.post_id DESC, f.id DESC LIMIT ?");
    where.bind(query);
    std::vector<FindingRow> all;
    while (query.step()) all.push_back(readRow(query));
    return all;
}

std::optional<FindingRow> readFinding(Connection &db, FindingId id) {
    auto query = db.prepare(std::string(findingColumns) + " WHERE f.id=? AND f.present=1");
    query.bind(id);
    if (!query.step()) return std::nullopt;
    return readRow(query);
}

std::vector<FindingRow> readFindingsOfPost(Connection &db, PostId id) {
    std::vector<FindingRow> all;
    auto query = db.prepare(std::string(findingColumns) + " WHERE f.post_id=? AND f.present=1 ORDER BY f.severity DESC, f.id");
    query.bind(id);
    while (query.step()) all.push_back(readRow(query));
    return all;
}

std::array<std::int64_t, 5> countFindings(Connection &db) {
    std::array<std::int64_t, 5> counts{};
    auto query = db.prepare("SELECT state, count(*) FROM findings WHERE present=1 GROUP BY state");
    while (query.step())
        if (const auto state = static_cast<std::size_t>(query.integer(0)); state < counts.size()) counts[state] = query.integer(1);
    return counts;
}

namespace {
constexpr const char *noticedTable = "CREATE TEMP TABLE IF NOT EXISTS noticed(id INTEGER PRIMARY KEY)";
}  // namespace

std::int64_t countOpenFindings(Connection &db, AccountId account) {
    auto query = db.prepare("SELECT count(*) FROM findings WHERE present=1 AND state=0 AND account_id=?");
    query.bind(account);
    return query.step() ? query.integer(0) : 0;
}

void FindingStore::beginPass() { m_db.execute(std::string(noticedTable) + "; DELETE FROM temp.noticed"); }

void FindingStore::notice(const Draft &draft) {
    auto insert = m_db.prepare("INSERT INTO findings(rule, post_id, contact_id, account_id, severity, evidence, noticed) VALUES(?,?,?,?,?,?,?)"
                               " ON CONFLICT DO UPDATE SET severity=excluded.severity, evidence=excluded.evidence, present=1 RETURNING id");
    insert.bind(draft.rule, draft.post.value, draft.contact.value, draft.account.value, static_cast<int>(draft.severity), draft.evidence, draft.at);
    if (!insert.step()) return;
    const std::int64_t id = insert.integer(0);
    insert.reset();
    m_db.prepare("INSERT OR IGNORE INTO temp.noticed(id) VALUES(?)").bind(id).run();
    if (!m_anyDecided) m_anyDecided = m_db.integer("SELECT EXISTS(SELECT 1 FROM decisions WHERE subject=4)") != 0;
    if (*m_anyDecided) refreshState(FindingId(id));
}

void FindingStore::endPass() { m_db.execute("UPDATE findings SET present=0 WHERE present=1 AND id NOT IN (SELECT id FROM temp.noticed)"); }

void FindingStore::replaceForPost(PostId post, const std::vector<Draft> &drafts) {
    // A pass over everything may be under way: what is noticed here counts for it too.
    m_db.execute(noticedTable);
    m_db.prepare("UPDATE findings SET present=0 WHERE post_id=? AND present=1").bind(post).run();
    for (const Draft &draft : drafts) notice(draft);
}

void FindingStore::refreshState(FindingId id) {
    // A finding is told by its rule and what it is about, so its decision finds it again after an undone import.
    const auto decided = EventLog(m_db).current(Subject::Finding, id.value, "state");
    const auto state = decided ? fromWord<FindingState>(decided->value).value_or(FindingState::Open) : FindingState::Open;
    m_db.prepare("UPDATE findings SET state=? WHERE id=?").bind(static_cast<int>(state), id).run();
}

}  // namespace twofold::store
