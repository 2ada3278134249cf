// SPDX-License-Identifier: GPL-3.0-or-later
// Weights of the formula for tiers, in the order of TierFeature: learn-from, interact, friend, each against "not enough to
// say". What they mean and where they come from: docs/judgement.md, section 2.
#pragma once

#include <array>

#include "tierfeatures.h"

namespace twofold::analysis {

inline constexpr std::size_t tierCount = 3;

/// How firmly the user's decisions are drawn to what is written here: precisions of the prior, times 1 + cautionCount / decisions.
inline constexpr double weightPrecision = 0.5;
inline constexpr double constantPrecision = 6.0;
inline constexpr double cautionCount = 60;

inline constexpr std::array<std::array<double, tierCount>, tierFeatureCount> tierWeights = {{
    {-1.05, -3.35, -7.15},  // constant
    {0.95, 0.00, 0.00},  // no interaction
    {-0.55, 0.55, 1.55},  // recency
    {-0.35, -0.70, -0.60},  // silence
    {-0.10, 1.45, 0.50},  // frequency
    {-0.45, 2.40, 2.10},  // both ways
    {-0.45, 0.20, -0.10},  // balance
    {-0.75, -2.25, -2.95},  // only from them
    {0.80, 0.05, -1.25},  // only from the user
    {-1.30, 4.50, 2.90},  // talked to
    {0.45, 0.85, 0.60},  // who starts
    {-1.10, -0.50, 2.95},  // messages
    {-0.40, 1.20, 1.20},  // networks
    {-0.35, 0.35, 2.35},  // personal share
    {0.40, 0.00, 0.40},  // duration
    {-0.55, 1.20, 1.20},  // steadiness
    {-0.50, -0.60, 2.25},  // close friends
    {-1.00, 0.50, 2.55},  // address book
    {-0.55, -0.15, 2.15},  // private number
    {-2.50, -0.75, 0.25},  // private friend
    {-1.00, 0.00, 0.40},  // personal account
    {-2.10, -0.20, -1.20},  // work connection
    {0.30, -0.20, -1.55},  // no private channel
    {5.75, 1.70, 0.50},  // one-sided follow
    {4.70, 3.45, 2.15},  // mutual follow
    {-2.30, -0.70, -0.55},  // only a follower
    {1.35, -1.25, 0.00},  // organisation
    {0.60, -1.25, -2.00},  // muted
    {-0.65, 0.80, 2.15},  // close exchange
}};

}  // namespace twofold::analysis
