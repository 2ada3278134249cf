// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "twofold/analysis/postclassifier.h"
#include "twofold/analysis/workwords.h"
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
/// A word that may be of the user's work, and where it comes from.
struct WordProposal {
    std::string word;
    analysis::WordSource source = analysis::WordSource::Profile;
    AccountId account;  ///< whose profile or posts
    Platform platform = Platform::Unknown;
    std::string handle;
    std::int64_t posts = 0;  ///< of a hashtag: how many carry it; 0 when it stands in the profile
};
/// From the profiles of accounts that are not personal, and from hashtags of professional accounts that five posts or more
/// carry; none that is chosen already. The surest first, at most 40.
[[nodiscard]] std::vector<WordProposal> proposedWorkWords(store::Connection &db);

/// The name under which "later" is kept (DecisionService::passOver) when the words of work were offered.
inline constexpr const char *workWordsCard = "words:0";
/// Whether to ask for words of work unasked: an account of work is there, none were ever chosen, and nobody said "later".
[[nodiscard]] bool offersWorkWords(store::Connection &db);

/// Suggests labels anew where decisions, words, people or the program changed them, and what follows from labels; decisions
/// stay. The newest posts first, in short units; stops early, without an error, when a further decision makes it needless.
/// Not in the writer's thread. Returns whether all is settled.
Result<bool> settleLabels(Session &session);

}  // namespace twofold::services
