// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <cstdio>
#include <random>

#include "support/socialworld.h"
#include "twofold/analysis/tiers.h"

namespace twofold::analysis {
namespace {

ContactEvidence person() {
    ContactEvidence e;
    e.kind = ContactKind::Person;
    return e;
}

ContactEvidence mutualOn(bool ContactEvidence::*place) {
    ContactEvidence e = person();
    e.following = e.follower = e.mutual = true;
    e.in = e.out = 3;
    e.*place = true;
    return e;
}

bool says(const TrustSuggestion &suggestion, std::string_view code) {
    for (const Reason &reason : suggestion.reasons)
        if (reason.code == code) return true;
    return false;
}

TEST(Trust, UnconnectedSaysNothing) {
    ContactEvidence e = person();
    EXPECT_EQ(suggestTrust(e).state, ValueState::None);
    EXPECT_EQ(suggestTrust(e).value, Trust::Unset);
    e.in = e.out = 10;
    EXPECT_EQ(suggestTrust(e).state, ValueState::None);
    EXPECT_TRUE(says(suggestTrust(e), "not_connected"));
}

TEST(Trust, FollowsThePlaceOfTheConnection) {
    EXPECT_EQ(suggestTrust(mutualOn(&ContactEvidence::onProfessional)).value, Trust::Professional);
    EXPECT_TRUE(says(suggestTrust(mutualOn(&ContactEvidence::onProfessional)), "only_professional_account"));
    EXPECT_EQ(suggestTrust(mutualOn(&ContactEvidence::onPersonal)).value, Trust::Personal);
    EXPECT_EQ(suggestTrust(mutualOn(&ContactEvidence::onMixed)).value, Trust::Professional);
    EXPECT_LT(suggestTrust(mutualOn(&ContactEvidence::onMixed)).confidence,
              suggestTrust(mutualOn(&ContactEvidence::onProfessional)).confidence);
    ContactEvidence both = mutualOn(&ContactEvidence::onProfessional);
    both.onPersonal = true;
    EXPECT_EQ(suggestTrust(both).value, Trust::Personal);
}

TEST(Trust, AFollowerAloneIsPublic) {
    ContactEvidence e = person();
    e.follower = e.onPersonal = true;
    EXPECT_EQ(suggestTrust(e).value, Trust::Public);
    EXPECT_TRUE(says(suggestTrust(e), "only_follows_you"));
}

TEST(Trust, TheUsersOwnListsMakeInner) {
    ContactEvidence e = mutualOn(&ContactEvidence::onPersonal);
    e.closeFriend = true;
    EXPECT_EQ(suggestTrust(e).value, Trust::Inner);
    const double one = suggestTrust(e).confidence;
    e.addressBook = e.privateNumber = true;
    EXPECT_GT(suggestTrust(e).confidence, one);
    e = mutualOn(&ContactEvidence::onProfessional);
    e.addressBook = true;
    EXPECT_EQ(suggestTrust(e).value, Trust::Professional);
    e.privateNumber = true;
    EXPECT_EQ(suggestTrust(e).value, Trust::Inner);
}

TEST(Trust, MuteAndBlockLower) {
    ContactEvidence e = mutualOn(&ContactEvidence::onPersonal);
    e.muted = true;
    EXPECT_EQ(suggestTrust(e).value, Trust::Professional);
    EXPECT_TRUE(says(suggestTrust(e), "muted"));
    e.closeFriend = true;
    EXPECT_EQ(suggestTrust(e).value, Trust::Personal);
    e.blocked = true;
    EXPECT_EQ(suggestTrust(e).value, Trust::Public);
    ContactEvidence follower = person();
    follower.follower = follower.muted = true;
    EXPECT_EQ(suggestTrust(follower).value, Trust::Public);
    ContactEvidence stranger = person();
    stranger.blocked = true;
    EXPECT_EQ(suggestTrust(stranger).value, Trust::Public);
    EXPECT_EQ(suggestTrust(stranger).state, ValueState::Suggested);
}

TEST(Trust, OrganisationsAreNotConfidedIn) {
    ContactEvidence e = mutualOn(&ContactEvidence::onPersonal);
    e.closeFriend = true;
    e.kind = ContactKind::Organisation;
    EXPECT_EQ(suggestTrust(e).value, Trust::Professional);
    e.kind = ContactKind::News;
    EXPECT_EQ(suggestTrust(e).value, Trust::Public);
    EXPECT_TRUE(says(suggestTrust(e), "organisation"));
}

TEST(Trust, MessagesSupport) {
    ContactEvidence e = mutualOn(&ContactEvidence::onPersonal);
    const double without = suggestTrust(e).confidence;
    e.messagesIn = 4;
    EXPECT_EQ(suggestTrust(e).confidence, without);
    e.messagesOut = 5;
    EXPECT_GT(suggestTrust(e).confidence, without);
    e.in = e.out = 0;
    EXPECT_TRUE(says(suggestTrust(e), "no_interaction"));
}

TEST(Trust, FollowingANameIsNoTrust) {
    ContactEvidence e = person();
    e.following = e.onProfessional = true;
    EXPECT_EQ(suggestTrust(e).value, Trust::Public);
    EXPECT_TRUE(says(suggestTrust(e), "only_you_follow"));
    e.in = 2;
    EXPECT_EQ(suggestTrust(e).value, Trust::Professional);
}

TEST(Trust, ANetworkOfWorkCallsEverybodyAFriend) {
    ContactEvidence e = mutualOn(&ContactEvidence::onProfessional);
    e.friendRelation = true;
    EXPECT_EQ(suggestTrust(e).value, Trust::Professional);
    e.onMixed = e.friendOnWorkOnly = true;  // followed elsewhere as well: still no friend there
    EXPECT_EQ(suggestTrust(e).value, Trust::Professional);
    e.friendOnWorkOnly = false;
    EXPECT_EQ(suggestTrust(e).value, Trust::Personal);
    e.onMixed = false;
    e.onPersonal = true;
    EXPECT_EQ(suggestTrust(e).value, Trust::Personal);
}

TEST(Trust, ANumberAloneIsAPlumbersToo) {
    ContactEvidence e;
    e.addressBook = e.privateNumber = true;
    e.platforms = 1;
    EXPECT_EQ(suggestTrust(e).value, Trust::Personal);
    e.out = 1;
    EXPECT_EQ(suggestTrust(e).value, Trust::Inner);
}

TEST(Trust, WhatTheUserDecidedSpeaks) {
    ContactEvidence e = mutualOn(&ContactEvidence::onProfessional);
    e.familyRole = true;
    EXPECT_EQ(suggestTrust(e).value, Trust::Personal);
    EXPECT_TRUE(says(suggestTrust(e), "family_role"));
    e.familyRole = false;
    e.decidedTier = Tier::Friend;
    EXPECT_EQ(suggestTrust(e).value, Trust::Personal);
    e.decidedTier = Tier::Interact;
    EXPECT_EQ(suggestTrust(e).value, Trust::Professional);
    e.decidedTier = Tier::Friend;
    e.blocked = true;
    EXPECT_EQ(suggestTrust(e).value, Trust::Public);
}

TEST(Trust, IsExplainedAsAWhole) {
    ContactEvidence e = mutualOn(&ContactEvidence::onPersonal);
    e.friendRelation = true;
    const auto trust = suggestTrust(e);
    EXPECT_EQ(trustSentence(trust.value, trust.reasons).words, (std::vector<std::string>{"personal", "platform_friend", "on_personal_account"}));
    EXPECT_EQ(trustSentence(Trust::Public, {}).words, std::vector<std::string>{"public"});
}

/// Over invented social worlds, whose trust was written with them; nobody is told more than they should by much.
TEST(Trust, FiguresOfInventedWorlds) {
    double right = 0, tooHigh = 0, said = 0;
    for (const auto kind : {test::WorldKind::HeavyTweeter, test::WorldKind::Lurker, test::WorldKind::FacebookPerson})
        for (unsigned seed = 1001; seed <= 1006; ++seed)
            for (const auto &person : test::makeWorld(seed, kind).people) {
                const TrustSuggestion trust = suggestTrust(person.evidence);
                if (trust.state != ValueState::Suggested) continue;
                ++said;
                right += trust.value == person.trust;
                tooHigh += trust.value > person.trust;
            }
    std::printf("trust in invented worlds: %.3f right, %.3f too high, of %.0f\n", right / said, tooHigh / said, said);
    EXPECT_GE(right / said, 0.75);
    EXPECT_LE(tooHigh / said, 0.15);
}

TEST(Trust, ConfidenceIsTheSumOfItsReasons) {
    std::mt19937 random(5);
    for (int i = 0; i < 5000; ++i) {
        ContactEvidence e;
        e.kind = static_cast<ContactKind>(random() % 5);
        for (bool *flag : {&e.following, &e.follower, &e.mutual, &e.friendRelation, &e.closeFriend, &e.addressBook, &e.privateNumber,
                           &e.onProfessional, &e.onPersonal, &e.onMixed, &e.muted, &e.blocked})
            *flag = random() % 3 == 0;
        e.in = static_cast<std::int64_t>(random() % 3);
        const TrustSuggestion suggestion = suggestTrust(e);
        double sum = 0;
        for (const Reason &reason : suggestion.reasons) sum += reason.weight;
        if (suggestion.state == ValueState::Suggested) {
            ASSERT_NEAR(suggestion.confidence, std::min(0.95, std::max(0.2, sum)), 1e-9);
        } else {
            ASSERT_EQ(suggestion.confidence, 0);
        }
        ASSERT_EQ(suggestion.value == Trust::Unset, suggestion.state == ValueState::None);
        if (e.blocked) {
            ASSERT_EQ(suggestion.value, Trust::Public);
        }
    }
}

}  // namespace
}  // namespace twofold::analysis
