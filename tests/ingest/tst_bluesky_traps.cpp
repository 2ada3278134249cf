// SPDX-License-Identifier: GPL-3.0-or-later
// What went wrong elsewhere (docs/formats-bluesky.md), and files made to do harm.
#include <gtest/gtest.h>

#include <algorithm>

#include "ingest/tst_bluesky_repo.h"
#include "twofold/core/clock.h"

using namespace twofold;
using namespace twofold::test;
using nlohmann::json;

namespace {

const std::string postKey = "app.bsky.feed.post/3lbaaaaaaaa2a";

std::map<std::string, json> someRecords() {
    std::map<std::string, json> records;
    for (int i = 0; i < 60; ++i) records["app.bsky.feed.post/" + std::to_string(100 + i)] = {{"text", "post " + std::to_string(i)}};
    for (int i = 0; i < 20; ++i)
        records["app.bsky.graph.follow/" + std::to_string(100 + i)] = {{"subject", "did:plc:p" + std::to_string(i)}};
    return records;
}

json commitOver(const std::string &tree) { return {{"did", owner}, {"version", 3}, {"rev", "3lbxyzabcde2a"}, {"data", linkTo(tree)}}; }

// A repository whose tree is this.
std::string carOver(const std::string &tree, std::vector<Block> blocks) {
    const std::string commit = cborOf(commitOver(tree));
    blocks.push_back({cidOfBlock(commit), commit});
    return carOf({cidOfBlock(commit)}, blocks);
}

json entry(const std::string &key, const std::string &value, std::size_t prefix = 0) {
    return {{"p", prefix}, {"k", json::binary({key.begin(), key.end()})}, {"v", linkTo(value)}, {"t", nullptr}};
}

Block blockOf(const json &value) {
    const std::string data = cborOf(value);
    return {cidOfBlock(data), data};
}

}  // namespace

// 30
TEST(Traps, aTruncatedCarIsSeen) {
    const Repository repository(someRecords());
    const auto whole = importCar(repository.car());
    EXPECT_EQ(whole.sink.posts.size() + whole.sink.relations.size(), 80U);
    EXPECT_TRUE(whole.sink.missing.empty());
    for (std::size_t left = 0; left < repository.blocks.size(); ++left) {
        const std::vector<Block> some(repository.blocks.begin(), repository.blocks.begin() + static_cast<std::ptrdiff_t>(left));
        const auto run = importCar(carOf({repository.root}, some));
        if (left <= repository.commitAt) {
            EXPECT_EQ(run.summary.error().code, ErrorCode::Damaged) << left;
            continue;
        }
        ASSERT_TRUE(run.summary) << left;
        EXPECT_TRUE(run.summary->partial) << left;
        EXPECT_EQ(run.sink.missing.size(), 1U) << left;
        for (const ListCoverage &coverage : run.sink.coverages) EXPECT_FALSE(coverage.complete) << left;
    }
}

TEST(Traps, aCarCutWithinABlockIsSeen) {
    Repository repository(someRecords());
    std::rotate(repository.blocks.begin(), repository.blocks.begin() + static_cast<std::ptrdiff_t>(repository.commitAt),
                repository.blocks.end());  // commit and tree first: the records are cut
    const std::string car = repository.car();
    const auto run = importCar(car.substr(0, car.size() - 10));
    ASSERT_TRUE(run.summary);
    EXPECT_TRUE(run.summary->partial);
    EXPECT_EQ(run.sink.issueCount("cut_short"), 1U);
    EXPECT_EQ(run.sink.missing, std::vector<std::string>{"1 blocks of the repository"});
    EXPECT_EQ(run.sink.posts.size() + run.sink.relations.size(), 79U);
}

// 3
TEST(Traps, facetOffsetsCountBytes) {
    const std::string text = "👩‍👩‍👧 äöü @nadia.example #büro";
    const auto at = [&](const std::string &part) {
        return json{{"byteStart", text.find(part)}, {"byteEnd", text.find(part) + part.size()}};
    };
    const json facets = json::array(
        {{{"index", at("@nadia.example")}, {"features", json::array({{{"$type", "app.bsky.richtext.facet#mention"}, {"did", nadia}}})}},
         {{"index", at("äöü")}, {"features", json::array({{{"$type", "app.bsky.richtext.facet#link"}, {"uri", "https://x.example/"}}})}},
         {{"index", at("#büro")}, {"features", json::array({{{"$type", "app.bsky.richtext.facet#tag"}, {"tag", "büro"}}})}}});
    const PostRecord post = importPost({{"text", text}, {"facets", facets}});
    EXPECT_EQ(post.text, "👩‍👩‍👧 äöü (https://x.example/) @nadia.example #büro");
    ASSERT_EQ(post.mentions.size(), 1U);
    EXPECT_EQ(post.mentions[0].handle, "nadia.example");
    EXPECT_EQ(post.tags, std::vector<std::string>{"büro"});
}

