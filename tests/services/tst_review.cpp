// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "reviewtest.h"
#include "twofold/store/events.h"
#include "twofold/store/read.h"

namespace twofold::test {

using services::Card;
using services::CardKind;

namespace {

std::string valueFor(const Card &card) {
    switch (card.kind) {
    case CardKind::Finding: return "accepted";
    case CardKind::Label: return "personal";
    case CardKind::Duplicate: return "never";
    default: return "interact";
    }
}

}  // namespace

TEST_F(Review, isAMixOfOpenQuestions) {
    const auto cards = batch();
    ASSERT_EQ(cards.size(), 15U);
    EXPECT_EQ(ids(cards).size(), 15U) << "a card stands twice";
    std::set<CardKind> kinds;
    for (const auto &card : cards) {
        kinds.insert(card.kind);
        EXPECT_FALSE(card.title.empty()) << card.id;
        EXPECT_FALSE(card.reasons.empty()) << card.id;
        EXPECT_GE(card.confidence, 0) << card.id;
        EXPECT_LE(card.confidence, 1) << card.id;
        auto alone = review->card(*store->reader(), card.id);
        ASSERT_TRUE(alone);
        alone->random = card.random;  // how it was chosen is the batch's matter
        EXPECT_EQ(*alone, card) << "its id stands for it";
    }
    EXPECT_GE(kinds.size(), 3U);
}

TEST_F(Review, isTheSameWhenAskedAgainAndAfterARestart) {
    const auto cards = batch();
    EXPECT_EQ(batch(), cards);
    store->reopen();
    review.emplace(store->session());
    EXPECT_EQ(batch(), cards);
}

TEST_F(Review, neverAsksWhatIsDecided) {
    std::set<std::string> decided;
    for (int round = 0; round < 6; ++round) {
        for (const auto &card : batch(10)) {
            EXPECT_FALSE(decided.contains(card.id)) << card.id << " was decided";
            ASSERT_TRUE(isGood(review->decide(card.id, valueFor(card)))) << card.id;
            decided.insert(card.id);
        }
    }
    EXPECT_GT(decided.size(), 40U);
    EXPECT_TRUE(isSound(store->path()));
}

TEST_F(Review, undoBringsTheCardBackAndRedoTakesItAgain) {
    for (const auto &card : batch(8)) {
        ASSERT_TRUE(isGood(review->decide(card.id, valueFor(card))));
        EXPECT_FALSE(ids(batch(8)).contains(card.id)) << card.id;
        ASSERT_TRUE(isGood(store->decisions().undoLast()));
        EXPECT_TRUE(ids(batch(8)).contains(card.id)) << card.id;
        ASSERT_TRUE(isGood(store->decisions().redo()));
        EXPECT_FALSE(ids(batch(8)).contains(card.id)) << card.id;
        ASSERT_TRUE(isGood(store->decisions().undoLast()));
    }
}

TEST_F(Review, snoozedComesBackAfterAWeekAndPassedOverDoesNot) {
    const auto cards = batch();
    ASSERT_TRUE(isGood(review->snooze(cards[0].id)));
    ASSERT_TRUE(isGood(review->passOver(cards[1].id)));
    EXPECT_FALSE(ids(batch()).contains(cards[0].id));
    EXPECT_FALSE(ids(batch()).contains(cards[1].id));
    store->setNow(testNow() + 6 * msPerDay);
    EXPECT_FALSE(ids(batch()).contains(cards[0].id));
    store->setNow(testNow() + 8 * msPerDay);
    EXPECT_TRUE(ids(batch()).contains(cards[0].id));
    EXPECT_FALSE(ids(batch()).contains(cards[1].id));
}

TEST_F(Review, doesNotRunDryWhileQuestionsWait) {
    std::set<std::string> snoozed;
    for (int round = 0; round < 12; ++round)
        for (const auto &card : batch(12))
            if (card.kind == CardKind::Tier || card.kind == CardKind::Label) {
                ASSERT_TRUE(isGood(review->snooze(card.id)));
                snoozed.insert(card.id);
            }
    const auto waiting = numberOf(*store->reader(), "SELECT count(*) FROM contacts WHERE present=1 AND tier_state=1 AND tier>=2");
    std::int64_t asked = 0;
    for (const auto &id : snoozed) asked += id.starts_with("tier:") ? 1 : 0;
    if (asked < waiting) {
        bool any = false;
        for (const auto &card : batch(12)) any |= card.kind == CardKind::Tier;
        EXPECT_TRUE(any) << asked << " of " << waiting << " tiers were asked for";
    }
}

TEST_F(Review, takesTheSuggestion) {
    for (const auto &card : batch(12)) {
        if (!card.tier && !card.trust && !card.label && !card.findingState) continue;
        if (card.finding.valid() && !store::readFinding(*store->reader(), card.finding)) continue;  // by what was learnt from the cards before
        ASSERT_TRUE(isGood(review->takeSuggestion(card))) << card.id;
        const auto db = store->reader();
        if (card.kind == CardKind::Tier && card.tier) {
            EXPECT_EQ(store::readPerson(*db, card.contact)->tier, *card.tier);
        }
        if (card.kind == CardKind::Label) {
            EXPECT_EQ(store::readPost(*db, card.post)->label, *card.label);
        }
        if (card.kind == CardKind::Finding) {
            EXPECT_NE(store::readFinding(*db, card.finding)->state, FindingState::Open);
        }
    }
}

TEST_F(Review, refusesWordsThatDoNotFit) {
    const auto cards = batch();
    for (const auto &card : cards) {
        EXPECT_EQ(review->decide(card.id, "nonsense").error().code, ErrorCode::BadArgument) << card.id;
        EXPECT_EQ(review->decide(card.id, "").error().code, ErrorCode::BadArgument) << card.id;
    }
    for (const char *id : {"", "tier", "tier:", "tier:x", "tier:99999999", "other:1", "label:1", "finding:99999", "tier:-1", "tier:1 "})
        EXPECT_FALSE(review->decide(id, "friend").has_value()) << id;
    EXPECT_EQ(batch(), cards);
}

TEST_F(Review, fiftyInARowAreEachOnDiskAtOnce) {
    int durable = 0;
    std::set<std::string> seen;
    while (durable < 50) {
        const auto cards = batch(10);
        ASSERT_FALSE(cards.empty());
        for (const auto &card : cards) {
            if (durable == 50) break;
            const auto done = review->decide(card.id, valueFor(card));
            ASSERT_TRUE(isGood(done));
            // Another connection, as another program would have it.
            const auto other = readStore(store->path());
            const auto stored = numberOf(*other, "SELECT count(*) FROM decisions WHERE subject!=6 AND field!='asked' AND event_id=" + std::to_string(done->event.value));
            // A pair is decided of all its profiles.
            EXPECT_TRUE(card.kind == services::CardKind::Duplicate ? stored >= 1 : stored == 1) << card.id << ": " << stored;
            ++durable;
        }
    }
    store->reopen();
    EXPECT_EQ(numberOf(*store->reader(), "SELECT count(*) FROM events WHERE kind='decision' AND undone=0 AND title NOT LIKE '%purpose%'"), 50);
    EXPECT_TRUE(isSound(store->path()));
}

}  // namespace twofold::test
