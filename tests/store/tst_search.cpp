// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever somebody types is a search, never an error.
#include <gtest/gtest.h>

#include <random>

#include "core/seed.h"
#include "storedump.h"
#include "support/testsupport.h"
#include "twofold/store/contacts.h"
#include "twofold/store/identities.h"
#include "twofold/store/jobs.h"
#include "twofold/store/posts.h"
#include "twofold/store/read.h"

namespace twofold::test {

using namespace store;

namespace {

class Search : public ::testing::Test {
protected:
    Search() : path(folder.file("s.db")) {
        EXPECT_TRUE(prepareStore(path).has_value());
        db = writeStore(path);
        const JobId job = JobStore(*db).begin({.kind = "import", .path = "x", .fingerprint = "1", .state = JobState::Done, .started = 1, .observedAt = 1});
        const AccountId account = AccountStore(*db).save({.platform = Platform::X, .nativeId = "1", .handle = "me"}, job, 1).id;
        PostStore posts(*db);
        int number = 0;
        for (const char *text : {"Open access and metadata", "NEAR the library OR NOT", "Caf\xC3\xA9 cr\xC3\xA8me, na\xC3\xAFve", "it's C++ & \"quotes\"", "metadata metadata metadata"})
            posts.insert(account, job, {.nativeId = std::to_string(number), .created = 1'600'000'000'000 + number++, .text = text}, number, {}, {});
        posts.finish();
        IdentityStore identities(*db);
        const IdentityId id = identities.insert(Platform::X, "id:7", "7");
        identities.saveClaim(id, job, {.handle = "amara_okafor", .name = "Amara Okafor", .bio = "caf\xC3\xA9 owner"});
        identities.refresh(id);
        ContactStore contacts(*db);
        for (const auto &facts : contacts.gather(std::nullopt, 1)) contacts.write(facts, {});
    }
    std::size_t posts(const std::string &query) {
        const auto found = readPosts(*db, {.query = query}, std::nullopt, 100).size();
        EXPECT_EQ(countPosts(*db, {.query = query}), static_cast<std::int64_t>(found)) << query;
        EXPECT_EQ(searchPosts(*db, query, 100).size(), query.empty() ? 0 : found) << query;
        EXPECT_FALSE(db->error()) << query << ": " << db->takeError()->message;
        return found;
    }
    std::size_t people(const std::string &query) {
        const auto found = readPeople(*db, {.query = query}, PeopleSort::Name, false, std::nullopt, 100).size();
        EXPECT_EQ(countPeople(*db, {.query = query}), static_cast<std::int64_t>(found)) << query;
        EXPECT_FALSE(db->error()) << query << ": " << db->takeError()->message;
        return found;
    }

    TempDir folder;
    std::string path;
    std::unique_ptr<Connection> db;
};

}  // namespace

TEST_F(Search, wordsMustAllOccurAndTheLastIsABeginning) {
    EXPECT_EQ(posts("metadata"), 2U);
    EXPECT_EQ(posts("metadata open"), 1U);
    EXPECT_EQ(posts("metadata op"), 1U);
    EXPECT_EQ(posts("meta"), 2U);
    EXPECT_EQ(posts("meta open"), 0U) << "only the last word is a beginning";
    EXPECT_EQ(posts("m"), 2U);
    EXPECT_EQ(posts("cafe creme"), 1U);
    EXPECT_EQ(posts("CAF\xC3\x89"), 1U);
    EXPECT_EQ(posts("nothing"), 0U);
    EXPECT_EQ(people("ama"), 1U);
    EXPECT_EQ(people("okafor amara"), 1U);
    EXPECT_EQ(people("cafe"), 1U);
    EXPECT_EQ(people("amara_okafor"), 1U);
}

TEST_F(Search, bestFirst) { EXPECT_EQ(searchPosts(*db, "metadata", 10).front().text, "metadata metadata metadata"); }

TEST_F(Search, theWordsOfTheQueryLanguageAreWords) {
    EXPECT_EQ(posts("NEAR"), 1U);
    EXPECT_EQ(posts("NOT"), 1U);
    EXPECT_EQ(posts("OR"), 1U);
    EXPECT_EQ(posts("open AND access"), 1U) << "\"and\" stands in that post";
    EXPECT_EQ(posts("it's"), 1U);
    EXPECT_EQ(posts("C++"), 1U);
    EXPECT_EQ(posts("\"quotes\""), 1U);
}

TEST_F(Search, everySpecialCharacterIsHarmless) {
    const std::vector<std::string> odd{"\"", "\"\"", "\"open", "open\"", "*", "**", "open*", "*open", "^open", "open^", "(", ")", "()", "((", "(open", "open)", "NEAR(open access, 2)", "NEAR(", "text:open",
                                       "text : open", "{text bio}: x", "{", "}", "-open", "+open", "open + access", "open -access", ":", ";", "'", "''", "' OR 1=1 --", "\\", "%", "_", "?", "?1", "@x", "$x",
                                       "#tag", "AND", "OR", "NOT", "AND AND", "NOT NOT open", "open NOT", "\t", "\n", " ", "   ", "\xE2\x80\x94", "\xE2\x80\x94 open", "open \xE2\x80\x94", "\xF0\x9F\x91\xA9",
                                       "\xFF\xFE", "\xC3", std::string("a\0b", 3), std::string("\0", 1), "posts_text", "rank", "rowid:1", "\xE2\x80\xAE", "\xCC\x81", "e\xCC\x81"};
    for (const auto &query : odd) {
        posts(query);
        people(query);
    }
    std::string long_;
    for (int i = 0; i < 3000; ++i) long_ += "word" + std::to_string(i) + " ";
    posts(long_);
    posts(std::string(100'000, 'a'));
    posts(std::string(5000, '"'));
}

TEST_F(Search, anythingTypedIsHarmless) {
    TWOFOLD_RANDOM(random);
    static constexpr std::string_view alphabet = "ab \"*^():{}-+'\\,.NEARORNOT\xC3\xA9\xE2\x80\x94\xF0\x9F\x91\xA9\n\t@#$%&;";
    for (int run = 0; run < 2000; ++run) {
        std::string query;
        for (std::uint64_t length = random() % 24; length > 0; --length) query += alphabet[random() % alphabet.size()];
        posts(query);
        if (run % 4 == 0) people(query);
        if (HasFailure()) FAIL() << "query: " << query;
    }
}

TEST_F(Search, textQueryQuotesEveryWord) {
    EXPECT_EQ(textQuery("open access"), "\"open\" \"access\"*");
    EXPECT_EQ(textQuery("  \"open\" *"), "\"open\"");
    EXPECT_EQ(textQuery(""), "");
    EXPECT_EQ(textQuery("()*-"), "");
    EXPECT_EQ(textQuery("C++"), "\"C\"");
    EXPECT_EQ(textQuery("o'clock"), "\"o\" \"clock\"*");
}

}  // namespace twofold::test
