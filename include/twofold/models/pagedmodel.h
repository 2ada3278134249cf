// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <functional>
#include <optional>
#include <vector>

#include "twofold/models/backend.h"

namespace twofold::models {

/// What Qt's meta object compiler asks to be no template.
class PagedModelBase : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    /// How many rows match in all; -1 until that is known.
    [[nodiscard]] qint64 total() const { return m_total; }

Q_SIGNALS:
    void totalChanged(qint64 total);
    /// The first page of a new question is there (or there is none).
    void loaded();

protected:
    qint64 m_total = -1;
};

/// Rows that are read by key, a page at a time, as the view comes to them. Answers to an older question are dropped.
/// When the store changes the rows in view are read again, and only what differs is told.
template <class Row>
class PagedModel : public PagedModelBase {
public:
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override { return !parent.isValid() && !m_atEnd && !m_fetching; }
    void fetchMore(const QModelIndex &parent) override {
        if (canFetchMore(parent)) fetch(pageSize);
    }
    [[nodiscard]] const Row *row(int number) const { return number >= 0 && number < rowCount() ? &m_rows[static_cast<std::size_t>(number)] : nullptr; }

protected:
    static constexpr int pageSize = 100;
    static constexpr int mostReread = 1000;
    using Pager = std::function<std::vector<Row>(store::Connection &, const Row *after, int limit)>;
    using Counter = std::function<qint64(store::Connection &)>;

    PagedModel(Backend &backend, unsigned watched, QObject *parent) : m_backend(backend), m_watched(watched) {
        setParent(parent);
        connect(&backend, &Backend::changed, this, [this](unsigned what) {
            if ((what & m_watched) != 0 && m_pager) reread();
        });
    }

    /// A new question: the rows go and the first page is read.
    void ask(Pager pager, Counter counter) {
        ++m_generation;
        m_pager = std::move(pager);
        m_counter = std::move(counter);
        m_fetching = false;
        m_fresh = true;
        fetch(pageSize);
        countRows();
    }

    [[nodiscard]] Backend &backend() { return m_backend; }

private:
    struct Page {
        std::vector<Row> rows;
    };

    void fetch(int limit) {
        m_fetching = true;
        const auto generation = m_generation;
        const std::optional<Row> after = m_fresh || m_rows.empty() ? std::nullopt : std::optional<Row>(m_rows.back());
        m_backend.read<Page>(
            this, [pager = m_pager, after, limit](store::Connection &db) { return Page{pager(db, after ? &*after : nullptr, limit)}; },
            [this, generation, limit](Page page) {
                if (generation == m_generation) take(std::move(page.rows), limit);
            });
    }

    void take(std::vector<Row> rows, int limit) {
        m_fetching = false;
        if (m_fresh) {
            beginResetModel();
            m_rows = std::move(rows);
            m_fresh = false;
            m_atEnd = static_cast<int>(m_rows.size()) < limit;
            endResetModel();
            Q_EMIT loaded();
            return;
        }
        m_atEnd = static_cast<int>(rows.size()) < limit;
        if (rows.empty()) return;
        const int first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
        m_rows.insert(m_rows.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
        endInsertRows();
    }

    void reread() {
        if (m_fresh) return;
        const int limit = std::clamp(rowCount(), pageSize, mostReread);
        const auto generation = ++m_generation;
        m_fetching = true;
        m_backend.read<Page>(
            this, [pager = m_pager, limit](store::Connection &db) { return Page{pager(db, nullptr, limit)}; },
            [this, generation, limit](Page page) {
                if (generation == m_generation) replace(std::move(page.rows), limit);
            });
        countRows();
    }

    void replace(std::vector<Row> rows, int limit) {
        m_fetching = false;
        const bool same = rows.size() == m_rows.size() && std::equal(rows.begin(), rows.end(), m_rows.begin(), [](const Row &a, const Row &b) { return a.id == b.id; });
        if (!same) {
            beginResetModel();
            m_rows = std::move(rows);
            m_atEnd = static_cast<int>(m_rows.size()) < limit;
            endResetModel();
            Q_EMIT loaded();
            return;
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (rows[i] == m_rows[i]) continue;
            m_rows[i] = std::move(rows[i]);
            Q_EMIT dataChanged(index(static_cast<int>(i), 0), index(static_cast<int>(i), columnCount() - 1));
        }
    }

    void countRows() {
        const auto generation = m_generation;
        m_backend.read<qint64>(this, m_counter, [this, generation](qint64 total) {
            if (generation != m_generation || total == m_total) return;
            m_total = total;
            Q_EMIT totalChanged(total);
        });
    }

    Backend &m_backend;
    unsigned m_watched;
    Pager m_pager;
    Counter m_counter;
    std::vector<Row> m_rows;
    quint64 m_generation = 0;
    bool m_fresh = true;
    bool m_fetching = false;
    bool m_atEnd = true;
};

}  // namespace twofold::models
