// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/models/importviews.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QTextStream>

#include "convert.h"
#include "twofold/core/text.h"
#include "twofold/services/wording.h"

namespace twofold::models {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
};

QString number(std::int64_t value) { return QLocale().toString(static_cast<qlonglong>(value)); }

QString day(UtcMs moment) {
    return moment == unknownTime ? Words::tr("unknown") : QLocale().toString(QDateTime::fromMSecsSinceEpoch(moment).date(), QStringLiteral("d MMM yyyy"));
}

ImportRow rowOf(const QString &name, const QString &sub, const services::KindCounts &counts) {
    return {name, sub, counts.found(), counts.stored, counts.updated, counts.unchanged, counts.skipped};
}

QList<ImportRow> rowsOf(const services::JobReport &report) {
    const QString moved = report.joined + report.left > 0 ? Words::tr("%1 joined, %2 left").arg(number(report.joined), number(report.left)) : QString();
    return {rowOf(Words::tr("Posts"), Words::tr("with photos and captions"), report.of(RecordKind::Post)),
            rowOf(Words::tr("People"), Words::tr("followed and others named"), report.of(RecordKind::Identity)),
            rowOf(Words::tr("Relations"), moved, report.of(RecordKind::Relation)),
            rowOf(Words::tr("Exchanges"), Words::tr("replies, mentions, messages"), report.of(RecordKind::Interaction))};
}

QList<ImportRow> fileRowsOf(const services::JobReport &report) {
    QList<ImportRow> rows;
    for (const services::FileReport &file : report.files) {
        services::KindCounts sum;
        for (const services::KindCounts &counts : file.counts) sum += counts;
        if (sum.found() == 0 && file.repaired == 0) continue;
        const QString mended = file.repaired == 0 ? QString() : file.repaired == 1 ? Words::tr("1 text mended") : Words::tr("%1 texts mended").arg(number(file.repaired));
        rows.push_back(rowOf(file.path.empty() ? Words::tr("without a file") : text(harmless(file.path)), mended, sum));
    }
    return rows;
}

QList<ImportIssueView> issuesOf(const services::JobReport &report) {
    QList<ImportIssueView> issues;
    for (const ImportIssue &issue : report.issues) {
        if (issues.size() >= 500) break;
        issues.push_back({text(harmless(issue.file)), issue.position > 0 ? issue.position : -1, services::issueWords(issue.code), text(harmless(issue.excerpt))});
    }
    return issues;
}

QString covers(const services::JobReport &report) {
    if (report.firstPost == unknownTime) return report.partial ? Words::tr("a part") : Words::tr("no posts");
    const QString span = Words::tr("%1 to %2").arg(day(report.firstPost), day(report.lastPost));
    return report.partial ? Words::tr("%1, a part").arg(span) : Words::tr("%1, whole").arg(span);
}

QString accountName(const AccountRecord &account) {
    return !account.name.empty() ? text(harmless(account.name)) : account.handle.empty() ? Words::tr("an account without a name") : text(harmless(account.handle));
}

QString partWords(const services::JobReport &report) {
    return report.partialReason.empty() ? Words::tr("This is a part of the account, so nobody counts as gone.")
                                        : Words::tr("Not the whole account (%1), so nobody counts as gone.").arg(text(harmless(report.partialReason)));
}

QList<ImportNote> notesOf(const services::JobReport &report) {
    QList<ImportNote> notes;
    for (const std::string &part : report.missingParts)
        notes.push_back({ImportNote::Kind::Warning, Words::tr("%1 is missing. Ask the platform for the export again, or add the other files.").arg(text(harmless(part))), {}, {}});
    for (const std::string &code : report.advice)
        notes.push_back({ImportNote::Kind::Warning, services::adviceSentence(code, report.accountRecord.platform), {}, {}});
    if (report.partial) notes.push_back({ImportNote::Kind::Info, partWords(report), {}, {}});
    const std::int64_t skipped = report.total().skipped;
    if (skipped > 0)
        notes.push_back({ImportNote::Kind::Warning,
                         skipped == 1 ? Words::tr("1 record cannot be read and would be skipped.") : Words::tr("%1 records cannot be read and would be skipped.").arg(number(skipped)),
                         Words::tr("Show them"), QStringLiteral("issues")});
    if (report.total().found() == 0)
        notes.push_back({ImportNote::Kind::Warning, Words::tr("Nothing was found in it. Ask the platform for a full export."), {}, {}});
    if (notes.isEmpty()) notes.push_back({ImportNote::Kind::Good, Words::tr("Everything in it can be read."), {}, {}});
    return notes;
}

