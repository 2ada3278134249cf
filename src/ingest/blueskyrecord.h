// SPDX-License-Identifier: GPL-3.0-or-later
// Records of Bluesky's lexicons (app.bsky.*), decoded, into the product's own. Pure; whatever a member is, nothing fails.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "twofold/core/records.h"

namespace twofold::ingest::bluesky {

inline constexpr std::string_view profileCollection = "app.bsky.actor.profile";
inline constexpr std::string_view postCollection = "app.bsky.feed.post";
inline constexpr std::string_view repostCollection = "app.bsky.feed.repost";
inline constexpr std::string_view likeCollection = "app.bsky.feed.like";
inline constexpr std::string_view followCollection = "app.bsky.graph.follow";
inline constexpr std::string_view blockCollection = "app.bsky.graph.block";
inline constexpr std::string_view listCollection = "app.bsky.graph.list";
inline constexpr std::string_view itemCollection = "app.bsky.graph.listitem";

/// One record of a repository and where it stands.
struct Record {
    const nlohmann::json &value;
    std::string did;         ///< the owner
    std::string collection;  ///< an NSID
    std::string key;
    UtcMs latest = unknownTime;  ///< no record can be younger; unknown: that is not known
    [[nodiscard]] std::string uri() const { return "at://" + did + "/" + collection + "/" + key; }
};

/// What became of a record. `notes` are codes of what was mended; `refusal` is why it was not taken, else empty.
struct Reading {
    std::vector<std::string> notes;
    std::string refusal;
    [[nodiscard]] bool taken() const { return refusal.empty(); }
};

/// A string member; "" for anything else.
[[nodiscard]] std::string stringMember(const nlohmann::json &value, const char *key);

/// `createdAt`, which the author's program declares. Where it is none, before 1971 or after `latest`: the time within the
/// record's key, which the server gives, with the note "bad_time" or "odd_time".
[[nodiscard]] UtcMs timeOf(const Record &record, Reading &reading);

/// A person by DID or handle.
[[nodiscard]] IdentityRecord personOf(std::string_view didOrHandle);

[[nodiscard]] Reading readPost(const Record &record, PostRecord &post);
[[nodiscard]] Reading readRepost(const Record &record, PostRecord &post);
/// Refuses with "own" what is about the owner's own: nothing between two. So does readSubject.
[[nodiscard]] Reading readLike(const Record &record, InteractionRecord &like);
/// Follows, blocks and members of lists: the person and since when; kind and list are left to the caller.
[[nodiscard]] Reading readSubject(const Record &record, RelationRecord &relation);
void readProfile(const Record &record, AccountRecord &account);

}  // namespace twofold::ingest::bluesky
