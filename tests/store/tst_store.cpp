// SPDX-License-Identifier: GPL-3.0-or-later
// Making, opening and refusing stores.
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "storedump.h"
#include "support/testsupport.h"
#include "twofold/store/jobs.h"
#include "twofold/store/writer.h"

namespace twofold::test {

using store::Access;
using store::Connection;
using store::prepareStore;
using store::Writer;

namespace {

mode_t modeOf(const std::string &path) {
    struct stat info {};
    return ::stat(path.c_str(), &info) == 0 ? info.st_mode & 0777 : 0;
}

ErrorCode refusalOf(const std::string &path) {
    const auto state = prepareStore(path);
    if (state) {
        ADD_FAILURE() << "it was opened";
        return ErrorCode::Cancelled;
    }
    EXPECT_FALSE(state.error().message.empty());
    return state.error().code;
}

std::size_t filesIn(const std::filesystem::path &folder) {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator()));
}

Result<void> write(Writer &writer, const std::string &key, std::size_t bytes = 1) {
    return writer.run(Writer::Urgency::User, [&](Connection &db) -> Result<void> {
        store::MetaStore(db).set(key, std::string(bytes, 'x'));
        return {};
    });
}

// Another program that has begun to write, until it goes out of scope.
class Holder {
public:
    explicit Holder(const std::string &path) {
        int ready[2];
        if (::pipe(ready) != 0) throw std::runtime_error("pipe");
        m_child = ::fork();
        if (m_child == 0) {
            sqlite3 *db = nullptr;
            sqlite3_open(path.c_str(), &db);
            const bool held = sqlite3_exec(db, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_OK;
            const char answer = held ? 'y' : 'n';
            (void)!::write(ready[1], &answer, 1);
            for (;;) ::pause();
        }
        char answer = 'n';
        (void)!::read(ready[0], &answer, 1);
        EXPECT_EQ(answer, 'y');
        ::close(ready[0]);
        ::close(ready[1]);
    }
    ~Holder() {
        ::kill(m_child, SIGKILL);
        ::waitpid(m_child, nullptr, 0);
    }
    Holder(const Holder &) = delete;
    Holder &operator=(const Holder &) = delete;

private:
    pid_t m_child = 0;
};

}  // namespace

TEST(Store, isMadeForItsOwnerAlone) {
    const TempDir folder;
    const std::string path = folder.file("deep/er/s.db");
    ::umask(0);
    const auto state = prepareStore(path);
    ASSERT_TRUE(state.has_value());
    EXPECT_TRUE(state->created);
    auto writer = Writer::open(path);
    ASSERT_TRUE(writer.has_value());
    ASSERT_TRUE(write(**writer, "a").has_value());
    for (const char *suffix : {"", "-wal", "-shm"}) {
        ASSERT_TRUE(std::filesystem::exists(path + suffix)) << suffix;
        EXPECT_EQ(modeOf(path + suffix), 0600U) << suffix;
    }
    EXPECT_EQ(numberOf(*readStore(path), "PRAGMA user_version"), store::schemaVersion);
    EXPECT_EQ(rowsOf(*readStore(path), "PRAGMA journal_mode").front(), "wal");
}

TEST(Store, anEmptyFileBecomesOne) {
    const TempDir folder;
    writeFile(folder.file("s.db"), "");
    const auto state = prepareStore(folder.file("s.db"));
    ASSERT_TRUE(state.has_value());
    EXPECT_EQ(modeOf(folder.file("s.db")), 0600U);
    EXPECT_TRUE(isSound(folder.file("s.db")));
}

// A program that is killed leaves its log uncopied: what tells the store from a stranger's file must not stand there alone.
TEST(Store, isKnownAsOneAlsoWhenItsLogWasNotCopiedBack) {
    const TempDir folder;
    using Extension = void (*)();
    const auto keepLog = [](sqlite3 *db, char **, const void *) { return sqlite3_db_config(db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr); };
    int (*const function)(sqlite3 *, char **, const void *) = keepLog;
    sqlite3_auto_extension(reinterpret_cast<Extension>(function));
    const bool made = prepareStore(folder.file("s.db")).has_value();
    sqlite3_cancel_auto_extension(reinterpret_cast<Extension>(function));
    ASSERT_TRUE(made);
    ASSERT_GT(std::filesystem::file_size(folder.file("s.db-wal")), 0U);
    const auto again = prepareStore(folder.file("s.db"));
    EXPECT_TRUE(again.has_value()) << again.error().message;
    EXPECT_TRUE(isSound(folder.file("s.db")));
}

