// SPDX-License-Identifier: GPL-3.0-or-later
// Who joined, who left, and which lists are too doubtful to tell.
#include <gtest/gtest.h>

#include "storedump.h"
#include "support/testsupport.h"
#include "twofold/store/identities.h"
#include "twofold/store/jobs.h"
#include "twofold/store/relations.h"

namespace twofold::test {

using namespace store;

namespace {

constexpr UtcMs dayMs = 86'400'000;

class Relations : public ::testing::Test {
protected:
    struct Person {
        int number = 0;
        UtcMs since = unknownTime;
        UtcMs until = unknownTime;
    };

    Relations() {
        EXPECT_TRUE(prepareStore(folder.file("s.db")).has_value());
        db = writeStore(folder.file("s.db"));
    }
    /// Friends as an export of that moment lists them; refresh() follows.
    JobId list(UtcMs observedAt, const std::vector<Person> &people, bool complete = true) {
        const JobId job = JobStore(*db).begin({.kind = "import", .path = "x", .fingerprint = std::to_string(++made), .state = JobState::Done, .started = 1, .observedAt = observedAt});
        account = AccountStore(*db).save({.platform = Platform::Facebook, .handle = "ines"}, job, observedAt).id;
        for (const Person &person : people) save(job, observedAt, person);
        RelationStore(*db).coverage(job, account, RelationKind::Friend, {}, complete);
        RelationStore(*db).refresh(account);
        return job;
    }
    RelationStore::Outcome save(JobId job, UtcMs observedAt, const Person &person) {
        IdentityStore identities(*db);
        const std::string key = "n:" + std::to_string(person.number);
        const auto found = identities.find(Platform::Facebook, key);
        const IdentityId id = found ? found->id : identities.insert(Platform::Facebook, key, {});
        return RelationStore(*db).save(account, id, {.kind = RelationKind::Friend, .since = person.since, .until = person.until}, job, observedAt);
    }
    void setActive(JobId job, bool active) {
        JobStore(*db).setActive(job, active);
        RelationStore(*db).refresh(account);
    }
    std::string until(int number) {
        const auto rows = rowsOf(*db, "SELECT coalesce(r.until, 'there') FROM relations r JOIN identities i ON i.id=r.identity_id WHERE r.present=1 AND i.key='n:" + std::to_string(number) + "'");
        return rows.size() == 1 ? rows.front() : "none";
    }
    std::string doubt(JobId job) {
        const auto doubts = RelationStore(*db).doubts(job);
        return doubts.empty() ? "" : doubts.front().reason;
    }
    static std::vector<Person> people(int from, int to, bool dated = true) {
        std::vector<Person> all;
        for (int i = from; i < to; ++i) all.push_back({i, dated ? (1000 + i) * dayMs : unknownTime, unknownTime});
        return all;
    }

    TempDir folder;
    std::unique_ptr<Connection> db;
    AccountId account;
    int made = 0;
};

}  // namespace

TEST_F(Relations, aSourceThatSaysWhoWasRemovedEndsThemThen) {
    list(2000 * dayMs, {{1, 1000 * dayMs, unknownTime}, {2, 1001 * dayMs, unknownTime}});
    list(2100 * dayMs, {{1, unknownTime, 2050 * dayMs}}, false);
    EXPECT_EQ(until(1), std::to_string(2050 * dayMs));
    EXPECT_EQ(until(2), "there");
}

TEST_F(Relations, whoIsListedAsThereAndAsRemovedByOneExportIsThere) {
    const JobId job = list(2000 * dayMs, {{1, 1000 * dayMs, unknownTime}, {1, unknownTime, 1500 * dayMs}});
    EXPECT_EQ(until(1), "there");
    EXPECT_EQ(save(job, 2000 * dayMs, {1, unknownTime, 1500 * dayMs}), RelationStore::Outcome::Stored) << "this job alone knows it";
}

TEST_F(Relations, whoWasRemovedAndIsSeenLaterIsBack) {
    list(2000 * dayMs, {{1, unknownTime, 1500 * dayMs}}, false);
    EXPECT_EQ(until(1), std::to_string(1500 * dayMs));
    list(2100 * dayMs, {{1, 2050 * dayMs, unknownTime}});
    EXPECT_EQ(until(1), "there");
}

// Trap 17: an export of a range of dates, read as the full list, and everybody else "unfollowed".
TEST_F(Relations, dateRangeExportReadAsTheFullList) {
    list(2000 * dayMs, people(0, 30));
    const JobId range = list(2100 * dayMs, people(20, 35));
    EXPECT_EQ(doubt(range), "date_range");
    for (int i = 0; i < 35; ++i) EXPECT_EQ(until(i), "there") << i;
}

TEST_F(Relations, aRangeEndsNobodyInWhicheverOrderTheExportsCome) {
    const JobId range = list(2100 * dayMs, people(20, 35));
    EXPECT_EQ(doubt(range), "");
    list(2000 * dayMs, people(0, 30));
    EXPECT_EQ(doubt(range), "date_range");
    EXPECT_EQ(until(3), "there");
}

TEST_F(Relations, oneOldFriendWhoLeavesIsNoRange) {
    list(2000 * dayMs, people(0, 30));
    const JobId later = list(2100 * dayMs, people(1, 30));
    EXPECT_EQ(doubt(later), "");
    EXPECT_EQ(until(0), std::to_string(2100 * dayMs));
}

TEST_F(Relations, moreThanHalfGoneAtOnceIsDoubtedUntilASecondListSaysSo) {
    list(2000 * dayMs, people(0, 40, false));
    const JobId few = list(2100 * dayMs, people(0, 10, false));
    EXPECT_EQ(doubt(few), "many_gone");
    EXPECT_EQ(until(20), "there");
    const JobId again = list(2200 * dayMs, people(0, 11, false));
    EXPECT_EQ(doubt(again), "");
    EXPECT_EQ(until(20), std::to_string(2200 * dayMs));
    setActive(few, false);
    EXPECT_EQ(doubt(again), "many_gone") << "without the first there is nothing that confirms it";
    EXPECT_EQ(until(20), "there");
}

TEST_F(Relations, undoingTheFullListTakesTheDoubtBack) {
    const JobId full = list(2000 * dayMs, people(0, 30));
    const JobId range = list(2100 * dayMs, people(20, 35));
    setActive(full, false);
    EXPECT_EQ(doubt(range), "");
}

}  // namespace twofold::test
