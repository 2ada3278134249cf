// SPDX-License-Identifier: GPL-3.0-or-later
// Small rows that inspectors and cards are put together of.
#pragma once

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <QWidget>

#include "controls.h"
#include "metrics.h"
#include "platformlabel.h"
#include "twofold/analysis/reason.h"

namespace twofold::gui {

/// A widget with a horizontal layout without margins; `gap` in units.
struct RowWidget {
    QWidget *widget;
    QHBoxLayout *layout;
};
[[nodiscard]] RowWidget makeRow(QWidget *parent, double gap = 2);
/// The same, vertical.
struct ColumnWidget {
    QWidget *widget;
    QVBoxLayout *layout;
};
[[nodiscard]] ColumnWidget makeColumn(QWidget *parent, double gap = 1);

/// Platform, a text that gives way, a quieter text at the right.
[[nodiscard]] QWidget *platformRow(QWidget *parent, Platform platform, const QString &text, const QString &note);
/// A date of fixed width, an optional platform, and a text that gives way.
[[nodiscard]] QWidget *datedRow(QWidget *parent, const QString &date, Platform platform, const QString &text);
/// Weights of a label are logits: a full bar stands for at least this much, so that a weak reason alone looks weak.
inline constexpr double leastLabelScale = 1.5;
/// The strongest reasons, at most `most`, under each other; bars in proportion to the strongest. `side` -1 turns for and
/// against round (weights speak for professional, the suggestion may be the other one).
void addReasons(QVBoxLayout *layout, QWidget *parent, const std::vector<analysis::Reason> &reasons, std::size_t most, double side = 1,
                double leastScale = 0);
/// A thin line over the whole width.
[[nodiscard]] QWidget *ruler(QWidget *parent);

}  // namespace twofold::gui
