// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "twofold/models/importview.h"
#include "twofold/services/importservice.h"
#include "twofold/services/rows.h"

namespace twofold::models {

/// The words of a preview and of a truth report. `accounts`: those that exist, for the choice. `others`: what else lay
/// in the same file, of other accounts.
[[nodiscard]] PreviewView previewView(const services::JobReport &report, const std::vector<store::AccountRow> &accounts,
                                      const std::vector<services::JobReport> &others = {});
[[nodiscard]] ReportView reportView(const services::JobReport &report, const std::vector<services::JobReport> &others = {});
[[nodiscard]] ProgressView progressView(const services::ImportProgress &progress);
/// The truth report as a text file.
[[nodiscard]] QString reportText(const services::JobReport &report);

}  // namespace twofold::models
