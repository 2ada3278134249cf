// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileInfo>
#include <QLocale>

#include "convert.h"
#include "twofold/core/platforms.h"
#include "twofold/models/lists.h"

namespace twofold::models {

AccountsModel::AccountsModel(Backend &backend, QObject *parent) : QAbstractTableModel(parent), m_backend(backend) {
    connect(&backend, &Backend::changed, this, &AccountsModel::read);
    read();
}

void AccountsModel::read() {
    m_backend.read<std::vector<store::AccountRow>>(this, store::readAccounts, [this](std::vector<store::AccountRow> rows) {
        if (rows != m_rows) {
            beginResetModel();
            m_rows = std::move(rows);
            endResetModel();
        }
        Q_EMIT loaded();
    });
}

QVariant AccountsModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const store::AccountRow &account = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Account: return text(displayName(account.platform));
        case PurposeColumn: return text(word(account.purpose));
        case Audience: return text(word(account.audience));
        case Posts: return QLocale().toString(static_cast<qlonglong>(account.posts));
        case Followers: return account.followers < 0 ? tr("unknown") : QLocale().toString(static_cast<qlonglong>(account.followers));
        case Following: return account.following < 0 ? tr("unknown") : QLocale().toString(static_cast<qlonglong>(account.following));
        default: return {};
        }
    case AccountIdRole: return static_cast<qint64>(account.id.value);
    case AccountPlatformRole: return QVariant::fromValue(account.platform);
    case AccountHandleRole: return text(accountLabel(account.platform, account.handle, account.name, account.nativeId));
    case AccountPurposeRole: return QVariant::fromValue(account.purpose);
    case AccountAudienceRole: return QVariant::fromValue(account.audience);
    case AccountPostsRole: return static_cast<qint64>(account.posts);
    case AccountFollowersRole: return static_cast<qint64>(account.followers);
    case AccountFollowingRole: return static_cast<qint64>(account.following);
    case AccountLiveRole: return false;
    case AccountUpdatedRole: return static_cast<qint64>(account.observedAt);
    default: return {};
    }
}

QVariant AccountsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    const bool number = section == Posts || section == Followers || section == Following || section == Updated;
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal && number) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Account: return tr("Account");
    case PurposeColumn: return tr("Purpose");
    case Audience: return tr("Default audience");
    case Posts: return tr("Posts");
    case Followers: return tr("Followers");
    case Following: return tr("Following");
    case Source: return tr("Source");
    case Updated: return tr("Last update");
    default: return {};
    }
}

JobsModel::JobsModel(Backend &backend, QObject *parent) : QAbstractTableModel(parent), m_backend(backend) {
    connect(&backend, &Backend::changed, this, &JobsModel::read);
    read();
}

void JobsModel::read() {
    // The reports come with the list; they are small, and there are few of them.
    services::Session &session = m_backend.session();
    m_backend.read<std::vector<services::JobReport>>(
        this,
        [&session](store::Connection &) {
            auto jobs = services::ImportService(session).jobs();
            return jobs ? std::move(*jobs) : std::vector<services::JobReport>();
        },
        [this](std::vector<services::JobReport> reports) {
            beginResetModel();
            m_reports = std::move(reports);
            endResetModel();
            Q_EMIT loaded();
        });
}

const services::JobReport *JobsModel::report(int row) const { return row >= 0 && row < rowCount() ? &m_reports[static_cast<std::size_t>(row)] : nullptr; }

namespace {

QString summary(const services::JobReport &report) {
    if (!report.active) return JobsModel::tr("undone");
    if (report.state == JobState::Failed) return text(report.errorMessage);
    const auto total = report.total();
    const QLocale locale;
    QStringList parts;
    if (total.stored > 0) parts.push_back(JobsModel::tr("%1 new").arg(locale.toString(static_cast<qlonglong>(total.stored))));
    if (total.updated > 0) parts.push_back(JobsModel::tr("%1 corrected").arg(locale.toString(static_cast<qlonglong>(total.updated))));
    if (total.skipped > 0) parts.push_back(JobsModel::tr("%1 skipped").arg(locale.toString(static_cast<qlonglong>(total.skipped))));
    if (parts.isEmpty()) parts.push_back(total.found() > 0 ? JobsModel::tr("nothing new") : JobsModel::tr("nothing found"));
    if (report.partial) parts.push_back(JobsModel::tr("partial: nobody counts as gone"));
    return parts.join(QStringLiteral(", "));
}

}  // namespace

