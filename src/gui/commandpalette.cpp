// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandpalette.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QTextLayout>
#include <algorithm>

#include "actionregistry.h"
#include "controls.h"
#include "guiwords.h"
#include "iconprovider.h"
#include "keycaprow.h"
#include "metrics.h"
#include "painting.h"
#include "rowdelegate.h"

namespace twofold::gui {

namespace {

constexpr int RowRole = Qt::UserRole + 900;
constexpr int mostPerGroup = 6;

bool startsWord(const QString &text, qsizetype at) { return at == 0 || !text.at(at - 1).isLetterOrNumber(); }

PaletteMatch pieceMatch(const QString &text, const QString &query) {
    qsizetype best = -1;
    for (qsizetype at = text.indexOf(query, 0, Qt::CaseInsensitive); at >= 0; at = text.indexOf(query, at + 1, Qt::CaseInsensitive)) {
        if (best < 0) best = at;
        if (startsWord(text, at)) {
            best = at;
            break;
        }
    }
    PaletteMatch match;
    if (best < 0) return match;
    match.found = true;
    match.score = best == 0 ? 300 : startsWord(text, best) ? 200 : 100;
    for (int i = 0; i < query.size(); ++i) match.places << int(best) + i;
    return match;
}

PaletteMatch lettersMatch(const QString &text, const QString &query) {
    PaletteMatch match;
    qsizetype at = 0;
    for (const QChar letter : query) {
        if (letter.isSpace()) continue;
        at = text.indexOf(letter, at, Qt::CaseInsensitive);
        if (at < 0) return {};
        match.places << int(at++);
    }
    // Letters strewn over a long text match everything; they must start words or stand close.
    const int spread = match.places.isEmpty() ? 0 : match.places.last() - match.places.first();
    match.found = spread <= query.size() * 3;
    match.score = match.found ? 50 - spread : 0;
    return match;
}

// Matched letters bold and underlined.
int paintTitle(QPainter &painter, const QRect &rect, const PaletteRow &row, const Metrics &m, const Theme &theme) {
    QTextLayout layout(oneLine(row.title), m.body());
    QList<QTextLayout::FormatRange> formats;
    for (const int place : row.matched) {
        QTextLayout::FormatRange range;
        range.start = place;
        range.length = 1;
        range.format.setFontWeight(QFont::Bold);
        range.format.setFontUnderline(true);
        formats << range;
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid()) line.setNumColumns(int(row.title.size()) + 1);
    layout.endLayout();
    painter.setPen(theme.text);
    painter.save();
    painter.setClipRect(rect);
    if (line.isValid()) line.draw(&painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2));
    painter.restore();
    return line.isValid() ? std::min(rect.width(), int(line.naturalTextWidth())) : 0;
}

class PaletteDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override {
        const Metrics m(option.font);
        return {10, m.row(index.data(RowRole).value<PaletteRow>().head ? 6.5 : 8)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override {
        const auto row = index.data(RowRole).value<PaletteRow>();
        const Metrics m(option.font);
        const Theme &theme = Theme::of(option.palette);
        painter->save();
        if (row.head) {
            const int height = QFontMetrics(m.caption()).height() + m.px(1);
            paintText(*painter, QRect(option.rect.left() + m.px(4), option.rect.bottom() - height, option.rect.width(), height), row.title,
                      m.caption(), theme.text2);
        } else {
            paintRow(*painter, option.rect, row, m, theme, option.state & QStyle::State_Selected);
        }
        painter->restore();
    }

private:
    static void paintRow(QPainter &painter, const QRect &rect, const PaletteRow &row, const Metrics &m, const Theme &theme, bool selected) {
        if (selected) paintBox(painter, rect.adjusted(m.px(2), 0, -m.px(2), 0), 5, theme.selection, QColor());
        const int icon = m.px(4);
        paintIcon(painter, QRectF(rect.left() + m.px(4), rect.top() + (rect.height() - icon) / 2.0, icon, icon), row.icon,
                  selected ? theme.accent : theme.text2);
        const QSize caps = keyCapsSize(row.keys, m.body());
        QRect room = rect.adjusted(m.px(10), 0, -m.px(4) - caps.width() - m.px(2), 0);
        room.setLeft(room.left() + paintTitle(painter, room, row, m, theme) + m.px(1));
        paintText(painter, room, row.note, m.body(), theme.text2);
        if (!row.keys.isEmpty())
            paintKeyCaps(painter, {rect.right() + 1 - m.px(4) - caps.width(), rect.top() + (rect.height() - caps.height()) / 2}, row.keys,
                         m.body(), {theme.text, theme.line2, theme.ctl, theme.base});
    }
};

}  // namespace

PaletteMatch matchLetters(const QString &text, const QString &query) {
    const QString wanted = query.trimmed();
    if (wanted.isEmpty()) return {true, 0, {}};
    const PaletteMatch piece = pieceMatch(text, wanted);
    return piece.found || wanted.size() < 2 ? piece : lettersMatch(text, wanted);
}

class CommandPalette::Model : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;
    QList<PaletteRow> rows;

