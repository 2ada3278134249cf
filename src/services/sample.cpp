// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/services/sample.h"

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>
#include <algorithm>
#include <iterator>

// In a static library a resource registers itself only when it is asked to; the macro needs a function without namespace.
static void initSample() { Q_INIT_RESOURCE(sample); }

namespace twofold::services {

namespace {

struct Part {
    const char *name;
    Purpose purpose;
    bool ofTheLastAccount;  ///< a list that does not say whose it is
};
const QDate exportedOn(2025, 6, 12);

constexpr Part parts[] = {{"x-archive.zip", Purpose::Professional, false},
                          {"mastodon-archive.zip", Purpose::Mixed, false},
                          {"following_accounts.csv", Purpose::Unset, true},
                          {"facebook-export.zip", Purpose::Personal, false},
                          {"linkedin-export.zip", Purpose::Professional, false},
                          {"instagram-export.zip", Purpose::Personal, false},  // and Threads, which lies inside
                          {"bluesky-repo.car", Purpose::Mixed, false},
                          {"blog.wordpress.xml", Purpose::Professional, false},
                          {"address-book.vcf", Purpose::Unset, false}};

// Importers read files, so the parts are put where a file can be read.
Result<std::string> unpack(const QTemporaryDir &folder, const char *name) {
    const QString target = folder.filePath(QString::fromLatin1(name));
    QFile source(QStringLiteral(":/twofold/sample/sample/") + QString::fromLatin1(name));
    if (!source.exists()) source.setFileName(QStringLiteral(":/twofold/sample/") + QString::fromLatin1(name));
    if (!source.exists()) return failure(ErrorCode::NotFound, "This program was built without the sample.", name);
    // As old as the exports are, so that "the last 90 days" are those before them.
    const auto dated = [&] {
        QFile file(target);
        return file.open(QIODevice::ReadWrite) &&
               file.setFileTime(QDateTime(exportedOn, QTime(6, 0), Qt::UTC), QFileDevice::FileModificationTime);
    };
    if (!source.copy(target) || !QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner) || !dated())
        return failure(ErrorCode::FileUnwritable, "The sample cannot be unpacked. Check the space in the folder for temporary files.",
                       target.toStdString());
    return target.toStdString();
}

}  // namespace

bool isSampleFile(std::string_view name) {
    return std::any_of(std::begin(parts), std::end(parts), [&](const Part &part) { return name == part.name; });
}

Result<std::vector<JobReport>> loadSample(Session &session, CancelToken &cancel, const ImportService::Progress &progress) {
    initSample();
    const QTemporaryDir folder;
    if (!folder.isValid()) return failure(ErrorCode::FileUnwritable, "There is no folder for temporary files.");
    ImportService imports(session);
    std::vector<JobReport> all;
    AccountId last;
    for (const Part &part : parts) {
        const auto path = unpack(folder, part.name);
        if (!path) return tl::unexpected(path.error());
        ImportOptions options;
        options.purpose = part.purpose;
        if (part.ofTheLastAccount) options.account = last;
        auto reports = imports.run(*path, options, cancel, progress);
        if (!reports) return tl::unexpected(reports.error());
        for (JobReport &report : *reports) {
            last = report.account;
            all.push_back(std::move(report));
        }
        if (cancel.cancelled()) break;
    }
    return all;
}

}  // namespace twofold::services
