// SPDX-License-Identifier: GPL-3.0-or-later
#include "previewdiff.h"

#include <QDir>
#include <QTemporaryDir>

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
Result<std::optional<AccountRecord>> ownerOf(const std::string &known, AccountId account) {
    const auto reader = Connection::open(known, store::Access::ReadOnly);
    if (!reader) return tl::unexpected(reader.error());
    auto query = (*reader)->prepare("SELECT platform, native_id, handle, name FROM accounts WHERE id=?");
    query.bind(account);
    if (!query.step()) return std::optional<AccountRecord>();
    return std::optional<AccountRecord>({.platform = query.word<Platform>(0), .nativeId = query.text(1), .handle = query.text(2), .name = query.text(3)});
}

}  // namespace

Result<void> Scratch::open(const std::string &known, JobReport &report, AccountId account) {
    m_known = known;
    const std::string path = m_folder + "/preview.db";
    if (auto state = store::prepareStore(path); !state) return tl::unexpected(state.error());
    auto writer = Writer::open(path);
    if (!writer) return tl::unexpected(writer.error());
    m_writer = std::move(*writer);
    const auto owner = ownerOf(known, account);
    if (!owner) return tl::unexpected(owner.error());
    return m_writer->run(Writer::Urgency::Bulk, [&](Connection &db) -> Result<void> {
        store::JobRow row;
        row.kind = "preview";
        row.path = report.path;
        row.started = report.started;
        row.observedAt = report.observedAt;
        report.id = store::JobStore(db).begin(row);
        if (*owner) m_account = store::AccountStore(db).save(**owner, report.observedAt).id;
        return {};
    });
}

Result<void> Scratch::compare(JobReport &report) {
    const auto reader = Connection::open(m_folder + "/preview.db", store::Access::ReadOnly);
    if (!reader) return tl::unexpected(reader.error());
    Connection &db = **reader;
    db.prepare("ATTACH DATABASE ? AS known").bind(m_known).run();
    // The same account in both stores is the one with the same platform and key.
    const std::string accounts = " JOIN main.accounts ma ON ma.id=m.account_id JOIN known.accounts ka ON ka.platform=ma.platform AND ka.key=ma.key";
    const std::string people = " JOIN main.identities mi ON mi.id=m.identity_id JOIN known.identities ki ON ki.platform=mi.platform AND ki.key=mi.key";
    const auto known = [&](RecordKind kind, const std::string &same, const std::string &changed) {
        KindCounts &counts = report.of(kind);
        const std::int64_t asBefore = db.integer(same);
        const std::int64_t corrected = changed.empty() ? 0 : db.integer(changed);
        counts.unchanged += asBefore;
        counts.updated += corrected;
        counts.stored = std::max<std::int64_t>(0, counts.stored - asBefore - corrected);
    };
    const std::string posts = "SELECT count(*) FROM main.posts m" + accounts + " JOIN known.posts k ON k.account_id=ka.id AND k.native_id=m.native_id AND k.present=1";
    known(RecordKind::Post, posts + " WHERE k.digest=m.digest", posts + " WHERE k.digest!=m.digest");
    const std::string identities = "SELECT count(*) FROM main.identities m JOIN known.identities k ON k.platform=m.platform AND k.key=m.key AND k.present=1";
    const std::string differs = "(m.handle NOT IN ('', k.handle) OR m.name NOT IN ('', k.name) OR m.bio NOT IN ('', k.bio))";
    known(RecordKind::Identity, identities + " WHERE NOT " + differs, identities + " WHERE " + differs);
    const std::string relations = "SELECT count(*) FROM main.relations m" + accounts + people +
                                  " JOIN known.relations k ON k.account_id=ka.id AND k.identity_id=ki.id AND k.kind=m.kind AND k.list=m.list AND k.present=1";
    known(RecordKind::Relation, relations + " WHERE k.until IS NULL", relations + " WHERE k.until IS NOT NULL");
    const std::string interactions = "SELECT count(*) FROM main.interactions m" + people +
                                     " JOIN known.interactions k ON k.source=m.source AND k.identity_id=ki.id AND k.kind=m.kind AND k.direction=m.direction AND k.present=1";
    known(RecordKind::Interaction, interactions, {});
    auto account = db.prepare("SELECT k.id FROM known.accounts k JOIN main.accounts m ON m.platform=k.platform AND m.key=k.key WHERE k.present=1 LIMIT 1");
    const bool exists = account.step();
    report.account = exists ? account.id<AccountId>(0) : AccountId();
    report.accountIsNew = !exists;
    report.id = {};
    if (auto error = db.takeError()) return tl::unexpected(*error);
    return {};
}

}  // namespace twofold::services
