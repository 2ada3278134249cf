// SPDX-License-Identifier: GPL-3.0-or-later
#include "ratiostrip.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <algorithm>

#include "charts.h"
#include "guiwords.h"
#include "metrics.h"
#include "platformlabel.h"
#include "ratiochart.h"
#include "twofold/core/platforms.h"

namespace twofold::gui {

using services::Ratio;

namespace {

constexpr std::size_t mostAccounts = 6;

QList<RatioBar::Part> partsOf(const Ratio &ratio) {
    const auto share = [&](std::int64_t part) {
        return ratio.total() > 0 ? static_cast<double>(part) / static_cast<double>(ratio.total()) : 0.0;
    };
    return {{share(ratio.professional), HueName::Professional, labelWord(Label::Professional)},
            {share(ratio.personal), HueName::Personal, labelWord(Label::Personal)},
            {share(ratio.none), HueName::Ink, labelWord(Label::None)}};
}

using AccountRatio = std::pair<store::AccountRow, Ratio>;

// Those with posts, the most first.
std::vector<AccountRatio> shownAccounts(const services::RatioOverview &overview) {
    std::vector<AccountRatio> shown;
    for (const AccountRatio &account : overview.byAccount)
        if (account.second.total() > 0) shown.push_back(account);
    std::stable_sort(shown.begin(), shown.end(),
                     [](const AccountRatio &a, const AccountRatio &b) { return a.second.total() > b.second.total(); });
    return shown;
}

void addAccount(QGridLayout *grid, QWidget *parent, int row, int column, const AccountRatio &account) {
    const Metrics m = Metrics::of(parent);
    const QString name = QStringLiteral("%1 %2").arg(
        platformName(account.first.platform), oneLine(QString::fromStdString(accountLabel(account.first.platform, account.first.handle, account.first.name, account.first.nativeId))));
    auto *label = new PlatformLabel(account.first.platform, parent);
    label->setToolTip(name);
    label->setAccessibleName(name);
    auto *bar = new RatioBar(parent);
    bar->setHeightUnits(1.5);
    bar->setParts(partsOf(account.second));
    bar->setAccessibleName(QStringLiteral("%1: %2").arg(name, bar->accessibleName()));
    bar->setToolTip(bar->accessibleName().toHtmlEscaped());
    auto *percent = new TextLabel(percentText(percentsOf(account.second).professional), TextLabel::Style::Body, parent);
    percent->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    percent->setMinimumWidth(m.px(10));
    grid->addWidget(label, row, column);
    grid->addWidget(bar, row, column + 1, Qt::AlignVCenter);
    grid->addWidget(percent, row, column + 2);
}

}  // namespace

RatioStrip::RatioStrip(QWidget *parent)
    : Panel(Ground::Base, Qt::BottomEdge, parent), m_left(new QWidget(this)), m_right(new QWidget(this)) {
    setObjectName(QStringLiteral("ratioStrip"));
    const Metrics m = Metrics::of(this);
    m_layout = new QHBoxLayout(this);
    m_layout->setSpacing(m.px(9.5));
    makeLeft(m_left);
    makeRight(m_right);
    m_layout->addWidget(m_left, 1, Qt::AlignTop);
    m_layout->addWidget(m_right, 1, Qt::AlignTop);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setCompact(false);
}

void RatioStrip::makeLeft(QWidget *left) {
    const Metrics m = Metrics::of(this);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m.px(2));
    m_caption = new TextLabel(tr("Ratio, all accounts"), TextLabel::Style::Caption, left);
    layout->addWidget(m_caption);
    m_barRow = new QBoxLayout(QBoxLayout::TopToBottom);
    m_barRow->setSpacing(m.px(2));
    m_bar = new RatioBar(left);
    m_legend = new RatioLegend(left);
    m_barRow->addWidget(m_bar, 1);
    m_barRow->addWidget(m_legend);
    layout->addLayout(m_barRow);
    layout->addSpacing(m.px(1.5));
    m_accountsCaption = new TextLabel(tr("By account, share of professional"), TextLabel::Style::Caption, left);
    layout->addWidget(m_accountsCaption);
    m_more = new TextLabel(QString(), TextLabel::Style::SmallSecondary, left);
    m_more->hide();
    layout->addWidget(m_more);
}

void RatioStrip::makeRight(QWidget *right) {
    const Metrics m = Metrics::of(this);
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m.px(2));
    layout->addWidget(new TextLabel(tr("Ratio by year"), TextLabel::Style::Caption, right));
    m_chart = new RatioChart(right);
    layout->addWidget(m_chart);
    m_sentence = new TextLabel(QString(), TextLabel::Style::Secondary, right);
    m_sentence->setObjectName(QStringLiteral("ratioSentence"));
    m_sentence->setElides(true);
    layout->addWidget(m_sentence);
}

void RatioStrip::setOverview(const services::RatioOverview &overview) {
    m_bar->setParts(partsOf(overview.all));
    m_legend->setPercents(percentsOf(overview.all));
    m_chart->setYears(overview.byYear);
    m_sentence->setText(balanceSentence(overview.byYear));
    fillAccounts(overview);
}

void RatioStrip::fillAccounts(const services::RatioOverview &overview) {
    const Metrics m = Metrics::of(this);
    const bool hidden = m_accountsCaption->isHidden();
    delete m_accounts;
    m_accounts = new QWidget(m_left);
    auto *grid = new QGridLayout(m_accounts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(m.px(2));
    grid->setVerticalSpacing(m.px(0.75));
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(5, 1);
    grid->setColumnMinimumWidth(3, m.px(3));
    const auto shown = shownAccounts(overview);
    for (std::size_t i = 0; i < std::min(mostAccounts, shown.size()); ++i)
        addAccount(grid, m_accounts, static_cast<int>(i / 2), static_cast<int>(i % 2) * 4, shown[i]);
    auto *layout = static_cast<QVBoxLayout *>(m_left->layout());
    layout->insertWidget(layout->indexOf(m_more), m_accounts);
    m_accounts->setHidden(hidden);
    const bool more = shown.size() > mostAccounts;
    if (more)
        m_more->setText(shown.size() == mostAccounts + 1 ? tr("and 1 account more")
                                                         : tr("and %1 accounts more").arg(shown.size() - mostAccounts));
    m_more->setHidden(hidden || !more);
}

void RatioStrip::setCompact(bool compact) {
    const Metrics m = Metrics::of(this);
    m_layout->setContentsMargins(m.px(5), m.px(compact ? 2 : 3.5), m.px(4), m.px(compact ? 2 : 4));
    m_barRow->setDirection(compact ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_barRow->setSpacing(m.px(compact ? 4 : 2));
    for (QWidget *part : {static_cast<QWidget *>(m_caption), static_cast<QWidget *>(m_accountsCaption), m_right}) part->setHidden(compact);
    if (m_accounts) m_accounts->setHidden(compact);
    m_more->setHidden(compact || m_more->text().isEmpty());
}

// The legend needs a second line where it is narrow, so the height follows from the width.
void RatioStrip::fitHeight() {
    const int height = m_layout->hasHeightForWidth() ? m_layout->totalHeightForWidth(width()) : m_layout->totalSizeHint().height();
    if (height > 0 && height != minimumHeight()) setFixedHeight(height);
}

bool RatioStrip::event(QEvent *event) {
    const bool done = Panel::event(event);
    if (event->type() == QEvent::LayoutRequest) fitHeight();
    return done;
}

void RatioStrip::resizeEvent(QResizeEvent *event) {
    Panel::resizeEvent(event);
    fitHeight();
}

}  // namespace twofold::gui
