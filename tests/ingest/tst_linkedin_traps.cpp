// SPDX-License-Identifier: GPL-3.0-or-later
// One test for each trap that other importers of LinkedIn's exports fell into. docs/formats-linkedin.md, "Traps".
#include <clocale>

#include "support/testsupport.h"
#include "tst_linkedin.h"
#include "twofold/core/platforms.h"

namespace twofold::ingest {
namespace {

const std::string connectionsHeader = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
const std::string ravi = "Ravi,Stone,https://www.linkedin.com/in/ravistone,,Mills,Smith,12 Mar 2023\n";
const std::string gwen = "First Name,Last Name,Headline\nGwen,P,x\n";
const std::string preamble =
    "Notes:\n\"When exporting your connection data, you may notice that some of the email addresses are missing. You will only see\n"
    "email addresses for connections who have allowed it.\"\n\n";

std::vector<std::string> namesOf(const LinkedInRun &run) {
    std::vector<std::string> names;
    for (const RelationRecord &relation : run.sink.relations) names.push_back(relation.identity.name);
    return names;
}

LinkedInRun connections(const std::string &text) { return runLinkedIn({{"Connections.csv", text}}); }

LinkedInRun comments(const std::string &rows) { return runLinkedIn({{"Comments.csv", "Date,Link,Message\n" + rows}}); }

const std::string post = "https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7036666666666666666";

TEST(Traps, t06_aColumnMayBeMissingAndARowTooShortOrTooLong) {
    const LinkedInRun run = connections("Last Name,First Name,Connected On,Connected On,\nStone,Ravi\nFox,Lena,12 Mar 2023,x,y,z,more\n");
    EXPECT_EQ(namesOf(run), (std::vector<std::string>{"Ravi Stone", "Lena Fox"}));
    EXPECT_EQ(run.sink.relations[0].since, unknownTime);
    EXPECT_NE(run.sink.relations[1].since, unknownTime) << "of two columns of one name the first counts";
    EXPECT_TRUE(run.sink.issues.empty());
    // Before 2023 there was no URL column: name and company are the key, or the name alone.
    const LinkedInRun old =
        connections("First Name,Last Name,Email Address,Company,Position,Connected On\nRavi,Stone,,Mills,,12 Mar 2023\nLena,Fox,,,,\n");
    EXPECT_EQ(identityKey(old.sink.relations.at(0).identity), "id:name:ravi stone|mills");
    EXPECT_EQ(identityKey(old.sink.relations.at(1).identity), "n:lena fox");
}

TEST(Traps, t07_anUnknownOrAbsentFileStopsNothing) {
    const LinkedInRun run = runLinkedIn(
        {{"Brand New.csv", "Something,Else\n1,2\n"}, {"x.bin", std::string("\0\1\2", 3)}, {"Connections.csv", connectionsHeader + ravi}});
    EXPECT_EQ(run.sink.relations.size(), 1U);
    EXPECT_EQ(run.summary.filesIgnored, (std::vector<std::string>{"Brand New.csv", "x.bin"}));
    EXPECT_TRUE(run.sink.missing.empty()) << "a file alone is no export with gaps";
}

TEST(Traps, t08_oneBadRowCostsOneRow) {
    const LinkedInRun run = connections(connectionsHeader + ",,,,,,07 Jun 2022\n" + ravi + "\"" + std::string((1U << 20) + 9, 'x') +
                                        "\",Y,,,,,\nLena,Fox,,,,,not a date\n");
    EXPECT_EQ(namesOf(run), (std::vector<std::string>{"Ravi Stone", "Lena Fox"}));
    EXPECT_EQ(run.sink.issueCount("no_id"), 1U);
    EXPECT_EQ(run.sink.issueCount("too_long"), 1U);
    EXPECT_EQ(run.sink.issueCount("bad_time"), 1U);
    EXPECT_EQ(run.sink.issues.back().position, 5) << "the line in the file";
    EXPECT_FALSE(run.sink.issues.back().skipped);
}

TEST(Traps, t10_textIsUtf8WhateverTheLocale) {
    const std::string before = std::setlocale(LC_ALL, nullptr);
    std::setlocale(LC_ALL, "C");
    const LinkedInRun run =
        connections(connectionsHeader + "Zo\xC3\xAB,\xE6\x9D\x8E,https://www.linkedin.com/in/zo%C3%8B,,,,12 Mar 2023\nCaf\xE9,X,,,,,\n");
    std::setlocale(LC_ALL, before.c_str());
    EXPECT_EQ(run.sink.relations.at(0).identity.name, "Zo\xC3\xAB \xE6\x9D\x8E");
    EXPECT_EQ(run.sink.relations.at(0).identity.handle, "zo\xC3\xAB") << "lower case of more than ASCII";
    EXPECT_EQ(run.sink.relations.at(1).identity.name, "Caf\xEF\xBF\xBD X");
    EXPECT_EQ(run.sink.issueCount("bad_utf8"), 1U);
}

TEST(Traps, t15_foldersMayBeCalledAnything) {
    const LinkedInRun run = runLinkedIn({{"meine/Daten/Connections.csv", connectionsHeader + ravi}, {"x/Skills.csv", "Name\na\n"}});
    EXPECT_EQ(namesOf(run), (std::vector<std::string>{"Ravi Stone"}));
    EXPECT_GE(run.recognition.confidence, 90);
    // Comments have no columns of their own to be known by: the name alone must do.
    EXPECT_EQ(runLinkedIn({{"2026/Texte/Comments_7.csv", "Date,Link,Message\n,,hello\n"}}).sink.posts.size(), 1U);
}

TEST(Traps, t20_addressesOfTheNetworkLeaveNoTrace) {
    const LinkedInRun run = runLinkedIn({{"Registration.csv", "Registered At,Registration Ip,Subscription Types\nsome day,203.0.113.42,\n"},
                                         {"Logins.csv", "Login Date,IP Address\n2024-01-01 00:00:00 UTC,203.0.113.43\n"},
                                         {"Profile.csv", gwen}});
    EXPECT_EQ(run.sink.issueCount("bad_time"), 1U);
    const std::string all = test::describe(run.sink);
    EXPECT_EQ(all.find("203.0.113"), std::string::npos) << all;
}

TEST(Traps, t22_aNameThatOnlyContainsTheWordIsNotTheFile) {
    const std::string header =
        "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n";
    const std::string row =
        "1,,Coach,https://www.linkedin.com/in/coach,Gwen P,https://www.linkedin.com/in/gwen,2024-01-01 00:00:00 UTC,,x,\n";
    for (const char *name : {"guide_messages.csv", "learning_role_play_messages.csv", "coach_messages.csv", "new_kind_of_messages.csv"}) {
        const LinkedInRun run = runLinkedIn({{name, header + row}, {"Profile.csv", gwen}});
        EXPECT_TRUE(run.sink.interactions.empty()) << name;
        EXPECT_EQ(run.summary.filesIgnored.size(), 1U) << name;
    }
    EXPECT_EQ(runLinkedIn({{"messages_34875879.csv", header + row}, {"Profile.csv", gwen}}).sink.interactions.size(), 1U);
    EXPECT_EQ(runLinkedIn({{"My Connections 2.csv.bak", connectionsHeader + ravi}}).sink.relations.size(), 0U);
}

TEST(Traps, t21_aRenamedFileIsKnownByItsColumns) {
    const LinkedInRun run = runLinkedIn({{"kontakte.csv", preamble + connectionsHeader + ravi}});
    EXPECT_EQ(run.recognition.confidence, 90);
    EXPECT_EQ(namesOf(run), (std::vector<std::string>{"Ravi Stone"}));
}

TEST(Traps, t23_rezippedWithAByteOrderMarkAndBrowserNames) {
    const test::TempDir dir;
    test::writeZip(dir.file("x.zip"), {{"__MACOSX/export/._Connections.csv", "junk"},
                                       {"export\\Connections (1).csv", "\xEF\xBB\xBF" + connectionsHeader + ravi},
                                       {"export\\Comments_12 (2).csv",
                                        "\xEF\xBB\xBF"
                                        "Date,Link,Message\r\n,,hello\r\n"},
                                       {"export/.DS_Store", "junk"}});
    const LinkedInRun run = runLinkedInPath(dir.file("x.zip"));
    EXPECT_EQ(namesOf(run), (std::vector<std::string>{"Ravi Stone"}));
    ASSERT_EQ(run.sink.posts.size(), 1U);
    EXPECT_EQ(run.sink.posts[0].text, "hello");
    EXPECT_TRUE(run.summary.filesIgnored.empty());
}

TEST(Traps, t24_hostileNamesStayText) {
    const LinkedInRun run = connections(
        connectionsHeader +
        "\"=HYPERLINK(\"\"http://x.example\"\")\",<b>,https://www.linkedin.com/in/..%2F..%2Fx,javascript:alert(1),,,12 Mar 2023\n"
        "a,b,javascript:alert(1),,,,12 Mar 2023\n");
    ASSERT_EQ(run.sink.relations.size(), 2U);
    EXPECT_EQ(run.sink.relations[0].identity.name, "=HYPERLINK(\"http://x.example\") <b>");
    EXPECT_EQ(run.sink.relations[0].identity.handle, "..%2f..%2fx") << "never more than one part of a path";
    EXPECT_EQ(run.sink.relations[0].identity.email, "");
    EXPECT_EQ(run.sink.relations[1].identity.profileUrl, "");
}

TEST(Traps, t25_thePreambleIsNoHeaderAndNeverASilentZero) {
    for (const std::string &before :
         {std::string(), preamble, "\xEF\xBB\xBF" + preamble, std::string("Notes:\r\n\"a\"\"b, c\"\r\n\r\n"),
          std::string("Notes:\nunquoted, with, commas\nmore\n\n\n"), std::string(18, 'x').replace(0, 18, "a\nb\nc\nd\ne\nf\ng\nh\ni\n")}) {
        const LinkedInRun run = connections(before + connectionsHeader + ravi);
        EXPECT_EQ(namesOf(run), (std::vector<std::string>{"Ravi Stone"})) << before;
        EXPECT_TRUE(run.sink.issues.empty()) << before;
        EXPECT_EQ(run.recognition.confidence, 90) << before;
    }
    // A header in another language, or gone: said, and not taken for a list without anybody.
    const LinkedInRun foreign = connections(preamble + "Vorname,Nachname,URL,E-Mail,Firma,Stelle,Verbunden am\n" + ravi);
    EXPECT_EQ(foreign.recognition.confidence, 40);
    EXPECT_TRUE(foreign.sink.relations.empty());
    ASSERT_EQ(foreign.sink.issueCount("no_header"), 1U);
    EXPECT_TRUE(foreign.sink.issues.at(0).skipped);
    EXPECT_TRUE(foreign.sink.coverages.empty());
    const LinkedInRun semicolons = connections("First Name;Last Name;URL\nRavi;Stone;x\n");
    EXPECT_EQ(semicolons.sink.issueCount("no_header"), 1U);
    // Below a header that is there, nothing: that is a list without anybody, and named.
    const LinkedInRun empty = connections(preamble + connectionsHeader);
    EXPECT_TRUE(empty.sink.issues.empty());
    EXPECT_EQ(empty.summary.filesIgnored, (std::vector<std::string>{"Connections.csv (nothing in it)"}));
}

TEST(Traps, t25_aSentenceInsteadOfATableIsNothing) {
    for (const char *sentence :
         {"No conversations found", "\"You have no comments, yet.\"\n", "You have no comments, yet.\r\n", "", "\n\n"}) {
        const LinkedInRun run = runLinkedIn({{"Comments.csv", sentence}});
        EXPECT_TRUE(run.sink.posts.empty() && run.sink.issues.empty()) << sentence;
        EXPECT_EQ(run.summary.filesIgnored, (std::vector<std::string>{"Comments.csv (nothing in it)"})) << sentence;
    }
}

TEST(Traps, t26_twoCommentsOnOneLinkAreTwo) {
    const LinkedInRun run =
        comments("2024-01-01 10:00:00," + post + ",one\n2024-01-01 10:00:00," + post + ",two\n2024-01-02 10:00:00," + post + ",one\n");
    ASSERT_EQ(run.sink.posts.size(), 3U);
    std::set<std::string> ids;
    for (const PostRecord &comment : run.sink.posts) {
        ids.insert(comment.nativeId);
        EXPECT_EQ(comment.kind, PostKind::Comment);
        EXPECT_EQ(comment.inReplyTo, "7036666666666666666");
        EXPECT_EQ(comment.visibility, Visibility::Unknown);
    }
    EXPECT_EQ(ids.size(), 3U);
}

TEST(Traps, t26_aCommentKeepsItsKeyHoweverItIsWritten) {
    const auto id = [](const std::string &rows) { return comments(rows).sink.posts.at(0).nativeId; };
    const std::string first = id("2024-01-01 10:00:00," + post + ",\"say \\\"hi\\\"\"\n");
    EXPECT_EQ(id("2024-01-01 10:00:00 UTC," + post + ",\"say \"\"hi\"\"\"\r\n"), first) << "the zone and the quoting";
    EXPECT_EQ(id(",,other\n2024-01-01 10:00:00,x,x\n"), id(",,other\n")) << "what else is in the file";
    EXPECT_EQ(id("2024-01-01 10:00:00,https://www.linkedin.com/feed/update/urn:li:activity:7036666666666666666?x=1,\"say \"\"hi\"\"\"\n"),
              first)
        << "the address";
}

TEST(Traps, t26_mixedQuotingKeepsEveryRow) {
    const LinkedInRun run = comments("2024-01-01 10:00:00," + post +
                                     ",\"he said \\\"no\\\", twice\"\n"
                                     "2024-01-01 11:00:00," +
                                     post +
                                     ",\"she said \"\"yes\"\", once\"\n"
                                     "2024-01-01 12:00:00," +
                                     post +
                                     ",\"a path C:\\\\\"\n"
                                     "2024-01-01 13:00:00," +
                                     post + ",last\n");
    ASSERT_EQ(run.sink.posts.size(), 4U);
    EXPECT_EQ(run.sink.posts[0].text, "he said \"no\", twice");
    EXPECT_EQ(run.sink.posts[1].text, "she said \"yes\", once");
    EXPECT_EQ(run.sink.posts[2].text, "a path C:\\");
    EXPECT_EQ(run.sink.posts[3].text, "last");
}

TEST(Traps, t26_undatedRowsAreTaken) {
    const LinkedInRun run = comments("," + post + ",one\n," + post + ",two\n");
    ASSERT_EQ(run.sink.posts.size(), 2U);
    EXPECT_NE(run.sink.posts[0].nativeId, run.sink.posts[1].nativeId);
    EXPECT_EQ(run.sink.posts[0].created, unknownTime);
    EXPECT_TRUE(run.sink.issues.empty()) << "LinkedIn itself leaves them without a date";
}

TEST(Traps, t26_undatedSharesHaveTheTimeOfTheirNumber) {
    const LinkedInRun run =
        runLinkedIn({{"Shares.csv",
                      "Date,ShareLink,ShareCommentary\n,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7036666666666666666,x\n"}});
    EXPECT_EQ(run.sink.posts.at(0).nativeId, "7036666666666666666");
    EXPECT_EQ(run.sink.posts.at(0).created, 1677672068277);
}

TEST(Traps, t27_aHeaderIsNeverAPerson) {
    const LinkedInRun run =
        connections(preamble + connectionsHeader + ravi + connectionsHeader + "Lena,Fox,https://www.linkedin.com/in/lena,,,,12 Mar 2023\n");
    EXPECT_EQ(namesOf(run), (std::vector<std::string>{"Ravi Stone", "Lena Fox"}));
    const LinkedInRun invitations =
        runLinkedIn({{"Invitations.csv", "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"}});
    EXPECT_TRUE(invitations.sink.relations.empty());
    EXPECT_TRUE(invitations.sink.accounts.empty());
}

TEST(Traps, t29_visibilityIsWhatTheFileSays) {
    const LinkedInRun run =
        runLinkedIn({{"Shares.csv",
                      "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n"
                      "2024-01-01 00:00:00,,a,,,PUBLIC\n2024-01-01 00:00:00,,b,,,MEMBER_NETWORK\n"
                      "2024-01-01 00:00:00,,c,,,CONNECTIONS\n2024-01-01 00:00:00,,d,,,CONTAINER\n2024-01-01 00:00:00,,e,,,\n"}});
    std::vector<Visibility> seen;
    for (const PostRecord &share : run.sink.posts) seen.push_back(share.visibility);
    EXPECT_EQ(seen, (std::vector<Visibility>{Visibility::Public, Visibility::Friends, Visibility::Friends, Visibility::Unknown,
                                             Visibility::Unknown}));
}

TEST(Traps, t11_groupsAndNamesWithCommasKeepTheirPeople) {
    const std::string header = "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT\n";
    const std::string in = "https://www.linkedin.com/in/";
    const auto run = [&](const std::string &row) { return runLinkedIn({{"Profile.csv", gwen}, {"messages.csv", header + row}}).sink; };
    const auto one = run("1,Gwen P," + in + "gwen,\"Doe, PhD\"," + in + "doe,2024-01-01 00:00:00 UTC,x\n");
    EXPECT_EQ(one.interactions.at(0).identity.name, "Doe, PhD") << "one address: the name is one";
    const auto group = run("1,Gwen P," + in + "gwen,\"A B,C D\",\"" + in + "ab," + in + "cd\",2024-01-01 00:00:00 UTC,x\n");
    ASSERT_EQ(group.interactions.size(), 2U);
    EXPECT_EQ(group.interactions[0].identity.name, "A B");
    EXPECT_EQ(group.interactions[1].identity.handle, "cd");
    const auto unclear = run("1,Gwen P," + in + "gwen,\"A B, PhD,C D\"," + in + "ab " + in + "cd,2024-01-01 00:00:00 UTC,x\n");
    ASSERT_EQ(unclear.interactions.size(), 2U);
    EXPECT_EQ(unclear.interactions[0].identity.name, "") << "no name is put to the wrong person";
    EXPECT_EQ(unclear.interactions[0].identity.handle, "ab");
    const auto names = run("1,Gwen P," + in + "gwen,\"A B, C D\",,2024-01-01 00:00:00 UTC,x\n");
    EXPECT_EQ(names.issueCount("ambiguous_names"), 1U);
}

TEST(Traps, t12_yearsThatCannotBeAreTakenAndReported) {
    const LinkedInRun run = connections(connectionsHeader + "Charles,B,https://www.linkedin.com/in/cb,,,,05 Jun 1833\n");
    EXPECT_EQ(run.sink.relations.at(0).since, unknownTime);
    ASSERT_EQ(run.sink.issueCount("bad_time"), 1U);
    EXPECT_FALSE(run.sink.issues[0].skipped);
    EXPECT_TRUE(run.sink.coverages.at(0).complete);
}

}  // namespace
}  // namespace twofold::ingest
