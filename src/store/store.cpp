// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/store/store.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef __linux__
#include <linux/magic.h>
#include <sys/vfs.h>
#endif

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <array>
#include <cerrno>
#include <cstring>

static void initMigrations() { Q_INIT_RESOURCE(migrations); }

namespace twofold::store {

namespace {

// "TwFd": tells a store from any other SQLite file.
constexpr std::int64_t applicationId = 0x54774664;

struct Header {
    bool exists = false;
    bool empty = false;
    std::int64_t version = 0;
    std::int64_t application = 0;
};

std::int64_t bigEndian(const unsigned char *bytes) {
    return (std::int64_t{bytes[0]} << 24) | (bytes[1] << 16) | (bytes[2] << 8) | bytes[3];
}

// The file's own header (https://www.sqlite.org/fileformat2.html#the_database_header), read without SQLite, so that a
// store that is refused is not touched, not even by a journal beside it.
Result<Header> readHeader(const std::string &path) {
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0) {
        if (errno == ENOENT) return Header{};
        return failure(ErrorCode::StoreReadOnly, "The store cannot be read. Check the rights of the file and its folder.", path);
    }
    if (S_ISDIR(info.st_mode)) return failure(ErrorCode::StoreFailed, "The store is a folder; name a file.", path);
    if (info.st_size == 0) return Header{true, true};
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly)) return failure(ErrorCode::StoreReadOnly, "The store cannot be read. Check the rights of the file.", path);
    const QByteArray head = file.read(100);
    if (head.size() < 100 || !head.startsWith(QByteArray("SQLite format 3\0", 16)))
        return failure(ErrorCode::StoreDamaged, "This file is not a store of Twofold, or it is damaged. Restore a backup or name another file.", path);
    const auto *bytes = reinterpret_cast<const unsigned char *>(head.constData());
    return Header{true, false, bigEndian(bytes + 60), bigEndian(bytes + 68)};
}

// SQLite makes its journal files with the mode of the store, so the mode is set before SQLite sees the file.
Result<void> createFile(const std::string &path) {
    const QFileInfo info(QString::fromStdString(path));
    if (!QDir().mkpath(info.absolutePath())) return failure(ErrorCode::StoreReadOnly, "The folder of the store cannot be made.", path);
    const int descriptor = ::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        if (errno == ENOSPC) return failure(ErrorCode::DiskFull, "The disk is full. Free some space and try again.", path);
        return failure(ErrorCode::StoreReadOnly, "The store cannot be made there. Check the rights of the folder.", path);
    }
    ::fchmod(descriptor, 0600);
    ::close(descriptor);
    return {};
}

// Where several machines or a driver without shared memory may be at work, a write-ahead log is not safe.
bool walIsUnsafe([[maybe_unused]] const std::string &path) {
#ifdef __linux__
    struct statfs info {};
    if (::statfs(path.c_str(), &info) != 0) return false;
    constexpr auto unsafe = std::to_array<long>({NFS_SUPER_MAGIC, SMB_SUPER_MAGIC, 0xFF534D42 /* cifs */, 0xFE534D42 /* smb2 */,
                                                 0x65735546 /* fuse */, MSDOS_SUPER_MAGIC, 0x2011BAB0 /* exfat */, AFS_SUPER_MAGIC});
    for (const long type : unsafe)
        if (static_cast<unsigned long>(info.f_type) == static_cast<unsigned long>(type)) return true;
#endif
    return false;
}

Result<std::string> migrationText(int version) {
    initMigrations();
    const QDir folder(QStringLiteral(":/twofold/sql/migrations"));
    const QString prefix = QStringLiteral("%1_").arg(version, 4, 10, QLatin1Char('0'));
    for (const QString &name : folder.entryList()) {
        if (!name.startsWith(prefix)) continue;
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) return file.readAll().toStdString();
    }
    return failure(ErrorCode::StoreFailed, "A step of the schema is missing from this program.", std::to_string(version));
}

Result<void> migrate(Connection &connection, std::int64_t from) {
    for (int version = static_cast<int>(from) + 1; version <= schemaVersion; ++version) {
        const auto sql = migrationText(version);
        if (!sql) return tl::unexpected(sql.error());
        Transaction transaction(connection);
        connection.execute(*sql);
        connection.execute("PRAGMA user_version=" + std::to_string(version));
        connection.execute("PRAGMA application_id=" + std::to_string(applicationId));
        if (connection.prepare("PRAGMA foreign_key_check").step())
            return failure(ErrorCode::StoreFailed, "The store could not be brought up to date; it is unchanged.", connection.path());
        TWOFOLD_TRY(transaction.commit());
    }
    return {};
}

CheckReport::Part textCheck(Connection &connection, const std::string &name, const std::string &table) {
    connection.execute("INSERT INTO " + table + "(" + table + ", rank) VALUES('integrity-check', 1)");
    const auto error = connection.takeError();
    return {name, !error, error ? error->message : std::string()};
}

