// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "texts.h"
#include "twofold/core/platforms.h"
#include "twofold/core/text.h"
#include "twofold/services/review.h"
#include "twofold/services/wording.h"

namespace twofold::cli {

using services::Card;
using services::CardKind;
using services::ContactEvidence;
using services::PostEvidence;
using services::ReviewService;

namespace {

constexpr std::size_t shownReasons = 4;

// A card with what is needed to decide it.
struct Question {
    Card card;
    std::optional<ContactEvidence> contact;
    std::optional<ContactEvidence> other;  // of a possible duplicate
    std::optional<PostEvidence> post;
    std::optional<store::FindingRow> finding;
};

std::string_view kindWord(CardKind kind) {
    switch (kind) {
        case CardKind::Finding: return "finding";
        case CardKind::Tier: return "tier";
        case CardKind::NewFollower: return "follower";
        case CardKind::Drift: return "drift";
        case CardKind::Duplicate: return "duplicate";
        case CardKind::Label: break;
    }
    return "label";
}

std::vector<Question> questions(services::Session &session, store::Connection &db, int size) {
    ReviewService review(session);
    std::vector<Question> all;
    for (auto &[card, outcome] : review.resume(db, size)) {
        if (outcome != services::CardOutcome::Open) continue;
        Question question;
        if (card.contact.valid()) question.contact = review.contactEvidence(db, card.contact);
        if (card.other.valid()) question.other = review.contactEvidence(db, card.other);
        if (card.post.valid()) question.post = review.postEvidence(db, card.post);
        if (card.finding.valid()) question.finding = store::readFinding(db, card.finding);
        question.card = std::move(card);
        all.push_back(std::move(question));
    }
    return all;
}

// ---- JSON

Document suggestionDocument(const Card &card) {
    Document document = Document::object();
    if (card.findingState) document["state"] = word(*card.findingState);
    if (card.tier) document["tier"] = word(*card.tier);
    if (card.trust) document["trust"] = word(*card.trust);
    if (card.label) document["label"] = word(*card.label);
    if (card.merge) document["match"] = "merge";
    return document;
}

Document subjectDocument(const Question &question) {
    Document document;
    if (question.finding) document["finding"] = question.finding->id.value;
    if (question.post) {
        document["post"] = question.post->post.id.value;
        document["text"] = question.post->post.text;
    }
    if (question.contact) {
        document["contact"] = question.contact->person.id.value;
        document["name"] = question.contact->person.name;
    }
    if (question.other) {
        document["other"] = question.other->person.id.value;
        document["other_name"] = question.other->person.name;
    }
    return document;
}

Document evidenceDocument(const Question &question) {
    Document document = Document::object();
    if (question.finding) document["finding"] = services::findingDocument(*question.finding);
    if (question.post) document["post"] = services::postDocument(*question.post);
    if (question.contact) document["person"] = services::personDocument(*question.contact);
    if (question.other) document["other"] = services::personDocument(*question.other);
    return document;
}

Document cardDocument(const Question &question) {
    const Card &card = question.card;
    Document document;
    document["id"] = card.id;
    document["kind"] = kindWord(card.kind);
    document["subject"] = subjectDocument(question);
    document["suggestion"] = suggestionDocument(card);
    document["confidence"] = card.confidence;
    // Of a post the words spoke, of a person the exchange did.
    document["reasons"] =
        card.kind == CardKind::Label ? services::featuresDocument(card.reasons) : services::sentencesDocument(card.reasons);
    document["evidence"] = evidenceDocument(question);
    if (card.kind == CardKind::Label) document["asked"] = card.random ? "random" : "uncertain";
    return document;
}

// ---- for people

std::string suggestionWords(const Card &card) {
    std::string words;
    const auto add = [&](std::string_view part) { words += (words.empty() ? "" : ", ") + std::string(part); };
    if (card.findingState) add(*card.findingState == FindingState::ToFix ? "to fix" : word(*card.findingState));
    if (card.tier) add(word(*card.tier));
    if (card.trust) add("trust " + std::string(word(*card.trust)));
    if (card.label) add(word(*card.label));
    if (card.merge) add("merge");
    return words.empty() ? "no suggestion" : words;
}

std::string valueHint(CardKind kind) {
    switch (kind) {
        case CardKind::Finding: return "to_fix|fixed|accepted|not_a_problem";
        case CardKind::Label: return "professional|personal";
        case CardKind::Duplicate: return "merge|never";
        default: return "learn-from|interact|friend|untiered or public|professional|personal|inner";
    }
}

std::string questionWords(const Card &card) {
    switch (card.kind) {
        case CardKind::Label: return card.random ? "Professional or personal? (asked at random, to check the suggestions)" : "Professional or personal?";
        case CardKind::NewFollower: return "New follower: " + card.title;
        case CardKind::Drift: return "The tier no longer fits: " + card.title;
        case CardKind::Duplicate: return "One person? " + card.title;
        default: return "How close is " + card.title + "?";
    }
}

// One side of a possible duplicate: where they are, and what passed.
std::string sideText(const ContactEvidence &side, std::size_t width) {
    std::string line = "    #" + std::to_string(side.person.id.value) + " " + side.person.name + ": ";
    for (std::size_t i = 0; i < side.identities.size(); ++i)
        line += (i == 0 ? "" : ", ") + std::string(displayName(side.identities[i].platform)) + " " +
                (side.identities[i].handle.empty() ? side.identities[i].name : displayHandle(side.identities[i].platform, side.identities[i].handle));
    line += "; " + std::to_string(side.person.in) + " from them, " + std::to_string(side.person.out) + " from you";
    return fitted(line, width) + "\n";
}

std::string headOf(const Question &question, std::size_t width) {
    const Card &card = question.card;
    std::string head = card.id + "  ";
    if (question.finding)
        head += services::ruleTitle(question.finding->rule).toStdString() + " (" + std::string(word(question.finding->severity)) + ")";
    else
        head += questionWords(card);
    return fitted(head, width) + "\n";
}

std::string cardText(const Question &question, std::size_t width) {
    const Card &card = question.card;
    std::string out = headOf(question, width);
    if (question.post) {
        const auto &post = question.post->post;
        out += fitted("    " + accountName(post.platform, question.post->account.handle) + ", " + day(post.created) + ", " +
                          std::string(word(post.visibility)),
                      width) +
               "\n";
        out += wrapped("“" + fitted(post.text.substr(0, 4000), 3 * (width - 8)) + "”", width, "    ");
    } else if (question.contact && question.other) {
        out += sideText(*question.contact, width) + sideText(*question.other, width);
    } else if (question.contact && !question.contact->bio.empty()) {
        out += "    " + fitted(question.contact->bio, width - 4) + "\n";
    }
    for (std::size_t i = 0; i < card.reasons.size() && i < shownReasons; ++i) {
        const bool against = card.kind != CardKind::Label && card.reasons[i].weight < 0;
        const std::string side = card.kind != CardKind::Label ? "" : card.reasons[i].weight >= 0 ? " (professional)" : " (personal)";
        out += fitted(std::string(against ? "    - " : "    + ") + services::sentence(card.reasons[i]).toStdString() + side, width) + "\n";
    }
    const int percent = static_cast<int>(card.confidence * 100 + 0.5);
    return out + "    → " + suggestionWords(card) + (card.findingState ? std::string() : ", " + std::to_string(percent) + " %") + "\n";
}

int runReview(Runtime &runtime, int size) {
    const auto all = runtime.read<std::vector<Question>>(
        [size](services::Session &session, store::Connection &db) { return questions(session, db, size); });
    if (!all) return runtime.fail(all.error());
    if (runtime.json) {
        Document document;
        document["cards"] = Document::array();
        for (const Question &question : *all) document["cards"].push_back(cardDocument(question));
        runtime.printJson(document);
        return Exit::Done;
    }
    for (const Question &question : *all) runtime.print(cardText(question, runtime.width()) + "\n");
    if (all->empty()) {
        runtime.say("Nothing waits for you. Bring a newer export to go on: twofold-cli import FILE");
        return Exit::Done;
    }
    const Card &first = all->front().card;
    runtime.say("Decide: twofold-cli review decide " + first.id + " " + valueHint(first.kind) + "\nPass:   twofold-cli review skip " +
                first.id);
    return Exit::Done;
}

int runDecide(Runtime &runtime, const std::string &card, const std::string &value) {
    const auto session = runtime.session();
    if (!session) return runtime.fail(session.error());
    return printDone(runtime, ReviewService(**session).decide(card, value));
}

// Only a card that asks something can be passed over.
int runSkip(Runtime &runtime, const std::string &id) {
    const auto card = runtime.read<std::optional<Card>>(
        [&](services::Session &session, store::Connection &db) { return ReviewService(session).card(db, id); });
    if (!card) return runtime.fail(card.error());
    if (!*card) return runtime.fail({ErrorCode::NotFound, "There is no card of this name. See: twofold-cli review", id});
    const auto session = runtime.session();
    if (!session) return runtime.fail(session.error());
    return printDone(runtime, ReviewService(**session).passOver(id));
}

}  // namespace

void addReviewCommands(CLI::App &app, Runtime &runtime) {
    CLI::App *review =
        addCommand(app, "review", "The daily review: a few questions worth asking, with the evidence", "twofold-cli review --batch 12");
    review->require_subcommand(0, 1);
    const auto size = std::make_shared<int>(12);
    review->add_option("--batch", *size, "How many questions a new batch has (default 12); one under way is gone on with first")
        ->check(CLI::Validator(CLI::Range(1, 500)).description(""))
        ->type_name("N");
    onRun(review, runtime, [&runtime, size] { return runReview(runtime, *size); });

    CLI::App *decide = addCommand(*review, "decide",
                                  "Decide a card: a tier (untiered, learn-from, interact, friend) or trust level (public, professional, "
                                  "personal, inner) of a person, "
                                  "professional or personal for a post, to_fix, fixed, accepted or not_a_problem for a finding, merge or never "
                                  "for two who may be one person",
                                  "twofold-cli review decide tier:12 friend");
    const auto card = std::make_shared<std::string>();
    const auto value = std::make_shared<std::string>();
    decide->add_option("CARD", *card, "Id of the card")->required()->type_name("");
    decide->add_option("VALUE", *value, "What you decide")->required()->type_name("");
    onRun(decide, runtime, [&runtime, card, value] { return runDecide(runtime, *card, *value); });

    CLI::App *skip = addCommand(*review, "skip", "Leave a card undecided; it comes again when what it goes by has changed", "twofold-cli review skip tier:12");
    const auto skipped = std::make_shared<std::string>();
    skip->add_option("CARD", *skipped, "Id of the card")->required()->type_name("");
    onRun(skip, runtime, [&runtime, skipped] { return runSkip(runtime, *skipped); });
}

}  // namespace twofold::cli
