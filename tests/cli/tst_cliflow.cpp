// SPDX-License-Identifier: GPL-3.0-or-later
// What a user does with the sample: review, audit, decide, undo, each by a program that starts anew.
#include <sqlite3.h>

#include "clirun.h"

namespace twofold::test {
namespace {

using nlohmann::json;

// The sample is imported once; each test works on a copy of its store.
class CliFlow : public ::testing::Test {
protected:
    static void SetUpTestSuite() {
        s_sample = new Cli;
        s_demo = (*s_sample)({"--json", "demo"});
        (void)(*s_sample)({"backup", s_sample->file("sample.db")});
    }
    static void TearDownTestSuite() {
        delete s_sample;
        s_sample = nullptr;
    }
    void SetUp() override { std::filesystem::copy_file(s_sample->file("sample.db"), m_cli.store()); }

    static Cli *s_sample;
    static CliRun s_demo;
    Cli m_cli;
};
Cli *CliFlow::s_sample = nullptr;
CliRun CliFlow::s_demo;

void expectSums(const json &counts) {
    for (const char *kind : {"posts", "identities", "relations", "interactions"}) {
        const json &one = counts.at(kind);
        EXPECT_EQ(one["found"].get<int>(),
                  one["stored"].get<int>() + one["updated"].get<int>() + one["unchanged"].get<int>() + one["skipped"].get<int>())
            << kind;
    }
}

TEST_F(CliFlow, TheDemoStoresEverythingItFound) {
    EXPECT_EQ(s_demo.code, 0) << s_demo.err;
    const json document = s_demo.json();
    ASSERT_EQ(document["jobs"].size(), 10U) << "nine files, of which one holds two networks";
    for (const json &job : document["jobs"]) {
        EXPECT_EQ(job["state"], "done") << job.dump(2).substr(0, 2000);
        EXPECT_EQ(job["missing_parts"], json::array());
        expectSums(job["counts"]);
        EXPECT_TRUE(job["account"].contains("handle"));
    }
    EXPECT_GT(document["jobs"][0]["counts"]["posts"]["stored"].get<int>(), 1000);
}

TEST_F(CliFlow, ASecondDemoFindsEverythingUnchanged) {
    for (const json &job : json(m_cli.json({"demo"})["jobs"])) {
        expectSums(job["counts"]);
        for (const char *kind : {"posts", "identities", "relations", "interactions"}) {
            EXPECT_EQ(job["counts"][kind]["stored"], 0) << kind;
            EXPECT_EQ(job["counts"][kind]["updated"], 0) << kind;
        }
    }
}

TEST_F(CliFlow, AccountsHaveTheirPurposes) {
    const json accounts = m_cli.json({"accounts"})["accounts"];
    std::map<std::string, std::string> purposes;
    for (const json &account : accounts) purposes[account["platform"]] = account["purpose"].is_string() ? account["purpose"].get<std::string>() : std::string();
    EXPECT_EQ(purposes, (std::map<std::string, std::string>{{"x", "professional"}, {"mastodon", "mixed"}, {"facebook", "personal"}, {"linkedin", "professional"},
                                                            {"instagram", "personal"}, {"threads", "personal"}, {"bluesky", "mixed"}, {"wordpress", "professional"},
                                                            {"addressbook", ""}}));
    EXPECT_GT(accounts[0]["posts"].get<int>(), 1000);
}

TEST_F(CliFlow, PeopleAreComplete) {
    const json document = m_cli.json({"people", "--limit", "2000"});
    EXPECT_EQ(document["total"].get<std::size_t>(), document["people"].size());
    for (const json &person : document["people"]) {
        for (const char *key : {"id", "name", "kind", "tier", "trust", "roles", "identities", "relations", "interactions"})
            ASSERT_TRUE(person.contains(key)) << key;
        for (const char *axis : {"tier", "trust"}) {
            const double confidence = person[axis]["confidence"];
            EXPECT_TRUE(confidence >= 0 && confidence <= 1);
            EXPECT_TRUE(person[axis]["state"] != "suggested" || !person[axis]["reasons"].empty()) << person["name"];
            for (const json &reason : person[axis]["reasons"])
                EXPECT_EQ(reason.get<std::string>().find('_'), std::string::npos) << "a code, not a sentence: " << reason;
        }
        EXPECT_FALSE(person["identities"].empty());
    }
}

// A hint under the list, not in it: more friends than people keep up.
TEST_F(CliFlow, PeopleSaysWhenThereAreMoreFriendsThanOneKeepsUp) {
    const auto friends = [&] { return m_cli.json({"people", "--tier", "friend", "--limit", "1000"})["people"]; };
    const auto said = [&] {
        const CliRun run = m_cli({"people", "--limit", "5"});
        return (run.out + run.err).find(" friends; few people keep up more than some 15") != std::string::npos;
    };
    ASSERT_GT(friends().size(), 15U);
    EXPECT_TRUE(said());
    for (int round = 0; friends().size() > 15 && round < 10; ++round) {
        std::vector<std::string> set{"people", "set"};
        for (const json &person : friends()) set.push_back(person["id"].dump());
        set.erase(set.begin() + 2, set.begin() + 2 + static_cast<std::ptrdiff_t>(std::min<std::size_t>(3, set.size() - 2)));
        set.insert(set.end(), {"--tier", "interact"});
        EXPECT_EQ(m_cli(set).code, 0);
    }
    EXPECT_FALSE(said());
}

TEST_F(CliFlow, PagesFollowOneAnotherWithoutGapOrTwice) {
    for (const char *list : {"people", "posts"}) {
        const json whole = m_cli.json({list, "--limit", "23"});
        json paged = json::array();
        std::string after = "0";
        for (const char *limit : {"10", "10", "3"}) {
            std::vector<std::string> arguments{list, "--limit", limit};
            if (after != "0") arguments.insert(arguments.end(), {"--after", after});
            const json page = m_cli.json(arguments);
            EXPECT_EQ(page["total"], whole["total"]);
            for (const json &row : page[list]) paged.push_back(row["id"]);
            after = page[list].back()["id"].dump();
        }
        ASSERT_EQ(paged.size(), 23U);
        for (std::size_t i = 0; i < 23; ++i) EXPECT_EQ(paged[i], whole[list][i]["id"]) << list << i;
    }
}

TEST_F(CliFlow, FiltersFit) {
    for (const json &person : json(m_cli.json({"people", "--tier", "friend", "--platform", "mastodon"})["people"]))
        EXPECT_EQ(person["tier"]["value"], "friend");
    for (const json &post :
         json(m_cli.json({"posts", "--label", "personal", "--account", "1", "--since", "2024-01-01", "--until", "2025-01-01"})["posts"])) {
        EXPECT_EQ(post["label"]["value"], "personal");
        EXPECT_EQ(post["account"], 1);
        EXPECT_TRUE(post["created"].get<std::string>().starts_with("2024")) << post["created"];
    }
    const json found = m_cli.json({"search", "review"});
    EXPECT_FALSE(found["posts"].empty());
    EXPECT_EQ(m_cli.json({"posts", "--query", "zzzzqqq"})["total"], 0);
}

TEST_F(CliFlow, TheReviewAsksAndADecisionIsNotAskedAgain) {
    const json cards = m_cli.json({"review", "--batch", "12"})["cards"];
    ASSERT_EQ(cards.size(), 12U);
    for (const json &card : cards)
        for (const char *key : {"id", "kind", "subject", "suggestion", "confidence", "reasons", "evidence"})
            EXPECT_TRUE(card.contains(key)) << key;
    const auto has = [&](const std::string &id) {
        const json again = m_cli.json({"review", "--batch", "50"})["cards"];
        return std::any_of(again.begin(), again.end(), [&](const json &card) { return card["id"] == id; });
    };
    const std::string first = cards[0]["id"], second = cards[1]["id"];
    const std::map<std::string, std::string> values{
        {"finding", "accepted"}, {"tier", "friend"}, {"follower", "friend"}, {"label", "personal"}, {"drift", "friend"}, {"duplicate", "never"}};
    EXPECT_EQ(m_cli.json({"review", "decide", first, values.at(cards[0]["kind"])})["changes"].size(), 1U);
    EXPECT_FALSE(has(first));
    m_cli.json({"review", "skip", second});
    EXPECT_FALSE(has(second));
    m_cli.json({"undo"});
    EXPECT_TRUE(has(second));
    EXPECT_EQ(m_cli({"review", "decide", second, "nonsense"}).code, 2);
}

TEST_F(CliFlow, TheReviewGoesOnWhereItWasLeftAndASkippedCardIsPassedOver) {
    const json first = m_cli.json({"review"})["cards"];
    ASSERT_EQ(first.size(), 12U);
    const json passed = m_cli.json({"review", "skip", first[0]["id"]})["changes"][0];
    EXPECT_EQ(passed["what"]["what"], "seen");
    const json second = m_cli.json({"review"})["cards"];
    ASSERT_EQ(second.size(), 11U);
    for (std::size_t i = 0; i < second.size(); ++i) EXPECT_EQ(second[i]["id"], first[i + 1]["id"]);
    for (const json &card : second) m_cli({"review", "skip", card["id"]});
    const json fresh = m_cli.json({"review"})["cards"];
    EXPECT_EQ(fresh.size(), 12U) << "a new batch when the one before is done";
    for (const json &card : fresh)
        for (const json &old : first) EXPECT_NE(card["id"], old["id"]);
}

TEST_F(CliFlow, DriftAndDuplicatesAreAskedWithTheirEvidence) {
    sqlite3 *db = nullptr;
    ASSERT_EQ(sqlite3_open(m_cli.store().c_str(), &db), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(db,
                           "UPDATE contacts SET drift=1 WHERE id=(SELECT id FROM contacts WHERE present=1 ORDER BY score DESC LIMIT 1);"
                           "INSERT INTO duplicates(a, b, score, evidence) SELECT min(id), max(id), 930, '[{\"code\":\"mutual\",\"numbers\":[],\"words\":[],\"weight\":2.0}]'"
                           " FROM (SELECT id FROM contacts WHERE present=1 ORDER BY score DESC LIMIT 2 OFFSET 4)",
                           nullptr, nullptr, nullptr),
              SQLITE_OK)
        << sqlite3_errmsg(db);
    sqlite3_close(db);
    const CliRun text = m_cli({"review"});
    EXPECT_NE(text.out.find("The tier no longer fits"), std::string::npos) << text.out;
    EXPECT_NE(text.out.find("Gone silent"), std::string::npos) << text.out;
    EXPECT_NE(text.out.find("One person?"), std::string::npos) << text.out;
    json duplicate, drift;
    for (const json &card : json(m_cli.json({"review"})["cards"])) {
        if (card["kind"] == "duplicate") duplicate = card;
        if (card["kind"] == "drift") drift = card;
    }
    ASSERT_TRUE(duplicate.is_object() && drift.is_object());
    EXPECT_EQ(duplicate["suggestion"]["match"], "merge");
    EXPECT_NE(duplicate["subject"]["contact"], duplicate["subject"]["other"]);
    EXPECT_EQ(duplicate["evidence"]["person"]["id"], duplicate["subject"]["contact"]);
    EXPECT_EQ(duplicate["evidence"]["other"]["id"], duplicate["subject"]["other"]);
    EXPECT_FALSE(duplicate["reasons"].empty());
    EXPECT_EQ(m_cli({"review", "decide", duplicate["id"], "friend"}).code, 2);
    m_cli.json({"review", "decide", duplicate["id"], "merge"});
    EXPECT_EQ(m_cli({"people", "show", std::to_string(duplicate["subject"]["other"].get<int>())}).code, 1) << "it is part of the first";
    m_cli.json({"review", "decide", drift["id"], "friend"});
    for (const json &card : json(m_cli.json({"review"})["cards"])) {
        EXPECT_NE(card["id"], duplicate["id"]);
        EXPECT_NE(card["id"], drift["id"]);
    }
}

TEST_F(CliFlow, TheAuditAddsUp) {
    const json audit = m_cli.json({"audit", "--limit", "1000"});
    const json accounts = m_cli.json({"accounts"})["accounts"];
    for (std::size_t i = 0; i < 2; ++i)
        EXPECT_EQ(audit["matrix"][i]["professional"].get<int>() + audit["matrix"][i]["personal"].get<int>() +
                      audit["matrix"][i]["undecided"].get<int>(),
                  accounts[i]["posts"].get<int>());
    EXPECT_EQ(audit["policies"], json::array());
    EXPECT_EQ(audit["total"].get<std::size_t>(), audit["findings"].size());
    EXPECT_GT(audit["findings"].size(), 0U);
    for (const json &finding : audit["findings"])
        for (const char *key : {"id", "rule", "severity", "post", "contact", "evidence", "state"})
            EXPECT_TRUE(finding.contains(key)) << key;
    const std::string id = audit["findings"][0]["id"].dump();
    m_cli.json({"audit", "decide", id, "accepted"});
    const json accepted = m_cli.json({"audit", "--state", "accepted"});
    ASSERT_EQ(accepted["total"], 1);
    EXPECT_EQ(accepted["findings"][0]["id"].dump(), id);
}

TEST_F(CliFlow, DecisionsAboutPeopleAreTakenBackOneByOne) {
    const std::string id = m_cli.json({"people", "--limit", "1"})["people"][0]["id"].dump();
    const json before = m_cli.json({"people", "show", id});
    const json changes = m_cli.json(
        {"people", "set", id, "--tier", "learn-from", "--trust", "inner", "--role", "+mentor", "--note", "met at MedLibConf"})["changes"];
    ASSERT_EQ(changes.size(), 4U);
    const json after = m_cli.json({"people", "show", id});
    EXPECT_EQ(after["tier"]["value"], "learn-from");
    EXPECT_EQ(after["tier"]["state"], "decided");
    EXPECT_EQ(after["trust"]["value"], "inner");
    EXPECT_EQ(after["roles"], json::array({"mentor"}));
    EXPECT_EQ(after["note"], "met at MedLibConf");
    EXPECT_EQ(after["history"].size(), 4U);
    for (const json &change : changes) m_cli.json({"undo", "--event", change["event"].dump()});
    EXPECT_EQ(m_cli.json({"people", "show", id}), before);
    m_cli.json({"people", "set", id, "--role", "+peer", "--role", "-peer"});
    EXPECT_EQ(m_cli.json({"people", "show", id})["roles"], json::array());
}

TEST_F(CliFlow, AnImportIsTakenBackAndDoneAgain) {
    const json before = m_cli.json({"posts", "--limit", "5"});
    const json jobs = m_cli.json({"jobs"})["jobs"];
    const std::string x = jobs.back()["id"].dump();
    m_cli.json({"undo", "--job", x});
    EXPECT_EQ(m_cli.json({"accounts"})["accounts"].size(), 8U);
    EXPECT_EQ(m_cli({"undo", "--job", x}).code, 1) << "not twice";
    EXPECT_EQ(m_cli({"check"}).code, 0);
    m_cli.json({"redo", "--job", x});
    EXPECT_EQ(m_cli.json({"posts", "--limit", "5"}), before);
    EXPECT_EQ(m_cli({"check"}).code, 0);
}

TEST_F(CliFlow, PostsAreDecidedAndKeepTheirLongNumbers) {
    const json post = m_cli.json({"posts", "--limit", "1"})["posts"][0];
    const std::string id = post["id"].dump();
    EXPECT_GT(post["id"].get<std::int64_t>(), std::int64_t{1} << 31);
    m_cli.json({"posts", "set", id, "--label", "personal"});
    const json label = m_cli.json({"posts", "show", id})["label"];
    EXPECT_EQ(label["value"], "personal");
    EXPECT_EQ(label["state"], "decided");
    EXPECT_EQ(label["confidence"], 1.0);
    m_cli.json({"undo"});
    EXPECT_EQ(m_cli.json({"posts", "show", id})["label"], post["label"]);
    m_cli.json({"redo"});
    EXPECT_EQ(m_cli.json({"posts", "show", id})["label"]["state"], "decided");
}

TEST_F(CliFlow, PeopleAreMergedAndSplit) {
    const json people = m_cli.json({"people", "--limit", "2"})["people"];
    const std::string first = people[0]["id"].dump(), second = people[1]["id"].dump();
    m_cli.json({"people", "merge", first, second});
    const json merged = m_cli.json({"people", "show", first});
    EXPECT_EQ(merged["identities"].size(), people[0]["identities"].size() + people[1]["identities"].size());
    EXPECT_EQ(m_cli({"people", "show", second}).code, 1);
    m_cli.json({"people", "split", first, people[1]["identities"][0]["id"].dump()});
    EXPECT_EQ(m_cli.json({"people", "show", first})["identities"].size(), merged["identities"].size() - 1);
}

TEST_F(CliFlow, TextForPeopleFitsTheLineAndHasNoCodes) {
    for (const auto &arguments : std::vector<std::vector<std::string>>{
             {"people"}, {"posts"}, {"audit"}, {"review"}, {"jobs"}, {"accounts"}, {"people", "show", "1"}, {"search", "review"}}) {
        const CliRun run = m_cli(arguments);
        EXPECT_EQ(run.code, 0) << run.err;
        EXPECT_TRUE(run.err.empty()) << "no progress without a terminal: " << run.err;
        std::size_t begin = 0;
        for (std::size_t end = run.out.find('\n'); end != std::string::npos; begin = end + 1, end = run.out.find('\n', begin)) {
            std::size_t columns = 0;
            for (std::size_t i = begin; i < end; ++i) columns += (static_cast<unsigned char>(run.out[i]) & 0xC0) != 0x80 ? 1 : 0;
            const bool hint = run.out.compare(begin, 7, "Decide:") == 0;
            EXPECT_TRUE(columns <= 100 || hint) << run.out.substr(begin, end - begin);
        }
    }
}

}  // namespace
}  // namespace twofold::test
