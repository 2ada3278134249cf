// SPDX-License-Identifier: GPL-3.0-or-later
// The samples and vectors of others (docs/formats-bluesky.md, "Samples"), read once more by a reader of this file's own where
// they are no more than bytes.
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <set>
#include <sstream>

#include "dagcbor.h"
#include "ingest/tst_bluesky_repo.h"
#include "mst.h"
#include "twofold/core/clock.h"

using namespace twofold;
using namespace twofold::ingest;
using namespace twofold::test;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

const std::string interop = "fixtures/bluesky/bluesky-social+atproto-interop-tests";

json parse(const fs::path &file) { return json::parse(readFile(file)); }

// What the tree of a file holds.
struct Tree {
    std::map<std::string, std::string> records;  ///< key to CID
    std::set<std::string> nodes;
    std::size_t missing = 0;
    std::size_t wrong = 0;
};

Tree treeFrom(const std::map<std::string, std::string> &blocks, const Cid &root) {
    Tree tree;
    mst::Walk walk;
    walk.block = [&](const Cid &cid) -> Result<std::optional<std::string>> {
        const auto it = blocks.find(cidText(cid));
        if (it == blocks.end()) return std::optional<std::string>();
        tree.nodes.insert(it->first);
        return std::optional(it->second);
    };
    walk.record = [&](const std::string &key, const Cid &value, std::int64_t) -> Result<bool> {
        tree.records[key] = cidText(value);
        return true;
    };
    walk.defect = [&](mst::TreeDefect defect, const std::string &, std::int64_t) {
        ++(defect == mst::TreeDefect::Missing ? tree.missing : tree.wrong);
    };
    EXPECT_TRUE(mst::walkTree(root, walk));
    return tree;
}

std::map<std::string, std::string> blocksOf(const std::string &car, std::vector<Cid> &roots) {
    MemoryStream stream(car);
    CarReader reader(stream);
    std::map<std::string, std::string> blocks;
    const auto header = reader.header();
    EXPECT_TRUE(header);
    if (header) roots = *header;
    for (;;) {
        const auto block = reader.next();
        if (!block || !*block) break;
        EXPECT_EQ((*block)->defect, BlockDefect::None);
        if ((*block)->cid) blocks[cidText(*(*block)->cid)] = std::string((*block)->data);
    }
    return blocks;
}

Tree treeOfCar(const fs::path &file) {
    std::vector<Cid> roots;
    const auto blocks = blocksOf(readFile(file), roots);
    EXPECT_EQ(roots.size(), 1U) << file;
    return roots.empty() ? Tree() : treeFrom(blocks, roots[0]);
}

Cid cidOf(const std::string &text) {
    const std::string raw = cidBytes(text);
    std::string_view rest = raw;
    return takeCid(rest).value_or(Cid());
}

std::set<std::string> without(const std::set<std::string> &all, const std::set<std::string> &those) {
    std::set<std::string> out;
    for (const std::string &one : all)
        if (!those.contains(one)) out.insert(one);
    return out;
}

// The changes between two trees as the vectors write them.
json changes(const Tree &before, const Tree &after) {
    json out = json::array();
    std::set<std::string> keys;
    for (const auto &tree : {before, after})
        for (const auto &[key, value] : tree.records) keys.insert(key);
    for (const std::string &key : keys) {
        const auto valueIn = [&](const Tree &tree) { return tree.records.contains(key) ? json(tree.records.at(key)) : json(nullptr); };
        if (valueIn(before) != valueIn(after))
            out.push_back({{"rpath", key}, {"old_value", valueIn(before)}, {"new_value", valueIn(after)}});
    }
    return out;
}

// A decoded record as snarfed2.json writes it.
json asBlockJson(const json &value) {
    if (const auto link = dagcbor::linkOf(value)) return {{"/", cidText(*link)}};
    if (!value.is_structured()) return value;
    json out = value;
    for (auto &[key, inner] : out.items()) inner = asBlockJson(inner);
    return out;
}

}  // namespace