    void set(QList<PaletteRow> fresh) {
        beginResetModel();
        rows = std::move(fresh);
        endResetModel();
    }
    [[nodiscard]] int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : int(rows.size()); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override {
        const PaletteRow &row = rows.at(index.row());
        if (role == RowRole) return QVariant::fromValue(row);
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return row.note.isEmpty() ? oneLine(row.title) : oneLine(row.title + QLatin1Char(' ') + row.note);
        return {};
    }
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override {
        return rows.at(index.row()).head ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    }
};

CommandPalette::CommandPalette(ActionRegistry *registry, QWidget *window)
    : Overlay(window),
      m_registry(registry),
      m_input(new QLineEdit(box())),
      m_list(new QListView(box())),
      m_count(nullptr),
      m_model(new Model(this)) {
    setObjectName(QStringLiteral("commandPalette"));
    box()->setAccessibleName(tr("Search or run"));
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("What was found"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);

    const int gap = Metrics::of(this).px(1.5);
    auto *layout = new QVBoxLayout(box());
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addSpacing(gap);
    layout->addWidget(m_list, 1);
    layout->addSpacing(gap);
    layout->addWidget(makeFoot());
    connect(m_input, &QLineEdit::textChanged, this, &CommandPalette::search);
}

QWidget *CommandPalette::makeHead() {
    const Metrics m = Metrics::of(this);
    m_input->setObjectName(QStringLiteral("paletteInput"));
    m_input->setAccessibleName(tr("Search actions, pages and people"));
    m_input->setFont(m.post());
    m_input->setFrame(false);
    m_input->setStyleSheet(QStringLiteral("QLineEdit, QLineEdit:focus { background: transparent; border: none; padding: 0; }"));
    m_input->installEventFilter(this);
    auto *head = new Panel(Panel::Ground::Base, Qt::BottomEdge, box());
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(m.px(4), 0, m.px(4), 0);
    layout->setSpacing(m.px(2));
    layout->addWidget(new IconLabel(QStringLiteral("search"), head));
    layout->addWidget(m_input, 1);
    layout->addWidget(new TextLabel(tr("all actions, pages, people"), TextLabel::Style::SmallSecondary, head));
    head->setHeightUnits(12);
    return head;
}

QWidget *CommandPalette::makeFoot() {
    const Metrics m = Metrics::of(this);
    auto *foot = new Panel(Panel::Ground::Alt, Qt::TopEdge, box());
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(m.px(4), 0, m.px(4), 0);
    layout->setSpacing(m.px(4));
    layout->addWidget(new KeyCapRow({QStringLiteral("↑"), QStringLiteral("↓")}, tr("choose"), foot));
    layout->addWidget(new KeyCapRow({tr("Enter")}, tr("run"), foot));
    layout->addWidget(new KeyCapRow({tr("Esc")}, tr("close"), foot));
    layout->addStretch();
    m_count = new TextLabel(QString(), TextLabel::Style::SmallSecondary, foot);
    m_count->setObjectName(QStringLiteral("paletteCount"));
    layout->addWidget(m_count);
    foot->setHeightUnits(9);
    return foot;
}

void CommandPalette::addProvider(PaletteProvider *provider) {
    m_providers << provider;
    connect(provider, &PaletteProvider::answered, this,
            [this, provider](quint64 ticket, const QList<PaletteResult> &results) { take(ticket, provider, results); });
}

QRect CommandPalette::boxRect(const QSize &size) const {
    const Metrics m = Metrics::of(this);
    const int width = std::min(m.px(150), size.width() - 2 * m.px(4));
    const int height = std::min(m.px(122), size.height() - m.px(8));
    const int top = std::min(size.height() * 12 / 100, (size.height() - height) / 2);
    return {(size.width() - width) / 2, top, width, height};
}

