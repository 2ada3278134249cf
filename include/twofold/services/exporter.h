// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "twofold/services/session.h"

namespace twofold::services {

enum class ExportWhat { People, Posts, Findings, All };
enum class ExportFormat { Csv, Json, VCard };

/// Writes what the store holds into a file, streaming, page by page; the file appears whole or not at all (written
/// beside and renamed; mode 0600). CSV cells cannot be run by a spreadsheet. `All` is one JSON document.
/// VCard: people only. Returns the number of rows. Errors: BadArgument, FileUnwritable, DiskFull, those of the store.
[[nodiscard]] Result<std::int64_t> exportTo(Session &session, ExportWhat what, ExportFormat format, const std::string &path);

}  // namespace twofold::services
