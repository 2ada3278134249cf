// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "twofold/ingest/registry.h"

namespace twofold::ingest {

/// Tables of people, posts or exchanges from anywhere, by Context::mapping or else by a guess. Source: docs/formats-csv.md.
[[nodiscard]] const Importer &genericCsvImporter();

}  // namespace twofold::ingest
