// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/store/read.h"

namespace twofold::store {

namespace {

// Friends (Facebook) and connections (LinkedIn) are on both sides.
constexpr std::string_view accountColumns =
    "SELECT a.id, a.platform, a.native_id, a.handle, a.name, a.bio, a.website, a.purpose, a.audience,"
    " (SELECT coalesce(sum(count),0) FROM post_counts c WHERE c.account_id=a.id),"
    " CASE WHEN EXISTS(SELECT 1 FROM relation_lists l JOIN jobs j ON j.id=l.job_id AND j.active=1 WHERE l.account_id=a.id AND l.kind IN (2,3)) THEN"
    " (SELECT count(DISTINCT identity_id) FROM relations r WHERE r.account_id=a.id AND r.kind IN (2,3) AND r.present=1 AND r.until IS NULL) ELSE -1 END,"
    " CASE WHEN EXISTS(SELECT 1 FROM relation_lists l JOIN jobs j ON j.id=l.job_id AND j.active=1 WHERE l.account_id=a.id AND l.kind IN (1,3)) THEN"
    " (SELECT count(DISTINCT identity_id) FROM relations r WHERE r.account_id=a.id AND r.kind IN (1,3) AND r.present=1 AND r.until IS NULL) ELSE -1 END,"
    " (SELECT max(observed_at) FROM jobs j WHERE j.account_id=a.id AND j.active=1) FROM accounts a WHERE a.present=1";

AccountRow readRow(const Statement &row) {
    AccountRow account;
    account.id = row.id<AccountId>(0);
    account.platform = row.word<Platform>(1);
    account.nativeId = row.text(2);
    account.handle = row.text(3);
    account.name = row.text(4);
    account.bio = row.text(5);
    account.website = row.text(6);
    account.purpose = row.word<Purpose>(7);
    account.audience = row.word<Visibility>(8);
    account.posts = row.integer(9);
    account.followers = row.integer(10);
    account.following = row.integer(11);
    account.observedAt = row.time(12);
    return account;
}

}  // namespace

std::vector<AccountRow> readAccounts(Connection &db) {
    std::vector<AccountRow> all;
    auto query = db.prepare(std::string(accountColumns) + " ORDER BY a.platform, a.id");
    while (query.step()) all.push_back(readRow(query));
    return all;
}

std::optional<AccountRow> readAccount(Connection &db, AccountId id) {
    auto query = db.prepare(std::string(accountColumns) + " AND a.id=?");
    query.bind(id);
    if (!query.step()) return std::nullopt;
    return readRow(query);
}

}  // namespace twofold::store
