// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "twofold/ingest/registry.h"

namespace twofold::ingest {

/// Facebook's "Download your information" as JSON, all layouts since 2018, loose files of it, and the separate download
/// of encrypted chats. Source: docs/formats-facebook.md.
[[nodiscard]] const Importer &facebookImporter();

}  // namespace twofold::ingest
