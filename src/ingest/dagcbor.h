// SPDX-License-Identifier: GPL-3.0-or-later
// DAG-CBOR, the encoding of the AT Protocol's records and trees. Why Qt's reader: docs/decisions/0021-dag-cbor.md.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "twofold/core/result.h"

namespace twofold::ingest {

using Digest = std::array<std::uint8_t, 32>;

/// The address of a block by its content: version 1, hashed with SHA-256. Others are none. Source: github.com/multiformats/cid
struct Cid {
    std::uint64_t codec = 0;  ///< what the block holds: 0x71 DAG-CBOR, 0x55 bytes
    Digest digest{};
    friend auto operator<=>(const Cid &, const Cid &) = default;
};

inline constexpr std::uint64_t codecDagCbor = 0x71;
inline constexpr std::uint64_t codecRaw = 0x55;

/// Takes an unsigned LEB128 number off the front; nothing, and `bytes` as before, when it is cut off or above 63 bits.
[[nodiscard]] std::optional<std::uint64_t> takeVarint(std::string_view &bytes);
/// Takes a CID off the front; nothing when it is another kind or cut off.
[[nodiscard]] std::optional<Cid> takeCid(std::string_view &bytes);
[[nodiscard]] std::string cidText(const Cid &cid);  ///< "bafyrei…"
[[nodiscard]] Digest sha256(std::string_view bytes);

namespace dagcbor {

/// One item and nothing behind it. A link becomes a binary of subtype 42 (see linkOf), bytes a binary without subtype.
/// Strict: known lengths only, text in UTF-8, text as keys and each once, no tag but 42, no number outside 64 bits, floats of
/// 64 bits and finite, of the simple values only false, true and null. The order of keys and the shortest form of numbers are
/// not demanded. At most 64 levels and 100,000 items (docs/limits.md). Error: Damaged.
[[nodiscard]] Result<nlohmann::json> decode(std::string_view bytes);

/// The CID of a link; nothing when `value` is none.
[[nodiscard]] std::optional<Cid> linkOf(const nlohmann::json &value);
/// The bytes of a byte string; nothing when `value` is none.
[[nodiscard]] std::optional<std::string_view> bytesOf(const nlohmann::json &value);

/// Whether a decoded block is a record of the AT Protocol's data model: an object; no floats; `$type` a word; blobs whole; no
/// key that the JSON form keeps for itself. Source: atproto.com/specs/data-model
[[nodiscard]] bool isRecord(const nlohmann::json &value);

}  // namespace dagcbor
}  // namespace twofold::ingest
