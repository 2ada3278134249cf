// SPDX-License-Identifier: GPL-3.0-or-later
// Own posts, stories, reels and comments of Instagram and Threads.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "twofold/core/records.h"

namespace twofold::ingest::instagram {

/// What a row gave. `issue` is a code or empty; not `taken`: the row is left out because of it.
struct PostReading {
    bool taken = false;
    PostRecord post;
    std::string issue;
};

struct PostFile {
    Platform platform = Platform::Instagram;
    std::string_view prefix = "ig:";  ///< of native ids
    std::string_view word = "post";
    bool deleted = false;
    std::string ownHandle;
};

/// One record of a list of posts, its encoding mended.
[[nodiscard]] PostReading readPost(const nlohmann::json &record, const PostFile &file);

/// Which label of a comment's string_map_data is the text and which the owner of what is commented: labels are in the
/// user's language, but the owner is always a user name, and the text stands first.
class CommentLabels {
public:
    /// Learns from one record, its encoding mended; `slice` is the record as it stands in the file, for the order.
    void learn(const nlohmann::json &record);
    void learnOrder(std::string_view slice);
    [[nodiscard]] bool isOwner(const std::string &label) const;

private:
    struct Counts {
        std::int64_t handles = 0;
        std::int64_t texts = 0;  ///< values that cannot be user names
    };
    std::map<std::string, Counts> m_labels;
    std::string m_first;
};

/// A comment of the user's, in the shapes of 2021 and 2023, its encoding mended.
[[nodiscard]] PostReading readComment(const nlohmann::json &record, const CommentLabels &labels, const std::string &ownHandle);
/// The same from its parts.
[[nodiscard]] PostReading commentOf(std::string text, const std::string &owner, UtcMs at, std::string media, const std::string &ownHandle);

}  // namespace twofold::ingest::instagram
