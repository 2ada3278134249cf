// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "twofold/ingest/registry.h"

namespace twofold::ingest {

/// RSS 0.9x, 1.0 and 2.0, and Atom 0.3 and 1.0, from a file. docs/formats-feed.md.
[[nodiscard]] const Importer &feedImporter();

}  // namespace twofold::ingest