CheckReport::Part emptyCheck(Connection &connection, const std::string &name, const char *sql) {
    Statement query = connection.prepare(sql);
    const bool bad = query.step();
    const std::string detail = bad ? query.text(0) : std::string();
    query.reset();
    const auto error = connection.takeError();
    return {name, !bad && !error, error ? error->message : detail};
}

// While an import was interrupted ("derived" is 0) people are not yet worked out, and that is no damage.
constexpr const char *peopleCheck =
    "SELECT what FROM ("
    " SELECT 'contact ' || c.id || ' is not in the index' AS what FROM contacts c LEFT JOIN people_text t ON t.rowid=c.id"
    "  WHERE c.present=1 AND (t.rowid IS NULL OR t.name!=c.name OR t.note!=c.note)"
    " UNION ALL SELECT 'index row ' || t.rowid || ' has no contact' FROM people_text t LEFT JOIN contacts c ON c.id=t.rowid WHERE c.id IS NULL OR c.present=0"
    ") WHERE coalesce((SELECT value FROM meta WHERE key='derived'), '1')='1' LIMIT 1";

// What stands as decided has a decision that counts, and the newest one that counts is what stands.
constexpr const char *decisionsCheck =
    "WITH decided(n) AS (SELECT DISTINCT subject_id FROM decisions WHERE subject=1),"
    // As ContactStore::holders(): a number under which nobody stands counts for the contact that has its identities.
    " vacant(n) AS (SELECT n FROM decided WHERE NOT EXISTS(SELECT 1 FROM identities i WHERE i.contact_id=n AND i.present=1)),"
    " holder(n, c) AS (SELECT n, n FROM decided UNION SELECT n, i.contact_id FROM vacant JOIN identities i ON i.own_contact_id=n AND i.present=1"
    "  UNION SELECT n, i.contact_id FROM vacant JOIN decisions d ON d.subject=5 AND d.field='contact' AND CAST(d.value AS INTEGER)=n JOIN events e ON e.id=d.event_id AND e.undone=0"
    "  JOIN identities i ON i.id=d.subject_id AND i.present=1),"
    " newest AS (SELECT d.subject, d.subject_id, d.field, d.value, max(d.id) FROM decisions d JOIN events e ON e.id=d.event_id AND e.undone=0"
    " WHERE d.subject=2 AND d.field='label' GROUP BY d.subject_id UNION ALL SELECT 1, h.c, d.field, d.value, max(d.id) FROM decisions d JOIN events e ON e.id=d.event_id AND e.undone=0"
    " JOIN holder h ON h.n=d.subject_id WHERE d.subject=1 AND d.field IN ('tier','trust') GROUP BY h.c, d.field)"
    " SELECT what FROM ("
    " SELECT 'post ' || p.id AS what FROM posts p LEFT JOIN newest n ON n.subject=2 AND n.subject_id=p.id WHERE (p.label_state=2)!=(n.value IS NOT NULL)"
    "  OR (p.label_state=2 AND p.label!=CASE n.value WHEN 'professional' THEN 1 WHEN 'personal' THEN 2 ELSE 0 END)"
    " UNION ALL SELECT 'contact ' || c.id FROM contacts c LEFT JOIN newest n ON n.subject=1 AND n.subject_id=c.id AND n.field='tier'"
    "  LEFT JOIN newest m ON m.subject=1 AND m.subject_id=c.id AND m.field='trust' WHERE c.present=1 AND"
    "  ((c.tier_state=2)!=(n.value IS NOT NULL) OR (c.trust_state=2)!=(m.value IS NOT NULL)"
    "  OR (c.tier_state=2 AND c.tier!=CASE n.value WHEN 'learn-from' THEN 1 WHEN 'interact' THEN 2 WHEN 'friend' THEN 3 ELSE 0 END)"
    "  OR (c.trust_state=2 AND c.trust!=CASE m.value WHEN 'public' THEN 1 WHEN 'professional' THEN 2 WHEN 'personal' THEN 3 WHEN 'inner' THEN 4 ELSE 0 END))"
    ") LIMIT 1";

}  // namespace

