// SPDX-License-Identifier: GPL-3.0-or-later
// Folders and single files.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "twofold/ingest/sourceview.h"

namespace twofold::ingest {

/// All files below a folder, by path. Symbolic links are passed over, so nothing outside is reached.
/// Errors: FileUnreadable, TooLarge.
[[nodiscard]] Result<std::vector<SourceEntry>> listFolder(const std::filesystem::path &folder, std::vector<std::filesystem::path> &files);

/// A file of the disk as a stream. `budget` counts what is read out of the source. Error: FileUnreadable.
[[nodiscard]] Result<std::unique_ptr<ByteStream>> openFile(const std::filesystem::path &file, std::shared_ptr<std::int64_t> budget);

}  // namespace twofold::ingest
