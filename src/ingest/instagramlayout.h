// SPDX-License-Identifier: GPL-3.0-or-later
// Which file of a download is what: by the key at its root, or for a bare list by its whole name and the shape of its
// first record. Never by its folder (docs/formats-instagram.md, "Recognition").
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "twofold/core/records.h"
#include "twofold/ingest/sourceview.h"

namespace twofold::ingest::instagram {

/// The order is that of reading.
enum class Part {
    Profile,
    Signup,
    OldProfile,  ///< "Old": the layout up to 2020
    Relation,
    OldConnections,
    Interaction,
    OldLists,  ///< likes.json, saved.json, stories_activities.json
    Post,
    OldMedia,
    Comment,
    OldComments,
    Thread,
    OldMessages,
    Ignored
};

struct FileKind {
    std::string_view key;   ///< the root key that holds the list
    std::string_view stem;  ///< name without ".json", "_N" and " (N)", under which the list stands bare; "" when it never does
    Part part = Part::Ignored;
    RelationKind relation = RelationKind::Following;
    std::string_view list;
    bool ended = false;  ///< the time is that of the end
    InteractionKind interaction = InteractionKind::Like;
    std::string_view word;  ///< of keys: "like", "story"; for Ignored: why
    bool deleted = false;
};

/// The first bytes of a JSON file, as far as recognition needs them.
struct Head {
    char root = ' ';                ///< '{' or '[' or ' '
    char first = ' ';               ///< of a list: how its first record begins
    std::vector<std::string> keys;  ///< of the root object, or of the first record of a list
    std::string bytes;

    [[nodiscard]] bool has(std::string_view key) const;
    [[nodiscard]] bool mentions(std::string_view text) const { return bytes.find(text) != std::string::npos; }
};
inline constexpr std::size_t headSize = 16384;
[[nodiscard]] Head headOf(SourceView &source, const SourceEntry &entry);

/// "a/followers_2 (1).json" -> "followers" and 2; number 0 without one. Lower case.
struct FileName {
    std::string stem;
    int number = 0;
};
[[nodiscard]] FileName fileName(std::string_view path);

[[nodiscard]] std::span<const FileKind> instagramKinds();
[[nodiscard]] std::span<const FileKind> threadsKinds();

/// The kind of a file; nullptr when it is none of `kinds`.
[[nodiscard]] const FileKind *kindOf(const Head &head, const FileName &name, std::span<const FileKind> kinds);

struct PartFile {
    const SourceEntry *entry = nullptr;
    const FileKind *kind = nullptr;
    bool bare = false;  ///< the list is the root itself
    int number = 0;
    [[nodiscard]] std::string_view arrayKey() const { return bare ? std::string_view() : kind->key; }
};

struct Layout {
    std::vector<PartFile> files;       ///< to read, in the order of reading
    std::vector<std::string> ignored;  ///< with the reason
    std::vector<std::string> missing;  ///< names of numbered parts that a gap shows

    [[nodiscard]] bool isWhole(const FileKind &kind) const;  ///< no number is missing
};
[[nodiscard]] Layout layoutOf(SourceView &source, std::span<const FileKind> kinds, std::string_view otherPrefix,
                              std::string_view otherReason);

/// The layout's name by the folders there are, "instagram-2023".
[[nodiscard]] std::string eraOf(const std::vector<SourceEntry> &entries, const std::vector<PartFile> &files);
[[nodiscard]] bool isOld(Part part);

/// "instagram-<user>-YYYY-MM-DD-…", as the download is named.
struct ArchiveName {
    std::string user;
    UtcMs generated = unknownTime;
};
[[nodiscard]] ArchiveName archiveName(std::string_view name);
/// The same of the source, or of the one folder so named that its files lie in (a download of several accounts).
[[nodiscard]] ArchiveName archiveOf(const SourceView &source);

}  // namespace twofold::ingest::instagram
