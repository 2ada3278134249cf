// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "twofold/ingest/csvmapping.h"
#include "twofold/ingest/registry.h"
#include "twofold/services/importservice.h"

namespace twofold::services {

/// One export that a path holds, with who reads it and, of somebody's own table, what its columns mean.
struct ImportSource {
    std::shared_ptr<ingest::SourceView> source;  ///< of several formats when they lie in one
    const ingest::Importer *importer = nullptr;
    ingest::Recognition recognition;
    std::optional<ingest::CsvMapping> mapping;

    /// Of a table the mapping says it.
    [[nodiscard]] Platform platform() const { return mapping ? ingest::platformOf(*mapping) : importer->platform(); }
    [[nodiscard]] ingest::Context context(const CancelToken &cancel, bool keepMessageText, const AccountRecord *owner) const {
        return {&cancel, keepMessageText, owner, mapping ? &*mapping : nullptr};
    }
};

/// Everything that can be said before the first record: a path without an export is an error, not an empty success.
/// Errors: those of openSources and recognizeAll; BadArgument for a format that there is not or a mapping that fits no table.
[[nodiscard]] Result<std::vector<ImportSource>> importSources(Session &session, const std::string &path, const ImportOptions &options);

}  // namespace twofold::services
