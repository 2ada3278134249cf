// SPDX-License-Identifier: GPL-3.0-or-later
// Profiles of one person on several networks, through real imports.
#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "servicestest.h"
#include "twofold/services/duplicates.h"
#include "twofold/services/review.h"
#include "twofold/services/sample.h"
#include "twofold/store/contacts.h"
#include "twofold/store/identitylinks.h"
#include "twofold/store/read.h"

namespace twofold::test {

namespace {

namespace fs = std::filesystem;

void write(const fs::path &path, const std::string &text) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

class Linking : public ::testing::Test {
protected:
    Linking() : store(folder.file("s.db")) {}

    void importX() {
        XExport archive;
        archive.generated = day(2024, 1, 1);
        archive.tweets = {{.id = "2", .at = day(2020, 2, 1), .text = "thanks", .mentions = {{"5004", "amara_k", "Amara Kestrel"}}}, {.id = "3", .at = day(2020, 3, 1), .text = "hello", .mentions = {{"5005", "tomas_w", "Tomas Wexford"}}}};
        store.import(archive, folder.file("x.zip"));
    }
    void importCards(const std::string &name = "book.vcf") {
        write(folder.file(name), "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:k1\r\nFN:Amara N. Kestrel\r\nN:Kestrel;Amara;N.;;\r\nEMAIL:amara@kestrel.example\r\nURL:https://x.com/amara_k\r\nEND:VCARD\r\n");
        store.import(folder.file(name));
    }
    void importLinkedIn() {
        const fs::path root = folder.file("Basic_LinkedInDataExport_05-14-2021");
        const fs::path model = fs::path(TWOFOLD_FIXTURES) / "linkedin/Basic_LinkedInDataExport_05-14-2021";
        fs::create_directories(root);
        fs::copy_file(model / "Profile.csv", root / "Profile.csv");
        write(root / "Connections.csv", "First Name,Last Name,Email Address,Company,Position,Connected On\nAmara,Kestrel,Amara@Kestrel.example,Quayside Library,Archivist,04 Apr 2019\n");
        store.import(root.string());
    }
    ContactId on(Platform platform) { return ContactId(numberOf(*store.reader(), "SELECT contact_id FROM identities WHERE present=1 AND name LIKE 'Amara%' AND platform=" + std::to_string(static_cast<int>(platform)))); }
    IdentityId identity(Platform platform) { return IdentityId(numberOf(*store.reader(), "SELECT id FROM identities WHERE present=1 AND name LIKE 'Amara%' AND platform=" + std::to_string(static_cast<int>(platform)))); }
    std::string note(ContactId id) { return store::readNote(*store.reader(), id); }
    void importAll() {
        importX();
        importCards();
        importLinkedIn();
    }

