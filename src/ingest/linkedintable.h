// SPDX-License-Identifier: GPL-3.0-or-later
// One of LinkedIn's CSV files as records under named columns. The header is found by its names, wherever it stands.
#pragma once

#include <functional>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "importrun.h"

namespace twofold::ingest::linkedin {

/// What a file's header must hold: one name of each group ("first name", "fullname|name"), in lower case.
struct TableSpec {
    std::vector<std::string_view> required;
    RecordKind kind = RecordKind::Identity;
    bool backslashQuotes = false;
};

/// The header of a table.
class Columns {
public:
    /// Whether a row is the header; its columns are then known. Of two of one name the first counts.
    bool take(const std::vector<std::string> &cells, const TableSpec &spec);
    [[nodiscard]] bool known() const { return !m_index.empty(); }
    /// Whether a row is the header once more (files that were put together).
    [[nodiscard]] bool isHeader(const std::vector<std::string> &cells) const { return cells == m_header; }
    /// The cell under a name, without spaces around it; "" where there is none.
    [[nodiscard]] std::string_view cell(const CsvRow &row, std::string_view name) const;

private:
    std::map<std::string, std::size_t, std::less<>> m_index;
    std::vector<std::string> m_header;
};

/// A row under its header. Valid until the function that got it returns.
class Row {
public:
    Row(const Columns &columns, const CsvRow &row) : m_columns(columns), m_row(row) {}
    /// The first of these columns that holds something.
    [[nodiscard]] std::string_view cell(std::initializer_list<std::string_view> names) const;
    [[nodiscard]] std::string_view cell(std::string_view name) const { return m_columns.cell(m_row, name); }
    [[nodiscard]] std::int64_t line() const { return m_row.line; }

private:
    const Columns &m_columns;
    const CsvRow &m_row;
};

/// What a reading of a file came to.
struct TableEnd {
    bool hasHeader = false;
    bool cutShort = false;
    std::int64_t taken = 0;
    std::int64_t skipped = 0;  ///< rows that are an issue each
    std::int64_t passed = 0;   ///< rows that hold nothing of use
    [[nodiscard]] bool whole() const { return hasHeader && !cutShort && skipped == 0; }
};

/// What became of a row: handed on, told as an issue by the function itself, or of no use.
enum class Fate { Taken, Skipped, Passed };

/// Every row below the header. A file that holds rows but no header is the issue "no_header"; one with a sentence alone
/// ("No conversations found") is nothing. Errors: those of the stream, Cancelled.
[[nodiscard]] Result<TableEnd> readTable(ImportRun &run, const SourceEntry &entry, const TableSpec &spec,
                                         const std::function<Fate(const Row &row)> &row);

/// The same ahead of the import, without issues, until `row` returns false or `most` rows are read.
void peekTable(SourceView &source, const SourceEntry &entry, const TableSpec &spec, std::int64_t most,
               const std::function<bool(const Row &row)> &row);

/// Whether the first bytes of a file hold such a header.
[[nodiscard]] bool hasHeader(std::string_view head, const TableSpec &spec);

}  // namespace twofold::ingest::linkedin
