// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappingdialog.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <algorithm>

#include "buttons.h"
#include "controls.h"
#include "formrows.h"
#include "guiwords.h"
#include "importtable.h"
#include "keycaprow.h"
#include "metrics.h"

namespace twofold::gui {

using models::ImportNote;
using models::MappingChoice;
using models::MappingColumn;
using models::MappingForm;

namespace {

constexpr double dialogWidth = 200;  // units
constexpr double narrowBelow = 150;

void fill(ChoiceBox *box, const QList<MappingChoice> &choices, int value) {
    for (const MappingChoice &choice : choices) box->addItem(oneLine(choice.word), choice.value);
    box->setCurrentIndex(box->findData(value));
}

void emptyLayout(QLayout *layout) {
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) widget->hide(), widget->deleteLater();
        delete item;
    }
}

}  // namespace

MappingDialog::MappingDialog(const QString &file, const services::CsvTable &table, QWidget *parent)
    : QDialog(parent),
      m_form(table),
      m_head(new Panel(Panel::Ground::Base, Qt::BottomEdge, this)),
      m_scroll(new QScrollArea(this)),
      m_remarks(new Panel(Panel::Ground::Base, Qt::TopEdge, this)),
      m_remarksLayout(new QVBoxLayout(m_remarks)),
      m_foot(new Panel(Panel::Ground::Alt, Qt::TopEdge, this)) {
    setObjectName(QStringLiteral("mappingDialog"));
    setWindowTitle(tr("What the columns mean"));
    const Metrics m = Metrics::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_remarks);
    layout->addWidget(m_foot);
    m_scroll->setObjectName(QStringLiteral("mappingScroll"));
    m_scroll->setAccessibleName(tr("Columns of the table"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);  // the boxes inside take the keys
    m_remarksLayout->setContentsMargins(m.px(6), m.px(2.5), m.px(6), m.px(2.5));
    m_remarksLayout->setSpacing(m.px(1.5));
    fillHead(file);
    fillFoot();
    rebuild();
    fitSize();
}

void MappingDialog::fillHead(const QString &file) {
    const Metrics m = Metrics::of(this);
    auto *lines = new QVBoxLayout(m_head);
    lines->setContentsMargins(m.px(6), m.px(4.5), m.px(6), m.px(3.5));
    lines->setSpacing(m.px(1));
    lines->addWidget(new TextLabel(tr("What the columns mean"), TextLabel::Style::Title, m_head));
    auto *row = new QHBoxLayout;
    row->setSpacing(m.px(1.5));
    auto *icon = new IconLabel(QStringLiteral("table"), m_head);
    icon->setUnits(3.5);
    row->addWidget(icon);
    // Of an archive or a folder also which table in it.
    const QString inside = m_form.file();
    auto *name = new TextLabel(oneLine(inside.isEmpty() || inside == file ? file : tr("%1 in %2").arg(inside, file)),
                               TextLabel::Style::Small, m_head);
    name->setObjectName(QStringLiteral("mappingFile"));
    name->setElides(true);
    row->addWidget(name, 1);
    lines->addLayout(row);
    auto *why = new TextLabel(m_form.origin(), TextLabel::Style::SmallSecondary, m_head);
    why->setObjectName(QStringLiteral("mappingOrigin"));
    why->setWordWrap(true);
    lines->addWidget(why);
}

