// SPDX-License-Identifier: GPL-3.0-or-later
// What labels are learnt from: the posts that the user judged, and the people whom posts name.
#include <algorithm>
#include <map>

#include "twofold/store/read.h"

namespace twofold::store {

namespace {

struct Judgement {
    std::int64_t decision = 0;  ///< number of the newest one
    Label label = Label::None;
    bool decided = false;
    bool random = false;
};

// Decisions come in their order, so the newest of each field stands; a decided label goes before one that was only seen.
std::map<std::int64_t, Judgement> judgements(Connection &db) {
    std::map<std::int64_t, Judgement> all;
    auto query = db.prepare("SELECT d.id, d.subject_id, d.field, d.value FROM decisions d JOIN events e ON e.id=d.event_id"
                            " WHERE d.subject=2 AND e.undone=0 ORDER BY d.id");
    while (query.step()) {
        Judgement &judgement = all[query.integer(1)];
        const std::string_view field = query.view(2);
        if (field == "asked") judgement.random = query.view(3) == "random";
        else if (field == "label" || (field == "seen" && !judgement.decided)) {
            judgement.label = fromWord<Label>(query.view(3)).value_or(Label::None);
            judgement.decided = field == "label";
            judgement.decision = query.integer(0);
        }
    }
    return all;
}

}  // namespace

std::vector<JudgedPost> readJudgedPosts(Connection &db, std::size_t mostDecided, std::size_t mostSeen) {
    std::vector<std::pair<std::int64_t, Judgement>> newest;
    for (const auto &[post, judgement] : judgements(db))
        if (judgement.label != Label::None) newest.emplace_back(post, judgement);
    std::sort(newest.begin(), newest.end(), [](const auto &a, const auto &b) { return a.second.decision > b.second.decision; });
    std::vector<JudgedPost> posts;
    std::size_t decided = 0, seen = 0;
    for (const auto &[id, judgement] : newest) {
        std::size_t &count = judgement.decided ? decided : seen;
        if (count >= (judgement.decided ? mostDecided : mostSeen)) continue;
        auto post = readPost(db, PostId(id));
        if (!post) continue;
        ++count;
        posts.push_back({std::move(*post), judgement.label, judgement.decided, judgement.random});
    }
    std::reverse(posts.begin(), posts.end());
    return posts;
}

PeopleHints readPeopleHints(Connection &db) {
    PeopleHints hints;
    auto query = db.prepare("SELECT x.source, i.label_hint FROM identities i CROSS JOIN interactions x INDEXED BY interactions_of_identity ON x.identity_id=i.id"
                            " WHERE i.label_hint!=0 AND x.source>0 AND x.present=1 AND x.kind!=5");
    while (query.step()) {
        PeopleHint &hint = hints[query.integer(0)];
        ++(query.integer(1) == 1 ? hint.close : hint.work);
    }
    return hints;
}

PeopleHint readPeopleHint(Connection &db, PostId id) {
    PeopleHint hint;
    auto query = db.prepare("SELECT i.label_hint FROM interactions x JOIN identities i ON i.id=x.identity_id WHERE x.source=? AND i.label_hint!=0 AND x.present=1 AND x.kind!=5");
    query.bind(id);
    while (query.step()) ++(query.integer(0) == 1 ? hint.close : hint.work);
    return hint;
}

std::vector<PostId> refreshPeopleHints(Connection &db) {
    // Close: a friend, or trusted with private life, or family. Of work: trusted as colleagues are, or with a role of work.
    static constexpr const char *hintOfContact =
        "(SELECT CASE WHEN (c.tier=3 AND c.tier_state=2) OR (c.trust>=3 AND c.trust_state=2) OR EXISTS(SELECT 1 FROM contact_roles r WHERE r.contact_id=c.id AND r.role='family') THEN 1"
        " WHEN (c.trust=2 AND c.trust_state=2) OR (c.tier=1 AND c.tier_state=2) OR EXISTS(SELECT 1 FROM contact_roles r WHERE r.contact_id=c.id"
        " AND r.role IN ('mentor','peer','recruiter','employer','trade organisation','client','colleague')) THEN 2 ELSE 0 END FROM contacts c WHERE c.id=i.contact_id)";
    std::vector<std::int64_t> changed;
    {
        auto query = db.prepare(std::string("SELECT i.id FROM identities i WHERE i.label_hint!=") + hintOfContact);
        while (query.step()) changed.push_back(query.integer(0));
    }
    std::vector<PostId> posts;
    for (const std::int64_t identity : changed) {
        db.prepare(std::string("UPDATE identities AS i SET label_hint=") + hintOfContact + " WHERE i.id=?").bind(identity).run();
        auto query = db.prepare("SELECT DISTINCT source FROM interactions INDEXED BY interactions_of_identity WHERE identity_id=? AND source>0 AND present=1 AND kind!=5");
        query.bind(identity);
        while (query.step()) posts.push_back(query.id<PostId>(0));
    }
    std::sort(posts.begin(), posts.end(), [](PostId a, PostId b) { return a.value > b.value; });
    posts.erase(std::unique(posts.begin(), posts.end()), posts.end());
    return posts;
}

}  // namespace twofold::store
