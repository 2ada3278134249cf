// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of people: friends, removed friends, requests, following, followers.
#pragma once

#include <cstdint>
#include <unordered_map>

#include "facebookfiles.h"
#include "importrun.h"

namespace twofold::ingest::facebook {

/// The earliest time at which each name of the friends lists became a friend. Names are all that an export gives, and
/// two friends may share one.
class FirstFriends {
public:
    /// Errors: those of the stream.
    [[nodiscard]] Result<bool> look(SourceView &source, const Found &file);
    /// Whether the row is a second friend of that name.
    [[nodiscard]] bool isLater(const std::string &name, UtcMs since) const;

private:
    std::unordered_map<std::uint64_t, UtcMs> m_first;  // by the hash of the name's key
};

/// What was read of one list file.
struct ListReading {
    bool whole = true;  ///< read to its end, no row left out
};
/// Errors: those of the stream; Damaged when there is no list in the file.
[[nodiscard]] Result<ListReading> readList(ImportRun &run, const Found &file, const FirstFriends &friends);

[[nodiscard]] bool isList(FileKind kind);
/// The relation and the name of the list that a kind of file stands for.
[[nodiscard]] RelationRecord relationOf(FileKind kind);

}  // namespace twofold::ingest::facebook
