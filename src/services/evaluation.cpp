// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/services/evaluation.h"

#include <cmath>
#include <map>

#include "labelling.h"
#include "wordinghelp.h"

namespace twofold::services {

namespace {

constexpr std::size_t quickDecisions = 500;
constexpr std::size_t quickSeen = 250;

QString times(double share) { return QString::number(std::lround(share * 100)); }

std::vector<AccountEvaluation> byAccount(store::Connection &db, const std::vector<store::JudgedPost> &posts, const analysis::Evaluation &evaluation) {
    std::map<std::int64_t, std::vector<analysis::Answer>> answers;
    for (const auto &one : evaluation.heldOut) answers[posts[one.example].post.account.value].push_back(one.answer);
    std::vector<AccountEvaluation> accounts;
    for (const auto &profile : store::readProfiles(db)) {
        const auto found = answers.find(profile.account.value);
        if (found == answers.end()) continue;
        accounts.push_back({profile.account, profile.platform, profile.handle, analysis::figuresOf(found->second), analysis::confusionOf(found->second)});
    }
    return accounts;
}

}  // namespace

LabelEvaluation evaluateLabels(store::Connection &db, EvaluationDepth depth) {
    const bool quick = depth == EvaluationDepth::Quick;
    const auto posts = quick ? store::readJudgedPosts(db, quickDecisions, quickSeen) : judgedPosts(db);
    LabelEvaluation evaluation;
    for (const auto &post : posts) {
        ++(post.decided ? evaluation.decided : evaluation.seen);
        evaluation.random += post.decided && post.random;
    }
    evaluation.newestOnly = quick && evaluation.decided == quickDecisions;
    const auto examples = examplesOf(db, posts);
    evaluation.figures = analysis::evaluateLabels(examples, workWords(db), {.withGain = !quick});
    std::vector<analysis::Answer> all;
    for (const auto &one : evaluation.figures.heldOut) all.push_back(one.answer);
    evaluation.confusion = analysis::confusionOf(all);
    evaluation.accounts = byAccount(db, posts, evaluation.figures);
    return evaluation;
}

QString evaluationSentence(const LabelEvaluation &evaluation) {
    if (const auto missing = static_cast<std::int64_t>(evaluation.missing()); missing > 0)
        return plural(missing, QT_TRANSLATE_NOOP("Wording", "Too early to say how good the suggestions are: %1 more decision."),
                      QT_TRANSLATE_NOOP("Wording", "Too early to say how good the suggestions are: %1 more decisions."));
    const auto &figures = evaluation.figures.learnt;
    const char *own = QT_TRANSLATE_NOOP("Wording", "On your own %1 decisions the suggestions are right %2 times of 100 (%3 to %4).");
    const char *last = QT_TRANSLATE_NOOP("Wording", "On your last %1 decisions the suggestions are right %2 times of 100 (%3 to %4).");
    return translated(evaluation.newestOnly ? last : own).arg(QString::number(figures.count), times(figures.accuracy), times(figures.low), times(figures.high));
}

TierEvaluation evaluateTiers(store::Connection &db) {
    TierEvaluation evaluation;
    evaluation.counts = store::readTierComparison(db);
    for (const auto &count : evaluation.counts) {
        evaluation.decided += count.count;
        if (count.suggested == Tier::Untiered) continue;
        evaluation.suggested += count.count;
        if (count.suggested == count.decided) evaluation.same += count.count;
    }
    return evaluation;
}

QString evaluationSentence(const TierEvaluation &evaluation) {
    if (evaluation.decided == 0) return translated(QT_TRANSLATE_NOOP("Wording", "You decided no tier yet."));
    return translated(QT_TRANSLATE_NOOP("Wording", "Tiers you decided: %1. Suggested without the decision: %2, the same tier: %3."))
        .arg(QString::number(evaluation.decided), QString::number(evaluation.suggested), QString::number(evaluation.same));
}

}  // namespace twofold::services
