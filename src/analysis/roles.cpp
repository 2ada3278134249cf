// SPDX-License-Identifier: GPL-3.0-or-later
// Words of resources/lexicon/roles.tsv and a few facts. Precision first: what could as well be something else is not said.
#include "twofold/analysis/roles.h"

#include <algorithm>
#include <array>

#include "matcher.h"
#include "scored.h"
#include "tierfeatures.h"
#include "twofold/core/text.h"

namespace twofold::analysis {
namespace {

constexpr double leastConfidence = 0.5;
constexpr std::int64_t peerExchange = 5;    ///< in each direction
constexpr std::int64_t mentorExchange = 10;
constexpr std::size_t leastSurname = 4;     ///< bytes; shorter ones are shared by chance
constexpr std::size_t leastCompany = 3;

constexpr std::array<std::string_view, 10> classNames = {"recruiter", "mentor", "trade_organisation", "news_source", "event",
                                                         "family",    "client", "colleague",          "peer",        "common_surname"};

/// For each class the least word, in order of letters, that stands in a text: so the order of texts does not matter.
class WordsFound {
public:
    void add(std::string_view text);
    [[nodiscard]] const std::string &of(std::string_view name) const {
        return m_words[static_cast<std::size_t>(std::find(classNames.begin(), classNames.end(), name) - classNames.begin())];
    }

private:
    std::array<std::string, classNames.size() + 1> m_words;
};

struct RoleWords {
    RoleWords() : classes(table()) {
        lexicon.addTable(lexiconFile("roles.tsv"), Language::Any, classes);
        lexicon.build();
    }
    static std::string table() {
        std::string text;
        for (const std::string_view name : classNames) text.append(name).append("\t1\n");
        return text;
    }
    WordClasses classes;
    Lexicon lexicon;
};

void WordsFound::add(std::string_view text) {
    static const RoleWords shipped;
    static const Lexicon none;
    if (text.empty()) return;
    Scan scan;
    Matcher(shipped.lexicon, none).scan(text, scan);
    for (std::size_t i = 0; i < scan.hitCount; ++i) {
        std::string &best = m_words[scan.hits[i].entries.front().wordClass];
        const std::string_view word = text.substr(scan.hits[i].begin, scan.hits[i].end - scan.hits[i].begin);
        if (best.empty() || word < best) best = word;
    }
}

WordsFound wordsIn(const std::vector<std::string> &texts) {
    WordsFound found;
    for (const std::string &text : texts) found.add(text);
    return found;
}
WordsFound wordsIn(std::string_view text) {
    WordsFound found;
    found.add(text);
    return found;
}

struct Found {
    std::vector<RoleSuggestion> roles;
    void add(std::string role, double confidence, Reason reason) {
        reason.weight = confidence;
        const auto known = std::find_if(roles.begin(), roles.end(), [&](const RoleSuggestion &each) { return each.role == role; });
        if (known == roles.end()) roles.push_back({std::move(role), confidence, {std::move(reason)}});
        else {
            known->confidence = std::max(known->confidence, confidence);
            known->reasons.push_back(std::move(reason));
        }
    }
};

/// The user's own words: a list or a note that names the role.
void readOwnWords(const RoleEvidence &e, Found &found) {
    const WordsFound lists = wordsIn(e.lists);
    const WordsFound note = wordsIn(e.note);
    for (const char *role : {"family", "mentor", "client", "recruiter", "colleague", "peer"}) {
        if (const std::string &word = lists.of(role); !word.empty()) found.add(role, 0.9, {"role_list", {}, {word}});
        if (const std::string &word = note.of(role); !word.empty()) found.add(role, 0.9, {"role_note", {}, {word}});
    }
}

void readProfile(const RoleEvidence &e, const WordsFound &name, Found &found) {
    const bool organisation = !isPersonLike(e.facts);
    const WordsFound bio = wordsIn(e.lines);
    if (const auto position = wordsIn(e.positions).of("recruiter"); !position.empty()) found.add("recruiter", 0.85, {"role_position", {}, {position}});
    if (const auto &word = bio.of("recruiter"); !word.empty() && e.facts.kind != ContactKind::News) found.add("recruiter", 0.7, {"role_bio", {}, {word}});
    const bool spoken = std::min(e.facts.in, e.facts.out) >= mentorExchange;
    if (const auto &word = bio.of("mentor"); !word.empty() && spoken && !organisation) found.add("mentor", 0.5, {"role_bio", {}, {word}});
    if (e.facts.kind == ContactKind::News) found.add("news source", 0.85, {"role_kind_news", {}, {}});
    if (e.facts.kind == ContactKind::Person || e.facts.kind == ContactKind::News) return;
    if (const auto &word = name.of("event"); !word.empty()) found.add("event", 0.75, {"role_name", {}, {word}});
    if (!organisation) return;
    if (const auto &word = name.of("news_source"); !word.empty()) found.add("news source", 0.6, {"role_name", {}, {word}});
    if (const auto &word = name.of("trade_organisation"); !word.empty()) found.add("trade organisation", 0.75, {"role_name", {}, {word}});
}

/// Whole words of one text in another, letters folded.
bool holds(std::string_view text, std::string_view words) {
    const std::string folded = " " + foldCase(text) + " ";
    const std::string wanted = foldCase(words);
    for (std::size_t at = folded.find(wanted); at != std::string::npos && !wanted.empty(); at = folded.find(wanted, at + 1)) {
        const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80; };
        if (!isLetter(folded[at - 1]) && !isLetter(folded[at + wanted.size()])) return true;
    }
    return false;
}

void readWork(const RoleEvidence &e, const RoleOwner &owner, Found &found) {
    for (const std::string &company : owner.companies) {
        if (company.size() < leastCompany) continue;
        if (!isPersonLike(e.facts)) {
            if (foldCase(trimmed(e.name)) == foldCase(company)) found.add("employer", 0.9, {"role_your_company", {}, {company}});
            continue;
        }
        const bool shared = std::any_of(e.positions.begin(), e.positions.end(), [&](const std::string &line) { return holds(line, company); });
        if (shared) found.add("colleague", 0.8, {"role_company", {}, {company}});
    }
    if (!isPersonLike(e.facts) || std::min(e.facts.in, e.facts.out) < peerExchange || !e.facts.mutual) return;
    for (const std::string &field : owner.fields) {
        const auto says = [&](const std::string &line) { return holds(line, field); };
        if (std::any_of(e.positions.begin(), e.positions.end(), says) || std::any_of(e.lines.begin(), e.lines.end(), says)) {
            found.add("peer", 0.7, {"role_field", {}, {field}});
            return;
        }
    }
}

std::string surnameOf(std::string_view name) {
    const std::string_view clean = trimmed(name);
    const std::size_t space = clean.rfind(' ');
    if (space == std::string_view::npos) return {};
    std::string surname = foldCase(clean.substr(space + 1));
    return surname.size() < leastSurname || surname.find_first_of("(),.0123456789") != std::string::npos ? std::string() : surname;
}

void readFamily(const RoleEvidence &e, const WordsFound &words, const RoleOwner &owner, Found &found) {
    if (!isPersonLike(e.facts)) return;
    const std::string_view name = trimmed(e.name);
    const bool label = std::count(name.begin(), name.end(), ' ') <= 1;
    if (const std::string &word = words.of("family"); label && e.facts.addressBook && !word.empty() && name.starts_with(word))
        found.add("family", 0.85, {"role_address_label", {}, {word}});
    const std::string surname = surnameOf(name);
    if (surname.empty() || !(e.facts.addressBook || e.facts.onPersonal) || !wordsIn(surname).of("common_surname").empty()) return;
    for (const std::string &own : owner.names)
        if (surnameOf(own) == surname) return found.add("family", 0.65, {"role_surname", {}, {std::string(name.substr(name.rfind(' ') + 1))}});
}

/// Words that name a profession badly, since anybody may have them in a title.
bool isTitleWord(const std::string &word) {
    static constexpr std::array<std::string_view, 24> words = {"senior", "junior", "assistant", "associate", "manager", "director", "intern",      "trainee",
                                                               "lead",   "head",   "deputy",    "chief",     "officer", "group",    "freelance",   "and",
                                                               "team",   "member", "former",    "specialist", "services", "service", "coordinator", "consultant"};
    return word.size() < 6 || std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

void addPositions(std::string_view bio, RoleOwner &owner) {
    for (const std::string_view line : partsOf(bio, '\n')) {
        // Positions alone end in dates; degrees do too, but their words are no titles that others have.
        const std::size_t dates = line.rfind(" (");
        const std::size_t comma = dates == std::string_view::npos ? dates : line.rfind(", ", dates);
        if (comma == std::string_view::npos || !line.ends_with(')')) continue;
        owner.companies.emplace_back(trimmed(line.substr(comma + 2, dates - comma - 2)));
        std::string title = foldCase(line.substr(0, comma)) + " ";
        for (std::size_t at = 0, space; (space = title.find_first_of(" ,/-", at)) != std::string::npos; at = space + 1)
            if (std::string word = title.substr(at, space - at); !isTitleWord(word)) owner.fields.push_back(std::move(word));
    }
    for (auto *list : {&owner.companies, &owner.fields}) {
        std::sort(list->begin(), list->end());
        list->erase(std::unique(list->begin(), list->end()), list->end());
    }
}

std::vector<RoleSuggestion> suggestRoles(const RoleEvidence &evidence, const RoleOwner &owner) {
    Found found;
    if (evidence.facts.blocked) return {};
    const WordsFound name = wordsIn(evidence.name);
    readOwnWords(evidence, found);
    readProfile(evidence, name, found);
    readWork(evidence, owner, found);
    readFamily(evidence, name, owner, found);
    std::erase_if(found.roles, [](const RoleSuggestion &role) { return role.confidence < leastConfidence; });
    std::sort(found.roles.begin(), found.roles.end(), [](const RoleSuggestion &a, const RoleSuggestion &b) { return a.confidence != b.confidence ? a.confidence > b.confidence : a.role < b.role; });
    for (RoleSuggestion &role : found.roles)
        std::sort(role.reasons.begin(), role.reasons.end(), [](const Reason &a, const Reason &b) { return a.weight != b.weight ? a.weight > b.weight : a.code < b.code; });
    return std::move(found.roles);
}

}  // namespace twofold::analysis
