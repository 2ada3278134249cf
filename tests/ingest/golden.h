// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "support/recordingsink.h"

namespace twofold::test {

/// All that an import handed on, as text that is compared with a golden file.
std::string describe(const RecordingSink &sink);

/// Fails when the golden is missing or differs; writes it only when the program was started with --update-goldens.
void expectGolden(const std::filesystem::path &golden, const std::string &actual);

}  // namespace twofold::test
