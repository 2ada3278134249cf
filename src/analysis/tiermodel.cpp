// SPDX-License-Identifier: GPL-3.0-or-later
// The weights stand in tierweights.h and docs/judgement.md; change both together.
#include "twofold/analysis/tiermodel.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "scored.h"
#include "tierfeatures.h"
#include "tierweights.h"

namespace twofold::analysis {

namespace {

constexpr std::size_t parameterCount = tierCount * tierFeatureCount;
using Parameters = std::array<double, parameterCount>;

/// Logits of learn-from, interact, friend; that of "not enough to say" is 0.
using Logits = std::array<double, tierCount>;

struct Sample {
    TierFeatures x{};
    std::size_t tier = 0;  ///< 0: none of them
    double weight = 1;
    std::array<bool, tierCount> allowed{};
    friend bool operator<(const Sample &a, const Sample &b) { return std::tie(a.x, a.tier, a.weight) < std::tie(b.x, b.tier, b.weight); }
};

/// A tie that somebody made, beside what passed.
bool isTied(const ContactEvidence &e) {
    return e.following || e.follower || e.friendRelation || e.closeFriend || e.addressBook || (e.messagesIn > 0 && e.messagesOut > 0);
}

/// The rules that stand whatever was learned.
std::array<bool, tierCount> allowedTiers(const ContactEvidence &e) {
    const std::int64_t count = totalInteractions(e);
    const bool any = count >= fewInteractions || (count > 0 && isTied(e));
    return {e.following || any, any, count >= fewInteractions && isPersonLike(e)};
}

Logits logitsOf(const Parameters &w, const TierFeatures &x) {
    Logits logits{};
    for (std::size_t tier = 0; tier < tierCount; ++tier)
        for (std::size_t i = 0; i < tierFeatureCount; ++i) logits[tier] += w[tier * tierFeatureCount + i] * x[i];
    return logits;
}

/// Probabilities of none and the three, 0 for what is not allowed.
std::array<double, tierCount + 1> probabilities(const Logits &logits, const std::array<bool, tierCount> &allowed) {
    double most = 0;
    for (std::size_t tier = 0; tier < tierCount; ++tier)
        if (allowed[tier]) most = std::max(most, logits[tier]);
    std::array<double, tierCount + 1> p{std::exp(-most)};
    double sum = p[0];
    for (std::size_t tier = 0; tier < tierCount; ++tier) sum += p[tier + 1] = allowed[tier] ? std::exp(logits[tier] - most) : 0;
    for (double &each : p) each /= sum;
    return p;
}

/// Examples as numbers, in an order of their own. Who says what the rules forbid cannot be followed.
std::vector<Sample> samplesOf(const std::vector<TierExample> &examples, UtcMs now) {
    std::vector<Sample> samples;
    for (const TierExample &example : examples) {
        Sample sample{tierFeatures(example.evidence, now), static_cast<std::size_t>(example.tier), example.weight, allowedTiers(example.evidence)};
        if (example.evidence.blocked || example.weight <= 0) continue;
        if (sample.tier == 0 || sample.allowed[sample.tier - 1]) samples.push_back(sample);
    }
    std::sort(samples.begin(), samples.end());
    return samples;
}

/// The fewer there are, the less any of them moves: the first decisions are about the clearest cases.
double caution(const std::vector<Sample> &samples) {
    double count = 0;
    for (const Sample &sample : samples) count += sample.weight;
    return 1 + cautionCount / std::max(1.0, count);
}

struct Prior {
    Parameters means{};
    double caution = 1;
    [[nodiscard]] double precision(std::size_t parameter) const { return caution * (parameter % tierFeatureCount == 0 ? constantPrecision : weightPrecision); }
};

double loss(const std::vector<Sample> &samples, const Prior &prior, const Parameters &w) {
    double sum = 0;
    for (std::size_t i = 0; i < parameterCount; ++i) sum += 0.5 * prior.precision(i) * (w[i] - prior.means[i]) * (w[i] - prior.means[i]);
    for (const Sample &sample : samples)
        sum -= sample.weight * std::log(std::max(1e-300, probabilities(logitsOf(w, sample.x), sample.allowed)[sample.tier]));
    return sum;
}

using Matrix = std::vector<double>;  ///< parameterCount rows, the lower half

void addSample(const Sample &sample, const Parameters &w, Parameters &gradient, Matrix &hessian) {
    const auto p = probabilities(logitsOf(w, sample.x), sample.allowed);
    std::array<std::size_t, tierFeatureCount> used{};
    std::size_t count = 0;
    for (std::size_t i = 0; i < tierFeatureCount; ++i)
        if (sample.x[i] != 0) used[count++] = i;
    for (std::size_t a = 0; a < tierCount; ++a) {
        const double error = sample.weight * (p[a + 1] - (sample.tier == a + 1 ? 1 : 0));
        for (std::size_t k = 0; k < count; ++k) gradient[a * tierFeatureCount + used[k]] += error * sample.x[used[k]];
        for (std::size_t b = 0; b <= a; ++b) {
            const double curve = sample.weight * p[a + 1] * ((a == b ? 1 : 0) - p[b + 1]);
            if (curve == 0) continue;
            for (std::size_t k = 0; k < count; ++k)
                for (std::size_t l = 0; l < count; ++l)
                    hessian[(a * tierFeatureCount + used[k]) * parameterCount + b * tierFeatureCount + used[l]] += curve * sample.x[used[k]] * sample.x[used[l]];
        }
    }
}

/// Solves hessian · step = gradient by Cholesky's method, in place; the prior makes the matrix positive definite.
Parameters solve(Matrix &m, Parameters b) {
    constexpr std::size_t n = parameterCount;
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j <= i; ++j) {
            double sum = m[i * n + j];
            for (std::size_t k = 0; k < j; ++k) sum -= m[i * n + k] * m[j * n + k];
            m[i * n + j] = i == j ? std::sqrt(std::max(sum, 1e-12)) : sum / m[j * n + j];
        }
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t k = 0; k < i; ++k) b[i] -= m[i * n + k] * b[k];
        b[i] /= m[i * n + i];
    }
    for (std::size_t i = n; i-- > 0;) {
        for (std::size_t k = i + 1; k < n; ++k) b[i] -= m[k * n + i] * b[k];
        b[i] /= m[i * n + i];
    }
    return b;
}

