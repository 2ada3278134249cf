// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "twofold/services/importservice.h"

namespace twofold::services {

/// Fills the store with the invented person: imports the sample's exports and sets the purposes of her accounts.
Result<std::vector<JobReport>> loadSample(Session &session, CancelToken &cancel, const ImportService::Progress &progress);

}  // namespace twofold::services
