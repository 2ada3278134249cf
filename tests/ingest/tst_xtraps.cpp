// SPDX-License-Identifier: GPL-3.0-or-later
// What other importers fell into. The numbers are those of docs/formats-x.md, "Traps".
#include <gtest/gtest.h>

#include "ingest/tst_xsupport.h"
#include "support/testsupport.h"

using namespace twofold;
using namespace twofold::test;

namespace {

std::string mention(const std::string &id, const std::string &handle) {
    return R"({ "name" : "N", "screen_name" : ")" + handle + R"(", "indices" : [ "0", "1" ], "id_str" : ")" + id + R"(", "id" : ")" + id +
           R"(" })";
}

std::string entities(const std::string &mentions, const std::string &urls = {}) {
    return R"(, "entities" : { "hashtags" : [ ], "user_mentions" : [ )" + mentions + R"( ], "urls" : [ )" + urls + " ] }";
}

std::string url(const std::string &address, int from, int to, const std::string &shortUrl = "https://t.co/aaaaaaaaaa") {
    return R"({ "url" : ")" + shortUrl + R"(", "expanded_url" : ")" + address + R"(", "indices" : [ ")" + std::to_string(from) + R"(", ")" +
           std::to_string(to) + R"(" ] })";
}

std::unique_ptr<XRun> archive(const std::vector<std::string> &rows) {
    return runX(XFiles{{"data/account.js", xAccountFile}, {"data/tweets.js", xTweets(rows)}});
}

std::string manifest(const std::string &files, bool partial = false) {
    return R"(window.__THAR_CONFIG = { "userInfo" : { "accountId" : "70010001", "userName" : "inesreads" }, "archiveInfo" : { "generationDate" : "2023-01-01T00:00:00.000Z", "isPartialArchive" : )" +
           std::string(partial ? "true" : "false") + R"( }, "dataTypes" : { "all" : { "files" : [ )" + files + " ] } } }";
}

std::string named(const std::string &path, const std::string &global, int count) {
    return R"({ "fileName" : ")" + path + R"(", "globalName" : "YTD.)" + global + R"(", "count" : ")" + std::to_string(count) + "\" }";
}

const std::string followingFile =
    R"(window.YTD.following.part0 = [ { "following" : { "accountId" : "11" } }, { "following" : { "accountId" : "12" } } ])";

}  // namespace

TEST(XTraps, t01_allPartsAreRead) {
    const auto run = runX(XFiles{{"data/tweets.js", xTweets({xTweet("1", "a")})},
                                 {"data/tweets-part1.js", xTweets({xTweet("2", "b")}, 1)},
                                 {"data/tweets-part2.js", xTweets({xTweet("3", "c")}, 2)},
                                 {"data/tweets-part10.js", xTweets({xTweet("4", "d")}, 10)}});
    EXPECT_EQ(run->sink.posts.size(), 4U);
    ASSERT_EQ(run->sink.missing.size(), 7U);  // 3 to 9
    EXPECT_EQ(run->sink.missing.front(), "data/tweets-part3.js");
    EXPECT_TRUE(run->summary->partial);
}

TEST(XTraps, t01_aPartThatTheManifestNamesButIsNotThere) {
    const std::string files = named("data/tweets.js", "tweets.part0", 1) + ", " + named("data/tweets-part1.js", "tweets.part1", 5) + ", " +
                              named("data/following.js", "following.part0", 2) + ", " +
                              named("data/ad-impressions.js", "ad_impressions.part0", 9);
    const auto run = runX(XFiles{
        {"data/manifest.js", manifest(files)}, {"data/tweets.js", xTweets({xTweet("1", "a")})}, {"data/following.js", followingFile}});
    EXPECT_EQ(run->sink.missing, std::vector<std::string>{"data/tweets-part1.js"});
    EXPECT_TRUE(run->summary->partial);
    EXPECT_EQ(run->coverage(RelationKind::Following), 0);
    EXPECT_EQ(run->sink.posts.size(), 1U);
}

