// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace twofold::analysis {

/// Words and phrases of somebody's own profile texts, positions and companies (a line each) that may be of their work: what
/// the lexicon knows as work, hashtags, names of employers ("at Acme", "@ Acme"), and words that no list of common words
/// holds; words of private life ("dad of two") are not among them. The surest first, each once, as written. Pure, any thread.
[[nodiscard]] std::vector<std::string> proposeWorkWords(const std::vector<std::string> &texts);

}  // namespace twofold::analysis
