// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/store/jobdata.h"

#include "twofold/store/identities.h"

namespace twofold::store {

namespace {

template <class IdType>
std::vector<IdType> idsOf(Connection &db, std::string_view sql, JobId job) {
    std::vector<IdType> all;
    auto query = db.prepare(sql);
    query.bind(job);
    while (query.step()) all.push_back(query.id<IdType>(0));
    return all;
}

void rebuildCounts(Connection &db) {
    db.execute("DELETE FROM post_counts;"
               "INSERT INTO post_counts SELECT account_id, CASE WHEN created IS NULL THEN 0 ELSE CAST(strftime('%Y', created/1000, 'unixepoch') AS INTEGER) END,"
               " visibility, kind, label, label_state, count(*) FROM posts WHERE present=1 GROUP BY 1,2,3,4,5,6");
}

}  // namespace

void JobData::showOwnPosts(bool present) {
    const std::string to = present ? "1" : "0";
    const std::string own = " job_id=?1 AND present=" + std::string(present ? "0" : "1") + " AND NOT EXISTS(SELECT 1 FROM post_claims c WHERE c.post_id=posts.id)";
    m_db.prepare("UPDATE interactions SET present=" + to + " WHERE source IN (SELECT id FROM posts WHERE" + own + ")").bind(m_job).run();
    m_db.prepare("UPDATE posts SET present=" + to + " WHERE" + own).bind(m_job).run();
    rebuildCounts(m_db);
}

std::vector<PostId> JobData::sharedPosts() {
    return idsOf<PostId>(m_db, "SELECT p.id FROM posts p JOIN post_claims c ON c.post_id=p.id WHERE p.job_id=?1 UNION SELECT post_id FROM post_claims WHERE job_id=?1", m_job);
}

std::vector<IdentityId> JobData::identities() { return idsOf<IdentityId>(m_db, "SELECT identity_id FROM identity_claims WHERE job_id=?", m_job); }

void JobData::forget() {
    forgetPosts();
    for (const char *sql : {"DELETE FROM relation_claims WHERE job_id=?", "DELETE FROM relation_lists WHERE job_id=?"}) m_db.prepare(sql).bind(m_job).run();
    m_db.execute("DELETE FROM relations WHERE NOT EXISTS(SELECT 1 FROM relation_claims c WHERE c.relation_id=relations.id)");
    forgetPeople();
    forgetAccount();
    m_db.prepare("DELETE FROM issues WHERE job_id=?").bind(m_job).run();
}

void JobData::forgetPosts() {
    m_db.prepare("DELETE FROM post_claims WHERE job_id=?").bind(m_job).run();
    const std::string posts = "(SELECT id FROM posts WHERE job_id=? AND present=0 AND NOT EXISTS(SELECT 1 FROM post_claims c WHERE c.post_id=posts.id))";
    m_db.prepare("DELETE FROM interactions WHERE source IN " + posts).bind(m_job).run();
    m_db.prepare("DELETE FROM posts WHERE id IN " + posts).bind(m_job).run();
    m_db.execute("DELETE FROM tags WHERE NOT EXISTS(SELECT 1 FROM post_tags t WHERE t.tag_id=tags.id)");
    m_db.prepare("DELETE FROM interaction_claims WHERE job_id=?").bind(m_job).run();
    m_db.prepare("DELETE FROM interactions WHERE job_id=? AND present=0 AND NOT EXISTS(SELECT 1 FROM interaction_claims c WHERE c.source=interactions.source"
                 " AND c.identity_id=interactions.identity_id AND c.kind=interactions.kind AND c.direction=interactions.direction)")
        .bind(m_job)
        .run();
}

void JobData::forgetPeople() {
    m_db.prepare("DELETE FROM identity_handles WHERE job_id=?").bind(m_job).run();
    m_db.prepare("DELETE FROM identity_claims WHERE job_id=?").bind(m_job).run();
    m_db.execute("DELETE FROM identities WHERE present=0 AND NOT EXISTS(SELECT 1 FROM identity_claims c WHERE c.identity_id=identities.id)"
                 " AND NOT EXISTS(SELECT 1 FROM relations r WHERE r.identity_id=identities.id)"
                 " AND NOT EXISTS(SELECT 1 FROM interactions x WHERE x.identity_id=identities.id)"
                 " AND NOT EXISTS(SELECT 1 FROM decisions d WHERE d.subject=1 AND d.subject_id IN (identities.contact_id, identities.own_contact_id))"
                 " AND NOT EXISTS(SELECT 1 FROM decisions d WHERE d.subject=5 AND d.subject_id=identities.id)");
    const std::string alone = " NOT IN (SELECT contact_id FROM identities UNION SELECT own_contact_id FROM identities UNION SELECT linked_contact_id FROM identities WHERE linked_contact_id IS NOT NULL)";
    m_db.execute("DELETE FROM people_text WHERE rowid" + alone);
    m_db.execute("DELETE FROM contacts WHERE id" + alone +
                 " AND NOT EXISTS(SELECT 1 FROM decisions d WHERE d.subject=1 AND d.subject_id=contacts.id)"
                 " AND NOT EXISTS(SELECT 1 FROM decisions d WHERE d.subject=5 AND d.value=CAST(contacts.id AS TEXT))");
}

void JobData::forgetAccount() {
    m_db.prepare("DELETE FROM account_handles WHERE job_id=?").bind(m_job).run();
    m_db.prepare("DELETE FROM account_claims WHERE job_id=?").bind(m_job).run();
    const auto found = idsOf<AccountId>(m_db, "SELECT coalesce(account_id,0) FROM jobs WHERE id=?", m_job);
    const AccountId id = found.empty() ? AccountId() : found.front();
    AccountStore(m_db).refresh(id);
    auto used = m_db.prepare("SELECT EXISTS(SELECT 1 FROM account_claims WHERE account_id=?1) OR EXISTS(SELECT 1 FROM jobs WHERE account_id=?1 AND id!=?2)"
                             " OR EXISTS(SELECT 1 FROM posts WHERE account_id=?1) OR EXISTS(SELECT 1 FROM relations WHERE account_id=?1)"
                             " OR EXISTS(SELECT 1 FROM interactions WHERE account_id=?1) OR EXISTS(SELECT 1 FROM decisions WHERE subject=3 AND subject_id=?1)");
    used.bind(id, m_job);
    if (!used.step() || used.integer(0) != 0) return;
    used.reset();
    m_db.prepare("UPDATE jobs SET account_id=NULL WHERE id=?").bind(m_job).run();
    m_db.prepare("DELETE FROM post_counts WHERE account_id=?").bind(id).run();
    m_db.prepare("DELETE FROM accounts WHERE id=?").bind(id).run();
}

}  // namespace twofold::store
