// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/models/reviewqueue.h"

#include <algorithm>

namespace twofold::models {

using services::Card;
using services::DecisionService;
using services::Done;

ReviewQueue::ReviewQueue(Backend &backend, QObject *parent) : QObject(parent), m_backend(backend) {
    // An import brings new questions; a batch under way stays, so that nothing moves under the user's hands.
    connect(&backend, &Backend::changed, this, [this](unsigned what) {
        if (m_entries.empty() && (what & services::ChangedJobs) != 0) load();
        else if (card()) showEvidence();
    });
}

const Card *ReviewQueue::card() const { return m_current >= 0 && m_current < static_cast<int>(m_entries.size()) ? &m_entries[static_cast<std::size_t>(m_current)].card : nullptr; }

int ReviewQueue::done() const {
    return static_cast<int>(std::count_if(m_entries.begin(), m_entries.end(), [](const Entry &entry) { return entry.outcome != Outcome::Open; }));
}

void ReviewQueue::load() {
    m_loading = true;
    const auto generation = ++m_generation;
    services::Session &session = m_backend.session();
    m_backend.read<std::vector<Card>>(
        this, [&session](store::Connection &db) { return services::ReviewService(session).batch(db, batchSize); },
        [this, generation](std::vector<Card> cards) {
            if (generation != m_generation) return;
            m_loading = false;
            m_entries.clear();
            m_history.clear();
            for (Card &card : cards) m_entries.push_back({std::move(card)});
            m_current = m_entries.empty() ? -1 : 0;
            m_evidence = {};
            Q_EMIT batchChanged();
            showEvidence();
        });
}

void ReviewQueue::showEvidence() {
    const Card *shown = card();
    if (!shown) {
        m_evidence = {};
        Q_EMIT cardChanged();
        return;
    }
    const auto generation = ++m_generation;
    services::Session &session = m_backend.session();
    m_backend.read<Evidence>(
        this,
        [&session, card = *shown](store::Connection &db) {
            const services::ReviewService review(session);
            Evidence evidence;
            if (card.contact.valid()) evidence.contact = review.contactEvidence(db, card.contact);
            if (card.post.valid()) evidence.post = review.postEvidence(db, card.post);
            return evidence;
        },
        [this, generation](Evidence evidence) {
            if (generation != m_generation) return;
            m_evidence = std::move(evidence);
            Q_EMIT cardChanged();
        });
}

void ReviewQueue::select(int index) {
    if (index < 0 || index >= static_cast<int>(m_entries.size())) return;
    m_current = index;
    showEvidence();
}

void ReviewQueue::next() { select(std::min(m_current + 1, static_cast<int>(m_entries.size()) - 1)); }
void ReviewQueue::back() { select(std::max(m_current - 1, 0)); }

// To the next open card, round the end; stays on the last one when all are decided.
void ReviewQueue::advance() {
    const int count = static_cast<int>(m_entries.size());
    for (int step = 1; step <= count; ++step) {
        const int index = (m_current + step) % count;
        if (m_entries[static_cast<std::size_t>(index)].outcome != Outcome::Open) continue;
        m_current = index;
        break;
    }
    Q_EMIT batchChanged();
    showEvidence();
}

void ReviewQueue::decide(Backend::DecisionUnit unit, Outcome outcome) {
    if (!card()) return;
    const int index = m_current;
    m_backend.decide(this, std::move(unit), [this, index, outcome](const Done &) {
        if (index >= static_cast<int>(m_entries.size())) return;
        m_entries[static_cast<std::size_t>(index)].outcome = outcome;
        m_history.push_back(index);
        if (index == m_current) advance();
        else Q_EMIT batchChanged();
    });
}

void ReviewQueue::takeSuggestion() {
    if (!card()) return;
    services::Session &session = m_backend.session();
    decide([&session, card = *card()](DecisionService &) { return services::ReviewService(session).takeSuggestion(card); }, Outcome::Decided);
}

void ReviewQueue::decideTier(Tier tier) {
    if (!card() || !card()->contact.valid()) return;
    decide([id = card()->contact, tier](DecisionService &decisions) { return decisions.setTier({id}, tier); }, Outcome::Decided);
}

void ReviewQueue::decideTrust(Trust trust) {
    if (!card() || !card()->contact.valid()) return;
    decide([id = card()->contact, trust](DecisionService &decisions) { return decisions.setTrust({id}, trust); }, Outcome::Decided);
}

void ReviewQueue::decideLabel(Label label) {
    if (!card() || !card()->post.valid()) return;
    decide([id = card()->post, label](DecisionService &decisions) { return decisions.setLabel({id}, label); }, Outcome::Decided);
}

void ReviewQueue::decideFinding(FindingState state) {
    if (!card() || !card()->finding.valid()) return;
    decide([id = card()->finding, state](DecisionService &decisions) { return decisions.decideFinding(id, state); }, Outcome::Decided);
}

void ReviewQueue::snooze() {
    if (!card()) return;
    services::Session &session = m_backend.session();
    decide([&session, id = card()->id](DecisionService &) { return services::ReviewService(session).snooze(id); }, Outcome::Snoozed);
}

void ReviewQueue::undo() {
    if (!m_history.empty()) {
        m_current = m_history.back();
        m_history.pop_back();
        m_entries[static_cast<std::size_t>(m_current)].outcome = Outcome::Open;
        Q_EMIT batchChanged();
    }
    m_backend.undo();
}

}  // namespace twofold::models
