// SPDX-License-Identifier: GPL-3.0-or-later
// An import that is killed at any moment leaves a store that is whole, and ends the same when it is run again.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <random>
#include <thread>

#include "core/seed.h"
#include "servicestest.h"
#include "support/xgenerator.h"

namespace twofold::test {

namespace {

using Clock = std::chrono::steady_clock;
using Microseconds = std::chrono::microseconds;

constexpr int kills = 50;
constexpr int killsPerRound = 6;
constexpr int posts = 5000;

// Imports in a process of its own. The parent has no other thread at that moment.
pid_t importInChild(const std::string &store, const std::string &file) {
    const pid_t child = ::fork();
    if (child != 0) return child;
    auto session = services::Session::open(store, std::make_shared<FixedClock>(testNow()));
    if (!session) ::_exit(2);
    CancelToken cancel;
    const auto reports = services::ImportService(**session).run(file, {}, cancel, {});
    ::_exit(reports && reports->front().state == JobState::Done ? 0 : 3);
}

/// True when it was killed, false when it had come to its end before.
bool killAfter(pid_t child, Microseconds delay) {
    std::this_thread::sleep_for(delay);
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (WIFSIGNALED(status)) return true;
    EXPECT_EQ(WEXITSTATUS(status), 0);
    return false;
}

struct Decided {
    std::string post;
    Label label = Label::None;
};

class Killed : public ::testing::Test {
protected:
    Killed() {
        XArchiveOptions options;
        options.posts = posts;
        options.contacts = 120;
        options.parts = 2;
        writeXArchive(folder.file("x.zip"), options);
        setFileTime(folder.file("x.zip"), day(2025, 1, 1));
    }

    // The same decisions on a store whose import was left alone.
    std::string expected(const std::vector<Decided> &decisions, int round) {
        const std::string path = folder.file("reference" + std::to_string(round) + ".db");
        std::filesystem::copy_file(folder.file("whole.db"), path);
        Store store(path);
        for (const auto &one : decisions) EXPECT_TRUE(isGood(store.decisions().setLabel({store.post(one.post)}, one.label)));
        store.close();
        return dumpVisible(path);
    }

    TempDir folder;
};

}  // namespace

TEST_F(Killed, atAnyMomentLosesAndDoublesNothing) {
    TWOFOLD_RANDOM(random);
    Microseconds length = Microseconds::max();
    for (const char *name : {"timed1.db", "timed2.db"}) {
        const auto begun = Clock::now();
        int status = 0;
        ::waitpid(importInChild(folder.file(name), folder.file("x.zip")), &status, 0);
        ASSERT_EQ(status, 0);
        length = std::min(length, std::chrono::duration_cast<Microseconds>(Clock::now() - begun));
    }
    Store whole(folder.file("whole.db"));
    const std::string wholeCounts = countsOf(whole.import(folder.file("x.zip")));
    whole.close();

    int killed = 0;
    int inTheMiddle = 0;
    for (int round = 0; killed < kills; ++round) {
        ASSERT_LT(round, kills) << "the import ends before it can be killed";
        const std::string path = folder.file("s" + std::to_string(round) + ".db");
        std::vector<Decided> decisions;
        bool ended = false;
        for (int i = 0; i < killsPerRound && killed < kills && !ended; ++i) {
            const Microseconds delay(static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(length.count())));
            if (!killAfter(importInChild(path, folder.file("x.zip")), delay)) ended = true;
            else ++killed;
            if (!std::filesystem::exists(path)) continue;
            Store store(path);
            ASSERT_TRUE(isSound(path)) << "killed after " << delay.count() << " us";
            const auto shown = rowsOf(*store.reader(), "SELECT native_id FROM posts WHERE present=1 ORDER BY id");
            ASSERT_LE(shown.size(), static_cast<std::size_t>(posts));
            for (const auto &one : decisions)
                ASSERT_EQ(numberOf(*store.reader(), "SELECT label FROM posts WHERE label_state=2 AND native_id='" + one.post + "'"), static_cast<int>(one.label));
            // It can also have been killed after its last word.
            ended = ended || numberOf(*store.reader(), "SELECT count(*) FROM jobs WHERE state=1") > 0;
            if (shown.empty()) continue;
            inTheMiddle += ended || shown.size() == posts ? 0 : 1;
            const std::string &post = shown[random() % shown.size()];
            if (std::any_of(decisions.begin(), decisions.end(), [&](const auto &one) { return one.post == post; })) continue;
            decisions.push_back({post, random() % 2 == 0 ? Label::Personal : Label::Professional});
            ASSERT_TRUE(isGood(store.decisions().setLabel({store.post(post)}, decisions.back().label)));
        }
        Store store(path);
        const auto report = store.import(folder.file("x.zip"));
        EXPECT_EQ(word(report.state), word(JobState::Done));
        if (!ended) {
            EXPECT_EQ(countsOf(report), wholeCounts) << "round " << round;
        }
        EXPECT_EQ(numberOf(*store.reader(), "SELECT count(*) FROM jobs"), ended ? 2 : 1);
        store.close();
        ASSERT_TRUE(isSound(path));
        ASSERT_TRUE(sameText(expected(decisions, round), dumpVisible(path))) << "round " << round;
        std::filesystem::remove(path);
    }
    std::printf("killed %d times, %d of them with posts half stored; a whole run takes %lld ms\n", killed, inTheMiddle,
                static_cast<long long>(length.count() / 1000));
}

// The same beside an older export, where a post that was there before is corrected and must count as corrected.
TEST_F(Killed, afterAnOlderExportCountsTheSame) {
    TWOFOLD_RANDOM(random);
    XExport older;
    older.accountId = xPerson(1, 0).id;
    older.handle = xPerson(1, 0).handle;
    older.generated = day(2024, 1, 1);
    older.followers = {xPerson(1, 1).id, xPerson(1, 2).id, "42"};
    {
        Store store(folder.file("peek.db"));
        store.import(folder.file("x.zip"));
        for (const auto &row : rowsOf(*store.reader(), "SELECT native_id, created FROM posts ORDER BY id LIMIT 400")) {
            const auto bar = row.find(" | ");
            older.tweets.push_back({.id = row.substr(0, bar), .at = std::stoll(row.substr(bar + 3)), .text = "as it was"});
        }
    }
    older.write(folder.file("older.zip"));
    Store whole(folder.file("whole.db"));
    whole.import(folder.file("older.zip"));
    const auto first = dumpVisible(whole.path());
    const auto report = whole.import(folder.file("x.zip"));
    EXPECT_EQ(report.of(RecordKind::Post).updated, 400) << countsOf(report);
    const std::string counts = countsOf(report);
    whole.close();
    const std::string expectedDump = dumpVisible(folder.file("whole.db"));
    for (int round = 0; round < 4; ++round) {
        const std::string path = folder.file("o" + std::to_string(round) + ".db");
        {
            Store store(path);
            store.import(folder.file("older.zip"));
        }
        const bool killed = killAfter(importInChild(path, folder.file("x.zip")), Microseconds(100'000 + static_cast<std::int64_t>(random() % 500'000)));
        Store store(path);
        const bool ended = !killed || numberOf(*store.reader(), "SELECT count(*) FROM jobs WHERE state=1") > 1;
        const auto again = store.import(folder.file("x.zip"));
        if (!ended) {
            EXPECT_EQ(countsOf(again), counts) << "round " << round;
        }
        store.close();
        EXPECT_TRUE(isSound(path));
        EXPECT_TRUE(sameText(expectedDump, dumpVisible(path)));
    }
}

}  // namespace twofold::test
