// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in a WXR file, as read, and what becomes of it.
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "twofold/core/records.h"

namespace twofold::ingest::wxr {

/// The head of the channel.
struct Site {
    std::string blogUrl;  ///< wp:base_blog_url
    std::string link;
    std::string siteUrl;  ///< wp:base_site_url, of a network of sites that of the network
    std::string title;
    std::string description;
    std::string exported;  ///< pubDate

    [[nodiscard]] std::string address() const;  ///< the first of them that is an address of the web
    [[nodiscard]] std::string handle() const;   ///< "shelves.example/blog"; "" when nothing says it
};

/// Ids and mail addresses (lower case) of those who write the blog. Kept for telling their comments, not stored.
struct Authors {
    std::unordered_set<std::string> ids;
    std::unordered_set<std::string> mails;
};

struct Item {
    std::string title;
    std::string link;
    std::string published;  ///< pubDate
    std::string id;
    std::string date;
    std::string dateGmt;
    std::string status;
    std::string type;
    std::string password;
    std::string content;  ///< HTML with WordPress's marks
    std::vector<std::string> tags;
    bool tooLong = false;
};

struct Comment {
    std::string id;
    std::string author;
    std::string mail;
    std::string url;
    std::string date;
    std::string dateGmt;
    std::string approved;
    std::string type;
    std::string userId;
};

/// A moment from the fields of a post or a comment, the surest first; unknownTime when none is a date.
[[nodiscard]] UtcMs momentOf(const std::string &gmt, const std::string &published, const std::string &local);

/// Whether the status says that nobody but the writers ever saw it (a draft, one in the bin, one that waits).
[[nodiscard]] bool isUnpublished(const std::string &status);
/// Private and password-protected posts are for a chosen few. Unknown where the source does not say it.
[[nodiscard]] Visibility visibilityOf(const Item &item);

/// The record; the item has an id.
[[nodiscard]] PostRecord postOf(const Item &item, const std::string &site);

/// Why a comment is no exchange with somebody: "not_approved", "other_comment" (pingbacks, notes of a shop, …),
/// "own_comment"; "" for one that counts.
[[nodiscard]] std::string asideOf(const Comment &comment, const Authors &authors);
[[nodiscard]] InteractionRecord interactionOf(const Comment &comment, const std::string &site);

}  // namespace twofold::ingest::wxr
