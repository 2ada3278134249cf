// SPDX-License-Identifier: GPL-3.0-or-later
// Person, organisation, news or bot: a logistic score over word classes (resources/lexicon/kind.tsv, kindweights.tsv).
#include <algorithm>
#include <array>
#include <cmath>

#include "matcher.h"
#include "scored.h"
#include "twofold/analysis/tiers.h"

namespace twofold::analysis {
namespace {

constexpr double leastNews = 1.0;  ///< strength of words of news by which an organisation is called news
constexpr double leastBot = 1.0;
constexpr double leastLogit = 0.05;  ///< nearer to even than this nothing is said

struct KindBase {
    KindBase() : classes(lexiconFile("kindweights.tsv")) {
        lexicon.addTable(lexiconFile("kind.tsv"), Language::Any, classes);
        lexicon.build();
    }
    WordClasses classes;
    Lexicon lexicon;
};

const KindBase &kindBase() {
    static const KindBase base;
    return base;
}

/// Strengths by class over name, handle and bio, and the words that made them.
struct KindEvidence {
    std::array<double, WordClasses::limit> sums{};
    std::array<std::vector<std::string>, WordClasses::limit> words;
    std::array<double, 8> signs{};
};

constexpr std::array<std::string_view, 8> signNames = {"kind_emoji",     "kind_link",    "kind_contact",     "kind_length",
                                                       "kind_lowercase", "kind_mention", "kind_exclamation", "kind_hashtag"};

void collect(std::string_view text, double factor, bool names, const KindBase &base, KindEvidence &evidence, Scan &scan) {
    static const Lexicon none;
    Matcher(base.lexicon, none).scan(text, scan);
    const std::size_t givenName = base.classes.number("given_name");
    for (std::size_t i = 0; i < scan.hitCount; ++i) {
        const Hit &hit = scan.hits[i];
        const LexiconEntry &entry = hit.entries.front();
        if (entry.wordClass == givenName && !names) continue;  // in a bio a name is as often a brand
        evidence.sums[entry.wordClass] += factor * entry.strength;
        evidence.words[entry.wordClass].emplace_back(text.substr(hit.begin, hit.end - hit.begin));
    }
}

/// An address of mail or a number to call: who gives them in public has customers.
bool hasContact(std::string_view bio) {
    int digits = 0;
    for (std::size_t i = 0; i < bio.size(); ++i) {
        const char c = bio[i];
        if (c >= '0' && c <= '9')
            ++digits;
        else if (c != ' ' && c != '-' && c != '(' && c != ')' && c != '+' && c != '.')
            digits = 0;
        if (digits >= 9) return true;
        if (c == '@' && i > 0 && bio[i - 1] > ' ' && bio.find('.', i) < bio.find(' ', i)) return true;
    }
    return false;
}

void readBio(std::string_view bio, const Scan &scan, KindEvidence &evidence) {
    evidence.signs[0] = std::min(scan.emoji, 3);
    evidence.signs[1] = scan.links > 0 || bio.find(".com") != std::string_view::npos || bio.find(".org") != std::string_view::npos ? 1 : 0;
    evidence.signs[2] = hasContact(bio) ? 1 : 0;
    evidence.signs[3] = scan.words == 0 ? 0 : std::clamp(std::log2((scan.words + 1) / 11.0), -2.0, 2.0);
    evidence.signs[4] = scan.startsLowerCase ? 1 : 0;
    evidence.signs[5] = std::min(scan.mentions, 2);
    evidence.signs[6] = std::min(scan.exclamations, 2);
    evidence.signs[7] = std::min(scan.hashtags, 2);
}

/// Logit of "an organisation of any sort", with its reasons still signed that way.
double organisationLogit(const KindEvidence &evidence, const KindBase &base, std::vector<Reason> &reasons) {
    double logit = 0;
    for (std::size_t i = 0; i < base.classes.size(); ++i) {
        const double sum = evidence.sums[i];
        const double weight = base.classes.weight(i) * (sum <= 1 ? sum : 1 + std::log(sum));
        logit += weight;
        std::vector<std::string> words{base.classes.name(i)};
        words.insert(words.end(), evidence.words[i].begin(), evidence.words[i].end());
        addReason(reasons, "word_class", weight, {}, std::move(words));
    }
    for (std::size_t i = 0; i < signNames.size(); ++i)
        if (const std::size_t number = base.classes.number(signNames[i]); number < base.classes.size()) {
            const double weight = base.classes.weight(number) * evidence.signs[i];
            logit += weight;
            addReason(reasons, signNames[i].data(), weight);
        }
    if (const std::size_t number = base.classes.number("kind_constant"); number < base.classes.size()) logit += base.classes.weight(number);
    return logit;
}

/// Organisations have more followers than they follow; people post more than their followers would let one think.
void addCounts(const KindCounts &counts, double &logit, std::vector<Reason> &reasons) {
    constexpr double ratioWeight = 0.32, followersWeight = 0.74, postsWeight = -1.0, countConstant = 0.45;
    const auto digits = [](std::int64_t count) { return std::log10(static_cast<double>(std::max<std::int64_t>(0, count)) + 1); };
    const auto add = [&](const char *code, double weight, std::vector<std::int64_t> numbers) {
        logit += weight;
        addReason(reasons, code, weight, std::move(numbers));
    };
    if (counts.following && counts.followers)
        add("kind_ratio", ratioWeight * std::clamp(digits(*counts.followers) - digits(*counts.following), -2.0, 3.0), {*counts.followers, *counts.following});
    if (counts.followers) add("kind_followers", followersWeight * (std::min(6.0, digits(*counts.followers)) - 2.5), {*counts.followers});
    if (counts.following && counts.followers && counts.posts) logit += countConstant;
    if (counts.posts) add("kind_posts", postsWeight * (std::min(5.0, digits(*counts.posts)) - 3), {*counts.posts});
}

double sumOf(const KindEvidence &evidence, const KindBase &base, std::string_view name) {
    const std::size_t number = base.classes.number(name);
    return number < base.classes.size() ? evidence.sums[number] : 0;
}

}  // namespace

// Where a source gives nobody's name the id stands for it, which says nothing.
static std::string_view withoutId(std::string_view name) {
    const bool digits = name.find_first_not_of("0123456789") == std::string_view::npos;
    return digits || name.starts_with("did:") ? std::string_view() : name;
}

KindSuggestion suggestKind(std::string_view givenName, std::string_view handle, std::string_view bio, const KindCounts &counts) {
    const std::string_view name = withoutId(givenName);
    const KindBase &base = kindBase();
    KindEvidence evidence;
    Scan nameScan, handleScan, bioScan;
    collect(name, 1.3, true, base, evidence, nameScan);
    std::string tag("#");
    tag.append(handle.substr(0, handle.find('@', 1)));
    if (tag.size() > 1) collect(tag, 0.7, true, base, evidence, handleScan);
    collect(bio, 1, false, base, evidence, bioScan);
    KindSuggestion suggestion;
    if (nameScan.words + bioScan.words == 0 && handleScan.hitCount == 0) return suggestion;
    readBio(bio, bioScan, evidence);
    double logit = organisationLogit(evidence, base, suggestion.reasons);
    addCounts(counts, logit, suggestion.reasons);
    const bool organisation = logit > 0;
    suggestion.confidence = 1 / (1 + std::exp(-std::abs(logit)));
    if (sumOf(evidence, base, "bot_word") >= leastBot) {
        suggestion.kind = ContactKind::Bot;
        suggestion.confidence = std::min(0.95, 0.5 + 0.2 * sumOf(evidence, base, "bot_word"));
    } else if (std::abs(logit) < leastLogit || (suggestion.reasons.empty() && bioScan.words == 0)) {
        suggestion = {};
        return suggestion;
    } else if (organisation) {
        suggestion.kind = sumOf(evidence, base, "news_noun") >= leastNews ? ContactKind::News : ContactKind::Organisation;
    } else {
        suggestion.kind = ContactKind::Person;
    }
    if (!organisation)
        for (Reason &reason : suggestion.reasons) reason.weight = -reason.weight;
    sortReasons(suggestion.reasons);
    return suggestion;
}

}  // namespace twofold::analysis
