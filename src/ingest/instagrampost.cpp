// SPDX-License-Identifier: GPL-3.0-or-later
#include "instagrampost.h"

#include <algorithm>

#include "instagramrows.h"
#include "instagramtext.h"
#include "jsonvalue.h"
#include "metatext.h"
#include "twofold/core/text.h"

namespace twofold::ingest::instagram {

using nlohmann::json;

namespace {

constexpr std::size_t mostMedia = 1000;  // of one post; Instagram allows 20

const json &firstItem(const json &record) {
    const json &media = arrayMember(record, "media");
    return media.empty() ? record : media.front();
}

// The time and caption of a single item stand in it, those of several stand above them.
std::int64_t timeOf(const json &record) {
    const std::int64_t above = numberMember(record, "creation_timestamp", 0);
    return above > 0 ? above : numberMember(firstItem(record), "creation_timestamp", 0);
}

std::string captionOf(const json &record) {
    std::string above = textMember(record, "title");
    if (arrayMember(record, "media").size() > 1 && !above.empty()) return above;
    std::string inside = textMember(firstItem(record), "title");
    return inside.empty() ? above : inside;
}

void readMedia(const json &item, PostRecord &post) {
    std::string uri = textMember(item, "uri");
    if (uri.empty() || post.media.size() == mostMedia) return;
    std::string type = mediaType(uri);
    post.media.push_back({std::move(type), std::move(uri), {}});
}

bool isReply(const json &record) {
    const auto says = [](const json &item) { return boolMember(objectMember(item, "text_app_post"), "is_reply"); };
    const json &media = arrayMember(record, "media");
    return says(record) || std::any_of(media.begin(), media.end(), says);
}

}  // namespace

PostReading readPost(const json &record, const PostFile &file) {
    PostReading reading;
    PostRecord &post = reading.post;
    const std::int64_t seconds = timeOf(record);
    post.created = fromSeconds(seconds);
    post.text = captionOf(record);
    const json &media = arrayMember(record, "media");
    for (const json &item : media) readMedia(item, post);
    if (media.empty()) readMedia(record, post);
    if (post.text.empty() && post.media.empty()) {
        reading.issue = "no_content";
        return reading;
    }
    reading.taken = true;
    if (post.created == unknownTime) reading.issue = "bad_time";
    post.kind = isReply(record) ? PostKind::Reply : PostKind::Post;
    post.deleted = file.deleted;
    const std::string at = post.created == unknownTime ? std::string() : std::to_string(seconds);
    post.nativeId = hashKey(file.prefix, {at, file.word, post.text, post.media.empty() ? std::string() : post.media.front().path});
    readCaption(post, file.platform, file.ownHandle);
    return reading;
}

void CommentLabels::learn(const json &record) {
    constexpr std::size_t mostLabels = 64;
    for (const auto &[label, entry] : objectMember(record, "string_map_data").items()) {
        const std::string value = textMember(entry, "value");
        if (value.empty() || (m_labels.size() >= mostLabels && !m_labels.contains(label))) continue;
        Counts &counts = m_labels[label];
        ++(handleFromText(value).empty() ? counts.texts : counts.handles);
    }
}

void CommentLabels::learnOrder(std::string_view slice) {
    if (!m_first.empty()) return;
    std::size_t at = slice.find("\"string_map_data\"");
    at = at == std::string_view::npos ? at : slice.find('{', at);
    at = at == std::string_view::npos ? at : slice.find('"', at);
    const std::size_t end = at == std::string_view::npos ? at : slice.find('"', at + 1);
    if (end == std::string_view::npos) return;
    const json label = json::parse(slice.substr(at, end - at + 1), nullptr, false);
    if (const auto *text = label.get_ptr<const json::string_t *>()) m_first = *text;
    meta::repairText(m_first);
}

bool CommentLabels::isOwner(const std::string &label) const {
    const auto own = m_labels.find(label);
    if (own == m_labels.end() || own->second.texts > 0 || own->second.handles == 0) return false;
    // Another label whose values are no user names is the text; else the text is what stands first.
    const bool textKnown = std::any_of(m_labels.begin(), m_labels.end(), [](const auto &entry) { return entry.second.texts > 0; });
    return textKnown || label != m_first;
}

PostReading commentOf(std::string text, const std::string &owner, UtcMs at, std::string media, const std::string &ownHandle) {
    PostReading reading;
    PostRecord &post = reading.post;
    if (text.empty() && media.empty()) {
        reading.issue = "no_content";
        return reading;
    }
    reading.taken = true;
    if (at == unknownTime) reading.issue = "bad_time";
    post.kind = PostKind::Comment;
    post.created = at;
    post.nativeId = hashKey(
        "ig:c:", {owner, at == unknownTime ? std::string() : std::to_string(at / msPerSecond), text, text.empty() ? media : std::string()});
    post.text = std::move(text);
    if (!owner.empty() && owner != ownHandle) post.replyTo = identityOf(Platform::Instagram, owner, {});
    if (!media.empty()) {
        std::string type = mediaType(media);
        post.media.push_back({std::move(type), std::move(media), {}});
    }
    readCaption(post, Platform::Instagram, ownHandle);
    return reading;
}

PostReading readComment(const json &record, const CommentLabels &labels, const std::string &ownHandle) {
    std::string media;
    for (const json &item : arrayMember(record, "media_list_data"))
        if (media.empty()) media = textMember(item, "uri");
    const json &map = objectMember(record, "string_map_data");
    if (map.empty()) {
        const auto rows = rowsOf(record, RowUse::Owner);
        if (rows.empty()) return {false, {}, "no_content"};
        return commentOf(rows.front().text, rows.front().handle, rows.front().at, std::move(media), ownHandle);
    }
    std::string text;
    std::string owner = handleFromText(textMember(objectMember(map, "Media Owner"), "value"));
    UtcMs at = unknownTime;
    for (const auto &[label, entry] : map.items()) {
        const UtcMs moment = fromSeconds(numberMember(entry, "timestamp", 0));
        const std::string value = textMember(entry, "value");
        if (at == unknownTime) at = moment;
        if (value.empty() || label == "Media Owner") continue;
        if (label != "Comment" && labels.isOwner(label))
            owner = owner.empty() ? handleFromText(value) : owner;
        else if (text.empty() || label == "Comment")
            text = value;
    }
    return commentOf(std::move(text), owner, at, std::move(media), ownHandle);
}

}  // namespace twofold::ingest::instagram
