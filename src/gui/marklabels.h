// SPDX-License-Identifier: GPL-3.0-or-later
// Marks as widgets, for heads and legends. They say nothing by themselves: a word stands beside each.
#pragma once

#include <QWidget>

#include "marks.h"
#include "theme.h"

namespace twofold::gui {

/// The square or house of a label, filled as for a decision.
class MarkLabel : public QWidget {
    Q_OBJECT
public:
    MarkLabel(Mark mark, HueName hue, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Mark m_mark;
    HueName m_hue;
};

/// Three rising bars.
class SeverityLabel : public QWidget {
    Q_OBJECT
public:
    explicit SeverityLabel(Severity severity, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Severity m_severity;
};

/// The word of a severity in its colour.
class SeverityWord : public QWidget {
    Q_OBJECT
public:
    explicit SeverityWord(Severity severity, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Severity m_severity;
};

[[nodiscard]] HueName hueOf(Label label);
[[nodiscard]] HueName hueOf(Severity severity);

}  // namespace twofold::gui
