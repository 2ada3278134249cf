// SPDX-License-Identifier: GPL-3.0-or-later
// How good suggestions are, measured on answers that are known. Pure functions, any thread.
#pragma once

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

/// What the user's own decisions say of the suggestions.
struct Evaluation {
    Figures learnt;  ///< each decision judged by a fit over the others (held out in turn)
    Figures base;    ///< the same decisions by the base and the words of work alone
    /// Each of the last decisions judged by what was known before them, and by that and the others of them; -1 with too few.
    double gain = -1;
    std::size_t gainOver = 0;  ///< how many decisions the gain is of
};
/// `examples` in the order of the decisions, oldest first. `folds` parts are held out in turn (which part an example is of
/// follows from its text, so the order does not matter).
[[nodiscard]] Evaluation evaluateLabels(const std::vector<LabelExample> &examples, const std::vector<std::string> &workWords, std::size_t folds = 5);

}  // namespace twofold::analysis
