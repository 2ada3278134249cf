// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysheet.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <algorithm>

#include "actionregistry.h"
#include "buttons.h"
#include "controls.h"
#include "keycaprow.h"
#include "metrics.h"
#include "painting.h"

namespace twofold::gui {

namespace {

struct Group {
    QString name;
    QList<ActionInfo> lines;
    [[nodiscard]] int height() const { return int(lines.size()) + 2; }  // in lines, with its head and the gap
};

QList<Group> groupsOf(const QList<ActionInfo> &infos) {
    // Those of the page first, in the order of the table; what is everywhere comes last.
    QList<Group> groups;
    for (const bool everywhere : {false, true}) {
        for (const ActionInfo &info : infos) {
            if (info.group.isEmpty() || info.page.isEmpty() != everywhere || (info.keys.isEmpty() && info.caps.isEmpty())) continue;
            auto at = std::find_if(groups.begin(), groups.end(), [&](const Group &group) { return group.name == info.group; });
            if (at == groups.end()) {
                groups.append({info.group, {}});
                at = groups.end() - 1;
            }
            at->lines << info;
        }
    }
    return groups;
}

// Small groups share a column as long as it stays about as high as the highest group.
QList<QList<Group>> columnsOf(const QList<Group> &groups) {
    int highest = 0;
    for (const Group &group : groups) highest = std::max(highest, group.height());
    QList<QList<Group>> columns;
    int used = 0;
    for (const Group &group : groups) {
        if (columns.isEmpty() || used + group.height() > highest + 2) {
            columns.append(QList<Group>());
            used = 0;
        }
        columns.last() << group;
        used += group.height();
    }
    return columns;
}

QWidget *columnWidget(const QList<Group> &groups, QWidget *parent) {
    auto *column = new QWidget(parent);
    column->setObjectName(QStringLiteral("keySheetColumn"));
    const Metrics m = Metrics::of(column);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (const Group &group : groups) {
        layout->addWidget(new TextLabel(group.name, TextLabel::Style::Caption, column));
        layout->addSpacing(m.px(1.5));
        QList<KeyCapRow *> rows;
        int widest = 0;
        for (const ActionInfo &info : group.lines) {
            auto *row = new KeyCapRow(info.caps.isEmpty() ? keyNames(info.keys.value(0)) : info.caps,
                                      info.sheetText.isEmpty() ? info.text : info.sheetText, column);
            row->setProminent(true);
            widest = std::max(widest, row->keysWidth());
            rows << row;
            layout->addWidget(row);
        }
        for (KeyCapRow *row : std::as_const(rows)) row->setKeyColumn(widest);
        layout->addSpacing(m.px(3));
    }
    layout->addStretch();
    return column;
}

}  // namespace

KeySheet::KeySheet(ActionRegistry *registry, QWidget *window) : Overlay(window), m_registry(registry) {
    setObjectName(QStringLiteral("keySheet"));
    box()->setAccessibleName(tr("Keys of this page"));
    auto *layout = new QVBoxLayout(box());
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    auto *scroll = new QScrollArea(box());
    scroll->setObjectName(QStringLiteral("keySheetScroll"));
    scroll->setAccessibleName(tr("Keys of this page"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    m_body = new Panel(Panel::Ground::Base, {}, scroll);
    const Metrics m = Metrics::of(this);
    (new QHBoxLayout(m_body))->setContentsMargins(m.px(6), m.px(4.5), m.px(6), m.px(2));
    scroll->setWidget(m_body);
    layout->addWidget(scroll, 1);
    layout->addWidget(makeFoot());
}

QWidget *KeySheet::makeHead() {
    const Metrics m = Metrics::of(this);
    auto *head = new Panel(Panel::Ground::Base, Qt::BottomEdge, box());
    head->setHeightUnits(12);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(m.px(6), 0, m.px(6), 0);
    m_title = new TextLabel(QString(), TextLabel::Style::Title, head);
    layout->addWidget(m_title);
    layout->addStretch();
    auto *promise = new TextLabel(tr("No single key deletes anything. U takes any of them back."), TextLabel::Style::SmallSecondary, head);
    promise->setElides(true);
    promise->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layout->addWidget(promise, 4);
    return head;
}

QWidget *KeySheet::makeFoot() {
    const Metrics m = Metrics::of(this);
    auto *foot = new Panel(Panel::Ground::Alt, Qt::TopEdge, box());
    foot->setHeightUnits(9);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(m.px(6), 0, m.px(6), 0);
    layout->setSpacing(m.px(1.5));
    layout->addWidget(new KeyCapRow({QStringLiteral("?")}, tr("or"), foot));
    layout->addWidget(new KeyCapRow({tr("Esc")}, tr("close"), foot));
    layout->addStretch();
    m_change = new LinkButton(tr("Change keys…"), foot);
    m_change->setObjectName(QStringLiteral("changeKeys"));
    m_change->hide();
    connect(m_change, &QPushButton::clicked, this, &KeySheet::changeKeysRequested);
    layout->addWidget(m_change);
    return foot;
}

void KeySheet::setChangeKeysAvailable(bool available) { m_change->setVisible(available); }

int KeySheet::columnCount() const {
    return m_columns ? int(m_columns->findChildren<QWidget *>(QStringLiteral("keySheetColumn")).size()) : 0;
}

void KeySheet::fill() {
    delete m_columns;
    m_columns = new QWidget(m_body);
    auto *layout = new QGridLayout(m_columns);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(Metrics::of(this).px(6));
    const QList<Group> groups = groupsOf(m_registry->forPage(m_registry->page()));
    m_groups.clear();
    for (const Group &group : groups) m_groups << group.name;
    const auto columns = columnsOf(groups);
    QList<QWidget *> widgets;
    int widest = 1;
    for (const auto &column : columns) {
        widgets << columnWidget(column, m_columns);
        widest = std::max(widest, widgets.last()->sizeHint().width() + layout->horizontalSpacing());
    }
    // As many beside each other as the window holds.
    const int room = parentWidget()->width() - Metrics::of(this).px(22);
    int all = 0;
    for (const QWidget *widget : std::as_const(widgets)) all += widget->sizeHint().width() + layout->horizontalSpacing();
    const int perRow = all <= room ? std::max(1, int(widgets.size())) : std::max(1, room / widest);
    for (int i = 0; i < widgets.size(); ++i) {
        layout->addWidget(widgets.at(i), i / perRow, i % perRow);
        layout->setColumnStretch(i % perRow, 1);
    }
    m_body->layout()->addWidget(m_columns);
}

void KeySheet::aboutToOpen() {
    m_title->setText(tr("Keys on %1").arg(m_pageName));
    fill();
    box()->setAccessibleName(m_title->text());
}

QRect KeySheet::boxRect(const QSize &size) const {
    const Metrics m = Metrics::of(this);
    const QSize content = m_columns ? m_columns->sizeHint() : QSize(m.px(120), m.px(60));
    const int width = std::min(std::max(m.px(130), content.width() + m.px(14)), size.width() - m.px(8));
    const int height = std::min(content.height() + m.px(7) + m.row(12) + m.row(9), size.height() - m.px(8));
    return {(size.width() - width) / 2, (size.height() - height) / 2, width, height};
}

void KeySheet::keyPressEvent(QKeyEvent *event) {
    if (event->text() == QLatin1String("?"))
        close();
    else
        Overlay::keyPressEvent(event);
}

}  // namespace twofold::gui
