// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace twofold::ingest::x {

/// A short link in an escaped text, and what stands there for a reader ("" takes it out: the link of a picture).
struct ShortLink {
    std::int64_t first = -1;  ///< code points of the escaped text, as the export gives them; -1 when it does not
    std::int64_t last = -1;   ///< one past the end
    std::string_view url;     ///< "https://t.co/…"
    std::string_view replacement;
};

/// Plain text of an HTML-escaped post: links put in by their indices, then references decoded, in this order
/// (docs/formats-x.md, "Text"). A link whose indices do not fit is looked for in the text instead; one that is not
/// there is passed over. Outer white space goes.
[[nodiscard]] std::string expandText(std::string_view escaped, const std::vector<ShortLink> &links);

/// Whose post an address such as https://twitter.com/<user>/status/<id> is of.
struct StatusUrl {
    std::string_view user;  ///< empty for /i/web/status/<id> and /i/status/<id>
    std::string_view id;
};
[[nodiscard]] std::optional<StatusUrl> parseStatusUrl(std::string_view url);

/// Whose list an address such as https://twitter.com/<user>/lists/<list> is.
struct ListUrl {
    std::string_view user;
    std::string_view list;
};
[[nodiscard]] std::optional<ListUrl> parseListUrl(std::string_view url);

/// The handle of a text that begins "RT @handle:"; what follows is in `rest`. Nothing when it does not begin so.
[[nodiscard]] std::optional<std::string_view> repostPrefix(std::string_view text, std::string_view &rest);

/// Equal but for the case of ASCII letters.
[[nodiscard]] bool sameHandle(std::string_view a, std::string_view b);

}  // namespace twofold::ingest::x
