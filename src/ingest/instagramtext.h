// SPDX-License-Identifier: GPL-3.0-or-later
// Small readings that Instagram's and Threads' files share: user names, addresses, times, keys, captions.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "twofold/core/records.h"

namespace twofold::ingest::instagram {

/// The user name in lower case, with or without "@" in front; "" when the text is not one (letters, digits, "_" and
/// ".", at most 30).
[[nodiscard]] std::string handleFromText(std::string_view text);

/// Whose profile or story an address of instagram.com, threads.net or threads.com is of: /<user>, /_u/<user>,
/// /stories/<user>/…, /@<user>/…; "" for the address of a post, which names nobody, and for anything else.
[[nodiscard]] std::string handleFromUrl(std::string_view url);

/// The name that stands where an account is gone ("Instagram user"), or no name at all.
[[nodiscard]] bool isNobody(std::string_view name);

/// A moment of the export; unknownTime for 0, negative ones, and what lies outside 2010 to 2099.
[[nodiscard]] UtcMs fromSeconds(std::int64_t seconds);
[[nodiscard]] UtcMs fromMilliseconds(std::int64_t milliseconds);

/// `prefix` and 16 hexadecimal digits over the parts: the same for the same record in every export.
[[nodiscard]] std::string hashKey(std::string_view prefix, std::initializer_list<std::string_view> parts);

/// Fills mentions, tags and links from post.text. The owner's own handle is not a mention.
void readCaption(PostRecord &post, Platform platform, std::string_view ownHandle);

/// "photo", "video", "gif" or "other" by the ending of a path.
[[nodiscard]] std::string mediaType(std::string_view path);

[[nodiscard]] IdentityRecord identityOf(Platform platform, std::string handle, std::string name);

}  // namespace twofold::ingest::instagram
