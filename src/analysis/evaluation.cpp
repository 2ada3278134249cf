// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/analysis/evaluation.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "tokenizer.h"

namespace twofold::analysis {
namespace {

constexpr std::size_t lastDecisions = 100;
constexpr double wilson = 1.959964;  // 95 %

double confidenceOf(const Answer &answer) { return std::max(answer.pProfessional, 1 - answer.pProfessional); }
bool isRight(const Answer &answer) { return (answer.pProfessional >= 0.5) == answer.professional; }
double f1(double hit, double wrong, double missed) { return hit == 0 ? 0 : 2 * hit / (2 * hit + wrong + missed); }
double share(double part, double rest) { return part + rest == 0 ? 1 : part / (part + rest); }

void addInterval(Figures &figures) {
    const double n = static_cast<double>(figures.count);
    const double middle = (figures.accuracy + wilson * wilson / (2 * n)) / (1 + wilson * wilson / n);
    const double half = wilson / (1 + wilson * wilson / n) * std::sqrt(figures.accuracy * (1 - figures.accuracy) / n + wilson * wilson / (4 * n * n));
    figures.low = std::max(0.0, middle - half);
    figures.high = std::min(1.0, middle + half);
}

double calibrationError(const std::vector<Answer> &answers) {
    std::array<double, 10> said{}, right{};
    for (const Answer &answer : answers) {
        const std::size_t bin = std::min<std::size_t>(9, static_cast<std::size_t>(confidenceOf(answer) * 10));
        said[bin] += confidenceOf(answer);
        right[bin] += isRight(answer);
    }
    double error = 0;
    for (std::size_t bin = 0; bin < said.size(); ++bin) error += std::abs(said[bin] - right[bin]);
    return error / static_cast<double>(answers.size());
}

double accuracyOf(const std::vector<Answer> &answers, std::size_t count) {
    return static_cast<double>(std::count_if(answers.begin(), answers.begin() + static_cast<std::ptrdiff_t>(count), isRight)) / static_cast<double>(count);
}

Answer answerOf(const PostClassifier &classifier, const LabelExample &example) {
    return {example.label == Label::Professional, classifier.classify(example.post).pProfessional};
}

bool isDecided(const LabelExample &example) { return example.label != Label::None && example.weight >= 1; }

/// The part that an example is of: by its text, so that copies of one post are held out together.
std::size_t foldOf(const LabelExample &example, std::size_t folds) { return static_cast<std::size_t>(hashWord(example.post.text) >> 20) % folds; }

std::vector<Answer> heldOut(const std::vector<LabelExample> &examples, const std::vector<std::string> &words, std::size_t folds, std::size_t from) {
    std::vector<Answer> answers;
    for (std::size_t fold = 0; fold < folds; ++fold) {
        std::vector<LabelExample> others;
        for (const LabelExample &example : examples)
            if (foldOf(example, folds) != fold) others.push_back(example);
        const PostClassifier classifier(words, others);
        for (std::size_t i = from; i < examples.size(); ++i)
            if (isDecided(examples[i]) && foldOf(examples[i], folds) == fold) answers.push_back(answerOf(classifier, examples[i]));
    }
    return answers;
}

}  // namespace

Figures figuresOf(const std::vector<Answer> &answers) {
    Figures figures;
    figures.count = answers.size();
    if (answers.empty()) return figures;
    std::array<std::array<double, 2>, 2> counts{};  // truth, said
    for (const Answer &answer : answers) ++counts[answer.professional][answer.pProfessional >= 0.5];
    figures.accuracy = accuracyOf(answers, answers.size());
    addInterval(figures);
    figures.macroF1 = (f1(counts[1][1], counts[0][1], counts[1][0]) + f1(counts[0][0], counts[1][0], counts[0][1])) / 2;
    figures.balanced = (share(counts[1][1], counts[1][0]) + share(counts[0][0], counts[0][1])) / 2;
    figures.calibrationError = calibrationError(answers);
    std::vector<Answer> sorted = answers;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Answer &a, const Answer &b) { return confidenceOf(a) > confidenceOf(b); });
    figures.top80 = accuracyOf(sorted, std::max<std::size_t>(1, answers.size() * 8 / 10));
    return figures;
}

Evaluation evaluateLabels(const std::vector<LabelExample> &examples, const std::vector<std::string> &workWords, std::size_t folds) {
    Evaluation evaluation;
    const PostClassifier base(workWords);
    std::vector<Answer> byBase;
    for (const LabelExample &example : examples)
        if (isDecided(example)) byBase.push_back(answerOf(base, example));
    evaluation.base = figuresOf(byBase);
    if (byBase.size() < 2 * folds) return evaluation;
    evaluation.learnt = figuresOf(heldOut(examples, workWords, folds, 0));
    if (examples.size() < 2 * lastDecisions) return evaluation;
    const std::size_t first = examples.size() - lastDecisions;
    const PostClassifier before(workWords, {examples.begin(), examples.begin() + static_cast<std::ptrdiff_t>(first)});
    std::vector<Answer> old;
    for (std::size_t i = first; i < examples.size(); ++i)
        if (isDecided(examples[i])) old.push_back(answerOf(before, examples[i]));
    const auto now = heldOut(examples, workWords, folds, first);
    if (old.empty()) return evaluation;
    evaluation.gainOver = old.size();
    evaluation.gain = accuracyOf(now, now.size()) - accuracyOf(old, old.size());
    return evaluation;
}

}  // namespace twofold::analysis
