// SPDX-License-Identifier: GPL-3.0-or-later
// One record of a list of posts, pictures, notes or comments.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "facebookrecord.h"
#include "twofold/core/records.h"

namespace twofold::ingest::facebook {

/// A comment that stands below one of the owner's pictures.
struct PictureComment {
    std::string author;
    std::string text;
    UtcMs at = unknownTime;
    std::vector<std::string> names;  ///< whom the text names
};

/// A post, or the code of the issue that says why there is none; `badTime` goes with a post whose time cannot be.
struct PostReading {
    bool taken = false;
    bool badTime = false;
    PostRecord post;
    std::vector<PictureComment> comments;
};

/// A post or a comment: which of them, the record itself says where it can, else `kind`.
[[nodiscard]] PostReading readPost(const nlohmann::json &record, PostKind kind, const Owner &owner);
/// A picture or a video of an album.
[[nodiscard]] PostReading readPicture(const nlohmann::json &record, const Owner &owner);
[[nodiscard]] PostReading readNote(const nlohmann::json &record, const Owner &owner);

/// The owner's own comment below a picture: the same post as in the file of comments.
[[nodiscard]] PostRecord ownComment(const PictureComment &comment, const Owner &owner);
/// Somebody else's.
[[nodiscard]] InteractionRecord othersComment(const PictureComment &comment);

/// Writes "@[4711:2048:Juniper Vale]" as the name alone, and collects the names.
[[nodiscard]] std::string withoutMarks(std::string_view text, std::vector<std::string> &names);

}  // namespace twofold::ingest::facebook
