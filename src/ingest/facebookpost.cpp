// SPDX-License-Identifier: GPL-3.0-or-later
#include "facebookpost.h"

#include <algorithm>
#include <set>

#include "jsonvalue.h"
#include "twofold/core/text.h"

namespace twofold::ingest::facebook {

using nlohmann::json;

namespace {

constexpr std::size_t mostMedia = 2000;
constexpr std::size_t mostLinks = 200;
constexpr std::size_t mostMentions = 500;
constexpr std::size_t mostMarkBytes = 400;  // of a mention within a text
constexpr std::size_t mostComments = 20'000;

void appendBlock(std::string &text, std::string_view block) {
    block = trimmed(block);
    if (block.empty() || text == block) return;
    if (!text.empty()) text += "\n\n";
    text += block;
}

std::string baseName(std::string_view path) {
    path = path.substr(0, path.find('?'));
    return std::string(path.substr(path.rfind('/') + 1));
}

std::string mediaType(std::string_view uri) {
    const std::string name = asciiLower(baseName(uri));
    const auto ends = [&](std::initializer_list<std::string_view> suffixes) {
        return std::any_of(suffixes.begin(), suffixes.end(), [&](std::string_view suffix) { return name.ends_with(suffix); });
    };
    if (ends({".jpg", ".jpeg", ".png", ".webp", ".heic", ".bmp"})) return "photo";
    if (ends({".mp4", ".mov", ".m4v", ".webm", ".3gp", ".avi", ".mkv"})) return "video";
    return ends({".gif"}) ? "gif" : "other";
}

std::vector<IdentityRecord> mentionsOf(const std::vector<std::string> &names, const Owner &owner) {
    std::vector<IdentityRecord> mentions;
    std::set<std::string> known;
    for (const std::string &name : names) {
        if (known.size() == mostMentions) break;
        if (isNobody(name) || owner.is(name)) continue;
        if (known.insert(nameKey(name)).second) mentions.push_back(identityNamed(name));
    }
    return mentions;
}

// Gathers what one record holds, then makes the post of it.
class Builder {
public:
    Builder(PostKind kind, const Owner &owner) : m_owner(owner) { m_post.kind = kind; }

    void time(const Moment &moment) {
        if (m_time.at == unknownTime && (moment.at != unknownTime || moment.bad)) m_time = moment;
    }
    void text(std::string_view block) { appendBlock(m_post.text, withoutMarks(block, m_names)); }
    /// Stands for a text where there is no other.
    void substitute(const std::string &block) {
        if (m_substitute.empty()) m_substitute = trimmed(block);
    }
    void link(const std::string &url) {
        if (m_post.links.size() == mostLinks || !isWebUrl(url)) return;
        if (std::find(m_post.links.begin(), m_post.links.end(), url) == m_post.links.end()) m_post.links.push_back(url);
    }
    void kind(PostKind kind) { m_post.kind = kind; }

    void tags(const json &record) {
        for (const json &tag : arrayMember(record, "tags"))
            m_names.push_back(tag.is_string() ? nameFrom(textOf(tag)) : nameMember(tag, "name"));
    }

    void media(const json &record) {
        MediaRecord media;
        media.path = textMember(record, "uri");
        media.path.erase(0, std::min(media.path.find_first_not_of('/'), media.path.size()));
        media.alt = trimmed(textMember(record, "description"));
        media.type = mediaType(media.path);
        if (!media.path.empty() && m_post.media.size() < mostMedia) m_post.media.push_back(std::move(media));
        for (const json &comment : arrayMember(record, "comments")) {
            if (m_comments.size() == mostComments) break;
            PictureComment said{nameMember(comment, "author"), {}, momentOf(member(comment, "timestamp")).at, {}};
            said.text = trimmed(withoutMarks(textMember(comment, "comment"), said.names));
            m_comments.push_back(std::move(said));
        }
    }

    void attachments(const json &record) {
        for (const json &attachment : arrayMember(record, "attachments")) {
            const json *data = member(attachment, "data");
            if (!data) continue;
            if (data->is_object()) attached(*data);
            if (data->is_array())
                for (const json &one : *data) attached(one);
        }
        for (const json &one : arrayMember(record, "media")) media(one.contains("media") ? objectMember(one, "media") : one);
    }

    void labels(const json &record) {
        const LabelValues values = labelValues(record);
        if (!values.there) return;
        time(values.at);
        // What each value is, its label says in the account's language: the first is what was written.
        if (m_post.text.empty() && !values.texts.empty()) text(values.texts.front());
        for (const std::string &url : values.urls) link(url);
    }

    void note(const json &note) {
        text(textMember(note, "title"));
        text(textMember(note, "text"));
        tags(note);
        for (const json &one : arrayMember(note, "media")) media(one);
        if (member(note, "cover_photo")) media(objectMember(note, "cover_photo"));
    }

    PostReading finish() {
        PostReading reading;
        describe();
        reading.taken = m_time.at != unknownTime || !m_post.text.empty() || !m_post.media.empty() || !m_post.links.empty();
        m_post.created = m_time.at;
        reading.badTime = m_time.at == unknownTime;
        m_post.mentions = mentionsOf(m_names, m_owner);
        key();
        reading.post = std::move(m_post);
        reading.comments = std::move(m_comments);
        return reading;
    }

private:
    static std::string plainText(const std::string &text) {
        std::vector<std::string> names;
        return std::string(trimmed(withoutMarks(text, names)));
    }

