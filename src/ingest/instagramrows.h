// SPDX-License-Identifier: GPL-3.0-or-later
// The three shapes in which the export writes a row about somebody: string_list_data, string_map_data, label_values
// (docs/formats-instagram.md, "Rows"). What is what is told by its place and form, since labels are in the user's language.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "twofold/core/clock.h"

namespace twofold::ingest::instagram {

struct Row {
    std::string handle;  ///< lower case; empty when nobody is named
    std::string name;    ///< display name where it differs from the handle
    std::string href;
    std::string text;  ///< what was written or chosen ("value")
    UtcMs at = unknownTime;
};

/// Person: the row is about somebody of a list, `value` may be the user name. Owner: it is about something of somebody's;
/// `title` names whose it is, and `value` is what was written about it.
enum class RowUse { Person, Owner };

/// All rows of one record, mostly one. The record's encoding is to be mended before. Never fails; empty when the shape is unknown.
[[nodiscard]] std::vector<Row> rowsOf(const nlohmann::json &record, RowUse use);

}  // namespace twofold::ingest::instagram
