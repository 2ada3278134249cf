// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the entries of a lexicon in a text, and counts what else a short text shows of itself.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "lexicon.h"
#include "tokenizer.h"

namespace twofold::analysis {

/// A place where entries match; those of other languages than the text's are left out later.
struct Hit {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::span<const LexiconEntry> entries;
};

/// A hit after the language of the text is known.
struct Spoken {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::uint16_t wordClass = 0;
    float strength = 0;
};

/// A word or hashtag as the n-grams see it: its place, and its folded form in Scan::folded.
struct WordToken {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::uint16_t foldedBegin = 0;
    std::uint16_t foldedSize = 0;
    bool ideographs = false;  ///< a run without spaces, of which parts are words
    bool follows = false;     ///< directly behind the token before, with nothing but space between
};

/// What stands in a text. Fixed size, so that reading a post allocates nothing; of a long article the first hits do.
struct Scan {
    static constexpr std::size_t capacity = 256;
    std::array<Hit, capacity> hits;
    std::size_t hitCount = 0;
    std::array<Spoken, capacity> spoken;
    std::size_t spokenCount = 0;
    static constexpr std::size_t tokenCapacity = 256;
    std::array<WordToken, tokenCapacity> tokens;
    std::size_t tokenCount = 0;
    std::array<char, 4096> folded;
    std::size_t foldedSize = 0;
    Language language = Language::Any;
    int words = 0;
    int numbers = 0;
    int hashtags = 0;
    int mentions = 0;
    int links = 0;
    int emoji = 0;
    int exclamations = 0;
    int questions = 0;
    int elongated = 0;  ///< "soooo"
    int shouted = 0;    ///< words of three letters and more in capitals
    int eventTags = 0;  ///< "#PyCon2024", "#edchat"
    bool startsWithMention = false;
    bool startsLowerCase = false;
};

/// Looks words up in the user's own lexicon first, then in the shipped one.
class Matcher {
public:
    Matcher(const Lexicon &shipped, const Lexicon &own) : m_shipped(shipped), m_own(own) {}
    void scan(std::string_view text, Scan &scan) const;

private:
    struct Previous {
        std::uint64_t word = 0;   ///< hash of the word before; 0 where a sentence or a sign stands between
        std::uint64_t pair = 0;   ///< key of the two words before
        std::size_t begin = 0;
        std::size_t pairBegin = 0;
        bool keepsTokens = true;  ///< parts of a hashtag are not kept, the tag is
    };
    [[nodiscard]] std::span<const LexiconEntry> find(std::uint64_t key) const;
    [[nodiscard]] std::span<const LexiconEntry> findWord(std::string_view folded, std::uint64_t hash) const;
    [[nodiscard]] std::span<const LexiconEntry> findInflected(std::string_view folded) const;
    [[nodiscard]] std::span<const LexiconEntry> findStem(std::string_view folded) const;
    void readWord(std::string_view text, const Token &token, Previous &previous, Scan &scan) const;
    void readHashtag(std::string_view text, const Token &token, Scan &scan) const;
    void readTagParts(std::string_view text, std::size_t begin, std::size_t end, Scan &scan) const;
    [[nodiscard]] bool readJoinedTag(std::size_t begin, std::string_view folded, Scan &scan) const;
    void readIdeographs(std::string_view text, const Token &token, Scan &scan) const;

    const Lexicon &m_shipped;
    const Lexicon &m_own;
};

/// Chooses the language by the words found, and keeps what is of it (international words of English count elsewhere too).
void chooseLanguage(Scan &scan, std::uint16_t functionClass);

}  // namespace twofold::analysis
