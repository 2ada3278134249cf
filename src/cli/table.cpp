// SPDX-License-Identifier: GPL-3.0-or-later
#include "table.h"

#include <algorithm>
#include <numeric>

#include "terminal.h"

namespace twofold::cli {

namespace {
constexpr std::size_t gap = 2;
constexpr std::size_t leastWidth = 8;
constexpr std::size_t longestCell = 400;  // more never fits a line; keeps a hostile cell cheap
}  // namespace

void Table::add(std::vector<std::string> cells) {
    cells.resize(m_columns.size());
    for (std::string &cell : cells) cell = fitted(cell, longestCell);
    m_rows.push_back(std::move(cells));
}

std::vector<std::size_t> Table::widths(std::size_t width) const {
    std::vector<std::size_t> widths(m_columns.size());
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        widths[i] = displayWidth(m_columns[i].heading);
        for (const auto &row : m_rows) widths[i] = std::max(widths[i], displayWidth(row[i]));
    }
    const std::size_t gaps = gap * (m_columns.size() - 1);
    while (std::accumulate(widths.begin(), widths.end(), gaps) > width) {
        std::size_t *widest = nullptr;
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            if (m_columns[i].shrinks && widths[i] > leastWidth && (!widest || widths[i] > *widest)) widest = &widths[i];
        if (!widest) break;
        --*widest;
    }
    return widths;
}

std::string Table::text(std::size_t width) const {
    const auto room = widths(width);
    std::string out;
    const auto line = [&](const auto &cellAt) {
        std::string one;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const std::string cell = fitted(cellAt(i), room[i]);
            const std::string space(room[i] - std::min(room[i], displayWidth(cell)), ' ');
            one += (i > 0 ? std::string(gap, ' ') : std::string()) + (m_columns[i].right ? space + cell : cell + space);
        }
        out += one.substr(0, one.find_last_not_of(' ') + 1) + "\n";
    };
    line([&](std::size_t i) { return m_columns[i].heading; });
    for (const auto &row : m_rows) line([&](std::size_t i) { return row[i]; });
    return out;
}

}  // namespace twofold::cli
