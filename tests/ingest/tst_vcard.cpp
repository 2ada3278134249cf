// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "ingest/golden.h"
#include "ingest/tst_addressbooksupport.h"
#include "support/testsupport.h"
#include "vcard.h"

namespace twofold::ingest {
namespace {

using test::Book;
namespace fs = std::filesystem;

Book importCards(std::string text) { return test::importBook(vcardImporter(), {{"contacts.vcf", std::move(text)}}); }

// One card of this version with these lines.
std::string card(const std::string &lines, const std::string &version = "3.0") {
    return "BEGIN:VCARD\r\nVERSION:" + version + "\r\n" + lines + "\r\nEND:VCARD\r\n";
}

IdentityRecord onlyPerson(const std::string &text) {
    const Book book = importCards(text);
    EXPECT_EQ(book.sink.relations.size(), 1U) << text;
    return book.sink.relations.empty() ? IdentityRecord() : book.sink.relations.front().identity;
}

std::string nameIn(const std::string &text) { return onlyPerson(text).name; }

TEST(VCard, FolderGolden) {
    const fs::path folder = test::fixtures("vcard") / "book";
    const Book book = test::importBook(folder.string(), "vcard");
    EXPECT_EQ(book.summary->filesRead, (std::vector<std::string>{"desktop.vcf", "modern.vcf", "old-phone.vcf"}));
    EXPECT_EQ(book.summary->filesIgnored, std::vector<std::string>{"photo.jpg"});
    test::expectGolden(test::fixtures("vcard") / "book.golden.json", test::describe(book.sink));
}

TEST(VCard, OneFileAZipAndATarGiveTheSame) {
    const fs::path file = test::fixtures("vcard") / "book" / "desktop.vcf";
    const test::TempDir dir;
    test::writeZip(dir.file("a.zip"), {{"Takeout/Contacts/desktop.vcf", test::readFile(file)}});
    test::writeTarGz(dir.file("a.tar.gz"), {{"Takeout/Contacts/desktop.vcf", test::readFile(file)}});
    const std::string expected = test::describe(test::importBook(file.string(), "vcard").sink);
    EXPECT_EQ(test::describe(test::importBook(dir.file("a.zip"), "vcard").sink), expected);
    EXPECT_EQ(test::describe(test::importBook(dir.file("a.tar.gz"), "vcard").sink), expected);
}

TEST(VCard, IsKnownByItsFirstBytesNotByItsName) {
    const std::string one = card("FN:Ann");
    EXPECT_EQ(test::confidenceOf(vcardImporter(), {{"contacts.vcf", one}}), 90);
    EXPECT_EQ(test::confidenceOf(vcardImporter(), {{"contacts", "\r\n\r\n" + one}}), 90);
    EXPECT_EQ(test::confidenceOf(vcardImporter(), {{"contacts.vcf", "X-HEAD:1\r\n" + one}}), 90);
    EXPECT_EQ(test::confidenceOf(vcardImporter(), {{"contacts.txt", "not a card\r\n" + one}}), 0);
    EXPECT_EQ(test::confidenceOf(vcardImporter(), {{"contacts.vcf", "FN:Ann"}}), 0);
    EXPECT_EQ(test::confidenceOf(vcardImporter(), {{"contacts.vcf", "\xEF\xBB\xBF"}}), 0);
    EXPECT_EQ(test::confidenceOf(vcardImporter(), {{"contacts.vcf", ""}}), 0);
    EXPECT_LT(test::confidenceOf(vcardImporter(), {{"contacts.vcf", one}, {"Connections.csv", "a,b"}}), 70);
}

TEST(VCard, CancelIsAnEndOfItsOwn) {
    test::MemorySource source({{"contacts.vcf", card("FN:Ann")}});
    CancelToken token;
    token.cancel();
    test::RecordingSink sink;
    const auto summary = vcardImporter().import(source, sink, Context{&token, false});
    ASSERT_FALSE(summary.has_value());
    EXPECT_EQ(summary.error().code, ErrorCode::Cancelled);
}

TEST(VCard, NamesInTheirOrder) {
    EXPECT_EQ(nameIn(card("FN: \r\nN:Doe;Ann;Lee;Dr.;Jr.")), "Dr. Ann Lee Doe Jr.");
    EXPECT_EQ(nameIn(card("NICKNAME:Annie,An\r\nORG:Mill")), "Annie");
    EXPECT_EQ(nameIn(card("ORG:;Mill Sales\r\nEMAIL:a@mill.example")), "Mill Sales");
    EXPECT_EQ(nameIn(card("EMAIL:A@Mill.Example\r\nTEL:5550100")), "a@mill.example");
    EXPECT_EQ(nameIn(card("TEL:555-0100")), "5550100");
    EXPECT_EQ(nameIn(card("FN;PREF=2:Second\r\nFN;PREF=1:First", "4.0")), "First");
}

TEST(VCard, KindsOfContact) {
    EXPECT_EQ(onlyPerson(card("FN:Ann Doe\r\nN:Doe;Ann;;;")).kind, ContactKind::Person);
    EXPECT_EQ(onlyPerson(card("FN:Ann Doe")).kind, ContactKind::Unknown);
    EXPECT_EQ(onlyPerson(card("FN:Mill\r\nKIND:ORG", "4.0")).kind, ContactKind::Organisation);
    EXPECT_EQ(onlyPerson(card("FN:Mill\r\nN:Mill;;;;\r\nX-ABShowAs:COMPANY")).kind, ContactKind::Organisation);
    for (const char *kind : {"group", "location", "thing", "device"}) {
        const Book book = importCards(card("FN:Something\r\nKIND:" + std::string(kind), "4.0"));
        EXPECT_TRUE(book.sink.relations.empty());
        EXPECT_EQ(book.sink.issueCount("not_a_person"), 1U);
    }
}

TEST(VCard, ThePreferredAddressComesFirst) {
    const IdentityRecord person =
        onlyPerson(card("FN:A\r\nEMAIL:a@a.example\r\nEMAIL;TYPE=INTERNET,PREF:mailto:B@b.example\r\n"
                        "EMAIL:b@B.example\r\nEMAIL:nonsense\r\nEMAIL: c @c.example"));
    EXPECT_EQ(person.email, "b@b.example\na@a.example\nc@c.example");
    EXPECT_EQ(person.nativeId, "mail:a@a.example|a") << "the key does not hang on the preference";
}

TEST(VCard, AddressesOfNetworks) {
    const auto bio = [](const std::string &line) { return onlyPerson(card("FN:A\r\n" + line)).bio; };
    EXPECT_EQ(bio("X-TWITTER:@gwen"), "https://x.com/gwen");
    EXPECT_EQ(bio("X-SOCIALPROFILE;type=instagram;x-user=gwen:"), "https://www.instagram.com/gwen/");
    EXPECT_EQ(bio("X-SOCIALPROFILE;type=facebook:x-apple:gwen"), "https://www.facebook.com/gwen");
    EXPECT_EQ(bio("X-MASTODON:@gwen@shelves.example"), "https://shelves.example/@gwen");
    EXPECT_EQ(bio("IMPP;X-SERVICE-TYPE=GoogleTalk:gwen@chat.example"), "xmpp:gwen@chat.example");
    EXPECT_EQ(bio("IMPP:skype:gwen"), "skype:gwen");
    EXPECT_EQ(bio("X-ICQ:123"), "icq:123");
    EXPECT_EQ(bio("URL:http\\://gwen.example"), "http://gwen.example");
    EXPECT_EQ(bio("URL:javascript:alert(1)"), "");
    EXPECT_EQ(bio("URL:gwen.example\r\nURL:gwen.example\r\nCATEGORIES:a,b,* myContacts"), "gwen.example\ngroups: a, b");
    EXPECT_EQ(bio("TITLE:One\r\nORG:First\r\nTITLE:Two\r\nORG:Second;Sub"), "One, First\nTwo, Second");
}

TEST(VCard, NothingIsKeptThatIsNobodysBusiness) {
    const Book book =
        importCards(card("FN:A\r\nBDAY:1970-01-02\r\nADR:;;1 Lane;Town;;;\r\nNOTE:secret\r\nPHOTO:data:image/png;base64,AA"
                         "\r\nX-SPOUSE:Somebody\r\nGENDER:F\r\nANNIVERSARY:2001-01-01"));
    const IdentityRecord identity = book.sink.relations.at(0).identity;
    IdentityRecord expected;
    expected.platform = Platform::AddressBook;
    expected.name = "A";
    EXPECT_EQ(identity, expected);
}

TEST(Traps, AddressBooksAreNeverTheWholeList) {
    const Book book = importCards(card("FN:Ann"));
    ASSERT_EQ(book.sink.coverages.size(), 1U);
    EXPECT_EQ(book.sink.coverages[0].kind, RelationKind::AddressBook);
    EXPECT_FALSE(book.sink.coverages[0].complete);
}

TEST(Traps, VCardEncodings) {
    const std::string soeren = "S\xC3\xB8ren";
    EXPECT_EQ(nameIn(card("FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:S=C3=B8ren", "2.1")), soeren);
    EXPECT_EQ(nameIn(card("FN;CHARSET=UTF-8;QUOTED-PRINTABLE:S=C3=\r\n=B8=\r\nren", "2.1")), soeren) << "soft breaks, a bare word";
    EXPECT_EQ(nameIn(card("FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:S=F8ren", "2.1")), soeren);
    EXPECT_EQ(nameIn(card("FN;CHARSET=windows-1252:S\xF8ren", "2.1")), soeren);
    EXPECT_EQ(nameIn(card("FN;CHARSET=windows-1252:" + soeren, "2.1")), soeren) << "converted as a whole, the CHARSET left behind";
    EXPECT_EQ(nameIn(card("FN;ENCODING=b:U8O4cmVu")), soeren);
    EXPECT_EQ(nameIn(card("FN;CHARSET=windows-1251;ENCODING=QUOTED-PRINTABLE:=CA=E8=BF=E2", "2.1")), "Київ");
    EXPECT_EQ(nameIn(card("FN;CHARSET=KOI8-R;ENCODING=QUOTED-PRINTABLE:=EB=C9=C5=D7", "2.1")), "Киев");
    EXPECT_EQ(nameIn(card("FN:\xCA\xE8\xBF\xE2\r\nNOTE;CHARSET=windows-1251:x", "2.1")), "Київ") << "named elsewhere in the card";
    EXPECT_EQ(nameIn(card("FN:" + soeren)), soeren) << "not the code page of the machine";
}

TEST(Traps, VCardCharsetsThatAreNotKnownAreTold) {
    const Book guessed = importCards(card("FN:S\xF8ren", "2.1"));
    EXPECT_EQ(guessed.sink.relations.at(0).identity.name, "S\xC3\xB8ren");
    EXPECT_EQ(guessed.sink.issueCount("bad_utf8"), 1U);
    EXPECT_FALSE(guessed.sink.issues.at(0).skipped);
    EXPECT_EQ(importCards(card("FN;CHARSET=Murks:S\xF8ren", "2.1")).sink.issueCount("bad_utf8"), 1U);
    const Book japanese = importCards(card("FN;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=8E=52 Ken", "2.1"));
    EXPECT_EQ(japanese.sink.relations.at(0).identity.name, "\xEF\xBF\xBDR Ken");
    EXPECT_EQ(japanese.sink.issueCount("bad_utf8"), 1U);
    const Book cut = importCards(card("FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=91=C3=91=C3", "2.1"));
    EXPECT_EQ(cut.sink.relations.at(0).identity.name, "\xC3\x91\xC3\x91\xEF\xBF\xBD") << "cut within a character: the rest stays right";
    const Book right = importCards(card("FN:S\xC3\xB8ren", "2.1"));
    EXPECT_TRUE(right.sink.issues.empty());
}

TEST(Traps, VCardInUtf16AndUtf32) {
    const std::string text =
        "BEGIN:VCARD\r\nFN:Zs\xC3\xB3"
        "fia \xF0\x9F\x93\x9A\r\nEMAIL:z@mill.example\r\nEND:VCARD\r\n";
    const std::string expected =
        "Zs\xC3\xB3"
        "fia \xF0\x9F\x93\x9A";
    for (const bool big : {false, true}) {
        for (const bool mark : {false, true}) {
            EXPECT_EQ(nameIn(test::wide(text, 2, big, mark)), expected) << big << mark;
            EXPECT_EQ(nameIn(test::wide(text, 4, big, mark)), expected) << big << mark;
        }
    }
    EXPECT_EQ(nameIn("\xEF\xBB\xBF" + text), expected);
    EXPECT_EQ(test::confidenceOf(vcardImporter(), {{"a.vcf", test::wide(text, 2, false, true)}}), 90);
}

// A surrogate pair at the very end of a block that is read.
TEST(Traps, VCardSurrogatesAcrossBlocks) {
    std::string text = "BEGIN:VCARD\r\nNOTE:";
    text += std::string(32767 - text.size() - 7, 'x') + "\r\nFN:A";  // the pair begins at code unit 32767 of a block of 32768
    const std::string book = "\xF0\x9F\x93\x9A";
    for (int more = -3; more < 4; ++more) {
        std::string shifted = text;
        shifted.insert(20, std::string(static_cast<std::size_t>(more + 3), 'y'));
        EXPECT_EQ(nameIn(test::wide(shifted + book + "\r\nEND:VCARD\r\n", 2, false, false)), "A" + book) << more;
    }
}

TEST(Traps, VCardFolding) {
    EXPECT_EQ(nameIn(card("FN:Bea Fer\r\n reira")), "Bea Ferreira");
    EXPECT_EQ(nameIn(card("FN:Bea Fer\r\n\treira")), "Bea Ferreira") << "by a tab";
    EXPECT_EQ(nameIn(card("FN:Bea\r\n  Ferreira")), "Bea Ferreira");
    EXPECT_EQ(nameIn(card("FN:Bea\r\n Ferreira", "2.1")), "Bea Ferreira") << "vCard 2.1 keeps the blank";
    EXPECT_EQ(nameIn(card("FN:Bea\n Fer\n reira")), "BeaFerreira");
    EXPECT_EQ(nameIn("BEGIN:VCARD\rVERSION:3.0\rFN:Bea\rEND:VCARD\r"), "Bea") << "CR alone";
    EXPECT_EQ(nameIn("BEGIN:VCARD\r\r\nFN:Be\r\r\n a\r\r\nEND:VCARD\r\r\n"), "Bea") << "a conversion too many";
    EXPECT_EQ(nameIn("BEGIN:VCARD\n FN:Bea\nEND:VCARD\n"), "Bea") << "indented as a whole";
    EXPECT_EQ(nameIn("BEGIN:VCARD\n\n\nFN:Bea\n\nEND:VCARD"), "Bea") << "blank lines, no VERSION, no last line break";
    EXPECT_EQ(onlyPerson(card("FN:Bea\r\nEMAIL:bea@qua\r\n rry.example", "2.1")).email, "bea@quarry.example");
    // A photo whose lines end in "=" is no QUOTED-PRINTABLE.
    EXPECT_EQ(nameIn(card("PHOTO;ENCODING=BASE64:AAAA=\r\nFN:Bea", "2.1")), "Bea");
    // A soft break never swallows the end of the card.
    EXPECT_EQ(importCards(card("FN:A") + card("FN;QUOTED-PRINTABLE:B=", "2.1") + card("FN:C")).names(),
              (std::vector<std::string>{"A", "B", "C"}));
}

TEST(Traps, VCardEscapes) {
    EXPECT_EQ(nameIn(card("FN:Doe\\, Ann\\; Dr.\\n\\\\")), "Doe, Ann; Dr. \\");
    EXPECT_EQ(nameIn(card("N:Doe\\;Roe;Ann\\,Lee;;;")), "Ann,Lee Doe;Roe");
    EXPECT_EQ(nameIn(card("FN:C:\\name", "2.1")), "C:\\name") << "no line breaks in vCard 2.1";
    EXPECT_EQ(nameIn(card("FN:Ann\\")), "Ann\\");
    EXPECT_EQ(nameIn(card("FN;X-A=\"a:b;c\":Ann")), "Ann") << "a colon within quotes";
    EXPECT_EQ(nameIn(card("FN;X-A=\"a:Ann")), "Ann") << "a quote left open";
}

TEST(Traps, VCardsWithinVCards) {
    const std::string inner = "BEGIN:VCARD\r\nFN:Inner\r\nAGENT:\r\nBEGIN:VCARD\r\nFN:Innermost\r\nEND:VCARD\r\nEND:VCARD\r\n";
    const Book book = importCards(card("FN:Outer\r\nAGENT:\r\n" + inner + "EMAIL:o@mill.example", "2.1") + card("FN:Next"));
    EXPECT_EQ(book.names(), (std::vector<std::string>{"Outer", "Next"}));
    EXPECT_EQ(book.sink.relations.at(0).identity.email, "o@mill.example");
    EXPECT_TRUE(book.sink.issues.empty());
    EXPECT_EQ(nameIn(card("FN:Outer\r\nAGENT:BEGIN:VCARD\\nFN:Inner\\nEND:VCARD\\n")), "Outer");
    EXPECT_EQ(nameIn(card("FN:Outer\r\nAGENT:BEGIN:VCARD\r\nFN:Inner\r\nEND:VCARD")), "Outer");
}

TEST(Traps, VCardDuplicatesHaveOneKey) {
    const auto key = [](const std::string &lines) { return onlyPerson(card(lines)).nativeId; };
    EXPECT_EQ(key("FN:A\r\nUID:urn:uuid:ABC-1"), "abc-1");
    EXPECT_EQ(key("FN:B\r\nUID: abc-1 \r\nEMAIL:x@y.example"), "abc-1");
    EXPECT_EQ(key("FN:Ann Doe\r\nEMAIL:b@b.example\r\nEMAIL:A@a.example"), "mail:a@a.example|ann doe");
    EXPECT_EQ(key("FN:ANN  DOE\r\nEMAIL:a@A.example\r\nEMAIL;PREF=1:b@b.example\r\nTEL:1234"), "mail:a@a.example|ann doe");
    EXPECT_EQ(key("FN:Ann Doe\r\nTEL:+49 (0) 30 / 555-0100\r\nTEL:999"), "tel:+49305550100|ann doe");
    EXPECT_EQ(key("FN:Ann Doe"), "") << "then the name is the key";
    EXPECT_EQ(key("FN:Ann Doe\r\nUID:-1"), "");
    EXPECT_EQ(key("FN:Zoe\xCC\x88\r\nTEL:12345"), key("FN:ZO\xC3\x8B\r\nTEL:12345")) << "two spellings in Unicode";
    const Book twice = importCards(card("FN:A\r\nUID:1") + card("FN:A\r\nUID:1"));
    EXPECT_EQ(twice.sink.relations.size(), 2U) << "the store counts the second as unchanged";
}

TEST(Traps, TelephoneNumbersInAllSpellings) {
    const auto phone = [](const std::string &value) { return onlyPerson(card("FN:A\r\nTEL;VALUE=uri:" + value)).phone; };
    EXPECT_EQ(phone("tel:+1-418-656-9254;ext=102"), "+14186569254");
    EXPECT_EQ(phone("(905) 555-1234 ext. 7"), "9055551234");
    EXPECT_EQ(phone("00-1-212-555-7777"), "+12125557777");
    EXPECT_EQ(phone("\xE2\x80\xAA+44\xC2\xA0"
                    "20 5555\xE2\x80\x91"
                    "0107\xE2\x80\xAC"),
              "+442055550107")
        << "blanks and marks that are not seen";
    EXPECT_EQ(phone("\xD9\xA0\xD9\xA1\xD9\xA2\xD9\xA3"), "0123") << "Arabic digits";
    EXPECT_EQ(phone("Mobil 0171 5550100 (privat)"), "01715550100");
    EXPECT_EQ(phone("1-800-FLOWERS"), "");
    EXPECT_EQ(phone("Fax"), "");
}

TEST(Traps, ACardWithoutItsEndCostsNobodyElse) {
    const Book book = importCards("BEGIN:VCARD\r\nFN:A\r\nBEGIN:VCARD\r\nFN:B\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:C\r\nEMAIL:c@mill.exam");
    EXPECT_EQ(book.names(), (std::vector<std::string>{"A", "B", "C"}));
    EXPECT_EQ(book.sink.issueCount("cut_short"), 2U);
    EXPECT_EQ(book.sink.relations.at(2).identity.email, "") << "half an address is none";
    EXPECT_EQ(importCards("BEGIN:VCARD\r\nFN:Half a na").sink.issues.at(0).skipped, true);
    EXPECT_EQ(importCards("BEGIN:VCARD\r\nFN:A\r\nTITLE;QUOTED-PRINTABLE:x=\r\n").sink.relations.at(0).identity.bio, "");
}

TEST(Traps, HugePhotosAreNotHeld) {
    std::string photo = "PHOTO;ENCODING=b;TYPE=JPEG:";
    for (int i = 0; i < 50'000; ++i) photo += std::string(74, 'A') + "\r\n ";
    const Book book = importCards(card("FN:A\r\n" + photo + "\r\nEMAIL:a@mill.example") + card("FN:B"));
    EXPECT_EQ(book.names(), (std::vector<std::string>{"A", "B"}));
    EXPECT_EQ(book.sink.relations.at(0).identity.email, "a@mill.example");
    EXPECT_TRUE(book.sink.issues.empty());
    const Book title = importCards(card("FN:A\r\nTITLE:" + std::string(200'000, 'x')));
    EXPECT_EQ(title.sink.relations.at(0).identity.bio, "");
    EXPECT_EQ(title.sink.issueCount("too_long"), 1U);
    EXPECT_FALSE(title.sink.issues.at(0).skipped);
}

TEST(Traps, HostileCards) {
    std::string many = "BEGIN:VCARD\r\nFN:Many\r\n";
    for (int i = 0; i < 5000; ++i) many += "EMAIL:a" + std::to_string(i) + "@x.example\r\n";
    const Book book = importCards(many + "END:VCARD\r\n");
    const std::string &email = book.sink.relations.at(0).identity.email;
    EXPECT_EQ(std::count(email.begin(), email.end(), '\n'), 99);
    EXPECT_EQ(book.sink.issueCount("too_long"), 1U);

    std::string groups = "FN:A\r\nCATEGORIES:";
    for (int i = 0; i < 20'000; ++i) groups += std::to_string(i) + (i % 10 == 9 ? "\r\n ," : ",");
    EXPECT_EQ(importCards(card(groups)).sink.relations.size(), 1U);

    std::string nested = "FN:Deep";
    for (int i = 0; i < 20'000; ++i) nested += "\r\nAGENT:\r\nBEGIN:VCARD";
    EXPECT_EQ(nameIn(card(nested)), "Deep");

    const IdentityRecord html =
        onlyPerson(card("FN:<img src=x>\r\nTITLE:=HYPERLINK(\"x\")\r\nORG:a\x01\x02"
                        "b"));
    EXPECT_EQ(html.name, "<img src=x>") << "text is text: whoever shows it must not run it";
    EXPECT_EQ(html.bio, "=HYPERLINK(\"x\"), a b");
    EXPECT_EQ(importCards("BEGIN:VCARD\r\n;;:;;\r\n:::\r\n=\r\nFN\r\nFN;;=;=:A\r\n.:b\r\nEND:VCARD").names(),
              std::vector<std::string>{"A"});
    EXPECT_EQ(importCards("BEGIN:VCARD\r\nEND:VCARD\r\nEND:VCARD\r\n").sink.issueCount("no_name"), 1U);
}

TEST(Traps, OneBadCardCostsOneCard) {
    const Book book = importCards(card("FN:A") + card("NOTE:nobody") + card("FN:B\r\nthis is no line of a card") + card("FN:C"));
    EXPECT_EQ(book.names(), (std::vector<std::string>{"A", "B", "C"}));
    ASSERT_EQ(book.sink.issues.size(), 2U);
    EXPECT_EQ(book.sink.issues[0].code, "no_name");
    EXPECT_EQ(book.sink.issues[0].position, 2);
    EXPECT_TRUE(book.sink.issues[0].skipped);
    EXPECT_EQ(book.sink.issues[1].code, "bad_row");
    EXPECT_FALSE(book.sink.issues[1].skipped);
    EXPECT_EQ(book.sink.issues[1].excerpt, "B") << "the name, never what the line says";
}

TEST(Traps, ADamagedVCardFileCostsItselfOnly) {
    const std::string filler = "NOTE:" + std::string(20'000, 'x') + "\r\n";
    for (const std::string &middle : {std::string(), filler}) {  // found out at once, or in the middle
        test::BrokenSource source({{"a.vcf", card("FN:A")}, {"broken.vcf", card("FN:B") + middle}, {"c.vcf", card("FN:C")}});
        const Book book = test::importBook(vcardImporter(), source);
        const auto names = book.names();
        EXPECT_TRUE(std::count(names.begin(), names.end(), "A") == 1 && std::count(names.begin(), names.end(), "C") == 1);
        EXPECT_EQ(book.sink.issueCount("damaged"), 1U);
        EXPECT_TRUE(book.summary->partial);
        EXPECT_EQ(book.summary->filesRead, (std::vector<std::string>{"a.vcf", "c.vcf"}));
    }
    test::BrokenSource alone({{"broken.vcf", card("FN:B")}});
    test::RecordingSink sink;
    const auto summary = vcardImporter().import(alone, sink, Context());
    ASSERT_FALSE(summary.has_value());
    EXPECT_EQ(summary.error().code, ErrorCode::Damaged);
}

TEST(Traps, VCardsInAReZippedFolder) {
    const test::TempDir dir;
    test::writeZip(dir.file("a.zip"), {{"Kontakte\\Alle Kontakte\\Alle Kontakte (1).vcf", "\xEF\xBB\xBF" + card("FN:A\r\nUID:1")},
                                       {"__MACOSX/._Alle.vcf", card("FN:Not one")},
                                       {"Kontakte/b/._b.vcf", card("FN:Not one")},
                                       {"Kontakte/b/b.VCF", card("FN:B\r\nUID:2")},
                                       {"Kontakte/c.vcf", "no card"}});
    const Book book = test::importBook(dir.file("a.zip"), "vcard");
    EXPECT_EQ(book.names(), (std::vector<std::string>{"A", "B"}));
    EXPECT_EQ(book.summary->filesIgnored, std::vector<std::string>{"c.vcf"});
    EXPECT_EQ(book.sink.accounts.size(), 1U);
}

}  // namespace
}  // namespace twofold::ingest
