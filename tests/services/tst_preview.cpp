// SPDX-License-Identifier: GPL-3.0-or-later
// A dry run says what the import will say, and leaves no trace.
#include <gtest/gtest.h>

#include "servicestest.h"

namespace twofold::test {

namespace {

const std::filesystem::path sample = std::filesystem::path(TWOFOLD_SOURCE_DIR) / "resources" / "sample";

XExport older() {
    XExport archive;
    archive.generated = day(2022, 3, 1);
    archive.followers = {"5001", "5002", "5003"};
    archive.following = {"5001", "5004"};
    const XMention amara{"5001", "amara", "Amara"};
    archive.tweets = {{.id = "1", .at = day(2020, 1, 1), .text = "first"},
                      {.id = "2", .at = day(2020, 2, 1), .text = "second", .mentions = {amara}, .reply = true},
                      {.id = "3", .at = day(2020, 3, 1), .text = "third", .likes = 2, .mentions = {amara}},
                      {.id = "4", .at = day(2020, 4, 1), .text = "shared", .mentions = {{"5005", "tomasz", "Tomasz"}}, .repost = true}};
    archive.messages = {{"801", "5001", true, day(2021, 1, 1)}};
    return archive;
}

// With an edit, a like more, a new post, a follower less and one more, a new handle and a new message.
XExport newer() {
    XExport archive = older();
    archive.generated = day(2024, 3, 1);
    archive.followers = {"5001", "5003", "5006"};
    archive.following = {"5001", "5002", "5004"};
    archive.tweets[0].text = "first, edited";
    archive.tweets[2].likes = 5;
    archive.tweets[2].mentions.push_back({"5007", "novel", "Novel"});
    archive.tweets.push_back({.id = "5", .at = day(2023, 1, 1), .text = "fifth", .mentions = {{"5001", "amara_okafor", "Amara Okafor"}}});
    archive.messages.push_back({"802", "5002", false, day(2023, 1, 1)});
    return archive;
}

void expectSame(const std::string &file, Store &store) {
    const std::string before = dumpTables(store.path());
    const std::string bytes = readFile(store.path());
    const auto preview = store.preview(file);
    EXPECT_EQ(bytes, readFile(store.path())) << "the dry run wrote into the store";
    EXPECT_EQ(before, dumpTables(store.path()));
    const auto real = store.import(file);
    EXPECT_EQ(countsOf(preview), countsOf(real)) << file;
    EXPECT_EQ(preview.accountRecord, real.accountRecord);
    EXPECT_EQ(word(preview.state), word(real.state));
    EXPECT_EQ(preview.missingParts, real.missingParts);
    EXPECT_EQ(preview.issueCount, real.issueCount);
}

}  // namespace

TEST(Preview, ofTheSampleOnAnEmptyStore) {
    const TempDir folder;
    Store store(folder.file("s.db"));
    expectSame((sample / "x-archive.zip").string(), store);
    expectSame((sample / "mastodon-archive.zip").string(), store);
}

TEST(Preview, ofTheSampleASecondTime) {
    const TempDir folder;
    Store store(folder.file("s.db"));
    store.import((sample / "x-archive.zip").string());
    expectSame((sample / "x-archive.zip").string(), store);
}

TEST(Preview, ofALaterExport) {
    const TempDir folder;
    older().write(folder.file("older.zip"));
    newer().write(folder.file("newer.zip"));
    Store store(folder.file("s.db"));
    expectSame(folder.file("older.zip"), store);
    expectSame(folder.file("newer.zip"), store);
}

TEST(Preview, ofAnEarlierExport) {
    const TempDir folder;
    older().write(folder.file("older.zip"));
    newer().write(folder.file("newer.zip"));
    Store store(folder.file("s.db"));
    expectSame(folder.file("newer.zip"), store);
    expectSame(folder.file("older.zip"), store);
}

TEST(Preview, afterAnUndoneImport) {
    const TempDir folder;
    older().write(folder.file("older.zip"));
    newer().write(folder.file("newer.zip"));
    Store store(folder.file("s.db"));
    const auto first = store.import(folder.file("older.zip"));
    ASSERT_TRUE(isGood(store.decisions().undoJob(first.id)));
    expectSame(folder.file("newer.zip"), store);
    expectSame(folder.file("older.zip"), store);
}

TEST(Preview, ofEveryFixtureOnAStoreThatHasOthers) {
    const TempDir folder;
    Store store(folder.file("s.db"));
    for (const char *format : {"x", "mastodon", "facebook", "linkedin", "bluesky", "wordpress", "feeds", "vcard", "google", "csv"}) {
        std::vector<std::filesystem::path> paths;
        for (const auto &entry : std::filesystem::directory_iterator(fixtures(format)))
            if (entry.is_directory() || (entry.path().extension() != ".json" && entry.path().extension() != ".py")) paths.push_back(entry.path());
        std::sort(paths.begin(), paths.end());
        for (const auto &path : paths) expectSame(path.string(), store);
    }
}

}  // namespace twofold::test
