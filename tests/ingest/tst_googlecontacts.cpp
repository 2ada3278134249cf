// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "googlecontacts.h"
#include "ingest/golden.h"
#include "ingest/tst_addressbooksupport.h"
#include "support/testsupport.h"
#include "vcard.h"

namespace twofold::ingest {
namespace {

using test::Book;
namespace fs = std::filesystem;

const std::string oldHeader =
    "Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value\n";
const std::string newHeader = "First Name,Middle Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value\n";

Book importCsv(std::string text) { return test::importBook(googleContactsImporter(), {{"contacts.csv", std::move(text)}}); }

void expectGoldenOf(const std::string &name, const std::string &era) {
    const Book book = test::importBook((test::fixtures("google") / name).string(), "google-contacts");
    EXPECT_EQ(book.summary->era, era);
    EXPECT_TRUE(book.summary->filesIgnored.empty());
    test::expectGolden(test::fixtures("google") / (name + ".golden.json"), test::describe(book.sink));
}

TEST(GoogleContacts, OldGolden) { expectGoldenOf("old", "google-contacts"); }
TEST(GoogleContacts, NewGolden) { expectGoldenOf("new", "google-contacts-2024"); }
TEST(GoogleContacts, OutlookGolden) { expectGoldenOf("outlook", "outlook-csv"); }

TEST(GoogleContacts, OneFileAndAZipGiveTheSame) {
    const fs::path file = test::fixtures("google") / "old" / "contacts.csv";
    const test::TempDir dir;
    test::writeZip(dir.file("takeout.zip"), {{"Takeout/Kontakte/Alle Kontakte/contacts.csv", test::readFile(file)}});
    const std::string expected = test::describe(test::importBook(file.string(), "google-contacts").sink);
    EXPECT_EQ(test::describe(test::importBook(dir.file("takeout.zip"), "google-contacts").sink), expected);
}

TEST(GoogleContacts, CancelIsAnEndOfItsOwn) {
    test::MemorySource source({{"contacts.csv", oldHeader + "Ann,,,,,,,\n"}});
    CancelToken token;
    token.cancel();
    test::RecordingSink sink;
    const auto summary = googleContactsImporter().import(source, sink, Context{&token, false});
    ASSERT_FALSE(summary.has_value());
    EXPECT_EQ(summary.error().code, ErrorCode::Cancelled);
}

TEST(GoogleContacts, OtherTablesAreNone) {
    const auto confidence = [](const std::string &header) {
        return test::confidenceOf(googleContactsImporter(), {{"a.csv", header + "\n1,2,3\n"}});
    };
    EXPECT_EQ(confidence("First Name,Last Name,URL,Email Address,Company,Position,Connected On"), 0) << "LinkedIn";
    EXPECT_EQ(confidence("Account address,Show boosts"), 0) << "Mastodon";
    EXPECT_EQ(confidence("Name,Value"), 0);
    EXPECT_EQ(confidence(""), 0);
    EXPECT_EQ(confidence("Notes: First Name, Labels"), 0);
    EXPECT_EQ(confidence(std::string(100'000, 'x')), 0);
    EXPECT_EQ(confidence("First Name,Last Name,E-mail Address"), 60);
    EXPECT_EQ(confidence("Name,E-mail 1 - Value"), 85);
}

TEST(GoogleContacts, ThePreferredAddressComesFirst) {
    const Book book = importCsv(
        "Name,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value\nA,Work,A@a.example,* Home,b@b.example ::: a@a.example\n");
    EXPECT_EQ(book.sink.relations.at(0).identity.email, "b@b.example\na@a.example");
    EXPECT_EQ(book.sink.relations.at(0).identity.nativeId, "mail:a@a.example|a");
}

TEST(GoogleContacts, SeveralPostsOfOnePerson) {
    const Book book = importCsv(
        "Name,Group Membership,Organization 1 - Name,Organization 1 - Title,Organization 2 - Name,Organization 2 - Title\n"
        "A,,Mill ::: Press,Buyer ::: Editor,Library,Reader\nB,,,Poet,Cabin,\n");
    EXPECT_EQ(book.sink.relations.at(0).identity.bio, "Buyer, Mill\nEditor, Press\nReader, Library");
    EXPECT_EQ(book.sink.relations.at(1).identity.bio, "Poet\nCabin");
}

TEST(Traps, TheGoogleCsvHeaderChange) {
    const Book before = importCsv(oldHeader + "Ann Doe,Ann,Doe,Club ::: * myContacts,* Home,ann@mill.example,Mobile,+44 20 5555 0107\n");
    const Book since = importCsv(newHeader + "Ann,,Doe,Club ::: * myContacts,* Home,ann@mill.example,Mobile,+44 20 5555 0107\n");
    ASSERT_EQ(before.sink.relations.size(), 1U);
    EXPECT_EQ(before.sink.relations, since.sink.relations);
    EXPECT_EQ(before.sink.relations[0].identity.bio, "groups: Club");
    EXPECT_EQ(before.sink.relations[0].identity.kind, ContactKind::Person);
}

TEST(Traps, ColumnsAreFoundByNameInAnyOrderAndCase) {
    const Book book = importCsv("phone 1 - value,LABELS, last name ,E-MAIL 1 - VALUE,First name\n5550100,,Doe,a@mill.example,Ann\n");
    const IdentityRecord &person = book.sink.relations.at(0).identity;
    EXPECT_EQ(person.name, "Ann Doe");
    EXPECT_EQ(person.email, "a@mill.example");
    EXPECT_EQ(person.phone, "5550100");
}

TEST(Traps, AGoogleCsvHeaderIsNoPerson) {
    EXPECT_EQ(importCsv(oldHeader + "A,,,,,,,\n" + oldHeader + "B,,,,,,,\n" + newHeader + "C,,D,,,,,\n").names(),
              (std::vector<std::string>{"A", "B", "C D"}));
    const Book empty = importCsv(newHeader);
    EXPECT_TRUE(empty.sink.relations.empty());
    EXPECT_EQ(empty.sink.issueCount("empty"), 1U) << "no people is never silent success";
}

TEST(Traps, TheGoogleCsvAndTheVCardOfOnePersonHaveOneKey) {
    const Book csv = importCsv(newHeader + "Ann,,Doe,,,Ann@Mill.example,,\n");
    const Book card =
        test::importBook(vcardImporter(), {{"a.vcf", "BEGIN:VCARD\nFN:Ann Doe\nN:Doe;Ann;;;\nEMAIL:ann@mill.example\nEND:VCARD\n"}});
    EXPECT_EQ(csv.sink.relations, card.sink.relations);
}

TEST(Traps, OneBadContactRowCostsOneRow) {
    const Book book = importCsv(oldHeader + "A,,,,,,,\n,,,club,,,,\nB,,,,,,,,shifted\nC\n" + std::string(1'100'000, 'x') +
                                ",\nD,,,,,,,,,\nE,\"open,,,\n");
    EXPECT_EQ(book.names(), (std::vector<std::string>{"A", "C", "D"}));
    std::vector<std::string> codes;
    for (const ImportIssue &issue : book.sink.issues) {
        codes.push_back(issue.code);
        EXPECT_TRUE(issue.skipped);
    }
    EXPECT_EQ(codes, (std::vector<std::string>{"no_name", "bad_row", "too_long", "cut_short"}));
    EXPECT_EQ(book.sink.issues.at(0).position, 3);
    EXPECT_TRUE(book.summary->partial);
}

TEST(Traps, ADamagedContactsFileCostsItselfOnly) {
    const std::string many(60'000, '\n');
    for (const std::string &middle : {std::string(), many}) {
        test::BrokenSource source({{"a.csv", oldHeader + "A,,,,,,,\n"}, {"broken.csv", oldHeader + middle + "B,,,,,,,\n"}});
        const Book book = test::importBook(googleContactsImporter(), source);
        EXPECT_EQ(book.names(), std::vector<std::string>{"A"});
        EXPECT_EQ(book.sink.issueCount("damaged"), 1U);
        EXPECT_TRUE(book.summary->partial);
    }
}

TEST(Traps, ContactsCsvIsReadAsUtf8OrUtf16) {
    const std::string text = oldHeader +
                             "Zs\xC3\xB3"
                             "fia,,,,,,,\n";
    EXPECT_EQ(importCsv("\xEF\xBB\xBF" + text).names(), std::vector<std::string>{"Zs\xC3\xB3"
                                                                                 "fia"});
    for (const bool big : {false, true})
        EXPECT_EQ(importCsv(test::wide(text, 2, big, true)).names(), std::vector<std::string>{"Zs\xC3\xB3"
                                                                                              "fia"});
    const Book broken = importCsv(oldHeader +
                                  "Zs\xF3"
                                  "fia,,,,,,,\n");
    EXPECT_EQ(broken.names(), std::vector<std::string>{"Zs\xEF\xBF\xBD"
                                                       "fia"});
    EXPECT_EQ(broken.sink.issueCount("bad_utf8"), 1U);
}

TEST(Traps, HostileContactCells) {
    const Book book = importCsv(oldHeader + "=HYPERLINK(\"x\"),<b>,,,,a@x.example,,\n\"a\nb\tc\",,,,,,,\n");
    EXPECT_EQ(book.names(), (std::vector<std::string>{"=HYPERLINK(\"x\")", "a b c"}));
    std::string emails;
    for (int i = 0; i < 50'000; ++i) emails += std::to_string(i) + "@x.example ::: ";
    const Book many = importCsv(oldHeader + "A,,,,," + emails + ",,\n");
    EXPECT_EQ(many.sink.relations.size(), 1U);
    EXPECT_EQ(many.sink.issueCount("too_long"), 1U);
    const Book numbers = importCsv("Name,E-mail 1 - Value,Organization 99999999999999999999 - Name,Organization 9999 - Name\nA,,x,y\n");
    EXPECT_EQ(numbers.sink.relations.at(0).identity.bio, "y");
}

TEST(Shared, ContactsOfGoogleSince2024) {
    TWOFOLD_SHARED_OR_SKIP(file, "fixtures/google/escalate+google-contacts-birthday-ical-calendar/tests/fixtures/example.csv");
    const std::string text = test::readFile(file);
    const auto lines = std::count(text.begin(), text.end(), '\n');  // no cell of this file holds a line break
    const Book book = test::importBook(file.string(), "google-contacts");
    EXPECT_EQ(static_cast<std::ptrdiff_t>(book.sink.relations.size()), lines - 1);
    EXPECT_EQ(book.names(), (std::vector<std::string>{"John Doe", "Max Amadeus Mustermann (geb. Musterfrau)"}));
    EXPECT_TRUE(book.sink.issues.empty());
}

TEST(Shared, OtherFilesOfGoogleAreNoContacts) {
    TWOFOLD_SHARED_OR_SKIP(folder, "fixtures/google/onfabric+context-use");
    std::size_t files = 0;
    for (const auto &entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        ++files;
        const auto sources = openSources(entry.path().string());
        ASSERT_TRUE(sources) << entry.path();
        EXPECT_EQ(googleContactsImporter().recognize(*sources->front()).confidence, 0) << entry.path();
        EXPECT_EQ(vcardImporter().recognize(*sources->front()).confidence, 0) << entry.path();
    }
    EXPECT_EQ(files, 7U);
}

}  // namespace
}  // namespace twofold::ingest
