// SPDX-License-Identifier: GPL-3.0-or-later
// Undo and redo of imports, one case each.
#include <gtest/gtest.h>

#include "servicestest.h"
#include "twofold/store/read.h"

namespace twofold::test {

namespace {

const XMention amara{"5001", "amara", "Amara"};

XExport first() {
    XExport archive;
    archive.generated = day(2021, 1, 1);
    archive.name = "Ines, 2021";
    archive.followers = {"5001", "5002"};
    archive.tweets = {{.id = "1", .at = day(2020, 1, 1), .text = "choir practice with the family", .mentions = {amara}, .reply = true, .tags = {"Choir"}},
                      {.id = "2", .at = day(2020, 2, 1), .text = "metadata in libraries"}};
    archive.messages = {{"801", "5001", true, day(2020, 5, 1)}};
    return archive;
}

XExport second() {
    XExport archive = first();
    archive.generated = day(2023, 1, 1);
    archive.name = "Ines, 2023";
    archive.followers = {"5002", "5003"};
    archive.tweets[0].text = "choir practice, edited";
    archive.tweets[0].tags = {"choir", "singing"};
    archive.tweets.push_back({.id = "3", .at = day(2022, 2, 1), .text = "a third one"});
    return archive;
}

class Undo : public ::testing::Test {
protected:
    Undo() : store(folder.file("s.db")) {
        first().write(folder.file("a.zip"));
        second().write(folder.file("b.zip"));
    }
    JobId importA() { return store.import(folder.file("a.zip")).id; }
    JobId importB() { return store.import(folder.file("b.zip")).id; }
    std::string visible() const { return dumpVisible(store.path()); }

