// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "storedump.h"
#include "support/testsupport.h"
#include "twofold/store/events.h"
#include "twofold/store/jobs.h"

namespace twofold::test {

using namespace store;

namespace {

class Events : public ::testing::Test {
protected:
    Events() {
        EXPECT_TRUE(prepareStore(folder.file("s.db")).has_value());
        db = writeStore(folder.file("s.db"));
        log.emplace(*db);
    }
    EventId decide(const std::string &value, std::int64_t subject = 1) {
        const EventId event = log->add("decision", "{}", 1);
        log->addDecision(event, {Subject::Contact, subject, "tier", value, 1, event});
        return event;
    }
    std::string current(std::int64_t subject = 1) {
        const auto decision = log->current(Subject::Contact, subject, "tier");
        return decision ? decision->value : "none";
    }

    TempDir folder;
    std::unique_ptr<Connection> db;
    std::optional<EventLog> log;
};

}  // namespace

TEST_F(Events, theNewestThatIsNotUndoneCounts) {
    const EventId one = decide("friend");
    const EventId two = decide("interact");
    EXPECT_EQ(current(), "interact");
    log->setUndone(two, true);
    EXPECT_EQ(current(), "friend");
    log->setUndone(one, true);
    EXPECT_EQ(current(), "none");
    log->setUndone(two, false);
    EXPECT_EQ(current(), "interact");
    EXPECT_EQ(current(2), "none");
}

TEST_F(Events, redoGoesTheWayBackAndEndsWithSomethingNew) {
    const EventId one = decide("a");
    const EventId two = decide("b");
    EXPECT_FALSE(log->redoable());
    log->setUndone(two, true);
    log->setUndone(one, true);
    EXPECT_EQ(log->redoable()->id, one);
    log->setUndone(one, false);
    EXPECT_EQ(log->redoable()->id, two);
    decide("c");
    EXPECT_FALSE(log->redoable());
}

TEST_F(Events, theNewestIsNeverAJobThatRuns) {
    const EventId one = decide("a");
    JobStore jobs(*db);
    JobRow job{.kind = "import", .path = "x", .fingerprint = "1", .started = 1, .observedAt = 1};
    job.id = jobs.begin(job);
    const EventId import = log->add("import", "{}", 1, job.id);
    EXPECT_EQ(log->newest()->id, one);
    job.state = JobState::Done;
    jobs.update(job);
    EXPECT_EQ(log->newest()->id, import);
    EXPECT_EQ(log->eventOfJob(job.id)->id, import);
}

TEST_F(Events, historyIsNewestFirstAndWithoutTheUndone) {
    decide("a");
    const EventId two = decide("b");
    decide("c");
    log->setUndone(two, true);
    const auto history = log->history(Subject::Contact, 1);
    ASSERT_EQ(history.size(), 2U);
    EXPECT_EQ(history[0].value, "c");
    EXPECT_EQ(history[1].value, "a");
}

TEST_F(Events, aKilledJobIsFoundAgainByItsSource) {
    JobStore jobs(*db);
    const JobId id = jobs.begin({.kind = "import", .path = "x", .fingerprint = "77", .started = 1, .observedAt = 1});
    EXPECT_FALSE(jobs.interrupted("77")) << "one that runs is left to itself";
    EXPECT_EQ(jobs.markInterrupted(), 1);
    EXPECT_EQ(jobs.job(id)->state, JobState::Interrupted);
    EXPECT_EQ(jobs.interrupted("77")->id, id);
    EXPECT_FALSE(jobs.interrupted("78"));
    jobs.setActive(id, false);
    EXPECT_FALSE(jobs.interrupted("77")) << "an undone one is not taken up again";
}

}  // namespace twofold::test
