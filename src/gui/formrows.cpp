// SPDX-License-Identifier: GPL-3.0-or-later
#include "formrows.h"

#include <algorithm>
#include <cmath>

#include "charts.h"
#include "guiwords.h"
#include "twofold/services/wording.h"

namespace twofold::gui {

RowWidget makeRow(QWidget *parent, double gap) {
    auto *widget = new QWidget(parent);
    auto *layout = new QHBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::of(parent).px(gap));
    return {widget, layout};
}

ColumnWidget makeColumn(QWidget *parent, double gap) {
    auto *widget = new QWidget(parent);
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::of(parent).px(gap));
    return {widget, layout};
}

QWidget *platformRow(QWidget *parent, Platform platform, const QString &text, const QString &note) {
    const auto [row, layout] = makeRow(parent);
    layout->addWidget(new PlatformLabel(platform, row));
    auto *label = new TextLabel(oneLine(text), TextLabel::Style::Body, row);
    label->setElides(true);
    layout->addWidget(label, 1);
    if (!note.isEmpty()) layout->addWidget(new TextLabel(note, TextLabel::Style::SmallSecondary, row));
    return row;
}

QWidget *datedRow(QWidget *parent, const QString &date, Platform platform, const QString &text) {
    const auto [row, layout] = makeRow(parent);
    auto *when = new TextLabel(date, TextLabel::Style::SmallSecondary, row);
    when->setFixedWidth(Metrics::of(parent).px(20));
    layout->addWidget(when);
    if (platform != Platform::Unknown) layout->addWidget(new PlatformLabel(platform, row));
    auto *label = new TextLabel(oneLine(text), TextLabel::Style::Body, row);
    label->setElides(true);
    layout->addWidget(label, 1);
    return row;
}

void addReasons(QVBoxLayout *layout, QWidget *parent, const std::vector<analysis::Reason> &reasons, std::size_t most, double side,
                double leastScale) {
    double strongest = leastScale;
    for (const analysis::Reason &reason : reasons) strongest = std::max(strongest, std::abs(reason.weight));
    for (std::size_t i = 0; i < std::min(reasons.size(), most); ++i)
        layout->addWidget(new ReasonRow(services::sentence(reasons[i]), strongest > 0 ? side * reasons[i].weight / strongest : 0, parent));
}

QWidget *ruler(QWidget *parent) {
    auto *line = new Panel(Panel::Ground::Base, Qt::BottomEdge, parent);
    line->setFixedHeight(1);
    return line;
}

}  // namespace twofold::gui
