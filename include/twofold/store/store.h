// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "twofold/store/connection.h"

namespace twofold::store {

inline constexpr int schemaVersion = 4;

/// What opening a store found out.
struct StoreState {
    bool created = false;
    std::vector<std::string> notices;  ///< for the user: "This folder is on a network drive: …"
};

/// Makes the store file (mode 0600) when there is none, brings an older one up to date (a copy is kept beside it), and
/// refuses one of a later version or of another program, untouched. Call once before anything else opens it.
/// Errors: StoreNewer, StoreDamaged, StoreReadOnly, StoreBusy, DiskFull, StoreFailed.
[[nodiscard]] Result<StoreState> prepareStore(const std::string &path);

/// An empty store for a trial run, beside nothing and lost on purpose; the caller removes the file.
[[nodiscard]] Result<std::unique_ptr<Connection>> openScratch(const std::string &path);

/// What `check` looked at.
struct CheckReport {
    struct Part {
        std::string name;  ///< "integrity", "foreign_keys", "post_index", "people_index", "post_counts", "people", "decisions"
        bool good = false;
        std::string detail;
    };
    std::vector<Part> parts;
    [[nodiscard]] bool good() const;
};
/// SQLite's integrity, foreign keys, the text indexes against the content, the counts against the posts. Reads only
/// (FTS5's own check needs a connection that may write).
[[nodiscard]] CheckReport checkStore(Connection &connection);

/// A copy of the whole store in one file, by SQLite's backup (consistent while others write). Mode 0600.
[[nodiscard]] Result<void> backupStore(Connection &connection, const std::string &to);

/// Makes the store one file without a log beside it, so that it can be replaced. Errors: StoreBusy when any other
/// connection is open, those of opening.
[[nodiscard]] Result<void> takeOutOfWal(const std::string &path);

}  // namespace twofold::store
