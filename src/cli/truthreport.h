// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "runtime.h"
#include "twofold/services/jobreport.h"

namespace twofold::cli {

/// What became of an import, for people: counts, missing parts, the first issues.
[[nodiscard]] std::string truthReport(const services::JobReport &report, std::size_t width);
/// For --json.
[[nodiscard]] Document jobDocument(const services::JobReport &report);
/// "done with issues"
[[nodiscard]] std::string stateWords(JobState state);
/// The exit code of several imports; `errors` of them did not even begin.
[[nodiscard]] int exitOfReports(const std::vector<services::JobReport> &reports, std::size_t errors);

}  // namespace twofold::cli
