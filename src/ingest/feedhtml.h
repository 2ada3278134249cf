// SPDX-License-Identifier: GPL-3.0-or-later
// What blogs write: HTML with WordPress's marks in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace twofold::ingest {

struct HtmlContent {
    std::string text;                ///< plain; never more than one empty line in a row
    std::vector<std::string> links;  ///< http and https addresses of its links, each once, at most 200
};

/// Plain text and links of an article. Comments (WordPress's block marks among them) are left out. With `shortcodes` so are
/// "[gallery ids=…]", "[caption …]" and "[/caption]", but not what stands between them. Never fails, linear time.
[[nodiscard]] HtmlContent readHtml(std::string_view html, bool shortcodes);

/// At most one empty line in a row, no blanks around.
[[nodiscard]] std::string tidyLines(std::string_view text);

/// Title, an empty line, body; one of them alone where the other is empty.
[[nodiscard]] std::string titled(const std::string &title, const std::string &body);

/// What a site is known by: host and path of its address in lower case, without scheme, user, usual port, query and closing
/// slash ("shelves.example/blog"). "" when it is no address of the web.
[[nodiscard]] std::string siteHandle(std::string_view url);

}  // namespace twofold::ingest
