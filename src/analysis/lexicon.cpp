// SPDX-License-Identifier: GPL-3.0-or-later
#include "lexicon.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "tokenizer.h"
#include "twofold/core/text.h"

namespace twofold::analysis {
namespace {

/// Cuts the part before `separator` off `rest`.
std::string_view cutAt(std::string_view &rest, char separator) {
    const std::size_t at = rest.find(separator);
    const std::string_view part = rest.substr(0, at);
    rest.remove_prefix(at == std::string_view::npos ? rest.size() : at + 1);
    return part;
}

/// The next line that says something; nothing at the end.
std::optional<std::string_view> nextLine(std::string_view &rest) {
    while (!rest.empty()) {
        std::string_view line = cutAt(rest, '\n');
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        if (!line.empty() && line.front() != '#') return line;
    }
    return std::nullopt;
}

float strengthOf(std::string_view word) {
    if (word == "weak") return 0.5F;
    if (word == "plain") return 1;
    return word == "strong" ? 1.6F : 0;
}

}  // namespace

WordClasses::WordClasses(std::string_view tsv) {
    while (const auto line = nextLine(tsv)) {
        std::string_view rest = *line;
        const std::string_view name = cutAt(rest, '\t');
        double weight = 0;
        std::from_chars(rest.data(), rest.data() + rest.size(), weight);
        if (m_names.size() == limit) return;
        m_names.emplace_back(name);
        m_weights.push_back(weight);
    }
}

std::size_t WordClasses::number(std::string_view name) const {
    return static_cast<std::size_t>(std::find(m_names.begin(), m_names.end(), name) - m_names.begin());
}

void Lexicon::addTable(std::string_view tsv, Language language, const WordClasses &classes) {
    while (const auto line = nextLine(tsv)) {
        std::string_view rest = *line;
        const std::string_view name = cutAt(rest, '\t');
        const std::size_t wordClass = classes.number(name);
        const float strength = strengthOf(cutAt(rest, '\t'));
        if (wordClass == classes.size() || strength == 0) {
            m_problems.push_back("no such class or strength: " + std::string(*line).substr(0, 60));
            continue;
        }
        while (!rest.empty()) {
            const std::string_view entry = trimmed(cutAt(rest, ','));
            if (!entry.empty()) addEntry(entry, static_cast<std::uint16_t>(wordClass), language, strength);
        }
    }
}

void Lexicon::addEntry(std::string_view text, std::uint16_t wordClass, Language language, float strength) {
    const bool stem = text.ends_with('*');
    if (stem) text.remove_suffix(1);
    Tokenizer tokenizer(text);
    Token token;
    FoldedWord folded;
    std::uint64_t key = 0;
    for (int words = 0; tokenizer.next(token); ++words) {
        foldWord(text.substr(token.begin, token.end - token.begin), folded);
        const std::uint64_t word = hashWord(folded.view());
        if (token.kind == TokenKind::Ideographs)
            key = substringKey(word);
        else
            key = words == 0 ? wordKey(word) : phraseKey(key, word);
    }
    if (key == 0) return;
    m_entries.push_back({stem ? stemKey(key) : key, wordClass, language, strength});
}

void Lexicon::build() {
    std::stable_sort(m_entries.begin(), m_entries.end(), [](const LexiconEntry &a, const LexiconEntry &b) {
        return a.key != b.key ? a.key < b.key : a.language < b.language;
    });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const LexiconEntry &entry = m_entries[i];
        if (kept > 0 && m_entries[kept - 1].key == entry.key && m_entries[kept - 1].language == entry.language) {
            if (m_entries[kept - 1].wordClass != entry.wordClass)
                m_problems.push_back("one entry in classes " + std::to_string(m_entries[kept - 1].wordClass) + " and " +
                                     std::to_string(entry.wordClass) + " of language " + std::to_string(static_cast<int>(entry.language)));
            continue;
        }
        m_entries[kept++] = entry;
    }
    m_entries.resize(kept);
    fillSlots();
}

void Lexicon::fillSlots() {
    if (m_entries.empty()) return;
    std::size_t size = 16;
    int bits = 4;
    for (; size < 2 * m_entries.size(); size *= 2) ++bits;
    m_slots.assign(size, Slot{});
    m_mask = size - 1;
    m_shift = 64 - bits;
    for (std::size_t i = 0; i < m_entries.size();) {
        std::size_t end = i;
        while (end < m_entries.size() && m_entries[end].key == m_entries[i].key) ++end;
        std::size_t at = slotOf(m_entries[i].key);
        while (m_slots[at].count != 0) at = (at + 1) & m_mask;
        m_slots[at] = {m_entries[i].key, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(end - i)};
        i = end;
    }
}

}  // namespace twofold::analysis
