// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <sstream>

#include "ingest/memorysource.h"
#include "support/testsupport.h"
#include "twofold/ingest/registry.h"

namespace twofold::ingest {
namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

Error refusal(Files files, const std::string &name = "export") {
    test::MemorySource source(std::move(files), name);
    const auto recognized = recognize(source);
    if (recognized) {
        ADD_FAILURE() << "recognised by " << recognized->importer->name();
        return {};
    }
    EXPECT_EQ(recognized.error().context, name);
    return recognized.error();
}

std::string importerOf(Files files) {
    test::MemorySource source(std::move(files));
    const auto recognized = recognize(source);
    return recognized ? std::string(recognized->importer->name()) : "none";
}

TEST(Registry, NamesAreUniqueAndFound) {
    std::set<std::string_view> names;
    for (const Importer *importer : importers()) {
        EXPECT_TRUE(names.insert(importer->name()).second) << importer->name();
        EXPECT_EQ(importerByName(importer->name()), importer);
        EXPECT_NE(importer->platform(), Platform::Unknown);
    }
    EXPECT_EQ(importerByName("none"), nullptr);
    for (const char *name : {"mastodon-archive", "mastodon-csv", "mastodon-statuses"}) EXPECT_NE(importerByName(name), nullptr) << name;
}

TEST(Registry, MastodonIsRecognisedByContent) {
    EXPECT_EQ(importerOf({{"outbox.json", R"({"type":"OrderedCollection","orderedItems":[]})"}}), "mastodon-archive");
    EXPECT_EQ(importerOf({{"outbox.json", "{}"}}), "none");
    EXPECT_EQ(importerOf({{"following_accounts.csv", "a@b.example"}}), "mastodon-csv");
    EXPECT_EQ(importerOf({{"any.csv", "Account address,Show boosts\n"}}), "mastodon-csv");
}

// docs/traps.md names the tests of each trap: 33 rows, and every test is there.
TEST(Registry, TheTestsOfAllTrapsExist) {
    std::string tests;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(std::filesystem::path(TWOFOLD_SOURCE_DIR) / "tests"))
        if (entry.path().extension() == ".cpp") tests += test::readFile(entry.path());
    std::istringstream page(test::readFile(std::filesystem::path(TWOFOLD_SOURCE_DIR) / "docs" / "traps.md"));
    int rows = 0;
    for (std::string line; std::getline(page, line);) {
        if (!line.starts_with("| " + std::to_string(rows + 1) + " |")) continue;
        ++rows;
        int named = 0;
        const std::size_t column = line.rfind("| ", line.size() - 3);
        for (std::size_t open = line.find('`', column); open != std::string::npos; open = line.find('`', open)) {
            const std::size_t close = line.find('`', open + 1);
            const std::string name = line.substr(open + 1, close - open - 1);
            EXPECT_NE(tests.find(", " + name + ")"), std::string::npos) << "trap " << rows << ": " << name;
            ++named;
            open = close + 1;
        }
        EXPECT_GT(named, 0) << line;
    }
    EXPECT_EQ(rows, 33);
}

TEST(Registry, TwoAddressBooksInOneFolderAreBothRead) {
    test::MemorySource source(Files{{"contacts.csv", "First Name,Last Name,Labels,E-mail 1 - Value\nAnn,Lee,,ann@a.example\n"},
                               {"book.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bo\r\nEND:VCARD\r\n"}});
    const auto all = recognizeAll(source);
    ASSERT_TRUE(all.has_value());
    std::set<std::string_view> names;
    for (const auto &one : *all) names.insert(one.importer->name());
    EXPECT_EQ(names, (std::set<std::string_view>{"google-contacts", "vcard"}));
}

TEST(Registry, EmptySourceIsNotAnExport) { EXPECT_EQ(refusal({}).code, ErrorCode::NotAnExport); }

TEST(Traps, FilesThatOnlySoundLikeAnExport) {
    EXPECT_EQ(refusal({{"not_following_accounts.csv", "a,b"}}).code, ErrorCode::NotAnExport);
    EXPECT_EQ(refusal({{"my outbox.json", R"({"orderedItems":[]})"}}).code, ErrorCode::NotAnExport);
    EXPECT_EQ(refusal({{"lists.csv", "Milk,2 litres\nBread,1\n"}}).code, ErrorCode::NotAnExport);
    EXPECT_EQ(refusal({{"bookmarks.csv", "https://a.example/1\n"}}).code, ErrorCode::NotAnExport) << "nothing of use";
    EXPECT_EQ(refusal({{"holiday.jpg", "\xFF\xD8"}}).code, ErrorCode::NotAnExport);
}

TEST(Traps, HtmlExportsSayWhatToAskFor) {
    const Error facebook = refusal({{"friends/friends.html", "<html>"}, {"index.html", "<html>"}, {"style.css", ""}}, "facebook-amara.zip");
    EXPECT_EQ(facebook.code, ErrorCode::WrongVariant);
    EXPECT_NE(facebook.message.find("Facebook"), std::string::npos);
    EXPECT_NE(facebook.message.find("JSON"), std::string::npos);
    const Error instagram = refusal({{"connections/followers_and_following/followers_1.html", "<html>"}});
    EXPECT_NE(instagram.message.find("Instagram"), std::string::npos);
    const Error x = refusal({{"Your archive.html", "<html>"}, {"assets/js/main.js", "x"}});
    EXPECT_EQ(x.code, ErrorCode::WrongVariant);
    EXPECT_NE(x.message.find("whole ZIP"), std::string::npos);
    EXPECT_EQ(refusal({{"page.html", "<html>"}}).code, ErrorCode::WrongVariant);
}

TEST(Traps, HtmlInsideADataExportIsNoReasonToRefuse) {
    EXPECT_EQ(importerOf({{"Your archive.html", "<html>"}, {"outbox.json", R"({"orderedItems":[]})"}}), "mastodon-archive");
}

}  // namespace
}  // namespace twofold::ingest
