// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tst_instagram_support.h"
#include "support/testsupport.h"

using namespace twofold;
using namespace twofold::test;

namespace {

MetaFiles filesOf(const std::string &year) {
    MetaFiles files;
    auto sources = ingest::openSources((fixtures("instagram") / year).string());
    if (!sources) return files;
    for (const auto &entry : sources->front()->entries()) files.emplace_back(entry.path, *sources->front()->readAll(entry));
    return files;
}

// Every value below the root's lists, one after the other, as something else.
void turnTypes(json &value, int kind, int depth) {
    if (depth > 2 || value.is_primitive()) {
        const json others[] = {nullptr, true, -7, 1e300, "\xEF\xBF\xBD", json::array(), json::object(), json::array({json::array({1})})};
        value = others[kind];
        return;
    }
    for (auto &inner : value) turnTypes(inner, kind, depth + 1);
}

}  // namespace

TEST(InstagramBadInput, wrongTypesEverywhere) {
    for (const char *year : {"2020", "2021", "2025"}) {
        for (int kind = 0; kind < 8; ++kind) {
            for (int depth : {-3, -1, 0, 1}) {
                MetaFiles files = filesOf(year);
                for (auto &[path, content] : files) {
                    json document = json::parse(content, nullptr, false);
                    if (document.is_discarded()) continue;
                    turnTypes(document, kind, depth);
                    content = document.dump();
                }
                const auto run = runInstagram(files);
                EXPECT_TRUE(run->ok() || run->summary.error().code == ErrorCode::WrongVariant) << year << kind << depth;
            }
        }
    }
}

TEST(InstagramBadInput, filesCutAtEveryPlace) {
    for (const auto &[path, content] : filesOf("2025")) {
        if (!path.ends_with(".json")) continue;
        for (std::size_t length = 0; length < content.size(); length += 7) {
            MetaFiles files = {{path, content.substr(0, length)}, {"x.json", R"({"ig_stories":[]})"}};
            if (path != profileFile.first) files.push_back(profileFile);
            const auto run = runInstagram(files);
            ASSERT_TRUE(run->ok()) << path << length;
            const bool listIsWhole = length > content.rfind(']');
            for (const auto &coverage : run->sink.coverages) EXPECT_TRUE(!coverage.complete || listIsWhole) << path << length;
        }
    }
}

TEST(InstagramBadInput, anEmptyFileIsNotSuccess) {
    const auto run = runInstagram({{"followers_1.json", ""}});
    EXPECT_EQ(run->recognition.confidence, 0);
    ASSERT_FALSE(run->ok());
    EXPECT_EQ(run->summary.error().code, ErrorCode::WrongVariant);
    const auto nothing = runInstagram({{"ads.json", R"({"impressions_history_ads_seen":[]})"}});
    EXPECT_FALSE(nothing->ok());
}

TEST(InstagramBadInput, deepNestingIsAnIssue) {
    const std::string deep = std::string(100000, '[') + std::string(100000, ']');
    const auto run = runInstagram({{"posts_1.json", "[" + post("x").dump() + R"(,{"media":)" + deep + "}]"},
                                   {"following.json", deep},
                                   {"account.json", R"({"profile_user":[)" + deep + "]}"},
                                   {"connections.json", R"({"followers":)" + deep + "}"},
                                   {"message_1.json", R"({"participants":[{"name":)" + deep + R"(}],"messages":[]})"},
                                   profileFile});
    ASSERT_TRUE(run->ok());
    EXPECT_EQ(run->sink.posts.size(), 1U);
    EXPECT_EQ(run->sink.issueCount("too_deep"), 1U);
}

TEST(InstagramBadInput, hugeCountsTakeLinearTime) {
    json entries = json::array();
    for (int i = 0; i < 30000; ++i) entries.push_back({{"value", "u" + std::to_string(i)}});
    std::string caption;
    for (int i = 0; i < 30000; ++i) caption += " @m" + std::to_string(i) + " #t" + std::to_string(i);
    json media = json::array();
    for (int i = 0; i < 30000; ++i) media.push_back({{"uri", std::to_string(i)}});
    const json list = {{"relationships_following", json::array({{{"title", "x"}, {"string_list_data", entries}}})}};
    const json posts = json::array({{{"title", caption}, {"creation_timestamp", 1725373798}, {"media", media}}});
    std::vector<std::string> people;
    for (int i = 0; i < 30000; ++i) people.push_back("P" + std::to_string(i));
    people[100] = "Zoe Knits";
    const auto run =
        runInstagram({{"following.json", list.dump()},
                      {"posts_1.json", posts.dump()},
                      {"inbox/a_1/message_1.json", conversation(people, json::array({message("Zoe Knits"), message("P1")})).dump()},
                      {"followers_9999.json", json::array({person("a")}).dump()},
                      {"followers_99999999999.json", json::array({person("a")}).dump()},
                      profileFile});
    ASSERT_TRUE(run->ok());
    EXPECT_LE(run->sink.relations.size(), 10001U);
    EXPECT_EQ(run->sink.posts.at(0).mentions.size(), 200U);
    EXPECT_EQ(run->sink.posts.at(0).media.size(), 1000U);
    EXPECT_EQ(run->sink.missing.size(), 20U);
}

TEST(InstagramBadInput, brokenBytesAreMendedAndTold) {
    std::string rows = json::array({post("x?y")}).dump();
    rows[rows.find('?')] = '\xFF';
    const auto run = runInstagram({{"posts_1.json", rows}});
    ASSERT_EQ(run->sink.posts.size(), 1U);
    EXPECT_EQ(run->sink.posts[0].text, "x\xEF\xBF\xBDy");
    EXPECT_EQ(run->sink.issueCount("bad_utf8"), 1U);
}

TEST(InstagramBadInput, peopleBehindTheMessagesAreFound) {
    json document = conversation({"Ines", "Zoe Knits"}, json::array());
    std::string messages;
    for (int i = 0; i < 2000; ++i) messages += (i > 0 ? "," : "") + message("Ines", 1725022880969 + i, std::string(60, 'x')).dump();
    const std::string content = R"({"messages":[)" + messages + R"(],"participants":[{"name":"Ines"},{"name":"Zoe Knits"}]})";
    const auto run = runInstagram({profileFile, {"inbox/ines_1/message_1.json", content}});
    EXPECT_EQ(run->sink.interactions.size(), 2000U);
}
