// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/store/reviewdata.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <utility>

#include "twofold/store/events.h"

namespace twofold::store {

namespace {

constexpr int parts = 16;  // of the index posts_in_parts

std::int64_t numberIn(std::string_view text, std::int64_t otherwise) {
    std::int64_t number = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

// The finish of splitmix64.
std::uint64_t mixed(std::int64_t id, std::uint64_t seed) {
    std::uint64_t z = static_cast<std::uint64_t>(id) + (seed + 1) * 0x9E3779B97F4A7C15ULL;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

}  // namespace

void visitDrifts(Connection &db, const std::function<bool(ContactId)> &visit) {
    // The index alone; in the order of all kinds of drift together.
    std::vector<std::pair<std::int64_t, std::int64_t>> weakest;
    auto query = db.prepare("SELECT score, id FROM contacts INDEXED BY contacts_by_drift WHERE present=1 AND drift!=0");
    while (query.step()) weakest.emplace_back(-query.integer(0), query.integer(1));
    std::sort(weakest.begin(), weakest.end());
    for (const auto &[score, id] : weakest)
        if (!visit(ContactId(id))) return;
}

DriftRow readDrift(Connection &db, ContactId id) {
    auto query = db.prepare("SELECT id, drift, suggested_tier, score FROM contacts WHERE id=?");
    query.bind(id);
    if (!query.step()) return {id};
    return {id, static_cast<int>(query.integer(1)), query.word<Tier>(2), static_cast<int>(query.integer(3))};
}

void visitUncertainPosts(Connection &db, const std::function<bool(PostId)> &visit) {
    auto query = db.prepare("SELECT id FROM posts INDEXED BY posts_unsure WHERE present=1 AND label_state=1 AND kind!=3 AND label_p BETWEEN 340 AND 660"
                            " ORDER BY abs(label_p - 500), id DESC");
    while (query.step())
        if (!visit(query.id<PostId>(0))) return;
}

void visitPostsAtRandom(Connection &db, std::uint64_t seed, const std::function<bool(PostId)> &visit) {
    const auto first = static_cast<int>(mixed(0, seed) % parts);
    for (int step = 0; step < parts; ++step) {
        std::vector<std::pair<std::uint64_t, std::int64_t>> part;  // a heap: few of it are visited
        auto query = db.prepare("SELECT id FROM posts INDEXED BY posts_in_parts WHERE (id & 15)=? AND present=1 AND label_state=1 AND kind!=3");
        query.bind((first + step) % parts);
        while (query.step()) part.emplace_back(mixed(query.integer(0), seed), query.integer(0));
        std::make_heap(part.begin(), part.end(), std::greater<>());
        while (!part.empty()) {
            std::pop_heap(part.begin(), part.end(), std::greater<>());
            if (!visit(PostId(part.back().second))) return;
            part.pop_back();
        }
    }
}

std::int64_t countAskedPosts(Connection &db) {
    return db.integer("SELECT count(DISTINCT d.subject_id) FROM decisions d JOIN events e ON e.id=d.event_id WHERE d.subject=2 AND d.field IN ('asked','seen') AND e.undone=0");
}

CardMemories readCardMemories(Connection &db) {
    CardMemories all;
    EventLog log(db);
    for (Decision &decision : log.allCurrent(Subject::Card, "seen")) {
        CardMemory &memory = all[decision.subjectId];
        memory.seen = std::move(decision.value);
        memory.seenAt = decision.event;
    }
    for (const Decision &decision : log.allCurrent(Subject::Card, "snooze")) {
        CardMemory &memory = all[decision.subjectId];
        memory.snoozedUntil = numberIn(decision.value, unknownTime);
        memory.snoozedAt = decision.event;
    }
    return all;
}

EventId newestEvent(Connection &db) { return EventId(db.integer("SELECT coalesce(max(id),0) FROM events")); }

}  // namespace twofold::store
