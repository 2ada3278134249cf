// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "runtime.h"
#include "twofold/services/review.h"

namespace twofold::cli {

/// All about one contact, for people.
[[nodiscard]] std::string personPage(const services::ContactEvidence &evidence, std::size_t width);
/// The same for --json: as in the list, with the bio, the note, the timeline and the history of decisions.
[[nodiscard]] Document personPageDocument(const services::ContactEvidence &evidence);
/// Why profiles of somebody are one, for people and for --json: [{"a","b","reason"}] with the numbers of the profiles.
[[nodiscard]] std::string linkLines(const std::vector<services::LinkRow> &links, std::size_t width);
[[nodiscard]] Document linksDocument(const std::vector<services::LinkRow> &links);
/// The networks somebody is on, by their marks ("X Ma").
[[nodiscard]] std::string platformMarks(std::uint32_t platforms);

}  // namespace twofold::cli
