// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

#include "controls.h"
#include "twofold/models/backend.h"

class QTimer;

namespace twofold::gui {

class LinkButton;

/// One line on how good the suggestions of labels are, by the user's own decisions, and the way to the words of work; where
/// those were never given, it asks for them once. It reads late and seldom: the sentence takes several fits.
class SuggestionLine : public Panel {
    Q_OBJECT
public:
    explicit SuggestionLine(models::Backend &backend, QWidget *parent = nullptr);
    /// How long to wait from one reading to the next, 5 s by default; for tests.
    void setPause(int milliseconds) { m_pauseMs = milliseconds; }

Q_SIGNALS:
    void wordsRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Facts {
        QString sentence;
        bool offers = false;
    };
    void readSoon();
    void read();
    void showFacts(const Facts &facts);
    void later();

    models::Backend &m_backend;
    QTimer *m_timer;
    QElapsedTimer m_sinceRead;
    TextLabel *m_text;
    LinkButton *m_words, *m_later;
    int m_pauseMs = 5000;
    bool m_reading = false, m_stale = true;
};

}  // namespace twofold::gui
