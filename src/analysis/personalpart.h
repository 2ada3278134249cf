// SPDX-License-Identifier: GPL-3.0-or-later
// What the user's own decisions change of the shipped base.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "postfeatures.h"
#include "twofold/analysis/postclassifier.h"

namespace twofold::analysis {

/// logit = (scale · base + shift + δ·x) / temperature. δ goes over the same classes, signs and n-grams as the base.
struct PersonalPart {
    double scale = 1;
    double shift = 0;
    double temperature = 1;
    std::array<double, signCount> signs{};
    std::array<double, WordClasses::limit> classes{};
    std::vector<float> ngrams;  ///< by the upper bits of the key, in units of the deviation; empty: nothing is learnt

    static constexpr int bucketBits = 20;
    // How far a weight may be expected to move; found on people who are not in the training (docs/judgement.md).
    static constexpr double scaleDeviation = 0.15;
    static constexpr double shiftDeviation = 0.25;
    static constexpr double classDeviation = 0.6;
    static constexpr double signDeviation = 0.45;
    static constexpr double wordDeviation = 1.0;
    static constexpr double partDeviation = 2.0;

    [[nodiscard]] double ngram(std::uint32_t key) const { return ngrams.empty() ? 0 : static_cast<double>(ngrams[key >> (32 - bucketBits)]); }
};

/// Logit of the base alone.
[[nodiscard]] double baseLogit(const PostFeatures &features, const ShippedBase &base);
/// Logit with the personal part.
[[nodiscard]] double personalLogit(const PostFeatures &features, const ShippedBase &base, const PersonalPart &personal);

/// Fits the personal part by maximum a posteriori; the prior is that the base is right. The order of the examples does not
/// matter. Nothing is learnt from posts without a label or without words.
[[nodiscard]] PersonalPart fitPersonal(std::span<const LabelExample> examples, const ShippedBase &base, const Lexicon &own);

}  // namespace twofold::analysis
