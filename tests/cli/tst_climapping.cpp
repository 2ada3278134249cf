// SPDX-License-Identifier: GPL-3.0-or-later
// A table of one's own: print its mapping, edit it, import with it.
#include "clirun.h"
#include "twofold/core/text.h"

namespace twofold::test {
namespace {

TEST(CliMapping, IsPrintedEditedAndRemembered) {
    const Cli cli;
    writeFile(cli.file("people.csv"), "Wer;Wo\nAmara;@amara\nNils;@nils\n");
    const CliRun refused = cli({"import", cli.file("people.csv")});
    EXPECT_EQ(refused.code, 1);
    EXPECT_NE(refused.err.find("--mapping"), std::string::npos) << refused.err;

    const CliRun shown = cli({"import", cli.file("people.csv"), "--show-mapping"});
    EXPECT_EQ(shown.code, 0);
    EXPECT_NE(shown.err.find("guess"), std::string::npos) << "that it is a weak one is said beside it";
    nlohmann::json mapping = shown.json();
    ASSERT_EQ(mapping["columns"].size(), 2U);
    EXPECT_EQ(mapping["columns"][0], (nlohmann::json{{"column", "Wer"}, {"is", "ignore"}}));
    mapping["platform"] = "x";
    mapping["relation"] = "following";
    mapping["columns"][0]["is"] = "name";
    mapping["columns"][1]["is"] = "handle";
    writeFile(cli.file("mapping.json"), mapping.dump());

    EXPECT_EQ(cli({"import", cli.file("people.csv"), "--mapping", cli.file("mapping.json"), "--show-mapping"}).code, 0);
    const auto imported = cli.json({"import", cli.file("people.csv"), "--mapping", cli.file("mapping.json")});
    EXPECT_EQ(imported["jobs"][0]["format"], "csv");
    EXPECT_EQ(imported["jobs"][0]["counts"]["relations"]["stored"], 2);
    EXPECT_EQ(cli({"import", cli.file("people.csv"), "--show-mapping"}).json(), mapping) << "as it was said";
    EXPECT_EQ(cli.json({"import", cli.file("people.csv")})["jobs"][0]["counts"]["relations"]["unchanged"], 2);
}

TEST(CliMapping, WhatIsWrongInItIsSaid) {
    const Cli cli;
    writeFile(cli.file("people.csv"), "Wer;Wo\nAmara;@amara\n");
    writeFile(cli.file("bad.json"), R"({"columns":[{"column":"Wer","is":"nam"}]})");
    const CliRun bad = cli({"import", cli.file("people.csv"), "--mapping", cli.file("bad.json")});
    EXPECT_EQ(bad.code, 2);
    EXPECT_NE(bad.err.find("“Wer”"), std::string::npos) << bad.err;
    EXPECT_EQ(cli({"import", cli.file("people.csv"), "--mapping", cli.file("absent.json")}).code, 1);
    EXPECT_EQ(cli({"import", cli.file("people.csv"), cli.file("bad.json"), "--show-mapping"}).code, 2);
    writeFile(cli.file("other.json"), R"({"columns":[{"column":"Name","is":"name"}]})");
    const auto unfit = cli.json({"import", cli.file("people.csv"), "--mapping", cli.file("other.json")}, 2);
    EXPECT_NE(unfit["error"]["message"].get<std::string>().find("“Name”"), std::string::npos);
    EXPECT_EQ(cli.json({"jobs"})["jobs"].size(), 0U);
}

}  // namespace
}  // namespace twofold::test
