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

/// The part that an example is of: by its words, so that copies of one post, with another link or another tag before it, are
/// held out together.
std::size_t foldOf(const LabelExample &example, std::size_t folds) {
    std::uint64_t hash = emptyHash;
    Tokenizer tokenizer(example.post.text);
    FoldedWord folded;
    for (Token token; tokenizer.next(token);) {
        if (token.kind != TokenKind::Word && token.kind != TokenKind::Ideographs) continue;
        foldWord(example.post.text.substr(token.begin, token.end - token.begin), folded);
        for (const char byte : folded.view()) hash = hashByte(hash, byte);
        hash = hashByte(hash, ' ');
    }
    return static_cast<std::size_t>(hash >> 20) % folds;
}

/// The decisions from `from` on, each judged by a fit over what stands before `from` and the other parts of what follows.
std::vector<Evaluation::HeldOut> heldOut(const std::vector<LabelExample> &examples, const std::vector<std::string> &words, std::size_t folds, std::size_t from) {
    std::vector<std::size_t> fold(examples.size());
    for (std::size_t i = from; i < examples.size(); ++i) fold[i] = foldOf(examples[i], folds);
    std::vector<Evaluation::HeldOut> answers;
    for (std::size_t part = 0; part < folds; ++part) {
        std::vector<LabelExample> others;
        for (std::size_t i = 0; i < examples.size(); ++i)
            if (i < from || fold[i] != part) others.push_back(examples[i]);
        const PostClassifier classifier(words, others);
        for (std::size_t i = from; i < examples.size(); ++i)
            if (isDecided(examples[i]) && fold[i] == part) answers.push_back({i, answerOf(classifier, examples[i])});
    }
    std::sort(answers.begin(), answers.end(), [](const auto &a, const auto &b) { return a.example < b.example; });
    return answers;
}

std::vector<Answer> answersOf(const std::vector<Evaluation::HeldOut> &all) {
    std::vector<Answer> answers;
    for (const auto &one : all) answers.push_back(one.answer);
    return answers;
}

/// Where the last decisions begin; 0 when there are not as many again before them.
std::size_t startOfLast(const std::vector<LabelExample> &examples) {
    std::size_t decided = 0, start = 0;
    for (std::size_t i = examples.size(); i-- > 0;)
        if (isDecided(examples[i]) && ++decided == lastDecisions) start = i;
    return decided >= 2 * lastDecisions ? start : 0;
}

void addGain(const std::vector<LabelExample> &examples, const std::vector<std::string> &words, std::size_t folds, Evaluation &evaluation) {
    const std::size_t first = startOfLast(examples);
    if (first == 0) return;
    const PostClassifier before(words, {examples.begin(), examples.begin() + static_cast<std::ptrdiff_t>(first)});
    std::vector<Answer> old;
    for (std::size_t i = first; i < examples.size(); ++i)
        if (isDecided(examples[i])) old.push_back(answerOf(before, examples[i]));
    const auto now = answersOf(heldOut(examples, words, folds, first));
    evaluation.gainOver = old.size();
    evaluation.gain = accuracyOf(now, now.size()) - accuracyOf(old, old.size());
}

}  // namespace

Figures figuresOf(const std::vector<Answer> &answers) {
    Figures figures;
    figures.count = answers.size();
    if (answers.empty()) return figures;
    const Confusion confusion = confusionOf(answers);
    std::array<std::array<double, 2>, 2> counts{};  // truth, said
    for (std::size_t truth = 0; truth < 2; ++truth)
        for (std::size_t said = 0; said < 2; ++said) counts[truth][said] = static_cast<double>(confusion[truth][said]);
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

Confusion confusionOf(const std::vector<Answer> &answers) {
    Confusion counts{};
    for (const Answer &answer : answers) ++counts[answer.professional][answer.pProfessional >= 0.5];
    return counts;
}

Evaluation evaluateLabels(const std::vector<LabelExample> &examples, const std::vector<std::string> &workWords, const EvaluationOptions &options) {
    Evaluation evaluation;
    const PostClassifier base(workWords);
    std::vector<Answer> byBase;
    for (const LabelExample &example : examples)
        if (isDecided(example)) byBase.push_back(answerOf(base, example));
    if (byBase.size() < leastDecisions) return evaluation;
    evaluation.base = figuresOf(byBase);
    evaluation.heldOut = heldOut(examples, workWords, options.folds, 0);
    evaluation.learnt = figuresOf(answersOf(evaluation.heldOut));
    std::vector<Answer> random;
    for (const auto &one : evaluation.heldOut)
        if (examples[one.example].random) random.push_back(one.answer);
    evaluation.atRandom = figuresOf(random);
    if (options.withGain) addGain(examples, workWords, options.folds, evaluation);
    return evaluation;
}

}  // namespace twofold::analysis
