// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "twofold/core/ids.h"
#include "twofold/core/records.h"
#include "twofold/store/connection.h"

namespace twofold::services {

/// Whose a source of this platform is that does not say so itself: the account that the user chose (where it is one of
/// the platform), else the only one of the platform, else nobody that is known.
[[nodiscard]] std::optional<AccountRecord> ownerOf(store::Connection &db, AccountId chosen, Platform platform);

/// The handle of the account that takes what belongs to nobody known.
inline constexpr const char *nobodysHandle = "unknown";
/// The same for an importer: null where there is none, or only the account of nobody known.
[[nodiscard]] inline const AccountRecord *namedOwner(const std::optional<AccountRecord> &owner) {
    return owner && (!owner->nativeId.empty() || owner->handle != nobodysHandle) ? &*owner : nullptr;
}

}  // namespace twofold::services
