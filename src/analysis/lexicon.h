// SPDX-License-Identifier: GPL-3.0-or-later
// Words and what they speak for: the tables of resources/lexicon, looked up by hash.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace twofold::analysis {

enum class Language : std::uint8_t { Any, English, Spanish, German, French, Portuguese, Italian, Dutch, Greek, Japanese };
inline constexpr std::size_t languageCount = 10;

struct LexiconEntry {
    std::uint64_t key = 0;
    std::uint16_t wordClass = 0;  ///< number in the list of classes
    Language language = Language::Any;
    float strength = 1;
};

/// Keys of the ways in which an entry can match. `word`: hashWord of the folded word.
[[nodiscard]] constexpr std::uint64_t wordKey(std::uint64_t word) { return word; }
[[nodiscard]] constexpr std::uint64_t stemKey(std::uint64_t prefix) { return prefix ^ 0x9E3779B97F4A7C15ULL; }
[[nodiscard]] constexpr std::uint64_t substringKey(std::uint64_t part) { return part ^ 0xC2B2AE3D27D4EB4FULL; }
[[nodiscard]] constexpr std::uint64_t phraseKey(std::uint64_t before, std::uint64_t word) {
    return (before ^ 0xD6E8FEB86659FD93ULL) * 0xFF51AFD7ED558CCDULL + word;
}

/// Names of the classes with one weight each, as resources/lexicon/*.tsv list them: "name TAB weight".
class WordClasses {
public:
    static constexpr std::size_t limit = 128;
    /// Reads "name TAB weight" lines; what stands after a "#" at the start of a line is a comment.
    explicit WordClasses(std::string_view tsv);
    [[nodiscard]] std::size_t size() const { return m_names.size(); }
    [[nodiscard]] const std::string &name(std::size_t number) const { return m_names[number]; }
    [[nodiscard]] double weight(std::size_t number) const { return m_weights[number]; }
    /// The number of a name; size() when there is none.
    [[nodiscard]] std::size_t number(std::string_view name) const;

private:
    std::vector<std::string> m_names;
    std::vector<double> m_weights;
};

/// Entries of any number of languages under one open-addressing table. Immutable after build().
class Lexicon {
public:
    /// Reads "class TAB strength TAB entry, entry, …" lines. An entry is a word, a phrase of two or three words, or a
    /// stem ("teach*"); in Japanese a substring. Strength: weak, plain or strong. Unknown classes and strengths are
    /// kept in problems().
    void addTable(std::string_view tsv, Language language, const WordClasses &classes);
    void addEntry(std::string_view text, std::uint16_t wordClass, Language language, float strength);
    /// Sorts and hashes what was added; of two entries for one key in one language the first stays.
    void build();

    [[nodiscard]] std::span<const LexiconEntry> find(std::uint64_t key) const {
        if (m_slots.empty()) return {};
        for (std::size_t at = slotOf(key);; at = (at + 1) & m_mask) {
            const Slot &slot = m_slots[at];
            if (slot.count == 0) return {};
            if (slot.key == key) return {m_entries.data() + slot.first, slot.count};
        }
    }
    [[nodiscard]] bool empty() const { return m_entries.empty(); }
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    /// What the tables have wrong: unknown classes, one word in two classes. Empty in what is shipped; a test looks.
    [[nodiscard]] const std::vector<std::string> &problems() const { return m_problems; }

private:
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t first = 0;
        std::uint32_t count = 0;
    };
    [[nodiscard]] std::size_t slotOf(std::uint64_t key) const { return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> m_shift); }
    void fillSlots();

    std::vector<LexiconEntry> m_entries;
    std::vector<Slot> m_slots;
    std::vector<std::string> m_problems;
    std::size_t m_mask = 0;
    int m_shift = 63;
};

/// Text of a file of resources/lexicon ("en.tsv"); empty when the program was built without it.
[[nodiscard]] std::string lexiconFile(std::string_view name);
/// Bytes of resources/model/base.bin; empty when the program was built without it.
[[nodiscard]] std::string baseModelFile();

}  // namespace twofold::analysis
