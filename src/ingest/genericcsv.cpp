// SPDX-License-Identifier: GPL-3.0-or-later
#include "genericcsv.h"

#include <algorithm>

#include "genericcsvrows.h"
#include "genericcsvtable.h"
#include "genericcsvwords.h"
#include "importrun.h"
#include "twofold/core/text.h"
#include "twofold/ingest/csvmapping.h"

namespace twofold::ingest {

namespace {

// Files that hold an export's data: beside them a table is a part of it, not somebody's own.
bool isOtherData(const SourceEntry &entry) {
    constexpr std::string_view suffixes[] = {".json", ".js", ".xml", ".html", ".htm", ".vcf", ".car", ".mbox", ".eml", ".zip", ".gz"};
    const std::string path = asciiLower(entry.path);
    return std::any_of(std::begin(suffixes), std::end(suffixes), [&](std::string_view suffix) { return path.ends_with(suffix); });
}

struct Table {
    const SourceEntry *entry = nullptr;
    CsvSample sample;
};

class TablesRun {
public:
    TablesRun(SourceView &source, Sink &sink, const Context &context) : m_run(source, sink, context), m_context(context) {}

    Result<Summary> all() {
        if (const auto chosen = choose(); !chosen) return tl::unexpected<Error>(chosen.error());
        const auto tables = fitting();
        if (tables.empty()) return failure(ErrorCode::WrongVariant, m_unfit, m_run.source().name());
        for (const Table &table : tables) m_run.expect(table.entry);
        if (platformOf(m_mapping) == Platform::AddressBook)
            m_run.sink().account({.platform = Platform::AddressBook, .handle = "address-book", .name = "Address book"});
        for (const Table &table : tables) {
            TWOFOLD_TRY(read(table));
            m_summary.filesRead.push_back(table.entry->path);
        }
        for (const ListCoverage &list : m_lists) m_run.sink().coverage(list);
        m_summary.era = "csv-" + std::string(word(m_mapping.rows));
        return std::move(m_summary);
    }

private:
    Result<void> choose() {
        if (m_context.mapping) {
            m_mapping = *m_context.mapping;
            if (const auto problems = checkMapping(m_mapping); !problems.empty())
                return failure(ErrorCode::WrongVariant, problems.front(), m_run.source().name());
            return {};
        }
        const auto best = bestTable(m_run.source(), 1);  // who calls has decided that it is one
        if (!best)
            return failure(ErrorCode::WrongVariant,
                           "What the columns of this table mean cannot be told from it. Please say so with a mapping.",
                           m_run.source().name());
        m_mapping = best->guess.mapping;
        return {};
    }

    // The tables that the mapping can be used on; each other file is named with the reason.
    std::vector<Table> fitting() {
        std::vector<Table> tables;
        const auto candidates = csvTables(m_run.source());
        m_unfit = "There is no table in it: a .csv, .tsv or .txt file.";
        for (const SourceEntry &entry : m_run.source().entries()) {
            if (std::find(candidates.begin(), candidates.end(), &entry) == candidates.end()) {
                m_summary.filesIgnored.push_back(entry.path);
                continue;
            }
            auto sample = sampleTable(m_run.source(), entry, &m_mapping);
            const auto problems =
                sample ? checkMapping(m_mapping, sample->header, sample->columns) : std::vector<std::string>{sample.error().message};
            if (!problems.empty()) {
                m_unfit = problems.front();
                m_summary.filesIgnored.push_back(entry.path + " (" + problems.front() + ")");
                continue;
            }
            tables.push_back({&entry, *std::move(sample)});
        }
        return tables;
    }

    // Where the first rows leave open which of day and month comes first, all of them are asked.
    Result<csv::DateReader> datesOf(const Table &table, csv::Encoding encoding) {
        csv::DateReader dates(m_mapping.dateFormat);
        csv::DateLook look(m_mapping, table.sample.header);
        for (const auto &row : table.sample.rows) look.at(row, dates);
        if (!dates.unclear()) return dates;
        auto stream = m_run.source().open(*table.entry);
        if (!stream) return tl::unexpected<Error>(stream.error());
        const auto text = csv::decoded(*std::move(stream), encoding);
        const auto read = csv::forEachTableRow(*text, table.sample.delimiter, [&](const CsvRow &row) {
            look.at(row.cells, dates);
            return !m_context.cancelled();
        });
        if (!read) return tl::unexpected<Error>(read.error());
        return dates;
    }

