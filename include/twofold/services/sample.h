// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "twofold/services/importservice.h"

namespace twofold::services {

/// Whether a file of this name, without its folder, is one of the sample's exports.
[[nodiscard]] bool isSampleFile(std::string_view name);

/// Fills the store with the invented person: imports the sample's exports (X, Mastodon, Facebook, LinkedIn, Instagram with
/// Threads, Bluesky, a blog, an address book) and sets the purposes of her accounts. The first part that fails ends it.
Result<std::vector<JobReport>> loadSample(Session &session, CancelToken &cancel, const ImportService::Progress &progress);

}  // namespace twofold::services
