// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

namespace twofold::ingest::vcard {

using CodePage = std::array<char16_t, 128>;  ///< the characters of the bytes 0x80 to 0xFF

/// The table of a single-byte charset by its name in lower case ("windows-1251", "cp1251", "iso-8859-1", "koi8-r"); null for any other.
[[nodiscard]] const CodePage *codePage(std::string_view name);

}  // namespace twofold::ingest::vcard
