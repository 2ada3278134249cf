// SPDX-License-Identifier: GPL-3.0-or-later
// Whose download it is.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "instagramlayout.h"
#include "twofold/core/records.h"

namespace twofold::ingest::instagram {

/// The account of a profile record (`profile_user`, `text_post_app_text_post_app_profile`), its encoding mended.
/// Labels are in the user's language: known ones first, then `archiveUser`, the user name of the archive's own name.
void readProfile(const nlohmann::json &record, const std::string &archiveUser, AccountRecord &account);
/// When the account was made, and its user name where the profile had none (`account_history_registration_info`).
void readSignup(const nlohmann::json &record, AccountRecord &account);
/// profile.json of the layout up to 2020.
void readOldProfile(const nlohmann::json &document, AccountRecord &account);

/// The account as far as `layout`'s files say, read ahead of everything else; empty platform-less names when they do
/// not. Files that were looked into are counted as read, others are an issue. Errors: none, what is damaged says nothing.
struct ProfileReading {
    AccountRecord account;
    std::vector<const PartFile *> read;
    std::vector<const PartFile *> bad;
    std::int64_t repaired = 0;
};
[[nodiscard]] ProfileReading readAccount(SourceView &source, const Layout &layout, Platform platform);

}  // namespace twofold::ingest::instagram
