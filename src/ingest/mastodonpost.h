// SPDX-License-Identifier: GPL-3.0-or-later
// One activity of an outbox, or one status of the API, as a post.
#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <string>

#include "twofold/core/records.h"

namespace twofold::ingest::mastodon {

/// What has to be known beside the record itself.
struct Own {
    std::string handle;     ///< "user@domain"; "" when unknown
    std::string actor;      ///< the actor's address
    std::string followers;  ///< the address of its followers collection
    [[nodiscard]] bool is(const IdentityRecord &identity) const {
        return (!handle.empty() && identity.handle == handle) || (!actor.empty() && identity.profileUrl == actor);
    }
};

/// A post, or the code of the issue that says why there is none, or both: taken, but something is amiss.
struct Reading {
    bool taken = false;
    PostRecord post;
    std::string issue;
};

/// Where an attachment lies in the export, given its address; the address without its leading "/" when it is not there.
using MediaPath = std::function<std::string(const std::string &url)>;

/// Create and Announce. Issues: unknown_activity, no_object, no_id, bad_time.
[[nodiscard]] Reading readActivity(const nlohmann::json &activity, const Own &own, const MediaPath &mediaPath);
/// A status as the API gives it. Issues: no_id, bad_time, not_own.
[[nodiscard]] Reading readStatus(const nlohmann::json &status, const Own &own);

/// Who is meant by the account object of the API.
[[nodiscard]] IdentityRecord apiIdentity(const nlohmann::json &account);

}  // namespace twofold::ingest::mastodon
