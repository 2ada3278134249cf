// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace twofold::sync {

/// The address of the next page of a list of Mastodon's API, out of the header "Link" (RFC 8288): the only right way to
/// page, since the ids of a list (follows, likes) are not those of its records, and a page may be short or empty before the
/// end. Nothing at the last page, and for an address that is not on `origin` ("https://shelves.example"): a server could
/// otherwise send a token elsewhere. Pure, any thread.
[[nodiscard]] std::optional<std::string> nextPage(std::string_view linkHeader, std::string_view origin);

}  // namespace twofold::sync
