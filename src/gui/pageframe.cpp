// SPDX-License-Identifier: GPL-3.0-or-later
#include "pageframe.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>
#include <algorithm>

#include "buttons.h"
#include "metrics.h"
#include "theme.h"

namespace twofold::gui {

namespace {
constexpr double narrowestInspector = 60, widestInspector = 110, inspectorFloatsBelow = 240;
}

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : Panel(Ground::Base, Qt::BottomEdge, parent),
      m_layout(new QHBoxLayout(this)),
      m_title(new TextLabel(title, TextLabel::Style::Title, this)),
      m_subtitle(new TextLabel(QString(), TextLabel::Style::Secondary, this)) {
    setHeightUnits(13);
    const Metrics m = Metrics::of(this);
    m_layout->setContentsMargins(m.px(5), 0, m.px(4), 1);
    m_layout->setSpacing(m.px(2.5));
    m_layout->addWidget(m_title);
    m_subtitle->setElides(true);
    m_layout->addWidget(m_subtitle, 1);
}

void PageHeader::setTitle(const QString &title) { m_title->setText(title); }

void PageHeader::setSubtitle(const QString &subtitle) {
    m_subtitle->setText(subtitle);
    fit();
}

void PageHeader::addControl(QWidget *control) {
    m_controls << control;
    m_layout->addWidget(control);
    fit();
}

QSize PageHeader::minimumSizeHint() const { return {Metrics::of(this).px(60), Panel::minimumSizeHint().height()}; }

void PageHeader::setWordless(bool wordless) {
    for (QWidget *control : std::as_const(m_controls)) {
        if (auto *button = qobject_cast<ActionButton *>(control))
            button->setWordless(wordless);
        else if (auto *segments = qobject_cast<SegmentedControl *>(control))
            segments->setWordless(wordless);
    }
}

void PageHeader::fit() {
    // Measured with all words, so that the answer does not depend on the last one.
    setWordless(false);
    const Metrics m = Metrics::of(this);
    int wanted = m.px(9) + m_title->sizeHint().width() + m.px(12);
    for (const QWidget *control : std::as_const(m_controls)) wanted += control->sizeHint().width() + m_layout->spacing();
    setWordless(wanted > width());
}

void PageHeader::resizeEvent(QResizeEvent *event) {
    Panel::resizeEvent(event);
    fit();
}

void PageHeader::changeEvent(QEvent *event) {
    Panel::changeEvent(event);
    if (event->type() == QEvent::FontChange) fit();
}

FilterBar::FilterBar(QWidget *parent)
    : Panel(Ground::Base, Qt::BottomEdge, parent), m_note(new TextLabel(QString(), TextLabel::Style::SmallSecondary, this)) {
    // Not Minimum: its size hint is made for another width, and would keep the window as high as that.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FilterBar::addFilter(QWidget *filter) {
    filter->setParent(this);
    filter->show();
    m_filters << filter;
    updateGeometry();
    place(width(), true);
}

void FilterBar::setNote(const QString &note) {
    m_note->setText(note);
    place(width(), true);
}

int FilterBar::place(int width, bool apply) const {
    const Metrics m = Metrics::of(this);
    const int line = m.row(10), gap = m.px(1.5), left = m.px(5);
    const int right = width - m.px(4) - (m_note->text().isEmpty() ? 0 : m_note->sizeHint().width() + m.px(3));
    int x = left, y = 0;
    for (QWidget *filter : m_filters) {
        if (filter->isHidden()) continue;
        const QSize size = filter->sizeHint();
        if (x > left && x + size.width() > right) x = left, y += line - m.px(3);
        if (apply) filter->setGeometry(x, y + (line - size.height()) / 2, size.width(), size.height());
        x += size.width() + gap;
    }
    if (apply) {
        const QSize size = m_note->sizeHint();
        m_note->setGeometry(width - m.px(4) - size.width(), (line - size.height()) / 2, size.width(), size.height());
    }
    return y + line;
}

int FilterBar::heightForWidth(int width) const { return place(width, false); }
QSize FilterBar::sizeHint() const { return {Metrics::of(this).px(100), heightForWidth(std::max(width(), Metrics::of(this).px(60)))}; }
QSize FilterBar::minimumSizeHint() const { return {Metrics::of(this).px(40), Metrics::of(this).row(10)}; }

bool FilterBar::event(QEvent *event) {
    // A filter that says what is chosen is wider than before.
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        place(width(), true);
    }
    return Panel::event(event);
}

void FilterBar::resizeEvent(QResizeEvent *) { place(width(), true); }

