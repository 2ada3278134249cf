// SPDX-License-Identifier: GPL-3.0-or-later
// The closed sets of words of the product. A number is what the store holds: it is never reused or changed.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace twofold {

enum class Platform { Unknown = 0, X = 1, Facebook = 2, Instagram = 3, Threads = 4, LinkedIn = 5, Mastodon = 6, Bluesky = 7, WordPress = 8, Feed = 9, AddressBook = 10 };
enum class Purpose { Unset = 0, Professional = 1, Personal = 2, Mixed = 3 };
/// Who can see a post, or by default sees an account's posts. Circle and close-friends posts are List.
enum class Visibility { Unknown = 0, Public = 1, Unlisted = 2, Followers = 3, Friends = 4, List = 5, Direct = 6 };
enum class ContactKind { Unknown = 0, Person = 1, Organisation = 2, News = 3, Bot = 4 };
enum class RelationKind { Following = 1, Follower = 2, Friend = 3, CloseFriend = 4, List = 5, Muted = 6, Blocked = 7, AddressBook = 8, Requested = 9 };
enum class InteractionKind { Mention = 1, Reply = 2, Repost = 3, Quote = 4, Like = 5, Comment = 6, Reaction = 7, Message = 8, Bookmark = 9 };
enum class Direction { Out = 1, In = 2 };  ///< Out: from the user to the other side
enum class Tier { Untiered = 0, LearnFrom = 1, Interact = 2, Friend = 3 };
enum class Trust { Unset = 0, Public = 1, Professional = 2, Personal = 3, Inner = 4 };
enum class PostKind { Post = 1, Reply = 2, Repost = 3, Quote = 4, Comment = 5, Article = 6 };
/// None covers both "not looked at" and "undecidable" (no text); LabelState tells which.
enum class Label { None = 0, Professional = 1, Personal = 2 };
enum class ValueState { None = 0, Suggested = 1, Decided = 2 };
enum class Severity { Low = 1, Medium = 2, High = 3 };
/// A tier that no longer fits: nothing passes any more, more does than the tier says, or less.
enum class Drift { None = 0, Silent = 1, Closer = 2, Cooler = 3 };
enum class FindingState { Open = 0, ToFix = 1, Fixed = 2, Accepted = 3, NotAProblem = 4 };
enum class JobState { Running = 0, Done = 1, DoneWithIssues = 2, Failed = 3, Cancelled = 4, Interrupted = 5 };

/// The word of a value as files, the command line and the store's documents spell it ("learn-from", "professional").
std::string_view word(Platform);
std::string_view word(Purpose);  // "" for Unset
std::string_view word(Visibility);
std::string_view word(ContactKind);
std::string_view word(RelationKind);
std::string_view word(InteractionKind);
std::string_view word(Direction);
std::string_view word(Tier);
std::string_view word(Trust);  // "" for Unset
std::string_view word(PostKind);
std::string_view word(Label);  // "none", "professional", "personal"
std::string_view word(ValueState);
std::string_view word(Severity);
std::string_view word(Drift);
std::string_view word(FindingState);
std::string_view word(JobState);

/// The value of a word; nothing for a word that is not one. `fromWord<Tier>("friend")`
template <class Enum>
std::optional<Enum> fromWord(std::string_view text);

/// All values in order of their number; for menus and tests.
template <class Enum>
std::span<const Enum> allValues();

template <> std::optional<Platform> fromWord<Platform>(std::string_view);
template <> std::span<const Platform> allValues<Platform>();
template <> std::optional<Purpose> fromWord<Purpose>(std::string_view);
template <> std::span<const Purpose> allValues<Purpose>();
template <> std::optional<Visibility> fromWord<Visibility>(std::string_view);
template <> std::span<const Visibility> allValues<Visibility>();
template <> std::optional<ContactKind> fromWord<ContactKind>(std::string_view);
template <> std::span<const ContactKind> allValues<ContactKind>();
template <> std::optional<RelationKind> fromWord<RelationKind>(std::string_view);
template <> std::span<const RelationKind> allValues<RelationKind>();
template <> std::optional<InteractionKind> fromWord<InteractionKind>(std::string_view);
template <> std::span<const InteractionKind> allValues<InteractionKind>();
template <> std::optional<Direction> fromWord<Direction>(std::string_view);
template <> std::span<const Direction> allValues<Direction>();
template <> std::optional<Tier> fromWord<Tier>(std::string_view);
template <> std::span<const Tier> allValues<Tier>();
template <> std::optional<Trust> fromWord<Trust>(std::string_view);
template <> std::span<const Trust> allValues<Trust>();
template <> std::optional<PostKind> fromWord<PostKind>(std::string_view);
template <> std::span<const PostKind> allValues<PostKind>();
template <> std::optional<Label> fromWord<Label>(std::string_view);
template <> std::span<const Label> allValues<Label>();
template <> std::optional<ValueState> fromWord<ValueState>(std::string_view);
template <> std::span<const ValueState> allValues<ValueState>();
template <> std::optional<Severity> fromWord<Severity>(std::string_view);
template <> std::span<const Severity> allValues<Severity>();
template <> std::optional<Drift> fromWord<Drift>(std::string_view);
template <> std::span<const Drift> allValues<Drift>();
template <> std::optional<FindingState> fromWord<FindingState>(std::string_view);
template <> std::span<const FindingState> allValues<FindingState>();
template <> std::optional<JobState> fromWord<JobState>(std::string_view);
template <> std::span<const JobState> allValues<JobState>();

/// A platform's name for people ("X", "LinkedIn", "Address book") and its two-letter mark ("Li").
std::string_view displayName(Platform);
std::string_view mark(Platform);

}  // namespace twofold
