// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkedintable.h"

#include <algorithm>
#include <cstring>

#include "textstream.h"
#include "twofold/core/text.h"

namespace twofold::ingest::linkedin {

namespace {

constexpr std::int64_t headerRows = 20;  // Connections.csv has a note of some lines before its header

bool isEmptyRow(const std::vector<std::string> &cells) {
    return std::all_of(cells.begin(), cells.end(), [](const std::string &cell) { return trimmed(cell).empty(); });
}

// Puts rows before the header, the header, and what follows it apart.
class HeaderFinder {
public:
    enum class Part { Before, Header, Data, Blank };

    explicit HeaderFinder(const TableSpec &spec) : m_spec(spec) {}

    Part feed(const std::vector<std::string> &cells) {
        if (isEmptyRow(cells)) return Part::Blank;
        if (m_columns.known()) return m_columns.isHeader(cells) ? Part::Header : Part::Data;
        if (++m_before <= headerRows && m_columns.take(cells, m_spec)) return Part::Header;
        if (cells.size() > 2) m_sentence = false;
        return Part::Before;
    }

    [[nodiscard]] const Columns &columns() const { return m_columns; }
    /// No header, and no more than a sentence (that may hold a comma).
    [[nodiscard]] bool isSentence() const { return !m_columns.known() && m_before <= 1 && m_sentence; }

private:
    const TableSpec &m_spec;
    Columns m_columns;
    std::int64_t m_before = 0;
    bool m_sentence = true;
};

}  // namespace

bool Columns::take(const std::vector<std::string> &cells, const TableSpec &spec) {
    std::map<std::string, std::size_t, std::less<>> index;
    for (std::size_t i = 0; i < cells.size(); ++i) index.emplace(asciiLower(trimmed(cells[i])), i);
    const auto holdsOneOf = [&](std::string_view group) {
        for (;;) {
            const std::size_t bar = group.find('|');
            if (index.contains(group.substr(0, bar))) return true;
            if (bar == std::string_view::npos) return false;
            group.remove_prefix(bar + 1);
        }
    };
    if (!std::all_of(spec.required.begin(), spec.required.end(), holdsOneOf)) return false;
    m_index = std::move(index);
    m_header = cells;
    return true;
}

std::string_view Columns::cell(const CsvRow &row, std::string_view name) const {
    const auto found = m_index.find(name);
    return found == m_index.end() || found->second >= row.cells.size() ? std::string_view() : trimmed(row.cells[found->second]);
}

std::string_view Row::cell(std::initializer_list<std::string_view> names) const {
    for (const std::string_view name : names)
        if (const std::string_view found = cell(name); !found.empty()) return found;
    return {};
}

Result<TableEnd> readTable(ImportRun &run, const SourceEntry &entry, const TableSpec &spec,
                           const std::function<Fate(const Row &row)> &row) {
    TableEnd end;
    HeaderFinder finder(spec);
    std::int64_t seen = 0;
    const auto count = run.forEachCsv(entry, spec.kind,
                                      [&](const CsvRow &read) {
                                          ++seen;
                                          if (finder.feed(read.cells) != HeaderFinder::Part::Data) return;
                                          const Fate fate = row(Row(finder.columns(), read));
                                          ++(fate == Fate::Taken ? end.taken : fate == Fate::Skipped ? end.skipped : end.passed);
                                      },
                                      end.cutShort, {spec.backslashQuotes});
    if (!count) return tl::unexpected<Error>(count.error());
    end.hasHeader = finder.columns().known();
    end.skipped += *count - seen;  // rows that the reader could not take
    if (!end.hasHeader && !finder.isSentence()) {
        run.issue(spec.kind, entry, 0, "no_header", {}, true);
        ++end.skipped;
    }
    return end;
}

void peekTable(SourceView &source, const SourceEntry &entry, const TableSpec &spec, std::int64_t most,
               const std::function<bool(const Row &row)> &row) {
    const auto stream = source.open(entry);
    if (!stream) return;
    HeaderFinder finder(spec);
    // What cannot be read is told when the file is read in earnest.
    (void)forEachRow(**stream,
                     [&](const CsvRow &read) {
                         if (--most < 0) return false;
                         if (read.defect != RowDefect::None || finder.feed(read.cells) != HeaderFinder::Part::Data) return true;
                         return row(Row(finder.columns(), read));
                     },
                     {spec.backslashQuotes});
}

bool hasHeader(std::string_view head, const TableSpec &spec) {
    TextStream stream(head);
    HeaderFinder finder(spec);
    (void)forEachRow(stream, [&](const CsvRow &row) { return finder.feed(row.cells) != HeaderFinder::Part::Header; },
                     {spec.backslashQuotes});
    return finder.columns().known();
}

}  // namespace twofold::ingest::linkedin
