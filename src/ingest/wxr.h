// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "twofold/ingest/registry.h"

namespace twofold::ingest {

/// The export of a WordPress site (WXR 1.0 to 1.2), one file or several of one site. docs/formats-wordpress.md.
[[nodiscard]] const Importer &wxrImporter();

}  // namespace twofold::ingest
