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

std::vector<store::ShownInteraction> shownOf(Connection &db, const PostRecord &record) {
    std::vector<store::ShownInteraction> shown;
    store::IdentityStore identities(db);
    const auto add = [&](const IdentityRecord &identity, InteractionKind kind) {
        const std::string key = identityKey(identity);
        if (key.empty()) return;
        if (const auto found = identities.find(identity.platform, key)) shown.push_back({found->id, kind});
    };
    add(record.replyTo, InteractionKind::Reply);
    add(record.repostOf, InteractionKind::Repost);
    add(record.quoteOf, InteractionKind::Quote);
    for (const IdentityRecord &mention : record.mentions) add(mention, InteractionKind::Mention);
    return shown;
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
    posts.replace(id, claim.job, record, store::postDigest(record), label, shownOf(db, record));
    posts.dropClaim(id, claim.job);
    db.prepare("UPDATE post_claims SET doc=NULL WHERE post_id=? AND doc=?").bind(id, *claim.document).run();
}

// Shows the version that the active jobs have, or hides the post when none knows it.
void resolvePost(Connection &db, PostStore &posts, PostId id) {
    const auto claims = posts.claims(id);
    const PostStore::Claim *best = nullptr;
    std::int64_t bestSize = 0;
    for (const PostStore::Claim &claim : claims) {
        if (!claim.active) continue;
        const auto size = static_cast<std::int64_t>(claim.document ? postFromDocument(*claim.document).text.size() : posts.load(id)->text.size());
        if (best && !versionIsBefore(best->observedAt, bestSize, 0, claim.observedAt, size, 0)) continue;
        best = &claim;
        bestSize = size;
    }
    if (!best) return posts.setPresent(id, false);
    if (best->document) {
        bringBack(db, posts, id, *best);
    } else if (best->job != claims.front().job) {
        posts.dropClaim(id, best->job);
        posts.addClaim(id, claims.front().job, std::nullopt);
        posts.setJob(id, best->job);
    }
    posts.setPresent(id, true);
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

}  // namespace

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
    db.prepare("DELETE FROM interactions WHERE source IN (SELECT id FROM posts WHERE job_id=? AND present=0)").bind(job).run();
    db.prepare("DELETE FROM post_claims WHERE job_id=?").bind(job).run();
    db.prepare("DELETE FROM posts WHERE job_id=? AND present=0 AND NOT EXISTS(SELECT 1 FROM post_claims c WHERE c.post_id=posts.id)").bind(job).run();
    db.prepare("DELETE FROM interaction_claims WHERE job_id=?").bind(job).run();
    db.prepare("DELETE FROM interactions WHERE job_id=? AND present=0").bind(job).run();
    db.prepare("DELETE FROM relation_claims WHERE job_id=?").bind(job).run();
    db.prepare("DELETE FROM relation_lists WHERE job_id=?").bind(job).run();
    db.execute("DELETE FROM relations WHERE NOT EXISTS(SELECT 1 FROM relation_claims c WHERE c.relation_id=relations.id)");
    db.prepare("DELETE FROM identity_handles WHERE job_id=?").bind(job).run();
    db.prepare("DELETE FROM identity_claims WHERE job_id=?").bind(job).run();
    db.execute("DELETE FROM identities WHERE present=0 AND NOT EXISTS(SELECT 1 FROM identity_claims c WHERE c.identity_id=identities.id)"
               " AND NOT EXISTS(SELECT 1 FROM relations r WHERE r.identity_id=identities.id)"
               " AND NOT EXISTS(SELECT 1 FROM interactions x WHERE x.identity_id=identities.id)");
    db.prepare("DELETE FROM issues WHERE job_id=?").bind(job).run();
}

}  // namespace twofold::services
