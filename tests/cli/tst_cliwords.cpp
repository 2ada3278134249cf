// SPDX-License-Identifier: GPL-3.0-or-later
// Words of work, and how good the suggestions are, on the command line.
#include "clirun.h"

namespace twofold::test {
namespace {

using nlohmann::json;

class CliWords : public ::testing::Test {
protected:
    static void SetUpTestSuite() {
        s_sample = new Cli;
        (void)(*s_sample)({"demo", "--quiet"});
        (void)(*s_sample)({"backup", s_sample->file("sample.db")});
    }
    static void TearDownTestSuite() {
        delete s_sample;
        s_sample = nullptr;
    }
    void SetUp() override { std::filesystem::copy_file(s_sample->file("sample.db"), m_cli.store()); }
    json words() { return m_cli.json({"words"})["words"]; }
    // Decides the newest posts as they are suggested, but every `other`th the other way round.
    void decide(int count, int other) {
        std::vector<std::string> sides[2] = {{"posts", "set"}, {"posts", "set"}};
        int number = 0;
        for (const json &post : json(m_cli.json({"posts", "--limit", "3000"})["posts"])) {
            if (post["label"]["state"] != "suggested" || number == count) continue;
            const bool professional = (post["label"]["value"] == "professional") != (++number % other == 0);
            sides[professional].push_back(post["id"].dump());
        }
        for (const bool professional : {false, true}) {
            sides[professional].insert(sides[professional].end(), {"--label", professional ? "professional" : "personal"});
            (void)m_cli.json(sides[professional]);
        }
    }

