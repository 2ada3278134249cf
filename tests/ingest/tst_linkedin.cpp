// SPDX-License-Identifier: GPL-3.0-or-later
#include "tst_linkedin.h"

#include "linkedintext.h"
#include "linkedintime.h"
#include "support/testsupport.h"

namespace twofold::ingest {
namespace {

using linkedin::When;
using test::RecordingSink;
namespace fs = std::filesystem;

const std::string complete = "Complete_LinkedInDataExport_03-09-2026";
const std::string basic = "Basic_LinkedInDataExport_05-14-2021";

UtcMs utc(const char *text) { return fromIso8601(text).value(); }

TEST(LinkedIn, CompleteGolden) {
    const LinkedInRun run = runLinkedInPath((test::fixtures("linkedin") / complete).string());
    EXPECT_EQ(run.recognition.confidence, 95);
    EXPECT_EQ(run.summary.era, "linkedin-complete");
    EXPECT_EQ(run.summary.generated, utc("2026-03-09"));
    EXPECT_FALSE(run.summary.partial);
    EXPECT_TRUE(run.summary.advice.empty());
    EXPECT_EQ(run.sink.accounts.at(0).email, "gwen@weirs.example") << "the primary address, not the first";
    test::expectGolden(test::fixtures("linkedin") / (complete + ".golden.json"), test::describe(run.sink));
}

TEST(LinkedIn, CompleteNamesWhatItDoesNotRead) {
    const LinkedInRun run = runLinkedInPath((test::fixtures("linkedin") / complete).string());
    EXPECT_EQ(
        run.summary.filesIgnored,
        (std::vector<std::string>{"Ad_Targeting.csv (advertising)", "InstantReposts_34875879.csv (nothing in it)",
                                  "LearningCoachMessages.csv (talk with LinkedIn's assistant)",
                                  "Logins.csv (logins and addresses of the network)", "PhoneNumbers.csv (telephone numbers)",
                                  "Reactions_34875879.csv (1 rows that name nobody)", "Votes_34875879.csv (1 rows that name nobody)"}));
}

TEST(LinkedIn, BasicGolden) {
    const LinkedInRun run = runLinkedInPath((test::fixtures("linkedin") / basic).string());
    EXPECT_EQ(run.summary.era, "linkedin-basic");
    EXPECT_EQ(run.summary.advice, (std::vector<std::string>{"complete_export"}));
    test::expectGolden(test::fixtures("linkedin") / (basic + ".golden.json"), test::describe(run.sink));
}

TEST(LinkedIn, MessageTextsLeaveNoWordBehind) {
    for (const std::string &name : {complete, basic}) {
        const LinkedInRun run = runLinkedInPath((test::fixtures("linkedin") / name).string());
        EXPECT_GT(run.sink.interactions.size(), 1U);
        EXPECT_EQ(test::describe(run.sink).find("Secretword"), std::string::npos);
    }
}

TEST(LinkedIn, Dates) {
    const std::map<std::string, When> expected = {
        {"12 Mar 2023", {utc("2023-03-12"), true, false}},
        {"4-Apr-21", {utc("2021-04-04"), true, false}},
        {"Mar 12, 2023", {utc("2023-03-12"), true, false}},
        {"2023-03-01 12:34:56", {utc("2023-03-01T12:34:56Z"), false, false}},
        {"2023-03-01 12:34:56 UTC", {utc("2023-03-01T12:34:56Z"), false, false}},
        {"2026-06-03 09:00 UTC", {utc("2026-06-03T09:00:00Z"), false, false}},
        {"2023/04/05 10:11:12 UTC", {utc("2023-04-05T10:11:12Z"), false, false}},
        {"2023-03-01T12:34:56.789+02:00", {utc("2023-03-01T10:34:56Z"), false, false}},
        {"2023-03-01", {utc("2023-03-01"), true, false}},
        {"1/19/26, 9:15 AM", {utc("2026-01-19T09:15:00Z"), false, false}},
        {"1/19/26, 9:15\xE2\x80\xAFPM", {utc("2026-01-19T21:15:00Z"), false, false}},
        {"1/19/26, 12:05 AM", {utc("2026-01-19T00:05:00Z"), false, false}},
        {"2/21/19", {utc("2019-02-21"), true, false}},
        {"12/30/2021 18:07", {utc("2021-12-30T18:07:00Z"), false, false}},
        {"Tue Jun 02 08:09:10 UTC 2020", {utc("2020-06-02T08:09:10Z"), false, false}},
        {" 12 Mar 2023 ", {utc("2023-03-12"), true, false}},
        {"", {}},
    };
    for (const auto &[text, when] : expected) EXPECT_EQ(linkedin::whenOf(text), when) << text << " " << linkedin::whenOf(text).at;
    const When bad{unknownTime, false, true};
    for (const char *text : {"05 Jun 1833", "1842-07-10 08:14:00 UTC", "Jan 2015", "19/1/26, 9:15 AM", "31 Feb 2023", "2023-13-01",
                             "0001-01-01", "yesterday", "12 Mrz 2023", "2023-03-01 25:00:00", "1/19/26, 13:15 PM", "99999999999",
                             "12 Mar 2023 x", "Tue Jun 02", "2101-01-01", "12 Mar 2", "Mar", "-1-1-1"})
        EXPECT_EQ(linkedin::whenOf(text), bad) << text;
    EXPECT_EQ(linkedin::whenOf(std::string(100'000, '1')), bad);
}

TEST(LinkedIn, SlugsOfAddresses) {
    const std::map<std::string, std::string> expected = {{"https://www.linkedin.com/in/Ada-Byron-42", "ada-byron-42"},
                                                         {"http://de.linkedin.com/in/ada/", "ada"},
                                                         {"www.linkedin.com/in/ada?trk=x", "ada"},
                                                         {"linkedin.com/in/ada#about", "ada"},
                                                         {"https://www.linkedin.com/in/zo%C3%AB-%C3%9Cnal/", "zo\xC3\xAB-\xC3\xBCnal"},
                                                         {"https://www.linkedin.com/in/a%2Fb", "a%2fb"},
                                                         {"https://www.linkedin.com/in/a%FF", "a%ff"},
                                                         {"https://www.linkedin.com/in/a%", "a%"},
                                                         {"https://www.linkedin.com/company/mills", ""},
                                                         {"https://www.linkedin.com/pub/ada/1/2/3", ""},
                                                         {"https://evil.example/www.linkedin.com/in/ada", ""},
                                                         {"https://evillinkedin.com/in/ada", ""},
                                                         {"https://www.linkedin.com/in/", ""},
                                                         {"javascript:alert(1)//linkedin.com/in/ada", ""},
                                                         {"https://www.linkedin.com/in/" + std::string(5000, 'a'), ""},
                                                         {"", ""}};
    for (const auto &[url, slug] : expected) EXPECT_EQ(linkedin::slugOf(url), slug) << url;
}

TEST(LinkedIn, NumbersOfPosts) {
    const std::string n = "7036666666666666666";
    for (const std::string &link : {"https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A" + n,
                                    "https://www.linkedin.com/feed/update/urn:li:ugcPost:" + n + "?x=1",
                                    "https://www.linkedin.com/feed/update/urn:li:groupPost:1234567890123-" + n,
                                    "https://www.linkedin.com/posts/some-body_a-title-activity-" + n + "-AbCd"})
        EXPECT_EQ(linkedin::postNumber(link), n) << link;
    EXPECT_EQ(linkedin::postNumber("https://www.linkedin.com/x?u=urn:li:activity:" + n), "");
    EXPECT_EQ(linkedin::postNumber("https://www.linkedin.com/posts/activity-12"), "");
    EXPECT_EQ(linkedin::timeOfNumber(n), utc("2023-03-01T12:01:08.277Z"));
    for (const char *number : {"", "7000000000000000", "99999999999999999999", "abc"})
        EXPECT_EQ(linkedin::timeOfNumber(number), unknownTime);
}

TEST(LinkedIn, DoubledQuotesAreUndoneOnlyWhereTheWholeTextShowsThem) {
    const std::map<std::string, std::string> expected = {{"one\"\n\"two", "one\ntwo"},
                                                         {"one\"\r\n\"\"\r\n\"two", "one\n\ntwo"},
                                                         {"a \"\"b\"\" c", "a \"b\" c"},
                                                         {"he said \"\"b\"\"\"\n\"end", "he said \"b\"\nend"},
                                                         {"\"Quality\" is a word", "\"Quality\" is a word"},
                                                         {"\"all of it\"", "\"all of it\""},
                                                         {"one \"x\"\n\"two\" y", "one \"x\"\n\"two\" y"},
                                                         {"\"\"both\"\" and \"one\"", "\"\"both\"\" and \"one\""},
                                                         {"plain\nlines", "plain\nlines"},
                                                         {"\"", "\""},
                                                         {"", ""}};
    for (const auto &[text, plain] : expected) EXPECT_EQ(linkedin::withoutDoubledQuotes(text), plain) << text;
}

TEST(LinkedIn, ZipTarGzAndFolderGiveTheSame) {
    const fs::path folder = test::fixtures("linkedin") / complete;
    Files files;
    for (const auto &file : fs::recursive_directory_iterator(folder))
        if (file.is_regular_file())
            files.emplace_back("export/" + file.path().lexically_relative(folder).generic_string(), test::readFile(file.path()));
    const test::TempDir dir;
    test::writeZip(dir.file(complete + ".zip"), files);
    std::reverse(files.begin(), files.end());
    test::writeTarGz(dir.file("a.tar.gz"), files);
    const std::string expected = test::describe(runLinkedInPath(folder.string()).sink);
    EXPECT_EQ(test::describe(runLinkedInPath(dir.file(complete + ".zip")).sink), expected);
    EXPECT_EQ(test::describe(runLinkedInPath(dir.file("a.tar.gz")).sink), expected) << "the order of files changes nothing";
}

// Everything that one file of an export gives alone must be among what the whole export gives.
TEST(LinkedIn, AFileAloneGivesTheRecordsOfTheWhole) {
    const fs::path folder = test::fixtures("linkedin") / complete;
    const LinkedInRun whole = runLinkedInPath(folder.string());
    const auto isIn = [](const auto &list, const auto &item) { return std::find(list.begin(), list.end(), item) != list.end(); };
    std::size_t records = 0;
    for (const auto &file : fs::recursive_directory_iterator(folder)) {
        if (!file.is_regular_file()) continue;
        const LinkedInRun alone = runLinkedIn({{file.path().lexically_relative(folder).generic_string(), test::readFile(file.path())}});
        for (const auto &post : alone.sink.posts) EXPECT_TRUE(isIn(whole.sink.posts, post)) << file.path();
        for (const auto &relation : alone.sink.relations) EXPECT_TRUE(isIn(whole.sink.relations, relation)) << file.path();
        for (const auto &interaction : alone.sink.interactions) EXPECT_TRUE(isIn(whole.sink.interactions, interaction)) << file.path();
        records += alone.sink.posts.size() + alone.sink.relations.size() + alone.sink.interactions.size();
    }
    const std::size_t all = whole.sink.posts.size() + whole.sink.relations.size() + whole.sink.interactions.size();
    EXPECT_EQ(records, all);
}

TEST(LinkedIn, TheOwnerIsFoundInEachOfTheWays) {
    const std::string invitations =
        "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
        "Gwen P,Ravi,\"1/19/26, 9:15 AM\",,OUTGOING,https://www.linkedin.com/in/gwen,https://www.linkedin.com/in/ravi\n";
    const std::string profile = "First Name,Last Name,Headline\nGwen,P,x\n";
    EXPECT_EQ(runLinkedIn({{"Invitations.csv", invitations}}).sink.accounts.at(0).handle, "gwen");
    EXPECT_EQ(runLinkedIn({{"Profile.csv", profile}}).sink.accounts.at(0).handle, "gwen p") << "no file says the slug";
    EXPECT_EQ(
        runLinkedIn({{"Profile.csv", profile}, {"messages.csv", messages({{"Gwen P/gwen", "Ravi/ravi"}})}}).sink.accounts.at(0).handle,
        "gwen");
    const LinkedInRun alone = runLinkedIn(
        {{"messages.csv",
          messages(
              {{"Gwen P/gwen", "Ravi/ravi"}, {"Ravi/ravi", "Gwen P/gwen"}, {"Gwen P/gwen", "Lena/lena"}, {"Lena/lena", "Gwen P/gwen"}})}});
    EXPECT_EQ(alone.sink.accounts.at(0).handle, "gwen") << "who has a part in every conversation";
    ASSERT_EQ(alone.sink.interactions.size(), 4U);
    EXPECT_EQ(alone.sink.interactions[0].direction, Direction::Out);
    EXPECT_EQ(alone.sink.interactions[1].direction, Direction::In);
}

TEST(LinkedIn, MessagesOfUnknownOwnersAreTold) {
    const LinkedInRun run = runLinkedIn({{"messages.csv", messages({{"Gwen P/gwen", "Ravi/ravi"}, {"Ravi/ravi", "Gwen P/gwen"}})}});
    EXPECT_TRUE(run.sink.accounts.empty());
    EXPECT_TRUE(run.sink.interactions.empty());
    EXPECT_EQ(run.sink.issueCount("no_account"), 1U);
    EXPECT_EQ(run.summary.filesIgnored, (std::vector<std::string>{"messages.csv (does not show whose messages they are)"}));
}

TEST(LinkedIn, CoverageIsOnlyCompleteWhereTheListIs) {
    const std::string header = "First Name,Last Name,URL,Company,Connected On\n";
    const std::string good = "Ravi,S,https://www.linkedin.com/in/ravi,,12 Mar 2023\n";
    const auto friends = [&](const std::string &text) { return runLinkedIn({{"Connections.csv", text}}).sink.coverages; };
    EXPECT_EQ(friends(header + good).size(), 1U);
    EXPECT_TRUE(friends(header + good).at(0).complete);
    EXPECT_TRUE(friends(header + good + ",,,,12 Mar 2023\n").at(0).complete) << "a closed profile is no gap";
    EXPECT_FALSE(friends(header + good + "\"Lena").at(0).complete) << "cut off";
    EXPECT_FALSE(friends(header + good + std::string((1U << 20) + 9, 'x') + ",Y,,,\n").at(0).complete) << "a row that was too long";
    EXPECT_TRUE(friends("First,Second,Third\na,b,c\n").empty()) << "no list was read";
    const std::string company = "Organization,Followed On\nMills,28 Nov 2024\n";
    EXPECT_FALSE(runLinkedIn({{"Company Follows.csv", company}}).sink.coverages.at(0).complete) << "the people followed are not there";
}

TEST(LinkedIn, AnExportWithoutAConnectionsFileSaysSo) {
    const LinkedInRun run = runLinkedIn({{"Profile.csv", "First Name,Last Name,Headline\nG,P,x\n"},
                                         {"Skills.csv", "Name\nx\n"},
                                         {"Company Follows.csv", "Organization,Followed On\nMills,28 Nov 2024\n"},
                                         {"Shares.csv", "Date,ShareLink,ShareCommentary\n2024-01-01 00:00:00,,x\n"}});
    EXPECT_EQ(run.sink.missing, (std::vector<std::string>{"Connections.csv"}));
    EXPECT_TRUE(run.summary.partial);
}

TEST(LinkedIn, TheClockOfAnotherZoneIsFoundByTheNumber) {
    const std::uint64_t number = (static_cast<std::uint64_t>(utc("2024-07-01T10:00:00Z")) << 22) + 7;
    const LinkedInRun run = runLinkedIn({{"Shares.csv",
                                          "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n"
                                          "2024-07-01 12:00:03,https://www.linkedin.com/feed/update/urn:li:share:" +
                                              std::to_string(number) + ",x,,,PUBLIC\n"}});
    EXPECT_EQ(run.sink.posts.at(0).created, utc("2024-07-01T10:00:00Z"));
    EXPECT_EQ(run.sink.issueCount("odd_zone"), 1U);
}

TEST(LinkedIn, AGroupOfManyIsBounded) {
    std::string names, urls;
    for (int i = 0; i < 500; ++i) {
        names += (i ? "," : "") + ("P" + std::to_string(i));
        urls += (i ? "," : "") + ("https://www.linkedin.com/in/p" + std::to_string(i));
    }
    const LinkedInRun run = runLinkedIn({{"Profile.csv", "First Name,Last Name,Headline\nGwen,P,x\n"},
                                         {"messages.csv",
                                          "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT\n"
                                          "1,Gwen P,https://www.linkedin.com/in/gwen,\"" +
                                              names + "\",\"" + urls + "\",2024-01-01 00:00:00 UTC,x\n"}});
    EXPECT_EQ(run.sink.interactions.size(), 50U);
}

TEST(LinkedIn, NobodyAsksThemselves) {
    const LinkedInRun run = runLinkedIn({{"Profile.csv", "First Name,Last Name,Headline\nGwen,P,x\n"},
                                         {"Invitations.csv",
                                          "From,To,Sent At,Message,Direction\nGwen P,Gwen P,\"1/19/26, 9:15 AM\",,OUTGOING\n"
                                          "Gwen P,Ravi,\"1/19/26, 9:15 AM\",,\nLena,Gwen P,\"1/19/26, 9:15 AM\",,\nA,B,,,\n"}});
    EXPECT_EQ(run.sink.issueCount("own_profile"), 1U);
    ASSERT_EQ(run.sink.relations.size(), 2U) << "without a direction the owner's side tells it";
    EXPECT_EQ(run.sink.relations[0].list, "sent");
    EXPECT_EQ(run.sink.relations[1].list, "received");
    EXPECT_EQ(run.sink.issueCount("no_direction"), 1U);
}

TEST(LinkedIn, CancelIsAnEndOfItsOwn) {
    test::MemorySource source(Files{{"Connections.csv", "First Name,Last Name,Connected On\nA,B,12 Mar 2023\n"}});
    CancelToken token;
    token.cancel();
    RecordingSink sink;
    const auto summary = linkedinImporter().import(source, sink, Context{&token, false});
    ASSERT_FALSE(summary.has_value());
    EXPECT_EQ(summary.error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace twofold::ingest
