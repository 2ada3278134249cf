// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "twofold/ingest/registry.h"

namespace twofold::ingest {

/// X (Twitter): all archive layouts since 2012, loose files of them, and timelines of API v1.1. Source: docs/formats-x.md.
[[nodiscard]] const Importer &xImporter();

}  // namespace twofold::ingest
