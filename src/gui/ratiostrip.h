// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "controls.h"
#include "twofold/services/audit.h"

class QGridLayout;

namespace twofold::gui {

class RatioBar;
class RatioChart;
class RatioLegend;

/// How professional and personal stand to each other: over everything, by account and by year. Posts without a label
/// are part of every ratio. Where there is little height only the first is shown, in one line.
class RatioStrip : public Panel {
    Q_OBJECT
public:
    explicit RatioStrip(QWidget *parent = nullptr);
    void setOverview(const services::RatioOverview &overview);
    void setCompact(bool compact);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();
    void makeLeft(QWidget *left);
    void makeRight(QWidget *right);
    void fillAccounts(const services::RatioOverview &overview);
    QWidget *m_left, *m_right;
    RatioBar *m_bar;
    RatioLegend *m_legend;
    RatioChart *m_chart;
    QWidget *m_accounts = nullptr;
    TextLabel *m_caption, *m_accountsCaption, *m_more, *m_sentence;
    class QBoxLayout *m_barRow = nullptr;
    class QHBoxLayout *m_layout = nullptr;
};

}  // namespace twofold::gui
