// SPDX-License-Identifier: GPL-3.0-or-later
// What the item models hand to the delegates: the roles and the plain values behind them. Models fill them, delegates
// read them; neither includes the other.
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>
#include <Qt>
#include <cstdint>

#include "twofold/core/clock.h"
#include "twofold/core/words.h"

namespace twofold::models {

/// A value of a closed set, how it came about, and for a suggestion its confidence (0 to 1; 0 where none is known).
template <class Enum>
struct Judged {
    Enum value{};
    ValueState state = ValueState::None;
    double confidence = 0;
    friend bool operator==(const Judged &, const Judged &) = default;
};
using JudgedTier = Judged<Tier>;
using JudgedTrust = Judged<Trust>;
using JudgedLabel = Judged<Label>;

/// A stretch of a text to be marked; places count UTF-16 units of the QString that is shown.
enum class SpanKind { Professional, Personal, SearchHit };
struct TextSpan {
    int begin = 0;
    int length = 0;
    SpanKind kind = SpanKind::SearchHit;
    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

/// One cell of the audit's matrix.
struct MatrixCell {
    std::int64_t count = 0;
    double share = 0;  ///< of its row, 0 to 1; the bar at the bottom
    int openFindings = 0;
    bool wrongSide = false;     ///< label against the account's purpose: gets the label's tint
    Label label = Label::None;  ///< of the column
    bool total = false;         ///< a sum: semibold, no bar
    friend bool operator==(const MatrixCell &, const MatrixCell &) = default;
};

/// People: one row a contact.
enum PeopleRole {
    ContactIdRole = Qt::UserRole + 1,  ///< qint64
    ContactNameRole,                   ///< QString, a stranger's text
    ContactKindRole,                   ///< ContactKind
    ContactPlatformsRole,              ///< QList<Platform>
    ContactTierRole,                   ///< JudgedTier
    ContactTrustRole,                  ///< JudgedTrust
    ContactRolesRole,                  ///< QStringList
    ContactMonthsInRole,               ///< QList<int>, 12 months, oldest first, from them to the user
    ContactMonthsOutRole,              ///< QList<int>, the same, from the user to them
    ContactLastRole,                   ///< qint64 UtcMs, unknownTime where nothing passed
    ContactHandleRole,                 ///< QString
    ContactMutualRole                  ///< bool
};

/// Posts: one row a post, copies folded.
enum PostRole {
    PostIdRole = Qt::UserRole + 101,  ///< qint64
    PostPlatformRole,                 ///< Platform
    PostCreatedRole,                  ///< qint64 UtcMs
    PostKindRole,                     ///< PostKind
    PostTextRole,                     ///< QString, plain text
    PostLabelRole,                    ///< JudgedLabel
    PostSpansRole,                    ///< QList<TextSpan>, ordered, without overlap
    PostCopiesRole,                   ///< int, copies on other accounts
    PostVisibilityRole,               ///< Visibility
    PostAccountRole,                  ///< QString, handle or name of the account
    PostDetailRole                    ///< QString, one more word after the date ("photo"); may be empty
};

/// Findings of the audit.
enum FindingRole {
    FindingIdRole = Qt::UserRole + 201,  ///< qint64
    FindingSeverityRole,                 ///< Severity
    FindingTitleRole,                    ///< QString
    FindingExcerptRole,                  ///< QString
    FindingPlatformRole,                 ///< Platform
    FindingDateRole,                     ///< qint64 UtcMs
    FindingStateRole                     ///< FindingState
};

/// Accounts and their profiles.
enum AccountRole {
    AccountIdRole = Qt::UserRole + 301,  ///< qint64
    AccountPlatformRole,                 ///< Platform
    AccountHandleRole,                   ///< QString
    AccountPurposeRole,                  ///< Purpose
    AccountAudienceRole,                 ///< Visibility
    AccountPostsRole,                    ///< qint64
    AccountFollowersRole,                ///< qint64, -1 unknown
    AccountFollowingRole,                ///< qint64, -1 unknown
    AccountLiveRole,                     ///< bool, false: archive
    AccountUpdatedRole                   ///< qint64 UtcMs
};

/// Imports and syncs.
enum JobRole {
    JobIdRole = Qt::UserRole + 401,  ///< qint64
    JobPlatformRole,                 ///< Platform
    JobWhenRole,                     ///< qint64 UtcMs
    JobTitleRole,                    ///< QString, file name or "Sync"
    JobSummaryRole,                  ///< QString, "341 new, 12 corrected"
    JobStateRole,                    ///< JobState
    JobCanUndoRole                   ///< bool
};

/// Audit matrix: a MatrixCell.
enum MatrixRole { MatrixCellRole = Qt::UserRole + 501 };

}  // namespace twofold::models

Q_DECLARE_METATYPE(twofold::Platform)
Q_DECLARE_METATYPE(twofold::Purpose)
Q_DECLARE_METATYPE(twofold::Visibility)
Q_DECLARE_METATYPE(twofold::ContactKind)
Q_DECLARE_METATYPE(twofold::PostKind)
Q_DECLARE_METATYPE(twofold::Severity)
Q_DECLARE_METATYPE(twofold::FindingState)
Q_DECLARE_METATYPE(twofold::JobState)
Q_DECLARE_METATYPE(twofold::models::JudgedTier)
Q_DECLARE_METATYPE(twofold::models::JudgedTrust)
Q_DECLARE_METATYPE(twofold::models::JudgedLabel)
Q_DECLARE_METATYPE(twofold::models::TextSpan)
Q_DECLARE_METATYPE(twofold::models::MatrixCell)
