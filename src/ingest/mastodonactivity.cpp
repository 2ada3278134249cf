// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "jsonvalue.h"
#include "mastodonactor.h"
#include "mastodonhtml.h"
#include "mastodonpost.h"
#include "twofold/core/text.h"

namespace twofold::ingest::mastodon {

using nlohmann::json;

namespace {

bool isPublicAddress(std::string_view uri) {
    return uri == "https://www.w3.org/ns/activitystreams#Public" || uri == "as:Public" || uri == "Public";
}

// A member that may be one address, one object or a list of them, as addresses.
std::vector<std::string> addresses(const json &value, const char *key) {
    std::vector<std::string> out;
    const json *found = member(value, key);
    if (!found) return out;
    const auto add = [&](const json &item) { out.push_back(item.is_object() ? textMember(item, "id") : textOf(item)); };
    if (found->is_array())
        std::for_each(found->begin(), found->end(), add);
    else
        add(*found);
    return out;
}

std::string firstAddress(const json &value, const char *key) {
    const auto all = addresses(value, key);
    return all.empty() ? std::string() : all.front();
}

// Mastodon's own rule: public in "to", unlisted in "cc", else the followers' collection, else only those named.
Visibility visibilityOf(const json &object, const Own &own) {
    if (!object.is_object() || (!object.contains("to") && !object.contains("cc"))) return Visibility::Unknown;
    const auto to = addresses(object, "to");
    const auto cc = addresses(object, "cc");
    if (std::any_of(to.begin(), to.end(), isPublicAddress)) return Visibility::Public;
    if (std::any_of(cc.begin(), cc.end(), isPublicAddress)) return Visibility::Unlisted;
    const auto isFollowers = [&](const std::string &uri) {
        return own.followers.empty() ? uri.ends_with("/followers") : uri == own.followers;
    };
    if (std::any_of(to.begin(), to.end(), isFollowers) || std::any_of(cc.begin(), cc.end(), isFollowers)) return Visibility::Followers;
    return Visibility::Direct;
}

// A local mention is written "@user": the server is that of its address.
IdentityRecord mentionOf(const json &tag) {
    IdentityRecord identity;
    const std::string href = textMember(tag, "href");
    identity.handle = handleFromText(textMember(tag, "name"), hostOf(href));
    if (identity.handle.empty()) return identityOf(href);
    identity.platform = Platform::Mastodon;
    identity.profileUrl = href;
    return identity;
}

void readTags(const json &object, const Own &own, PostRecord &post) {
    for (const json &tag : arrayMember(object, "tag")) {
        const std::string type = textMember(tag, "type");
        if (type == "Mention") {
            IdentityRecord identity = mentionOf(tag);
            if (!identity.handle.empty() && !own.is(identity)) post.mentions.push_back(std::move(identity));
        } else if (type == "Hashtag") {
            std::string name = textMember(tag, "name");
            if (name.starts_with('#')) name.erase(0, 1);
            if (!name.empty()) post.tags.push_back(std::move(name));
        }
    }
}

std::string mediaType(std::string_view mime) {
    if (mime == "image/gif") return "gif";
    if (mime.starts_with("image/")) return "photo";
    if (mime.starts_with("video/")) return "video";
    return "other";
}

void readMedia(const json &object, const MediaPath &mediaPath, PostRecord &post) {
    for (const json &item : arrayMember(object, "attachment")) {
        const std::string url = firstAddress(item, "url");
        if (!url.empty()) post.media.push_back({mediaType(textMember(item, "mediaType")), mediaPath(url), textMember(item, "name")});
    }
}

std::string languageOf(const json &object) {
    const json &map = objectMember(object, "contentMap");
    const std::string content = textMember(object, "content");
    for (const auto &[language, text] : map.items())
        if (language != "und" && (map.size() == 1 || textOf(text) == content)) return language;
    return {};
}

// A content warning, the text, and the options of a poll: all of it was written by the user.
void readText(const json &object, PostRecord &post) {
    Content content = contentOf(textMember(object, "content"));
    std::string text;
    for (const std::string &part : {htmlToText(textMember(object, "name")), htmlToText(textMember(object, "summary")), content.text}) {
        if (part.empty()) continue;
        if (!text.empty()) text += "\n\n";
        text += part;
    }
    for (const char *kind : {"oneOf", "anyOf"})
        for (const json &option : arrayMember(object, kind)) text += (text.empty() ? "- " : "\n- ") + textMember(option, "name");
    post.text = std::move(text);
    post.links = std::move(content.links);
    post.language = languageOf(object);
}

// Whom a status answers: the author in its address, as it is mentioned where it is; where the address names nobody,
// the only one who is mentioned from that server.
void readReply(const json &object, const Own &own, PostRecord &post) {
    post.inReplyTo = firstAddress(object, "inReplyTo");
    if (post.inReplyTo.empty()) return;
    post.kind = PostKind::Reply;
    IdentityRecord author = identityOf(post.inReplyTo);
    if (!author.handle.empty()) {
        if (own.is(author)) return;  // the user's own thread
        const auto same = std::find_if(post.mentions.begin(), post.mentions.end(), [&](const IdentityRecord &mention) {
            return mention.handle == author.handle || mention.profileUrl == author.profileUrl ||
                   handleOf(mention.profileUrl) == author.handle;
        });
        post.replyTo = same != post.mentions.end() ? *same : std::move(author);
        return;
    }
    const std::string host = hostOf(post.inReplyTo);
    const auto fromHost = [&](const IdentityRecord &mention) { return hostOf(mention.profileUrl) == host; };
    if (std::count_if(post.mentions.begin(), post.mentions.end(), fromHost) == 1)
        post.replyTo = *std::find_if(post.mentions.begin(), post.mentions.end(), fromHost);
}

// Mastodon 4.5 and the older extensions of Pleroma, Misskey and Fedibird.
void readQuote(const json &object, const Own &own, PostRecord &post) {
    for (const char *key : {"quote", "quoteUrl", "quoteUri", "_misskey_quote"}) {
        const std::string uri = firstAddress(object, key);
        if (uri.empty()) continue;
        if (post.kind == PostKind::Post) post.kind = PostKind::Quote;
        IdentityRecord author = identityOf(uri);
        if (!own.is(author)) post.quoteOf = std::move(author);
        return;
    }
}

// Newer servers say how often a status was liked, shared and answered.
std::int64_t collectionCount(const json &object, const char *key) { return numberMember(objectMember(object, key), "totalItems", -1); }

UtcMs publishedOf(const json &object, const json &activity) {
    for (const json *value : {&object, &activity})
        if (const auto time = fromIso8601(textMember(*value, "published"))) return *time;
    return unknownTime;
}

Reading readCreate(const json &activity, const Own &own, const MediaPath &mediaPath) {
    const json &object = objectMember(activity, "object");
    if (object.empty()) return {false, {}, "no_object"};
    PostRecord post;
    post.nativeId = textMember(object, "id");
    if (post.nativeId.empty()) return {false, {}, "no_id"};
    post.url = firstAddress(object, "url");
    if (!isWebUrl(post.url)) post.url = isWebUrl(post.nativeId) ? post.nativeId : std::string();
    post.created = publishedOf(object, activity);
    post.kind = textMember(object, "type") == "Article" ? PostKind::Article : PostKind::Post;
    post.visibility = visibilityOf(object, own);
    if (post.visibility == Visibility::Unknown) post.visibility = visibilityOf(activity, own);
    readText(object, post);
    readTags(object, own, post);
    readMedia(object, mediaPath, post);
    readReply(object, own, post);
    readQuote(object, own, post);
    post.conversation = textMember(object, "conversation");
    if (post.conversation.empty()) post.conversation = firstAddress(object, "context");
    post.likes = collectionCount(object, "likes");
    post.reposts = collectionCount(object, "shares");
    post.replies = collectionCount(object, "replies");
    return {true, std::move(post), {}};
}

Reading readAnnounce(const json &activity, const Own &own) {
    const std::string original = firstAddress(activity, "object");
    PostRecord post;
    post.nativeId = textMember(activity, "id");
    if (post.nativeId.empty()) return {false, {}, "no_id"};
    if (original.empty()) return {false, {}, "no_object"};
    post.kind = PostKind::Repost;
    post.created = publishedOf(json(), activity);
    post.visibility = visibilityOf(activity, own);
    post.url = isWebUrl(original) ? original : std::string();
    // An own status that was shared again is there in full, that of somebody else as an address only.
    const json &object = objectMember(activity, "object");
    IdentityRecord author = identityOf(firstAddress(object, "attributedTo"));
    if (author.handle.empty()) author = identityOf(original);
    if (!own.is(author)) post.repostOf = std::move(author);
    readText(object, post);
    return {true, std::move(post), {}};
}

}  // namespace

Reading readActivity(const json &activity, const Own &own, const MediaPath &mediaPath) {
    const std::string type = textMember(activity, "type");
    Reading reading;
    if (type == "Create")
        reading = readCreate(activity, own, mediaPath);
    else if (type == "Announce")
        reading = readAnnounce(activity, own);
    else
        reading.issue = "unknown_activity";
    if (reading.taken && reading.post.created == unknownTime) reading.issue = "bad_time";
    return reading;
}

}  // namespace twofold::ingest::mastodon