    TempDir folder;
    Store store;
};

}  // namespace

TEST_F(Undo, theOnlyImportLeavesNothingToSeeAndComesBack) {
    const JobId a = importA();
    const std::string before = visible();
    ASSERT_TRUE(isGood(store.decisions().undoJob(a)));
    const auto db = store.reader();
    EXPECT_EQ(numberOf(*db, "SELECT count(*) FROM posts WHERE present=1"), 0);
    EXPECT_EQ(numberOf(*db, "SELECT count(*) FROM contacts WHERE present=1"), 0);
    EXPECT_EQ(numberOf(*db, "SELECT count(*) FROM people_text"), 0);
    EXPECT_TRUE(store::readAccounts(*db).empty());
    EXPECT_TRUE(store::searchPosts(*db, "choir", 10).empty());
    EXPECT_TRUE(isSound(store.path()));
    store.reopen();
    ASSERT_TRUE(isGood(store.decisions().redoJob(a)));
    EXPECT_TRUE(sameText(before, visible()));
    EXPECT_EQ(store::searchPosts(*store.reader(), "choir", 10).size(), 1U);
    EXPECT_TRUE(isSound(store.path()));
}

TEST_F(Undo, ofTheLaterLeavesTheEarlierAsItWas) {
    importA();
    const std::string before = visible();
    const JobId b = importB();
    EXPECT_NE(visible(), before);
    ASSERT_TRUE(isGood(store.decisions().undoJob(b)));
    EXPECT_TRUE(sameText(before, visible()));
    EXPECT_TRUE(isSound(store.path()));
}

TEST_F(Undo, ofTheEarlierLeavesTheLaterAsIfAlone) {
    const JobId a = importA();
    importB();
    ASSERT_TRUE(isGood(store.decisions().undoJob(a)));
    Store alone(folder.file("alone.db"));
    alone.import(folder.file("b.zip"));
    EXPECT_TRUE(sameText(dumpVisible(alone.path()), visible()));
}

TEST_F(Undo, keepsWhatMakesAVersionKnownAgain) {
    importA();
    const JobId b = importB();
    ASSERT_TRUE(isGood(store.decisions().undoJob(b)));
    const auto again = store.import(folder.file("a.zip"));
    EXPECT_EQ(again.of(RecordKind::Post).unchanged, 2) << countsOf(again);
    EXPECT_EQ(again.of(RecordKind::Post).updated, 0) << countsOf(again);
}

TEST_F(Undo, laterDecisionsSurvive) {
    const JobId a = importA();
    ASSERT_TRUE(isGood(store.decisions().setLabel({store.post("1")}, Label::Professional)));
    ASSERT_TRUE(isGood(store.decisions().setTier({store.contact("5001")}, Tier::Friend)));
    ASSERT_TRUE(isGood(store.decisions().setRole({store.contact("5001")}, "peer", true)));
    const std::string before = visible();
    ASSERT_TRUE(isGood(store.decisions().undoJob(a)));
    EXPECT_TRUE(store::readRoles(*store.reader()).empty()) << "a role of nobody who is shown";
    ASSERT_TRUE(isGood(store.decisions().redoJob(a)));
    EXPECT_TRUE(sameText(before, visible()));
    ASSERT_TRUE(isGood(store.decisions().undoJob(a)));
    importA();
    EXPECT_TRUE(sameText(before, visible()));
}

TEST_F(Undo, aDecisionUndoneWhileItsPostIsHiddenIsGone) {
    const JobId a = importA();
    const std::string before = visible();
    const auto decided = store.decisions().setLabel({store.post("1")}, Label::Professional);
    ASSERT_TRUE(isGood(decided));
    ASSERT_TRUE(isGood(store.decisions().undoJob(a)));
    ASSERT_TRUE(isGood(store.decisions().undo(decided->event)));
    ASSERT_TRUE(isGood(store.decisions().redoJob(a)));
    EXPECT_TRUE(sameText(before, visible()));
    EXPECT_TRUE(isSound(store.path()));
}

TEST_F(Undo, labelsFollowAPurposeThatChangedWhileHidden) {
    services::ImportOptions options;
    options.purpose = Purpose::Professional;
    const auto a = store.import(folder.file("a.zip"), options);
    importB();
    ASSERT_TRUE(isGood(store.decisions().undoJob(a.id)));
    ASSERT_TRUE(isGood(store.decisions().setPurpose(store.account(), Purpose::Personal)));
    ASSERT_TRUE(isGood(store.decisions().redoJob(a.id)));
    Store other(folder.file("other.db"));
    options.purpose = Purpose::Personal;
    other.import(folder.file("a.zip"), options);
    other.import(folder.file("b.zip"));
    EXPECT_TRUE(sameText(dumpVisible(other.path()), visible()));
}

TEST_F(Undo, aPurposeOfTheUsersIsNotDecidedAnewByAnImport) {
    services::ImportOptions options;
    options.purpose = Purpose::Professional;
    store.import(folder.file("a.zip"), options);
    ASSERT_TRUE(isGood(store.decisions().setPurpose(store.account(), Purpose::Personal)));
    const auto decisions = numberOf(*store.reader(), "SELECT count(*) FROM decisions");
    store.import(folder.file("b.zip"), options);
    EXPECT_EQ(store::readAccounts(*store.reader()).front().purpose, Purpose::Personal);
    EXPECT_EQ(numberOf(*store.reader(), "SELECT count(*) FROM decisions"), decisions);
}

TEST_F(Undo, ofAnImportThatRunsIsRefused) {
    CancelToken cancel;
    services::ImportService service(store.session());
    std::optional<ErrorCode> refused;
    const auto reports = service.run(folder.file("a.zip"), {}, cancel, [&](const services::ImportProgress &progress) {
        if (progress.derivingNow || refused) return;
        const JobId running(numberOf(*store.reader(), "SELECT max(id) FROM jobs"));
        const auto result = store.decisions().undoJob(running);
        refused = result ? ErrorCode::Cancelled : result.error().code;
    });
    ASSERT_TRUE(isGood(reports));
    ASSERT_TRUE(refused) << "the import told no progress";
    EXPECT_EQ(*refused, ErrorCode::BadArgument);
    EXPECT_EQ(numberOf(*store.reader(), "SELECT count(*) FROM posts WHERE present=1"), 2);
}

TEST_F(Undo, twiceIsRefused) {
    const JobId a = importA();
    ASSERT_TRUE(isGood(store.decisions().undoJob(a)));
    EXPECT_EQ(store.decisions().undoJob(a).error().code, ErrorCode::BadArgument);
    EXPECT_EQ(store.decisions().undoJob(JobId(99)).error().code, ErrorCode::NotFound);
    ASSERT_TRUE(isGood(store.decisions().redoJob(a)));
    EXPECT_EQ(store.decisions().redoJob(a).error().code, ErrorCode::NotFound);
}

TEST_F(Undo, redoIsOfferedUntilSomethingNewIsDone) {
    importA();
    const ContactId amaraId = store.contact("5001");
    ASSERT_TRUE(isGood(store.decisions().setTier({amaraId}, Tier::Friend)));
    ASSERT_TRUE(isGood(store.decisions().setTier({amaraId}, Tier::Interact)));
    ASSERT_TRUE(isGood(store.decisions().undoLast()));
    ASSERT_TRUE(isGood(store.decisions().undoLast()));
    store.reopen();
    ASSERT_TRUE(isGood(store.decisions().redo()));
    EXPECT_EQ(store::readPerson(*store.reader(), amaraId)->tier, Tier::Friend);
    ASSERT_TRUE(isGood(store.decisions().redo()));
    EXPECT_EQ(store::readPerson(*store.reader(), amaraId)->tier, Tier::Interact);
    EXPECT_FALSE(store.decisions().redo().has_value());
    ASSERT_TRUE(isGood(store.decisions().undoLast()));
    ASSERT_TRUE(isGood(store.decisions().setNote(amaraId, "new")));
    EXPECT_FALSE(store.decisions().redo().has_value());
}

TEST_F(Undo, anImportOfWhatIsAlreadyThereHoldsItWhenTheFirstIsUndone) {
    const JobId a = importA();
    const std::string before = visible();
    const auto twice = store.import(folder.file("a.zip"));
    EXPECT_NE(twice.id, a);
    ASSERT_TRUE(isGood(store.decisions().undoJob(a)));
    EXPECT_TRUE(sameText(before, visible()));
    ASSERT_TRUE(isGood(store.decisions().undoJob(twice.id)));
    EXPECT_EQ(numberOf(*store.reader(), "SELECT count(*) FROM posts WHERE present=1"), 0);
}

}  // namespace twofold::test
