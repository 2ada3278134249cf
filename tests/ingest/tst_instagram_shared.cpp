// SPDX-License-Identifier: GPL-3.0-or-later
// Faithful files of others (docs/formats-instagram.md, "Samples"), counted once more by a reader that shares nothing with the importer.
#include <filesystem>

#include "ingest/tst_instagram_support.h"
#include "support/testsupport.h"

using namespace twofold;
using namespace twofold::test;

namespace {

const char *const samples = "fixtures/instagram/onfabric+context-use/tests/fixtures/users/alice/instagram";

struct Counts {
    std::size_t relations = 0;
    std::size_t posts = 0;
    std::size_t comments = 0;
    std::size_t taps = 0;  ///< likes, saved, answers to stories
    std::size_t messages = 0;
    std::set<std::string> people;
    friend bool operator==(const Counts &, const Counts &) = default;
};

void countRow(const std::string &file, const json &row, Counts &counts) {
    if (file.starts_with("follow") || file == "close_friends.json" || file.starts_with("pending")) {
        ++counts.relations;
        const std::string href = row.at("string_list_data").at(0).at("href");
        counts.people.insert(href.substr(href.rfind('/') + 1));
    } else if (file.find("comments") != std::string::npos && file.find("liked") == std::string::npos) {
        ++counts.comments;
    } else if (file.starts_with("liked") || file.starts_with("story_likes") || file == "saved_posts.json" || file == "polls.json") {
        ++counts.taps;
        counts.people.insert(row.contains("title")
                                 ? row.at("title").get<std::string>()
                                 : row.at("label_values").back().at("dict").at(0).at("dict").back().at("value").get<std::string>());
    } else if (file == "posts_1.json" || file == "stories.json" || file == "reels.json") {
        ++counts.posts;
    }
}

Counts countRoughly(const std::filesystem::path &root) {
    Counts counts;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(root)) {
        if (entry.path().extension() != ".json") continue;
        const json document = json::parse(readFile(entry.path()));
        const std::string file = entry.path().filename().string();
        if (document.contains("messages") && document.contains("participants")) counts.messages += document.at("messages").size();
        const json &rows = document.is_array() ? document : document.begin().value();
        if (!rows.is_array()) continue;
        for (const json &row : rows) countRow(file, row, counts);
    }
    return counts;
}

Counts countSink(const RecordingSink &sink) {
    Counts counts;
    counts.relations = sink.relations.size();
    for (const auto &p : sink.posts) ++(p.kind == PostKind::Comment ? counts.comments : counts.posts);
    for (const auto &i : sink.interactions) ++(i.kind == InteractionKind::Message ? counts.messages : counts.taps);
    for (const auto &r : sink.relations) counts.people.insert(r.identity.handle);
    for (const auto &i : sink.interactions)
        if (i.kind != InteractionKind::Message) counts.people.insert(i.identity.handle);
    return counts;
}

void expectCounts(const char *version, std::size_t files, const Counts &known) {
    TWOFOLD_SHARED_OR_SKIP(root, std::string(samples) + "/" + version);
    auto sources = ingest::openSources(root.string());
    ASSERT_TRUE(sources);
    const auto run = runMeta("instagram-export", *sources->front());
    ASSERT_TRUE(run->ok());
    const Counts expected = countRoughly(root);
    EXPECT_EQ(countSink(run->sink), expected);
    EXPECT_EQ(expected.relations, known.relations);
    EXPECT_EQ(expected.posts, known.posts);
    EXPECT_EQ(expected.comments, known.comments);
    EXPECT_EQ(expected.taps, known.taps);
    EXPECT_EQ(expected.messages, known.messages);
    EXPECT_EQ(run->sink.issues.size(), 0U);
    std::size_t seen = 0;
    for (const auto &entry : sources->front()->entries()) {
        if (!entry.path.ends_with(".json")) continue;
        ++seen;
        EXPECT_NE(run->read(entry.path), run->ignored(entry.path)) << entry.path;
    }
    for (const auto &line : run->summary->filesIgnored) EXPECT_FALSE(line.ends_with("(not known)")) << line;
    EXPECT_EQ(seen, files);
    const auto recognized = ingest::recognize(*sources->front());
    ASSERT_TRUE(recognized);
    EXPECT_EQ(recognized->importer->name(), "instagram-export");
}

}  // namespace

TEST(InstagramShared, theExportOf2025) { expectCounts("v1", 34, {.relations = 6, .posts = 5, .comments = 3, .taps = 7, .messages = 6}); }
TEST(InstagramShared, theOlderShapes) { expectCounts("v0", 4, {.taps = 4}); }

TEST(InstagramShared, bothShapesGiveTheSameLikes) {
    TWOFOLD_SHARED_OR_SKIP(root, samples);
    const auto keys = [&](const char *version) {
        const auto run = runMetaPath("instagram-export", (root / version).string());
        std::set<std::string> found;
        for (const auto &i : run->sink.interactions)
            if (i.identity.handle == "synthetic_foodblog" || i.identity.handle == "synthetic_traveler" ||
                i.identity.handle == "synthetic_photographer")
                found.insert(i.key);
        return found;
    };
    EXPECT_EQ(keys("v0").size(), 4U);
    EXPECT_EQ(keys("v0"), keys("v1"));
}

TEST(InstagramShared, facebookIsNotTaken) {
    TWOFOLD_SHARED_OR_SKIP(root, "fixtures/facebook");
    for (const auto &entry : std::filesystem::recursive_directory_iterator(root)) {
        if (!entry.is_regular_file()) continue;
        auto sources = ingest::openSources(entry.path().string());
        if (!sources) continue;
        EXPECT_EQ(ingest::importerByName("instagram-export")->recognize(*sources->front()).confidence, 0) << entry.path();
        EXPECT_EQ(ingest::importerByName("threads-export")->recognize(*sources->front()).confidence, 0) << entry.path();
    }
}