/// One step of Newton's method, halved until it helps. False when nothing is left to gain.
bool improve(const std::vector<Sample> &samples, const Prior &prior, Parameters &w, double &lossNow) {
    Parameters gradient{};
    Matrix hessian(parameterCount * parameterCount, 0.0);
    for (std::size_t i = 0; i < parameterCount; ++i) {
        gradient[i] = prior.precision(i) * (w[i] - prior.means[i]);
        hessian[i * parameterCount + i] = prior.precision(i);
    }
    for (const Sample &sample : samples) addSample(sample, w, gradient, hessian);
    const Parameters step = solve(hessian, gradient);
    for (double size = 1; size > 1e-4; size /= 2) {
        Parameters next = w;
        for (std::size_t i = 0; i < parameterCount; ++i) next[i] -= size * step[i];
        const double lossNext = loss(samples, prior, next);
        if (lossNext >= lossNow) continue;
        const bool more = lossNow - lossNext > 1e-9;
        w = next;
        lossNow = lossNext;
        return more;
    }
    return false;
}

Parameters fitted(const std::vector<Sample> &samples) {
    constexpr int mostSteps = 30;
    Prior prior;
    prior.caution = caution(samples);
    for (std::size_t tier = 0; tier < tierCount; ++tier)
        for (std::size_t i = 0; i < tierFeatureCount; ++i) prior.means[tier * tierFeatureCount + i] = tierWeights[i][tier];
    Parameters w = prior.means;
    if (samples.empty()) return w;
    double lossNow = loss(samples, prior, w);
    for (int i = 0; i < mostSteps && improve(samples, prior, w, lossNow); ++i) {}
    return w;
}

/// Contributions to the lead of one answer over another, one reason for each code.
void addContributions(const Parameters &w, const TierFeatures &x, const ContactEvidence &e, UtcMs now, std::size_t best, std::size_t other, TierSuggestion &to) {
    const auto weight = [&](std::size_t answer, std::size_t i) { return answer == 0 ? 0 : w[(answer - 1) * tierFeatureCount + i]; };
    for (std::size_t i = 0; i < tierFeatureCount; ++i) {
        const double share = (weight(best, i) - weight(other, i)) * x[i];
        if (i == 0) to.constant = share;
        if (i == 0 || share == 0) continue;
        Reason reason = tierReason(static_cast<TierFeature>(i), e, now);
        reason.weight = share;
        const auto same = std::find_if(to.reasons.begin(), to.reasons.end(), [&](const Reason &each) { return each.code == reason.code; });
        if (same == to.reasons.end()) to.reasons.push_back(std::move(reason));
        else same->weight += share;
    }
    sortReasons(to.reasons);
}

}  // namespace

struct TierModel::Weights {
    Parameters values{};
    UtcMs now = unknownTime;
};

TierModel::TierModel(const std::vector<TierExample> &examples, UtcMs now) : m_weights(std::make_unique<Weights>()) {
    m_weights->values = fitted(samplesOf(examples, now));
    m_weights->now = now;
}

TierModel::~TierModel() = default;
TierModel::TierModel(TierModel &&) noexcept = default;
TierModel &TierModel::operator=(TierModel &&) noexcept = default;

UtcMs TierModel::now() const { return m_weights->now; }

TierSuggestion TierModel::suggest(const ContactEvidence &evidence, Reasons reasons) const {
    TierSuggestion suggestion;
    if (evidence.blocked) {
        addReason(suggestion.reasons, "blocked", -0.5);
        return suggestion;
    }
    const TierFeatures x = tierFeatures(evidence, m_weights->now);
    const auto p = probabilities(logitsOf(m_weights->values, x), allowedTiers(evidence));
    const auto best = static_cast<std::size_t>(std::max_element(p.begin(), p.end()) - p.begin());
    std::size_t other = best == 0 ? 1 : 0;
    for (std::size_t i = 0; i < p.size(); ++i)
        if (i != best && p[i] > p[other]) other = i;
    suggestion.score = tieStrength(evidence, m_weights->now);
    suggestion.value = static_cast<Tier>(best);
    suggestion.state = best == 0 ? ValueState::None : ValueState::Suggested;
    suggestion.confidence = best == 0 ? 0 : std::min(0.95, p[best]);
    if (p[other] > 0) suggestion.margin = std::log(p[best] / p[other]);
    if (reasons == Reasons::Yes) addContributions(m_weights->values, x, evidence, m_weights->now, best, other, suggestion);
    return suggestion;
}

}  // namespace twofold::analysis
