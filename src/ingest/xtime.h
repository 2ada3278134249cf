// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "twofold/core/clock.h"

namespace twofold::ingest::x {

/// A date of any X export.
struct XTime {
    UtcMs at = unknownTime;  ///< unknownTime: not a date, or one before 1971
    bool dateOnly = false;   ///< Grailbird before 2010-11-04 writes 00:00:00 for every tweet
};

/// Reads "Wed Feb 10 18:00:00 +0000 2021", "2016-05-03 05:21:50 +0000" and ISO 8601. Source: docs/formats-x.md, "Times".
[[nodiscard]] XTime parseTime(std::string_view text);

/// Whether a post can have been made then: not before 2006, and not after `generated` (with two days of grace) or 2100.
[[nodiscard]] bool plausible(UtcMs at, UtcMs generated);

}  // namespace twofold::ingest::x
