// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "twofold/analysis/tiers.h"

namespace twofold::analysis {
namespace {

constexpr UtcMs now = 1'750'000'000'000;
UtcMs daysAgo(std::int64_t days) { return now - days * msPerDay; }

/// Talks with the user in both directions, in public, on one network.
ContactEvidence talker() {
    ContactEvidence e;
    e.kind = ContactKind::Person;
    e.in = 20;
    e.out = 24;
    e.talkOut = 20;
    e.in90 = 6;
    e.out90 = 7;
    e.activeMonths12 = 7;
    e.first = daysAgo(500);
    e.last = daysAgo(5);
    e.platforms = 1;
    e.following = e.follower = e.mutual = true;
    e.onProfessional = true;
    return e;
}

/// The same, and close: two networks, messages, the address book.
ContactEvidence closeOne() {
    ContactEvidence e = talker();
    e.platforms = 2;
    e.messagesIn = 12;
    e.messagesOut = 15;
    e.onPersonal = true;
    e.friendRelation = true;
    e.addressBook = true;
    e.personalShare = 0.6;
    return e;
}

ContactEvidence followed(ContactKind kind = ContactKind::Person) {
    ContactEvidence e;
    e.kind = kind;
    e.following = true;
    e.platforms = 1;
    e.onProfessional = true;
    return e;
}

const Reason *reason(const std::vector<Reason> &reasons, std::string_view code) {
    for (const Reason &each : reasons)
        if (each.code == code) return &each;
    return nullptr;
}

TEST(Tiers, NothingIsNotEnoughToSay) {
    const TierSuggestion suggestion = suggestTier({}, now);
    EXPECT_EQ(suggestion.value, Tier::Untiered);
    EXPECT_EQ(suggestion.state, ValueState::None);
    EXPECT_EQ(suggestion.score, 0);
    EXPECT_TRUE(reason(suggestion.reasons, "no_interaction"));
}

TEST(Tiers, FollowedWithNothingBetweenIsLearnFrom) {
    const TierSuggestion suggestion = suggestTier(followed(), now);
    EXPECT_EQ(suggestion.value, Tier::LearnFrom);
    EXPECT_EQ(suggestion.state, ValueState::Suggested);
    ASSERT_TRUE(reason(suggestion.reasons, "one_sided_follow"));
    EXPECT_GT(reason(suggestion.reasons, "one_sided_follow")->weight, 0);
    ContactEvidence mutual = followed();
    mutual.follower = mutual.mutual = true;
    EXPECT_EQ(suggestTier(mutual, now).value, Tier::LearnFrom);
    EXPECT_LT(suggestTier(mutual, now).margin, suggestion.margin);
}

TEST(Tiers, OnlyAFollowerIsNotEnoughToSay) {
    ContactEvidence e;
    e.follower = true;
    e.platforms = 1;
    EXPECT_EQ(suggestTier(e, now).state, ValueState::None);
    e.in = 30;
    e.in90 = 10;
    e.last = daysAgo(1);
    EXPECT_EQ(suggestTier(e, now).state, ValueState::None);
}

TEST(Tiers, FewInteractionsWithoutAnythingElseAreNotEnough) {
    ContactEvidence e;
    e.in = 4;
    e.out = 5;
    e.last = daysAgo(2);
    e.first = daysAgo(40);
    const TierSuggestion suggestion = suggestTier(e, now);
    EXPECT_EQ(suggestion.state, ValueState::None);
    EXPECT_EQ(suggestion.value, Tier::Untiered);
    ASSERT_TRUE(reason(suggestion.reasons, "few_interactions"));
    EXPECT_EQ(reason(suggestion.reasons, "few_interactions")->numbers, (std::vector<std::int64_t>{4, 5}));
    e.following = true;
    EXPECT_EQ(suggestTier(e, now).value, Tier::LearnFrom);
    EXPECT_LT(suggestTier(e, now).margin, suggestTier(followed(), now).margin);
    e.in = e.out = e.talkOut = 20;
    EXPECT_EQ(suggestTier(e, now).value, Tier::Interact);
}

TEST(Tiers, TalkingBothWaysInPublicIsInteract) {
    const TierSuggestion suggestion = suggestTier(talker(), now);
    EXPECT_EQ(suggestion.value, Tier::Interact);
    EXPECT_GT(suggestion.confidence, 0.7);
    ASSERT_TRUE(reason(suggestion.reasons, "replies_both_recent"));
    EXPECT_EQ(reason(suggestion.reasons, "replies_both_recent")->numbers, (std::vector<std::int64_t>{6, 7}));
    EXPECT_EQ(reason(suggestion.reasons, "last_days")->numbers, (std::vector<std::int64_t>{5}));
    EXPECT_EQ(reason(suggestion.reasons, "active_months")->numbers, (std::vector<std::int64_t>{7}));
    ASSERT_TRUE(reason(suggestion.reasons, "no_private_channel"));
    EXPECT_LT(reason(suggestion.reasons, "no_private_channel")->weight, 0);
}

TEST(Tiers, CloseAndLongAndRecentIsFriend) {
    const TierSuggestion suggestion = suggestTier(closeOne(), now);
    EXPECT_EQ(suggestion.value, Tier::Friend);
    EXPECT_GT(suggestion.confidence, 0.7);
    EXPECT_EQ(reason(suggestion.reasons, "messages")->numbers, (std::vector<std::int64_t>{12, 15}));
    EXPECT_EQ(reason(suggestion.reasons, "personal_share")->numbers, (std::vector<std::int64_t>{60}));
    EXPECT_TRUE(reason(suggestion.reasons, "channels"));
}

TEST(Tiers, ANewFriendIsLessSure) {
    ContactEvidence e = closeOne();
    e.first = daysAgo(60);
    e.activeMonths12 = 2;
    EXPECT_LT(suggestTier(e, now).margin, suggestTier(closeOne(), now).margin);
    ContactEvidence acquaintance = talker();
    acquaintance.first = daysAgo(60);
    acquaintance.activeMonths12 = 2;
    EXPECT_EQ(suggestTier(acquaintance, now).value, Tier::Interact);
}

TEST(Tiers, AFriendGoneSilentStaysWithLessConfidence) {
    ContactEvidence e = closeOne();
    e.last = daysAgo(400);
    e.first = daysAgo(1500);
    e.in90 = e.out90 = 0;
    e.activeMonths12 = 0;
    const TierSuggestion suggestion = suggestTier(e, now);
    EXPECT_EQ(suggestion.value, Tier::Friend);
    EXPECT_LT(suggestion.margin, suggestTier(closeOne(), now).margin);
    ASSERT_TRUE(reason(suggestion.reasons, "silent_days"));
    EXPECT_EQ(reason(suggestion.reasons, "silent_days")->numbers, (std::vector<std::int64_t>{400}));
}

TEST(Tiers, OrganisationsNewsAndBotsAreNeverFriends) {
    for (const ContactKind kind : {ContactKind::Organisation, ContactKind::News, ContactKind::Bot}) {
        ContactEvidence e = closeOne();
        e.closeFriend = true;
        e.kind = kind;
        EXPECT_NE(suggestTier(e, now).value, Tier::Friend);
        e.in = e.out = e.messagesIn = e.messagesOut = 0;
        EXPECT_NE(suggestTier(e, now).value, Tier::Friend);
        EXPECT_EQ(suggestTier(followed(kind), now).value, Tier::LearnFrom);
        EXPECT_GT(suggestTier(followed(kind), now).margin, suggestTier(followed(), now).margin);
        EXPECT_TRUE(reason(suggestTier(followed(kind), now).reasons, "organisation"));
    }
}

TEST(Tiers, WithoutInteractionNobodyIsAFriend) {
    ContactEvidence e;
    e.kind = ContactKind::Person;
    e.friendRelation = e.onPersonal = e.follower = e.closeFriend = e.addressBook = e.privateNumber = true;
    e.platforms = 3;
    EXPECT_EQ(suggestTier(e, now).state, ValueState::None);
    e.following = e.mutual = true;
    e.friendRelation = e.onPersonal = e.addressBook = e.privateNumber = false;
    EXPECT_EQ(suggestTier(e, now).value, Tier::LearnFrom);
}

TEST(Tiers, WithFewInteractionsNobodyIsAFriend) {
    ContactEvidence e = closeOne();
    e.closeFriend = e.privateNumber = true;
    e.in = e.messagesIn = e.in90 = 4;
    e.out = e.messagesOut = e.out90 = 5;
    EXPECT_NE(suggestTier(e, now).value, Tier::Friend);
    e.out = 6;
    EXPECT_EQ(suggestTier(e, now).value, Tier::Friend);
}

TEST(Tiers, TalkingAtSomebodyIsNotTalkingWithThem) {
    ContactEvidence e = talker();
    e.in = e.in90 = 0;
    e.follower = e.mutual = false;
    e.talkOut = 3;
    EXPECT_EQ(suggestTier(e, now).value, Tier::LearnFrom);
}

TEST(Tiers, BlockedGetsNoTier) {
    ContactEvidence e = closeOne();
    e.blocked = true;
    EXPECT_EQ(suggestTier(e, now).state, ValueState::None);
    EXPECT_TRUE(reason(suggestTier(e, now).reasons, "blocked"));
}

TEST(Tiers, RecencyFallsInALineToZero) {
    ContactEvidence e = talker();
    e.activeMonths12 = 0;
    e.first = e.last = daysAgo(0);
    const double today = suggestTier(e, now).score;
    e.first = e.last = daysAgo(100);
    const double half = suggestTier(e, now).score;
    e.first = e.last = daysAgo(200);
    const double gone = suggestTier(e, now).score;
    e.first = e.last = daysAgo(2000);
    EXPECT_NEAR(today - half, half - gone, 1e-9);
    EXPECT_GT(half, gone);
    EXPECT_EQ(suggestTier(e, now).score, gone);
}

TEST(Tiers, TheFirstInteractionIsTheLargestStep) {
    const auto score = [](std::int64_t count) {
        ContactEvidence e;
        e.out = count;
        return suggestTier(e, now).score;
    };
    EXPECT_GT(score(1) - score(0), score(2) - score(1));
    EXPECT_GT(score(2) - score(1), score(3) - score(2));
}

ContactEvidence randomEvidence(std::mt19937 &random) {
    const auto upTo = [&](unsigned most) { return static_cast<std::int64_t>(random() % (most + 1)); };
    const auto maybe = [&] { return random() % 2 == 0; };
    ContactEvidence e;
    e.kind = static_cast<ContactKind>(random() % 5);
    e.in = maybe() ? 0 : upTo(300);
    e.out = maybe() ? 0 : upTo(300);
    e.talkOut = std::min(e.out, upTo(200));
    e.in90 = std::min(e.in, upTo(50));
    e.out90 = std::min(e.out, upTo(50));
    e.activeMonths12 = upTo(12);
    e.messagesIn = maybe() ? 0 : std::min(e.in, upTo(60));
    e.messagesOut = maybe() ? 0 : std::min(e.out, upTo(60));
    if (e.in + e.out > 0 && maybe()) e.last = daysAgo(upTo(3000) - 10);
    if (e.last != unknownTime && maybe()) e.first = e.last - upTo(3000) * msPerDay;
    e.platforms = static_cast<int>(upTo(6));
    for (bool *flag : {&e.following, &e.follower, &e.mutual, &e.friendRelation, &e.closeFriend, &e.addressBook, &e.privateNumber,
                       &e.onProfessional, &e.onPersonal, &e.onMixed, &e.muted, &e.blocked})
        *flag = random() % 3 == 0;
    e.personalShare = maybe() ? -1 : static_cast<double>(upTo(100)) / 100;
    return e;
}

TEST(Tiers, KeepsItsPromisesForAnyEvidence) {
    std::mt19937 random(3);
    for (int i = 0; i < 20'000; ++i) {
        const ContactEvidence e = randomEvidence(random);
        const TierSuggestion suggestion = suggestTier(e, now);
        ASSERT_TRUE(suggestion.score >= 0 && suggestion.score <= 1);
        ASSERT_TRUE(suggestion.confidence >= 0 && suggestion.confidence <= 0.95);
        ASSERT_EQ(suggestion.state == ValueState::None, suggestion.value == Tier::Untiered);
        ASSERT_NE(suggestion.state, ValueState::Decided);
        ASSERT_EQ(suggestion.state == ValueState::None, suggestion.confidence == 0);
        ASSERT_FALSE(suggestion.reasons.empty());
        for (std::size_t r = 1; r < suggestion.reasons.size(); ++r)
            ASSERT_LE(std::abs(suggestion.reasons[r].weight), std::abs(suggestion.reasons[r - 1].weight));
        if (suggestion.value != Tier::Friend) continue;
        ASSERT_TRUE(e.kind == ContactKind::Person || e.kind == ContactKind::Unknown);
        ASSERT_GT(e.in + e.out + e.messagesIn + e.messagesOut, 0);
    }
}

}  // namespace
}  // namespace twofold::analysis
