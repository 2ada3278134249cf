// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "twofold/core/records.h"
#include "twofold/store/connection.h"

namespace twofold::store {

/// The label that goes with a post when it is stored.
struct StoredLabel {
    Label label = Label::None;
    ValueState state = ValueState::None;
    int perMille = -1;  ///< probability of professional; -1: undecidable
    friend bool operator==(const StoredLabel &, const StoredLabel &) = default;
};

/// An interaction that a post shows, with its identity resolved.
struct ShownInteraction {
    IdentityId identity;
    InteractionKind kind = InteractionKind::Mention;
    friend bool operator==(const ShownInteraction &, const ShownInteraction &) = default;
};

/// A 64-bit digest of what a record says; equal records have equal digests in every store.
[[nodiscard]] std::int64_t postDigest(const PostRecord &record);
/// First id to try for a post of that time and key (see posts in docs/schema.md).
[[nodiscard]] PostId postIdBase(UtcMs created, std::string_view nativeId);

/// How many posts of each sort were added and removed; written to post_counts in the same transaction.
class PostCounter {
public:
    using Sort = std::tuple<std::int64_t, int, int, int, int, int>;  ///< account, year, visibility, kind, label, state
    void add(AccountId account, UtcMs created, Visibility visibility, PostKind kind, Label label, ValueState state, int by);
    void flush(Connection &connection);

private:
    std::map<Sort, std::int64_t> m_delta;
};

/// Posts with their tags, links, media and shown interactions. Writer's thread; call finish() before the transaction ends.
class PostStore {
public:
    explicit PostStore(Connection &connection) : m_db(connection) {}

    struct Known {
        PostId id;
        std::int64_t digest = 0;
        JobId job;
        UtcMs observedAt = 0;
        std::int64_t textSize = 0;
        bool present = false;
    };
    [[nodiscard]] std::optional<Known> find(AccountId account, const std::string &nativeId);

    PostId insert(AccountId account, JobId job, const PostRecord &record, std::int64_t digest, const StoredLabel &label,
                  const std::vector<ShownInteraction> &shown);
    /// Puts another version in place; the label is the suggestion for it, a decision stays.
    void replace(PostId id, JobId job, const PostRecord &record, std::int64_t digest, const StoredLabel &label,
                 const std::vector<ShownInteraction> &shown);

    struct Version {
        std::string document;
        std::int64_t digest = 0;
    };
    /// The version in place becomes a claim of its job with this document, and so do the claims that saw the same.
    void keepVersion(PostId id, const std::string &document);
    /// Another job saw the post too: the version in place (none given), or another one.
    void addClaim(PostId id, JobId job, const std::optional<Version> &version);
    void dropClaim(PostId id, JobId job);
    [[nodiscard]] bool hasClaim(PostId id, JobId job);
    /// The newest active source that shows the version in place; 0 when none does.
    [[nodiscard]] UtcMs seenAt(PostId id);
    /// Claims of that version are from now on claims of the one in place.
    void claimsSeePlace(PostId id, std::int64_t digest);
    struct Claim {
        JobId job;
        UtcMs observedAt = 0;
        bool active = false;
        std::int64_t digest = 0;
        std::optional<std::string> document;  ///< none: the version in place
    };
    /// All claims, the one in posts first.
    [[nodiscard]] std::vector<Claim> claims(PostId id);
    /// The version in place is this job's from now on, and the one that it was becomes a claim.
    void handOver(PostId id, JobId job);

    /// The record that made the version in place (handles of people as they are known now).
    [[nodiscard]] std::optional<PostRecord> load(PostId id);
    [[nodiscard]] AccountId account(PostId id);
    void setPresent(PostId id, bool present);

    void setLabel(PostId id, const StoredLabel &label);
    /// The same for a suggestion: of a decided post only what would be suggested beside the decision.
    void suggestLabel(PostId id, const StoredLabel &label);

    /// Indexes what was inserted and writes the counts; in the same transaction.
    void finish();

private:
    void writeParts(PostId id, AccountId account, const PostRecord &record, const std::vector<ShownInteraction> &shown);
    std::int64_t tagId(const std::string &tag);

    Connection &m_db;
    PostCounter m_counter;
    std::vector<std::pair<PostId, std::string>> m_unindexed;
    std::unordered_map<std::string, std::int64_t> m_tags;
};

}  // namespace twofold::store
