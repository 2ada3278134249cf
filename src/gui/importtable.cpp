// SPDX-License-Identifier: GPL-3.0-or-later
#include "importtable.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QStandardItemModel>
#include <algorithm>

#include "buttons.h"
#include "columndelegates.h"
#include "guiwords.h"
#include "keycaprow.h"
#include "metrics.h"
#include "painting.h"
#include "tableview.h"

namespace twofold::gui {

using models::ImportRow;

namespace {

enum ImportRole { NumberRole = Qt::UserRole + 601, SubRole, SumRole };
enum Column { NameColumn, FoundColumn, AddedColumn, CorrectedColumn, AlreadyColumn, SkippedColumn, ColumnCount };
constexpr int mostIssueRows = 10;

/// Cells of the import's table: the name with its quieter half, and numbers of which some count more.
class ImportCellDelegate : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(const CellContext &cell) const override {
        const bool sum = cell.index.data(SumRole).toBool();
        if (cell.index.column() == NameColumn) return paintName(cell, sum);
        const qint64 number = cell.index.data(NumberRole).toLongLong();
        const bool warns = cell.index.column() == SkippedColumn && number > 0 && !sum;
        const bool strong = sum || warns || (cell.index.column() == AddedColumn && number > 0);
        paintText(cell.painter, cell.rect, numberText(number), cell.metrics.body(strong ? QFont::DemiBold : QFont::Normal),
                  warns         ? cell.theme.warn.strong
                  : number == 0 ? cell.theme.text3
                                : cell.theme.text,
                  Qt::AlignRight);
    }
    [[nodiscard]] QString cellText(const QModelIndex &index) const override {
        return index.column() == NameColumn ? index.data().toString() + QLatin1Char(' ') + index.data(SubRole).toString()
                                            : numberText(index.data(NumberRole).toLongLong());
    }

private:
    static void paintName(const CellContext &cell, bool sum) {
        const Metrics &m = cell.metrics;
        QRect rest = cell.rect;
        rest.setLeft(
            rest.left() +
            paintText(cell.painter, rest, cell.index.data().toString(), m.body(sum ? QFont::DemiBold : QFont::Medium), cell.theme.text) +
            m.px(1.25));
        paintText(cell.painter, rest, cell.index.data(SubRole).toString(), m.small(), cell.theme.text2);
    }
};

void setUpTable(TableView *table, CardFrame *card) {
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(table);
    card->setRadius(6);
    table->setBoxed(true);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->horizontalHeader()->setSectionsClickable(false);
    table->horizontalHeader()->setMinimumSectionSize(10);
}

void fitHeight(TableView *table, int rows, bool scrolls) {
    table->setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    table->setFixedHeight(table->horizontalHeader()->sizeHint().height() + rows * table->verticalHeader()->defaultSectionSize());
}

QStandardItem *numberItem(qint64 number, bool sum) {
    auto *item = new QStandardItem;
    item->setData(number, NumberRole);
    item->setData(sum, SumRole);
    item->setData(numberText(number), Qt::AccessibleTextRole);
    return item;
}

QList<QStandardItem *> itemsOf(const ImportRow &row, bool sum) {
    auto *name = new QStandardItem(oneLine(row.name));
    name->setData(oneLine(row.sub), SubRole);
    name->setData(sum, SumRole);
    return {name,
            numberItem(row.found, sum),
            numberItem(row.added, sum),
            numberItem(row.corrected, sum),
            numberItem(row.already, sum),
            numberItem(row.skipped, sum)};
}

QString noteIcon(models::ImportNote::Kind kind) {
    using Kind = models::ImportNote::Kind;
    switch (kind) {
    case Kind::Warning: return QStringLiteral("warn");
    case Kind::People: return QStringLiteral("people");
    case Kind::Finding: return QStringLiteral("flag");
    case Kind::Good: return QStringLiteral("check");
    case Kind::Eye: return QStringLiteral("eye");
    case Kind::Info: break;
    }
    return QStringLiteral("info");
}

}  // namespace

ImportRow sumOf(const QList<ImportRow> &rows) {
    ImportRow sum;
    for (const ImportRow &row : rows) {
        sum.found += row.found;
        sum.added += row.added;
        sum.corrected += row.corrected;
        sum.already += row.already;
        sum.skipped += row.skipped;
    }
    return sum;
}

ImportTable::ImportTable(QWidget *parent) : CardFrame(parent), m_table(new TableView(this)) {
    m_table->setObjectName(QStringLiteral("importTable"));
    m_table->setAccessibleName(tr("What became of the records"));
    setUpTable(m_table, this);
    m_table->setItemDelegate(new ImportCellDelegate(m_table));
}

