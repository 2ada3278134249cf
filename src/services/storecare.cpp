// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/services/storecare.h"

#include <QDir>
#include <QFileInfo>
#include <filesystem>
#include <system_error>

namespace twofold::services {

namespace fs = std::filesystem;
using store::Access;
using store::Connection;

namespace {

// Beside a store in use SQLite keeps what is not yet in the file.
constexpr const char *companions[] = {"", "-wal", "-shm", "-journal"};

bool exists(const std::string &path) {
    std::error_code ignored;
    return fs::exists(fs::symlink_status(path, ignored));
}

void removeWithCompanions(const std::string &path) {
    std::error_code ignored;
    for (const char *end : companions) fs::remove(path + end, ignored);
}

Result<void> moveWithCompanions(const std::string &from, const std::string &to) {
    for (const char *end : companions) {
        if (!exists(from + end)) continue;
        std::error_code error;
        fs::rename(from + end, to + end, error);
        if (error) return failure(ErrorCode::FileUnwritable, "The store cannot be moved. Check the rights of its folder.", from + end);
    }
    return {};
}

Result<void> copyFile(const std::string &from, const std::string &to) {
    std::error_code error;
    fs::copy_file(from, to, fs::copy_options::overwrite_existing, error);
    if (!error) fs::permissions(to, fs::perms::owner_read | fs::perms::owner_write, error);
    if (!error) return {};
    removeWithCompanions(to);
    if (error == std::errc::no_space_on_device) return failure(ErrorCode::DiskFull, "The disk is full: nothing was restored.", to);
    if (error == std::errc::permission_denied && !QFileInfo(QString::fromStdString(from)).isReadable())
        return failure(ErrorCode::FileUnreadable, "The backup cannot be read. Check its rights.", from);
    return failure(ErrorCode::FileUnwritable, "The backup cannot be copied beside the store. Check the rights of that folder.", to);
}

// A copy of the backup beside the store, brought up to date and looked over.
Result<void> prepareCopy(const std::string &backup, const std::string &copy) {
    removeWithCompanions(copy);
    TWOFOLD_TRY(copyFile(backup, copy));
    if (exists(backup + "-wal")) TWOFOLD_TRY(copyFile(backup + "-wal", copy + "-wal"));
    const auto report = checkStoreFile(copy);
    if (!report) return tl::unexpected(Error{report.error().code, report.error().message, backup});
    for (const auto &part : report->parts)
        if (!part.good)
            return failure(ErrorCode::StoreDamaged, "This backup is damaged; the store is as it was.", part.name + ": " + part.detail);
    return store::takeOutOfWal(copy);
}

std::string freeName(const std::string &wanted) {
    std::string name = wanted;
    for (int number = 2; exists(name); ++number) name = wanted + "-" + std::to_string(number);
    return name;
}

// The present store goes aside; "" when there is none.
Result<std::string> setAside(const std::string &path) {
    if (!exists(path)) return std::string();
    if (QFileInfo(QString::fromStdString(path)).size() > 0) {
        const auto alone = store::takeOutOfWal(path);
        if (!alone && alone.error().code == ErrorCode::StoreBusy) return tl::unexpected(alone.error());
        // A damaged store is a good reason to restore: it is kept as it is.
    }
    const std::string kept = freeName(path + ".before-restore");
    const auto moved = moveWithCompanions(path, kept);
    if (moved) return kept;
    (void)moveWithCompanions(kept, path);
    return tl::unexpected(moved.error());
}

}  // namespace

Result<store::CheckReport> checkStoreFile(const std::string &path) {
    const QFileInfo file(QString::fromStdString(path));
    if (!file.exists()) return failure(ErrorCode::NotFound, "There is no store there.", path);
    if (file.isFile() && file.size() == 0) return failure(ErrorCode::StoreDamaged, "The file is empty: it is not a store.", path);
    const auto prepared = store::prepareStore(path);
    if (!prepared) return tl::unexpected(prepared.error());
    const auto connection = Connection::open(path, Access::ReadWrite);
    if (!connection) return tl::unexpected(connection.error());
    return store::checkStore(**connection);
}

Result<void> backupTo(Session &session, const std::string &path, bool overwrite) {
    const QFileInfo target(QString::fromStdString(path));
    if (target.exists() && target.canonicalFilePath() == QFileInfo(QString::fromStdString(session.path())).canonicalFilePath())
        return failure(ErrorCode::BadArgument, "This is the store itself. Name another file for the backup.", path);
    if (target.exists() && !target.isFile())
        return failure(ErrorCode::BadArgument, "This is a folder or a device. Name a file for the backup.", path);
    if (target.exists() && !overwrite)
        return failure(ErrorCode::BadArgument, "There is a file of this name already. Name another one, or ask to overwrite it.", path);
    const auto reader = session.reader();
    if (!reader) return tl::unexpected(reader.error());
    const std::string part = path + ".part";
    removeWithCompanions(part);
    auto made = store::backupStore(**reader, part);
    std::error_code error;
    if (made) fs::rename(part, path, error);
    if (made && !error) return {};
    removeWithCompanions(part);
    if (made || made.error().code != ErrorCode::DiskFull)
        return failure(ErrorCode::FileUnwritable, "The backup cannot be written. Check the rights of its folder.", path);
    return made;
}

Result<std::string> restoreFrom(const std::string &backup, const std::string &path) {
    if (!QFileInfo(QString::fromStdString(backup)).isFile()) return failure(ErrorCode::NotFound, "There is no such backup.", backup);
    if (!QDir().mkpath(QFileInfo(QString::fromStdString(path)).absolutePath()))
        return failure(ErrorCode::FileUnwritable, "The folder of the store cannot be made.", path);
    const std::string copy = path + ".restoring";
    const auto prepared = prepareCopy(backup, copy);
    if (!prepared) {
        removeWithCompanions(copy);
        return tl::unexpected(prepared.error());
    }
    const auto kept = setAside(path);
    if (!kept) {
        removeWithCompanions(copy);
        return kept;
    }
    std::error_code error;
    fs::rename(copy, path, error);
    if (!error) return kept;
    if (!kept->empty()) (void)moveWithCompanions(*kept, path);
    removeWithCompanions(copy);
    return failure(ErrorCode::FileUnwritable, "The backup cannot be put in the place of the store; the store is as it was.", path);
}

}  // namespace twofold::services
