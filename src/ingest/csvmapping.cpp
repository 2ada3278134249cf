// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/ingest/csvmapping.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "genericcsvpeople.h"
#include "twofold/core/platforms.h"
#include "twofold/core/text.h"

namespace twofold::ingest {

using Json = nlohmann::ordered_json;

namespace {

using Rows = CsvMapping::Rows;

struct FieldWord {
    CsvField field;
    std::string_view word;
};
constexpr auto fieldWords = std::to_array<FieldWord>({{CsvField::Ignore, "ignore"},
                                                      {CsvField::Name, "name"},
                                                      {CsvField::GivenName, "given-name"},
                                                      {CsvField::FamilyName, "family-name"},
                                                      {CsvField::Handle, "handle"},
                                                      {CsvField::NativeId, "id"},
                                                      {CsvField::ProfileUrl, "profile-url"},
                                                      {CsvField::Email, "email"},
                                                      {CsvField::Phone, "phone"},
                                                      {CsvField::Bio, "bio"},
                                                      {CsvField::Company, "company"},
                                                      {CsvField::Position, "position"},
                                                      {CsvField::Since, "since"},
                                                      {CsvField::List, "list"},
                                                      {CsvField::Kind, "kind"},
                                                      {CsvField::Text, "text"},
                                                      {CsvField::Created, "created"},
                                                      {CsvField::Url, "url"},
                                                      {CsvField::Visibility, "visibility"},
                                                      {CsvField::PostKind, "post-kind"},
                                                      {CsvField::Language, "language"},
                                                      {CsvField::Likes, "likes"},
                                                      {CsvField::Reposts, "reposts"},
                                                      {CsvField::Replies, "replies"},
                                                      {CsvField::InReplyTo, "in-reply-to"},
                                                      {CsvField::Tags, "tags"},
                                                      {CsvField::At, "at"},
                                                      {CsvField::Direction, "direction"},
                                                      {CsvField::InteractionKind, "interaction"},
                                                      {CsvField::Key, "key"}});
constexpr std::array<Rows, 3> allRows = {Rows::People, Rows::Posts, Rows::Interactions};

std::optional<CsvField> fieldOfWord(std::string_view text) {
    for (const auto &entry : fieldWords)
        if (entry.word == text) return entry.field;
    return std::nullopt;
}

std::optional<Rows> rowsOfWord(std::string_view text) {
    for (const Rows rows : allRows)
        if (word(rows) == text) return rows;
    return std::nullopt;
}

template <class Range>
std::string listed(const Range &values) {
    std::string out;
    for (const auto value : values) out += (out.empty() ? "" : ", ") + std::string(word(value));
    return out;
}

tl::unexpected<Error> wrong(const std::string &message) {
    return failure(ErrorCode::BadArgument, "The mapping cannot be used: " + message, "mapping");
}

// The word under `key`, when there is one, into `value`.
template <class Enum>
Result<void> readWord(const Json &document, const char *key, Enum &value) {
    const auto found = document.find(key);
    if (found == document.end() || found->is_null()) return {};
    const auto read = found->is_string() ? fromWord<Enum>(found->template get_ref<const std::string &>()) : std::nullopt;
    if (!read) return wrong(std::string("“") + key + "” is one of: " + listed(allValues<Enum>()) + ".");
    value = *read;
    return {};
}

constexpr std::pair<std::string_view, char> delimiterWords[] = {{"", 0}, {",", ','}, {";", ';'}, {"\t", '\t'}, {"tab", '\t'}, {"|", '|'}};

Result<void> readPlainMembers(const Json &document, CsvMapping &mapping) {
    if (const auto rows = document.find("rows"); rows != document.end()) {
        const auto read = rows->is_string() ? rowsOfWord(rows->get_ref<const std::string &>()) : std::nullopt;
        if (!read) return wrong("“rows” is one of: " + listed(allRows) + ".");
        mapping.rows = *read;
    }
    if (const auto header = document.find("header"); header != document.end()) {
        if (!header->is_boolean()) return wrong("“header” is true or false.");
        mapping.header = header->get<bool>();
    }
    if (const auto format = document.find("date_format"); format != document.end()) {
        if (!format->is_string() || format->get_ref<const std::string &>().size() > 100)
            return wrong(
                "“date_format” is \"\" (found out), \"iso\", \"dmy\", \"mdy\", \"unix\", \"unix-ms\" or a pattern such as \"dd.MM.yyyy "
                "HH:mm\".");
        mapping.dateFormat = format->get<std::string>();
    }
    if (const auto delimiter = document.find("delimiter"); delimiter != document.end()) {
        const std::string text = delimiter->is_string() ? delimiter->get<std::string>() : "?";
        const auto *const known =
            std::find_if(std::begin(delimiterWords), std::end(delimiterWords), [&](const auto &one) { return one.first == text; });
        if (known == std::end(delimiterWords)) return wrong("“delimiter” is \"\" (found out), \",\", \";\", \"tab\" or \"|\".");
        mapping.delimiter = known->second;
    }
    return {};
}

Result<void> readColumns(const Json &document, CsvMapping &mapping) {
    const auto columns = document.find("columns");
    if (columns == document.end() || !columns->is_array() || columns->size() > 10'000)
        return wrong("“columns” is a list of {\"column\": \"heading or #3\", \"is\": \"name\"}.");
    for (const Json &one : *columns) {
        const auto column = one.is_object() ? one.find("column") : one.end();
        const auto is = one.is_object() ? one.find("is") : one.end();
        if (!one.is_object() || column == one.end() || !column->is_string())
            return wrong("each of “columns” is {\"column\": \"heading or #3\", \"is\": \"name\"}.");
        const std::string heading = column->get<std::string>();
        const auto field = is != one.end() && is->is_string() ? fieldOfWord(is->get_ref<const std::string &>()) : std::nullopt;
        if (!field) return wrong("the column “" + excerpt(harmless(heading), 60) + "” “is” one of: " + listed(csvFields()) + ".");
        mapping.columns.emplace_back(heading, *field);
    }
    return {};
}

// A slip of the hand in the name of a member would otherwise change nothing, silently.
Result<void> refuseUnknown(const Json &document) {
    constexpr std::string_view known[] = {"rows",   "platform",    "relation", "interaction", "direction",
                                          "header", "date_format", "columns",  "delimiter"};
    for (const auto &[key, value] : document.items())
        if (std::find(std::begin(known), std::end(known), key) == std::end(known))
            return wrong("there is no “" + excerpt(harmless(key), 60) +
                         "” in it. It has: rows, platform, relation, interaction, direction, delimiter, header, date_format, columns.");
    return {};
}

bool hasField(const CsvMapping &mapping, std::initializer_list<CsvField> fields) {
    return std::any_of(mapping.columns.begin(), mapping.columns.end(),
                       [&](const auto &column) { return std::find(fields.begin(), fields.end(), column.second) != fields.end(); });
}

void checkPerson(const CsvMapping &mapping, std::vector<std::string> &problems) {
    const bool addressBook = mapping.platform == Platform::AddressBook || mapping.platform == Platform::Unknown;
    if (!hasField(mapping, {CsvField::Name, CsvField::GivenName, CsvField::FamilyName, CsvField::Handle, CsvField::NativeId,
                            CsvField::ProfileUrl, CsvField::Email}) &&
        !(addressBook && hasField(mapping, {CsvField::Phone, CsvField::Company})))
        problems.emplace_back("Say which column names the person: name, handle, id, profile-url or email.");
    else if (!addressBook && !isKeyedByName(mapping.platform) &&
             !hasField(mapping, {CsvField::Handle, CsvField::NativeId, CsvField::ProfileUrl}))
        problems.push_back("On " + std::string(displayName(mapping.platform)) +
                           " a name does not tell who somebody is: a column must be the handle, id or profile-url.");
}

}  // namespace

std::string_view word(CsvField field) {
    for (const auto &entry : fieldWords)
        if (entry.field == field) return entry.word;
    return {};
}

std::string_view word(Rows rows) {
    switch (rows) {
        case Rows::People: return "people";
        case Rows::Posts: return "posts";
        case Rows::Interactions: return "interactions";
    }
    return {};
}

const std::vector<CsvField> &csvFields() {
    static const auto all = [] {
        std::vector<CsvField> fields;
        for (const auto &entry : fieldWords) fields.push_back(entry.field);
        return fields;
    }();
    return all;
}

const std::vector<CsvField> &csvFieldsOf(Rows rows) {
    using F = CsvField;
    static const std::vector<F> people = {F::Name,  F::GivenName, F::FamilyName, F::Handle,   F::NativeId, F::ProfileUrl, F::Email,
                                          F::Phone, F::Bio,       F::Company,    F::Position, F::Since,    F::List,       F::Kind};
    static const std::vector<F> posts = {F::Text,     F::Created, F::NativeId, F::Url,     F::Visibility, F::PostKind,
                                         F::Language, F::Likes,   F::Reposts,  F::Replies, F::InReplyTo,  F::Tags};
    static const std::vector<F> interactions = {F::Name,      F::GivenName,       F::FamilyName, F::Handle,  F::NativeId, F::ProfileUrl,
                                                F::Email,     F::Phone,           F::Bio,        F::Company, F::Position, F::At,
                                                F::Direction, F::InteractionKind, F::Key,        F::Url};
    return rows == Rows::People ? people : rows == Rows::Posts ? posts : interactions;
}

std::string toJson(const CsvMapping &mapping) {
    Json document;
    document["rows"] = word(mapping.rows);
    document["platform"] = word(mapping.platform);
    document["relation"] = word(mapping.relation);
    document["interaction"] = word(mapping.interaction);
    document["direction"] = word(mapping.direction);
    document["delimiter"] = mapping.delimiter == '\t' ? "tab" : mapping.delimiter == 0 ? "" : std::string(1, mapping.delimiter);
    document["header"] = mapping.header;
    document["date_format"] = mapping.dateFormat;
    document["columns"] = Json::array();
    for (const auto &[column, field] : mapping.columns) document["columns"].push_back({{"column", column}, {"is", word(field)}});
    return document.dump(1, ' ', false, Json::error_handler_t::replace);
}

Result<CsvMapping> csvMappingFromJson(std::string_view text) {
    if (text.size() > (std::size_t{1} << 20)) return wrong("it is larger than 1 MiB.");
    // A depth that no mapping has would cost the parser its stack.
    int depth = 0, deepest = 0;
    for (const char c : text) {
        depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
        deepest = std::max(deepest, depth);
    }
    const Json document = deepest > 100 ? Json(Json::value_t::discarded) : Json::parse(text, nullptr, false);
    if (!document.is_object()) return wrong("it is not a JSON object. See: twofold-cli import FILE --show-mapping");
    CsvMapping mapping;
    TWOFOLD_TRY(refuseUnknown(document));
    TWOFOLD_TRY(readPlainMembers(document, mapping));
    TWOFOLD_TRY(readWord(document, "platform", mapping.platform));
    TWOFOLD_TRY(readWord(document, "relation", mapping.relation));
    TWOFOLD_TRY(readWord(document, "interaction", mapping.interaction));
    TWOFOLD_TRY(readWord(document, "direction", mapping.direction));
    TWOFOLD_TRY(readColumns(document, mapping));
    return mapping;
}

std::string csvSignature(const std::vector<std::string> &header) {
    if (header.empty()) return {};
    std::string all;
    for (const std::string &heading : header) all += normalisedHeading(heading) + '\x1F';
    char buffer[17];
    std::snprintf(buffer, sizeof buffer, "%016llx", static_cast<unsigned long long>(stableHash(all)));
    return buffer;
}

std::vector<std::string> checkMapping(const CsvMapping &mapping) {
    std::vector<std::string> problems;
    const bool addressBook = mapping.platform == Platform::AddressBook || mapping.platform == Platform::Unknown;
    switch (mapping.rows) {
        case Rows::People:
            checkPerson(mapping, problems);
            if (!addressBook && mapping.relation == RelationKind::AddressBook && !hasField(mapping, {CsvField::Kind, CsvField::List}))
                problems.push_back("Say what the people are to you on " + std::string(displayName(mapping.platform)) +
                                   " (relation): following, follower, friend, …");
            if (!addressBook && mapping.relation == RelationKind::List && !hasField(mapping, {CsvField::List}))
                problems.emplace_back("Say which column names the list: list.");
            break;
        case Rows::Posts:
            if (!hasField(mapping, {CsvField::Text, CsvField::Url})) problems.emplace_back("Say which column is the post: text or url.");
            if (addressBook) problems.emplace_back("Say which network the posts are from (platform); feed stands for any other.");
            break;
        case Rows::Interactions:
            checkPerson(mapping, problems);
            if (!hasField(mapping, {CsvField::At, CsvField::Key}))
                problems.emplace_back("Say what tells one exchange from another: a column must be the time (at) or a key.");
            break;
    }
    return problems;
}

std::vector<std::string> checkMapping(const CsvMapping &mapping, const std::vector<std::string> &header, std::size_t columns) {
    std::vector<std::string> problems = checkMapping(mapping);
    for (const auto &[column, field] : mapping.columns) {
        if (field == CsvField::Ignore) continue;
        const auto place = csv::placeOf(column, header);
        if (!place || *place >= columns)
            problems.push_back("There is no column “" + excerpt(harmless(column), 60) + "” (" + std::string(word(field)) +
                               ") in the table.");
    }
    return problems;
}

std::vector<CsvField> fieldsByPlace(const CsvMapping &mapping, const std::vector<std::string> &header, std::size_t columns) {
    std::vector<CsvField> fields(columns, CsvField::Ignore);
    for (const auto &[column, field] : mapping.columns)
        if (const auto place = csv::placeOf(column, header); field != CsvField::Ignore && place && *place < columns) fields[*place] = field;
    return fields;
}

}  // namespace twofold::ingest