void ImportTable::setRows(const QList<ImportRow> &rows, bool stored) {
    auto *model = new QStandardItemModel(this);
    model->setHorizontalHeaderLabels(
        {QString(), tr("found"), stored ? tr("stored") : tr("new"), tr("corrected"), tr("already there"), tr("skipped")});
    for (int column = FoundColumn; column < ColumnCount; ++column)
        model->setHeaderData(column, Qt::Horizontal, int(Qt::AlignRight), Qt::TextAlignmentRole);
    for (const ImportRow &row : rows) model->appendRow(itemsOf(row, false));
    ImportRow sum = sumOf(rows);
    sum.name = tr("All");
    model->appendRow(itemsOf(sum, true));
    delete m_table->model();
    m_table->setModel(model);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    fitColumns();
    fitHeight(m_table, model->rowCount(), false);
}

void ImportTable::fitColumns() {
    if (!m_table->model()) return;
    const Metrics m = Metrics::of(this);
    const QFontMetrics titles(m.small(QFont::Medium));
    // The names get what they need first; numbers take up to 25.5u, and never less than their title.
    const int share = std::min(m.px(25.5), (width() - m.px(66)) / (ColumnCount - 1));
    for (int column = FoundColumn; column < ColumnCount; ++column) {
        const QString title = m_table->model()->headerData(column, Qt::Horizontal).toString();
        m_table->setColumnWidth(column, std::max(share, titles.horizontalAdvance(title) + m.px(column == SkippedColumn ? 5 : 4.5)));
    }
}

void ImportTable::resizeEvent(QResizeEvent *event) {
    CardFrame::resizeEvent(event);
    fitColumns();
}

IssueTable::IssueTable(QWidget *parent) : CardFrame(parent), m_table(new TableView(this)) {
    m_table->setObjectName(QStringLiteral("issueTable"));
    m_table->setAccessibleName(tr("Records that were skipped"));
    setUpTable(m_table, this);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setRowUnits(7);
    m_table->setItemDelegate(new TextDelegate(Qt::DisplayRole, TextDelegate::Tone::Text, m_table));
    m_table->setItemDelegateForColumn(0, new TextDelegate(Qt::DisplayRole, TextDelegate::Tone::Strong, m_table));
    m_table->setItemDelegateForColumn(1, new NumberDelegate(NumberRole, false, m_table));
    m_table->setItemDelegateForColumn(3, new TextDelegate(Qt::DisplayRole, TextDelegate::Tone::Secondary, m_table));
}

void IssueTable::setIssues(const QList<models::ImportIssueView> &issues) {
    auto *model = new QStandardItemModel(this);
    model->setHorizontalHeaderLabels({tr("File"), tr("Record"), tr("Why"), tr("What is there")});
    model->setHeaderData(1, Qt::Horizontal, int(Qt::AlignRight), Qt::TextAlignmentRole);
    for (const auto &issue : issues)
        model->appendRow({new QStandardItem(issue.file), numberItem(issue.position, false), new QStandardItem(issue.why),
                          new QStandardItem(issue.excerpt)});
    delete m_table->model();
    m_table->setModel(model);
    const Metrics m = Metrics::of(this);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->setColumnWidth(0, m.px(40));
    m_table->setColumnWidth(1, m.px(17));
    m_table->setColumnWidth(2, m.px(26));
    m_table->horizontalHeader()->setSectionResizeMode(3, QHeaderView::Stretch);
    const int rows = model->rowCount();
    fitHeight(m_table, std::min(rows, mostIssueRows), rows > mostIssueRows);
}

NoteRow::NoteRow(const models::ImportNote &note, QWidget *parent) : QWidget(parent) {
    using Kind = models::ImportNote::Kind;
    const Metrics m = Metrics::of(this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m.px(2.25));
    auto *icon = new IconLabel(noteIcon(note.kind), this);
    icon->setUnits(3.5);
    if (note.kind == Kind::Warning) icon->setTint(IconLabel::Tint::Warn);
    if (note.kind == Kind::Good) icon->setTint(IconLabel::Tint::Ok);
    layout->addWidget(icon);
    auto *text = new TextLabel(note.text, TextLabel::Style::Body, this);
    text->setWordWrap(true);
    layout->addWidget(text, 1);
    if (note.link.isEmpty()) return;
    auto *link = new LinkButton(note.link, this);
    link->setObjectName(QStringLiteral("note_") + note.linkId);
    link->setAccessibleDescription(note.text);
    connect(link, &QPushButton::clicked, this, [this, id = note.linkId] { Q_EMIT linkActivated(id); });
    layout->addWidget(link);
}

}  // namespace twofold::gui
