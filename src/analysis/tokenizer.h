// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts a post into words, hashtags, mentions, links and signs. One pass over the bytes, no allocation, no locale.
// Any bytes may come in: what is not well-formed UTF-8 separates words.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace twofold::analysis {

enum class TokenKind : std::uint8_t {
    Word,        ///< letters and digits, with at least one letter
    Hashtag,     ///< begins at "#"
    Mention,     ///< begins at "@"
    Link,        ///< http, https or www
    Number,      ///< digits alone
    Ideographs,  ///< a run of kana and Chinese characters, which write no spaces
    Emoji,
    Exclamation,
    Question,
};

struct Token {
    TokenKind kind = TokenKind::Word;
    std::size_t begin = 0;  ///< byte offsets in the text
    std::size_t end = 0;
};

class Tokenizer {
public:
    explicit Tokenizer(std::string_view text) : m_text(text) {}
    /// The next token; false at the end.
    bool next(Token &token);

private:
    bool readSpecial(Token &token);
    bool readRun(Token &token);
    [[nodiscard]] std::size_t endOfName(std::size_t from) const;

    std::string_view m_text;
    std::size_t m_at = 0;
};

/// What a code point is to the tokenizer.
enum class CharClass : std::uint8_t { Other, Letter, Digit, Ideograph, Emoji, Joiner };

struct CodePoint {
    char32_t value = 0;
    std::size_t size = 1;  ///< bytes
    CharClass kind = CharClass::Other;
};

/// The code point at `at` (which must be inside); a byte that is not UTF-8 is one `Other` of size 1.
[[nodiscard]] CodePoint codePointAt(std::string_view text, std::size_t at);

/// A word in the form in which the lexicon holds it: lower case, Latin and Greek letters without their accents.
struct FoldedWord {
    static constexpr std::size_t capacity = 64;
    std::array<char, capacity> bytes;
    std::size_t size = 0;
    bool cut = false;  ///< longer than any word of a lexicon
    [[nodiscard]] std::string_view view() const { return {bytes.data(), size}; }
};

/// Folds `word`; what does not fit is left out and `cut` set.
void foldWord(std::string_view word, FoldedWord &folded);

/// FNV-1a, continued from `hash`: the hash of a prefix is a step on the way to that of the word.
inline constexpr std::uint64_t emptyHash = 14695981039346656037ULL;
[[nodiscard]] inline std::uint64_t hashByte(std::uint64_t hash, char byte) {
    return (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
}
[[nodiscard]] inline std::uint64_t hashWord(std::string_view folded) {
    std::uint64_t hash = emptyHash;
    for (const char byte : folded) hash = hashByte(hash, byte);
    return hash;
}

}  // namespace twofold::analysis
