// SPDX-License-Identifier: GPL-3.0-or-later
// What the headings and cells of a table look like. Source: docs/formats-csv.md, "Guessing".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "twofold/ingest/csvmapping.h"

namespace twofold::ingest::csv {

/// What a heading says by itself. `At` stands for any date and `Url` for any address: the guess settles them.
[[nodiscard]] std::optional<CsvField> fieldOfHeading(std::string_view heading);

enum class Look { Empty, Email, Web, Handle, Number, Date, Phone, Text };
[[nodiscard]] Look lookOf(std::string_view cell);

/// Whether the first row of a table names its columns: nothing in it looks like data.
[[nodiscard]] bool isHeaderRow(const std::vector<std::string> &first, const std::vector<std::vector<std::string>> &rows);
/// Whether every cell of a row is a known heading: never a person, whatever the mapping says.
[[nodiscard]] bool isOnlyHeadings(const std::vector<std::string> &cells);

/// Values that a cell spells in a word of the house or of the six languages ("gesendet" -> Out).
[[nodiscard]] std::optional<Direction> directionOf(std::string_view cell);
[[nodiscard]] std::optional<InteractionKind> interactionOf(std::string_view cell);
[[nodiscard]] std::optional<RelationKind> relationOf(std::string_view cell);
[[nodiscard]] std::optional<ContactKind> contactKindOf(std::string_view cell);
[[nodiscard]] std::optional<PostKind> postKindOf(std::string_view cell);
[[nodiscard]] std::optional<Visibility> visibilityOf(std::string_view cell);

/// The platform that a name of a file speaks of in a word of its own ("linkedin-people.csv").
[[nodiscard]] Platform platformInName(std::string_view fileName);

}  // namespace twofold::ingest::csv
