// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "storedump.h"
#include "support/testsupport.h"
#include "twofold/store/contacts.h"
#include "twofold/store/identities.h"
#include "twofold/store/jobs.h"
#include "twofold/store/read.h"
#include "twofold/store/relations.h"

namespace twofold::test {

using namespace store;

namespace {

class People : public ::testing::Test {
protected:
    People() {
        EXPECT_TRUE(prepareStore(folder.file("s.db")).has_value());
        db = writeStore(folder.file("s.db"));
    }
    JobId job(UtcMs observedAt) {
        return JobStore(*db).begin({.kind = "import", .path = "x", .fingerprint = std::to_string(observedAt), .state = JobState::Done, .started = 1, .observedAt = observedAt});
    }
    IdentityId person(JobId seenBy, const std::string &id, const IdentityClaim &claim) {
        IdentityStore identities(*db);
        const auto found = identities.find(Platform::X, "id:" + id);
        const IdentityId identity = found ? found->id : identities.insert(Platform::X, "id:" + id, id);
        identities.saveClaim(identity, seenBy, claim);
        identities.refresh(identity);
        return identity;
    }
    void derive() {
        ContactStore contacts(*db);
        for (const auto &facts : contacts.gather(std::nullopt, 1'700'000'000'000)) contacts.write(facts, {});
    }

