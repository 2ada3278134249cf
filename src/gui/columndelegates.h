// SPDX-License-Identifier: GPL-3.0-or-later
// One delegate per kind of column. Each is given the role that it reads (twofold/models/roles.h).
#pragma once

#include <QDate>
#include <functional>

#include "chip.h"
#include "rowdelegate.h"

namespace twofold::gui {

/// Avatar and name. Reads a QString and a ContactKind.
class NameDelegate : public RowDelegate {
    Q_OBJECT
public:
    NameDelegate(int nameRole, int kindRole, QObject *parent = nullptr) : RowDelegate(parent), m_nameRole(nameRole), m_kindRole(kindRole) {}

protected:
    void paintCell(const CellContext &cell) const override;
    [[nodiscard]] QString cellText(const QModelIndex &index) const override;
    [[nodiscard]] int contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_nameRole, m_kindRole;
};

/// Frames with two letters. Reads a QList<Platform> or one Platform.
class PlatformsDelegate : public RowDelegate {
    Q_OBJECT
public:
    explicit PlatformsDelegate(int role, QObject *parent = nullptr) : RowDelegate(parent), m_role(role) {}

protected:
    void paintCell(const CellContext &cell) const override;
    [[nodiscard]] QString cellText(const QModelIndex &index) const override;
    [[nodiscard]] int contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_role;
};

/// A frame, the platform's name and the handle: the first column of the accounts.
class AccountDelegate : public RowDelegate {
    Q_OBJECT
public:
    AccountDelegate(int platformRole, int handleRole, QObject *parent = nullptr)
        : RowDelegate(parent), m_platformRole(platformRole), m_handleRole(handleRole) {}

protected:
    void paintCell(const CellContext &cell) const override;
    [[nodiscard]] QString cellText(const QModelIndex &index) const override;
    [[nodiscard]] int contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_platformRole, m_handleRole;
};

/// Reads a JudgedTier, JudgedTrust, JudgedLabel or Purpose: whichever the role holds. With `menu` an arrow at its right
/// says that it can be changed there.
class ChipDelegate : public RowDelegate {
    Q_OBJECT
public:
    explicit ChipDelegate(int role, bool menu = false, QObject *parent = nullptr) : RowDelegate(parent), m_role(role), m_menu(menu) {}
    [[nodiscard]] static ChipSpec chipOf(const QVariant &value);

protected:
    void paintCell(const CellContext &cell) const override;
    [[nodiscard]] QString cellText(const QModelIndex &index) const override;
    [[nodiscard]] int contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_role;
    bool m_menu;
};

/// One line of text. A QStringList shows its first and how many more ("peer +1").
class TextDelegate : public RowDelegate {
    Q_OBJECT
public:
    enum class Tone { Text, Secondary, Strong };
    explicit TextDelegate(int role = Qt::DisplayRole, Tone tone = Tone::Text, QObject *parent = nullptr)
        : RowDelegate(parent), m_role(role), m_tone(tone) {}

protected:
    void paintCell(const CellContext &cell) const override;
    [[nodiscard]] QString cellText(const QModelIndex &index) const override;

private:
    int m_role;
    Tone m_tone;
};

/// A number at the right: a muted 0, "unknown" for a negative one, "–" where there is none. `warn` colours what is
/// above 0.
class NumberDelegate : public RowDelegate {
    Q_OBJECT
public:
    explicit NumberDelegate(int role = Qt::DisplayRole, bool warn = false, QObject *parent = nullptr)
        : RowDelegate(parent), m_role(role), m_warn(warn) {}

protected:
    void paintCell(const CellContext &cell) const override;
    [[nodiscard]] QString cellText(const QModelIndex &index) const override;

private:
    int m_role;
    bool m_warn;
};

/// "today", "9 Jun". Reads UtcMs as qint64.
class DateDelegate : public RowDelegate {
    Q_OBJECT
public:
    using Today = std::function<QDate()>;
    explicit DateDelegate(
        int role, Today today = [] { return QDate::currentDate(); }, QObject *parent = nullptr)
        : RowDelegate(parent), m_role(role), m_today(std::move(today)) {}

protected:
    void paintCell(const CellContext &cell) const override;
    [[nodiscard]] QString cellText(const QModelIndex &index) const override;

private:
    int m_role;
    Today m_today;
};

/// Twelve months, in and out. Reads two QList<int>.
class MiniChartDelegate : public RowDelegate {
    Q_OBJECT
public:
    MiniChartDelegate(int inRole, int outRole, QObject *parent = nullptr) : RowDelegate(parent), m_inRole(inRole), m_outRole(outRole) {}

protected:
    void paintCell(const CellContext &cell) const override;
    [[nodiscard]] QString cellText(const QModelIndex &index) const override;
    [[nodiscard]] int contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_inRole, m_outRole;
};

/// A MatrixCell; the selected one is framed instead of coloured.
class MatrixDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

}  // namespace twofold::gui
