// SPDX-License-Identifier: GPL-3.0-or-later
// Small texts that several commands print.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "twofold/core/clock.h"
#include "twofold/core/result.h"
#include "twofold/core/words.h"
#include "twofold/services/decisions.h"

namespace twofold::cli {

/// "12,345"
[[nodiscard]] std::string grouped(std::int64_t number);
/// "1 post", "12 posts"
[[nodiscard]] std::string counted(std::int64_t number, const char *one, const char *many);
/// "2025-06-05" in UTC; "-" when nothing is known.
[[nodiscard]] std::string day(UtcMs moment);
/// "2025-06-05 07:58" in UTC.
[[nodiscard]] std::string minute(UtcMs moment);
/// The last part of a path.
[[nodiscard]] std::string baseName(const std::string &path);
/// "● friend" when decided, "○ friend 72 %" when suggested, "-" for nothing.
[[nodiscard]] std::string chip(std::string_view word, ValueState state, int perMille);
/// The platform's name and a handle ("X @gwen").
[[nodiscard]] std::string accountName(Platform platform, const std::string &handle);

/// The parts of a list with commas, without the empty ones.
[[nodiscard]] std::vector<std::string> listOf(const std::string &text);
/// A moment of the command line. Errors: BadArgument.
[[nodiscard]] Result<std::optional<UtcMs>> momentOf(const std::string &text);
/// A text as a whole number above 0. Errors: BadArgument.
[[nodiscard]] Result<std::int64_t> numberOf(const std::string &text);

}  // namespace twofold::cli