TEST(Store, deletedRowsAreWipedAndForeignKeysHold) {
    const TempDir folder;
    ASSERT_TRUE(prepareStore(folder.file("s.db")).has_value());
    const auto db = writeStore(folder.file("s.db"));
    EXPECT_EQ(numberOf(*db, "PRAGMA secure_delete"), 1);
    EXPECT_EQ(numberOf(*db, "PRAGMA foreign_keys"), 1);
    EXPECT_FALSE(db->execute("INSERT INTO identity_claims(identity_id, job_id, handle, name, bio, profile_url, email, phone, kind) VALUES(1,1,'','','','','','',0)"));
    db->clearError();
    EXPECT_FALSE(db->execute("INSERT INTO meta(key, value) VALUES('x', x'00')")) << "tables are strict";
}

TEST(Store, ofALaterVersionIsLeftAsItIs) {
    const TempDir folder;
    const std::string path = folder.file("s.db");
    ASSERT_TRUE(prepareStore(path).has_value());
    {
        const auto db = writeStore(path);
        db->execute("PRAGMA user_version=" + std::to_string(store::schemaVersion + 1));
        db->execute("PRAGMA wal_checkpoint(TRUNCATE)");
        db->execute("PRAGMA journal_mode=DELETE");
    }
    const std::string bytes = readFile(path);
    EXPECT_EQ(refusalOf(path), ErrorCode::StoreNewer);
    EXPECT_EQ(readFile(path), bytes);
    EXPECT_EQ(filesIn(folder.path()), 1U) << "something was left beside it";
}

TEST(Store, ofAnotherProgramIsLeftAsItIs) {
    const TempDir folder;
    const std::string path = folder.file("other.sqlite");
    sqlite3 *other = nullptr;
    sqlite3_open(path.c_str(), &other);
    sqlite3_exec(other, "CREATE TABLE bookmarks(id INTEGER); INSERT INTO bookmarks VALUES(1)", nullptr, nullptr, nullptr);
    sqlite3_close(other);
    const std::string bytes = readFile(path);
    EXPECT_EQ(refusalOf(path), ErrorCode::StoreDamaged);
    EXPECT_EQ(readFile(path), bytes);
    EXPECT_EQ(filesIn(folder.path()), 1U);
}

TEST(Store, thatIsNoDatabaseIsRefused) {
    const TempDir folder;
    for (const std::string &content : {std::string("hello"), std::string(5000, 'x'), std::string("SQLite format 3\0", 16)}) {
        writeFile(folder.file("s.db"), content);
        EXPECT_EQ(refusalOf(folder.file("s.db")), ErrorCode::StoreDamaged) << content.substr(0, 20);
        EXPECT_EQ(readFile(folder.file("s.db")), content);
    }
}

TEST(Store, thatIsAFolderIsRefused) {
    const TempDir folder;
    std::filesystem::create_directory(folder.file("s.db"));
    EXPECT_EQ(refusalOf(folder.file("s.db")), ErrorCode::StoreFailed);
}

