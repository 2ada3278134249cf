// SPDX-License-Identifier: GPL-3.0-or-later
// Broken, hostile and enormous input: an issue or an error, never a crash, never silence.
#include <chrono>
#include <filesystem>

#include "facebookpost.h"
#include "ingest/golden.h"
#include "ingest/tst_facebooksupport.h"
#include "support/testsupport.h"
#include "twofold/core/text.h"

namespace twofold::test {
namespace {

namespace fs = std::filesystem;

FacebookFiles fixtureFiles(const std::string &name) {
    const fs::path folder = fixtures("facebook") / name;
    FacebookFiles files;
    for (const auto &file : fs::recursive_directory_iterator(folder))
        if (file.is_regular_file()) files.emplace_back(file.path().lexically_relative(folder).generic_string(), readFile(file.path()));
    std::sort(files.begin(), files.end());
    return files;
}

std::string repeated(const std::string &text, std::size_t count) {
    std::string out;
    out.reserve(text.size() * count);
    for (std::size_t i = 0; i < count; ++i) out += text;
    return out;
}

std::size_t skippedIssues(const FacebookRun &run) {
    return static_cast<std::size_t>(
        std::count_if(run.sink.issues.begin(), run.sink.issues.end(), [](const auto &one) { return one.skipped; }));
}

TEST(FacebookBadInput, everyFileCutAnywhereIsSurvived) {
    for (const char *name : {"2018", "2023", "encrypted"}) {
        const FacebookFiles files = fixtureFiles(name);
        for (std::size_t i = 0; i < files.size(); ++i) {
            for (std::size_t at = 0; at < files[i].second.size(); at += 37) {
                FacebookFiles cut = files;
                cut[i].second.resize(at);
                MemorySource source(std::move(cut));
                const auto run = runFacebook(source);
                ASSERT_TRUE(run->summary.has_value()) << files[i].first << " at " << at;
            }
        }
    }
}

TEST(FacebookBadInput, aCutListSaysSoAndIsNotComplete) {
    const auto run = runFacebook({{"your_friends.json", R"({"friends_v2":[{"name":"Mei","timestamp":1600000000},{"name":"O)"}});
    EXPECT_EQ(run->sink.relations.size(), 1U);
    EXPECT_EQ(run->sink.issueCount("cut_short"), 1U);
    EXPECT_EQ(run->coverage(RelationKind::Friend), 0);
    const auto chat = runFacebook(
        {facebookProfile,
         {"messages/inbox/mei_1/message_1.json",
          R"({"participants":[{"name":"Mei"},{"name":"Zoe Quist"}],"messages":[{"sender_name":"Mei","timestamp_ms":1600000000000},)"}});
    EXPECT_EQ(chat->sink.interactions.size(), 1U);
    EXPECT_TRUE(chat->summary->partial);
    EXPECT_NE(chat->summary->partialReason.find("cut off"), std::string::npos);
}

TEST(FacebookBadInput, emptyFilesAndWrongRootsAreIssues) {
    for (const char *text : {"", " ", "null", "7", "\"x\"", "[", "{", "{}", "[]", "\xFF\xFE", R"({"friends_v2":)", R"({"friends_v2":{}})",
                             R"({"friends_v2":7})"}) {
        const auto run = runFacebook({{"connections/friends/your_friends.json", text}});
        EXPECT_TRUE(run->sink.relations.empty()) << text;
        EXPECT_EQ(run->sink.issues.size(), 1U) << text;
        const auto message = runFacebook({facebookProfile, {"messages/inbox/mei_1/message_1.json", text}});
        EXPECT_TRUE(message->sink.interactions.empty()) << text;
        const auto profile = runFacebook({{"profile_information/profile_information.json", text}});
        EXPECT_TRUE(profile->sink.accounts.empty()) << text;
        EXPECT_EQ(profile->sink.issues.size(), 1U) << text;
    }
}

TEST(FacebookBadInput, aProfileOfWrongTypesIsAnIssueAndTheRestGoesOn) {
    for (const char *profile :
         {R"({"profile_v2":[]})", R"({"profile_v2":{"name":7}})", R"({"profile_v2":{"name":{"full_name":[]},"emails":7,"websites":{}}})",
          R"({"profile_v2":{"full_name":"","username":{},"work_experiences":[[],7,{}],"education_experiences":{}}})"}) {
        const auto run = runFacebook({{"profile_information/profile_information.json", profile},
                                      {"your_friends.json", facebookList("friends_v2", {facebookPerson("Mei", 1600000000)})}});
        EXPECT_EQ(run->sink.relations.size(), 1U) << profile;
        EXPECT_LE(run->sink.accounts.size(), 1U);
        if (!run->sink.accounts.empty()) {
            EXPECT_EQ(run->sink.accounts[0].handle, "7") << "a number is taken as a name";
        }
    }
}

TEST(FacebookBadInput, messagesOfWrongTypesAreIssues) {
    const std::vector<std::string> rows = {
        "7",
        "null",
        "[]",
        "\"x\"",
        "{}",
        R"({"sender_name":[],"timestamp_ms":{}})",
        R"({"sender_name":"Mei","timestamp_ms":"x","reactions":[7,{},{"actor":[]}],"photos":[7],"share":7,"sticker":[]})"};
    const auto run = runFacebook({facebookProfile, {"messages/inbox/mei_1/message_1.json", facebookChat({"Mei", "Zoe Quist"}, rows)}});
    EXPECT_EQ(run->sink.interactions.size(), 1U);
    EXPECT_EQ(skippedIssues(*run), 6U);
    for (const char *people : {"7", "null", "[7,null,[],{}]", R"({"name":"Mei"})"}) {
        const auto odd = runFacebook(
            {facebookProfile,
             {"messages/inbox/mei_1/message_1.json",
              std::string(R"({"participants":)") + people + R"(,"messages":[{"sender_name":"Zoe Quist","timestamp_ms":1600000000000}]})"}});
        EXPECT_EQ(odd->sink.interactions.size() + skippedIssues(*odd), 1U) << people;
    }
}

TEST(FacebookBadInput, deepNestingIsOneIssue) {
    const std::string deep = R"({"timestamp":1600000000,"data":)" + repeated("[", 5000) + repeated("]", 5000) + "}";
    const auto run = runFacebook({{"posts/your_posts_1.json", "[" + deep + R"(,{"timestamp":1600000000,"data":[{"post":"x"}]}])"}});
    EXPECT_EQ(run->sink.posts.size(), 1U);
    EXPECT_EQ(run->sink.issueCount("too_deep"), 1U);
    const auto profile =
        runFacebook({{"profile_information/profile_information.json",
                      R"({"profile_v2":{"name":{"full_name":"Zoe"},"x":)" + repeated("[", 50000) + repeated("]", 50000) + "}}"}});
    EXPECT_EQ(profile->sink.accounts.size() + profile->sink.issues.size(), 1U);
}

TEST(FacebookBadInput, hugeCountsAreNotQuadratic) {
    const auto begin = std::chrono::steady_clock::now();
    std::vector<std::string> names;
    for (int i = 0; i < 20000; ++i) names.push_back("@[" + std::to_string(i) + ":2048:Person " + std::to_string(i) + "]");
    std::string text;
    for (const std::string &name : names) text += name + " ";
    const std::string post = R"([{"timestamp":1600000000,"data":[{"post":")" + text + repeated("@[1:1:", 200'000) + R"("}],"tags":[)" +
                             repeated(R"({"name":"Mei"},)", 50000) + R"({"name":"Mei"}],"attachments":[{"data":[)" +
                             repeated(R"({"external_context":{"url":"https://a.example/"}},)", 50000) + R"({"media":{"uri":"a.jpg"}}]}]}])";
    const auto run = runFacebook({{"posts/your_posts_1.json", post}});
    ASSERT_EQ(run->sink.posts.size(), 1U);
    EXPECT_EQ(run->sink.posts[0].mentions.size(), 500U);
    std::vector<std::string> people;
    for (int i = 0; i < 100'000; ++i) people.push_back("Person " + std::to_string(i));
    const auto chat = runFacebook(
        {facebookProfile, {"messages/inbox/fleet_1/message_1.json", facebookChat(people, {facebookMessage("Mei", 1600000000000, "x")})}});
    EXPECT_EQ(chat->sink.issueCount("large_group"), 1U);
    FacebookFiles files = {facebookProfile};
    for (int i = 1; i <= 3000; ++i) files.emplace_back("messages/inbox/t_" + std::to_string(i) + "/message_9999.json", "{\"messages\":[]}");
    EXPECT_EQ(runFacebook(std::move(files))->sink.missing.size(), 1000U);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
}

TEST(FacebookBadInput, namesAreOneBoundedLine) {
    const std::string name = repeated("a", 5000) + "\\nb\\u0000c\\u202e";
    const auto run =
        runFacebook({{"your_friends.json", R"({"friends_v2":[{"name":")" + name +
                                               R"(","timestamp":1600000000},{"name":"two\nlines","timestamp":1600000000}]})"}});
    ASSERT_EQ(run->sink.relations.size(), 2U);
    EXPECT_LE(run->sink.relations[0].identity.name.size(), 210U);
    EXPECT_EQ(run->sink.relations[1].identity.name, "two lines");
}

TEST(FacebookBadInput, bytesThatAreNoTextAreMended) {
    const auto run =
        runFacebook({{"your_friends.json",
                      "{\"friends_v2\":[{\"name\":\"A\xFF\",\"timestamp\":1600000000},{\"name\":\"\\ud800\",\"timestamp\":1600000000}]}"}});
    EXPECT_EQ(run->sink.relations.size(), 2U);
    for (const auto &relation : run->sink.relations) EXPECT_TRUE(isValidUtf8(relation.identity.name));
    EXPECT_EQ(run->sink.issueCount("bad_utf8"), 2U);
}

TEST(FacebookBadInput, marksInTexts) {
    const auto text = [](const std::string &from) {
        std::vector<std::string> names;
        std::string out = ingest::facebook::withoutMarks(from, names);
        return out + "|" + std::to_string(names.size());
    };
    EXPECT_EQ(text("a @[1:2048:Mei Lin] b"), "a Mei Lin b|1");
    EXPECT_EQ(text("@[1:2:A]@[2:3:B]"), "AB|2");
    for (const char *same : {"@[", "@[1", "@[1:", "@[1:2", "@[1:2:", "@[1:2:x", "@[x:2:y]", "@[:2:y]", "@[1:x]", "@mei", ""})
        EXPECT_EQ(text(same), std::string(same) + "|0");
}

}  // namespace
}  // namespace twofold::test
