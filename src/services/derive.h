// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "twofold/analysis/tiers.h"
#include "twofold/services/session.h"
#include "twofold/store/contacts.h"

namespace twofold::services {

/// "Now" for what is suggested: the newest source that is known, at most the clock's now. Silence after the last
/// export is not silence of the contact.
[[nodiscard]] UtcMs evidenceTime(store::Connection &db, UtcMs now);

/// The facts of a contact as analysis takes them.
[[nodiscard]] analysis::ContactEvidence evidenceOf(const store::ContactFacts &facts, ContactKind kind);
/// What analysis says of a contact.
[[nodiscard]] store::ContactSuggestion suggest(const store::ContactFacts &facts, UtcMs asOf);

/// Suggestions for contacts that a decision touched; inside a unit of the writer.
void deriveContacts(store::Connection &db, const std::vector<ContactId> &contacts, UtcMs now);
/// Findings of one post by the rules; inside a unit of the writer.
void deriveFindings(store::Connection &db, PostId post, UtcMs now);

/// Everything that follows from what was imported: relations, suggestions, findings. Reads on its own connection and
/// writes in short units, so that decisions go between. Not in the writer's thread.
Result<void> deriveAll(Session &session);
/// Only the audit over all posts.
Result<void> deriveAllFindings(Session &session);

}  // namespace twofold::services
