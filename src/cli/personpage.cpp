// SPDX-License-Identifier: GPL-3.0-or-later
#include "personpage.h"

#include "texts.h"
#include "twofold/analysis/tiers.h"
#include "twofold/core/platforms.h"
#include "twofold/core/text.h"
#include "twofold/services/wording.h"

namespace twofold::cli {

using services::ContactEvidence;

namespace {

constexpr std::size_t shownExchanges = 10;

std::string reasonLines(const std::string &title, std::string_view value, ValueState state, int perMille,
                        const std::vector<analysis::Reason> &reasons, std::size_t width) {
    std::string out = title + chip(value, state, perMille) + "\n";
    if (state == ValueState::Decided) return out;
    for (const auto &reason : reasons)
        out += wrapped((reason.weight < 0 ? "- " : "+ ") + services::sentence(reason).toStdString(), width, "    ");
    return out;
}

// Only when there is something to say.
std::string sentenceLines(const std::string &title, const std::vector<analysis::Reason> &reasons, std::size_t width) {
    std::string out;
    for (const auto &reason : reasons) out += wrapped(services::sentence(reason).toStdString(), width, "    ");
    return out.empty() ? out : title + "\n" + out;
}

std::string roleLines(const store::PersonRow &person, std::size_t width) {
    std::string roles, suggested;
    for (const std::string &role : person.roles) roles += (roles.empty() ? "" : ", ") + role;
    for (const auto &role : person.suggestedRoles)
        suggested += (suggested.empty() ? "" : ", ") + role.role + " (" + std::to_string((role.confidence + 5) / 10) + " %)";
    return (roles.empty() ? "" : wrapped("Roles: " + roles, width, "")) + (suggested.empty() ? "" : wrapped("Perhaps: " + suggested, width, ""));
}

std::string identityLines(const ContactEvidence &evidence, std::size_t width) {
    std::string out = "Profiles:\n";
    for (const auto &identity : evidence.identities) {
        const std::string handle = displayHandle(identity.platform, identity.handle);
        std::string line = "  " + std::to_string(identity.id.value) + "  " + std::string(displayName(identity.platform)) + " " +
                           (handle.empty() ? identity.nativeId : handle);
        if (!identity.name.empty() && identity.name != evidence.person.name) line += "  " + identity.name;
        out += fitted(line, width) + "\n";
    }
    return out;
}

std::string relationLines(const ContactEvidence &evidence, std::size_t width) {
    std::string out;
    for (const auto &relation : evidence.relations) {
        std::string line = "  " + std::string(displayName(relation.platform)) + ": " + std::string(word(relation.kind));
        if (!relation.list.empty()) line += " “" + harmless(relation.list) + "”";
        if (relation.since != unknownTime) line += (relation.sinceIsSeen ? ", first seen " : ", since ") + day(relation.since);
        if (relation.until != unknownTime) line += ", until " + day(relation.until);
        out += fitted(line, width) + "\n";
    }
    return out.empty() ? out : "Relations:\n" + out;
}

std::string exchangeLines(const ContactEvidence &evidence, std::size_t width) {
    const std::string first = evidence.person.name.substr(0, evidence.person.name.find(' '));
    std::string out;
    for (std::size_t i = 0; i < evidence.latest.size() && i < shownExchanges; ++i) {
        const auto &exchange = evidence.latest[i];
        std::string line =
            "  " + day(exchange.at) + "  " + std::string(displayName(exchange.platform)) + ": " +
            services::exchangeWords(exchange.kind, exchange.direction, QString::fromStdString(harmless(first))).toStdString();
        if (!exchange.text.empty()) line += "  " + exchange.text;
        out += fitted(line, width) + "\n";
    }
    return out.empty() ? out : "Latest:\n" + out;
}

std::string historyLines(const ContactEvidence &evidence, std::size_t width) {
    std::string out;
    for (const auto &decision : evidence.history)
        out += fitted("  " + day(decision.at) + "  " + decision.field + ": " + decision.value + "  (change " +
                          std::to_string(decision.event.value) + ")",
                      width) +
               "\n";
    return out.empty() ? out : "You decided:\n" + out;
}

Document timelineDocument(const ContactEvidence &evidence) {
    Document list = Document::array();
    for (const auto &exchange : evidence.latest) {
        Document one;
        one["at"] = services::timeDocument(exchange.at);
        one["platform"] = word(exchange.platform);
        one["kind"] = word(exchange.kind);
        one["direction"] = word(exchange.direction);
        one["post"] = exchange.post.valid() ? Document(exchange.post.value) : Document();
        one["text"] = exchange.text;
        list.push_back(std::move(one));
    }
    return list;
}

Document historyDocument(const ContactEvidence &evidence) {
    Document list = Document::array();
    for (const auto &decision : evidence.history) {
        Document one;
        one["at"] = services::timeDocument(decision.at);
        one["field"] = decision.field;
        one["value"] = decision.value;
        one["event"] = decision.event.value;
        list.push_back(std::move(one));
    }
    return list;
}

}  // namespace

std::string platformMarks(std::uint32_t platforms) {
    std::string marks;
    for (const Platform platform : allValues<Platform>())
        if ((platforms & (1U << static_cast<unsigned>(platform))) != 0) marks += (marks.empty() ? "" : " ") + std::string(mark(platform));
    return marks;
}

std::string personPage(const ContactEvidence &evidence, std::size_t width) {
    const auto &person = evidence.person;
    std::string out = fitted(person.name, width > 20 ? width - 20 : 20) + "  (" + std::to_string(person.id.value) + ", " +
                      std::string(word(person.kind)) + ")\n";
    out += wrapped(evidence.bio, width, "  ");
    out += reasonLines("Tier:  ", word(person.tier), person.tierState, person.tierConfidence, evidence.tierReasons, width);
    out += reasonLines("Trust: ", word(person.trust), person.trustState, person.trustConfidence, evidence.trustReasons, width);
    if (person.trustState == ValueState::Suggested)
        out += wrapped(services::sentence(analysis::trustSentence(person.trust, evidence.trustReasons)).toStdString(), width, "    ");
    out += sentenceLines("Drift: " + std::string(word(person.drift)), evidence.driftReasons, width);
    out += sentenceLines("You may stop following them:", evidence.pruneReasons, width);
    out += roleLines(person, width);
    if (!evidence.note.empty()) out += wrapped("Note:  " + evidence.note, width, "");
    out += "Exchange: " + grouped(person.in) + " from them, " + grouped(person.out) + " from you";
    out += person.last == unknownTime ? "\n" : ", " + day(person.first) + " to " + day(person.last) + "\n";
    return out + identityLines(evidence, width) + linkLines(evidence.links, width) + relationLines(evidence, width) + exchangeLines(evidence, width) +
           historyLines(evidence, width);
}

Document personPageDocument(const ContactEvidence &evidence) {
    Document document = services::personDocument(evidence);
    document["bio"] = evidence.bio;
    document["note"] = evidence.note;
    document["links"] = linksDocument(evidence.links);
    document["timeline"] = timelineDocument(evidence);
    document["history"] = historyDocument(evidence);
    return document;
}

}  // namespace twofold::cli
