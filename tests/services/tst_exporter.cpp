// SPDX-License-Identifier: GPL-3.0-or-later
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "servicestest.h"
#include "twofold/core/text.h"
#include "twofold/services/exporter.h"

namespace twofold::test {
namespace {

using nlohmann::json;
using services::ExportFormat;
using services::exportTo;
using services::ExportWhat;

class Exporter : public ::testing::Test {
protected:
    Exporter() : m_store(m_dir.file("store.db")) {
        XExport archive;
        archive.generated = day(2025, 5, 1);
        archive.tweets = {{.id = "1500000000000000001",
                           .at = day(2024, 5, 1),
                           .text = "Two lines,\n\"quoted\"",
                           .mentions = {{"70020002", "gwen", "Gwen; Lowe, \\ \"PhD\""}}},
                          {.id = "1500000000000000002", .at = day(2024, 5, 2), .text = "=1+1", .likes = 7},
                          {.id = "1500000000000000003",
                           .at = day(2024, 5, 3),
                           .text = "My daughter lost her first tooth, we had cake with grandma",
                           .mentions = {}}};
        archive.followers = {"70020002"};
        services::ImportOptions options;
        options.purpose = Purpose::Professional;
        m_report = m_store.import(archive, m_dir.file("x.zip"), options);
    }

    Result<std::int64_t> write(ExportWhat what, ExportFormat format) { return exportTo(m_store.session(), what, format, path()); }
    std::string path() const { return m_dir.file("out"); }
    std::string text() const { return readFile(path()); }

