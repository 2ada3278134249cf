// SPDX-License-Identifier: GPL-3.0-or-later
// What other importers fell into (docs/formats-instagram.md, "Traps"), one test each.
#include "ingest/tst_instagram_support.h"
#include "support/testsupport.h"

using namespace twofold;
using namespace twofold::test;

namespace {

std::string following(const json &rows) { return json({{"relationships_following", rows}}).dump(); }
std::string posts(const json &rows) { return rows.dump(); }

}  // namespace

TEST(Traps, aMissingOptionalFieldCrashes) {
    const auto run = runInstagram({
        {"following.json",
         following(json::array({{{"string_list_data", json::array({{{"value", "a"}}})}}, {{"title", "b"}}, json::object()}))},
        {"posts_1.json", posts(json::array({{{"media", json::array({{{"title", "no time, no picture"}}})}}, json::object()}))},
        {"liked_posts.json", R"({"likes_media_likes":[{"title":"c"},{"string_list_data":[{}]}]})"},
        {"post_comments_1.json", R"([{"string_map_data":{"Comment":{"value":"x"}}},{"string_map_data":{}}])"},
        {"inbox/x_1/message_1.json", R"({"participants":[{"name":"Zoe Knits"},{}],"messages":[{},{"sender_name":"Zoe Knits"}]})"},
        profileFile,
    });
    ASSERT_TRUE(run->ok());
    EXPECT_EQ(run->handles(RelationKind::Following), (std::set<std::string>{"a", "b"}));
    EXPECT_EQ(run->sink.posts.size(), 2U);
    EXPECT_EQ(run->interactions(InteractionKind::Like), 1U);
    EXPECT_EQ(run->sink.posts[0].created, unknownTime);
}

TEST(Traps, anUnknownOrAbsentFileAbortsEverything) {
    const auto run = runInstagram({{"following.json", following(json::array({person("a")}))},
                                   {"something_new.json", R"({"ig_something_new":[1,2,3]})"},
                                   {"half.json", R"({"ig_stories":)"},
                                   {"empty.json", ""}});
    ASSERT_TRUE(run->ok());
    EXPECT_EQ(run->handles(RelationKind::Following), std::set<std::string>{"a"});
    EXPECT_TRUE(run->ignored("something_new.json"));
    EXPECT_TRUE(run->ignored("empty.json"));
    EXPECT_EQ(run->sink.issueCount("bad_json"), 1U);
    EXPECT_TRUE(run->sink.missing.empty());
}

TEST(Traps, theFirstBadRowStopsTheImport) {
    const std::string rows = R"([7, {"string_list_data":"x"}, {"title":"x")"
                             "\n"
                             R"({"string_list_data":[{"value":"good_one"}]}, [], null])";
    const auto run = runInstagram({{"following.json", R"({"relationships_following":)" + rows + "}"}});
    ASSERT_TRUE(run->ok());
    EXPECT_EQ(run->handles(RelationKind::Following), std::set<std::string>{"good_one"});
    EXPECT_EQ(run->skipped(), 5U);
    EXPECT_EQ(run->coverage(RelationKind::Following), 0);
}

TEST(Traps, aBlanketRepairBreaksRightStrings) {
    const json rows = json::array({post(asMeta("Grüße aus Łódź 👍"), 1725373798, "a.jpg"), post("Grüße aus Köln", 1725373799, "b.jpg"),
                                   post("schon richtig 👍", 1725373800, "c.jpg"), post("plain", 1725373801, "d.jpg")});
    const auto run = runInstagram({{"posts_1.json", rows.dump()}});
    ASSERT_EQ(run->sink.posts.size(), 4U);
    EXPECT_EQ(run->sink.posts[0].text, "Grüße aus Łódź 👍");
    EXPECT_EQ(run->sink.posts[1].text, "Grüße aus Köln");
    EXPECT_EQ(run->sink.posts[2].text, "schon richtig 👍");
    EXPECT_EQ(run->sink.repairedTexts, 1);
}

TEST(Traps, fixedFolderPaths) {
    for (const std::string folder :
         {"", "connections/followers_and_following/", "some/where/else/", "your_instagram_activity/new place/"}) {
        const auto run =
            runInstagram({{folder + "following.json", following(json::array({person("a")}))},
                          {folder + "abonnenten.json", R"({"relationships_followers":[{"string_list_data":[{"value":"b"}]}]})"}});
        EXPECT_EQ(run->handles(RelationKind::Following), std::set<std::string>{"a"}) << folder;
        EXPECT_EQ(run->handles(RelationKind::Follower), std::set<std::string>{"b"}) << folder;
    }
}

