// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/services/audit.h"

#include <algorithm>
#include <map>

#include "derive.h"
#include "twofold/core/platforms.h"

namespace twofold::services {

using store::Connection;

namespace {

void addTo(Ratio &ratio, Label label, std::int64_t count) {
    (label == Label::Professional ? ratio.professional : label == Label::Personal ? ratio.personal : ratio.none) += count;
}

std::vector<store::AccountRow> networkAccounts(Connection &db) {
    auto accounts = store::readAccounts(db);
    std::erase_if(accounts, [](const store::AccountRow &account) { return !hasAudience(account.platform); });
    return accounts;
}

}  // namespace

std::vector<MatrixRow> auditMatrix(Connection &db) {
    std::map<AccountId, Ratio> ratios;
    for (const store::PostCount &count : store::readPostCounts(db)) addTo(ratios[count.account], count.label, count.count);
    std::vector<MatrixRow> rows;
    for (const store::AccountRow &account : networkAccounts(db)) {
        const Ratio &ratio = ratios[account.id];
        MatrixRow row{account, ratio.professional, ratio.personal, ratio.none, 0};
        row.openFindings = store::countOpenFindings(db, account.id);
        rows.push_back(std::move(row));
    }
    return rows;
}

RatioOverview ratioOverview(Connection &db) {
    RatioOverview overview;
    std::map<AccountId, Ratio> accounts;
    std::map<int, Ratio> years;
    for (const store::PostCount &count : store::readPostCounts(db)) {
        addTo(overview.all, count.label, count.count);
        addTo(accounts[count.account], count.label, count.count);
        if (count.year > 0) addTo(years[count.year], count.label, count.count);
        if (count.state == ValueState::Decided) overview.decided += count.count;
        if (count.state == ValueState::Suggested) overview.suggested += count.count;
    }
    for (const store::AccountRow &account : networkAccounts(db)) overview.byAccount.emplace_back(account, accounts[account.id]);
    if (years.empty()) return overview;
    for (int year = years.begin()->first; year <= years.rbegin()->first; ++year) overview.byYear.emplace_back(year, years[year]);
    return overview;
}

std::vector<SeenByRow> seenBy(Connection &db, ContactId contact) {
    std::map<AccountId, unsigned> relations;  // bit per RelationKind
    for (const store::RelationRow &relation : store::readRelations(db, contact))
        if (relation.until == unknownTime) relations[relation.account] |= 1U << static_cast<unsigned>(relation.kind);
    const auto counts = store::readPostCounts(db);
    std::vector<SeenByRow> rows;
    for (const store::AccountRow &account : networkAccounts(db)) {
        const unsigned kinds = relations[account.id];
        const auto is = [&](RelationKind kind) { return (kinds & (1U << static_cast<unsigned>(kind))) != 0; };
        SeenByRow row{account};
        row.connected = kinds != 0;
        for (const store::PostCount &count : counts) {
            if (count.account != account.id) continue;
            switch (count.visibility) {
            case Visibility::Public:
            case Visibility::Unlisted: row.visible += is(RelationKind::Blocked) ? 0 : count.count; break;
            case Visibility::Followers: row.visible += is(RelationKind::Follower) || is(RelationKind::Friend) ? count.count : 0; break;
            case Visibility::Friends: row.visible += is(RelationKind::Friend) || is(RelationKind::CloseFriend) ? count.count : 0; break;
            // Who was on a list or addressed is in no export: not known.
            case Visibility::List:
            case Visibility::Direct:
            case Visibility::Unknown: row.unknown += count.count; break;
            }
        }
        if (row.visible + row.unknown > 0 || row.connected) rows.push_back(std::move(row));
    }
    return rows;
}

Result<void> runAudit(Session &session) {
    TWOFOLD_TRY(deriveAllFindings(session));
    session.changed(ChangedFindings);
    return {};
}

}  // namespace twofold::services
