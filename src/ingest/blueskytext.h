// SPDX-License-Identifier: GPL-3.0-or-later
// Rich text of Bluesky: a text and facets over slices of it. Source: lexicon app.bsky.richtext.facet
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "twofold/core/records.h"

namespace twofold::ingest::bluesky {

/// Fills text, links, mentions (without the owner) and tags of a post from its record. A slice counts bytes of UTF-8; one that
/// does not fit the text changes nothing in it, but what it says is taken.
void readRichText(const nlohmann::json &record, std::string_view owner, PostRecord &post);

/// What is shown for a link: the whole address in place of a shortened one; words of their own stay, with the address behind.
[[nodiscard]] std::string shownLink(std::string_view shown, const std::string &address);

}  // namespace twofold::ingest::bluesky
