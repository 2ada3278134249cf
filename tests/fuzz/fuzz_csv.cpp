// SPDX-License-Identifier: GPL-3.0-or-later
// Rows must be the same however the bytes arrive, within their limits and valid UTF-8.
#include "csvrecords.h"
#include "fuzzsource.h"

using namespace twofold;
using namespace twofold::ingest;

namespace {

std::vector<std::vector<std::string>> rowsOf(std::string_view bytes, std::size_t step, bool backslash) {
    std::vector<std::vector<std::string>> rows;
    test::MemoryStream stream(std::string(bytes), step);
    std::int64_t line = 0;
    const auto count = forEachRow(stream,
                                  [&](const CsvRow &row) {
                                      fuzz::require(!row.cells.empty() && row.line > line);
                                      line = row.line;
                                      for (const std::string &cell : row.cells) fuzz::require(isValidUtf8(cell));
                                      rows.push_back(row.cells);
                                      return true;
                                  },
                                  {backslash});
    fuzz::require(count.has_value());
    return rows;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view bytes(reinterpret_cast<const char *>(data) + 1, size - 1);
    for (const bool backslash : {false, true})
        fuzz::require(rowsOf(bytes, SIZE_MAX, backslash) == rowsOf(bytes, 1 + data[0] % 16U, backslash));
    return 0;
}
