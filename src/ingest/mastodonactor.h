// SPDX-License-Identifier: GPL-3.0-or-later
// Who stands behind an address of the fediverse. Source: docs/formats.md, "Mastodon" and "Keys".
#pragma once

#include <string>
#include <string_view>

#include "twofold/core/records.h"

namespace twofold::ingest::mastodon {

/// The host of an http(s) address in lower case, with its port; "" when there is none.
[[nodiscard]] std::string hostOf(std::string_view uri);

/// "user@host" from the address of an actor or of one of its statuses (https://host/users/NAME/…, https://host/@NAME/…,
/// and the forms of other servers); "" when the address names nobody, as https://host/objects/UUID.
[[nodiscard]] std::string handleOf(std::string_view uri);

/// The actor's own address in front of a status address; "" as above.
[[nodiscard]] std::string actorOf(std::string_view uri);

/// "user@domain" in lower case from "user@domain", "@user@domain", "acct:…" or, with `host`, "user"; "" when it is none.
[[nodiscard]] std::string handleFromText(std::string_view text, std::string_view host = {});

/// An identity; empty (no handle) when the address names nobody.
[[nodiscard]] IdentityRecord identityOf(std::string_view uri);

}  // namespace twofold::ingest::mastodon
