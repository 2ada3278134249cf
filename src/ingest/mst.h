// SPDX-License-Identifier: GPL-3.0-or-later
// The Merkle search tree that holds the keys of a repository. Source: atproto.com/specs/repository, "MST Structure"
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dagcbor.h"
#include "twofold/core/result.h"

namespace twofold::ingest::mst {

/// The layer of a key: half the leading zero bits of its hash.
[[nodiscard]] int keyHeight(std::string_view key);
/// How many bytes two keys begin with alike.
[[nodiscard]] std::size_t commonPrefix(std::string_view a, std::string_view b);

/// `suffix` follows the first `prefix` bytes of the key before it in the same node.
struct Entry {
    std::size_t prefix = 0;
    std::string suffix;
    Cid value;
    std::optional<Cid> right;
};
struct Node {
    std::optional<Cid> left;
    std::vector<Entry> entries;
};
/// Nothing when the block is no node.
[[nodiscard]] std::optional<Node> parseNode(std::string_view block);

/// What is wrong with a part of the tree. Missing: the block is not there. BadNode: it is no node. Repeated: the node has been
/// walked before. TooDeep: below limits::treeLayers. BadKey: a key that is too long, or not above the one before it.
enum class TreeDefect { Missing, BadNode, Repeated, TooDeep, BadKey };

struct Walk {
    /// The content of a node's block; nothing when it is not there.
    std::function<Result<std::optional<std::string>>(const Cid &)> block;
    /// A key and its value, in the order of keys, numbered from 1. An error ends the walk.
    std::function<Result<bool>(const std::string &key, const Cid &value, std::int64_t position)> record;
    /// `about`: the key at fault, or the node's address.
    std::function<void(TreeDefect, const std::string &about, std::int64_t position)> defect;
};
/// Goes through the whole tree; returns the number of keys, those with BadKey among them. Memory: one node for each layer, and 32
/// bytes and more for each node walked. Errors: those of `block` and `record`.
[[nodiscard]] Result<std::int64_t> walkTree(const Cid &root, const Walk &walk);

}  // namespace twofold::ingest::mst
