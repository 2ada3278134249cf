// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace twofold {

/// A row's number with a type of its own, so that a post's is not taken for a contact's. 0 means "none".
template <class Tag>
struct Id {
    std::int64_t value = 0;
    constexpr Id() = default;
    constexpr explicit Id(std::int64_t number) : value(number) {}
    [[nodiscard]] constexpr bool valid() const { return value != 0; }
    friend constexpr auto operator<=>(const Id &, const Id &) = default;
};

using AccountId = Id<struct AccountTag>;
using IdentityId = Id<struct IdentityTag>;
using ContactId = Id<struct ContactTag>;
using PostId = Id<struct PostTag>;
using JobId = Id<struct JobTag>;
using EventId = Id<struct EventTag>;
using FindingId = Id<struct FindingTag>;

}  // namespace twofold

template <class Tag>
struct std::hash<twofold::Id<Tag>> {
    std::size_t operator()(const twofold::Id<Tag> &id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
