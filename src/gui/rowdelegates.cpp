// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowdelegates.h"

#include <QAbstractItemView>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

#include "chip.h"
#include "guiwords.h"
#include "iconprovider.h"
#include "markedtext.h"
#include "painting.h"
#include "tableview.h"

namespace twofold::gui {

using namespace models;

namespace {

HueName severityHue(Severity severity) {
    return severity == Severity::High ? HueName::Bad : severity == Severity::Medium ? HueName::Warn : HueName::Public;
}

int viewWidth(const QStyleOptionViewItem &option) {
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

MarkedText markedText(const QModelIndex &index, const QFont &font, int width, int maxLines) {
    return MarkedText(index.data(PostTextRole).toString(), index.data(PostSpansRole).value<QList<TextSpan>>(),
                      {font, width, maxLines, false});
}

struct JobColumns {
    QRect date, title, summary, state, report, undo;
};

// The same places for painting and for clicks.
JobColumns jobColumns(const QRect &rect, const Metrics &m) {
    JobColumns c;
    const int undo = m.px(11), report = m.px(20), state = m.px(34), date = m.px(28);
    c.date = QRect(rect.left(), rect.top(), date, rect.height());
    c.undo = QRect(rect.right() + 1 - undo, rect.top(), undo, rect.height());
    c.report = QRect(c.undo.left() - report, rect.top(), report, rect.height());
    const int middle = std::max(0, c.report.left() - c.date.right() - state);
    c.title = QRect(c.date.right() + 1, rect.top(), middle * 55 / 100, rect.height());
    c.summary = QRect(c.title.right() + 1, rect.top(), middle - c.title.width(), rect.height());
    c.state = QRect(c.summary.right() + 1, rect.top(), state, rect.height());
    return c;
}

void paintJobState(const CellContext &cell, const QRect &rect, JobState state) {
    const Metrics &m = cell.metrics;
    const QRectF square(rect.left(), rect.top() + (rect.height() - m.px(3.5)) / 2.0, m.px(3.5), m.px(3.5));
    if (state == JobState::Done)
        paintMark(cell.painter, square, Mark::Check, true, cell.theme.ok.strong);
    else if (state == JobState::Failed)
        paintMark(cell.painter, square, Mark::Cross, true, cell.theme.bad.strong);
    else if (state == JobState::Running)
        paintIcon(cell.painter, square, QStringLiteral("sync"), cell.theme.text2);
    else
        paintMark(cell.painter, square, Mark::Triangle, true, cell.theme.warn.strong);
    paintText(cell.painter, rect.adjusted(m.px(5), 0, -m.px(1), 0), jobStateWord(state), m.body(), cell.theme.text);
}

}  // namespace

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const {
    const Metrics m(option.font);
    const int lines = QFontMetrics(m.body(QFont::Medium)).height() + QFontMetrics(m.small()).height();
    return {viewWidth(option), std::max(m.px(11.5), lines + m.px(2.5))};
}

QString FindingDelegate::cellText(const QModelIndex &index) const {
    return index.data(FindingTitleRole).toString() + QLatin1Char('\n') + index.data(FindingExcerptRole).toString();
}

void FindingDelegate::paintCell(const CellContext &cell) const {
    const Metrics &m = cell.metrics;
    const auto severity = cell.index.data(FindingSeverityRole).value<Severity>();
    const double side = m.px(3.5);
    paintSeverity(cell.painter, QRectF(cell.rect.left(), cell.rect.top() + (cell.rect.height() - side) / 2.0, side, side), severity,
                  cell.theme.hue(severityHue(severity)).strong, cell.theme.line2);
    const int dateWidth = m.px(24);
    const QRect date(cell.rect.right() + 1 - dateWidth, cell.rect.top(), dateWidth, cell.rect.height());
    paintText(cell.painter, date, dateText(cell.index.data(FindingDateRole).toLongLong(), m_today()), m.body(), cell.secondary(),
              Qt::AlignRight);
    const QSize frame = platformSize(cell.font);
    const QPoint corner(date.left() - m.px(3) - frame.width(), cell.rect.top() + (cell.rect.height() - frame.height()) / 2);
    paintPlatform(cell.painter, corner, cell.index.data(FindingPlatformRole).value<Platform>(), cell.font, cell.theme);
    const QFont titleFont = m.body(QFont::Medium), excerptFont = m.small();
    const int titleHeight = QFontMetrics(titleFont).height(), excerptHeight = QFontMetrics(excerptFont).height();
    const int top = cell.rect.top() + (cell.rect.height() - titleHeight - excerptHeight) / 2;
    const int left = cell.rect.left() + m.px(6.5), width = corner.x() - m.px(3) - left;
    paintText(cell.painter, QRect(left, top, width, titleHeight), cell.index.data(FindingTitleRole).toString(), titleFont, cell.theme.text);
    paintText(cell.painter, QRect(left, top + titleHeight, width, excerptHeight), cell.index.data(FindingExcerptRole).toString(),
              excerptFont, cell.secondary());
}

QSize PostDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const Metrics m(option.font);
    const int width = viewWidth(option);
    const CellPadding padding = cellPadding(option.widget, 0);
    const MarkedText text = markedText(index, option.font, width - padding.left - padding.right, m_maxLines);
    return {width, m.px(2) + m.row(5) + m.px(0.75) + text.height() + m.px(3)};
}

QString PostDelegate::cellText(const QModelIndex &index) const { return index.data(PostTextRole).toString(); }

void PostDelegate::paintHead(const CellContext &cell, const QRect &rect) const {
    const Metrics &m = cell.metrics;
    const QSize frame = platformSize(cell.font);
    paintPlatform(cell.painter, {rect.left(), rect.top() + (rect.height() - frame.height()) / 2},
                  cell.index.data(PostPlatformRole).value<Platform>(), cell.font, cell.theme);
    const ChipSpec chip = labelChip(cell.index.data(PostLabelRole).value<JudgedLabel>());
    const QRect chipRect = ChipPainter::paint(cell.painter, rect.adjusted(m.px(20), 0, 0, 0), chip, cell.font, cell.theme, Qt::AlignRight);
    QRect room = rect.adjusted(frame.width() + m.px(2), 0, 0, 0);
    room.setRight(chipRect.left() - m.px(2));
    const auto put = [&](const QString &text) {
        if (!text.isEmpty()) room.setLeft(room.left() + paintText(cell.painter, room, text, m.body(), cell.secondary()) + m.px(2));
    };
    put(dateText(cell.index.data(PostCreatedRole).toLongLong(), m_today()));
    put(postKindWord(cell.index.data(PostKindRole).value<PostKind>()));
    put(cell.index.data(PostDetailRole).toString());
    if (const int copies = cell.index.data(PostCopiesRole).toInt(); copies > 0 && room.width() > m.px(8)) {
        paintIcon(cell.painter, QRectF(room.left(), room.top() + (room.height() - m.px(3)) / 2.0, m.px(3), m.px(3)), QStringLiteral("fold"),
                  cell.secondary());
        room.setLeft(room.left() + m.px(4));
        put(copies == 1 ? tr("+ 1 copy") : tr("+ %1 copies").arg(numberText(copies)));
    }
}

void PostDelegate::paintCell(const CellContext &cell) const {
    const Metrics &m = cell.metrics;
    const QRect head(cell.rect.left(), cell.rect.top() + m.px(2), cell.rect.width(), m.row(5));
    paintHead(cell, head);
    cell.painter.setFont(cell.font);
    markedText(cell.index, cell.font, cell.rect.width(), m_maxLines)
        .paint(cell.painter, {cell.rect.left(), head.bottom() + 1 + m.px(0.75)}, cell.theme, cell.theme.text);
}

QString JobDelegate::cellText(const QModelIndex &index) const {
    return index.data(JobTitleRole).toString() + QLatin1Char('\n') + index.data(JobSummaryRole).toString();
}

void JobDelegate::paintCell(const CellContext &cell) const {
    const Metrics &m = cell.metrics;
    const JobColumns c = jobColumns(cell.rect, m);
    paintText(cell.painter, c.date, dateText(cell.index.data(JobWhenRole).toLongLong(), m_today()), m.body(), cell.secondary());
    paintPlatforms(cell.painter, c.title, {cell.index.data(JobPlatformRole).value<Platform>()}, cell.font, cell.theme);
    paintText(cell.painter, c.title.adjusted(m.px(7), 0, -m.px(2), 0), cell.index.data(JobTitleRole).toString(), m.body(), cell.theme.text);
    paintText(cell.painter, c.summary.adjusted(0, 0, -m.px(2), 0), cell.index.data(JobSummaryRole).toString(), m.body(), cell.secondary());
    const auto state = cell.index.data(JobStateRole).value<JobState>();
    paintJobState(cell, c.state, state);
    const QFont link = m.small(QFont::Medium);
    if (state != JobState::Running) paintText(cell.painter, c.report, tr("Truth report"), link, cell.theme.accent);
    if (cell.index.data(JobCanUndoRole).toBool()) paintText(cell.painter, c.undo, tr("Undo…"), link, cell.theme.accent, Qt::AlignRight);
}

bool JobDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index) {
    if (event->type() != QEvent::MouseButtonRelease) return RowDelegate::editorEvent(event, model, option, index);
    const CellPadding padding = cellPadding(option.widget, index.column());
    const JobColumns c = jobColumns(option.rect.adjusted(padding.left, 0, -padding.right, -1), Metrics(option.font));
    const QPoint at = static_cast<QMouseEvent *>(event)->position().toPoint();
    if (c.report.contains(at) && index.data(JobStateRole).value<JobState>() != JobState::Running)
        Q_EMIT reportClicked(index);
    else if (c.undo.contains(at) && index.data(JobCanUndoRole).toBool())
        Q_EMIT undoClicked(index);
    else
        return RowDelegate::editorEvent(event, model, option, index);
    return true;
}

}  // namespace twofold::gui
