// SPDX-License-Identifier: GPL-3.0-or-later
// What the visible formulas share: numbers as points, reasons in order.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "twofold/analysis/reason.h"

namespace twofold::analysis {

/// Adds a reason; nothing where the weight is 0, since such a reason says nothing.
inline void addReason(std::vector<Reason> &reasons, const char *code, double weight, std::vector<std::int64_t> numbers = {},
                      std::vector<std::string> words = {}) {
    if (weight != 0) reasons.push_back(Reason{code, std::move(numbers), std::move(words), weight});
}

/// Strongest first; equal ones in the order in which they were found.
inline void sortReasons(std::vector<Reason> &reasons) {
    std::stable_sort(reasons.begin(), reasons.end(),
                     [](const Reason &a, const Reason &b) { return std::abs(a.weight) > std::abs(b.weight); });
}

/// log(1 + count) / log(1 + full), at most 1: the first few count most.
inline double logShare(std::int64_t count, double full) {
    return count <= 0 ? 0 : std::min(1.0, std::log1p(static_cast<double>(count)) / std::log1p(full));
}

}  // namespace twofold::analysis