void MappingDialog::fillFoot() {
    const Metrics m = Metrics::of(this);
    auto *layout = new QHBoxLayout(m_foot);
    layout->setContentsMargins(m.px(6), m.px(3.5), m.px(6), m.px(3));
    layout->setSpacing(m.px(2));
    auto *words = new TextLabel(tr("Nothing is stored yet."), TextLabel::Style::SmallSecondary, m_foot);
    words->setElides(true);
    layout->addWidget(words, 1);
    auto *cancel = new ActionButton(tr("Cancel"), m_foot);
    cancel->setObjectName(QStringLiteral("mappingCancel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    layout->addWidget(cancel);
    m_go = new ActionButton(tr("Preview"), m_foot);
    m_go->setObjectName(QStringLiteral("mappingPreview"));
    m_go->setLook(ActionButton::Look::Primary);
    m_go->setDefault(true);
    connect(m_go, &QPushButton::clicked, this, &MappingDialog::previewRequested);
    layout->addWidget(m_go);
}

// The parts depend on each other, so all are made anew; the place and the focus stay.
void MappingDialog::rebuild() {
    const Metrics m = Metrics::of(this);
    QWidget *focus = focusWidget();
    const QString focused = focus ? focus->objectName() : QString();
    const int place = m_scroll->verticalScrollBar()->value();
    auto *body = new Panel(Panel::Ground::Base, {}, m_scroll);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(m.px(6), m.px(4), m.px(6), m.px(4));
    layout->setSpacing(m.px(2));
    addParts(layout);
    addMore(layout);
    layout->addSpacing(m.px(1));
    addColumns(layout);
    layout->addStretch();
    if (QWidget *old = m_scroll->takeWidget()) old->hide(), old->deleteLater();
    m_scroll->setWidget(body);
    // The foot comes last, whenever the parts above were made.
    QWidget *last = m_head;
    for (QWidget *widget : body->findChildren<QWidget *>())
        if (widget->focusPolicy() != Qt::NoFocus && widget->window() == this) setTabOrder(last, widget), last = widget;
    setTabOrder(last, m_foot->findChild<QWidget *>(QStringLiteral("mappingCancel")));
    check();
    body->show();
    layout->activate();
    if (isVisible()) QMetaObject::invokeMethod(this, &MappingDialog::fitSize, Qt::QueuedConnection);  // once the parts count
    if (auto *again = focused.isEmpty() ? nullptr : findChild<QWidget *>(focused); again && again != focus) again->setFocus();
    m_scroll->verticalScrollBar()->setValue(place);
}

// Of a box with these choices.
int MappingDialog::widthOf(const QList<MappingChoice> &choices) {
    ChoiceBox measure(QString(), this);
    fill(&measure, choices, 0);
    return measure.sizeHint().width();
}

ChoiceBox *MappingDialog::makeBox(Part part, const QString &name, QWidget *parent) {
    auto *box = new ChoiceBox(MappingForm::name(part), parent);
    box->setObjectName(name);
    fill(box, m_form.choices(part), m_form.value(part));
    connect(box, &QComboBox::activated, this, [this, box, part] { choose(part, box->currentData().toInt()); });
    return box;
}

// Two pairs of word and box in a line, one where it is narrow. All words and all boxes are as wide as the widest.
void MappingDialog::addParts(QVBoxLayout *layout) {
    static const QList<std::pair<Part, QString>> always{{Part::Rows, QStringLiteral("mappingRows")},
                                                        {Part::Platform, QStringLiteral("mappingPlatform")},
                                                        {Part::Relation, QStringLiteral("mappingRelation")},
                                                        {Part::Interaction, QStringLiteral("mappingKind")},
                                                        {Part::Direction, QStringLiteral("mappingDirection")}};
    // What is found out by itself most of the time.
    static const QList<std::pair<Part, QString>> seldom{{Part::Delimiter, QStringLiteral("mappingDelimiter")},
                                                        {Part::DateForm, QStringLiteral("mappingDates")}};
    QWidget *body = layout->parentWidget();
    const Metrics m = Metrics::of(this);
    // Measured over all parts, so that nothing moves when more of them are shown.
    int nameWidth = 0, boxWidth = 0;
    for (const auto &[part, name] : always + seldom) {
        nameWidth = std::max(nameWidth, body->fontMetrics().horizontalAdvance(MappingForm::name(part)));
        if (!m_form.choices(part).isEmpty()) boxWidth = std::max(boxWidth, widthOf(m_form.choices(part)));
    }
    const bool narrow = 2 * (nameWidth + boxWidth) + m.px(40) > availableWidth();
    auto *grid = new QGridLayout;
    layout->addLayout(grid);
    grid->setHorizontalSpacing(m.px(3));
    grid->setVerticalSpacing(m.px(1.5));
    int row = 0, column = 0;
    const auto add = [&](const QList<std::pair<Part, QString>> &parts) {
        for (const auto &[part, name] : parts) {
            if (!m_form.asks(part)) continue;
            grid->addWidget(new TextLabel(MappingForm::name(part), TextLabel::Style::Secondary, body), row, column);
            ChoiceBox *box = makeBox(part, name, body);
            box->setFixedWidth(boxWidth);
            grid->addWidget(box, row, column + 1);
            column = narrow || column > 0 ? 0 : 3;
            if (column == 0) ++row;
        }
        if (column > 0) ++row, column = 0;
    };
    add(always);
    if (m_more) {
        add(seldom);
        auto *header = new CheckBox(MappingForm::name(Part::Header), body);
        header->setObjectName(QStringLiteral("mappingHeader"));
        header->setChecked(m_form.value(Part::Header) != 0);
        connect(header, &QCheckBox::toggled, this, [this](bool on) { choose(Part::Header, on ? 1 : 0); });
        grid->addWidget(header, row, narrow ? 0 : 1, 1, -1);
    }
    grid->setColumnMinimumWidth(0, nameWidth);
    if (!narrow) grid->setColumnMinimumWidth(2, m.px(5)), grid->setColumnMinimumWidth(3, nameWidth);
    grid->setColumnStretch(5, 1);
}

void MappingDialog::addMore(QVBoxLayout *layout) {
    auto *link = new LinkButton(m_more ? tr("Fewer choices") : tr("More choices"), layout->parentWidget());
    link->setObjectName(QStringLiteral("mappingMore"));
    link->setAccessibleName(link->text());
    link->setAccessibleDescription(tr("How the columns are split, the first row, and the form of dates"));
    connect(link, &QPushButton::clicked, this, [this] {
        m_more = !m_more;
        rebuild();
    });
    layout->addWidget(link, 0, Qt::AlignLeft);
}

void MappingDialog::addColumns(QVBoxLayout *layout) {
    QWidget *body = layout->parentWidget();
    const Metrics m = Metrics::of(this);
    const bool narrow = availableWidth() < m.px(narrowBelow);
    layout->addWidget(new TextLabel(
        m_form.columnCount() == 1 ? tr("1 column") : tr("%1 columns, and what each holds").arg(numberText(m_form.columnCount())),
        TextLabel::Style::Caption, body));
    auto *card = new CardFrame(body);
    card->setRadius(6);
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins(1, 1, 1, 1);
    rows->setSpacing(0);
    const int boxWidth = widthOf(m_form.fieldChoices());
    for (qsizetype place = 0; place < m_form.columnCount(); ++place) {
        if (place > 0) rows->addWidget(ruler(card));
        rows->addWidget(makeColumnRow(place, narrow, boxWidth, card));
    }
    layout->addWidget(card);
}

QWidget *MappingDialog::makeColumnRow(qsizetype place, bool narrow, int boxWidth, QWidget *parent) {
    const Metrics m = Metrics::of(this);
    const MappingColumn column = m_form.column(place);
    auto *row = new QWidget(parent);
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(m.px(3), m.px(1.25), m.px(2), m.px(1.25));
    grid->setHorizontalSpacing(m.px(3));
    grid->setVerticalSpacing(m.px(0.5));
    auto *heading = new TextLabel(oneLine(column.heading), TextLabel::Style::Strong, row);
    heading->setObjectName(QStringLiteral("mappingHeading_%1").arg(place + 1));
    heading->setElides(true);
    auto *examples = new TextLabel(oneLine(column.examples), TextLabel::Style::SmallSecondary, row);
    examples->setObjectName(QStringLiteral("mappingExamples_%1").arg(place + 1));
    examples->setElides(true);
    auto *box = new ChoiceBox(tr("What column “%1” holds").arg(oneLine(column.heading)), row);
    box->setAccessibleDescription(oneLine(column.examples));
    box->setObjectName(QStringLiteral("mappingColumn_%1").arg(place + 1));
    box->setFixedWidth(boxWidth);
    fill(box, m_form.fieldChoices(), column.field);
    connect(box, &QComboBox::activated, this, [this, box, place] { chooseField(place, box->currentData().toInt()); });
    grid->addWidget(heading, 0, 0);
    grid->addWidget(examples, narrow ? 1 : 0, narrow ? 0 : 1);
    grid->addWidget(box, 0, narrow ? 1 : 2, narrow ? 2 : 1, 1, Qt::AlignVCenter);
    grid->setColumnStretch(0, 2);
    if (!narrow) grid->setColumnStretch(1, 3);
    return row;
}

void MappingDialog::choose(Part part, int value) {
    const bool again = m_form.set(part, value);
    if (again) wait();
    rebuild();
    if (again) Q_EMIT readAgain();
}

void MappingDialog::chooseField(qsizetype place, int field) {
    const bool again = m_form.setField(place, field);
    if (again) wait();
    check();
    if (again) Q_EMIT readAgain();
}

void MappingDialog::wait() { m_waiting = true; }

void MappingDialog::setTable(const services::CsvTable &table) {
    m_waiting = false;
    m_form.take(table);
    rebuild();
}

void MappingDialog::keepTable() {
    m_waiting = false;
    check();
}

// Shows what is missing, and whether it can go on.
void MappingDialog::check() {
    emptyLayout(m_remarksLayout);
    const QStringList problems = m_form.problems(), notes = m_form.notes();
    for (const QString &problem : problems)
        m_remarksLayout->addWidget(new NoteRow({ImportNote::Kind::Warning, oneLine(problem), {}, {}}, m_remarks));
    for (const QString &note : notes) m_remarksLayout->addWidget(new NoteRow({ImportNote::Kind::Info, oneLine(note), {}, {}}, m_remarks));
    m_remarks->setVisible(!problems.isEmpty() || !notes.isEmpty());
    m_go->setEnabled(problems.isEmpty() && !m_waiting);
    m_go->setAccessibleDescription(problems.isEmpty() ? QString() : problems.front());
}

// Over the preview, too, it may be as large as the window allows.
QSize MappingDialog::room() const {
    const QWidget *top = parentWidget();
    while (top && top->parentWidget()) top = top->parentWidget();
    return top ? top->size() : screen()->availableSize();
}

int MappingDialog::availableWidth() const {
    const Metrics m = Metrics::of(this);
    return std::min(m.px(dialogWidth), room().width() - m.px(4));
}

// Grows with what is shown; a window that shrinks under the pointer would move the boxes away.
void MappingDialog::fitSize() {
    const Metrics m = Metrics::of(this);
    const int width = isVisible() ? this->width() : availableWidth();
    const auto heightOf = [width](const QWidget *part) {
        return part->layout()->hasHeightForWidth() ? part->layout()->totalHeightForWidth(width) : part->sizeHint().height();
    };
    const int remarks = m_remarks->isHidden() ? 0 : heightOf(m_remarks);
    const int wanted = heightOf(m_head) + heightOf(m_scroll->widget()) + remarks + heightOf(m_foot) + 2;
    const int height = std::min(wanted, room().height() - m.px(6));
    resize(width, isVisible() ? std::max(height, this->height()) : height);
}

}  // namespace twofold::gui
