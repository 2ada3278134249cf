// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "twofold/analysis/evaluation.h"
#include "twofold/services/session.h"

namespace twofold::services {

/// The classifier that a store's decisions and words of work make.
struct LabelModel {
    analysis::PostClassifier classifier;
    std::string key;  ///< equal for equal decisions, words and texts of the posts decided
    std::size_t decided = 0;
    std::size_t seen = 0;  ///< left as suggested, which counts as weak consent
};

/// The words of the user's own work, as decided; in the order given.
[[nodiscard]] std::vector<std::string> workWords(store::Connection &db);
/// Words that profile texts, positions and hashtags of the user's own accounts propose; none that is chosen already.
[[nodiscard]] std::vector<std::string> proposedWorkWords(store::Connection &db);

/// How good the suggestions are, judged by the user's own decisions, each held out in turn. Takes some five fits.
[[nodiscard]] analysis::Evaluation evaluateLabels(store::Connection &db);

/// Suggests labels anew where decisions, words, people or the program changed them, and what follows from labels; decisions
/// stay. The newest posts first, in short units; stops early, without an error, when a further decision makes it needless.
/// Not in the writer's thread. Returns whether all is settled.
Result<bool> settleLabels(Session &session);

}  // namespace twofold::services
