// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/services/review.h"

#include <algorithm>
#include <charconv>

#include "derive.h"
#include "labelling.h"
#include "reasonjson.h"
#include "tierlearning.h"
#include "twofold/core/text.h"
#include "twofold/store/contacts.h"

namespace twofold::services {

using store::Connection;

namespace {

constexpr std::size_t titleLength = 60;

std::string cardId(const char *kind, std::int64_t number) { return std::string(kind) + ":" + std::to_string(number); }

struct ParsedCard {
    std::string kind;
    std::int64_t number = 0;
};
std::optional<ParsedCard> parseCard(const std::string &id) {
    const std::size_t colon = id.find(':');
    if (colon == std::string::npos) return std::nullopt;
    ParsedCard card{id.substr(0, colon)};
    const auto [end, error] = std::from_chars(id.data() + colon + 1, id.data() + id.size(), card.number);
    if (error != std::errc() || end != id.data() + id.size()) return std::nullopt;
    return card;
}

// A card that was put off until later, or passed over.
bool isHidden(Connection &db, const std::string &card, UtcMs now) {
    store::EventLog log(db);
    const std::int64_t number = cardNumber(card);
    if (const auto snoozed = log.current(store::Subject::Card, number, "snooze")) {
        UtcMs until = 0;
        std::from_chars(snoozed->value.data(), snoozed->value.data() + snoozed->value.size(), until);
        if (until > now) return true;
    }
    return log.current(store::Subject::Card, number, "seen").has_value();
}

Card findingCard(const store::FindingRow &finding) {
    Card card{cardId("finding", finding.id.value), CardKind::Finding};
    card.finding = finding.id;
    card.rule = finding.rule;
    card.post = finding.post;
    card.contact = finding.contact;
    card.title = excerpt(harmless(finding.text), titleLength);
    card.findingState = FindingState::ToFix;
    const auto evidence = reasonFrom(finding.evidence);
    card.confidence = finding.severity == Severity::High ? 0.9 : finding.severity == Severity::Medium ? 0.75 : 0.6;
    if (!evidence.code.empty()) card.reasons = {evidence};
    return card;
}

Card contactCard(const store::PersonRow &person, CardKind kind) {
    Card card{cardId(kind == CardKind::NewFollower ? "follower" : "tier", person.id.value), kind};
    card.contact = person.id;
    card.title = harmless(person.name);
    if (person.tierState == ValueState::Suggested) card.tier = person.tier;
    if (person.trustState == ValueState::Suggested) card.trust = person.trust;
    card.confidence = (person.tierState == ValueState::Suggested ? person.tierConfidence : person.trustConfidence) / 1000.0;
    return card;
}

Card labelCard(const store::PostRow &post) {
    Card card{cardId("label", post.id.value), CardKind::Label};
    card.post = post.id;
    card.title = excerpt(harmless(post.text), titleLength);
    if (post.label != Label::None) card.label = post.label;
    card.confidence = post.label == Label::Professional ? post.perMille / 1000.0 : 1 - post.perMille / 1000.0;
    return card;
}

std::vector<Card> findingCards(Connection &db, UtcMs now, int limit) {
    std::vector<Card> cards;
    std::optional<FindingId> after;
    while (static_cast<int>(cards.size()) < limit) {
        const auto page = store::readFindings(db, {.state = FindingState::Open}, after, 50);
        for (const auto &finding : page) {
            Card card = findingCard(finding);
            if (static_cast<int>(cards.size()) < limit && !isHidden(db, card.id, now)) cards.push_back(std::move(card));
        }
        if (page.size() < 50) break;
        after = page.back().id;
    }
    return cards;
}

using Visitor = void (*)(Connection &, const std::function<bool(ContactId)> &);

// Tiers by what a decision is worth (the strongest ties whose tier is only suggested), followers by who came last.
std::vector<Card> contactCards(Connection &db, UtcMs now, int limit, CardKind kind, Visitor visit) {
    std::vector<Card> cards;
    visit(db, [&](ContactId id) {
        const auto person = store::readPerson(db, id);
        if (person) {
            Card card = contactCard(*person, kind);
            if (!isHidden(db, card.id, now)) cards.push_back(std::move(card));
        }
        return static_cast<int>(cards.size()) < limit;
    });
    return cards;
}

// The newest posts that the classifier is unsure of.
std::vector<Card> labelCards(Connection &db, UtcMs now, int limit) {
    std::vector<Card> cards;
    std::optional<PostId> after;
    while (static_cast<int>(cards.size()) < limit) {
        const auto page = store::readPosts(db, {.label = store::LabelFilter::Unsure}, after, 100);
        for (const auto &post : page) {
            if (static_cast<int>(cards.size()) >= limit) break;
            if (post.kind == PostKind::Repost) continue;
            Card card = labelCard(post);
            if (!isHidden(db, card.id, now)) cards.push_back(std::move(card));
        }
        if (page.size() < 100) break;
        after = page.back().id;
    }
    return cards;
}

}  // namespace

std::vector<Card> ReviewService::batch(Connection &db, int size) const {
    const UtcMs now = m_session.now();
    std::vector<std::vector<Card>> kinds;
    kinds.push_back(findingCards(db, now, size));
    kinds.push_back(contactCards(db, now, size, CardKind::Tier, store::visitTierSuggestions));
    kinds.push_back(labelCards(db, now, size));
    kinds.push_back(contactCards(db, now, size, CardKind::NewFollower, store::visitNewFollowers));
    // By turns, so that no kind crowds out the others; each kind is in order of worth.
    std::vector<Card> cards;
    for (std::size_t turn = 0; static_cast<int>(cards.size()) < size; ++turn) {
        bool any = false;
        for (auto &kind : kinds) {
            if (turn >= kind.size() || static_cast<int>(cards.size()) >= size) continue;
            any = true;
            const bool twice = std::any_of(cards.begin(), cards.end(), [&](const Card &card) { return kind[turn].contact.valid() && card.contact == kind[turn].contact; });
            if (!twice) cards.push_back(std::move(kind[turn]));
        }
        if (!any) break;
    }
    for (Card &card : cards)
        if (const auto full = this->card(db, card.id)) card = *full;
    return cards;
}

int ReviewService::waiting(Connection &db, int limit) const { return static_cast<int>(batch(db, limit).size()); }

std::optional<Card> ReviewService::card(Connection &db, const std::string &id) const {
    const auto parsed = parseCard(id);
    if (!parsed) return std::nullopt;
    if (parsed->kind == "finding") {
        const auto finding = store::readFinding(db, FindingId(parsed->number));
        return finding ? std::optional(findingCard(*finding)) : std::nullopt;
    }
    if (parsed->kind == "tier" || parsed->kind == "follower") {
        const auto evidence = contactEvidence(db, ContactId(parsed->number));
        if (!evidence) return std::nullopt;
        Card card = contactCard(evidence->person, parsed->kind == "tier" ? CardKind::Tier : CardKind::NewFollower);
        card.reasons = card.tier ? evidence->tierReasons : evidence->trustReasons;
        return card;
    }
    if (parsed->kind != "label") return std::nullopt;
    const auto evidence = postEvidence(db, PostId(parsed->number));
    if (!evidence) return std::nullopt;
    Card card = labelCard(evidence->post);
    card.reasons = evidence->reasons;
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
    const UtcMs asOf = evidenceTime(db, m_session.now());
    evidence.asOf = asOf;
    const auto judges = m_session.tiers().judges(db, m_session.now());
    for (const store::ContactFacts &facts : store::ContactStore(db).gather(id, asOf)) {
        evidence.bio = facts.bio;
        Judged judged = judge(facts, *judges, true);
        evidence.suggestion = std::move(judged.suggestion);
        evidence.tierReasons = std::move(judged.tierReasons);
        evidence.trustReasons = std::move(judged.trustReasons);
        evidence.driftReasons = std::move(judged.driftReasons);
        evidence.pruneReasons = std::move(judged.pruneReasons);
    }
    return evidence;
}

std::optional<PostEvidence> ReviewService::postEvidence(Connection &db, PostId id) const {
    const auto post = store::readPost(db, id);
    if (!post) return std::nullopt;
    PostEvidence evidence;
    evidence.post = *post;
    if (const auto account = store::readAccount(db, post->account)) evidence.account = *account;
    const auto labels = m_session.lastLabels();
    const auto view = viewOf(*post, {{id.value, store::readPeopleHint(db, id)}});
    const auto suggestion = labels->classifier.classify(view);
    evidence.pProfessional = suggestion.pProfessional;
    evidence.suggested = suggestion.label;
    evidence.reasons = labels->classifier.reasons(view);
    evidence.spans = labels->classifier.spans(post->text);
    evidence.findings = store::readFindingsOfPost(db, id);
    return evidence;
}

Result<Done> ReviewService::decide(const std::string &id, const std::string &value) {
    const auto parsed = parseCard(id);
    if (!parsed) return failure(ErrorCode::NotFound, "There is no card of this name.", id);
    DecisionService decisions(m_session);
    const auto wrong = [&] { return failure(ErrorCode::BadArgument, "This card cannot be decided so. See “review --help” for the words.", value); };
    if (parsed->kind == "finding") {
        const auto state = fromWord<FindingState>(value);
        return state ? decisions.decideFinding(FindingId(parsed->number), *state) : Result<Done>(wrong());
    }
    if (parsed->kind == "label") {
        const auto label = fromWord<Label>(value);
        return label && *label != Label::None ? decisions.setLabel({PostId(parsed->number)}, *label) : Result<Done>(wrong());
    }
    if (parsed->kind != "tier" && parsed->kind != "follower") return failure(ErrorCode::NotFound, "There is no card of this name.", id);
    if (const auto tier = fromWord<Tier>(value)) return decisions.setTier({ContactId(parsed->number)}, *tier);
    if (const auto trust = fromWord<Trust>(value); trust && *trust != Trust::Unset) return decisions.setTrust({ContactId(parsed->number)}, *trust);
    return wrong();
}

Result<Done> ReviewService::takeSuggestion(const Card &card) {
    DecisionService decisions(m_session);
    switch (card.kind) {
    case CardKind::Finding: return decisions.decideFinding(card.finding, card.findingState.value_or(FindingState::ToFix));
    case CardKind::Label:
        if (!card.label) return failure(ErrorCode::BadArgument, "There is no suggestion to take.");
        return decisions.setLabel({card.post}, *card.label);
    case CardKind::Tier:
    case CardKind::NewFollower: break;
    }
    return decisions.setTierAndTrust(card.contact, card.tier, card.trust);
}

Result<Done> ReviewService::snooze(const std::string &card) { return DecisionService(m_session).snooze(card, m_session.now() + 7 * msPerDay); }

}  // namespace twofold::services
