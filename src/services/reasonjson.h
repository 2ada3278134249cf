// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "twofold/analysis/reason.h"

namespace twofold::services {

/// A reason as the store keeps it.
[[nodiscard]] nlohmann::json reasonJson(const analysis::Reason &reason);
[[nodiscard]] analysis::Reason reasonFrom(const std::string &document);

}  // namespace twofold::services