    TempDir m_dir;
    Store m_store;
    services::JobReport m_report;
};

TEST_F(Exporter, PostsAreATableOfRfc4180) {
    const auto count = write(ExportWhat::Posts, ExportFormat::Csv);
    ASSERT_TRUE(isGood(count));
    EXPECT_EQ(*count, 3);
    const std::string csv = text();
    EXPECT_TRUE(csv.starts_with(
        "id,account,platform,native_id,created,kind,visibility,label,label_state,confidence,text,url,likes,reposts,replies\r\n"))
        << csv;
    EXPECT_TRUE(csv.ends_with("\r\n"));
    EXPECT_NE(csv.find(",'=1+1,"), std::string::npos) << csv;
    EXPECT_NE(csv.find("\n\"\"quoted\"\"\""), std::string::npos) << csv;
    EXPECT_NE(csv.find(",1500000000000000002,2024-05-02T00:00:00Z,post,"), std::string::npos) << csv;
}

TEST_F(Exporter, PeopleHaveTheirHandlesNotesAndRoles) {
    const ContactId gwen = m_store.contact("70020002");
    ASSERT_TRUE(isGood(m_store.decisions().setNote(gwen, "@met, in Oslo")));
    ASSERT_TRUE(isGood(m_store.decisions().setRole({gwen}, "mentor", true)));
    ASSERT_TRUE(isGood(m_store.decisions().setTier({gwen}, Tier::Friend)));
    ASSERT_TRUE(isGood(write(ExportWhat::People, ExportFormat::Csv)));
    const std::string csv = text();
    EXPECT_TRUE(csv.starts_with("id,name,kind,tier,tier_state,trust,trust_state,roles,platforms,handles,in,out,first,last,note\r\n"));
    EXPECT_NE(csv.find("friend,decided,"), std::string::npos) << csv;
    EXPECT_NE(csv.find("mentor,x,x:gwen,"), std::string::npos) << csv;
    EXPECT_NE(csv.find("\"'@met, in Oslo\""), std::string::npos) << csv;
}

TEST_F(Exporter, FindingsNameRuleAndEvidence) {
    const auto count = write(ExportWhat::Findings, ExportFormat::Csv);
    ASSERT_TRUE(isGood(count));
    EXPECT_GE(*count, 1);
    EXPECT_NE(text().find(",personal_on_professional,Personal post on a professional account,"), std::string::npos) << text();
}

TEST_F(Exporter, JsonHoldsWhatTheTablesDo) {
    const auto count = write(ExportWhat::All, ExportFormat::Json);
    ASSERT_TRUE(isGood(count));
    const json all = json::parse(text());
    EXPECT_EQ(all["posts"]["posts"].size(), 3U);
    EXPECT_EQ(all["posts"]["total"], 3);
    EXPECT_EQ(all["people"]["people"].size(), all["people"]["total"].get<std::size_t>());
    EXPECT_EQ(all["accounts"][0]["purpose"], "professional");
    EXPECT_EQ(static_cast<std::size_t>(*count), all["posts"]["posts"].size() + all["people"]["people"].size() + all["findings"].size());
    ASSERT_TRUE(isGood(write(ExportWhat::Posts, ExportFormat::Json)));
    const json posts = json::parse(text());
    EXPECT_EQ(posts["posts"], all["posts"]["posts"]);
    EXPECT_EQ(posts["posts"][1]["text"], "=1+1") << "only a table needs care";
    EXPECT_EQ(posts["posts"][1]["likes"], 7);
}

TEST_F(Exporter, CardsAreOfVersion4) {
    const ContactId gwen = m_store.contact("70020002");
    ASSERT_TRUE(isGood(m_store.decisions().setRole({gwen}, "peer, editor", true)));
    ASSERT_TRUE(isGood(m_store.decisions().setNote(gwen, "one\ntwo; " + std::string(80, 'x') + "\xC3\xA9\xC3\xA9\xC3\xA9")));
    ASSERT_TRUE(isGood(write(ExportWhat::People, ExportFormat::VCard)));
    std::string cards = text();
    EXPECT_TRUE(cards.starts_with("BEGIN:VCARD\r\nVERSION:4.0\r\n"));
    EXPECT_NE(cards.find("\r\nFN:Gwen\\; Lowe\\, \\\\ \"PhD\"\r\n"), std::string::npos) << cards;
    EXPECT_NE(cards.find("\r\nNICKNAME:gwen\r\n"), std::string::npos);
    EXPECT_NE(cards.find("\r\nURL:https://x.com/gwen\r\n"), std::string::npos);
    EXPECT_NE(cards.find("\r\nCATEGORIES:peer\\, editor\r\n"), std::string::npos) << cards;
    for (std::size_t begin = 0, end = cards.find("\r\n"); end != std::string::npos; begin = end + 2, end = cards.find("\r\n", begin)) {
        EXPECT_LE(end - begin, 75U);
        EXPECT_TRUE(isValidUtf8(cards.substr(begin, end - begin))) << "folded inside a character";
    }
    for (std::size_t fold; (fold = cards.find("\r\n ")) != std::string::npos;) cards.erase(fold, 3);
    EXPECT_NE(cards.find("NOTE:one\\ntwo\\; xxx"), std::string::npos) << cards;
}

TEST_F(Exporter, AFileIsPrivateAndReplacesTheOldOneWhole) {
    writeFile(path(), std::string(100'000, 'o'));
    ASSERT_TRUE(isGood(write(ExportWhat::Posts, ExportFormat::Csv)));
    struct stat info {};
    ASSERT_EQ(::stat(path().c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 0777, 0600U);
    EXPECT_EQ(text().find("ooo"), std::string::npos);
}

TEST_F(Exporter, WhatCannotBeWrittenLeavesNothing) {
    EXPECT_EQ(exportTo(m_store.session(), ExportWhat::Posts, ExportFormat::Csv, m_dir.file("absent/out.csv")).error().code,
              ErrorCode::FileUnwritable);
    EXPECT_EQ(exportTo(m_store.session(), ExportWhat::Posts, ExportFormat::VCard, path()).error().code, ErrorCode::BadArgument);
    EXPECT_EQ(exportTo(m_store.session(), ExportWhat::All, ExportFormat::Csv, path()).error().code, ErrorCode::BadArgument);
    EXPECT_FALSE(std::filesystem::exists(path()));
    std::filesystem::create_directory(path());
    EXPECT_FALSE(write(ExportWhat::Posts, ExportFormat::Csv));
    EXPECT_TRUE(std::filesystem::is_directory(path()));
}

TEST_F(Exporter, ADeviceIsNotReplacedByAFile) {
    if (::access("/dev/null", F_OK) != 0) GTEST_SKIP() << "there is no /dev/null";
    std::error_code error;
    const auto before = std::filesystem::status("/dev/null", error).type();
    // A name that leads to the device, so that a fault here harms nothing.
    std::filesystem::create_symlink("/dev/null", path());
    EXPECT_FALSE(write(ExportWhat::Posts, ExportFormat::Csv));
    EXPECT_TRUE(std::filesystem::is_symlink(path()));
    EXPECT_EQ(std::filesystem::status("/dev/null", error).type(), before);
}

TEST_F(Exporter, AFileThatCannotBeWrittenToItsEndLeavesTheOldOne) {
    writeFile(path(), "old");
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = ::signal(SIGXFSZ, SIG_IGN);
    rlimit small = before;
    small.rlim_cur = 100;
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto result = write(ExportWhat::Posts, ExportFormat::Csv);
    ::setrlimit(RLIMIT_FSIZE, &before);
    ::signal(SIGXFSZ, handler);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::FileUnwritable);
    EXPECT_EQ(text(), "old");
    int files = 0;
    for (const auto &entry : std::filesystem::directory_iterator(m_dir.path()))
        files += entry.path().filename().string().starts_with("out") ? 1 : 0;
    EXPECT_EQ(files, 1) << "what was half written is gone";
}

TEST_F(Exporter, MoreThanAPageIsAllThere) {
    XExport archive;
    archive.accountId = "70010009";
    archive.handle = "second";
    archive.generated = day(2025, 5, 1);
    for (int i = 0; i < 1201; ++i) {
        archive.tweets.push_back({.id = std::to_string(1600000000000000000 + i),
                                  .at = day(2023, 1, 1) + i * 60'000,
                                  .text = "post " + std::to_string(i),
                                  .mentions = {}});
        archive.followers.push_back(std::to_string(80000000 + i));
    }
    (void)m_store.import(archive, m_dir.file("y.zip"));
    const auto posts = write(ExportWhat::Posts, ExportFormat::Csv);
    ASSERT_TRUE(isGood(posts));
    EXPECT_EQ(*posts, 1204);
    const auto people = write(ExportWhat::People, ExportFormat::Json);
    ASSERT_TRUE(isGood(people));
    EXPECT_EQ(*people, 1202);
    EXPECT_EQ(json::parse(text())["people"].size(), 1202U);
}

}  // namespace
}  // namespace twofold::test
