// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilecutter.h"

#include <algorithm>

#include "tokenizer.h"
#include "twofold/core/text.h"

namespace twofold::analysis {
namespace {

constexpr std::size_t longestAddress = 300;  // bytes

bool isUpper(std::string_view word) {
    const CodePoint first = codePointAt(word, 0);
    if (first.value < 0x80) return first.value >= 'A' && first.value <= 'Z';
    return foldCase(word.substr(0, first.size)) != word.substr(0, first.size);
}

bool isCapitals(std::string_view word) {
    std::size_t letters = 0;
    for (const char byte : word) {
        if (byte >= 'a' && byte <= 'z') return false;
        letters += byte >= 'A' && byte <= 'Z';
    }
    return letters >= 2;
}

bool isWordly(CharClass kind) { return kind == CharClass::Letter || kind == CharClass::Digit; }

class Cutter {
public:
    explicit Cutter(std::string_view text) : m_text(text) {}

    std::vector<Stretch> cut() {
        while (m_at < m_text.size()) {
            const CodePoint point = codePointAt(m_text, m_at);
            if (skipAddress()) continue;
            if (point.value == '#' || point.value == '@') readSigned(point.value == '#' ? Piece::Kind::Hashtag : Piece::Kind::Mention);
            else if (isWordly(point.kind)) readWord(Piece::Kind::Word, m_at);
            else if (point.kind == CharClass::Ideograph) readIdeographs();
            else skip(point);
        }
        endStretch();
        return std::move(m_stretches);
    }

private:
    void skip(const CodePoint &point) {
        // Spaces join, and so does what stands within words; everything else parts.
        const bool joins = point.value == ' ' || point.value == '\t' || point.value == 0xA0 || point.value == '\'' || point.value == 0x2019 || point.value == '-' || point.kind == CharClass::Joiner;
        m_at += point.size;
        if (!joins || (point.value == '-' && (m_at >= m_text.size() || m_text[m_at] == ' '))) endStretch();
    }

    void endStretch() {
        if (!m_current.pieces.empty()) m_stretches.push_back(std::move(m_current));
        m_current = {};
    }

    bool skipAddress() {
        const std::string_view rest = m_text.substr(m_at, longestAddress + 1);
        const std::size_t end = std::min(rest.find_first_of(" \t|,"), rest.size());
        const std::string_view chunk = rest.substr(0, end);
        const bool startsHere = m_at == 0 || m_text[m_at - 1] == ' ' || m_text[m_at - 1] == '(' || m_text[m_at - 1] == ':';
        if (!startsHere || end == 0 || end > longestAddress || !isAddress(chunk)) return false;
        m_at += end;
        endStretch();
        return true;
    }
    static bool isAddress(std::string_view chunk) {
        if (chunk.find("://") != std::string_view::npos || chunk.starts_with("www.")) return true;
        if (const std::size_t at = chunk.find('@'); at != std::string_view::npos && at > 0 && chunk.find('.', at) != std::string_view::npos) return true;
        for (const std::string_view ending : {".com", ".org", ".net", ".io", ".de", ".fr", ".es", ".co.uk", ".eu", ".edu", ".gov", ".it", ".nl", ".pt", ".gr", ".jp", ".me", ".dev", ".app", ".blog", ".social"})
            if (const std::size_t at = chunk.find(ending); at != std::string_view::npos && at > 1 && (at + ending.size() == chunk.size() || chunk[at + ending.size()] == '/')) return true;
        return false;
    }

    void readSigned(Piece::Kind kind) {
        const std::size_t begin = m_at++;
        const bool named = m_at < m_text.size() && isWordly(codePointAt(m_text, m_at).kind);
        if (named) return readWord(kind, begin);
        // "@ Acme": as "at Acme".
        if (kind == Piece::Kind::Mention) m_current.pieces.push_back({Piece::Kind::Word, begin, m_at, "@"});
    }

    void readWord(Piece::Kind kind, std::size_t begin) {
        while (m_at < m_text.size()) {
            const CodePoint point = codePointAt(m_text, m_at);
            if (!isWordly(point.kind) && point.value != '_' && !joinsWord(point, begin)) break;
            m_at += point.size;
        }
        while (kind == Piece::Kind::Word && m_at < m_text.size() && (m_text[m_at] == '+' || m_text[m_at] == '#')) ++m_at;
        add(kind, begin);
    }
    /// "peer-reviewed", "O'Neill", "R&D", "Node.js"; but "l'hôpital" is two words.
    [[nodiscard]] bool joinsWord(const CodePoint &point, std::size_t begin) const {
        const std::size_t next = m_at + point.size;
        if (next >= m_text.size() || !isWordly(codePointAt(m_text, next).kind)) return false;
        if (point.value == '\'' || point.value == 0x2019) return m_at - begin > 2 && !m_text.substr(begin, m_at - begin).ends_with("ll");
        return point.value == '-' || point.value == '.' || point.value == '&' || point.value == '+';
    }

    // What is written in Chinese characters or katakana is a word; hiragana between them part it.
    void readIdeographs() {
        const auto isHiragana = [](char32_t value) { return value >= 0x3041 && value <= 0x309F; };
        const std::size_t begin = m_at;
        CodePoint point = codePointAt(m_text, m_at);
        const bool parts = isHiragana(point.value);
        while (m_at < m_text.size() && point.kind == CharClass::Ideograph && isHiragana(point.value) == parts) {
            m_at += point.size;
            if (m_at < m_text.size()) point = codePointAt(m_text, m_at);
        }
        if (parts) m_current.pieces.push_back({Piece::Kind::Word, begin, m_at, std::string(kana), Known::Function});
        else if (m_at - begin >= 6) add(Piece::Kind::Word, begin);
    }

    void add(Piece::Kind kind, std::size_t begin) {
        std::size_t end = m_at;
        if (kind == Piece::Kind::Word && m_text.substr(begin, end - begin).ends_with("'s")) end -= 2;
        const std::string_view written = m_text.substr(begin, end - begin);
        Piece piece{kind, begin, end};
        FoldedWord folded;
        foldWord(kind == Piece::Kind::Word ? written : written.substr(1), folded);
        piece.folded = std::string(folded.view());
        piece.upper = isUpper(written);
        piece.capitals = isCapitals(written);
        m_current.pieces.push_back(std::move(piece));
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    Stretch m_current;
    std::vector<Stretch> m_stretches;
};

}  // namespace

std::vector<Stretch> cutProfile(std::string_view line) { return Cutter(line).cut(); }

}  // namespace twofold::analysis
