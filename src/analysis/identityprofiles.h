// SPDX-License-Identifier: GPL-3.0-or-later
// What a profile says of other profiles: addresses and handles, and which of them are its own.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "identitynames.h"
#include "twofold/analysis/identities.h"

namespace twofold::analysis {

/// A profile as somebody names it: the network, and the handle or id in lower case.
struct ProfileName {
    Platform platform = Platform::Unknown;
    std::string handle;
    friend auto operator<=>(const ProfileName &, const ProfileName &) = default;
};

/// The profile that an address of the web leads to; nothing for a post, a page of a company, a site.
[[nodiscard]] std::optional<ProfileName> profileOfUrl(std::string_view url);

/// The name in its parts. LinkedIn writes the whole one into the address, also where it shows "Marina K.".
[[nodiscard]] ParsedName nameOf(const IdentityView &identity);

/// A profile that another one declares to be its own.
struct DeclaredProfile {
    ProfileName profile;
    bool byAddress = false;  ///< an address; else a handle in words
    bool asOther = false;    ///< "my other account", on the same network
};
/// Those of the address field and of the bio. What stands beside a word of others ("wife of", "works at", "via",
/// "formerly") is left out, and so is a network that is named twice.
[[nodiscard]] std::vector<DeclaredProfile> declaredProfiles(const IdentityView &identity);

/// Hosts of the sites that a profile gives, without networks and "www."; a path of one part stays ("about.me/h").
[[nodiscard]] std::vector<std::string> sitesOf(const IdentityView &identity);

/// A handle in lower case without its server, suffix and numbers LinkedIn adds.
[[nodiscard]] std::string bareHandle(Platform platform, std::string_view handle);
/// Letters and digits of it alone; digits at the end go when letters stay.
[[nodiscard]] std::string canonicalHandle(Platform platform, std::string_view handle);

/// An address in lower case; "" for one of an office ("info@", "sales@") and for what is none.
[[nodiscard]] std::string personalEmail(std::string_view email);
/// Digits of a number without the international prefix or the 0 of the trunk; "" below eight of them. Two spellings of one number end
/// alike: compare the last nine.
[[nodiscard]] std::string phoneDigits(std::string_view phone);

}  // namespace twofold::analysis