TEST(Traps, facetsThatDoNotFitTheText) {
    const auto facet = [](std::int64_t start, std::int64_t end, const std::string &uri) {
        return json{{"index", {{"byteStart", start}, {"byteEnd", end}}},
                    {"features", json::array({{{"$type", "app.bsky.richtext.facet#link"}, {"uri", uri}}})}};
    };
    const json facets = json::array({facet(-1, 3, "https://a.example/"), facet(2, 99, "https://b.example/"),
                                     facet(3, 2, "https://c.example/"), facet(2, 3, "https://d.example/"),     // within the letter
                                     facet(7, 10, "https://f.example/"), facet(5, 8, "https://e.example/")});  // over one another
    const PostRecord post = importPost({{"text", "aäx 1234567"}, {"facets", facets}});
    EXPECT_EQ(post.links.size(), 6U) << "what they say is taken";
    EXPECT_EQ(post.text, "aäx 123 (https://e.example/)4567");
}

// 6, 7
TEST(Traps, absentMembersAndUnknownCollections) {
    const auto run = importRecords({{"app.bsky.actor.profile/self", json::object()},
                                    {postKey, json::object()},
                                    {"app.bsky.feed.post/3lbaaaaaaab2a", {{"text", "x"}}},
                                    {"app.bsky.feed.repost/3lba", json::object()},
                                    {"app.bsky.feed.like/3lba", json::object()},
                                    {"app.bsky.graph.follow/3lba", json::object()},
                                    {"app.bsky.graph.list/3lba", json::object()},
                                    {"app.bsky.graph.listitem/3lba", json::object()},
                                    {"com.example.never.seen/3lba", json::object()}});
    EXPECT_EQ(run.sink.posts.size(), 1U);
    EXPECT_EQ(run.sink.issues.size(), 7U) << "six that were not taken, and a time";
    EXPECT_EQ(run.summary->filesIgnored, std::vector<std::string>{"repo.car: com.example.never.seen (1): not of use here"});
}

// 8
TEST(Traps, aBadRecordCostsThatRecordOnly) {
    auto records = someRecords();
    records["app.bsky.feed.post/130"] = json::array({1, 2});
    records["app.bsky.feed.post/131"] = {{"text", "x"}, {"$type", "app.bsky.feed.like"}};
    records["app.bsky.feed.post/132"] = {{"text", "x"}, {"number", 1.5}};
    const auto run = importRecords(records);
    EXPECT_EQ(run.sink.posts.size(), 57U);
    EXPECT_EQ(run.sink.issueCount("bad_record"), 3U);
    EXPECT_EQ(run.sink.relations.size(), 20U);
}

