// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/core/text.h"

#include <QString>

#include <algorithm>
#include <array>

namespace twofold {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

// Length of the well-formed sequence at the front (Unicode 15, table 3-7), 0 when there is none.
std::size_t sequenceLength(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(0);
    if (first < 0x80) return 1;
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < length) return 0;
    const unsigned char second = byte(1);
    const unsigned char low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const unsigned char high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (second < low || second > high) return 0;
    for (std::size_t i = 2; i < length; ++i)
        if (byte(i) < 0x80 || byte(i) > 0xBF) return 0;
    return length;
}

std::uint32_t codePointAt(std::string_view text, std::size_t length) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
    switch (length) {
    case 1: return byte(0);
    case 2: return ((byte(0) & 0x1F) << 6) | (byte(1) & 0x3F);
    case 3: return ((byte(0) & 0x0F) << 12) | ((byte(1) & 0x3F) << 6) | (byte(2) & 0x3F);
    default: return ((byte(0) & 0x07) << 18) | ((byte(1) & 0x3F) << 12) | ((byte(2) & 0x3F) << 6) | (byte(3) & 0x3F);
    }
}

struct NamedEntity {
    std::string_view name;
    std::string_view text;
};
constexpr auto namedEntities = std::to_array<NamedEntity>({{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"},
    {"nbsp", "\xC2\xA0"}, {"hellip", "…"}, {"mdash", "—"}, {"ndash", "–"}, {"lsquo", "‘"}, {"rsquo", "’"}, {"ldquo", "“"},
    {"rdquo", "”"}, {"laquo", "«"}, {"raquo", "»"}, {"bull", "•"}, {"middot", "·"}, {"copy", "©"}, {"reg", "®"}, {"trade", "™"},
    {"euro", "€"}, {"pound", "£"}, {"yen", "¥"}, {"deg", "°"}, {"times", "×"}, {"eacute", "é"}, {"egrave", "è"}, {"agrave", "à"},
    {"aacute", "á"}, {"iacute", "í"}, {"oacute", "ó"}, {"uacute", "ú"}, {"ntilde", "ñ"}, {"ccedil", "ç"}, {"auml", "ä"},
    {"ouml", "ö"}, {"uuml", "ü"}, {"Auml", "Ä"}, {"Ouml", "Ö"}, {"Uuml", "Ü"}, {"szlig", "ß"}});

// The reference that begins at text[0] == '&'; how many bytes it takes, 0 when it is none.
std::size_t decodeReference(std::string_view text, std::string &out) {
    const std::size_t end = text.substr(0, 12).find(';');
    if (end == std::string_view::npos || end < 2) return 0;
    const std::string_view name = text.substr(1, end - 1);
    if (name.front() == '#') {
        const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
        std::uint32_t value = 0;
        const std::string_view number = name.substr(hex ? 2 : 1);
        if (number.empty()) return 0;
        for (const char c : number) {
            const int digit = c >= '0' && c <= '9' ? c - '0' : hex && c >= 'a' && c <= 'f' ? c - 'a' + 10 : hex && c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
            if (digit < 0) return 0;
            value = std::min<std::uint32_t>(value * (hex ? 16 : 10) + static_cast<std::uint32_t>(digit), 0x110000);
        }
        appendCodePoint(out, value);
        return end + 1;
    }
    for (const auto &entity : namedEntities) {
        if (entity.name == name) {
            out += entity.text;
            return end + 1;
        }
    }
    return 0;
}

bool isBidiControl(std::uint32_t c) { return c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

// The name of the tag that begins behind '<', lower case, with its slash ("br", "/p").
std::string tagName(std::string_view inside) {
    std::string name;
    for (const char c : inside) {
        if (name.empty() && c == '/') name += c;
        else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) name += c;
        else break;
    }
    return asciiLower(name);
}

// A "<" that nothing of a tag follows ("I <3 it") is text.
std::size_t nextTag(std::string_view html) {
    for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
        const char next = at + 1 < html.size() ? html[at + 1] : ' ';
        if (next == '/' || next == '!' || next == '?' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z')) return at;
    }
    return std::string_view::npos;
}

}  // namespace

void appendCodePoint(std::string &out, std::uint32_t c) {
    if (c == 0 || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) {
        out += replacement;
    } else if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | (c >> 6));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0 | (c >> 12));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (c >> 18));
        out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    }
}

