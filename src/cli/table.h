// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace twofold::cli {

/// Rows under headings, as wide as needed and no wider than the line. What does not fit is taken from the columns that
/// may shrink, the widest first.
class Table {
public:
    struct Column {
        std::string heading;
        bool right = false;  ///< numbers stand to the right
        bool shrinks = false;
    };
    explicit Table(std::vector<Column> columns) : m_columns(std::move(columns)) {}
    void add(std::vector<std::string> cells);
    [[nodiscard]] bool empty() const { return m_rows.empty(); }
    [[nodiscard]] std::string text(std::size_t width) const;

private:
    [[nodiscard]] std::vector<std::size_t> widths(std::size_t width) const;
    std::vector<Column> m_columns;
    std::vector<std::vector<std::string>> m_rows;
};

}  // namespace twofold::cli
