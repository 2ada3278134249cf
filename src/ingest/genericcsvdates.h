// SPDX-License-Identifier: GPL-3.0-or-later
// Dates as people and spreadsheets write them. Nothing here depends on the locale. Source: docs/formats-csv.md, "Dates".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "twofold/core/clock.h"

namespace twofold::ingest::csv {

struct ReadTime {
    UtcMs at = unknownTime;
    bool dateOnly = false;
    friend bool operator==(const ReadTime &, const ReadTime &) = default;
};

/// Reads the dates of one table. Which of day and month comes first in 03/04/2024 is learnt from the cells it is shown.
class DateReader {
public:
    /// As CsvMapping::dateFormat.
    explicit DateReader(std::string format = {}) : m_format(std::move(format)) {}

    void look(std::string_view cell);
    /// There are dates that can be read in two ways, and none that decides it.
    [[nodiscard]] bool unclear() const { return m_ambiguous > 0 && (m_dayFirst > 0) == (m_monthFirst > 0); }
    /// Nothing for what is no date, or is one in two ways.
    [[nodiscard]] std::optional<ReadTime> read(std::string_view cell) const;

private:
    [[nodiscard]] std::optional<ReadTime> found(std::string_view cell) const;

    std::string m_format;
    std::int64_t m_dayFirst = 0;
    std::int64_t m_monthFirst = 0;
    std::int64_t m_ambiguous = 0;
};

/// Whether a cell is a date in some form (not a bare number).
[[nodiscard]] bool looksLikeDate(std::string_view cell);

}  // namespace twofold::ingest::csv
