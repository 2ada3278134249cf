// SPDX-License-Identifier: GPL-3.0-or-later
#include "genericcsvrows.h"

#include <algorithm>
#include <charconv>
#include <cstdio>

#include "genericcsvwords.h"
#include "twofold/core/platforms.h"
#include "twofold/core/text.h"

namespace twofold::ingest {
namespace csv {

namespace {

constexpr std::size_t mostLists = 1000;
constexpr std::size_t mostTags = 100;

// A key that depends on the record alone: the same row in another file, or at another place, is the same thing.
std::string hashKey(std::initializer_list<std::string_view> parts) {
    std::string all;
    for (const std::string_view part : parts) {
        all += part;
        all += '\x1F';
    }
    char buffer[17];
    std::snprintf(buffer, sizeof buffer, "%016llx", static_cast<unsigned long long>(stableHash(all)));
    return std::string("csv:") + buffer;
}

// "1234", "1,234", "1.234", "1 234"; -1 for anything else.
std::int64_t countIn(std::string_view cell) {
    std::string digits;
    std::size_t group = 0;
    bool grouped = false;
    for (const char c : trimmed(cell).substr(0, 30)) {
        if (c >= '0' && c <= '9') {
            digits += c;
            ++group;
        } else if ((c == ',' || c == '.' || c == ' ' || c == '\'') && !digits.empty() && (grouped ? group == 3 : group <= 3)) {
            grouped = true;
            group = 0;
        } else {
            return -1;
        }
    }
    if (digits.empty() || digits.size() > 15 || (grouped && group != 3)) return -1;
    std::int64_t value = -1;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::vector<std::string> tagsIn(const std::vector<std::string> &cells) {
    std::vector<std::string> tags;
    for (const std::string &cell : cells) {
        std::string_view rest = cell;
        // Where commas or semicolons divide, a tag may hold spaces.
        const std::string_view between = rest.find_first_of(",;|") != std::string_view::npos ? ",;|" : " \t\r\n";
        while (!rest.empty() && tags.size() < mostTags) {
            const std::size_t end = std::min(rest.find_first_of(between), rest.size());
            std::string_view tag = trimmed(rest.substr(0, end));
            if (tag.starts_with('#')) tag.remove_prefix(1);
            if (!tag.empty()) tags.emplace_back(tag.substr(0, 200));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    for (std::string &tag : tags)
        if (!isValidUtf8(tag)) tag = repairUtf8(tag);
    return tags;
}

std::vector<std::string> linksIn(std::string_view text) {
    std::vector<std::string> links;
    for (std::size_t at = text.find("http"); at != std::string_view::npos && links.size() < 50; at = text.find("http", at + 4)) {
        std::string_view link = text.substr(at, std::min<std::size_t>(text.find_first_of(" \t\r\n\"<>", at), text.size()) - at);
        while (!link.empty() && std::string_view(".,;:!?)]").find(link.back()) != std::string_view::npos) link.remove_suffix(1);
        if (isWebUrl(link) && link.size() <= 2000 && std::find(links.begin(), links.end(), link) == links.end()) links.emplace_back(link);
    }
    return links;
}

std::string languageIn(std::string_view cell) {
    const bool tag = cell.size() >= 2 && cell.size() <= 20 && std::all_of(cell.begin(), cell.end(), [](char c) {
                         return c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
                     });
    const std::size_t first = std::min(cell.find('-'), cell.size());
    return tag && first >= 2 && first <= 3 ? std::string(cell) : std::string();
}

std::string joined(const std::vector<std::string> &parts) {
    std::string out;
    for (const std::string &part : parts) out += (out.empty() ? "" : "\n\n") + part;
    return out;
}

}  // namespace

RecordKind kindOf(CsvMapping::Rows rows) {
    switch (rows) {
        case CsvMapping::Rows::Posts: return RecordKind::Post;
        case CsvMapping::Rows::Interactions: return RecordKind::Interaction;
        case CsvMapping::Rows::People: break;
    }
    return RecordKind::Relation;
}

void DateLook::at(const std::vector<std::string> &row, DateReader &dates) {
    m_columns.take(row);
    for (const CsvField field : {CsvField::Since, CsvField::Created, CsvField::At}) dates.look(m_columns.first(field));
}

RowReader::RowReader(const CsvMapping &mapping, const std::vector<std::string> &header, DateReader dates, Tell tell)
    : m_mapping(mapping), m_platform(platformOf(mapping)), m_columns(mapping, header), m_dates(std::move(dates)), m_tell(std::move(tell)) {}

void RowReader::take(const std::vector<std::string> &row, Sink &sink) {
    m_columns.take(row);
    switch (m_mapping.rows) {
        case CsvMapping::Rows::People: return person(sink);
        case CsvMapping::Rows::Posts: return post(sink);
        case CsvMapping::Rows::Interactions: return interaction(sink);
    }
}

ReadTime RowReader::time(CsvField field) const {
    const std::string cell = m_columns.first(field);
    if (cell.empty()) return {};
    if (const auto read = m_dates.read(cell)) return *read;
    m_tell("bad_time", excerpt(cell, 40), false);
    return {};
}

template <class Value>
Value RowReader::spelledOr(CsvField field, Value otherwise, std::optional<Value> (*read)(std::string_view)) const {
    const std::string cell = m_columns.first(field);
    if (cell.empty()) return otherwise;
    if (const auto value = read(cell)) return *value;
    m_tell("unknown_word", excerpt(cell, 40), false);
    return otherwise;
}

void RowReader::person(Sink &sink) {
    RelationRecord relation;
    relation.identity = identityOf(m_columns, m_platform);
    if (identityKey(relation.identity).empty()) {
        m_tell("no_id", relation.identity.name, true);
        return;
    }
    relation.kind = m_mapping.relation;
    if (const std::string kind = m_columns.first(CsvField::Kind); !kind.empty()) {
        if (const auto said = relationOf(kind))
            relation.kind = *said;
        else if (const auto contact = contactKindOf(kind))
            relation.identity.kind = *contact;
        else
            m_tell("unknown_word", excerpt(kind, 40), false);
    }
    if (m_platform != Platform::AddressBook) {
        relation.list = m_columns.first(CsvField::List);
        if (!relation.list.empty() && relation.kind != RelationKind::Requested) relation.kind = RelationKind::List;
    }
    relation.since = time(CsvField::Since).at;
    noteList(relation);
    sink.relation(relation);
}

void RowReader::noteList(const RelationRecord &relation) {
    // A person's own table does not say that it is the whole list: whoever is not in it is not gone.
    if (m_lists.size() >= mostLists || !m_listed.emplace(relation.kind, relation.list).second) return;
    m_lists.push_back({relation.kind, relation.list, false});
}

void RowReader::post(Sink &sink) {
    PostRecord post;
    post.text = joined(m_columns.all(CsvField::Text));
    const std::string url = m_columns.first(CsvField::Url);
    if (isWebUrl(url)) post.url = url;
    post.nativeId = m_columns.first(CsvField::NativeId);
    if (post.nativeId.empty()) post.nativeId = url;
    if (post.nativeId.empty() && post.text.empty()) {
        m_tell("no_id", {}, true);
        return;
    }
    if (post.nativeId.empty()) post.nativeId = hashKey({m_columns.first(CsvField::Created), post.text});
    const ReadTime created = time(CsvField::Created);
    post.created = created.at;
    post.dateOnly = created.dateOnly;
    post.kind = spelledOr(CsvField::PostKind, PostKind::Post, &postKindOf);
    post.visibility = spelledOr(CsvField::Visibility, Visibility::Unknown, &visibilityOf);
    post.language = languageIn(m_columns.first(CsvField::Language));
    post.inReplyTo = m_columns.first(CsvField::InReplyTo);
    post.likes = countIn(m_columns.first(CsvField::Likes));
    post.reposts = countIn(m_columns.first(CsvField::Reposts));
    post.replies = countIn(m_columns.first(CsvField::Replies));
    post.tags = tagsIn(m_columns.all(CsvField::Tags));
    post.links = linksIn(post.text);
    sink.post(std::move(post));
}

void RowReader::interaction(Sink &sink) {
    InteractionRecord interaction;
    interaction.identity = identityOf(m_columns, m_platform);
    const std::string key = identityKey(interaction.identity);
    if (key.empty()) {
        m_tell("no_id", interaction.identity.name, true);
        return;
    }
    interaction.kind = spelledOr(CsvField::InteractionKind, m_mapping.interaction, &interactionOf);
    interaction.direction = spelledOr(CsvField::Direction, m_mapping.direction, &directionOf);
    interaction.at = time(CsvField::At).at;
    interaction.key = m_columns.first(CsvField::Key);
    if (interaction.key.empty())
        interaction.key = hashKey(
            {key, word(interaction.kind), word(interaction.direction), m_columns.first(CsvField::At), m_columns.first(CsvField::Url)});
    sink.interaction(interaction);
}

}  // namespace csv

Platform platformOf(const CsvMapping &mapping) { return mapping.platform == Platform::Unknown ? Platform::AddressBook : mapping.platform; }

bool datesAreUnclear(const CsvMapping &mapping, const CsvSample &sample) {
    csv::DateReader dates(mapping.dateFormat);
    csv::DateLook look(mapping, sample.header);
    for (const auto &row : sample.rows) look.at(row, dates);
    return dates.unclear();
}

}  // namespace twofold::ingest