TEST(BlueskyShared, KeyHeightsAndCommonPrefixes) {
    TWOFOLD_SHARED_OR_SKIP(root, "fixtures/bluesky");
    std::size_t count = 0;
    for (const char *folder : {"bluesky-social+atproto-interop-tests/mst", "snarfed+arroba/arroba/tests/testdata"}) {
        for (const json &item : parse(root / folder / "key_heights.json")) {
            EXPECT_EQ(mst::keyHeight(item.at("key").get<std::string>()), item.at("height").get<int>()) << item;
            ++count;
        }
        for (const json &item : parse(root / folder / "common_prefix.json")) {
            const auto left = item.at("left").get<std::string>();
            EXPECT_EQ(mst::commonPrefix(left, item.at("right").get<std::string>()), item.at("len").get<std::size_t>()) << item;
            ++count;
        }
    }
    EXPECT_EQ(count, 2U * 9U + 2U * 13U);
}

// example_keys.txt: a key of each height from 0 to 5 for each letter. Of arroba's list, which is older, 17 keys have another
// height than their digit says (their hashes begin with 1, 5 or 9 zero bits); it serves as a list of keys.
TEST(BlueskyShared, ExampleKeys) {
    TWOFOLD_SHARED_OR_SKIP(root, "fixtures/bluesky");
    for (const std::string folder : {"bluesky-social+atproto-interop-tests/mst", "snarfed+arroba/arroba/tests/testdata"}) {
        int others = 0;
        std::istringstream lines(readFile(root / folder / "example_keys.txt"));
        std::map<std::string, std::string> values;
        for (std::string key; std::getline(lines, key);) {
            if (key.empty()) continue;
            others += mst::keyHeight(key) != key[1] - '0';
            values[key] = cidOfBlock(key);
        }
        EXPECT_EQ(values.size(), 156U);
        EXPECT_EQ(others, folder.starts_with("snarfed") ? 17 : 0) << folder;
        std::map<std::string, std::string> nodes;
        const std::string top = treeOf(values, nodes);
        const Tree tree = treeFrom(nodes, cidOf(top));
        EXPECT_EQ(tree.records, values);
        EXPECT_EQ(tree.nodes.size(), nodes.size());
        EXPECT_EQ(tree.missing + tree.wrong, 0U);
    }
}

// Trees before and after a commit; then the blocks of its proof alone, as a server sends them: the rest is missing and told.
TEST(BlueskyShared, CommitProofs) {
    TWOFOLD_SHARED_OR_SKIP(root, "fixtures/bluesky");
    std::size_t count = 0;
    for (const char *file : {"bluesky-social+atproto-interop-tests/firehose/commit-proof-fixtures.json",
                             "bluesky-social+atproto/packages/repo/tests/commit-proof-fixtures.json",
                             "snarfed+arroba/arroba/tests/testdata/commit-proof-fixtures.json"}) {
        for (const json &item : parse(root / file)) {
            ++count;
            const std::string about = item.at("comment");
            std::map<std::string, std::string> values;
            std::map<std::string, std::string> nodes;
            for (const std::string key : item.at("keys")) values[key] = item.at("leafValue");
            EXPECT_EQ(treeOf(values, nodes), item.at("rootBeforeCommit")) << about;
            for (const std::string key : item.at("adds")) values[key] = item.at("leafValue");
            for (const std::string key : item.at("dels")) values.erase(key);
            nodes.clear();
            EXPECT_EQ(treeOf(values, nodes), item.at("rootAfterCommit")) << about;
            EXPECT_EQ(treeFrom(nodes, cidOf(item.at("rootAfterCommit"))).records, values) << about;

            std::map<std::string, std::string> proof;
            for (const std::string cid : item.at("blocksInProof")) {
                ASSERT_TRUE(nodes.contains(cid)) << about << " " << cid;
                proof[cid] = nodes[cid];
            }
            const Tree part = treeFrom(proof, cidOf(item.at("rootAfterCommit")));
            EXPECT_EQ(part.nodes.size(), proof.size()) << about;
            for (const std::string key : item.at("adds")) EXPECT_TRUE(part.records.contains(key)) << about;
            for (const std::string key : item.at("dels")) EXPECT_FALSE(part.records.contains(key)) << about;
            EXPECT_EQ(part.missing > 0, proof.size() < nodes.size()) << about;
            EXPECT_EQ(part.wrong, 0U) << about;
        }
    }
    EXPECT_EQ(count, 18U);
}

