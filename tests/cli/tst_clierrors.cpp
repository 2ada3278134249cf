// SPDX-License-Identifier: GPL-3.0-or-later
// The exit codes of docs/cli.md, each from a store or a file that earns it.
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include "clirun.h"
#include "xexport.h"

namespace twofold::test {
namespace {

std::string smallArchive(const Cli &cli) {
    XExport archive;
    archive.generated = *fromIso8601("2024-06-01");
    archive.tweets = {{.id = "1500000000000000001", .at = *fromIso8601("2024-05-01T10:00:00Z"), .text = "A paper on search filters"}};
    archive.followers = {"70020002"};
    archive.write(cli.file("x.zip"));
    return cli.file("x.zip");
}

// Runs SQL on a store from outside, as an accident or another program would.
void onStore(const std::string &path, const std::string &sql) {
    sqlite3 *db = nullptr;
    ASSERT_EQ(sqlite3_open(path.c_str(), &db), SQLITE_OK);
    char *message = nullptr;
    EXPECT_EQ(sqlite3_exec(db, sql.c_str(), nullptr, nullptr, &message), SQLITE_OK) << (message ? message : "");
    sqlite3_free(message);
    sqlite3_close(db);
}

TEST(CliErrors, WhatIsNotAnExportIsOne) {
    const Cli cli;
    writeFile(cli.file("notes.txt"), "buy milk");
    EXPECT_EQ(cli({"import", cli.file("notes.txt")}).code, 1);
    EXPECT_EQ(cli({"import", cli.file("absent.zip")}).code, 1);
    const auto document = cli.json({"import", cli.file("notes.txt")}, 1);
    EXPECT_EQ(document["error"]["code"], "not_an_export");
    EXPECT_EQ(cli.json({"jobs"})["jobs"].size(), 0U);
}

TEST(CliErrors, WhatIsNotThereIsOne) {
    const Cli cli;
    for (const auto &arguments : std::vector<std::vector<std::string>>{{"people", "show", "9"},
                                                                       {"posts", "show", "9"},
                                                                       {"jobs", "show", "9"},
                                                                       {"people", "set", "9", "--tier", "friend"},
                                                                       {"posts", "set", "9", "--label", "personal"},
                                                                       {"accounts", "set", "9", "--purpose", "mixed"},
                                                                       {"audit", "decide", "9", "accepted"},
                                                                       {"review", "decide", "tier:9", "friend"},
                                                                       {"review", "skip", "nonsense"},
                                                                       {"undo"},
                                                                       {"undo", "--job", "9"},
                                                                       {"redo"},
                                                                       {"import", "x.zip", "--account", "9"},
                                                                       {"restore", "absent.db"}}) {
        const CliRun run = cli(arguments);
        EXPECT_EQ(run.code, 1) << arguments.front() << run.out << run.err;
    }
}

TEST(CliErrors, OneGoodAndOneBadPathIsThreeAndBothAreNamed) {
    const Cli cli;
    writeFile(cli.file("notes.txt"), "buy milk");
    const auto document = cli.json({"import", cli.file("notes.txt"), smallArchive(cli)}, 3);
    ASSERT_EQ(document["jobs"].size(), 1U);
    ASSERT_EQ(document["errors"].size(), 1U);
    EXPECT_EQ(document["errors"][0]["code"], "not_an_export");
}

TEST(CliErrors, SkippedRecordsAreThreeAndListed) {
    const Cli cli;
    writeZip(cli.file("x.zip"),
             {{"data/account.js",
               "window.YTD.account.part0 = [{\"account\":{\"username\":\"ines\",\"accountId\":\"7\",\"accountDisplayName\":\"Ines\"}}]"},
              {"data/tweets.js",
               "window.YTD.tweets.part0 = [{\"tweet\":{\"id_str\":\"1\",\"full_text\":\"no time\",\"created_at\":\"yesterday\"}},"
               "{\"tweet\":{\"id_str\":\"2\",\"full_text\":\"good\",\"created_at\":\"Tue Mar 01 10:00:00 +0000 2022\"}}]"}});
    const CliRun run = cli({"import", cli.file("x.zip")});
    EXPECT_EQ(run.code, 3) << run.out << run.err;
    EXPECT_NE(run.out.find("data/tweets.js, record 1: bad time"), std::string::npos) << run.out;
}

TEST(CliErrors, AStoreOfALaterVersionIsFourAndUntouched) {
    const Cli cli;
    ASSERT_EQ(cli({"people"}).code, 0);
    onStore(cli.store(), "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA user_version=999;");
    onStore(cli.store(), "PRAGMA journal_mode=DELETE");
    const std::string before = readFile(cli.store());
    for (const auto &arguments : std::vector<std::vector<std::string>>{{"people"}, {"check"}, {"undo"}, {"import", smallArchive(cli)}}) {
        const auto document = cli.json(arguments, 4);
        EXPECT_EQ(document["error"]["code"], "store_newer");
    }
    EXPECT_EQ(readFile(cli.store()), before);
}

TEST(CliErrors, AFileThatIsNoStoreIsFourAndUntouched) {
    const Cli cli;
    writeFile(cli.store(), std::string(5000, 'x'));
    EXPECT_EQ(cli.json({"people"}, 4)["error"]["code"], "store_damaged");
    EXPECT_EQ(cli({"check"}).code, 4);
    EXPECT_EQ(cli({"demo"}).code, 4);
    EXPECT_EQ(readFile(cli.store()), std::string(5000, 'x'));
}

TEST(CliErrors, ADamagedStoreIsFour) {
    const Cli cli;
    ASSERT_EQ(cli({"import", smallArchive(cli)}).code, 0);
    onStore(cli.store(), "PRAGMA journal_mode=DELETE");
    std::string bytes = readFile(cli.store());
    for (std::size_t i = 8192; i < bytes.size(); i += 64) bytes[i] = static_cast<char>(bytes[i] ^ 0x5A);
    writeFile(cli.store(), bytes);
    EXPECT_EQ(cli({"check"}).code, 4);
}

TEST(CliErrors, AStoreInUseIsFour) {
    const Cli cli;
    ASSERT_EQ(cli({"people"}).code, 0);
    sqlite3 *db = nullptr;
    ASSERT_EQ(sqlite3_open(cli.store().c_str(), &db), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(db, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
    EXPECT_EQ(cli.json({"import", smallArchive(cli)}, 4)["error"]["code"], "store_busy");
    sqlite3_exec(db, "ROLLBACK", nullptr, nullptr, nullptr);
    sqlite3_close(db);
    EXPECT_EQ(cli({"import", smallArchive(cli)}).code, 0);
}

TEST(CliErrors, AStoreThatCannotBeWrittenIsFour) {
    Cli cli;
    ASSERT_EQ(cli({"people"}).code, 0);
    if (::geteuid() == 0) {
        cli.runAsNobody();
        if (cli({"people"}).code > 5) GTEST_SKIP() << "nobody may not run the program here";
    }
    ::chmod(cli.store().c_str(), 0400);
    EXPECT_EQ(cli.json({"people", "set", "1", "--tier", "friend"}, 4)["error"]["code"], "store_read_only");
}

TEST(CliErrors, AStoreThatCannotBeMadeIsNotDone) {
    const Cli cli;
    writeFile(cli.file("file"), "x");
    const CliRun run = cli({"--store", cli.file("file") + "/store.db", "people"});
    EXPECT_NE(run.code, 0);
}

}  // namespace
}  // namespace twofold::test
