// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace twofold::analysis {

/// One reason for or against a suggestion. Lower layers say it as a code with its numbers; services/wording turns it
/// into a sentence. The codes stand in docs/judgement.md.
struct Reason {
    std::string code;                   ///< "replied_recent", "word", "account_purpose", …
    std::vector<std::int64_t> numbers;  ///< what the sentence counts, in the order that the code says
    std::vector<std::string> words;     ///< what it quotes, in the order that the code says
    double weight = 0;                  ///< share in the score; positive speaks for the suggestion, negative against it
    friend bool operator==(const Reason &, const Reason &) = default;
};

}  // namespace twofold::analysis
