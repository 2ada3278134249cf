// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <string>

#include "twofold/analysis/postclassifier.h"
#include "twofold/models/roles.h"

namespace twofold::models {

/// The words of a text that speak for a label (PostEvidence::spans) and those that were searched for, as places in the QString
/// that is shown; in order, without overlap. Any thread.
[[nodiscard]] QList<TextSpan> spansOf(const std::string &text, const std::vector<analysis::MarkedSpan> &marks, const std::string &query = {});

}  // namespace twofold::models
