// SPDX-License-Identifier: GPL-3.0-or-later
#include "blueskyrecord.h"

#include <algorithm>

#include "atsyntax.h"
#include "blueskytext.h"
#include "dagcbor.h"
#include "jsonvalue.h"
#include "twofold/core/text.h"

namespace twofold::ingest::bluesky {

using nlohmann::json;

namespace {

constexpr std::string_view site = "https://bsky.app/profile/";
constexpr UtcMs earliest = 365 * msPerDay;

std::string postAddress(std::string_view author, std::string_view key) {
    return std::string(site).append(author).append("/post/").append(key);
}

// An address of a record, whole; nothing for anything else.
std::optional<at::AtUri> recordUri(const std::string &text) {
    auto uri = at::parseAtUri(text);
    if (!uri || uri->key.empty()) return std::nullopt;
    return uri;
}

std::optional<at::AtUri> subjectOf(const json &record) { return recordUri(stringMember(objectMember(record, "subject"), "uri")); }

void readReply(const Record &record, PostRecord &post, Reading &reading) {
    const json *reply = member(record.value, "reply");
    if (!reply) return;
    post.kind = PostKind::Reply;
    const std::string parent = stringMember(objectMember(*reply, "parent"), "uri");
    const std::string root = stringMember(objectMember(*reply, "root"), "uri");
    const auto uri = recordUri(parent);
    if (!uri) {
        reading.notes.emplace_back("bad_address");
    } else {
        post.inReplyTo = parent;
        if (uri->authority != record.did) post.replyTo = personOf(uri->authority);
    }
    if (recordUri(root)) post.conversation = root;
}

// Where the picture or film is served; the repository holds its address by content only.
std::string blobAddress(const json &blob, const Record &record, bool film) {
    const json *ref = member(blob, "ref");
    const auto cid = ref ? dagcbor::linkOf(*ref) : std::nullopt;
    if (!cid) return {};
    if (film) return "https://video.bsky.app/watch/" + record.did + "/" + cidText(*cid) + "/playlist.m3u8";
    return "https://cdn.bsky.app/img/feed_fullsize/plain/" + record.did + "/" + cidText(*cid) + "@jpeg";
}

void readPictures(const json &pictures, const Record &record, PostRecord &post) {
    for (const json &picture : pictures)
        if (picture.is_object())
            post.media.push_back({"photo", blobAddress(objectMember(picture, "image"), record, false), stringMember(picture, "alt")});
}

// A quote is an embedded post; lists, feeds and packs are embedded likewise.
void readQuote(const json &embed, const Record &record, PostRecord &post) {
    const auto uri = recordUri(stringMember(objectMember(embed, "record"), "uri"));
    if (!uri || uri->collection != postCollection) return;
    if (post.kind == PostKind::Post) post.kind = PostKind::Quote;
    if (uri->authority != record.did) post.quoteOf = personOf(uri->authority);
}

void readMedia(const json &embed, const Record &record, PostRecord &post) {
    const std::string type = stringMember(embed, "$type");
    if (type == "app.bsky.embed.images") readPictures(arrayMember(embed, "images"), record, post);
    if (type == "app.bsky.embed.gallery") readPictures(arrayMember(embed, "items"), record, post);
    if (type == "app.bsky.embed.video") {
        const char *kind = stringMember(embed, "presentation") == "gif" ? "gif" : "video";
        post.media.push_back({kind, blobAddress(objectMember(embed, "video"), record, true), stringMember(embed, "alt")});
    }
    if (type == "app.bsky.embed.external") {
        const std::string address = stringMember(objectMember(embed, "external"), "uri");
        if (isWebUrl(address) && std::find(post.links.begin(), post.links.end(), address) == post.links.end())
            post.links.push_back(address);
    }
}

void readEmbed(const Record &record, PostRecord &post) {
    const json &embed = objectMember(record.value, "embed");
    const std::string type = stringMember(embed, "$type");
    if (type == "app.bsky.embed.record") {
        readQuote(embed, record, post);
    } else if (type == "app.bsky.embed.recordWithMedia") {
        readQuote(objectMember(embed, "record"), record, post);
        readMedia(objectMember(embed, "media"), record, post);
    } else {
        readMedia(embed, record, post);
    }
}

std::string languageOf(const json &record) {
    const json &languages = arrayMember(record, "langs");
    if (languages.empty() || !languages.front().is_string()) return {};
    const auto &first = languages.front().get_ref<const std::string &>();
    return at::isLanguage(first) ? first : std::string();
}

PostRecord begin(const Record &record, Reading &reading) {
    PostRecord post;
    post.nativeId = record.uri();
    post.created = timeOf(record, reading);
    post.visibility = Visibility::Public;
    return post;
}

}  // namespace

std::string stringMember(const json &value, const char *key) {
    const json *found = member(value, key);
    return found && found->is_string() ? found->get_ref<const std::string &>() : std::string();
}

UtcMs timeOf(const Record &record, Reading &reading) {
    const auto declared = at::datetimeOf(stringMember(record.value, "createdAt"));
    const bool readable = declared && *declared >= earliest;
    if (readable && (record.latest == unknownTime || *declared <= record.latest)) return *declared;
    reading.notes.emplace_back(readable ? "odd_time" : "bad_time");
    return at::tidTime(record.key).value_or(unknownTime);
}

IdentityRecord personOf(std::string_view didOrHandle) {
    IdentityRecord person;
    person.platform = Platform::Bluesky;
    if (at::isDid(didOrHandle)) {
        person.nativeId = didOrHandle;
        person.profileUrl = std::string(site) + person.nativeId;
    } else if (at::isHandle(didOrHandle)) {
        person.handle = asciiLower(didOrHandle);
        person.profileUrl = std::string(site) + person.handle;
    }
    return person;
}

Reading readPost(const Record &record, PostRecord &post) {
    Reading reading;
    const json *text = member(record.value, "text");
    if ((!text || !text->is_string()) && !member(record.value, "embed")) {
        reading.refusal = "no_text";
        return reading;
    }
    post = begin(record, reading);
    post.url = postAddress(record.did, record.key);
    post.language = languageOf(record.value);
    readRichText(record.value, record.did, post);
    readReply(record, post, reading);
    readEmbed(record, post);
    return reading;
}

Reading readRepost(const Record &record, PostRecord &post) {
    Reading reading;
    const auto subject = subjectOf(record.value);
    if (!subject) {
        reading.refusal = "no_id";
        return reading;
    }
    post = begin(record, reading);
    post.kind = PostKind::Repost;
    if (subject->collection == postCollection) post.url = postAddress(subject->authority, subject->key);
    if (subject->authority != record.did) post.repostOf = personOf(subject->authority);
    return reading;
}

Reading readLike(const Record &record, InteractionRecord &like) {
    Reading reading;
    const auto subject = subjectOf(record.value);
    if (!subject || subject->authority == record.did) {
        reading.refusal = subject ? "own" : "no_id";
        return reading;
    }
    like.identity = personOf(subject->authority);
    like.kind = InteractionKind::Like;
    like.direction = Direction::Out;
    like.at = timeOf(record, reading);
    like.key = stringMember(objectMember(record.value, "subject"), "uri");
    return reading;
}

Reading readSubject(const Record &record, RelationRecord &relation) {
    Reading reading;
    const std::string subject = stringMember(record.value, "subject");
    if (!at::isDid(subject) || subject == record.did) {
        reading.refusal = subject == record.did ? "own" : "no_id";
        return reading;
    }
    relation.identity = personOf(subject);
    relation.since = timeOf(record, reading);
    return reading;
}

void readProfile(const Record &record, AccountRecord &account) {
    account.name = stringMember(record.value, "displayName");
    account.bio = stringMember(record.value, "description");
    const std::string website = stringMember(record.value, "website");
    if (at::isUri(website)) account.website = website;
    const auto created = at::datetimeOf(stringMember(record.value, "createdAt"));
    const bool possible = created && *created >= earliest && (record.latest == unknownTime || *created <= record.latest);
    if (possible) account.created = *created;
}

}  // namespace twofold::ingest::bluesky
