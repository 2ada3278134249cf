// SPDX-License-Identifier: GPL-3.0-or-later
#include "decisionrecord.h"

#include "decisioneffects.h"
#include "twofold/services/labels.h"

namespace twofold::services {

using nlohmann::json;
using store::Connection;
using store::Decision;

json decisionTitle(const std::string &what, std::string_view value, const std::string &name, std::size_t count) {
    return {{"what", what}, {"value", value}, {"name", name}, {"count", count}};
}

Result<Done> recordDecisions(Session &session, const json &title, std::vector<Decision> decisions, const DecisionService::Terms &terms) {
    Done done;
    done.title = documentText(title);
    decisions.insert(decisions.end(), terms.beside.begin(), terms.beside.end());
    unsigned touched = 0;
    TWOFOLD_TRY(session.writer().run(store::Writer::Urgency::User, [&](Connection &db) -> Result<void> {
        store::EventLog log(db);
        done.event = log.add("decision", done.title, session.now());
        for (Decision &decision : decisions) {
            decision.at = session.now();
            log.addDecision(done.event, decision);
        }
        touched = applyDecisions(session, db, decisions);
        return {};
    }));
    TWOFOLD_TRY(applySlowly(session, decisions));
    if (terms.settles == DecisionService::Settles::AtOnce) TWOFOLD_TRY(settleLabels(session));
    session.changed(touched);
    return done;
}

Result<store::PersonRow> personOf(Session &session, ContactId id) {
    return readOne<store::PersonRow>(session, [&](Connection &db) { return store::readPerson(db, id); }, "There is no contact with this number.");
}

}  // namespace twofold::services
