// SPDX-License-Identifier: GPL-3.0-or-later
// vCards as other programs wrote them, counted once more by a reader that shares nothing with the importer.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <map>
#include <sstream>

#include "ingest/tst_addressbooksupport.h"
#include "support/testsupport.h"
#include "vcard.h"

namespace twofold::ingest {
namespace {

using test::Book;
namespace fs = std::filesystem;

// UTF-16 becomes readable when its zero bytes go; what is counted is ASCII.
std::string plain(const std::string &bytes) {
    std::string out;
    for (const char c : bytes)
        if (c != '\0' && c != '\r') out += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return out;
}

// BEGINs outside of any card, by their depth.
std::size_t cardsIn(const std::string &bytes) {
    std::istringstream lines(plain(bytes));
    std::size_t cards = 0;
    int depth = 0;
    for (std::string line; std::getline(lines, line);) {
        if (line.find("BEGIN:VCARD") != std::string::npos && line.find("AGENT") == std::string::npos && depth++ == 0) ++cards;
        if (line.starts_with("END:VCARD")) --depth;
    }
    return cards;
}

// Lines with a mail address, in files without folds within them.
std::size_t mailsIn(const std::string &bytes) {
    std::istringstream lines(plain(bytes));
    std::size_t mails = 0;
    for (std::string line; std::getline(lines, line);)
        if (line.find("EMAIL") < 8 && line.find('@') != std::string::npos && !line.starts_with(' ')) ++mails;
    return mails;
}

std::size_t linesOf(const std::string &text) {
    return text.empty() ? 0 : static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
}

TEST(Shared, EveryVCardIsCounted) {
    TWOFOLD_SHARED_OR_SKIP(root, "fixtures/vcard");
    std::size_t files = 0;
    std::size_t cards = 0;
    for (const auto &entry : fs::recursive_directory_iterator(root)) {
        if (entry.path().extension() != ".vcf") continue;
        const std::string name = entry.path().filename().string();
        const std::string bytes = test::readFile(entry.path());
        const auto sources = openSources(entry.path().string());
        ASSERT_TRUE(sources) << entry.path();
        if (name == "Empty.vcf") {  // a byte order mark and nothing else
            EXPECT_EQ(vcardImporter().recognize(*sources->front()).confidence, 0);
            continue;
        }
        ++files;
        cards += cardsIn(bytes);
        const Book book = test::importBook(entry.path().string(), "vcard");
        EXPECT_EQ(book.sink.relations.size(), cardsIn(bytes)) << entry.path();
        std::size_t mails = 0;
        for (const RelationRecord &relation : book.sink.relations) mails += linesOf(relation.identity.email);
        // Evolution folds a line within the address.
        EXPECT_EQ(mails, mailsIn(bytes) + (name == "John_Doe_EVOLUTION.vcf" ? 1 : 0)) << entry.path();
        for (const ImportIssue &issue : book.sink.issues) EXPECT_FALSE(issue.skipped) << entry.path() << issue.code;
    }
    EXPECT_EQ(files, 47U);
    EXPECT_EQ(cards, 59U);
}

TEST(Shared, CodePagesOfOutlook) {
    TWOFOLD_SHARED_OR_SKIP(root, "fixtures/vcard/FolkerKinzel+VCards/src/FolkerKinzel.VCards.Tests/TestFiles");
    const auto names = [&](const std::string &file) { return test::importBook((root / file).string(), "vcard").names(); };
    // The same people in UTF-8, and in code pages that only another property names.
    EXPECT_EQ(names("MultiAnsiFilterTests/Greek.vcf"), names("Utf-8/Greek.vcf"));
    EXPECT_EQ(names("MultiAnsiFilterTests/German.vcf"), std::vector<std::string>{"S\xC3\xB6ren T\xC3\xA4ve N\xC3\xBC\xC3\x9Flebaum"});
    EXPECT_EQ(names("MultiAnsiFilterTests/Ukrainian.vcf").at(0).substr(0, 14), names("Utf-8/Ukrainian.vcf").at(0).substr(0, 14));
    EXPECT_EQ(names("MultiAnsiFilterTests/v3Utf16Bom.vcf"), names("v3.vcf"));
    EXPECT_EQ(names("MultiAnsiFilterTests/v3Ansi.vcf"), names("v3.vcf")) << "no charset anywhere: Windows-1252 is the guess";
}

TEST(Shared, OtherFormsOfVCardAreNotRead) {
    TWOFOLD_SHARED_OR_SKIP(root, "fixtures/vcard/mangstadt+ez-vcard/src/test/resources/ezvcard/io");
    for (const char *file : {"json/jcard-example.json", "xml/rfc6351-example.xml"}) {
        const auto sources = openSources((root / file).string());
        ASSERT_TRUE(sources);
        EXPECT_EQ(vcardImporter().recognize(*sources->front()).confidence, 0) << file;
    }
}

}  // namespace
}  // namespace twofold::ingest