    TempDir folder;
    Store store;
};

}  // namespace

TEST_F(Linking, addressBookLinkedInAndXAreOneContact) {
    importAll();
    const ContactId one = on(Platform::X);
    EXPECT_EQ(on(Platform::AddressBook), one);
    EXPECT_EQ(on(Platform::LinkedIn), one);
    const auto reader = store.reader();
    EXPECT_EQ(store::readIdentities(*reader, one).size(), 3U);
    EXPECT_EQ(store::readPerson(*reader, one)->name, "Amara N. Kestrel") << "the address book names first";
    std::set<std::string> codes;
    for (const auto &link : services::readLinks(*reader, one)) codes.insert(link.evidence.code);
    EXPECT_EQ(codes, (std::set<std::string>{"links_to_profile", "same_email"}));
    EXPECT_EQ(numberOf(*reader, "SELECT count(*) FROM contacts WHERE present=1 AND name LIKE '%Kestrel%'"), 1);
    EXPECT_TRUE(isSound(store.path()));
}

TEST_F(Linking, undoOfAnImportTakesItsLinkAway) {
    importX();
    importCards();
    const std::string before = dumpVisible(store.path());
    importLinkedIn();
    ASSERT_NE(dumpVisible(store.path()), before);
    ASSERT_TRUE(isGood(store.decisions().undoLast()));
    EXPECT_TRUE(sameText(before, dumpVisible(store.path())));
    const auto book = numberOf(*store.reader(), "SELECT job_id FROM identity_claims c JOIN identities i ON i.id=c.identity_id WHERE i.platform=10");
    ASSERT_TRUE(isGood(store.decisions().undoJob(JobId(book))));
    EXPECT_EQ(store::readIdentities(*store.reader(), on(Platform::X)).size(), 1U);
    EXPECT_TRUE(isSound(store.path()));
}

TEST_F(Linking, aSplitStandsAfterANewImport) {
    importX();
    importCards();
    ASSERT_EQ(on(Platform::X), on(Platform::AddressBook));
    const std::string before = dumpVisible(store.path());
    ASSERT_TRUE(isGood(store.decisions().split(on(Platform::X), {identity(Platform::AddressBook)})));
    EXPECT_NE(on(Platform::X), on(Platform::AddressBook));
    importLinkedIn();
    EXPECT_NE(on(Platform::X), on(Platform::AddressBook));
    EXPECT_EQ(on(Platform::LinkedIn), on(Platform::AddressBook)) << "the address is on the card";
    ASSERT_TRUE(isGood(store.decisions().undoLast()));
    ASSERT_TRUE(isGood(store.decisions().undoLast()));
    EXPECT_TRUE(sameText(before, dumpVisible(store.path())));
}

TEST_F(Linking, theProfileThatGaveTheNumberCanGo) {
    importAll();
    const ContactId one = on(Platform::X);
    const IdentityId first(numberOf(*store.reader(), "SELECT id FROM identities WHERE own_contact_id=" + std::to_string(one.value)));
    ASSERT_TRUE(isGood(store.decisions().split(one, {first})));
    EXPECT_EQ(store::readIdentities(*store.reader(), one).size(), 2U) << "the number stays with those who stay";
    EXPECT_TRUE(isSound(store.path()));
}

TEST_F(Linking, neverMatchIsRememberedAndTakenBackByAMerge) {
    importX();
    importCards();
    ASSERT_TRUE(isGood(store.decisions().split(on(Platform::X), {identity(Platform::AddressBook)})));
    ASSERT_TRUE(isGood(store.decisions().undoLast()));
    const ContactId tomas = store.contact("5005");
    const ContactId amara = on(Platform::X);
    EXPECT_EQ(store.decisions().neverMatch(amara, amara).error().code, ErrorCode::BadArgument);
    ASSERT_TRUE(isGood(store.decisions().neverMatch(amara, tomas)));
    EXPECT_EQ(store::IdentityLinkStore(*store.reader()).neverPairs().size(), 2U) << "each profile with each";
    ASSERT_TRUE(isGood(store.decisions().merge({amara, tomas})));
    EXPECT_TRUE(store::IdentityLinkStore(*store.reader()).neverPairs().empty());
    ASSERT_TRUE(isGood(store.decisions().undoLast()));
    EXPECT_EQ(store::IdentityLinkStore(*store.reader()).neverPairs().size(), 2U);
}

TEST_F(Linking, decisionsOfBothSidesCount) {
    importX();
    const ContactId amara = on(Platform::X);
    const ContactId tomas = store.contact("5005");
    auto decisions = store.decisions();
    ASSERT_TRUE(isGood(decisions.setNote(tomas, "older")));
    ASSERT_TRUE(isGood(decisions.setNote(amara, "newer")));
    ASSERT_TRUE(isGood(decisions.setTier({amara}, Tier::Interact)));
    ASSERT_TRUE(isGood(decisions.setTier({tomas}, Tier::Friend)));
    ASSERT_TRUE(isGood(decisions.setRole({tomas}, "peer", true)));
    ASSERT_TRUE(isGood(decisions.setRole({amara}, "mentor", true)));
    ASSERT_TRUE(isGood(decisions.merge({amara, tomas})));
    const auto person = store::readPerson(*store.reader(), amara);
    ASSERT_TRUE(person);
    EXPECT_EQ(person->tier, Tier::Friend) << "the newest of both";
    EXPECT_EQ(std::set<std::string>(person->roles.begin(), person->roles.end()), (std::set<std::string>{"mentor", "peer"}));
    EXPECT_EQ(note(amara), "older\nnewer");
    EXPECT_EQ(store::ContactStore(*store.reader()).history(amara).size(), 6U);
    EXPECT_TRUE(isSound(store.path()));
    ASSERT_TRUE(isGood(decisions.setNote(amara, "one text")));
    EXPECT_EQ(note(amara), "one text");
    ASSERT_TRUE(isGood(decisions.undoLast()));
    ASSERT_TRUE(isGood(decisions.split(amara, {IdentityId(numberOf(*store.reader(), "SELECT id FROM identities WHERE key='id:5005'"))})));
    EXPECT_EQ(note(amara), "newer");
    EXPECT_EQ(note(tomas), "older");
    EXPECT_EQ(store::readPerson(*store.reader(), amara)->tier, Tier::Interact);
    EXPECT_TRUE(isSound(store.path()));
}

TEST_F(Linking, duplicatesAreOfferedUntilDecided) {
    importX();
    write(folder.file("b.vcf"), "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:k2\r\nFN:Tomas Wexford\r\nN:Wexford;Tomas;;;\r\nEND:VCARD\r\n");
    store.import(folder.file("b.vcf"));
    auto rows = services::readDuplicates(*store.reader(), 0, 10);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(services::countDuplicates(*store.reader()), 1);
    EXPECT_EQ(rows[0].a.name, "Tomas Wexford");
    EXPECT_FALSE(rows[0].reasons.empty());
    EXPECT_TRUE(services::readDuplicates(*store.reader(), 1, 10).empty()) << "the next page";
    ASSERT_TRUE(isGood(store.decisions().neverMatch(rows[0].a.id, rows[0].b.id)));
    EXPECT_EQ(services::countDuplicates(*store.reader()), 0);
    ASSERT_TRUE(isGood(store.decisions().undoLast()));
    EXPECT_EQ(services::countDuplicates(*store.reader()), 1);
    ASSERT_TRUE(isGood(store.decisions().merge({rows[0].a.id, rows[0].b.id})));
    EXPECT_EQ(services::countDuplicates(*store.reader()), 0);
}

namespace {

// "platform:native id", "platform:handle" or "platform:name", as far as the sample's cast gives it.
std::map<std::string, std::string> whoIsWho() {
    std::ifstream file(fs::path(TWOFOLD_SOURCE_DIR) / "resources/sample/truth.json");
    const auto truth = nlohmann::json::parse(file);
    std::map<std::string, std::string> who;
    for (const auto &person : truth["cast"])
        for (const auto &on : person["on"])
            for (const char *field : {"native_id", "handle", "name"}) {
                if (!on.contains(field)) continue;
                const std::string key = on["platform"].get<std::string>() + ":" + on[field].get<std::string>();
                const auto [at, isNew] = who.emplace(key, person["id"]);
                if (!isNew && at->second != person["id"]) at->second.clear();  // of two people
            }
    return who;
}

}  // namespace

TEST_F(Linking, theSample) {
    CancelToken cancel;
    ASSERT_TRUE(isGood(services::loadSample(store.session(), cancel, {})));
    const auto who = whoIsWho();
    const auto personOf = [&](const store::IdentityProfile &one) -> std::string {
        for (const std::string &text : {one.nativeId, one.handle, one.name}) {
            const auto found = who.find(std::string(word(one.platform)) + ":" + text);
            if (!text.empty() && found != who.end() && !found->second.empty()) return found->second;
        }
        return {};
    };
    const auto reader = store.reader();
    store::IdentityLinkStore links(*reader);
    std::map<IdentityId, std::string> person;
    std::map<std::string, std::set<ContactId>> contactsOf;
    for (const auto &profile : links.profiles()) person[profile.id] = personOf(profile);
    for (const auto &place : links.places())
        if (!person[place.id].empty()) contactsOf[person[place.id]].insert(place.contact);
    int wrong = 0;
    int known = 0;
    for (const auto &link : links.links()) {
        const auto &a = person[link.pair.first];
        const auto &b = person[link.pair.second];
        known += a.empty() || b.empty() ? 0 : 1;
        const bool isWrong = !a.empty() && !b.empty() && a != b;
        wrong += isWrong ? 1 : 0;
        if (isWrong) std::printf("  wrong link: %s and %s, %s\n", a.c_str(), b.c_str(), link.evidence.c_str());
    }
    int right = 0;
    int offered = 0;
    for (const auto &row : services::readDuplicates(*reader, 0, 100000)) {
        const auto &a = person[row.first];
        const auto &b = person[row.second];
        if (a.empty() || b.empty()) continue;
        ++offered;
        right += a == b ? 1 : 0;
        if (a != b) std::printf("  wrong offer: %s and %s, %d\n", a.c_str(), b.c_str(), row.score);
    }
    int open = 0;
    for (const auto &[name, contacts] : contactsOf) open += static_cast<int>(contacts.size()) - 1;
    std::printf("the sample: %d links between known profiles, %d wrong; %d offered, precision %.3f; %d joins would be needed, recall %.3f\n", known, wrong, offered, offered ? 1.0 * right / offered : 1.0, open, open ? std::min(1.0, 1.0 * right / open) : 1.0);
    EXPECT_EQ(wrong, 0);
    EXPECT_GT(known, 0);
}

}  // namespace twofold::test
