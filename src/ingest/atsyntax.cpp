// SPDX-License-Identifier: GPL-3.0-or-later
#include "atsyntax.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <vector>

#include "twofold/core/text.h"

namespace twofold::ingest::at {

namespace {

constexpr std::size_t didLength = 2048;
constexpr std::size_t hostLength = 253;
constexpr std::size_t labelLength = 63;
constexpr std::size_t nsidLength = 317;
constexpr std::size_t keyLength = 512;
constexpr std::size_t uriLength = 8192;

constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }
constexpr bool isLower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool isLetter(char c) { return isLower(c) || (c >= 'A' && c <= 'Z'); }
constexpr bool isAlnum(char c) { return isLetter(c) || isDigit(c); }

template <class Allowed>
bool allOf(std::string_view text, const Allowed &allowed) {
    return std::all_of(text.begin(), text.end(), allowed);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t at = text.find(separator);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos) return parts;
        text.remove_prefix(at + 1);
    }
}

bool isLabel(std::string_view label) {
    if (label.empty() || label.size() > labelLength || label.front() == '-' || label.back() == '-') return false;
    return allOf(label, [](char c) { return isAlnum(c) || c == '-'; });
}

bool isScheme(std::string_view text) {
    if (text.empty() || text.size() > 81 || !isLower(text.front())) return false;
    return allOf(text, [](char c) { return isLower(c) || isDigit(c) || c == '.' || c == '-' || c == '+'; });
}

// Of a form such as "0000-00": a digit for each 0, else the character itself. Cuts it off when it fits.
bool takeForm(std::string_view &text, std::string_view form) {
    if (text.size() < form.size()) return false;
    for (std::size_t i = 0; i < form.size(); ++i)
        if (form[i] == '0' ? !isDigit(text[i]) : text[i] != form[i]) return false;
    text.remove_prefix(form.size());
    return true;
}

// RFC 5646, section 2.2.9: no variant and no extension's letter twice.
bool repeatsNothing(const std::vector<std::string_view> &subtags) {
    std::set<std::string> seen;
    bool inExtension = false;
    for (std::size_t i = 1; i < subtags.size(); ++i) {
        const std::string_view tag = subtags[i];
        const bool singleton = tag.size() == 1;
        if (singleton && (tag == "x" || tag == "X")) return true;
        const bool variant = !inExtension && (tag.size() >= 5 || (tag.size() == 4 && isDigit(tag.front())));
        if ((singleton || variant) && !seen.insert(asciiLower(tag)).second) return false;
        inExtension = inExtension || singleton;
    }
    return true;
}

}  // namespace

bool isDid(std::string_view text) {
    if (text.size() > didLength || !text.starts_with("did:")) return false;
    text.remove_prefix(4);
    const std::size_t colon = text.find(':');
    if (colon == 0 || colon == std::string_view::npos || !allOf(text.substr(0, colon), isLower)) return false;
    const std::string_view id = text.substr(colon + 1);
    if (id.empty() || id.back() == ':' || id.back() == '%') return false;
    return allOf(id, [](char c) { return isAlnum(c) || c == '.' || c == '_' || c == ':' || c == '%' || c == '-'; });
}

bool isHandle(std::string_view text) {
    if (text.size() > hostLength) return false;
    const auto labels = split(text, '.');
    return labels.size() >= 2 && std::all_of(labels.begin(), labels.end(), isLabel) && isLetter(labels.back().front());
}

bool isAtIdentifier(std::string_view text) { return isDid(text) || isHandle(text); }

bool isNsid(std::string_view text) {
    if (text.size() > nsidLength) return false;
    auto segments = split(text, '.');
    if (segments.size() < 3) return false;
    const std::string_view name = segments.back();
    segments.pop_back();
    if (!std::all_of(segments.begin(), segments.end(), isLabel) || isDigit(segments.front().front())) return false;
    return !name.empty() && name.size() <= labelLength && isLetter(name.front()) && allOf(name, isAlnum);
}

bool isRecordKey(std::string_view text) {
    if (text.empty() || text.size() > keyLength || text == "." || text == "..") return false;
    return allOf(text, [](char c) { return isAlnum(c) || c == '.' || c == '_' || c == '~' || c == ':' || c == '-'; });
}

bool isTid(std::string_view text) {
    if (text.size() != 13 || text.front() > 'j') return false;  // the highest bit is not used
    return allOf(text, [](char c) { return isLower(c) || (c >= '2' && c <= '7'); });
}

bool isCid(std::string_view text) {
    if (text.size() < 8 || text.size() > 256 || text.starts_with("Qm")) return false;  // "Qm…" is the old version 0
    return allOf(text, [](char c) { return isAlnum(c) || c == '+' || c == '='; });
}

bool isUri(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (text.size() > uriLength || colon == std::string_view::npos || !isScheme(text.substr(0, colon))) return false;
    const std::string_view rest = text.substr(colon + 1);
    return !rest.empty() && allOf(rest, [](char c) { return static_cast<unsigned char>(c) > 0x20 && c != 0x7F; });
}

bool isLanguage(std::string_view text) {
    if (text.size() > 128) return false;
    const auto subtags = split(text, '-');
    const std::string_view first = subtags.front();
    const bool special = (first == "i" || first == "x" || first == "X") && subtags.size() > 1;
    if (!special && (first.size() < 2 || first.size() > 3 || !allOf(first, isLower))) return false;
    const bool formed = std::all_of(subtags.begin() + 1, subtags.end(),
                                    [](std::string_view tag) { return !tag.empty() && tag.size() <= 8 && allOf(tag, isAlnum); });
    return formed && (first == "x" || first == "X" || repeatsNothing(subtags));
}

bool isDatetime(std::string_view text) {
    if (text.size() > 64 || text.ends_with("-00:00") || !takeForm(text, "0000-00-00T00:00:00")) return false;
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
        if (digits == 0 || digits > 20) return false;
        text.remove_prefix(digits);
    }
    return text == "Z" || ((takeForm(text, "+00:00") || takeForm(text, "-00:00")) && text.empty());
}

std::optional<AtUri> parseAtUri(std::string_view text) {
    if (text.size() > uriLength || !text.starts_with("at://")) return std::nullopt;
    text.remove_prefix(5);
    const auto parts = split(text, '/');
    if (parts.size() > 3 || !isAtIdentifier(parts[0])) return std::nullopt;
    AtUri uri{std::string(parts[0]), {}, {}};
    if (parts.size() > 1 && !isNsid(parts[1])) return std::nullopt;
    if (parts.size() > 2 && !isRecordKey(parts[2])) return std::nullopt;
    if (parts.size() > 1) uri.collection = parts[1];
    if (parts.size() > 2) uri.key = parts[2];
    return uri;
}

std::optional<UtcMs> tidTime(std::string_view text) {
    if (!isTid(text)) return std::nullopt;
    std::uint64_t value = 0;
    for (const char c : text) value = (value << 5) | static_cast<std::uint64_t>(isDigit(c) ? c - '2' : c - 'a' + 6);
    const auto moment = static_cast<UtcMs>((value >> 10) / 1000);  // the last ten bits tell the clock that made it
    if (moment < 365 * msPerDay) return std::nullopt;
    return moment;
}

std::optional<UtcMs> datetimeOf(std::string_view text) { return text.size() > 64 ? std::nullopt : fromIso8601(text); }

}  // namespace twofold::ingest::at