TEST(Traps, underscoreUAddresses) {
    const auto row = [](const std::string &title, const std::string &href) -> json {
        return {{"title", title}, {"string_list_data", json::array({{{"href", href}, {"timestamp", 1760000000}}})}};
    };
    const auto run = runInstagram({{"following.json", following(json::array({
                                                          row("Wool.Shop", "https://www.instagram.com/_u/wool.shop"),
                                                          row("A Display Name", "https://www.instagram.com/_u/display_1"),
                                                          row("", "https://instagram.com/_u/bare/?hl=de"),
                                                          row("", "https://www.instagram.com/p/ABC/"),
                                                          row("", "https://www.instagram.com.evil.example/_u/evil"),
                                                      }))}});
    EXPECT_EQ(run->handles(RelationKind::Following), (std::set<std::string>{"wool.shop", "display_1", "bare"}));
    EXPECT_EQ(run->sink.relations[1].identity.name, "A Display Name");
    EXPECT_EQ(run->sink.issueCount("no_id"), 2U);
}

TEST(Traps, aPartOfAListIsReadAsTheFullList) {
    const std::string one = json::array({person("a")}).dump();
    const std::string three = json::array({person("c")}).dump();
    const auto gap = runInstagram({{"followers_1.json", one}, {"followers_3.json", three}});
    EXPECT_EQ(gap->sink.missing, std::vector<std::string>{"followers_2.json"});
    EXPECT_EQ(gap->coverage(RelationKind::Follower), 0);
    EXPECT_TRUE(gap->summary->partial);
    EXPECT_EQ(runInstagram({{"followers_2.json", one}, profileFile})->coverage(RelationKind::Follower), 0);
    EXPECT_EQ(runInstagram({{"followers_1.json", one}})->coverage(RelationKind::Follower), 0);  // alone: nobody knows of a second one
    EXPECT_EQ(runInstagram({{"followers_1.json", one}, {"followers_2.json", three}})->coverage(RelationKind::Follower), 1);
    EXPECT_EQ(runInstagram({{"followers_1.json", one.substr(0, one.size() - 1)}, profileFile})->coverage(RelationKind::Follower), 0);
    // Those who were left lately are not the list of those who are followed.
    const auto left = runInstagram({{"x.json", json({{"relationships_unfollowed_users", json::array({person("a")})}}).dump()}});
    EXPECT_EQ(left->coverage(RelationKind::Following), -1);
    EXPECT_NE(left->sink.relations.at(0).until, unknownTime);
}

TEST(Traps, theHtmlExportInsteadOfJson) {
    TempDir dir;
    writeZip(dir.file("instagram-zoe-2025-01-02-x.zip"), {{"connections/followers_and_following/followers_1.html", "<html></html>"}});
    auto sources = ingest::openSources(dir.file("instagram-zoe-2025-01-02-x.zip"));
    ASSERT_TRUE(sources);
    const auto recognized = ingest::recognize(*sources->front());
    ASSERT_FALSE(recognized);
    EXPECT_EQ(recognized.error().code, ErrorCode::WrongVariant);
    EXPECT_NE(recognized.error().message.find("JSON"), std::string::npos);
}

TEST(Traps, oneAccountInSeveralZips) {
    const auto first = runInstagram({{"followers_1.json", json::array({person("a")}).dump()}, profileFile});
    const auto second = runInstagram({{"your_instagram_activity/media/posts_1.json", json::array({post("x")}).dump()}, profileFile});
    EXPECT_EQ(first->sink.accounts, second->sink.accounts);
    EXPECT_EQ(second->coverage(RelationKind::Follower), -1);  // not there is not empty
}

TEST(Traps, yearZeroAndOtherTimes) {
    json rows = json::array();
    for (const std::int64_t at : {-62169958800LL, 0LL, -1LL, 9223372036854775807LL, 1725373798000LL, 86400LL})
        rows.push_back(post("x" + std::to_string(at), at));
    rows.push_back(post("good"));
    const auto run = runInstagram({{"posts_1.json", rows.dump()}, {"following.json", following(json::array({person("a", -62169958800)}))}});
    ASSERT_EQ(run->sink.posts.size(), 7U);
    for (const auto &p : run->sink.posts) EXPECT_EQ(p.created == unknownTime, p.text != "good") << p.text;
    EXPECT_EQ(run->sink.issueCount("bad_time"), 6U);
    EXPECT_EQ(run->skipped(), 0U);
    EXPECT_EQ(run->sink.relations.at(0).since, unknownTime);
}

TEST(Traps, addressesOfTheNetworkLeakIntoTheStore) {
    auto sources = ingest::openSources((fixtures("instagram") / "2025").string());
    ASSERT_TRUE(sources);
    const auto run = runMeta("instagram-export", *sources->front());
    for (const auto &a : run->sink.accounts)
        for (const auto &text : {a.name, a.bio, a.location, a.website, a.email, a.handle})
            EXPECT_EQ(text.find("192.0.2."), std::string::npos);
    for (const auto &p : run->sink.posts) EXPECT_EQ(p.text.find("48.1"), std::string::npos);
}

