// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "twofold/core/clock.h"

namespace twofold::ingest::linkedin {

/// A date as a cell gives it. `bad`: something stands there, but no moment since LinkedIn opened in 2003.
struct When {
    UtcMs at = unknownTime;
    bool dateOnly = false;
    bool bad = false;
    friend bool operator==(const When &, const When &) = default;
};

/// "12 Mar 2023", "4-Apr-21", "Mar 12, 2023", "2023-03-01 12:34:56 UTC", "2023/03/01", "1/19/26, 9:15 AM" (month first),
/// "Tue Jun 02 08:09:10 UTC 2020", ISO 8601. Without a zone it is UTC. An empty cell is neither a moment nor bad.
[[nodiscard]] When whenOf(std::string_view cell);

/// Whether a moment can be one of LinkedIn's: from 2003 to 2099.
[[nodiscard]] bool isPlausible(UtcMs moment);

}  // namespace twofold::ingest::linkedin
