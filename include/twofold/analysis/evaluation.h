// SPDX-License-Identifier: GPL-3.0-or-later
// How good suggestions are, measured on answers that are known. Pure functions, any thread.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "twofold/analysis/postclassifier.h"

namespace twofold::analysis {

/// One answer: what was said of something whose label is known.
struct Answer {
    bool professional = false;   ///< the truth
    double pProfessional = 0.5;  ///< as said
};

/// Shares are 0 to 1; -1 where there is nothing to measure on.
struct Figures {
    std::size_t count = 0;
    double accuracy = -1;
    double low = 0, high = 1;  ///< 95 % interval of the accuracy (Wilson 1927)
    double macroF1 = -1;       ///< mean of the F1 of both labels
    double balanced = -1;      ///< mean of both recalls: the accuracy where classes are even
    double calibrationError = -1;  ///< expected calibration error over ten bins of the confidence
    double top80 = -1;             ///< accuracy on the most confident 80 %
};
[[nodiscard]] Figures figuresOf(const std::vector<Answer> &answers);

/// How often what was decided (first index) was suggested as what (second): 0 personal, 1 professional.
using Confusion = std::array<std::array<std::size_t, 2>, 2>;
[[nodiscard]] Confusion confusionOf(const std::vector<Answer> &answers);

/// With fewer decisions nothing is said of how good suggestions are: one answer would move the figure by more than 5 %.
inline constexpr std::size_t leastDecisions = 20;

/// What the user's own decisions say of the suggestions.
struct Evaluation {
    Figures learnt;    ///< each decision judged by a fit over the others (held out in turn)
    Figures base;      ///< the same decisions by the base and the words of work alone
    Figures atRandom;  ///< of learnt, those that were asked at random: the others were chosen for being hard
    /// Each of the last decisions judged by what was known before them, and by that and the others of them; -1 with too few.
    double gain = -1;
    std::size_t gainOver = 0;  ///< how many decisions the gain is of
    struct HeldOut {
        std::size_t example = 0;  ///< its place in the examples
        Answer answer;
    };
    std::vector<HeldOut> heldOut;  ///< what learnt is of, in the order of the examples; empty with too few
    [[nodiscard]] bool known() const { return learnt.count > 0; }
};
struct EvaluationOptions {
    std::size_t folds = 5;  ///< parts that are held out in turn
    bool withGain = true;   ///< doubles the work
};
/// `examples` in the order of the decisions, oldest first. Which part an example is of follows from the words of its text, so
/// the order does not matter, and copies of one post are held out together.
[[nodiscard]] Evaluation evaluateLabels(const std::vector<LabelExample> &examples, const std::vector<std::string> &workWords, const EvaluationOptions &options = {});

}  // namespace twofold::analysis
