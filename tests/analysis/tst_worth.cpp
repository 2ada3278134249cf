// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <vector>

#include "twofold/analysis/worth.h"

namespace twofold::test {

using analysis::Question;
using analysis::QuestionKind;
using analysis::worth;

namespace {

// The kinds in the order of their worth, each as its least and its most urgent case.
struct Range {
    Question least, most;
};

std::vector<Range> ranges() {
    const auto finding = [](Severity severity) { return Range{{QuestionKind::Finding, severity}, {QuestionKind::Finding, severity, 1, 1, 1}}; };
    return {finding(Severity::High),
            finding(Severity::Medium),
            {{QuestionKind::Drift}, {QuestionKind::Drift, Severity::Low, 1, 1, 1}},
            {{QuestionKind::NewFollower}, {QuestionKind::NewFollower, Severity::Low, 1, 1, 1}},
            {{.kind = QuestionKind::Label, .confidence = 1}, {.kind = QuestionKind::Label, .confidence = 0.5}},
            {{QuestionKind::Duplicate}, {QuestionKind::Duplicate, Severity::Low, 1, 1, 1}},
            {{QuestionKind::Tier}, {QuestionKind::Tier, Severity::Low, 1, 1, 1}},
            finding(Severity::Low)};
}

}  // namespace

TEST(Worth, ordersEachPairOfKinds) {
    const auto kinds = ranges();
    for (std::size_t earlier = 0; earlier < kinds.size(); ++earlier)
        for (std::size_t later = earlier + 1; later < kinds.size(); ++later) EXPECT_GT(worth(kinds[earlier].least), worth(kinds[later].most)) << earlier << " before " << later;
}

TEST(Worth, withinAKindTheStrongestCaseComesFirst) {
    const auto of = [](QuestionKind kind, double confidence, double strength, double reach) { return worth({kind, Severity::High, confidence, strength, reach}); };
    EXPECT_GT(of(QuestionKind::Finding, 0.6, 0, 1), of(QuestionKind::Finding, 0.6, 0, 0.4)) << "more people can see it";
    EXPECT_GT(of(QuestionKind::Drift, 0, 0.9, 0), of(QuestionKind::Drift, 1, 0.5, 0));
    EXPECT_GT(of(QuestionKind::Tier, 0, 0.9, 0), of(QuestionKind::Tier, 1, 0.5, 0));
    EXPECT_GT(of(QuestionKind::Duplicate, 0.9, 0, 0), of(QuestionKind::Duplicate, 0.8, 1, 0));
    EXPECT_GT(of(QuestionKind::Label, 0.51, 0, 0), of(QuestionKind::Label, 0.6, 0, 0));
    EXPECT_DOUBLE_EQ(of(QuestionKind::Label, 0.45, 0, 0), of(QuestionKind::Label, 0.55, 0, 0)) << "both sides of the middle";
}

TEST(Worth, everyKindHasAPartOfTheBatch) {
    for (const Range &kind : ranges()) EXPECT_GT(analysis::batchShare(kind.least), 0);
}

TEST(Worth, everyFifthPostIsARandomOne) {
    int random = 0;
    for (long long asked = 0; asked < 1000; ++asked) random += analysis::isAskedAtRandom(asked) ? 1 : 0;
    EXPECT_EQ(random, 200);
}

}  // namespace twofold::test
