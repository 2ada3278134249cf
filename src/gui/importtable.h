// SPDX-License-Identifier: GPL-3.0-or-later
// The two tables of an import: what became of the records, and which could not be taken.
#pragma once

#include "controls.h"
#include "twofold/models/importview.h"

namespace twofold::gui {

class TableView;

/// Found, new (or stored), corrected, already there, skipped; the last line adds up.
class ImportTable : public CardFrame {
    Q_OBJECT
public:
    explicit ImportTable(QWidget *parent = nullptr);
    void setRows(const QList<models::ImportRow> &rows, bool stored);
    [[nodiscard]] TableView *table() const { return m_table; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();
    TableView *m_table;
};

/// File, record, why, what is there.
class IssueTable : public CardFrame {
    Q_OBJECT
public:
    explicit IssueTable(QWidget *parent = nullptr);
    void setIssues(const QList<models::ImportIssueView> &issues);
    [[nodiscard]] TableView *table() const { return m_table; }

private:
    TableView *m_table;
};

/// The sums of all rows.
[[nodiscard]] models::ImportRow sumOf(const QList<models::ImportRow> &rows);

/// An icon, a sentence, perhaps a link at its right.
class NoteRow : public QWidget {
    Q_OBJECT
public:
    explicit NoteRow(const models::ImportNote &note, QWidget *parent = nullptr);

Q_SIGNALS:
    void linkActivated(const QString &linkId);
};

}  // namespace twofold::gui
