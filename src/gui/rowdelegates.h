// SPDX-License-Identifier: GPL-3.0-or-later
// Delegates for lists whose rows hold more than one thing: findings, posts, jobs.
#pragma once

#include <QDate>
#include <functional>

#include "rowdelegate.h"
#include "twofold/models/roles.h"

namespace twofold::gui {

/// Severity, title, excerpt, platform, date: 11.5u. Reads FindingRole.
class FindingDelegate : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;
    void setToday(std::function<QDate()> today) { m_today = std::move(today); }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintCell(const CellContext &cell) const override;
    [[nodiscard]] QString cellText(const QModelIndex &index) const override;

private:
    std::function<QDate()> m_today = [] { return QDate::currentDate(); };
};

/// Platform, date, kind, copies, chip at the right, up to three lines of marked text. Reads PostRole.
class PostDelegate : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;
    void setMaxLines(int lines) { m_maxLines = lines; }
    void setToday(std::function<QDate()> today) { m_today = std::move(today); }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintCell(const CellContext &cell) const override;
    [[nodiscard]] QString cellText(const QModelIndex &index) const override;

private:
    void paintHead(const CellContext &cell, const QRect &rect) const;
    int m_maxLines = 3;
    std::function<QDate()> m_today = [] { return QDate::currentDate(); };
};

/// Date, platform and title, summary, state, and two links. Reads JobRole.
class JobDelegate : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;
    void setToday(std::function<QDate()> today) { m_today = std::move(today); }

Q_SIGNALS:
    void reportClicked(const QModelIndex &index);
    void undoClicked(const QModelIndex &index);

protected:
    void paintCell(const CellContext &cell) const override;
    [[nodiscard]] QString cellText(const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index) override;

private:
    std::function<QDate()> m_today = [] { return QDate::currentDate(); };
};

}  // namespace twofold::gui
