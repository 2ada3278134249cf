// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/core/words.h"

#include <array>

#include "twofold/core/records.h"

namespace twofold {

namespace {

template <class Enum>
struct Entry {
    Enum value;
    std::string_view word;
};

// One table per enumeration; everything else in this file is derived from it.
template <class Enum>
struct Table;

#define TWOFOLD_WORDS(Enum, ...)                                                       \
    template <>                                                                        \
    struct Table<Enum> {                                                               \
        static constexpr auto entries = std::to_array<Entry<Enum>>({__VA_ARGS__});     \
    };                                                                                 \
    }                                                                                  \
    std::string_view word(Enum value) { return wordOf(value); }                        \
    template <>                                                                        \
    std::optional<Enum> fromWord<Enum>(std::string_view text) { return valueOf<Enum>(text); } \
    template <>                                                                        \
    std::span<const Enum> allValues<Enum>() { return valuesOf<Enum>(); }               \
    namespace {

template <class Enum>
std::string_view wordOf(Enum value) {
    for (const auto &entry : Table<Enum>::entries)
        if (entry.value == value) return entry.word;
    return {};
}

template <class Enum>
std::optional<Enum> valueOf(std::string_view text) {
    for (const auto &entry : Table<Enum>::entries)
        if (entry.word == text) return entry.value;
    return std::nullopt;
}

template <class Enum>
std::span<const Enum> valuesOf() {
    static constexpr auto values = [] {
        std::array<Enum, Table<Enum>::entries.size()> all{};
        for (std::size_t i = 0; i < all.size(); ++i) all[i] = Table<Enum>::entries[i].value;
        return all;
    }();
    return values;
}

TWOFOLD_WORDS(Platform, {Platform::Unknown, "unknown"}, {Platform::X, "x"}, {Platform::Facebook, "facebook"},
              {Platform::Instagram, "instagram"}, {Platform::Threads, "threads"}, {Platform::LinkedIn, "linkedin"},
              {Platform::Mastodon, "mastodon"}, {Platform::Bluesky, "bluesky"}, {Platform::WordPress, "wordpress"},
              {Platform::Feed, "feed"}, {Platform::AddressBook, "addressbook"})
TWOFOLD_WORDS(Purpose, {Purpose::Unset, ""}, {Purpose::Professional, "professional"}, {Purpose::Personal, "personal"},
              {Purpose::Mixed, "mixed"})
TWOFOLD_WORDS(Visibility, {Visibility::Unknown, "unknown"}, {Visibility::Public, "public"}, {Visibility::Unlisted, "unlisted"},
              {Visibility::Followers, "followers"}, {Visibility::Friends, "friends"}, {Visibility::List, "list"},
              {Visibility::Direct, "direct"})
TWOFOLD_WORDS(ContactKind, {ContactKind::Unknown, "unknown"}, {ContactKind::Person, "person"},
              {ContactKind::Organisation, "organisation"}, {ContactKind::News, "news"}, {ContactKind::Bot, "bot"})
TWOFOLD_WORDS(RelationKind, {RelationKind::Following, "following"}, {RelationKind::Follower, "follower"},
              {RelationKind::Friend, "friend"}, {RelationKind::CloseFriend, "close-friend"}, {RelationKind::List, "list"},
              {RelationKind::Muted, "muted"}, {RelationKind::Blocked, "blocked"}, {RelationKind::AddressBook, "address-book"},
              {RelationKind::Requested, "requested"})
TWOFOLD_WORDS(InteractionKind, {InteractionKind::Mention, "mention"}, {InteractionKind::Reply, "reply"},
              {InteractionKind::Repost, "repost"}, {InteractionKind::Quote, "quote"}, {InteractionKind::Like, "like"},
              {InteractionKind::Comment, "comment"}, {InteractionKind::Reaction, "reaction"}, {InteractionKind::Message, "message"},
              {InteractionKind::Bookmark, "bookmark"})
TWOFOLD_WORDS(Direction, {Direction::Out, "out"}, {Direction::In, "in"})
TWOFOLD_WORDS(Tier, {Tier::Untiered, "untiered"}, {Tier::LearnFrom, "learn-from"}, {Tier::Interact, "interact"}, {Tier::Friend, "friend"})
TWOFOLD_WORDS(Trust, {Trust::Unset, ""}, {Trust::Public, "public"}, {Trust::Professional, "professional"},
              {Trust::Personal, "personal"}, {Trust::Inner, "inner"})
TWOFOLD_WORDS(PostKind, {PostKind::Post, "post"}, {PostKind::Reply, "reply"}, {PostKind::Repost, "repost"},
              {PostKind::Quote, "quote"}, {PostKind::Comment, "comment"}, {PostKind::Article, "article"})
TWOFOLD_WORDS(Label, {Label::None, "none"}, {Label::Professional, "professional"}, {Label::Personal, "personal"})
TWOFOLD_WORDS(ValueState, {ValueState::None, "none"}, {ValueState::Suggested, "suggested"}, {ValueState::Decided, "decided"})
TWOFOLD_WORDS(Severity, {Severity::Low, "low"}, {Severity::Medium, "medium"}, {Severity::High, "high"})
TWOFOLD_WORDS(Drift, {Drift::None, "none"}, {Drift::Silent, "silent"}, {Drift::Closer, "closer"}, {Drift::Cooler, "cooler"})
TWOFOLD_WORDS(FindingState, {FindingState::Open, "open"}, {FindingState::ToFix, "to_fix"}, {FindingState::Fixed, "fixed"},
              {FindingState::Accepted, "accepted"}, {FindingState::NotAProblem, "not_a_problem"})
TWOFOLD_WORDS(JobState, {JobState::Running, "running"}, {JobState::Done, "done"}, {JobState::DoneWithIssues, "done_with_issues"},
              {JobState::Failed, "failed"}, {JobState::Cancelled, "cancelled"}, {JobState::Interrupted, "interrupted"})
TWOFOLD_WORDS(RecordKind, {RecordKind::Post, "posts"}, {RecordKind::Identity, "identities"}, {RecordKind::Relation, "relations"},
              {RecordKind::Interaction, "interactions"}, {RecordKind::Account, "accounts"})

#undef TWOFOLD_WORDS

}  // namespace

std::string_view displayName(Platform platform) {
    switch (platform) {
    case Platform::X: return "X";
    case Platform::Facebook: return "Facebook";
    case Platform::Instagram: return "Instagram";
    case Platform::Threads: return "Threads";
    case Platform::LinkedIn: return "LinkedIn";
    case Platform::Mastodon: return "Mastodon";
    case Platform::Bluesky: return "Bluesky";
    case Platform::WordPress: return "WordPress";
    case Platform::Feed: return "Feed";
    case Platform::AddressBook: return "Address book";
    case Platform::Unknown: break;
    }
    return "Unknown";
}

std::string_view mark(Platform platform) {
    switch (platform) {
    case Platform::X: return "X";
    case Platform::Facebook: return "Fb";
    case Platform::Instagram: return "Ig";
    case Platform::Threads: return "Th";
    case Platform::LinkedIn: return "Li";
    case Platform::Mastodon: return "Ma";
    case Platform::Bluesky: return "Bs";
    case Platform::WordPress: return "Wp";
    case Platform::Feed: return "Rs";
    case Platform::AddressBook: return "@";
    case Platform::Unknown: break;
    }
    return "?";
}

}  // namespace twofold