TEST(XTraps, t01_fewerRecordsThanTheManifestCounts) {
    const std::string files = named("data/tweets.js", "tweets.part0", 3) + ", " + named("data/following.js", "following.part0", 3);
    const auto run = runX(XFiles{
        {"data/manifest.js", manifest(files)}, {"data/tweets.js", xTweets({xTweet("1", "a")})}, {"data/following.js", followingFile}});
    EXPECT_EQ(run->sink.issueCount("count_differs"), 2U);
    for (const auto &issue : run->sink.issues) EXPECT_FALSE(issue.skipped);
    EXPECT_TRUE(run->summary->partial);
    EXPECT_EQ(run->coverage(RelationKind::Following), 0);
}

TEST(XTraps, t02_wrappedAndBareRowsUnderBothNames) {
    const std::string bare = R"({ "id_str" : "9", "created_at" : "Tue Mar 01 10:00:00 +0000 2022", "full_text" : "bare" })";
    for (const char *name : {"tweet.js", "data/tweet.js", "data/tweets.js", "twitter-export/data/tweets.js"}) {
        const auto run = runX(XFiles{{name, xTweets({bare, xTweet("10", "wrapped")})}});
        ASSERT_EQ(run->sink.posts.size(), 2U) << name;
        EXPECT_EQ(run->sink.posts[0].text, "bare");
        EXPECT_EQ(run->sink.posts[1].text, "wrapped");
    }
}

TEST(XTraps, t03_indicesAreCodePoints) {
    // Two of the characters before the link take four bytes and two UTF-16 units.
    const auto run = archive({xTweet("1", "😀é🎉 https://t.co/aaaaaaaaaa end", entities({}, url("https://one.example/", 4, 27)))});
    EXPECT_EQ(run->sink.posts.at(0).text, "😀é🎉 https://one.example/ end");
}

TEST(XTraps, t04_indicesCountTheEscapedTextWhichIsDecodedAfterwards) {
    const auto run = archive(
        {xTweet("1", "&lt;b&gt; &amp;amp; https://t.co/aaaaaaaaaa &amp;", entities({}, url("https://one.example/?a=1&lt=2", 20, 43)))});
    EXPECT_EQ(run->sink.posts.at(0).text, "<b> &amp; https://one.example/?a=1&lt=2 &");
    EXPECT_EQ(run->sink.posts.at(0).links, std::vector<std::string>{"https://one.example/?a=1&lt=2"});
}

TEST(XTraps, t04_indicesThatDoNotFitFallBackToTheText) {
    const auto run =
        archive({xTweet("1", "x https://t.co/aaaaaaaaaa and https://t.co/aaaaaaaaaaB", entities({}, url("https://one.example/", 40, 63)))});
    EXPECT_EQ(run->sink.posts.at(0).text, "x https://one.example/ and https://t.co/aaaaaaaaaaB");
}

TEST(XTraps, t05_aRepostKeepsItsAuthor) {
    const auto run =
        archive({xTweet("1", "RT @Amara: about @tomasz and more…", entities(mention("30", "amara") + ", " + mention("20", "tomasz"))),
                 xTweet("2", "RT @nobody_knows: text", entities(mention("20", "tomasz")))});
    const PostRecord &post = run->sink.posts.at(0);
    EXPECT_EQ(post.kind, PostKind::Repost);
    EXPECT_EQ(post.repostOf.nativeId, "30");
    EXPECT_EQ(post.repostOf.handle, "amara");
    EXPECT_EQ(post.text, "about @tomasz and more…");
    EXPECT_TRUE(post.mentions.empty());
    EXPECT_EQ(run->sink.posts.at(1).repostOf.handle, "nobody_knows");
    EXPECT_TRUE(run->sink.posts.at(1).repostOf.nativeId.empty());
}

TEST(XTraps, t05_grailbirdKeepsTheWholeTextOfARepost) {
    const auto run = runX((fixtures("x") / "grailbird").string());
    const PostRecord *post = run->sink.find("727367542772133889");
    ASSERT_TRUE(post);
    EXPECT_TRUE(post->text.ends_with("people. #cataloguing https://amara.example.org/post")) << post->text;
    EXPECT_EQ(post->repostOf.nativeId, "70030003");
    EXPECT_EQ(post->tags, std::vector<std::string>{"cataloguing"});
}

