// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionComboBox>
#include <algorithm>

#include "buttons.h"
#include "guiwords.h"
#include "iconprovider.h"
#include "marks.h"
#include "metrics.h"
#include "painting.h"

namespace twofold::gui {

namespace {

constexpr double controlRadius = 5;

class Segment : public QToolButton {
public:
    Segment(const QString &text, QString icon, QWidget *parent) : QToolButton(parent), m_iconName(std::move(icon)) {
        setText(text);
        setAccessibleName(text);
        setObjectName(QStringLiteral("segment"));
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    double units = 7.5;
    bool wordless = false;
    bool first = false, last = false;

    [[nodiscard]] QSize sizeHint() const override {
        const Metrics m = Metrics::of(this);
        int width = 2 * m.px(m_iconName.isEmpty() ? 2.25 : 3);
        if (!m_iconName.isEmpty()) width += m.px(4);
        if (!showsIconAlone()) width += QFontMetrics(font(m)).horizontalAdvance(text()) + (m_iconName.isEmpty() ? 0 : m.px(2));
        return {width, m.row(units)};
    }

protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Metrics m = Metrics::of(this);
        const Theme &theme = Theme::of(palette());
        // Each paints the whole control's box, shifted so that only its own part shows.
        const double reach = 20;
        const QRectF box = QRectF(rect()).adjusted(first ? 0 : -reach, 0, last ? 0 : reach, 0);
        paintBox(painter, box, controlRadius, isChecked() ? theme.selection : underMouse() ? theme.alt : theme.raised, theme.line2);
        if (!last) painter.fillRect(QRect(width() - 1, 1, 1, height() - 2), theme.line2);
        paintContent(painter, m, theme);
        if (showsFocus(this)) paintBox(painter, rect(), controlRadius, QColor(), theme.accent, 2);
    }

private:
    [[nodiscard]] bool showsIconAlone() const { return wordless && !m_iconName.isEmpty(); }
    [[nodiscard]] QFont font(const Metrics &m) const {
        return units < 7 ? m.small(isChecked() ? QFont::DemiBold : QFont::Normal) : m.body(isChecked() ? QFont::DemiBold : QFont::Medium);
    }
    void paintContent(QPainter &painter, const Metrics &m, const Theme &theme) const {
        int x = m.px(m_iconName.isEmpty() ? 2.25 : 3);
        if (!m_iconName.isEmpty()) {
            paintIcon(painter, QRectF(x, (height() - m.px(4)) / 2.0, m.px(4), m.px(4)), m_iconName,
                      isChecked() ? theme.accent : theme.text2);
            x += m.px(6);
        }
        if (!showsIconAlone())
            paintText(painter, QRect(x, 0, width() - x, height()), text(), font(m), isChecked() ? theme.text : theme.text2);
    }
    QString m_iconName;
};

}  // namespace

SegmentedControl::SegmentedControl(const QString &name, QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this)) {
    setAccessibleName(name);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on) Q_EMIT currentChanged(m_ids.at(id));
    });
}

void SegmentedControl::addSegment(const QString &id, const QString &text, const QString &icon) {
    auto *segment = new Segment(text, icon, this);
    segment->setObjectName(objectName() + QLatin1Char('_') + id);
    segment->units = m_units;
    segment->first = m_ids.isEmpty();
    segment->last = true;
    if (auto *before = static_cast<Segment *>(m_group->button(int(m_ids.size()) - 1))) before->last = false;
    m_group->addButton(segment, int(m_ids.size()));
    m_ids.append(id);
    layout()->addWidget(segment);
    if (m_ids.size() == 1) {
        const QSignalBlocker quiet(m_group);
        segment->setChecked(true);
    }
}

void SegmentedControl::setHeightUnits(double units) {
    m_units = units;
    for (QAbstractButton *button : m_group->buttons()) static_cast<Segment *>(button)->units = units, button->updateGeometry();
}

void SegmentedControl::setWordless(bool wordless) {
    for (QAbstractButton *button : m_group->buttons()) {
        static_cast<Segment *>(button)->wordless = wordless;
        button->setToolTip(wordless ? button->text() : QString());
        button->updateGeometry();
    }
}

QString SegmentedControl::current() const { return m_ids.value(m_group->checkedId()); }

void SegmentedControl::setCurrent(const QString &id) {
    if (QAbstractButton *button = m_group->button(int(m_ids.indexOf(id)))) button->setChecked(true);
}

SearchField::SearchField(const QString &placeholder, QWidget *parent) : QLineEdit(parent) {
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setFrame(false);
    // The box is painted here; the style sheet's would cover it.
    setStyleSheet(QStringLiteral("QLineEdit, QLineEdit:focus { background: transparent; border: none; padding: 0; }"));
    fitMargins();
}

