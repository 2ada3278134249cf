// SPDX-License-Identifier: GPL-3.0-or-later
#include "mastodonhtml.h"

#include <algorithm>

#include "twofold/core/text.h"

namespace twofold::ingest::mastodon {

namespace {

// Where "<name" begins at or behind `from`, in any case of letters; npos when it does not.
std::size_t findTag(std::string_view html, std::string_view name, std::size_t from) {
    for (std::size_t at = html.find('<', from); at != std::string_view::npos; at = html.find('<', at + 1)) {
        if (at + 1 + name.size() >= html.size()) return std::string_view::npos;
        const char next = html[at + 1 + name.size()];
        const bool ends = next == '>' || next == ' ' || next == '\t' || next == '\n' || next == '\r' || next == '/';
        if (ends && asciiLower(html.substr(at + 1, name.size())) == name) return at;
    }
    return std::string_view::npos;
}

// The value of an attribute of a tag ("<a href=…>"), still with its references; "" when there is none.
std::string_view attribute(std::string_view tag, std::string_view name) {
    const std::string lower = asciiLower(tag);
    const std::string wanted = " " + std::string(name) + "=";
    const std::size_t found = lower.find(wanted);
    if (found == std::string::npos) return {};
    std::string_view rest = tag.substr(found + wanted.size());
    if (rest.empty()) return {};
    if (rest.front() == '"' || rest.front() == '\'') {
        const char quote = rest.front();
        rest.remove_prefix(1);
        return rest.substr(0, rest.find(quote));
    }
    return rest.substr(0, rest.find_first_of(" >"));
}

bool hasWord(std::string_view list, std::string_view word) {
    for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
        const bool begins = at == 0 || list[at - 1] == ' ';
        const bool ends = at + word.size() == list.size() || list[at + word.size()] == ' ';
        if (begins && ends) return true;
    }
    return false;
}

bool isMentionOrTag(std::string_view tag, std::string_view shown) {
    const std::string_view classes = attribute(tag, "class");
    return hasWord(classes, "mention") || hasWord(classes, "hashtag") || hasWord(attribute(tag, "rel"), "tag") || shown.starts_with('@') ||
           shown.starts_with('#');
}

// Whether the words of a link are only its own address, whole or shortened.
bool showsAddress(std::string_view shown, std::string_view address) {
    if (shown.ends_with("…")) shown.remove_suffix(std::string_view("…").size());
    if (shown.empty() || address.starts_with(shown)) return true;
    const std::size_t scheme = address.find("://");
    std::string_view bare = scheme == std::string_view::npos ? address : address.substr(scheme + 3);
    if (bare.starts_with(shown)) return true;
    if (bare.starts_with("www.")) bare.remove_prefix(4);
    return bare.starts_with(shown);
}

}  // namespace

Content contentOf(std::string_view html) {
    Content content;
    std::string rewritten;
    std::size_t done = 0;
    for (;;) {
        const std::size_t open = findTag(html, "a", done);
        const std::size_t inside = open == std::string_view::npos ? open : html.find('>', open);
        const std::size_t close = inside == std::string_view::npos ? inside : findTag(html, "/a", inside);
        if (close == std::string_view::npos) break;
        const std::string_view tag = html.substr(open, inside - open + 1);
        const std::string_view href = attribute(tag, "href");
        const std::string shown = htmlToText(html.substr(inside + 1, close - inside - 1));
        const std::string address = decodeHtmlEntities(href);
        rewritten += html.substr(done, open - done);
        if (isMentionOrTag(tag, shown) || !isWebUrl(address)) {
            rewritten += html.substr(inside + 1, close - inside - 1);
        } else {
            if (std::find(content.links.begin(), content.links.end(), address) == content.links.end()) content.links.push_back(address);
            // The attribute is escaped already, and is decoded with everything else below.
            if (showsAddress(shown, address))
                rewritten += href;
            else
                rewritten.append(html.substr(inside + 1, close - inside - 1)).append(" (").append(href).append(")");
        }
        done = html.find('>', close);
        done = done == std::string_view::npos ? html.size() : done + 1;
    }
    rewritten += html.substr(done);
    content.text = htmlToText(rewritten);
    return content;
}

}  // namespace twofold::ingest::mastodon
