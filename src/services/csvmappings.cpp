// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/services/csvmappings.h"

#include "twofold/ingest/sourceview.h"
#include "twofold/store/jobs.h"

namespace twofold::services {

using ingest::CsvMapping;
using store::Connection;
using store::Writer;

namespace {

constexpr std::size_t shownRows = 20;

std::string keyOf(const std::vector<std::string> &header) { return "csv-mapping:" + ingest::csvSignature(header); }

Error noTable(const std::string &path) { return {ErrorCode::NotAnExport, "There is no table in it: a .csv, .tsv or .txt file.", path}; }

// All that follows from the mapping and the sample.
void fill(CsvTable &table, ingest::CsvSample sample, const ingest::CsvGuess &guess) {
    table.delimiter = sample.delimiter;
    table.columns = sample.columns;
    for (const auto &[name, field] : guess.mapping.columns) table.names.push_back(name);
    table.fields = ingest::fieldsByPlace(table.mapping, sample.header, table.names.size());
    table.problems = ingest::checkMapping(table.mapping, sample.header, sample.columns);
    if (ingest::datesAreUnclear(table.mapping, sample))
        table.notes.emplace_back(
            "Dates such as 03/04/2024 can be read in two ways, and the first rows do not tell which: say as the form of dates whether the "
            "day (dmy) or the month (mdy) comes first.");
    table.header = std::move(sample.header);
    table.rows = std::move(sample.rows);
    if (table.rows.size() > shownRows) table.rows.resize(shownRows);
}

}  // namespace

std::vector<std::string> problemsOf(const CsvTable &table, const CsvMapping &mapping) {
    return ingest::checkMapping(mapping, table.header, table.columns);
}

Result<std::optional<CsvMapping>> CsvMappings::remembered(const std::vector<std::string> &header) {
    if (header.empty()) return std::optional<CsvMapping>();
    const auto reader = m_session.reader();
    if (!reader) return tl::unexpected(reader.error());
    const auto text = Session::read<std::string>(**reader, [&](Connection &db) { return store::MetaStore(db).value(keyOf(header)); });
    if (!text) return tl::unexpected(text.error());
    if (text->empty()) return std::optional<CsvMapping>();
    // One that a later version wrote is as good as none.
    auto mapping = ingest::csvMappingFromJson(*text);
    return mapping ? std::optional<CsvMapping>(*std::move(mapping)) : std::nullopt;
}

Result<void> CsvMappings::save(const std::vector<std::string> &header, const CsvMapping &mapping) {
    if (header.empty()) return failure(ErrorCode::BadArgument, "A table without a header cannot be known again.");
    if (const auto problems = ingest::checkMapping(mapping, header, header.size()); !problems.empty())
        return failure(ErrorCode::BadArgument, problems.front());
    return m_session.writer().run(Writer::Urgency::User, [&](Connection &db) -> Result<void> {
        store::MetaStore(db).set(keyOf(header), ingest::toJson(mapping));
        return {};
    });
}

Result<void> CsvMappings::forget(const std::vector<std::string> &header) {
    const auto known = remembered(header);
    if (!known) return tl::unexpected(known.error());
    if (!*known) return {};
    return m_session.writer().run(Writer::Urgency::User, [&](Connection &db) -> Result<void> {
        store::MetaStore(db).set(keyOf(header), {});
        return {};
    });
}

Result<std::optional<CsvMapping>> CsvMappings::rememberedFor(ingest::SourceView &source) {
    for (const ingest::SourceEntry *entry : ingest::csvTables(source)) {
        // Under a header of its own choosing the table may look like another: the first row is taken for one.
        const CsvMapping plain;
        const auto sample = ingest::sampleTable(source, *entry, &plain);
        if (!sample || sample->header.empty()) continue;
        auto known = remembered(sample->header);
        if (!known) return known;
        if (!*known || !ingest::checkMapping(**known, sample->header, sample->columns).empty()) continue;
        // The same table saved with other delimiters.
        if ((*known)->delimiter != sample->delimiter) (*known)->delimiter = 0;
        return known;
    }
    return std::optional<CsvMapping>();
}

Result<void> CsvMappings::saveFor(ingest::SourceView &source, const CsvMapping &mapping) {
    if (!mapping.header) return {};
    for (const ingest::SourceEntry *entry : ingest::csvTables(source)) {
        const auto sample = ingest::sampleTable(source, *entry, &mapping);
        if (!sample || sample->header.empty() || !ingest::checkMapping(mapping, sample->header, sample->columns).empty()) continue;
        TWOFOLD_TRY(save(sample->header, mapping));
    }
    return {};
}

Result<CsvTable> CsvMappings::describe(ingest::SourceView &source, const CsvMapping *given) {
    const auto tables = ingest::csvTables(source);
    if (tables.empty()) return tl::unexpected(noTable(source.name()));
    const ingest::SourceEntry *entry = tables.front();
    std::optional<CsvMapping> known;
    if (!given) {
        auto found = rememberedFor(source);
        if (!found) return tl::unexpected(found.error());
        known = std::move(*found);
        if (known) given = &*known;
    }
    if (given) {
        for (const ingest::SourceEntry *one : tables) {
            const auto sample = ingest::sampleTable(source, *one, given);
            if (!sample || !ingest::checkMapping(*given, sample->header, sample->columns).empty()) continue;
            entry = one;
            break;
        }
    } else if (const auto best = ingest::bestTable(source, 1)) {
        entry = best->entry;
    }
    auto sample = ingest::sampleTable(source, *entry, given);
    if (!sample) return tl::unexpected(sample.error());
    CsvTable table;
    table.file = entry->path;
    table.remembered = known.has_value();
    auto guess = ingest::guessMapping(sample->header, sample->rows, entry->path);
    if (given) {
        table.mapping = *given;
        table.confidence = 100;
    } else {
        table.mapping = guess.mapping;
        table.mapping.delimiter = sample->delimiter;
        table.confidence = guess.confidence;
        if (guess.confidence > 0 && guess.confidence < ingest::usableGuess)
            table.notes.emplace_back("Little in the table says what its columns mean: look this guess over before it is used.");
    }
    fill(table, *std::move(sample), guess);
    return table;
}

namespace {

// Of the sources of a path the first that holds a table.
Result<std::unique_ptr<ingest::SourceView>> sourceWithTable(const std::string &path) {
    auto sources = ingest::openSources(path);
    if (!sources) return tl::unexpected(sources.error());
    for (auto &source : *sources)
        if (!ingest::csvTables(*source).empty()) return std::move(source);
    return tl::unexpected(noTable(path));
}

}  // namespace

Result<CsvTable> CsvMappings::table(const std::string &path) {
    const auto source = sourceWithTable(path);
    if (!source) return tl::unexpected(source.error());
    return describe(**source, nullptr);
}

Result<CsvTable> CsvMappings::table(const std::string &path, const CsvMapping &mapping) {
    const auto source = sourceWithTable(path);
    if (!source) return tl::unexpected(source.error());
    return describe(**source, &mapping);
}

Result<CsvTable> CsvMappings::again(const std::string &path, const std::string &file, const CsvMapping &mapping) {
    auto sources = ingest::openSources(path);
    if (!sources) return tl::unexpected(sources.error());
    for (auto &source : *sources) {
        for (const ingest::SourceEntry *entry : ingest::csvTables(*source)) {
            if (entry->path != file) continue;
            auto sample = ingest::sampleTable(*source, *entry, &mapping);
            if (!sample) return tl::unexpected(sample.error());
            CsvTable table;
            table.file = file;
            table.mapping = mapping;
            table.confidence = 100;
            const auto guess = ingest::guessMapping(sample->header, sample->rows, file);
            const bool there = ingest::checkMapping(mapping, sample->header, sample->columns).size() == ingest::checkMapping(mapping).size();
            if (!there) table.mapping.columns = guess.mapping.columns;
            fill(table, *std::move(sample), guess);
            return table;
        }
    }
    return tl::unexpected(noTable(path));
}

}  // namespace twofold::services
