// SPDX-License-Identifier: GPL-3.0-or-later
#include "previewdiff.h"

#include <QDir>
#include <QTemporaryDir>
#include <algorithm>
#include <tuple>

#include "twofold/store/identities.h"
#include "twofold/store/jobs.h"
#include "twofold/store/store.h"

namespace twofold::services {

using store::Connection;
using store::Writer;

Scratch::Scratch() {
    QTemporaryDir folder;
    folder.setAutoRemove(false);
    m_folder = folder.path().toStdString();
}

Scratch::~Scratch() {
    m_writer.reset();
    QDir(QString::fromStdString(m_folder)).removeRecursively();
}

namespace {

// The account of the user's store that a source without an owner goes to, to stand in the scratch store as well.
Result<std::optional<AccountRecord>> ownerOf(const std::string &known, AccountId account, Platform platform) {
    const auto reader = Connection::open(known, store::Access::ReadOnly);
    if (!reader) return tl::unexpected(reader.error());
    const auto ofPlatform = store::AccountStore(**reader).ofPlatform(platform);
    if (!account.valid() && ofPlatform.size() == 1) account = ofPlatform.front();
    auto query = (*reader)->prepare("SELECT platform, native_id, handle FROM accounts WHERE id=?");
    query.bind(account);
    if (!query.step()) return std::optional<AccountRecord>();
    return std::optional<AccountRecord>({.platform = query.word<Platform>(0), .nativeId = query.text(1), .handle = query.text(2)});
}

}  // namespace

Result<void> Scratch::open(const std::string &known, JobReport &report, AccountId account, Platform platform) {
    m_known = known;
    const std::string path = m_folder + "/preview.db";
    if (auto state = store::prepareStore(path); !state) return tl::unexpected(state.error());
    auto writer = Writer::open(path);
    if (!writer) return tl::unexpected(writer.error());
    m_writer = std::move(*writer);
    const auto owner = ownerOf(known, account, platform);
    if (!owner) return tl::unexpected(owner.error());
    return m_writer->run(Writer::Urgency::Bulk, [&](Connection &db) -> Result<void> {
        store::JobRow row;
        row.kind = "preview";
        row.path = report.path;
        row.started = report.started;
        row.observedAt = report.observedAt;
        report.id = store::JobStore(db).begin(row);
        if (*owner) m_account = store::AccountStore(db).save(**owner, report.id, report.observedAt).id;
        return {};
    });
}

namespace {

// The same account in both stores is the one with the same platform and key; so with people.
const std::string sameAccount = " JOIN main.accounts ma ON ma.id=m.account_id JOIN known.accounts ka ON ka.platform=ma.platform AND ka.key=ma.key";
const std::string samePerson = " JOIN main.identities mi ON mi.id=m.identity_id JOIN known.identities ki ON ki.platform=mi.platform AND ki.key=mi.key";
const std::string samePost = sameAccount + " JOIN known.posts k ON k.account_id=ka.id AND k.native_id=m.native_id AND k.present=1";

// 1 when the version in main would take the place of the one in known, by the order of versionIsBefore().
const std::string corrects =
    "(k.digest!=m.digest AND ((SELECT max(j.observed_at) FROM known.jobs j WHERE j.active=1 AND (j.id=k.job_id OR j.id IN"
    " (SELECT c.job_id FROM known.post_claims c WHERE c.post_id=k.id AND c.doc IS NULL))), length(CAST(k.text AS BLOB)), k.digest)"
    " < ((SELECT j.observed_at FROM main.jobs j WHERE j.id=m.job_id), length(CAST(m.text AS BLOB)), m.digest))";

// What the trial counted as stored is known: `sql` gives, per row, whether it corrects (1) or only repeats (0).
void move(Connection &db, KindCounts &counts, const std::string &sql) {
    auto query = db.prepare("SELECT coalesce(sum(c=0),0), coalesce(sum(c),0) FROM (" + sql + ")");
    if (!query.step()) return;
    counts.unchanged += query.integer(0);
    counts.updated += query.integer(1);
    counts.stored = std::max<std::int64_t>(0, counts.stored - query.integer(0) - query.integer(1));
}

store::IdentityClaim claimOf(const store::Statement &row, int first) {
    return {row.text(first), row.time(first + 1), row.text(first + 2), row.time(first + 3), row.text(first + 4),
            row.text(first + 5), row.text(first + 6), row.text(first + 7), row.word<ContactKind>(first + 8)};
}

bool showsSame(const store::IdentityClaim &a, const store::IdentityClaim &b) {
    return std::tie(a.handle, a.name, a.bio, a.profileUrl, a.email, a.phone, a.kind) == std::tie(b.handle, b.name, b.bio, b.profileUrl, b.email, b.phone, b.kind);
}

// Fields of people merge by rules of their own, so the claims are merged here as the import would.
void movePeople(Connection &db, KindCounts &counts) {
    static constexpr std::string_view fields = "c.handle, c.handle_at, c.name, c.name_at, c.bio, c.profile_url, c.email, c.phone, c.kind";
    auto trial = db.prepare("SELECT k.id, " + std::string(fields) + " FROM main.identities m JOIN known.identities k ON k.platform=m.platform AND k.key=m.key AND k.present=1"
                            " JOIN main.identity_claims c ON c.identity_id=m.id");
    auto known = db.prepare("SELECT " + std::string(fields) + " FROM known.identity_claims c JOIN known.jobs j ON j.id=c.job_id AND j.active=1 WHERE c.identity_id=?");
    while (trial.step()) {
        known.bind(trial.integer(0));
        store::IdentityClaim before;
        while (known.step()) before.merge(claimOf(known, 0));
        known.reset();
        store::IdentityClaim after = before;
        after.merge(claimOf(trial, 1));
        ++(showsSame(before, after) ? counts.unchanged : counts.updated);
        --counts.stored;
    }
}

}  // namespace

Result<void> Scratch::compare(JobReport &report) {
    const auto reader = Connection::open(m_folder + "/preview.db", store::Access::ReadOnly);
    if (!reader) return tl::unexpected(reader.error());
    Connection &db = **reader;
    db.prepare("ATTACH DATABASE ? AS known").bind(m_known).run();
    move(db, report.of(RecordKind::Post), "SELECT " + corrects + " AS c FROM main.posts m" + samePost);
    movePeople(db, report.of(RecordKind::Identity));
    const std::string observed = std::to_string(report.observedAt);
    move(db, report.of(RecordKind::Relation),
         "SELECT (k.until IS NOT NULL AND k.until<=" + observed + ") OR (m.since IS NOT NULL AND (k.since IS NULL OR m.since<k.since)) AS c FROM main.relations m" + sameAccount +
             samePerson + " JOIN known.relations k ON k.account_id=ka.id AND k.identity_id=ki.id AND k.kind=m.kind AND k.list=m.list AND k.present=1");
    // What a post shows goes with the post.
    move(db, report.of(RecordKind::Interaction), "SELECT " + corrects + " AS c FROM main.interactions x JOIN main.posts m ON m.id=x.source" + samePost + " WHERE x.source>0");
    move(db, report.of(RecordKind::Interaction),
         "SELECT 0 AS c FROM main.interactions m" + samePerson +
             " JOIN known.interactions k ON k.source=m.source AND k.identity_id=ki.id AND k.kind=m.kind AND k.direction=m.direction AND k.present=1 WHERE m.source<0");
    auto account = db.prepare("SELECT k.id FROM known.accounts k JOIN main.accounts m ON m.platform=k.platform AND m.key=k.key WHERE k.present=1 LIMIT 1");
    const bool exists = account.step();
    report.account = exists ? account.id<AccountId>(0) : AccountId();
    report.accountIsNew = !exists;
    report.id = {};
    if (auto error = db.takeError()) return tl::unexpected(*error);
    return {};
}

}  // namespace twofold::services
