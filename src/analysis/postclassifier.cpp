// SPDX-License-Identifier: GPL-3.0-or-later
// A logistic model over the sums of word classes and a few signs; docs/judgement.md writes it out.
#include "twofold/analysis/postclassifier.h"

#include <algorithm>
#include <cmath>

#include "postfeatures.h"
#include "scored.h"

namespace twofold::analysis {
namespace {

/// Between these the base says what it leans to, and that it is not sure.
constexpr double unsureBand = 0.16;

double contribution(const PostFeatures &f, const ShippedBase &base, Sign sign) {
    return f[sign] * base.signWeights[static_cast<std::size_t>(sign)];
}

double logitOf(const PostFeatures &f, const ShippedBase &base) {
    double logit = 0;
    for (std::size_t i = 0; i < signCount; ++i) logit += f.signs[i] * base.signWeights[i];
    for (std::size_t i = 0; i < base.classes.size(); ++i) logit += f.classValues[i] * base.classes.weight(i);
    return logit;
}

/// What one word adds: its part of what its class adds.
double wordWeight(const PostFeatures &f, const ShippedBase &base, const Spoken &spoken) {
    const double sum = f.classSums[spoken.wordClass];
    return sum == 0 ? 0 : base.classes.weight(spoken.wordClass) * f.classValues[spoken.wordClass] * spoken.strength / sum;
}

std::string_view spokenText(std::string_view text, const Spoken &spoken) { return text.substr(spoken.begin, spoken.end - spoken.begin); }

void addClassReason(const PostView &post, const PostFeatures &f, const ShippedBase &base, std::uint16_t wordClass,
                    std::vector<Reason> &reasons) {
    Reason reason{"word_class", {}, {base.classes.name(wordClass)}, base.classes.weight(wordClass) * f.classValues[wordClass]};
    for (std::size_t i = 0; i < f.scan.spokenCount; ++i) {
        const Spoken &spoken = f.scan.spoken[i];
        if (spoken.wordClass != wordClass) continue;
        std::string word(spokenText(post.text, spoken));
        if (std::find(reason.words.begin() + 1, reason.words.end(), word) == reason.words.end()) reason.words.push_back(std::move(word));
    }
    if (reason.weight != 0) reasons.push_back(std::move(reason));
}

/// The user's own words are named one by one: they are what the user told us.
void addWorkWords(const PostView &post, const PostFeatures &f, const ShippedBase &base, std::vector<Reason> &reasons) {
    for (std::size_t i = 0; i < f.scan.spokenCount; ++i) {
        const Spoken &spoken = f.scan.spoken[i];
        if (spoken.wordClass == base.workClass)
            addReason(reasons, "word", wordWeight(f, base, spoken), {}, {std::string(spokenText(post.text, spoken))});
    }
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
        case Sign::LinkedIn: return {"platform", {}, {std::string(word(post.platform))}, 0};
        case Sign::Circle:
        case Sign::Direct: return {"visibility", {}, {std::string(word(post.visibility))}, 0};
        case Sign::Mention: return {"mention", count(f.scan.mentions), {}, 0};
        case Sign::Hashtags: return {"hashtags", count(f.scan.hashtags), {}, 0};
        case Sign::Emoji: return {"emoji", count(f.scan.emoji), {}, 0};
        case Sign::Exclamation: return {"exclamation", count(f.scan.exclamations), {}, 0};
        case Sign::Numbers: return {"numbers", count(f.scan.numbers), {}, 0};
        case Sign::Length: return {"length", count(f.scan.words), {}, 0};
        default: return {std::string(signName(sign)), {}, {}, 0};
    }
}

/// Without one word on a topic and without the account's purpose there is style alone, and that is never sure.
bool hasGround(const PostFeatures &f, const PostView &post) {
    return f[Sign::NoTopic] == 0 || post.purpose == Purpose::Professional || post.purpose == Purpose::Personal;
}

void readOne(const PostView &post, const Lexicon &own, PostFeatures &features) { readFeatures(post, shippedBase(), own, features); }

}  // namespace

struct PostClassifier::Data {
    Lexicon own;
};

PostClassifier::PostClassifier(const std::vector<std::string> &workWords)
    : m_data(std::make_unique<const Data>(Data{workLexicon(workWords, shippedBase())})) {}
PostClassifier::~PostClassifier() = default;
PostClassifier::PostClassifier(PostClassifier &&) noexcept = default;
PostClassifier &PostClassifier::operator=(PostClassifier &&) noexcept = default;

LabelSuggestion PostClassifier::classify(const PostView &post) const {
    PostFeatures features;
    readOne(post, m_data->own, features);
    if (features.scan.words == 0) return {};
    LabelSuggestion suggestion;
    suggestion.pProfessional = 1 / (1 + std::exp(-logitOf(features, shippedBase())));
    suggestion.label = suggestion.pProfessional >= 0.5 ? Label::Professional : Label::Personal;
    suggestion.sure = std::abs(suggestion.pProfessional - 0.5) >= unsureBand && hasGround(features, post);
    return suggestion;
}

std::vector<Reason> PostClassifier::reasons(const PostView &post) const {
    PostFeatures features;
    const ShippedBase &base = shippedBase();
    readOne(post, m_data->own, features);
    std::vector<Reason> reasons;
    if (features.scan.words == 0) return reasons;
    addWorkWords(post, features, base, reasons);
    for (std::size_t i = 0; i < base.classes.size(); ++i)
        if (i != base.workClass && features.classSums[i] > 0) addClassReason(post, features, base, static_cast<std::uint16_t>(i), reasons);
    for (std::size_t i = 1; i < signCount; ++i) {  // 0 is the constant
        Reason reason = signReason(static_cast<Sign>(i), post, features);
        reason.weight = contribution(features, base, static_cast<Sign>(i));
        if (reason.weight != 0) reasons.push_back(std::move(reason));
    }
    sortReasons(reasons);
    return reasons;
}

std::vector<MarkedSpan> PostClassifier::spans(std::string_view text) const {
    PostFeatures features;
    const ShippedBase &base = shippedBase();
    PostView post;
    post.text = text;
    readOne(post, m_data->own, features);
    std::vector<MarkedSpan> spans;
    for (std::size_t i = 0; i < features.scan.spokenCount; ++i) {
        const Spoken &spoken = features.scan.spoken[i];
        const double weight = wordWeight(features, base, spoken);
        if (weight == 0 || spoken.wordClass >= base.topicEnd) continue;
        spans.push_back({spoken.begin, spoken.end, weight > 0 ? Label::Professional : Label::Personal, std::abs(weight)});
    }
    return spans;
}

double PostClassifier::constant() { return shippedBase().signWeights[static_cast<std::size_t>(Sign::Constant)]; }

int PostClassifier::modelVersion() { return 1; }

}  // namespace twofold::analysis
