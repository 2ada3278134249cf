// SPDX-License-Identifier: GPL-3.0-or-later
// RSS and Atom from any stream: a file, or an answer of the network.
#pragma once

#include <functional>
#include <string>

#include "twofold/core/records.h"
#include "twofold/ingest/sourceview.h"

namespace twofold::ingest {

/// An item or entry. With `defect` there is no post: "no_id" (nothing in it to tell it by), "bad_xml", "too_deep", "cut_short".
struct FeedEntry {
    PostRecord post;
    std::int64_t position = 0;  ///< from 1
    std::string defect;
    bool badTime = false;  ///< without a date that can be read
    bool tooLong = false;  ///< its text is cut at the limit
};

/// What a feed says of itself, and how reading it went.
struct FeedDocument {
    std::string era;  ///< "rss-2.0", "rss-0.91", "rss-1.0", "atom-1.0", "atom-0.3"
    std::string title;
    std::string description;
    std::string link;  ///< of the site
    std::string self;  ///< of the feed
    UtcMs updated = unknownTime;
    std::int64_t entries = 0;
    bool cutShort = false;
    bool broken = false;  ///< something, also beside the entries, could not be read
    bool repaired = false;
    bool unknownEncoding = false;
    /// "shelves.example/blog": of the site's link, else of the feed's own address; "" without both.
    [[nodiscard]] std::string handle() const;
};

/// Called for each entry in the order of the document; false stops the reading.
using FeedEntryFunction = std::function<bool(FeedEntry &&entry)>;

/// Reads to the end. Errors: those of the stream; NotAnExport when its root is no feed.
[[nodiscard]] Result<FeedDocument> readFeed(ByteStream &bytes, const FeedEntryFunction &entry);

/// The era of what begins like this; "" when it is no feed.
[[nodiscard]] std::string feedEra(const std::string &head);

}  // namespace twofold::ingest
