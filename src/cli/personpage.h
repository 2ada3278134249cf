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
/// The networks somebody is on, by their marks ("X Ma").
[[nodiscard]] std::string platformMarks(std::uint32_t platforms);

}  // namespace twofold::cli
