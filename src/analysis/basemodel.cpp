// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemodel.h"

#include <bit>
#include <charconv>

#include "lexicon.h"

namespace twofold::analysis {
namespace {

constexpr std::string_view magic = "twofold base 1";
constexpr double unit = 1.0 / 1024;

using Entries = std::vector<std::pair<std::uint32_t, std::int16_t>>;

void append(std::string &bytes, std::uint32_t value, int size) {
    for (int i = 0; i < size; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFF);
}

std::uint32_t valueAt(std::string_view bytes, std::size_t at, int size) {
    std::uint32_t value = 0;
    for (int i = 0; i < size; ++i) value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)])) << (8 * i);
    return value;
}

void appendTable(std::string &bytes, const NGramTable &table) {
    append(bytes, static_cast<std::uint32_t>(table.entries().size()), 4);
    for (const auto &[key, weight] : table.entries()) {
        append(bytes, key, 4);
        append(bytes, static_cast<std::uint16_t>(weight), 2);
    }
}

bool readTable(std::string_view &bytes, NGramTable &table) {
    if (bytes.size() < 4) return false;
    const std::size_t count = valueAt(bytes, 0, 4);
    bytes.remove_prefix(4);
    if (bytes.size() / 6 < count) return false;
    Entries entries(count);
    for (std::size_t i = 0; i < count; ++i) entries[i] = {valueAt(bytes, 6 * i, 4), static_cast<std::int16_t>(valueAt(bytes, 6 * i + 4, 2))};
    bytes.remove_prefix(6 * count);
    table = NGramTable(std::move(entries));
    return true;
}

std::string_view takeLine(std::string_view &bytes) {
    const std::size_t end = bytes.find('\n');
    const std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
    return line;
}

}  // namespace

NGramTable::NGramTable(Entries entries) : m_entries(std::move(entries)) {
    if (m_entries.empty()) return;
    const std::size_t slots = std::bit_ceil(m_entries.size() * 2);
    m_slots.resize(slots);
    m_mask = slots - 1;
    m_shift = 32 - std::countr_zero(slots);
    for (const auto &[key, weight] : m_entries) {
        std::size_t at = key >> m_shift;
        while (m_slots[at].used) at = (at + 1) & m_mask;
        m_slots[at] = {key, weight, true};
    }
}

double BaseModel::adjustment(std::string_view name) const {
    for (const auto &[known, by] : adjustments)
        if (known == name) return by * unit;
    return 0;
}

std::string BaseModel::bytes() const {
    std::string out(magic);
    out += "\ntemperature\t" + std::to_string(temperature) + "\n";
    for (const auto &[name, by] : adjustments) out += name + "\t" + std::to_string(by) + "\n";
    out += "\n";
    appendTable(out, words);
    appendTable(out, parts);
    return out;
}

BaseModel BaseModel::fromBytes(std::string_view bytes) {
    BaseModel model;
    if (takeLine(bytes) != magic) return {};
    for (std::string_view line = takeLine(bytes); !line.empty(); line = takeLine(bytes)) {
        const std::size_t tab = line.find('\t');
        std::int32_t value = 0;
        if (tab == std::string_view::npos || std::from_chars(line.data() + tab + 1, line.data() + line.size(), value).ec != std::errc()) return {};
        if (line.substr(0, tab) == "temperature")
            model.temperature = value;
        else
            model.adjustments.emplace_back(line.substr(0, tab), value);
    }
    if (model.temperature <= 0 || !readTable(bytes, model.words) || !readTable(bytes, model.parts) || !bytes.empty()) return {};
    return model;
}

BaseModel BaseModel::shipped() { return fromBytes(baseModelFile()); }

}  // namespace twofold::analysis
