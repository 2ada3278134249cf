// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody's own tables through the services: looked at, imported, remembered.
#include <gtest/gtest.h>

#include "servicestest.h"
#include "twofold/services/csvmappings.h"

namespace twofold::test {
namespace {

using ingest::CsvField;
using ingest::CsvMapping;
using services::CsvMappings;
using services::ImportOptions;
using services::ImportService;

class CsvTables : public ::testing::Test {
protected:
    CsvTables() : store(folder.file("s.db")) {}

    std::string write(const std::string &name, const std::string &text) {
        writeFile(folder.file(name), text);
        return folder.file(name);
    }
    Error refusal(const std::string &path, const ImportOptions &options = {}) {
        CancelToken cancel;
        const auto before = dumpTables(store.path());
        const auto reports = ImportService(store.session()).run(path, options, cancel, {});
        EXPECT_TRUE(sameText(before, dumpTables(store.path())));
        EXPECT_FALSE(reports.has_value());
        return reports ? Error() : reports.error();
    }

    TempDir folder;
    Store store;
};

// Headings that nobody could guess.
const std::string odd = "Wer,Wo zu finden,Wann\nAmara,@amara,5.3.2024\nNils,@nils_b,6.3.2024\n";

CsvMapping oddMapping() {
    CsvMapping mapping;
    mapping.platform = Platform::X;
    mapping.relation = RelationKind::Following;
    mapping.columns = {{"Wer", CsvField::Name}, {"Wo zu finden", CsvField::Handle}, {"Wann", CsvField::Since}};
    return mapping;
}

TEST_F(CsvTables, ATableIsShownWithItsGuess) {
    std::string text = "Name,Email,Shoe size\n";
    for (int i = 0; i < 30; ++i) text += "Person " + std::to_string(i) + ",p" + std::to_string(i) + "@x.example,40\n";
    const auto table = CsvMappings(store.session()).table(write("t.csv", text));
    ASSERT_TRUE(isGood(table));
    EXPECT_EQ(table->file, "t.csv");
    EXPECT_EQ(table->header, (std::vector<std::string>{"Name", "Email", "Shoe size"}));
    EXPECT_EQ(table->rows.size(), 20U);
    EXPECT_EQ(table->columns, 3U);
    EXPECT_FALSE(table->remembered);
    EXPECT_GE(table->confidence, ingest::usableGuess);
    EXPECT_TRUE(table->problems.empty());
    ASSERT_EQ(table->mapping.columns.size(), 3U) << "every column is there to be given a meaning";
    EXPECT_EQ(table->mapping.columns[2].second, CsvField::Ignore);
}

TEST_F(CsvTables, ProblemsAndNotesAreSentences) {
    const std::string path = write("t.csv", "Wer,Wann\nAmara,03/04/2024\n");
    CsvMappings mappings(store.session());
    const auto guessed = mappings.table(path);
    ASSERT_TRUE(isGood(guessed));
    EXPECT_EQ(guessed->confidence, 0);
    EXPECT_FALSE(guessed->problems.empty());
    CsvMapping mapping;
    mapping.columns = {{"Wer", CsvField::Name}, {"Wann", CsvField::Since}};
    const auto said = mappings.table(path, mapping);
    ASSERT_TRUE(isGood(said));
    EXPECT_TRUE(said->problems.empty());
    EXPECT_EQ(said->notes.size(), 1U);
    mapping.dateFormat = "dmy";
    EXPECT_TRUE(mappings.table(path, mapping)->notes.empty());
    mapping.columns.emplace_back("Wohin", CsvField::Bio);
    EXPECT_EQ(mappings.table(path, mapping)->problems.size(), 1U);
    EXPECT_EQ(mappings.table(write("pic.jpg", "\xFF\xD8")).error().code, ErrorCode::NotAnExport);
    EXPECT_EQ(mappings.table(folder.file("absent.csv")).error().code, ErrorCode::NotFound);
}

TEST_F(CsvTables, PeopleWithAnAddressAreImportedByTheGuess) {
    const std::string path =
        write("friends.csv", "Name;E-Mail;Telefon\nAmara Osei;amara@shelves.example;+44 20 7946 0101\nNils;nils@dock.example;\n");
    const auto preview = store.preview(path);
    EXPECT_EQ(preview.of(RecordKind::Relation).stored, 2);
    const auto report = store.import(path);
    EXPECT_EQ(report.format, "csv");
    EXPECT_EQ(report.state, JobState::Done);
    EXPECT_EQ(report.of(RecordKind::Relation).stored, 2);
    EXPECT_EQ(report.accountRecord.platform, Platform::AddressBook);
    EXPECT_EQ(store.import(path).of(RecordKind::Relation).unchanged, 2) << "the same table again";
    EXPECT_FALSE(CsvMappings(store.session()).remembered({"Name", "E-Mail", "Telefon"})->has_value()) << "a guess is made again";
    EXPECT_TRUE(isSound(store.path()));
}

TEST_F(CsvTables, AMappingIsRememberedForTheNextTable) {
    const std::string path = write("liste.csv", odd);
    const Error before = refusal(path);
    EXPECT_EQ(before.code, ErrorCode::NotAnExport);
    EXPECT_NE(before.message.find("--mapping"), std::string::npos) << before.message;

    const auto report = store.import(path, {.mapping = oddMapping()});
    EXPECT_EQ(report.format, "csv");
    EXPECT_EQ(report.of(RecordKind::Relation).stored, 2);
    EXPECT_EQ(report.accountRecord.platform, Platform::X) << "the account is one of the mapping's platform";

    store.reopen();
    const auto next = store.import(write("liste2.csv", "WER;Wo_zu_finden;Wann\nGwen;@gwen;7.3.2024\n"));
    EXPECT_EQ(next.format, "csv");
    EXPECT_EQ(next.of(RecordKind::Relation).stored, 1);
    EXPECT_EQ(next.account, report.account);
    const auto table = CsvMappings(store.session()).table(path);
    ASSERT_TRUE(isGood(table));
    EXPECT_TRUE(table->remembered);
    EXPECT_EQ(table->mapping, oddMapping());

    ASSERT_TRUE(isGood(CsvMappings(store.session()).forget({"Wer", "Wo zu finden", "Wann"})));
    EXPECT_EQ(refusal(path).code, ErrorCode::NotAnExport);
}

TEST_F(CsvTables, APreviewRemembersNothing) {
    const std::string path = write("liste.csv", odd);
    EXPECT_EQ(store.preview(path, {.mapping = oddMapping()}).of(RecordKind::Relation).stored, 2);
    EXPECT_EQ(refusal(path).code, ErrorCode::NotAnExport);
}

TEST_F(CsvTables, AMappingThatDoesNotFitIsRefusedBeforehand) {
    auto mapping = oddMapping();
    mapping.columns.emplace_back("Alter", CsvField::Bio);
    const Error error = refusal(write("liste.csv", odd), {.mapping = mapping});
    EXPECT_EQ(error.code, ErrorCode::BadArgument);
    EXPECT_NE(error.message.find("Alter"), std::string::npos) << error.message;
    EXPECT_EQ(refusal(write("liste.csv", odd), {.format = "x-archive", .mapping = oddMapping()}).code, ErrorCode::BadArgument);
    EXPECT_EQ(refusal(write("cities.csv", "City,Country\nLeeds,UK\nYork,UK\n"), {.format = "csv"}).code, ErrorCode::NotAnExport);
}

TEST_F(CsvTables, TheFormatMayBeSaidWhereTheGuessIsWeak) {
    const std::string path = write("names.csv", "Name,Shoe size\nAmara,40\nNils,43\n");
    EXPECT_EQ(refusal(path).code, ErrorCode::NotAnExport);
    EXPECT_EQ(store.import(path, {.format = "csv"}).of(RecordKind::Relation).stored, 2);
}

TEST_F(CsvTables, PostsAndExchangesReachTheirAccount) {
    CsvMapping posts;
    posts.rows = CsvMapping::Rows::Posts;
    posts.platform = Platform::Mastodon;
    posts.columns = {{"what", CsvField::Text}, {"day", CsvField::Created}};
    const auto report =
        store.import(write("p.csv", "what,day\nA paper on search filters,2024-03-05\nCake with grandma,2024-03-06\n"), {.mapping = posts});
    EXPECT_EQ(report.of(RecordKind::Post).stored, 2);
    EXPECT_EQ(report.accountRecord.platform, Platform::Mastodon);
    CsvMapping calls;
    calls.rows = CsvMapping::Rows::Interactions;
    calls.columns = {{"who", CsvField::Name}, {"when", CsvField::At}, {"way", CsvField::Direction}};
    const auto called =
        store.import(write("c.csv", "who,when,way\nAmara,2024-03-05 10:00,in\nAmara,2024-03-06 10:00,out\n"), {.mapping = calls});
    EXPECT_EQ(called.of(RecordKind::Interaction).stored, 2);
    EXPECT_EQ(called.accountRecord.platform, Platform::AddressBook);
}

TEST_F(CsvTables, ARememberedMappingReadsTheSameTableWithOtherDelimiters) {
    auto mapping = oddMapping();
    mapping.delimiter = ',';
    store.import(write("liste.csv", odd), {.mapping = mapping});
    const auto next = store.import(write("liste2.csv", "Wer;Wo zu finden;Wann\nGwen;@gwen;7.3.2024\n"));
    EXPECT_EQ(next.of(RecordKind::Relation).stored, 1);
}

TEST_F(CsvTables, ATableIsLookedAtAgainAsItIsSplitNow) {
    const std::string path = write("t.csv", "Name,Email;Stadt\nAmara,a@x.example;Leeds\nNils,n@x.example;York\n");
    CsvMappings mappings(store.session());
    const auto first = mappings.table(path);
    ASSERT_TRUE(isGood(first));
    ASSERT_EQ(first->names.size(), first->fields.size());
    auto mapping = first->mapping;
    mapping.delimiter = first->delimiter == ',' ? ';' : ',';
    const auto other = mappings.again(path, "t.csv", mapping);
    ASSERT_TRUE(isGood(other));
    EXPECT_EQ(other->delimiter, mapping.delimiter);
    EXPECT_NE(other->header, first->header);
    EXPECT_EQ(other->names, other->header) << "its columns are guessed anew";
    mapping.delimiter = first->delimiter;
    mapping.columns = {{"Name", CsvField::Bio}};
    const auto same = mappings.again(path, "t.csv", mapping);
    ASSERT_TRUE(isGood(same));
    EXPECT_EQ(same->mapping, mapping) << "what was said stays where the columns are there";
    EXPECT_EQ(same->fields.front(), CsvField::Bio);
    EXPECT_EQ(services::problemsOf(*same, mapping), same->problems);
    EXPECT_EQ(mappings.again(path, "other.csv", mapping).error().code, ErrorCode::NotAnExport);
}

TEST_F(CsvTables, SavingChecks) {
    CsvMappings mappings(store.session());
    EXPECT_FALSE(mappings.save({}, oddMapping()).has_value());
    EXPECT_FALSE(mappings.save({"Wer"}, oddMapping()).has_value());
    EXPECT_TRUE(mappings.save({"Wer", "Wo zu finden", "Wann"}, oddMapping()).has_value());
    EXPECT_EQ(*mappings.remembered({"wer", "wo zu finden", "WANN"}), std::optional(oddMapping()));
}

}  // namespace
}  // namespace twofold::test
