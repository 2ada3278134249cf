// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "twofold/ingest/registry.h"

namespace twofold::ingest {

/// Instagram's download in JSON, of 2020 to 2025, and loose files of it. Source: docs/formats-instagram.md.
[[nodiscard]] const Importer &instagramImporter();

}  // namespace twofold::ingest
