// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "twofold/ingest/csvmapping.h"
#include "twofold/services/session.h"

namespace twofold::services {

/// A table as somebody sees it who says what its columns mean.
struct CsvTable {
    std::string file;                            ///< path inside the source
    std::vector<std::string> header;             ///< empty without one
    std::vector<std::vector<std::string>> rows;  ///< the first 20, without the header; text of strangers
    std::size_t columns = 0;
    char delimiter = ',';
    ingest::CsvMapping mapping;         ///< given, else remembered, else guessed; every column is in a guessed one
    std::vector<std::string> names;     ///< how a mapping names each column, at most 500: its heading, or "#3"
    std::vector<ingest::CsvField> fields;  ///< what each of them holds by the mapping
    bool remembered = false;            ///< an earlier import of a table with this header was told so
    int confidence = 0;                 ///< 0 to 100; 100 for one that is given or remembered
    std::vector<std::string> problems;  ///< sentences on what is missing; empty: it can be imported
    std::vector<std::string> notes;     ///< what is worth knowing: "Dates such as 03/04/2024 can be read in two ways: …"
    friend bool operator==(const CsvTable &, const CsvTable &) = default;
};

/// What keeps a mapping from being used for this table, in sentences for a person; empty when it can be. Reads nothing.
[[nodiscard]] std::vector<std::string> problemsOf(const CsvTable &table, const ingest::CsvMapping &mapping);

/// What the columns of somebody's own tables mean, remembered by their header in the store (table meta, "csv-mapping:…").
/// An import with a mapping of the user's remembers it; one by a guess does not: the guess would be made again anyway, and
/// might be a better one by then. Undoing the import does not forget the mapping. Any thread.
class CsvMappings {
public:
    explicit CsvMappings(Session &session) : m_session(session) {}

    /// How the table at `path` looks (of several the one whose meaning is surest). Errors: those of opening; NotAnExport
    /// when there is no table in it.
    [[nodiscard]] Result<CsvTable> table(const std::string &path);
    /// The same, read as `mapping` says (another delimiter, no header), with its problems.
    [[nodiscard]] Result<CsvTable> table(const std::string &path, const ingest::CsvMapping &mapping);

    /// The table `file` of the source once more, split as `mapping` says (delimiter, header). Where its columns are not
    /// in it any more, all are guessed anew; the rest of the mapping stays.
    [[nodiscard]] Result<CsvTable> again(const std::string &path, const std::string &file, const ingest::CsvMapping &mapping);

    /// The mapping for tables with this header; nothing when none is remembered or there is no header.
    [[nodiscard]] Result<std::optional<ingest::CsvMapping>> remembered(const std::vector<std::string> &header);
    /// Error BadArgument: the mapping has problems, or there is no header to know the table by.
    Result<void> save(const std::vector<std::string> &header, const ingest::CsvMapping &mapping);
    Result<void> forget(const std::vector<std::string> &header);

    /// The remembered mapping of a source's first table that has one; nothing without.
    [[nodiscard]] Result<std::optional<ingest::CsvMapping>> rememberedFor(ingest::SourceView &source);
    /// Remembers the mapping for each table of the source that it fits.
    Result<void> saveFor(ingest::SourceView &source, const ingest::CsvMapping &mapping);

private:
    Result<CsvTable> describe(ingest::SourceView &source, const ingest::CsvMapping *given);

    Session &m_session;
};

}  // namespace twofold::services
