// SPDX-License-Identifier: GPL-3.0-or-later
// Words, pairs of words and parts of words as numbers: what a model learns from texts, where a lexicon has no entry.
#pragma once

#include <cstdint>
#include <vector>

#include "matcher.h"

namespace twofold::analysis {

/// One n-gram of a text. `key` is a hash of 32 bits; `token` the word (number in Scan::tokens) that it belongs to, of a
/// pair the second.
struct NGram {
    std::uint32_t key = 0;
    std::uint16_t token = 0;
    bool pair = false;  ///< of two words
};

/// All n-grams of a text: words and pairs of neighbouring words; and of each word its parts of three to five characters
/// (with its beginning and end), of a run of kana and Chinese characters those of one to three.
struct NGrams {
    std::vector<NGram> words;
    std::vector<NGram> parts;
};

/// Reads the tokens of a scanned text. `ngrams` is overwritten; its memory is kept.
void readNGrams(const Scan &scan, NGrams &ngrams);

}  // namespace twofold::analysis