Result<StoreState> prepareStore(const std::string &path) {
    StoreState state;
    const auto header = readHeader(path);
    if (!header) return tl::unexpected(header.error());
    if (header->exists && !header->empty) {
        if (header->application != applicationId)
            return failure(ErrorCode::StoreDamaged, "This file belongs to another program; it is left as it is. Name another file.", path);
        if (header->version > schemaVersion)
            return failure(ErrorCode::StoreNewer, "This store was made by a later version of Twofold; it is left as it is. Install that version, or restore an older backup.", path);
    } else {
        TWOFOLD_TRY(createFile(path));
        state.created = true;
    }
    if (::access(path.c_str(), W_OK) != 0 || ::access(QFileInfo(QString::fromStdString(path)).absolutePath().toStdString().c_str(), W_OK) != 0)
        return failure(ErrorCode::StoreReadOnly, "The store cannot be written. Check the rights of the file and its folder.", path);
    auto opened = Connection::open(path, Access::ReadWrite);
    if (!opened) return tl::unexpected(opened.error());
    Connection &connection = **opened;
    const bool plainJournal = walIsUnsafe(path);
    if (plainJournal)
        state.notices.emplace_back("The store is on a network or removable drive: it is written more slowly, and only one program may use it at a time.");
    // Into the file itself, before a write-ahead log takes what is written: readHeader() must know the file as a store
    // also when the program is killed before the log is copied back.
    if (connection.integer("PRAGMA user_version") == 0) connection.execute("PRAGMA application_id=" + std::to_string(applicationId));
    connection.execute(plainJournal ? "PRAGMA journal_mode=DELETE" : "PRAGMA journal_mode=WAL");
    const std::int64_t version = connection.integer("PRAGMA user_version");
    if (auto error = connection.takeError()) return tl::unexpected(*error);
    if (version > schemaVersion) return failure(ErrorCode::StoreNewer, "This store was made by a later version of Twofold; it is left as it is.", path);
    if (version > 0 && version < schemaVersion) TWOFOLD_TRY(backupStore(connection, path + ".before-" + std::to_string(schemaVersion)));
    TWOFOLD_TRY(migrate(connection, version));
    // So that the version, too, stands in the file.
    if (version < schemaVersion) connection.execute("PRAGMA wal_checkpoint(PASSIVE)");
    connection.clearError();
    return state;
}

Result<std::unique_ptr<Connection>> openScratch(const std::string &path) {
    TWOFOLD_TRY(createFile(path));
    auto connection = Connection::open(path, Access::Scratch);
    if (!connection) return connection;
    TWOFOLD_TRY(migrate(**connection, 0));
    return connection;
}

bool CheckReport::good() const {
    for (const Part &part : parts)
        if (!part.good) return false;
    return true;
}

CheckReport checkStore(Connection &connection) {
    CheckReport report;
    Statement integrity = connection.prepare("PRAGMA integrity_check(5)");
    std::string detail;
    while (integrity.step())
        if (integrity.view(0) != "ok") detail += (detail.empty() ? "" : "; ") + integrity.text(0);
    integrity.reset();
    if (const auto error = connection.takeError()) detail = error->message;
    report.parts.push_back({"integrity", detail.empty(), detail});
    report.parts.push_back(emptyCheck(connection, "foreign_keys", "SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1"));
    report.parts.push_back(textCheck(connection, "post_index", "posts_text"));
    report.parts.push_back(textCheck(connection, "people_index", "people_text"));
    report.parts.push_back(emptyCheck(connection, "post_counts",
        "SELECT 'account ' || account_id || ', year ' || year FROM ("
        " SELECT account_id, year, visibility, kind, label, label_state, sum(n) FROM ("
        "  SELECT account_id, year, visibility, kind, label, label_state, count AS n FROM post_counts"
        "  UNION ALL SELECT account_id, CASE WHEN created IS NULL THEN 0 ELSE CAST(strftime('%Y', created/1000, 'unixepoch') AS INTEGER) END,"
        "   visibility, kind, label, label_state, -count(*) FROM posts WHERE present=1 GROUP BY 1,2,3,4,5,6)"
        " GROUP BY 1,2,3,4,5,6 HAVING sum(n)!=0) LIMIT 1"));
    report.parts.push_back(emptyCheck(connection, "people", peopleCheck));
    report.parts.push_back(emptyCheck(connection, "decisions", decisionsCheck));
    return report;
}

Result<void> backupStore(Connection &connection, const std::string &to) {
    TWOFOLD_TRY(createFile(to));
    sqlite3 *target = nullptr;
    const auto close = [&] { sqlite3_close(target); };
    if (sqlite3_open_v2(to.c_str(), &target, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK) {
        close();
        return failure(ErrorCode::FileUnwritable, "The copy cannot be written. Check the rights of its folder.", to);
    }
    sqlite3_backup *backup = sqlite3_backup_init(target, "main", connection.handle(), "main");
    const int code = backup ? sqlite3_backup_step(backup, -1) : SQLITE_ERROR;
    if (backup) sqlite3_backup_finish(backup);
    close();
    if (code == SQLITE_FULL) return failure(ErrorCode::DiskFull, "The disk is full: the copy was not made.", to);
    if (code != SQLITE_DONE) return failure(ErrorCode::FileUnwritable, "The copy could not be made.", to);
    return {};
}

// SQLite lets nobody leave the write-ahead log while another connection is open, so this tells whether somebody is.
Result<void> takeOutOfWal(const std::string &path) {
    auto connection = Connection::open(path, Access::ReadWrite);
    if (!connection) return tl::unexpected(connection.error());
    (*connection)->execute("PRAGMA busy_timeout=500");
    std::string mode;
    {
        auto pragma = (*connection)->prepare("PRAGMA journal_mode=DELETE");
        if (pragma.step()) mode = pragma.text(0);
    }
    if (auto error = (*connection)->takeError()) return tl::unexpected(*error);
    if (mode != "delete") return failure(ErrorCode::StoreBusy, "Another program uses the store. Close it and try again.", path);
    return {};
}

}  // namespace twofold::store
