// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of Meta's exports: each byte of UTF-8 written as one \u00XX escape.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>

namespace twofold::ingest::meta {

/// If all code points are <= 0xFF and their bytes are well-formed UTF-8 with at least one byte >= 0x80, the decoded text
/// and true; otherwise the text stays as it is (real files also hold strings that are right).
bool repairText(std::string &text);

/// Repairs every string and every key of a value in place, without recursion; the number of texts changed. Call it once
/// for a value: a text that was right after the first time may be taken for a wrong one the second time.
std::int64_t repairAll(nlohmann::json &value);

}  // namespace twofold::ingest::meta
