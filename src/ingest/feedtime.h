// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "twofold/core/clock.h"

namespace twofold::ingest {

struct FeedTime {
    UtcMs at = unknownTime;
    bool dateOnly = false;
    friend bool operator==(const FeedTime &, const FeedTime &) = default;
};

/// A date as feeds write it: RFC 822 and 2822 (weekday, seconds and zone may be missing, years of two digits, names of zones
/// and months in English, with or without commas), ISO 8601 and its parts ("2003", "2003-12"; offsets without a colon),
/// asctime, "Jul 6, 2014 12:56 PM". Without a zone it is UTC. What lies before 1971
/// is no date: years 0 and 1 and the beginning of 1970 stand for none. Never the locale.
[[nodiscard]] FeedTime parseFeedTime(std::string_view text);

}  // namespace twofold::ingest
