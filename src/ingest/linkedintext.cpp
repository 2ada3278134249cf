// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkedintext.h"

#include <QString>
#include <algorithm>
#include <charconv>
#include <optional>

#include "linkedintime.h"
#include "twofold/core/platforms.h"
#include "twofold/core/text.h"

namespace twofold::ingest::linkedin {

namespace {

constexpr std::size_t longestName = 300;  // code points
constexpr std::size_t longestSlug = 400;  // bytes; each of 100 characters may take several
constexpr std::size_t longestLink = 4096;
constexpr std::size_t mostLinks = 50;

int hexDigit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string percentDecoded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0) {
            out += static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

// The part of an address between "/in/" and what follows it, as it stands there.
std::string_view rawSlug(std::string_view url) {
    url = trimmed(url);
    const std::string lower = asciiLower(url.substr(0, longestLink));
    std::size_t host = 0;
    for (const std::string_view scheme : {"https://", "http://"})
        if (lower.starts_with(scheme)) host = scheme.size();
    const std::size_t path = lower.find('/', host);
    if (path == std::string::npos) return {};
    const std::string_view hostName = std::string_view(lower).substr(host, path - host);
    if (hostName != "linkedin.com" && !hostName.ends_with(".linkedin.com")) return {};
    if (std::string_view(lower).substr(path, 4) != "/in/") return {};
    const std::string_view rest = url.substr(path + 4, longestSlug + 1);
    const std::string_view slug = rest.substr(0, rest.find_first_of("/?#, \t\r\n"));
    return slug.size() > longestSlug ? std::string_view() : slug;
}

bool isSlug(std::string_view text) {
    if (text.empty() || !isValidUtf8(text)) return false;
    return std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '/' || c == 0x7F; });
}

std::string simplified(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))
        .normalized(QString::NormalizationForm_C)
        .simplified()
        .toStdString();
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::string_view digitsAt(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && isDigit(text[end])) ++end;
    return text.substr(at, end - at);
}

}  // namespace

std::string_view bounded(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) return text;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) --bytes;
    return text.substr(0, bytes);
}

std::string slugOf(std::string_view url) {
    const std::string_view raw = rawSlug(url);
    const std::string decoded = percentDecoded(raw);
    return foldCase(isSlug(decoded) ? std::string_view(decoded) : isSlug(raw) ? raw : std::string_view());
}

std::string foldedName(std::string_view name) { return foldCase(simplified(bounded(name, 4 * longestName))); }

IdentityRecord personOf(std::string_view url, std::string_view name, std::string_view company) {
    IdentityRecord person;
    person.platform = Platform::LinkedIn;
    const std::string folded = foldedName(name);
    if (folded != "linkedin member") person.name = excerpt(simplified(bounded(name, 4 * longestName)), longestName);
    person.handle = slugOf(url);
    if (!person.handle.empty()) {
        person.profileUrl = "https://www.linkedin.com/in/" + std::string(rawSlug(url));
    } else if (const std::string firm = foldedName(company); !firm.empty() && !person.name.empty()) {
        person.nativeId = "name:" + folded + '|' + firm;
    }
    return person;
}

std::string postNumber(std::string_view link) {
    const std::string decoded = percentDecoded(link.substr(0, longestLink));
    // What comes after the "?" may name a comment, or the post that a post was found through.
    const std::string_view text = std::string_view(decoded).substr(0, decoded.find('?'));
    for (const std::string_view marker :
         {"urn:li:share:", "urn:li:ugcPost:", "urn:li:activity:", "urn:li:groupPost:", "activity-", "ugcPost-", "share-"}) {
        for (std::size_t at = text.find(marker); at != std::string_view::npos; at = text.find(marker, at + 1)) {
            std::string_view digits = digitsAt(text, at + marker.size());
            const std::size_t end = at + marker.size() + digits.size();
            if (marker == "urn:li:groupPost:" && end < text.size() && text[end] == '-') digits = digitsAt(text, end + 1);
            if (digits.size() >= 10 && digits.size() <= 20) return std::string(digits);
        }
    }
    return {};
}

UtcMs timeOfNumber(std::string_view number) {
    std::uint64_t id = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), id);
    if (number.empty() || error != std::errc() || end != number.data() + number.size()) return unknownTime;
    const auto moment = static_cast<UtcMs>(id >> 22);
    return isPlausible(moment) ? moment : unknownTime;
}

