// SPDX-License-Identifier: GPL-3.0-or-later
// Exports of one account over the years: a later one adds, corrects, and shows who joined and left.
#include <gtest/gtest.h>

#include "servicestest.h"
#include "twofold/store/read.h"

namespace twofold::test {

namespace {

XExport exportOf(UtcMs generated, std::vector<std::string> followers, bool partial = false) {
    XExport archive;
    archive.generated = generated;
    archive.followers = std::move(followers);
    archive.partial = partial;
    archive.tweets = {{.id = "1", .at = day(2020, 1, 1), .text = "a post"}};
    return archive;
}

std::string untilOf(Store &store, const std::string &person) {
    const auto rows = rowsOf(*store.reader(), "SELECT r.until FROM relations r JOIN identities i ON i.id=r.identity_id WHERE r.kind=2 AND i.key='id:" + person + "'");
    return rows.size() == 1 ? rows.front() : "no such relation";
}

}  // namespace

TEST(Cumulative, whoIsMissingInAWholeListHasLeft) {
    const TempDir folder;
    Store store(folder.file("s.db"));
    store.import(exportOf(day(2021, 1, 1), {"5001", "5002"}), folder.file("a.zip"));
    const auto report = store.import(exportOf(day(2022, 1, 1), {"5002", "5003"}), folder.file("b.zip"));
    EXPECT_EQ(untilOf(store, "5001"), std::to_string(day(2022, 1, 1)));
    EXPECT_EQ(untilOf(store, "5002"), "NULL");
    EXPECT_EQ(untilOf(store, "5003"), "NULL");
    EXPECT_EQ(report.joined, 1);
    EXPECT_EQ(report.left, 1);
    const auto accounts = store::readAccounts(*store.reader());
    ASSERT_EQ(accounts.size(), 1U);
    EXPECT_EQ(accounts.front().followers, 2);
}

TEST(Cumulative, whoIsMissingInAPartHasNotLeft) {
    const TempDir folder;
    Store store(folder.file("s.db"));
    store.import(exportOf(day(2021, 1, 1), {"5001", "5002"}), folder.file("a.zip"));
    const auto report = store.import(exportOf(day(2022, 1, 1), {"5002"}, true), folder.file("b.zip"));
    EXPECT_TRUE(report.partial);
    EXPECT_EQ(untilOf(store, "5001"), "NULL");
    EXPECT_EQ(report.left, 0);
}

TEST(Cumulative, whoComesBackIsThereAgain) {
    const TempDir folder;
    Store store(folder.file("s.db"));
    store.import(exportOf(day(2021, 1, 1), {"5001"}), folder.file("a.zip"));
    store.import(exportOf(day(2022, 1, 1), {"5002"}), folder.file("b.zip"));
    EXPECT_NE(untilOf(store, "5001"), "NULL");
    const auto report = store.import(exportOf(day(2023, 1, 1), {"5001", "5002"}), folder.file("c.zip"));
    EXPECT_EQ(untilOf(store, "5001"), "NULL");
    EXPECT_EQ(report.of(RecordKind::Relation).updated, 1) << countsOf(report);
}

TEST(Cumulative, anOlderExportBroughtLaterTakesNothingBack) {
    const TempDir folder;
    Store store(folder.file("s.db"));
    XExport late = exportOf(day(2023, 1, 1), {"5001", "5002"});
    late.tweets.front().text = "a post, corrected";
    late.name = "Ines, later";
    store.import(late, folder.file("late.zip"));
    store.import(exportOf(day(2021, 1, 1), {"5001", "5003"}), folder.file("early.zip"));
    EXPECT_EQ(untilOf(store, "5002"), "NULL");
    EXPECT_EQ(untilOf(store, "5003"), std::to_string(day(2023, 1, 1)));
    const auto db = store.reader();
    EXPECT_EQ(rowsOf(*db, "SELECT text FROM posts").front(), "a post, corrected");
    EXPECT_EQ(rowsOf(*db, "SELECT name FROM accounts").front(), "Ines, later");
}

TEST(Cumulative, anEditIsUpdatedAndTheTextIndexFollows) {
    const TempDir folder;
    Store store(folder.file("s.db"));
    store.import(exportOf(day(2021, 1, 1), {}), folder.file("a.zip"));
    XExport edited = exportOf(day(2022, 1, 1), {});
    edited.tweets.front().text = "something else entirely";
    const auto report = store.import(edited, folder.file("b.zip"));
    EXPECT_EQ(report.of(RecordKind::Post).updated, 1);
    const auto db = store.reader();
    EXPECT_EQ(store::searchPosts(*db, "entirely", 10).size(), 1U);
    EXPECT_EQ(store::searchPosts(*db, "post", 10).size(), 0U);
    EXPECT_TRUE(isSound(store.path()));
}

TEST(Cumulative, aDecisionSurvivesALaterExport) {
    const TempDir folder;
    Store store(folder.file("s.db"));
    store.import(exportOf(day(2021, 1, 1), {"5001"}), folder.file("a.zip"));
    ASSERT_TRUE(isGood(store.decisions().setLabel({store.post("1")}, Label::Personal)));
    ASSERT_TRUE(isGood(store.decisions().setTier({store.contact("5001")}, Tier::Friend)));
    XExport edited = exportOf(day(2022, 1, 1), {});
    edited.tweets.front().text = "metadata, libraries, open access, a conference paper";
    store.import(edited, folder.file("b.zip"));
    const auto db = store.reader();
    const auto post = store::readPost(*db, store.post("1"));
    ASSERT_TRUE(post);
    EXPECT_EQ(post->label, Label::Personal);
    EXPECT_EQ(post->labelState, ValueState::Decided);
    const auto person = store::readPerson(*db, store.contact("5001"));
    ASSERT_TRUE(person);
    EXPECT_EQ(person->tier, Tier::Friend);
}

}  // namespace twofold::test
