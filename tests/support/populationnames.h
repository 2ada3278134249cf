// SPDX-License-Identifier: GPL-3.0-or-later
// Words of which the invented world is made.
#pragma once

#include <span>
#include <string_view>

namespace twofold::test {

/// Names of one country, the most common first, words divided by spaces.
struct Country {
    std::string_view given, family;
    std::string_view tailBegin, tailEnd;  ///< parts of rarer family names
    std::string_view cities;
    std::string_view mark;  ///< country code of telephone
    double rare = 0.7;      ///< share of people whose family name is not among the common ones
    bool cyrillic = false, greek = false, familyFirst = false;
};
[[nodiscard]] std::span<const Country> countries();

extern const std::string_view fancyFirst, fancySecond, jobs, interests, employerFirst, employerSecond;
/// "robert bob" and so on: pairs of a name and a short form, alternating.
extern const std::string_view shortForms;

}  // namespace twofold::test
