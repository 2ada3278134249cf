// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonvalue.h"

#include <charconv>

#include "twofold/core/text.h"

namespace twofold::ingest {

using nlohmann::json;

namespace {

std::optional<json> tryParse(std::string_view text) {
    json value = json::parse(text.begin(), text.end(), nullptr, /*allow_exceptions=*/false);
    if (value.is_discarded()) return std::nullopt;
    return value;
}

// The number of "\uXXXX" at the front of text, -1 when there is none.
int escapeValue(std::string_view text) {
    if (text.size() < 6 || text[0] != '\\' || text[1] != 'u') return -1;
    int value = -1;
    const auto [end, error] = std::from_chars(text.data() + 2, text.data() + 6, value, 16);
    return error == std::errc() && end == text.data() + 6 ? value : -1;
}

bool isHighSurrogate(int value) { return value >= 0xD800 && value <= 0xDBFF; }
bool isLowSurrogate(int value) { return value >= 0xDC00 && value <= 0xDFFF; }

void appendControl(std::string &out, char c) {
    constexpr std::string_view digits = "0123456789abcdef";
    out += "\\u00";
    out += digits[static_cast<unsigned char>(c) >> 4];
    out += digits[static_cast<unsigned char>(c) & 0xF];
}

// One escape sequence at the front of text; how many bytes it takes.
std::size_t mendEscape(std::string_view text, std::string &out) {
    const int value = escapeValue(text);
    if (isHighSurrogate(value) && isLowSurrogate(escapeValue(text.substr(6)))) {
        out += text.substr(0, 12);
        return 12;
    }
    if (isHighSurrogate(value) || isLowSurrogate(value)) {
        out += "\\ufffd";
        return 6;
    }
    out += text.substr(0, 2);
    return std::min<std::size_t>(2, text.size());
}

std::string mendStrings(std::string_view text) {
    std::string out;
    out.reserve(text.size() + 16);
    bool inString = false;
    while (!text.empty()) {
        const char c = text.front();
        std::size_t used = 1;
        if (inString && c == '\\') {
            used = mendEscape(text, out);
        } else if (inString && static_cast<unsigned char>(c) < 0x20) {
            appendControl(out, c);
        } else {
            if (c == '"') inString = !inString;
            out += c;
        }
        text.remove_prefix(used);
    }
    return out;
}

const json emptyArray = json::array();
const json emptyObject = json::object();

}  // namespace

Result<json> parseRecord(std::string_view slice, bool &repaired) {
    if (auto value = tryParse(slice)) return *std::move(value);
    if (auto value = tryParse(mendStrings(isValidUtf8(slice) ? std::string(slice) : repairUtf8(slice)))) {
        repaired = true;
        return *std::move(value);
    }
    return failure(ErrorCode::Damaged, "This is not valid JSON.", excerpt(slice, 120));
}

std::string_view afterAssignment(std::string_view text) {
    const std::size_t first = text.find_first_of("{[=\"");
    if (first != std::string_view::npos && text[first] == '=') text.remove_prefix(first + 1);
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    text = trimmed(text);
    while (text.ends_with(';')) text = trimmed(text.substr(0, text.size() - 1));
    return text;
}

const json *member(const json &value, const char *key) {
    if (!value.is_object()) return nullptr;
    const auto it = value.find(key);
    return it == value.end() || it->is_null() ? nullptr : &*it;
}

const json &arrayMember(const json &value, const char *key) {
    const json *found = member(value, key);
    return found && found->is_array() ? *found : emptyArray;
}

const json &objectMember(const json &value, const char *key) {
    const json *found = member(value, key);
    return found && found->is_object() ? *found : emptyObject;
}

std::string textOf(const json &value) {
    if (const auto *text = value.get_ptr<const json::string_t *>()) return *text;
    if (const auto *number = value.get_ptr<const json::number_unsigned_t *>()) return std::to_string(*number);
    if (const auto *number = value.get_ptr<const json::number_integer_t *>()) return std::to_string(*number);
    if (const auto *truth = value.get_ptr<const json::boolean_t *>()) return *truth ? "true" : "false";
    return {};
}

std::string textMember(const json &value, const char *key) {
    const json *found = member(value, key);
    return found ? textOf(*found) : std::string();
}

std::int64_t numberMember(const json &value, const char *key, std::int64_t otherwise) {
    const std::string digits = textMember(value, key);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return error == std::errc() && end == digits.data() + digits.size() && !digits.empty() ? number : otherwise;
}

bool boolMember(const json &value, const char *key) { return textMember(value, key) == "true"; }

}  // namespace twofold::ingest
