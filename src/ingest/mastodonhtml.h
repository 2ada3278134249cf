// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace twofold::ingest::mastodon {

struct Content {
    std::string text;                ///< plain text; shortened links are written out
    std::vector<std::string> links;  ///< addresses that are neither mentions nor hashtags, each once
};

/// Plain text of a status. A server shows links shortened ("example.org/long…" with the rest hidden in spans): what is
/// taken is the whole address. Mentions and hashtags stay as they are shown. A link with words of its own keeps the
/// words, with the address behind it in parentheses. Never fails.
[[nodiscard]] Content contentOf(std::string_view html);

}  // namespace twofold::ingest::mastodon
