// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/analysis/tiers.h"

#include "twofold/analysis/tiermodel.h"

namespace twofold::analysis {

TierSuggestion suggestTier(const ContactEvidence &evidence, UtcMs now) { return TierModel(now).suggest(evidence); }

}  // namespace twofold::analysis