InspectorSection::InspectorSection(const QString &caption, const QString &link, QWidget *parent)
    : Panel(Ground::Alt, Qt::BottomEdge, parent), m_layout(new QVBoxLayout(this)) {
    const Metrics m = Metrics::of(this);
    m_layout->setContentsMargins(m.px(4), m.px(3.25), m.px(4), m.px(4));
    m_layout->setSpacing(m.px(1.5));
    if (caption.isEmpty() && link.isEmpty()) return;
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(caption, TextLabel::Style::Caption, this), 1);
    if (!link.isEmpty()) {
        m_link = new LinkButton(link, this);
        m_link->setObjectName(QStringLiteral("sectionLink"));
        m_link->setAccessibleName(caption.isEmpty() ? link : tr("%1: %2").arg(caption, link));
        connect(m_link, &QPushButton::clicked, this, &InspectorSection::linkClicked);
        head->addWidget(m_link);
    }
    m_layout->addLayout(head);
}

void InspectorSection::addContent(QWidget *content) { m_layout->addWidget(content); }

void InspectorSection::addGap(double units) { m_layout->addSpacing(Metrics::of(this).px(units)); }

class InspectorPanel::Handle : public QWidget {
public:
    explicit Handle(InspectorPanel *panel) : QWidget(panel), m_panel(panel) {
        setObjectName(QStringLiteral("inspectorHandle"));
        setAccessibleName(InspectorPanel::tr("Width of the inspector"));
        setCursor(Qt::SplitHCursor);
        setFocusPolicy(Qt::TabFocus);
        setFixedWidth(5);
    }

protected:
    void mouseMoveEvent(QMouseEvent *event) override {
        if (!(event->buttons() & Qt::LeftButton)) return;
        const double right = m_panel->mapToGlobal(QPoint(m_panel->width(), 0)).x();
        m_panel->setWidthUnits((right - event->globalPosition().x()) / Metrics::of(m_panel).u());
    }
    void keyPressEvent(QKeyEvent *event) override {
        if (event->key() == Qt::Key_Left)
            m_panel->setWidthUnits(m_panel->widthUnits() + 4);
        else if (event->key() == Qt::Key_Right)
            m_panel->setWidthUnits(m_panel->widthUnits() - 4);
        else
            QWidget::keyPressEvent(event);
    }
    void focusInEvent(QFocusEvent *) override { update(); }
    void focusOutEvent(QFocusEvent *) override { update(); }
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        const Theme &theme = Theme::of(palette());
        const bool focus = showsFocus(this);
        painter.fillRect(QRect(0, 0, focus ? 2 : 1, height()), focus ? theme.accent : theme.line);
    }

private:
    InspectorPanel *m_panel;
};

InspectorPanel::InspectorPanel(QWidget *parent)
    : Panel(Ground::Alt, {}, parent), m_layout(new QVBoxLayout), m_scroll(new QScrollArea(this)) {
    setObjectName(QStringLiteral("inspector"));
    setAccessibleName(tr("Inspector"));
    setLayout(m_layout);
    m_layout->setContentsMargins(1, 0, 0, 0);
    m_layout->setSpacing(0);
    m_scroll->setObjectName(QStringLiteral("inspectorScroll"));
    m_scroll->setAccessibleName(tr("Inspector"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new Panel(Ground::Alt, {}, m_scroll);
    m_sections = new QVBoxLayout(content);
    m_sections->setContentsMargins(0, 0, 0, 0);
    m_sections->setSpacing(0);
    m_sections->addStretch();
    m_scroll->setWidget(content);
    m_layout->addWidget(m_scroll, 1);
    // Over the edge of the sections, so that their lines reach it.
    m_handle = new Handle(this);
    m_handle->raise();
    setWidthUnits(m_units);
}

void InspectorPanel::resizeEvent(QResizeEvent *event) {
    Panel::resizeEvent(event);
    m_handle->setGeometry(0, 0, m_handle->width(), height());
}

void InspectorPanel::addSection(QWidget *section) { m_sections->insertWidget(m_sections->count() - 1, section); }

void InspectorPanel::clear() {
    while (m_sections->count() > 1) {
        QLayoutItem *item = m_sections->takeAt(0);
        // Later, since a section may be cleared by a click on its own link.
        if (item->widget()) item->widget()->hide(), item->widget()->deleteLater();
        delete item;
    }
}

void InspectorPanel::setFoot(QWidget *foot) {
    if (m_foot == foot) return;
    if (m_foot) m_foot->hide(), m_foot->deleteLater();
    m_foot = foot;
    if (foot) m_layout->addWidget(foot);
}

void InspectorPanel::setWidthUnits(double units) {
    const double kept = std::clamp(units, narrowestInspector, widestInspector);
    const bool different = kept < m_units || kept > m_units;
    m_units = kept;
    setFixedWidth(Metrics::of(this).px(m_units));
    if (different) Q_EMIT widthUnitsChanged(m_units);
}

void InspectorPanel::changeEvent(QEvent *event) {
    Panel::changeEvent(event);
    if (event->type() == QEvent::FontChange) setWidthUnits(m_units);
}

void InspectorPanel::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        Panel::keyPressEvent(event);
}

PageFrame::PageFrame(const QString &id, const QString &title, QWidget *parent)
    : QWidget(parent),
      m_header(new PageHeader(title, this)),
      m_layout(new QVBoxLayout(this)),
      m_middle(new QHBoxLayout),
      m_left(new QVBoxLayout) {
    setObjectName(id);
    setAccessibleName(title);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_header);
    m_layout->addLayout(m_middle, 1);
    m_middle->setSpacing(0);
    m_middle->addLayout(m_left, 1);
    m_left->setSpacing(0);
}

