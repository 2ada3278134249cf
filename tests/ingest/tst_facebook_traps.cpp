// SPDX-License-Identifier: GPL-3.0-or-later
// The traps that other importers fell into, one test each. docs/formats-facebook.md, "Traps".
#include "ingest/golden.h"
#include "ingest/tst_facebooksupport.h"
#include "support/testsupport.h"
#include "twofold/core/platforms.h"

namespace twofold::test {
namespace {

using Strings = std::vector<std::string>;

std::string post(const std::string &text, std::int64_t at = 1600000000) {
    return R"({"timestamp":)" + std::to_string(at) + R"(,"data":[{"post":")" + text + R"("}],"title":"t"})";
}

}  // namespace

TEST(Traps, t06_anyMemberMayBeMissingOrOfAnyType) {
    const Strings values = {"null", "true", "7", "-7.5", "\"x\"", "[]", "{}", "[[]]", "[null]", "[7]", R"([{"a":1}])", R"({"name":7})"};
    const std::string full =
        R"({"timestamp":1600000000,"title":"t","tags":[{"name":"Mei"}],"attachments":[{"data":[{"media":{"uri":"a.jpg","description":"d",)"
        R"("comments":[{"author":"Mei","comment":"c","timestamp":1}]},"external_context":{"url":"https://a.example/"},"note":{"title":"n"},)"
        R"("poll":{"question":"q","options":[{"option":"o"}]},"event":{"name":"e"}}]}],"data":[{"post":"p"}],"label_values":[{"value":"v"}],"media":[]})";
    std::size_t records = 0;
    const nlohmann::json base = nlohmann::json::parse(full);
    for (const auto &[key, member] : base.items()) {
        for (const std::string &value : values) {
            nlohmann::json row = base;
            row[key] = nlohmann::json::parse(value);
            nlohmann::json inner = base;
            for (auto &[name, part] : inner["attachments"][0]["data"][0].items()) part = nlohmann::json::parse(value);
            const auto run =
                runFacebook({facebookProfile, {"posts/your_posts_1.json", "[" + row.dump() + "," + inner.dump() + "," + value + "]"}});
            std::size_t skipped = 0;
            for (const auto &issue : run->sink.issues) skipped += issue.kind == RecordKind::Post && issue.skipped ? 1 : 0;
            EXPECT_EQ(run->sink.posts.size() + skipped, 3U) << key << " " << value;
            records += run->sink.posts.size();
        }
    }
    EXPECT_GT(records, 150U);
    const auto run = runFacebook({facebookProfile, {"your_friends.json", R"({"friends_v2":[{},{"name":7},{"name":"Mei"},[],null,"x"]})"}});
    EXPECT_EQ(run->sink.relations.size(), 2U) << "a number is taken as a name";
    EXPECT_EQ(run->sink.issueCount("no_name"), 4U);
}

TEST(Traps, t07_anUnknownOrAbsentFileStopsNothing) {
    const auto run = runFacebook({{"your_facebook_activity/other_activity/new_thing.json", R"({"new_thing_v9":[{"a":1}]})"},
                                  {"your_facebook_activity/posts/your_posts_1.json", "[" + post("x") + "]"},
                                  {"your_facebook_activity/comments_and_reactions/comments.json", R"({"comments_v2":"gone"})"},
                                  {"connections/friends/your_friends.json", R"({"friends_v2":[{"name":"Mei"}]})"}});
    EXPECT_EQ(run->sink.posts.size(), 1U);
    EXPECT_EQ(run->sink.relations.size(), 1U);
    EXPECT_EQ(run->sink.issueCount("no_list"), 1U);
    EXPECT_TRUE(run->ignored("your_facebook_activity/other_activity/new_thing.json"));
}

TEST(Traps, t08_oneBadRowCostsOneRow) {
    const auto run = runFacebook(
        {{"posts/your_posts_1.json", "[" + post("one") + R"(,{"timestamp":1600000000,"data":[{"post":oops}]},)" + post("two") + "]"}});
    EXPECT_EQ(run->sink.posts.size(), 2U);
    EXPECT_EQ(run->sink.issueCount("bad_json"), 1U);
}

TEST(Traps, t10_bytesWrittenAsEscapesAreText) {
    const auto run =
        runFacebook({{"your_friends.json", R"({"friends_v2":[{"name":"Zo\u00c3\u00ab \u00f0\u009f\u008c\u00b8","timestamp":1600000000}]})"},
                     {"posts/your_posts_1.json", "[" + post(R"(\u00c3\u0085sa \u00e2\u009b\u00b5)") + "]"}});
    EXPECT_EQ(run->sink.relations.at(0).identity.name, "Zoë 🌸");
    EXPECT_EQ(run->sink.posts.at(0).text, "Åsa ⛵");
    EXPECT_EQ(run->sink.repairedTexts, 2);
}

TEST(Traps, t14_rightTextsAreNotRepairedAgain) {
    const auto run = runFacebook(
        {{"your_friends.json", R"({"friends_v2":[{"name":"Zoë","timestamp":1600000000},{"name":"Zo\u00c3\u00ab","timestamp":1600000000},)"
                               R"({"name":"江 ⛵","timestamp":1600000000}]})"}});
    EXPECT_EQ(run->sink.relations.at(0).identity.name, "Zoë");
    EXPECT_EQ(run->sink.relations.at(0).identity, run->sink.relations.at(1).identity);
    EXPECT_EQ(run->sink.relations.at(2).identity.name, "江 ⛵");
    EXPECT_EQ(run->sink.repairedTexts, 1);
}

TEST(Traps, t15_foldersMayBeCalledAnything) {
    const auto run = runFacebook({{"vänner/mina/your_friends.json", R"({"friends_v2":[{"name":"Mei","timestamp":1600000000}]})"},
                                  {"your_activity_across_facebook/posts/your_posts_1.json", "[" + post("x") + "]"},
                                  {"x/y/who_follows.json", R"({"followers_v3":[{"name":"Cat"}]})"},
                                  {"somewhere/profile_information.json", R"({"profile_v2":{"name":{"full_name":"Zoe Quist"}}})"}});
    EXPECT_EQ(run->sink.relationCount(RelationKind::Friend), 1U);
    EXPECT_EQ(run->sink.relationCount(RelationKind::Follower), 1U);
    EXPECT_EQ(run->sink.posts.size(), 1U);
    EXPECT_EQ(run->sink.accounts.size(), 1U);
}

TEST(Traps, t18_partsOfSeveralZipsAreTakenAsParts) {
    const auto run =
        runFacebook({{"posts/your_posts_1.json", "[" + post("one") + "]"}, {"posts/your_posts_3.json", "[" + post("three") + "]"}});
    EXPECT_EQ(run->sink.posts.size(), 2U);
    EXPECT_TRUE(run->summary->partial);
    EXPECT_TRUE(run->advises("other_parts"));
    EXPECT_EQ(run->sink.missing, Strings{"posts/your_posts_2.json"});
    const auto whole = runFacebook({facebookProfile, {"posts/your_posts_1.json", "[" + post("one") + "]"}});
    EXPECT_FALSE(whole->summary->partial);
    EXPECT_TRUE(whole->summary->advice.empty());
}

TEST(Traps, t18_webPagesAmongTheDataAreTold) {
    const auto run =
        runFacebook({facebookProfile, {"posts/your_posts_1.json", "[" + post("one") + "]"}, {"friends/your_friends.html", "<html>"}});
    EXPECT_TRUE(run->advises("json_format"));
    EXPECT_TRUE(run->summary->partial);
    const auto plain = runFacebook({facebookProfile, {"posts/your_posts_1.json", "[" + post("one") + "]"}, {"start_here.html", "<html>"}});
    EXPECT_FALSE(plain->advises("json_format"));
    MemorySource pages(FacebookFiles{{"friends/your_friends.html", "<html>"}, {"start_here.html", "<html>"}});
    const auto recognized = ingest::recognize(pages);
    ASSERT_FALSE(recognized.has_value());
    EXPECT_EQ(recognized.error().code, ErrorCode::WrongVariant);
    EXPECT_NE(recognized.error().message.find("Facebook"), std::string::npos);
}

TEST(Traps, t19_encryptedChatsThatAreNotThereAreAskedFor) {
    const std::string chat = facebookChat({"Mei", "Zoe Quist"}, {facebookMessage("Mei", 1600000000000, "x")});
    EXPECT_FALSE(runFacebook({facebookProfile, {"messages/inbox/mei_1/message_1.json", chat}})->advises("encrypted_chats"));
    EXPECT_TRUE(runFacebook({facebookProfile, {"messages/e2ee_cutover/mei_1/message_1.json", chat}})->advises("encrypted_chats"));
    const std::string encrypted =
        R"({"participants":["Mei","Zoe Quist"],"threadName":"Mei_1","messages":[{"senderName":"Mei","timestamp":1700000000000,"text":"x"}]})";
    const auto both = runFacebook({facebookProfile, {"messages/e2ee_cutover/mei_1/message_1.json", chat}, {"Mei_1.json", encrypted}});
    EXPECT_FALSE(both->advises("encrypted_chats"));
    EXPECT_EQ(both->interactions(InteractionKind::Message), (Strings{"in Mei 1600000000000", "in Mei 1700000000000"}));
}

TEST(Traps, t20_timesThatCannotBeAreUnknown) {
    const auto run = runFacebook(
        {facebookProfile,
         {"your_friends.json", R"({"friends_v2":[{"name":"A","timestamp":-62169958800},{"name":"B","timestamp":0},{"name":"C"}]})"},
         {"posts/your_posts_1.json", "[" + post("x", -62169958800) + "," + post("y", 99999999999) + "]"}});
    for (const auto &relation : run->sink.relations) EXPECT_EQ(relation.since, unknownTime);
    for (const auto &one : run->sink.posts) EXPECT_EQ(one.created, unknownTime);
    EXPECT_EQ(run->sink.relations.size(), 3U);
    EXPECT_EQ(run->sink.posts.size(), 2U);
    EXPECT_EQ(run->sink.issueCount("bad_time"), 4U) << "a time that is not there is no bad one";
    for (const auto &issue : run->sink.issues) EXPECT_FALSE(issue.skipped);
}

TEST(Traps, t20_networkAddressesAreNotKept) {
    const auto run = runFacebook(
        {facebookProfile,
         {"posts/album/0.json", R"({"name":"a","photos":[{"uri":"a.jpg","creation_timestamp":1600000000,"upload_ip":"203.0.113.5",)"
                                R"("media_metadata":{"photo_metadata":{"exif_data":[{"upload_ip":"203.0.113.5","latitude":57.1}]}}}]})"},
         {"messages/inbox/mei_1/message_1.json",
          facebookChat({"Mei", "Zoe Quist"}, {facebookMessage("Mei", 1600000000000, "x", R"(,"ip":"203.0.113.5")")})}});
    EXPECT_EQ(run->sink.posts.size(), 1U);
    EXPECT_EQ(run->sink.interactions.size(), 1U);
    EXPECT_EQ(describe(run->sink).find("203.0.113"), std::string::npos);
    EXPECT_EQ(describe(run->sink).find("57.1"), std::string::npos);
}

TEST(Traps, t21_titlesInTheAccountsLanguageAreNotRead) {
    const auto of = [](const std::string &title, const std::string &label) {
        const auto run =
            runFacebook({{"posts/your_posts_1.json",
                          R"([{"timestamp":1600000000,"title":")" + title + R"(","data":[{"post":"x"}]},)" +
                              R"({"timestamp":1600000001,"media":[],"label_values":[{"label":")" + label +
                              R"(","value":"said"},{"label":"URL","value":"https://a.example/","href":"https://a.example/"}]}])"}});
        return describe(run->sink);
    };
    EXPECT_EQ(of("Zoe updated her status.", "Message"), of("Zoe har uppdaterat sin status.", "Meddelande"));
    EXPECT_EQ(of("Zoe wrote on Mei's timeline.", "Text").find("Mei"), std::string::npos);
    EXPECT_NE(of("", "").find("said"), std::string::npos);
}

