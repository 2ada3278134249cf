// SPDX-License-Identifier: GPL-3.0-or-later
// One row of tweets.js, of a Grailbird month or of an API timeline, made into a PostRecord.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "twofold/core/records.h"
#include "xjson.h"

namespace twofold::ingest::x {

/// Whose export it is, as far as the source says.
struct Owner {
    std::string id;
    std::string handle;                ///< today's
    std::vector<std::string> handles;  ///< today's and earlier ones
    UtcMs generated = unknownTime;     ///< when the export was made

    [[nodiscard]] bool known() const { return !id.empty() || !handle.empty(); }
    /// Whether an id, or else a handle, is the owner's own.
    [[nodiscard]] bool owns(std::string_view otherId, std::string_view otherHandle) const;
};

/// Files of the export's media folders by their base name; empty for loose files.
using MediaIndex = std::unordered_map<std::string_view, std::string_view>;

enum class TweetDefect { None, NotATweet, NoId, BadTime, OtherAuthor };

struct Tweet {
    TweetDefect defect = TweetDefect::None;
    bool oddTime = false;  ///< taken, though nobody can have written it then
    std::string rawText;   ///< as it stands in the file; filled when `keepRaw` was asked for
    PostRecord post;
    std::vector<IdentityRecord> seen;  ///< people of a reposted text: not mentioned by the owner, but their handles are known now
};

/// Reads a row, wrapped ({tweet: {…}}) or bare. Never throws.
[[nodiscard]] Tweet readTweet(const Json &row, const Owner &owner, const MediaIndex &media, bool keepRaw);

/// A person of `entities.user_mentions`; nativeId stays empty for "-1", which stands for many people.
[[nodiscard]] IdentityRecord readMention(const Json &mention);

}  // namespace twofold::ingest::x
