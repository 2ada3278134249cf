// SPDX-License-Identifier: GPL-3.0-or-later
#include <tuple>

#include "twofold/store/identities.h"
#include "twofold/store/jobdata.h"

namespace twofold::store {

namespace {

// The same account in both stores is the one with the same platform and key; so with people.
const std::string sameAccount = " JOIN main.accounts ma ON ma.id=m.account_id JOIN known.accounts ka ON ka.platform=ma.platform AND ka.key=ma.key";
const std::string samePerson = " JOIN main.identities mi ON mi.id=m.identity_id JOIN known.identities ki ON ki.platform=mi.platform AND ki.key=mi.key";
const std::string samePost = sameAccount + " JOIN known.posts k ON k.account_id=ka.id AND k.native_id=m.native_id AND k.present=1";

// 1 when the version in main would take the place of the one in known: newer source, then longer text, then digest.
const std::string corrects =
    "(k.digest!=m.digest AND ((SELECT max(j.observed_at) FROM known.jobs j WHERE j.active=1 AND (j.id=k.job_id OR j.id IN"
    " (SELECT c.job_id FROM known.post_claims c WHERE c.post_id=k.id AND c.doc IS NULL))), length(CAST(k.text AS BLOB)), k.digest)"
    " < ((SELECT j.observed_at FROM main.jobs j WHERE j.id=m.job_id), length(CAST(m.text AS BLOB)), m.digest))";

// `sql` gives, per row that is known, whether it corrects (1) or only repeats (0).
void add(Connection &db, Comparison::Part &part, const std::string &sql) {
    auto query = db.prepare("SELECT coalesce(sum(c=0),0), coalesce(sum(c),0) FROM (" + sql + ")");
    if (!query.step()) return;
    part.same += query.integer(0);
    part.corrected += query.integer(1);
}

IdentityClaim claimOf(const Statement &row, int first) {
    return {row.text(first), row.time(first + 1), row.text(first + 2), row.time(first + 3), row.text(first + 4),
            row.text(first + 5), row.text(first + 6), row.text(first + 7), row.word<ContactKind>(first + 8)};
}

bool showsSame(const IdentityClaim &a, const IdentityClaim &b) {
    return std::tie(a.handle, a.name, a.bio, a.profileUrl, a.email, a.phone, a.kind) == std::tie(b.handle, b.name, b.bio, b.profileUrl, b.email, b.phone, b.kind);
}

// Fields of people merge by rules of their own, so the claims are merged here as the import would.
void addPeople(Connection &db, Comparison::Part &part) {
    static constexpr std::string_view fields = "c.handle, c.handle_at, c.name, c.name_at, c.bio, c.profile_url, c.email, c.phone, c.kind";
    auto trial = db.prepare("SELECT k.id, " + std::string(fields) + " FROM main.identities m JOIN known.identities k ON k.platform=m.platform AND k.key=m.key AND k.present=1"
                            " JOIN main.identity_claims c ON c.identity_id=m.id");
    auto known = db.prepare("SELECT " + std::string(fields) + " FROM known.identity_claims c JOIN known.jobs j ON j.id=c.job_id AND j.active=1 WHERE c.identity_id=?");
    while (trial.step()) {
        known.bind(trial.integer(0));
        IdentityClaim before;
        while (known.step()) before.merge(claimOf(known, 0));
        known.reset();
        IdentityClaim after = before;
        after.merge(claimOf(trial, 1));
        ++(showsSame(before, after) ? part.same : part.corrected);
    }
}

}  // namespace

Result<Comparison> compareStores(Connection &db, const std::string &knownPath, UtcMs observedAt) {
    Comparison comparison;
    db.prepare("ATTACH DATABASE ? AS known").bind(knownPath).run();
    add(db, comparison.posts, "SELECT " + corrects + " AS c FROM main.posts m" + samePost);
    addPeople(db, comparison.identities);
    add(db, comparison.relations,
        "SELECT CASE WHEN mc.until IS NOT NULL THEN NOT EXISTS(SELECT 1 FROM known.relation_claims c JOIN known.jobs j ON j.id=c.job_id AND j.active=1"
        " WHERE c.relation_id=k.id AND c.until IS NOT NULL) ELSE (k.until IS NOT NULL AND k.until<=" + std::to_string(observedAt) +
            ") OR (m.since IS NOT NULL AND (k.since IS NULL OR m.since<k.since)) END AS c FROM main.relations m JOIN main.relation_claims mc ON mc.relation_id=m.id" +
            sameAccount + samePerson +
            " JOIN known.relations k ON k.account_id=ka.id AND k.identity_id=ki.id AND k.kind=m.kind AND k.list=m.list AND k.present=1");
    // What a post shows goes with the post.
    add(db, comparison.interactions, "SELECT " + corrects + " AS c FROM main.interactions x JOIN main.posts m ON m.id=x.source" + samePost + " WHERE x.source>0");
    add(db, comparison.interactions,
        "SELECT 0 AS c FROM main.interactions m" + samePerson +
            " JOIN known.interactions k ON k.source=m.source AND k.identity_id=ki.id AND k.kind=m.kind AND k.direction=m.direction AND k.present=1 WHERE m.source<0");
    auto account = db.prepare("SELECT k.id FROM known.accounts k JOIN main.accounts m ON m.platform=k.platform AND m.key=k.key WHERE k.present=1 LIMIT 1");
    if (account.step()) comparison.account = account.id<AccountId>(0);
    account.reset();
    if (auto error = db.takeError()) return tl::unexpected(*error);
    return comparison;
}

}  // namespace twofold::store
