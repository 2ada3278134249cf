// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewcards.h"

#include <array>
#include <bit>
#include <charconv>
#include <cmath>

#include "reasonjson.h"
#include "twofold/core/text.h"
#include "twofold/store/jobs.h"

namespace twofold::services {

using nlohmann::json;
using store::CardMemories;
using store::CardMemory;
using store::Connection;

namespace {

constexpr std::size_t titleLength = 60;
constexpr std::string_view decidedMark = "decided ";

struct KindWord {
    CardKind kind;
    std::string_view word;
};
constexpr auto kindWords = std::to_array<KindWord>({{CardKind::Finding, "finding"},
                                                    {CardKind::Tier, "tier"},
                                                    {CardKind::NewFollower, "follower"},
                                                    {CardKind::Label, "label"},
                                                    {CardKind::Drift, "drift"},
                                                    {CardKind::Duplicate, "duplicate"}});

std::string cardId(CardKind kind, std::int64_t number) {
    for (const KindWord &one : kindWords)
        if (one.kind == kind) return std::string(one.word) + ":" + std::to_string(number);
    return {};
}

bool parseNumber(std::string_view text, std::int64_t &number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && number > 0;
}

double reachOf(const analysis::Reason &evidence) {
    const auto visibility = evidence.words.empty() ? std::nullopt : fromWord<Visibility>(evidence.words.front());
    switch (visibility.value_or(Visibility::Unknown)) {
    case Visibility::Public:
    case Visibility::Unlisted: return 1;
    case Visibility::Followers: return 0.7;
    case Visibility::Unknown: return 0.5;
    case Visibility::Friends: return 0.4;
    case Visibility::List: return 0.2;
    case Visibility::Direct: break;
    }
    return 0;
}

// Of a change of the tie as far as its row tells; the whole evidence says it exactly (ContactEvidence::driftReasons).
analysis::Reason driftReason(const store::PersonRow &person, int drift, UtcMs asOf) {
    const std::int64_t days = person.last == unknownTime || asOf < person.last ? 0 : (asOf - person.last) / msPerDay;
    const char *code = drift == 1 ? "drift_silent" : drift == 2 ? "drift_closer" : "drift_cooler";
    if (drift != 2) return {code, {days, person.in + person.out}, {}, 1};
    const auto lastThree = [&](std::size_t end) { return std::int64_t{person.months[end - 1]} + person.months[end - 2] + person.months[end - 3]; };
    return {code, {lastThree(12), lastThree(24)}, {}, 1};
}

std::string rounded(double share) { return std::to_string(static_cast<int>(std::lround(share * 20))); }  // to .05
// Steps of two times: 0, 1, 2 to 3, 4 to 7, …
std::string step(std::int64_t count) { return std::to_string(std::bit_width(static_cast<std::uint64_t>(std::max<std::int64_t>(count, 0)))); }

template <class Value>
std::string wordOr(const std::optional<Value> &value) {
    return value ? std::string(word(*value)) : "-";
}

const CardMemory *memoryOf(const CardMemories &memories, const std::string &card) {
    const auto found = memories.find(cardNumber(card));
    return found == memories.end() ? nullptr : &found->second;
}

bool isContactQuestion(const Card &card) { return card.kind == CardKind::Tier || card.kind == CardKind::NewFollower; }

bool isHiddenBy(const CardMemory &memory, const Card &card, UtcMs now) {
    if (memory.snoozedUntil != unknownTime && memory.snoozedUntil > now) return true;
    // What was put off comes back after that time, whatever was said of it before.
    if (memory.seen.empty() || memory.snoozedAt.value > memory.seenAt.value) return false;
    const bool decided = memory.seen.starts_with(decidedMark);
    if (decided && isContactQuestion(card)) return true;
    if (decided && card.kind != CardKind::Drift) return false;  // its own state says more: it was set open again
    return memory.seen.substr(decided ? decidedMark.size() : 0) == digestOf(card);
}

}  // namespace

std::optional<CardName> cardName(const std::string &id) {
    const std::size_t colon = id.find(':');
    if (colon == std::string::npos) return std::nullopt;
    const std::string_view kind = std::string_view(id).substr(0, colon);
    std::string_view numbers = std::string_view(id).substr(colon + 1);
    for (const KindWord &one : kindWords) {
        if (one.word != kind) continue;
        CardName name{one.kind};
        if (one.kind == CardKind::Duplicate) {
            const std::size_t dash = numbers.find('-');
            if (dash == std::string_view::npos || !parseNumber(numbers.substr(dash + 1), name.other)) return std::nullopt;
            numbers = numbers.substr(0, dash);
        }
        return parseNumber(numbers, name.number) ? std::optional(name) : std::nullopt;
    }
    return std::nullopt;
}

Card findingCard(const store::FindingRow &finding) {
    Card card{cardId(CardKind::Finding, finding.id.value), CardKind::Finding};
    card.finding = finding.id;
    card.rule = finding.rule;
    card.post = finding.post;
    card.contact = finding.contact;
    card.title = excerpt(harmless(finding.text), titleLength);
    card.findingState = FindingState::ToFix;
    card.severity = finding.severity;
    card.stands = finding.state == FindingState::Open;
    card.confidence = finding.severity == Severity::High ? 0.9 : finding.severity == Severity::Medium ? 0.75 : 0.6;
    const auto evidence = reasonFrom(finding.evidence);
    card.reach = reachOf(evidence);
    if (!evidence.code.empty()) card.reasons = {evidence};
    return card;
}

Card labelCard(const store::PostRow &post) {
    Card card{cardId(CardKind::Label, post.id.value), CardKind::Label};
    card.post = post.id;
    card.title = excerpt(harmless(post.text), titleLength);
    if (post.label != Label::None) card.label = post.label;
    card.stands = post.labelState == ValueState::Suggested;
    card.confidence = post.label == Label::Professional ? post.perMille / 1000.0 : 1 - post.perMille / 1000.0;
    return card;
}

namespace {

Card personCard(const store::PersonRow &person, CardKind kind) {
    Card card{cardId(kind, person.id.value), kind};
    card.contact = person.id;
    card.title = harmless(person.name);
    card.in = person.in;
    card.out = person.out;
    if (person.tierState == ValueState::Suggested) card.tier = person.tier;
    if (person.trustState == ValueState::Suggested) card.trust = person.trust;
    card.confidence = (person.tierState == ValueState::Suggested ? person.tierConfidence : person.trustConfidence) / 1000.0;
    return card;
}

}  // namespace

Card contactCard(Connection &db, const store::PersonRow &person, CardKind kind) {
    Card card = personCard(person, kind);
    card.stands = person.tierState != ValueState::Decided;
    card.strength = store::readDrift(db, person.id).score / 1000.0;
    return card;
}

Card driftCard(const store::PersonRow &person, const store::DriftRow &drift, UtcMs asOf) {
    Card card = personCard(person, CardKind::Drift);
    card.tier.reset();
    if (drift.suggested != Tier::Untiered) card.tier = drift.suggested;
    card.confidence = person.tierConfidence / 1000.0;
    card.strength = drift.score / 1000.0;
    card.drift = drift.drift;
    card.stands = drift.drift != 0;
    if (card.stands) card.reasons = {driftReason(person, drift.drift, asOf)};
    return card;
}

std::optional<Card> duplicateCard(Connection &db, const DuplicateOffer &offer) {
    const auto a = store::readPerson(db, offer.a);
    const auto b = store::readPerson(db, offer.b);
    if (!a || !b) return std::nullopt;
    Card card{cardId(CardKind::Duplicate, offer.a.value) + "-" + std::to_string(offer.b.value), CardKind::Duplicate};
    card.contact = offer.a;
    card.other = offer.b;
    card.title = harmless(a->name == b->name ? a->name : a->name + " / " + b->name);
    card.merge = true;
    card.confidence = offer.score / 1000.0;
    card.reasons = reasonsFrom(offer.evidence);
    return card;
}

namespace {

std::optional<Card> pairCard(Connection &db, const CardName &name) {
    for (const DuplicateOffer &offer : offeredDuplicates(db))
        if (offer.a.value == name.number && offer.b.value == name.other) return duplicateCard(db, offer);
    return std::nullopt;
}

}  // namespace

std::optional<Card> rowCard(Connection &db, const CardName &name, UtcMs asOf) {
    if (name.kind == CardKind::Duplicate) return pairCard(db, name);
    if (name.kind == CardKind::Finding) {
        const auto finding = store::readFinding(db, FindingId(name.number));
        return finding ? std::optional(findingCard(*finding)) : std::nullopt;
    }
    if (name.kind == CardKind::Label) {
        const auto post = store::readPost(db, PostId(name.number));
        return post ? std::optional(labelCard(*post)) : std::nullopt;
    }
    const auto person = store::readPerson(db, ContactId(name.number));
    if (!person) return std::nullopt;
    if (name.kind == CardKind::Drift) return driftCard(*person, store::readDrift(db, person->id), asOf);
    return contactCard(db, *person, name.kind);
}

analysis::Question questionOf(const Card &card) {
    using analysis::QuestionKind;
    constexpr auto kindOf = [](CardKind kind) {
        switch (kind) {
        case CardKind::Finding: return QuestionKind::Finding;
        case CardKind::Drift: return QuestionKind::Drift;
        case CardKind::NewFollower: return QuestionKind::NewFollower;
        case CardKind::Label: return QuestionKind::Label;
        case CardKind::Duplicate: return QuestionKind::Duplicate;
        case CardKind::Tier: break;
        }
        return QuestionKind::Tier;
    };
    return {kindOf(card.kind), card.severity, card.confidence, card.strength, card.reach};
}

std::string digestOf(const Card &card) {
    switch (card.kind) {
    // Not the confidence: every answer moves that of many others a little, and is no new evidence about them.
    case CardKind::Finding: return card.rule + "/" + std::string(word(card.severity));
    case CardKind::Label: return wordOr(card.label);
    // Not what is suggested: deciding the card moves that, and is no new evidence.
    case CardKind::Drift: return std::to_string(card.drift) + "/" + step(card.in) + "/" + step(card.out);
    case CardKind::Duplicate: {
        std::string digest = rounded(card.confidence);
        for (const auto &reason : card.reasons) digest += "/" + reason.code;
        return digest;
    }
    case CardKind::Tier:
    case CardKind::NewFollower: break;
    }
    return wordOr(card.tier) + "/" + wordOr(card.trust) + "/" + rounded(card.confidence) + "/" + step(card.in) + "/" + step(card.out);
}

std::string decidedDigest(const Card &card) { return std::string(decidedMark) + digestOf(card); }

bool isHidden(const CardMemories &memories, const Card &card, UtcMs now) {
    if (memories.empty()) return false;
    if (const CardMemory *memory = memoryOf(memories, card.id); memory && isHiddenBy(*memory, card, now)) return true;
    if (!isContactQuestion(card)) return false;
    // A new follower and a suggested tier are one question.
    const CardMemory *same = memoryOf(memories, cardId(card.kind == CardKind::Tier ? CardKind::NewFollower : CardKind::Tier, card.contact.value));
    return same && isHiddenBy(*same, card, now);
}

CardOutcome outcomeOf(const CardMemories &memories, const Card &card, EventId since, UtcMs now) {
    const CardMemory *memory = memoryOf(memories, card.id);
    if (memory && memory->snoozedAt.value > std::max(since.value, memory->seenAt.value)) {
        if (memory->snoozedUntil > now) return CardOutcome::Snoozed;
    } else if (memory && memory->seenAt.value > since.value) {
        return memory->seen.starts_with(decidedMark) ? CardOutcome::Decided : CardOutcome::Seen;
    }
    return card.stands ? CardOutcome::Open : CardOutcome::Decided;
}

BatchNote readBatchNote(Connection &db) {
    BatchNote note;
    const json document = json::parse(store::MetaStore(db).value("review_batch", "{}"), nullptr, false);
    if (!document.is_object() || !document.contains("cards") || !document["cards"].is_array()) return note;
    const auto since = document.find("since");
    if (since != document.end() && since->is_number_integer()) note.since = EventId(since->get<std::int64_t>());
    for (const json &card : document["cards"])
        if (card.is_array() && card.size() == 2 && card[0].is_string() && card[1].is_boolean()) note.cards.push_back({card[0].get<std::string>(), card[1].get<bool>()});
    return note;
}

bool wasAskedAtRandom(Connection &db, const std::string &card) {
    for (const auto &entry : readBatchNote(db).cards)
        if (entry.card == card) return entry.random;
    return false;
}

}  // namespace twofold::services
