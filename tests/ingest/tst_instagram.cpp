// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include "ingest/golden.h"
#include "ingest/tst_instagram_support.h"
#include "instagramlayout.h"
#include "instagramtext.h"
#include "support/testsupport.h"

using namespace twofold;
using namespace twofold::test;

namespace {

void expectYear(const std::string &year) {
    const auto run = runMetaPath("instagram-export", (fixtures("instagram") / year).string());
    ASSERT_TRUE(run->ok());
    EXPECT_EQ(run->recognition.era, "instagram-" + year);
    EXPECT_EQ(run->summary->era, "instagram-" + year);
    EXPECT_FALSE(run->summary->partial);
    expectGolden(fixtures("instagram") / (year + ".golden.json"), describe(run->sink));
}

}  // namespace

TEST(Instagram, theLayoutOf2020) { expectYear("2020"); }
TEST(Instagram, theLayoutOf2021) { expectYear("2021"); }
TEST(Instagram, theLayoutOf2023InAnotherLanguage) { expectYear("2023"); }
TEST(Instagram, theLayoutOf2025) { expectYear("2025"); }

TEST(Instagram, everyFileIsReadOrNamedWithAReason) {
    const auto folder = fixtures("instagram") / "2025";
    auto sources = ingest::openSources(folder.string());
    ASSERT_TRUE(sources);
    const auto run = runMeta("instagram-export", *sources->front());
    ASSERT_TRUE(run->ok());
    for (const auto &entry : sources->front()->entries()) {
        if (!entry.path.ends_with(".json")) continue;
        EXPECT_NE(run->read(entry.path), run->ignored(entry.path)) << entry.path;
        EXPECT_FALSE(run->ignored(entry.path) && run->summary->filesIgnored.back().ends_with("(not known)")) << entry.path;
    }
    EXPECT_TRUE(run->ignored("connections/contacts/synced_contacts.json"));
    EXPECT_TRUE(run->ignored("your_instagram_activity/threads/threads_and_replies.json"));
}

TEST(Instagram, isRecognisedAsSuch) {
    for (const char *year : {"2020", "2021", "2023", "2025"}) {
        auto sources = ingest::openSources((fixtures("instagram") / year).string());
        ASSERT_TRUE(sources);
        const auto recognized = ingest::recognize(*sources->front());
        ASSERT_TRUE(recognized) << year;
        EXPECT_EQ(recognized->importer->name(), "instagram-export") << year;
        EXPECT_GE(recognized->recognition.confidence, 80) << year;
    }
}

TEST(Instagram, looseFilesAreRecognised) {
    const std::map<std::string, std::string> files = {
        {"followers_1.json", json::array({person("bruno")}).dump()},
        {"following (1).json", json({{"relationships_following", json::array({person("bruno")})}}).dump()},
        {"connections.json", R"({"followers":{"anna":"2018-01-02T03:04:05"},"following":{}})"},
        {"posts_1.json", json::array({post("x")}).dump()},
        {"stories.json", R"({"ig_stories":[]})"},
        {"blocked.json", R"({"relationships_blocked_users":[]})"},
    };
    for (const auto &[name, content] : files) {
        MemorySource source({{name, content}}, name);
        const auto recognized = ingest::recognize(source);
        ASSERT_TRUE(recognized) << name;
        EXPECT_EQ(recognized->importer->name(), "instagram-export") << name;
        EXPECT_EQ(recognized->recognition.era, name == "connections.json" ? "instagram-2020" : "instagram-loose") << name;
    }
}

TEST(Instagram, manyConversationsDoNotHideTheRest) {
    MetaFiles files;
    for (int i = 0; i < 500; ++i)
        files.emplace_back("messages/inbox/x_" + std::to_string(i) + "/message_1.json", conversation({"A", "B"}, json::array()).dump());
    files.emplace_back("followers_1.json", json::array({person("a")}).dump());
    MemorySource source(std::move(files));
    EXPECT_EQ(ingest::importerByName("instagram-export")->recognize(source).confidence, 80);
}

TEST(Instagram, otherJsonIsNotTaken) {
    const MetaFiles files = {
        {"followers.json", R"({"followers":[{"id":1}]})"},
        {"followers_1.json", R"([{"id":1,"name":"x"}])"},
        {"following.json", R"({"following_v3":[{"name":"A","timestamp":1}]})"},
        {"posts_1.json", R"([{"timestamp":1,"attachments":[],"data":[],"media":[]}])"},
        {"posts_1.json", R"([{"id":1,"title":"x"}])"},
        {"package.json", R"({"name":"x","version":"1"})"},
        {"profile.json", R"({"username":"x"})"},
        {"media.json", R"({"photos":[]})"},
        {"messages/inbox/x_1/message_1.json", conversation({"A", "B"}, json::array({message("A")})).dump()},
        {"comments.json", R"({"comments_v2":[{"timestamp":1}]})"},
        {"list.json", "[]"},
        {"broken.json", "{\"relationships_"},
    };
    for (const auto &[name, content] : files) {
        MemorySource source({{name, content}}, name);
        EXPECT_EQ(ingest::importerByName("instagram-export")->recognize(source).confidence, 0) << name << content;
    }
}

