// SPDX-License-Identifier: GPL-3.0-or-later
#include "decisioneffects.h"

#include <algorithm>

#include "derive.h"
#include "labelling.h"
#include "tierlearning.h"
#include "twofold/services/linking.h"
#include "twofold/store/contacts.h"
#include "twofold/store/identities.h"
#include "twofold/store/identitylinks.h"
#include "twofold/store/jobs.h"
#include "twofold/store/posts.h"
#include "twofold/store/read.h"

namespace twofold::services {

using store::Connection;
using store::Decision;
using store::EventLog;
using store::Subject;

namespace {

// The suggestion beside a decision is that of the model fitted last; settleLabels() brings the one that the decision makes.
void refreshLabel(Connection &db, const LabelModel &model, store::PostStore &posts, PostId id) {
    const auto post = store::readAnyPost(db, id);
    if (!post) return;
    const auto decided = EventLog(db).current(Subject::Post, id.value, "label");
    store::StoredLabel label = storedLabel(model.classifier.classify(viewOf(*post, store::readPeopleHint(db, id))));
    if (decided) label = {fromWord<Label>(decided->value).value_or(Label::None), ValueState::Decided, label.perMille};
    posts.setLabel(id, label);
}

void refreshAccount(Connection &db, AccountId id) {
    EventLog log(db);
    const auto purpose = log.current(Subject::Account, id.value, "purpose");
    const auto audience = log.current(Subject::Account, id.value, "audience");
    store::AccountStore accounts(db);
    accounts.setPurpose(id, purpose ? fromWord<Purpose>(purpose->value).value_or(Purpose::Unset) : Purpose::Unset);
    accounts.setAudience(id, audience ? fromWord<Visibility>(audience->value).value_or(Visibility::Unknown) : Visibility::Unknown);
}

void addOnce(std::vector<ContactId> &contacts, std::optional<ContactId> id) {
    if (id && std::find(contacts.begin(), contacts.end(), *id) == contacts.end()) contacts.push_back(*id);
}

// What is said of a review card or a finding teaches nothing about labels and tiers.
bool teaches(const Decision &decision) { return decision.subject != Subject::Card && decision.subject != Subject::Finding; }

// Who was in exchange by this post: their share of personal subjects follows its label.
void addPeopleOf(Connection &db, PostId post, std::vector<ContactId> &contacts) {
    for (const ContactId id : store::ContactStore(db).shownBy(post)) addOnce(contacts, id);
}

}  // namespace

unsigned applyDecisions(Session &session, Connection &db, const std::vector<Decision> &decisions) {
    std::shared_ptr<const LabelModel> labels;
    unsigned touched = 0;
    std::vector<ContactId> contacts;
    std::vector<PostId> labelled;
    std::vector<IdentityId> identities;
    store::PostStore posts(db);
    store::ContactStore people(db);
    for (const Decision &decision : decisions) {
        switch (decision.subject) {
        case Subject::Contact:
            for (const ContactId holder : people.holders(ContactId(decision.subjectId))) addOnce(contacts, holder);
            break;
        case Subject::Identity: {
            const IdentityId id(decision.subjectId);
            addOnce(contacts, people.contactOf(id));
            people.refreshContactOf(id);
            addOnce(contacts, people.contactOf(id));
            identities.push_back(id);
            if (const auto other = store::neverOther(decision.field)) identities.push_back(*other);
            break;
        }
        case Subject::Post:
            if (decision.field != "label") break;  // how it was chosen, or left as suggested: the model's matter
            if (!labels) labels = session.lastLabels();
            refreshLabel(db, *labels, posts, PostId(decision.subjectId));
            labelled.emplace_back(decision.subjectId);
            touched |= ChangedPosts | ChangedFindings;
            break;
        case Subject::Account:
            refreshAccount(db, AccountId(decision.subjectId));
            touched |= ChangedAll;
            break;
        case Subject::Finding:
            store::FindingStore(db).refreshState(FindingId(decision.subjectId));
            touched |= ChangedFindings;
            break;
        case Subject::Card: touched |= ChangedPeople; break;
        case Subject::User: touched |= ChangedPosts; break;
        }
    }
    posts.finish();
    if (std::any_of(decisions.begin(), decisions.end(), teaches)) session.countDecision();
    if (!identities.empty())
        for (const ContactId id : regroupAround(db, identities)) addOnce(contacts, id);
    for (const PostId id : labelled) {
        deriveFindings(db, id, session.now());
        addPeopleOf(db, id, contacts);
    }
    if (!contacts.empty()) touched |= ChangedPeople;
    deriveContacts(session, db, contacts);
    return touched;
}

Result<void> applySlowly(Session &session, const std::vector<Decision> &decisions) {
    bool purposes = false;
    for (const Decision &decision : decisions) {
        if (decision.subject != Subject::Account || decision.field != "purpose") continue;
        purposes = true;
        TWOFOLD_TRY(relabelAccount(session, AccountId(decision.subjectId)));
    }
    if (purposes) TWOFOLD_TRY(deriveAll(session));
    return std::any_of(decisions.begin(), decisions.end(), teaches) ? session.tiers().settle(session) : Result<void>();
}

Result<ContactId> splitTarget(Session &session, IdentityId identity, ContactId from) {
    ContactId target;
    TWOFOLD_TRY(session.writer().run(store::Writer::Urgency::User, [&](Connection &db) -> Result<void> {
        store::ContactStore contacts(db);
        target = contacts.ownContactOf(identity);
        if (target == from) target = contacts.insert();
        return {};
    }));
    return target;
}

}  // namespace twofold::services
