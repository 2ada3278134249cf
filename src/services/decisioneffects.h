// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "twofold/services/session.h"
#include "twofold/store/events.h"

namespace twofold::services {

/// Puts in place what the log says now of each subject that the decisions name; the same for a decision, its undo and
/// its redo. Inside a unit of the writer. Returns what it touched (Changed).
unsigned applyDecisions(Session &session, store::Connection &db, const std::vector<store::Decision> &decisions);

/// The part that reads the whole store: labels and audit after a change of purpose, and what a decision on a tier teaches
/// about all others. Not in the writer's thread.
Result<void> applySlowly(Session &session, const std::vector<store::Decision> &decisions);

/// The contact that split identities go to: the identity's own one, or a new one when that is where they come from.
Result<ContactId> splitTarget(Session &session, IdentityId identity, ContactId from);

}  // namespace twofold::services
