// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobundo.h"

#include <algorithm>
#include <vector>

#include "labelling.h"
#include "recordwriter.h"
#include "twofold/core/platforms.h"
#include "twofold/store/identities.h"
#include "twofold/store/jobdata.h"
#include "twofold/store/jobs.h"
#include "twofold/store/posts.h"
#include "twofold/store/relations.h"

namespace twofold::services {

using store::Connection;
using store::PostStore;

namespace {

// Brings another version of a post into place; the one that stood there becomes a claim.
void bringBack(Connection &db, PostStore &posts, PostId id, const PostStore::Claim &claim, const analysis::PostClassifier &classifier) {
    const auto current = posts.load(id);
    if (!current) return;
    posts.keepVersion(id, postDocument(*current));
    const PostRecord record = postFromDocument(*claim.document);
    const AccountId account = posts.account(id);
    store::AccountStore accounts(db);
    const store::StoredLabel label = suggestLabel(classifier, record, accounts.platform(account), accounts.purpose(account));
    store::IdentityStore identities(db);
    const auto shown = selectShown(record, [&](const IdentityRecord &identity) {
        const auto found = identities.find(identity.platform, identityKey(identity));
        return found ? found->id : IdentityId();
    });
    posts.replace(id, claim.job, record, claim.digest, label, shown);
    posts.dropClaim(id, claim.job);
    posts.claimsSeePlace(id, claim.digest);
}

}  // namespace

void resolvePost(Connection &db, PostStore &posts, PostId id, const analysis::PostClassifier &classifier) {
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
    if (best->document) bringBack(db, posts, id, *best, classifier);
    else if (best->job != claims.front().job) posts.handOver(id, best->job);
    posts.setPresent(id, true);
}

void setJobActive(Connection &db, JobId job, bool active, const analysis::PostClassifier &classifier) {
    store::JobStore(db).setActive(job, active);
    store::MetaStore(db).set("derived", "0");
    // Posts that come back were labelled when they were last seen; decisions may have changed since.
    if (active) store::MetaStore(db).set("labels_model", "");
    store::JobData data(db, job);
    data.showOwnPosts(active);
    PostStore posts(db);
    for (const PostId id : data.sharedPosts()) resolvePost(db, posts, id, classifier);
    posts.finish();
    store::InteractionStore(db).refreshOf(job);
    store::IdentityStore identities(db);
    for (const IdentityId id : data.identities()) identities.refresh(id);
}

void forgetJob(Connection &db, JobId job, const analysis::PostClassifier &classifier) {
    setJobActive(db, job, false, classifier);
    store::JobData(db, job).forget();
}

}  // namespace twofold::services
