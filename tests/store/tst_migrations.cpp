// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sqlite3.h>

#include "storedump.h"
#include "support/testsupport.h"
#include "twofold/core/text.h"

namespace twofold::test {

namespace {

const std::filesystem::path folder = std::filesystem::path(TWOFOLD_SOURCE_DIR) / "resources" / "sql" / "migrations";

// The statement that marks a file as a store of this program, taken from one that was just made.
std::string markOfAStore(const std::string &path) {
    EXPECT_TRUE(store::prepareStore(path).has_value());
    return "PRAGMA application_id=" + std::to_string(numberOf(*readStore(path), "PRAGMA application_id")) + ";";
}

}  // namespace

// A released step is never changed: stores of that version are already on people's machines. Until the first release
// the hash of 0001 is put right by hand when the step changes; from then on each step's hash stands here for good.
TEST(Migrations, releasedStepsAreFrozen) {
    EXPECT_EQ(stableHash(readFile(folder / "0001_initial.sql")), 4672130219342326016ULL) << "0001_initial.sql was changed";
    EXPECT_EQ(stableHash(readFile(folder / "0002_relations.sql")), 918438896269094355ULL) << "0002_relations.sql was changed";
    EXPECT_EQ(stableHash(readFile(folder / "0003_judgement.sql")), 3703008146714159081ULL) << "0003_judgement.sql was changed";
    EXPECT_EQ(stableHash(readFile(folder / "0004_review.sql")), 5599341671793589233ULL) << "0004_review.sql was changed";
}

TEST(Migrations, areNumberedWithoutAGapUpToTheSchema) {
    std::set<std::string> names;
    for (const auto &entry : std::filesystem::directory_iterator(folder)) names.insert(entry.path().filename().string());
    ASSERT_EQ(names.size(), static_cast<std::size_t>(store::schemaVersion));
    int number = 0;
    for (const auto &name : names) EXPECT_EQ(std::stoi(name.substr(0, 4)), ++number) << name;
}

// A store as each earlier version left it, with what it held.
TEST(Migrations, aStoreOfEveryEarlierVersionIsBroughtUp) {
    std::vector<std::filesystem::path> steps;
    for (const auto &entry : std::filesystem::directory_iterator(folder)) steps.push_back(entry.path());
    std::sort(steps.begin(), steps.end());
    std::string sql;
    for (int version = 1; version < store::schemaVersion; ++version) {
        SCOPED_TRACE(version);
        sql += readFile(steps[static_cast<std::size_t>(version - 1)]);
        const TempDir temp;
        const std::string path = temp.file("old.db");
        sqlite3 *old = nullptr;
        ASSERT_EQ(sqlite3_open(path.c_str(), &old), SQLITE_OK);
        const std::string today = markOfAStore(temp.file("new.db"));
        ASSERT_EQ(sqlite3_exec(old, (sql + today +
                                     "PRAGMA user_version=" + std::to_string(version) + ";"
                                     "INSERT INTO jobs(id, kind, path, fingerprint, state, started, observed_at) VALUES(1,'import','a.zip','f',1,1,5);"
                                     "INSERT INTO accounts(id, platform, key, native_id, handle, name, bio, location, website, observed_at) VALUES(1,1,'id:7','7','ines','','','','',5);")
                                        .c_str(),
                               nullptr, nullptr, nullptr),
                  SQLITE_OK)
            << sqlite3_errmsg(old);
        sqlite3_close(old);
        ASSERT_TRUE(store::prepareStore(path).has_value());
        const auto db = readStore(path);
        EXPECT_EQ(numberOf(*db, "PRAGMA user_version"), store::schemaVersion);
        EXPECT_EQ(rowsOf(*db, "SELECT handle FROM accounts"), std::vector<std::string>{"ines"});
        EXPECT_EQ(rowsOf(*db, "SELECT sql FROM sqlite_master WHERE sql NOT NULL ORDER BY name"),
                  rowsOf(*readStore(temp.file("new.db")), "SELECT sql FROM sqlite_master WHERE sql NOT NULL ORDER BY name"));
        EXPECT_TRUE(std::filesystem::exists(path + ".before-" + std::to_string(store::schemaVersion))) << "a copy stays beside it";
        EXPECT_TRUE(isSound(path));
}
}

TEST(Migrations, everyTableIsStrict) {
    const TempDir temp;
    ASSERT_TRUE(store::prepareStore(temp.file("s.db")).has_value());
    const auto loose = rowsOf(*readStore(temp.file("s.db")),
                              "SELECT name FROM pragma_table_list WHERE type='table' AND strict=0 AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%\\_text\\_%' ESCAPE '\\'");
    EXPECT_EQ(loose, std::vector<std::string>());
}

}  // namespace twofold::test
