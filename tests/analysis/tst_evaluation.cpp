// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <random>

#include "core/seed.h"
#include "twofold/analysis/evaluation.h"

namespace twofold::analysis {
namespace {

// Invented posts of two kinds, all different.
std::vector<std::string> textsOf(std::size_t count) {
    static const char *work[] = {"the filter for sepsis trials", "our screening form for the review", "slides of the training on databases", "the protocol and its flow diagram"};
    static const char *life[] = {"beans in the allotment", "the bus was late and mum laughed", "sourdough again for breakfast", "choir on tuesday with the cold church"};
    static const char *ends[] = {"before noon", "with help", "at last", "for the third time", "in two parts", "as planned", "and then not", "with a spare"};
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < count; ++i)
        texts.push_back(std::string(i % 2 == 0 ? work[i / 2 % 4] : life[i / 2 % 4]) + " " + ends[i / 8 % 8] + " " + std::to_string(i) + (i % 3 == 0 ? " today" : "") + (i % 5 == 0 ? " you see" : ""));
    return texts;
}

std::vector<LabelExample> examplesOf(const std::vector<std::string> &texts, const std::function<Label(std::size_t)> &label) {
    std::vector<LabelExample> examples;
    for (std::size_t i = 0; i < texts.size(); ++i) examples.push_back({.post = {.text = texts[i]}, .label = label(i), .random = i % 4 == 0});
    return examples;
}

Label byKind(std::size_t i) { return i % 2 == 0 ? Label::Professional : Label::Personal; }

}  // namespace

TEST(Evaluation, FiguresAreTheTextbooks) {
    const Figures figures = figuresOf({{true, 0.9}, {true, 0.8}, {true, 0.3}, {false, 0.4}, {false, 0.6}});
    EXPECT_EQ(figures.count, 5U);
    EXPECT_NEAR(figures.accuracy, 0.6, 1e-9);
    EXPECT_NEAR(figures.low, 0.2307, 1e-3);  // Wilson's interval of 3 of 5
    EXPECT_NEAR(figures.high, 0.8824, 1e-3);
    EXPECT_NEAR(figures.macroF1, (2.0 / 3 + 0.5) / 2, 1e-9);
    EXPECT_NEAR(figures.balanced, (2.0 / 3 + 0.5) / 2, 1e-9);
    EXPECT_NEAR(figures.top80, 0.75, 1e-9);  // the four surest: .9, .8, .3 (wrong) and the first of the two of .6
    EXPECT_EQ(figuresOf({}).accuracy, -1);
    const Confusion confusion = confusionOf({{true, 0.9}, {true, 0.3}, {false, 0.4}});
    EXPECT_EQ(confusion, (Confusion{{{1, 0}, {1, 1}}}));
}

TEST(Evaluation, WithFewDecisionsNothingIsSaid) {
    const auto texts = textsOf(leastDecisions);
    auto examples = examplesOf(texts, byKind);
    EXPECT_TRUE(evaluateLabels(examples, {}).known());
    examples.back().weight = 0.2;  // was only seen
    const Evaluation evaluation = evaluateLabels(examples, {});
    EXPECT_FALSE(evaluation.known());
    EXPECT_TRUE(evaluation.heldOut.empty());
    EXPECT_EQ(evaluation.base.count, 0U);
}

// What is held out must not be learnt from: where labels are thrown like coins, nothing can be right more than half the time.
TEST(Evaluation, CoinsAreGuessedLikeCoins) {
    TWOFOLD_RANDOM(random);
    double sum = 0;
    constexpr int rounds = 4;
    const auto texts = textsOf(240);
    for (int round = 0; round < rounds; ++round) {
        const auto examples = examplesOf(texts, [&](std::size_t) { return random() % 2 == 0 ? Label::Professional : Label::Personal; });
        sum += evaluateLabels(examples, {}).learnt.accuracy;
    }
    EXPECT_NEAR(sum / rounds, 0.5, 0.06);
}

// Nor through further copies of the post, with another link or for somebody else.
TEST(Evaluation, CopiesAreHeldOutTogether) {
    TWOFOLD_RANDOM(random);
    double sum = 0;
    constexpr int rounds = 4;
    constexpr std::size_t copies = 4;
    std::vector<std::string> texts;
    for (const std::string &text : textsOf(60))
        for (std::size_t copy = 0; copy < copies; ++copy) {
            // Three words that no other post has: a copy would be known by them.
            const std::string own = text + " mira" + std::string(1 + texts.size() / copies % 8, 'k') + std::to_string(texts.size() / copies) + "ta velo" + std::to_string(texts.size() / copies) + "n";
            texts.push_back("@amara" + std::to_string(copy) + " " + own + " https://t.co/" + std::to_string(random() % 100000));
        }
    for (int round = 0; round < rounds; ++round) {
        std::vector<Label> labels;
        for (std::size_t i = 0; i < texts.size() / copies; ++i) labels.push_back(random() % 2 == 0 ? Label::Professional : Label::Personal);
        sum += evaluateLabels(examplesOf(texts, [&](std::size_t i) { return labels[i / copies]; }), {}).learnt.accuracy;
    }
    EXPECT_NEAR(sum / rounds, 0.5, 0.13);
}

TEST(Evaluation, WhatCanBeLearntIsSeen) {
    const auto texts = textsOf(250);
    // The other way round than the base says: only the decisions can tell.
    const auto examples = examplesOf(texts, [](std::size_t i) { return i % 2 == 0 ? Label::Personal : Label::Professional; });
    const Evaluation evaluation = evaluateLabels(examples, {});
    EXPECT_GT(evaluation.learnt.accuracy, evaluation.base.accuracy + 0.2);
    EXPECT_EQ(evaluation.learnt.count, 250U);
    EXPECT_EQ(evaluation.heldOut.size(), 250U);
    EXPECT_EQ(evaluation.gainOver, 100U);
    EXPECT_GE(evaluation.gain, -0.1);
    EXPECT_EQ(evaluation.atRandom.count, 63U);
    for (std::size_t i = 0; i < evaluation.heldOut.size(); ++i) EXPECT_EQ(evaluation.heldOut[i].example, i);
}

TEST(Evaluation, TheGainIsOfDecisionsAndNotOfWhatWasSeen) {
    const auto texts = textsOf(400);
    auto examples = examplesOf(texts, byKind);
    for (std::size_t i = 0; i < examples.size(); i += 3) examples[i].weight = 0.2;
    EXPECT_EQ(evaluateLabels(examples, {}).gainOver, 100U);
    examples.resize(280);  // fewer than 200 of them decided
    EXPECT_EQ(evaluateLabels(examples, {}).gainOver, 0U);
    EXPECT_EQ(evaluateLabels(examples, {}).gain, -1);
}

}  // namespace twofold::analysis
