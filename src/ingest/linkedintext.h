// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in LinkedIn's cells: profiles, addresses of posts, texts that are quoted twice.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "twofold/core/records.h"

namespace twofold::ingest::linkedin {

/// "ada-byron" of "https://www.linkedin.com/in/Ada%2DByron/?x", with or without the scheme; "" of any other address.
[[nodiscard]] std::string slugOf(std::string_view url);

/// Letters folded, one form of each character, single spaces: what makes two spellings of a name the same.
[[nodiscard]] std::string foldedName(std::string_view name);

/// A person by the slug of the profile; without one by name and company, or by the name alone. Who has none of them, and
/// "LinkedIn Member" (whoever closed an account), is nobody: identityKey() is then empty.
[[nodiscard]] IdentityRecord personOf(std::string_view url, std::string_view name, std::string_view company = {});

/// The number of a post in its address ("urn:li:share:N", "…_activity-N-Xy"), also percent-encoded; "" without one.
[[nodiscard]] std::string postNumber(std::string_view link);
/// When a post was made, by its number (its upper bits are milliseconds); unknownTime when it is not such a number.
[[nodiscard]] UtcMs timeOfNumber(std::string_view number);

/// Undoes Shares.csv's quoting before the quoting: each line in quotes of its own, each quote doubled. Only where the whole
/// text shows it.
[[nodiscard]] std::string withoutDoubledQuotes(std::string_view text);
/// "{hashtag|\#|Word}" becomes "#Word".
[[nodiscard]] std::string withPlainTags(std::string_view text);
/// Addresses and tags that a text holds, each once, at most 50 of each; `links` keeps what it has.
void readLinksAndTags(PostRecord &post);

/// A key of this kind out of what makes a record itself: "message:0123456789abcdef".
[[nodiscard]] std::string keyOf(std::string_view kind, std::initializer_list<std::string_view> parts);

/// A text of at most so many bytes, cut between characters.
[[nodiscard]] std::string_view bounded(std::string_view text, std::size_t bytes);

}  // namespace twofold::ingest::linkedin
