// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "support/testsupport.h"
#include "twofold/services/wording.h"

namespace twofold::test {
namespace {

using analysis::Reason;
using namespace services;

std::string said(const Reason &reason) { return sentence(reason).toStdString(); }

// String constants in the sources that follow one of these words: the codes that the layer below can say.
std::set<std::string> codesIn(const std::string &folder, const std::string &pattern) {
    std::set<std::string> codes;
    const std::regex code(pattern);
    for (const auto &file : std::filesystem::directory_iterator(std::filesystem::path(TWOFOLD_SOURCE_DIR) / "src" / folder)) {
        const std::string source = readFile(file.path());
        for (std::sregex_iterator it(source.begin(), source.end(), code), end; it != end; ++it) codes.insert((*it)[1]);
    }
    return codes;
}

TEST(Wording, SpeaksOfAReasonInASentence) {
    EXPECT_EQ(said({"replies_both_recent", {14, 11}, {}, 0.1}), "Turned to you 14 times in 3 months; you turned to them 11 times");
    EXPECT_EQ(said({"replies_both", {1, 2}, {}, 0.1}), "Turned to you once; you turned to them 2 times");
    EXPECT_EQ(said({"word_class", {}, {"family", "daughter", "mum"}, -1}), "Words of family: “daughter”, “mum”");
    EXPECT_EQ(said({"word", {}, {"ward round"}, 1}), "A word of your work: “ward round”");
    EXPECT_EQ(said({"account_purpose", {}, {"professional"}, 1}), "The account is professional");
    EXPECT_EQ(said({"platform", {}, {"linkedin"}, 1}), "It is on LinkedIn");
    EXPECT_EQ(said({"personal_on_professional", {92, 0}, {"public", "post"}, 1}),
              "Personal with 92 % certainty, and the account is professional. Anyone can see it");
    EXPECT_EQ(said({"professional_on_personal", {100, 1}, {"unknown", "post"}, 1}),
              "You called it professional, and the account is personal. Who can see it is not known");
}

TEST(Wording, OneAndManyDiffer) {
    EXPECT_EQ(said({"mention", {1}, {}, 0}), "It mentions 1 person");
    EXPECT_EQ(said({"mention", {2}, {}, 0}), "It mentions 2 people");
    EXPECT_EQ(said({"last_days", {0}, {}, 0}), "In touch on the day of the newest import");
    EXPECT_EQ(said({"last_days", {1}, {}, 0}), "In touch 1 day before the newest import");
    EXPECT_EQ(said({"known_days", {40}, {}, 0}), "In touch over 40 days");
    EXPECT_EQ(said({"known_days", {90}, {}, 0}), "In touch over 3 months");
    EXPECT_EQ(said({"known_days", {800}, {}, 0}), "In touch over 2 years");
}

TEST(Wording, LongListsOfWordsEnd) {
    const std::string words = said({"word_class", {}, {"food", "a", "b", "c", "d", "e"}, 0});
    EXPECT_EQ(words, "Words of food: “a”, “b”, “c”, “d”, …");
}

TEST(Wording, AnUnknownCodeIsStillWords) {
    EXPECT_EQ(said({"brand_new_code", {}, {}, 0}), "brand new code");
    EXPECT_EQ(issueWords("brand_new").toStdString(), "brand new");
    EXPECT_EQ(ruleTitle("brand_new").toStdString(), "brand new");
    EXPECT_EQ(ruleExplanation("brand_new").toStdString(), "");
    EXPECT_EQ(eventWords("{\"what\":\"brand_new\"}").toStdString(), "brand new");
    EXPECT_EQ(eventWords("no json").toStdString(), "no json");
    EXPECT_EQ(formatWords("new-format", "new-era").toStdString(), "new-format, new-era");
}

// A reason with too few numbers or words must not read beyond them.
TEST(Wording, MissingNumbersAreNoFault) {
    for (const char *code : {"replies_both", "interactions", "last_days", "word", "word_class", "kind", "organisation",
                             "personal_on_professional", "platform"})
        EXPECT_FALSE(said({code, {}, {}, 0}).empty()) << code;
}

TEST(Wording, StrangersWordsAreHarmless) {
    const std::string words = said({"word", {}, {"\x1B[31m\xE2\x80\xAE%1 <b>" + std::string(5000, 'x')}, 0});
    EXPECT_EQ(words.find('\x1B'), std::string::npos);
    EXPECT_EQ(words.find("\xE2\x80\xAE"), std::string::npos);
    EXPECT_NE(words.find("%1 <b>"), std::string::npos) << "what they wrote is not filled in";
    EXPECT_LT(words.size(), 400U);
    EXPECT_EQ(eventWords("{\"what\":\"tier\",\"value\":\"friend\",\"name\":\"%1 %2\",\"count\":1}").toStdString(), "%1 %2: friend");
    EXPECT_EQ(exchangeWords(InteractionKind::Reply, Direction::In, QStringLiteral("%1\n")).toStdString(), "%1  replied");
}

TEST(Wording, EveryReasonOfTheAnalysisHasWords) {
    auto codes = codesIn("analysis", "addReason\\([a-z.]+, \"([a-z_]+)\"");
    codes.merge(codesIn("analysis", "Reason\\{\"([a-z_]+)\""));
    codes.merge(codesIn("analysis", "return \\{\"([a-z_]+)\""));
    codes.merge(codesIn("analysis", "\\{\"(role_[a-z_]+)\""));
    codes.merge(codesIn("analysis", "\"(drift_[a-z_]+)\""));
    codes.merge(codesIn("analysis", "add\\(\"(kind_[a-z_]+)\""));
    ASSERT_GT(codes.size(), 60U);
    for (const std::string &code : codes) {
        std::string asWords = code;
        std::replace(asWords.begin(), asWords.end(), '_', ' ');
        EXPECT_NE(said({code, {2, 3}, {"public", "post"}, 0}), asWords) << code;
    }
}

TEST(Wording, ExplainsTrustAsAWhole) {
    EXPECT_EQ(said({"trust_because", {}, {"personal", "platform_friend", "on_personal_account"}, 0}), "Personal, since you are friends on a network and it is a personal account");
    EXPECT_EQ(said({"trust_because", {}, {"public", "blocked"}, 0}), "Public, since you blocked them");
    EXPECT_EQ(said({"trust_because", {}, {"inner"}, 0}), "Inner");
}

TEST(Wording, SaysDriftWithTheNumbers) {
    EXPECT_EQ(said({"drift_silent", {250, 70}, {}, 0}), "Gone silent: nothing for 8 months before the newest import, after 70 exchanges");
    EXPECT_EQ(said({"drift_closer", {6, 9}, {}, 0}), "You now talk weekly: 6 from them and 9 from you in 3 months");
}

TEST(Wording, EveryIssueOfTheImportersHasWords) {
    auto codes = codesIn("ingest", "\"((?:bad|no|too|not|odd|other|unknown|cut|count)_[a-z0-9]+)\"");
    ASSERT_GT(codes.size(), 15U);
    for (const std::string &code : codes) {
        std::string asWords = code;
        std::replace(asWords.begin(), asWords.end(), '_', ' ');
        const std::string words = issueWords(code).toStdString();
        // For these the code reads well as it is.
        if (std::set<std::string>{"bad_time", "cut_short", "no_id", "no_text", "no_sender", "not_a_post", "too_long", "too_large",
                                  "no_name", "no_recipient",
                                  // Names of files and members, and of advice, which has sentences.
                                  "other_content", "other_photos", "other_parts"}.contains(
                code))
            continue;
        EXPECT_NE(words, asWords) << code;
    }
}

TEST(Wording, EveryClassOfTheLexiconHasWords) {
    for (const char *table : {"weights.tsv", "kindweights.tsv"}) {
        std::istringstream lines(readFile(std::filesystem::path(TWOFOLD_SOURCE_DIR) / "resources/lexicon" / table));
        for (std::string line; std::getline(lines, line);) {
            const std::string name = line.substr(0, line.find('\t'));
            if (name == "constant") break;  // signs follow, which have codes of their own
            if (name.empty() || name[0] == '#' || name.starts_with("kind_") || name == "function" || name == "neutral") continue;
            EXPECT_NE(said({"word_class", {}, {name}, 0}), name) << name;
        }
    }
}

TEST(Wording, EveryRuleHasATitleAndAnAdvice) {
    for (const char *rule : {"personal_on_professional",
                             "professional_on_personal",
                             "detail_phone",
                             "detail_email",
                             "detail_address",
                             "detail_children",
                             "detail_birthday",
                             "detail_health",
                             "detail_money",
                             "detail_travel",
                             "detail_place",
                             "detail_identity_number",
                             "wider_copy",
                             "restricted_in_public",
                             "wrong_side_contact",
                             "profile_gives_away",
                             "profile_differs",
                             "account_without_purpose",
                             "account_left_alone",
                             "audience_unknown"}) {
        EXPECT_FALSE(ruleExplanation(rule).isEmpty()) << rule;
        EXPECT_EQ(ruleTitle(rule).indexOf(QLatin1Char('_')), -1) << rule;
    }
}

TEST(Wording, EventsSayWhomAndWhat) {
    const auto words = [](const char *title) { return eventWords(title).toStdString(); };
    EXPECT_EQ(words(R"({"what":"tier","value":"interact","trust":"professional","name":"Amara Lindqvist","count":1})"),
              "Amara Lindqvist: interact, professional");
    EXPECT_EQ(words(R"({"what":"tier","value":"friend","name":"Amara","count":3})"), "3 people: friend");
    EXPECT_EQ(words(R"({"what":"import","path":"/tmp/a/x.zip"})"), "Import of x.zip");
    EXPECT_EQ(words(R"({"what":"role","value":"-","role":"mentor","name":"Amara","count":1})"), "Amara: no longer mentor");
    EXPECT_EQ(words(R"({"what":"merge","value":"","name":"Amara","count":2})"), "2 people merged into Amara");
    EXPECT_EQ(words(R"({"what":"split","value":"","name":"Amara","count":1})"), "1 profile split from Amara");
    EXPECT_EQ(words(R"({"what":"label","value":"personal","name":"Cake","count":1})"), "“Cake”: personal");
    EXPECT_EQ(words(R"({"what":"label","value":"personal","name":"Cake","count":12})"), "12 posts: personal");
    EXPECT_EQ(words(R"({"what":"finding","value":"to_fix","name":"Cake","count":1})"), "“Cake”: to fix");
    EXPECT_EQ(words(R"({"what":"purpose","value":"mixed","name":"ines","count":1})"), "Purpose of ines: mixed");
    EXPECT_EQ(words(R"({"what":"snooze","value":"2025-06-05T07:58:00Z","name":"tier:12","count":1})"),
              "Card tier 12: later, from 2025-06-05");
    EXPECT_EQ(words(R"({"what":"note","value":"x","name":"Amara","count":1})"), "Note on Amara");
    EXPECT_EQ(words(R"({"what":7})"), "");
}

TEST(Wording, FormatsNameTheirLayout) {
    EXPECT_EQ(formatWords("x-archive", "x-2022").toStdString(), "X archive, layout since 2022");
    EXPECT_EQ(formatWords("mastodon-archive", "mastodon-outbox").toStdString(), "Mastodon archive");
}

}  // namespace
}  // namespace twofold::test
