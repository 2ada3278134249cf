// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "postparts.h"

namespace twofold::gui {

class DecisionButton;

/// Fills the inspector with a finding of the audit: what it is about, why it is one, and the three keys at the foot.
class FindingInspector : public QObject {
    Q_OBJECT
public:
    FindingInspector(models::Backend &backend, const ActionRegistry &actions, InspectorPanel *panel);
    void show(FindingId finding);
    void clear();
    /// Where the post of the finding stands on its platform; "" when that is not known.
    [[nodiscard]] const QString &address() const { return m_address; }

Q_SIGNALS:
    void decided(twofold::FindingState state);
    void openRequested();

private:
    struct Shown {
        bool found = false;
        store::FindingRow finding;
        std::vector<analysis::Reason> evidence;
        std::optional<services::PostEvidence> post;
        store::AccountRow account;
        QList<models::TextSpan> spans;
    };
    void read();
    void fill(const Shown &shown);
    QWidget *makeHead(const Shown &shown);
    QWidget *makeWhy(const Shown &shown);
    QWidget *makeLabelReasons(const services::PostEvidence &evidence);
    QWidget *makeState(const store::FindingRow &finding);
    QWidget *makeFoot(const Shown &shown);
    DecisionButton *makeButton(QWidget *parent, const char *name, const QString &action, const QString &word, FindingState state,
                               FindingState now);

    models::Backend &m_backend;
    const ActionRegistry &m_actions;
    InspectorPanel *m_panel;
    FindingId m_finding;
    QString m_address;
    quint64 m_generation = 0;
};

}  // namespace twofold::gui
