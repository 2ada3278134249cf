// SPDX-License-Identifier: GPL-3.0-or-later
// How good the suggestions are, by the user's own decisions. Reading; any thread with a connection of its own.
#pragma once

#include <QString>
#include <vector>

#include "twofold/analysis/evaluation.h"
#include "twofold/store/read.h"

namespace twofold::services {

struct AccountEvaluation {
    AccountId account;
    Platform platform = Platform::Unknown;
    std::string handle;
    analysis::Figures figures;  ///< each decision held out in turn
    analysis::Confusion confusion{};
};

struct LabelEvaluation {
    analysis::Evaluation figures;
    analysis::Confusion confusion{};
    std::size_t decided = 0;  ///< labels of posts that are shown
    std::size_t random = 0;   ///< of these, asked at random
    std::size_t seen = 0;     ///< left as suggested
    bool newestOnly = false;  ///< there are more decisions than were looked at
    std::vector<AccountEvaluation> accounts;  ///< those with decisions, in the order of readAccounts()
    /// Decisions still missing before anything can be said.
    [[nodiscard]] std::size_t missing() const { return decided < analysis::leastDecisions ? analysis::leastDecisions - decided : 0; }
};

/// What evaluateLabels() works out.
enum class EvaluationDepth {
    Quick,    ///< five fits over the newest 500 decisions, some 0.3 s; no gain
    Complete  ///< some eleven fits over the newest 5,000: 2 s for 1,000
};
[[nodiscard]] LabelEvaluation evaluateLabels(store::Connection &db, EvaluationDepth depth = EvaluationDepth::Complete);

/// "On your own 214 decisions the suggestions are right 91 times of 100 (87 to 94)."; or that it is too early, and how many
/// decisions are missing.
[[nodiscard]] QString evaluationSentence(const LabelEvaluation &evaluation);

/// Tiers as decided beside what is suggested without the decision. It compares, and holds nothing out.
struct TierEvaluation {
    std::int64_t decided = 0;
    std::int64_t suggested = 0;  ///< of these, with a suggestion
    std::int64_t same = 0;       ///< of these, the same as decided
    std::vector<store::TierCount> counts;
};
[[nodiscard]] TierEvaluation evaluateTiers(store::Connection &db);
[[nodiscard]] QString evaluationSentence(const TierEvaluation &evaluation);

}  // namespace twofold::services
