// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrixview.h"

#include <QIdentityProxyModel>
#include <QPainter>
#include <algorithm>

#include "columndelegates.h"
#include "guiwords.h"
#include "marks.h"
#include "painting.h"
#include "tableview.h"

namespace twofold::gui {

using models::MatrixModel;

namespace {

constexpr int mostRows = 10;
constexpr double labelColumn = 23, postsColumn = 18, narrowLabelColumn = 18, narrowBelow = 130;

// Numbers stand under titles at the right, and a cell says its row, column and findings to who cannot see them.
class MatrixPresentation : public QIdentityProxyModel {
public:
    using QIdentityProxyModel::QIdentityProxyModel;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
        if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal && section > MatrixModel::Account)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return QIdentityProxyModel::headerData(section, orientation, role);
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override {
        if (role == models::MatrixCellRole && index.column() == MatrixModel::Posts && index.row() + 1 < rowCount()) {
            // Only the last row is a sum that stands out; a share of itself says nothing.
            auto cell = QIdentityProxyModel::data(index, role).value<models::MatrixCell>();
            cell.total = false;
            cell.share = 0;
            return QVariant::fromValue(cell);
        }
        if (role != Qt::AccessibleTextRole || index.column() == MatrixModel::Account) return QIdentityProxyModel::data(index, role);
        const auto cell = index.data(models::MatrixCellRole).value<models::MatrixCell>();
        QString words = MatrixView::tr("%1, %2: %3")
                            .arg(index.siblingAtColumn(MatrixModel::Account).data().toString(),
                                 headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(), numberText(cell.count));
        if (cell.openFindings > 0) words += MatrixView::tr(", open findings: %1").arg(numberText(cell.openFindings));
        return words;
    }
};

/// Platform, name, handle, and at the right what the account is for.
class MatrixAccountDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override {
        const Theme &theme = Theme::of(option.palette);
        const Metrics m(option.font);
        painter->save();
        if (option.state & QStyle::State_Selected) paintBox(*painter, option.rect, 0, QColor(), theme.accent, 2);
        QRect room = option.rect.adjusted(m.px(3), 0, -m.px(2), 0);
        const QVariant platform = index.data(models::AccountPlatformRole);
        if (platform.isValid())
            paintAccount(*painter, room, index, platform.value<Platform>(), option.font, theme);
        else
            paintText(*painter, room, index.data().toString(), m.body(QFont::DemiBold), theme.text);
        painter->restore();
    }

private:
    static void paintAccount(QPainter &painter, QRect room, const QModelIndex &index, Platform platform, const QFont &font,
                             const Theme &theme) {
        const Metrics m(font);
        const Mark mark = markOf(index.data(models::AccountPurposeRole).value<Purpose>());
        const double side = m.px(3);
        const int wide = static_cast<int>(markWidth(mark, side)) + 1;
        const QColor color = mark == Mark::House ? theme.personal.strong : mark == Mark::Unknown ? theme.text2 : theme.professional.strong;
        paintMark(painter, QRectF(room.right() - wide, room.top() + (room.height() - side) / 2, side, side), mark, mark != Mark::Unknown,
                  color, theme.personal.strong);
        room.setRight(room.right() - wide - m.px(2));
        const QSize frame = platformSize(font);
        paintPlatform(painter, {room.left(), room.top() + (room.height() - frame.height()) / 2}, platform, font, theme);
        room.setLeft(room.left() + frame.width() + m.px(2));
        room.setLeft(room.left() + paintText(painter, room, index.data().toString(), m.body(), theme.text) + m.px(2));
        const QString handle = index.data(models::AccountHandleRole).toString();
        if (room.width() > m.px(8)) paintText(painter, room, handle, m.small(), theme.text2);
    }
};

class MatrixTable : public TableView {
public:
    using TableView::TableView;

protected:
    void focusInEvent(QFocusEvent *event) override {
        TableView::focusInEvent(event);
        // Where the arrows start from must be seen.
        if (event->reason() == Qt::MouseFocusReason || !selectionModel() || selectionModel()->hasSelection() || !model()) return;
        setCurrentIndex(model()->index(0, MatrixModel::Professional));
    }
    void focusOutEvent(QFocusEvent *event) override {
        TableView::focusOutEvent(event);
        if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason) clearSelection();
    }
    void paintEvent(QPaintEvent *event) override {
        TableView::paintEvent(event);
        QPainter painter(viewport());
        const QColor line = Theme::of(palette()).line;
        for (int row = 0; model() && row + 1 < model()->rowCount(); ++row)
            painter.fillRect(0, rowViewportPosition(row) + rowHeight(row) - 1, viewport()->width(), 1, line);
    }
};

}  // namespace

MatrixView::MatrixView(models::Backend &backend, QWidget *parent)
    : CardFrame(parent), m_model(new MatrixModel(backend, this)), m_table(new MatrixTable(this)) {
    setRadius(6);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    auto *presentation = new MatrixPresentation(this);
    presentation->setSourceModel(m_model);
    m_table->setObjectName(QStringLiteral("auditMatrix"));
    m_table->setAccessibleName(tr("Posts by account and label"));
    m_table->setBoxed(true);
    m_table->setModel(presentation);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegate(new MatrixDelegate(m_table));
    m_table->setItemDelegateForColumn(MatrixModel::Account, new MatrixAccountDelegate(m_table));
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_table);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_table, &TableView::opened, this, &MatrixView::open);
    connect(m_table, &QAbstractItemView::clicked, this, &MatrixView::open);
    connect(presentation, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        const bool selected = m_table->selectionModel()->hasSelection();
        m_row = selected ? m_table->currentIndex().row() : -1;
        m_column = m_table->currentIndex().column();
    });
    connect(presentation, &QAbstractItemModel::modelReset, this, [this] {
        fit();
        if (m_row >= 0) m_table->setCurrentIndex(m_table->model()->index(m_row, m_column));
        Q_EMIT accountCountChanged(std::max(0, m_model->rowCount() - 1));
    });
    fit();
}

void MatrixView::open(const QModelIndex &cell) {
    store::PostFilter filter;
    if (const AccountId account = m_model->account(cell.row()); account.valid()) filter.accounts = {account};
    switch (cell.column()) {
        case MatrixModel::Professional: filter.label = store::LabelFilter::Professional; break;
        case MatrixModel::Personal: filter.label = store::LabelFilter::Personal; break;
        case MatrixModel::NoLabel: filter.label = store::LabelFilter::None; break;
        default: break;
    }
    Q_EMIT postsRequested(filter);
}

void MatrixView::changeEvent(QEvent *event) {
    CardFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange) fit();
}

void MatrixView::resizeEvent(QResizeEvent *event) {
    CardFrame::resizeEvent(event);
    fit();
}

void MatrixView::fit() {
    const Metrics m = Metrics::of(this);
    const bool narrow = width() < m.px(narrowBelow);
    QHeaderView *columns = m_table->horizontalHeader();
    columns->setSectionResizeMode(MatrixModel::Account, QHeaderView::Stretch);
    for (int column = MatrixModel::Professional; column < MatrixModel::ColumnCount; ++column) {
        columns->setSectionResizeMode(column, QHeaderView::Fixed);
        columns->resizeSection(column, m.px(narrow ? narrowLabelColumn : column == MatrixModel::Posts ? postsColumn : labelColumn));
    }
    const int rows = std::clamp(m_model->rowCount(), 1, mostRows);
    setFixedHeight(columns->sizeHint().height() + rows * m_table->verticalHeader()->defaultSectionSize() + 2);
}

}  // namespace twofold::gui
