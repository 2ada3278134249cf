// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences for the codes of docs/judgement.md. Times in them are counted to the newest import, not to today.
#include <QStringList>
#include <array>

#include "twofold/core/words.h"
#include "twofold/services/wording.h"
#include "wordinghelp.h"
#include "wordingidentities.h"

namespace twofold::services {

using analysis::Reason;

namespace {

// Codes that say everything by themselves.
constexpr auto plain = std::to_array<CodeText>({
    {"followed", QT_TRANSLATE_NOOP("Wording", "You follow each other")},
    {"mutual", QT_TRANSLATE_NOOP("Wording", "You follow each other")},
    {"one_sided_follow", QT_TRANSLATE_NOOP("Wording", "You follow them; they do not follow you")},
    {"only_follows_you", QT_TRANSLATE_NOOP("Wording", "They follow you; you do not follow them")},
    {"no_interaction", QT_TRANSLATE_NOOP("Wording", "Nothing has passed between you")},
    {"close_friends_list", QT_TRANSLATE_NOOP("Wording", "On your list of close friends")},
    {"address_book", QT_TRANSLATE_NOOP("Wording", "In your address book")},
    {"private_number", QT_TRANSLATE_NOOP("Wording", "You have a private number of theirs")},
    {"no_private_channel", QT_TRANSLATE_NOOP("Wording", "Everything passed in public: no messages, no address book, no personal account")},
    {"blocked", QT_TRANSLATE_NOOP("Wording", "You blocked them")},
    {"muted", QT_TRANSLATE_NOOP("Wording", "You muted them")},
    {"platform_friend", QT_TRANSLATE_NOOP("Wording", "Friends on the network")},
    {"on_personal_account", QT_TRANSLATE_NOOP("Wording", "Connected on a personal account")},
    {"on_professional_account", QT_TRANSLATE_NOOP("Wording", "Connected on a professional account")},
    {"only_professional_account", QT_TRANSLATE_NOOP("Wording", "Connected on a professional account only")},
    {"on_mixed_account", QT_TRANSLATE_NOOP("Wording", "Connected on a mixed account")},
    {"on_account_without_purpose", QT_TRANSLATE_NOOP("Wording", "Connected on an account without a purpose")},
    {"not_connected", QT_TRANSLATE_NOOP("Wording", "Not connected on any account")},
    {"link", QT_TRANSLATE_NOOP("Wording", "It has a link")},
    {"media", QT_TRANSLATE_NOOP("Wording", "It has a picture or a video")},
    {"event_tag", QT_TRANSLATE_NOOP("Wording", "It has the hashtag of an event")},
    {"question", QT_TRANSLATE_NOOP("Wording", "It asks a question")},
    {"elongated", QT_TRANSLATE_NOOP("Wording", "It has stretched words, as in “sooo”")},
    {"shouted", QT_TRANSLATE_NOOP("Wording", "It has words in capitals")},
    {"lowercase", QT_TRANSLATE_NOOP("Wording", "It begins in lower case")},
    {"no_topic", QT_TRANSLATE_NOOP("Wording", "No word of it belongs to a known subject")},
    {"unusual", QT_TRANSLATE_NOOP("Wording", "Words that few people use, as the jargon of a field")},
    {"no_platform", QT_TRANSLATE_NOOP("Wording", "Where it was posted is not known")},
    {"no_work_word", QT_TRANSLATE_NOOP("Wording", "None of your words of work stands in it")},
    {"other_words", QT_TRANSLATE_NOOP("Wording", "All other words together")},
    {"kind_emoji", QT_TRANSLATE_NOOP("Wording", "Emoji in the profile")},
    {"kind_link", QT_TRANSLATE_NOOP("Wording", "A link in the profile")},
    {"kind_contact", QT_TRANSLATE_NOOP("Wording", "A public address or number in the profile")},
    {"kind_length", QT_TRANSLATE_NOOP("Wording", "The length of the profile's text")},
    {"kind_lowercase", QT_TRANSLATE_NOOP("Wording", "The profile's text begins in lower case")},
    {"kind_mention", QT_TRANSLATE_NOOP("Wording", "The profile mentions others")},
    {"kind_exclamation", QT_TRANSLATE_NOOP("Wording", "Exclamation marks in the profile")},
    {"kind_hashtag", QT_TRANSLATE_NOOP("Wording", "Hashtags in the profile")},
    {"work_connection", QT_TRANSLATE_NOOP("Wording", "Connected on a network of work")},
    {"only_you_follow", QT_TRANSLATE_NOOP("Wording", "You follow them; nothing comes from them")},
    {"family_role", QT_TRANSLATE_NOOP("Wording", "You gave them the role of family")},
    {"decided_friend", QT_TRANSLATE_NOOP("Wording", "You called them a friend")},
    {"prune_reading_unknown", QT_TRANSLATE_NOOP("Wording", "Whether you read them cannot be known")},
    {"role_kind_news", QT_TRANSLATE_NOOP("Wording", "It is a source of news")},
});

// Word classes of resources/lexicon, after "Words of ".
constexpr auto classes = std::to_array<CodeText>({
    {"research", QT_TRANSLATE_NOOP("Wording", "Words of research")},
    {"business", QT_TRANSLATE_NOOP("Wording", "Words of business")},
    {"finance", QT_TRANSLATE_NOOP("Wording", "Words of finance")},
    {"technology", QT_TRANSLATE_NOOP("Wording", "Words of technology")},
    {"teaching", QT_TRANSLATE_NOOP("Wording", "Words of teaching")},
    {"jobs", QT_TRANSLATE_NOOP("Wording", "Words of jobs and careers")},
    {"events", QT_TRANSLATE_NOOP("Wording", "Words of conferences and talks")},
    {"publishing", QT_TRANSLATE_NOOP("Wording", "Words of publishing")},
    {"colleagues", QT_TRANSLATE_NOOP("Wording", "Words of colleagues and clients")},
    {"law_policy", QT_TRANSLATE_NOOP("Wording", "Words of law and policy")},
    {"health_work", QT_TRANSLATE_NOOP("Wording", "Words of work in health")},
    {"design_media", QT_TRANSLATE_NOOP("Wording", "Words of design and media")},
    {"industry", QT_TRANSLATE_NOOP("Wording", "Words of industry")},
    {"announce", QT_TRANSLATE_NOOP("Wording", "Words of an announcement")},
    {"crafts", QT_TRANSLATE_NOOP("Wording", "Words of crafts and trades")},
    {"farming", QT_TRANSLATE_NOOP("Wording", "Words of farming")},
    {"kitchen_work", QT_TRANSLATE_NOOP("Wording", "Words of work in kitchens")},
    {"sport_work", QT_TRANSLATE_NOOP("Wording", "Words of sport as work")},
    {"stage_work", QT_TRANSLATE_NOOP("Wording", "Words of work on stage")},
    {"care_work", QT_TRANSLATE_NOOP("Wording", "Words of work in care")},
    {"public_service", QT_TRANSLATE_NOOP("Wording", "Words of public service")},
    {"sales_service", QT_TRANSLATE_NOOP("Wording", "Words of shops and services")},
    {"faith_work", QT_TRANSLATE_NOOP("Wording", "Words of work in a parish")},
    {"freelance", QT_TRANSLATE_NOOP("Wording", "Words of freelance work")},
    {"errands", QT_TRANSLATE_NOOP("Wording", "Words of errands and bills")},
    {"games", QT_TRANSLATE_NOOP("Wording", "Words of games")},
    {"memories", QT_TRANSLATE_NOOP("Wording", "Words of memories")},
    {"health_self", QT_TRANSLATE_NOOP("Wording", "Words of one's own health")},
    {"outdoors", QT_TRANSLATE_NOOP("Wording", "Words of outdoors and weather")},
    {"family", QT_TRANSLATE_NOOP("Wording", "Words of family")},
    {"relationships", QT_TRANSLATE_NOOP("Wording", "Words of friends and partners")},
    {"body", QT_TRANSLATE_NOOP("Wording", "Words of the body")},
    {"home", QT_TRANSLATE_NOOP("Wording", "Words of home")},
    {"food", QT_TRANSLATE_NOOP("Wording", "Words of food")},
    {"sport", QT_TRANSLATE_NOOP("Wording", "Words of sport")},
    {"leisure", QT_TRANSLATE_NOOP("Wording", "Words of leisure")},
    {"entertainment", QT_TRANSLATE_NOOP("Wording", "Words of entertainment")},
    {"feelings", QT_TRANSLATE_NOOP("Wording", "Words of feelings")},
    {"pets", QT_TRANSLATE_NOOP("Wording", "Words of animals at home")},
    {"travel", QT_TRANSLATE_NOOP("Wording", "Words of travel")},
    {"daily", QT_TRANSLATE_NOOP("Wording", "Words of daily life")},
    {"celebration", QT_TRANSLATE_NOOP("Wording", "Words of celebrations")},
    {"appearance", QT_TRANSLATE_NOOP("Wording", "Words of looks and clothes")},
    {"faith", QT_TRANSLATE_NOOP("Wording", "Words of faith")},
    {"slang", QT_TRANSLATE_NOOP("Wording", "Slang")},
    {"work_words", QT_TRANSLATE_NOOP("Wording", "Words of your work")},
    {"first_person", QT_TRANSLATE_NOOP("Wording", "It speaks of “I” and “my”")},
    {"you", QT_TRANSLATE_NOOP("Wording", "It speaks to “you”")},
    {"we", QT_TRANSLATE_NOOP("Wording", "It speaks of “we”")},
    {"society", QT_TRANSLATE_NOOP("Wording", "Words of society and politics")},
    {"own_views", QT_TRANSLATE_NOOP("Wording", "Says that views are their own")},
    {"pronouns", QT_TRANSLATE_NOOP("Wording", "Gives pronouns")},
    {"person_role", QT_TRANSLATE_NOOP("Wording", "Names a person's role")},
    {"person_taste", QT_TRANSLATE_NOOP("Wording", "Names a person's tastes")},
    {"person_talk", QT_TRANSLATE_NOOP("Wording", "Talks as a person does")},
    {"given_name", QT_TRANSLATE_NOOP("Wording", "Has a given name")},
    {"official", QT_TRANSLATE_NOOP("Wording", "Calls itself official")},
    {"org_form", QT_TRANSLATE_NOOP("Wording", "Has the form of an organisation's name")},
    {"org_noun", QT_TRANSLATE_NOOP("Wording", "Names an organisation")},
    {"org_service", QT_TRANSLATE_NOOP("Wording", "Offers a service")},
    {"org_claim", QT_TRANSLATE_NOOP("Wording", "Claims as an organisation does")},
    {"news_noun", QT_TRANSLATE_NOOP("Wording", "Words of news")},
    {"bot_word", QT_TRANSLATE_NOOP("Wording", "Says that it is automatic")},
});

constexpr auto timesOfDay = std::to_array<CodeText>({
    {"weekend", QT_TRANSLATE_NOOP("Wording", "It was written on a weekend")},
    {"night", QT_TRANSLATE_NOOP("Wording", "It was written between 0 and 6 o'clock (UTC)")},
    {"morning", QT_TRANSLATE_NOOP("Wording", "It was written between 6 and 12 o'clock (UTC)")},
    {"afternoon", QT_TRANSLATE_NOOP("Wording", "It was written between 12 and 18 o'clock (UTC)")},
    {"evening", QT_TRANSLATE_NOOP("Wording", "It was written between 18 and 24 o'clock (UTC)")},
});

constexpr auto languages = std::to_array<CodeText>({
    {"en", QT_TRANSLATE_NOOP("Wording", "It is in English")},
    {"es", QT_TRANSLATE_NOOP("Wording", "It is in Spanish")},
    {"de", QT_TRANSLATE_NOOP("Wording", "It is in German")},
    {"fr", QT_TRANSLATE_NOOP("Wording", "It is in French")},
    {"pt", QT_TRANSLATE_NOOP("Wording", "It is in Portuguese")},
    {"it", QT_TRANSLATE_NOOP("Wording", "It is in Italian")},
    {"nl", QT_TRANSLATE_NOOP("Wording", "It is in Dutch")},
    {"el", QT_TRANSLATE_NOOP("Wording", "It is in Greek")},
    {"ja", QT_TRANSLATE_NOOP("Wording", "It is in Japanese")},
});

constexpr auto purposes = std::to_array<CodeText>({
    {"professional", QT_TRANSLATE_NOOP("Wording", "The account is professional")},
    {"personal", QT_TRANSLATE_NOOP("Wording", "The account is personal")},
    {"mixed", QT_TRANSLATE_NOOP("Wording", "The account is mixed")},
});

constexpr auto postKinds = std::to_array<CodeText>({
    {"post", QT_TRANSLATE_NOOP("Wording", "It is a post of its own")},
    {"reply", QT_TRANSLATE_NOOP("Wording", "It is a reply")},
    {"repost", QT_TRANSLATE_NOOP("Wording", "It is a repost")},
    {"quote", QT_TRANSLATE_NOOP("Wording", "It quotes another post")},
    {"comment", QT_TRANSLATE_NOOP("Wording", "It is a comment")},
    {"article", QT_TRANSLATE_NOOP("Wording", "It is an article")},
});

constexpr auto audiences = std::to_array<CodeText>({
    {"public", QT_TRANSLATE_NOOP("Wording", "Anyone can see it")},
    {"unlisted", QT_TRANSLATE_NOOP("Wording", "Anyone with the address can see it")},
    {"followers", QT_TRANSLATE_NOOP("Wording", "Followers can see it")},
    {"friends", QT_TRANSLATE_NOOP("Wording", "Friends can see it")},
    {"list", QT_TRANSLATE_NOOP("Wording", "A chosen circle can see it")},
    {"direct", QT_TRANSLATE_NOOP("Wording", "Only those addressed can see it")},
    {"unknown", QT_TRANSLATE_NOOP("Wording", "Who can see it is not known")},
});

constexpr auto contactKinds = std::to_array<CodeText>({
    {"organisation", QT_TRANSLATE_NOOP("Wording", "It is an organisation")},
    {"news", QT_TRANSLATE_NOOP("Wording", "It is a source of news")},
    {"bot", QT_TRANSLATE_NOOP("Wording", "It is automatic")},
    {"person", QT_TRANSLATE_NOOP("Wording", "It is a person")},
});

std::int64_t number(const Reason &reason, std::size_t index) { return index < reason.numbers.size() ? reason.numbers[index] : 0; }
std::string_view wordAt(const Reason &reason, std::size_t index) {
    return index < reason.words.size() ? std::string_view(reason.words[index]) : std::string_view();
}

QString times(std::int64_t count) {
    return count == 1 ? translated(QT_TRANSLATE_NOOP("Wording", "once")) : translated(QT_TRANSLATE_NOOP("Wording", "%1 times")).arg(count);
}

QString span(std::int64_t days) {
    if (days >= 730) return translated(QT_TRANSLATE_NOOP("Wording", "%1 years")).arg(days / 365);
    if (days >= 60) return translated(QT_TRANSLATE_NOOP("Wording", "%1 months")).arg(days / 30);
    return plural(days, QT_TRANSLATE_NOOP("Wording", "%1 day"), QT_TRANSLATE_NOOP("Wording", "%1 days"));
}

// The words that a class found in the text; the first few say enough.
QString wordList(const Reason &reason, std::size_t from) {
    constexpr std::size_t shown = 4;
    QStringList list;
    for (std::size_t i = from; i < reason.words.size() && i < from + shown; ++i)
        list << QStringLiteral("“%1”").arg(harmlessWords(reason.words[i]));
    if (reason.words.size() > from + shown) list << QStringLiteral("…");
    return list.join(QStringLiteral(", "));
}

QString lastDays(std::int64_t days) {
    if (days == 0) return translated(QT_TRANSLATE_NOOP("Wording", "In touch on the day of the newest import"));
    return plural(days, QT_TRANSLATE_NOOP("Wording", "In touch %1 day before the newest import"),
                  QT_TRANSLATE_NOOP("Wording", "In touch %1 days before the newest import"));
}

QString contactNumbers(const Reason &reason, const QString &otherwise) {
    const std::int64_t a = number(reason, 0), b = number(reason, 1);
    const auto both = [&](const char *text) { return translated(text).arg(times(a), times(b)); };
    if (reason.code == "last_days") return lastDays(a);
    if (reason.code == "silent_days")
        return translated(QT_TRANSLATE_NOOP("Wording", "Silent for %1 before the newest import")).arg(span(a));
    if (reason.code == "interactions")
        return translated(QT_TRANSLATE_NOOP("Wording", "%1 from them and %2 from you, all told")).arg(a).arg(b);
    if (reason.code == "only_from_them")
        return translated(QT_TRANSLATE_NOOP("Wording", "They turned to you %1; you did not answer")).arg(times(a));
    if (reason.code == "only_from_you")
        return translated(QT_TRANSLATE_NOOP("Wording", "You turned to them %1; they did not answer")).arg(times(a));
    if (reason.code == "replies_both_recent")
        return both(QT_TRANSLATE_NOOP("Wording", "Turned to you %1 in 3 months; you turned to them %2"));
    if (reason.code == "replies_both") return both(QT_TRANSLATE_NOOP("Wording", "Turned to you %1; you turned to them %2"));
    if (reason.code == "few_interactions")
        return translated(QT_TRANSLATE_NOOP("Wording", "Little has passed: %1 from them and %2 from you")).arg(a).arg(b);
    if (reason.code == "channels")
        return translated(QT_TRANSLATE_NOOP("Wording", "In touch in %1 ways: networks, messages, address book")).arg(a);
    if (reason.code == "messages")
        return translated(QT_TRANSLATE_NOOP("Wording", "Private messages: %1 from them, %2 from you")).arg(a).arg(b);
    if (reason.code == "personal_share")
        return translated(QT_TRANSLATE_NOOP("Wording", "%1 % of the posts that passed between you are personal")).arg(a);
    if (reason.code == "known_days") return translated(QT_TRANSLATE_NOOP("Wording", "In touch over %1")).arg(span(a));
    if (reason.code == "active_months")
        return plural(a, QT_TRANSLATE_NOOP("Wording", "In touch in %1 of the last 12 months"),
                      QT_TRANSLATE_NOOP("Wording", "In touch in %1 of the last 12 months"));
    return otherwise;
}

// Drift, pruning, capacity, and the counts of a profile.
QString tierNumbers(const Reason &reason, const QString &otherwise) {
    const std::int64_t a = number(reason, 0), b = number(reason, 1);
    if (reason.code == "who_starts") return translated(QT_TRANSLATE_NOOP("Wording", "%1 % of what passed came from you")).arg(a);
    if (reason.code == "talked_to")
        return plural(a, QT_TRANSLATE_NOOP("Wording", "You replied or wrote to them %1 time"), QT_TRANSLATE_NOOP("Wording", "You replied or wrote to them %1 times"));
    if (reason.code == "drift_silent")
        return translated(QT_TRANSLATE_NOOP("Wording", "Gone silent: nothing for %1 before the newest import, after %2 exchanges")).arg(span(a)).arg(b);
    if (reason.code == "drift_closer")
        return translated(QT_TRANSLATE_NOOP("Wording", "You now talk weekly: %1 from them and %2 from you in 3 months")).arg(a).arg(b);
    if (reason.code == "drift_became_close")
        return translated(QT_TRANSLATE_NOOP("Wording", "They have become close: %1 from them and %2 from you in 3 months")).arg(a).arg(b);
    if (reason.code == "drift_cooler")
        return translated(QT_TRANSLATE_NOOP("Wording", "Less passes than the tier says: nothing for %1 before the newest import, %2 exchanges in all")).arg(span(a)).arg(b);
    if (reason.code == "prune_followed") return translated(QT_TRANSLATE_NOOP("Wording", "You have followed them for %1")).arg(span(a));
    if (reason.code == "capacity_friends")
        return translated(QT_TRANSLATE_NOOP("Wording", "%1 friends; few people keep up more than some %2")).arg(a).arg(b);
    if (reason.code == "capacity_interact")
        return translated(QT_TRANSLATE_NOOP("Wording", "%1 people in exchange; few people keep up more than some %2")).arg(a).arg(b);
    if (reason.code == "kind_ratio") return translated(QT_TRANSLATE_NOOP("Wording", "Followed by %1, follows %2")).arg(a).arg(b);
    if (reason.code == "kind_followers") return plural(a, QT_TRANSLATE_NOOP("Wording", "%1 follower"), QT_TRANSLATE_NOOP("Wording", "%1 followers"));
    if (reason.code == "kind_posts") return plural(a, QT_TRANSLATE_NOOP("Wording", "%1 post"), QT_TRANSLATE_NOOP("Wording", "%1 posts"));
    return otherwise;
}

QString roleWords(const Reason &reason) {
    const char *text = reason.code == "role_list"            ? QT_TRANSLATE_NOOP("Wording", "On a list of yours that says “%1”")
                       : reason.code == "role_note"          ? QT_TRANSLATE_NOOP("Wording", "Your note says “%1”")
                       : reason.code == "role_position"      ? QT_TRANSLATE_NOOP("Wording", "Their position says “%1”")
                       : reason.code == "role_bio"           ? QT_TRANSLATE_NOOP("Wording", "Their profile says “%1”")
                       : reason.code == "role_name"          ? QT_TRANSLATE_NOOP("Wording", "Their name says “%1”")
                       : reason.code == "role_your_company"  ? QT_TRANSLATE_NOOP("Wording", "You work or worked at “%1”")
                       : reason.code == "role_company"       ? QT_TRANSLATE_NOOP("Wording", "At “%1”, as you are or were")
                       : reason.code == "role_field"         ? QT_TRANSLATE_NOOP("Wording", "Of your profession: “%1”")
                       : reason.code == "role_address_label" ? QT_TRANSLATE_NOOP("Wording", "“%1” in your address book")
                       : reason.code == "role_surname"       ? QT_TRANSLATE_NOOP("Wording", "Has your surname, “%1”, which is a rare one")
                                                             : nullptr;
    return text ? translated(text).arg(harmlessWords(wordAt(reason, 0))) : QString();
}

constexpr auto trustLevels = std::to_array<CodeText>({
    {"public", QT_TRANSLATE_NOOP("Wording", "Public")},
    {"professional", QT_TRANSLATE_NOOP("Wording", "Professional")},
    {"personal", QT_TRANSLATE_NOOP("Wording", "Personal")},
    {"inner", QT_TRANSLATE_NOOP("Wording", "Inner")},
});

// What follows "since".
constexpr auto trustCauses = std::to_array<CodeText>({
    {"blocked", QT_TRANSLATE_NOOP("Wording", "you blocked them")},
    {"muted", QT_TRANSLATE_NOOP("Wording", "you muted them")},
    {"close_friends_list", QT_TRANSLATE_NOOP("Wording", "they are on your list of close friends")},
    {"private_number", QT_TRANSLATE_NOOP("Wording", "you have a private number of theirs")},
    {"family_role", QT_TRANSLATE_NOOP("Wording", "you called them family")},
    {"decided_friend", QT_TRANSLATE_NOOP("Wording", "you called them a friend")},
    {"platform_friend", QT_TRANSLATE_NOOP("Wording", "you are friends on a network")},
    {"on_personal_account", QT_TRANSLATE_NOOP("Wording", "it is a personal account")},
    {"only_follows_you", QT_TRANSLATE_NOOP("Wording", "they follow you and you do not follow them")},
    {"only_you_follow", QT_TRANSLATE_NOOP("Wording", "you only follow them")},
    {"on_mixed_account", QT_TRANSLATE_NOOP("Wording", "you are connected on a mixed account")},
    {"address_book", QT_TRANSLATE_NOOP("Wording", "they are in your address book")},
    {"only_professional_account", QT_TRANSLATE_NOOP("Wording", "you are connected on a professional account only")},
    {"on_professional_account", QT_TRANSLATE_NOOP("Wording", "you are connected on a professional account")},
});

// "Personal, since you are friends on a network and it is a personal account"
QString trustBecause(const Reason &reason) {
    const QString level = textOf(trustLevels, wordAt(reason, 0));
    if (reason.words.size() < 2) return level;
    const QString first = textOf(trustCauses, wordAt(reason, 1));
    if (reason.words.size() < 3) return translated(QT_TRANSLATE_NOOP("Wording", "%1, since %2")).arg(level, first);
    return translated(QT_TRANSLATE_NOOP("Wording", "%1, since %2 and %3")).arg(level, first, textOf(trustCauses, wordAt(reason, 2)));
}

QString postNumbers(const Reason &reason, const QString &otherwise) {
    const std::int64_t count = number(reason, 0);
    if (reason.code == "mention")
        return plural(count, QT_TRANSLATE_NOOP("Wording", "It mentions %1 person"), QT_TRANSLATE_NOOP("Wording", "It mentions %1 people"));
    if (reason.code == "hashtags")
        return plural(count, QT_TRANSLATE_NOOP("Wording", "It has %1 hashtag"), QT_TRANSLATE_NOOP("Wording", "It has %1 hashtags"));
    if (reason.code == "emoji")
        return plural(count, QT_TRANSLATE_NOOP("Wording", "It has %1 emoji"), QT_TRANSLATE_NOOP("Wording", "It has %1 emoji"));
    if (reason.code == "exclamation")
        return plural(count, QT_TRANSLATE_NOOP("Wording", "It has %1 exclamation mark"),
                      QT_TRANSLATE_NOOP("Wording", "It has %1 exclamation marks"));
    if (reason.code == "numbers")
        return plural(count, QT_TRANSLATE_NOOP("Wording", "It has %1 number"), QT_TRANSLATE_NOOP("Wording", "It has %1 numbers"));
    if (reason.code == "length")
        return plural(count, QT_TRANSLATE_NOOP("Wording", "It is %1 word long"), QT_TRANSLATE_NOOP("Wording", "It is %1 words long"));
    if (reason.code == "close_people")
        return plural(count, QT_TRANSLATE_NOOP("Wording", "It names %1 person who is close to you"), QT_TRANSLATE_NOOP("Wording", "It names %1 people who are close to you"));
    if (reason.code == "work_people")
        return plural(count, QT_TRANSLATE_NOOP("Wording", "It names %1 person of your work"), QT_TRANSLATE_NOOP("Wording", "It names %1 people of your work"));
    return otherwise;
}

QString wordClass(const Reason &reason) {
    const QString head = textOf(classes, wordAt(reason, 0));
    const QString list = wordList(reason, 1);
    return list.isEmpty() ? head : QStringLiteral("%1: %2").arg(head, list);
}

// Evidence of a finding about the two sides: numbers are percent and "decided by the user", words the visibility and kind.
QString wrongSide(const Reason &reason) {
    const bool personal = reason.code == "personal_on_professional";
    const char *decided = personal ? QT_TRANSLATE_NOOP("Wording", "You called it personal, and the account is professional. %1")
                                   : QT_TRANSLATE_NOOP("Wording", "You called it professional, and the account is personal. %1");
    const char *suggested = personal ? QT_TRANSLATE_NOOP("Wording", "Personal with %1 % certainty, and the account is professional. %2")
                                     : QT_TRANSLATE_NOOP("Wording", "Professional with %1 % certainty, and the account is personal. %2");
    const QString audience = textOf(audiences, wordAt(reason, 0));
    if (number(reason, 1) != 0) return translated(decided).arg(audience);
    return translated(suggested).arg(QString::number(number(reason, 0)), audience);
}

QString words(const Reason &reason) {
    if (const char *text = findText(plain, reason.code)) return translated(text);
    if (reason.code == "word")
        return translated(QT_TRANSLATE_NOOP("Wording", "A word of your work: “%1”")).arg(harmlessWords(wordAt(reason, 0)));
    if (reason.code == "base_word") return translated(QT_TRANSLATE_NOOP("Wording", "The word “%1”")).arg(harmlessWords(wordAt(reason, 0)));
    if (reason.code == "learnt")
        return translated(QT_TRANSLATE_NOOP("Wording", "“%1”, from what you decided before")).arg(harmlessWords(wordAt(reason, 0)));
    if (reason.code == "time") return textOf(timesOfDay, wordAt(reason, 0));
    if (reason.code == "language") return textOf(languages, wordAt(reason, 0));
    if (reason.code == "word_class") return wordClass(reason);
    if (reason.code == "account_purpose") return textOf(purposes, wordAt(reason, 0));
    if (reason.code == "kind") return textOf(postKinds, wordAt(reason, 0));
    if (reason.code == "visibility") return textOf(audiences, wordAt(reason, 0));
    if (reason.code == "organisation") return textOf(contactKinds, wordAt(reason, 0));
    if (reason.code == "platform") {
        const auto platform = fromWord<Platform>(wordAt(reason, 0));
        return translated(QT_TRANSLATE_NOOP("Wording", "It is on %1"))
            .arg(platform ? harmlessWords(displayName(*platform)) : harmlessWords(wordAt(reason, 0)));
    }
    if (reason.code == "personal_on_professional" || reason.code == "professional_on_personal") return wrongSide(reason);
    if (reason.code == "trust_because") return trustBecause(reason);
    if (const QString role = roleWords(reason); !role.isEmpty()) return role;
    return contactNumbers(reason, tierNumbers(reason, postNumbers(reason, {})));
}

}  // namespace

QString sentence(const Reason &reason) {
    const QString ofIdentities = identitySentence(reason);
    const QString said = ofIdentities.isEmpty() ? words(reason) : ofIdentities;
    return said.isEmpty() ? codeAsWords(reason.code) : said;
}

}  // namespace twofold::services
