// SPDX-License-Identifier: GPL-3.0-or-later
#include "chip.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFontMetrics>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "guiwords.h"
#include "iconprovider.h"
#include "metrics.h"

namespace twofold::gui {

namespace {

constexpr int longestWord = 200;

struct ChipLayout {
    QFont wordFont, percentFont;
    QString word, percent;
    int height = 0, padding = 0, mark = 0, markSpace = 0, gap = 0, wordWidth = 0, percentWidth = 0;
    [[nodiscard]] int fixedWidth() const { return padding + markSpace + percentWidth + padding + 1; }
};

ChipLayout layoutOf(const ChipSpec &spec, const QFont &font) {
    const Metrics m(font);
    ChipLayout l;
    const bool tag = spec.look == ChipSpec::Look::Tag;
    l.wordFont = m.small(tag ? QFont::Normal : QFont::Medium);
    l.percentFont = m.small();
    l.word = oneLine(spec.word.left(longestWord));
    const QFontMetrics words(l.wordFont);
    l.height = std::max(m.px(5), words.height() + m.px(0.5));
    l.padding = m.px(1.75);
    l.gap = m.px(1);
    if (spec.mark != Mark::None || !spec.icon.isEmpty()) {
        l.mark = m.px(3.25);
        l.markSpace = int(std::ceil(spec.icon.isEmpty() ? markWidth(spec.mark, l.mark) : l.mark)) + l.gap;
    }
    l.wordWidth = words.horizontalAdvance(l.word);
    if (spec.percent >= 0) {
        l.percent = percentText(spec.percent);
        l.percentWidth = l.gap + QFontMetrics(l.percentFont).horizontalAdvance(l.percent);
    }
    return l;
}

template <class Enum>
ChipSpec judgedChip(const models::Judged<Enum> &judged, const QString &kind, const QString &word, HueName hue) {
    ChipSpec spec;
    spec.kind = kind;
    spec.word = word;
    spec.mark = markOf(judged.value);
    spec.hue = hue;
    spec.look = judged.state == ValueState::Decided ? ChipSpec::Look::Filled : ChipSpec::Look::Outlined;
    if (judged.state == ValueState::Suggested && judged.confidence > 0) spec.percent = percentOf(judged.confidence);
    return spec;
}

ChipSpec bareChip(const QString &kind, const QString &word, Mark mark) {
    ChipSpec spec;
    spec.kind = kind;
    spec.word = word;
    spec.mark = mark;
    return spec;
}

QColor wordColor(const ChipSpec &spec, const Theme &theme) {
    if (spec.look == ChipSpec::Look::Bare || spec.look == ChipSpec::Look::Tag) return theme.text2;
    return theme.hue(spec.hue).strong;
}

void paintGround(QPainter &painter, const QRectF &rect, const ChipSpec &spec, const Theme &theme) {
    constexpr double radius = 4;
    painter.setRenderHint(QPainter::Antialiasing);
    const Hue &hue = theme.hue(spec.hue);
    painter.setBrush(Qt::NoBrush);
    switch (spec.look) {
    case ChipSpec::Look::Bare: return;
    case ChipSpec::Look::Filled:
        painter.setPen(Qt::NoPen);
        painter.setBrush(hue.tint);
        painter.drawRoundedRect(rect, radius, radius);
        return;
    case ChipSpec::Look::Outlined: painter.setPen(QPen(spec.hue == HueName::Ink ? theme.ctl : hue.strong, 1)); break;
    case ChipSpec::Look::Tag: painter.setPen(QPen(theme.line2, 1)); break;
    }
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void paintContent(QPainter &painter, const QRect &rect, const ChipSpec &spec, const ChipLayout &l, const Theme &theme) {
    const QColor color = wordColor(spec, theme);
    int x = rect.left() + l.padding;
    const QRectF square(x, rect.top() + (rect.height() - l.mark) / 2.0, l.mark, l.mark);
    if (!spec.icon.isEmpty())
        paintIcon(painter, square, spec.icon, color);
    else
        paintMark(painter, square, spec.mark, spec.look == ChipSpec::Look::Filled,
                  spec.mark == Mark::Mixed ? theme.professional.strong : color, theme.personal.strong);
    x += l.markSpace;
    const int room = rect.right() + 1 - l.padding - l.percentWidth - x;
    painter.setFont(l.wordFont);
    painter.setPen(color);
    const QRect wordRect(x, rect.top(), std::max(0, room), rect.height());
    painter.drawText(wordRect, Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(l.word, Qt::ElideRight, room));
    if (l.percent.isEmpty()) return;
    painter.setFont(l.percentFont);
    painter.setPen(spec.hue == HueName::Ink ? theme.text2 : color);
    const int wordSpace = std::min(room, l.wordWidth);
    painter.drawText(QRect(x + wordSpace + l.gap, rect.top(), l.percentWidth, rect.height()), Qt::AlignLeft | Qt::AlignVCenter, l.percent);
}

}  // namespace

ChipSpec tierChip(const models::JudgedTier &tier) {
    const QString kind = QCoreApplication::translate("Chip", "tier");
    if (tier.value == Tier::Untiered) return bareChip(kind, tierWord(tier.value), Mark::Untiered);
    return judgedChip(tier, kind, tierWord(tier.value), HueName::Ink);
}

ChipSpec trustChip(const models::JudgedTrust &trust) {
    const QString kind = QCoreApplication::translate("Chip", "trust");
    switch (trust.value) {
    case Trust::Public: return judgedChip(trust, kind, trustWord(trust.value), HueName::Public);
    case Trust::Professional: return judgedChip(trust, kind, trustWord(trust.value), HueName::Professional);
    case Trust::Personal: return judgedChip(trust, kind, trustWord(trust.value), HueName::Personal);
    case Trust::Inner: return judgedChip(trust, kind, trustWord(trust.value), HueName::Inner);
    case Trust::Unset: break;
    }
    return bareChip(kind, trustWord(trust.value), Mark::Unknown);
}

ChipSpec labelChip(const models::JudgedLabel &label) {
    const QString kind = QCoreApplication::translate("Chip", "label");
    if (label.value == Label::None) return bareChip(kind, labelWord(label.value), Mark::Unknown);
    return judgedChip(label, kind, labelWord(label.value), label.value == Label::Professional ? HueName::Professional : HueName::Personal);
}

ChipSpec purposeChip(Purpose purpose) {
    ChipSpec spec = bareChip(QCoreApplication::translate("Chip", "purpose"), purposeWord(purpose), markOf(purpose));
    if (purpose == Purpose::Unset) return spec;
    spec.look = ChipSpec::Look::Filled;
    spec.hue = purpose == Purpose::Professional ? HueName::Professional : purpose == Purpose::Personal ? HueName::Personal : HueName::Ink;
    return spec;
}

ChipSpec visibilityChip(Visibility visibility) {
    ChipSpec spec = tagChip(visibilityWord(visibility));
    spec.kind = QCoreApplication::translate("Chip", "audience");
    spec.icon = QStringLiteral("eye");
    return spec;
}

ChipSpec tagChip(const QString &text) {
    ChipSpec spec;
    spec.word = text;
    spec.look = ChipSpec::Look::Tag;
    return spec;
}

QString accessibleText(const ChipSpec &spec) {
    const QString name = spec.kind.isEmpty() ? oneLine(spec.word) : spec.kind + QLatin1Char(' ') + oneLine(spec.word);
    if (spec.look == ChipSpec::Look::Filled && spec.kind != QCoreApplication::translate("Chip", "purpose"))
        return QCoreApplication::translate("Chip", "%1, decided").arg(name);
    if (spec.look != ChipSpec::Look::Outlined) return name;
    if (spec.percent < 0) return QCoreApplication::translate("Chip", "%1, suggested").arg(name);
    return QCoreApplication::translate("Chip", "%1, suggested, %2 percent").arg(name).arg(spec.percent);
}

QSize ChipPainter::sizeHint(const ChipSpec &spec, const QFont &font) {
    const ChipLayout l = layoutOf(spec, font);
    return {l.fixedWidth() + l.wordWidth, l.height};
}

QRect ChipPainter::paint(QPainter &painter, const QRect &area, const ChipSpec &spec, const QFont &font, const Theme &theme,
                         Qt::Alignment side) {
    const ChipLayout l = layoutOf(spec, font);
    const int width = std::min(area.width(), l.fixedWidth() + l.wordWidth);
    const int left = side & Qt::AlignRight ? area.right() + 1 - width : area.left();
    const QRect rect(left, area.top() + (area.height() - l.height) / 2, width, l.height);
    if (width <= l.padding * 2 + l.markSpace) return rect;
    painter.save();
    paintGround(painter, rect, spec, theme);
    paintContent(painter, rect, spec, l, theme);
    painter.restore();
    return rect;
}

ChipLabel::ChipLabel(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

ChipLabel::ChipLabel(const ChipSpec &spec, QWidget *parent) : ChipLabel(parent) { setSpec(spec); }

void ChipLabel::setSpec(const ChipSpec &spec) {
    m_spec = spec;
    setAccessibleName(accessibleText(spec));
    updateGeometry();
    update();
}

QSize ChipLabel::sizeHint() const { return ChipPainter::sizeHint(m_spec, font()); }

QSize ChipLabel::minimumSizeHint() const { return {std::min(sizeHint().width(), Metrics::of(this).px(12)), sizeHint().height()}; }

void ChipLabel::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    ChipPainter::paint(painter, rect(), m_spec, font(), Theme::of(palette()));
}

void ChipLabel::changeEvent(QEvent *event) {
    if (event->type() == QEvent::FontChange) updateGeometry();
    QWidget::changeEvent(event);
}

}  // namespace twofold::gui