TEST(Instagram, theArchivesNameSaysWhenItWasMade) {
    using ingest::instagram::archiveName;
    EXPECT_EQ(archiveName("instagram-zoe.knits-2025-11-02-AbCdEf.zip").user, "zoe.knits");
    EXPECT_EQ(toIso8601(archiveName("instagram-zoe.knits-2025-11-02-AbCdEf.zip").generated), "2025-11-02T00:00:00Z");
    EXPECT_EQ(toIso8601(archiveName("instagram-zoe-2025-11-02").generated), "2025-11-02T00:00:00Z");
    for (const char *name :
         {"instagram.zip", "instagram-zoe-2025-13-02-x.zip", "zoe-2025-11-02.zip", "instagram-", "instagram-2025-11-02.zip", ""})
        EXPECT_EQ(archiveName(name).generated, unknownTime) << name;
    const std::string posts = json::array({post("x")}).dump();
    EXPECT_EQ(runInstagram({{"instagram-zoe_k-2025-11-02-Ab/posts_1.json", posts}}, "meta-2025")->sink.accounts.at(0).handle, "zoe_k");
    const auto both = runInstagram({{"instagram-a-2025-11-02-x/posts_1.json", posts}, {"instagram-b-2025-11-02-x/posts_1.json", posts}});
    EXPECT_TRUE(both->sink.accounts.empty());
    const auto run = runInstagram({{"posts_1.json", posts}}, "instagram-zoe_k-2025-11-02-Ab");
    EXPECT_EQ(run->recognition.generated, run->summary->generated);
    EXPECT_EQ(run->sink.accounts.at(0).handle, "zoe_k");
}

TEST(Instagram, aCaptionGivesMentionsTagsAndLinks) {
    PostRecord post;
    post.text =
        "Hi @Bruno_W. and (@ines.r), not a@b.example or @me #wool #2024 #Käse🧀 x#y https://a.example/x). @bruno_w @far@away.example";
    ingest::instagram::readCaption(post, Platform::Instagram, "me");
    ASSERT_EQ(post.mentions.size(), 2U);
    EXPECT_EQ(post.mentions[0].handle, "bruno_w");
    EXPECT_EQ(post.mentions[1].handle, "ines.r");
    EXPECT_EQ(post.tags, (std::vector<std::string>{"wool", "Käse🧀"}));
    EXPECT_EQ(post.links, (std::vector<std::string>{"https://a.example/x"}));
}

TEST(Instagram, importingThePartsOneByOneGivesTheSame) {
    auto sources = ingest::openSources((fixtures("instagram") / "2025").string());
    ASSERT_TRUE(sources);
    auto &source = *sources->front();
    const auto whole = runMeta("instagram-export", source);
    std::set<std::string> expected;
    std::set<std::string> found;
    const auto collect = [](const RecordingSink &sink, std::set<std::string> &out) {
        for (const auto &p : sink.posts) out.insert("post " + p.nativeId);
        for (const auto &i : sink.interactions) out.insert("interaction " + i.key);
        for (const auto &r : sink.relations) out.insert("relation " + std::string(word(r.kind)) + r.list + identityKey(r.identity));
    };
    collect(whole->sink, expected);
    const std::string profile = profileFile.first;
    for (const auto &entry : source.entries()) {
        if (!entry.path.ends_with(".json") || entry.path == profile) continue;
        const auto part = runInstagram({{profile, *source.readAll(*source.find(profile))}, {entry.path, *source.readAll(entry)}});
        collect(part->sink, found);
    }
    EXPECT_EQ(found, expected);
    EXPECT_GT(expected.size(), 25U);
}

TEST(Instagram, theOrderOfFilesDoesNotMatter) {
    auto sources = ingest::openSources((fixtures("instagram") / "2025").string());
    ASSERT_TRUE(sources);
    auto &source = *sources->front();
    MetaFiles files;
    for (const auto &entry : source.entries()) files.emplace_back(entry.path, *source.readAll(entry));
    MetaFiles turned(files.rbegin(), files.rend());
    EXPECT_EQ(describe(runInstagram(files)->sink), describe(runInstagram(turned)->sink));
}

