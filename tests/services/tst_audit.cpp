// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "servicestest.h"
#include "twofold/services/audit.h"

namespace twofold::test {

namespace {

const char *personalText = "Off to the doctor with my daughter, she has a fever, my husband is at choir practice with the children";
const char *workText = "New paper on metadata and open access in libraries, slides of my keynote at the conference";

XExport archiveOf(int posts) {
    XExport archive;
    archive.generated = day(2024, 1, 1);
    archive.followers = {"5001"};
    archive.following = {"5001", "5002"};
    for (int i = 0; i < posts; ++i)
        archive.tweets.push_back({.id = std::to_string(1000 + i), .at = day(2018, 1, 1) + i * msPerDay / 4, .text = (i % 2 == 0 ? personalText : workText) + std::string(" ") + std::to_string(i)});
    return archive;
}

}  // namespace

TEST(Audit, matrixAndRatioAddUpToThePosts) {
    const TempDir folder;
    Store store(folder.file("s.db"));
    services::ImportOptions options;
    options.purpose = Purpose::Professional;
    store.import(archiveOf(40), folder.file("x.zip"), options);
    const auto db = store.reader();
    const auto matrix = services::auditMatrix(*db);
    ASSERT_EQ(matrix.size(), 1U);
    EXPECT_EQ(matrix.front().professional + matrix.front().personal + matrix.front().undecided, 40);
    EXPECT_EQ(matrix.front().personal, numberOf(*db, "SELECT count(*) FROM posts WHERE label=2"));
    EXPECT_GT(matrix.front().openFindings, 0);
    EXPECT_EQ(matrix.front().openFindings, numberOf(*db, "SELECT count(*) FROM findings WHERE present=1 AND state=0"));
    const auto ratio = services::ratioOverview(*db);
    EXPECT_EQ(ratio.all.total(), 40);
    std::int64_t years = 0;
    for (const auto &[year, one] : ratio.byYear) years += one.total();
    EXPECT_EQ(years, 40);
}

TEST(Audit, whatAContactSeesFollowsTheRelationAndTheVisibility) {
    const TempDir folder;
    Store store(folder.file("s.db"));
    store.import(archiveOf(10), folder.file("x.zip"));
    const auto seen = services::seenBy(*store.reader(), store.contact("5001"));
    ASSERT_EQ(seen.size(), 1U);
    EXPECT_TRUE(seen.front().connected);
    EXPECT_EQ(seen.front().visible, 10);
}

TEST(Audit, runTwiceFindsTheSame) {
    const TempDir folder;
    Store store(folder.file("s.db"));
    services::ImportOptions options;
    options.purpose = Purpose::Professional;
    store.import(archiveOf(40), folder.file("x.zip"), options);
    const std::string before = dumpTables(store.path());
    ASSERT_TRUE(isGood(services::runAudit(store.session())));
    EXPECT_TRUE(sameText(before, dumpTables(store.path())));
}

// The user goes on deciding while everything is worked out anew; nothing of it gets lost, and nothing stale comes back.
TEST(Audit, decisionsFallBetweenItsSteps) {
    const TempDir folder;
    Store store(folder.file("s.db"));
    services::ImportOptions options;
    options.purpose = Purpose::Professional;
    store.import(archiveOf(3000), folder.file("x.zip"), options);
    std::atomic<bool> stop{false};
    std::thread auditor([&] {
        while (!stop) EXPECT_TRUE(isGood(services::runAudit(store.session())));
    });
    for (int i = 0; i < 40; ++i) {
        const PostId post = store.post(std::to_string(1000 + (i * 37) % 3000));
        EXPECT_TRUE(isGood(store.decisions().setLabel({post}, i % 3 == 0 ? Label::Professional : Label::Personal)));
    }
    stop = true;
    auditor.join();
    const std::string lived = dumpVisible(store.path());
    ASSERT_TRUE(isGood(services::runAudit(store.session())));
    EXPECT_TRUE(sameText(dumpVisible(store.path()), lived));
    EXPECT_TRUE(isSound(store.path()));
}

}  // namespace twofold::test
