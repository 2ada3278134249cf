// SPDX-License-Identifier: GPL-3.0-or-later
// Who a row of a table is about, by the keys that docs/formats.md gives each platform.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "twofold/core/records.h"
#include "twofold/ingest/csvmapping.h"

namespace twofold::ingest::csv {

/// Where the columns of a mapping are in one table, and what a row holds of each field.
class Columns {
public:
    Columns(const CsvMapping &mapping, const std::vector<std::string> &header);
    void take(const std::vector<std::string> &row) { m_row = &row; }

    [[nodiscard]] bool has(CsvField field) const { return m_places.contains(field); }
    /// The first cell that is not empty, without space around it and without the apostrophe by which a spreadsheet is kept
    /// from running it; "" without one.
    [[nodiscard]] std::string first(CsvField field) const;
    [[nodiscard]] std::vector<std::string> all(CsvField field) const;
    [[nodiscard]] const std::vector<std::size_t> &places(CsvField field) const;

private:
    std::map<CsvField, std::vector<std::size_t>> m_places;
    const std::vector<std::string> *m_row = nullptr;
};

/// The column of a name or "#3"; nothing when it is not there.
[[nodiscard]] std::optional<std::size_t> placeOf(const std::string &column, const std::vector<std::string> &header);

/// Whose profile an address is; Unknown for any other.
struct Profile {
    Platform platform = Platform::Unknown;
    std::string handle;
    std::string nativeId;
};
[[nodiscard]] Profile profileAt(std::string_view url);

/// The identity of a row. Its identityKey() is empty when the row names nobody that the platform would know.
[[nodiscard]] IdentityRecord identityOf(const Columns &row, Platform platform);

/// Addresses of e-mail in a cell, in lower case.
[[nodiscard]] std::vector<std::string> emailsIn(std::string_view cell);

}  // namespace twofold::ingest::csv
