// SPDX-License-Identifier: GPL-3.0-or-later
// What the shipped base of the classifier sees of a post: sums of word classes, and a few signs of style and place.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "basemodel.h"
#include "matcher.h"
#include "ngrams.h"
#include "twofold/analysis/postclassifier.h"

namespace twofold::analysis {

/// A sign that is not a word. Order and names as in resources/lexicon/weights.tsv, which holds one weight each.
enum class Sign : std::size_t {
    Constant,
    PurposeProfessional,
    PurposePersonal,
    Reply,
    Repost,
    Quote,
    Comment,
    Article,
    LinkedIn,
    X,
    Facebook,
    Instagram,
    NoPlatform,  ///< where it was posted is not known: texts at large are more often private than those of somebody's accounts
    Circle,  ///< followers, friends or a list see it
    Direct,
    Link,
    Mention,
    Media,
    Hashtags,
    EventTag,
    Emoji,
    Exclamation,
    Question,
    Elongated,
    Shouted,
    LowerCase,
    Numbers,
    Length,
    NoTopic,  ///< no word of any class that speaks
    Unusual,  ///< share of English words that neither the lexicon nor the base knows: jargon, mostly
    NoWorkWord,  ///< the user gave words of work, and none of them stands there
    ClosePeople,  ///< names people whom the user decided to be close
    WorkPeople,   ///< names people whom the user decided to belong to work
    Weekend,      ///< Saturday or Sunday, UTC
    Night,        ///< 0 to 6 o'clock, UTC, and so on: what they mean only decisions tell
    Morning,
    Afternoon,
    Evening,
    English,
    Spanish,
    German,
    French,
    Portuguese,
    Italian,
    Dutch,
    Greek,
    Japanese,
    Count
};
inline constexpr std::size_t signCount = static_cast<std::size_t>(Sign::Count);
[[nodiscard]] std::string_view signName(Sign sign);

/// Everything that the logit is a sum of.
struct PostFeatures {
    Scan scan;
    NGrams ngrams;
    double wordScale = 0;  ///< value of each n-gram of words, so that long texts do not shout
    double partScale = 0;  ///< and of each part
    std::array<double, signCount> signs{};
    std::array<double, WordClasses::limit> classSums{};    ///< strengths of the words of a class, plain sum
    std::array<double, WordClasses::limit> classValues{};  ///< the same, damped: the tenth word says less than the first
    [[nodiscard]] double &operator[](Sign sign) { return signs[static_cast<std::size_t>(sign)]; }
    [[nodiscard]] double operator[](Sign sign) const { return signs[static_cast<std::size_t>(sign)]; }
};

/// The weights and the words that every classifier shares; made once.
struct ShippedBase {
    /// Of the tables, and of the model when one is given: its weights go before those of weights.tsv.
    explicit ShippedBase(BaseModel learnt);
    WordClasses classes;
    Lexicon lexicon;
    BaseModel model;
    std::array<double, signCount> signWeights{};
    std::array<double, WordClasses::limit> classWeights{};
    std::size_t classCount = 0;       ///< names after these are signs
    std::uint16_t functionClass = 0;  ///< words that show the language and nothing else
    std::uint16_t workClass = 0;      ///< the user's own words of work
    std::uint16_t topicEnd = 0;       ///< classes before this one are topics, later ones are style
};
[[nodiscard]] const ShippedBase &shippedBase();

/// A lexicon of the user's own words of work; phrases count as a whole, and a little by their parts.
[[nodiscard]] Lexicon workLexicon(const std::vector<std::string> &words, const ShippedBase &base);

/// Reads a post. Any thread; `features` is overwritten.
void readFeatures(const PostView &post, const ShippedBase &base, const Lexicon &own, PostFeatures &features);

/// What stands where a word does (hits or spoken words of a scan): one walk over both, so words are asked for in the order
/// of the text.
template <class Place>
class Beside {
public:
    Beside(const Place *first, std::size_t count) : m_next(first), m_end(first + count) {}
    [[nodiscard]] const Place *at(const WordToken &token) {
        while (m_next != m_end && m_next->end <= token.begin) ++m_next;
        return m_next != m_end && m_next->begin < token.end ? m_next : nullptr;
    }

private:
    const Place *m_next;
    const Place *m_end;
};

/// Share of the words of an English text that no list knows; `isUsual(key)` says whether many people use a word.
template <class IsUsual>
double unusualShare(const PostFeatures &f, const IsUsual &isUsual) {
    if (f.scan.language != Language::English && f.scan.language != Language::Any) return 0;
    std::size_t words = 0, unusual = 0;
    Beside<Hit> known(f.scan.hits.data(), f.scan.hitCount);
    for (const NGram &ngram : f.ngrams.words) {
        if (ngram.pair) continue;
        const WordToken &token = f.scan.tokens[ngram.token];
        ++words;
        unusual += !known.at(token) && token.foldedSize > 2 && !isUsual(ngram.key);
    }
    return words == 0 ? 0 : static_cast<double>(unusual) / static_cast<double>(words);
}

/// The damped value of a sum of strengths.
[[nodiscard]] double damped(double sum);

}  // namespace twofold::analysis