QVariant JobsModel::data(const QModelIndex &index, int role) const {
    const services::JobReport *job = report(index.row());
    if (!job) return {};
    switch (role) {
    case Qt::DisplayRole:
    case JobTitleRole: return QFileInfo(text(job->path)).fileName();
    case JobIdRole: return static_cast<qint64>(job->id.value);
    case JobPlatformRole: return QVariant::fromValue(job->accountRecord.platform);
    case JobWhenRole: return static_cast<qint64>(job->started);
    case JobSummaryRole: return summary(*job);
    case JobStateRole: return QVariant::fromValue(job->state);
    case JobCanUndoRole: return job->active && job->state != JobState::Failed && job->state != JobState::Running;
    default: return {};
    }
}

MatrixModel::MatrixModel(Backend &backend, QObject *parent) : QAbstractTableModel(parent), m_backend(backend) {
    connect(&backend, &Backend::changed, this, &MatrixModel::read);
    read();
}

void MatrixModel::read() {
    m_backend.read<std::vector<services::MatrixRow>>(this, services::auditMatrix, [this](std::vector<services::MatrixRow> rows) {
        if (rows == m_rows) return;
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    });
}

AccountId MatrixModel::account(int row) const {
    return row >= 0 && row < static_cast<int>(m_rows.size()) ? m_rows[static_cast<std::size_t>(row)].account.id : AccountId();
}

int MatrixModel::rowCount(const QModelIndex &parent) const { return parent.isValid() || m_rows.empty() ? 0 : static_cast<int>(m_rows.size()) + 1; }

namespace {

std::int64_t countOf(const services::MatrixRow &row, int column) {
    switch (column) {
    case MatrixModel::Professional: return row.professional;
    case MatrixModel::Personal: return row.personal;
    case MatrixModel::NoLabel: return row.undecided;
    default: return row.professional + row.personal + row.undecided;
    }
}

MatrixCell cellOf(const services::MatrixRow &row, int column) {
    MatrixCell cell;
    cell.count = countOf(row, column);
    const auto all = static_cast<double>(row.professional + row.personal + row.undecided);
    cell.share = all > 0 ? static_cast<double>(cell.count) / all : 0;
    cell.label = column == MatrixModel::Professional ? Label::Professional : column == MatrixModel::Personal ? Label::Personal : Label::None;
    const bool wrong = (cell.label == Label::Personal && row.account.purpose == Purpose::Professional) ||
                       (cell.label == Label::Professional && row.account.purpose == Purpose::Personal);
    cell.wrongSide = wrong && cell.count > 0;
    if (wrong) cell.openFindings = static_cast<int>(row.openFindings);
    cell.total = column == MatrixModel::Posts;
    return cell;
}

}  // namespace

QVariant MatrixModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const bool sums = index.row() == static_cast<int>(m_rows.size());
    if (sums) {
        MatrixCell cell;
        for (const auto &row : m_rows) cell.count += countOf(row, index.column());
        cell.total = true;
        if (role == MatrixCellRole && index.column() != Account) return QVariant::fromValue(cell);
        if (role == Qt::DisplayRole) return index.column() == Account ? tr("All") : QLocale().toString(static_cast<qlonglong>(cell.count));
        return {};
    }
    const services::MatrixRow &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return index.column() == Account ? text(displayName(row.account.platform)) : QLocale().toString(static_cast<qlonglong>(countOf(row, index.column())));
    case MatrixCellRole: return index.column() == Account ? QVariant() : QVariant::fromValue(cellOf(row, index.column()));
    case AccountIdRole: return static_cast<qint64>(row.account.id.value);
    case AccountPlatformRole: return QVariant::fromValue(row.account.platform);
    case AccountHandleRole: return text(accountLabel(row.account.platform, row.account.handle, row.account.name, row.account.nativeId));
    case AccountPurposeRole: return QVariant::fromValue(row.account.purpose);
    default: return {};
    }
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal && section != Account) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Account: return tr("Account");
    case Professional: return tr("professional");
    case Personal: return tr("personal");
    case NoLabel: return tr("no label");
    case Posts: return tr("posts");
    default: return {};
    }
}

}  // namespace twofold::models
