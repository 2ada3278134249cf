// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a CSV file (RFC 4180) as a stream. Why not a library: docs/decisions/0007-csv-reader.md.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "twofold/core/result.h"
#include "twofold/ingest/sourceview.h"

namespace twofold::ingest {

/// CutShort: the data end inside quotes. TooLong: a cell over 1 MiB was cut. TooManyCells: those past 10,000 are left out.
enum class RowDefect { None, CutShort, TooLong, TooManyCells };

struct CsvRow {
    std::vector<std::string> cells;  ///< valid UTF-8
    std::int64_t line = 0;           ///< where the row begins, from 1
    RowDefect defect = RowDefect::None;
    bool repaired = false;  ///< bytes that were not UTF-8 became U+FFFD
};

struct CsvOptions {
    bool backslashQuotes = false;  ///< `\"` inside quotes is a quote and `\\` a backslash (LinkedIn's Comments.csv); `""` always is a quote
    char delimiter = ',';          ///< between cells; not a quote or the end of a line
};

/// Calls `row` for each row that is not blank, until it returns false. LF, CRLF and CR end a row; line breaks within
/// quotes belong to the cell; a byte order mark is passed over; a quote inside an unquoted cell stands for itself.
/// Memory: one row. Returns the number of rows. Errors: those of the stream.
Result<std::int64_t> forEachRow(ByteStream &stream, const std::function<bool(const CsvRow &row)> &row, CsvOptions options = {});

}  // namespace twofold::ingest
