// SPDX-License-Identifier: GPL-3.0-or-later
// Backup, restore, check, export, dry runs.
#include <sqlite3.h>
#include <sys/stat.h>

#include "clirun.h"
#include "xexport.h"

namespace twofold::test {
namespace {

using nlohmann::json;

std::string archive(const Cli &cli, const std::string &name, int tweets) {
    XExport made;
    made.generated = *fromIso8601("2024-06-01");
    for (int i = 0; i < tweets; ++i)
        made.tweets.push_back({.id = std::to_string(1500000000000000001 + i),
                               .at = *fromIso8601("2024-05-01T10:00:00Z") + i * msPerDay / 100,
                               .text = "A paper on search filters, part " + std::to_string(i),
                               .mentions = {{"70020002", "tomasz_data", "Tomasz Kowalczyk"}}});
    made.followers = {"70020002", "70030003"};
    made.following = {"70020002"};
    made.write(cli.file(name));
    return cli.file(name);
}

TEST(CliStore, ADryRunStoresNothing) {
    const Cli cli;
    const json preview = cli.json({"import", "--dry-run", archive(cli, "x.zip", 5)})["jobs"][0];
    EXPECT_EQ(preview["counts"]["posts"]["stored"], 5);
    EXPECT_EQ(cli.json({"posts"})["total"], 0);
    EXPECT_EQ(cli.json({"people"})["total"], 0);
    EXPECT_EQ(cli.json({"jobs"})["jobs"].size(), 0U);
    const json done = cli.json({"import", cli.file("x.zip")})["jobs"][0];
    EXPECT_EQ(done["counts"], preview["counts"]) << "the preview said what came";
    const json again = cli.json({"import", "--dry-run", cli.file("x.zip")})["jobs"][0];
    EXPECT_EQ(again["counts"]["posts"]["unchanged"], 5);
    EXPECT_EQ(again["counts"]["posts"]["stored"], 0);
}

TEST(CliStore, ImportNamesThePurposeAsTheNextStep) {
    const Cli cli;
    const CliRun run = cli({"import", archive(cli, "x.zip", 2)});
    EXPECT_EQ(run.code, 0);
    EXPECT_NE(run.out.find("accounts set 1 --purpose"), std::string::npos) << run.out;
    EXPECT_TRUE(cli({"--quiet", "import", cli.file("x.zip")}).out.empty());
    cli.json({"accounts", "set", "1", "--purpose", "professional", "--audience", "public"});
    const json account = cli.json({"accounts"})["accounts"][0];
    EXPECT_EQ(account["purpose"], "professional");
    EXPECT_EQ(account["audience"], "public");
    EXPECT_EQ(cli({"import", cli.file("x.zip")}).out.find("--purpose"), std::string::npos);
}

TEST(CliStore, BackupAndRestoreGiveTheSameBack) {
    const Cli cli;
    ASSERT_EQ(cli({"import", archive(cli, "x.zip", 5)}).code, 0);
    const json before = cli.json({"posts"});
    ASSERT_EQ(cli({"backup", cli.file("backup.db")}).code, 0);
    struct stat info {};
    ASSERT_EQ(::stat(cli.file("backup.db").c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 0777, 0600U);
    EXPECT_EQ(cli({"backup", cli.file("backup.db")}).code, 2) << "not over a file that is there";
    EXPECT_EQ(cli({"backup", "--overwrite", cli.file("backup.db")}).code, 0);
    EXPECT_EQ(cli({"backup", "--overwrite", cli.store()}).code, 2) << "not over itself";
    cli.json({"undo"});
    EXPECT_EQ(cli.json({"posts"})["total"], 0);
    const json restored = cli.json({"restore", cli.file("backup.db")});
    EXPECT_EQ(cli.json({"posts"}), before);
    EXPECT_EQ(cli({"check"}).code, 0);
    EXPECT_EQ(cli({"--store", restored["kept"], "check"}).code, 0) << "what was there is kept whole";
    EXPECT_EQ(cli({"restore", cli.file("backup.db")}).code, 0);
    EXPECT_TRUE(std::filesystem::exists(cli.store() + ".before-restore"));
    EXPECT_TRUE(std::filesystem::exists(cli.store() + ".before-restore-2"));
}

TEST(CliStore, ADamagedBackupIsRefusedAndTheStoreStays) {
    const Cli cli;
    ASSERT_EQ(cli({"import", archive(cli, "x.zip", 5)}).code, 0);
    const json before = cli.json({"posts"});
    writeFile(cli.file("not.db"), std::string(9000, 'x'));
    EXPECT_EQ(cli.json({"restore", cli.file("not.db")}, 4)["error"]["code"], "store_damaged");
    ASSERT_EQ(cli({"backup", cli.file("backup.db")}).code, 0);
    std::string bytes = readFile(cli.file("backup.db"));
    for (std::size_t i = 8192; i < bytes.size(); i += 64) bytes[i] = static_cast<char>(bytes[i] ^ 0x5A);
    writeFile(cli.file("backup.db"), bytes);
    EXPECT_EQ(cli({"restore", cli.file("backup.db")}).code, 4);
    EXPECT_EQ(cli.json({"posts"}), before);
    EXPECT_FALSE(std::filesystem::exists(cli.store() + ".before-restore"));
    EXPECT_FALSE(std::filesystem::exists(cli.store() + ".restoring"));
}

TEST(CliStore, AStoreInUseIsNotReplaced) {
    const Cli cli;
    ASSERT_EQ(cli({"import", archive(cli, "x.zip", 5)}).code, 0);
    ASSERT_EQ(cli({"backup", cli.file("backup.db")}).code, 0);
    sqlite3 *db = nullptr;
    ASSERT_EQ(sqlite3_open(cli.store().c_str(), &db), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(db, "SELECT count(*) FROM posts", nullptr, nullptr, nullptr), SQLITE_OK);  // as an open window does
    EXPECT_EQ(cli.json({"restore", cli.file("backup.db")}, 4)["error"]["code"], "store_busy");
    sqlite3_close(db);
    EXPECT_EQ(cli({"restore", cli.file("backup.db")}).code, 0);
}

TEST(CliStore, ARestoreNeedsNoStore) {
    const Cli cli;
    ASSERT_EQ(cli({"import", archive(cli, "x.zip", 5)}).code, 0);
    ASSERT_EQ(cli({"backup", cli.file("backup.db")}).code, 0);
    EXPECT_EQ(cli({"--store", cli.file("new/folder/store.db"), "restore", cli.file("backup.db")}).code, 0);
    EXPECT_EQ(cli({"--store", cli.file("new/folder/store.db"), "check"}).code, 0);
}

TEST(CliStore, CheckNeedsAStore) {
    const Cli cli;
    EXPECT_EQ(cli.json({"check"}, 1)["error"]["code"], "not_found");
    EXPECT_FALSE(std::filesystem::exists(cli.store()));
    writeFile(cli.store(), "");
    EXPECT_EQ(cli({"check"}).code, 4);
}

TEST(CliStore, ExportsAppearWholeAndPrivate) {
    const Cli cli;
    ASSERT_EQ(cli({"import", archive(cli, "x.zip", 5)}).code, 0);
    EXPECT_EQ(cli.json({"export", "posts", "--csv", cli.file("posts.csv")})["exported"]["rows"], 5);
    struct stat info {};
    ASSERT_EQ(::stat(cli.file("posts.csv").c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 0777, 0600U);
    ASSERT_EQ(cli({"export", "all", "--json", cli.file("all.json")}).code, 0);
    const json all = json::parse(readFile(cli.file("all.json")));
    EXPECT_EQ(all["posts"]["posts"].size(), 5U);
    EXPECT_EQ(all["people"]["people"].size(), 2U);
    EXPECT_EQ(cli({"export", "all", "--csv", cli.file("all.csv")}).code, 2);
    EXPECT_EQ(cli({"export", "posts", "--vcard", cli.file("posts.vcf")}).code, 2);
    EXPECT_EQ(cli({"export", "people", "--csv", cli.file("absent/people.csv")}).code, 1);
}

TEST(CliStore, TheSampleDoesNotMixWithYourOwn) {
    const Cli cli;
    ASSERT_EQ(cli({"import", archive(cli, "mine.zip", 2)}).code, 0);
    EXPECT_EQ(cli({"demo"}).code, 2);
    EXPECT_EQ(cli.json({"accounts"})["accounts"].size(), 1U);
}

}  // namespace
}  // namespace twofold::test
