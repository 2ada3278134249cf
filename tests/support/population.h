// SPDX-License-Identifier: GPL-3.0-or-later
// An invented world of people on six networks with an address book, and who is who in it. The same seed gives the same
// world everywhere: only the generator's own arithmetic is used.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "twofold/core/records.h"

namespace twofold::test {

struct PopulationOptions {
    std::uint64_t seed = 1;
    int people = 5000;
    double bios = 0.6;       ///< share of profiles whose text is known
    double rareNames = 1;    ///< the smaller, the more people bear one of the common family names
    double crossLinks = 0.12;
    int skew = 6;  ///< the smaller, the more people share the most common names
    double families = 0.08;  ///< share of people who are the relative of another one
};

struct PopulatedIdentity {
    IdentityRecord record;
    std::vector<std::string> formerHandles;
    std::vector<std::int64_t> neighbours;  ///< ascending
    int person = 0;                        ///< the truth; organisations and bots count as persons of their own
};

[[nodiscard]] std::vector<PopulatedIdentity> makePopulation(const PopulationOptions &options);

/// People who share their name with another one.
[[nodiscard]] int homonymPairs(const std::vector<PopulatedIdentity> &population);

}  // namespace twofold::test
