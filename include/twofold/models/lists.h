// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of the pages. All live in the gui thread; roles are in roles.h.
#pragma once

#include <QAbstractTableModel>

#include "twofold/models/pagedmodel.h"
#include "twofold/models/roles.h"
#include "twofold/services/audit.h"
#include "twofold/services/rows.h"

namespace twofold::models {

/// Contacts. Columns: name, where, tier, trust, role, 12 months, last.
class PeopleModel final : public PagedModel<store::PersonRow> {
    Q_OBJECT
public:
    enum Column { Name, Where, TierColumn, TrustColumn, Role, Months, Last, ColumnCount };
    explicit PeopleModel(Backend &backend, QObject *parent = nullptr) : PagedModel(backend, services::ChangedPeople, parent) {}
    void setFilter(const store::PeopleFilter &filter);
    [[nodiscard]] const store::PeopleFilter &filter() const { return m_filter; }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// By name, tier, trust or last; other columns cannot be sorted by and leave it as it is.
    void sort(int column, Qt::SortOrder order) override;

private:
    void askAgain();
    store::PeopleFilter m_filter;
    store::PeopleSort m_sort = store::PeopleSort::Last;
    bool m_reversed = false;
};

/// A post with the places that are marked in it; made in the reading thread.
struct ShownPost : store::PostRow {
    QList<TextSpan> spans;
    friend bool operator==(const ShownPost &, const ShownPost &) = default;
};

/// Posts, newest first. One column.
class PostsModel final : public PagedModel<ShownPost> {
    Q_OBJECT
public:
    explicit PostsModel(Backend &backend, QObject *parent = nullptr) : PagedModel(backend, services::ChangedPosts, parent) {}
    void setFilter(const store::PostFilter &filter);
    [[nodiscard]] const store::PostFilter &filter() const { return m_filter; }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    store::PostFilter m_filter;
};

/// Findings, most severe first. One column.
class FindingsModel final : public PagedModel<store::FindingRow> {
    Q_OBJECT
public:
    explicit FindingsModel(Backend &backend, QObject *parent = nullptr) : PagedModel(backend, services::ChangedFindings, parent) {}
    void setFilter(const store::FindingFilter &filter);
    [[nodiscard]] const store::FindingFilter &filter() const { return m_filter; }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    store::FindingFilter m_filter;
};

/// Accounts; few, so read whole. Columns: account, purpose, default audience, posts, followers, following, source, update.
class AccountsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Account, PurposeColumn, Audience, Posts, Followers, Following, Source, Updated, ColumnCount };
    explicit AccountsModel(Backend &backend, QObject *parent = nullptr);
    [[nodiscard]] const std::vector<store::AccountRow> &rows() const { return m_rows; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void loaded();

private:
    void read();
    Backend &m_backend;
    std::vector<store::AccountRow> m_rows;
};

/// Imports, newest first; their reports are kept, issues are read when asked for. One column.
class JobsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit JobsModel(Backend &backend, QObject *parent = nullptr);
    [[nodiscard]] const services::JobReport *report(int row) const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_reports.size()); }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void loaded();

private:
    void read();
    Backend &m_backend;
    std::vector<services::JobReport> m_reports;
};

/// The audit's matrix: accounts against labels, with a row of sums. Columns: account, professional, personal, no label, posts.
class MatrixModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Account, Professional, Personal, NoLabel, Posts, ColumnCount };
    explicit MatrixModel(Backend &backend, QObject *parent = nullptr);
    /// The account of a row; none for the sums.
    [[nodiscard]] AccountId account(int row) const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void read();
    Backend &m_backend;
    std::vector<services::MatrixRow> m_rows;
};

}  // namespace twofold::models
