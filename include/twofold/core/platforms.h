// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "twofold/core/records.h"

namespace twofold {

/// Platforms whose exports give people by nothing but their name. Elsewhere a name alone never makes an identity.
[[nodiscard]] bool isKeyedByName(Platform platform);

/// Whether something is shared there with somebody: everywhere but in an address book, which has neither a purpose nor an
/// audience.
[[nodiscard]] bool hasAudience(Platform platform);

/// The key by which an identity is found again on its platform: "id:…" when the platform has stable ids and one is
/// known, else "h:…" with the handle in lower case, else on platforms that are keyed by name "n:…" with the name (NFC,
/// case folded, single spaces); "" when none is there. Sources: docs/formats.md, "Keys".
[[nodiscard]] std::string identityKey(const IdentityRecord &record);

/// A handle as the platform writes it ("@gwenpl", "@amara@shelves.example"); "" without one.
[[nodiscard]] std::string displayHandle(Platform platform, const std::string &handle);

/// What an account is told by: the handle where people know each other by it, else the name (Facebook, LinkedIn, a blog);
/// whatever of the two there is, else the id.
[[nodiscard]] std::string accountLabel(Platform platform, const std::string &handle, const std::string &name, const std::string &nativeId);

/// Address of a profile or a post on the platform; "" when it cannot be made. Always https.
[[nodiscard]] std::string profileUrl(Platform platform, const std::string &nativeId, const std::string &handle);
[[nodiscard]] std::string postUrl(Platform platform, const std::string &handle, const std::string &nativeId);

}  // namespace twofold
