// SPDX-License-Identifier: GPL-3.0-or-later
#include "tierlearning.h"

#include "twofold/store/events.h"
#include "twofold/store/jobs.h"

namespace twofold::services {

using store::Connection;

namespace {

bool sameTier(const store::ContactSuggestion &a, const store::ContactSuggestion &b) {
    return a.tier == b.tier && a.tierState == b.tierState && a.tierConfidence == b.tierConfidence && a.drift == b.drift;
}

constexpr const char *settledKey = "tiers_settled";
constexpr const char *learnedKey = "tiers_learned";  ///< how many decisions what is stored was learned from

void setSettled(Connection &db, std::size_t decisions) {
    store::MetaStore meta(db);
    meta.set(settledKey, "1");
    meta.set(learnedKey, std::to_string(decisions));
}

}  // namespace

TierLearning::Decided TierLearning::decidedTiers(Connection &db) {
    Decided decided;
    for (const auto &decision : store::EventLog(db).allCurrent(store::Subject::Contact, "tier")) decided[decision.subjectId] = decision.value;
    return decided;
}

// Only the decided contacts are looked at, so that a program that shows one person is quick.
std::shared_ptr<const Judges> TierLearning::fit(Connection &db, const Decided &decided, UtcMs asOf) {
    std::vector<store::ContactFacts> facts;
    store::ContactStore contacts(db);
    for (const auto &[id, tier] : decided)
        for (auto &one : contacts.gather(ContactId(id), asOf)) facts.push_back(std::move(one));
    return std::make_shared<const Judges>(Judges{fittedModel(facts, asOf), roleOwner(db)});
}

std::shared_ptr<const Judges> TierLearning::judges(Connection &db, UtcMs now) {
    const UtcMs asOf = evidenceTime(db, now);
    Decided decided = decidedTiers(db);
    {
        const std::lock_guard lock(m_mutex);
        if (m_judges && m_judges->model.now() == asOf && m_decided == decided) return m_judges;
    }
    auto judges = fit(db, decided, asOf);
    keep(judges, std::move(decided));
    return judges;
}

std::shared_ptr<const Judges> TierLearning::standing(Connection &db, UtcMs now) {
    const UtcMs asOf = evidenceTime(db, now);
    {
        const std::lock_guard lock(m_mutex);
        if (m_judges && m_judges->model.now() == asOf) return m_judges;
    }
    return std::make_shared<const Judges>(Judges{analysis::TierModel(asOf), roleOwner(db)});
}

void TierLearning::keep(std::shared_ptr<const Judges> judges, Decided decided) {
    const std::lock_guard lock(m_mutex);
    m_judges = std::move(judges);
    m_decided = std::move(decided);
}

void TierLearning::touch(Connection &db, ContactId contact) {
    m_stale.insert(contact);
    store::MetaStore(db).set(settledKey, "0");
}

void TierLearning::beginPass(Connection &db) {
    m_known.clear();
    m_stale.clear();
    m_complete = false;
    m_foreign = store::ContactStore(db).foreignChanges();
}

TierLearning::Known TierLearning::knownOf(const store::ContactFacts &facts) { return {evidenceOf(facts), facts.decided.tier, facts.present, {}}; }

void TierLearning::endPass(const std::vector<store::ContactFacts> &contacts, std::shared_ptr<const Judges> judges, Connection &db) {
    m_asOf = judges->model.now();
    for (const store::ContactFacts &facts : contacts) {
        Known known = knownOf(facts);
        known.written = judgeTier(known.evidence, known.decided, judges->model);
        m_known.insert_or_assign(facts.id, std::move(known));
    }
    m_complete = true;
    Decided decided;
    for (const auto &facts : contacts)
        if (facts.decided.tier) decided[facts.id.value] = word(*facts.decided.tier);
    const std::size_t count = decided.size();
    keep(std::move(judges), std::move(decided));
    setSettled(db, count);
    if (!m_stale.empty()) store::MetaStore(db).set(settledKey, "0");
}

void TierLearning::refreshKnown(Connection &db, UtcMs asOf) {
    store::ContactStore contacts(db);
    const std::int64_t foreign = contacts.foreignChanges();
    if (!m_complete || foreign != m_foreign || asOf != m_asOf) {
        m_known.clear();
        for (const auto &facts : contacts.gather(std::nullopt, asOf)) m_known.emplace(facts.id, knownOf(facts));
    } else {
        for (const ContactId id : m_stale)
            for (const auto &facts : contacts.gather(id, asOf)) m_known.insert_or_assign(id, knownOf(facts));
    }
    m_stale.clear();
    m_complete = true;
    m_foreign = foreign;
    m_asOf = asOf;
}

void TierLearning::settleNow(Connection &db, UtcMs now) {
    const UtcMs asOf = evidenceTime(db, now);
    Decided decided = decidedTiers(db);
    // Nobody's tier is or was decided: what a decision touched follows from the formula, and is written.
    if (decided.empty() && store::MetaStore(db).value(learnedKey, "0") == "0") return setSettled(db, 0);
    refreshKnown(db, asOf);
    std::vector<analysis::TierExample> examples;
    for (const auto &[id, known] : m_known)
        if (known.present && known.decided) examples.push_back({known.evidence, *known.decided});
    auto judges = std::make_shared<const Judges>(Judges{{examples, asOf}, roleOwner(db)});
    store::ContactStore contacts(db);
    for (auto &[id, known] : m_known) {
        const auto suggestion = judgeTier(known.evidence, known.decided, judges->model);
        if (!known.written || !sameTier(*known.written, suggestion)) contacts.writeTier(id, suggestion);
        known.written = suggestion;
    }
    setSettled(db, decided.size());
    keep(std::move(judges), std::move(decided));
}

Result<void> TierLearning::gatherAhead(Session &session) {
    const std::lock_guard alone(session.deriving());
    const auto inWriter = [&](const store::Writer::Unit &unit) { return session.writer().run(store::Writer::Urgency::Bulk, unit); };
    bool known = false;
    TWOFOLD_TRY(inWriter([&](Connection &db) -> Result<void> {
        known = m_complete;
        if (!known) beginPass(db);
        return {};
    }));
    if (known) return {};
    const auto reader = session.reader();
    if (!reader) return tl::unexpected(reader.error());
    const UtcMs asOf = evidenceTime(**reader, session.now());
    const auto all = store::ContactStore(**reader).gather(std::nullopt, asOf);
    if (auto error = (*reader)->takeError()) return tl::unexpected(*error);
    // Whom a decision touched meanwhile is among the stale ones, and gathered again before it counts.
    return inWriter([&](Connection &) -> Result<void> {
        for (const store::ContactFacts &facts : all) m_known.insert_or_assign(facts.id, knownOf(facts));
        m_complete = true;
        m_asOf = asOf;
        return {};
    });
}

Result<void> TierLearning::readAhead(Session &session) {
    TWOFOLD_TRY(gatherAhead(session));
    return settleIfAsked(session);
}

Result<void> TierLearning::settle(Session &session) {
    m_pending = true;
    return settleIfAsked(session);
}

Result<void> TierLearning::settleIfAsked(Session &session) {
    while (m_pending) {
        const std::unique_lock alone(session.deriving(), std::try_to_lock);
        if (!alone) return {};  // whoever works out everything looks again when done
        if (!m_pending.exchange(false)) return {};
        const auto done = session.writer().run(store::Writer::Urgency::User, [&](Connection &db) -> Result<void> {
            settleNow(db, session.now());
            return {};
        });
        if (!done) {
            m_complete = false;  // nothing of it was written
            return done;
        }
    }
    return {};
}

}  // namespace twofold::services
