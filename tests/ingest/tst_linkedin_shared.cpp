// SPDX-License-Identifier: GPL-3.0-or-later
// A generated export of somebody else's (docs/formats-linkedin.md, "Samples"), counted once more by a reader that shares
// nothing with the importer.
#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <set>
#include <sstream>

#include "support/testsupport.h"
#include "tst_linkedin.h"

namespace twofold::ingest {
namespace {

using RoughRow = std::map<std::string, std::string>;

// Cells by quotes and commas; the header is the row that begins with `firstColumn`.
std::vector<RoughRow> rowsRoughly(const std::string &text, const std::string &firstColumn) {
    std::vector<std::vector<std::string>> table(1, {""});
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"') {
            if (quoted && i + 1 < text.size() && text[i + 1] == '"')
                table.back().back() += text[++i];
            else
                quoted = !quoted;
        } else if (!quoted && c == ',') {
            table.back().emplace_back();
        } else if (!quoted && c == '\n') {
            table.push_back({""});
        } else if (c != '\r') {
            table.back().back() += c;
        }
    }
    std::vector<RoughRow> rows;
    std::vector<std::string> header;
    for (const auto &cells : table) {
        if (cells.size() == 1 && cells[0].empty()) continue;
        if (header.empty()) {
            if (cells[0] == firstColumn) header = cells;
            continue;
        }
        RoughRow row;
        for (std::size_t i = 0; i < cells.size() && i < header.size(); ++i) row.emplace(header[i], cells[i]);
        rows.push_back(row);
    }
    return rows;
}

// Every text of the sample's ZIP, which has all of its files; messages.csv is only there.
class LinkedInShared : public testing::Test {
protected:
    void open(const std::filesystem::path &zip) {
        auto sources = openSources(zip.string());
        ASSERT_TRUE(sources);
        ASSERT_EQ(sources->size(), 1U);
        m_source = std::move(sources->front());
        run = runLinkedIn(*m_source);
    }
    std::vector<RoughRow> rows(const std::string &name, const std::string &firstColumn) {
        const SourceEntry *entry = m_source->find(name);
        if (!entry) return {};
        return rowsRoughly(m_source->readAll(*entry, std::size_t{64} << 20).value_or(std::string()), firstColumn);
    }
    std::size_t issuesOf(const std::string &file, bool skipped) const {
        return static_cast<std::size_t>(std::count_if(run.sink.issues.begin(), run.sink.issues.end(),
                                                      [&](const ImportIssue &i) { return i.file == file && i.skipped == skipped; }));
    }
    std::size_t interactions(InteractionKind kind, Direction direction, const std::string &key) const {
        return static_cast<std::size_t>(std::count_if(
            run.sink.interactions.begin(), run.sink.interactions.end(),
            [&](const InteractionRecord &i) { return i.kind == kind && i.direction == direction && i.key.rfind(key, 0) == 0; }));
    }
    LinkedInRun run;

private:
    std::unique_ptr<SourceView> m_source;
};

constexpr const char *sample = "fixtures/linkedin/silkyrich+linkedin-export-viewer/fixtures/sample_export.zip";
const std::string owner = "https://www.linkedin.com/in/fake-ada-byron-lovelace";

}  // namespace

TEST_F(LinkedInShared, thePeopleAreThoseOfTheFiles) {
    TWOFOLD_SHARED_OR_SKIP(zip, sample);
    open(zip);
    EXPECT_EQ(run.recognition.confidence, 95);
    EXPECT_FALSE(run.summary.partial);

    const auto connections = rows("Connections.csv", "First Name");
    std::set<std::string> urls, seen;
    for (const RoughRow &row : connections) urls.insert(row.at("URL"));
    for (const RelationRecord &relation : run.sink.relations)
        if (relation.kind == RelationKind::Friend) seen.insert(relation.identity.profileUrl);
    EXPECT_EQ(connections.size(), 2000U);
    EXPECT_EQ(run.sink.relationCount(RelationKind::Friend), connections.size());
    EXPECT_EQ(seen, urls);
    EXPECT_EQ(issuesOf("Connections.csv", true), 0U);
    EXPECT_EQ(issuesOf("Connections.csv", false),
              static_cast<std::size_t>(
                  std::count_if(connections.begin(), connections.end(),
                                [](const RoughRow &row) { return row.at("Connected On").find(" 18") != std::string::npos; })))
        << "a year before LinkedIn was there";

    const auto invitations = rows("Invitations.csv", "From");
    EXPECT_EQ(run.sink.relationCount(RelationKind::Requested), invitations.size());
    const auto count = [&](auto &&test) { return static_cast<std::size_t>(std::count_if(invitations.begin(), invitations.end(), test)); };
    EXPECT_EQ(interactions(InteractionKind::Message, Direction::Out, "invitation:"),
              count([](const RoughRow &row) { return row.at("Direction") == "OUTGOING" && !row.at("Message").empty(); }));
    EXPECT_EQ(interactions(InteractionKind::Message, Direction::In, "invitation:"),
              count([](const RoughRow &row) { return row.at("Direction") == "INCOMING" && !row.at("Message").empty(); }));

    EXPECT_EQ(run.sink.relationCount(RelationKind::Following), rows("Company Follows.csv", "Organization").size());
    EXPECT_EQ(interactions(InteractionKind::Reaction, Direction::Out, "endorsement:"),
              rows("Endorsement_Given_Info.csv", "Endorsement Date").size());
    EXPECT_EQ(interactions(InteractionKind::Reaction, Direction::In, "endorsement:"),
              rows("Endorsement_Received_Info.csv", "Endorsement Date").size());
    EXPECT_EQ(interactions(InteractionKind::Reaction, Direction::Out, "recommendation:"),
              rows("Recommendations_Given.csv", "First Name").size());
    EXPECT_EQ(interactions(InteractionKind::Reaction, Direction::In, "recommendation:"),
              rows("Recommendations_Received.csv", "First Name").size());
}