TEST(XTraps, t06_anyMemberMayBeMissingOrOfAnyType) {
    const std::string members[] = {"full_text",
                                   "entities",
                                   "extended_entities",
                                   "lang",
                                   "user",
                                   "in_reply_to_status_id_str",
                                   "in_reply_to_user_id_str",
                                   "in_reply_to_screen_name",
                                   "favorite_count",
                                   "retweeted_status",
                                   "quoted_status",
                                   "extended_tweet",
                                   "edit_info"};
    const std::string values[] = {
        "null",
        "true",
        "-5",
        "1.5e300",
        "\"text\"",
        "\"\"",
        "[ ]",
        "[ [ ] , null ]",
        "{ }",
        R"({ "urls" : 1, "media" : { } })",
        R"({ "urls" : [ 1, { "url" : 2, "indices" : "x" } ], "user_mentions" : [ null, { "id_str" : [ ] } ], "hashtags" : [ "x" ] })"};
    for (const auto &key : members)
        for (const auto &value : values) {
            const auto run = archive(
                {R"({ "tweet" : { "id_str" : "1", "created_at" : "Tue Mar 01 10:00:00 +0000 2022", ")" + key + "\" : " + value + " } }"});
            EXPECT_EQ(run->sink.posts.size(), 1U) << key << " = " << value;
        }
    for (const char *row : {"null", "1", "\"x\"", "[ ]", "{ }", R"({ "tweet" : null })", R"({ "tweet" : [ ] })"}) {
        const auto run = archive({row, xTweet("2", "after it")});
        EXPECT_EQ(run->sink.posts.size(), 1U) << row;
        EXPECT_EQ(run->sink.issues.size(), 1U) << row;
    }
}

TEST(XTraps, t07_anUnknownOrAbsentFileStopsNothing) {
    const auto run = runX(
        XFiles{{"data/tweets.js", xTweets({xTweet("1", "a")})}, {"data/brand-new-thing.js", "window.YTD.brand_new_thing.part0 = [ { } ]"}});
    EXPECT_EQ(run->sink.posts.size(), 1U);
    EXPECT_TRUE(run->ignored("data/brand-new-thing.js"));
    EXPECT_TRUE(run->sink.accounts.empty());
}

TEST(XTraps, t08_oneBadRowCostsOneRow) {
    const auto run = archive({xTweet("1", "a"), R"({ "tweet" : { "id_str" : oops } })", xTweet("2", "b"),
                              R"({ "tweet" : { "full_text" : "no id" } })", xTweet("3", "c", {}, "yesterday"), xTweet("4", "d")});
    EXPECT_EQ(run->sink.posts.size(), 3U);
    ASSERT_EQ(run->sink.issues.size(), 3U);
    EXPECT_EQ(run->sink.issues[0].code, "bad_json");
    EXPECT_EQ(run->sink.issues[0].position, 2);
    EXPECT_EQ(run->sink.issues[1].code, "no_id");
    EXPECT_EQ(run->sink.issues[1].excerpt, "no id");
    EXPECT_EQ(run->sink.issues[2].code, "bad_time");
    EXPECT_EQ(run->sink.issues[2].excerpt, "yesterday");
    EXPECT_EQ(run->sink.issues[2].file, "data/tweets.js");
}

TEST(XTraps, t09_selfThreadsAreKept) {
    const auto run = archive(
        {xTweet("2", "second of the thread",
                R"(, "in_reply_to_status_id_str" : "1", "in_reply_to_user_id_str" : "70010001", "in_reply_to_screen_name" : "inesreads")"),
         xTweet("3", "@other hello", R"(, "in_reply_to_user_id" : "55", "in_reply_to_screen_name" : "other")")});
    const PostRecord &own = run->sink.posts.at(0);
    EXPECT_EQ(own.kind, PostKind::Reply);
    EXPECT_EQ(own.inReplyTo, "1");
    EXPECT_EQ(own.replyTo, IdentityRecord());
    EXPECT_EQ(run->sink.posts.at(1).replyTo.nativeId, "55");
    EXPECT_EQ(run->sink.posts.at(1).replyTo.handle, "other");
}

TEST(XTraps, t10_textIsUtf8WhateverTheLocale) {
    const auto run =
        archive({xTweet("1", "Zoë \\u00e9\\ud83d\\ude00 日本"), xTweet("2", "half \\ud83d pair"), xTweet("3", "byte \xFF here")});
    ASSERT_EQ(run->sink.posts.size(), 3U);
    EXPECT_EQ(run->sink.posts[0].text, "Zoë é😀 日本");
    EXPECT_EQ(run->sink.posts[1].text, "half \xEF\xBF\xBD pair");
    EXPECT_EQ(run->sink.posts[2].text, "byte \xEF\xBF\xBD here");
    EXPECT_EQ(run->sink.issueCount("bad_utf8"), 1U);
    EXPECT_FALSE(run->sink.issues.back().skipped);
}

