// SPDX-License-Identifier: GPL-3.0-or-later
// What an importer or a sync hands on: plain values in the platform's own keys. Text is UTF-8.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "twofold/core/clock.h"
#include "twofold/core/words.h"

namespace twofold {

/// Somebody's profile on one platform. One of nativeId, handle and (where isKeyedByName) name must be there; how each
/// platform finds it again: docs/formats.md, "Keys".
/// X: nativeId is the numeric account id (never "-1"), handle without "@".
/// Mastodon: nativeId is empty, handle is "user@domain" in lower case, profileUrl the actor's URI.
/// Bluesky: nativeId is the DID. Instagram, Threads: handle in lower case. LinkedIn: handle is the slug of "/in/<slug>".
/// Facebook and whoever else comes without any id: the name alone.
struct IdentityRecord {
    Platform platform = Platform::Unknown;
    std::string nativeId;
    std::string handle;
    std::string name;
    std::string bio;  ///< also position and company, and further addresses of the web, a line each
    std::string profileUrl;
    std::string email;  ///< address books and exports that give one; several stand one a line
    std::string phone;  ///< the same
    ContactKind kind = ContactKind::Unknown;
    friend bool operator==(const IdentityRecord &, const IdentityRecord &) = default;
};

/// A handle that an identity or the account had until a moment.
struct HandleChange {
    std::string from;
    std::string to;
    UtcMs at = unknownTime;
    friend bool operator==(const HandleChange &, const HandleChange &) = default;
};

/// The profile that the export belongs to.
struct AccountRecord {
    Platform platform = Platform::Unknown;
    std::string nativeId;
    std::string handle;
    std::string name;
    std::string bio;
    std::string location;
    std::string website;
    std::string email;
    UtcMs created = unknownTime;
    std::vector<HandleChange> handleHistory;
    friend bool operator==(const AccountRecord &, const AccountRecord &) = default;
};

struct RelationRecord {
    IdentityRecord identity;
    RelationKind kind = RelationKind::Following;
    std::string list;  ///< name of the list, for RelationKind::List; "sent" or "received" for Requested
    UtcMs since = unknownTime;  ///< only when the source says it
    UtcMs until = unknownTime;  ///< when it ended, from sources that list who was removed
    friend bool operator==(const RelationRecord &, const RelationRecord &) = default;
};

/// Something that passed between the account and an identity. `key` is the native id of what shows it (a post, a
/// message), so that the same thing seen twice is stored once.
struct InteractionRecord {
    IdentityRecord identity;
    InteractionKind kind = InteractionKind::Mention;
    Direction direction = Direction::Out;
    UtcMs at = unknownTime;
    std::string key;
    friend bool operator==(const InteractionRecord &, const InteractionRecord &) = default;
};

struct MediaRecord {
    std::string type;  ///< "photo", "video", "gif", "other"
    std::string path;  ///< inside the export, or the address
    std::string alt;   ///< the description that the author wrote
    friend bool operator==(const MediaRecord &, const MediaRecord &) = default;
};

/// What an account shared. The writer makes the interactions that a post itself shows (mention, reply, repost, quote:
/// direction Out) from `mentions`, `replyTo`, `repostOf` and `quoteOf`; the importer does not send them again.
struct PostRecord {
    std::string nativeId;
    UtcMs created = unknownTime;
    bool dateOnly = false;  ///< the time of day is not known
    PostKind kind = PostKind::Post;
    Visibility visibility = Visibility::Unknown;
    bool deleted = false;  ///< already deleted on the platform
    std::string text;      ///< plain text: entities decoded, links expanded, no markup
    std::string url;
    std::string language;       ///< as the source says, BCP 47; else empty
    std::string inReplyTo;      ///< native id of the post answered, if any
    std::string conversation;   ///< native id of the thread or context, if the source says
    IdentityRecord replyTo;     ///< whom it answers; empty for the user's own thread
    IdentityRecord repostOf;    ///< author of what is reposted
    IdentityRecord quoteOf;     ///< author of what is quoted
    std::vector<IdentityRecord> mentions;
    std::vector<std::string> tags;   ///< without "#", as written
    std::vector<std::string> links;  ///< expanded http and https addresses
    std::vector<MediaRecord> media;
    std::int64_t likes = -1;    ///< -1: the source does not say
    std::int64_t reposts = -1;
    std::int64_t replies = -1;
    friend bool operator==(const PostRecord &, const PostRecord &) = default;
};

enum class RecordKind { Post = 0, Identity = 1, Relation = 2, Interaction = 3, Account = 4 };
std::string_view word(RecordKind);  // "posts", "identities", "relations", "interactions", "accounts"
template <> std::optional<RecordKind> fromWord<RecordKind>(std::string_view);
template <> std::span<const RecordKind> allValues<RecordKind>();

/// A record that could not be taken, or was taken with a repair.
struct ImportIssue {
    RecordKind kind = RecordKind::Post;
    std::string file;           ///< path inside the export
    std::int64_t position = 0;  ///< number of the record or line in the file, from 1; 0 for the file as a whole
    std::string code;           ///< "bad_time", "cut_short", "bad_json", "no_id", "bad_utf8", "too_deep", "too_long", …
    std::string excerpt;        ///< at most 120 characters of what is there; never of a private message
    bool skipped = true;        ///< false: taken, but repaired
    friend bool operator==(const ImportIssue &, const ImportIssue &) = default;
};

}  // namespace twofold