QString alsoWords(const services::JobReport &other) {
    return Words::tr("Also in it: %1, %2: %3 posts, %4 people")
        .arg(text(displayName(other.accountRecord.platform)), accountName(other.accountRecord), number(other.of(RecordKind::Post).found()),
             number(other.of(RecordKind::Identity).found()));
}

std::int64_t sizeOf(const QString &path) {
    const QFileInfo info(path);
    return info.isDir() ? 0 : info.size();
}

}  // namespace

PreviewView previewView(const services::JobReport &report, const std::vector<store::AccountRow> &accounts, const std::vector<services::JobReport> &others) {
    PreviewView view;
    const QString path = text(report.path);
    view.platform = report.accountRecord.platform;
    view.title = Words::tr("Import from %1").arg(text(displayName(view.platform)));
    view.file = QFileInfo(path).fileName();
    view.sizeBytes = sizeOf(path);
    view.files = static_cast<std::int64_t>(report.filesRead.size() + report.filesIgnored.size());
    view.recognisedAs = services::formatWords(report.format, report.era);
    view.covers = covers(report);
    view.accountName = accountName(report.accountRecord);
    view.accountId = report.account.value;
    if (report.accountIsNew) view.accounts.push_back({0, Words::tr("%1 (new)").arg(view.accountName), Purpose::Unset});
    for (const store::AccountRow &account : accounts) {
        if (account.platform != view.platform) continue;
        // An export that says whose it is goes to that account; only one that does not can be given to another.
        if (!report.accountIsNew && account.id != report.account) continue;
        view.accounts.push_back({account.id.value, account.name.empty() ? text(account.handle) : text(account.name), account.purpose});
        if (account.id == report.account) {
            view.purpose = account.purpose;
            if (account.observedAt != unknownTime) view.lastImport = Words::tr("%1, same account").arg(day(account.observedAt));
        }
    }
    if (report.accountIsNew && report.accountRecord.handle != "unknown") view.accounts.resize(1);
    view.rows = rowsOf(report);
    view.notes = notesOf(report);
    for (const services::JobReport &other : others) {
        view.notes.push_back({ImportNote::Kind::Info, alsoWords(other), {}, {}});
        view.otherChanges += other.total().stored + other.total().updated;
    }
    if (report.format == "csv" && others.empty())
        view.notes.push_back({ImportNote::Kind::Info, Words::tr("This is a table of your own; what its columns mean is yours to say."),
                              Words::tr("What the columns mean…"), QStringLiteral("mapping")});
    view.issues = issuesOf(report);
    for (const std::string &part : report.missingParts) view.missingParts.push_back(text(harmless(part)));
    return view;
}

