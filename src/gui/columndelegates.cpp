// SPDX-License-Identifier: GPL-3.0-or-later
#include "columndelegates.h"

#include <QPainter>
#include <numeric>

#include "charts.h"
#include "guiwords.h"
#include "iconprovider.h"
#include "painting.h"

namespace twofold::gui {

namespace {

QList<Platform> platformsOf(const QVariant &value) {
    if (value.canConvert<QList<Platform>>()) return value.value<QList<Platform>>();
    if (value.canConvert<Platform>()) return {value.value<Platform>()};
    return {};
}

int sum(const QList<int> &values) { return std::accumulate(values.begin(), values.end(), 0); }

}  // namespace

void NameDelegate::paintCell(const CellContext &cell) const {
    const Metrics &m = cell.metrics;
    const int side = std::min(m.px(5.5), cell.rect.height());
    const QString name = cellText(cell.index);
    const QRect avatar(cell.rect.left(), cell.rect.top() + (cell.rect.height() - side) / 2, side, side);
    const auto kind = cell.index.data(m_kindRole).value<ContactKind>();
    paintAvatar(cell.painter, avatar, name, kind == ContactKind::Organisation || kind == ContactKind::News, cell.font, cell.theme);
    paintText(cell.painter, cell.rect.adjusted(side + m.px(2), 0, 0, 0), name, m.body(), cell.theme.text);
}

QString NameDelegate::cellText(const QModelIndex &index) const { return index.data(m_nameRole).toString(); }

int NameDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const {
    return RowDelegate::contentWidth(option, index) + Metrics(option.font).px(7.5);
}

void PlatformsDelegate::paintCell(const CellContext &cell) const {
    paintPlatforms(cell.painter, cell.rect, platformsOf(cell.index.data(m_role)), cell.font, cell.theme);
}

QString PlatformsDelegate::cellText(const QModelIndex &index) const {
    QStringList names;
    for (const Platform platform : platformsOf(index.data(m_role))) names << platformName(platform);
    return names.join(QStringLiteral(", "));
}

int PlatformsDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const {
    return int(platformsOf(index.data(m_role)).size()) * Metrics(option.font).px(5.5);
}

void AccountDelegate::paintCell(const CellContext &cell) const {
    const Metrics &m = cell.metrics;
    const auto platform = cell.index.data(m_platformRole).value<Platform>();
    paintPlatforms(cell.painter, cell.rect, {platform}, cell.font, cell.theme);
    QRect rest = cell.rect.adjusted(m.px(7), 0, 0, 0);
    const int used = paintText(cell.painter, rest, platformName(platform), m.body(QFont::Medium), cell.theme.text);
    rest.adjust(used + m.px(2), 0, 0, 0);
    paintText(cell.painter, rest, cell.index.data(m_handleRole).toString(), m.body(), cell.secondary());
}

QString AccountDelegate::cellText(const QModelIndex &index) const {
    return platformName(index.data(m_platformRole).value<Platform>()) + QLatin1Char(' ') + index.data(m_handleRole).toString();
}

int AccountDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const {
    return RowDelegate::contentWidth(option, index) + Metrics(option.font).px(10);
}

ChipSpec ChipDelegate::chipOf(const QVariant &value) {
    if (value.canConvert<models::JudgedTier>()) return tierChip(value.value<models::JudgedTier>());
    if (value.canConvert<models::JudgedTrust>()) return trustChip(value.value<models::JudgedTrust>());
    if (value.canConvert<models::JudgedLabel>()) return labelChip(value.value<models::JudgedLabel>());
    if (value.canConvert<Purpose>()) return purposeChip(value.value<Purpose>());
    return tagChip(value.toString());
}

void ChipDelegate::paintCell(const CellContext &cell) const {
    const QVariant value = cell.index.data(m_role);
    if (!value.isValid()) return;
    const QRect room = m_menu ? cell.rect.adjusted(0, 0, -cell.metrics.px(5), 0) : cell.rect;
    const QRect chip = ChipPainter::paint(cell.painter, room, chipOf(value), cell.font, cell.theme);
    if (!m_menu) return;
    const int side = cell.metrics.px(3);
    paintIcon(cell.painter, QRectF(chip.right() + cell.metrics.px(1.5), cell.rect.top() + (cell.rect.height() - side) / 2.0, side, side),
              QStringLiteral("down"), cell.theme.text2);
}

QString ChipDelegate::cellText(const QModelIndex &index) const { return accessibleText(chipOf(index.data(m_role))); }

int ChipDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const {
    return ChipPainter::sizeHint(chipOf(index.data(m_role)), option.font).width() + (m_menu ? Metrics(option.font).px(5) : 0);
}

void TextDelegate::paintCell(const CellContext &cell) const {
    const QVariant value = cell.index.data(m_role);
    QString text = cellText(cell.index);
    if (value.metaType().id() == QMetaType::QStringList) {
        const QStringList words = value.toStringList();
        text = words.size() > 1 ? tr("%1 +%2").arg(words.first()).arg(words.size() - 1) : words.value(0);
    }
    const QVariant aligned = cell.index.data(Qt::TextAlignmentRole);
    paintText(cell.painter, cell.rect, text, cell.metrics.body(m_tone == Tone::Strong ? QFont::Medium : QFont::Normal),
              m_tone == Tone::Secondary ? cell.secondary() : cell.theme.text,
              aligned.isValid() ? Qt::Alignment(aligned.toInt()) : Qt::Alignment(Qt::AlignLeft));
}

QString TextDelegate::cellText(const QModelIndex &index) const {
    const QVariant value = index.data(m_role);
    return value.metaType().id() == QMetaType::QStringList ? value.toStringList().join(QStringLiteral(", ")) : value.toString();
}

void NumberDelegate::paintCell(const CellContext &cell) const {
    const QVariant value = cell.index.data(m_role);
    const qint64 number = value.toLongLong();
    const bool muted = !value.isValid() || number <= 0;
    const bool warns = m_warn && number > 0;
    paintText(cell.painter, cell.rect, cellText(cell.index), cell.metrics.body(warns ? QFont::DemiBold : QFont::Normal),
              warns   ? cell.theme.warn.strong
              : muted ? cell.theme.text3
                      : cell.theme.text,
              Qt::AlignRight);
}

QString NumberDelegate::cellText(const QModelIndex &index) const {
    const QVariant value = index.data(m_role);
    if (!value.isValid()) return QStringLiteral("–");
    return value.toLongLong() < 0 ? tr("unknown") : numberText(value.toLongLong());
}

void DateDelegate::paintCell(const CellContext &cell) const {
    paintText(cell.painter, cell.rect, cellText(cell.index), cell.metrics.body(), cell.secondary(), Qt::AlignRight);
}

QString DateDelegate::cellText(const QModelIndex &index) const {
    const QVariant value = index.data(m_role);
    return value.isValid() ? dateText(value.toLongLong(), m_today()) : QStringLiteral("–");
}

void MiniChartDelegate::paintCell(const CellContext &cell) const {
    const int height = cell.metrics.px(4.5);
    const QRectF rect(cell.rect.left(), cell.rect.top() + (cell.rect.height() - height) / 2.0,
                      std::min(cell.rect.width(), cell.metrics.px(16.5)), height);
    paintExchange(cell.painter, rect, cell.index.data(m_inRole).value<QList<int>>(), cell.index.data(m_outRole).value<QList<int>>(),
                  cell.theme, true);
}

QString MiniChartDelegate::cellText(const QModelIndex &index) const {
    return tr("%1 from them, %2 from you in 12 months")
        .arg(sum(index.data(m_inRole).value<QList<int>>()))
        .arg(sum(index.data(m_outRole).value<QList<int>>()));
}

int MiniChartDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &) const { return Metrics(option.font).px(16.5); }

void MatrixDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const bool current = option.state & QStyle::State_Selected;
    paintMatrixCell(*painter, option.rect, index.data(models::MatrixCellRole).value<models::MatrixCell>(), option.font,
                    Theme::of(option.palette), current);
}

}  // namespace twofold::gui