// 20
TEST(Traps, yearZeroAndTimesThatCannotBe) {
    const std::string key = "3lbaaaaaaah2a";  // 2024-11-18T15:27:02.449Z
    for (const char *time :
         {"0000-01-01T00:00:00.000Z", "0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "yesterday", "2031-01-01T00:00:00Z"})
        EXPECT_EQ(toIso8601(importPost({{"text", "x"}, {"createdAt", time}}, key).created), "2024-11-18T15:27:02.449Z") << time;
    EXPECT_EQ(importPost({{"text", "x"}, {"createdAt", "0000-01-01T00:00:00.000Z"}}, "self").created, unknownTime);
    EXPECT_EQ(toIso8601(importPost({{"text", "x"}, {"createdAt", "2024-02-22T19:58:13.903293"}}, key).created), "2024-02-22T19:58:13.903Z")
        << "old programs left the zone out";
    const auto run = importRecords({{postKey, {{"text", "x"}, {"createdAt", 5}}}});
    ASSERT_EQ(run.sink.issueCount("bad_time"), 1U);
    EXPECT_FALSE(run.sink.issues.front().skipped);
}

// 24
TEST(Traps, hostileNames) {
    const PostRecord post = importPost({{"text", "<script>alert(1)</script> =HYPERLINK(\"x\")"}, {"langs", json::array({"<b>"})}});
    EXPECT_EQ(post.text, "<script>alert(1)</script> =HYPERLINK(\"x\")");
    EXPECT_EQ(post.language, "");
    const auto run =
        importRecords({{"app.bsky.feed.post/<b>", {{"text", "x"}}}, {"=cmd/x", {{"text", "x"}}}, {"nothing", {{"text", "x"}}}});
    EXPECT_TRUE(run.sink.posts.empty());
    EXPECT_EQ(run.sink.issueCount("bad_key"), 3U);
}

TEST(Hostile, WrongTypesEverywhere) {
    const json values[] = {nullptr, true, -5, "x", json::array({1}), {{"a", 1}}, json::binary({1, 2}), linkTo(cidOfBlock("x"))};
    for (const json &value : values) {
        std::map<std::string, json> records;
        for (const char *collection :
             {"actor.profile", "feed.post", "feed.repost", "feed.like", "graph.follow", "graph.block", "graph.list", "graph.listitem"}) {
            json record = json::object();
            for (const char *member : {"text", "createdAt", "facets", "entities", "reply", "embed", "langs", "tags", "subject", "list",
                                       "name", "displayName", "description", "website"})
                record[member] = value;
            records["app.bsky." + std::string(collection) + "/self"] = record;
            records["app.bsky." + std::string(collection) + "/other"] = value;
        }
        const auto run = importRecords(records);
        ASSERT_TRUE(run.summary) << value;
        EXPECT_LE(run.sink.posts.size(), 1U) << value;
        EXPECT_TRUE(run.sink.relations.empty() && run.sink.interactions.empty()) << value;
    }
}

TEST(Hostile, WrongDigestsAreDropped) {
    Repository repository({{postKey, {{"text", "mine"}}}, {"app.bsky.graph.follow/3lba", {{"subject", nadia}}}});
    for (Block &block : repository.blocks)
        if (const auto at = block.data.find("mine"); at != std::string::npos) block.data.replace(at, 4, "fake");
    const auto run = importCar(repository.car());
    ASSERT_TRUE(run.summary);
    EXPECT_EQ(run.sink.issueCount("bad_digest"), 1U);
    EXPECT_TRUE(run.sink.posts.empty());
    EXPECT_EQ(run.sink.relations.size(), 1U);
    EXPECT_TRUE(run.summary->partial);
}

TEST(Hostile, ANodeThatComesTwiceIsWalkedOnce) {
    // Each layer names the one below twice: 2^100 keys, if it were followed.
    const Block post = blockOf({{"text", "x"}});
    std::vector<Block> blocks = {post, blockOf({{"l", nullptr}, {"e", json::array({entry("app.bsky.feed.post/a", post.cid)})}})};
    for (int layer = 0; layer < 100; ++layer) {
        json item = entry("app.bsky.feed.post/b" + std::to_string(1000 + layer), post.cid);
        item["t"] = linkTo(blocks.back().cid);
        blocks.push_back(blockOf({{"l", linkTo(blocks.back().cid)}, {"e", json::array({item})}}));
    }
    const std::string tree = blocks.back().cid;
    const auto run = importCar(carOver(tree, blocks));
    ASSERT_TRUE(run.summary);
    EXPECT_EQ(run.sink.posts.size(), 101U);
    EXPECT_EQ(run.sink.issueCount("bad_tree"), 100U);
    EXPECT_TRUE(run.summary->partial);
}

TEST(Hostile, ATreeOfTooManyLayers) {
    std::vector<Block> blocks = {blockOf({{"l", nullptr}, {"e", json::array()}})};
    for (int layer = 0; layer < 300; ++layer) blocks.push_back(blockOf({{"l", linkTo(blocks.back().cid)}, {"e", json::array()}}));
    const std::string tree = blocks.back().cid;
    const auto run = importCar(carOver(tree, blocks));
    ASSERT_TRUE(run.summary);
    EXPECT_EQ(run.sink.issueCount("bad_tree"), 1U);
    EXPECT_TRUE(run.summary->partial);
}

TEST(Hostile, KeysOutOfOrderTooLongOrOutOfNothing) {
    const Block post = blockOf({{"text", "x"}});
    const json entries = json::array({entry("app.bsky.feed.post/b", post.cid), entry("app.bsky.feed.post/a", post.cid),
                                      entry("app.bsky.feed.post/a", post.cid), entry("c", post.cid, 9000),
                                      entry("app.bsky.feed.post/" + std::string(2000, 'd'), post.cid), entry("e", post.cid, 19),
                                      entry("app.bsky.feed.post/z", post.cid)});
    const Block node = blockOf({{"l", nullptr}, {"e", entries}});
    const auto run = importCar(carOver(node.cid, {post, node}));
    ASSERT_TRUE(run.summary);
    EXPECT_EQ(run.sink.posts.size(), 2U);
    ASSERT_EQ(run.sink.issueCount("bad_key"), 5U);
    const auto isKey = [](const ImportIssue &issue) { return issue.code == "bad_key"; };
    EXPECT_EQ(std::find_if(run.sink.issues.begin(), run.sink.issues.end(), isKey)->position, 2);
}

TEST(Hostile, NumbersThatAreNoLengths) {
    const Repository repository({{postKey, {{"text", "x"}}}});
    const std::string car = repository.car();
    EXPECT_EQ(importCar(std::string("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF") + car).summary.error().code, ErrorCode::Damaged);
    EXPECT_EQ(importCar(varintOf(std::uint64_t{1} << 62) + car).summary.error().code, ErrorCode::Damaged);
    for (const auto &[tail, code] : std::map<std::string, std::string>{{std::string(12, '\xFF'), "damaged"},
                                                                       {std::string(20, '\0'), "damaged"},
                                                                       {varintOf(std::uint64_t{1} << 62) + "x", "cut_short"},
                                                                       {"\x80", "cut_short"},
                                                                       {varintOf(3) + "abc", "damaged"},
                                                                       {varintOf(3'000'000) + std::string(3'000'000, 'x'), "too_long"}}) {
        const auto run = importCar(car + tail);
        ASSERT_TRUE(run.summary);
        EXPECT_EQ(run.sink.posts.size(), 1U);
        EXPECT_EQ(run.sink.issueCount(code), 1U) << code;
    }
}

TEST(Hostile, HeadersAndCommits) {
    const Repository good({{postKey, {{"text", "x"}}}});
    EXPECT_EQ(importCar(carOf({}, good.blocks)).summary.error().code, ErrorCode::Damaged);
    EXPECT_EQ(importCar(carOf({good.blocks[0].cid}, good.blocks)).summary.error().code, ErrorCode::Damaged);
    const auto several = importCar(carOf({good.root, good.blocks[0].cid}, good.blocks));
    ASSERT_TRUE(several.summary);
    EXPECT_EQ(several.summary->filesIgnored, std::vector<std::string>{"repo.car: 1 further roots"});
    const std::map<std::string, json> none;
    for (const json &change : {json{{"did", "nobody"}}, json{{"version", 1}}, json{{"data", nullptr}}, json{{"data", 5}}, json{{"did", 5}}})
        EXPECT_EQ(importCar(Repository(none, change).car()).recognition.confidence, 0) << change;
    EXPECT_TRUE(importCar(Repository(none, {{"version", 2}, {"rev", nullptr}}).car()).summary);
}

TEST(Hostile, DeeplyNestedRecords) {
    json deep = "x";
    for (int i = 0; i < 5000; ++i) deep = json::array({std::move(deep)});
    const auto run = importRecords({{postKey, {{"text", "x"}, {"deep", deep}}}, {"app.bsky.feed.post/3lbaaaaaaab2a", {{"text", "y"}}}});
    EXPECT_EQ(run.sink.posts.size(), 1U);
    EXPECT_EQ(run.sink.issueCount("bad_record"), 1U);
}

TEST(Hostile, AnyByteChangedAnywhere) {
    const std::string car = readFile(fixtures("bluesky") / "repo.car");
    for (std::size_t at = 0; at < car.size(); at += 7) {
        std::string changed = car;
        changed[at] = static_cast<char>(changed[at] ^ 0x21);
        const auto run = importCar(changed);
        EXPECT_FALSE(run.summary && run.sink.issueCount("bad_digest") + run.sink.missing.size() == 0) << at;
    }
    for (std::size_t size = 0; size < car.size(); size += 13) (void)importCar(car.substr(0, size));
}
