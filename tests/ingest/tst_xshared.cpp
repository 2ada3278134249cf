// SPDX-License-Identifier: GPL-3.0-or-later
// Real and faithful files of others (docs/formats-x.md, "Samples"), counted once more by a reader that shares nothing with the importer.
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "ingest/tst_xsupport.h"
#include "support/testsupport.h"

using namespace twofold;
using namespace twofold::test;
using nlohmann::json;

namespace {

struct Counts {
    std::size_t posts = 0;
    std::size_t relations = 0;
    std::set<std::string> people;  ///< mentioned in posts that are no reposts
    friend bool operator==(const Counts &, const Counts &) = default;
};

// Cuts at "=" where a script begins, and drops a comma before the last bracket.
json parseRoughly(const std::string &text) {
    const std::size_t bracket = text.find_first_of("[{");
    const std::size_t equals = text.find('=');
    std::string rest = equals != std::string::npos && equals < bracket ? text.substr(equals + 1) : text;
    const std::size_t last = rest.find_last_of("]}");
    if (last == std::string::npos) return nullptr;
    const std::size_t before = rest.find_last_not_of(" \r\n\t", last - 1);
    if (rest[before] == ',') rest.erase(before, 1);
    return json::parse(rest);
}

void countTweet(const json &t, Counts &counts) {
    ++counts.posts;
    const std::string text = t.contains("full_text") ? t["full_text"] : t["text"];
    if (text.rfind("RT @", 0) == 0 || t.contains("retweeted_status")) return;
    for (const auto &m : t.at("entities").at("user_mentions")) counts.people.insert(m.at("id_str"));
}

Counts countRoughly(const std::string &text) {
    Counts counts;
    json root = parseRoughly(text);
    if (root.is_object()) root = json::array({root});
    for (const auto &row : root) {
        const json &inner = row.is_object() && row.size() == 1 ? *row.begin() : row;
        if (!inner.is_object()) continue;
        if (inner.contains("id_str") && (inner.contains("text") || inner.contains("full_text"))) countTweet(inner, counts);
        if (row.contains("following") || row.contains("follower")) ++counts.relations;
    }
    return counts;
}

Counts countSink(const RecordingSink &sink) {
    Counts counts;
    counts.posts = sink.posts.size();
    counts.relations = sink.relations.size();
    for (const auto &post : sink.posts)
        for (const auto &person : post.mentions) counts.people.insert(person.nativeId);
    return counts;
}

bool isText(const std::filesystem::path &path) { return path.extension() == ".js" || path.extension() == ".json"; }

}  // namespace

TEST(XShared, everyFileAloneGivesWhatARoughReaderCounts) {
    TWOFOLD_SHARED_OR_SKIP(root, "fixtures/twitter");
    std::size_t read = 0;
    Counts all;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(root)) {
        if (!entry.is_regular_file() || !isText(entry.path())) continue;
        const Counts expected = countRoughly(readFile(entry.path()));
        auto sources = ingest::openSources(entry.path().string());
        ASSERT_TRUE(sources) << entry.path();
        const auto run = runX(*sources->front());
        const bool holdsSomething = expected.posts + expected.relations > 0;
        EXPECT_TRUE(!holdsSomething || run->recognition.confidence >= 60) << entry.path();
        if (run->recognition.confidence == 0) continue;
        ++read;
        ASSERT_TRUE(run->ok()) << entry.path();
        EXPECT_EQ(countSink(run->sink), expected) << entry.path();
        all.posts += expected.posts;
        all.relations += expected.relations;
        all.people.insert(expected.people.begin(), expected.people.end());
    }
    EXPECT_EQ(read, 12U);
    EXPECT_EQ(all.posts, 8U);
    EXPECT_EQ(all.relations, 12U);
    EXPECT_EQ(all.people.size(), 7U);
}

TEST(XShared, everyZipGivesWhatARoughReaderCounts) {
    TWOFOLD_SHARED_OR_SKIP(root, "fixtures/twitter");
    std::size_t zips = 0;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(root)) {
        if (entry.path().extension() != ".zip") continue;
        ++zips;
        auto sources = ingest::openSources(entry.path().string());
        ASSERT_TRUE(sources) << entry.path();
        ASSERT_EQ(sources->size(), 1U);
        Counts expected;
        for (const auto &file : sources->front()->entries()) {
            if (!isText(file.path)) continue;
            const Counts counts = countRoughly(*sources->front()->readAll(file));
            expected.posts += counts.posts;
            expected.people.insert(counts.people.begin(), counts.people.end());
        }
        const auto run = runX(*sources->front());
        ASSERT_TRUE(run->ok());
        EXPECT_EQ(run->recognition.era, "grailbird");
        EXPECT_EQ(run->recognition.confidence, 95);
        EXPECT_EQ(countSink(run->sink), expected) << entry.path();
        EXPECT_EQ(run->sink.accounts.size(), 1U);
    }
    EXPECT_EQ(zips, 2U);
}

TEST(XShared, aRepostOfTheApiIsWholeAndItsAuthorKnown) {
    TWOFOLD_SHARED_OR_SKIP(file, "fixtures/twitter/dogsheep+twitter-to-sqlite/tests/tweets.json");
    const auto run = runX(file.string());
    const PostRecord *repost = run->sink.find("1169246717864136705");  // the number beside it is rounded
    ASSERT_TRUE(repost);
    EXPECT_EQ(repost->repostOf.nativeId, "22737278");
    EXPECT_NE(repost->text.find("scale up?"), std::string::npos);
    const PostRecord *quote = run->sink.find("1168529001599533057");
    ASSERT_TRUE(quote);
    EXPECT_EQ(quote->quoteOf.handle, "bwhitman");
    EXPECT_FALSE(quote->quoteOf.nativeId.empty());
}

TEST(XShared, theArchiveAndTheTimelineOfOneAccountShareTheirIds) {
    TWOFOLD_SHARED_OR_SKIP(folder, "fixtures/twitter/perkeep+perkeep/pkg/importer/twitter/testdata");
    const auto archive = runX((folder / "camlistore_test.zip").string());
    const auto timeline = runX((folder / "user_timeline.json").string());
    EXPECT_TRUE(archive->sink.find("727366997390946304"));
    EXPECT_TRUE(timeline->sink.find("727366997390946304"));
    EXPECT_EQ(archive->sink.accounts.at(0).nativeId, timeline->sink.accounts.at(0).nativeId);
    EXPECT_EQ(archive->sink.find("727367542772133888")->text,
              "& <> . $ % ^ * && /\\/\\()! @Camlistore camlistore. https://github.com/camlistore/camlistore/issues/476");
}