namespace {

// Whether every line break stands between two quotes that belong to the lines, and how the lines read without them.
std::optional<std::string> withoutLineQuotes(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t begin = 0;;) {
        const std::size_t end = text.find('\n', begin);
        std::string_view line = text.substr(begin, end == std::string_view::npos ? end : end - begin);
        if (begin > 0) {
            if (!line.starts_with('"')) return std::nullopt;
            line.remove_prefix(1);
        }
        if (end != std::string_view::npos) {
            if (!line.ends_with('"')) return std::nullopt;
            line.remove_suffix(1);
        }
        out += line;
        if (end == std::string_view::npos) return out;
        out += '\n';
        begin = end + 1;
    }
}

bool allQuotesDoubled(std::string_view text) {
    for (std::size_t at = text.find('"'); at != std::string_view::npos; at = text.find('"', at + 2))
        if (at + 1 >= text.size() || text[at + 1] != '"') return false;
    return true;
}

void replaceAll(std::string &text, std::string_view what, std::string_view with) {
    std::string out;
    std::size_t begin = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, begin)) {
        out.append(text, begin, at - begin).append(with);
        begin = at + what.size();
    }
    if (begin == 0) return;
    text = out.append(text, begin);
}

}  // namespace

std::string withoutDoubledQuotes(std::string_view text) {
    std::string plain(text);
    replaceAll(plain, "\r\n", "\n");
    if (plain.find('"') == std::string::npos) return plain;
    if (auto lines = withoutLineQuotes(plain); lines && allQuotesDoubled(*lines)) plain = *std::move(lines);
    if (allQuotesDoubled(plain)) replaceAll(plain, "\"\"", "\"");
    return plain;
}

std::string withPlainTags(std::string_view text) {
    constexpr std::string_view open = "{hashtag|";
    std::string out;
    std::size_t begin = 0;
    for (std::size_t at = text.find(open); at != std::string_view::npos; at = text.find(open, begin)) {
        out += text.substr(begin, at - begin);
        // "{hashtag|\#|Word}": what stands between the bars is the sign as it was typed.
        const std::string_view inside = text.substr(at + open.size(), 300);
        const std::size_t bar = inside.find('|');
        const std::size_t close = inside.find('}');
        if (bar == std::string_view::npos || close == std::string_view::npos || bar > close) {
            out += open;
            begin = at + open.size();
            continue;
        }
        out.append("#").append(inside.substr(bar + 1, close - bar - 1));
        begin = at + open.size() + close + 1;
    }
    return out.append(text.substr(begin));
}

namespace {

bool isTagCharacter(char c) {
    return c == '_' || isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

void addOnce(std::vector<std::string> &list, std::string_view item) {
    if (list.size() < mostLinks && std::find(list.begin(), list.end(), item) == list.end()) list.emplace_back(item);
}

void readLinks(std::string_view text, std::vector<std::string> &links) {
    std::size_t next = 0;
    for (std::size_t at = text.find("http"); at != std::string_view::npos && links.size() < mostLinks; at = text.find("http", next)) {
        std::string_view link = text.substr(at, longestLink);
        link = link.substr(0, link.find_first_of(" \t\r\n<>\"|"));
        next = at + link.size();
        while (!link.empty() && std::string_view(".,;:!?)]'*").find(link.back()) != std::string_view::npos) link.remove_suffix(1);
        if (isWebUrl(link)) addOnce(links, link);
    }
}

void readTags(std::string_view text, std::vector<std::string> &tags) {
    for (std::size_t at = text.find('#'); at != std::string_view::npos && tags.size() < mostLinks; at = text.find('#', at + 1)) {
        std::size_t end = at + 1;
        while (end < text.size() && isTagCharacter(text[end])) ++end;
        const std::string_view tag = text.substr(at + 1, end - at - 1);
        const bool inWord = at > 0 && (isTagCharacter(text[at - 1]) || text[at - 1] == '/' || text[at - 1] == '&');
        if (!inWord && tag.size() <= 200 && !std::all_of(tag.begin(), tag.end(), isDigit)) addOnce(tags, tag);
    }
}

}  // namespace

void readLinksAndTags(PostRecord &post) {
    readLinks(post.text, post.links);
    readTags(post.text, post.tags);
}

std::string keyOf(std::string_view kind, std::initializer_list<std::string_view> parts) {
    std::string joined;
    for (const std::string_view part : parts) joined.append(part).push_back('\x1F');
    std::string digits(16, '0');
    std::uint64_t hash = stableHash(joined);
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, hash >>= 4) *digit = "0123456789abcdef"[hash & 15];
    return std::string(kind).append(":").append(digits);
}

}  // namespace twofold::ingest::linkedin
