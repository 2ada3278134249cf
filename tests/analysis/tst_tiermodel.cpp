// SPDX-License-Identifier: GPL-3.0-or-later
// The model of tiers on invented social worlds (tests/support/socialworld.h): cold, after decisions, and what it must never say.
// Figures are over the three tiers: a stranger who is given one is a mistake of that tier, and one of whom nothing is said is right.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <random>

#include "core/seed.h"
#include "support/socialworld.h"
#include "twofold/analysis/tiermodel.h"

namespace twofold::analysis {
namespace {

using test::World;
using test::WorldKind;
using test::WorldPerson;
using People = std::vector<const WorldPerson *>;

constexpr std::array<WorldKind, 3> kinds = {WorldKind::HeavyTweeter, WorldKind::Lurker, WorldKind::FacebookPerson};
constexpr unsigned firstSeed = 1001;  ///< the weights were moved on worlds of other seeds
constexpr unsigned lastSeed = 1012;

class Confusion {
public:
    void add(Tier truth, Tier said) { ++m_count[static_cast<std::size_t>(truth)][static_cast<std::size_t>(said)]; }
    [[nodiscard]] double f1(Tier tier) const {
        const auto t = static_cast<std::size_t>(tier);
        double said = 0, is = 0;
        for (std::size_t other = 0; other < 4; ++other) {
            said += m_count[other][t];
            is += m_count[t][other];
        }
        return said + is > 0 ? 2 * m_count[t][t] / (said + is) : 1;
    }
    [[nodiscard]] double macroF1() const { return (f1(Tier::LearnFrom) + f1(Tier::Interact) + f1(Tier::Friend)) / 3; }
    /// And with "not enough to say" as a fourth answer.
    [[nodiscard]] double macroF1WithNone() const { return (3 * macroF1() + f1(Tier::Untiered)) / 4; }

private:
    std::array<std::array<double, 4>, 4> m_count{};
};

class Calibration {
public:
    void add(double confidence, bool right) {
        const auto bin = std::min<std::size_t>(9, static_cast<std::size_t>(confidence * 10));
        m_sum[bin] += confidence;
        m_right[bin] += right;
        ++m_count[bin];
    }
    [[nodiscard]] double error() const {
        double all = 0, error = 0;
        for (std::size_t i = 0; i < 10; ++i) {
            all += m_count[i];
            error += std::abs(m_sum[i] - m_right[i]);
        }
        return all > 0 ? error / all : 0;
    }

private:
    std::array<double, 10> m_sum{}, m_right{}, m_count{};
};

void measure(const TierModel &model, const People &people, Confusion &confusion, Calibration *calibration = nullptr) {
    for (const WorldPerson *person : people) {
        const auto suggestion = model.suggest(person->evidence, TierModel::Reasons::No);
        confusion.add(person->tier, suggestion.value);
        if (calibration && suggestion.state == ValueState::Suggested) calibration->add(suggestion.confidence, suggestion.value == person->tier);
    }
}

/// Two halves of a world: in one the user decides, on the other is measured.
std::pair<People, People> halves(const World &world) {
    std::pair<People, People> both;
    for (std::size_t i = 0; i < world.people.size(); ++i) (i % 2 == 0 ? both.first : both.second).push_back(&world.people[i]);
    return both;
}

/// As the review asks: the strongest ties first whose tier is suggested as interact or friend, one answer after the other.
People askedByReview(const People &people, UtcMs now, std::size_t count) {
    const TierModel cold(now);
    std::vector<std::pair<double, const WorldPerson *>> order;
    for (const WorldPerson *person : people) {
        const auto suggestion = cold.suggest(person->evidence, TierModel::Reasons::No);
        if (suggestion.value == Tier::Interact || suggestion.value == Tier::Friend) order.emplace_back(suggestion.score, person);
    }
    std::stable_sort(order.begin(), order.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    People asked;
    for (std::size_t i = 0; i < std::min(count, order.size()); ++i) asked.push_back(order[i].second);
    return asked;
}

People askedAtRandom(const People &people, unsigned seed, std::size_t count) {
    People asked = people;
    std::shuffle(asked.begin(), asked.end(), std::mt19937_64(seed));
    asked.resize(std::min(count, asked.size()));
    return asked;
}

std::vector<TierExample> examplesOf(const People &people) {
    std::vector<TierExample> examples;
    for (const WorldPerson *person : people) examples.push_back({person->evidence, person->tier});
    return examples;
}

enum class Asked { ByReview, AtRandom };

struct Figures {
    Confusion held;   ///< people whom nobody was asked about
    Confusion shown;  ///< everybody as the window shows them: decided where decided
    Calibration calibration;
};

Figures afterDecisions(std::size_t count, Asked how, std::optional<WorldKind> only = {}) {
    Figures figures;
    for (const WorldKind kind : kinds) {
        if (only && *only != kind) continue;
        for (unsigned seed = firstSeed; seed <= lastSeed; ++seed) {
            const World world = test::makeWorld(seed, kind);
            const auto [asking, held] = halves(world);
            const People asked = how == Asked::ByReview ? askedByReview(asking, world.now, count) : askedAtRandom(asking, seed, count);
            const TierModel model(examplesOf(asked), world.now);
            measure(model, held, figures.held, &figures.calibration);
            measure(model, held, figures.shown);
            for (const WorldPerson *person : asking) {
                const bool decided = std::find(asked.begin(), asked.end(), person) != asked.end();
                figures.shown.add(person->tier, decided ? person->tier : model.suggest(person->evidence, TierModel::Reasons::No).value);
            }
        }
    }
    return figures;
}

TEST(TierModel, FindsTheTiersOfInventedWorlds) {
    for (const WorldKind kind : kinds) {
        const Figures cold = afterDecisions(0, Asked::ByReview, kind);
        std::printf("%-16s cold: macro-F1 %.3f (learn-from %.3f, interact %.3f, friend %.3f; none %.3f)\n", test::worldName(kind), cold.held.macroF1(),
                    cold.held.f1(Tier::LearnFrom), cold.held.f1(Tier::Interact), cold.held.f1(Tier::Friend), cold.held.f1(Tier::Untiered));
    }
    const Figures cold = afterDecisions(0, Asked::ByReview);
    std::printf("all cold: macro-F1 %.3f, with none %.3f, calibration error %.3f\n", cold.held.macroF1(), cold.held.macroF1WithNone(), cold.calibration.error());
    EXPECT_GE(cold.held.macroF1(), 0.80);
    EXPECT_LE(cold.calibration.error(), 0.06);
    for (const Asked how : {Asked::ByReview, Asked::AtRandom})
        for (const std::size_t count : {3U, 5U, 10U, 20U, 50U, 100U}) {
            const Figures after = afterDecisions(count, how);
            std::printf("after %3zu %-12s: held out %.3f (interact %.3f, friend %.3f; %+.3f), as shown %.3f, calibration error %.3f\n", count,
                        how == Asked::ByReview ? "by review" : "at random", after.held.macroF1(), after.held.f1(Tier::Interact), after.held.f1(Tier::Friend),
                        after.held.macroF1() - cold.held.macroF1(), after.shown.macroF1(), after.calibration.error());
            EXPECT_GE(after.held.macroF1(), cold.held.macroF1() - 0.02) << count;
            if (count == 50) {
                EXPECT_GE(after.shown.macroF1(), 0.90);
            }
        }
}

/// Somebody who calls everybody a friend with whom they talk on Facebook is followed, which the formula would not do.
TEST(TierModel, LearnsTheUsersOwnWay) {
    double before = 0, after = 0, talkers = 0;
    for (unsigned seed = firstSeed; seed < firstSeed + 6; ++seed) {
        World world = test::makeWorld(seed, WorldKind::FacebookPerson);
        for (WorldPerson &person : world.people)
            if (person.sort == "fb talker") person.tier = Tier::Friend;
        const auto [asking, held] = halves(world);
        const TierModel cold(world.now);
        const TierModel learned(examplesOf(askedByReview(asking, world.now, 50)), world.now);
        for (const WorldPerson *person : held) {
            if (person->sort != "fb talker") continue;
            ++talkers;
            before += cold.suggest(person->evidence).value == Tier::Friend;
            after += learned.suggest(person->evidence).value == Tier::Friend;
        }
    }
    std::printf("who talks on Facebook called friend: %.0f of %.0f cold, %.0f after 50 decisions\n", before, talkers, after);
    EXPECT_GT(after, before + 0.3 * talkers);
}

TEST(TierModel, WithoutExamplesItIsTheFormula) {
    const World world = test::makeWorld(7, WorldKind::HeavyTweeter);
    const TierModel model({}, world.now);
    for (const WorldPerson &person : world.people) {
        const TierSuggestion a = model.suggest(person.evidence), b = suggestTier(person.evidence, world.now);
        ASSERT_EQ(a.value, b.value);
        ASSERT_EQ(a.confidence, b.confidence);
        ASSERT_EQ(a.reasons, b.reasons);
    }
}

TEST(TierModel, ReasonsAddUpToTheLead) {
    const World world = test::makeWorld(8, WorldKind::FacebookPerson);
    const TierModel model(examplesOf(askedAtRandom(halves(world).first, 8, 40)), world.now);
    for (const WorldPerson &person : world.people) {
        if (person.evidence.blocked) continue;
        const TierSuggestion suggestion = model.suggest(person.evidence);
        double sum = suggestion.constant;
        for (const Reason &reason : suggestion.reasons) sum += reason.weight;
        // Where only one answer is left there is nobody to lead.
        if (suggestion.margin > 0) {
            ASSERT_NEAR(sum, suggestion.margin, 1e-9) << person.sort;
        }
    }
}

TEST(TierModel, TheOrderOfDecisionsDoesNotMatter) {
    TWOFOLD_RANDOM(random);
    const World world = test::makeWorld(9, WorldKind::Lurker);
    std::vector<TierExample> examples = examplesOf(askedByReview(halves(world).first, world.now, 30));
    const TierModel model(examples, world.now);
    std::shuffle(examples.begin(), examples.end(), random);
    const TierModel other(examples, world.now);
    for (const WorldPerson &person : world.people) {
        ASSERT_EQ(model.suggest(person.evidence).confidence, other.suggest(person.evidence).confidence);
        ASSERT_EQ(model.suggest(person.evidence).margin, other.suggest(person.evidence).margin);
    }
}

TEST(TierModel, TheRulesStandWhateverWasLearned) {
    TWOFOLD_RANDOM(random);
    for (unsigned round = 0; round < 30; ++round) {
        const World world = test::makeWorld(100 + round, kinds[round % 3]);
        std::vector<TierExample> examples;
        // Decisions that make no sense at all, and some that break the rules.
        for (int i = 0; i < 60; ++i) examples.push_back({world.people[random() % world.people.size()].evidence, static_cast<Tier>(random() % 4)});
        for (const WorldPerson &person : world.people)
            if (person.evidence.in + person.evidence.out == 0 || person.sort == "news") examples.push_back({person.evidence, Tier::Friend});
        const TierModel learned(examples, world.now), cold(world.now);
        for (const WorldPerson &person : world.people)
            for (const TierModel *model : {&cold, &learned}) {
                const ContactEvidence &e = person.evidence;
                const TierSuggestion suggestion = model->suggest(e, TierModel::Reasons::No);
                const bool isPerson = e.kind == ContactKind::Person || e.kind == ContactKind::Unknown;
                ASSERT_TRUE(suggestion.value != Tier::Friend || (isPerson && e.in + e.out > 0)) << person.sort;
                ASSERT_TRUE(suggestion.value != Tier::Interact || e.in + e.out > 0) << person.sort;
                ASSERT_TRUE(!e.blocked || suggestion.state == ValueState::None);
                ASSERT_TRUE(suggestion.confidence >= 0 && suggestion.confidence <= 0.95);
                ASSERT_EQ(suggestion.state == ValueState::None, suggestion.value == Tier::Untiered);
            }
    }
}

}  // namespace
}  // namespace twofold::analysis
