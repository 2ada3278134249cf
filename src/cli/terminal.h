// SPDX-License-Identifier: GPL-3.0-or-later
// What a terminal shows and how wide. No locale: text is UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace twofold::cli {

/// Columns that harmless text takes: combining marks none, East Asian wide characters and emoji two.
[[nodiscard]] std::size_t displayWidth(std::string_view text);
/// One line of at most `width` columns, with "…" when something was left out. Control and bidi characters are taken
/// out, and of marks piled up on one character only the first few are kept.
[[nodiscard]] std::string fitted(std::string_view text, std::size_t width);
/// Words of a text in lines of at most `width` columns; each begins with `indent`.
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t width, const std::string &indent);

[[nodiscard]] bool isTerminal(int descriptor);
/// Columns of standard output; 100 when it is not a terminal.
[[nodiscard]] std::size_t terminalWidth();

}  // namespace twofold::cli
