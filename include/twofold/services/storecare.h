// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "twofold/services/session.h"
#include "twofold/store/store.h"

namespace twofold::services {

/// Looks over a store without changing what it holds. Errors: NotFound when there is none, those of store::prepareStore.
[[nodiscard]] Result<store::CheckReport> checkStoreFile(const std::string &path);

/// A copy of the whole store in one file (mode 0600), whole or not at all; others may write meanwhile.
/// Errors: BadArgument (the store itself; a file that is there, unless `overwrite`), FileUnwritable, DiskFull.
[[nodiscard]] Result<void> backupTo(Session &session, const std::string &path, bool overwrite);

/// Puts a backup in the place of the store, after a check that it is a whole store; an older one is brought up to date.
/// The store that was there is kept beside as ".before-restore"; its path is returned, "" when there was none. No
/// Session may be open on either. Errors: NotFound, StoreBusy (the store is in use), StoreDamaged and StoreNewer (the
/// backup), FileUnwritable, DiskFull; then nothing was changed.
[[nodiscard]] Result<std::string> restoreFrom(const std::string &backup, const std::string &path);

}  // namespace twofold::services
