// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace twofold::cli {

/// The reference of all commands, from the texts that --help shows: a man page (roff, for man(1)) or the part of
/// docs/cli.md that a program can write. The files in packaging/ and docs/ are checked against these by tst_cli.
[[nodiscard]] std::string manPage(const CLI::App &app);
[[nodiscard]] std::string markdownReference(const CLI::App &app);

}  // namespace twofold::cli
