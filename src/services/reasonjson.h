// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "twofold/analysis/reason.h"

namespace twofold::services {

/// A reason as the store keeps it.
[[nodiscard]] nlohmann::json reasonJson(const analysis::Reason &reason);
[[nodiscard]] analysis::Reason reasonFrom(const std::string &document);
/// A list of reasons, as one document.
[[nodiscard]] nlohmann::json reasonsJson(const std::vector<analysis::Reason> &reasons);
[[nodiscard]] std::vector<analysis::Reason> reasonsFrom(const std::string &document);
/// A document as text; what is not UTF-8 is replaced.
[[nodiscard]] std::string documentText(const nlohmann::json &document);

}  // namespace twofold::services
