// SPDX-License-Identifier: GPL-3.0-or-later
// Which file of an X export holds what: by the manifest where there is one, else by name, else by how a file begins.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "twofold/core/clock.h"
#include "twofold/ingest/sourceview.h"

namespace twofold::ingest::x {

enum class FileKind {
    Unknown,
    // what is read
    Manifest,
    Account,
    Profile,
    HandleChanges,
    Following,
    Followers,
    Blocked,
    Muted,
    Tweets,  ///< all layouts, Grailbird months and API timelines too
    CircleTweets,
    CommunityTweets,
    DeletedTweets,
    NoteTweets,
    Messages,
    GroupMessages,
    Csv,               ///< tweets.csv of Grailbird
    GrailbirdUser,     ///< user_details.js
    GrailbirdPayload,  ///< payload_details.js
    GrailbirdIndex,    ///< tweet_index.js
    ApiUser,           ///< one user object of API v1.1
    Likes,
    ListsMember,      ///< lists of others that the owner is on
    ListsSubscribed,  ///< lists of others that the owner reads
    // what is known and holds nothing of use
    ListsCreated,
};

struct XFile {
    const SourceEntry *entry = nullptr;
    FileKind kind = FileKind::Unknown;
    int part = 0;
    std::int64_t expected = -1;  ///< records by the manifest or index; -1 when not said
    bool single = false;         ///< one JSON object instead of an array
};

/// What the manifest says of the export as a whole.
struct ManifestInfo {
    bool present = false;
    UtcMs generated = unknownTime;
    bool partial = false;
    std::string accountId;
    std::string handle;
    std::string name;
};

struct Layout {
    std::string era;
    ManifestInfo manifest;
    std::vector<XFile> files;          ///< what is to be read
    std::vector<std::string> missing;  ///< named or due, but not there
    std::vector<std::string> ignored;  ///< with the reason behind ": " where there is one
    std::string manifestDefect;        ///< path of a manifest that could not be read

    [[nodiscard]] std::vector<const XFile *> of(FileKind kind) const;
    [[nodiscard]] bool has(FileKind kind) const;
};

/// Kind and part number by the base name of a path ("data/tweets-part3.js", "following (1).js").
struct NamedKind {
    FileKind kind = FileKind::Unknown;
    int part = 0;
    std::string stem;
};
[[nodiscard]] NamedKind kindByName(std::string_view path);

/// Kind by the first bytes of a file: its global name, or the fields of an API answer. Unknown for anything else.
[[nodiscard]] XFile kindByHead(std::string_view head);

/// The manifest's entry; null when there is none.
[[nodiscard]] const SourceEntry *findManifest(SourceView &source);

/// Sorts the files of a source. Reads the manifest and the index, and the heads of files that a name does not settle.
[[nodiscard]] Layout readLayout(SourceView &source);

}  // namespace twofold::ingest::x
