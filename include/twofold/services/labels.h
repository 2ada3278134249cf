// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "twofold/analysis/postclassifier.h"

namespace twofold::services {

/// The words of a text that speak for a label. Any thread.
[[nodiscard]] std::vector<analysis::MarkedSpan> labelSpans(std::string_view text);

}  // namespace twofold::services
