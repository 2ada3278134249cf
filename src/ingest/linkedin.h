// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "twofold/ingest/registry.h"

namespace twofold::ingest {

/// LinkedIn's "copy of your data": a ZIP of CSV files, or one of them alone. Source: docs/formats-linkedin.md.
[[nodiscard]] const Importer &linkedinImporter();

}  // namespace twofold::ingest
