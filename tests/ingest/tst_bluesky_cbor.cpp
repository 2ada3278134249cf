// SPDX-License-Identifier: GPL-3.0-or-later
// The layers below the importer: DAG-CBOR, CAR, tree.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "dagcbor.h"
#include "ingest/tst_bluesky_repo.h"
#include "ingestlimits.h"
#include "mst.h"

using namespace twofold;
using namespace twofold::ingest;
using namespace twofold::test;
using nlohmann::json;

namespace {

std::string hex(const std::string &digits) { return QByteArray::fromHex(QByteArray::fromStdString(digits)).toStdString(); }

bool decodes(const std::string &digits) { return dagcbor::decode(hex(digits)).has_value(); }

// All blocks of a file: text of the CID to content; nothing when one is not right.
std::map<std::string, std::string> blocksOf(const std::string &car, std::size_t step, std::vector<Cid> &roots) {
    MemoryStream stream(car, step);
    CarReader reader(stream);
    std::map<std::string, std::string> blocks;
    const auto header = reader.header();
    EXPECT_TRUE(header);
    if (header) roots = *header;
    for (;;) {
        const auto block = reader.next();
        EXPECT_TRUE(block);
        if (!block || !*block) return blocks;
        EXPECT_EQ((*block)->defect, BlockDefect::None);
        if ((*block)->cid) blocks[cidText(*(*block)->cid)] = std::string((*block)->data);
    }
}

}  // namespace

TEST(DagCbor, WhatIsTaken) {
    EXPECT_EQ(*dagcbor::decode(hex("a261610161628103")), (json{{"a", 1}, {"b", {3}}}));
    EXPECT_EQ(*dagcbor::decode(hex("a26162016161f6")), (json{{"a", nullptr}, {"b", 1}})) << "keys in another order";
    EXPECT_EQ(*dagcbor::decode(hex("1bffffffffffffffff")), json(UINT64_MAX));
    EXPECT_EQ(*dagcbor::decode(hex("3b7fffffffffffffff")), json(INT64_MIN));
    EXPECT_EQ(*dagcbor::decode(hex("20")), json(-1));
    EXPECT_EQ(*dagcbor::decode(hex("fb3ff8000000000000")), json(1.5));
    EXPECT_EQ(*dagcbor::decode(hex("60")), json(""));
    EXPECT_EQ(dagcbor::bytesOf(*dagcbor::decode(hex("420102"))), std::string_view("\x01\x02"));
    EXPECT_EQ(dagcbor::bytesOf(*dagcbor::decode(hex("40"))), std::string_view());
    const std::string link = "d82a58250001711220" + std::string(64, 'a');
    const auto value = dagcbor::decode(hex(link));
    ASSERT_TRUE(value);
    EXPECT_EQ(dagcbor::linkOf(*value)->codec, codecDagCbor);
    EXPECT_FALSE(dagcbor::bytesOf(*value));
}

TEST(DagCbor, WhatIsRefused) {
    const std::map<std::string, std::string> bad = {{"", "nothing"},
                                                    {"0101", "something behind"},
                                                    {"9fff", "an array of unknown length"},
                                                    {"bfff", "a map of unknown length"},
                                                    {"7f6161ff", "text in pieces"},
                                                    {"5f4161ff", "bytes in pieces"},
                                                    {"f7", "undefined"},
                                                    {"f0", "another simple value"},
                                                    {"f93c00", "a float of 16 bits"},
                                                    {"fa3f800000", "a float of 32 bits"},
                                                    {"fb7ff8000000000000", "not a number"},
                                                    {"fb7ff0000000000000", "infinite"},
                                                    {"a10102", "a number as key"},
                                                    {"a2616101616102", "a key twice"},
                                                    {"a16161", "a key without a value"},
                                                    {"c001", "another tag"},
                                                    {"d82a01", "a link that is a number"},
                                                    {"d82a40", "an empty link"},
                                                    {"d82a58250101711220" + std::string(64, 'a'), "a link without its zero"},
                                                    {"d82a58240001711220" + std::string(62, 'a'), "a link cut off"},
                                                    {"d82a58260001711220" + std::string(66, 'a'), "a link with more behind"},
                                                    {"3bffffffffffffffff", "below 64 bits"},
                                                    {"61ff", "text that is not UTF-8"},
                                                    {"7affffffff61", "a length that is not there"},
                                                    {"9b0000ffffffffffff01", "as many items that are not there"},
                                                    {"bbffffffffffffffff01", "more pairs than can be"},
                                                    {"8201", "an array cut off"}};
    for (const auto &[digits, why] : bad) EXPECT_FALSE(decodes(digits)) << why;
}

