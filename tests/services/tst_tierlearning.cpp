// SPDX-License-Identifier: GPL-3.0-or-later
// What a decision on a tier teaches about all others: stored at once, taken back by undo, the same in any order.
#include <gtest/gtest.h>

#include <algorithm>

#include "servicestest.h"
#include "twofold/services/review.h"
#include "twofold/store/read.h"

namespace twofold::test {

namespace {

constexpr int people = 14;

std::string idOf(int number) { return std::to_string(7000 + number); }

/// The first are read, the middle ones talked with, the last have messages too.
XExport someExport() {
    XExport archive;
    archive.generated = day(2025, 5, 30);
    std::int64_t tweet = 100;
    for (int number = 0; number < people; ++number) {
        archive.following.push_back(idOf(number));
        if (number >= 4) archive.followers.push_back(idOf(number));
        for (int i = 0; i < number * 2; ++i) {
            XTweet reply;
            reply.id = std::to_string(tweet++);
            reply.at = day(2025, 1 + i % 5, 1 + number);
            reply.text = "Lovely walk with the dog and the children today " + reply.id;
            reply.mentions.push_back({idOf(number), "person" + std::to_string(number), "Person " + std::to_string(number)});
            reply.reply = true;
            archive.tweets.push_back(std::move(reply));
        }
        for (int i = 0; number >= 9 && i < number; ++i)
            archive.messages.push_back({std::to_string(9000 + number * 100 + i), idOf(number), i % 2 == 0, day(2025, 4, 1 + i)});
    }
    return archive;
}

class TierLearning : public testing::Test {
protected:
    TierLearning() : m_store(m_folder.file("learned.db")) { m_store.import(someExport(), m_folder.file("x.zip")); }
    static std::vector<std::string> tiersIn(const Store &store) {
        return rowsOf(*store.reader(), "SELECT i.native_id, c.tier, c.tier_state, c.tier_confidence, c.suggested_tier, c.drift FROM contacts c JOIN identities i ON i.contact_id=c.id"
                                       " WHERE c.present=1 ORDER BY i.native_id");
    }
    std::vector<std::string> tiers() { return tiersIn(m_store); }
    void decide(Store &store, int number, Tier tier) { EXPECT_TRUE(isGood(store.decisions().setTier({store.contact(idOf(number))}, tier))); }
    TempDir m_folder;
    Store m_store;
};

TEST_F(TierLearning, ADecisionTeachesAboutOthersAndUndoTakesItBack) {
    const auto before = tiers();
    decide(m_store, 13, Tier::Friend);
    decide(m_store, 12, Tier::Friend);
    const auto after = tiers();
    int changed = 0;
    for (std::size_t i = 0; i < before.size(); ++i) changed += before[i] != after[i];
    EXPECT_GT(changed, 4);
    EXPECT_TRUE(isGood(m_store.decisions().undoLast()));
    EXPECT_TRUE(isGood(m_store.decisions().undoLast()));
    EXPECT_EQ(tiers(), before);
    EXPECT_TRUE(isGood(m_store.decisions().redo()));
    EXPECT_TRUE(isGood(m_store.decisions().redo()));
    EXPECT_EQ(tiers(), after);
}

TEST_F(TierLearning, TheOrderAndTheProgramDoNotMatter) {
    Store other(m_folder.file("other.db"));
    other.import(someExport(), m_folder.file("x2.zip"));
    const std::vector<std::pair<int, Tier>> decisions = {{13, Tier::Friend}, {9, Tier::Interact}, {2, Tier::LearnFrom}, {6, Tier::Untiered}, {11, Tier::Friend}};
    for (const auto &[number, tier] : decisions) decide(m_store, number, tier);
    // Each by a program of its own, and the other way round.
    for (auto at = decisions.rbegin(); at != decisions.rend(); ++at) {
        other.reopen();
        decide(other, at->first, at->second);
    }
    EXPECT_EQ(tiers(), tiersIn(other));
    // The same from a whole pass over everything.
    m_store.import(someExport(), m_folder.file("x3.zip"));
    EXPECT_EQ(tiers(), tiersIn(other));
}

TEST_F(TierLearning, WhatIsReadAheadChangesNothing) {
    Store other(m_folder.file("other.db"));
    other.import(someExport(), m_folder.file("x2.zip"));
    for (const int number : {13, 9, 2}) {
        other.reopen();
        EXPECT_TRUE(isGood(services::prepareDecisions(other.session())));
        EXPECT_TRUE(isGood(services::prepareDecisions(other.session()))) << "twice is once";
        decide(other, number, Tier::Friend);
        decide(m_store, number, Tier::Friend);
        EXPECT_EQ(tiers(), tiersIn(other)) << number;
    }
}

TEST_F(TierLearning, WhatIsShownWithReasonsIsWhatIsStored) {
    decide(m_store, 13, Tier::Friend);
    decide(m_store, 3, Tier::Interact);
    const auto shown = [&] {
        const auto db = m_store.reader();
        const services::ReviewService review(m_store.session());
        for (int number = 0; number < people; ++number) {
            const auto evidence = review.contactEvidence(*db, m_store.contact(idOf(number)));
            ASSERT_TRUE(evidence);
            EXPECT_EQ(evidence->suggestion.tierConfidence, evidence->person.tierState == ValueState::Decided ? evidence->suggestion.tierConfidence : evidence->person.tierConfidence);
            if (evidence->person.tierState != ValueState::Decided) {
                EXPECT_EQ(evidence->suggestion.tier, evidence->person.tier) << number;
            }
            EXPECT_FALSE(evidence->tierReasons.empty());
        }
    };
    shown();
    m_store.reopen();
    shown();
}

TEST_F(TierLearning, AKilledProgramSettlesWhenItIsOpenedAgain) {
    decide(m_store, 13, Tier::Friend);
    const auto settled = tiers();
    m_store.close();
    {
        const auto db = writeStore(m_store.path());
        db->execute("UPDATE contacts SET tier_confidence=1 WHERE tier_state=1; UPDATE meta SET value='0' WHERE key='tiers_settled'");
    }
    m_store.reopen();
    EXPECT_EQ(tiers(), settled);
}

TEST_F(TierLearning, ARoleThatIsTakenOrRefusedIsNoSuggestionAnyMore) {
    const ContactId id = m_store.contact(idOf(5));
    const auto suggested = [&] { return store::readPerson(*m_store.reader(), id)->suggestedRoles; };
    EXPECT_TRUE(suggested().empty());
    EXPECT_TRUE(isGood(m_store.decisions().setNote(id, "my mentor at work")));
    ASSERT_EQ(suggested().size(), 1U);
    EXPECT_EQ(suggested().front(), (store::SuggestedRole{"mentor", 900}));
    EXPECT_EQ(store::countPeople(*m_store.reader(), {.role = "mentor"}), 1);
    EXPECT_TRUE(isGood(m_store.decisions().setRole({id}, "mentor", true)));
    EXPECT_TRUE(suggested().empty());
    EXPECT_EQ(store::countPeople(*m_store.reader(), {.role = "mentor"}), 1);
    EXPECT_TRUE(isGood(m_store.decisions().setRole({id}, "mentor", false)));
    EXPECT_TRUE(suggested().empty());
    EXPECT_EQ(store::countPeople(*m_store.reader(), {.role = "mentor"}), 0);
}

TEST_F(TierLearning, DriftIsFoundByTheFilter) {
    XExport later;
    later.generated = day(2026, 5, 30);
    later.following = someExport().following;
    later.partial = true;
    Store store(m_folder.file("drift.db"), day(2026, 6, 1));
    store.import(someExport(), m_folder.file("a.zip"));
    decide(store, 13, Tier::Friend);
    EXPECT_EQ(store::countPeople(*store.reader(), {.drift = Drift::None}), 0);
    store.import(later, m_folder.file("b.zip"));
    const auto silent = store::readPeople(*store.reader(), {.drift = Drift::Silent}, store::PeopleSort::Name, false, std::nullopt, 100);
    ASSERT_FALSE(silent.empty());
    EXPECT_TRUE(std::any_of(silent.begin(), silent.end(), [](const auto &person) { return person.name == "Person 13"; }));
    EXPECT_EQ(store::countPeople(*store.reader(), {.drift = Drift::None}), static_cast<std::int64_t>(silent.size()));
    // Followed for a year, and not a word ever.
    const auto prune = store::readPeople(*store.reader(), {.prune = true}, store::PeopleSort::Name, false, std::nullopt, 100);
    ASSERT_EQ(prune.size(), 1U);
    EXPECT_EQ(prune.front().id, store.contact(idOf(0)));
}

}  // namespace

}  // namespace twofold::test
