// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "twofold/services/session.h"

namespace twofold::services {

/// Works out anew which identities are linked by explicit evidence and which contacts may be duplicates. Reads and
/// compares on its own connection, writes in one unit. Not in the writer's thread. Errors: those of the store.
Result<void> linkIdentities(Session &session);

/// Groups anew what hangs together with these identities, after a decision about them: the evidence stays as it is. Inside
/// a unit of the writer. Returns the contacts that something left, joined, or that other decisions now count for.
std::vector<ContactId> regroupAround(store::Connection &db, const std::vector<IdentityId> &identities);

}  // namespace twofold::services
