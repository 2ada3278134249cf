// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importrun.h"
#include "mastodonpost.h"
#include "twofold/ingest/registry.h"

namespace twofold::ingest {

/// outbox.json with actor.json, likes.json and the CSV lists that lie beside them. Source: docs/formats.md, "Mastodon".
[[nodiscard]] const Importer &mastodonArchiveImporter();
/// The CSV lists alone: following, muted, blocked, lists.
[[nodiscard]] const Importer &mastodonCsvImporter();
/// Statuses as the API gives them (GET /api/v1/accounts/:id/statuses), saved as JSON arrays.
[[nodiscard]] const Importer &mastodonStatusesImporter();

namespace mastodon {

enum class CsvKind { None, Following, Muted, Blocked, Lists, Bookmarks, Ignored };

/// What a CSV file of Mastodon is, by its exact name ("following_accounts (1).csv" as well) or else by its header.
[[nodiscard]] CsvKind csvKind(const SourceEntry &entry, SourceView &source);
/// Reads one list into the sink. `own` completes addresses without a server where it is known.
/// Errors: those of the stream.
[[nodiscard]] Result<std::int64_t> readCsv(ImportRun &run, const SourceEntry &entry, CsvKind kind, const Own &own);

}  // namespace mastodon
}  // namespace twofold::ingest
