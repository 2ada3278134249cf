// SPDX-License-Identifier: GPL-3.0-or-later
// The sample, once for all tests of the review; each gets a copy.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>

#include "servicestest.h"
#include "twofold/services/review.h"
#include "twofold/services/sample.h"

namespace twofold::test {

inline const std::string &sampleStore() {
    static const TempDir folder;
    static const std::string path = [] {
        Store store(folder.file("sample.db"));
        CancelToken cancel;
        EXPECT_TRUE(isGood(services::loadSample(store.session(), cancel, {})));
        store.close();
        return folder.file("sample.db");
    }();
    return path;
}

class Review : public ::testing::Test {
protected:
    Review() {
        std::filesystem::copy_file(sampleStore(), folder.file("s.db"));
        store.emplace(folder.file("s.db"));
        review.emplace(store->session());
    }
    std::vector<services::Card> batch(int size = 15) { return review->batch(*store->reader(), size); }
    std::vector<services::BatchCard> resume(int size = 12) { return review->resume(*store->reader(), size); }
    void reopen() {
        store->reopen();
        review.emplace(store->session());
    }
    static std::set<std::string> ids(const std::vector<services::Card> &cards) {
        std::set<std::string> all;
        for (const auto &card : cards) all.insert(card.id);
        return all;
    }
    bool asks(const std::string &id) { return ids(batch(400)).contains(id); }
    static std::map<services::CardKind, int> kindsOf(const std::vector<services::Card> &cards) {
        std::map<services::CardKind, int> kinds;
        for (const auto &card : cards) ++kinds[card.kind];
        return kinds;
    }
    std::optional<services::Card> firstOf(services::CardKind kind) {
        for (auto &card : batch(60))
            if (card.kind == kind) return std::move(card);
        ADD_FAILURE() << "no card of the kind";
        return std::nullopt;
    }
    /// As an import or a pass over everything would leave it.
    void put(const std::string &sql) { EXPECT_TRUE(writeStore(store->path())->execute(sql)) << sql; }
    std::int64_t number(const std::string &sql) { return numberOf(*store->reader(), sql); }
    /// Contacts that nothing was decided of, the strongest first.
    ContactId contact(int place) { return ContactId(number("SELECT id FROM contacts WHERE present=1 AND tier_state!=2 ORDER BY score DESC, id LIMIT 1 OFFSET " + std::to_string(place))); }
    void makeDuplicate(ContactId a, ContactId b, int score) {
        put("INSERT INTO duplicates(a, b, score, evidence) VALUES(" + std::to_string(std::min(a, b).value) + "," + std::to_string(std::max(a, b).value) + "," + std::to_string(score) +
            ",'[{\"code\":\"same_name\",\"numbers\":[],\"words\":[],\"weight\":2.0}]')");
    }
    static std::string duplicateId(ContactId a, ContactId b) { return "duplicate:" + std::to_string(std::min(a, b).value) + "-" + std::to_string(std::max(a, b).value); }

    TempDir folder;
    std::optional<Store> store;
    std::optional<services::ReviewService> review;
};

}  // namespace twofold::test