TEST(XTraps, t11_messagesOfBothKindsKnowTheirPeople) {
    const auto run = runX((fixtures("x") / "x-2022").string());
    std::vector<std::string> seen;
    for (const auto &i : run->sink.interactions)
        if (i.kind == InteractionKind::Message) seen.push_back(i.key + (i.direction == Direction::Out ? ">" : "<") + i.identity.nativeId);
    EXPECT_EQ(seen, (std::vector<std::string>{"9003<70030003", "9002>70030003", "9001<70030003", "9103>70040004", "9103>70020002",
                                              "9102<70020002"}));
    EXPECT_EQ(toIso8601(run->sink.interactions[1].at), "2022-03-03T10:01:00.123Z");
}

TEST(XTraps, t11_handlesOfListedPeopleAreLearnt) {
    const auto run = runX(XFiles{
        {"data/account.js", xAccountFile},
        {"data/following.js", followingFile},
        {"data/tweets.js", xTweets({xTweet("1", "RT @x: hi @eleven @stranger",
                                           entities(mention("5", "x") + ", " + mention("11", "eleven") + ", " + mention("99", "stranger"))),
                                    xTweet("2", "RT @x: again @eleven", entities(mention("5", "x") + ", " + mention("11", "eleven"))),
                                    xTweet("3", "hello @twelve", entities(mention("12", "twelve")))})}});
    ASSERT_EQ(run->sink.identities.size(), 1U);  // by a repost; the twelfth comes with the mention of the post itself
    EXPECT_EQ(run->sink.identities[0].nativeId, "11");
    EXPECT_EQ(run->sink.identities[0].handle, "eleven");
    EXPECT_EQ(run->sink.posts.at(2).mentions.at(0).nativeId, "12");
}

TEST(XTraps, t12_minusOneIsNobodysId) {
    const auto run = archive({xTweet("1", "@a @b", entities(mention("-1", "a") + ", " + mention("-1", "b")))});
    const auto &mentions = run->sink.posts.at(0).mentions;
    ASSERT_EQ(mentions.size(), 2U);
    for (const auto &m : mentions) EXPECT_TRUE(m.nativeId.empty());
    EXPECT_EQ(mentions[1].handle, "b");
}

TEST(XTraps, t12_yearsThatCannotBeAreTakenAndReported) {
    const auto run =
        archive({xTweet("1", "a", {}, "Sat May 03 07:00:00 +0000 1997"), xTweet("2", "b", {}, "Thu Jan 01 00:00:00 +0000 1970"),
                 xTweet("3", "c", {}, "Wed Feb 30 00:00:00 +0000 2022"), xTweet("4", "d", {}, "Fri Jan 01 00:00:00 +0000 2190")});
    ASSERT_EQ(run->sink.posts.size(), 2U);
    EXPECT_EQ(toIso8601(run->sink.posts[0].created), "1997-05-03T07:00:00Z");
    EXPECT_EQ(run->sink.issueCount("odd_time"), 2U);
    EXPECT_EQ(run->sink.issueCount("bad_time"), 2U);
}

TEST(XTraps, t13_longPostsAreWhole) {
    const auto run = runX((fixtures("x") / "x-2022").string());
    const PostRecord *post = run->sink.find("1690000000000000009");
    ASSERT_TRUE(post);
    EXPECT_TRUE(post->text.ends_with("Details: https://library.example.org/hours #LibraryHours")) << post->text;
    EXPECT_EQ(post->tags, std::vector<std::string>{"LibraryHours"});
    EXPECT_EQ(post->links, std::vector<std::string>{"https://library.example.org/hours"});
    const PostRecord *alone = run->sink.find("note:1690000000000000098");
    ASSERT_TRUE(alone);
    EXPECT_EQ(alone->visibility, Visibility::Unknown);
    EXPECT_FALSE(run->sink.find("note:1690000000000000099"));
}

