// SPDX-License-Identifier: GPL-3.0-or-later
// What a vCard wraps its texts in: transfer encodings, charsets, backslashes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace twofold::ingest::vcard {

/// Bytes of QUOTED-PRINTABLE text whose soft breaks are gone; what is no "=XX" stands for itself.
[[nodiscard]] std::string fromQuotedPrintable(std::string_view text);
[[nodiscard]] std::string fromBase64(std::string_view text);

/// UTF-8 of the bytes of a property. `declared` is its CHARSET, `elsewhere` one that another property of the card names
/// (both lower case, may be empty). Bytes that are UTF-8 are taken as such, unless they were declared otherwise and were
/// QUOTED-PRINTABLE (`escaped`): files are often converted as a whole without a change of their CHARSETs.
/// `guessed` is set (never cleared) when neither gave the charset (Windows-1252 is then taken), or characters were lost.
[[nodiscard]] std::string toUtf8(std::string_view bytes, std::string_view declared, std::string_view elsewhere, bool escaped,
                                 bool &guessed);

/// The parts of a value between unescaped `separator`s, without their backslashes. "\n" is a line break, but not in vCard 2.1.
[[nodiscard]] std::vector<std::string> split(std::string_view value, char separator, bool version21);
/// The whole value without its backslashes.
[[nodiscard]] std::string unescaped(std::string_view value, bool version21);

}  // namespace twofold::ingest::vcard