bool isValidUtf8(std::string_view text) {
    while (!text.empty()) {
        if (static_cast<unsigned char>(text.front()) < 0x80) {
            text.remove_prefix(1);
            continue;
        }
        const std::size_t length = sequenceLength(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

std::string repairUtf8(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const std::size_t length = sequenceLength(text);
        out += length == 0 ? replacement : text.substr(0, length);
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return out;
}

std::vector<std::size_t> codePointOffsets(std::string_view text) {
    std::vector<std::size_t> offsets;
    offsets.reserve(text.size() + 1);
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) offsets.push_back(i);
    offsets.push_back(text.size());
    return offsets;
}

std::string decodeHtmlEntities(std::string_view text) {
    if (text.find('&') == std::string_view::npos) return std::string(text);
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const std::size_t next = text.find('&');
        out += text.substr(0, next);
        if (next == std::string_view::npos) break;
        text.remove_prefix(next);
        const std::size_t used = decodeReference(text, out);
        if (used == 0) out += '&';
        text.remove_prefix(std::max<std::size_t>(used, 1));
    }
    return out;
}

std::string htmlToText(std::string_view html) {
    std::string out;
    out.reserve(html.size());
    std::string skipUntil;  // the closing tag of a script or style
    while (!html.empty()) {
        const std::size_t open = nextTag(html);
        if (skipUntil.empty()) out += decodeHtmlEntities(html.substr(0, open));
        if (open == std::string_view::npos) break;
        html.remove_prefix(open + 1);
        const std::size_t close = html.find('>');
        if (close == std::string_view::npos) break;
        const std::string name = tagName(html.substr(0, close));
        html.remove_prefix(close + 1);
        if (!skipUntil.empty()) {
            if (name == skipUntil) skipUntil.clear();
        } else if (name == "script" || name == "style") {
            skipUntil = "/" + name;
        } else if (name == "br" || name == "/p" || name == "/div" || name == "/li" || name == "/h1" || name == "/h2" || name == "/h3") {
            out += '\n';
        }
    }
    return std::string(trimmed(out));
}

std::string asciiLower(std::string_view text) {
    std::string out(text);
    for (char &c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

std::string foldCase(std::string_view text) {
    const bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (ascii) return asciiLower(text);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toCaseFolded().toStdString();
}

std::vector<std::string_view> partsOf(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        if (end > begin) parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view space = " \t\r\n\f\v";
    const std::size_t first = text.find_first_not_of(space);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(space) - first + 1);
}

std::string excerpt(std::string_view text, std::size_t codePoints) {
    std::string out;
    std::size_t count = 0;
    while (!text.empty()) {
        const std::size_t length = sequenceLength(text);
        if (count++ == codePoints) return std::string(trimmed(out)) + "…";
        const std::string_view piece = text.substr(0, std::max<std::size_t>(length, 1));
        if (length == 0) out += replacement;
        else if (piece == "\n" || piece == "\r" || piece == "\t") out += ' ';
        else out += piece;
        text.remove_prefix(piece.size());
    }
    return out;
}

std::string harmless(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const std::size_t length = sequenceLength(text);
        if (length == 0) {
            out += replacement;
            text.remove_prefix(1);
            continue;
        }
        const std::uint32_t c = codePointAt(text, length);
        if (c == '\n' || c == '\t' || c == '\r' || c == 0x2028 || c == 0x2029) out += ' ';
        else if (c < 0x20 || c == 0x7F || (c >= 0x80 && c < 0xA0)) out += replacement;
        else if (!isBidiControl(c)) out += text.substr(0, length);
        text.remove_prefix(length);
    }
    return out;
}

std::string csvCell(std::string_view text) {
    std::string cell(text);
    if (!cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos) cell.insert(cell.begin(), '\'');
    if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
    std::string quoted = "\"";
    for (const char c : cell) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + "\"";
}

std::uint64_t stableHash(std::string_view bytes, std::uint64_t seed) {
    std::uint64_t hash = 0xCBF29CE484222325ULL ^ seed;
    for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    hash ^= hash >> 33;
    hash *= 0xFF51AFD7ED558CCDULL;
    return hash ^ (hash >> 33);
}

bool isWebUrl(std::string_view url) {
    const std::string head = asciiLower(url.substr(0, 8));
    const std::size_t host = head.starts_with("https://") ? 8 : head.starts_with("http://") ? 7 : 0;
    if (host == 0 || url.size() <= host || std::string_view("/?#:").find(url[host]) != std::string_view::npos) return false;
    return std::none_of(url.begin(), url.end(), [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F; });
}

}  // namespace twofold
