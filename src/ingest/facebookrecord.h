// SPDX-License-Identifier: GPL-3.0-or-later
// What all records of a Facebook export have in common: times, names, keys, and the newer rows of labels and values.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "twofold/core/records.h"

namespace twofold::ingest::facebook {

/// A time that cannot be (year 0, before 1970, more than a year ahead) is unknown and `bad`; an absent one only unknown.
struct Moment {
    UtcMs at = unknownTime;
    bool bad = false;
};
/// Seconds or milliseconds, told apart by their size.
[[nodiscard]] Moment momentOf(const nlohmann::json *value);

/// The name as it is taken: trimmed, in one line, of a bounded length.
[[nodiscard]] std::string nameFrom(std::string_view text);
[[nodiscard]] std::string nameMember(const nlohmann::json &value, const char *key);
/// Nothing to go by: no name, or what Facebook writes for accounts that are gone.
[[nodiscard]] bool isNobody(const std::string &name);
[[nodiscard]] IdentityRecord identityNamed(std::string name);
/// What the store goes by for a name; two spellings of one name have one key.
[[nodiscard]] std::string nameKey(const std::string &name);

/// Whose export it is, if that is known.
struct Owner {
    std::string name;
    std::string key;
    [[nodiscard]] bool known() const { return !key.empty(); }
    [[nodiscard]] bool is(const std::string &other) const { return known() && (other == name || nameKey(other) == key); }
};
[[nodiscard]] Owner ownerNamed(std::string name);

/// Sixteen hexadecimal digits over the parts.
[[nodiscard]] std::string hashOf(std::initializer_list<std::string_view> parts);
/// A time as a part of a key.
[[nodiscard]] std::string keyTime(UtcMs at);

/// The outermost values of a row of label_values, without their labels, which are in the account's language. What lies in
/// "dict" and "vec" (places, coordinates, devices) is not looked at.
struct LabelValues {
    std::vector<std::string> texts;
    std::vector<std::string> urls;
    Moment at;
    bool there = false;
};
[[nodiscard]] LabelValues labelValues(const nlohmann::json &record);

}  // namespace twofold::ingest::facebook
