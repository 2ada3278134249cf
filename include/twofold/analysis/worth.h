// SPDX-License-Identifier: GPL-3.0-or-later
// Which question of the review is worth asking first. docs/judgement.md: "The order of the review".
#pragma once

#include "twofold/core/words.h"

namespace twofold::analysis {

enum class QuestionKind { Finding, Drift, NewFollower, Label, Duplicate, Tier };

/// What the worth of a decision goes by; each only where the kind has it.
struct Question {
    QuestionKind kind = QuestionKind::Tier;
    Severity severity = Severity::Low;  ///< of a finding
    double confidence = 0;              ///< in what is suggested, 0 to 1; of a label .5 to 1
    double strength = 0;                ///< of the tie, 0 to 1
    double reach = 0;                   ///< share of people who can see what a finding is about, 0 to 1
};

/// The higher, the earlier. Kinds come one after the other (findings of high and medium severity, drift, followers, labels,
/// duplicates, tiers, findings of low severity); within a kind the strongest case comes first. Pure, any thread.
[[nodiscard]] double worth(const Question &question);

/// Kinds share a batch in these parts, so that none crowds out the others; findings of low severity are a kind of their own.
[[nodiscard]] int batchShare(const Question &question);

/// Of the posts asked every fifth is taken at random: true when `asked` were asked before it.
[[nodiscard]] bool isAskedAtRandom(long long asked);

}  // namespace twofold::analysis
