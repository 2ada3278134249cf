// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/analysis/workwords.h"

#include <algorithm>
#include <set>

#include "postfeatures.h"

namespace twofold::analysis {
namespace {

constexpr std::size_t leastLetters = 4;

struct Found {
    std::string word;
    int rank = 0;  ///< lower is surer
};

bool isPersonal(const ShippedBase &base, std::uint16_t wordClass) { return base.classes.weight(wordClass) < 0; }

/// What the lexicon knows of the text: phrases of work are proposed, everything known is not looked at again.
void addKnown(std::string_view text, const ShippedBase &base, const PostFeatures &features, std::vector<Found> &found) {
    for (std::size_t i = 0; i < features.scan.spokenCount; ++i) {
        const Spoken &spoken = features.scan.spoken[i];
        if (spoken.wordClass < base.topicEnd && !isPersonal(base, spoken.wordClass) && spoken.end - spoken.begin >= leastLetters)
            found.push_back({std::string(text.substr(spoken.begin, spoken.end - spoken.begin)), 1});
    }
}

bool isCovered(const PostFeatures &features, const Token &token) {
    return std::any_of(features.scan.hits.begin(), features.scan.hits.begin() + static_cast<std::ptrdiff_t>(features.scan.hitCount),
                       [&](const Hit &hit) { return hit.begin < token.end && token.begin < hit.end; });
}

bool startsUpper(std::string_view word) { return word.front() >= 'A' && word.front() <= 'Z'; }

/// Hashtags, and words that no list knows: of these first the ones written as names.
void addUnknown(std::string_view text, const PostFeatures &features, std::vector<Found> &found) {
    Tokenizer tokenizer(text);
    for (Token token; tokenizer.next(token);) {
        const std::string_view written = text.substr(token.begin, token.end - token.begin);
        if (token.kind == TokenKind::Hashtag && written.size() > 2) found.push_back({std::string(written), 0});
        if (token.kind != TokenKind::Word || written.size() < leastLetters + 1 || isCovered(features, token)) continue;
        found.push_back({std::string(written), startsUpper(written) ? 2 : 3});
    }
}

}  // namespace

std::vector<std::string> proposeWorkWords(const std::vector<std::string> &texts) {
    const ShippedBase &base = shippedBase();
    const Lexicon none;
    std::vector<Found> found;
    for (const std::string &text : texts) {
        PostFeatures features;
        readFeatures({.text = text}, base, none, features);
        addKnown(text, base, features, found);
        addUnknown(text, features, found);
    }
    std::stable_sort(found.begin(), found.end(), [](const Found &a, const Found &b) { return a.rank < b.rank; });
    std::vector<std::string> words;
    std::set<std::string> seen;
    for (Found &one : found) {
        FoldedWord folded;
        foldWord(one.word, folded);
        if (seen.insert(std::string(folded.view())).second) words.push_back(std::move(one.word));
    }
    return words;
}

}  // namespace twofold::analysis
