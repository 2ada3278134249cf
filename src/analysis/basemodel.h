// SPDX-License-Identifier: GPL-3.0-or-later
// What was learnt from the texts of resources/training (scripts/make-base): corrections of the weights set by hand, and
// weights of n-grams.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace twofold::analysis {

/// Weights by key, open addressing. Immutable once built.
class NGramTable {
public:
    NGramTable() = default;
    /// Pairs of a key and a weight in units of 1/1024, in ascending order of keys.
    explicit NGramTable(std::vector<std::pair<std::uint32_t, std::int16_t>> entries);
    /// The weight of a key, 0 where there is none.
    [[nodiscard]] double find(std::uint32_t key) const {
        const Slot *slot = slotOf(key);
        return slot ? slot->weight * (1.0 / 1024) : 0;
    }
    [[nodiscard]] bool contains(std::uint32_t key) const { return slotOf(key) != nullptr; }
    [[nodiscard]] bool empty() const { return m_entries.empty(); }
    [[nodiscard]] const std::vector<std::pair<std::uint32_t, std::int16_t>> &entries() const { return m_entries; }

private:
    struct Slot {
        std::uint32_t key = 0;
        std::int16_t weight = 0;
        bool used = false;
    };
    [[nodiscard]] const Slot *slotOf(std::uint32_t key) const {
        if (m_slots.empty()) return nullptr;
        for (std::size_t at = key >> m_shift;; at = (at + 1) & m_mask) {
            const Slot &slot = m_slots[at];
            if (!slot.used) return nullptr;
            if (slot.key == key) return &slot;
        }
    }
    std::vector<std::pair<std::uint32_t, std::int16_t>> m_entries;
    std::vector<Slot> m_slots;
    std::size_t m_mask = 0;
    int m_shift = 31;
};

struct BaseModel {
    /// What is added to the weight set by hand, by the name of a class or sign, in units of 1/1024.
    std::vector<std::pair<std::string, std::int32_t>> adjustments;
    NGramTable words;  ///< words and pairs; the words among them are also those that count as usual
    NGramTable parts;
    std::int32_t temperature = 1024;  ///< the logit is divided by it, in units of 1/1024

    [[nodiscard]] double adjustment(std::string_view name) const;
    /// The file's bytes: a head of text lines, then keys and weights in little-endian order.
    [[nodiscard]] std::string bytes() const;
    /// Reads what bytes() wrote; an empty model for anything else.
    static BaseModel fromBytes(std::string_view bytes);
    /// The model that is built in; empty when the program was built without it.
    static BaseModel shipped();
};

}  // namespace twofold::analysis