QWidget *CommandPalette::firstFocus() const { return m_input; }

void CommandPalette::aboutToOpen() {
    m_input->clear();
    search({});
}

void CommandPalette::search(const QString &text) {
    ++m_ticket;
    m_answers.clear();
    rebuild();
    for (PaletteProvider *provider : std::as_const(m_providers)) provider->query(text.trimmed(), m_ticket);
}

void CommandPalette::take(quint64 ticket, PaletteProvider *provider, const QList<PaletteResult> &results) {
    if (ticket != m_ticket) return;  // an answer to what was typed before
    m_answers.insert(provider, results);
    rebuild();
}

QList<PaletteRow> CommandPalette::actionRows(const QString &text) const {
    struct Scored {
        int score;
        PaletteRow row;
    };
    QList<PaletteRow> rows;
    for (const auto kind : {ActionInfo::Kind::Action, ActionInfo::Kind::Page}) {
        QList<Scored> found;
        for (const ActionInfo &info : m_registry->forPage(m_registry->page())) {
            if (info.kind != kind || !info.inPalette || !m_registry->action(info.id)->isEnabled()) continue;
            const PaletteMatch match = matchLetters(info.text, text);
            if (match.found)
                found << Scored{match.score,
                                {false, info.id, info.text, {}, info.icon, keyNames(info.keys.value(0)), match.places, nullptr}};
        }
        std::stable_sort(found.begin(), found.end(), [](const Scored &a, const Scored &b) { return a.score > b.score; });
        if (found.isEmpty()) continue;
        rows << PaletteRow{true, {}, kind == ActionInfo::Kind::Action ? tr("Actions") : tr("Pages"), {}, {}, {}, {}, nullptr};
        for (const Scored &scored : std::as_const(found)) rows << scored.row;
    }
    return rows;
}

void CommandPalette::rebuild() {
    const QString text = m_input->text();
    const QString chosen = m_model->rows.value(m_list->currentIndex().row()).id;
    QList<PaletteRow> rows = actionRows(text);
    for (PaletteProvider *provider : std::as_const(m_providers)) {
        QString group;
        int inGroup = 0;
        for (const PaletteResult &result : m_answers.value(provider)) {
            if (result.group != group) {
                group = result.group;
                inGroup = 0;
                rows << PaletteRow{true, {}, group, {}, {}, {}, {}, nullptr};
            }
            if (++inGroup > mostPerGroup) continue;
            rows << PaletteRow{false,
                               result.id,
                               oneLine(result.title),
                               result.note,
                               result.icon,
                               result.keys,
                               matchLetters(oneLine(result.title), text).places,
                               provider};
        }
    }
    m_model->set(rows);
    int current = -1;
    for (int i = 0; i < rows.size(); ++i) {
        if (rows.at(i).head) continue;
        if (current < 0 || (!chosen.isEmpty() && rows.at(i).id == chosen && text.isEmpty())) current = i;
    }
    if (current >= 0) m_list->setCurrentIndex(m_model->index(current));
    qint64 total = std::count_if(m_registry->all().begin(), m_registry->all().end(), [](const ActionInfo &info) { return info.inPalette; });
    for (PaletteProvider *provider : std::as_const(m_providers)) total += provider->total();
    m_count->setText(tr("%1 of %2").arg(numberText(shownTitles().size()), numberText(total)));
}

QStringList CommandPalette::shownTitles() const {
    QStringList titles;
    for (const PaletteRow &row : m_model->rows)
        if (!row.head) titles << row.title;
    return titles;
}

void CommandPalette::move(int by) {
    const int count = m_model->rowCount({});
    int row = m_list->currentIndex().row();
    for (int step = 0; step < count; ++step) {
        row = (row + by + count) % count;
        if (!m_model->rows.at(row).head) break;
    }
    if (count > 0) m_list->setCurrentIndex(m_model->index(row));
}

void CommandPalette::run() {
    const PaletteRow row = m_model->rows.value(m_list->currentIndex().row());
    if (row.id.isEmpty() || row.head) return;
    close();
    if (row.provider)
        row.provider->activate(row.id);
    else
        m_registry->trigger(row.id);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_input && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down: move(1); return true;
        case Qt::Key_Up: move(-1); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: run(); return true;
        default: break;
        }
    }
    return Overlay::eventFilter(watched, event);
}

}  // namespace twofold::gui
