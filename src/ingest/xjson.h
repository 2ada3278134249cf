// SPDX-License-Identifier: GPL-3.0-or-later
// Tolerant reading of X's JSON: any member may be absent or of any type, and no function here throws.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace twofold::ingest::x {

using Json = nlohmann::json;

/// The member `key`; a null value when `value` is no object or has none.
[[nodiscard]] const Json &member(const Json &value, std::string_view key);
/// The elements of an array member; an empty array for anything else.
[[nodiscard]] const Json::array_t &elements(const Json &value, std::string_view key);
/// A string member; empty for anything else. Valid as long as `value` is.
[[nodiscard]] std::string_view textOf(const Json &value, std::string_view key);
/// A string or whole number as text; empty for anything else and for numbers that lost digits.
[[nodiscard]] std::string scalarOf(const Json &value, std::string_view key);
/// The id under `key` + "_str", else under `key`, else empty. "-1" is nobody's id and comes back as empty.
[[nodiscard]] std::string idOf(const Json &value, std::string_view keyStr, std::string_view key);
/// A count, given as a number or a string of digits; -1 when it is not said.
[[nodiscard]] std::int64_t countOf(const Json &value, std::string_view key);
/// True for true and "true".
[[nodiscard]] bool flagOf(const Json &value, std::string_view key);
/// What a wrapper such as {"tweet": {…}} holds; the value itself when it is none.
[[nodiscard]] const Json &unwrapped(const Json &value);

}  // namespace twofold::ingest::x
