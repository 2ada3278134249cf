// SPDX-License-Identifier: GPL-3.0-or-later
#include "wxritem.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "feedhtml.h"
#include "feedtime.h"
#include "twofold/core/text.h"

namespace twofold::ingest::wxr {

std::string Site::address() const {
    for (const std::string &url : {blogUrl, link, siteUrl})
        if (!siteHandle(url).empty()) return url;
    return {};
}

std::string Site::handle() const { return siteHandle(address()); }

UtcMs momentOf(const std::string &gmt, const std::string &published, const std::string &local) {
    // "0000-00-00 00:00:00" is no date, and its pubDate is one of the year -1. pubDate says its zone, the local date does not.
    for (const std::string &text : {gmt, published, local})
        if (const FeedTime time = parseFeedTime(text); time.at != unknownTime) return time.at;
    return unknownTime;
}

bool isUnpublished(const std::string &status) {
    constexpr std::array<std::string_view, 5> words = {"draft", "pending", "auto-draft", "future", "trash"};
    return std::find(words.begin(), words.end(), status) != words.end();
}

Visibility visibilityOf(const Item &item) {
    if (item.status == "private" || !item.password.empty()) return Visibility::List;
    return item.status == "publish" ? Visibility::Public : Visibility::Unknown;
}

PostRecord postOf(const Item &item, const std::string &site) {
    HtmlContent content = readHtml(item.content, true);
    PostRecord post;
    post.nativeId = site + "?p=" + item.id;
    post.created = momentOf(item.dateGmt, item.published, item.date);
    post.kind = PostKind::Article;
    post.visibility = visibilityOf(item);
    post.text = titled(item.title, content.text);
    post.url = isWebUrl(item.link) ? item.link : std::string();
    post.tags = item.tags;
    post.links = std::move(content.links);
    return post;
}

std::string asideOf(const Comment &comment, const Authors &authors) {
    if (!comment.type.empty() && comment.type != "comment") return "other_comment";
    if (!comment.approved.empty() && comment.approved != "1") return "not_approved";
    if (authors.ids.contains(comment.userId) || authors.mails.contains(asciiLower(comment.mail))) return "own_comment";
    return {};
}

InteractionRecord interactionOf(const Comment &comment, const std::string &site) {
    InteractionRecord record;
    record.identity.platform = Platform::WordPress;
    if (!comment.mail.empty()) {
        record.identity.nativeId = "mail:" + asciiLower(comment.mail);
        record.identity.email = comment.mail;
    }
    record.identity.name = comment.author;
    if (isWebUrl(comment.url)) record.identity.profileUrl = comment.url;
    record.kind = InteractionKind::Comment;
    record.direction = Direction::In;
    record.at = momentOf(comment.dateGmt, {}, comment.date);
    record.key = site + "?c=" + comment.id;
    return record;
}

}  // namespace twofold::ingest::wxr
