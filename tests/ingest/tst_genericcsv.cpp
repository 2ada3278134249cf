// SPDX-License-Identifier: GPL-3.0-or-later
// The importer "csv": whole fixtures, and what must hold of any table.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "genericcsv.h"
#include "ingest/golden.h"
#include "ingest/memorysource.h"
#include "support/testsupport.h"
#include "twofold/core/platforms.h"
#include "twofold/ingest/csvmapping.h"

namespace twofold::ingest {
namespace {

using test::RecordingSink;
using Files = std::vector<std::pair<std::string, std::string>>;
using F = CsvField;

struct Imported {
    RecordingSink sink;
    Result<Summary> summary = Summary();
};

Imported importOf(SourceView &source, const CsvMapping *mapping = nullptr) {
    Imported out;
    out.summary = genericCsvImporter().import(source, out.sink, {.mapping = mapping});
    EXPECT_FALSE(out.sink.accountCameLate);
    EXPECT_FALSE(out.sink.progressWentBack);
    return out;
}

Imported importText(const std::string &text, const CsvMapping *mapping = nullptr, const std::string &name = "table.csv") {
    test::MemorySource source(Files{{name, text}});
    Imported out = importOf(source, mapping);
    EXPECT_TRUE(out.summary.has_value()) << (out.summary ? "" : out.summary.error().message);
    return out;
}

CsvMapping people(std::vector<std::pair<std::string, F>> columns, Platform platform = Platform::AddressBook,
                  RelationKind relation = RelationKind::AddressBook) {
    CsvMapping mapping;
    mapping.platform = platform;
    mapping.relation = relation;
    mapping.columns = std::move(columns);
    return mapping;
}

std::string recognizedAs(Files files) {
    test::MemorySource source(std::move(files));
    const auto recognized = recognize(source);
    return recognized ? std::string(recognized->importer->name()) : "none";
}

void golden(const std::string &file, const CsvMapping *mapping = nullptr) {
    const auto path = test::fixtures("csv") / file;
    auto sources = openSources(path.string());
    ASSERT_TRUE(sources.has_value());
    if (!mapping) {
        const auto recognized = recognize(*sources->front());
        ASSERT_TRUE(recognized.has_value()) << file;
        EXPECT_EQ(recognized->importer, &genericCsvImporter());
        EXPECT_EQ(recognized->recognition.confidence, 30);
    }
    const Imported imported = importOf(*sources->front(), mapping);
    ASSERT_TRUE(imported.summary.has_value()) << imported.summary.error().message;
    EXPECT_EQ(imported.summary->filesRead, std::vector<std::string>{file});
    test::expectGolden(test::fixtures("csv") / (file + ".golden.json"), test::describe(imported.sink));
}

TEST(GenericCsv, PeopleGolden) { golden("people.csv"); }
TEST(GenericCsv, GermanPeopleInWindows1252Golden) { golden("people-de.csv"); }
TEST(GenericCsv, FollowingInUtf16Golden) { golden("twitter following.tsv"); }
TEST(GenericCsv, PostsGolden) { golden("posts.csv"); }
TEST(GenericCsv, ExchangesGolden) { golden("exchanges.csv"); }

TEST(GenericCsv, TheAddressBookIsAnAccountOthersAreNot) {
    const auto mapping = people({{"name", F::Name}});
    const Imported book = importText("name\nAmara\n", &mapping);
    ASSERT_EQ(book.sink.accounts.size(), 1U);
    EXPECT_EQ(book.sink.accounts[0].platform, Platform::AddressBook);
    EXPECT_EQ(book.sink.accounts[0].handle, "address-book");
    const auto x = people({{"name", F::Handle}}, Platform::X, RelationKind::Follower);
    const Imported list = importText("name\nAmara\n", &x);
    EXPECT_TRUE(list.sink.accounts.empty()) << "a table does not say whose it is";
    ASSERT_EQ(list.sink.coverages.size(), 1U);
    EXPECT_FALSE(list.sink.coverages[0].complete) << "nor that it is the whole list";
}

TEST(GenericCsv, ANameAloneIsNoKeyWhereNamesAreNone) {
    const auto x = people({{"who", F::Name}, {"handle", F::Handle}}, Platform::X, RelationKind::Following);
    const Imported imported = importText("who,handle\nAmara,amara\nNils,\n", &x);
    EXPECT_EQ(imported.sink.relations.size(), 1U);
    ASSERT_EQ(imported.sink.issueCount("no_id"), 1U);
    EXPECT_TRUE(imported.sink.issues[0].skipped);
    EXPECT_EQ(imported.sink.issues[0].position, 3);
    const auto linkedIn = people({{"who", F::Name}}, Platform::LinkedIn, RelationKind::Friend);
    EXPECT_EQ(importText("who,handle\nAmara,amara\nNils,\n", &linkedIn).sink.relations.size(), 2U);
}

TEST(GenericCsv, IdentitiesHaveTheKeysOfTheirPlatform) {
    const auto keyOf = [](Platform platform, F field, const std::string &cell) {
        const auto mapping = people({{"name", F::Name}, {"key", field}}, platform, RelationKind::Following);
        const Imported imported = importText("name,key\nAmara,\"" + cell + "\"\n", &mapping);
        return imported.sink.relations.empty() ? "none" : identityKey(imported.sink.relations[0].identity);
    };
    EXPECT_EQ(keyOf(Platform::X, F::Handle, "@Amara_B"), "h:amara_b");
    EXPECT_EQ(keyOf(Platform::X, F::Handle, "https://twitter.com/Amara_B?s=20"), "h:amara_b");
    EXPECT_EQ(keyOf(Platform::X, F::NativeId, "4001"), "id:4001");
    EXPECT_EQ(keyOf(Platform::X, F::NativeId, "-1"), "none");
    EXPECT_EQ(keyOf(Platform::X, F::ProfileUrl, "https://x.com/i/lists/1"), "none");
    EXPECT_EQ(keyOf(Platform::X, F::ProfileUrl, "https://twitter.com/intent/user?user_id=77"), "id:77");
    EXPECT_EQ(keyOf(Platform::Mastodon, F::Handle, "@Amara@Shelves.example"), "h:amara@shelves.example");
    EXPECT_EQ(keyOf(Platform::Mastodon, F::Handle, "amara"), "none") << "without a server it is nobody";
    EXPECT_EQ(keyOf(Platform::Mastodon, F::ProfileUrl, "https://shelves.example/@amara"), "h:amara@shelves.example");
    EXPECT_EQ(keyOf(Platform::Instagram, F::ProfileUrl, "https://www.instagram.com/_u/Amara.B/"), "h:amara.b");
    EXPECT_EQ(keyOf(Platform::Bluesky, F::Handle, "did:plc:abc"), "id:did:plc:abc");
    EXPECT_EQ(keyOf(Platform::Bluesky, F::Handle, "@Amara.example"), "h:amara.example");
    EXPECT_EQ(keyOf(Platform::LinkedIn, F::ProfileUrl, "https://www.linkedin.com/in/Amara-%C3%96sei/"), "h:amara-ösei");
    EXPECT_EQ(keyOf(Platform::LinkedIn, F::Company, "Shelves"), "id:name:amara|shelves");
    EXPECT_EQ(keyOf(Platform::Facebook, F::ProfileUrl, "https://www.facebook.com/amara.osei"), "n:amara");
    EXPECT_EQ(keyOf(Platform::AddressBook, F::Email, "B@x.example, a@x.example"), "id:mail:a@x.example|amara");
    EXPECT_EQ(keyOf(Platform::AddressBook, F::Phone, "+44 20 7946-0101"), "id:tel:+442079460101|amara");
    EXPECT_EQ(keyOf(Platform::AddressBook, F::NativeId, "urn:uuid:AB-1"), "id:ab-1");
}

TEST(GenericCsv, KindsAndListsOfColumns) {
    const auto mapping = people({{"h", F::Handle}, {"k", F::Kind}, {"l", F::List}}, Platform::Instagram, RelationKind::Following);
    const Imported imported = importText("h,k,l\na,follower,\nb,organisation,\nc,colleague,\nd,,Choir\n", &mapping);
    ASSERT_EQ(imported.sink.relations.size(), 4U);
    EXPECT_EQ(imported.sink.relations[0].kind, RelationKind::Follower);
    EXPECT_EQ(imported.sink.relations[1].identity.kind, ContactKind::Organisation);
    EXPECT_EQ(imported.sink.relations[1].kind, RelationKind::Following);
    EXPECT_EQ(imported.sink.issueCount("unknown_word"), 1U);
    EXPECT_EQ(imported.sink.relations[3].kind, RelationKind::List);
    EXPECT_EQ(imported.sink.relations[3].list, "Choir");
    EXPECT_EQ(imported.sink.coverages.size(), 3U);
}

TEST(GenericCsv, KeysDependOnTheRecordAlone) {
    CsvMapping posts;
    posts.rows = CsvMapping::Rows::Posts;
    posts.platform = Platform::Feed;
    posts.columns = {{"text", F::Text}, {"date", F::Created}};
    const std::string head = "text,date\n", a = "one,2024-01-02\n", b = "two,2024-01-02\n";
    const auto ids = [&](const std::string &text) {
        std::vector<std::string> out;
        for (const auto &post : importText(text, &posts).sink.posts) out.push_back(post.nativeId);
        std::sort(out.begin(), out.end());
        return out;
    };
    const auto both = ids(head + a + b);
    ASSERT_EQ(both.size(), 2U);
    EXPECT_NE(both[0], both[1]);
    EXPECT_EQ(ids(head + b + a), both);
    EXPECT_EQ(ids("date,more,text\n2024-01-02,x,one\n").at(0), ids(head + a).at(0)) << "other columns, the same record";
    EXPECT_TRUE(both[0].starts_with("csv:"));
}

TEST(GenericCsv, ManyTablesMustFitTheMapping) {
    test::MemorySource source(Files{{"b.csv", "Name,Email\nAmara,a@x.example\n"},
                                    {"a.csv", "email,name,age\nb@x.example,Nils,7\n"},
                                    {"cities.csv", "City,Country\nLeeds,UK\n"},
                                    {"photo.jpg", "\xFF\xD8"}});
    const Imported imported = importOf(source);
    ASSERT_TRUE(imported.summary.has_value());
    EXPECT_EQ(imported.summary->filesRead, (std::vector<std::string>{"b.csv", "a.csv"}));
    ASSERT_EQ(imported.summary->filesIgnored.size(), 2U);
    EXPECT_NE(imported.summary->filesIgnored[0].find("cities.csv (There is no column “"), std::string::npos)
        << imported.summary->filesIgnored[0];
    EXPECT_EQ(imported.sink.relations.size(), 2U);
    EXPECT_EQ(imported.sink.accounts.size(), 1U);
}

TEST(GenericCsv, WhatDoesNotFitIsAnErrorThatNamesTheColumn) {
    const auto mapping = people({{"Nickname", F::Name}});
    test::MemorySource source(Files{{"a.csv", "Name,Email\nAmara,a@x.example\n"}});
    const Imported imported = importOf(source, &mapping);
    ASSERT_FALSE(imported.summary.has_value());
    EXPECT_EQ(imported.summary.error().code, ErrorCode::WrongVariant);
    EXPECT_NE(imported.summary.error().message.find("Nickname"), std::string::npos);
    test::MemorySource cities(Files{{"cities.csv", "City,Country\nLeeds,UK\nYork,UK\n"}});
    EXPECT_FALSE(importOf(cities).summary.has_value()) << "no success without a meaning";
}

TEST(GenericCsv, AnEmptyTableIsTold) {
    const auto mapping = people({{"name", F::Name}});
    EXPECT_EQ(importText("name,other\n", &mapping).sink.issueCount("empty"), 1U);
    EXPECT_EQ(importText("name,other\n,\n;;\n", &mapping).sink.issueCount("empty"), 0U);
}

TEST(GenericCsv, DelimitersAreFoundOut) {
    for (const char delimiter : {',', ';', '\t', '|'}) {
        std::string text = "Name#Email#Notes\nAmara#a@x.example#\"x, y; z|\t\"\nNils#n@x.example#, ;\n";
        std::replace(text.begin(), text.end(), '#', delimiter);
        const Imported imported = importText(text);
        ASSERT_GE(imported.sink.relations.size(), 1U) << delimiter;
        EXPECT_EQ(imported.sink.relations[0].identity.email, "a@x.example") << delimiter;
    }
}

TEST(GenericCsv, WithoutAHeaderColumnsAreNumbers) {
    auto mapping = people({{"#2", F::Name}, {"#1", F::Email}});
    mapping.header = false;
    const Imported imported = importText("a@x.example,Amara\nn@x.example,Nils\n", &mapping);
    ASSERT_EQ(imported.sink.relations.size(), 2U);
    EXPECT_EQ(imported.sink.relations[1].identity.name, "Nils");
    EXPECT_EQ(importText("a@x.example;Amara\nn@x.example;Nils\n").sink.relations.size(), 2U) << "and are guessed by their cells";
}

TEST(GenericCsv, DayOrMonthFirstIsDecidedOverTheWholeTable) {
    const auto mapping = people({{"Name", F::Name}, {"Since", F::Since}}, Platform::LinkedIn, RelationKind::Friend);
    std::string text = "Name,Since\n";
    for (int i = 0; i < 5000; ++i) text += "Person " + std::to_string(i) + ",03/04/2024\n";
    const Imported open = importText(text, &mapping);
    EXPECT_EQ(open.sink.relations.size(), 5000U);
    EXPECT_EQ(open.sink.issueCount("bad_time"), 5000U) << "nothing says which it is";
    const Imported decided = importText(text + "Last,30/04/2024\n", &mapping);  // far behind what is looked at first
    EXPECT_TRUE(decided.sink.issues.empty());
    EXPECT_EQ(toIso8601(decided.sink.relations.at(0).since), "2024-04-03T00:00:00Z");
    auto said = mapping;
    said.dateFormat = "mdy";
    EXPECT_EQ(toIso8601(importText(text, &said).sink.relations.at(0).since), "2024-03-04T00:00:00Z");
}

TEST(Traps, t27_aHeaderIsNeverAPerson) {
    const auto headed = people({{"Name", F::Name}, {"Email", F::Email}});
    EXPECT_EQ(importText("\xEF\xBB\xBFName,Email\nAmara,a@x.example\n", &headed).sink.relations.size(), 1U);
    EXPECT_EQ(importText("Name,Email\nAmara,a@x.example\nName,Email\nNils,n@x.example\n", &headed).sink.relations.size(), 2U)
        << "two tables put together";
    auto unheaded = people({{"#1", F::Name}, {"#2", F::Email}});
    unheaded.header = false;
    EXPECT_EQ(importText("Name,Email\nAmara,a@x.example\n", &unheaded).sink.relations.size(), 1U) << "whatever the mapping says";
    EXPECT_EQ(importText("sep=;\nName;Email\nAmara;a@x.example\n").sink.relations.size(), 1U);
}

TEST(Traps, t24_hostileNamesStayText) {
    const auto mapping = people({{"Name", F::Name}, {"Site", F::ProfileUrl}});
    const Imported imported =
        importText("Name,Site\n\"=HYPERLINK(\"\"https://bad.example\"\")\",javascript:alert(1)\n<script>x</script>,\n'=1+1,\n", &mapping);
    ASSERT_EQ(imported.sink.relations.size(), 3U);
    EXPECT_EQ(imported.sink.relations[0].identity.name, "=HYPERLINK(\"https://bad.example\")");
    EXPECT_EQ(imported.sink.relations[0].identity.profileUrl, "");
    EXPECT_EQ(imported.sink.relations[0].identity.bio, "");
    EXPECT_EQ(imported.sink.relations[1].identity.name, "<script>x</script>");
    EXPECT_EQ(imported.sink.relations[2].identity.name, "=1+1") << "the apostrophe of our own export is not part of the name";
}

TEST(Traps, t10_textIsReadInItsOwnEncoding) {
    const auto mapping = people({{"Name", F::Name}});
    const auto name = [&](const std::string &text) {
        const Imported imported = importText(text, &mapping);
        EXPECT_TRUE(imported.sink.issues.empty());
        return imported.sink.relations.empty() ? std::string() : imported.sink.relations[0].identity.name;
    };
    const auto utf16 = [](std::u16string_view text, bool big) {
        std::string out;
        for (const char16_t c : text) {
            const char high = static_cast<char>(c >> 8), low = static_cast<char>(c & 0xFF);
            out += big ? high : low;
            out += big ? low : high;
        }
        return out;
    };
    EXPECT_EQ(name("Name,x\nZoë €,1\n"), "Zoë €");
    EXPECT_EQ(name("\xEF\xBB\xBFName,x\nZoë €,1\n"), "Zoë €");
    EXPECT_EQ(name("Name,x\nZo\xEB \x80,1\n"), "Zoë €");
    EXPECT_EQ(name(utf16(u"\xFEFFName,x\nZoë € \xD83D\xDE00,1\n", false)), "Zoë € 😀");
    EXPECT_EQ(name(utf16(u"\xFEFFName,x\nZoë € \xD83D\xDE00,1\n", true)), "Zoë € 😀");
    EXPECT_EQ(name(utf16(u"Name,x\nZoë €,1\n", false)), "Zoë €") << "without a mark";
    const std::string far = "Name,x\n" + std::string(200'000, 'a') + ",1\nZo\xEB,2\n";
    EXPECT_EQ(importText(far, &mapping).sink.relations.at(1).identity.name, "Zoë") << "far behind what is looked at first";
}

TEST(Traps, t10_oneBadByteDoesNotTurnAllTheOthers) {
    const auto mapping = people({{"Name", F::Name}});
    const Imported imported = importText(
        "Name,x\nZoë,1\nÇelik,2\nb\xFF"
        "d,3\n",
        &mapping);
    ASSERT_EQ(imported.sink.relations.size(), 3U);
    EXPECT_EQ(imported.sink.relations[0].identity.name, "Zoë");
    EXPECT_EQ(imported.sink.relations[2].identity.name,
              "b\xEF\xBF\xBD"
              "d");
    EXPECT_EQ(imported.sink.issueCount("bad_utf8"), 1U);
}

TEST(Traps, t08_oneBadRowCostsOneRow) {
    const auto mapping = people({{"Name", F::Name}, {"Since", F::Since}}, Platform::LinkedIn, RelationKind::Friend);
    const Imported imported = importText("Name,Since\nAmara,2024-01-02\n,2024-01-02\n\"" + std::string(2'000'000, 'x') +
                                             "\",2024-01-02\nNils,never\nGwen\nTom,2024-01-03,more,cells\n\"cut",
                                         &mapping);
    EXPECT_EQ(imported.sink.relations.size(), 4U);
    EXPECT_EQ(imported.sink.issueCount("no_id"), 1U);
    EXPECT_EQ(imported.sink.issueCount("too_long"), 1U);
    EXPECT_EQ(imported.sink.issueCount("cut_short"), 1U);
    ASSERT_EQ(imported.sink.issueCount("bad_time"), 1U);
    const auto bad =
        std::find_if(imported.sink.issues.begin(), imported.sink.issues.end(), [](const auto &i) { return i.code == "bad_time"; });
    EXPECT_FALSE(bad->skipped);
    EXPECT_EQ(bad->excerpt, "never");
    EXPECT_EQ(imported.sink.relations[1].since, unknownTime);
}

TEST(Traps, t22_aTableThatOnlySoundsLikePeopleIsNotTaken) {
    EXPECT_EQ(recognizedAs({{"contacts.csv", "City,Country\nLeeds,UK\n"}}), "none");
    EXPECT_EQ(recognizedAs({{"people.csv", "Milk,2 litres\nBread,1\n"}}), "none");
    EXPECT_EQ(recognizedAs({{"followers.txt", "You have no followers.\nCome again, soon.\n"}}), "none");
    EXPECT_EQ(recognizedAs({{"bank.csv", "Date,Description,Amount\n2024-01-02,Rent,-500\n"}}), "none");
    EXPECT_EQ(recognizedAs({{"stock.csv", "Name,URL,Price\nChair,https://shop.example/chair,12.50\n"}}), "none");
    EXPECT_EQ(recognizedAs({{"points.csv", "x,y\n1,2\n3,4\n"}}), "none");
    EXPECT_EQ(recognizedAs({{"tweets of twitter.csv", "Date,Amount\n2024-01-02,3\n"}}), "none");
    EXPECT_EQ(recognizedAs({{"a.csv", "Name,Email\nA,a@x.example\n"}, {"index.html", "<html>"}}), "none") << "part of something else";
    EXPECT_EQ(recognizedAs({{"a.csv", "Name,Email\nA,a@x.example\n"}}), "csv");
    EXPECT_EQ(recognizedAs({{"following_accounts.csv", "Account address,Show boosts\na@b.example,true\n"}}), "mastodon-csv");
}

TEST(Traps, messagesLeaveNoWordBehind) {
    const auto path = test::fixtures("csv") / "exchanges.csv";
    const Imported imported = importText(test::readFile(path));
    const std::string all = test::describe(imported.sink);
    EXPECT_EQ(all.find("secret"), std::string::npos);
    EXPECT_EQ(imported.sink.interactions.size(), 3U);
}

TEST(BadInput, NothingThrowsAndNothingIsSilent) {
    const auto mapping = people({{"Name", F::Name}, {"#9999", F::Email}});
    const std::vector<std::string> texts = {"",
                                            "\n\n\n",
                                            "\"",
                                            ",",
                                            "\xFF\xFE",
                                            "\xFE\xFF\xD8",
                                            "\xEF\xBB\xBF",
                                            std::string(70'000, '\0'),
                                            std::string(100'000, ','),
                                            "Name\n" + std::string(100'000, '"'),
                                            std::string(70'000, '\n') + "Name\nA\n",
                                            "Name,Name,Name\na,b,c\n",
                                            "sep=",
                                            "sep=;",
                                            std::string("Name\0x,Email\nA\0b,a@x.example\n", 30)};
    for (const std::string &text : texts) {
        test::MemorySource source(Files{{"t.csv", text}});
        (void)recognize(source);
        const Imported guessed = importOf(source), mapped = importOf(source, &mapping);
        const auto spoke = [](const Imported &one) { return !one.summary || !one.sink.relations.empty() || !one.sink.issues.empty(); };
        EXPECT_TRUE(spoke(guessed)) << text.substr(0, 20);
        EXPECT_TRUE(spoke(mapped)) << text.substr(0, 20);
    }
}

TEST(BadInput, CancelledIsAnError) {
    CancelToken cancel;
    cancel.cancel();
    test::MemorySource source(Files{{"a.csv", "Name,Email\nAmara,a@x.example\n"}});
    RecordingSink sink;
    const auto summary = genericCsvImporter().import(source, sink, {.cancel = &cancel});
    ASSERT_FALSE(summary.has_value());
    EXPECT_EQ(summary.error().code, ErrorCode::Cancelled);
}

// Over a shared sample file, against a reader that shares nothing with the importer: its rows are single lines without quotes.
TEST(Shared, EndorsementsGivenAsATableOfExchanges) {
    TWOFOLD_SHARED_OR_SKIP(path, "fixtures/linkedin/silkyrich+linkedin-export-viewer/fixtures/sample_export/Endorsement_Given_Info.csv");
    const std::string text = test::readFile(path);
    ASSERT_EQ(text.find('"'), std::string::npos);
    std::size_t rows = 0;
    std::set<std::string> slugs;
    std::istringstream lines(text);
    std::string line;
    std::getline(lines, line);  // the header
    while (std::getline(lines, line)) {
        if (line.find_first_not_of("\r") == std::string::npos) continue;
        ++rows;
        const std::size_t slug = line.find("/in/") + 4;
        slugs.insert(line.substr(slug, line.find(',', slug) - slug));
    }
    CsvMapping mapping;
    mapping.rows = CsvMapping::Rows::Interactions;
    mapping.platform = Platform::LinkedIn;
    mapping.interaction = InteractionKind::Reaction;
    mapping.columns = {{"Endorsement Date", F::At},
                       {"Endorsee First Name", F::GivenName},
                       {"Endorsee Last Name", F::FamilyName},
                       {"Endorsee Public Url", F::ProfileUrl}};
    const Imported imported = importText(text, &mapping);
    EXPECT_EQ(imported.sink.interactions.size(), rows);
    EXPECT_EQ(imported.sink.issues.size(), imported.sink.issueCount("bad_time")) << "the sample's years are 18xx";
    std::set<std::string> handles;
    for (const auto &one : imported.sink.interactions) handles.insert(one.identity.handle);
    EXPECT_EQ(handles, slugs);
    RecordProperty("rows", static_cast<int>(rows));
    RecordProperty("people", static_cast<int>(slugs.size()));
}

}  // namespace
}  // namespace twofold::ingest
