// SPDX-License-Identifier: GPL-3.0-or-later
#include "feedhtml.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "twofold/core/text.h"

namespace twofold::ingest {

namespace {

constexpr std::size_t mostLinks = 200;
constexpr std::size_t longestLink = 2048;
constexpr std::size_t longestShortcode = 2048;
constexpr std::size_t longestTag = 16384;

// Also without the mark of a CDATA section, which is no tag here: what follows it is text that was quoted.
std::string withoutComments(std::string_view html) {
    constexpr std::string_view cdata = "<![CDATA[";
    std::string out;
    out.reserve(html.size());
    bool unclosed = false;
    while (!html.empty()) {
        const std::size_t open = html.find("<!");
        out += html.substr(0, open);
        if (open == std::string_view::npos) break;
        html.remove_prefix(open);
        std::size_t skip = html.starts_with(cdata) ? cdata.size() : 0;
        if (html.starts_with("<!--")) {
            const std::size_t close = unclosed ? std::string_view::npos : html.find("-->", 4);
            unclosed = close == std::string_view::npos;  // then it is no comment
            skip = unclosed ? 4 : close + 3;
        }
        if (skip == 0) out += html.substr(0, skip = 2);
        html.remove_prefix(skip);
    }
    return out;
}

bool isKnownShortcode(std::string_view name) {
    constexpr std::array<std::string_view, 14> names = {"gallery", "caption", "wp_caption", "embed", "audio", "video",      "playlist",
                                                        "youtube", "vimeo",   "code",       "quote", "more",  "sourcecode", "contact-form"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

// How long the shortcode is that begins at "["; 0 when it is something else ("[sic]", "[1]").
std::size_t shortcodeLength(std::string_view text) {
    const std::string_view head = text.substr(1, longestShortcode);
    const std::size_t close = head.find_first_of("[]");
    if (close == std::string_view::npos || head[close] != ']') return 0;
    std::string_view inside = head.substr(0, close);
    const bool closing = inside.starts_with('/');
    if (closing) inside.remove_prefix(1);
    const std::size_t nameEnd = std::min(inside.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-"), inside.size());
    if (nameEnd == 0 || (inside[0] >= '0' && inside[0] <= '9')) return 0;
    const std::string_view arguments = inside.substr(nameEnd);
    const bool hasArguments = arguments.find("=\"") != std::string_view::npos || arguments.find("='") != std::string_view::npos;
    const bool bare = trimmed(arguments).empty() || trimmed(arguments) == "/";
    if ((closing && bare) || (hasArguments && arguments[0] == ' ')) return close + 2;
    return isKnownShortcode(inside.substr(0, nameEnd)) && (bare || arguments[0] == ' ') ? close + 2 : 0;
}

std::string withoutShortcodes(std::string_view html) {
    std::string out;
    out.reserve(html.size());
    while (!html.empty()) {
        const std::size_t open = html.find('[');
        out += html.substr(0, open);
        if (open == std::string_view::npos) break;
        html.remove_prefix(open);
        const std::size_t length = shortcodeLength(html);
        if (length == 0) out += '[';
        html.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return out;
}

// The end of the tag that begins at "<", quotes minded; npos when it has none.
std::size_t tagEnd(std::string_view tag) {
    char quote = 0;
    for (std::size_t i = 0; i < std::min(tag.size(), longestTag); ++i) {
        const char c = tag[i];
        if (quote != 0) {
            if (c == quote) quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return i;
        }
    }
    return std::string_view::npos;
}

std::string_view hrefOf(std::string_view tag) {
    const std::string lower = asciiLower(tag);
    for (std::size_t at = lower.find("href"); at != std::string::npos; at = lower.find("href", at + 4)) {
        if (std::string_view(" \t\r\n\"'").find(lower[at - 1]) == std::string_view::npos) continue;
        std::size_t value = lower.find_first_not_of(" \t\r\n", at + 4);
        if (value == std::string::npos || lower[value] != '=') continue;
        value = lower.find_first_not_of(" \t\r\n", value + 1);
        if (value == std::string::npos) return {};
        if (lower[value] != '"' && lower[value] != '\'') return tag.substr(value, tag.find_first_of(" \t\r\n", value) - value);
        return tag.substr(value + 1, tag.find(lower[value], value + 1) - value - 1);
    }
    return {};
}

std::vector<std::string> linksOf(std::string_view html) {
    std::vector<std::string> links;
    std::unordered_set<std::string> seen;
    for (std::size_t at = html.find('<'); at != std::string_view::npos && links.size() < mostLinks; at = html.find('<', at + 1)) {
        const std::string_view tag = html.substr(at);
        if (tag.size() < 4 || (tag[1] != 'a' && tag[1] != 'A') || std::string_view(" \t\r\n").find(tag[2]) == std::string_view::npos)
            continue;
        const std::size_t end = tagEnd(tag);
        if (end == std::string_view::npos) {  // no tag for a long way: not looked at once more
            at += std::min(longestTag, tag.size() - 1);
            continue;
        }
        std::string address(trimmed(decodeHtmlEntities(hrefOf(tag.substr(0, end)))));
        if (address.size() <= longestLink && isWebUrl(address) && seen.insert(address).second) links.push_back(std::move(address));
        at += end;
    }
    return links;
}

}  // namespace

std::string tidyLines(std::string_view text) {
    std::string out;
    int breaks = 0;
    for (const char c : trimmed(text)) {
        if (c == '\r') continue;
        if (c == '\n') {
            while (!out.empty() && (out.back() == ' ' || out.back() == '\t')) out.pop_back();
            if (++breaks > 2) continue;
        } else if (c != ' ' && c != '\t') {
            breaks = 0;
        }
        out += c;
    }
    return out;
}

HtmlContent readHtml(std::string_view html, bool shortcodes) {
    std::string bare = withoutComments(html);
    if (shortcodes) bare = withoutShortcodes(bare);
    return {tidyLines(htmlToText(bare)), linksOf(bare)};
}

std::string titled(const std::string &title, const std::string &body) {
    if (title.empty() || body.empty()) return title + body;
    return title + "\n\n" + body;
}

std::string siteHandle(std::string_view url) {
    url = trimmed(url);
    if (!isWebUrl(url) || url.size() > longestLink) return {};
    const bool secure = asciiLower(url.substr(0, 6)) == "https:";
    std::string site = asciiLower(url.substr(url.find("://") + 3));
    site = site.substr(0, site.find_first_of("?#"));
    const std::size_t hostEnd = std::min(site.find('/'), site.size());
    std::string host = site.substr(0, hostEnd);
    host = host.substr(host.rfind('@') + 1);
    const std::string_view port = secure ? ":443" : ":80";
    if (host.ends_with(port)) host = host.substr(0, host.rfind(port));
    if (host.empty()) return {};
    site = host + site.substr(hostEnd);
    while (site.ends_with('/')) site.pop_back();
    return site;
}

}  // namespace twofold::ingest
