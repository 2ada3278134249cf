// SPDX-License-Identifier: GPL-3.0-or-later
// What lists, pages and the command line read. All take a connection of the calling thread and page by key.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "twofold/core/records.h"
#include "twofold/store/connection.h"
#include "twofold/store/contacts.h"
#include "twofold/store/events.h"

namespace twofold::store {

// ---- accounts

struct AccountRow {
    AccountId id;
    Platform platform = Platform::Unknown;
    std::string nativeId, handle, name, bio, website;
    Purpose purpose = Purpose::Unset;
    Visibility audience = Visibility::Unknown;
    std::int64_t posts = 0;
    std::int64_t followers = 0, following = 0;  ///< -1: no import brought that list
    UtcMs observedAt = unknownTime;
    friend bool operator==(const AccountRow &, const AccountRow &) = default;
};
[[nodiscard]] std::vector<AccountRow> readAccounts(Connection &db);
[[nodiscard]] std::optional<AccountRow> readAccount(Connection &db, AccountId id);

/// What somebody says of themselves on an account of their own, by platform and id.
struct ProfileRow {
    AccountId account;
    Platform platform = Platform::Unknown;
    std::string handle, name, bio, location;
    Purpose purpose = Purpose::Unset;
};
[[nodiscard]] std::vector<ProfileRow> readProfiles(Connection &db);

struct TagCount {
    std::string tag;  ///< as written (of several ways the first by the alphabet), without "#"
    std::int64_t posts = 0;
};
/// Hashtags of at least so many of the account's newest 20,000 posts that are no reposts, the most used first.
[[nodiscard]] std::vector<TagCount> readFrequentTags(Connection &db, AccountId account, std::int64_t least);

// ---- people

struct PersonRow {
    ContactId id;
    std::string name;
    ContactKind kind = ContactKind::Unknown;
    Tier tier = Tier::Untiered;
    ValueState tierState = ValueState::None;
    int tierConfidence = 0;  ///< per mille
    Trust trust = Trust::Unset;
    ValueState trustState = ValueState::None;
    int trustConfidence = 0;  ///< per mille
    std::vector<std::string> roles;
    std::vector<SuggestedRole> suggestedRoles;  ///< likeliest first
    Drift drift = Drift::None;
    bool prune = false;  ///< one to part with
    std::uint32_t platforms = 0;  ///< bit per Platform
    MonthCounts months{};
    std::int64_t in = 0, out = 0;
    UtcMs first = unknownTime, last = unknownTime;
    friend bool operator==(const PersonRow &, const PersonRow &) = default;
};

struct PeopleFilter {
    std::vector<Tier> tiers;  ///< empty: any
    std::vector<Trust> trusts;
    std::vector<Platform> platforms;  ///< on any of them
    std::string role;  ///< given or suggested
    std::optional<Drift> drift;  ///< this one; with None any that drifts
    bool prune = false;          ///< only those to part with
    std::optional<Purpose> purpose;  ///< connected on an account of that purpose
    std::optional<UtcMs> lastSince;  ///< last exchange at or after
    std::optional<UtcMs> lastBefore;
    std::optional<bool> mutual;
    bool undecidedOnly = false;  ///< tier or trust only suggested
    std::string query;           ///< words, each as a beginning
    friend bool operator==(const PeopleFilter &, const PeopleFilter &) = default;
};

enum class PeopleSort { Last, Name, Tier, Trust, Strength };

/// The next rows behind `after` (none: from the start). Descending for all but Name, unless `reversed`.
[[nodiscard]] std::vector<PersonRow> readPeople(Connection &db, const PeopleFilter &filter, PeopleSort sort, bool reversed,
                                                std::optional<ContactId> after, int limit);
[[nodiscard]] std::int64_t countPeople(Connection &db, const PeopleFilter &filter);
[[nodiscard]] std::optional<PersonRow> readPerson(Connection &db, ContactId id);

/// Contacts whose tier is only suggested, the strongest ties first; until `visit` returns false.
void visitTierSuggestions(Connection &db, const std::function<bool(ContactId)> &visit);
/// Followers that an import saw for the first time when there was an earlier one to tell by, newest first; until `visit`
/// returns false.
void visitNewFollowers(Connection &db, const std::function<bool(ContactId)> &visit);

struct IdentityRow {
    IdentityId id;
    Platform platform = Platform::Unknown;
    std::string nativeId, handle, name, bio, profileUrl;
    friend bool operator==(const IdentityRow &, const IdentityRow &) = default;
};
[[nodiscard]] std::vector<IdentityRow> readIdentities(Connection &db, ContactId id);

struct RelationRow {
    AccountId account;
    Platform platform = Platform::Unknown;
    RelationKind kind = RelationKind::Following;
    std::string list;
    UtcMs since = unknownTime;  ///< as the source says, else first seen
    bool sinceIsSeen = false;   ///< true: only first seen then
    UtcMs until = unknownTime;
    friend bool operator==(const RelationRow &, const RelationRow &) = default;
};
[[nodiscard]] std::vector<RelationRow> readRelations(Connection &db, ContactId id);

struct ExchangeRow {
    UtcMs at = unknownTime;
    Platform platform = Platform::Unknown;
    InteractionKind kind = InteractionKind::Mention;
    Direction direction = Direction::Out;
    PostId post;  ///< none for what no post of the user shows
    std::string text;
    friend bool operator==(const ExchangeRow &, const ExchangeRow &) = default;
};
/// The user's note about a contact, of all its parts; "" without one.
[[nodiscard]] std::string readNote(Connection &db, ContactId id);

/// Newest first.
[[nodiscard]] std::vector<ExchangeRow> readExchange(Connection &db, ContactId id, int limit);

/// Contacts whose tier is decided, by what is suggested beside the decision (untiered: nothing).
struct TierCount {
    Tier decided = Tier::Untiered;
    Tier suggested = Tier::Untiered;
    std::int64_t count = 0;
};
[[nodiscard]] std::vector<TierCount> readTierComparison(Connection &db);

struct RoleCount {
    std::string role;
    std::int64_t count = 0;
};
[[nodiscard]] std::vector<RoleCount> readRoles(Connection &db);

// ---- posts

struct PostRow {
    PostId id;
    AccountId account;
    Platform platform = Platform::Unknown;
    std::string nativeId;
    UtcMs created = unknownTime;
    bool dateOnly = false;
    PostKind kind = PostKind::Post;
    Visibility visibility = Visibility::Unknown;
    bool deleted = false;
    std::string text, url, language;
    std::int64_t likes = -1, reposts = -1, replies = -1, media = 0;
    Label label = Label::None;
    ValueState labelState = ValueState::None;
    int perMille = -1;  ///< probability of professional; -1 undecidable
    Purpose purpose = Purpose::Unset;
    friend bool operator==(const PostRow &, const PostRow &) = default;
};

/// A suggestion within this band counts as unsure (per mille of professional).
inline constexpr int unsureFrom = 340;
inline constexpr int unsureTo = 660;
enum class LabelFilter { Any, Professional, Personal, Unsure, None };

struct PostFilter {
    std::vector<AccountId> accounts;  ///< empty: all
    LabelFilter label = LabelFilter::Any;
    std::optional<PostKind> kind;
    std::optional<int> year;
    std::optional<Visibility> visibility;
    std::optional<ValueState> state;
    std::optional<UtcMs> since, until;
    std::string query;  ///< words, the last one as a beginning
    friend bool operator==(const PostFilter &, const PostFilter &) = default;
};

/// Newest first, older than `after` (none: from the newest).
[[nodiscard]] std::vector<PostRow> readPosts(Connection &db, const PostFilter &filter, std::optional<PostId> after, int limit);
[[nodiscard]] std::int64_t countPosts(Connection &db, const PostFilter &filter);
[[nodiscard]] std::optional<PostRow> readPost(Connection &db, PostId id);
/// Posts as readPosts() gives them, and those that only undone imports know: their labels are kept in step too, so that
/// they are right when the import comes back.
[[nodiscard]] std::optional<PostRow> readAnyPost(Connection &db, PostId id);
[[nodiscard]] std::vector<PostRow> readAnyPosts(Connection &db, AccountId account, std::optional<PostId> after, int limit);
/// A post that the user judged, or left as it was suggested.
struct JudgedPost {
    PostRow post;
    Label label = Label::None;  ///< as decided, else as it was suggested when it was seen
    bool decided = false;
    bool random = false;  ///< was asked at random
};
/// The newest of both sorts, oldest decision first; only posts that are shown.
[[nodiscard]] std::vector<JudgedPost> readJudgedPosts(Connection &db, std::size_t mostDecided, std::size_t mostSeen);

/// People whom a post names and whom the user decided to be close, or to belong to work.
struct PeopleHint {
    int close = 0;
    int work = 0;
};
/// By number of the post; those that name nobody so decided are not in it.
using PeopleHints = std::unordered_map<std::int64_t, PeopleHint>;
[[nodiscard]] PeopleHints readPeopleHints(Connection &db);
[[nodiscard]] PeopleHint readPeopleHint(Connection &db, PostId id);
/// Puts the hints of identities in step with what is decided of their contacts; returns the posts that name one whose hint
/// changed, newest first. Writer's thread.
[[nodiscard]] std::vector<PostId> refreshPeopleHints(Connection &db);

/// Best first by bm25 among the newest 2,000 that match.
[[nodiscard]] std::vector<PostRow> searchPosts(Connection &db, const std::string &query, int limit);
/// The query of FTS5 for what somebody typed: every word must occur, the last one (or each) as a beginning; "" for no
/// words.
enum class Beginnings { LastWord, EveryWord };
[[nodiscard]] std::string textQuery(const std::string &typed, Beginnings beginnings = Beginnings::LastWord);

struct PostCount {
    AccountId account;
    int year = 0;  ///< 0: no time known
    Visibility visibility = Visibility::Unknown;
    PostKind kind = PostKind::Post;
    Label label = Label::None;
    ValueState state = ValueState::None;
    std::int64_t count = 0;
};
[[nodiscard]] std::vector<PostCount> readPostCounts(Connection &db);

// ---- findings

struct FindingRow {
    FindingId id;
    std::string rule;
    PostId post;
    ContactId contact;
    AccountId account;
    Platform platform = Platform::Unknown;
    Severity severity = Severity::Low;
    std::string evidence;  ///< JSON
    FindingState state = FindingState::Open;
    UtcMs at = unknownTime;  ///< of the post, else when it was noticed
    std::string text;        ///< of the post
    friend bool operator==(const FindingRow &, const FindingRow &) = default;
};
struct FindingFilter {
    std::optional<FindingState> state;
    std::string rule;
    AccountId account;
    std::optional<Severity> severity;
    friend bool operator==(const FindingFilter &, const FindingFilter &) = default;
};
/// By severity, then newest.
[[nodiscard]] std::vector<FindingRow> readFindings(Connection &db, const FindingFilter &filter, std::optional<FindingId> after, int limit);
[[nodiscard]] std::optional<FindingRow> readFinding(Connection &db, FindingId id);
[[nodiscard]] std::vector<FindingRow> readFindingsOfPost(Connection &db, PostId id);
/// By state, in the order of FindingState.
[[nodiscard]] std::array<std::int64_t, 5> countFindings(Connection &db);

/// Open ones of an account.
[[nodiscard]] std::int64_t countOpenFindings(Connection &db, AccountId account);

/// Writes of the audit; writer's thread.
class FindingStore {
public:
    explicit FindingStore(Connection &connection) : m_db(connection) {}
    struct Draft {
        std::string rule;
        PostId post;
        ContactId contact;
        AccountId account;
        Severity severity = Severity::Low;
        std::string evidence;
        UtcMs at = unknownTime;
    };
    /// Before a full pass: what is not noticed again by endPass() is no longer there.
    void beginPass();
    void notice(const Draft &draft);
    void endPass();
    /// For one post: what the rules do not name any more goes.
    void replaceForPost(PostId post, const std::vector<Draft> &drafts);
    void refreshState(FindingId id);

private:
    Connection &m_db;
    std::optional<bool> m_anyDecided;  ///< looked up once: without any decision there is no state to refresh
};

}  // namespace twofold::store
