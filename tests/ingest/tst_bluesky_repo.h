// SPDX-License-Identifier: GPL-3.0-or-later
// Makes repositories for tests: its own encoder, tree and file, which share nothing with the reader but the type of a CID.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "bluesky.h"
#include "ingest/golden.h"
#include "ingest/memorysource.h"
#include "support/testsupport.h"

namespace twofold::test {

/// DAG-CBOR of a value; {"$link": "bafy…"} becomes a link, {"$bytes": "base64"} bytes, as in the AT Protocol's JSON; so do binaries.
std::string cborOf(const nlohmann::json &value);
std::string fromBase64(const std::string &text);
/// The CID of a DAG-CBOR block, as text ("bafyrei…") and as bytes.
std::string cidOfBlock(const std::string &block);
std::string cidBytes(const std::string &cidText);
nlohmann::json linkTo(const std::string &cidText);

struct Block {
    std::string cid;  ///< text
    std::string data;
};
/// A file of these blocks in this order. A CID of "" is left out together with its data's address.
std::string carOf(const std::vector<std::string> &roots, const std::vector<Block> &blocks);
std::string varintOf(std::uint64_t number);

/// The tree over keys and values (CIDs as text). Its nodes are added to `nodes`; returns the root.
std::string treeOf(const std::map<std::string, std::string> &values, std::map<std::string, std::string> &nodes);

/// A repository of records by key; everything can be changed before it is written.
struct Repository {
    explicit Repository(const std::map<std::string, nlohmann::json> &records, const nlohmann::json &commitChanges = {});
    std::string root;
    std::vector<Block> blocks;  ///< records, then the commit, then the tree
    std::size_t commitAt = 0;
    [[nodiscard]] std::string car() const { return carOf({root}, blocks); }
};

inline const std::string owner = "did:plc:amaraexample234567abcdef";
inline const std::string nadia = "did:plc:nadiaexample234567abcdef";

struct BlueskyRun {
    RecordingSink sink;
    Result<ingest::Summary> summary = ingest::Summary();
    ingest::Recognition recognition;
};
BlueskyRun importCar(const std::string &car, const std::string &name = "repo.car");
BlueskyRun importRecords(const std::map<std::string, nlohmann::json> &records);
/// The one post of a repository with this record in app.bsky.feed.post.
PostRecord importPost(nlohmann::json record, const std::string &key = "3lbaaaaaaaa2a");

}  // namespace twofold::test