TEST(Traps, t22_aNameThatOnlyContainsTheWordIsNotTheFile) {
    const std::string posts = "[" + post("x") + "]";
    for (const char *name : {"not_your_posts_1.json", "your_posts_backup.json", "my_your_friends.json", "your_posts_1.json.json"}) {
        MemorySource source(FacebookFiles{{name, posts}});
        EXPECT_EQ(facebookUnderTest().recognize(source).confidence, 0) << name;
        EXPECT_TRUE(runFacebook({{name, posts}})->sink.posts.empty()) << name;
    }
    EXPECT_EQ(runFacebook({{"your_posts_1.json", posts}})->sink.posts.size(), 1U);
}

TEST(Traps, t23_rezippedWithAByteOrderMarkAndBrowserNames) {
    const TempDir dir;
    writeZip(dir.file("again.zip"),
             {{"my export/facebook/your_friends (1).json", "\xEF\xBB\xBF{\"friends_v2\":[{\"name\":\"Mei\",\"timestamp\":1600000000}]}"},
              {"my export/facebook/your_posts_1 (2).json", "\xEF\xBB\xBF[" + post("x") + "]"},
              {"__MACOSX/my export/facebook/._your_friends (1).json", "junk"},
              {"my export\\facebook\\who_you've_followed.json", R"({"following_v3":[{"name":"Light","timestamp":1600000000}]})"}});
    const auto run = runFacebookAt(dir.file("again.zip"));
    EXPECT_EQ(run->sink.relationCount(RelationKind::Friend), 1U);
    EXPECT_EQ(run->sink.relationCount(RelationKind::Following), 1U);
    EXPECT_EQ(run->sink.posts.size(), 1U);
    EXPECT_TRUE(run->sink.missing.empty());
}

