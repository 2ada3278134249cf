// SPDX-License-Identifier: GPL-3.0-or-later
#include "suggestionline.h"

#include <QHBoxLayout>
#include <QTimer>
#include <algorithm>

#include "buttons.h"
#include "metrics.h"
#include "twofold/services/evaluation.h"
#include "twofold/services/labels.h"

namespace twofold::gui {

namespace {

constexpr int afterDecisionMs = 1500;
constexpr int firstReadMs = 300;  // the posts themselves come first, and those who decide quickly are not disturbed

}  // namespace

SuggestionLine::SuggestionLine(models::Backend &backend, QWidget *parent)
    : Panel(Ground::Base, Qt::BottomEdge, parent),
      m_backend(backend),
      m_timer(new QTimer(this)),
      m_text(new TextLabel(QString(), TextLabel::Style::SmallSecondary, this)),
      m_words(new LinkButton(tr("Words of your work…"), this)),
      m_later(new LinkButton(tr("Later"), this)) {
    setObjectName(QStringLiteral("suggestionLine"));
    setHeightUnits(9);
    const Metrics m = Metrics::of(this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(m.px(5), 0, m.px(4), 1);
    layout->setSpacing(m.px(4));
    m_text->setObjectName(QStringLiteral("suggestionSentence"));
    m_text->setElides(true);
    m_words->setObjectName(QStringLiteral("workWordsButton"));
    m_later->setObjectName(QStringLiteral("workWordsLater"));
    m_later->setAccessibleName(tr("Later: do not offer words of your work again"));
    m_later->hide();
    layout->addWidget(m_text, 1);
    layout->addWidget(m_words);
    layout->addWidget(m_later);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &SuggestionLine::read);
    connect(m_words, &QPushButton::clicked, this, &SuggestionLine::wordsRequested);
    connect(m_later, &QPushButton::clicked, this, &SuggestionLine::later);
    connect(&backend, &models::Backend::decided, this, &SuggestionLine::readSoon);
    connect(&backend, &models::Backend::changed, this, [this](unsigned what) {
        if ((what & services::ChangedAccounts) != 0) readSoon();
    });
}

void SuggestionLine::showEvent(QShowEvent *event) {
    Panel::showEvent(event);
    if (m_stale) readSoon();
}

void SuggestionLine::readSoon() {
    m_stale = true;
    if (m_reading || !isVisible()) return;
    const qint64 since = m_sinceRead.isValid() ? m_sinceRead.elapsed() : m_pauseMs;
    // Anew with each decision: the sentence can wait until there is a pause.
    m_timer->start(std::max(m_sinceRead.isValid() ? std::min(m_pauseMs, afterDecisionMs) : firstReadMs, m_pauseMs - static_cast<int>(std::min<qint64>(since, m_pauseMs))));
}

void SuggestionLine::read() {
    m_reading = true;
    m_stale = false;
    m_backend.read<Facts>(
        this,
        [](store::Connection &db) {
            return Facts{services::evaluationSentence(services::evaluateLabels(db, services::EvaluationDepth::Quick)), services::offersWorkWords(db)};
        },
        [this](const Facts &facts) {
            m_reading = false;
            m_sinceRead.start();
            showFacts(facts);
            if (m_stale) readSoon();
        });
}

void SuggestionLine::showFacts(const Facts &facts) {
    m_text->setText(facts.offers ? tr("15 to 20 words of your work make the suggestions better from the start.") : facts.sentence);
    m_words->setText(facts.offers ? tr("Choose words…") : tr("Words of your work…"));
    m_words->setAccessibleName(m_words->text());
    m_later->setVisible(facts.offers);
}

void SuggestionLine::later() {
    m_backend.decide(this, [](services::DecisionService &decisions) { return decisions.passOver(services::workWordsCard, "later"); });
    m_later->hide();
}

}  // namespace twofold::gui
