// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "twofold/ingest/registry.h"

namespace twofold::ingest {

/// Threads, which comes inside Instagram's download and is an account of its own. Source: docs/formats-instagram.md.
[[nodiscard]] const Importer &threadsImporter();

/// Whether a file of Threads is in the source, whatever else is. Reads heads only.
[[nodiscard]] bool holdsThreads(SourceView &source);

}  // namespace twofold::ingest
