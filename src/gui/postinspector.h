// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "postparts.h"

namespace twofold::gui {

class DecisionButton;

/// Fills the inspector with a post: its text, why it has its label and the two keys, who could see it, what the audit
/// found. Reads by itself, and again when the store changes.
class PostInspector : public QObject {
    Q_OBJECT
public:
    PostInspector(models::Backend &backend, const ActionRegistry &actions, InspectorPanel *panel);
    /// `spans` are the marks as the list has them, with those of a search.
    void show(PostId post, const QList<models::TextSpan> &spans);
    void showMany(int count);
    void clear();
    /// Where the shown post stands on its platform; "" when that is not known.
    [[nodiscard]] const QString &address() const { return m_address; }
    [[nodiscard]] PostId post() const { return m_post; }

Q_SIGNALS:
    void labelRequested(twofold::Label label);
    void openRequested();

private:
    void read();
    void fill(const services::PostEvidence &evidence);
    QWidget *makeHead(const services::PostEvidence &evidence);
    QWidget *makeLabel(const services::PostEvidence &evidence);
    QWidget *makeAudience(const services::PostEvidence &evidence);
    QWidget *makeFindings(const services::PostEvidence &evidence);
    void makeFoot(const services::PostEvidence &evidence);
    QWidget *makeButtons(QWidget *parent, const services::PostEvidence *evidence);
    DecisionButton *makeButton(QWidget *parent, Label label, const services::PostEvidence *evidence);
    void say(const QString &caption, const QString &sentence);

    models::Backend &m_backend;
    const ActionRegistry &m_actions;
    InspectorPanel *m_panel;
    PostId m_post;
    QList<models::TextSpan> m_spans;
    QString m_address;
    quint64 m_generation = 0;
};

}  // namespace twofold::gui
