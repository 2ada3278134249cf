// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <random>
#include <string>

/// Tests with random input draw it from this; a failure prints it, and TWOFOLD_SEED=N runs the same again.
inline unsigned testSeed() {
    static const unsigned value = [] {
        const char *set = std::getenv("TWOFOLD_SEED");
        return set ? static_cast<unsigned>(std::stoul(set)) : std::random_device{}();
    }();
    return value;
}

#define TWOFOLD_RANDOM(name)                                    \
    SCOPED_TRACE("TWOFOLD_SEED=" + std::to_string(testSeed())); \
    std::mt19937_64 name(testSeed())
