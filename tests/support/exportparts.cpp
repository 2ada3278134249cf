// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/exportparts.h"

#include <algorithm>

#include "twofold/core/text.h"

namespace twofold::test {

namespace {

constexpr std::uint64_t seedOfPeople = 1;
constexpr std::int64_t conversationsInAll = 20;

std::string quoted(std::string_view text, bool escapeBytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out = "\"";
    out.reserve(text.size() + 16);
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (byte >= 0x80 && escapeBytes) {
            out += "\\u00";
            out += digits[byte >> 4];
            out += digits[byte & 0xF];
        } else {
            out += c;
        }
    }
    return out + "\"";
}

// Every fifth has a letter beyond ASCII in the name.
XPerson personOf(int number) {
    XPerson person = xPerson(seedOfPeople, number);
    person.handle = asciiLower(person.handle);
    if (number % 5 == 0) person.name += "ë";
    return person;
}

}  // namespace

ExportParts::ExportParts(const std::string &path, int count, Quote quote) : zip(path), m_quote(quote) {
    for (int i = 0; i <= std::max(count, 1); ++i) people.push_back(personOf(i));
}

void ExportParts::list(const std::string &name, std::string_view before, std::string_view after, std::int64_t first, std::int64_t count,
                       const Row &row) {
    zip.begin(name);
    zip.write(before);
    for (std::int64_t i = 0; i < count; ++i) {
        zip.write(row(first + i));
        zip.write(i + 1 < count ? ",\n" : "\n");
    }
    zip.write(after);
    facts.bytes += zip.bytes();
}

void ExportParts::lists(const std::string &prefix, std::int64_t count, const Row &row) {
    for (std::int64_t first = 0, part = 1; first < count; first += rowsInFile, ++part)
        list(prefix + std::to_string(part) + ".json", "[\n", "]", first, std::min(rowsInFile, count - first), row);
}

void ExportParts::file(const std::string &name, std::string_view content) {
    zip.file(name, content);
    facts.bytes += zip.bytes();
}

void ExportParts::conversations(const std::string &folder, std::int64_t messages) {
    const std::int64_t each = messages / conversationsInAll;
    const std::int64_t number = std::min<std::int64_t>(conversationsInAll, static_cast<std::int64_t>(people.size()) - 1);
    for (std::int64_t i = 1; i <= number && each > 0; ++i) {
        const XPerson &other = people[static_cast<std::size_t>(i)];
        const std::string names[] = {m_quote(other.name), m_quote(people.front().name)};
        const std::string thread = "inbox/" + other.handle + "_" + std::to_string(17'000'000 + i);
        const std::string before = "{\n  \"participants\": [\n    {\n      \"name\": " + names[0] +
                                   "\n    },\n    {\n      \"name\": " + names[1] + "\n    }\n  ],\n  \"messages\": [\n";
        const std::string after = "  ],\n  \"title\": " + names[0] + ",\n  \"is_still_participant\": true,\n  \"thread_path\": \"" +
                                  thread + "\",\n  \"magic_words\": []\n}";
        std::string path = folder;
        path.append("/").append(thread).append("/message_1.json");
        list(path, before, after, 0, each, [&](std::int64_t message) {
            ++facts.interactions;
            const std::string at = std::to_string(secondsOf(message, each) * 1000 + static_cast<std::int64_t>(random.below(1000)));
            const std::string &sender = names[random.below(2)];
            return "    {\n      \"sender_name\": " + sender + ",\n      \"timestamp_ms\": " + at +
                   ",\n      \"content\": " + m_quote(words(false)) + ",\n      \"is_geoblocked_for_viewer\": false\n    }";
        });
    }
}

std::string ExportParts::words(bool work) {
    std::string text = decodeHtmlEntities(sentence(random, work));
    if (random.percent(20)) text += "\n\n\"" + decodeHtmlEntities(sentence(random, work)) + "\"";
    return text;
}

std::int64_t ExportParts::secondsOf(std::int64_t number, std::int64_t count) {
    const std::int64_t from = *fromCivil(2012, 1, 1) / msPerSecond;
    const std::int64_t to = *fromCivil(2025, 1, 1) / msPerSecond;
    return to - 1 - (to - from) / std::max<std::int64_t>(count, 1) * number;
}

std::string metaQuoted(std::string_view text) { return quoted(text, true); }
std::string plainQuoted(std::string_view text) { return quoted(text, false); }

}  // namespace twofold::test
