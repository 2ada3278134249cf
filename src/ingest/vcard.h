// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "twofold/ingest/registry.h"

namespace twofold::ingest {

/// vCard 2.1, 3.0 and 4.0 (.vcf), one file or many. Source: docs/formats-addressbook.md.
[[nodiscard]] const Importer &vcardImporter();

}  // namespace twofold::ingest