TEST(BlueskyShared, SmallTreesAndTheirDifferences) {
    TWOFOLD_SHARED_OR_SKIP(root, "fixtures/bluesky/DavidBuchanan314+mst-test-suite");
    std::size_t cars = 0;
    for (const auto &file : fs::directory_iterator(root / "cars/exhaustive")) {
        const Tree tree = treeOfCar(file.path());
        EXPECT_EQ(tree.wrong + tree.missing, 0U) << file.path();
        // The same tree made anew from its keys has the same root, so nothing was lost.
        std::map<std::string, std::string> nodes;
        std::vector<Cid> roots;
        (void)blocksOf(readFile(file.path()), roots);
        EXPECT_EQ(treeOf(tree.records, nodes), cidText(roots.at(0))) << file.path();
        // No account stands in it: nothing is imported, and that is told.
        EXPECT_EQ(importCar(readFile(file.path())).recognition.confidence, 0);
        ++cars;
    }
    EXPECT_EQ(cars, 23U);

    std::size_t tests = 0;
    for (const auto &file : fs::directory_iterator(root / "tests/diff/exhaustive")) {
        const json item = parse(file.path());
        const Tree before = treeOfCar(root / item.at("inputs").at("mst_a").get<std::string>());
        const Tree after = treeOfCar(root / item.at("inputs").at("mst_b").get<std::string>());
        const json &expected = item.at("results");
        EXPECT_EQ(changes(before, after), expected.at("record_ops")) << file.path();
        EXPECT_EQ(without(after.nodes, before.nodes), expected.at("created_nodes").get<std::set<std::string>>()) << file.path();
        EXPECT_EQ(without(before.nodes, after.nodes), expected.at("deleted_nodes").get<std::set<std::string>>()) << file.path();
        ++tests;
    }
    EXPECT_EQ(tests, 12U);
}

TEST(BlueskyShared, DataModel) {
    TWOFOLD_SHARED_OR_SKIP(root, interop + "/data-model");
    std::size_t fixturesSeen = 0;
    for (const json &item : parse(root / "data-model-fixtures.json")) {
        const std::string bytes = fromBase64(item.at("cbor_base64"));
        EXPECT_EQ(cidText({codecDagCbor, sha256(bytes)}), item.at("cid"));
        const auto value = dagcbor::decode(bytes);
        ASSERT_TRUE(value) << item;
        EXPECT_TRUE(dagcbor::isRecord(*value));
        EXPECT_EQ(cborOf(item.at("json")), bytes) << "the test's own encoder";
        EXPECT_EQ(cborOf(*value), bytes) << "nothing is lost in reading";
        ++fixturesSeen;
    }
    EXPECT_EQ(fixturesSeen, 3U);
    for (const bool valid : {true, false}) {
        const json list = parse(root / (valid ? "data-model-valid.json" : "data-model-invalid.json"));
        EXPECT_EQ(list.size(), valid ? 5U : 12U);
        for (const json &item : list) {
            json data = item.at("json");
            if (item.at("note") == "float, but integer-like") data["rcrd"]["a"] = 123;  // so says the data model
            const auto value = dagcbor::decode(cborOf(data));
            ASSERT_TRUE(value) << item;
            EXPECT_EQ(dagcbor::isRecord(*value), valid) << item;
        }
    }
}

TEST(BlueskyShared, CarFixtures) {
    TWOFOLD_SHARED_OR_SKIP(root, "fixtures/bluesky/bluesky-social+atproto/packages/repo/tests");
    const json list = parse(root / "car-file-fixtures.json");
    EXPECT_FALSE(list.empty());
    for (const json &item : list) {
        std::vector<Cid> roots;
        const auto blocks = blocksOf(fromBase64(item.at("car")), roots);
        ASSERT_EQ(roots.size(), 1U);
        EXPECT_EQ(cidText(roots[0]), item.at("root"));
        std::map<std::string, std::string> expected;
        for (const json &block : item.at("blocks")) expected[block.at("cid")] = fromBase64(block.at("bytes"));
        EXPECT_EQ(blocks, expected);
        EXPECT_GE(blocks.size(), 2U);
        for (const auto &[cid, data] : blocks) EXPECT_TRUE(dagcbor::decode(data)) << cid;
    }
}

