// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "twofold/models/roles.h"

namespace twofold::models {

/// The words of a post that spoke for a label, and those that were searched for, as places in the shown text; ordered,
/// without overlap. Any thread.
[[nodiscard]] QList<TextSpan> spansOf(const std::string &text, const std::string &query);

}  // namespace twofold::models
