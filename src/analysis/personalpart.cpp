// SPDX-License-Identifier: GPL-3.0-or-later
#include "personalpart.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include "logisticfit.h"

namespace twofold::analysis {
namespace {

constexpr double exactly = 0.01;
constexpr double roughly = 0.1;  ///< for the temperature, which is one number
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
    std::vector<std::uint32_t> buckets;          ///< of each column from firstNGram on, up to the rows' own columns
    struct Lonely {
        std::uint32_t bucket = 0;
        std::uint32_t column = 0;
        float share = 0;  ///< of the column's weight
    };
    std::vector<Lonely> lonely;  ///< buckets that one example alone has
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

/// Which buckets stand in more than one row.
std::vector<bool> sharedBuckets(const LogisticProblem &problem) {
    constexpr std::uint32_t nowhere = UINT32_MAX;
    std::vector<std::uint32_t> rowOf(std::size_t{1} << Part::bucketBits, nowhere);
    std::vector<bool> shared(rowOf.size());
    for (std::uint32_t row = 0; row < problem.rows(); ++row)
        for (std::size_t i = problem.begin[row]; i < problem.begin[row + 1]; ++i) {
            if (problem.index[i] < firstNGram) continue;
            const std::uint32_t bucket = problem.index[i] - firstNGram;
            if (rowOf[bucket] != nowhere && rowOf[bucket] != row) shared[bucket] = true;
            rowOf[bucket] = row;
        }
    return shared;
}

/// Numbers the shared buckets one after another, and puts those of one row alone into a single column of that row, which is the
/// same fit: their weights are in proportion to their values. So a fit stays small and in the cache.
class ClosingUp {
public:
    explicit ClosingUp(Lessons &lessons) : m_lessons(lessons), m_shared(sharedBuckets(lessons.problem)), m_local(m_shared.size()) {}

    void run() {
        const LogisticProblem whole = std::move(m_lessons.problem);
        for (std::size_t row = 0; row < whole.rows(); ++row)
            for (std::size_t i = whole.begin[row]; i < whole.begin[row + 1]; ++i) number(whole.index[i]);
        m_lessons.problem = {};
        for (std::uint32_t row = 0; row < whole.rows(); ++row) {
            copyRow(whole, row);
            m_lessons.problem.endRow(whole.offset[row], whole.cost[row], whole.sign[row] > 0);
        }
        m_lessons.problem.features = ownColumn(static_cast<std::uint32_t>(whole.rows()));
    }

private:
    void number(std::uint32_t index) {
        if (index < firstNGram || !m_shared[index - firstNGram] || m_local[index - firstNGram] != 0) return;
        m_lessons.buckets.push_back(index - firstNGram);
        m_local[index - firstNGram] = static_cast<std::uint32_t>(m_lessons.buckets.size());
    }
    [[nodiscard]] std::uint32_t ownColumn(std::uint32_t row) const { return firstNGram + static_cast<std::uint32_t>(m_lessons.buckets.size()) + row; }

    void copyRow(const LogisticProblem &whole, std::uint32_t row) {
        std::vector<std::pair<std::uint32_t, float>> alone;
        for (std::size_t i = whole.begin[row]; i < whole.begin[row + 1]; ++i) {
            const std::uint32_t index = whole.index[i];
            if (index < firstNGram)
                m_lessons.problem.add(index, whole.value[i]);
            else if (m_shared[index - firstNGram])
                m_lessons.problem.add(firstNGram + m_local[index - firstNGram] - 1, whole.value[i]);
            else
                alone.emplace_back(index - firstNGram, whole.value[i]);
        }
        addUpEquals(alone);
        double square = 0;
        for (const auto &[bucket, value] : alone) square += static_cast<double>(value) * value;
        if (square == 0) return;
        const auto length = static_cast<float>(std::sqrt(square));
        m_lessons.problem.add(ownColumn(row), length);
        for (const auto &[bucket, value] : alone) m_lessons.lonely.push_back({bucket, ownColumn(row), value / length});
    }

    /// A bucket may stand in a row more than once.
    static void addUpEquals(std::vector<std::pair<std::uint32_t, float>> &alone) {
        std::sort(alone.begin(), alone.end());
        std::size_t kept = 0;
        for (std::size_t i = 0; i < alone.size(); ++i) {
            if (kept > 0 && alone[kept - 1].first == alone[i].first)
                alone[kept - 1].second += alone[i].second;
            else
                alone[kept++] = alone[i];
        }
        alone.resize(kept);
    }

    Lessons &m_lessons;
    std::vector<bool> m_shared;
    std::vector<std::uint32_t> m_local;
};

Lessons readExamples(std::span<const LabelExample> examples, const ShippedBase &base, const Lexicon &own) {
    Lessons lessons;
    for (const LabelExample *example : inOrder(examples)) {
        PostFeatures features;
        readFeatures(example->post, base, own, features);
        if (features.scan.words == 0) continue;
        addRow(lessons.problem, features, *example, base);
        lessons.examples.push_back(example);
    }
    ClosingUp(lessons).run();
    return lessons;
}

template <class Takes>
std::vector<double> fitRows(const Lessons &lessons, const std::vector<double> &start, double tolerance, Takes takes) {
    std::vector<std::uint32_t> rows;
    for (std::uint32_t i = 0; i < lessons.examples.size(); ++i)
        if (takes(i)) rows.push_back(i);
    return fitLogistic(lessons.problem, rows, start, tolerance);
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
double calibrated(const Lessons &lessons, const std::vector<double> &whole) {
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
        const auto weights = fitRows(lessons, whole, roughly, [&](std::size_t i) { return i % folds != fold; });
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
    const auto weights = fitRows(lessons, {}, exactly, [](std::size_t) { return true; });
    part.scale = 1 + Part::scaleDeviation * weights[scaleColumn];
    part.shift = Part::shiftDeviation * weights[shiftColumn];
    for (std::size_t i = 1; i < signCount; ++i) part.signs[i] = Part::signDeviation * weights[firstSign + i];
    for (std::size_t i = 0; i < base.classCount; ++i) part.classes[i] = Part::classDeviation * weights[firstClass + i];
    part.ngrams.resize(std::size_t{1} << Part::bucketBits);
    for (std::size_t i = 0; i < lessons.buckets.size(); ++i) part.ngrams[lessons.buckets[i]] = static_cast<float>(weights[firstNGram + i]);
    for (const Lessons::Lonely &one : lessons.lonely) part.ngrams[one.bucket] = static_cast<float>(weights[one.column]) * one.share;
    part.temperature = calibrated(lessons, weights);
    return part;
}

}  // namespace twofold::analysis
