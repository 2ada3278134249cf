// SPDX-License-Identifier: GPL-3.0-or-later
// Names of the files inside an export: cleaned, stripped of wrapper folders, split where several exports lie side by side.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "twofold/ingest/sourceview.h"

namespace twofold::ingest {

/// The path of an entry as SourceEntry promises it: valid UTF-8, "/" between parts, no root, drive, "." or empty parts.
/// Nothing for a folder, a name with "..", one that is too long, and for what a desktop left behind (__MACOSX, ._x, …).
[[nodiscard]] std::optional<std::string> cleanPath(std::string_view raw);

/// Takes folders off the front that all entries share, but not one that belongs to a layout ("data").
void stripWrapper(std::vector<SourceEntry> &entries);

/// One group of entries per export, each with paths relative to its own root. What lies beside the exports is a group
/// of its own when a known kind of data file is among it. Never empty; one group when nothing speaks for several.
[[nodiscard]] std::vector<std::vector<SourceEntry>> splitExports(std::vector<SourceEntry> entries);

/// Whether a name ends as the files do that formats are made of (.json, .csv, .vcf, …).
[[nodiscard]] bool isDataFile(std::string_view path);

/// Of two entries with one path the later one stays, as an unpacking program would have it.
void dropShadowed(std::vector<SourceEntry> &entries);

/// "a/following (1).json" -> "a/following.json"; the same text when it is not such a name.
[[nodiscard]] std::string withoutCopyNumber(std::string_view path);

}  // namespace twofold::ingest
