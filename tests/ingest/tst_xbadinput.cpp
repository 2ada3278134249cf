// SPDX-License-Identifier: GPL-3.0-or-later
// Broken, hostile and foreign bytes: never a crash, always an issue or an error.
#include <gtest/gtest.h>

#include "ingest/tst_xsupport.h"
#include "support/testsupport.h"
#include "support/xwords.h"

using namespace twofold;
using namespace twofold::test;

TEST(XBadInput, aFileCutAnywhereGivesItsBeginningAndAnIssue) {
    const std::string whole = readFile(fixtures("x") / "x-2022" / "data" / "tweets.js");
    std::size_t most = 0;
    for (std::size_t length = 30; length + 1 < whole.size(); length += 37) {
        const auto run = runX(XFiles{{"data/account.js", xAccountFile}, {"data/tweets.js", whole.substr(0, length)}});
        ASSERT_TRUE(run->ok());
        EXPECT_LE(most, run->sink.posts.size()) << length;
        most = run->sink.posts.size();
        EXPECT_FALSE(run->sink.issues.empty()) << length;
        EXPECT_TRUE(run->summary->partial) << length;
    }
    EXPECT_EQ(most, 6U);
    const auto lastBracket = runX(XFiles{{"data/tweets.js", whole.substr(0, whole.size() - 1)}});
    EXPECT_EQ(lastBracket->sink.posts.size(), 7U);
    EXPECT_EQ(lastBracket->sink.issueCount("cut_short"), 1U);
}

TEST(XBadInput, nestingOfAHundredThousandLevelsCostsOneRecord) {
    const std::string deep = R"({ "tweet" : )" + std::string(100'000, '[') + std::string(100'000, ']') + " }";
    const auto run = runX(XFiles{{"tweets.js", xTweets({xTweet("1", "a"), deep, xTweet("2", "b")})}});
    EXPECT_EQ(run->sink.posts.size(), 2U);
    EXPECT_EQ(run->sink.issueCount("too_deep"), 1U);
    const auto endless = runX(XFiles{{"tweets.js", "window.YTD.tweets.part0 = " + std::string(100'000, '[')}});
    EXPECT_TRUE(endless->sink.posts.empty());
    EXPECT_FALSE(endless->sink.issues.empty());
    const auto objects = runX(XFiles{{"data/manifest.js", "window.__THAR_CONFIG = " + std::string(100'000, '{')},
                                     {"data/tweets.js", xTweets({xTweet("1", "a")})}});
    EXPECT_EQ(objects->sink.posts.size(), 1U);
    EXPECT_EQ(objects->sink.issueCount("bad_manifest"), 1U);
}

TEST(XBadInput, emptyAndHtmlFilesAreErrorsAlone) {
    for (const std::string &content : {std::string(), std::string("<!DOCTYPE html><html><body>Log in to X</body></html>"),
                                       std::string("window.YTD.tweets.part0 = "), std::string(5000, '\0')}) {
        const auto alone = runX(XFiles{{"tweets.js", content}});
        ASSERT_FALSE(alone->ok());
        EXPECT_EQ(alone->summary.error().code, ErrorCode::Damaged);
        const auto beside = runX(XFiles{{"following.js", R"(window.YTD.following.part0 = [ { "following" : { "accountId" : "1" } } ])"},
                                        {"tweets.js", content}});
        ASSERT_TRUE(beside->ok());
        EXPECT_EQ(beside->sink.relations.size(), 1U);
        EXPECT_EQ(beside->sink.issues.size(), 1U);
        EXPECT_TRUE(beside->summary->partial);
    }
}

TEST(XBadInput, noFileToReadIsTheWrongVariant) {
    const auto run = runX(XFiles{{"Your archive.html", "<html></html>"}});
    ASSERT_FALSE(run->ok());
    EXPECT_EQ(run->summary.error().code, ErrorCode::WrongVariant);
    EXPECT_EQ(run->recognition.confidence, 0);
}

TEST(XBadInput, anEmptyListIsRead) {
    const auto run = runX(XFiles{{"following.js", "window.YTD.following.part0 = [ ]"}});
    ASSERT_TRUE(run->ok());
    EXPECT_EQ(run->coverage(RelationKind::Following), 1);
    EXPECT_TRUE(run->sink.issues.empty());
}

// A small, deterministic fuzz; the long one is tests/fuzz.
TEST(XBadInput, flippedBytesNeverCrash) {
    XFiles files;
    for (const char *name : {"manifest.js", "account.js", "tweets.js", "note-tweet.js", "direct-messages.js", "direct-messages-group.js",
                             "follower.js", "screen-name-change.js", "twitter-circle-tweet.js"})
        files.emplace_back(std::string("data/") + name, readFile(fixtures("x") / "x-2022" / "data" / name));
    files.emplace_back("tweets.csv", readFile(fixtures("x") / "csv" / "tweets.csv"));
    Random random(7);
    for (int round = 0; round < 150; ++round) {
        XFiles broken = files;
        for (auto &[name, content] : broken)
            for (int i = 0; i < 4; ++i) content[random.below(content.size())] = static_cast<char>(random.below(256));
        const auto run = runX(broken);
        EXPECT_TRUE(run->ok());
        for (const auto &issue : run->sink.issues) ASSERT_EQ(issue.excerpt.find("SECRET"), std::string::npos);
    }
}