TEST(Instagram, theSameLikeHasOneKeyInEveryLayout) {
    const auto old = runInstagram({{"likes.json", R"({"media_likes":[["2019-01-02T03:04:05+00:00","anna"]]})"}});
    const auto later =
        runInstagram({{"liked_posts.json", R"({"likes_media_likes":[{"title":"anna","string_list_data":[)"
                                           R"({"href":"https://www.instagram.com/p/A/","value":"x","timestamp":1546398245}]}]})"}});
    ASSERT_EQ(old->sink.interactions.size(), 1U);
    EXPECT_EQ(old->sink.interactions, later->sink.interactions);
}

TEST(Instagram, aGroupIsEverybodyInIt) {
    std::vector<std::string> people = {"Zoe Knits"};
    for (int i = 0; i < 50; ++i) people.push_back("Person " + std::to_string(i));
    const json messages = json::array({message("Zoe Knits"), message("Person 3", 1725022880970)});
    const auto run = runInstagram({profileFile, {"inbox/circle_7/message_1.json", conversation(people, messages).dump()}});
    EXPECT_EQ(run->sink.interactions.size(), 51U);
    EXPECT_EQ(run->sink.interactions.back().direction, Direction::In);
    EXPECT_EQ(run->sink.interactions.back().identity.name, "Person 3");
    people.push_back("One Too Many");
    const auto large = runInstagram({profileFile, {"inbox/circle_7/message_1.json", conversation(people, messages).dump()}});
    ASSERT_EQ(large->sink.interactions.size(), 1U);
    EXPECT_EQ(large->sink.interactions[0].direction, Direction::In);
    EXPECT_EQ(large->sink.issueCount("large_group"), 1U);
    EXPECT_EQ(large->skipped(), 0U);
}

TEST(Instagram, withoutAProfileTheOneInAllConversationsIsTheOwner) {
    const std::string one = conversation({"Ines", "Zoe"}, json::array({message("Ines"), message("Zoe", 1725022880970)})).dump();
    const std::string two = conversation({"Bruno", "Zoe"}, json::array({message("Zoe")})).dump();
    const auto run = runInstagram(
        {{"your_instagram_activity/inbox/ines_1/message_1.json", one}, {"your_instagram_activity/inbox/b_2/message_1.json", two}});
    EXPECT_EQ(run->sink.interactions.size(), 3U);
    EXPECT_EQ(run->sink.accounts.size(), 0U);
    const auto alone = runInstagram({{"your_instagram_activity/inbox/ines_1/message_1.json", one}});
    EXPECT_EQ(alone->sink.interactions.size(), 0U);
    EXPECT_EQ(alone->sink.issueCount("no_account"), 1U);
    EXPECT_TRUE(alone->ignored("your_instagram_activity/inbox/ines_1/message_1.json"));
}

TEST(Instagram, aLooseConversationHasTheKeysOfTheOneInItsFolder) {
    const std::string content = conversation({"Ines", "Zoe Knits"}, json::array({message("Ines")}), "inbox/ines_4711").dump();
    const auto folder = runInstagram({profileFile, {"messages/inbox/ines_4711/message_1.json", content}});
    const auto loose = runInstagram({profileFile, {"message_1.json", content}});
    ASSERT_EQ(folder->sink.interactions.size(), 1U);
    EXPECT_EQ(folder->sink.interactions, loose->sink.interactions);
    // The folder above has no say, nor the one it was moved to.
    const auto moved = runInstagram({profileFile, {"a/b/archived_threads/ines_4711/message_1.json", content}});
    EXPECT_EQ(folder->sink.interactions, moved->sink.interactions);
    const auto elsewhere = runInstagram({profileFile, {"my downloads/message_1.json", content}});
    EXPECT_EQ(folder->sink.interactions, elsewhere->sink.interactions);
    // The user name is read from the path that the file names as well.
    const std::string named = conversation({"bruno_w", "Zoe Knits"}, json::array({message("bruno_w")}), "inbox/bruno_w_4712").dump();
    EXPECT_EQ(runInstagram({profileFile, {"message_1.json", named}})->sink.interactions.at(0).identity.handle, "bruno_w");
}

TEST(Instagram, theFolderNamesSomebodyOnlyWhereItFits) {
    const auto handleIn = [](const std::string &name, const std::string &folder, const std::string &listed) {
        const auto run =
            runInstagram({profileFile,
                          {"followers_1.json", json::array({person(listed)}).dump()},
                          {"inbox/" + folder + "/message_1.json", conversation({name, "Zoe Knits"}, json::array({message(name)})).dump()}});
        return run->sink.interactions.at(0).identity.handle;
    };
    EXPECT_EQ(handleIn("bruno_w", "bruno_w_12", "other"), "bruno_w");
    EXPECT_EQ(handleIn("Bruno", "bruno_w_12", "bruno_w"), "bruno_w");
    EXPECT_EQ(handleIn("Bruno", "bruno_12", "other"), "");  // made of the display name
    EXPECT_EQ(handleIn("Bruno", "brunoweiss_12", "other"), "");
}

TEST(Instagram, noWordOfAMessageIsHandedOn) {
    const auto run = runMetaPath("instagram-export", (fixtures("instagram") / "2025").string());
    EXPECT_EQ(describe(run->sink).find("secret "), std::string::npos);
    EXPECT_GT(run->interactions(InteractionKind::Message), 5U);
}

TEST(Instagram, cancellingEndsTheImport) {
    CancelToken cancel;
    cancel.cancel();
    MemorySource source({{"followers_1.json", json::array({person("a")}).dump()}});
    RecordingSink sink;
    const auto summary = ingest::importerByName("instagram-export")->import(source, sink, {&cancel});
    ASSERT_FALSE(summary);
    EXPECT_EQ(summary.error().code, ErrorCode::Cancelled);
}
