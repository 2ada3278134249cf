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

Visibility visibilityOf(const std::string &word) {
    if (word == "public") return Visibility::Public;
    if (word == "unlisted") return Visibility::Unlisted;
    if (word == "private") return Visibility::Followers;
    if (word == "direct") return Visibility::Direct;
    return Visibility::Unknown;
}

std::string mediaType(std::string_view type) {
    if (type == "image") return "photo";
    if (type == "gifv") return "gif";
    return type == "video" ? "video" : "other";
}

void readText(const json &status, PostRecord &post) {
    Content content = contentOf(textMember(status, "content"));
    post.text = htmlToText(textMember(status, "spoiler_text"));
    if (!post.text.empty() && !content.text.empty()) post.text += "\n\n";
    post.text += content.text;
    for (const json &option : arrayMember(objectMember(status, "poll"), "options")) {
        post.text += post.text.empty() ? "- " : "\n- ";
        post.text += textMember(option, "title");
    }
    post.links = std::move(content.links);
    post.language = textMember(status, "language");
}

// The API names what is answered by ids that only its server knows; the account is among the mentions.
void readReply(const json &status, const Own &own, PostRecord &post) {
    const std::string answered = textMember(status, "in_reply_to_id");
    if (answered.empty()) return;
    post.kind = PostKind::Reply;
    const std::string account = textMember(status, "in_reply_to_account_id");
    if (account == textMember(objectMember(status, "account"), "id")) {
        const std::string id = textMember(status, "id");
        if (!id.empty() && post.nativeId.ends_with("/" + id))
            post.inReplyTo = post.nativeId.substr(0, post.nativeId.size() - id.size()) + answered;
        return;  // the user's own thread
    }
    for (const json &mention : arrayMember(status, "mentions"))
        if (textMember(mention, "id") == account) post.replyTo = apiIdentity(mention);
    if (own.is(post.replyTo)) post.replyTo = {};
}

void readLists(const json &status, const Own &own, PostRecord &post) {
    for (const json &mention : arrayMember(status, "mentions")) {
        IdentityRecord identity = apiIdentity(mention);
        if (!identity.handle.empty() && !own.is(identity)) post.mentions.push_back(std::move(identity));
    }
    for (const json &tag : arrayMember(status, "tags"))
        if (std::string name = textMember(tag, "name"); !name.empty()) post.tags.push_back(std::move(name));
    for (const json &item : arrayMember(status, "media_attachments")) {
        std::string url = textMember(item, "remote_url");
        if (url.empty()) url = textMember(item, "url");
        post.media.push_back({mediaType(textMember(item, "type")), std::move(url), textMember(item, "description")});
    }
}

void readRepost(const json &original, const Own &own, PostRecord &post) {
    post.kind = PostKind::Repost;
    IdentityRecord author = apiIdentity(objectMember(original, "account"));
    if (!own.is(author)) post.repostOf = std::move(author);
    readText(original, post);
    post.url = textMember(original, "url");
}

}  // namespace

IdentityRecord apiIdentity(const json &account) {
    IdentityRecord identity;
    const std::string url = textMember(account, "url");
    std::string uri = textMember(account, "uri");
    if (uri.empty()) uri = url;
    // Of an account of the same server "acct" is the bare name.
    identity.handle = handleFromText(textMember(account, "acct"), hostOf(url));
    if (identity.handle.empty()) return identity;
    identity.platform = Platform::Mastodon;
    identity.name = textMember(account, "display_name");
    identity.bio = htmlToText(textMember(account, "note"));
    identity.profileUrl = uri;
    if (boolMember(account, "bot")) identity.kind = ContactKind::Bot;
    return identity;
}

Reading readStatus(const json &status, const Own &own) {
    PostRecord post;
    post.nativeId = textMember(status, "uri");
    if (post.nativeId.empty()) return {false, {}, "no_id"};
    const IdentityRecord author = apiIdentity(objectMember(status, "account"));
    if (!author.handle.empty() && !own.is(author)) return {false, {}, "not_own"};
    post.url = textMember(status, "url");
    post.created = fromIso8601(textMember(status, "created_at")).value_or(unknownTime);
    post.visibility = visibilityOf(textMember(status, "visibility"));
    const json &original = objectMember(status, "reblog");
    if (!original.empty()) {
        readRepost(original, own, post);
    } else {
        readText(status, post);
        readLists(status, own, post);
        readReply(status, own, post);
        post.likes = numberMember(status, "favourites_count", -1);
        post.reposts = numberMember(status, "reblogs_count", -1);
        post.replies = numberMember(status, "replies_count", -1);
    }
    if (!isWebUrl(post.url)) post.url = isWebUrl(post.nativeId) ? post.nativeId : std::string();
    return {true, std::move(post), post.created == unknownTime ? "bad_time" : ""};
}

}  // namespace twofold::ingest::mastodon
