// SPDX-License-Identifier: GPL-3.0-or-later
#include "xtweet.h"

#include <algorithm>

#include "twofold/core/platforms.h"
#include "twofold/core/text.h"
#include "xtext.h"
#include "xtime.h"

namespace twofold::ingest::x {

namespace {

std::string_view textIn(const Json &tweet) {
    // "extended_tweet" is how streams carried more than 140 characters.
    const std::string_view whole = textOf(member(tweet, "extended_tweet"), "full_text");
    if (!whole.empty()) return whole;
    const std::string_view full = textOf(tweet, "full_text");
    return full.empty() ? textOf(tweet, "text") : full;
}

const Json &entitiesIn(const Json &tweet) {
    const Json &extended = member(member(tweet, "extended_tweet"), "entities");
    return extended.is_object() ? extended : member(tweet, "entities");
}

const Json::array_t &mediaIn(const Json &tweet) {
    const auto &extended = elements(member(tweet, "extended_entities"), "media");
    return extended.empty() ? elements(entitiesIn(tweet), "media") : extended;
}

std::int64_t indexAt(const Json &entity, std::size_t i) {
    const auto &indices = elements(entity, "indices");
    if (i >= indices.size()) return -1;
    const Json &value = indices[i];
    if (const auto *number = value.get_ptr<const Json::number_unsigned_t *>()) return static_cast<std::int64_t>(*number);
    const auto *digits = value.get_ptr<const Json::string_t *>();
    if (!digits || digits->empty() || digits->size() > 9) return -1;
    std::int64_t number = 0;
    for (const char c : *digits) {
        if (c < '0' || c > '9') return -1;
        number = number * 10 + (c - '0');
    }
    return number;
}

std::string_view expandedOf(const Json &entity) {
    const std::string_view expanded = textOf(entity, "expanded_url");
    return expanded.empty() ? textOf(entity, "url") : expanded;
}

// Cut posts end in a link to themselves.
bool leadsToItself(std::string_view address, std::string_view id) {
    const auto status = parseStatusUrl(address);
    return status && status->id == id;
}

std::vector<ShortLink> linksOf(const Json &tweet, std::string_view id) {
    std::vector<ShortLink> links;
    const auto &urls = elements(entitiesIn(tweet), "urls");
    const auto &media = mediaIn(tweet);
    links.reserve(urls.size() + media.size());
    for (const auto &url : urls) {
        const std::string_view address = expandedOf(url);
        links.push_back({indexAt(url, 0), indexAt(url, 1), textOf(url, "url"), leadsToItself(address, id) ? std::string_view() : address});
    }
    for (const auto &item : media) {
        const std::string_view url = textOf(item, "url");
        // All pictures of a post share one link.
        const bool known = std::any_of(links.begin(), links.end(), [&](const ShortLink &l) { return l.url == url; });
        if (!known) links.push_back({indexAt(item, 0), indexAt(item, 1), url, {}});
    }
    return links;
}

std::string_view baseName(std::string_view url) {
    url = url.substr(0, url.find_first_of("?#"));
    return url.substr(url.rfind('/') + 1);
}

// The address of the best version of a video, else of the picture.
std::string_view mediaAddress(const Json &item) {
    std::string_view best;
    std::int64_t bestRate = -1;
    for (const auto &variant : elements(member(item, "video_info"), "variants")) {
        const std::int64_t rate = countOf(variant, "bitrate");
        if (rate > bestRate) {
            bestRate = rate;
            best = textOf(variant, "url");
        }
    }
    if (!best.empty()) return best;
    const std::string_view secure = textOf(item, "media_url_https");
    return secure.empty() ? textOf(item, "media_url") : secure;
}

MediaRecord readMedia(const Json &item, const std::string &tweetId, const MediaIndex &index) {
    MediaRecord record;
    const std::string_view type = textOf(item, "type");
    record.type = type == "photo" || type == "video" ? std::string(type) : type == "animated_gif" ? "gif" : "other";
    const std::string_view address = mediaAddress(item);
    record.path = address;
    if (!index.empty()) {
        std::string name = tweetId;
        name += '-';
        name += baseName(address);
        const auto found = index.find(std::string_view(name));
        if (found != index.end()) record.path = found->second;
    }
    record.alt = textOf(item, "ext_alt_text");
    return record;
}

void readTags(const Json &entities, PostRecord &post) {
    for (const auto &tag : elements(entities, "hashtags")) {
        const std::string_view text = textOf(tag, "text");
        if (!text.empty()) post.tags.emplace_back(text);
    }
}

void readLinks(const Json &entities, PostRecord &post) {
    for (const auto &url : elements(entities, "urls")) {
        const std::string_view address = expandedOf(url);
        if (!isWebUrl(address) || leadsToItself(address, post.nativeId)) continue;
        if (std::find(post.links.begin(), post.links.end(), address) == post.links.end()) post.links.emplace_back(address);
    }
}

std::vector<IdentityRecord> readMentions(const Json &entities, const Owner &owner) {
    std::vector<IdentityRecord> people;
    const auto &mentions = elements(entities, "user_mentions");
    people.reserve(mentions.size());
    for (const auto &mention : mentions) {
        IdentityRecord person = readMention(mention);
        if (person.nativeId.empty() && person.handle.empty()) continue;
        if (owner.owns(person.nativeId, person.handle)) continue;
        const bool twice = std::any_of(people.begin(), people.end(), [&](const IdentityRecord &p) {
            return p.nativeId == person.nativeId && sameHandle(p.handle, person.handle);
        });
        if (!twice) people.push_back(std::move(person));
    }
    return people;
}

IdentityRecord personOf(const Json &user) {
    IdentityRecord person;
    person.platform = Platform::X;
    person.nativeId = idOf(user, "id_str", "id");
    person.handle = textOf(user, "screen_name");
    person.name = decodeHtmlEntities(textOf(user, "name"));
    return person;
}

void readReply(const Json &tweet, const Owner &owner, PostRecord &post) {
    post.inReplyTo = idOf(tweet, "in_reply_to_status_id_str", "in_reply_to_status_id");
    IdentityRecord person;
    person.platform = Platform::X;
    person.nativeId = idOf(tweet, "in_reply_to_user_id_str", "in_reply_to_user_id");
    person.handle = textOf(tweet, "in_reply_to_screen_name");
    if (post.inReplyTo.empty() && person.nativeId.empty() && person.handle.empty()) return;
    post.kind = PostKind::Reply;
    if ((person.nativeId.empty() && person.handle.empty()) || owner.owns(person.nativeId, person.handle)) return;
    for (const auto &mention : post.mentions) {
        if (!person.nativeId.empty() && mention.nativeId == person.nativeId) {
            person.name = mention.name;
            if (person.handle.empty()) person.handle = mention.handle;
        }
    }
    post.replyTo = std::move(person);
}

// By the embedded post (API), else by the last address of a post among the links.
void readQuote(const Json &tweet, const Owner &owner, PostRecord &post) {
    IdentityRecord author = personOf(member(unwrapped(member(tweet, "quoted_status")), "user"));
    bool quotes = !author.nativeId.empty() || !author.handle.empty() || !idOf(tweet, "quoted_status_id_str", "quoted_status_id").empty();
    for (auto url = post.links.rbegin(); url != post.links.rend() && author.handle.empty() && author.nativeId.empty(); ++url) {
        const auto status = parseStatusUrl(*url);
        if (!status) continue;
        quotes = true;
        author.handle = status->user;
        break;
    }
    if (!quotes) return;
    if (post.kind == PostKind::Post) post.kind = PostKind::Quote;
    if (author.nativeId.empty() && author.handle.empty()) return;
    if (!owner.owns(author.nativeId, author.handle)) post.quoteOf = std::move(author);
}

// The original stands in the row as a whole (Grailbird, API).
void readEmbeddedRepost(const Json &original, const Owner &owner, Tweet &tweet) {
    PostRecord &post = tweet.post;
    post.kind = PostKind::Repost;
    post.text = expandText(textIn(original), linksOf(original, idOf(original, "id_str", "id")));
    post.repostOf = personOf(member(original, "user"));
    // The row's own entities are those of the text cut short.
    post.tags.clear();
    post.links.clear();
    readTags(entitiesIn(original), post);
    readLinks(entitiesIn(original), post);
    tweet.seen = std::move(post.mentions);
    post.mentions.clear();
    for (auto &person : readMentions(entitiesIn(original), owner)) tweet.seen.push_back(std::move(person));
}

// Only the prefix tells: the first mention of that name is the author.
void readPrefixRepost(std::string handle, std::string text, Tweet &tweet) {
    PostRecord &post = tweet.post;
    post.kind = PostKind::Repost;
    post.text = std::move(text);
    post.repostOf.platform = Platform::X;
    for (auto &person : post.mentions) {
        if (post.repostOf.handle.empty() && sameHandle(person.handle, handle)) post.repostOf = person;
        tweet.seen.push_back(std::move(person));
    }
    post.mentions.clear();
    if (post.repostOf.handle.empty()) post.repostOf.handle = std::move(handle);
}

// What the row shares, and with whom.
void readContent(const Json &row, const Owner &owner, Tweet &tweet) {
    PostRecord &post = tweet.post;
    const Json &entities = entitiesIn(row);
    post.mentions = readMentions(entities, owner);
    readTags(entities, post);
    readLinks(entities, post);
    post.text = expandText(textIn(row), linksOf(row, post.nativeId));
    const Json &original = unwrapped(member(row, "retweeted_status"));
    std::string_view rest;
    if (original.is_object() && !original.empty()) {
        readEmbeddedRepost(original, owner, tweet);
    } else if (const auto handle = repostPrefix(post.text, rest)) {
        readPrefixRepost(std::string(*handle), std::string(rest), tweet);
        if (post.repostOf.nativeId.empty()) post.repostOf.nativeId = idOf(row, "retweeted_status_user_id", {});  // tweets.csv
    } else {
        post.likes = countOf(row, "favorite_count");
        post.reposts = countOf(row, "retweet_count");
        post.replies = countOf(row, "reply_count");
        readReply(row, owner, post);
        readQuote(row, owner, post);
    }
    if (post.kind == PostKind::Repost && owner.owns(post.repostOf.nativeId, post.repostOf.handle)) post.repostOf = {};
}

// X's own codes for "no language" and two withdrawn ISO codes.
std::string languageOf(std::string_view code) {
    if (code == "und" || code == "zxx" || (code.size() == 3 && code.front() == 'q')) return {};
    if (code == "in") return "id";
    if (code == "iw") return "he";
    return std::string(code);
}

}  // namespace

bool Owner::owns(std::string_view otherId, std::string_view otherHandle) const {
    if (!id.empty() && !otherId.empty()) return id == otherId;
    return !otherHandle.empty() && std::any_of(handles.begin(), handles.end(), [&](const auto &h) { return sameHandle(h, otherHandle); });
}

IdentityRecord readMention(const Json &mention) { return personOf(mention); }

Tweet readTweet(const Json &wrappedRow, const Owner &owner, const MediaIndex &media, bool keepRaw) {
    Tweet tweet;
    const Json &row = unwrapped(wrappedRow);
    const auto fail = [&](TweetDefect defect) {
        tweet.defect = defect;
        return std::move(tweet);
    };
    if (!row.is_object()) return fail(TweetDefect::NotATweet);
    PostRecord &post = tweet.post;
    post.nativeId = idOf(row, "id_str", "id");
    if (post.nativeId.empty()) return fail(TweetDefect::NoId);
    const Json &user = member(row, "user");
    const std::string authorId = idOf(user, "id_str", "id");
    if (!owner.id.empty() && !authorId.empty() && authorId != owner.id) return fail(TweetDefect::OtherAuthor);
    const XTime time = parseTime(textOf(row, "created_at"));
    if (time.at == unknownTime) return fail(TweetDefect::BadTime);
    tweet.oddTime = !plausible(time.at, owner.generated);
    post.created = time.at;
    post.dateOnly = time.dateOnly;
    post.visibility = flagOf(user, "protected") ? Visibility::Followers : Visibility::Public;
    post.url = postUrl(Platform::X, owner.handle, post.nativeId);
    post.language = languageOf(textOf(row, "lang"));
    readContent(row, owner, tweet);
    for (const auto &item : mediaIn(row)) post.media.push_back(readMedia(item, post.nativeId, media));
    if (keepRaw) tweet.rawText = textIn(row);
    return tweet;
}

}  // namespace twofold::ingest::x
