// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "metatext.h"

using namespace twofold::ingest;
using nlohmann::json;

namespace {

std::string repaired(std::string text) {
    meta::repairText(text);
    return text;
}

bool isRepaired(std::string text) { return meta::repairText(text); }

std::string escaped(const std::string &escapes) { return json::parse('"' + escapes + '"').get<std::string>(); }

}  // namespace

TEST(MetaText, bytesWrittenAsEscapesBecomeText) {
    EXPECT_EQ(repaired(escaped(R"(Zo\u00c3\u00ab)")), "Zoë");
    EXPECT_EQ(repaired(escaped(R"(\u00f0\u009f\u008c\u00bb ok)")), "🌻 ok");
    EXPECT_EQ(repaired(escaped(R"(\u00e6\u00b1\u009f \u00d0\u009e\u00d0\u00ba)")), "江 Ок");
    EXPECT_TRUE(isRepaired(escaped(R"(\u00c3\u00bf)")));
}

TEST(MetaText, plainAsciiIsNoRepair) {
    EXPECT_FALSE(isRepaired(""));
    EXPECT_FALSE(isRepaired("Juniper Vale"));
    EXPECT_FALSE(isRepaired(std::string("a\0b", 3)));
}

TEST(Traps, t14_textsThatAreRightStay) {
    for (const char *right : {"Zoë", "naïve café", "🌻", "Ωμέγα", "Zoë and Ã", "É", "¡Olé!", "Ã©lan 🌻"}) {
        EXPECT_EQ(repaired(right), right);
        EXPECT_FALSE(isRepaired(right));
    }
}

TEST(MetaText, onceIsEnough) {
    // "Ã©" that somebody really wrote: its two letters as four bytes.
    EXPECT_EQ(repaired(escaped(R"(\u00c3\u0083\u00c2\u00a9)")), "Ã©");
}

TEST(MetaText, bytesThatAreNoUtf8Stay) {
    EXPECT_FALSE(isRepaired(escaped(R"(cut \u00f0\u009f\u008c)")));
    EXPECT_FALSE(isRepaired(escaped(R"(overlong \u00c0\u00af)")));
    EXPECT_FALSE(isRepaired(escaped(R"(surrogate \u00ed\u00a0\u0080)")));
    EXPECT_FALSE(isRepaired("\xC3"));      // the text itself is cut
    EXPECT_FALSE(isRepaired("\xC3\x28"));  // or broken
    EXPECT_FALSE(isRepaired("\xFF\xFE"));
}

TEST(MetaText, keysAndTextsOfAValueAreRepaired) {
    json value = json::parse(R"({"Pr\u00c3\u00a9nom":["\u00c3\u00a9",{"a":"x","b":{"c":"\u00c3\u00bc"}},7,null,true],"n":"Zo\u00eb"})");
    EXPECT_EQ(meta::repairAll(value), 3);
    EXPECT_EQ(value, json::parse(R"({"Prénom":["é",{"a":"x","b":{"c":"ü"}},7,null,true],"n":"Zoë"})"));
    EXPECT_EQ(meta::repairAll(value), 0);
}

TEST(MetaText, aKeyThatIsThereTwiceStaysAsItIs) {
    json value = json::parse(R"({"\u00c3\u00a9":1,"\u00e9":2})");
    EXPECT_EQ(meta::repairAll(value), 0);
    EXPECT_EQ(value.size(), 2U);
}

TEST(MetaText, depthIsNoMatter) {
    std::string text;
    for (int i = 0; i < 20000; ++i) text += "[";
    text += R"("\u00c3\u00a9")";
    for (int i = 0; i < 20000; ++i) text += "]";
    json value = json::parse(text);
    EXPECT_EQ(meta::repairAll(value), 1);
}
