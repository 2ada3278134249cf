// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "judging.h"
#include "twofold/services/session.h"
#include "twofold/store/contacts.h"

namespace twofold::services {

/// Suggestions for contacts that a decision touched; inside a unit of the writer.
void deriveContacts(Session &session, store::Connection &db, const std::vector<ContactId> &contacts);
/// Findings of one post by the rules; inside a unit of the writer.
void deriveFindings(store::Connection &db, PostId post, UtcMs now);

/// Everything that follows from what was imported: relations, suggestions, findings. Reads on its own connection and
/// writes in short units, so that decisions go between. Not in the writer's thread.
Result<void> deriveAll(Session &session);
/// Only the audit over all posts.
Result<void> deriveAllFindings(Session &session);

}  // namespace twofold::services