void SearchField::fitMargins() {
    const Metrics m = Metrics::of(this);
    const int right = std::max(m_keys.isEmpty() ? 0 : keyCapsSize(m_keys, font()).width() + m.px(3),
                               m_count.isEmpty() ? 0 : fontMetrics().horizontalAdvance(m_count) + m.px(4));
    setTextMargins(m.px(7), 0, std::max(m.px(2), right), 0);
}

void SearchField::setKeys(const QKeySequence &keys) {
    m_keys = keyNames(keys);
    fitMargins();
    update();
}

void SearchField::setCount(const QString &count) {
    m_count = count;
    fitMargins();
    update();
}

QSize SearchField::sizeHint() const { return {Metrics::of(this).px(50), Metrics::of(this).row(7.5)}; }

void SearchField::changeEvent(QEvent *event) {
    if (event->type() == QEvent::FontChange) fitMargins();
    QLineEdit::changeEvent(event);
}

void SearchField::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        clear();
    else
        QLineEdit::keyPressEvent(event);
}

void SearchField::paintEvent(QPaintEvent *event) {
    const Metrics m = Metrics::of(this);
    // The style sheet of this field has put its transparent ground into its palette.
    const Theme &theme = Theme::of(QApplication::palette());
    {
        QPainter painter(this);
        paintBox(painter, rect(), controlRadius, theme.base, hasFocus() ? theme.accent : theme.ctl, hasFocus() ? 2 : 1);
        paintIcon(painter, QRectF(m.px(2.5), (height() - m.px(3.5)) / 2.0, m.px(3.5), m.px(3.5)), QStringLiteral("search"), theme.text2);
        if (!m_count.isEmpty())
            paintText(painter, rect().adjusted(0, 0, -m.px(3), 0), m_count, m.small(), theme.text2, Qt::AlignRight);
        else if (!m_keys.isEmpty() && !hasFocus() && text().isEmpty()) {
            const QSize caps = keyCapsSize(m_keys, font());
            paintKeyCaps(painter, {width() - caps.width() - m.px(2), (height() - caps.height()) / 2}, m_keys, font(), keyCapColors(theme));
        }
    }
    QLineEdit::paintEvent(event);
}

ChoiceBox::ChoiceBox(const QString &name, QWidget *parent) : QComboBox(parent) {
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize ChoiceBox::sizeHint() const {
    const Metrics m = Metrics::of(this);
    int widest = m.px(12);
    for (int i = 0; i < count(); ++i) widest = std::max(widest, fontMetrics().horizontalAdvance(itemText(i)));
    return {widest + m.px(9), m.row(6.5)};
}

QSize ChoiceBox::minimumSizeHint() const { return {Metrics::of(this).px(20), sizeHint().height()}; }

void ChoiceBox::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Metrics m = Metrics::of(this);
    const Theme &theme = Theme::of(palette());
    const bool focus = showsFocus(this);
    paintBox(painter, rect(), controlRadius, underMouse() ? theme.alt : theme.raised,
             focus          ? theme.accent
             : underMouse() ? theme.ctl
                            : theme.line2,
             focus ? 2 : 1);
    paintText(painter, rect().adjusted(m.px(2.25), 0, -m.px(6), 0), currentText(), m.body(), isEnabled() ? theme.text : theme.text3);
    paintIcon(painter, QRectF(width() - m.px(5), (height() - m.px(3)) / 2.0, m.px(3), m.px(3)), QStringLiteral("down"), theme.text2);
}

void ChoiceBox::wheelEvent(QWheelEvent *event) { event->ignore(); }  // scrolling a page must not change an answer

CheckBox::CheckBox(const QString &text, QWidget *parent) : QCheckBox(text, parent) {
    setAccessibleName(text);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize CheckBox::sizeHint() const {
    const Metrics m = Metrics::of(this);
    return {m.px(6) + fontMetrics().horizontalAdvance(text()) + 2, std::max(m.px(5), fontMetrics().height() + m.px(1))};
}

void CheckBox::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Metrics m = Metrics::of(this);
    const Theme &theme = Theme::of(palette());
    const int side = m.px(4);
    const QRectF box(0, (height() - side) / 2, side, side);
    const bool on = isChecked();
    paintBox(painter, box, 4, on ? theme.accent : theme.base, on || showsFocus(this) ? theme.accent : theme.ctl,
             showsFocus(this) && !on ? 2 : 1);
    if (on) paintMark(painter, box.adjusted(1.5, 1.5, -1.5, -1.5), Mark::Check, true, theme.onAccent);
    const QRect words(m.px(6), 0, width() - m.px(6), height());
    paintText(painter, words, text(), m.body(), isEnabled() ? theme.text : theme.text3);
    if (showsFocus(this) && on) paintBox(painter, words.adjusted(-3, 0, 0, 0), 3, QColor(), theme.accent, 2);
}

