// SPDX-License-Identifier: GPL-3.0-or-later
// Names and texts come from strangers; an import can be stopped at any moment.
#include <signal.h>
#include <unistd.h>

#include "clirun.h"
#include "support/xgenerator.h"
#include "xexport.h"

namespace twofold::test {
namespace {

using nlohmann::json;

std::vector<std::string> hostileNames() {
    std::string marks = "Zalgo";
    for (int i = 0; i < 2000; ++i) marks += "\xCC\x80";  // combining grave
    return {"=HYPERLINK(\"http://evil.example\",\"x\")",
            "+1+cmd|' /C calc'!A0",
            "-2+3",
            "@SUM(A1)",
            "\xE2\x80\xAE"
            "evil\xE2\x80\xAC\xE2\x81\xA6",  // override, pop, isolate
            "\x1B]0;owned\x07\x1B[2J",
            std::string(10'000, 'W'),
            "<b>bold</b><script>alert(1)</script>",
            "line\nbreak, \"quotes\"; and\ttab",
            "\xE5\xB1\xB1\xE7\x94\xB0\xE5\xA4\xAA\xE9\x83\x8E \xF0\x9F\xA7\x91\xE2\x80\x8D\xF0\x9F\x8E\xA4",
            "\xD9\x85\xD8\xAD\xD9\x85\xD8\xAF",
            marks};
}

void importHostile(const Cli &cli) {
    XExport archive;
    archive.generated = *fromIso8601("2024-06-01");
    int number = 0;
    for (const std::string &name : hostileNames()) {
        const std::string id = std::to_string(70020000 + number);
        archive.tweets.push_back({.id = std::to_string(1500000000000000001 + number),
                                  .at = *fromIso8601("2024-05-01T10:00:00Z") + number * msPerDay / 10,
                                  .text = name,
                                  .mentions = {{id, "user" + std::to_string(number), name}}});
        archive.followers.push_back(id);
        ++number;
    }
    archive.write(cli.file("x.zip"));
    const CliRun run = cli({"import", cli.file("x.zip"), "--purpose", "professional"});
    ASSERT_TRUE(run.code == 0 || run.code == 3) << run.out << run.err;
}

void expectHarmless(const std::string &out) {
    for (const char c : out)
        EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20) << "a control character: " << static_cast<int>(c);
    for (const char *bidi : {"\xE2\x80\xAA", "\xE2\x80\xAB", "\xE2\x80\xAC", "\xE2\x80\xAD", "\xE2\x80\xAE", "\xE2\x81\xA6", "\xE2\x81\xA7",
                             "\xE2\x81\xA8", "\xE2\x81\xA9"})
        EXPECT_EQ(out.find(bidi), std::string::npos);
    std::size_t begin = 0;
    for (std::size_t end = out.find('\n'); end != std::string::npos; begin = end + 1, end = out.find('\n', begin))
        EXPECT_LT(end - begin, 800U) << "a line that nobody can read";
}

TEST(CliHostile, TablesStayTables) {
    const Cli cli;
    importHostile(cli);
    for (const auto &arguments : std::vector<std::vector<std::string>>{
             {"people"}, {"posts"}, {"review", "--batch", "50"}, {"audit"}, {"jobs"}, {"search", "bold"}}) {
        const CliRun run = cli(arguments);
        EXPECT_EQ(run.code, 0) << run.err;
        expectHarmless(run.out);
    }
    for (const json &person : json(cli.json({"people"})["people"])) expectHarmless(cli({"people", "show", person["id"].dump()}).out);
    for (const json &post : json(cli.json({"posts"})["posts"])) expectHarmless(cli({"posts", "show", post["id"].dump()}).out);
    const std::string id = cli.json({"people"})["people"][0]["id"].dump();
    expectHarmless(cli({"people", "set", id, "--tier", "friend", "--note", "\x1B[31mred"}).out);
    expectHarmless(cli({"people", "show", id}).out);
    expectHarmless(cli({"undo"}).out);
}

TEST(CliHostile, JsonKeepsWhatWasWritten) {
    const Cli cli;
    importHostile(cli);
    std::vector<std::string> names;
    for (const json &person : json(cli.json({"people"})["people"])) names.push_back(person["name"]);
    EXPECT_NE(std::find(names.begin(), names.end(), "<b>bold</b><script>alert(1)</script>"), names.end());
    EXPECT_EQ(names.size(), hostileNames().size());
}

// Splits RFC 4180 into rows of cells.
std::vector<std::vector<std::string>> rowsOf(const std::string &csv) {
    std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
    bool quoted = false;
    for (std::size_t i = 0; i < csv.size(); ++i) {
        const char c = csv[i];
        if (quoted && c == '"' && i + 1 < csv.size() && csv[i + 1] == '"')
            rows.back().back() += csv[++i];
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && c == ',')
            rows.back().emplace_back();
        else if (!quoted && c == '\r')
            continue;
        else if (!quoted && c == '\n')
            rows.emplace_back(1);
        else
            rows.back().back() += c;
    }
    if (rows.back().size() == 1 && rows.back().front().empty()) rows.pop_back();
    return rows;
}

TEST(CliHostile, NoSpreadsheetRunsAnExport) {
    const Cli cli;
    importHostile(cli);
    for (const char *what : {"people", "posts", "findings"}) {
        ASSERT_EQ(cli({"export", what, "--csv", cli.file("out.csv")}).code, 0);
        const auto rows = rowsOf(readFile(cli.file("out.csv")));
        ASSERT_FALSE(rows.empty());
        for (const auto &row : rows) {
            EXPECT_EQ(row.size(), rows.front().size()) << what;
            for (const std::string &cell : row)
                EXPECT_TRUE(cell.empty() || std::string("=+-@\t\r").find(cell.front()) == std::string::npos) << cell.substr(0, 40);
        }
        EXPECT_TRUE(std::string(what) == "findings" || rows.size() == hostileNames().size() + 1) << what;
    }
}

TEST(CliHostile, CardsHaveOneNameEach) {
    const Cli cli;
    importHostile(cli);
    ASSERT_EQ(cli({"export", "people", "--vcard", cli.file("people.vcf")}).code, 0);
    const std::string cards = readFile(cli.file("people.vcf"));
    std::size_t names = 0, begin = 0;
    for (std::size_t end = cards.find("\r\n"); end != std::string::npos; begin = end + 2, end = cards.find("\r\n", begin)) {
        EXPECT_LE(end - begin, 75U) << "folded";
        EXPECT_EQ(cards.substr(begin, end - begin).find('\n'), std::string::npos);
        if (cards.compare(begin, 3, "FN:") == 0) ++names;
    }
    EXPECT_EQ(names, hostileNames().size());
}

TEST(CliInterrupt, ACancelledImportIsWholeAndGoesOn) {
    const Cli cli;
    const auto facts = writeXArchive(cli.file("big.zip"), {.posts = 60'000, .contacts = 2'000, .seed = 7});
    const pid_t process = cli.start({"--json", "import", cli.file("big.zip")});
    ::usleep(1'500'000);
    ::kill(process, SIGINT);
    const CliRun run = cli.finish(process);
    if (run.code == 0) GTEST_SKIP() << "this machine was done before it could be interrupted";
    EXPECT_EQ(run.code, 5) << run.out.substr(0, 500) << run.err.substr(0, 500);
    EXPECT_EQ(cli({"check"}).code, 0);
    const json jobs = cli.json({"jobs"})["jobs"];
    ASSERT_EQ(jobs.size(), 1U);
    EXPECT_EQ(jobs[0]["state"], "cancelled");
    // The same file again ends it.
    const json done = cli.json({"import", cli.file("big.zip")});
    EXPECT_EQ(done["jobs"][0]["counts"]["posts"]["found"], facts.posts);
    EXPECT_EQ(cli.json({"posts", "--limit", "1"})["total"], facts.posts);
    EXPECT_EQ(cli({"check"}).code, 0);
}

TEST(CliInterrupt, AKilledImportIsWhole) {
    const Cli cli;
    writeXArchive(cli.file("big.zip"), {.posts = 60'000, .contacts = 2'000, .seed = 8});
    const pid_t process = cli.start({"--json", "import", cli.file("big.zip")});
    ::usleep(1'500'000);
    ::kill(process, SIGKILL);
    (void)cli.finish(process);
    EXPECT_EQ(cli({"check"}).code, 0);
    EXPECT_EQ(cli({"people"}).code, 0);
}

}  // namespace
}  // namespace twofold::test
