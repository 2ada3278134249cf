// SPDX-License-Identifier: GPL-3.0-or-later
// Which cards make a batch, in which order; and that a batch is gone on with.
#include <random>

#include "core/seed.h"
#include "reviewtest.h"
#include "twofold/store/read.h"

namespace twofold::test {

using services::Card;
using services::CardKind;
using services::CardOutcome;
using services::ReviewService;

namespace {

class ReviewBatch : public Review {
protected:
    // More of every kind than a batch can hold.
    void fill() {
        put("UPDATE findings SET severity=3 WHERE id IN (SELECT id FROM findings WHERE present=1 ORDER BY id LIMIT 10)");
        put("UPDATE contacts SET drift=1 + id % 3 WHERE id IN (SELECT id FROM contacts WHERE present=1 AND tier>=2 ORDER BY score DESC LIMIT 12)");
        put("UPDATE relations SET first_seen=first_seen+86400000+id WHERE kind=2 AND id % 3=0");
        for (int i = 0; i < 12; i += 2) makeDuplicate(contact(60 + i), contact(61 + i), 900 - i);
    }
    static int place(const Card &card) {
        switch (card.kind) {
        case CardKind::Finding: return card.severity == Severity::High ? 0 : card.severity == Severity::Medium ? 1 : 7;
        case CardKind::Drift: return 2;
        case CardKind::NewFollower: return 3;
        case CardKind::Label: return 4;
        case CardKind::Duplicate: return 5;
        case CardKind::Tier: break;
        }
        return 6;
    }
};

}  // namespace

TEST_F(ReviewBatch, isInTheOrderOfWorthAndNoKindCrowdsOutAnother) {
    fill();
    const auto cards = batch(12);
    ASSERT_EQ(cards.size(), 12U);
    for (std::size_t i = 1; i < cards.size(); ++i) EXPECT_LE(place(cards[i - 1]), place(cards[i])) << cards[i - 1].id << " before " << cards[i].id;
    EXPECT_EQ(kindsOf(cards), (std::map<CardKind, int>{{CardKind::Finding, 3}, {CardKind::Drift, 2}, {CardKind::NewFollower, 2}, {CardKind::Label, 2}, {CardKind::Duplicate, 1}, {CardKind::Tier, 2}}));
    EXPECT_EQ(cards.front().severity, Severity::High);
    for (const Card &card : cards) {
        EXPECT_FALSE(card.title.empty()) << card.id;
        EXPECT_FALSE(card.reasons.empty()) << card.id;
    }
}

TEST_F(ReviewBatch, whatAKindDoesNotUseGoesToTheOthers) {
    put("UPDATE findings SET present=0");
    put("UPDATE posts SET label_state=0, label=0, label_p=NULL WHERE label_state=1");
    const auto cards = batch(15);
    EXPECT_EQ(cards.size(), 15U);
    EXPECT_EQ(kindsOf(cards).count(CardKind::Finding) + kindsOf(cards).count(CardKind::Label), 0U);
}

TEST_F(ReviewBatch, asksOfOnePersonOrPostOnce) {
    fill();
    put("INSERT INTO findings(rule, post_id, severity, evidence, noticed) SELECT 'detail_phone', id, 3, '{\"code\":\"detail_phone\"}', 1 FROM posts"
        " WHERE present=1 AND label_state=1 AND kind!=3 ORDER BY abs(label_p-500), id DESC LIMIT 3");
    makeDuplicate(contact(0), contact(1), 999);
    std::set<ContactId> contacts;
    std::set<PostId> posts;
    for (const Card &card : batch(60)) {
        for (const ContactId id : {card.contact, card.other})
            if (id.valid()) {
                EXPECT_TRUE(contacts.insert(id).second) << card.id;
            }
        if (card.post.valid() && card.kind == CardKind::Label) {
            EXPECT_TRUE(posts.insert(card.post).second) << card.id;
        }
    }
}

TEST_F(ReviewBatch, theMostUncertainPostsAreAskedAndNoRepost) {
    put("UPDATE findings SET present=0");
    std::vector<std::string> uncertain;
    for (const Card &card : batch(60)) {
        if (card.kind != CardKind::Label) continue;
        const auto post = store::readPost(*store->reader(), card.post);
        EXPECT_NE(post->kind, PostKind::Repost);
        EXPECT_FALSE(post->text.empty());
        if (!card.random) uncertain.push_back(std::to_string(card.post.value));
    }
    ASSERT_GT(uncertain.size(), 4U);
    EXPECT_EQ(uncertain, rowsOf(*store->reader(), "SELECT id FROM posts WHERE present=1 AND label_state=1 AND kind!=3 ORDER BY abs(label_p-500), id DESC LIMIT " + std::to_string(uncertain.size())));
}

TEST_F(ReviewBatch, everyFifthPostIsARandomOneOverManyBatches) {
    ReviewService quick(store->session(), services::DecisionService::Settles::Later);
    int asked = 0, random = 0, sure = 0;
    for (int round = 0; round < 40; ++round)
        for (const auto &entry : quick.resume(*store->reader(), 12)) {
            if (entry.card.kind == CardKind::Label) {
                ++asked;
                random += entry.card.random ? 1 : 0;
                sure += entry.card.random && entry.card.confidence > 0.7 ? 1 : 0;
            }
            ASSERT_TRUE(isGood(quick.passOver(entry.card.id))) << entry.card.id;
        }
    EXPECT_GE(asked, 60);
    EXPECT_EQ(random, asked / 5);
    EXPECT_GT(sure, 0) << "they are not taken from the uncertain ones";
}

TEST_F(ReviewBatch, theRandomOnesAreTheSameAllDayAndOthersTomorrow) {
    const auto random = [&] {
        std::set<std::string> cards;
        for (const Card &card : batch(100))
            if (card.random) cards.insert(card.id);
        return cards;
    };
    const auto today = random();
    ASSERT_FALSE(today.empty());
    store->setNow(testNow() + msPerDay - 1);
    reopen();
    EXPECT_EQ(random(), today);
    store->setNow(testNow() + msPerDay);
    EXPECT_NE(random(), today);
}

TEST_F(ReviewBatch, isGoneOnWithByAnotherProgramAndANewOneComesWhenItIsDone) {
    const auto first = resume();
    ASSERT_EQ(first.size(), 12U);
    ASSERT_TRUE(isGood(review->takeSuggestion(first[0].card)));
    ASSERT_TRUE(isGood(review->passOver(first[1].card.id)));
    ASSERT_TRUE(isGood(review->snooze(first[2].card.id)));
    reopen();
    auto second = resume(15);
    ASSERT_EQ(second.size(), 12U) << "the one under way, whatever size is asked for";
    for (std::size_t i = 0; i < second.size(); ++i) {
        EXPECT_EQ(second[i].card.id, first[i].card.id);
        EXPECT_EQ(second[i].card.random, first[i].card.random);
        EXPECT_EQ(second[i].outcome, i == 0 ? CardOutcome::Decided : i == 1 ? CardOutcome::Seen : i == 2 ? CardOutcome::Snoozed : CardOutcome::Open) << i;
    }
    ASSERT_TRUE(isGood(store->decisions().undoLast()));
    EXPECT_EQ(resume()[2].outcome, CardOutcome::Open) << "the snooze was undone";
    std::set<std::string> old;
    for (const auto &entry : resume()) {
        old.insert(entry.card.id);
        // What was learnt from the others may have taken a finding away.
        if (entry.outcome == CardOutcome::Open && review->card(*store->reader(), entry.card.id)) {
            ASSERT_TRUE(isGood(review->passOver(entry.card.id)));
        }
    }
    const auto fresh = resume();
    EXPECT_EQ(fresh.size(), 12U);
    for (const auto &entry : fresh) {
        EXPECT_EQ(entry.outcome, CardOutcome::Open);
        EXPECT_FALSE(old.contains(entry.card.id)) << entry.card.id;
    }
}

TEST_F(ReviewBatch, ofWhatIsNoLongerThereGoesOn) {
    const auto first = resume();
    for (const auto &entry : first)
        if (entry.card.kind == CardKind::Finding) put("UPDATE findings SET present=0 WHERE id=" + std::to_string(entry.card.finding.value));
    put("UPDATE meta SET value=replace(value, '\"label:', '\"lable:') WHERE key='review_batch'");
    const auto left = resume();
    EXPECT_LT(left.size(), first.size());
    put("UPDATE meta SET value='[1,{' WHERE key='review_batch'");
    EXPECT_FALSE(resume().empty()) << "a note that cannot be read makes a new batch";
}

// Whatever is decided, put off or passed over, everything that is undecided has been asked after finitely many batches.
TEST(ReviewProperty, noCardIsLostForGood) {
    TWOFOLD_RANDOM(random);
    const TempDir folder;
    Store store(folder.file("s.db"));
    XExport archive;
    archive.generated = day(2024, 1, 1);
    for (int i = 0; i < 60; ++i) {
        archive.followers.push_back(std::to_string(5000 + i));
        archive.tweets.push_back({.id = std::to_string(i + 1), .at = day(2021, 1 + i % 12, 1 + i % 27), .text = i % 3 == 0 ? "The new metadata workshop at the library " + std::to_string(i)
                                                                                                  : i % 3 == 1 ? "Birthday cake with grandma and the children, lovely " + std::to_string(i)
                                                                                                               : "Well that happened again today " + std::to_string(i),
                                  .mentions = {{std::to_string(5000 + i % 7), "h" + std::to_string(i % 7), "N"}}});
    }
    store.import(archive, folder.file("x.zip"));
    ReviewService review(store.session(), services::DecisionService::Settles::Later);
    std::set<std::string> asked;
    int batches = 0;
    for (bool any = true; any && batches < 200; ++batches) {
        any = false;
        for (const auto &entry : review.resume(*store.reader(), 12)) {
            if (entry.outcome != CardOutcome::Open) continue;
            any = true;
            asked.insert(entry.card.id);
            const bool decides = random() % 4 == 0 && (entry.card.tier || entry.card.trust || entry.card.label || entry.card.findingState);
            ASSERT_TRUE(isGood(decides ? review.takeSuggestion(entry.card) : random() % 4 == 0 ? review.snooze(entry.card.id) : review.passOver(entry.card.id)));
        }
        store.setNow(store.session().now() + 2 * msPerDay);  // what was put off comes back in between
    }
    EXPECT_LT(batches, 200);
    const auto db = store.reader();
    for (const auto &id : rowsOf(*db, "SELECT id FROM posts WHERE present=1 AND label_state=1 AND kind!=3")) EXPECT_TRUE(asked.contains("label:" + id)) << id;
    for (const auto &id : rowsOf(*db, "SELECT id FROM contacts WHERE present=1 AND tier_state=1 AND tier>=2")) EXPECT_TRUE(asked.contains("tier:" + id)) << id;
    for (const auto &id : rowsOf(*db, "SELECT id FROM findings WHERE present=1 AND state=0")) EXPECT_TRUE(asked.contains("finding:" + id)) << id;
}

}  // namespace twofold::test
