// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "twofold/ingest/registry.h"

namespace twofold::ingest {

/// Contacts as CSV: Google's, before and since 2024, and Outlook's. Source: docs/formats-addressbook.md.
[[nodiscard]] const Importer &googleContactsImporter();

}  // namespace twofold::ingest
