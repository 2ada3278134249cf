// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/models/reviewqueue.h"

#include <algorithm>

namespace twofold::models {

using services::Card;
using services::DecisionService;
using services::Done;
using services::ReviewService;

ReviewQueue::ReviewQueue(Backend &backend, QObject *parent) : QObject(parent), m_backend(backend) {
    // An import brings new questions; a batch under way stays, so that nothing moves under the user's hands.
    connect(&backend, &Backend::changed, this, [this](unsigned what) {
        if (m_entries.empty() && (what & services::ChangedJobs) != 0) load();
        else if (card()) showEvidence();
    });
    connect(&backend, &Backend::failed, this, [this] {
        m_pending.clear();
        m_reopening = false;
    });
    connect(&backend, &Backend::decided, this, [this](const Done &, bool undone) {
        if (undone && m_reopening) {
            m_reopening = false;
            showEvidence();
        }
        if (!undone || !m_undoing) return;
        m_undoing = false;
        load();
    });
}

const Card *ReviewQueue::card() const { return m_current >= 0 && m_current < static_cast<int>(m_entries.size()) ? &m_entries[static_cast<std::size_t>(m_current)].card : nullptr; }

int ReviewQueue::done() const {
    return static_cast<int>(std::count_if(m_entries.begin(), m_entries.end(), [](const Entry &entry) { return entry.outcome != Outcome::Open; }));
}

bool ReviewQueue::isOpen(int index) const {
    return index >= 0 && index < static_cast<int>(m_entries.size()) && m_entries[static_cast<std::size_t>(index)].outcome == Outcome::Open;
}

void ReviewQueue::load() {
    m_loading = true;
    const auto generation = ++m_generation;
    services::Session &session = m_backend.session();
    m_backend.read<std::vector<Entry>>(
        this, [&session](store::Connection &db) { return ReviewService(session).resume(db, batchSize); },
        [this, generation](std::vector<Entry> entries) {
            if (generation == m_generation) showBatch(std::move(entries));
        });
}

void ReviewQueue::showBatch(std::vector<Entry> entries) {
    m_loading = false;
    m_entries = std::move(entries);
    m_history.clear();
    m_pending.clear();
    m_current = m_entries.empty() ? -1 : 0;
    while (m_current >= 0 && !isOpen(m_current) && m_current + 1 < static_cast<int>(m_entries.size())) ++m_current;
    m_evidence = {};
    Q_EMIT batchChanged();
    showEvidence();
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
            // Since the batch was made its suggestion may be another, or what it is about gone.
            evidence.card = review.card(db, card.id);
            if (card.contact.valid()) evidence.contact = review.contactEvidence(db, card.contact);
            if (card.other.valid()) evidence.other = review.contactEvidence(db, card.other);
            if (card.post.valid()) evidence.post = review.postEvidence(db, card.post);
            return evidence;
        },
        [this, generation](Evidence evidence) {
            if (generation != m_generation) return;
            takeEvidence(std::move(evidence));
            Q_EMIT cardChanged();
        });
}

void ReviewQueue::takeEvidence(Evidence evidence) {
    m_evidence = std::move(evidence);
    Entry &entry = m_entries[static_cast<std::size_t>(m_current)];
    if (m_evidence.card) {
        m_evidence.card->random = entry.card.random;
        entry.card = *m_evidence.card;
    } else if (entry.outcome == Outcome::Open && !m_reopening) {
        entry.outcome = Outcome::Seen;  // nothing is left to decide
        Q_EMIT batchChanged();
    }
}

void ReviewQueue::select(int index) {
    if (index < 0 || index >= static_cast<int>(m_entries.size())) return;
    m_current = index;
    showEvidence();
}

void ReviewQueue::next() {
    const int last = static_cast<int>(m_entries.size()) - 1;
    const bool moves = m_current < last;
    if (isOpen(m_current)) decide([id = card()->id](ReviewService &review) { return review.passOver(id); }, Outcome::Seen);
    if (moves) select(m_current + 1);
}

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

void ReviewQueue::decide(ReviewUnit unit, Outcome outcome) {
    // What is under way for this card goes before a second key.
    if (!card() || !m_pending.insert(m_current).second) return;
    const int index = m_current;
    services::Session &session = m_backend.session();
    auto decision = [&session, unit = std::move(unit)](DecisionService &) {
        ReviewService review(session, DecisionService::Settles::Later);
        return unit(review);
    };
    m_backend.decide(this, std::move(decision), [this, index, outcome, id = card()->id](const Done &) {
        m_pending.erase(index);
        // Another batch may be shown by now.
        if (index >= static_cast<int>(m_entries.size()) || m_entries[static_cast<std::size_t>(index)].card.id != id) return;
        m_entries[static_cast<std::size_t>(index)].outcome = outcome;
        m_history.push_back(index);
        if (index == m_current) advance();
        else Q_EMIT batchChanged();
    });
}

void ReviewQueue::decideWord(std::string_view word) {
    decide([id = card()->id, value = std::string(word)](ReviewService &review) { return review.decide(id, value); }, Outcome::Decided);
}

void ReviewQueue::takeSuggestion() {
    if (card()) decide([card = *card()](ReviewService &review) { return review.takeSuggestion(card); }, Outcome::Decided);
}

void ReviewQueue::decideTier(Tier tier) {
    if (card() && card()->asksAboutContact()) decideWord(word(tier));
}

void ReviewQueue::decideTrust(Trust trust) {
    if (card() && card()->asksAboutContact()) decideWord(word(trust));
}

// Of a finding about a post as well: its label is what the finding goes by.
void ReviewQueue::decideLabel(Label label) {
    if (!card() || !card()->post.valid()) return;
    if (card()->kind == services::CardKind::Label) return decideWord(word(label));
    decide([this, id = card()->post, label](ReviewService &) { return DecisionService(m_backend.session(), DecisionService::Settles::Later).setLabel({id}, label); }, Outcome::Decided);
}

void ReviewQueue::decideFinding(FindingState state) {
    if (card() && card()->finding.valid()) decideWord(word(state));
}

void ReviewQueue::decideMatch(bool same) {
    if (card() && card()->kind == services::CardKind::Duplicate) decideWord(same ? "merge" : "never");
}

void ReviewQueue::snooze() {
    if (card()) decide([id = card()->id](ReviewService &review) { return review.snooze(id); }, Outcome::Snoozed);
}

void ReviewQueue::undo() {
    if (!m_history.empty()) {
        m_current = m_history.back();
        m_history.pop_back();
        m_entries[static_cast<std::size_t>(m_current)].outcome = Outcome::Open;
        m_reopening = true;
        Q_EMIT batchChanged();
        showEvidence();
    } else {
        m_undoing = true;
    }
    m_backend.undo();
}

}  // namespace twofold::models
