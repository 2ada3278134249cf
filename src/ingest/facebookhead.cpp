// SPDX-License-Identifier: GPL-3.0-or-later
#include "facebookhead.h"

#include <algorithm>

namespace twofold::ingest::facebook {

namespace {

constexpr std::string_view space = " \t\r\n";

std::size_t passSpace(std::string_view text, std::size_t at) {
    at = text.find_first_not_of(space, at);
    return std::min(at, text.size());
}

// Behind the closing quote of the string that begins at `at`; npos when it does not end.
std::size_t passString(std::string_view text, std::size_t at) {
    for (++at; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            return at + 1;
    }
    return std::string_view::npos;
}

}  // namespace

const HeadKey *Head::find(std::string_view name) const {
    const auto it = std::find_if(keys.begin(), keys.end(), [&](const HeadKey &key) { return key.name == name; });
    return it == keys.end() ? nullptr : &*it;
}

Head headOf(std::string_view text) {
    Head head;
    std::size_t at = passSpace(text, text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    if (at == text.size() || (text[at] != '{' && text[at] != '[')) return head;
    head.opens = text[at];
    const int wanted = head.opens == '{' ? 1 : 2;
    int depth = 0;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            if (--depth < wanted) break;
        } else if (c == '"') {
            const std::size_t end = passString(text, at);
            if (end == std::string_view::npos) break;
            const std::size_t colon = passSpace(text, end);
            if (depth == wanted && colon < text.size() && text[colon] == ':') {
                const std::size_t value = passSpace(text, colon + 1);
                head.keys.push_back({std::string(text.substr(at + 1, end - at - 2)), value, value < text.size() ? text[value] : '\0'});
            }
            at = end - 1;
        }
    }
    return head;
}

}  // namespace twofold::ingest::facebook
