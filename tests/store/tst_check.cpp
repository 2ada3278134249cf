// SPDX-License-Identifier: GPL-3.0-or-later
// check finds what is wrong, each part by itself.
#include <gtest/gtest.h>

#include "storedump.h"
#include "support/testsupport.h"
#include "twofold/store/contacts.h"
#include "twofold/store/events.h"
#include "twofold/store/identities.h"
#include "twofold/store/jobs.h"
#include "twofold/store/posts.h"

namespace twofold::test {

using store::Connection;

namespace {

class Check : public ::testing::Test {
protected:
    Check() : path(folder.file("s.db")) {
        EXPECT_TRUE(store::prepareStore(path).has_value());
        db = writeStore(path);
        const JobId job = store::JobStore(*db).begin({.kind = "import", .path = "x", .fingerprint = "1", .state = JobState::Done, .started = 1, .observedAt = 1});
        const AccountId account = store::AccountStore(*db).save({.platform = Platform::X, .nativeId = "1", .handle = "me"}, job, 1).id;
        store::PostStore posts(*db);
        for (int i = 0; i < 20; ++i)
            posts.insert(account, job, {.nativeId = std::to_string(i), .created = 1'600'000'000'000 + i, .text = "word" + std::to_string(i)}, i, {Label::Personal, ValueState::Suggested, 200}, {});
        posts.finish();
        store::IdentityStore identities(*db);
        const IdentityId id = identities.insert(Platform::X, "id:7", "7");
        identities.saveClaim(id, job, {.handle = "amara", .name = "Amara"});
        identities.refresh(id);
        store::ContactStore contacts(*db);
        for (const auto &facts : contacts.gather(std::nullopt, 1)) contacts.write(facts, {});
        EXPECT_TRUE(store::checkStore(*db).good());
    }
    // The parts that are not good, after this damage.
    std::string damaged(const std::string &sql) {
        db->execute("PRAGMA foreign_keys=OFF; " + sql);
        EXPECT_FALSE(db->error()) << db->error()->message;
        std::string bad;
        for (const auto &part : store::checkStore(*db).parts)
            if (!part.good) {
                bad += (bad.empty() ? "" : " ") + part.name;
                EXPECT_FALSE(part.detail.empty()) << part.name;
            }
        return bad;
    }

    TempDir folder;
    std::string path;
    std::unique_ptr<Connection> db;
};

}  // namespace

TEST_F(Check, foreignKeys) { EXPECT_EQ(damaged("INSERT INTO issues(job_id, kind, file, position, code, excerpt, skipped) VALUES(99,0,'',0,'','',0)"), "foreign_keys"); }

TEST_F(Check, aPostThatIsNotInTheIndex) {
    EXPECT_EQ(damaged("INSERT INTO posts_text(posts_text, rowid, text) SELECT 'delete', id, text FROM posts WHERE native_id='3'"), "post_index");
}

TEST_F(Check, aPostThatIsInTheIndexOtherwise) {
    EXPECT_EQ(damaged("DROP TRIGGER posts_text_change; UPDATE posts SET text='another' WHERE native_id='3'"), "post_index");
}

TEST_F(Check, aCountThatIsWrongTooMuchOrMissing) {
    EXPECT_EQ(damaged("UPDATE post_counts SET count=count+1"), "post_counts");
    EXPECT_EQ(damaged("UPDATE post_counts SET count=count-1; INSERT INTO post_counts VALUES(1,1999,1,1,1,1,3)"), "post_counts");
    EXPECT_EQ(damaged("DELETE FROM post_counts"), "post_counts");
}

TEST_F(Check, aContactThatIsNotInTheIndex) { EXPECT_EQ(damaged("DELETE FROM people_text"), "people"); }
TEST_F(Check, aContactThatIsIndexedUnderAnotherName) { EXPECT_EQ(damaged("UPDATE people_text SET name='Somebody'"), "people"); }
TEST_F(Check, anIndexRowOfNobody) { EXPECT_EQ(damaged("INSERT INTO people_text(rowid, name) VALUES(77, 'Ghost')"), "people"); }
TEST_F(Check, theIndexOfPeopleItself) { EXPECT_NE(damaged("DELETE FROM people_text_data WHERE id>10"), ""); }

TEST_F(Check, aLabelThatNobodyDecided) {
    EXPECT_EQ(damaged("UPDATE posts SET label_state=2 WHERE native_id='3'; DELETE FROM post_counts; INSERT INTO post_counts VALUES(1,2020,0,1,2,1,19),(1,2020,0,1,2,2,1)"), "decisions");
}

TEST_F(Check, aDecisionThatDoesNotStand) {
    store::EventLog log(*db);
    const EventId event = log.add("decision", "{}", 1);
    const std::int64_t post = numberOf(*db, "SELECT id FROM posts WHERE native_id='3'");
    log.addDecision(event, {store::Subject::Post, post, "label", "professional", 1, event});
    EXPECT_EQ(damaged("SELECT 1"), "decisions");
    log.setUndone(event, true);
    EXPECT_EQ(damaged("SELECT 1"), "");
    const EventId other = log.add("decision", "{}", 1);
    log.addDecision(other, {store::Subject::Contact, 1, "tier", "friend", 1, other});
    EXPECT_EQ(damaged("SELECT 1"), "decisions");
}

TEST_F(Check, pagesThatAreBroken) {
    const std::int64_t root = numberOf(*db, "SELECT rootpage FROM sqlite_schema WHERE name='posts'");
    const std::int64_t size = numberOf(*db, "PRAGMA page_size");
    db->execute("PRAGMA wal_checkpoint(TRUNCATE)");
    db.reset();
    std::string bytes = readFile(path);
    for (std::int64_t i = 0; i < 60; ++i) bytes[static_cast<std::size_t>((root - 1) * size + i)] = '\x3C';
    writeFile(path, bytes);
    const auto broken = Connection::open(path, store::Access::ReadWrite);
    ASSERT_TRUE(broken.has_value());
    EXPECT_FALSE(store::checkStore(**broken).parts.front().good);
}

}  // namespace twofold::test
