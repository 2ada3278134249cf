// SPDX-License-Identifier: GPL-3.0-or-later
// nlohmann/json behind functions that cannot throw: whatever a member is or is not, the answer is a value.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "twofold/core/result.h"

namespace twofold::ingest {

/// Parses one record (or one small document; an assignment before it is not passed over). What other programs let
/// through is mended and `repaired` is set: bytes that are not UTF-8 and half surrogate pairs become U+FFFD, raw control
/// characters within strings are escaped. `repaired` is only ever set, never cleared. Error: Damaged.
[[nodiscard]] Result<nlohmann::json> parseRecord(std::string_view slice, bool &repaired);

/// The part of a JavaScript export behind its assignment ("window.YTD.account.part0 = [...]"), or the whole of a JSON
/// document; without a byte order mark and a closing ";".
[[nodiscard]] std::string_view afterAssignment(std::string_view text);

/// The member `key` of an object; null when `value` is no object or has no such member or the member is null.
[[nodiscard]] const nlohmann::json *member(const nlohmann::json &value, const char *key);
/// The same when it is an array or an object; otherwise an empty array or object that lives for ever.
[[nodiscard]] const nlohmann::json &arrayMember(const nlohmann::json &value, const char *key);
[[nodiscard]] const nlohmann::json &objectMember(const nlohmann::json &value, const char *key);

/// A string as it is, a number or a truth value in digits and words, else "".
[[nodiscard]] std::string textOf(const nlohmann::json &value);
[[nodiscard]] std::string textMember(const nlohmann::json &value, const char *key);
/// A whole number, also from a string of digits; `otherwise` for anything else.
[[nodiscard]] std::int64_t numberMember(const nlohmann::json &value, const char *key, std::int64_t otherwise);
[[nodiscard]] bool boolMember(const nlohmann::json &value, const char *key);  ///< also from "true"

}  // namespace twofold::ingest
