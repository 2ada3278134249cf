// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <thread>

#include "storedump.h"
#include "support/testsupport.h"
#include "twofold/store/jobs.h"
#include "twofold/store/writer.h"

namespace twofold::test {

using store::Connection;
using store::MetaStore;
using store::Writer;

namespace {

class WriterTest : public ::testing::Test {
protected:
    WriterTest() : path(folder.file("s.db")) {
        EXPECT_TRUE(store::prepareStore(path).has_value());
        writer = std::move(*Writer::open(path));
    }
    std::string value(const std::string &key) { return MetaStore(*readStore(path)).value(key, "none"); }

    TempDir folder;
    std::string path;
    std::unique_ptr<Writer> writer;
};

}  // namespace

TEST_F(WriterTest, aUnitIsAllOrNothing) {
    const auto failed = writer->run(Writer::Urgency::User, [](Connection &db) -> Result<void> {
        MetaStore(db).set("a", "1");
        return failure(ErrorCode::BadArgument, "not like this");
    });
    EXPECT_EQ(failed.error().message, "not like this");
    EXPECT_EQ(value("a"), "none");
    const auto broken = writer->run(Writer::Urgency::User, [](Connection &db) -> Result<void> {
        MetaStore(db).set("a", "1");
        db.execute("INSERT INTO no_such_table VALUES(1)");
        MetaStore(db).set("b", "1");
        return {};
    });
    EXPECT_EQ(broken.error().code, ErrorCode::StoreFailed);
    EXPECT_EQ(value("a"), "none");
    EXPECT_TRUE(writer->run(Writer::Urgency::User, [](Connection &db) -> Result<void> {
        MetaStore(db).set("a", "2");
        return {};
    }).has_value());
    EXPECT_EQ(value("a"), "2");
}

TEST_F(WriterTest, theUserGoesBeforeTheBulk) {
    std::vector<std::string> order;
    std::promise<void> gate;
    auto open = gate.get_future().share();
    writer->post(Writer::Urgency::Bulk, [open](Connection &) -> Result<void> { open.wait(); return {}; }, [](const Result<void> &) {});
    const auto mark = [&](const char *name) { return [&order, name](Connection &) -> Result<void> { order.emplace_back(name); return {}; }; };
    writer->post(Writer::Urgency::Bulk, mark("bulk 1"), [](const Result<void> &) {});
    writer->post(Writer::Urgency::Bulk, mark("bulk 2"), [](const Result<void> &) {});
    writer->post(Writer::Urgency::User, mark("user 1"), [](const Result<void> &) {});
    std::promise<void> last;
    writer->post(Writer::Urgency::Bulk, mark("bulk 3"), [&](const Result<void> &) { last.set_value(); });
    writer->post(Writer::Urgency::User, mark("user 2"), [](const Result<void> &) {});
    gate.set_value();
    last.get_future().wait();
    EXPECT_EQ(order, (std::vector<std::string>{"user 1", "user 2", "bulk 1", "bulk 2", "bulk 3"}));
}

TEST_F(WriterTest, finishesWhatWaitsBeforeItGoes) {
    std::atomic<int> done{0};
    for (int i = 0; i < 20; ++i)
        writer->post(Writer::Urgency::Bulk, [i](Connection &db) -> Result<void> { MetaStore(db).set("k" + std::to_string(i), "1"); return {}; },
                     [&](const Result<void> &) { ++done; });
    writer.reset();
    EXPECT_EQ(done, 20);
    EXPECT_EQ(value("k19"), "1");
}

TEST_F(WriterTest, takesUnitsFromManyThreads) {
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&, t] {
            for (int i = 0; i < 10; ++i)
                EXPECT_TRUE(writer->run(Writer::Urgency::Bulk, [&](Connection &db) -> Result<void> {
                    MetaStore meta(db);
                    meta.set("sum", std::to_string(std::stoi(meta.value("sum", "0")) + 1));
                    meta.set("t" + std::to_string(t), "1");
                    return {};
                }).has_value());
        });
    for (auto &thread : threads) thread.join();
    EXPECT_EQ(value("sum"), "40");
}

TEST_F(WriterTest, aReaderSeesOnlyWhatIsWhole) {
    std::promise<void> written;
    std::promise<void> gate;
    auto open = gate.get_future().share();
    std::promise<void> ended;
    writer->post(Writer::Urgency::Bulk, [&](Connection &db) -> Result<void> { MetaStore(db).set("half", "1"); written.set_value(); open.wait(); return {}; },
                 [&](const Result<void> &) { ended.set_value(); });
    written.get_future().wait();
    EXPECT_EQ(value("half"), "none");
    gate.set_value();
    ended.get_future().wait();
    EXPECT_EQ(value("half"), "1");
}

TEST_F(WriterTest, aReaderCannotWrite) {
    const auto reader = readStore(path);
    EXPECT_FALSE(reader->execute("DELETE FROM meta"));
    EXPECT_EQ(reader->error()->code, ErrorCode::StoreReadOnly);
}

TEST_F(WriterTest, aStatementOnLoanTwiceIsTwoStatements) {
    const auto db = readStore(path);
    auto one = db->prepare("SELECT 1 UNION ALL SELECT 2");
    auto two = db->prepare("SELECT 1 UNION ALL SELECT 2");
    EXPECT_TRUE(one.step());
    EXPECT_TRUE(two.step());
    EXPECT_TRUE(one.step());
    EXPECT_EQ(one.integer(0), 2);
    EXPECT_EQ(two.integer(0), 1);
}

}  // namespace twofold::test
