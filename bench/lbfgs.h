// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "logisticfit.h"

namespace twofold::analysis {

/// The same weights as fitLogistic() over all rows, by L-BFGS (Nocedal 1980): faster where there are far more rows than the
/// prior holds back, as in the fit of the base. Deterministic.
[[nodiscard]] std::vector<double> fitLogisticPrimal(const LogisticProblem &problem, int iterations = 300);

}  // namespace twofold::analysis
