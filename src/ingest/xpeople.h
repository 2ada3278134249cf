// SPDX-License-Identifier: GPL-3.0-or-later
// The account itself, the people lists and the messages of an X export.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "twofold/core/records.h"
#include "xjson.h"

namespace twofold::ingest::x {

/// Adds a row of account.js, profile.js, screen-name-change.js or user_details.js to what is known; a member that is
/// already filled stays.
void addAccountRow(const Json &row, AccountRecord &account);
void addProfileRow(const Json &row, AccountRecord &account);
void addHandleChangeRow(const Json &row, AccountRecord &account);
void addGrailbirdUser(const Json &details, AccountRecord &account);
void addApiUser(const Json &user, AccountRecord &account);

/// Who a row of following, follower, block or mute is about; nothing when it names no account.
[[nodiscard]] std::optional<IdentityRecord> readRelationRow(const Json &row);

/// Whose list a row of lists-member or lists-subscribed names; `list` gets its name. Nothing when it names none.
[[nodiscard]] std::optional<IdentityRecord> readListRow(const Json &row, std::string &list);

/// Whom a row of like.js names by its address; most rows name nobody. `id` gets the post's id.
[[nodiscard]] std::optional<IdentityRecord> readLikeRow(const Json &row, std::string &id);

/// What the messages of one conversation show.
struct Conversation {
    struct Defect {
        std::string code;
    };
    std::vector<InteractionRecord> interactions;
    std::vector<Defect> defects;  ///< one per message that could not be taken
};
/// A row of direct-messages.js or -group.js: fact and time of each message, never its text. `ownId` tells the
/// direction; a group's message of the owner is one record for each other participant that the file names.
[[nodiscard]] Conversation readConversation(const Json &row, const std::string &ownId);

/// The two ids of a one-to-one conversation ("idA-idB"); empty for a group.
[[nodiscard]] std::vector<std::string> conversationParties(const Json &row);

}  // namespace twofold::ingest::x
