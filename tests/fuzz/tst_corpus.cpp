// SPDX-License-Identifier: GPL-3.0-or-later
// Runs every fuzz target over its corpus, without a fuzzer: what was once found stays mended on every machine.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "fuzztargets.h"
#include "support/testsupport.h"

namespace {

namespace fs = std::filesystem;

class Corpus : public testing::TestWithParam<FuzzTarget> {};

TEST_P(Corpus, isTaken) {
    const fs::path folder = fs::path(TWOFOLD_SOURCE_DIR) / "tests" / "fuzz" / "corpus" / GetParam().name;
    ASSERT_TRUE(fs::is_directory(folder)) << folder;
    std::vector<fs::path> files;
    for (const auto &entry : fs::directory_iterator(folder)) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    ASSERT_FALSE(files.empty()) << folder;
    for (const auto &file : files) {
        SCOPED_TRACE(file.string());
        const std::string bytes = twofold::test::readFile(file);
        EXPECT_EQ(GetParam().run(reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size()), 0);
    }
}

INSTANTIATE_TEST_SUITE_P(Fuzz, Corpus, testing::ValuesIn(fuzzTargets), [](const auto &one) { return std::string(one.param.name); });

}  // namespace
