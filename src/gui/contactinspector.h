// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "twofold/models/backend.h"
#include "twofold/services/audit.h"
#include "twofold/services/review.h"

namespace twofold::gui {

class InspectorPanel;
class InspectorSection;

/// Fills an inspector with one contact: profiles, exchange, why, what they can see, note, decisions. It follows
/// changes of the store by itself.
class ContactInspector : public QObject {
    Q_OBJECT
public:
    ContactInspector(models::Backend &backend, InspectorPanel *panel);
    void show(ContactId contact);
    /// How many are selected instead of one.
    void showMany(int count);
    void clear();
    [[nodiscard]] ContactId contact() const { return m_contact; }

Q_SIGNALS:
    void noteRequested(twofold::ContactId contact, const QString &name, const QString &note);
    /// The place where a menu for the contact should open.
    void menuRequested(const QPoint &globalPosition);
    void splitRequested(twofold::ContactId contact);

private:
    struct Shown {
        services::ContactEvidence evidence;
        std::vector<services::SeenByRow> seen;
        bool found = false;
    };
    void read();
    void fill(const Shown &shown);
    QWidget *makeHead(const Shown &shown);
    QWidget *makeHints(const Shown &shown);
    QWidget *makeProfiles(const Shown &shown);
    QWidget *makeExchange(const Shown &shown);
    QWidget *makeReasons(const Shown &shown);
    QWidget *makeSeen(const Shown &shown);
    QWidget *makeNote(const Shown &shown);
    QWidget *makeHistory(const Shown &shown);

    models::Backend &m_backend;
    InspectorPanel *m_panel;
    ContactId m_contact;
    quint64 m_generation = 0;
};

/// "mutual since 2017", "follows you": what a contact is to the accounts of a platform.
[[nodiscard]] QString relationWords(const std::vector<store::RelationRow> &relations, Platform platform);
/// Twelve months of a person, oldest first: from them, and from the user.
[[nodiscard]] QList<int> monthList(const store::MonthCounts &months, bool incoming);
/// "Tier: friend" for a line of the history.
[[nodiscard]] QString decisionWords(const store::Decision &decision);

}  // namespace twofold::gui