FilterBar *PageFrame::filterBar() {
    if (!m_filterBar) {
        m_filterBar = new FilterBar(this);
        m_layout->insertWidget(1, m_filterBar);
    }
    return m_filterBar;
}

InspectorPanel *PageFrame::inspector() {
    if (!m_inspector) {
        m_inspector = new InspectorPanel(this);
        connect(m_inspector, &InspectorPanel::closeRequested, this, [this] {
            if (m_floats) setInspectorShown(false);
        });
        connect(m_inspector, &InspectorPanel::widthUnitsChanged, this, &PageFrame::place);
        place();
    }
    return m_inspector;
}

void PageFrame::setBody(QWidget *body) {
    if (m_body) m_left->removeWidget(m_body);
    m_body = body;
    m_left->addWidget(body, 1);
}

void PageFrame::setInspectorShown(bool shown) {
    if (shown == isInspectorShown()) return;
    (m_floats ? m_floatOpen : m_docked) = shown;
    place();
    Q_EMIT inspectorShownChanged(shown);
}

QSize PageFrame::minimumSizeHint() const {
    QSize size = QWidget::minimumSizeHint();
    if (m_inspector && m_middle->indexOf(m_inspector) >= 0 && !m_inspector->isHidden()) size.rwidth() -= m_inspector->minimumWidth();
    return size;
}

void PageFrame::place() {
    if (!m_inspector) return;
    const bool before = isInspectorShown();
    // A page that stands in no window yet has no width to go by.
    const bool floats = window()->isVisible() && window()->width() < Metrics::of(this).px(inspectorFloatsBelow);
    if (floats && !m_floats) m_middle->removeWidget(m_inspector);
    if (!floats && m_middle->indexOf(m_inspector) < 0) m_middle->addWidget(m_inspector);
    m_floats = floats;
    m_inspector->setVisible(isInspectorShown());
    if (before != isInspectorShown()) Q_EMIT inspectorShownChanged(isInspectorShown());
    if (!m_floats || !m_floatOpen) return;
    const int top = m_header->height() + (m_filterBar ? m_filterBar->height() : 0);
    const int wide = std::min(m_inspector->width(), width());
    m_inspector->setGeometry(width() - wide, top, wide, height() - top);
    m_inspector->raise();
}

void PageFrame::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    place();
}

void PageFrame::showEvent(QShowEvent *event) {
    QWidget::showEvent(event);
    place();
}

void PageFrame::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), Theme::of(palette()).window); }

ActionButton *PageFrame::addExport(const QString &text, const QString &name) {
    auto *exporting = new ActionButton(text, this);
    exporting->setObjectName(name);
    exporting->setIconName(QStringLiteral("export"));
    exporting->setIconOnly();
    header()->addControl(exporting);
    return exporting;
}

void PageFrame::addInspectorToggle(const QString &name) {
    auto *panel = new ActionButton(tr("Inspector"), this);
    panel->setObjectName(name);
    panel->setIconName(QStringLiteral("panel"));
    panel->setIconOnly();
    panel->setCheckable(true);
    panel->setChecked(true);
    connect(panel, &QPushButton::clicked, this, [this](bool on) { setInspectorShown(on); });
    connect(this, &PageFrame::inspectorShownChanged, panel, &QPushButton::setChecked);
    header()->addControl(panel);
}

}  // namespace twofold::gui
