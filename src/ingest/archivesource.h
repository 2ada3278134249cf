// SPDX-License-Identifier: GPL-3.0-or-later
// ZIP, tar and tar.gz through libarchive. Nothing is written to disk.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "twofold/ingest/sourceview.h"

namespace twofold::ingest {

enum class ArchiveKind { None, EmptyZip, Zip, Tar, Gzip };

/// What the first bytes of a file say it is.
[[nodiscard]] ArchiveKind archiveKind(std::string_view head);

class ArchiveReader;

/// An archive that has been listed; several views may share one.
class ArchiveFile {
public:
    ArchiveFile(std::string path, ArchiveKind kind) : m_path(std::move(path)), m_kind(kind) {}

    /// All files in order of their place in the archive, with cleaned names. Errors: NotAnExport (a .gz that is no tar),
    /// FileUnreadable, Damaged, TooLarge, WrongVariant (encrypted).
    [[nodiscard]] Result<std::vector<SourceEntry>> list();
    /// `budget` counts what is read out of the source, for the limit on the whole. The stream may outlive this object.
    [[nodiscard]] Result<std::unique_ptr<ByteStream>> open(const SourceEntry &entry, std::shared_ptr<std::int64_t> budget);

private:
    /// The first bytes of a data file, taken while the archive was listed.
    struct Head {
        std::string bytes;
        bool whole = false;
    };

    Result<std::size_t> keepHead(std::unique_ptr<ArchiveReader> &reader, const SourceEntry &entry);

    std::string m_path;
    ArchiveKind m_kind;
    std::map<std::size_t, Head> m_heads;
};

}  // namespace twofold::ingest
