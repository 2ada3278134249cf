// SPDX-License-Identifier: GPL-3.0-or-later
#include "owner.h"

#include "twofold/store/identities.h"

namespace twofold::services {

std::optional<AccountRecord> ownerOf(store::Connection &db, AccountId chosen, Platform platform) {
    store::AccountStore accounts(db);
    // What was chosen may be meant for something else in the same file.
    if (chosen.valid() && accounts.platform(chosen) == platform) return accounts.record(chosen);
    const auto known = accounts.ofPlatform(platform);
    return known.size() == 1 ? accounts.record(known.front()) : std::nullopt;
}

}  // namespace twofold::services
