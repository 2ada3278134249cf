// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "twofold/core/result.h"

namespace twofold::ingest {

/// One file inside a source. `path` uses "/", has no leading "/", "." or ".." parts, and no wrapper folder.
struct SourceEntry {
    std::string path;
    std::int64_t size = 0;   ///< bytes when unpacked, -1 when the archive does not say
    std::size_t index = 0;   ///< place in the archive
    friend bool operator==(const SourceEntry &, const SourceEntry &) = default;
};

/// Bytes in order. Not thread-safe.
class ByteStream {
public:
    virtual ~ByteStream() = default;
    /// Up to `capacity` bytes into `buffer`; 0 at the end. Errors: Damaged, TooLarge, FileUnreadable.
    virtual Result<std::size_t> read(char *buffer, std::size_t capacity) = 0;
};

/// A ZIP, a tar (.gz), a folder or a single file, seen as a set of named files. Reads only; nothing is unpacked to
/// disk. Limits are those of docs/limits.md. One thread at a time.
class SourceView {
public:
    virtual ~SourceView() = default;
    [[nodiscard]] virtual const std::vector<SourceEntry> &entries() const = 0;
    [[nodiscard]] virtual Result<std::unique_ptr<ByteStream>> open(const SourceEntry &entry) = 0;
    /// Name of the file or folder that the user gave, without its path.
    [[nodiscard]] virtual const std::string &name() const = 0;

    /// The entry whose path is `path` or ends in "/" + path; null when none or when several do (the shallowest wins).
    [[nodiscard]] const SourceEntry *find(std::string_view path) const;
    /// The whole of a small entry. Error TooLarge past `limit` bytes.
    [[nodiscard]] Result<std::string> readAll(const SourceEntry &entry, std::size_t limit = std::size_t{16} << 20);
    /// The first bytes of an entry, at most `count`.
    [[nodiscard]] Result<std::string> readHead(const SourceEntry &entry, std::size_t count);
};

/// The sources that `path` holds: one for most; several when one archive or folder holds several exports side by side.
/// Errors: NotFound, FileUnreadable (empty file, no rights), Damaged (truncated), TooLarge, WrongVariant (encrypted).
[[nodiscard]] Result<std::vector<std::unique_ptr<SourceView>>> openSources(const std::string &path);

}  // namespace twofold::ingest
