// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/store/relations.h"

#include "listdoubt.h"
#include "twofold/core/text.h"

namespace twofold::store {

// Told by what the other active imports know, so that a job that was interrupted counts as one that was not.
RelationStore::Outcome RelationStore::beside(std::int64_t relation, const RelationRecord &record, JobId job, UtcMs observedAt) {
    auto query = m_db.prepare(
        "SELECT s.known, s.last, s.since, s.until, (SELECT min(k.observed_at) FROM relation_lists l JOIN jobs k ON k.id=l.job_id JOIN relations r ON r.id=?1"
        "  WHERE l.account_id=r.account_id AND l.kind=r.kind AND l.list=r.list AND l.complete=1 AND l.doubt='' AND k.active=1 AND k.id!=?2 AND k.observed_at>s.last)"
        " FROM (SELECT count(*) AS known, max(CASE WHEN c.until IS NULL THEN j.observed_at END) AS last, min(c.since) AS since, max(c.until) AS until"
        "  FROM relation_claims c JOIN jobs j ON j.id=c.job_id AND j.active=1 WHERE c.relation_id=?1 AND c.job_id!=?2) s");
    query.bind(relation, job);
    if (!query.step() || query.integer(0) == 0) return Outcome::Stored;
    if (record.until != unknownTime) return query.isNull(3) ? Outcome::Updated : Outcome::Unchanged;
    const bool told = !query.isNull(1) && !query.isNull(3) && query.integer(3) >= query.integer(1) && query.integer(3) <= observedAt;
    const bool again = query.isNull(1) || told || (!query.isNull(4) && query.integer(4) <= observedAt);
    const bool dated = record.since != unknownTime && (query.isNull(2) || record.since < query.integer(2));
    return again || dated ? Outcome::Updated : Outcome::Unchanged;
}

RelationStore::Outcome RelationStore::save(AccountId account, IdentityId identity, const RelationRecord &record, JobId job, UtcMs observedAt) {
    auto query = m_db.prepare("SELECT id FROM relations WHERE account_id=? AND kind=? AND list=? AND identity_id=?");
    query.bind(account, static_cast<int>(record.kind), record.list, identity);
    std::int64_t id = 0;
    Outcome outcome = Outcome::Stored;
    if (query.step()) {
        id = query.integer(0);
        outcome = beside(id, record, job, observedAt);
    } else {
        auto insert = m_db.prepare("INSERT INTO relations(account_id, identity_id, kind, list, since, first_seen) VALUES(?,?,?,?,?,?)");
        insert.bind(account, identity, static_cast<int>(record.kind), record.list).bindTime(record.since).bind(observedAt).run();
        id = m_db.lastInsertId();
    }
    query.reset();
    // One export may list somebody as there and as removed: then they are there again.
    auto claim = m_db.prepare(
        "INSERT INTO relation_claims(relation_id, job_id, since, until) VALUES(?,?,?,?) ON CONFLICT DO UPDATE SET"
        " since=CASE WHEN since IS NULL OR excluded.since<since THEN coalesce(excluded.since, since) ELSE since END,"
        " until=CASE WHEN until IS NULL OR excluded.until IS NULL THEN NULL ELSE max(until, excluded.until) END");
    claim.bind(id, job).bindTime(record.since).bindTime(record.until).run();
    return outcome;
}

void RelationStore::coverage(JobId job, AccountId account, RelationKind kind, const std::string &list, bool complete) {
    // Several files of one list: whole only when all of them were.
    m_db.prepare("INSERT INTO relation_lists(job_id, account_id, kind, list, complete) VALUES(?,?,?,?,?)"
                 " ON CONFLICT DO UPDATE SET complete=min(complete, excluded.complete)")
        .bind(job, account, static_cast<int>(kind), list, complete ? 1 : 0)
        .run();
}

std::int64_t RelationStore::ended() { return m_db.integer("SELECT count(*) FROM relations WHERE present=1 AND until IS NOT NULL"); }

bool RelationStore::hasEarlierLists(JobId job) {
    auto query = m_db.prepare("SELECT 1 FROM relation_lists mine JOIN relation_lists l ON l.account_id=mine.account_id AND l.kind=mine.kind AND l.list=mine.list"
                              " JOIN jobs j ON j.id=l.job_id AND j.active=1 WHERE mine.job_id=?1 AND l.job_id!=?1 LIMIT 1");
    query.bind(job);
    return query.step();
}

std::vector<RelationStore::Doubt> RelationStore::doubts(JobId job) {
    auto query = m_db.prepare("SELECT kind, list, doubt FROM relation_lists WHERE job_id=? AND doubt!='' ORDER BY kind, list");
    query.bind(job);
    std::vector<Doubt> all;
    while (query.step()) all.push_back({query.word<RelationKind>(0), query.text(1), query.text(2)});
    return all;
}

void RelationStore::takeAsPart(JobId job) { m_db.prepare("UPDATE relation_lists SET complete=0 WHERE job_id=?").bind(job).run(); }

void RelationStore::doubtLists(AccountId account) {
    m_db.prepare("UPDATE relation_lists SET doubt='' WHERE account_id=? AND doubt!=''").bind(account).run();
    std::vector<std::pair<int, std::string>> lists;
    {
        auto query = m_db.prepare("SELECT l.kind, l.list FROM relation_lists l JOIN jobs j ON j.id=l.job_id AND j.active=1 WHERE l.account_id=?"
                                  " GROUP BY l.kind, l.list HAVING count(*)>1 AND max(l.complete)=1");
        query.bind(account);
        while (query.step()) lists.emplace_back(static_cast<int>(query.integer(0)), query.text(1));
    }
    for (const auto &[kind, list] : lists) doubtLists(account, kind, list);
}

void RelationStore::doubtLists(AccountId account, int kind, const std::string &list) {
    struct Seen {
        JobId job;
        bool complete = false;
    };
    std::vector<Seen> all;
    {
        auto query = m_db.prepare("SELECT l.job_id, l.complete FROM relation_lists l JOIN jobs j ON j.id=l.job_id AND j.active=1"
                                  " WHERE l.account_id=? AND l.kind=? AND l.list=? ORDER BY j.observed_at, l.job_id");
        query.bind(account, kind, list);
        while (query.step()) all.push_back({query.id<JobId>(0), query.integer(1) != 0});
    }
    ListDoubt doubt;
    for (const Seen &one : all) {
        ListMembers members;
        auto query = m_db.prepare("SELECT c.relation_id, c.since FROM relation_claims c JOIN relations r ON r.id=c.relation_id"
                                  " WHERE c.job_id=? AND r.account_id=? AND r.kind=? AND r.list=? AND c.until IS NULL");
        query.bind(one.job, account, kind, list);
        while (query.step()) members.emplace(query.integer(0), query.time(1));
        const std::string reason = doubt.next(std::move(members), one.complete);
        if (reason.empty()) continue;
        m_db.prepare("UPDATE relation_lists SET doubt=? WHERE job_id=? AND account_id=? AND kind=? AND list=?").bind(reason, one.job, account, kind, list).run();
    }
}

void RelationStore::refresh(AccountId account) {
    doubtLists(account);
    // Ended: a source says when, and none has seen it since; or a later whole list does not have it.
    m_db.prepare(
            "UPDATE relations SET first_seen=coalesce(s.first, first_seen), since=s.since, present=s.first IS NOT NULL,"
            " until=CASE WHEN s.ended IS NOT NULL AND (s.last IS NULL OR s.last<=s.ended) THEN s.ended ELSE"
            "  (SELECT min(j.observed_at) FROM relation_lists l JOIN jobs j ON j.id=l.job_id WHERE l.account_id=relations.account_id"
            "   AND l.kind=relations.kind AND l.list=relations.list AND l.complete=1 AND l.doubt='' AND j.active=1 AND j.observed_at>s.last) END"
            " FROM (SELECT r.id, min(CASE WHEN c.until IS NULL THEN j.observed_at WHEN j.id IS NOT NULL THEN coalesce(c.since, c.until) END) AS first,"
            "  max(CASE WHEN c.until IS NULL THEN j.observed_at END) AS last, min(c.since) AS since, max(CASE WHEN j.id IS NOT NULL THEN c.until END) AS ended"
            "  FROM relations r LEFT JOIN relation_claims c ON c.relation_id=r.id LEFT JOIN jobs j ON j.id=c.job_id AND j.active=1"
            "  WHERE r.account_id=?1 AND (c.job_id IS NULL OR j.id IS NOT NULL OR NOT EXISTS("
            "   SELECT 1 FROM relation_claims c2 JOIN jobs j2 ON j2.id=c2.job_id AND j2.active=1 WHERE c2.relation_id=r.id))"
            "  GROUP BY r.id) AS s WHERE s.id=relations.id AND relations.account_id=?1")
        .bind(account)
        .run();
}

std::int64_t InteractionStore::sourceOf(std::string_view accountKey, std::string_view key) {
    return -static_cast<std::int64_t>(stableHash(key, stableHash(accountKey)) >> 2) - 1;
}

InteractionStore::Outcome InteractionStore::save(AccountId account, std::int64_t source, IdentityId identity, const InteractionRecord &record, JobId job) {
    const int kind = static_cast<int>(record.kind);
    const int direction = static_cast<int>(record.direction);
    auto insert = m_db.prepare("INSERT OR IGNORE INTO interactions(source, identity_id, kind, direction, account_id, at, job_id) VALUES(?,?,?,?,?,?,?)");
    insert.bind(source, identity, kind, direction, account).bindTime(record.at).bind(job).run();
    if (m_db.changes() > 0) return Outcome::Stored;
    auto known = m_db.prepare(
        "SELECT x.job_id, EXISTS(SELECT 1 FROM jobs j WHERE j.id=x.job_id AND j.active=1 AND j.id!=?1) OR EXISTS(SELECT 1 FROM interaction_claims c"
        " JOIN jobs j ON j.id=c.job_id AND j.active=1 WHERE c.source=x.source AND c.identity_id=x.identity_id AND c.kind=x.kind"
        " AND c.direction=x.direction AND c.job_id!=?1) FROM interactions x WHERE x.source=?2 AND x.identity_id=?3 AND x.kind=?4 AND x.direction=?5");
    known.bind(job, source, identity, kind, direction);
    if (!known.step()) return Outcome::Unchanged;
    const bool own = known.id<JobId>(0) == job;
    const bool elsewhere = known.integer(1) != 0;
    known.reset();
    if (!own) {
        m_db.prepare("INSERT OR IGNORE INTO interaction_claims(source, identity_id, kind, direction, job_id) VALUES(?,?,?,?,?)")
            .bind(source, identity, kind, direction, job)
            .run();
    }
    if (elsewhere) return Outcome::Unchanged;
    m_db.prepare("UPDATE interactions SET present=1 WHERE source=? AND identity_id=? AND kind=? AND direction=?").bind(source, identity, kind, direction).run();
    return Outcome::Stored;
}

void InteractionStore::refreshOf(JobId job) {
    static constexpr std::string_view known =
        "(EXISTS(SELECT 1 FROM jobs j WHERE j.id=interactions.job_id AND j.active=1) OR EXISTS(SELECT 1 FROM interaction_claims c"
        " JOIN jobs j ON j.id=c.job_id AND j.active=1 WHERE c.source=interactions.source AND c.identity_id=interactions.identity_id"
        " AND c.kind=interactions.kind AND c.direction=interactions.direction))";
    const std::string set = "UPDATE interactions SET present=" + std::string(known);
    m_db.prepare(set + " WHERE source<0 AND job_id=?").bind(job).run();
    m_db.prepare(set + " WHERE (source, identity_id, kind, direction) IN (SELECT source, identity_id, kind, direction FROM interaction_claims WHERE job_id=?)")
        .bind(job)
        .run();
}

}  // namespace twofold::store
