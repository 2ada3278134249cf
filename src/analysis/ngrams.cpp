// SPDX-License-Identifier: GPL-3.0-or-later
#include "ngrams.h"

#include <algorithm>
#include <array>

namespace twofold::analysis {
namespace {

constexpr std::size_t longestWord = 30;  ///< code points of a word that have parts
constexpr std::size_t shortestPart = 3;
constexpr std::size_t longestPart = 5;
constexpr std::size_t longestIdeographs = 3;

/// Spreads a hash over all bits (finalizer of MurmurHash3), so that its upper half is a key.
std::uint32_t keyOf(std::uint64_t hash) {
    hash ^= hash >> 33;
    hash *= 0xFF51AFD7ED558CCDULL;
    hash ^= hash >> 33;
    hash *= 0xC4CEB9FE1A85EC53ULL;
    return static_cast<std::uint32_t>(hash >> 32);
}

constexpr std::uint64_t partSalt = 0x9D8A7E5B3C1F2466ULL;
constexpr std::uint64_t pairSalt = 0x5851F42D4C957F2DULL;

/// Byte offsets at which the code points of a folded word begin, and its end.
struct Starts {
    std::array<std::uint16_t, longestWord * 3 + 1> at;
    std::size_t count = 0;  ///< code points
};

void findStarts(std::string_view word, std::size_t limit, Starts &starts) {
    starts.count = 0;
    std::size_t i = 0;
    while (i < word.size() && starts.count < limit) {
        starts.at[starts.count++] = static_cast<std::uint16_t>(i++);
        while (i < word.size() && (static_cast<unsigned char>(word[i]) & 0xC0) == 0x80) ++i;
    }
    starts.at[starts.count] = static_cast<std::uint16_t>(i);
}

/// "<word>": every part of three to five characters, the marks of beginning and end among them.
void addPartsOfWord(std::string_view word, std::uint16_t token, std::vector<NGram> &parts) {
    Starts starts;
    findStarts(word, longestWord, starts);
    const std::size_t length = starts.count + 2;
    for (std::size_t first = 0; first < length; ++first) {
        std::uint64_t hash = emptyHash ^ partSalt;
        for (std::size_t i = first; i < std::min(first + longestPart, length); ++i) {
            if (i == 0 || i == length - 1) {
                hash = hashByte(hash, i == 0 ? '<' : '>');
            } else {
                for (std::size_t byte = starts.at[i - 1]; byte < starts.at[i]; ++byte) hash = hashByte(hash, word[byte]);
            }
            if (i + 1 - first >= shortestPart && !(first == 0 && i == length - 1)) parts.push_back({keyOf(hash), token});
        }
    }
}

void addPartsOfRun(std::string_view run, std::uint16_t token, std::vector<NGram> &parts) {
    Starts starts;
    findStarts(run, longestWord * 3, starts);
    for (std::size_t first = 0; first < starts.count; ++first) {
        std::uint64_t hash = emptyHash ^ partSalt;
        for (std::size_t i = first; i < std::min(first + longestIdeographs, starts.count); ++i) {
            for (std::size_t byte = starts.at[i]; byte < starts.at[i + 1]; ++byte) hash = hashByte(hash, run[byte]);
            parts.push_back({keyOf(hash), token});
        }
    }
}

}  // namespace

void readNGrams(const Scan &scan, NGrams &ngrams) {
    ngrams.words.clear();
    ngrams.parts.clear();
    std::uint64_t before = 0;
    for (std::size_t i = 0; i < scan.tokenCount; ++i) {
        const WordToken &token = scan.tokens[i];
        const std::string_view word(scan.folded.data() + token.foldedBegin, token.foldedSize);
        const auto number = static_cast<std::uint16_t>(i);
        if (token.ideographs) {
            addPartsOfRun(word, number, ngrams.parts);
            before = 0;
            continue;
        }
        const std::uint64_t hash = hashWord(word);
        ngrams.words.push_back({keyOf(hash), number});
        if (token.follows && before != 0) ngrams.words.push_back({keyOf((before ^ pairSalt) * 0x9E3779B97F4A7C15ULL + hash), number, true});
        addPartsOfWord(word, number, ngrams.parts);
        before = hash;
    }
}

}  // namespace twofold::analysis
