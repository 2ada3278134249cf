// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/services/wording.h"

#include <array>
#include <nlohmann/json.hpp>

#include "twofold/core/words.h"
#include "twofold/services/labels.h"
#include "wordinghelp.h"

namespace twofold::services {

using nlohmann::json;

namespace {

constexpr auto issues = std::to_array<CodeText>({
    {"bad_time", QT_TRANSLATE_NOOP("Wording", "bad time")},
    {"odd_time", QT_TRANSLATE_NOOP("Wording", "a time that cannot be right")},
    {"cut_short", QT_TRANSLATE_NOOP("Wording", "cut short")},
    {"bad_json", QT_TRANSLATE_NOOP("Wording", "not readable as JSON")},
    {"bad_row", QT_TRANSLATE_NOOP("Wording", "a row that does not fit its columns")},
    {"bad_utf8", QT_TRANSLATE_NOOP("Wording", "broken characters")},
    {"bad_escape", QT_TRANSLATE_NOOP("Wording", "broken character escapes")},
    {"bad_manifest", QT_TRANSLATE_NOOP("Wording", "the manifest cannot be read")},
    {"bad_address", QT_TRANSLATE_NOOP("Wording", "not an address of an account")},
    {"no_domain", QT_TRANSLATE_NOOP("Wording", "an address without its server")},
    {"no_id", QT_TRANSLATE_NOOP("Wording", "no id")},
    {"no_text", QT_TRANSLATE_NOOP("Wording", "no text")},
    {"no_list", QT_TRANSLATE_NOOP("Wording", "no list of records in it")},
    {"no_object", QT_TRANSLATE_NOOP("Wording", "the post itself is missing")},
    {"no_sender", QT_TRANSLATE_NOOP("Wording", "no sender")},
    {"no_account", QT_TRANSLATE_NOOP("Wording", "the export does not say whose it is")},
    {"empty", QT_TRANSLATE_NOOP("Wording", "nothing in it")},
    {"damaged", QT_TRANSLATE_NOOP("Wording", "damaged")},
    {"too_long", QT_TRANSLATE_NOOP("Wording", "too long")},
    {"too_deep", QT_TRANSLATE_NOOP("Wording", "nested too deeply")},
    {"too_large", QT_TRANSLATE_NOOP("Wording", "too large")},
    {"not_a_post", QT_TRANSLATE_NOOP("Wording", "not a post")},
    {"not_own", QT_TRANSLATE_NOOP("Wording", "written by somebody else")},
    {"other_author", QT_TRANSLATE_NOOP("Wording", "written by somebody else")},
    {"unknown_author", QT_TRANSLATE_NOOP("Wording", "the author cannot be told")},
    {"unknown_activity", QT_TRANSLATE_NOOP("Wording", "a kind of activity that is not known")},
    {"no_name", QT_TRANSLATE_NOOP("Wording", "no name")},
    {"no_content", QT_TRANSLATE_NOOP("Wording", "nothing in it that could be shared")},
    {"no_direction", QT_TRANSLATE_NOOP("Wording", "who sent it is not said")},
    {"no_recipient", QT_TRANSLATE_NOOP("Wording", "no recipient")},
    {"no_header", QT_TRANSLATE_NOOP("Wording", "the names of the columns were not found")},
    {"not_a_message", QT_TRANSLATE_NOOP("Wording", "joins and leaves, which are no messages")},
    {"not_a_person", QT_TRANSLATE_NOOP("Wording", "a group or a thing, not a person")},
    {"own_content", QT_TRANSLATE_NOOP("Wording", "something of your own")},
    {"own_profile", QT_TRANSLATE_NOOP("Wording", "your own profile")},
    {"own_comment", QT_TRANSLATE_NOOP("Wording", "your own comment, left out")},
    {"other_type", QT_TRANSLATE_NOOP("Wording", "another type of entry, left out")},
    {"not_published", QT_TRANSLATE_NOOP("Wording", "never published, left out")},
    {"not_approved", QT_TRANSLATE_NOOP("Wording", "a comment that was not approved, left out")},
    {"other_comment", QT_TRANSLATE_NOOP("Wording", "a link from elsewhere, left out")},
    {"large_group", QT_TRANSLATE_NOOP("Wording", "a conversation of more than 50: not counted for each of them")},
    {"ambiguous_names", QT_TRANSLATE_NOOP("Wording", "names that cannot be told apart")},
    {"same_name", QT_TRANSLATE_NOOP("Wording", "two people of one name, kept apart")},
    {"unknown_word", QT_TRANSLATE_NOOP("Wording", "a word that is not known")},
    {"unknown_list", QT_TRANSLATE_NOOP("Wording", "a list that is not in the export")},
    {"odd_zone", QT_TRANSLATE_NOOP("Wording", "a time of another zone")},
    {"bad_xml", QT_TRANSLATE_NOOP("Wording", "not well-formed XML")},
    {"bad_encoding", QT_TRANSLATE_NOOP("Wording", "an encoding that cannot be read")},
    {"bad_digest", QT_TRANSLATE_NOOP("Wording", "does not fit its checksum")},
    {"bad_record", QT_TRANSLATE_NOOP("Wording", "not readable as a record")},
    {"bad_key", QT_TRANSLATE_NOOP("Wording", "not a key of a record")},
    {"bad_tree", QT_TRANSLATE_NOOP("Wording", "the tree of records is damaged")},
    {"count_differs", QT_TRANSLATE_NOOP("Wording", "not as many records as announced")},
});

struct Rule {
    std::string_view name;
    const char *title;
    const char *explanation;
};
constexpr auto rules = std::to_array<Rule>({
    {"personal_on_professional", QT_TRANSLATE_NOOP("Wording", "Personal post on a professional account"),
     QT_TRANSLATE_NOOP("Wording", "Colleagues, clients and employers look there. Delete it, narrow who can see it, or accept it.")},
    {"professional_on_personal", QT_TRANSLATE_NOOP("Wording", "Professional post on a personal account"),
     QT_TRANSLATE_NOOP("Wording", "Work among friends and family. Move it to a professional account, or accept it.")},
    {"detail_phone", QT_TRANSLATE_NOOP("Wording", "A telephone number in a post"),
     QT_TRANSLATE_NOOP("Wording", "Anyone who sees the post can call. Delete it if it is private.")},
    {"detail_email", QT_TRANSLATE_NOOP("Wording", "A mail address in a post"),
     QT_TRANSLATE_NOOP("Wording", "It will be collected by machines. Delete it if it is private.")},
    {"detail_address", QT_TRANSLATE_NOOP("Wording", "A home address in a post"),
     QT_TRANSLATE_NOOP("Wording", "It says where you can be found. Delete it, or narrow who can see it.")},
    {"detail_children", QT_TRANSLATE_NOOP("Wording", "Children in a post"),
     QT_TRANSLATE_NOOP("Wording", "They cannot decide this themselves yet. Narrow who can see it, or delete it.")},
    {"detail_birthday", QT_TRANSLATE_NOOP("Wording", "A birthday in a post"),
     QT_TRANSLATE_NOOP("Wording", "A date of birth helps whoever wants to pass for you. Delete it if others can see it.")},
    {"detail_health", QT_TRANSLATE_NOOP("Wording", "Health in a post"),
     QT_TRANSLATE_NOOP("Wording", "Employers and insurers read too. Narrow who can see it, or delete it.")},
    {"detail_money", QT_TRANSLATE_NOOP("Wording", "Money in a post"),
     QT_TRANSLATE_NOOP("Wording", "It says what you earn, own or owe. Narrow who can see it, or delete it.")},
    {"detail_travel", QT_TRANSLATE_NOOP("Wording", "Travel plans in a post"),
     QT_TRANSLATE_NOOP("Wording", "It says when nobody is at home. Share it after the journey.")},
    {"detail_place", QT_TRANSLATE_NOOP("Wording", "A place in a post"),
     QT_TRANSLATE_NOOP("Wording", "It says where you often are. Narrow who can see it, or delete it.")},
    {"detail_identity_number", QT_TRANSLATE_NOOP("Wording", "An identity number in a post"),
     QT_TRANSLATE_NOOP("Wording", "Such a number can be misused for years. Delete it.")},
    {"wider_copy", QT_TRANSLATE_NOOP("Wording", "The same post with a wider audience elsewhere"),
     QT_TRANSLATE_NOOP("Wording", "What few could see here, more can see there. Narrow one of them.")},
    {"restricted_in_public", QT_TRANSLATE_NOOP("Wording", "A restricted post answered or quoted in public"),
     QT_TRANSLATE_NOOP("Wording", "The public part gives away the restricted one. Look at both.")},
    {"wrong_side_contact", QT_TRANSLATE_NOOP("Wording", "A contact on the wrong side"),
     QT_TRANSLATE_NOOP("Wording", "Somebody sees your private life whom you do not trust with it. Change the connection or the trust.")},
    {"profile_gives_away", QT_TRANSLATE_NOOP("Wording", "A profile names the other account"),
     QT_TRANSLATE_NOOP("Wording", "One click leads from one life to the other. Take the mention out.")},
    {"profile_differs", QT_TRANSLATE_NOOP("Wording", "Profiles that do not agree"),
     QT_TRANSLATE_NOOP("Wording", "Your professional accounts should be recognised as one person's. Make name, photo and links agree.")},
    {"account_without_purpose", QT_TRANSLATE_NOOP("Wording", "An account without a purpose"),
     QT_TRANSLATE_NOOP("Wording", "Say whether it is professional, personal or mixed; the audit needs to know.")},
    {"account_left_alone", QT_TRANSLATE_NOOP("Wording", "An account left alone"),
     QT_TRANSLATE_NOOP("Wording", "Nothing new for a long time. Look in, or close it.")},
    {"audience_unknown", QT_TRANSLATE_NOOP("Wording", "Posts whose audience nobody knows"),
     QT_TRANSLATE_NOOP("Wording", "The export does not say who can see them. Look on the platform.")},
});

const Rule *ruleOf(std::string_view name) {
    for (const Rule &rule : rules)
        if (rule.name == name) return &rule;
    return nullptr;
}

constexpr auto formats = std::to_array<CodeText>({
    {"x-archive", QT_TRANSLATE_NOOP("Wording", "X archive")},
    {"facebook-export", QT_TRANSLATE_NOOP("Wording", "Facebook export")},
    {"instagram-export", QT_TRANSLATE_NOOP("Wording", "Instagram export")},
    {"threads-export", QT_TRANSLATE_NOOP("Wording", "Threads export")},
    {"linkedin-export", QT_TRANSLATE_NOOP("Wording", "LinkedIn export")},
    {"bluesky-car", QT_TRANSLATE_NOOP("Wording", "Bluesky repository")},
    {"wordpress-wxr", QT_TRANSLATE_NOOP("Wording", "WordPress export (WXR)")},
    {"feed", QT_TRANSLATE_NOOP("Wording", "Feed")},
    {"vcard", QT_TRANSLATE_NOOP("Wording", "Address book (vCard)")},
    {"google-contacts", QT_TRANSLATE_NOOP("Wording", "Address book (CSV)")},
    {"csv", QT_TRANSLATE_NOOP("Wording", "A table of your own")},
    {"mastodon-archive", QT_TRANSLATE_NOOP("Wording", "Mastodon archive")},
    {"mastodon-csv", QT_TRANSLATE_NOOP("Wording", "Mastodon lists (CSV)")},
    {"mastodon-statuses", QT_TRANSLATE_NOOP("Wording", "Mastodon posts (API)")},
});

// Only where the era says more than the format does.
constexpr auto eras = std::to_array<CodeText>({
    {"grailbird", QT_TRANSLATE_NOOP("Wording", "layout of 2012 to 2018")},
    {"grailbird-csv", QT_TRANSLATE_NOOP("Wording", "table of the layout of 2012 to 2018")},
    {"x-2018", QT_TRANSLATE_NOOP("Wording", "layout of 2018")},
    {"x-2020", QT_TRANSLATE_NOOP("Wording", "layout of 2019 to 2021")},
    {"x-2022", QT_TRANSLATE_NOOP("Wording", "layout since 2022")},
    {"x-api", QT_TRANSLATE_NOOP("Wording", "answers of the API")},
    {"facebook-2018", QT_TRANSLATE_NOOP("Wording", "layout of 2018 to 2019")},
    {"facebook-2020", QT_TRANSLATE_NOOP("Wording", "layout of 2020 to 2022")},
    {"facebook-2023", QT_TRANSLATE_NOOP("Wording", "layout since 2023")},
    {"facebook-encrypted", QT_TRANSLATE_NOOP("Wording", "encrypted chats")},
    {"facebook-loose", QT_TRANSLATE_NOOP("Wording", "single data files")},
    {"instagram-2020", QT_TRANSLATE_NOOP("Wording", "layout of 2020")},
    {"instagram-2021", QT_TRANSLATE_NOOP("Wording", "layout of 2021")},
    {"instagram-2023", QT_TRANSLATE_NOOP("Wording", "layout of 2023")},
    {"instagram-2025", QT_TRANSLATE_NOOP("Wording", "layout since 2025")},
    {"instagram-loose", QT_TRANSLATE_NOOP("Wording", "single data files")},
    {"threads", QT_TRANSLATE_NOOP("Wording", "inside Instagram's download")},
    {"linkedin-basic", QT_TRANSLATE_NOOP("Wording", "the quick export")},
    {"linkedin-complete", QT_TRANSLATE_NOOP("Wording", "the complete export")},
    {"linkedin-export", QT_TRANSLATE_NOOP("Wording", "tables")},
    {"linkedin-loose", QT_TRANSLATE_NOOP("Wording", "single tables")},
    {"rss-2.0", QT_TRANSLATE_NOOP("Wording", "RSS 2.0")},
    {"rss-1.0", QT_TRANSLATE_NOOP("Wording", "RSS 1.0")},
    {"rss-0.91", QT_TRANSLATE_NOOP("Wording", "RSS 0.91")},
    {"atom-1.0", QT_TRANSLATE_NOOP("Wording", "Atom 1.0")},
    {"atom-0.3", QT_TRANSLATE_NOOP("Wording", "Atom 0.3")},
    {"atproto-repo", QT_TRANSLATE_NOOP("Wording", "AT Protocol")},
    {"google-contacts", QT_TRANSLATE_NOOP("Wording", "Google, header until 2024")},
    {"google-contacts-2024", QT_TRANSLATE_NOOP("Wording", "Google, header since 2024")},
    {"outlook-csv", QT_TRANSLATE_NOOP("Wording", "Outlook")},
    {"csv-people", QT_TRANSLATE_NOOP("Wording", "people")},
    {"csv-posts", QT_TRANSLATE_NOOP("Wording", "posts")},
    {"csv-interactions", QT_TRANSLATE_NOOP("Wording", "exchanges")},
    {"x-loose", QT_TRANSLATE_NOOP("Wording", "a single data file")},
});

// Words that decisions hold, as people say them.
constexpr auto values = std::to_array<CodeText>({
    {"", QT_TRANSLATE_NOOP("Wording", "not decided")},
    {"untiered", QT_TRANSLATE_NOOP("Wording", "untiered")},
    {"learn-from", QT_TRANSLATE_NOOP("Wording", "learn-from")},
    {"interact", QT_TRANSLATE_NOOP("Wording", "interact")},
    {"friend", QT_TRANSLATE_NOOP("Wording", "friend")},
    {"public", QT_TRANSLATE_NOOP("Wording", "public")},
    {"professional", QT_TRANSLATE_NOOP("Wording", "professional")},
    {"personal", QT_TRANSLATE_NOOP("Wording", "personal")},
    {"mixed", QT_TRANSLATE_NOOP("Wording", "mixed")},
    {"inner", QT_TRANSLATE_NOOP("Wording", "inner")},
    {"person", QT_TRANSLATE_NOOP("Wording", "person")},
    {"organisation", QT_TRANSLATE_NOOP("Wording", "organisation")},
    {"news", QT_TRANSLATE_NOOP("Wording", "news")},
    {"bot", QT_TRANSLATE_NOOP("Wording", "bot")},
    {"followers", QT_TRANSLATE_NOOP("Wording", "followers")},
    {"friends", QT_TRANSLATE_NOOP("Wording", "friends")},
    {"open", QT_TRANSLATE_NOOP("Wording", "open")},
    {"to_fix", QT_TRANSLATE_NOOP("Wording", "to fix")},
    {"fixed", QT_TRANSLATE_NOOP("Wording", "fixed")},
    {"accepted", QT_TRANSLATE_NOOP("Wording", "accepted")},
    {"not_a_problem", QT_TRANSLATE_NOOP("Wording", "not a problem")},
});

std::string text(const json &document, const char *key) {
    const auto found = document.find(key);
    return found != document.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// Plain numbers only: a title comes from the store's file, which anybody may have written.
std::int64_t count(const json &document) {
    const auto found = document.find("count");
    return found != document.end() && found->is_number_integer() ? found->get<std::int64_t>() : 1;
}

QString people(std::int64_t number) {
    return plural(number, QT_TRANSLATE_NOOP("Wording", "%1 person"), QT_TRANSLATE_NOOP("Wording", "%1 people"));
}
QString posts(std::int64_t number) {
    return plural(number, QT_TRANSLATE_NOOP("Wording", "%1 post"), QT_TRANSLATE_NOOP("Wording", "%1 posts"));
}

// Whom or what an event is about: one by name, several by their number.
QString about(const json &document, bool ofPosts) {
    const std::int64_t number = count(document);
    const QString name = harmlessWords(text(document, "name"));
    if (number > 1) return ofPosts ? posts(number) : people(number);
    if (ofPosts) return name.isEmpty() ? posts(1) : QStringLiteral("“%1”").arg(name);
    return name.isEmpty() ? people(1) : name;
}

QString cardWords(const std::string &card) {
    const std::size_t colon = card.find(':');
    return colon == std::string::npos ? harmlessWords(card) : harmlessWords(card.substr(0, colon) + " " + card.substr(colon + 1));
}

QString contactEvent(const std::string &what, const json &document) {
    const QString whom = about(document, false);
    if (what == "note") return translated(QT_TRANSLATE_NOOP("Wording", "Note on %1")).arg(whom);
    if (what == "merge")
        return translated(QT_TRANSLATE_NOOP("Wording", "%1 merged into %2"))
            .arg(people(count(document)), harmlessWords(text(document, "name")));
    if (what == "never-match")
        return translated(QT_TRANSLATE_NOOP("Wording", "%1 and %2 are never matched")).arg(harmlessWords(text(document, "name")), harmlessWords(text(document, "other")));
    if (what == "split") {
        const char *many = QT_TRANSLATE_NOOP("Wording", "%1 profiles split from %2");
        return translated(count(document) == 1 ? QT_TRANSLATE_NOOP("Wording", "%1 profile split from %2") : many)
            .arg(QString::number(count(document)), harmlessWords(text(document, "name")));
    }
    if (what == "role") {
        const char *form =
            text(document, "value") == "-" ? QT_TRANSLATE_NOOP("Wording", "%1: no longer %2") : QT_TRANSLATE_NOOP("Wording", "%1: %2");
        return translated(form).arg(whom, harmlessWords(text(document, "role")));
    }
    QString value = textOf(values, text(document, "value"));
    if (document.contains("trust")) value += QStringLiteral(", ") + textOf(values, text(document, "trust"));
    return QStringLiteral("%1: %2").arg(whom, value);
}

QString otherEvent(const std::string &what, const json &document) {
    const QString name = harmlessWords(text(document, "name"));
    const QString value = textOf(values, text(document, "value"));
    if (what == "label" || what == "finding") return QStringLiteral("%1: %2").arg(about(document, true), value);
    if (what == "purpose" && name.isEmpty()) return translated(QT_TRANSLATE_NOOP("Wording", "Purpose of the account: %1")).arg(value);
    if (what == "purpose") return translated(QT_TRANSLATE_NOOP("Wording", "Purpose of %1: %2")).arg(name, value);
    if (what == "audience") return translated(QT_TRANSLATE_NOOP("Wording", "Audience of %1: %2")).arg(name, value);
    if (what == "snooze")
        return translated(QT_TRANSLATE_NOOP("Wording", "Card %1: later, from %2"))
            .arg(cardWords(text(document, "name")), harmlessWords(text(document, "value").substr(0, 10)));
    if (what == "work_words") {
        const std::int64_t words = count(document);
        return plural(words, QT_TRANSLATE_NOOP("Wording", "Words of your work: %1"), QT_TRANSLATE_NOOP("Wording", "Words of your work: %1"));
    }
    if (what == "seen" && text(document, "card") == workWordsCard) return translated(QT_TRANSLATE_NOOP("Wording", "Words of your work: later"));
    if (what == "seen") {
        const QString card = name.isEmpty() ? translated(QT_TRANSLATE_NOOP("Wording", "Card %1")).arg(cardWords(text(document, "card"))) : name;
        if (text(document, "value").empty()) return translated(QT_TRANSLATE_NOOP("Wording", "%1: passed over")).arg(card);
        return translated(QT_TRANSLATE_NOOP("Wording", "“%1”: left as suggested, %2")).arg(card, value);
    }
    return {};
}

}  // namespace

QString issueWords(const std::string &code) { return textOf(issues, code); }

QString ruleTitle(const std::string &rule) {
    const Rule *found = ruleOf(rule);
    return found ? translated(found->title) : codeAsWords(rule);
}

QString ruleExplanation(const std::string &rule) {
    const Rule *found = ruleOf(rule);
    return found ? translated(found->explanation) : QString();
}

QString eventWords(const std::string &title) {
    const json document = json::parse(title, nullptr, false);
    if (!document.is_object()) return codeAsWords(title);
    const std::string what = text(document, "what");
    if (what == "import") {
        const std::string path = text(document, "path");
        return translated(QT_TRANSLATE_NOOP("Wording", "Import of %1")).arg(harmlessWords(path.substr(path.find_last_of('/') + 1)));
    }
    for (const char *ofContacts : {"tier", "trust", "kind", "role", "note", "merge", "split", "never-match"})
        if (what == ofContacts) return contactEvent(what, document);
    const QString words = otherEvent(what, document);
    return words.isEmpty() ? codeAsWords(what) : words;
}

QString formatWords(const std::string &format, const std::string &era) {
    const QString name = textOf(formats, format);
    const char *layout = findText(eras, era);
    if (layout) return QStringLiteral("%1, %2").arg(name, translated(layout));
    // Some eras repeat what the format says.
    return era.empty() || era == format || era == "wxr" || era.starts_with("mastodon-") ? name : QStringLiteral("%1, %2").arg(name, codeAsWords(era));
}

QString adviceSentence(const std::string &code, Platform platform) {
    const QString name = QString::fromUtf8(displayName(platform).data());
    if (code == "encrypted_chats")
        return translated(QT_TRANSLATE_NOOP("Wording", "Encrypted chats are not in it: %1 gives them as a download of their own (Messenger, Privacy and safety, End-to-end encrypted "
                                                       "chats, Secure storage).")).arg(name);
    if (code == "other_parts")
        return translated(QT_TRANSLATE_NOOP("Wording", "This looks like one of several files. Import the other files that %1 gave you with it as well.")).arg(name);
    if (code == "complete_export")
        return translated(QT_TRANSLATE_NOOP("Wording", "This is the quick export, without posts and messages. Ask %1 for the larger one (\"Download larger data archive\").")).arg(name);
    if (code == "all_time")
        return translated(QT_TRANSLATE_NOOP("Wording", "It covers a range of dates. Ask %1 for the export again with the date range \"All time\".")).arg(name);
    if (code == "json_format")
        return translated(QT_TRANSLATE_NOOP("Wording", "A part of it came as web pages, which cannot be read. Ask %1 for the format JSON.")).arg(name);
    return codeAsWords(code);
}

QString exchangeWords(InteractionKind kind, Direction direction, const QString &firstName) {
    const bool out = direction == Direction::Out;
    const QString name =
        firstName.isEmpty() ? translated(QT_TRANSLATE_NOOP("Wording", "They")) : QString::fromStdString(harmless(firstName.toStdString()));
    const auto words = [&](const char *own, const char *theirs) { return out ? translated(own) : translated(theirs).arg(name); };
    switch (kind) {
        case InteractionKind::Mention:
            return words(QT_TRANSLATE_NOOP("Wording", "you mentioned them"), QT_TRANSLATE_NOOP("Wording", "%1 mentioned you"));
        case InteractionKind::Reply: return words(QT_TRANSLATE_NOOP("Wording", "you replied"), QT_TRANSLATE_NOOP("Wording", "%1 replied"));
        case InteractionKind::Repost:
            return words(QT_TRANSLATE_NOOP("Wording", "you reposted them"), QT_TRANSLATE_NOOP("Wording", "%1 reposted you"));
        case InteractionKind::Quote:
            return words(QT_TRANSLATE_NOOP("Wording", "you quoted them"), QT_TRANSLATE_NOOP("Wording", "%1 quoted you"));
        case InteractionKind::Like:
            return words(QT_TRANSLATE_NOOP("Wording", "you liked a post"), QT_TRANSLATE_NOOP("Wording", "%1 liked your post"));
        case InteractionKind::Comment:
            return words(QT_TRANSLATE_NOOP("Wording", "you commented"), QT_TRANSLATE_NOOP("Wording", "%1 commented"));
        case InteractionKind::Reaction:
            return words(QT_TRANSLATE_NOOP("Wording", "you reacted"), QT_TRANSLATE_NOOP("Wording", "%1 reacted"));
        case InteractionKind::Message:
            return words(QT_TRANSLATE_NOOP("Wording", "you sent a message"), QT_TRANSLATE_NOOP("Wording", "%1 sent a message"));
        case InteractionKind::Bookmark:
            return words(QT_TRANSLATE_NOOP("Wording", "you bookmarked a post"), QT_TRANSLATE_NOOP("Wording", "%1 bookmarked your post"));
    }
    return {};
}

}  // namespace twofold::services