TEST(XTraps, t13_aNoteIsNotJoinedToAPostOfAnotherSecondOrText) {
    const std::string text(250, 'a');
    const std::string note =
        R"(window.YTD.note_tweet.part0 = [ { "noteTweet" : { "noteTweetId" : "7", "createdAt" : "2022-03-01T10:00:00.000Z", "core" : { "text" : ")" +
        text + R"( and on" } } } ])";
    for (const auto &[row, joined] : {std::pair{xTweet("1", text + "…"), true},
                                      {xTweet("1", text + "…", {}, "Tue Mar 01 10:00:01 +0000 2022"), false},
                                      {xTweet("1", std::string(250, 'b')), false}}) {
        const auto run = runX(XFiles{{"data/note-tweet.js", note}, {"data/tweets.js", xTweets({row})}});
        EXPECT_EQ(run->sink.posts.size(), joined ? 1U : 2U);
        EXPECT_EQ(run->sink.posts[0].text.ends_with(" and on"), joined);
    }
}

TEST(XTraps, t15_foldersMayBeCalledAnything) {
    const auto run = runX(
        XFiles{{"my twitter/2022/stuff/tweets.js", xTweets({xTweet("1", "a")})}, {"my twitter/2022/stuff/following.js", followingFile}});
    EXPECT_EQ(run->sink.posts.size(), 1U);
    EXPECT_EQ(run->sink.relations.size(), 2U);
}

TEST(XTraps, t17_aListThatIsNotWholeSaysSo) {
    EXPECT_EQ(runX(XFiles{{"following.js", followingFile}})->coverage(RelationKind::Following), 1);
    EXPECT_EQ(runX(XFiles{{"following.js", followingFile.substr(0, followingFile.size() - 10)}})->coverage(RelationKind::Following), 0);
    EXPECT_EQ(runX(XFiles{{"following.js", followingFile.substr(0, followingFile.size() - 1)}})->coverage(RelationKind::Following), 0);
    const std::string files = named("data/following.js", "following.part0", 2);
    const auto part = runX(XFiles{{"data/manifest.js", manifest(files, true)}, {"data/following.js", followingFile}});
    EXPECT_EQ(part->coverage(RelationKind::Following), 0);
    EXPECT_TRUE(part->summary->partial);
    EXPECT_EQ(part->relationIds(RelationKind::Following).size(), 2U);
    const auto badRow = runX(
        XFiles{{"following.js", R"(window.YTD.following.part0 = [ { "following" : { "accountId" : "11" } }, { "following" : { } } ])"}});
    EXPECT_EQ(badRow->coverage(RelationKind::Following), 0);
}

TEST(XTraps, t18_partsOfSeveralZipsAreTakenAsParts) {
    const auto run = runX(XFiles{{"data/follower-part1.js", R"(window.YTD.follower.part1 = [ { "follower" : { "accountId" : "11" } } ])"}});
    EXPECT_EQ(run->sink.missing, std::vector<std::string>{"data/follower.js"});
    EXPECT_EQ(run->coverage(RelationKind::Follower), 0);
}

TEST(XTraps, t22_aNameThatOnlyContainsTheWordIsNotTheFile) {
    const auto run = runX(XFiles{
        {"data/tweets.js", xTweets({xTweet("1", "a")})},
        {"data/deleted-tweet-headers.js",
         R"(window.YTD.deleted_tweet_headers.part0 = [ { "tweet" : { "tweet_id" : "5", "created_at" : "Tue Mar 01 10:00:00 +0000 2022" } } ])"},
        {"data/tweets_media/tweets.js", xTweets({xTweet("2", "a picture's neighbour")})}});
    EXPECT_EQ(run->sink.posts.size(), 1U);
    EXPECT_TRUE(run->sink.issues.empty());
    EXPECT_TRUE(run->ignored("data/deleted-tweet-headers.js"));
}

TEST(XTraps, t23_rezippedWithAByteOrderMarkAndBrowserNames) {
    TempDir temp;
    writeZip(temp.file("again.zip"), {{"export/data/following (1).js", "\xEF\xBB\xBF" + followingFile},
                                      {"export/data/tweets.js", "\xEF\xBB\xBF" + xTweets({xTweet("1", "a")}) + ";\n"},
                                      {"__MACOSX/export/data/._tweets.js", "junk"},
                                      {"export/.DS_Store", "junk"}});
    const auto run = runX(temp.file("again.zip"));
    ASSERT_TRUE(run->ok());
    EXPECT_EQ(run->sink.posts.size(), 1U);
    EXPECT_EQ(run->sink.relations.size(), 2U);
    EXPECT_TRUE(run->sink.issues.empty());
}

