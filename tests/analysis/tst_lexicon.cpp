// SPDX-License-Identifier: GPL-3.0-or-later
// The tables that are shipped hold what docs/judgement.md promises, and say nothing twice.
#include <gtest/gtest.h>

#include <array>
#include <set>

#include "lexicon.h"
#include "postfeatures.h"

namespace twofold::analysis {
namespace {

TEST(Lexicon, ShippedTablesAreSound) {
    const ShippedBase &base = shippedBase();
    for (const std::string &problem : base.lexicon.problems()) ADD_FAILURE() << problem;
    EXPECT_GT(base.lexicon.size(), 8000U);
    EXPECT_LT(base.classes.size(), WordClasses::limit);
    EXPECT_LT(base.functionClass, base.classes.size());
    EXPECT_LT(base.workClass, base.classes.size());
}

TEST(Lexicon, EveryLanguageIsThere) {
    for (const std::string file : {"en.tsv", "es.tsv", "de.tsv", "fr.tsv", "pt.tsv", "it.tsv", "nl.tsv", "el.tsv", "ja.tsv"}) {
        Lexicon lexicon;
        lexicon.addTable(lexiconFile(file), Language::English, shippedBase().classes);
        lexicon.build();
        EXPECT_GE(lexicon.size(), file == "en.tsv" ? 1500U : 200U) << file;
    }
    EXPECT_EQ(lexiconFile("no such file"), "");
}

TEST(Lexicon, EverySignHasAWeight) {
    for (std::size_t i = 0; i < signCount; ++i) {
        const std::string_view name = signName(static_cast<Sign>(i));
        EXPECT_LT(shippedBase().classes.number(name), shippedBase().classes.size()) << name;
    }
}

TEST(Lexicon, FindsWordsPhrasesAndStems) {
    const WordClasses classes("one\t1\ntwo\t-1.5\n");
    EXPECT_EQ(classes.size(), 2U);
    EXPECT_EQ(classes.weight(1), -1.5);
    Lexicon lexicon;
    lexicon.addTable("# a comment\none\tstrong\tteach*,Open Access\r\ntwo\tweak\tÄpfel\nthree\tplain\tx\n", Language::German, classes);
    lexicon.build();
    ASSERT_EQ(lexicon.size(), 3U);
    EXPECT_EQ(lexicon.problems().size(), 1U);
    ASSERT_EQ(lexicon.find(wordKey(hashWord("apfel"))).size(), 1U);
    EXPECT_EQ(lexicon.find(wordKey(hashWord("apfel")))[0].wordClass, 1);
    EXPECT_EQ(lexicon.find(stemKey(hashWord("teach"))).size(), 1U);
    EXPECT_EQ(lexicon.find(wordKey(hashWord("teach"))).size(), 0U);
    EXPECT_EQ(lexicon.find(phraseKey(wordKey(hashWord("open")), hashWord("access"))).size(), 1U);
}

TEST(Lexicon, TheFirstOfTwoStays) {
    const WordClasses classes("one\t1\ntwo\t-1\n");
    Lexicon lexicon;
    lexicon.addEntry("word", 0, Language::English, 1);
    lexicon.addEntry("word", 1, Language::English, 1);
    lexicon.addEntry("word", 1, Language::French, 1);
    lexicon.build();
    const auto found = lexicon.find(wordKey(hashWord("word")));
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].wordClass, 0);
    EXPECT_EQ(found[1].language, Language::French);
    EXPECT_EQ(lexicon.problems().size(), 1U);
    EXPECT_TRUE(Lexicon().find(1).empty());
}

TEST(Tokenizer, CutsATextIntoItsKinds) {
    const std::string_view text = "Hi @ann, see https://x.org/a #TagOne 42 研究です 😀!?";
    using enum TokenKind;
    const std::vector<TokenKind> expected = {Word, Mention, Word, Link, Hashtag, Number, Ideographs, Emoji, Exclamation, Question};
    std::vector<TokenKind> kinds;
    Tokenizer tokenizer(text);
    for (Token token; tokenizer.next(token);) kinds.push_back(token.kind);
    EXPECT_EQ(kinds, expected);
}

TEST(Tokenizer, FoldsWords) {
    const auto folded = [](std::string_view word) {
        FoldedWord result;
        foldWord(word, result);
        return std::string(result.view());
    };
    EXPECT_EQ(folded("STRASSE"), "strasse");
    EXPECT_EQ(folded("Straße"), "strasse");
    EXPECT_EQ(folded("Éducación"), "educacion");
    EXPECT_EQ(folded("ŁÓDŹ"), "lodz");
    EXPECT_EQ(folded("ΔΆΣΚΑΛΟΣ"), "δασκαλοσ");
    EXPECT_EQ(folded("δάσκαλος"), "δασκαλοσ");
    EXPECT_EQ(folded("ПРИВЕТ"), "привет");
    EXPECT_EQ(folded("ＡＢｃ１"), "abc1");
    EXPECT_EQ(folded("e\xcc\x81"), "e");
}

TEST(Damped, GrowsEverMoreSlowly) {
    EXPECT_EQ(damped(0), 0);
    EXPECT_EQ(damped(1), 1);
    EXPECT_NEAR(damped(1 + 1e-9), 1, 1e-6);
    EXPECT_LT(damped(4), 3);
    EXPECT_GT(damped(4), damped(3));
}

}  // namespace
}  // namespace twofold::analysis
