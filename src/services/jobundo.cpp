// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobundo.h"

#include <algorithm>
#include <vector>

#include "labelling.h"
#include "recordwriter.h"
#include "twofold/core/platforms.h"
#include "twofold/store/identities.h"
#include "twofold/store/jobs.h"
#include "twofold/store/posts.h"
#include "twofold/store/relations.h"

namespace twofold::services {

using store::Connection;
using store::PostStore;

namespace {

std::vector<std::int64_t> numbers(Connection &db, std::string_view sql, JobId job) {
    std::vector<std::int64_t> all;
    auto query = db.prepare(sql);
    query.bind(job);
    while (query.step()) all.push_back(query.integer(0));
    return all;
}

// Brings another version of a post into place; the one that stood there becomes a claim.
void bringBack(Connection &db, PostStore &posts, PostId id, const PostStore::Claim &claim) {
    const auto current = posts.load(id);
    if (!current) return;
    posts.keepVersion(id, postDocument(*current));
    const PostRecord record = postFromDocument(*claim.document);
    auto query = db.prepare("SELECT a.platform, a.purpose FROM posts p JOIN accounts a ON a.id=p.account_id WHERE p.id=?");
    query.bind(id);
    store::StoredLabel label;
    if (query.step()) label = suggestLabel(sharedClassifier(), record, query.word<Platform>(0), query.word<Purpose>(1));
    query.reset();
    store::IdentityStore identities(db);
    const auto shown = selectShown(record, [&](const IdentityRecord &identity) {
        const auto found = identities.find(identity.platform, identityKey(identity));
        return found ? found->id : IdentityId();
    });
    posts.replace(id, claim.job, record, claim.digest, label, shown);
    posts.dropClaim(id, claim.job);
    posts.claimsSeePlace(id, claim.digest);
}

void rebuildCounts(Connection &db) {
    db.execute("DELETE FROM post_counts;"
               "INSERT INTO post_counts SELECT account_id, CASE WHEN created IS NULL THEN 0 ELSE CAST(strftime('%Y', created/1000, 'unixepoch') AS INTEGER) END,"
               " visibility, kind, label, label_state, count(*) FROM posts WHERE present=1 GROUP BY 1,2,3,4,5,6");
}

// Posts that only this job ever saw: by far the most, so in one statement.
void showOwnPosts(Connection &db, JobId job, bool present) {
    const std::string own = " job_id=?1 AND present=" + std::string(present ? "0" : "1") +
                            " AND NOT EXISTS(SELECT 1 FROM post_claims c WHERE c.post_id=posts.id)";
    db.prepare("UPDATE interactions SET present=" + std::string(present ? "1" : "0") + " WHERE source IN (SELECT id FROM posts WHERE" + own + ")").bind(job).run();
    db.prepare("UPDATE posts SET present=" + std::string(present ? "1" : "0") + " WHERE" + own).bind(job).run();
    rebuildCounts(db);
}

void refreshPeople(Connection &db, JobId job) {
    store::IdentityStore identities(db);
    for (const std::int64_t id : numbers(db, "SELECT identity_id FROM identity_claims WHERE job_id=?", job)) identities.refresh(IdentityId(id));
}

// The account that only this job knew.
void forgetAccount(Connection &db, JobId job) {
    db.prepare("DELETE FROM account_handles WHERE job_id=?").bind(job).run();
    db.prepare("DELETE FROM account_claims WHERE job_id=?").bind(job).run();
    const std::int64_t id = [&] {
        auto query = db.prepare("SELECT coalesce(account_id,0) FROM jobs WHERE id=?");
        query.bind(job);
        return query.step() ? query.integer(0) : 0;
    }();
    store::AccountStore(db).refresh(AccountId(id));
    auto used = db.prepare("SELECT EXISTS(SELECT 1 FROM account_claims WHERE account_id=?1) OR EXISTS(SELECT 1 FROM jobs WHERE account_id=?1 AND id!=?2)"
                           " OR EXISTS(SELECT 1 FROM posts WHERE account_id=?1) OR EXISTS(SELECT 1 FROM relations WHERE account_id=?1)"
                           " OR EXISTS(SELECT 1 FROM interactions WHERE account_id=?1) OR EXISTS(SELECT 1 FROM decisions WHERE subject=3 AND subject_id=?1)");
    used.bind(id, job);
    if (!used.step() || used.integer(0) != 0) return;
    used.reset();
    db.prepare("UPDATE jobs SET account_id=NULL WHERE id=?").bind(job).run();
    db.prepare("DELETE FROM post_counts WHERE account_id=?").bind(id).run();
    db.prepare("DELETE FROM accounts WHERE id=?").bind(id).run();
}

}  // namespace

void resolvePost(Connection &db, PostStore &posts, PostId id) {
    const auto claims = posts.claims(id);
    if (claims.empty()) return;
    const auto placeSize = static_cast<std::int64_t>(posts.load(id)->text.size());
    const PostStore::Claim *best = nullptr;
    std::int64_t bestSize = 0;
    for (const PostStore::Claim &claim : claims) {
        if (!claim.active) continue;
        const auto size = claim.document ? static_cast<std::int64_t>(postFromDocument(*claim.document).text.size()) : placeSize;
        if (best && !versionIsBefore(best->observedAt, bestSize, best->digest, claim.observedAt, size, claim.digest)) continue;
        best = &claim;
        bestSize = size;
    }
    if (!best) return posts.setPresent(id, false);
    if (best->document) bringBack(db, posts, id, *best);
    else if (best->job != claims.front().job) posts.handOver(id, best->job);
    posts.setPresent(id, true);
}

void setJobActive(Connection &db, JobId job, bool active) {
    store::JobStore(db).setActive(job, active);
    store::MetaStore(db).set("derived", "0");
    showOwnPosts(db, job, active);
    PostStore posts(db);
    for (const std::int64_t id : numbers(db, "SELECT p.id FROM posts p JOIN post_claims c ON c.post_id=p.id WHERE p.job_id=?1"
                                             " UNION SELECT post_id FROM post_claims WHERE job_id=?1", job))
        resolvePost(db, posts, PostId(id));
    posts.finish();
    store::InteractionStore(db).refreshOf(job);
    refreshPeople(db, job);
}

void forgetJob(Connection &db, JobId job) {
    setJobActive(db, job, false);
    db.prepare("DELETE FROM post_claims WHERE job_id=?").bind(job).run();
    const std::string posts = "(SELECT id FROM posts WHERE job_id=? AND present=0 AND NOT EXISTS(SELECT 1 FROM post_claims c WHERE c.post_id=posts.id))";
    db.prepare("DELETE FROM interactions WHERE source IN " + posts).bind(job).run();
    db.prepare("DELETE FROM posts WHERE id IN " + posts).bind(job).run();
    db.execute("DELETE FROM tags WHERE NOT EXISTS(SELECT 1 FROM post_tags t WHERE t.tag_id=tags.id)");
    db.prepare("DELETE FROM interaction_claims WHERE job_id=?").bind(job).run();
    db.prepare("DELETE FROM interactions WHERE job_id=? AND present=0 AND NOT EXISTS(SELECT 1 FROM interaction_claims c WHERE c.source=interactions.source"
               " AND c.identity_id=interactions.identity_id AND c.kind=interactions.kind AND c.direction=interactions.direction)")
        .bind(job)
        .run();
    db.prepare("DELETE FROM relation_claims WHERE job_id=?").bind(job).run();
    db.prepare("DELETE FROM relation_lists WHERE job_id=?").bind(job).run();
    db.execute("DELETE FROM relations WHERE NOT EXISTS(SELECT 1 FROM relation_claims c WHERE c.relation_id=relations.id)");
    db.prepare("DELETE FROM identity_handles WHERE job_id=?").bind(job).run();
    db.prepare("DELETE FROM identity_claims WHERE job_id=?").bind(job).run();
    // Whom the user decided about stays, hidden, so that the decision finds them again.
    db.execute("DELETE FROM identities WHERE present=0 AND NOT EXISTS(SELECT 1 FROM identity_claims c WHERE c.identity_id=identities.id)"
               " AND NOT EXISTS(SELECT 1 FROM relations r WHERE r.identity_id=identities.id)"
               " AND NOT EXISTS(SELECT 1 FROM interactions x WHERE x.identity_id=identities.id)"
               " AND NOT EXISTS(SELECT 1 FROM decisions d WHERE d.subject=1 AND d.subject_id IN (identities.contact_id, identities.own_contact_id))"
               " AND NOT EXISTS(SELECT 1 FROM decisions d WHERE d.subject=5 AND d.subject_id=identities.id)");
    const std::string alone = " NOT IN (SELECT contact_id FROM identities UNION SELECT own_contact_id FROM identities)";
    db.execute("DELETE FROM people_text WHERE rowid" + alone);
    db.execute("DELETE FROM contacts WHERE id" + alone +
               " AND NOT EXISTS(SELECT 1 FROM decisions d WHERE d.subject=1 AND d.subject_id=contacts.id)"
               " AND NOT EXISTS(SELECT 1 FROM decisions d WHERE d.subject=5 AND d.value=CAST(contacts.id AS TEXT))");
    forgetAccount(db, job);
    db.prepare("DELETE FROM issues WHERE job_id=?").bind(job).run();
}

}  // namespace twofold::services
