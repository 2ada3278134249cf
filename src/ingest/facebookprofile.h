// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include "twofold/core/records.h"

namespace twofold::ingest::facebook {

/// The account of {"profile_v2": {…}} or {"profile": {…}}; without a handle when there is neither a user name nor a name.
/// `badTime` is set when the day of registration cannot be.
[[nodiscard]] AccountRecord accountFrom(const nlohmann::json &document, bool &badTime);

}  // namespace twofold::ingest::facebook
