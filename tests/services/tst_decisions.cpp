// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "servicestest.h"
#include "twofold/store/events.h"
#include "twofold/store/read.h"

namespace twofold::test {

using services::Changed;

namespace {

class Decisions : public ::testing::Test {
protected:
    Decisions() : store(folder.file("s.db")) {
        XExport archive;
        archive.generated = day(2024, 1, 1);
        archive.followers = {"5001", "5002", "5003"};
        archive.tweets = {{.id = "1", .at = day(2020, 1, 1), .text = "choir practice with the family, the children sing"},
                          {.id = "2", .at = day(2020, 2, 1), .text = "", .mentions = {{"5004", "amara", "Amara"}}}};
        store.import(archive, folder.file("x.zip"));
        amara = store.contact("5004");
    }
    store::PersonRow person(ContactId id) { return store::readPerson(*store.reader(), id).value_or(store::PersonRow{}); }

    TempDir folder;
    Store store;
    ContactId amara;
};

}  // namespace

TEST_F(Decisions, standAndAreUndone) {
    const auto before = person(amara);
    EXPECT_NE(before.tierState, ValueState::Decided);
    ASSERT_TRUE(isGood(store.decisions().setTierAndTrust(amara, Tier::Friend, Trust::Inner)));
    auto now = person(amara);
    EXPECT_EQ(now.tier, Tier::Friend);
    EXPECT_EQ(now.tierState, ValueState::Decided);
    EXPECT_EQ(now.trust, Trust::Inner);
    EXPECT_EQ(now.trustState, ValueState::Decided);
    ASSERT_TRUE(isGood(store.decisions().undoLast()));
    EXPECT_EQ(person(amara), before);
}

TEST_F(Decisions, ofSeveralAreOneEvent) {
    const std::vector<ContactId> all{store.contact("5001"), store.contact("5002"), store.contact("5003")};
    ASSERT_TRUE(isGood(store.decisions().setTier(all, Tier::LearnFrom)));
    EXPECT_EQ(store::countPeople(*store.reader(), {.tiers = {Tier::LearnFrom}}), 3);
    ASSERT_TRUE(isGood(store.decisions().undoLast()));
    EXPECT_EQ(store::countPeople(*store.reader(), {.tiers = {Tier::LearnFrom}}), 0);
}

TEST_F(Decisions, aboutWhatIsNotThereAreRefusedAndLeaveNoEvent) {
    const std::string before = dumpTables(store.path());
    auto decisions = store.decisions();
    EXPECT_EQ(decisions.setTier({ContactId(9999)}, Tier::Friend).error().code, ErrorCode::NotFound);
    EXPECT_EQ(decisions.setTier({amara, ContactId(9999)}, Tier::Friend).error().code, ErrorCode::NotFound);
    EXPECT_EQ(decisions.setTier({}, Tier::Friend).error().code, ErrorCode::BadArgument);
    EXPECT_EQ(decisions.setTrust({amara}, Trust::Unset).error().code, ErrorCode::BadArgument);
    EXPECT_EQ(decisions.setLabel({PostId(1)}, Label::Personal).error().code, ErrorCode::NotFound);
    EXPECT_EQ(decisions.setLabel({store.post("1")}, Label::None).error().code, ErrorCode::BadArgument);
    EXPECT_EQ(decisions.setPurpose(AccountId(77), Purpose::Mixed).error().code, ErrorCode::NotFound);
    EXPECT_EQ(decisions.decideFinding(FindingId(77), FindingState::Fixed).error().code, ErrorCode::NotFound);
    EXPECT_EQ(decisions.merge({amara}).error().code, ErrorCode::BadArgument);
    EXPECT_EQ(decisions.merge({amara, amara}).error().code, ErrorCode::BadArgument);
    EXPECT_EQ(decisions.merge({amara, ContactId(9999)}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(decisions.split(amara, {}).error().code, ErrorCode::BadArgument);
    EXPECT_TRUE(sameText(before, dumpTables(store.path())));
}

TEST_F(Decisions, aMergeGathersBothAndASplitGivesThemBack) {
    const ContactId other = store.contact("5001");
    ASSERT_TRUE(isGood(store.decisions().setTier({other}, Tier::Interact)));
    ASSERT_TRUE(isGood(store.decisions().setNote(amara, "met at the conference")));
    const std::string before = dumpVisible(store.path());
    ASSERT_TRUE(isGood(store.decisions().merge({amara, other})));
    EXPECT_FALSE(store::readPerson(*store.reader(), other));
    const auto identities = store::readIdentities(*store.reader(), amara);
    EXPECT_EQ(identities.size(), 2U);
    EXPECT_EQ(store::readRelations(*store.reader(), amara).size(), 1U);
    const auto merged = dumpVisible(store.path());
    ASSERT_TRUE(isGood(store.decisions().split(amara, {IdentityId(numberOf(*store.reader(), "SELECT id FROM identities WHERE key='id:5001'"))})));
    EXPECT_TRUE(sameText(before, dumpVisible(store.path())));
    ASSERT_TRUE(isGood(store.decisions().undoLast()));
    EXPECT_TRUE(sameText(merged, dumpVisible(store.path())));
    ASSERT_TRUE(isGood(store.decisions().undoLast()));
    EXPECT_TRUE(sameText(before, dumpVisible(store.path())));
    EXPECT_TRUE(isSound(store.path()));
}

TEST_F(Decisions, aLabelMovesItsFinding) {
    ASSERT_TRUE(isGood(store.decisions().setPurpose(store.account(), Purpose::Professional)));
    ASSERT_TRUE(isGood(store.decisions().setLabel({store.post("1")}, Label::Personal)));
    EXPECT_EQ(store::readFindingsOfPost(*store.reader(), store.post("1")).size(), 1U);
    ASSERT_TRUE(isGood(store.decisions().setLabel({store.post("1")}, Label::Professional)));
    EXPECT_EQ(store::readFindingsOfPost(*store.reader(), store.post("1")).size(), 0U);
    ASSERT_TRUE(isGood(store.decisions().undoLast()));
    EXPECT_EQ(store::readFindingsOfPost(*store.reader(), store.post("1")).size(), 1U);
    EXPECT_TRUE(isSound(store.path()));
}

TEST_F(Decisions, ofAFindingOutlivesTheNextAudit) {
    ASSERT_TRUE(isGood(store.decisions().setPurpose(store.account(), Purpose::Professional)));
    ASSERT_TRUE(isGood(store.decisions().setLabel({store.post("1")}, Label::Personal)));
    const auto finding = store::readFindingsOfPost(*store.reader(), store.post("1")).front();
    ASSERT_TRUE(isGood(store.decisions().decideFinding(finding.id, FindingState::Accepted)));
    ASSERT_TRUE(isGood(store.decisions().setPurpose(store.account(), Purpose::Mixed)));
    EXPECT_TRUE(store::readFindingsOfPost(*store.reader(), store.post("1")).empty());
    ASSERT_TRUE(isGood(store.decisions().setPurpose(store.account(), Purpose::Professional)));
    const auto again = store::readFindingsOfPost(*store.reader(), store.post("1"));
    ASSERT_EQ(again.size(), 1U);
    EXPECT_EQ(again.front().state, FindingState::Accepted);
}

TEST_F(Decisions, tellWhoListensWhatChanged) {
    unsigned told = 0;
    store.session().onChange([&](unsigned what) { told |= what; });
    ASSERT_TRUE(isGood(store.decisions().setTier({amara}, Tier::Friend)));
    EXPECT_TRUE(told & Changed::ChangedPeople);
    told = 0;
    ASSERT_TRUE(isGood(store.decisions().setLabel({store.post("1")}, Label::Personal)));
    EXPECT_TRUE(told & Changed::ChangedPosts);
    told = 0;
    ASSERT_TRUE(isGood(store.decisions().undoLast()));
    EXPECT_TRUE(told & Changed::ChangedPosts);
}

TEST_F(Decisions, aFailedWriteLeavesNoHalf) {
    const std::string before = dumpTables(store.path());
    const auto refused = store.session().writer().run(store::Writer::Urgency::User, [&](store::Connection &db) -> Result<void> {
        store::EventLog log(db);
        const EventId event = log.add("decision", "{}", 1);
        log.addDecision(event, {store::Subject::Contact, amara.value, "tier", "friend", 1, event});
        db.execute("INSERT INTO nothing VALUES(1)");
        return {};
    });
    EXPECT_FALSE(refused.has_value());
    EXPECT_TRUE(sameText(before, dumpTables(store.path())));
    EXPECT_TRUE(isGood(store.decisions().setTier({amara}, Tier::Friend)));
}

}  // namespace twofold::test
