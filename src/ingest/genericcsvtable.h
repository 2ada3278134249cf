// SPDX-License-Identifier: GPL-3.0-or-later
// A table as text: its encoding, its delimiter, its rows. Source: docs/formats-csv.md.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>

#include "csvrecords.h"
#include "twofold/ingest/registry.h"

namespace twofold::ingest::csv {

enum class Encoding { Utf8, Utf16Le, Utf16Be, Windows1252 };

/// Tells the encoding from all bytes that it is shown: a byte order mark, else zeros in every second place, else UTF-8
/// unless more of what is not ASCII is wrong than right.
class EncodingSurvey {
public:
    void add(std::string_view bytes);
    [[nodiscard]] Encoding result() const;

private:
    std::string m_head;  ///< the first four bytes
    int m_open = 0;      ///< bytes that the sequence still wants
    std::int64_t m_good = 0;
    std::int64_t m_bad = 0;
};

/// Reads the whole file once. Errors: those of the stream, Cancelled.
[[nodiscard]] Result<Encoding> surveyEncoding(SourceView &source, const SourceEntry &entry, const Context &context);

/// The bytes of `inner` in UTF-8. What cannot be is U+FFFD; bytes of a file that is UTF-8 are handed on as they are.
[[nodiscard]] std::unique_ptr<ByteStream> decoded(std::unique_ptr<ByteStream> inner, Encoding encoding);

/// Rows of a stream in UTF-8 that hold anything, without a spreadsheet's first line "sep=;". As forEachRow().
Result<std::int64_t> forEachTableRow(ByteStream &stream, char delimiter, const std::function<bool(const CsvRow &row)> &row);

[[nodiscard]] bool isBlank(const std::vector<std::string> &cells);

}  // namespace twofold::ingest::csv
