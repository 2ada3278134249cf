// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/services/review.h"

#include "derive.h"
#include "labelling.h"
#include "reviewcards.h"
#include "tierlearning.h"
#include "twofold/store/contacts.h"

namespace twofold::services {

using store::Connection;
using store::Decision;
using store::Subject;

namespace {

constexpr UtcMs snoozeFor = 7 * msPerDay;

Error noSuchCard(const std::string &id) { return {ErrorCode::NotFound, "There is no card of this name.", id}; }
Error wrongWord(const std::string &value) { return {ErrorCode::BadArgument, "This card cannot be decided so. See “review --help” for the words.", value}; }

}  // namespace

std::optional<Card> ReviewService::card(Connection &db, const std::string &id) const {
    const auto name = cardName(id);
    if (!name) return std::nullopt;
    auto card = rowCard(db, *name, evidenceTime(db, m_session.now()));
    if (!card) return std::nullopt;
    if (card->asksAboutContact()) {
        ContactEvidence evidence;
        if (const auto person = store::readPerson(db, card->contact)) evidence.person = *person;
        addSuggestion(db, evidence);
        // First that it changed, then why the tier is suggested that fits now.
        const auto &reasons = card->tier || card->kind == CardKind::Drift ? evidence.tierReasons : evidence.trustReasons;
        if (card->kind == CardKind::Drift && !evidence.driftReasons.empty()) card->reasons = evidence.driftReasons;
        card->reasons.insert(card->reasons.end(), reasons.begin(), reasons.end());
        if (card->kind == CardKind::Drift) card->confidence = evidence.suggestion.tierConfidence / 1000.0;
    } else if (card->kind == CardKind::Label) {
        if (const auto evidence = postEvidence(db, card->post)) card->reasons = evidence->reasons;
    }
    return card;
}

std::optional<ContactEvidence> ReviewService::contactEvidence(Connection &db, ContactId id) const {
    const auto person = store::readPerson(db, id);
    if (!person) return std::nullopt;
    ContactEvidence evidence;
    evidence.person = *person;
    evidence.identities = store::readIdentities(db, id);
    evidence.links = readLinks(db, id);
    evidence.relations = store::readRelations(db, id);
    evidence.latest = store::readExchange(db, id, 50);
    evidence.history = store::ContactStore(db).history(id);
    evidence.note = store::readNote(db, id);
    addSuggestion(db, evidence);
    return evidence;
}

// What is suggested, and why.
void ReviewService::addSuggestion(Connection &db, ContactEvidence &evidence) const {
    const UtcMs asOf = evidenceTime(db, m_session.now());
    evidence.asOf = asOf;
    const auto judges = m_session.tiers().judges(db, m_session.now());
    for (const store::ContactFacts &facts : store::ContactStore(db).gather(evidence.person.id, asOf)) {
        evidence.bio = facts.bio;
        Judged judged = judge(facts, *judges, true);
        evidence.suggestion = std::move(judged.suggestion);
        evidence.tierReasons = std::move(judged.tierReasons);
        evidence.trustReasons = std::move(judged.trustReasons);
        evidence.driftReasons = std::move(judged.driftReasons);
        evidence.pruneReasons = std::move(judged.pruneReasons);
    }
}

std::optional<PostEvidence> ReviewService::postEvidence(Connection &db, PostId id) const {
    const auto post = store::readPost(db, id);
    if (!post) return std::nullopt;
    PostEvidence evidence;
    evidence.post = *post;
    if (const auto account = store::readAccount(db, post->account)) evidence.account = *account;
    const auto labels = m_session.lastLabels();
    const auto view = viewOf(*post, store::readPeopleHint(db, id));
    const auto suggestion = labels->classifier.classify(view);
    evidence.pProfessional = suggestion.pProfessional;
    evidence.suggested = suggestion.label;
    evidence.reasons = labels->classifier.reasons(view);
    evidence.spans = labels->classifier.spans(post->text);
    evidence.findings = store::readFindingsOfPost(db, id);
    return evidence;
}

// The card as the rows of the store say it, on a connection of its own.
Result<Card> ReviewService::shown(const std::string &id) const {
    const auto name = cardName(id);
    if (!name) return tl::unexpected(noSuchCard(id));
    const auto reader = m_session.reader();
    if (!reader) return tl::unexpected(reader.error());
    auto card = rowCard(**reader, *name, m_session.now());
    if (card) card->random = wasAskedAtRandom(**reader, id);
    if (auto error = (*reader)->takeError()) return tl::unexpected(std::move(*error));
    if (!card) return tl::unexpected(noSuchCard(id));
    return std::move(*card);
}

DecisionService ReviewService::deciding(const Card &card) const {
    std::vector<Decision> beside{{Subject::Card, cardNumber(card.id), "seen", decidedDigest(card)}};
    if (card.kind == CardKind::Label) beside.push_back({Subject::Post, card.post.value, "asked", card.random ? "random" : "uncertain"});
    return DecisionService(m_session, m_settles, std::move(beside));
}

Result<Done> ReviewService::decide(const std::string &id, const std::string &value) {
    const auto card = shown(id);
    if (!card) return tl::unexpected(card.error());
    DecisionService decisions = deciding(*card);
    switch (card->kind) {
    case CardKind::Finding:
        if (const auto state = fromWord<FindingState>(value)) return decisions.decideFinding(card->finding, *state);
        break;
    case CardKind::Label:
        if (const auto label = fromWord<Label>(value); label && *label != Label::None) return decisions.setLabel({card->post}, *label);
        break;
    case CardKind::Duplicate:
        if (value == "merge") return decisions.merge({card->contact, card->other});
        if (value == "never") return decisions.neverMatch(card->contact, card->other);
        break;
    case CardKind::Tier:
    case CardKind::NewFollower:
    case CardKind::Drift:
        if (const auto tier = fromWord<Tier>(value)) return decisions.setTier({card->contact}, *tier);
        if (const auto trust = fromWord<Trust>(value); trust && *trust != Trust::Unset) return decisions.setTrust({card->contact}, *trust);
        break;
    }
    return tl::unexpected(wrongWord(value));
}

Result<Done> ReviewService::takeSuggestion(const Card &card) {
    const auto take = [&](auto value) { return decide(card.id, std::string(word(value))); };
    switch (card.kind) {
    case CardKind::Finding: return take(card.findingState.value_or(FindingState::ToFix));
    case CardKind::Duplicate: return decide(card.id, "merge");
    case CardKind::Label:
        if (!card.label) return failure(ErrorCode::BadArgument, "There is no suggestion to take.");
        return take(*card.label);
    case CardKind::Tier:
    case CardKind::NewFollower:
    case CardKind::Drift: break;
    }
    return deciding(card).setTierAndTrust(card.contact, card.tier, card.trust);
}

Result<Done> ReviewService::passOver(const std::string &id) {
    const auto card = shown(id);
    if (!card) return tl::unexpected(card.error());
    const bool consents = card->kind == CardKind::Label && card->stands && card->label;
    const std::string label = consents ? std::string(word(*card->label)) : std::string();
    std::vector<Decision> beside;
    if (consents) beside.push_back({Subject::Post, card->post.value, "seen", label});
    return DecisionService(m_session, m_settles, std::move(beside)).passOver(id, digestOf(*card), card->title, label);
}

Result<Done> ReviewService::snooze(const std::string &card) { return DecisionService(m_session, m_settles).snooze(card, m_session.now() + snoozeFor); }

}  // namespace twofold::services
