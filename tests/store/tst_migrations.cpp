// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <set>

#include "storedump.h"
#include "support/testsupport.h"
#include "twofold/core/text.h"

namespace twofold::test {

namespace {

const std::filesystem::path folder = std::filesystem::path(TWOFOLD_SOURCE_DIR) / "resources" / "sql" / "migrations";

}  // namespace

// A released step is never changed: stores of that version are already on people's machines. Until the first release
// the hash of 0001 is put right by hand when the step changes; from then on each step's hash stands here for good.
TEST(Migrations, releasedStepsAreFrozen) {
    EXPECT_EQ(stableHash(readFile(folder / "0001_initial.sql")), 4672130219342326016ULL) << "0001_initial.sql was changed";
}

TEST(Migrations, areNumberedWithoutAGapUpToTheSchema) {
    std::set<std::string> names;
    for (const auto &entry : std::filesystem::directory_iterator(folder)) names.insert(entry.path().filename().string());
    ASSERT_EQ(names.size(), static_cast<std::size_t>(store::schemaVersion));
    int number = 0;
    for (const auto &name : names) EXPECT_EQ(std::stoi(name.substr(0, 4)), ++number) << name;
}

TEST(Migrations, everyTableIsStrict) {
    const TempDir temp;
    ASSERT_TRUE(store::prepareStore(temp.file("s.db")).has_value());
    const auto loose = rowsOf(*readStore(temp.file("s.db")),
                              "SELECT name FROM pragma_table_list WHERE type='table' AND strict=0 AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%\\_text\\_%' ESCAPE '\\'");
    EXPECT_EQ(loose, std::vector<std::string>());
}

}  // namespace twofold::test
