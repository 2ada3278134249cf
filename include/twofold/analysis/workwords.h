// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace twofold::analysis {

enum class WordSource { Profile, Employer, Hashtag };

/// A word or phrase that may be of somebody's work, and where it was found.
struct ProposedWord {
    std::string word;  ///< as written, a hashtag with its "#"
    WordSource source = WordSource::Profile;
    std::size_t text = 0;  ///< number of the text that it stands in
    friend bool operator==(const ProposedWord &, const ProposedWord &) = default;
};

/// Words and phrases of somebody's own profile texts that may be of their work: occupations, fields, employers ("at Acme",
/// "@ Acme", the company of a position line "Engineer, Acme (2015 – 2019)"), skills, hashtags of work. Not: private life ("dad
/// of two"), places, pronouns, "views my own", degrees, what every profile says. `notThese`: further words that are none (the
/// owner's name and place). The surest first, each once. Pure, any thread.
[[nodiscard]] std::vector<ProposedWord> proposeWorkWords(const std::vector<std::string> &texts, const std::vector<std::string> &notThese = {});

/// Whether a hashtag that somebody uses again and again for work says anything of it; "#tbt" and "#MondayMotivation" do not.
[[nodiscard]] bool saysWork(std::string_view hashtag);

}  // namespace twofold::analysis
