// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/analysis/worth.h"

#include <algorithm>
#include <cmath>

namespace twofold::analysis {

namespace {

int place(const Question &question) {
    switch (question.kind) {
    case QuestionKind::Finding: return question.severity == Severity::High ? 7 : question.severity == Severity::Medium ? 6 : 0;
    case QuestionKind::Drift: return 5;
    case QuestionKind::NewFollower: return 4;
    case QuestionKind::Label: return 3;
    case QuestionKind::Duplicate: return 2;
    case QuestionKind::Tier: break;
    }
    return 1;
}

double withinKind(const Question &question) {
    switch (question.kind) {
    case QuestionKind::Finding: return 0.7 * question.reach + 0.3 * question.confidence;
    case QuestionKind::Label: return 1 - 2 * std::abs(question.confidence - 0.5);
    case QuestionKind::Duplicate: return question.confidence;
    case QuestionKind::Drift:
    case QuestionKind::Tier: return question.strength;
    case QuestionKind::NewFollower: break;  // the newest first, which is the order they come in
    }
    return 0;
}

}  // namespace

double worth(const Question &question) { return place(question) + 0.999 * std::clamp(withinKind(question), 0.0, 1.0); }

int batchShare(const Question &question) {
    switch (question.kind) {
    case QuestionKind::Finding: return question.severity == Severity::Low ? 1 : 3;
    case QuestionKind::Duplicate: return 1;
    case QuestionKind::Drift:
    case QuestionKind::NewFollower:
    case QuestionKind::Label:
    case QuestionKind::Tier: break;
    }
    return 2;
}

bool isAskedAtRandom(long long asked) { return asked % 5 == 4; }

}  // namespace twofold::analysis
