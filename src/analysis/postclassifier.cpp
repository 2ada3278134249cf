// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped base and the personal part together, and the reasons for what they say; docs/judgement.md writes it out.
#include "twofold/analysis/postclassifier.h"

#include <algorithm>
#include <cmath>

#include "personalpart.h"
#include "postfeatures.h"
#include "scored.h"

namespace twofold::analysis {
namespace {

/// Between these the base says what it leans to, and that it is not sure.
constexpr double unsureBand = 0.16;

/// A word whose weight is smaller than this is told together with others.
constexpr double leastToName = 0.12;

/// All that a suggestion is made of, as weights that add up: base and personal part, already divided by the temperatures.
class Judgement {
public:
    Judgement(const PostFeatures &features, const ShippedBase &base, const PersonalPart &personal)
        : m_features(features), m_base(base), m_personal(personal), m_baseFactor(personal.scale * 1024 / base.model.temperature / personal.temperature),
          m_ownFactor(1 / personal.temperature) {}

    [[nodiscard]] double sign(std::size_t i) const {
        return m_features.signs[i] * (m_baseFactor * m_base.signWeights[i] + m_ownFactor * m_personal.signs[i]);
    }
    [[nodiscard]] double wordClass(std::size_t i) const {
        return m_features.classValues[i] * (m_baseFactor * m_base.classWeights[i] + m_ownFactor * m_personal.classes[i]);
    }
    /// What one word of a class adds: its part of what the class adds.
    [[nodiscard]] double spoken(const Spoken &word) const {
        const double sum = m_features.classSums[word.wordClass];
        return sum == 0 ? 0 : wordClass(word.wordClass) * word.strength / sum;
    }
    /// By number of the word: what its n-grams add by the base, and by the user's decisions.
    void addNGrams(std::vector<double> &byBase, std::vector<double> &byUser) const {
        for (const NGram &ngram : m_features.ngrams.words) {
            byBase[ngram.token] += m_baseFactor * m_features.wordScale * m_base.model.words.find(ngram.key);
            byUser[ngram.token] += m_ownFactor * PersonalPart::wordDeviation * m_features.wordScale * m_personal.ngram(ngram.key);
        }
        for (const NGram &ngram : m_features.ngrams.parts) {
            byBase[ngram.token] += m_baseFactor * m_features.partScale * m_base.model.parts.find(ngram.key);
            byUser[ngram.token] += m_ownFactor * PersonalPart::partDeviation * m_features.partScale * m_personal.ngram(ngram.key);
        }
    }

private:
    const PostFeatures &m_features;
    const ShippedBase &m_base;
    const PersonalPart &m_personal;
    double m_baseFactor;
    double m_ownFactor;
};

std::string_view spokenText(std::string_view text, const Spoken &spoken) { return text.substr(spoken.begin, spoken.end - spoken.begin); }

/// By number of the word: the word or phrase of the lexicon that it is of; null where none of a class stands there.
std::vector<const Spoken *> spokenOf(const PostFeatures &f) {
    std::vector<const Spoken *> all(f.scan.tokenCount);
    Beside<Spoken> spoken(f.scan.spoken.data(), f.scan.spokenCount);
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = spoken.at(f.scan.tokens[i]);
    return all;
}

/// The words of a text by their number in the scan: what they are of, and what they weigh.
struct WordWeights {
    WordWeights(const PostFeatures &f, const Judgement &judgement) : spoken(spokenOf(f)), byBase(f.scan.tokenCount), byUser(f.scan.tokenCount) {
        judgement.addNGrams(byBase, byUser);
    }
    std::vector<const Spoken *> spoken;
    std::vector<double> byBase;
    std::vector<double> byUser;
};

void addWord(std::vector<std::string> &words, std::string_view word) {
    if (std::find(words.begin() + 1, words.end(), word) == words.end()) words.emplace_back(word);
}

/// One reason for each class, its words' own n-grams among them; the user's own words of work are named one by one.
void addClasses(std::string_view text, const PostFeatures &f, const ShippedBase &base, const Judgement &judgement, const WordWeights &weights,
                std::vector<Reason> &reasons) {
    std::vector<Reason> classes(base.classCount);
    for (std::size_t i = 0; i < f.scan.spokenCount; ++i) {
        const Spoken &spoken = f.scan.spoken[i];
        if (spoken.wordClass == base.workClass) {
            addReason(reasons, "word", judgement.spoken(spoken), {}, {std::string(spokenText(text, spoken))});
            continue;
        }
        Reason &reason = classes[spoken.wordClass];
        if (reason.code.empty()) reason = {"word_class", {}, {base.classes.name(spoken.wordClass)}, judgement.wordClass(spoken.wordClass)};
        addWord(reason.words, spokenText(text, spoken));
    }
    for (std::size_t i = 0; i < f.scan.tokenCount; ++i)
        if (const Spoken *spoken = weights.spoken[i]; spoken && spoken->wordClass != base.workClass) classes[spoken->wordClass].weight += weights.byBase[i];
    for (Reason &reason : classes)
        if (!reason.code.empty() && reason.weight != 0) reasons.push_back(std::move(reason));
}

/// Words that no class holds, and what the user's decisions say of any word: the strong ones by name, the rest as one.
void addWords(std::string_view text, const PostFeatures &f, const ShippedBase &base, const WordWeights &weights, std::vector<Reason> &reasons) {
    double rest = 0;
    const auto add = [&](const char *code, const WordToken &token, double weight) {
        if (std::abs(weight) < leastToName)
            rest += weight;
        else
            addReason(reasons, code, weight, {}, {std::string(text.substr(token.begin, token.end - token.begin))});
    };
    for (std::size_t i = 0; i < f.scan.tokenCount; ++i) {
        const WordToken &token = f.scan.tokens[i];
        const Spoken *spoken = weights.spoken[i];
        if (!spoken || spoken->wordClass == base.workClass) add("base_word", token, weights.byBase[i]);
        add("learnt", token, weights.byUser[i]);
    }
    addReason(reasons, "other_words", rest);
}

/// The code of a sign, and what its sentence quotes; several signs of one kind share a code.
Reason signReason(Sign sign, const PostView &post, const PostFeatures &f) {
    const auto count = [&](int number) { return std::vector<std::int64_t>{number}; };
    switch (sign) {
        case Sign::PurposeProfessional:
        case Sign::PurposePersonal: return {"account_purpose", {}, {std::string(word(post.purpose))}, 0};
        case Sign::Reply: return {"kind", {}, {std::string(word(PostKind::Reply))}, 0};
        case Sign::Repost:
        case Sign::Quote:
        case Sign::Comment:
        case Sign::Article: return {"kind", {}, {std::string(word(post.kind))}, 0};
        case Sign::LinkedIn:
        case Sign::X:
        case Sign::Facebook:
        case Sign::Instagram: return {"platform", {}, {std::string(word(post.platform))}, 0};
        case Sign::Circle:
        case Sign::Direct: return {"visibility", {}, {std::string(word(post.visibility))}, 0};
        case Sign::Mention: return {"mention", count(f.scan.mentions), {}, 0};
        case Sign::Hashtags: return {"hashtags", count(f.scan.hashtags), {}, 0};
        case Sign::Emoji: return {"emoji", count(f.scan.emoji), {}, 0};
        case Sign::Exclamation: return {"exclamation", count(f.scan.exclamations), {}, 0};
        case Sign::Numbers: return {"numbers", count(f.scan.numbers), {}, 0};
        case Sign::Length: return {"length", count(f.scan.words), {}, 0};
        case Sign::ClosePeople: return {"close_people", count(post.closePeople), {}, 0};
        case Sign::WorkPeople: return {"work_people", count(post.workPeople), {}, 0};
        case Sign::Weekend:
        case Sign::Night:
        case Sign::Morning:
        case Sign::Afternoon:
        case Sign::Evening: return {"time", {}, {std::string(signName(sign))}, 0};
        case Sign::English:
        case Sign::Spanish:
        case Sign::German:
        case Sign::French:
        case Sign::Portuguese:
        case Sign::Italian:
        case Sign::Dutch:
        case Sign::Greek:
        case Sign::Japanese: return {"language", {}, {std::string(signName(sign).substr(signName(sign).find('_') + 1))}, 0};
        default: return {std::string(signName(sign)), {}, {}, 0};
    }
}

/// Without one word on a topic and without the account's purpose there is style alone, and that is never sure.
bool hasGround(const PostFeatures &f, const PostView &post) {
    return f[Sign::NoTopic] == 0 || post.purpose == Purpose::Professional || post.purpose == Purpose::Personal;
}

}  // namespace

struct PostClassifier::Data {
    Data(const std::vector<std::string> &workWords, const std::vector<LabelExample> &examples)
        : own(workLexicon(workWords, shippedBase())), personal(fitPersonal(examples, shippedBase(), own)) {}
    Lexicon own;
    PersonalPart personal;
};

PostClassifier::PostClassifier(const std::vector<std::string> &workWords, const std::vector<LabelExample> &examples)
    : m_data(std::make_unique<const Data>(workWords, examples)) {}
PostClassifier::~PostClassifier() = default;
PostClassifier::PostClassifier(PostClassifier &&) noexcept = default;
PostClassifier &PostClassifier::operator=(PostClassifier &&) noexcept = default;

LabelSuggestion PostClassifier::classify(const PostView &post) const {
    PostFeatures features;
    readFeatures(post, shippedBase(), m_data->own, features);
    if (features.scan.words == 0) return {};
    LabelSuggestion suggestion;
    suggestion.pProfessional = 1 / (1 + std::exp(-personalLogit(features, shippedBase(), m_data->personal)));
    suggestion.label = suggestion.pProfessional >= 0.5 ? Label::Professional : Label::Personal;
    suggestion.sure = std::abs(suggestion.pProfessional - 0.5) >= unsureBand && hasGround(features, post);
    return suggestion;
}

std::vector<Reason> PostClassifier::reasons(const PostView &post) const {
    PostFeatures features;
    const ShippedBase &base = shippedBase();
    readFeatures(post, base, m_data->own, features);
    std::vector<Reason> reasons;
    if (features.scan.words == 0) return reasons;
    const Judgement judgement(features, base, m_data->personal);
    const WordWeights weights(features, judgement);
    addClasses(post.text, features, base, judgement, weights, reasons);
    addWords(post.text, features, base, weights, reasons);
    for (std::size_t i = 1; i < signCount; ++i) {  // 0 is the constant
        Reason reason = signReason(static_cast<Sign>(i), post, features);
        reason.weight = judgement.sign(i);
        if (reason.weight != 0) reasons.push_back(std::move(reason));
    }
    sortReasons(reasons);
    return reasons;
}

std::vector<MarkedSpan> PostClassifier::spans(std::string_view text) const {
    PostFeatures features;
    const ShippedBase &base = shippedBase();
    readFeatures({.text = text}, base, m_data->own, features);
    const Judgement judgement(features, base, m_data->personal);
    const WordWeights weights(features, judgement);
    std::vector<MarkedSpan> spans;
    const auto add = [&](std::size_t begin, std::size_t end, double weight, double least) {
        if (std::abs(weight) >= least) spans.push_back({begin, end, weight > 0 ? Label::Professional : Label::Personal, std::abs(weight)});
    };
    // Words and phrases of the lexicon, each with the n-grams of its words.
    std::vector<double> ofSpoken(features.scan.spokenCount);
    Beside<Hit> known(features.scan.hits.data(), features.scan.hitCount);
    for (std::size_t i = 0; i < features.scan.tokenCount; ++i) {
        const WordToken &token = features.scan.tokens[i];
        const double weight = weights.byBase[i] + weights.byUser[i];
        if (const Spoken *spoken = weights.spoken[i])
            ofSpoken[static_cast<std::size_t>(spoken - features.scan.spoken.data())] += weight;
        else if (!known.at(token))  // words of grammar are in the lexicon too, and are not marked whatever they weigh
            add(token.begin, token.end, weight, 2 * leastToName);
    }
    for (std::size_t i = 0; i < features.scan.spokenCount; ++i) {
        const Spoken &spoken = features.scan.spoken[i];
        if (spoken.wordClass < base.topicEnd) add(spoken.begin, spoken.end, judgement.spoken(spoken) + ofSpoken[i], leastToName);
    }
    std::sort(spans.begin(), spans.end(), [](const MarkedSpan &a, const MarkedSpan &b) { return a.begin < b.begin; });
    return spans;
}

double PostClassifier::constant() const {
    const PersonalPart &personal = m_data->personal;
    return (personal.scale * shippedBase().signWeights[static_cast<std::size_t>(Sign::Constant)] * 1024 / shippedBase().model.temperature + personal.shift) /
           personal.temperature;
}

int PostClassifier::modelVersion() { return 2; }

}  // namespace twofold::analysis