TEST(Store, damagedInTheMiddleIsToldAndNotMended) {
    const TempDir folder;
    const std::string path = folder.file("s.db");
    ASSERT_TRUE(prepareStore(path).has_value());
    {
        const auto db = writeStore(path);
        for (int i = 0; i < 300; ++i) db->execute("INSERT INTO meta(key, value) VALUES('k" + std::to_string(i) + "', '" + std::string(500, 'v') + "')");
        db->execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    std::string bytes = readFile(path);
    // All pages but the first, where the header and the schema are.
    for (std::size_t i = bytes.size() / 2; i < bytes.size(); ++i) bytes[i] = '\x5A';
    writeFile(path, bytes);
    const auto state = prepareStore(path);
    if (!state) {
        EXPECT_EQ(state.error().code, ErrorCode::StoreDamaged) << state.error().message;
        return;
    }
    const auto db = writeStore(path);
    EXPECT_FALSE(store::checkStore(*db).good());
}

TEST(Store, cutShortIsDamaged) {
    const TempDir folder;
    const std::string path = folder.file("s.db");
    ASSERT_TRUE(prepareStore(path).has_value());
    { writeStore(path)->execute("PRAGMA wal_checkpoint(TRUNCATE)"); }
    const std::string bytes = readFile(path);
    writeFile(path, bytes.substr(0, bytes.size() / 3));
    const auto state = prepareStore(path);
    if (!state) {
        EXPECT_EQ(state.error().code, ErrorCode::StoreDamaged) << state.error().message;
        return;
    }
    const auto db = writeStore(path);
    EXPECT_FALSE(store::checkStore(*db).good());
}

// Rights do not bind root, so the two places where nobody can make a file.
TEST(Store, whereNoFileCanBeMade) {
    const TempDir folder;
    writeFile(folder.file("file"), "x");
    EXPECT_EQ(refusalOf(folder.file("file/s.db")), ErrorCode::StoreReadOnly);
    EXPECT_EQ(refusalOf("/proc/twofold/s.db"), ErrorCode::StoreReadOnly);
}

TEST(Store, inAFolderThatMayOnlyBeRead) {
    const TempDir folder;
    const std::string path = folder.file("s.db");
    ASSERT_TRUE(prepareStore(path).has_value());
    const bool root = ::geteuid() == 0;
    if (root) {
        if (::mount(folder.path().c_str(), folder.path().c_str(), nullptr, MS_BIND, nullptr) != 0 ||
            ::mount(nullptr, folder.path().c_str(), nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr) != 0)
            GTEST_SKIP() << "root may write anywhere, and a mount is not permitted here";
    } else {
        ::chmod(path.c_str(), 0400);
        ::chmod(folder.path().c_str(), 0500);
    }
    EXPECT_EQ(refusalOf(path), ErrorCode::StoreReadOnly);
    EXPECT_EQ(refusalOf(folder.file("new.db")), ErrorCode::StoreReadOnly);
    if (root) ::umount(folder.path().c_str());
    ::chmod(folder.path().c_str(), 0700);
    ::chmod(path.c_str(), 0600);
    EXPECT_TRUE(isSound(path));
}

TEST(Store, lockedByAnotherProgram) {
    const TempDir folder;
    const std::string path = folder.file("s.db");
    ASSERT_TRUE(prepareStore(path).has_value());
    auto writer = Writer::open(path);
    ASSERT_TRUE(writer.has_value());
    // The writer waits for five seconds; the test does not.
    ASSERT_TRUE((*writer)->run(Writer::Urgency::User, [](Connection &db) -> Result<void> {
        sqlite3_busy_timeout(db.handle(), 200);
        return {};
    }).has_value());
    {
        const Holder holder(path);
        const auto refused = write(**writer, "a");
        ASSERT_FALSE(refused.has_value());
        EXPECT_EQ(refused.error().code, ErrorCode::StoreBusy);
        EXPECT_EQ(numberOf(*readStore(path), "SELECT count(*) FROM meta"), 0) << "readers go on";
    }
    EXPECT_TRUE(write(**writer, "a").has_value()) << "and so does the writer, once it is free";
    EXPECT_TRUE(isSound(path));
}

TEST(Store, onAFullDiskLosesNothing) {
    const TempDir folder;
    const std::string path = folder.file("s.db");
    if (::mount("tmpfs", folder.path().c_str(), "tmpfs", 0, "size=4m") != 0) GTEST_SKIP() << "a small file system cannot be mounted here";
    {
        ASSERT_TRUE(prepareStore(path).has_value());
        auto writer = Writer::open(path);
        ASSERT_TRUE(writer.has_value());
        int stored = 0;
        Result<void> result;
        while (stored < 100 && (result = write(**writer, "k" + std::to_string(stored), 100'000)).has_value()) ++stored;
        ASSERT_FALSE(result.has_value());
        EXPECT_EQ(result.error().code, ErrorCode::DiskFull) << result.error().message;
        EXPECT_NE(result.error().message.find("full"), std::string::npos);
        EXPECT_GT(stored, 3);
        EXPECT_EQ(numberOf(*readStore(path), "SELECT count(*) FROM meta"), stored);
        EXPECT_FALSE(store::backupStore(*readStore(path), folder.file("copy.db")).has_value());
        std::filesystem::remove(folder.file("copy.db"));
    }
    EXPECT_TRUE(isSound(path));
    ::umount2(folder.path().c_str(), MNT_DETACH);
}

TEST(Store, aCopyHoldsWhatWasWritten) {
    const TempDir folder;
    ASSERT_TRUE(prepareStore(folder.file("s.db")).has_value());
    auto writer = Writer::open(folder.file("s.db"));
    ASSERT_TRUE(writer.has_value());
    ASSERT_TRUE(write(**writer, "kept").has_value());
    ASSERT_TRUE(store::backupStore(*readStore(folder.file("s.db")), folder.file("copy.db")).has_value());
    EXPECT_EQ(modeOf(folder.file("copy.db")), 0600U);
    EXPECT_EQ(dumpTables(folder.file("s.db")), dumpTables(folder.file("copy.db")));
    EXPECT_TRUE(isSound(folder.file("copy.db")));
}

}  // namespace twofold::test
