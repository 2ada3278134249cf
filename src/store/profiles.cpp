// SPDX-License-Identifier: GPL-3.0-or-later
// What words of work are proposed from, and what suggestions of tiers are compared with.
#include "twofold/store/read.h"

namespace twofold::store {

std::vector<ProfileRow> readProfiles(Connection &db) {
    std::vector<ProfileRow> all;
    auto query = db.prepare("SELECT id, platform, handle, name, bio, location, purpose FROM accounts WHERE present=1 ORDER BY platform, id");
    while (query.step())
        all.push_back({query.id<AccountId>(0), query.word<Platform>(1), query.text(2), query.text(3), query.text(4), query.text(5), query.word<Purpose>(6)});
    return all;
}

std::vector<TagCount> readFrequentTags(Connection &db, AccountId account, std::int64_t least) {
    std::vector<TagCount> all;
    auto query = db.prepare("SELECT min(t.shown), count(*) FROM (SELECT id FROM posts WHERE account_id=? AND present=1 AND kind!=? ORDER BY id DESC LIMIT 20000) p"
                            " CROSS JOIN post_tags t ON t.post_id=p.id GROUP BY t.tag_id HAVING count(*)>=? ORDER BY count(*) DESC, 1");
    query.bind(account, static_cast<int>(PostKind::Repost), least);
    while (query.step()) {
        std::string shown = query.text(0);
        if (shown.starts_with('#')) shown.erase(0, 1);
        all.push_back({std::move(shown), query.integer(1)});
    }
    return all;
}

std::vector<TierCount> readTierComparison(Connection &db) {
    std::vector<TierCount> all;
    auto query = db.prepare("SELECT tier, suggested_tier, count(*) FROM contacts WHERE present=1 AND tier_state=2 GROUP BY 1, 2 ORDER BY 1, 2");
    while (query.step()) all.push_back({query.word<Tier>(0), query.word<Tier>(1), query.integer(2)});
    return all;
}

}  // namespace twofold::store
