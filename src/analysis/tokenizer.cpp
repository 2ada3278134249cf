// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokenizer.h"

namespace twofold::analysis {
namespace {

constexpr bool isAsciiLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool isAsciiDigit(char c) { return c >= '0' && c <= '9'; }
constexpr bool isAscii(char c) { return static_cast<unsigned char>(c) < 0x80; }
constexpr bool isBetween(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

/// Length of the well-formed sequence at `at`, and its value; 0 when it is not one.
std::size_t decode(std::string_view text, std::size_t at, char32_t &value) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const std::size_t left = text.size() - at;
    const auto follows = [&](std::size_t i) { return i < left && (byte(i) & 0xC0) == 0x80; };
    const unsigned char first = byte(0);
    if (first >= 0xC2 && first <= 0xDF && follows(1)) {
        value = static_cast<char32_t>((first & 0x1F) << 6 | (byte(1) & 0x3F));
        return 2;
    }
    if ((first & 0xF0) == 0xE0 && follows(1) && follows(2)) {
        value = static_cast<char32_t>((first & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F));
        return value >= 0x800 && !isBetween(value, 0xD800, 0xDFFF) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4 && follows(1) && follows(2) && follows(3)) {
        value = static_cast<char32_t>((first & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F));
        return isBetween(value, 0x10000, 0x10FFFF) ? 4 : 0;
    }
    return 0;
}

/// By blocks of Unicode; what matters is what separates words, not the exact category.
CharClass classOf(char32_t c) {
    if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA ? CharClass::Letter : CharClass::Other;
    if (c < 0x2000) {
        if (c == 0xD7 || c == 0xF7 || c == 0x37E || c == 0x387 || c == 0x60C || c == 0x61B || c == 0x61F) return CharClass::Other;
        return isBetween(c, 0x660, 0x669) ? CharClass::Digit : CharClass::Letter;
    }
    if (c == 0x200D || c == 0xFE0F) return CharClass::Joiner;
    if (isBetween(c, 0x2600, 0x27BF) || c == 0x2B50 || isBetween(c, 0x1F000, 0x1FAFF)) return CharClass::Emoji;
    if (isBetween(c, 0x3040, 0x30FF) || isBetween(c, 0x31F0, 0x31FF) || isBetween(c, 0x3400, 0x4DBF) || isBetween(c, 0x4E00, 0x9FFF) ||
        isBetween(c, 0xF900, 0xFAFF) || isBetween(c, 0xFF66, 0xFF9F) || isBetween(c, 0x20000, 0x3FFFF) || c == 0x3005)
        return CharClass::Ideograph;
    if (isBetween(c, 0xAC00, 0xD7AF) || isBetween(c, 0x1D400, 0x1D7FF) || isBetween(c, 0x2C00, 0x2DFF) || isBetween(c, 0xA000, 0xABFF))
        return CharClass::Letter;
    if (isBetween(c, 0xFF10, 0xFF19)) return CharClass::Digit;
    return isBetween(c, 0xFF21, 0xFF3A) || isBetween(c, 0xFF41, 0xFF5A) ? CharClass::Letter : CharClass::Other;
}

/// U+0100 to U+017F without their marks.
constexpr std::string_view latinExtended =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
/// U+00C0 to U+00FF; a space where more than one letter comes out or none is meant.
constexpr std::string_view latinOne = "aaaaaa ceeeeiiiidnooooo ouuuuyt aaaaaa ceeeeiiiidnooooo ouuuuyty";
static_assert(latinOne.size() == 64 && latinExtended.size() == 128);

char32_t withoutGreekMark(char32_t c) {
    switch (c) {
        case 0x386: case 0x3AC: return 0x3B1;
        case 0x388: case 0x3AD: return 0x3B5;
        case 0x389: case 0x3AE: return 0x3B7;
        case 0x38A: case 0x390: case 0x3AA: case 0x3AF: case 0x3CA: return 0x3B9;
        case 0x38C: case 0x3CC: return 0x3BF;
        case 0x38E: case 0x3AB: case 0x3B0: case 0x3CB: case 0x3CD: return 0x3C5;
        case 0x38F: case 0x3CE: return 0x3C9;
        case 0x3C2: return 0x3C3;  // a final sigma is a sigma
        default: return isBetween(c, 0x391, 0x3A9) ? c + 0x20 : c;
    }
}

char32_t lowered(char32_t c) {
    if (isBetween(c, 0x370, 0x3FF)) return withoutGreekMark(c);
    if (isBetween(c, 0x410, 0x42F)) return c + 0x20;
    if (isBetween(c, 0x400, 0x40F)) return c + 0x50;
    if (isBetween(c, 0xFF21, 0xFF3A)) return c - 0xFF21 + 'a';
    if (isBetween(c, 0xFF41, 0xFF5A)) return c - 0xFF41 + 'a';
    if (isBetween(c, 0xFF10, 0xFF19)) return c - 0xFF10 + '0';
    return c;
}

void append(FoldedWord &folded, char byte) {
    if (folded.size < FoldedWord::capacity)
        folded.bytes[folded.size++] = byte;
    else
        folded.cut = true;
}

void appendUtf8(FoldedWord &folded, char32_t c) {
    if (c < 0x80) return append(folded, static_cast<char>(c));
    if (c < 0x800) {
        append(folded, static_cast<char>(0xC0 | c >> 6));
    } else if (c < 0x10000) {
        append(folded, static_cast<char>(0xE0 | c >> 12));
        append(folded, static_cast<char>(0x80 | (c >> 6 & 0x3F)));
    } else {
        append(folded, static_cast<char>(0xF0 | c >> 18));
        append(folded, static_cast<char>(0x80 | (c >> 12 & 0x3F)));
        append(folded, static_cast<char>(0x80 | (c >> 6 & 0x3F)));
    }
    append(folded, static_cast<char>(0x80 | (c & 0x3F)));
}

void appendFolded(FoldedWord &folded, char32_t c) {
    if (isBetween(c, 0x300, 0x36F)) return;  // a mark of its own, after its letter
    if (c == 0xDF) {
        append(folded, 's');
        return append(folded, 's');
    }
    if (c == 0xC6 || c == 0xE6) {
        append(folded, 'a');
        return append(folded, 'e');
    }
    if (isBetween(c, 0xC0, 0xFF) && latinOne[c - 0xC0] != ' ') return append(folded, latinOne[c - 0xC0]);
    if (isBetween(c, 0x100, 0x17F)) return append(folded, latinExtended[c - 0x100]);
    appendUtf8(folded, lowered(c));
}

bool startsWithFolded(std::string_view text, std::size_t at, std::string_view lowerCase) {
    if (text.size() - at < lowerCase.size()) return false;
    for (std::size_t i = 0; i < lowerCase.size(); ++i) {
        const char c = text[at + i];
        if ((isAsciiLetter(c) ? static_cast<char>(c | 0x20) : c) != lowerCase[i]) return false;
    }
    return true;
}

bool isLinkAt(std::string_view text, std::size_t at) {
    const char c = static_cast<char>(text[at] | 0x20);
    if (c == 'h') return startsWithFolded(text, at, "https://") || startsWithFolded(text, at, "http://");
    return c == 'w' && startsWithFolded(text, at, "www.");
}

}  // namespace

CodePoint codePointAt(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (isAscii(c)) {
        const CharClass kind = isAsciiLetter(c) ? CharClass::Letter : isAsciiDigit(c) ? CharClass::Digit : CharClass::Other;
        return {static_cast<char32_t>(c), 1, kind};
    }
    CodePoint point;
    const std::size_t size = decode(text, at, point.value);
    if (size == 0) return {0xFFFD, 1, CharClass::Other};
    return {point.value, size, classOf(point.value)};
}

std::size_t Tokenizer::endOfName(std::size_t from) const {
    std::size_t at = from;
    while (at < m_text.size()) {
        const CodePoint point = codePointAt(m_text, at);
        const bool inside = point.kind == CharClass::Letter || point.kind == CharClass::Digit || point.kind == CharClass::Ideograph;
        if (!inside && m_text[at] != '_') break;
        at += point.size;
    }
    return at;
}

bool Tokenizer::readSpecial(Token &token) {
    const char c = m_text[m_at];
    if (c == '!' || c == '?') {
        token = {c == '!' ? TokenKind::Exclamation : TokenKind::Question, m_at, m_at + 1};
    } else if (c == '#' || c == '@') {
        const std::size_t end = endOfName(m_at + 1);
        if (end == m_at + 1) return false;
        token = {c == '#' ? TokenKind::Hashtag : TokenKind::Mention, m_at, end};
    } else if (isLinkAt(m_text, m_at)) {
        std::size_t end = m_at;
        while (end < m_text.size() && static_cast<unsigned char>(m_text[end]) > ' ') ++end;
        token = {TokenKind::Link, m_at, end};
    } else {
        return false;
    }
    m_at = token.end;
    return true;
}

bool Tokenizer::readRun(Token &token) {
    CodePoint point = codePointAt(m_text, m_at);
    const std::size_t begin = m_at;
    if (point.kind == CharClass::Emoji) {
        token = {TokenKind::Emoji, begin, begin + point.size};
        m_at = token.end;
        return true;
    }
    const bool ideographs = point.kind == CharClass::Ideograph;
    if (!ideographs && point.kind != CharClass::Letter && point.kind != CharClass::Digit) {
        m_at += point.size;
        return false;
    }
    bool letters = false;
    while (ideographs ? point.kind == CharClass::Ideograph : point.kind == CharClass::Letter || point.kind == CharClass::Digit) {
        letters = letters || point.kind == CharClass::Letter;
        m_at += point.size;
        if (m_at >= m_text.size()) break;
        point = codePointAt(m_text, m_at);
    }
    token = {ideographs ? TokenKind::Ideographs : letters ? TokenKind::Word : TokenKind::Number, begin, m_at};
    return true;
}

bool Tokenizer::next(Token &token) {
    while (m_at < m_text.size())
        if (readSpecial(token) || readRun(token)) return true;
    return false;
}

void foldWord(std::string_view word, FoldedWord &folded) {
    folded.size = 0;
    folded.cut = false;
    for (std::size_t at = 0; at < word.size() && !folded.cut;) {
        const char c = word[at];
        if (isAscii(c)) {
            append(folded, c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c);
            ++at;
            continue;
        }
        const CodePoint point = codePointAt(word, at);
        appendFolded(folded, point.value);
        at += point.size;
    }
}

}  // namespace twofold::analysis
