// SPDX-License-Identifier: GPL-3.0-or-later
// An import as the window shows it: what would be stored, how far it is, what was stored. Plain values in words;
// services make the numbers, models word them, the import dialog shows them.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <cstdint>
#include <optional>

#include "twofold/core/words.h"

namespace twofold::models {

/// One line of the table: what was found, and what became of it.
struct ImportRow {
    QString name;
    QString sub;
    std::int64_t found = 0;
    std::int64_t added = 0;  ///< "new" in the preview, "stored" in the report
    std::int64_t corrected = 0;
    std::int64_t already = 0;
    std::int64_t skipped = 0;
    friend bool operator==(const ImportRow &, const ImportRow &) = default;
};

/// A sentence worth knowing; `link`, where there is one, is the word to click and `linkId` what the dialog emits.
struct ImportNote {
    enum class Kind { Info, Warning, People, Finding, Good, Eye };
    Kind kind = Kind::Info;
    QString text;
    QString link;
    QString linkId;
};

/// A record that could not be taken.
struct ImportIssueView {
    QString file;
    std::int64_t position = -1;  ///< number of the record; -1 unknown
    QString why;
    QString excerpt;
};

/// An account that the records may go to.
struct AccountChoice {
    std::int64_t accountId = 0;  ///< 0: a new account
    QString name;
    Purpose purpose = Purpose::Unset;
};

struct PreviewView {
    QString title;  ///< "Import from Facebook"
    QString file;
    std::int64_t sizeBytes = 0;
    std::int64_t files = 0;
    QString recognisedAs;
    QString covers;
    QString accountName;
    Platform platform = Platform::Unknown;
    Purpose purpose = Purpose::Unset;
    QString lastImport;             ///< empty: none yet
    QList<AccountChoice> accounts;  ///< a new one first
    std::int64_t accountId = 0;     ///< the one chosen
    QList<ImportRow> rows;
    QList<ImportNote> notes;
    QList<ImportIssueView> issues;
    QStringList missingParts;
    std::int64_t otherChanges = 0;  ///< to other accounts, whose records lie in the same file
    bool offersMessageText = false;  ///< the source has message text, which is kept on request only
};

struct ProgressView {
    QString step;  ///< "Reading posts_2.json"
    std::int64_t done = 0;
    std::int64_t total = 0;  ///< 0: not known
    QString detail;          ///< "1,240 records"
};

struct ReportView {
    JobState state = JobState::Done;
    QString title;  ///< "Done, with 7 records skipped"
    QString subtitle;
    QList<ImportRow> rows;
    QList<ImportRow> files;  ///< the same by file
    QList<ImportIssueView> issues;
    std::int64_t issuesTotal = 0;  ///< may be more than are listed
    QList<ImportNote> missing;
    QList<ImportNote> changes;
    bool canUndo = true;
    bool canReview = true;
};

}  // namespace twofold::models
