// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of what each file is. A further file is one line.
#include "instagramlayout.h"

namespace twofold::ingest::instagram {

namespace {

constexpr FileKind relation(std::string_view key, std::string_view stem, RelationKind kind, std::string_view list = {},
                            bool ended = false) {
    return {.key = key, .stem = stem, .part = Part::Relation, .relation = kind, .list = list, .ended = ended};
}
constexpr FileKind interaction(std::string_view key, std::string_view stem, InteractionKind kind, std::string_view word) {
    return {.key = key, .stem = stem, .part = Part::Interaction, .interaction = kind, .word = word};
}
constexpr FileKind post(std::string_view key, std::string_view stem, std::string_view word = "post", bool deleted = false) {
    return {.key = key, .stem = stem, .part = Part::Post, .word = word, .deleted = deleted};
}
constexpr FileKind plain(Part part, std::string_view key, std::string_view stem = {}) { return {.key = key, .stem = stem, .part = part}; }
constexpr FileKind ignored(std::string_view key, std::string_view why, std::string_view stem = {}) {
    return {.key = key, .stem = stem, .part = Part::Ignored, .word = why};
}

using enum RelationKind;
using enum InteractionKind;

constexpr std::string_view seen = "what was seen or searched for, nothing between people";
constexpr std::string_view advertising = "advertising";
constexpr std::string_view device = "devices, settings and logins";

constexpr FileKind instagram[] = {
    plain(Part::Profile, "profile_user"),
    plain(Part::Signup, "account_history_registration_info"),
    relation("relationships_followers", "followers", Follower),
    relation("relationships_following", "following", Following),
    relation("relationships_unfollowed_users", "recently_unfollowed_profiles", Following, {}, true),
    relation("relationships_unfollowed_users", "recently_unfollowed_accounts", Following, {}, true),
    relation("relationships_close_friends", "close_friends", CloseFriend),
    relation("relationships_follow_requests_sent", "pending_follow_requests", Requested, "sent"),
    relation("relationships_follow_requests_received", "follow_requests_you've_received", Requested, "received"),
    relation("relationships_blocked_users", "blocked_profiles", Blocked),
    relation("relationships_blocked_users", "blocked_accounts", Blocked),
    relation("relationships_restricted_users", "restricted_profiles", List, "restricted"),
    relation("relationships_restricted_users", "restricted_accounts", List, "restricted"),
    relation("relationships_hide_stories_from", "hide_story_from", List, "hide story from"),
    relation("relationships_feed_favorites", "profiles_you've_favorited", List, "favorites"),
    interaction("likes_media_likes", "liked_posts", Like, "like"),
    interaction("likes_comment_likes", "liked_comments", Like, "comment-like"),
    interaction("saved_saved_media", "saved_posts", Bookmark, "saved"),
    interaction("story_activities_story_likes", "story_likes", Reaction, "story-like"),
    interaction("story_activities_polls", "polls", Reaction, "poll"),
    interaction("story_activities_quizzes", "quizzes", Reaction, "quiz"),
    interaction("story_activities_questions", "questions", Reaction, "question"),
    interaction("story_activities_questions_media", "question_media_response", Reaction, "question"),
    interaction("story_activities_emoji_sliders", "emoji_sliders", Reaction, "slider"),
    interaction("story_activities_emoji_quick_reactions", "emoji_story_reactions", Reaction, "emoji"),
    interaction("story_activities_avatar_quick_reactions", "avatar_story_reactions", Reaction, "avatar"),
    interaction("story_activities_reaction_sticker_reactions", "story_reaction_sticker_reactions", Reaction, "sticker"),
    interaction("story_activities_countdowns", "countdowns", Reaction, "countdown"),
    post({}, "posts"),
    post("ig_stories", "stories", "story"),
    post("ig_reels_media", "reels"),
    post("ig_archived_post_media", "archived_posts"),
    post("ig_igtv_media", "igtv_videos"),
    post("ig_other_media", "other_content"),
    post("ig_recently_deleted_media", "recently_deleted_content", "post", true),
    plain(Part::Comment, "comments_media_comments", "post_comments"),
    plain(Part::Comment, "comments_reels_comments", "reels_comments"),
    plain(Part::Comment, "comments_story_comments", "hype"),
    ignored("contacts_contact_info", "names and numbers of an address book, no user names"),
    ignored("relationships_permanent_follow_requests", "requests of the past, whether answered or not"),
    ignored("relationships_dismissed_suggested_users", "suggestions of Instagram"),
    ignored("relationships_following_hashtags", "hashtags, no people"),
    ignored("relationships_custom_lists", "layout not known"),
    ignored("saved_saved_collections", "sorts what saved_posts.json holds"),
    ignored("ig_profile_picture", "profile pictures"),
    ignored("ig_secret_conversations", "devices of encrypted conversations, without the conversations"),
    ignored("ig_reported_conversations", "conversations that were reported, they stand in the inbox"),
    ignored("searches_user", seen),
    ignored("searches_keyword", seen),
    ignored("impressions_history_posts_seen", seen),
    ignored("impressions_history_videos_watched", seen),
    ignored("impressions_history_ads_seen", advertising),
    ignored("impressions_history_ads_clicked", advertising),
    ignored("impressions_history_chaining_seen", seen),
    ignored("apps_and_websites_off_meta_activity", advertising),
    ignored("account_history_login_history", device),
    ignored("devices_devices", device),
    ignored("settings_notification_preferences", device),
    ignored("label_values", advertising, "ad_preferences"),
    ignored("", seen, "posts_viewed"),
    ignored("", seen, "videos_watched"),
    ignored("", advertising, "ads_viewed"),
    ignored("", advertising, "ads_clicked"),
    ignored("", seen, "link_history"),
    ignored("replies", "answers within broadcast channels", "replies"),
};

constexpr FileKind threads[] = {
    plain(Part::Profile, "text_post_app_text_post_app_profile"),
    relation("text_post_app_text_post_app_followers", {}, Follower),
    relation("text_post_app_text_post_app_following", {}, Following),
    relation("text_post_app_text_post_app_unfollowed_users", {}, Following, {}, true),
    relation("text_post_app_text_post_app_follow_requests_sent", {}, Requested, "sent"),
    relation("text_post_app_text_post_app_follow_requests_received", {}, Requested, "received"),
    relation("text_post_app_text_post_app_blocked_users", {}, Blocked),
    relation("text_post_app_text_post_app_restricted_users", {}, List, "restricted"),
    interaction("text_post_app_media_likes", {}, Like, "like"),
    interaction("text_post_app_text_post_app_saved_posts", {}, Bookmark, "saved"),
    post("text_post_app_text_posts", {}),
    ignored("text_post_app_text_app_archived_posts", "layout not known"),
    ignored("text_post_app_text_post_app_posts_seen", seen),
    ignored("text_post_app_text_post_app_permanent_follow_requests", "requests of the past, whether answered or not"),
    ignored("text_post_app_text_app_interest_feeds", "feeds, no people"),
    ignored("text_post_app_text_app_apps_and_websites", device),
    ignored("text_post_app_text_app_dyi_authored_post_disabled_notifications", device),
};

}  // namespace

std::span<const FileKind> instagramKinds() { return instagram; }
std::span<const FileKind> threadsKinds() { return threads; }

}  // namespace twofold::ingest::instagram
