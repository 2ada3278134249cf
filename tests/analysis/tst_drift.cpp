// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "twofold/analysis/drift.h"

namespace twofold::analysis {
namespace {

constexpr UtcMs now = 1'750'000'000'000;
UtcMs daysAgo(std::int64_t days) { return now - days * msPerDay; }

ContactEvidence spokenWith(std::int64_t lastDays) {
    ContactEvidence e;
    e.kind = ContactKind::Person;
    e.in = 30;
    e.out = e.talkOut = 40;
    e.first = daysAgo(1500);
    e.last = daysAgo(lastDays);
    e.following = e.follower = e.mutual = e.onProfessional = true;
    e.platforms = 1;
    return e;
}

DriftSuggestion driftAt(const ContactEvidence &e, Tier standing) { return driftOf(e, standing, suggestTier(e, now), now); }

TEST(Drift, AFriendGoneSilentIsSaidWithTheNumbers) {
    const DriftSuggestion drift = driftAt(spokenWith(250), Tier::Friend);
    EXPECT_EQ(drift.drift, Drift::Silent);
    ASSERT_EQ(drift.reasons.size(), 1U);
    EXPECT_EQ(drift.reasons[0].code, "drift_silent");
    EXPECT_EQ(drift.reasons[0].numbers, (std::vector<std::int64_t>{250, 70}));
    EXPECT_EQ(driftAt(spokenWith(199), Tier::Friend).drift, Drift::None);
    EXPECT_EQ(driftAt(spokenWith(250), Tier::LearnFrom).drift, Drift::None) << "low exchange is what that tier is";
    ContactEvidence little = spokenWith(250);
    little.in = little.out = 3;
    EXPECT_EQ(driftAt(little, Tier::Friend).drift, Drift::None) << "there never was much";
    ContactEvidence blocked = spokenWith(250);
    blocked.blocked = true;
    EXPECT_EQ(driftAt(blocked, Tier::Friend).drift, Drift::None);
}

TEST(Drift, WhoIsReadAndNowTalksWeeklyCameCloser) {
    ContactEvidence e = spokenWith(2);
    e.in90 = 6;
    e.out90 = 9;
    EXPECT_EQ(driftAt(e, Tier::LearnFrom).drift, Drift::Closer);
    EXPECT_EQ(driftAt(e, Tier::LearnFrom).reasons[0].numbers, (std::vector<std::int64_t>{6, 9}));
    e.in90 = 1;
    e.out90 = 14;
    EXPECT_EQ(driftAt(e, Tier::LearnFrom).drift, Drift::None) << "that is talking at somebody";
}

TEST(Drift, WhoBecameCloseAndWhoCooled) {
    ContactEvidence e = spokenWith(2);
    e.in90 = e.out90 = 10;
    e.messagesIn = e.messagesOut = 20;
    e.addressBook = e.privateNumber = e.onPersonal = e.friendRelation = true;
    e.platforms = 3;
    e.personalShare = 0.8;
    e.activeMonths12 = 12;
    EXPECT_EQ(driftAt(e, Tier::Interact).drift, Drift::Closer);
    EXPECT_EQ(driftAt(e, Tier::Friend).drift, Drift::None);
    ContactEvidence cool = spokenWith(150);
    cool.in = 0;
    cool.out = 3;
    cool.talkOut = 0;
    cool.follower = cool.mutual = false;
    EXPECT_EQ(driftAt(cool, Tier::Friend).drift, Drift::Cooler);
    EXPECT_EQ(driftAt(cool, Tier::Friend).reasons[0].code, "drift_cooler");
}

ContactEvidence followedLong() {
    ContactEvidence e;
    e.kind = ContactKind::Person;
    e.following = e.onProfessional = true;
    e.followingSince = daysAgo(800);
    return e;
}

bool says(const std::vector<Reason> &reasons, std::string_view code) {
    for (const Reason &reason : reasons)
        if (reason.code == code) return true;
    return false;
}

TEST(Prune, FollowedForLongAndNothingEver) {
    const auto reasons = pruneReasons(followedLong(), now);
    EXPECT_TRUE(says(reasons, "prune_followed"));
    EXPECT_TRUE(says(reasons, "prune_reading_unknown"));
    ContactEvidence e = followedLong();
    e.followingSince = daysAgo(100);
    EXPECT_TRUE(pruneReasons(e, now).empty());
    e.followingSince = unknownTime;
    EXPECT_TRUE(pruneReasons(e, now).empty()) << "unknown is not long";
    for (bool ContactEvidence::*tie : {&ContactEvidence::follower, &ContactEvidence::addressBook, &ContactEvidence::friendRelation, &ContactEvidence::closeFriend}) {
        e = followedLong();
        e.*tie = true;
        EXPECT_TRUE(pruneReasons(e, now).empty());
    }
    e = followedLong();
    e.out = 1;
    e.last = daysAgo(700);
    EXPECT_TRUE(pruneReasons(e, now).empty());
    e.last = daysAgo(740);
    EXPECT_TRUE(says(pruneReasons(e, now), "silent_days"));
    e.following = false;
    EXPECT_TRUE(pruneReasons(e, now).empty());
}

TEST(Prune, WhatIsReadStaysUnlessMuted) {
    ContactEvidence e = followedLong();
    e.kind = ContactKind::News;
    EXPECT_TRUE(pruneReasons(e, now).empty());
    e.muted = true;
    EXPECT_TRUE(says(pruneReasons(e, now), "muted"));
}

TEST(Capacity, IsASoftHint) {
    EXPECT_FALSE(capacityHint(15, 150));
    EXPECT_EQ(capacityHint(16, 10)->code, "capacity_friends");
    EXPECT_EQ(capacityHint(3, 151)->numbers, (std::vector<std::int64_t>{151, 150}));
}

}  // namespace
}  // namespace twofold::analysis