    Result<void> read(const Table &table) {
        const auto encoding = csv::surveyEncoding(m_run.source(), *table.entry, m_context);
        if (!encoding) return tl::unexpected<Error>(encoding.error());
        auto dates = datesOf(table, *encoding);
        if (!dates) return tl::unexpected<Error>(dates.error());
        const RecordKind kind = csv::kindOf(m_mapping.rows);
        std::int64_t line = 0;
        csv::RowReader rows(
            m_mapping, table.sample.header, *std::move(dates),
            [&](const char *code, const std::string &about, bool skipped) { m_run.issue(kind, *table.entry, line, code, about, skipped); });
        auto stream = m_run.open(*table.entry);
        if (!stream) return tl::unexpected<Error>(stream.error());
        const auto text = csv::decoded(*std::move(stream), *encoding);
        bool first = true;
        std::int64_t records = 0;
        const auto count = csv::forEachTableRow(*text, table.sample.delimiter, [&](const CsvRow &row) {
            line = row.line;
            const bool header = isHeader(table, row, std::exchange(first, false));
            if (header) return true;
            ++records;
            if (!tellDefect(kind, table, row)) rows.take(row.cells, m_run.sink());
            return !m_context.cancelled();
        });
        if (m_context.cancelled()) return failure(ErrorCode::Cancelled, "The import was cancelled.");
        if (!count) return tl::unexpected<Error>(count.error());
        if (records == 0) m_run.issue(kind, *table.entry, 0, "empty", {}, false);
        for (const ListCoverage &list : rows.lists())
            if (std::none_of(m_lists.begin(), m_lists.end(),
                             [&](const auto &one) { return one.kind == list.kind && one.list == list.list; }))
                m_lists.push_back(list);
        return {};
    }

    // The first row where there is a header, the same row again where tables were put together, and a first row of nothing
    // but headings whatever the mapping says.
    [[nodiscard]] bool isHeader(const Table &table, const CsvRow &row, bool first) const {
        if (first && (m_mapping.header || csv::isOnlyHeadings(row.cells))) return true;
        return m_mapping.header && row.cells == table.sample.header;
    }

    // True when the row is left out.
    bool tellDefect(RecordKind kind, const Table &table, const CsvRow &row) {
        if (row.defect == RowDefect::CutShort || row.defect == RowDefect::TooLong || row.defect == RowDefect::TooManyCells) {
            m_run.issue(kind, *table.entry, row.line, row.defect == RowDefect::CutShort ? "cut_short" : "too_long", {}, true);
            return true;
        }
        if (row.repaired) m_run.issue(kind, *table.entry, row.line, "bad_utf8", {}, false);
        return false;
    }

    ImportRun m_run;
    const Context &m_context;
    CsvMapping m_mapping;
    Summary m_summary;
    std::string m_unfit;
    std::vector<ListCoverage> m_lists;
};

class GenericCsv final : public Importer {
public:
    std::string_view name() const override { return "csv"; }
    /// Of a table whose mapping names none; what a mapping names counts more.
    Platform platform() const override { return Platform::AddressBook; }

    Recognition recognize(SourceView &source) const override {
        const auto &entries = source.entries();
        if (std::any_of(entries.begin(), entries.end(), isOtherData)) return {};
        const auto best = bestTable(source);
        if (!best) return {};
        return {30, "csv-" + std::string(word(best->guess.mapping.rows)),
                best->entry->path + " looks like a table of " + std::string(word(best->guess.mapping.rows))};
    }

    Result<Summary> import(SourceView &source, Sink &sink, const Context &context) const override {
        return TablesRun(source, sink, context).all();
    }
};

}  // namespace

const Importer &genericCsvImporter() {
    static const GenericCsv importer;
    return importer;
}

}  // namespace twofold::ingest