// A real repository of a test account, with its records decoded beside it.
TEST(BlueskyShared, ARealRepository) {
    TWOFOLD_SHARED_OR_SKIP(root, "fixtures/bluesky/snarfed+arroba/arroba/tests");
    const std::string car = readFile(root / "snarfed2.car");
    const json expected = parse(root / "snarfed2.json");

    std::vector<Cid> roots;
    const auto blocks = blocksOf(car, roots);
    const auto commit = bluesky::parseCommit(blocks.at(cidText(roots.at(0))));
    ASSERT_TRUE(commit);
    json decoded;
    for (const auto &[key, cid] : treeFrom(blocks, commit->tree).records) {
        const auto slash = key.find('/');
        decoded[key.substr(0, slash)][key.substr(slash + 1)] = asBlockJson(*dagcbor::decode(blocks.at(cid)));
    }
    EXPECT_EQ(decoded, expected);

    const auto run = importCar(car, "snarfed2.car");
    ASSERT_TRUE(run.summary);
    EXPECT_EQ(run.recognition.confidence, 95);
    EXPECT_FALSE(run.summary->partial);
    ASSERT_EQ(run.sink.accounts.size(), 1U);
    EXPECT_EQ(run.sink.accounts[0].nativeId, "did:plc:5zspv27pk4iqtrl2ql2nykjh");
    EXPECT_EQ(toIso8601(run.sink.accounts[0].created), "2024-08-23T00:55:18.353Z");
    std::map<std::string, std::string> follows;
    for (const auto &[key, record] : expected.at("app.bsky.graph.follow").items()) follows[record.at("subject")] = record.at("createdAt");
    std::map<std::string, std::string> got;
    for (const auto &relation : run.sink.relations) got[relation.identity.nativeId] = toIso8601(relation.since);
    EXPECT_EQ(got, follows);
    ASSERT_EQ(run.sink.interactions.size(), expected.at("app.bsky.feed.like").size());
    EXPECT_EQ(run.sink.interactions[0].key, expected.at("app.bsky.feed.like").begin()->at("subject").at("uri"));
    EXPECT_TRUE(run.sink.posts.empty());
    EXPECT_TRUE(run.sink.issues.empty());
    EXPECT_EQ(run.summary->filesIgnored, std::vector<std::string>{"snarfed2.car: chat.bsky.actor.declaration (1): not of use here"});
}

// Records as the API gives them, put into a repository.
TEST(BlueskyShared, RecordsOfTheApi) {
    TWOFOLD_SHARED_OR_SKIP(root, "fixtures/bluesky/MarshalX+atproto/tests/test_atproto_client/models/test_data");
    std::map<std::string, json> records;
    for (const char *name :
         {"post_record", "extended_post_record", "like_record", "extended_like_record", "feed_record", "custom_record"}) {
        const json item = parse(root / (std::string(name) + ".json"));
        const std::string uri = item.at("uri");
        const std::string key = uri.substr(uri.find('/', 5) + 1) + (std::string(name).find("extended") == 0 ? "x" : "");
        records[std::string(name) == "custom_record" ? key + "c" : key] = item.at("value");
    }
    const json thread = parse(root / "thread_view_post_with_embed_media.json").at("thread").at("post");
    records["app.bsky.feed.post/3kaheyt6vpc22"] = thread.at("record");
    const auto run = importRecords(records);
    EXPECT_EQ(run.sink.posts.size(), 3U);
    EXPECT_EQ(run.sink.interactions.size(), 2U);
    EXPECT_EQ(run.sink.issueCount("bad_record"), 1U) << "custom_record: a kind of its own among the posts";
    const PostRecord *post = run.sink.find("at://" + owner + "/app.bsky.feed.post/3kaheyt6vpc22");
    ASSERT_TRUE(post);
    EXPECT_EQ(post->kind, PostKind::Quote);
    EXPECT_EQ(post->quoteOf.nativeId, "did:plc:kvwvcn5iqfooopmyzvb4qzba");
    ASSERT_EQ(post->media.size(), 1U);
    const std::string cid = thread.at("record").at("embed").at("media").at("images")[0].at("image").at("ref").at("$link");
    EXPECT_NE(post->media[0].path.find(cid), std::string::npos);
    EXPECT_EQ(run.summary->filesIgnored, std::vector<std::string>{"repo.car: app.bsky.feed.generator (1): not of use here"});
}