ReportView reportView(const services::JobReport &report, const std::vector<services::JobReport> &others) {
    ReportView view;
    view.state = report.state;
    const std::int64_t skipped = report.total().skipped;
    switch (report.state) {
    case JobState::Failed: view.title = Words::tr("Failed; nothing was changed"); break;
    case JobState::Cancelled: view.title = Words::tr("Stopped; what was stored is whole"); break;
    default:
        view.title = report.total().found() == 0 ? Words::tr("Nothing was found")
                     : skipped > 0               ? Words::tr("Done, with %1 records skipped").arg(number(skipped))
                     : report.missingParts.empty() ? Words::tr("Done")
                                                   : Words::tr("Done, with parts missing");
    }
    const double seconds = report.ended == unknownTime ? 0 : static_cast<double>(report.ended - report.started) / 1000.0;
    view.subtitle = report.state == JobState::Failed
                        ? text(report.errorMessage)
                        : Words::tr("%1, %2; %3, in %4 seconds. %5")
                              .arg(text(displayName(report.accountRecord.platform)), accountName(report.accountRecord),
                                   QLocale().toString(QDateTime::fromMSecsSinceEpoch(report.started), QStringLiteral("d MMM yyyy, HH:mm")),
                                   QLocale().toString(seconds, 'f', 1), skipped > 0 ? Words::tr("Everything else is stored.") : Words::tr("Everything is stored."));
    view.rows = rowsOf(report);
    view.files = fileRowsOf(report);
    view.issues = issuesOf(report);
    view.issuesTotal = report.issueCount;
    for (const std::string &part : report.missingParts) view.missing.push_back({ImportNote::Kind::Warning, text(harmless(part)), {}, {}});
    for (const std::string &code : report.advice)
        view.missing.push_back({ImportNote::Kind::Warning, services::adviceSentence(code, report.accountRecord.platform), {}, {}});
    if (view.missing.isEmpty())
        view.missing.push_back({ImportNote::Kind::Good, Words::tr("No part is missing; %1 files read").arg(number(static_cast<std::int64_t>(report.filesRead.size()))), {}, {}});
    if (report.joined + report.left > 0)
        view.changes.push_back({ImportNote::Kind::People, Words::tr("%1 joined, %2 left").arg(number(report.joined), number(report.left)), {}, {}});
    if (report.partial) view.changes.push_back({ImportNote::Kind::Info, partWords(report), {}, {}});
    for (const services::JobReport &other : others) view.changes.push_back({ImportNote::Kind::Info, alsoWords(other), {}, {}});
    view.canUndo = report.active && report.state != JobState::Failed;
    view.canReview = report.state != JobState::Failed && report.total().found() > 0;
    return view;
}

ProgressView progressView(const services::ImportProgress &progress) {
    ProgressView view;
    view.step = progress.derivingNow ? Words::tr("Working out tiers, labels and findings") : Words::tr("Reading %1").arg(QFileInfo(text(progress.path)).fileName());
    view.done = progress.derivingNow ? 0 : progress.bytesDone;
    view.total = progress.derivingNow ? 0 : progress.bytesTotal;
    view.detail = Words::tr("%1 records").arg(number(progress.records));
    return view;
}

QString reportText(const services::JobReport &report) {
    const ReportView view = reportView(report);
    QString result;
    QTextStream out(&result);
    out << view.title << '\n' << view.subtitle << '\n' << QDir::toNativeSeparators(text(report.path)) << "\n\n";
    for (const ImportRow &row : view.rows)
        out << Words::tr("%1: found %2, stored %3, corrected %4, already there %5, skipped %6")
                   .arg(row.name, number(row.found), number(row.added), number(row.corrected), number(row.already), number(row.skipped))
            << '\n';
    out << '\n' << Words::tr("By file") << '\n';
    for (const ImportRow &row : view.files) {
        out << "  "
            << Words::tr("%1: found %2, stored %3, corrected %4, already there %5, skipped %6")
                   .arg(row.name, number(row.found), number(row.added), number(row.corrected), number(row.already), number(row.skipped));
        if (!row.sub.isEmpty()) out << "; " << row.sub;
        out << '\n';
    }
    for (const std::string &file : report.filesIgnored) out << "  " << Words::tr("not read: %1").arg(text(harmless(file))) << '\n';
    out << '\n' << Words::tr("Missing parts") << '\n';
    for (const ImportNote &note : view.missing) out << "  " << note.text << '\n';
    if (report.partial) out << "  " << partWords(report) << '\n';
    out << '\n' << Words::tr("Skipped or repaired: %1").arg(number(report.issueCount)) << '\n';
    for (const ImportIssue &issue : report.issues)
        out << "  " << text(harmless(issue.file)) << ", " << issue.position << ": " << services::issueWords(issue.code) << ": " << text(harmless(issue.excerpt)) << '\n';
    return result;
}

}  // namespace twofold::models