TEST_F(LinkedInShared, thePostsAreThoseOfTheFiles) {
    TWOFOLD_SHARED_OR_SKIP(zip, sample);
    open(zip);
    const auto shares = rows("Shares.csv", "Date");
    const auto comments = rows("Comments.csv", "Date");
    std::size_t posts = 0, answers = 0, articles = 0;
    std::set<std::string> ids, links, urls;
    for (const PostRecord &post : run.sink.posts) {
        ++(post.kind == PostKind::Comment ? answers : post.kind == PostKind::Article ? articles : posts);
        ids.insert(post.nativeId);
        if (post.kind == PostKind::Post) urls.insert(post.url);
        EXPECT_TRUE(post.kind != PostKind::Article || post.created != unknownTime) << post.text;
        EXPECT_EQ(post.visibility, Visibility::Unknown) << "the file has no such column";
    }
    for (const RoughRow &row : shares) links.insert(row.at("ShareLink"));
    EXPECT_EQ(posts, shares.size());
    EXPECT_EQ(urls, links);
    EXPECT_EQ(answers, comments.size());
    EXPECT_EQ(articles, 5U);
    EXPECT_EQ(ids.size(), posts + answers + articles) << "no two have one id";
    EXPECT_EQ(issuesOf("Shares.csv", true) + issuesOf("Comments.csv", true), 0U);
    const auto reactions = rows("Reactions.csv", "Date");
    const std::string named = "Reactions.csv (" + std::to_string(reactions.size()) + " rows that name nobody)";
    EXPECT_NE(std::find(run.summary.filesIgnored.begin(), run.summary.filesIgnored.end(), named), run.summary.filesIgnored.end());
}

TEST_F(LinkedInShared, theMessagesAreThoseOfTheFile) {
    TWOFOLD_SHARED_OR_SKIP(zip, sample);
    open(zip);
    ASSERT_EQ(run.sink.accounts.size(), 1U);
    EXPECT_EQ(run.sink.accounts[0].handle, "fake-ada-byron-lovelace");
    EXPECT_EQ(run.sink.accounts[0].name, "Ada Byron-Lovelace");
    const auto messages = rows("messages.csv", "CONVERSATION ID");
    EXPECT_EQ(messages.size(), 20'000U);
    std::size_t out = 0, in = 0, drafts = 0;
    for (const RoughRow &row : messages) {
        // Groups name some people twice.
        std::istringstream recipients(row.at("RECIPIENT PROFILE URLS"));
        const std::set<std::string> each{std::istream_iterator<std::string>(recipients), {}};
        if (row.at("IS MESSAGE DRAFT") == "true")
            ++drafts;
        else if (row.at("SENDER PROFILE URL") == owner)
            out += each.size();
        else
            ++in;
    }
    EXPECT_GT(out, 9'000U);
    EXPECT_EQ(interactions(InteractionKind::Message, Direction::Out, "message:"), out);
    EXPECT_EQ(interactions(InteractionKind::Message, Direction::In, "message:"), in);
    EXPECT_EQ(issuesOf("messages.csv", true), drafts);
    EXPECT_EQ(run.sink.issueCount("draft"), drafts);
}

TEST_F(LinkedInShared, everyFileIsReadOrNamed) {
    TWOFOLD_SHARED_OR_SKIP(zip, sample);
    open(zip);
    EXPECT_EQ(run.summary.filesRead.size() + run.summary.filesIgnored.size(), 45U);
    for (const std::string &line : run.summary.filesIgnored) EXPECT_NE(line.find(" ("), std::string::npos) << "without a reason: " << line;
}

}  // namespace twofold::ingest
