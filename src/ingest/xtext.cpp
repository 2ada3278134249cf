// SPDX-License-Identifier: GPL-3.0-or-later
#include "xtext.h"

#include <algorithm>

#include "twofold/core/text.h"

namespace twofold::ingest::x {

namespace {

struct Piece {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string_view replacement;
};

// Byte offsets of ascending code point numbers, in one pass over the text.
class CodePoints {
public:
    explicit CodePoints(std::string_view text) : m_text(text) {}

    // npos behind the end of the text.
    std::size_t offset(std::int64_t codePoint) {
        if (codePoint < m_codePoint) *this = CodePoints(m_text);
        while (m_codePoint < codePoint) {
            if (m_byte >= m_text.size()) return std::string_view::npos;
            ++m_byte;
            while (m_byte < m_text.size() && (static_cast<unsigned char>(m_text[m_byte]) & 0xC0) == 0x80) ++m_byte;
            ++m_codePoint;
        }
        return m_byte;
    }

private:
    std::string_view m_text;
    std::int64_t m_codePoint = 0;
    std::size_t m_byte = 0;
};

bool overlaps(const std::vector<Piece> &pieces, std::size_t begin, std::size_t end) {
    return std::any_of(pieces.begin(), pieces.end(), [&](const Piece &p) { return begin < p.end && p.begin < end; });
}

// Where a link stands by its indices, when what is there is that link.
bool takeByIndices(std::string_view text, CodePoints &points, const ShortLink &link, std::vector<Piece> &pieces) {
    if (link.first < 0 || link.last <= link.first) return false;
    const std::size_t begin = points.offset(link.first);
    if (begin == std::string_view::npos || text.substr(begin, link.url.size()) != link.url) return false;
    const std::size_t end = begin + link.url.size();
    if (!overlaps(pieces, begin, end)) pieces.push_back({begin, end, link.replacement});
    return true;
}

// All places where a link stands and none was found yet. The next character must not go on with the link's own.
void takeBySearch(std::string_view text, const ShortLink &link, std::vector<Piece> &pieces) {
    for (std::size_t at = text.find(link.url); at != std::string_view::npos; at = text.find(link.url, at + link.url.size())) {
        const std::size_t end = at + link.url.size();
        const char next = end < text.size() ? text[end] : ' ';
        const bool goesOn = (next >= '0' && next <= '9') || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
        if (!goesOn && !overlaps(pieces, at, end)) pieces.push_back({at, end, link.replacement});
    }
}

std::vector<Piece> locate(std::string_view text, const std::vector<ShortLink> &links) {
    std::vector<Piece> pieces;
    pieces.reserve(links.size());
    CodePoints points(text);
    std::vector<const ShortLink *> homeless;
    for (const auto &link : links)
        if (!link.url.empty() && !takeByIndices(text, points, link, pieces)) homeless.push_back(&link);
    for (const auto *link : homeless) takeBySearch(text, *link, pieces);
    std::sort(pieces.begin(), pieces.end(), [](const Piece &a, const Piece &b) { return a.begin < b.begin; });
    return pieces;
}

void appendDecoded(std::string &out, std::string_view escaped) {
    if (escaped.find('&') == std::string_view::npos)
        out += escaped;
    else
        out += decodeHtmlEntities(escaped);
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool isHandleCharacter(char c) { return isDigit(c) || c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string_view takeWhile(std::string_view text, bool (*wanted)(char)) {
    return text.substr(0, static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), wanted) - text.begin()));
}

// What follows the host, when the address is one of X's.
std::optional<std::string_view> pathOnX(std::string_view url) {
    if (!url.starts_with("http")) return std::nullopt;
    url.remove_prefix(4);
    if (url.starts_with('s')) url.remove_prefix(1);
    if (!url.starts_with("://")) return std::nullopt;
    url.remove_prefix(3);
    for (const std::string_view prefix : {"www.", "mobile.", "m."})
        if (url.starts_with(prefix)) url.remove_prefix(prefix.size());
    for (const std::string_view host : {"twitter.com/", "x.com/"})
        if (sameHandle(url.substr(0, host.size()), host)) return url.substr(host.size());
    return std::nullopt;
}

}  // namespace

std::string expandText(std::string_view escaped, const std::vector<ShortLink> &links) {
    std::string out;
    std::size_t size = escaped.size();
    for (const auto &link : links) size += link.replacement.size();
    out.reserve(size);
    std::size_t done = 0;
    if (!links.empty()) {
        for (const auto &piece : locate(escaped, links)) {
            appendDecoded(out, escaped.substr(done, piece.begin - done));
            out += piece.replacement;
            done = piece.end;
        }
    }
    appendDecoded(out, escaped.substr(done));
    const std::string_view core = trimmed(out);
    if (core.size() != out.size()) out = std::string(core);
    return out;
}

std::optional<StatusUrl> parseStatusUrl(std::string_view url) {
    const auto path = pathOnX(url);
    if (!path) return std::nullopt;
    std::string_view rest = *path;
    if (rest.starts_with("#!/")) rest.remove_prefix(3);
    StatusUrl found;
    found.user = takeWhile(rest, isHandleCharacter);
    rest.remove_prefix(found.user.size());
    if (found.user == "i") {
        found.user = {};
        if (rest.starts_with("/web")) rest.remove_prefix(4);
    } else if (found.user.empty() || found.user.size() > 20) {
        return std::nullopt;
    }
    if (rest.starts_with("/statuses/"))
        rest.remove_prefix(10);
    else if (rest.starts_with("/status/"))
        rest.remove_prefix(8);
    else
        return std::nullopt;
    found.id = takeWhile(rest, isDigit);
    rest.remove_prefix(found.id.size());
    if (found.id.empty() || (!rest.empty() && rest.front() != '?' && rest.front() != '/' && rest.front() != '#')) return std::nullopt;
    return found;
}

std::optional<ListUrl> parseListUrl(std::string_view url) {
    const auto path = pathOnX(url);
    if (!path) return std::nullopt;
    std::string_view rest = *path;
    ListUrl found;
    found.user = takeWhile(rest, isHandleCharacter);
    rest.remove_prefix(found.user.size());
    if (found.user.empty() || found.user.size() > 20 || found.user == "i" || !rest.starts_with("/lists/")) return std::nullopt;
    rest.remove_prefix(7);
    found.list = rest.substr(0, rest.find_first_of("/?#"));
    if (found.list.empty() || found.list.size() > 100) return std::nullopt;
    return found;
}

std::optional<std::string_view> repostPrefix(std::string_view text, std::string_view &rest) {
    if (!text.starts_with("RT @")) return std::nullopt;
    const std::string_view handle = takeWhile(text.substr(4), isHandleCharacter);
    const std::string_view behind = text.substr(4 + handle.size());
    if (handle.empty() || !behind.starts_with(':')) return std::nullopt;
    rest = trimmed(behind.substr(1));
    return handle;
}

bool sameHandle(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char p, char q) { return lower(p) == lower(q); });
}

}  // namespace twofold::ingest::x
