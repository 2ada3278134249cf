// SPDX-License-Identifier: GPL-3.0-or-later
#include "personalpart.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "logisticfit.h"

namespace twofold::analysis {
namespace {

constexpr int folds = 3;
constexpr double temperatureDeviation = 0.15;  ///< of its logarithm
constexpr std::size_t leastForTemperature = 20;

using Part = PersonalPart;
// Columns of the fit: the few first, then the n-grams that occur.
constexpr std::uint32_t scaleColumn = 0;
constexpr std::uint32_t shiftColumn = 1;
constexpr std::uint32_t firstSign = 2;
constexpr std::uint32_t firstClass = firstSign + static_cast<std::uint32_t>(signCount);
constexpr std::uint32_t firstNGram = firstClass + static_cast<std::uint32_t>(WordClasses::limit);

std::uint32_t bucketOf(const NGram &ngram) { return ngram.key >> (32 - Part::bucketBits); }

auto sortKey(const LabelExample &e) {
    return std::tuple(e.post.text, e.label, e.weight, e.post.platform, e.post.kind, e.post.purpose, e.post.visibility, e.post.hasMedia, e.post.hasLinks,
                      e.post.created, e.post.closePeople, e.post.workPeople, e.random);
}

/// The examples that count, in an order that does not depend on the one in which they came.
std::vector<const LabelExample *> inOrder(std::span<const LabelExample> examples) {
    std::vector<const LabelExample *> order;
    for (const LabelExample &example : examples)
        if (example.label != Label::None && example.weight > 0) order.push_back(&example);
    std::sort(order.begin(), order.end(), [](const LabelExample *a, const LabelExample *b) { return sortKey(*a) < sortKey(*b); });
    return order;
}

struct Lessons {
    LogisticProblem problem;
    std::vector<const LabelExample *> examples;  ///< of each row
    std::vector<std::uint32_t> buckets;          ///< of each column from firstNGram on
};

void addRow(LogisticProblem &problem, const PostFeatures &f, const LabelExample &example, const ShippedBase &base) {
    const double logit = baseLogit(f, base);
    problem.add(scaleColumn, static_cast<float>(Part::scaleDeviation * logit));
    problem.add(shiftColumn, static_cast<float>(Part::shiftDeviation));
    for (std::size_t i = 1; i < signCount; ++i)
        if (f.signs[i] != 0) problem.add(firstSign + static_cast<std::uint32_t>(i), static_cast<float>(Part::signDeviation * f.signs[i]));
    for (std::size_t i = 0; i < base.classCount; ++i)
        if (f.classValues[i] != 0) problem.add(firstClass + static_cast<std::uint32_t>(i), static_cast<float>(Part::classDeviation * f.classValues[i]));
    for (const NGram &ngram : f.ngrams.words) problem.add(firstNGram + bucketOf(ngram), static_cast<float>(Part::wordDeviation * f.wordScale));
    for (const NGram &ngram : f.ngrams.parts) problem.add(firstNGram + bucketOf(ngram), static_cast<float>(Part::partDeviation * f.partScale));
    problem.endRow(logit, example.weight, example.label == Label::Professional);
}

/// Numbers the buckets that occur one after another, so that a fit stays in the cache.
void closeUp(Lessons &lessons) {
    std::vector<std::uint32_t> local(std::size_t{1} << Part::bucketBits);
    for (std::uint32_t &index : lessons.problem.index) {
        if (index < firstNGram) continue;
        std::uint32_t &number = local[index - firstNGram];
        if (number == 0) {
            lessons.buckets.push_back(index - firstNGram);
            number = static_cast<std::uint32_t>(lessons.buckets.size());
        }
        index = firstNGram + number - 1;
    }
    lessons.problem.features = firstNGram + static_cast<std::uint32_t>(lessons.buckets.size());
}

Lessons readExamples(std::span<const LabelExample> examples, const ShippedBase &base, const Lexicon &own) {
    Lessons lessons;
    for (const LabelExample *example : inOrder(examples)) {
        PostFeatures features;
        readFeatures(example->post, base, own, features);
        if (features.scan.words == 0) continue;
        addRow(lessons.problem, features, *example, base);
        lessons.examples.push_back(example);
    }
    closeUp(lessons);
    return lessons;
}

template <class Takes>
std::vector<double> fitRows(const Lessons &lessons, Takes takes) {
    std::vector<std::uint32_t> rows;
    for (std::uint32_t i = 0; i < lessons.examples.size(); ++i)
        if (takes(i)) rows.push_back(i);
    return fitLogistic(lessons.problem, rows);
}

/// The temperature that makes held-out answers as sure as they are right, drawn to 1: a search over its logarithm.
double bestTemperature(const std::vector<std::pair<double, double>> &marginsAndWeights) {
    double best = 1;
    double least = 1e300;
    for (int step = -30; step <= 30; ++step) {
        const double log = 0.03 * step;
        double loss = log * log / (2 * temperatureDeviation * temperatureDeviation);
        for (const auto &[margin, weight] : marginsAndWeights) loss += weight * std::log1p(std::exp(-margin / std::exp(log)));
        if (loss < least) {
            least = loss;
            best = std::exp(log);
        }
    }
    return best;
}

/// On the examples asked at random when there are enough, else on all decided ones: each is judged by a fit without it.
double calibrated(const Lessons &lessons) {
    const auto decided = [&](std::size_t i) { return lessons.examples[i]->weight >= 1; };
    const auto random = [&](std::size_t i) { return decided(i) && lessons.examples[i]->random; };
    std::size_t randoms = 0, all = 0;
    for (std::size_t i = 0; i < lessons.examples.size(); ++i) {
        randoms += random(i);
        all += decided(i);
    }
    if (all < leastForTemperature) return 1;
    const bool onRandom = randoms >= leastForTemperature;
    std::vector<std::pair<double, double>> margins;
    for (std::size_t fold = 0; fold < folds; ++fold) {
        const auto weights = fitRows(lessons, [&](std::size_t i) { return i % folds != fold; });
        for (std::size_t i = fold; i < lessons.examples.size(); i += folds)
            if (onRandom ? random(i) : decided(i)) margins.emplace_back(lessons.problem.sign[i] * logitOfRow(lessons.problem, i, weights), 1.0);
    }
    return bestTemperature(margins);
}

}  // namespace

double baseLogit(const PostFeatures &f, const ShippedBase &base) {
    double logit = 0;
    for (std::size_t i = 0; i < signCount; ++i) logit += f.signs[i] * base.signWeights[i];
    for (std::size_t i = 0; i < base.classCount; ++i) logit += f.classValues[i] * base.classWeights[i];
    double words = 0, parts = 0;
    for (const NGram &ngram : f.ngrams.words) words += base.model.words.find(ngram.key);
    for (const NGram &ngram : f.ngrams.parts) parts += base.model.parts.find(ngram.key);
    logit += words * f.wordScale + parts * f.partScale;
    return logit * 1024 / base.model.temperature;
}

double personalLogit(const PostFeatures &f, const ShippedBase &base, const PersonalPart &personal) {
    const double fromBase = baseLogit(f, base);
    if (personal.ngrams.empty()) return fromBase;
    double logit = personal.scale * fromBase + personal.shift;
    for (std::size_t i = 1; i < signCount; ++i) logit += f.signs[i] * personal.signs[i];
    for (std::size_t i = 0; i < base.classCount; ++i) logit += f.classValues[i] * personal.classes[i];
    double words = 0, parts = 0;
    for (const NGram &ngram : f.ngrams.words) words += personal.ngram(ngram.key);
    for (const NGram &ngram : f.ngrams.parts) parts += personal.ngram(ngram.key);
    logit += words * Part::wordDeviation * f.wordScale + parts * Part::partDeviation * f.partScale;
    return logit / personal.temperature;
}

PersonalPart fitPersonal(std::span<const LabelExample> examples, const ShippedBase &base, const Lexicon &own) {
    PersonalPart part;
    const Lessons lessons = readExamples(examples, base, own);
    if (lessons.examples.empty()) return part;
    const auto weights = fitRows(lessons, [](std::size_t) { return true; });
    part.scale = 1 + Part::scaleDeviation * weights[scaleColumn];
    part.shift = Part::shiftDeviation * weights[shiftColumn];
    for (std::size_t i = 1; i < signCount; ++i) part.signs[i] = Part::signDeviation * weights[firstSign + i];
    for (std::size_t i = 0; i < base.classCount; ++i) part.classes[i] = Part::classDeviation * weights[firstClass + i];
    part.ngrams.resize(std::size_t{1} << Part::bucketBits);
    for (std::size_t i = 0; i < lessons.buckets.size(); ++i) part.ngrams[lessons.buckets[i]] = static_cast<float>(weights[firstNGram + i]);
    part.temperature = calibrated(lessons);
    return part;
}

}  // namespace twofold::analysis
