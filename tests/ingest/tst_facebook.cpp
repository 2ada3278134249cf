// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>

#include "facebookfiles.h"
#include "facebookhead.h"
#include "facebooklayout.h"
#include "facebookrecord.h"
#include "ingest/golden.h"
#include "ingest/tst_facebooksupport.h"
#include "support/testsupport.h"
#include "twofold/core/platforms.h"

namespace twofold::test {
namespace {

namespace fs = std::filesystem;
using Strings = std::vector<std::string>;

std::unique_ptr<FacebookRun> golden(const std::string &name) {
    auto run = runFacebookAt((fixtures("facebook") / name).string());
    expectGolden(fixtures("facebook") / (name + ".golden.json"), describe(run->sink));
    return run;
}

TEST(Facebook, theLayoutOf2023) {
    const auto run = golden("2023");
    EXPECT_EQ(run->recognition.era, "facebook-2023");
    EXPECT_EQ(run->summary->era, "facebook-2023");
    EXPECT_EQ(run->recognition.confidence, 95);
    EXPECT_FALSE(run->summary->partial) << run->summary->partialReason;
    EXPECT_EQ(run->summary->advice, Strings{"encrypted_chats"});
    EXPECT_TRUE(run->ignored("connections/friends/rejected_friend_requests.json (requests that were declined"));
    EXPECT_TRUE(run->ignored("your_facebook_activity/comments_and_reactions/likes_and_reactions_1.json (reactions"));
    EXPECT_TRUE(run->ignored("security_and_login_information/ip_address_activity.json"));
    EXPECT_EQ(run->summary->filesRead.size() + run->summary->filesIgnored.size(), 25U) << "each file once";
}

TEST(Facebook, theLayoutOf2020) {
    const auto run = golden("2020");
    EXPECT_EQ(run->summary->era, "facebook-2020");
    EXPECT_GE(run->recognition.confidence, 90);
    EXPECT_EQ(run->sink.accounts.at(0).nativeId, "name:zoë maren quist") << "whatever the address is: it is not in every export";
}

TEST(Facebook, theLayoutOf2018) {
    const auto run = golden("2018");
    EXPECT_EQ(run->summary->era, "facebook-2018");
    EXPECT_GE(run->recognition.confidence, 90);
    EXPECT_EQ(run->summary->filesRead.size() + run->summary->filesIgnored.size(), 15U) << "each file once";
    EXPECT_EQ(run->summary->filesIgnored.size(), 4U);
    EXPECT_TRUE(run->ignored("posts/other_people's_posts_to_your_timeline.json (posts of others"));
}

TEST(Facebook, encryptedChats) {
    const auto run = golden("encrypted");
    EXPECT_EQ(run->summary->era, "facebook-encrypted");
    EXPECT_GE(run->recognition.confidence, 60);
    EXPECT_TRUE(run->sink.accounts.empty()) << "the files do not say whose they are";
    EXPECT_TRUE(run->summary->advice.empty());
    EXPECT_EQ(run->sink.interactions.size(), 4U) << "the owner is the one who is in both chats";
}

TEST(Facebook, zipTarGzAndWrapperGiveTheSame) {
    const fs::path folder = fixtures("facebook") / "2023";
    FacebookFiles files;
    for (const auto &file : fs::recursive_directory_iterator(folder))
        if (file.is_regular_file())
            files.emplace_back("facebook-zoe/" + file.path().lexically_relative(folder).generic_string(), readFile(file.path()));
    std::reverse(files.begin(), files.end());
    const TempDir dir;
    writeZip(dir.file("facebook-zoe.quist-2024-05-06-AbCdEf.zip"), files);
    writeTarGz(dir.file("a.tar.gz"), files);
    const std::string expected = describe(runFacebookAt(folder.string())->sink);
    const auto zip = runFacebookAt(dir.file("facebook-zoe.quist-2024-05-06-AbCdEf.zip"));
    EXPECT_EQ(describe(zip->sink), expected);
    EXPECT_EQ(zip->recognition.generated, *fromIso8601("2024-05-06"));
    EXPECT_EQ(zip->summary->generated, *fromIso8601("2024-05-06"));
    EXPECT_EQ(describe(runFacebookAt(dir.file("a.tar.gz"))->sink), expected);
}

TEST(Facebook, privateMessagesAndNetworkAddressesLeaveNoWordBehind) {
    for (const char *name : {"2018", "2020", "2023", "encrypted"}) {
        const auto run = runFacebookAt((fixtures("facebook") / name).string());
        const std::string all = describe(run->sink);
        EXPECT_EQ(all.find("SECRETWORD"), std::string::npos) << name;
        EXPECT_EQ(all.find("203.0.113."), std::string::npos) << name;
        EXPECT_EQ(all.find("57.6"), std::string::npos) << name;
        EXPECT_EQ(all.find("Harbour Café, "), std::string::npos) << name;
        EXPECT_EQ(all.find("+00555010"), std::string::npos) << name;
    }
}

TEST(Facebook, audiencesAreNeverGuessed) {
    for (const char *name : {"2018", "2020", "2023"})
        for (const PostRecord &post : runFacebookAt((fixtures("facebook") / name).string())->sink.posts)
            EXPECT_EQ(post.visibility, Visibility::Unknown);
}

TEST(Facebook, thePartsAloneGiveTheSameKeysAsTheWhole) {
    const auto whole = runFacebookAt((fixtures("facebook") / "2023").string());
    const fs::path folder = fixtures("facebook") / "2023";
    std::set<std::string> keys;
    for (const auto &file : fs::recursive_directory_iterator(folder)) {
        if (!file.is_regular_file() || file.path().filename() == "profile_information.json") continue;
        const std::string path = file.path().lexically_relative(folder).generic_string();
        const std::string profile = "personal_information/profile_information/profile_information.json";
        const auto part = runFacebook({{path, readFile(file.path())}, {profile, readFile(folder / profile)}});
        for (const PostRecord &post : part->sink.posts) keys.insert(post.nativeId);
        for (const InteractionRecord &one : part->sink.interactions) keys.insert(one.key + identityKey(one.identity));
        for (const RelationRecord &one : part->sink.relations) keys.insert(identityKey(one.identity));
    }
    std::set<std::string> expected;
    for (const PostRecord &post : whole->sink.posts) expected.insert(post.nativeId);
    for (const InteractionRecord &one : whole->sink.interactions) expected.insert(one.key + identityKey(one.identity));
    for (const RelationRecord &one : whole->sink.relations) expected.insert(identityKey(one.identity));
    EXPECT_EQ(keys, expected);
}

TEST(Facebook, aCommentBelowAPictureIsOnePostWithThatOfTheCommentsFile) {
    const auto run = runFacebookAt((fixtures("facebook") / "2023").string());
    std::vector<PostRecord> both;
    for (const PostRecord &post : run->sink.posts)
        if (post.text == "Thanks Mei 江") both.push_back(post);
    ASSERT_EQ(both.size(), 2U);
    EXPECT_EQ(both[0], both[1]);
    EXPECT_EQ(run->interactions(InteractionKind::Comment), Strings{"in Mei 江 1600500100000"});
}

TEST(Facebook, keysDoNotDependOnTheFolderOfAPicture) {
    const auto row = [](const std::string &folder) {
        return R"([{"timestamp":1600000000,"attachments":[{"data":[{"media":{"uri":")" + folder + R"(/111_n.jpg"}}]}]}])";
    };
    const auto older = runFacebook({{"posts/your_posts_1.json", row("photos_and_videos/Album")}});
    const auto newer = runFacebook({{"posts/your_posts_1.json", row("your_facebook_activity/posts/media/Album")}});
    EXPECT_EQ(older->sink.posts.at(0).nativeId, newer->sink.posts.at(0).nativeId);
}

TEST(Facebook, whatTellsTwoPostsApart) {
    const auto run =
        runFacebook({{"posts/your_posts_1.json",
                      R"([{"timestamp":1600000000,"data":[{"post":"a"}]},{"timestamp":1600000001,"data":[{"post":"a"}]},)"
                      R"({"timestamp":1600000000,"data":[{"post":"b"}]},{"timestamp":1600000000,"data":[{"comment":{"comment":"a"}}]},)"
                      R"({"timestamp":1600000000,"attachments":[{"data":[{"external_context":{"url":"https://a.example/"}}]}]},)"
                      R"({"timestamp":1600000000,"attachments":[{"data":[{"external_context":{"url":"https://b.example/"}}]}]}])"}});
    std::set<std::string> ids;
    for (const PostRecord &post : run->sink.posts) ids.insert(post.nativeId);
    EXPECT_EQ(ids.size(), 6U);
}

TEST(Facebook, theTimeOfAnEditIsNotThatOfThePost) {
    const auto run = runFacebook({{"posts/your_posts_1.json", R"([{"data":[{"update_timestamp":1600000000},{"post":"x"}]}])"}});
    ASSERT_EQ(run->sink.posts.size(), 1U);
    EXPECT_EQ(run->sink.posts[0].created, unknownTime);
}

TEST(Facebook, descriptionsAreTheTextOrBelongToTheirPicture) {
    const auto post = [](const std::string &data) {
        return runFacebook(
                   {{"posts/your_posts_1.json",
                     R"([{"timestamp":1600000000,"attachments":[{"data":[)"
                     R"({"media":{"uri":"a.jpg","description":"Sails"}},{"media":{"uri":"b.mp4","description":"Oars"}}]}],"data":[)" +
                         data + "]}]"}})
            ->sink.posts.at(0);
    };
    const PostRecord without = post("");
    EXPECT_EQ(without.text, "Sails");
    EXPECT_EQ(without.media.at(0), (MediaRecord{"photo", "a.jpg", ""}));
    EXPECT_EQ(without.media.at(1), (MediaRecord{"video", "b.mp4", "Oars"}));
    const PostRecord with = post(R"({"post":"Boat"})");
    EXPECT_EQ(with.text, "Boat");
    EXPECT_EQ(with.media.at(0).alt, "Sails");
}

TEST(Facebook, messagesOfAGroupGoToEachOther) {
    const auto run = runFacebook({facebookProfile,
                                  {"messages/inbox/crew_7/message_1.json",
                                   facebookChat({"Mei", "Ola", "Zoe Quist"}, {facebookMessage("Zoe Quist", 1600000000000, "x"),
                                                                              facebookMessage("Ola", 1600000001000, "y")})}});
    EXPECT_EQ(run->interactions(InteractionKind::Message),
              (Strings{"in Ola 1600000001000", "out Mei 1600000000000", "out Ola 1600000000000"}));
    EXPECT_TRUE(run->sink.interactions.at(0).key.starts_with("fb:7:1600000000000:")) << run->sink.interactions.at(0).key;
}

TEST(Facebook, aVeryLargeGroupIsOneIssue) {
    std::vector<std::string> people = {"Zoe Quist"};
    for (int i = 0; i < 50; ++i) people.push_back("Person " + std::to_string(i));
    const auto chat = [&] { return facebookChat(people, {facebookMessage("Zoe Quist", 1600000000000, "x")}); };
    EXPECT_EQ(runFacebook({facebookProfile, {"messages/inbox/fleet_7/message_1.json", chat()}})->sink.interactions.size(), 50U);
    people.push_back("One more");
    const auto run = runFacebook(
        {facebookProfile, {"messages/inbox/fleet_7/message_1.json", chat()}, {"messages/inbox/fleet_7/message_2.json", chat()}});
    EXPECT_TRUE(run->sink.interactions.empty());
    EXPECT_EQ(run->sink.issueCount("large_group"), 1U);
    EXPECT_FALSE(run->sink.issues.at(0).skipped);
    EXPECT_TRUE(run->ignored("messages/inbox/fleet_7/message_1.json (a conversation"));
}

TEST(Facebook, reactionsCountBetweenTheOwnerAndTheOther) {
    const std::string reactions =
        R"(,"reactions":[{"reaction":"a","actor":"Mei"},{"reaction":"b","actor":"Zoe Quist"},{"reaction":"c","actor":"Ola"}])";
    const auto run = runFacebook({facebookProfile,
                                  {"messages/inbox/crew_7/message_1.json",
                                   facebookChat({"Mei", "Ola", "Zoe Quist"}, {facebookMessage("Zoe Quist", 1600000000000, "x", reactions),
                                                                              facebookMessage("Ola", 1600000001000, "y", reactions)})}});
    EXPECT_EQ(run->interactions(InteractionKind::Reaction), (Strings{"in Mei ?", "in Ola ?", "out Ola ?"}));
}

TEST(Facebook, withoutAProfileTheOwnerIsTheOneInAllConversations) {
    const auto one = std::pair<std::string, std::string>{"messages/inbox/mei_1/message_1.json",
                                                         facebookChat({"Mei", "Zoe"}, {facebookMessage("Zoe", 1600000000000, "x")})};
    const auto two = std::pair<std::string, std::string>{"messages/inbox/ola_2/message_1.json",
                                                         facebookChat({"Ola", "Zoe"}, {facebookMessage("Ola", 1600000001000, "y")})};
    const auto both = runFacebook({one, two});
    EXPECT_EQ(both->interactions(InteractionKind::Message), (Strings{"in Ola 1600000001000", "out Mei 1600000000000"}));
    EXPECT_TRUE(both->sink.accounts.empty());
    EXPECT_TRUE(both->advises("other_parts"));
    const auto alone = runFacebook({one});
    EXPECT_TRUE(alone->sink.interactions.empty());
    EXPECT_EQ(alone->sink.issueCount("no_account"), 1U);
    EXPECT_TRUE(alone->sink.issues.at(0).skipped);
}

TEST(Facebook, aFileAloneKnowsItsConversation) {
    const std::string chat = facebookChat({"Mei", "Zoe Quist"}, {facebookMessage("Zoe Quist", 1600000000000, "x")}, "inbox/mei_1001");
    const auto inside = runFacebook({facebookProfile, {"messages/inbox/mei_1001/message_1.json", chat}});
    const auto alone = runFacebook({facebookProfile, {"message_1.json", chat}});
    EXPECT_EQ(inside->sink.interactions.at(0).key, alone->sink.interactions.at(0).key);
}

TEST(Facebook, accountsWithoutAUserNameAreKnownByTheirName) {
    const auto account = [](const std::string &more) {
        return runFacebook({{"profile_information.json", R"({"profile_v2":{"name":{"full_name":"Åsa Quist"})" + more + "}}"}})
            ->sink.accounts.at(0);
    };
    EXPECT_EQ(account("").handle, "åsa quist");
    EXPECT_EQ(account(R"(,"profile_uri":"https://www.facebook.com/Asa.Quist.7")").handle, "asa.quist.7");
    EXPECT_EQ(account(R"(,"profile_uri":"https://www.facebook.com/profile.php?id=123")").nativeId, "name:åsa quist");
    EXPECT_EQ(account(R"(,"profile_uri":"https://www.facebook.com/profile.php?id=123")").handle, "åsa quist");
    EXPECT_EQ(account(R"(,"profile_uri":"https://facebook.com.bad.example/evil")").handle, "åsa quist");
    EXPECT_EQ(account(R"(,"username":"Asa.Q")").handle, "asa.q");
}

TEST(Facebook, aListIsCompleteOnlyWhenNoRowIsMissing) {
    const auto friends = [](const std::string &text) { return runFacebook({{"your_friends.json", text}})->coverage(RelationKind::Friend); };
    EXPECT_EQ(friends(facebookList("friends_v2", {facebookPerson("Mei", 1600000000)})), 1);
    EXPECT_EQ(friends(facebookList("friends_v2", {facebookPerson("Mei", 1600000000), facebookPerson("", 1600000000)})), 0);
    EXPECT_EQ(friends(R"({"friends_v2":[{"name":"Mei","timestamp":1600000000},{"name":"Ola")"), 0);
    EXPECT_EQ(friends(R"({"friends_v2":[{"name":"Mei","timestamp":1600000000},)"), 0);
}

TEST(Facebook, anEmptyListIsNotSilentSuccess) {
    const auto run = runFacebook({{"your_friends.json", R"({"friends_v2":[]})"}});
    EXPECT_EQ(run->sink.issueCount("empty"), 1U);
    EXPECT_EQ(run->coverage(RelationKind::Friend), 1);
}

TEST(Facebook, instagramIsNotTaken) {
    const std::string chat = facebookChat({"Mei", "Zoe"}, {facebookMessage("Zoe", 1600000000000, "x")});
    const auto confidence = [](FacebookFiles files, const std::string &name = "memory") {
        MemorySource source(std::move(files), name);
        return facebookUnderTest().recognize(source).confidence;
    };
    EXPECT_EQ(confidence({{"your_instagram_activity/messages/inbox/mei_1/message_1.json", chat}}), 0);
    EXPECT_EQ(confidence({{"messages/inbox/mei_1/message_1.json", chat}}, "instagram-zoe-2024-01-01"), 0);
    EXPECT_EQ(confidence({{"connections/followers_and_following/following.json", R"({"relationships_following":[{"title":"mei"}]})"},
                          {"connections/followers_and_following/followers_1.json", R"([{"title":"","string_list_data":[]}])"},
                          {"preferences/facebook/x.json", "{}"}}),
              0);
    EXPECT_EQ(confidence({{"followers_1.json", R"([{"title":"","string_list_data":[{"value":"mei","timestamp":1600000000}]}])"}}), 0);
    EXPECT_EQ(confidence({{"your_instagram_activity/media/posts_1.json", R"([{"media":[{"uri":"a.jpg","creation_timestamp":1}]}])"}}), 0);
    EXPECT_GT(confidence({{"messages/inbox/mei_1/message_1.json", chat}}, "facebook-zoe-2024-01-01"), 60);
    EXPECT_GT(confidence({{"messages/inbox/mei_1/message_1.json", chat}}), 29);
}

TEST(Facebook, otherThingsAreNotTaken) {
    const auto confidence = [](const std::string &path, const std::string &text) {
        MemorySource source(FacebookFiles{{path, text}});
        return facebookUnderTest().recognize(source).confidence;
    };
    EXPECT_EQ(confidence("friends.json", R"({"friends":["a","b"]})"), 0);
    EXPECT_EQ(confidence("data.json", R"({"comments":[{"body":"x"}]})"), 0);
    EXPECT_EQ(confidence("videos.json", R"({"videos":[{"title":"x"}]})"), 0);
    EXPECT_EQ(confidence("profile.json", R"({"profile":{"name":"x"}})"), 0);
    EXPECT_EQ(confidence("outbox.json", R"({"orderedItems":[]})"), 0);
    EXPECT_EQ(confidence("package.json", R"({"name":"x","version":"1"})"), 0);
    EXPECT_EQ(confidence("a.json", ""), 0);
    EXPECT_EQ(confidence("a.json", "[]"), 0);
    EXPECT_EQ(confidence("messages.json", R"({"messages":[{"text":"x"}]})"), 0);
}

TEST(Facebook, cancelIsAnEndOfItsOwn) {
    MemorySource source(FacebookFiles{{"your_friends.json", facebookList("friends_v2", {facebookPerson("Mei", 1600000000)})}});
    CancelToken token;
    token.cancel();
    RecordingSink sink;
    const auto summary = facebookUnderTest().import(source, sink, ingest::Context{&token, false});
    ASSERT_FALSE(summary.has_value());
    EXPECT_EQ(summary.error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(sink.relations.empty());
}

TEST(FacebookLayout, daysInNames) {
    using ingest::facebook::dayInName;
    EXPECT_EQ(dayInName("facebook-zoe.quist-2024-05-06-AbCd.zip"), *fromIso8601("2024-05-06"));
    EXPECT_EQ(dayInName("facebook-100012345678-06_05_2024-AbCd"), *fromIso8601("2024-05-06"));
    EXPECT_EQ(dayInName("Facebook-a-b-2024-05-06.zip"), *fromIso8601("2024-05-06"));
    for (const char *none :
         {"facebook-zoe.zip", "facebook-2024-13-40", "instagram-zoe-2024-05-06", "facebook-zoe-2024-05-061", "facebook-", ""})
        EXPECT_EQ(dayInName(none), unknownTime) << none;
}

TEST(FacebookLayout, keysOfAHead) {
    using ingest::facebook::headOf;
    const auto head = headOf("\xEF\xBB\xBF {\"a\":{\"b\":[1]},\"c\" : [\"x\\\"y\"], \"d\":\"e\"");
    ASSERT_EQ(head.keys.size(), 3U);
    EXPECT_EQ(head.find("a")->opens, '{');
    EXPECT_EQ(head.find("c")->opens, '[');
    EXPECT_FALSE(head.find("b"));
    EXPECT_TRUE(headOf(R"([{"k":1},{"l":2}])").find("k"));
    EXPECT_FALSE(headOf(R"([{"k":1},{"l":2}])").find("l"));
    for (const char *none : {"", "x", "\"a\":1", "]", "}{"}) EXPECT_TRUE(headOf(none).keys.empty()) << none;
}

TEST(FacebookRecord, times) {
    using ingest::facebook::momentOf;
    const auto at = [](const char *text) {
        const nlohmann::json value = nlohmann::json::parse(text);
        return momentOf(&value);
    };
    EXPECT_EQ(at("1600000000").at, 1600000000000);
    EXPECT_EQ(at("\"1600000000\"").at, 1600000000000);
    EXPECT_EQ(at("1600000000.7").at, 1600000000000);
    EXPECT_EQ(at("1600000000123").at, 1600000000123);
    for (const char *bad :
         {"0", "-1", "-62169958800", "9999999999", "99999999999999", "1e300", "\"x\"", "[]", "true", "18446744073709551615"}) {
        EXPECT_TRUE(at(bad).bad) << bad;
        EXPECT_EQ(at(bad).at, unknownTime) << bad;
    }
    EXPECT_FALSE(momentOf(nullptr).bad);
}

}  // namespace
}  // namespace twofold::test
