// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "twofold/analysis/reason.h"

namespace twofold::services {

/// The sentence of a reason about two profiles; empty for other codes.
[[nodiscard]] QString identitySentence(const analysis::Reason &reason);

}  // namespace twofold::services