TEST(Traps, matchingOnLocalizedTitles) {
    const auto comment = [](const std::string &text, const std::string &owner) -> json {
        return {{"string_map_data",
                 {{"コメント", {{"value", text}}}, {"メディア所有者", {{"value", owner}}}, {"時間", {{"timestamp", 1641600000}}}}}};
    };
    const auto run =
        runInstagram({{"post_comments_1.json", json::array({comment("nice", "yuki_k"), comment("とても きれい", "yuki_k")}).dump()}});
    ASSERT_EQ(run->sink.posts.size(), 2U);
    EXPECT_EQ(run->sink.posts[0].text, "nice");
    EXPECT_EQ(run->sink.posts[0].replyTo.handle, "yuki_k");
    EXPECT_EQ(run->sink.posts[1].text, "とても きれい");
    EXPECT_NE(run->sink.posts[1].created, unknownTime);
    // Where both could be either, the text is what stands first in the file.
    const std::string bare =
        R"([{"string_map_data":{"Yorum":{"value":"super"},"Medya":{"value":"yuki_k"},"Zaman":{"timestamp":1641600000}}}])";
    const auto ordered = runInstagram({{"post_comments_1.json", bare}});
    EXPECT_EQ(ordered->sink.posts.at(0).text, "super");
    EXPECT_EQ(ordered->sink.posts.at(0).replyTo.handle, "yuki_k");
    // A profile in a language that is not known: the archive's name says which value is the user name.
    const std::string profile =
        R"({"profile_user":[{"string_map_data":{"Jméno uživatele":{"value":"jana.k"},"Pohlaví":{"value":"female"}}}]})";
    EXPECT_EQ(runInstagram({{"p.json", profile}}, "instagram-jana.k-2025-01-02-x")->sink.accounts.at(0).handle, "jana.k");
    const auto unknown = runInstagram({{"p.json", profile}});
    EXPECT_TRUE(unknown->sink.accounts.empty());
    EXPECT_EQ(unknown->sink.issueCount("no_id"), 1U);
}

TEST(Traps, aFileIsKnownByAPartOfItsName) {
    const std::string people = json::array({person("a")}).dump();
    for (const char *name :
         {"my_followers_1.json", "unfollowers.json", "followers_old.json", "posts_followers.json", "not_following.json"}) {
        const auto run = runInstagram({{name, people}, {"x.json", R"({"ig_stories":[]})"}});
        EXPECT_TRUE(run->sink.relations.empty()) << name;
        EXPECT_TRUE(run->ignored(name)) << name;
    }
    const auto swapped = runInstagram({{"followers_1.json", following(json::array({person("a")}))}});  // the root key counts
    EXPECT_EQ(swapped->handles(RelationKind::Following), std::set<std::string>{"a"});
    EXPECT_TRUE(swapped->handles(RelationKind::Follower).empty());
}

TEST(Traps, reZippedArchives) {
    TempDir dir;
    writeZip(dir.file("again.zip"),
             {{"my data/connections\\followers_and_following\\following (1).json", "\xEF\xBB\xBF" + following(json::array({person("a")}))},
              {"my data/connections\\followers_and_following\\followers_1.json", json::array({person("b")}).dump()},
              {"__MACOSX/my data/connections/._following (1).json", "\x00\x05"},
              {"my data/._followers_1.json", "junk"},
              {"my data/.DS_Store", "junk"}});
    const auto run = runMetaPath("instagram-export", dir.file("again.zip"));
    ASSERT_TRUE(run->ok());
    EXPECT_GE(run->recognition.confidence, 80);
    EXPECT_EQ(run->handles(RelationKind::Following), std::set<std::string>{"a"});
    EXPECT_EQ(run->handles(RelationKind::Follower), std::set<std::string>{"b"});
    EXPECT_EQ(run->sink.issues.size(), 0U);
}

TEST(Traps, hostileNames) {
    const json rows = json::array({person("<script>alert(1)</script>"), person("=HYPERLINK(\"x\")"), person("../../etc"), person("a b"),
                                   person("...."), person(std::string(31, 'a')), person("ok.name")});
    json named = person("listed");
    named["title"] = "=HYPERLINK(\"http://x.example\") <b>";
    const auto run = runInstagram({{"followers_1.json", rows.dump()}, {"following.json", following(json::array({named}))}});
    EXPECT_EQ(run->handles(RelationKind::Follower), std::set<std::string>{"ok.name"});
    EXPECT_EQ(run->sink.issueCount("no_id"), 6U);
    EXPECT_EQ(run->sink.relations.back().identity.name, "=HYPERLINK(\"http://x.example\") <b>");  // kept as it is, shown as plain text
}