CardFrame::CardFrame(QWidget *parent) : QFrame(parent) {}

void CardFrame::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    paintBox(painter, rect(), m_radius, theme.raised, theme.line);
}

Panel::Panel(Ground ground, Qt::Edges lines, QWidget *parent) : QWidget(parent), m_ground(ground), m_lines(lines) {}

void Panel::setHeightUnits(double units) {
    m_heightUnits = units;
    if (units > 0) setFixedHeight(Metrics::of(this).row(units));
}

void Panel::changeEvent(QEvent *event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) setHeightUnits(m_heightUnits);
}

void Panel::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    painter.fillRect(rect(), m_ground == Ground::Window ? theme.window : m_ground == Ground::Base ? theme.base : theme.alt);
    if (m_lines & Qt::TopEdge) painter.fillRect(0, 0, width(), 1, theme.line);
    if (m_lines & Qt::BottomEdge) painter.fillRect(0, height() - 1, width(), 1, theme.line);
    if (m_lines & Qt::LeftEdge) painter.fillRect(0, 0, 1, height(), theme.line);
    if (m_lines & Qt::RightEdge) painter.fillRect(width() - 1, 0, 1, height(), theme.line);
}

TextLabel::TextLabel(const QString &text, Style style, QWidget *parent) : QLabel(text, parent), m_style(style) {
    setTextFormat(Qt::PlainText);
    restyle();
}

void TextLabel::setStyle(Style style) {
    m_style = style;
    restyle();
}

void TextLabel::setElides(bool elides) {
    m_elides = elides;
    setSizePolicy(elides ? QSizePolicy::Expanding : QSizePolicy::Preferred, sizePolicy().verticalPolicy());
    updateGeometry();
}

QSize TextLabel::minimumSizeHint() const {
    QSize size = QLabel::minimumSizeHint();
    if (m_elides) size.setWidth(std::min(size.width(), Metrics::of(parentWidget() ? parentWidget() : this).px(10)));
    return size;
}

void TextLabel::restyle() {
    // The font comes from the parent's, so that the user's size reaches every label.
    const Metrics m(parentWidget() ? parentWidget()->font() : QLabel::font());
    // Not this label's palette: that holds the colour it was given last.
    const Theme &theme = Theme::of(QApplication::palette());
    QFont font = m.body();
    QColor color = theme.text;
    switch (m_style) {
    case Style::Body: break;
    case Style::Strong: font = m.body(QFont::DemiBold); break;
    case Style::Secondary: color = theme.text2; break;
    case Style::Small: font = m.small(); break;
    case Style::SmallSecondary: font = m.small(), color = theme.text2; break;
    case Style::Caption: font = m.caption(), color = theme.text2; break;
    case Style::Title: font = m.title(); break;
    case Style::Heading: font = m.heading(); break;
    case Style::CardName: font = m.cardName(); break;
    }
    m_restyling = true;
    setFont(font);
    QPalette own;
    own.setColor(QPalette::WindowText, color);
    setPalette(own);
    m_restyling = false;
}

void TextLabel::changeEvent(QEvent *event) {
    QLabel::changeEvent(event);
    const bool looks = event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange ||
                       event->type() == QEvent::FontChange || event->type() == QEvent::ParentChange ||
                       event->type() == QEvent::ApplicationFontChange;
    if (looks && !m_restyling) restyle();
}

void TextLabel::paintEvent(QPaintEvent *event) {
    if (!m_elides || wordWrap()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    const bool cut = fontMetrics().horizontalAdvance(oneLine(text())) > width();
    setToolTip(cut ? QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(text().toHtmlEscaped()) : QString());
    paintText(painter, rect(), text(), font(), palette().color(QPalette::WindowText), alignment());
}

EmptyState::EmptyState(const QString &title, const QString &sentence, const QString &button, QWidget *parent) : QWidget(parent) {
    setObjectName(QStringLiteral("emptyState"));
    const Metrics m = Metrics::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(m.px(2));
    layout->addStretch(2);
    auto *head = new TextLabel(title, TextLabel::Style::Title, this);
    head->setAlignment(Qt::AlignHCenter);
    head->setWordWrap(true);
    layout->addWidget(head);
    if (!sentence.isEmpty()) {
        auto *text = new TextLabel(sentence, TextLabel::Style::Secondary, this);
        text->setAlignment(Qt::AlignHCenter);
        text->setWordWrap(true);
        layout->addWidget(text);
    }
    if (!button.isEmpty()) {
        auto *action = new ActionButton(button, this);
        action->setObjectName(QStringLiteral("emptyStateButton"));
        layout->addSpacing(m.px(2));
        layout->addWidget(action, 0, Qt::AlignHCenter);
        connect(action, &QPushButton::clicked, this, &EmptyState::buttonClicked);
    }
    layout->addStretch(3);
}

}  // namespace twofold::gui
