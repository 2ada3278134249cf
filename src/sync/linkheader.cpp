// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/sync/linkheader.h"

#include "twofold/core/text.h"

namespace twofold::sync {

namespace {

// Whether the parameters of one link hold rel=next; a value may list several words, in quotes or bare.
bool isNext(std::string_view parameters) {
    while (!parameters.empty()) {
        const std::size_t end = parameters.find(';');
        std::string_view one = trimmed(parameters.substr(0, end));
        parameters.remove_prefix(end == std::string_view::npos ? parameters.size() : end + 1);
        const std::size_t equals = one.find('=');
        if (equals == std::string_view::npos || asciiLower(trimmed(one.substr(0, equals))) != "rel") continue;
        std::string_view words = trimmed(one.substr(equals + 1));
        if (words.size() >= 2 && words.front() == '"' && words.back() == '"') words = words.substr(1, words.size() - 2);
        const std::string padded = " " + asciiLower(words) + " ";
        if (padded.find(" next ") != std::string::npos) return true;
    }
    return false;
}

// Where the parameters of a link end: at the comma that is not within quotes.
std::size_t endOfLink(std::string_view text) {
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"') quoted = !quoted;
        else if (text[i] == ',' && !quoted) return i;
    }
    return text.size();
}

bool isOn(std::string_view address, std::string_view origin) {
    return !origin.empty() && address.size() > origin.size() && address.starts_with(origin) && (address[origin.size()] == '/' || address[origin.size()] == '?');
}

}  // namespace

std::optional<std::string> nextPage(std::string_view linkHeader, std::string_view origin) {
    for (;;) {
        const std::size_t open = linkHeader.find('<');
        if (open == std::string_view::npos) return std::nullopt;
        const std::size_t close = linkHeader.find('>', open);
        if (close == std::string_view::npos) return std::nullopt;
        const std::string_view address = linkHeader.substr(open + 1, close - open - 1);
        linkHeader.remove_prefix(close + 1);
        const std::size_t end = endOfLink(linkHeader);
        if (isNext(linkHeader.substr(0, end))) return isWebUrl(address) && isOn(address, origin) ? std::optional(std::string(address)) : std::nullopt;
        linkHeader.remove_prefix(end);
    }
}

}  // namespace twofold::sync
