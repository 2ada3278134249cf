// SPDX-License-Identifier: GPL-3.0-or-later
// The fit of the shipped base; docs/judgement.md says what is fitted and how far it may go.
#pragma once

#include <string_view>
#include <vector>

#include "personalpart.h"
#include "postfeatures.h"
#include "support/trainingcorpus.h"

namespace twofold::analysis {

/// How far a weight may move from what was set by hand (n-grams: from 0), and how many people must use an n-gram.
struct BaseSettings {
    double classDeviation = 0.1;
    double signDeviation = 0.1;
    double constantDeviation = 0.5;
    double wordDeviation = 1;
    double partDeviation = 1;
    double unusualDeviation = 0.05;
    double leastWordPeople = 4;
    double leastPartPeople = 5;
    /// Added to the weight of X when all is fitted: the people of the corpus write of work half of the time, those who tweet
    /// seldom do (one in seven of the clear cases of posts-english, fewer in other languages).
    double lessOnX = -1.4;
    double workDeviation = 2;  ///< of what the user's own words of work say, fitted when all else is
    void set(std::string_view name, double value);
};

[[nodiscard]] PostView viewOf(const test::TrainingPost &post);
[[nodiscard]] double probability(const PostView &post, const ShippedBase &base, const Lexicon &own);
/// Those whom the shipped base is made of: all but the held-out ones, in their order. Points into `people`.
[[nodiscard]] std::vector<const test::TrainingPerson *> trainingPeople(const std::vector<test::TrainingPerson> &people);
/// Deterministic: the same people in the same order give the same bytes.
[[nodiscard]] BaseModel trainBase(const std::vector<const test::TrainingPerson *> &people, const BaseSettings &settings);

}  // namespace twofold::analysis
