// SPDX-License-Identifier: GPL-3.0-or-later
// One row of a table as a record.
#pragma once

#include <functional>
#include <set>
#include <utility>

#include "genericcsvdates.h"
#include "genericcsvpeople.h"
#include "twofold/core/sink.h"

namespace twofold::ingest::csv {

/// Makes records of rows. `tell(code, excerpt, skipped)` hears what was off about the row at hand.
class RowReader {
public:
    using Tell = std::function<void(const char *code, const std::string &excerpt, bool skipped)>;
    RowReader(const CsvMapping &mapping, const std::vector<std::string> &header, DateReader dates, Tell tell);

    /// Hands the row on, or tells of it as skipped.
    void take(const std::vector<std::string> &row, Sink &sink);
    /// Lists that rows were handed on for.
    [[nodiscard]] const std::vector<ListCoverage> &lists() const { return m_lists; }

private:
    void person(Sink &sink);
    void post(Sink &sink);
    void interaction(Sink &sink);
    [[nodiscard]] ReadTime time(CsvField field) const;
    void noteList(const RelationRecord &relation);
    template <class Value>
    Value spelledOr(CsvField field, Value otherwise, std::optional<Value> (*read)(std::string_view)) const;

    const CsvMapping &m_mapping;
    Platform m_platform;
    Columns m_columns;
    DateReader m_dates;
    Tell m_tell;
    std::vector<ListCoverage> m_lists;
    std::set<std::pair<RelationKind, std::string>> m_listed;
};

/// Shows the dates of rows to a reader of dates.
class DateLook {
public:
    DateLook(const CsvMapping &mapping, const std::vector<std::string> &header) : m_columns(mapping, header) {}
    void at(const std::vector<std::string> &row, DateReader &dates);

private:
    Columns m_columns;
};

[[nodiscard]] RecordKind kindOf(CsvMapping::Rows rows);
}  // namespace twofold::ingest::csv