    void attached(const json &data) {
        if (member(data, "media")) media(objectMember(data, "media"));
        link(textMember(objectMember(data, "external_context"), "url"));
        text(textMember(data, "text"));
        if (member(data, "note")) note(objectMember(data, "note"));
        const json &poll = objectMember(data, "poll");
        text(textMember(poll, "question"));
        for (const json &option : arrayMember(poll, "options")) text(textMember(option, "option"));
        substitute(textMember(objectMember(data, "event"), "name"));
        substitute(textMember(objectMember(data, "life_event"), "title"));
        const json &item = objectMember(data, "for_sale_item");
        substitute(textMember(item, "title"));
        for (const json &one : arrayMember(item, "media")) media(one);
    }

    // A description is the post's text when there is no other, else it belongs to its picture.
    void describe() {
        m_post.text = trimmed(m_post.text);
        if (m_post.text.empty())
            for (const MediaRecord &media : m_post.media)
                if (m_post.text.empty()) text(media.alt);
        if (m_post.text.empty()) text(m_substitute);
        for (MediaRecord &media : m_post.media) {
            media.alt = plainText(media.alt);
            if (media.alt == m_post.text) media.alt.clear();
        }
    }

    // Only what stays the same from export to export: folders are renamed, titles are in the account's language.
    void key() {
        std::string shown;
        if (!m_post.media.empty())
            shown = baseName(m_post.media.front().path);
        else if (m_post.text.empty() && !m_post.links.empty())
            shown = m_post.links.front();
        m_post.nativeId = "fb:" + hashOf({keyTime(m_post.created), word(m_post.kind), m_post.text, shown});
    }

    const Owner &m_owner;
    PostRecord m_post;
    Moment m_time;
    std::string m_substitute;
    std::vector<std::string> m_names;
    std::vector<PictureComment> m_comments;
};

}  // namespace

PostReading readPost(const json &record, PostKind kind, const Owner &owner) {
    Builder builder(kind, owner);
    builder.time(momentOf(member(record, "timestamp")));
    const json *data = member(record, "data");
    const json one = data && data->is_object() ? json::array({*data}) : json::array();
    for (const json &part : data && data->is_array() ? *data : one) {
        builder.text(textMember(part, "post"));
        const json &comment = objectMember(part, "comment");
        if (comment.empty()) continue;
        builder.kind(PostKind::Comment);
        builder.text(textMember(comment, "comment"));
        builder.time(momentOf(member(comment, "timestamp")));
    }
    builder.attachments(record);
    builder.tags(record);
    builder.labels(record);
    return builder.finish();
}

PostReading readPicture(const json &record, const Owner &owner) {
    Builder builder(PostKind::Post, owner);
    builder.time(momentOf(member(record, "creation_timestamp")));
    builder.time(momentOf(member(record, "timestamp")));
    if (member(record, "uri")) builder.media(record);
    builder.attachments(record);
    builder.tags(record);
    builder.labels(record);
    return builder.finish();
}

PostReading readNote(const json &record, const Owner &owner) {
    Builder builder(PostKind::Article, owner);
    builder.time(momentOf(member(record, "created_timestamp")));
    builder.time(momentOf(member(record, "timestamp")));
    builder.note(record);
    builder.attachments(record);
    builder.labels(record);
    return builder.finish();
}

PostRecord ownComment(const PictureComment &comment, const Owner &owner) {
    PostRecord post;
    post.kind = PostKind::Comment;
    post.created = comment.at;
    post.text = comment.text;
    post.mentions = mentionsOf(comment.names, owner);
    post.nativeId = "fb:" + hashOf({keyTime(post.created), word(post.kind), post.text, ""});
    return post;
}

InteractionRecord othersComment(const PictureComment &comment) {
    const std::string key = "fb:comment:" + hashOf({keyTime(comment.at), nameKey(comment.author), comment.text});
    return {identityNamed(comment.author), InteractionKind::Comment, Direction::In, comment.at, key};
}

std::string withoutMarks(std::string_view text, std::vector<std::string> &names) {
    std::string out;
    for (std::size_t at = text.find("@["); at != std::string_view::npos; at = text.find("@[")) {
        out += text.substr(0, at);
        text.remove_prefix(at);
        const std::size_t first = text.find_first_not_of("0123456789", 2);
        const bool begins = first != std::string_view::npos && first > 2 && text[first] == ':';
        const std::size_t second = begins ? text.find_first_not_of("0123456789", first + 1) : std::string_view::npos;
        const std::size_t end = second != std::string_view::npos && text[second] == ':'
                                    ? text.substr(0, second + mostMarkBytes).find_first_of("]\n", second)
                                    : std::string_view::npos;
        if (end == std::string_view::npos || text[end] != ']') {
            out += text.substr(0, 2);
            text.remove_prefix(2);
            continue;
        }
        names.push_back(nameFrom(text.substr(second + 1, end - second - 1)));
        out += text.substr(second + 1, end - second - 1);
        text.remove_prefix(end + 1);
    }
    out += text;
    return out;
}

}  // namespace twofold::ingest::facebook