TEST(Traps, t24_hostileNamesStayText) {
    const Strings names = {"<img src=x onerror=alert(1)>", "javascript:alert(1)", "=HYPERLINK(\\\"http://evil.example\\\",\\\"x\\\")"};
    Strings rows;
    for (const std::string &name : names)
        rows.push_back(R"({"name":")" + name + R"(","timestamp":1600000000,"uri":"data:text/html,x","href":"javascript:x"})");
    const auto run = runFacebook({{"who_you've_followed.json", facebookList("following_v3", rows)}});
    ASSERT_EQ(run->sink.relations.size(), 3U);
    EXPECT_EQ(run->sink.relations[0].identity.name, names[0]);
    EXPECT_EQ(run->sink.relations[1].identity.name, names[1]);
    for (const auto &relation : run->sink.relations) EXPECT_TRUE(relation.identity.profileUrl.empty());
    const std::string link = R"([{"timestamp":1600000000,"attachments":[{"data":[{"external_context":{"url":"javascript:alert"}}]}]}])";
    const auto links = runFacebook({{"posts/your_posts_1.json", link}});
    EXPECT_TRUE(links->sink.posts.at(0).links.empty());
}

TEST(Traps, homonymsOfOneFriendsListStayTwoPeople) {
    const auto keys = [](const Strings &rows) {
        const auto run = runFacebook({{"your_friends.json", facebookList("friends_v2", rows)}});
        std::set<std::string> out;
        for (const auto &relation : run->sink.relations) out.insert(identityKey(relation.identity));
        EXPECT_EQ(run->sink.issueCount("same_name"), out.size() - 1);
        EXPECT_EQ(run->coverage(RelationKind::Friend), 1);
        return out;
    };
    const std::string early = facebookPerson("John Harbour", 1500000000);
    const std::string late = facebookPerson("John  harbour", 1680000000);
    const std::set<std::string> expected = {"n:john harbour", "id:friend-since:1680000000:John  harbour"};
    EXPECT_EQ(keys({early, late}), expected);
    EXPECT_EQ(keys({late, early}), expected) << "whatever the order";
    EXPECT_EQ(keys({early, early}), std::set<std::string>{"n:john harbour"}) << "one row twice is one friend";
    EXPECT_EQ(keys({early, R"({"name":"John Harbour"})"}),
              (std::set<std::string>{"n:john harbour", "id:friend-since:unknown:John Harbour"}));
}

TEST(Traps, accountsThatAreGoneAreNobody) {
    const auto run = runFacebook({facebookProfile,
                                  {"your_friends.json", facebookList("friends_v2", {facebookPerson("Facebook user", 1600000000),
                                                                                    facebookPerson("", 1), facebookPerson(" ", 1)})},
                                  {"messages/inbox/facebookuser_1/message_1.json",
                                   facebookChat({"Facebook User", "Zoe Quist"}, {facebookMessage("Facebook User", 1600000000000, "x"),
                                                                                 facebookMessage("Zoe Quist", 1600000000000, "x")})}});
    EXPECT_TRUE(run->sink.relations.empty());
    EXPECT_TRUE(run->sink.interactions.empty());
    EXPECT_EQ(run->sink.issueCount("no_name"), 5U);
    for (const auto &issue : run->sink.issues) EXPECT_TRUE(issue.skipped || issue.code == "bad_time");
}

}  // namespace twofold::test
