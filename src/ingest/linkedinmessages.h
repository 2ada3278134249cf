// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of messages.csv. The text of a message is looked at only to tell an advertisement and an undated row.
#pragma once

#include <vector>

#include "linkedintable.h"
#include "twofold/core/records.h"

namespace twofold::ingest::linkedin {

struct Owner;

/// Whom a message came from.
[[nodiscard]] IdentityRecord senderOf(const Row &row);
/// Whom it went to, as far as addresses or a single name tell them apart; at most 50.
[[nodiscard]] std::vector<IdentityRecord> recipientsOf(const Row &row);

/// Every message as one interaction for each other person: the sender of one that came in, each recipient of one's own.
[[nodiscard]] Result<TableEnd> readMessages(ImportRun &run, const SourceEntry &entry, const Owner &owner);

}  // namespace twofold::ingest::linkedin
