// SPDX-License-Identifier: GPL-3.0-or-later
// The identifiers of the AT Protocol. Source: atproto.com/specs (did, handle, nsid, record-key, tid, at-uri-scheme,
// lexicon "String Formats"). Strict: what is not well-formed is not one. Pure, any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "twofold/core/clock.h"

namespace twofold::ingest::at {

[[nodiscard]] bool isDid(std::string_view text);           ///< "did:plc:…", at most 2048 characters
[[nodiscard]] bool isHandle(std::string_view text);        ///< a host name of two or more labels, without "@"
[[nodiscard]] bool isAtIdentifier(std::string_view text);  ///< a DID or a handle
[[nodiscard]] bool isNsid(std::string_view text);          ///< "app.bsky.feed.post"
[[nodiscard]] bool isRecordKey(std::string_view text);     ///< at most 512 characters
[[nodiscard]] bool isTid(std::string_view text);           ///< 13 characters of base32-sortable
[[nodiscard]] bool isCid(std::string_view text);           ///< written form only; whether it decodes is not looked at
[[nodiscard]] bool isUri(std::string_view text);           ///< any scheme, at most 8 KiB
[[nodiscard]] bool isLanguage(std::string_view text);      ///< BCP 47, no variant or extension twice
[[nodiscard]] bool isDatetime(std::string_view text);      ///< the form alone; may name a 13th month

/// The parts of "at://AUTHORITY[/COLLECTION[/KEY]]"; those that are not there are empty.
struct AtUri {
    std::string authority;
    std::string collection;
    std::string key;
    friend bool operator==(const AtUri &, const AtUri &) = default;
};
[[nodiscard]] std::optional<AtUri> parseAtUri(std::string_view text);

/// The moment within a TID (microseconds since 1970, cut to milliseconds); nothing when it is none, or one before 1971.
[[nodiscard]] std::optional<UtcMs> tidTime(std::string_view text);
/// The moment of a datetime. Old clients left the zone out: then it is UTC. Nothing for years outside 1 to 9999.
[[nodiscard]] std::optional<UtcMs> datetimeOf(std::string_view text);

}  // namespace twofold::ingest::at