TEST(DagCbor, DepthAndNumberAreLimited) {
    const auto nested = [](int levels) { return std::string(static_cast<std::size_t>(levels), '\x81') + '\x01'; };
    EXPECT_TRUE(dagcbor::decode(nested(limits::cborDepth)));
    EXPECT_FALSE(dagcbor::decode(nested(limits::cborDepth + 1)));
    EXPECT_FALSE(dagcbor::decode(nested(1'000'000)));
    EXPECT_FALSE(dagcbor::decode(std::string("\x9A\x00\x1E\x84\x80", 5) + std::string(2'000'000, '\x01')));
}

TEST(CarFile, PiecesOfAnySizeGiveTheSameBlocks) {
    std::map<std::string, json> records;
    for (int i = 0; i < 50; ++i)
        records["app.bsky.feed.post/" + std::to_string(i)] = {{"text", std::string(static_cast<std::size_t>(i) * 50, 'x')}};
    const Repository repository(records);
    std::map<std::string, std::string> expected;
    for (const Block &block : repository.blocks) expected[block.cid] = block.data;
    for (const std::size_t step : {std::size_t{1}, std::size_t{7}, std::size_t{4096}, SIZE_MAX}) {
        std::vector<Cid> roots;
        EXPECT_EQ(blocksOf(repository.car(), step, roots), expected) << step;
        ASSERT_EQ(roots.size(), 1U);
        EXPECT_EQ(cidText(roots[0]), repository.root);
    }
}

TEST(CarFile, BlocksAreFoundAgainFromDisk) {
    CarBlocks blocks;
    std::vector<std::string> data;
    for (std::size_t i = 0; i < 3000; ++i) data.push_back(std::to_string(i) + std::string(4000, static_cast<char>('a' + i % 26)));
    ASSERT_GT(3000U * 4000U, 2 * limits::carMemoryBytes);
    for (const std::string &block : data) ASSERT_TRUE(blocks.add({codecDagCbor, sha256(block)}, block));
    ASSERT_TRUE(blocks.add({codecDagCbor, sha256(data[5])}, data[5]));
    blocks.seal();
    EXPECT_EQ(blocks.count(), 3000U);
    for (std::size_t i = data.size(); i-- > 0;) {
        const auto found = blocks.read({codecDagCbor, sha256(data[i])});
        ASSERT_TRUE(found && *found);
        EXPECT_EQ(**found, data[i]);
    }
    EXPECT_EQ(blocks.unread(), 0U);
    EXPECT_FALSE(*blocks.read({codecDagCbor, sha256("another")}));
    EXPECT_FALSE(blocks.touch({codecDagCbor, sha256("another")}));
}

TEST(CarFile, BlocksAreLimitedTogether) {
    CarBlocks blocks(1000);
    EXPECT_TRUE(blocks.add({codecDagCbor, sha256("a")}, std::string(600, 'x')));
    EXPECT_TRUE(blocks.add({codecDagCbor, sha256("b")}, std::string(400, 'x')));
    const auto refused = blocks.add({codecDagCbor, sha256("c")}, "x");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::TooLarge);
}

TEST(Mst, NodesThatAreNone) {
    const std::string cid = cidOfBlock("x");
    const json good = {{"p", 0}, {"k", json::binary({65})}, {"v", linkTo(cid)}, {"t", nullptr}};
    const auto parses = [](const json &value) { return mst::parseNode(cborOf(value)).has_value(); };
    EXPECT_TRUE(parses({{"l", nullptr}, {"e", {good}}}));
    EXPECT_TRUE(parses({{"e", json::array()}}));
    EXPECT_FALSE(parses({{"l", nullptr}}));
    EXPECT_FALSE(parses({{"l", 5}, {"e", json::array()}}));
    EXPECT_FALSE(parses(5));
    for (const auto &[key, value] :
         std::map<std::string, json>{{"p", -1}, {"p", "x"}, {"k", "text"}, {"k", nullptr}, {"v", nullptr}, {"v", "x"}, {"t", 5}}) {
        json changed = good;
        changed[key] = value;
        EXPECT_FALSE(parses({{"l", nullptr}, {"e", {changed}}})) << key;
    }
    EXPECT_FALSE(parses({{"e", json(std::vector<json>(limits::treeNodeEntries + 1, good))}}));
}
