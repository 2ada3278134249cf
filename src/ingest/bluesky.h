// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "carfile.h"
#include "twofold/ingest/registry.h"

namespace twofold::ingest {

/// A repository of the AT Protocol as a server gives it (com.atproto.sync.getRepo, "repo.car"). Source: docs/formats-bluesky.md
[[nodiscard]] const Importer &blueskyImporter();

namespace bluesky {

/// The signed block that a repository begins with.
struct Commit {
    std::string did;
    Cid tree;
    UtcMs made = unknownTime;  ///< of `rev`
};
/// Nothing when the block is no commit of version 2 or 3.
[[nodiscard]] std::optional<Commit> parseCommit(std::string_view block);

/// The repository in a source; the newest where there are several. `commit` only when it stands near the beginning.
struct Found {
    const SourceEntry *entry = nullptr;
    std::optional<Commit> commit;
};
[[nodiscard]] Found findRepository(SourceView &source);

}  // namespace bluesky
}  // namespace twofold::ingest
