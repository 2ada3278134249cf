// SPDX-License-Identifier: GPL-3.0-or-later
#include "postcolumn.h"

#include <QCache>
#include <QHBoxLayout>
#include <QStackedLayout>

#include "controls.h"
#include "guiwords.h"
#include "listkeeper.h"
#include "marklabels.h"
#include "metrics.h"
#include "rowdelegates.h"
#include "tableview.h"

namespace twofold::gui {

namespace {

// A list lays out all its rows whenever they change; breaking the text of each anew would be felt.
class MeasuredPostDelegate : public PostDelegate {
public:
    using PostDelegate::PostDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override {
        const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
        const int width = view ? view->viewport()->width() : 0;
        const size_t look = qHashMulti(0, width, option.font.key(), index.data(models::PostTextRole).toString());
        const qint64 id = index.data(models::PostIdRole).toLongLong();
        if (const Measure *known = m_known.object(id); known && known->look == look) return known->size;
        const QSize size = PostDelegate::sizeHint(option, index);
        m_known.insert(id, new Measure{look, size});
        return size;
    }

private:
    struct Measure {
        size_t look;
        QSize size;
    };
    mutable QCache<qint64, Measure> m_known{20'000};
};

}  // namespace

PostColumn::PostColumn(const QString &id, const QString &title, Label label, models::Backend &backend, QWidget *parent, QWidget *head)
    : QWidget(parent), m_label(label), m_model(new models::PostsModel(backend, this)), m_view(new RowListView(this)) {
    setObjectName(id + QStringLiteral("Column"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_head = head ? head : makeHead(title);
    layout->addWidget(m_head);
    m_view->setObjectName(id + QStringLiteral("List"));
    m_view->setAccessibleName(title.isEmpty() ? tr("Posts") : tr("Posts: %1").arg(title));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new MeasuredPostDelegate(m_view));
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_keeper = new ListKeeper(m_view, models::PostIdRole);
    auto *body = new QWidget(this);
    m_stack = new QStackedLayout(body);
    m_stack->addWidget(m_view);
    auto *none = new EmptyState(tr("None here."), {}, {}, body);
    none->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_stack->addWidget(none);
    layout->addWidget(body, 1);
    connect(m_keeper, &ListKeeper::changed, this, &PostColumn::selectionChanged);
    connect(m_view, &RowListView::opened, this, &PostColumn::opened);
    connect(m_model, &models::PagedModelBase::loaded, this, &PostColumn::showState);
    connect(m_model, &models::PagedModelBase::totalChanged, this, &PostColumn::showState);
}

QWidget *PostColumn::makeHead(const QString &title) {
    auto *head = new Panel(Panel::Ground::Base, Qt::BottomEdge, this);
    head->setHeightUnits(9);
    const Metrics m = Metrics::of(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(m.px(5), 0, m.px(4), 1);
    row->setSpacing(m.px(2));
    row->addWidget(new MarkLabel(markOf(m_label), hueOf(m_label), head));
    row->addWidget(new TextLabel(title, TextLabel::Style::Strong, head));
    m_count = new TextLabel(QString(), TextLabel::Style::Secondary, head);
    m_count->setObjectName(QStringLiteral("columnCount"));
    row->addWidget(m_count);
    auto *order = new TextLabel(tr("newest first"), TextLabel::Style::SmallSecondary, head);
    order->setElides(true);
    order->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(order, 1);
    return head;
}

void PostColumn::setFilter(const store::PostFilter &filter, bool selectFirst) {
    store::PostFilter own = filter;
    if (m_label == Label::Professional)
        own.label = store::LabelFilter::Professional;
    else if (m_label == Label::Personal)
        own.label = store::LabelFilter::Personal;
    if (m_asked && own == m_model->filter()) return;
    m_asked = true;
    m_keeper->startOver(selectFirst);
    m_model->setFilter(own);
}

void PostColumn::showState() {
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
    if (m_count) m_count->setText(m_model->total() < 0 ? QString() : numberText(m_model->total()));
}

}  // namespace twofold::gui
