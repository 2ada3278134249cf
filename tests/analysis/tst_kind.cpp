// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <random>

#include "twofold/analysis/tiers.h"

namespace twofold::analysis {
namespace {

ContactKind kind(std::string_view name, std::string_view handle, std::string_view bio) { return suggestKind(name, handle, bio).kind; }

TEST(Kind, AnIdSaysNothing) {
    EXPECT_EQ(analysis::suggestKind("did:plc:xdk2c6phealthlibrary", "", "").kind, ContactKind::Unknown);
    EXPECT_EQ(analysis::suggestKind("1234567", "", "").kind, ContactKind::Unknown);
}

TEST(AccountKind, TellsPeople) {
    EXPECT_EQ(kind("", "", "Mum of two, nurse, tea drinker. My own views."), ContactKind::Person);
    EXPECT_EQ(kind("Sarah Jones", "sarahj", ""), ContactKind::Person);
    EXPECT_EQ(kind("Dr Amit Rao", "amitrao", "Professor of soil science. She/her? No, he/him."), ContactKind::Person);
}

TEST(AccountKind, TellsOrganisations) {
    EXPECT_EQ(kind("Acme Tools Ltd", "acmetools", "We make tools. Visit our shop."), ContactKind::Organisation);
    EXPECT_EQ(kind("University of Utrecht", "utrechtuni", ""), ContactKind::Organisation);
    EXPECT_EQ(kind("", "", "Official account of the Seaside Library. Open daily, follow us for events."), ContactKind::Organisation);
}

TEST(AccountKind, TellsNewsAndBots) {
    EXPECT_EQ(kind("Coast Daily News", "coastnews", "Breaking news and local stories from the coast, updates daily."), ContactKind::News);
    EXPECT_EQ(kind("Moon phase bot", "moonbot", "I am a bot that tweets every hour."), ContactKind::Bot);
}

TEST(AccountKind, SaysNothingWithoutWords) {
    EXPECT_EQ(kind("", "", ""), ContactKind::Unknown);
    EXPECT_EQ(kind("🌸", "", "✨✨"), ContactKind::Unknown);
    EXPECT_EQ(suggestKind("", "", "").confidence, 0);
}

TEST(AccountKind, ReasonsSpeakForTheAnswer) {
    const KindSuggestion person = suggestKind("", "", "Husband and dad. I love cycling.");
    ASSERT_FALSE(person.reasons.empty());
    EXPECT_GT(person.reasons.front().weight, 0);
    EXPECT_EQ(person.reasons.front().code, "word_class");
    EXPECT_GE(person.reasons.front().words.size(), 2U);
    EXPECT_GT(person.confidence, 0.8);
    const KindSuggestion organisation = suggestKind("", "", "We provide legal services. Our team helps companies worldwide. Contact us.");
    EXPECT_EQ(organisation.kind, ContactKind::Organisation);
    EXPECT_GT(organisation.reasons.front().weight, 0);
}

TEST(AccountKind, TakesAnyBytes) {
    std::mt19937 random(9);
    for (int i = 0; i < 2000; ++i) {
        std::string parts[3];
        for (std::string &part : parts)
            for (std::size_t n = random() % 80; n > 0; --n) part += static_cast<char>(random() % 256);
        const KindSuggestion suggestion = suggestKind(parts[0], parts[1], parts[2]);
        ASSERT_TRUE(suggestion.confidence >= 0 && suggestion.confidence <= 1);
    }
    EXPECT_NO_FATAL_FAILURE((void)kind("@", "@", std::string(10'000, 'x')));
}

}  // namespace
}  // namespace twofold::analysis
