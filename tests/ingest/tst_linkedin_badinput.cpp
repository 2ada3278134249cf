// SPDX-License-Identifier: GPL-3.0-or-later
// Input that no export would hold: nothing crashes, nothing is made up, and no row goes without a word.
#include <algorithm>
#include <chrono>
#include <filesystem>

#include "support/testsupport.h"
#include "tst_linkedin.h"
#include "twofold/core/platforms.h"
#include "twofold/core/text.h"

namespace twofold::ingest {
namespace {

namespace fs = std::filesystem;

const char *const names[] = {"Registration.csv",
                             "Email Addresses.csv",
                             "Positions.csv",
                             "Education.csv",
                             "Skills.csv",
                             "Profile.csv",
                             "Connections.csv",
                             "Member_Follows.csv",
                             "Company Follows.csv",
                             "Invitations.csv",
                             "Recommendations_Given.csv",
                             "Recommendations_Received.csv",
                             "Endorsement_Given_Info.csv",
                             "Endorsement_Received_Info.csv",
                             "Shares.csv",
                             "Comments.csv",
                             "Reactions.csv",
                             "Votes.csv",
                             "InstantReposts.csv",
                             "messages.csv",
                             "Articles/a.html"};

void expectSound(const LinkedInRun &run) {
    for (const PostRecord &post : run.sink.posts) EXPECT_TRUE(!post.nativeId.empty() && isValidUtf8(post.text));
    for (const RelationRecord &relation : run.sink.relations) EXPECT_FALSE(identityKey(relation.identity).empty());
    for (const InteractionRecord &interaction : run.sink.interactions)
        EXPECT_FALSE(identityKey(interaction.identity).empty() || interaction.key.empty());
    for (const AccountRecord &account : run.sink.accounts) EXPECT_FALSE(account.handle.empty());
}

std::vector<std::pair<std::string, std::string>> fixtureFiles() {
    std::vector<std::pair<std::string, std::string>> files;
    for (const char *folder : {"Complete_LinkedInDataExport_03-09-2026", "Basic_LinkedInDataExport_05-14-2021"}) {
        const fs::path root = test::fixtures("linkedin") / folder;
        for (const auto &file : fs::recursive_directory_iterator(root))
            if (file.is_regular_file())
                files.emplace_back(file.path().lexically_relative(root).generic_string(), test::readFile(file.path()));
    }
    return files;
}

// All but the last `spare` records, which the cut may have shortened.
template <class Record>
void expectPartOf(std::vector<Record> part, const std::vector<Record> &whole, std::size_t spare, const std::string &where) {
    part.resize(part.size() - std::min(part.size(), spare));
    for (const Record &record : part) EXPECT_NE(std::find(whole.begin(), whole.end(), record), whole.end()) << where;
}

TEST(LinkedInBadInput, aFileCutAnywhereGivesNoOtherRecords) {
    const std::pair<std::string, std::string> profile = {"x/Profile.csv", "First Name,Last Name,Headline\nGwen,Pellerin,x\n"};
    for (const auto &[path, text] : fixtureFiles()) {
        const LinkedInRun whole = runLinkedIn({profile, {path, text}});
        for (std::size_t length = 0; length < text.size(); length += 7) {
            const LinkedInRun cut = runLinkedIn({profile, {path, text.substr(0, length)}});
            expectSound(cut);
            const std::string where = path + " at " + std::to_string(length);
            expectPartOf(cut.sink.posts, whole.sink.posts, 1, where);
            expectPartOf(cut.sink.relations, whole.sink.relations, 1, where);
            expectPartOf(cut.sink.interactions, whole.sink.interactions, 3, where);
        }
    }
}

TEST(LinkedInBadInput, aCutListIsToldAndNotWhole) {
    const LinkedInRun run = runLinkedIn({{"Connections.csv", "First Name,Last Name,Connected On\nA,B,12 Mar 2023\nC,\"D"}});
    EXPECT_EQ(run.sink.relations.size(), 1U);
    EXPECT_EQ(run.sink.issueCount("cut_short"), 1U);
    EXPECT_TRUE(run.summary.partial);
    EXPECT_EQ(run.summary.partialReason, "Connections.csv is cut off");
    EXPECT_FALSE(run.sink.coverages.at(0).complete);
}

TEST(LinkedInBadInput, emptyFilesAndFilesOfOtherKinds) {
    for (const char *name : names) {
        for (const std::string &text : {std::string(), std::string("\xEF\xBB\xBF"), std::string("\n\n\r\n"), std::string(",,,\n,,\n"),
                                        std::string("PK\3\4\0\0\xFF", 7), std::string("{\"a\": [1, 2]}"), std::string(70'000, '"'),
                                        std::string(200'000, ','), std::string(200'000, '\n')}) {
            const LinkedInRun run = runLinkedIn({{name, text}});
            expectSound(run);
            EXPECT_TRUE(run.sink.relations.empty() && run.sink.interactions.empty()) << name;
            EXPECT_FALSE(run.summary.filesIgnored.empty() && run.summary.filesRead.empty()) << name << ": never without a word";
        }
    }
}

TEST(LinkedInBadInput, everyCellOfEveryFileMayHoldAnything) {
    const std::string cells[] = {
        "",         " ",         "\"\"\"\"",        "-1",      "12 Mar 2023", "https://www.linkedin.com/in/%", "=1+1",
        "\xFF\xFE", "\"a\n,b\"", "LinkedIn Member", "\xC2\xA0"};
    for (const auto &[path, text] : fixtureFiles()) {
        const std::size_t line = text.find(path.find("Connections.csv") == std::string::npos ? "" : "First Name");
        const std::string header = text.substr(line, text.find('\n', line) - line) + "\n";
        const auto columns = static_cast<std::size_t>(std::count(header.begin(), header.end(), ',')) + 1;
        std::string all = header;
        for (std::size_t shift = 0; shift < std::size(cells); ++shift) {
            for (std::size_t i = 0; i < columns; ++i) all += (i ? "," : "") + cells[(i * 3 + shift) % std::size(cells)];
            all += "\n";
        }
        expectSound(runLinkedIn({{path, all}, {"Profile.csv", "First Name,Last Name,Headline\nGwen,Pellerin,x\n"}}));
    }
}

TEST(LinkedInBadInput, ofEveryRowOfAListOneThingBecomes) {
    std::string text = "First Name,Last Name,URL,Connected On\n";
    std::size_t rows = 0;
    for (const char *row : {"A,B,,12 Mar 2023", ",,https://www.linkedin.com/in/c,", ",,,12 Mar 2023", "LinkedIn,Member,,12 Mar 2023", "D",
                            "\" \",\t,x,y", "E,F,,never"}) {
        text.append(row).append("\n");
        ++rows;
    }
    const LinkedInRun run = runLinkedIn({{"Connections.csv", text}});
    const auto skipped = static_cast<std::size_t>(
        std::count_if(run.sink.issues.begin(), run.sink.issues.end(), [](const ImportIssue &i) { return i.skipped; }));
    EXPECT_EQ(run.sink.relations.size(), 4U);
    EXPECT_EQ(run.sink.relations.size() + skipped, rows);
}

TEST(LinkedInBadInput, hugeCountsTakeNoTimeToSpeakOf) {
    const auto begin = std::chrono::steady_clock::now();
    std::string wide = "First Name,Last Name,Connected On";
    for (int i = 0; i < 9'000; ++i) wide += ",x" + std::to_string(i);
    wide += "\n";
    for (int i = 0; i < 200; ++i) wide += "A,B" + std::to_string(i) + std::string(9'000, ',') + "\n";
    EXPECT_EQ(runLinkedIn({{"Connections.csv", wide}}).sink.relations.size(), 200U);

    std::string links = "Date,ShareLink,ShareCommentary\n2024-01-01,,\"";
    for (int i = 0; i < 100'000; ++i) links += "https://";
    EXPECT_EQ(runLinkedIn({{"Shares.csv", links + "\"\n"}}).sink.posts.size(), 1U);
    std::string tags = "Date,ShareLink,ShareCommentary\n2024-01-01,,\"";
    for (int i = 0; i < 100'000; ++i) tags += "{hashtag|";
    EXPECT_EQ(runLinkedIn({{"Shares.csv", tags + "\"\n"}}).sink.posts.size(), 1U);
    for (const std::string &part : {std::string("<h1>"), std::string("<"), std::string("</h1"), std::string("class=\"created\"")}) {
        std::string page;
        while (page.size() < 2'000'000) page += part;
        expectSound(runLinkedIn({{"Articles/a.html", page}}));
    }
    Files many;
    for (int i = 0; i < 20'000; ++i) many.emplace_back("f" + std::to_string(i) + ".csv", "a,b\n");
    many.emplace_back("Connections.csv", "First Name,Last Name,Connected On\nA,B,12 Mar 2023\n");
    const LinkedInRun run = runLinkedIn(many);
    EXPECT_EQ(run.sink.relations.size(), 1U);
    EXPECT_LE(run.summary.filesIgnored.size(), 201U);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
}

TEST(LinkedInBadInput, hostilePathsAreOnlyNames) {
    const LinkedInRun run = runLinkedIn({{"../../Connections.csv", "First Name,Last Name,Connected On\nA,B,12 Mar 2023\n"},
                                         {"a/b/c/d/" + std::string(3000, 'x') + ".csv", "x"},
                                         {".csv", "x,y\n1,2\n"},
                                         {"_1.csv", "x,y\n1,2\n"},
                                         {"", "x"}});
    EXPECT_EQ(run.sink.relations.size(), 1U);
}

// A source of which some files cannot be read.
class FaultySource final : public SourceView {
public:
    FaultySource(Files files, std::string faulty) : m_inner(std::move(files)), m_faulty(std::move(faulty)) {}
    const std::vector<SourceEntry> &entries() const override { return m_inner.entries(); }
    Result<std::unique_ptr<ByteStream>> open(const SourceEntry &entry) override {
        if (entry.path == m_faulty) return failure(ErrorCode::Damaged, "damaged", entry.path);
        return m_inner.open(entry);
    }
    const std::string &name() const override { return m_inner.name(); }

private:
    test::MemorySource m_inner;
    std::string m_faulty;
};

TEST(LinkedInBadInput, oneDamagedFileDoesNotSpoilTheOthers) {
    FaultySource source({{"Connections.csv", "First Name,Last Name,Connected On\nA,B,12 Mar 2023\n"},
                         {"Shares.csv", "Date,ShareLink,ShareCommentary\n2024-01-01,,x\n"}},
                        "Connections.csv");
    const LinkedInRun run = runLinkedIn(source);
    EXPECT_EQ(run.sink.posts.size(), 1U);
    EXPECT_EQ(run.sink.issueCount("damaged"), 1U);
    EXPECT_TRUE(run.sink.coverages.empty());
    EXPECT_TRUE(run.summary.partial);
}

}  // namespace
}  // namespace twofold::ingest