    TempDir folder;
    std::unique_ptr<Connection> db;
};

}  // namespace

TEST_F(People, aClaimMergesInAnyOrder) {
    const std::vector<IdentityRecord> records{{.platform = Platform::X, .nativeId = "1", .handle = "old", .name = "Name"},
                                              {.platform = Platform::X, .nativeId = "1", .handle = "new", .bio = "a bio"},
                                              {.platform = Platform::X, .nativeId = "1", .handle = "tie", .name = "Other", .kind = ContactKind::Person},
                                              {.platform = Platform::X, .nativeId = "1", .email = "a@example.org"}};
    const std::vector<UtcMs> times{10, 20, 20, 5};
    std::vector<std::size_t> order{0, 1, 2, 3};
    std::optional<IdentityClaim> first;
    do {
        IdentityClaim claim;
        for (const std::size_t i : order) claim.merge(records[i], times[i]);
        if (!first) first = claim;
        EXPECT_EQ(claim, *first);
        EXPECT_FALSE(claim.merge(records[order[0]], times[order[0]])) << "a second time changes nothing";
    } while (std::next_permutation(order.begin(), order.end()));
    EXPECT_EQ(first->handle, "tie");
    EXPECT_EQ(first->name, "Other");
}

TEST_F(People, areNotShownBeforeTheyAreWorkedOut) {
    person(job(1), "7", {.handle = "amara"});
    EXPECT_TRUE(readPeople(*db, {}, PeopleSort::Name, false, std::nullopt, 10).empty()) << "a row without a name";
    derive();
    ASSERT_EQ(readPeople(*db, {}, PeopleSort::Name, false, std::nullopt, 10).size(), 1U);
    EXPECT_EQ(readPeople(*db, {}, PeopleSort::Name, false, std::nullopt, 10).front().name, "@amara");
}

TEST_F(People, pageInEveryOrderWithoutGapOrRepeat) {
    const JobId seenBy = job(1);
    for (int i = 0; i < 43; ++i) person(seenBy, std::to_string(i), {.handle = "h" + std::to_string(i), .name = "Name " + std::to_string(i % 5)});
    derive();
    db->execute("UPDATE contacts SET last_at=iif(id%3=0, NULL, 1000*(id%4)), score=id%6, tier=id%3, trust=id%4, tier_state=0");
    for (const PeopleSort sort : {PeopleSort::Last, PeopleSort::Name, PeopleSort::Tier, PeopleSort::Trust, PeopleSort::Strength})
        for (const bool reversed : {false, true}) {
            std::vector<std::int64_t> seen;
            std::optional<ContactId> after;
            for (;;) {
                const auto page = readPeople(*db, {}, sort, reversed, after, 7);
                for (const auto &row : page) seen.push_back(row.id.value);
                if (page.size() < 7) break;
                after = page.back().id;
            }
            std::vector<std::int64_t> all;
            for (const auto &row : readPeople(*db, {}, sort, reversed, std::nullopt, 1000)) all.push_back(row.id.value);
            EXPECT_EQ(seen, all) << static_cast<int>(sort) << reversed;
            EXPECT_EQ(seen.size(), 43U);
        }
}

TEST_F(People, theIndexFollowsNamesAndHiding) {
    const JobId early = job(1);
    const JobId late = job(2);
    person(early, "7", {.handle = "amara", .handleAt = 1, .name = "Amara", .nameAt = 1});
    person(late, "7", {.handle = "okafor", .handleAt = 2, .name = "Dr Okafor", .nameAt = 2});
    derive();
    EXPECT_EQ(countPeople(*db, {.query = "dr"}), 1);
    EXPECT_EQ(countPeople(*db, {.query = "amara"}), 0);
    JobStore(*db).setActive(late, false);
    IdentityStore(*db).refresh(IdentityId(1));
    derive();
    EXPECT_EQ(countPeople(*db, {.query = "dr"}), 0);
    EXPECT_EQ(countPeople(*db, {.query = "amara"}), 1);
    JobStore(*db).setActive(early, false);
    IdentityStore(*db).refresh(IdentityId(1));
    derive();
    EXPECT_EQ(countPeople(*db, {.query = "amara"}), 0);
    EXPECT_TRUE(checkStore(*db).good());
}

TEST_F(People, anAccountIsWhatItsActiveJobsKnow) {
    const JobId early = job(1);
    const JobId late = job(2);
    AccountStore accounts(*db);
    const AccountId id = accounts.save({.platform = Platform::X, .nativeId = "1", .handle = "new", .name = "Later"}, late, 2).id;
    EXPECT_EQ(accounts.save({.platform = Platform::X, .nativeId = "1", .handle = "old", .name = "Earlier", .bio = "only here"}, early, 1).id, id);
    EXPECT_EQ(rowsOf(*db, "SELECT handle, name, bio FROM accounts").front(), "new | Later | only here");
    JobStore(*db).setActive(late, false);
    accounts.refresh(id);
    EXPECT_EQ(rowsOf(*db, "SELECT handle, name, bio, present FROM accounts").front(), "old | Earlier | only here | 1");
    JobStore(*db).setActive(early, false);
    accounts.refresh(id);
    EXPECT_EQ(numberOf(*db, "SELECT present FROM accounts"), 0);
}

TEST_F(People, relationsEndWithTheFirstWholeListWithoutThem) {
    const JobId a = job(10);
    const JobId b = job(20);
    const JobId c = job(30);
    const AccountId account = AccountStore(*db).save({.platform = Platform::X, .nativeId = "1", .handle = "me"}, a, 10).id;
    const IdentityId somebody = person(a, "7", {});
    RelationStore relations(*db);
    const RelationRecord follower{.kind = RelationKind::Follower};
    EXPECT_EQ(relations.save(account, somebody, follower, a, 10), RelationStore::Outcome::Stored);
    relations.coverage(a, account, RelationKind::Follower, "", true);
    relations.coverage(b, account, RelationKind::Follower, "", false);
    relations.coverage(c, account, RelationKind::Follower, "", true);
    relations.refresh(account);
    EXPECT_EQ(numberOf(*db, "SELECT until FROM relations"), 30);
    JobStore(*db).setActive(c, false);
    relations.refresh(account);
    EXPECT_EQ(rowsOf(*db, "SELECT until FROM relations").front(), "NULL");
    JobStore(*db).setActive(a, false);
    relations.refresh(account);
    EXPECT_EQ(numberOf(*db, "SELECT present FROM relations"), 0);
}

}  // namespace twofold::test
