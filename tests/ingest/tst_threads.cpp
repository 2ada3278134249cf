// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/golden.h"
#include "ingest/tst_instagram_support.h"
#include "support/testsupport.h"
#include "threads.h"

using namespace twofold;
using namespace twofold::test;

namespace {

json threadsPost(const std::string &text, bool reply = false, std::int64_t at = 1754466859) {
    return {{"media", json::array({{{"uri", ""}, {"creation_timestamp", at}, {"title", text}, {"text_app_post", {{"is_reply", reply}}}}})}};
}

std::string threadsFile(const json &posts) { return json({{"text_post_app_text_posts", posts}}).dump(); }

}  // namespace

TEST(Threads, theExport) {
    const auto run = runMetaPath("threads-export", (fixtures("threads") / "export").string());
    ASSERT_TRUE(run->ok());
    EXPECT_FALSE(run->summary->partial);
    expectGolden(fixtures("threads") / "export.golden.json", describe(run->sink));
}

TEST(Threads, givesWayToInstagramInOneDownload) {
    auto sources = ingest::openSources((fixtures("threads") / "export").string());
    ASSERT_TRUE(sources);
    auto &source = *sources->front();
    EXPECT_TRUE(ingest::holdsThreads(source));
    const int threads = ingest::importerByName("threads-export")->recognize(source).confidence;
    const int instagram = ingest::importerByName("instagram-export")->recognize(source).confidence;
    EXPECT_GE(threads, 30);
    EXPECT_LT(threads, instagram);
    const auto recognized = ingest::recognize(source);
    ASSERT_TRUE(recognized);
    EXPECT_EQ(recognized->importer->name(), "instagram-export");
}

TEST(Threads, aLooseFileIsRecognised) {
    MemorySource source({{"download.json", threadsFile(json::array({threadsPost("x")}))}}, "download.json");
    const auto recognized = ingest::recognize(source);
    ASSERT_TRUE(recognized);
    EXPECT_EQ(recognized->importer->name(), "threads-export");
    MemorySource other({{"threads/followers.json", json::array({person("a")}).dump()}});
    EXPECT_FALSE(ingest::holdsThreads(other));
}

TEST(Threads, instagramTakesNothingOfIt) {
    const auto run = runMetaPath("instagram-export", (fixtures("threads") / "export").string());
    EXPECT_EQ(run->sink.posts.size(), 0U);
    EXPECT_EQ(run->handles(RelationKind::Following), std::set<std::string>{"not_of_threads"});
    EXPECT_TRUE(run->ignored("your_instagram_activity/threads/followers.json"));
}

TEST(Threads, aReplyNamesNobody) {
    const auto run = runThreads({{"threads_and_replies.json", threadsFile(json::array({threadsPost("yes @a", true)}))}});
    ASSERT_EQ(run->sink.posts.size(), 1U);
    EXPECT_EQ(run->sink.posts[0].kind, PostKind::Reply);
    EXPECT_EQ(run->sink.posts[0].replyTo, IdentityRecord());
    EXPECT_EQ(run->sink.posts[0].visibility, Visibility::Unknown);
    EXPECT_EQ(run->sink.posts[0].mentions.at(0).platform, Platform::Threads);
    EXPECT_EQ(run->sink.accounts.size(), 0U);
}

TEST(Threads, hostileInputIsIssues) {
    const MetaFiles files = {
        {"a.json", R"({"text_post_app_text_posts":[1,"x",null,[],{},{"media":7},{"media":[1,[]]},{"media":[{"title":{},"uri":[]}]}]})"},
        {"b.json", R"({"text_post_app_text_post_app_followers":[{"title":{},"string_list_data":[null,{"value":"<b>x</b>"}]}]})"},
        {"c.json", R"({"text_post_app_text_post_app_following":[{"title":"A","string_list_data":[{"value":"ok_1","timestamp":-5}]})"},
        {"d.json", R"({"text_post_app_media_likes":{"x":1}})"},
        {"e.json", R"({"text_post_app_text_post_app_profile":"x"})"},
    };
    const auto run = runThreads(files);
    ASSERT_TRUE(run->ok());
    EXPECT_EQ(run->sink.posts.size(), 0U);
    EXPECT_EQ(run->sink.issueCount("no_content"), 8U);
    EXPECT_EQ(run->sink.issueCount("no_id"), 3U);
    EXPECT_EQ(run->sink.issueCount("cut_short"), 1U);
    EXPECT_EQ(run->sink.issueCount("bad_json"), 1U);
    EXPECT_EQ(run->coverage(RelationKind::Follower), 0);
    EXPECT_EQ(run->coverage(RelationKind::Following), 0);
    EXPECT_EQ(run->handles(RelationKind::Following), std::set<std::string>{"ok_1"});
    EXPECT_TRUE(run->summary->partial);
}

TEST(Threads, numberedPartsWithAGapAreNotTheWholeList) {
    const auto followers = [](const std::string &user) {
        return json({{"text_post_app_text_post_app_followers", json::array({person(user)})}}).dump();
    };
    const auto run = runThreads({{"threads/followers_1.json", followers("a")}, {"threads/followers_3.json", followers("c")}});
    EXPECT_EQ(run->sink.missing, std::vector<std::string>{"followers_2.json"});
    EXPECT_EQ(run->coverage(RelationKind::Follower), 0);
    const auto whole = runThreads({{"threads/followers_1.json", followers("a")}, {"threads/followers_2.json", followers("c")}});
    EXPECT_EQ(whole->coverage(RelationKind::Follower), 1);
}