TEST(XTraps, t24_hostileNamesStayText) {
    const auto run = archive({xTweet("1", "&lt;script&gt; =HYPERLINK(1)",
                                     entities(R"json({ "name" : "&lt;b&gt;=cmd()", "screen_name" : "evil", "id_str" : "6" })json",
                                              url("javascript:alert(1)", -1, -1)))});
    const PostRecord &post = run->sink.posts.at(0);
    EXPECT_EQ(post.text, "<script> =HYPERLINK(1)");
    EXPECT_EQ(post.mentions.at(0).name, "<b>=cmd()");
    EXPECT_TRUE(post.links.empty());  // only http and https are links
}

TEST(XTraps, t29_circlePostsAreNeverPublic) {
    const auto run = runX((fixtures("x") / "x-2022").string());
    for (const char *id : {"1570000000000000007", "1570000000000000013"}) {
        ASSERT_TRUE(run->sink.find(id)) << id;
        EXPECT_EQ(run->sink.find(id)->visibility, Visibility::List) << id;
    }
    const auto &posts = run->sink.posts;
    EXPECT_EQ(std::count_if(posts.begin(), posts.end(), [](const auto &p) { return p.nativeId == "1570000000000000007"; }), 1);
    EXPECT_EQ(run->sink.find("1500000000000000001")->visibility, Visibility::Public);
}

TEST(XTraps, idsAreTextAndNotRoundedNumbers) {
    const auto run = runX(XFiles{
        {"tweets.js",
         xTweets(
             {R"({ "tweet" : { "id" : 1169246717864136700, "id_str" : "1169246717864136705", "created_at" : "Tue Mar 01 10:00:00 +0000 2022", "full_text" : "a" } })",
              R"({ "tweet" : { "id" : 1169246717864136999, "created_at" : "Tue Mar 01 10:00:00 +0000 2022", "full_text" : "b" } })"})}});
    EXPECT_EQ(run->sink.posts.at(0).nativeId, "1169246717864136705");
    EXPECT_EQ(run->sink.posts.at(1).nativeId, "1169246717864136999");
}

TEST(XTraps, quotesAreFoundByTheirAddress) {
    const auto quote = [](const std::string &address) {
        return archive({xTweet("77", "see https://t.co/aaaaaaaaaa", entities({}, url(address, 4, 27)))})->sink.posts.at(0);
    };
    EXPECT_EQ(quote("https://twitter.com/amara/status/123").quoteOf.handle, "amara");
    EXPECT_EQ(quote("https://x.com/amara/status/123?s=20&t=x").quoteOf.handle, "amara");
    EXPECT_EQ(quote("http://mobile.twitter.com/amara/statuses/123").kind, PostKind::Quote);
    const PostRecord own = quote("https://twitter.com/InesReads/status/123");
    EXPECT_EQ(own.kind, PostKind::Quote);
    EXPECT_EQ(own.quoteOf, IdentityRecord());
    for (const char *address :
         {"https://twitter.com/amara", "https://nottwitter.com/amara/status/1", "https://twitter.com/amara/status/12ab",
          "https://example.org/?u=https://twitter.com/amara/status/1", "https://twitter.com/i/web/status/77"})
        EXPECT_EQ(quote(address).kind, PostKind::Post) << address;
}

TEST(XTraps, grailbirdHadNoTimesBeforeNovember2010) {
    const auto run = runX((fixtures("x") / "grailbird").string());
    EXPECT_TRUE(run->sink.find("20000000001")->dateOnly);
    EXPECT_FALSE(run->sink.find("28965792812892160")->dateOnly);
    EXPECT_EQ(run->sink.find("28965792812892160")->text, "Midnight, really");
}

TEST(XTraps, aProtectedAuthorsPostsAreForFollowers) {
    const auto run = runX((fixtures("x") / "loose" / "user_timeline.json").string());
    EXPECT_EQ(run->sink.find("1169000000000000002")->visibility, Visibility::Followers);
    EXPECT_EQ(run->sink.find("1169000000000000001")->visibility, Visibility::Public);
    EXPECT_EQ(run->sink.issueCount("other_author"), 1U);
}
