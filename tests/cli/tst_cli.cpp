// SPDX-License-Identifier: GPL-3.0-or-later
// Help, arguments and an empty store.
#include "clirun.h"

namespace twofold::test {
namespace {

const std::vector<std::vector<std::string>> commands{{},
                                                     {"import"},
                                                     {"demo"},
                                                     {"jobs"},
                                                     {"jobs", "show"},
                                                     {"undo"},
                                                     {"redo"},
                                                     {"accounts"},
                                                     {"accounts", "set"},
                                                     {"people"},
                                                     {"people", "show"},
                                                     {"people", "set"},
                                                     {"people", "merge"},
                                                     {"people", "split"},
                                                     {"posts"},
                                                     {"posts", "show"},
                                                     {"posts", "set"},
                                                     {"classify"},
                                                     {"search"},
                                                     {"review"},
                                                     {"review", "decide"},
                                                     {"review", "skip"},
                                                     {"words"},
                                                     {"words", "add"},
                                                     {"words", "remove"},
                                                     {"words", "suggest"},
                                                     {"evaluate"},
                                                     {"audit"},
                                                     {"audit", "decide"},
                                                     {"export"},
                                                     {"backup"},
                                                     {"restore"},
                                                     {"check"}};

TEST(CliHelp, EveryCommandHelpsAndShowsAnExample) {
    const Cli cli;
    for (auto command : commands) {
        command.emplace_back("--help");
        const CliRun run = cli(command);
        EXPECT_EQ(run.code, 0) << command.front();
        EXPECT_NE(run.out.find("Example: twofold-cli "), std::string::npos) << run.out;
        EXPECT_TRUE(run.err.empty()) << run.err;
    }
    EXPECT_FALSE(std::filesystem::exists(cli.store())) << "help needs no store";
}

// What does not work yet is not offered.
TEST(CliHelp, NamesOnlyWhatIsThere) {
    const CliRun run = Cli()({"--help"});
    for (const char *later : {"sync", "policy", "draft", "report", "never-match"})
        EXPECT_EQ(run.out.find(std::string("\n  ") + later), std::string::npos) << later;
}

TEST(CliHelp, TheExamplesParse) {
    const Cli cli;
    for (auto command : commands) {
        command.emplace_back("--help");
        const std::string help = cli(command).out;
        std::string example = help.substr(help.find("Example: twofold-cli ") + 21);
        example = example.substr(0, example.find_first_of("\n&"));
        std::vector<std::string> words;
        for (std::size_t i = 0; i < example.size();) {
            const bool quoted = example[i] == '"';
            const std::size_t end = std::min(example.find(quoted ? '"' : ' ', i + 1), example.size());
            if (end > i + 1 || example[i] != ' ') words.push_back(example.substr(i + (quoted ? 1 : 0), end - i - (quoted ? 1 : 0)));
            i = end + 1;
        }
        std::erase_if(words, [](const std::string &word) { return word.empty(); });
        // There is nothing to find by the names of an example, but the words are in order.
        const CliRun run = cli(words);
        EXPECT_NE(run.code, 2) << example << run.err;
    }
}

// Both are made by the program: after a change of a text, make them anew (docs/cli.md says how).
TEST(CliHelp, TheManualSaysWhatHelpSays) {
    const Cli cli;
    const std::filesystem::path root(TWOFOLD_SOURCE_DIR);
    EXPECT_EQ(readFile(root / "packaging/twofold-cli.1"), cli({"--manual", "man"}).out);
    const std::string reference = cli({"--manual", "markdown"}).out;
    EXPECT_GT(reference.size(), 3000U);
    EXPECT_NE(readFile(root / "docs/cli.md").find("\n## Commands\n\n" + reference), std::string::npos);
}

TEST(CliArguments, WrongOnesAreTwoAndChangeNothing) {
    const Cli cli;
    const std::vector<std::vector<std::string>> wrong{{},
                                                      {"nonsense"},
                                                      {"import"},
                                                      {"people", "--tier", "bestie"},
                                                      {"people", "set", "1"},
                                                      {"people", "set", "1", "--role", "mentor"},
                                                      {"people", "show", "abc"},
                                                      {"people", "merge", "1"},
                                                      {"posts", "--since", "yesterday"},
                                                      {"posts", "--limit", "0"},
                                                      {"accounts", "set", "1"},
                                                      {"accounts", "set", "1", "--purpose", "both"},
                                                      {"review", "decide", "tier:1"},
                                                      {"undo", "--job", "1", "--event", "2"},
                                                      {"export", "people"},
                                                      {"export", "people", "--csv", "a", "--vcard", "b"},
                                                      {"people", "posts"},
                                                      {"sync"}};
    for (const auto &arguments : wrong) {
        const CliRun run = cli(arguments);
        EXPECT_EQ(run.code, 2) << (arguments.empty() ? "" : arguments.front()) << run.out << run.err;
        EXPECT_TRUE(run.err.starts_with("twofold-cli: ")) << run.err;
    }
}

TEST(CliArguments, WithJsonAnErrorIsADocument) {
    const Cli cli;
    for (const auto &arguments : std::vector<std::vector<std::string>>{{"nonsense"}, {"people", "--tier", "bestie"}}) {
        const auto document = cli.json(arguments, 2);
        EXPECT_EQ(document["error"]["code"], "bad_argument");
        EXPECT_FALSE(document["error"]["message"].get<std::string>().empty());
        EXPECT_TRUE(document["error"].contains("context"));
    }
}

TEST(CliArguments, GlobalOptionsStandBeforeAndBehind) {
    const Cli cli;
    EXPECT_EQ(cli({"people", "--json"}).json()["total"], 0);
    EXPECT_EQ(cli({"--json", "people"}).json()["total"], 0);
    EXPECT_EQ(cli({"jobs", "show", "1", "--json"}).json()["error"]["code"], "not_found");
}

TEST(CliEmptyStore, EachListSaysWhatToDoNext) {
    const Cli cli;
    for (const char *command : {"jobs", "accounts", "people", "posts", "audit", "review"}) {
        const CliRun run = cli({command});
        EXPECT_EQ(run.code, 0) << command << run.err;
        EXPECT_NE(run.out.find("twofold-cli --store " + cli.store() + " import"), std::string::npos)
            << "ready to paste: " << command << run.out;
        EXPECT_TRUE(cli({command, "--quiet"}).out.empty()) << command;
    }
}

TEST(CliEmptyStore, JsonListsAreEmptyNotAbsent) {
    const Cli cli;
    EXPECT_EQ(cli.json({"jobs"})["jobs"], nlohmann::json::array());
    EXPECT_EQ(cli.json({"accounts"})["accounts"], nlohmann::json::array());
    EXPECT_EQ(cli.json({"people"})["people"], nlohmann::json::array());
    EXPECT_EQ(cli.json({"posts"})["posts"], nlohmann::json::array());
    EXPECT_EQ(cli.json({"review"})["cards"], nlohmann::json::array());
    EXPECT_EQ(cli.json({"words"})["words"], nlohmann::json::array());
    EXPECT_EQ(cli.json({"words", "suggest"})["proposals"], nlohmann::json::array());
    const auto audit = cli.json({"audit"});
    for (const char *key : {"matrix", "findings", "policies"}) EXPECT_EQ(audit[key], nlohmann::json::array()) << key;
}

TEST(CliClassify, OnePredictionForEachLine) {
    const Cli cli;
    writeFile(cli.file("texts.jsonl"),
              "{\"text\":\"Our systematic review of search filters is out in the journal\",\"platform\":\"x\",\"kind\":\"post\"}\n"
              "\n{\"text\":\"My daughter lost her first tooth and we had cake with grandma\"}\n{\"text\":\"\"}\n");
    const auto document = cli.json({"classify", "--texts", cli.file("texts.jsonl"), "--words", "search filter, ward round"});
    ASSERT_EQ(document["predictions"].size(), 3U);
    EXPECT_EQ(document["predictions"][0]["label"], "professional");
    EXPECT_EQ(document["predictions"][1]["label"], "personal");
    EXPECT_EQ(document["predictions"][2]["label"], "none");
    EXPECT_LT(document["predictions"][1]["p_professional"], 0.5);
    EXPECT_FALSE(document["predictions"][0]["reasons"].empty());
    EXPECT_TRUE(document["predictions"][0]["reasons"][0].contains("weight"));
    EXPECT_FALSE(std::filesystem::exists(cli.store())) << "no store is needed";
}

TEST(CliClassify, ABadLineIsListedAndCounted) {
    const Cli cli;
    writeFile(cli.file("texts.jsonl"), "{\"text\":\"a paper\"}\nnot json\n[1]\n{\"words\":1}\n");
    const CliRun run = cli({"--json", "classify", "--texts", cli.file("texts.jsonl")});
    EXPECT_EQ(run.code, 3);
    EXPECT_EQ(run.json()["predictions"].size(), 4U) << "lines and predictions stay side by side";
    EXPECT_NE(run.err.find("line 2"), std::string::npos);
    EXPECT_EQ(cli({"classify", "--texts", cli.file("absent")}).code, 1);
    EXPECT_EQ(cli({"classify", "--texts", "/tmp"}).code, 1);
}

}  // namespace
}  // namespace twofold::test
