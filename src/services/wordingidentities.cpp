// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences for why two profiles are, or may be, one person's: docs/judgement.md, section 4.
#include "wordingidentities.h"

#include <QStringList>
#include <array>

#include "twofold/core/words.h"
#include "wordinghelp.h"

namespace twofold::services {

using analysis::Reason;

namespace {

// "%1" and "%2" are the words of the reason, in its order.
constexpr auto sentences = std::to_array<CodeText>({
    {"same_email", QT_TRANSLATE_NOOP("Wording", "The same e-mail address: %1")},
    {"same_phone", QT_TRANSLATE_NOOP("Wording", "The same phone number, ending in %1")},
    {"name_equal", QT_TRANSLATE_NOOP("Wording", "The same name: %1")},
    {"name_parts", QT_TRANSLATE_NOOP("Wording", "The same given and family name: %1, %2")},
    {"name_nickname", QT_TRANSLATE_NOOP("Wording", "Forms of one given name: %1, %2")},
    {"name_initial", QT_TRANSLATE_NOOP("Wording", "The same name with an initial: %1, %2")},
    {"name_similar", QT_TRANSLATE_NOOP("Wording", "Names that are spelt alike: %1, %2")},
    {"name_given", QT_TRANSLATE_NOOP("Wording", "The same given name: %1, %2")},
    {"family_differs", QT_TRANSLATE_NOOP("Wording", "The same given name with another family name: %1, %2")},
    {"given_differs", QT_TRANSLATE_NOOP("Wording", "Other given names in one family: %1, %2")},
    {"names_differ", QT_TRANSLATE_NOOP("Wording", "Other names: %1, %2")},
    {"names_unlike", QT_TRANSLATE_NOOP("Wording", "Names that cannot be compared: %1, %2")},
    {"generation_differs", QT_TRANSLATE_NOOP("Wording", "Another generation: %1, %2")},
    {"no_names", QT_TRANSLATE_NOOP("Wording", "Neither profile gives a name")},
    {"handle_equal", QT_TRANSLATE_NOOP("Wording", "The same handle: %1")},
    {"handle_similar", QT_TRANSLATE_NOOP("Wording", "Handles that are nearly the same: %1, %2")},
    {"handle_of_threads", QT_TRANSLATE_NOOP("Wording", "Threads gives everybody the handle they have on Instagram")},
    {"former_handle", QT_TRANSLATE_NOOP("Wording", "One of them had the other's handle before: %1")},
    {"handle_from_name", QT_TRANSLATE_NOOP("Wording", "The handle %1 is made of the name %2")},
    {"handle_unlike_name", QT_TRANSLATE_NOOP("Wording", "The handle %1 has nothing of the name %2")},
    {"handles_differ", QT_TRANSLATE_NOOP("Wording", "Their handles differ")},
    {"handle_is_site", QT_TRANSLATE_NOOP("Wording", "The handle of one is the site of the other: %1")},
    {"same_site", QT_TRANSLATE_NOOP("Wording", "Both give the same site: %1")},
    {"bios_differ", QT_TRANSLATE_NOOP("Wording", "What they say of themselves has nothing in common")},
    {"shared_email", QT_TRANSLATE_NOOP("Wording", "They share an e-mail address")},
    {"shared_phone", QT_TRANSLATE_NOOP("Wording", "They share a phone number")},
    {"kind_differs", QT_TRANSLATE_NOOP("Wording", "One is a person, the other is not")},
});

QString networkName(const Reason &reason, std::size_t index) {
    const auto platform = index < reason.words.size() ? fromWord<Platform>(reason.words[index]) : std::nullopt;
    return platform ? harmlessWords(displayName(*platform)) : QString();
}

QString wordOf(const Reason &reason, std::size_t index) { return index < reason.words.size() ? harmlessWords(reason.words[index]) : QString(); }

QString counted(const Reason &reason, const char *one, const char *many) { return plural(reason.numbers.empty() ? 0 : reason.numbers.front(), one, many); }

// The words are the network of the profile that says it, that of the other one, and the other's handle.
QString declared(const Reason &reason) {
    const char *form = reason.code == "names_each_other"  ? QT_TRANSLATE_NOOP("Wording", "The profiles on %1 and %2 name each other (%3)")
                       : reason.code == "links_to_profile" ? QT_TRANSLATE_NOOP("Wording", "The profile on %1 links to the one on %2 (%3)")
                                                           : QT_TRANSLATE_NOOP("Wording", "The profile on %1 gives the handle on %2 (%3)");
    return translated(form).arg(networkName(reason, 0), networkName(reason, 1), wordOf(reason, 2));
}

QString sharedWords(const Reason &reason) {
    constexpr std::size_t shown = 4;
    QStringList list;
    for (std::size_t i = 0; i < reason.words.size() && i < shown; ++i) list << QStringLiteral("“%1”").arg(wordOf(reason, i));
    if (reason.words.size() > shown) list << QStringLiteral("…");
    return translated(QT_TRANSLATE_NOOP("Wording", "Both speak of %1")).arg(list.join(QStringLiteral(", ")));
}

}  // namespace

QString identitySentence(const Reason &reason) {
    if (reason.code == "names_each_other" || reason.code == "links_to_profile" || reason.code == "declares_handle") return declared(reason);
    if (reason.code == "same_words") return sharedWords(reason);
    if (reason.code == "mutual_neighbours")
        return counted(reason, QT_TRANSLATE_NOOP("Wording", "Named together with %1 person that is the same"), QT_TRANSLATE_NOOP("Wording", "Named together with the same %1 people"));
    if (reason.code == "homonym")
        return counted(reason, QT_TRANSLATE_NOOP("Wording", "%1 profile on one network has this name"), QT_TRANSLATE_NOOP("Wording", "%1 profiles on one network have this name"));
    if (reason.code == "rivals")
        return counted(reason, QT_TRANSLATE_NOOP("Wording", "%1 other profile could be meant"), QT_TRANSLATE_NOOP("Wording", "%1 other profiles could be meant"));
    if (reason.code == "same_platform") return translated(QT_TRANSLATE_NOOP("Wording", "Both are on %1")).arg(networkName(reason, 0));
    const char *text = findText(sentences, reason.code);
    if (!text) return {};
    QString sentence = translated(text);
    if (sentence.contains(QLatin1String("%2"))) return sentence.arg(wordOf(reason, 0), wordOf(reason, 1));
    return sentence.contains(QLatin1String("%1")) ? sentence.arg(wordOf(reason, 0)) : sentence;
}

}  // namespace twofold::services