    static Cli *s_sample;
    Cli m_cli;
};
Cli *CliWords::s_sample = nullptr;

TEST_F(CliWords, AreAddedRemovedAndUndone) {
    const json before = words();
    const json added = m_cli.json({"words", "add", "search filter, sepsis", "#medlibs"});
    ASSERT_EQ(added["changes"].size(), 1U) << "one event for all";
    EXPECT_EQ(words(), json::parse(R"(["search filter","sepsis","#medlibs"])"));
    EXPECT_TRUE(m_cli.json({"words", "add", "SEPSIS"})["changes"][0]["event"].is_null());
    (void)m_cli.json({"words", "remove", "Sepsis"});
    EXPECT_EQ(words(), json::parse(R"(["search filter","#medlibs"])"));
    (void)m_cli.json({"undo", "--last"});
    EXPECT_EQ(words().size(), 3U);
    (void)m_cli.json({"undo", "--event", added["changes"][0]["event"].dump()});
    EXPECT_EQ(words(), before);
    EXPECT_NE(m_cli({"words"}).out.find("words suggest"), std::string::npos);
}

TEST_F(CliWords, OfWhichNoneIsThereCannotBeRemoved) {
    (void)m_cli.json({"words", "add", "sepsis"});
    const CliRun run = m_cli({"words", "remove", "sepsis", "choir"});
    EXPECT_EQ(run.code, 1);
    EXPECT_NE(run.err.find("choir"), std::string::npos) << run.err;
    EXPECT_EQ(words().size(), 1U) << "nothing was changed";
    EXPECT_EQ(m_cli({"words", "add"}).code, 2);
}

TEST_F(CliWords, AreProposedWithTheirOrigin) {
    const json proposals = m_cli.json({"words", "suggest"})["proposals"];
    ASSERT_GT(proposals.size(), 4U);
    for (const json &one : proposals) {
        EXPECT_FALSE(one["word"].get<std::string>().empty());
        EXPECT_TRUE(one["source"] == "profile" || one["source"] == "employer" || one["source"] == "hashtag") << one;
        EXPECT_NE(one["platform"], "facebook") << "of a personal account: " << one;
        EXPECT_NE(one["platform"], "instagram") << one;
    }
    const std::string first = proposals[0]["word"];
    EXPECT_NE(m_cli({"words", "suggest"}).out.find(first), std::string::npos);
    (void)m_cli.json({"words", "add", first});
    EXPECT_NE(m_cli.json({"words", "suggest"})["proposals"][0]["word"], first) << "what is chosen is not proposed";
}

TEST_F(CliWords, ChangeLabels) {
    const auto of = [&](const std::string &label) { return m_cli.json({"posts", "--label", label, "--query", "sourdough", "--limit", "1"})["total"].get<int>(); };
    const int before = of("professional");
    (void)m_cli.json({"words", "add", "allotment,sourdough,choir,tomas"});
    EXPECT_GT(of("professional"), before);
    (void)m_cli.json({"undo", "--last"});
    EXPECT_EQ(of("professional"), before);
}

TEST_F(CliWords, EvaluateSaysThatItIsTooEarly) {
    const json labels = m_cli.json({"evaluate"})["labels"];
    EXPECT_EQ(labels["decisions"].get<int>() + labels["missing"].get<int>(), 20);
    EXPECT_TRUE(labels["learnt"].is_null());
    EXPECT_TRUE(labels["gain"].is_null());
    const CliRun run = m_cli({"evaluate"});
    EXPECT_EQ(run.code, 0);
    EXPECT_TRUE(run.out.starts_with("Too early to say")) << run.out;
}

TEST_F(CliWords, EvaluateReportsOnTheUsersDecisions) {
    decide(240, 12);
    const json document = m_cli.json({"evaluate"});
    const json &labels = document["labels"];
    EXPECT_GE(labels["decisions"].get<int>(), 240);
    EXPECT_EQ(labels["missing"], 0);
    for (const char *by : {"learnt", "base"}) {
        const json &figures = labels[by];
        EXPECT_EQ(figures["decisions"], labels["decisions"]);
        const double accuracy = figures["accuracy"];
        EXPECT_GT(accuracy, 0.6) << figures;
        EXPECT_LE(figures["interval"][0].get<double>(), accuracy);
        EXPECT_GE(figures["interval"][1].get<double>(), accuracy);
        for (const char *key : {"macro_f1", "balanced", "calibration_error", "top80"}) EXPECT_TRUE(figures[key].is_number()) << key;
    }
    EXPECT_EQ(labels["gain"]["decisions"], 100);
    const auto sum = [](const json &confusion) {
        int all = 0;
        for (const json &row : confusion)
            for (const json &count : row) all += count.get<int>();
        return all;
    };
    EXPECT_EQ(sum(labels["confusion"]), labels["decisions"].get<int>());
    int ofAccounts = 0;
    for (const json &account : labels["accounts"]) ofAccounts += sum(account["confusion"]);
    EXPECT_EQ(ofAccounts, labels["decisions"].get<int>());
    EXPECT_TRUE(document["tiers"]["decisions"].is_number());
    EXPECT_EQ(document["tiers"]["held_out"], false);
    const CliRun run = m_cli({"evaluate"});
    EXPECT_TRUE(run.out.starts_with("On your own ")) << run.out;
    EXPECT_NE(run.out.find("The base alone"), std::string::npos);
}

TEST_F(CliWords, EvaluateComparesTiersWithoutTheDecision) {
    std::string learnFrom, friendOne;
    for (const json &person : json(m_cli.json({"people", "--limit", "3000"})["people"])) {
        if (person["tier"]["state"] != "suggested") continue;
        if (person["tier"]["value"] == "learn-from") learnFrom = person["id"].dump();
        if (person["tier"]["value"] == "interact") friendOne = person["id"].dump();
    }
    const json before = m_cli.json({"evaluate"})["tiers"];
    (void)m_cli.json({"people", "set", learnFrom, "--tier", "learn-from"});
    (void)m_cli.json({"people", "set", friendOne, "--tier", "friend"});
    const json tiers = m_cli.json({"evaluate"})["tiers"];
    EXPECT_EQ(tiers["decisions"].get<int>(), before["decisions"].get<int>() + 2);
    EXPECT_EQ(tiers["suggested"].get<int>(), before["suggested"].get<int>() + 2);
    EXPECT_EQ(tiers["same"].get<int>(), before["same"].get<int>() + 1);
}

}  // namespace
}  // namespace twofold::test
