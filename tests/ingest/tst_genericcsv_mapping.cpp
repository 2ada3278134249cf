// SPDX-License-Identifier: GPL-3.0-or-later
// What columns mean: in words, guessed, checked; and dates.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "genericcsvdates.h"
#include "ingest/memorysource.h"
#include "support/testsupport.h"
#include "twofold/ingest/csvmapping.h"

namespace twofold::ingest {
namespace {

using F = CsvField;
using Row = std::vector<std::string>;
using nlohmann::json;

F guessed(const CsvGuess &guess, const std::string &column) {
    for (const auto &[name, field] : guess.mapping.columns)
        if (name == column) return field;
    return F::Ignore;
}

std::string messageOf(const std::string &text) {
    const auto mapping = csvMappingFromJson(text);
    if (mapping) return "good";
    EXPECT_EQ(mapping.error().code, ErrorCode::BadArgument);
    return mapping.error().message;
}

TEST(CsvMapping, GoesThroughJsonUnchanged) {
    CsvMapping mapping;
    mapping.rows = CsvMapping::Rows::Interactions;
    mapping.platform = Platform::X;
    mapping.relation = RelationKind::CloseFriend;
    mapping.interaction = InteractionKind::Reaction;
    mapping.direction = Direction::In;
    mapping.delimiter = '\t';
    mapping.header = false;
    mapping.dateFormat = "dd.MM.yyyy";
    for (const CsvField field : csvFields()) mapping.columns.emplace_back("column \"" + std::string(word(field)) + "\" ä", field);
    const auto again = csvMappingFromJson(toJson(mapping));
    ASSERT_TRUE(again.has_value()) << again.error().message;
    EXPECT_EQ(*again, mapping);
    const auto small = csvMappingFromJson(R"({"columns":[]})");
    ASSERT_TRUE(small.has_value());
    EXPECT_EQ(*small, CsvMapping());
}

TEST(CsvMapping, AnErrorNamesTheColumnAndWhatIsAllowed) {
    const std::string message = messageOf(R"({"columns":[{"column":"Born","is":"birthday"}]})");
    EXPECT_NE(message.find("“Born”"), std::string::npos) << message;
    EXPECT_NE(message.find("given-name"), std::string::npos) << message;
    EXPECT_NE(messageOf(R"({"rows":"persons","columns":[]})").find("people, posts, interactions"), std::string::npos);
    EXPECT_NE(messageOf(R"({"platform":"friendster","columns":[]})").find("mastodon"), std::string::npos);
    EXPECT_NE(messageOf(R"({"relation":7,"columns":[]})").find("follower"), std::string::npos);
    EXPECT_NE(messageOf(R"({"delimiter":"x","columns":[]})").find("tab"), std::string::npos);
    EXPECT_NE(messageOf(R"({"header":1,"columns":[]})").find("true or false"), std::string::npos);
    EXPECT_NE(messageOf(R"({"dateformat":"iso","columns":[]})").find("dateformat"), std::string::npos);
    for (const char *text :
         {"", "[]", "{", "7", "{}", R"({"columns":{}})", R"({"columns":[7]})", R"({"columns":[{"is":"name"}]})", "{\"columns\":\"\xFF\"}"})
        EXPECT_NE(messageOf(text), "good") << text;
    EXPECT_NE(messageOf(std::string(100'000, '[')), "good");
}

TEST(CsvMapping, TheSignatureIsTheHeaderNotItsSpelling) {
    const std::string one = csvSignature({"First Name", "E-Mail", "Größe"});
    EXPECT_EQ(one.size(), 16U);
    EXPECT_EQ(csvSignature({" first_name", "e mail ", "GROSSE"}), one);
    EXPECT_EQ(csvSignature({"firstName", "E-Mail", "Größe"}), one);
    EXPECT_NE(csvSignature({"E-Mail", "First Name", "Größe"}), one);
    EXPECT_NE(csvSignature({"First NameE-Mail", "Größe"}), one);
    EXPECT_EQ(csvSignature({}), "");
    EXPECT_EQ(csvSignature({"Name"}), csvSignature({"Name"})) << "the store keeps it";
}

TEST(CsvMapping, CheckSaysWhatIsMissing) {
    CsvMapping mapping;
    EXPECT_FALSE(checkMapping(mapping).empty());
    mapping.columns = {{"n", F::Name}};
    EXPECT_TRUE(checkMapping(mapping).empty());
    mapping.platform = Platform::X;
    mapping.relation = RelationKind::Following;
    ASSERT_EQ(checkMapping(mapping).size(), 1U);
    EXPECT_NE(checkMapping(mapping)[0].find("On X"), std::string::npos);
    mapping.columns.emplace_back("h", F::Handle);
    EXPECT_TRUE(checkMapping(mapping).empty());
    mapping.relation = RelationKind::AddressBook;
    EXPECT_FALSE(checkMapping(mapping).empty()) << "nobody is in the address book of X";
    mapping.rows = CsvMapping::Rows::Posts;
    EXPECT_FALSE(checkMapping(mapping).empty());
    mapping.columns = {{"t", F::Text}};
    EXPECT_TRUE(checkMapping(mapping).empty());
    mapping.platform = Platform::Unknown;
    EXPECT_FALSE(checkMapping(mapping).empty()) << "posts are from a network";
    mapping.rows = CsvMapping::Rows::Interactions;
    mapping.columns = {{"n", F::Name}};
    EXPECT_FALSE(checkMapping(mapping).empty()) << "one from another";
    mapping.columns.emplace_back("d", F::At);
    EXPECT_TRUE(checkMapping(mapping).empty());
    EXPECT_EQ(checkMapping(mapping, {"N", "D"}, 2).size(), 0U);
    EXPECT_EQ(checkMapping(mapping, {"N", "E"}, 2).size(), 1U);
    mapping.columns = {{"#1", F::Name}, {"#3", F::At}};
    EXPECT_EQ(checkMapping(mapping, {}, 2).size(), 1U);
}

TEST(CsvGuess, HeadersInSixLanguages) {
    const Row cells = {"Amara", "Osei", "a@x.example", "+44 20 7946 0101", "Shelves"};
    for (const Row &header : std::vector<Row>{{"First Name", "Last Name", "Email Address", "Phone", "Company"},
                                              {"Vorname", "Nachname", "E-Mail-Adresse", "Telefon", "Firma"},
                                              {"Nombre", "Apellidos", "Correo electrónico", "Teléfono", "Empresa"},
                                              {"Prénom", "Nom", "Courriel", "Téléphone", "Société"},
                                              {"Primeiro nome", "Sobrenome", "E-mail", "Telefone", "Empresa"},
                                              {"Nome", "Cognome", "Indirizzo e-mail", "Telefono", "Azienda"}}) {
        const CsvGuess guess = guessMapping(header, {cells}, "a.csv");
        const std::vector<F> expected = {F::GivenName, F::FamilyName, F::Email, F::Phone, F::Company};
        ASSERT_EQ(guess.mapping.columns.size(), 5U);
        for (std::size_t i = 0; i < 5; ++i) EXPECT_EQ(guess.mapping.columns[i].second, expected[i]) << header[i];
        EXPECT_EQ(guess.mapping.rows, CsvMapping::Rows::People);
        EXPECT_EQ(guess.mapping.platform, Platform::AddressBook);
        EXPECT_GE(guess.confidence, usableGuess) << header[0];
    }
}

TEST(CsvGuess, CellsSpeakAgainstHeadings) {
    const CsvGuess guess = guessMapping({"Account", "Contact", "Email", "Birthday", "User"},
                                        {{"a@x.example", "+44 20 7946 0101", "yes", "1970-01-02", "Amara Osei"}}, "a.csv");
    EXPECT_EQ(guessed(guess, "Account"), F::Email);
    EXPECT_EQ(guessed(guess, "Contact"), F::Phone);
    EXPECT_EQ(guessed(guess, "Email"), F::Ignore);
    EXPECT_EQ(guessed(guess, "Birthday"), F::Ignore) << "a date is not the beginning of anything";
    EXPECT_EQ(guessed(guess, "User"), F::Name);
}

TEST(CsvGuess, PlatformsOfProfilesHeadingsAndFiles) {
    const CsvGuess linkedIn =
        guessMapping({"Name", "Profile"}, {{"A", "https://www.linkedin.com/in/a"}, {"B", "https://de.linkedin.com/in/b"}}, "t.csv");
    EXPECT_EQ(linkedIn.mapping.platform, Platform::LinkedIn);
    EXPECT_EQ(linkedIn.mapping.relation, RelationKind::Friend);
    const CsvGuess followers = guessMapping({"Username", "Name"}, {{"a", "A"}}, "instagram_followers.csv");
    EXPECT_EQ(followers.mapping.platform, Platform::Instagram);
    EXPECT_EQ(followers.mapping.relation, RelationKind::Follower);
    EXPECT_GE(followers.confidence, usableGuess);
    const CsvGuess unsaid = guessMapping({"Username", "Name"}, {{"a", "A"}}, "instagram.csv");
    EXPECT_EQ(unsaid.confidence, 0) << "what they are to the user is not said";
    EXPECT_EQ(guessMapping({"Text", "Date"}, {{"Hello", "2024-01-02"}}, "notes.csv").confidence, 0) << "posts of an unknown network";
    EXPECT_GE(guessMapping({"Text", "Date"}, {{"Hello", "2024-01-02"}}, "mastodon.csv").confidence, usableGuess);
}

TEST(CsvGuess, ColumnsWithoutANameOrWithTheSameAreNumbers) {
    const CsvGuess guess = guessMapping({"Name", "", "Email", "Email"}, {{"A", "x", "", "a@x.example"}}, "a.csv");
    ASSERT_EQ(guess.mapping.columns.size(), 4U);
    EXPECT_EQ(guess.mapping.columns[1].first, "#2");
    EXPECT_EQ(guess.mapping.columns[2].first, "Email");
    EXPECT_EQ(guess.mapping.columns[3].first, "#4");
    EXPECT_EQ(guess.mapping.columns[3].second, F::Email);
}

TEST(CsvGuess, SomeTablesAreWide) {
    Row header(5000, "x"), row(5000, "1");
    EXPECT_EQ(guessMapping(header, {row}, "a.csv").confidence, 0);
}

// ---- dates

std::string read(const std::string &cell, const std::string &format = {}, const std::vector<std::string> &shown = {}) {
    csv::DateReader reader(format);
    for (const auto &one : shown) reader.look(one);
    reader.look(cell);
    const auto time = reader.read(cell);
    return !time ? "none" : time->dateOnly ? toIso8601(time->at).substr(0, 10) : toIso8601(time->at);
}

TEST(CsvDates, FormsThatPeopleWrite) {
    const std::map<std::string, std::string> expected = {{"2024-03-05", "2024-03-05"},
                                                         {"2024-03-05T10:00:00+02:00", "2024-03-05T08:00:00Z"},
                                                         {"2024-03-05 10:00", "2024-03-05T10:00:00Z"},
                                                         {"2024/3/5", "2024-03-05"},
                                                         {"5.3.2024", "2024-03-05"},
                                                         {"05.03.24 18:30", "2024-03-05T18:30:00Z"},
                                                         {"25/12/2023", "2023-12-25"},
                                                         {"12/25/2023, 9:15 PM", "2023-12-25T21:15:00Z"},
                                                         {"12/25/2023 12:05 AM", "2023-12-25T00:05:00Z"},
                                                         {"5/5/2024", "2024-05-05"},
                                                         {"12 Mar 2023", "2023-03-12"},
                                                         {"March 12th, 2023 9:15pm", "2023-03-12T21:15:00Z"},
                                                         {"12. März 2023", "2023-03-12"},
                                                         {"12 de diciembre de 2023", "2023-12-12"},
                                                         {"1 août 2023", "2023-08-01"},
                                                         {"Wed Feb 10 18:00:00 +0000 2021", "2021-02-10T18:00:00Z"},
                                                         {"Fri, 05 Mar 2021 18:00:00 +0200", "2021-03-05T16:00:00Z"},
                                                         {"1709632800", "2024-03-05T10:00:00Z"},
                                                         {"1709632800123", "2024-03-05T10:00:00.123Z"},
                                                         {"03/04/2024", "none"},
                                                         {"31/02/2024", "none"},
                                                         {"0001-01-01", "none"},
                                                         {"1899-12-30", "none"},
                                                         {"12345", "none"},
                                                         {"soon", "none"},
                                                         {"May", "none"},
                                                         {"2024-03-05 25:00", "none"},
                                                         {"1/2/3/4", "none"},
                                                         {"", "none"}};
    for (const auto &[cell, time] : expected) EXPECT_EQ(read(cell), time) << cell;
    EXPECT_EQ(read(std::string(1000, '1')), "none");
    EXPECT_EQ(read("99999999999999999999"), "none");
}

TEST(CsvDates, TheOrderIsThatOfTheTable) {
    EXPECT_EQ(read("03/04/2024", {}, {"25/12/2023"}), "2024-04-03");
    EXPECT_EQ(read("03/04/2024", {}, {"12/25/2023"}), "2024-03-04");
    EXPECT_EQ(read("03/04/2024", {}, {"12/25/2023", "25/12/2023"}), "none") << "a table of both orders decides nothing";
    EXPECT_EQ(read("03/04/2024", "dmy"), "2024-04-03");
    EXPECT_EQ(read("03/04/2024", "mdy"), "2024-03-04");
    EXPECT_EQ(read("12/25/2024", "dmy"), "none") << "is not turned round";
    csv::DateReader reader;
    reader.look("03/04/2024");
    EXPECT_TRUE(reader.unclear());
    reader.look("30/04/2024");
    EXPECT_FALSE(reader.unclear());
}

TEST(CsvDates, FormatsThatAreSaid) {
    EXPECT_EQ(read("86400", "unix"), "1970-01-02T00:00:00Z");
    EXPECT_EQ(read("86400000", "unix-ms"), "1970-01-02T00:00:00Z");
    EXPECT_EQ(read("-5", "unix"), "none");
    EXPECT_EQ(read("9999999999999999", "unix"), "none");
    EXPECT_EQ(read("2024-03-05", "iso"), "2024-03-05");
    EXPECT_EQ(read("05.03.2024", "iso"), "none");
    EXPECT_EQ(read("05|03|2024 18h30", "dd|MM|yyyy hh'h'mm"), "2024-03-05T18:30:00Z");
    EXPECT_EQ(read("20240305", "yyyyMMdd"), "2024-03-05");
    EXPECT_EQ(read("05.03.24", "dd.MM.yy"), "2024-03-05");
    EXPECT_EQ(read("nonsense", "dd.MM.yy"), "none");
}

TEST(CsvSample, IsTheBeginning) {
    std::string text = "Name,Email,Since\n";
    for (int i = 0; i < 3000; ++i) text += "Person " + std::to_string(i) + ",p" + std::to_string(i) + "@x.example,03/04/2024\n";
    test::MemorySource source({{"t.csv", text}});
    const auto sample = sampleTable(source, source.entries().front());
    ASSERT_TRUE(sample.has_value());
    EXPECT_EQ(sample->header, (Row{"Name", "Email", "Since"}));
    EXPECT_EQ(sample->rows.size(), 200U);
}

}  // namespace
}  // namespace twofold::ingest
