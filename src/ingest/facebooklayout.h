// SPDX-License-Identifier: GPL-3.0-or-later
// What the names of the files say about an export as a whole.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "facebookfiles.h"
#include "twofold/core/clock.h"

namespace twofold::ingest::facebook {

/// The day in "facebook-juniper-2024-05-06-AbCd" or "facebook-juniper-06_05_2024"; unknownTime without one.
[[nodiscard]] UtcMs dayInName(std::string_view archiveName);

/// "facebook-2018", "facebook-2020", "facebook-2023", "facebook-encrypted" or "facebook-loose".
[[nodiscard]] std::string eraOf(const SourceView &source, const std::vector<Found> &files);

/// Parts that must be there since a later one is ("message_1.json" beside "message_2.json"); bounded.
[[nodiscard]] std::vector<std::string> missingParts(const std::vector<Found> &files);

/// Something shows that there are encrypted chats, which are a download of their own.
[[nodiscard]] bool namesEncryptedChats(const SourceView &source);
/// A file that should hold data is a web page.
[[nodiscard]] bool hasWebPages(const SourceView &source);

}  // namespace twofold::ingest::facebook
