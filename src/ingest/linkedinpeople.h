// SPDX-License-Identifier: GPL-3.0-or-later
// Files that list people: connections, follows, invitations, recommendations, endorsements.
#pragma once

#include "linkedinlayout.h"
#include "linkedinowner.h"

namespace twofold::ingest::linkedin {

[[nodiscard]] Result<TableEnd> readConnections(ImportRun &run, const SourceEntry &entry);
/// People (Part::MemberFollows) or organisations (Part::CompanyFollows) that the user follows.
[[nodiscard]] Result<TableEnd> readFollows(ImportRun &run, const File &file);
/// Requests, and the words that came with them as a message (the fact, not the text).
[[nodiscard]] Result<TableEnd> readInvitations(ImportRun &run, const SourceEntry &entry, const Owner &owner);
/// Recommendations and endorsements as reactions; out or in by the file.
[[nodiscard]] Result<TableEnd> readPraise(ImportRun &run, const File &file);
/// Reactions, votes and reposts: only the few rows whose address is a profile's name anybody.
[[nodiscard]] Result<TableEnd> readByLink(ImportRun &run, const File &file, const Owner &owner);

}  // namespace twofold::ingest::linkedin
