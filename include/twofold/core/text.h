// SPDX-License-Identifier: GPL-3.0-or-later
// Small functions over UTF-8 text. Pure, any thread, no locale.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace twofold {

[[nodiscard]] bool isValidUtf8(std::string_view text);
/// Replaces each byte that is not part of well-formed UTF-8 by U+FFFD.
[[nodiscard]] std::string repairUtf8(std::string_view text);
/// Byte offset of each code point, and one more for the end. The text must be valid UTF-8.
[[nodiscard]] std::vector<std::size_t> codePointOffsets(std::string_view text);

/// Adds a code point in UTF-8; U+FFFD for what is none (0, halves of a pair, above U+10FFFF).
void appendCodePoint(std::string &out, std::uint32_t codePoint);

/// Decodes HTML character references (&amp; &#39; &#x1F600; and the named ones that the platforms write).
[[nodiscard]] std::string decodeHtmlEntities(std::string_view text);
/// Plain text of an HTML fragment: <br> and </p> become line breaks, other tags go, references are decoded,
/// script and style contents are dropped. Never fails; unclosed tags are dropped to the end.
[[nodiscard]] std::string htmlToText(std::string_view html);

/// Lower case of ASCII letters only (handles, domains, keys).
[[nodiscard]] std::string asciiLower(std::string_view text);
/// Lower case by Unicode's simple case folding.
[[nodiscard]] std::string foldCase(std::string_view text);
[[nodiscard]] std::string_view trimmed(std::string_view text);
/// The parts of a text between separators, in their order, without the empty ones; they refer to the text.
[[nodiscard]] std::vector<std::string_view> partsOf(std::string_view text, char separator);

/// At most `codePoints` code points, with "…" when something was left out; line breaks become spaces.
[[nodiscard]] std::string excerpt(std::string_view text, std::size_t codePoints);

/// Text of a stranger for one line of the window, a terminal or a log: control characters become U+FFFD or spaces,
/// marks that turn the direction of what follows are removed.
[[nodiscard]] std::string harmless(std::string_view text);

/// A CSV cell by RFC 4180; a cell that a spreadsheet would run (first character = + - @, tab or CR) gets a leading apostrophe.
[[nodiscard]] std::string csvCell(std::string_view text);

/// A 64-bit hash that is the same on every machine and in every version (FNV-1a with a final mix). Not for security.
[[nodiscard]] std::uint64_t stableHash(std::string_view bytes, std::uint64_t seed = 0);

/// "http" or "https" address with a host and no control characters: only these may be opened.
[[nodiscard]] bool isWebUrl(std::string_view url);

}  // namespace twofold
