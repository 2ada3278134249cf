// SPDX-License-Identifier: GPL-3.0-or-later
#include "lbfgs.h"

#include <algorithm>
#include <cmath>
#include <deque>

namespace twofold::analysis {
namespace {

using Vector = std::vector<double>;

constexpr std::size_t memory = 10;
constexpr double enough = 1e-5;  ///< of the gradient's length at the start

double dot(const Vector &a, const Vector &b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
    return sum;
}

void addTo(Vector &a, double factor, const Vector &b) {
    for (std::size_t i = 0; i < a.size(); ++i) a[i] += factor * b[i];
}

/// Loss and gradient.
double lossAt(const LogisticProblem &problem, const Vector &w, Vector &gradient) {
    gradient = w;
    double loss = dot(w, w) / 2;
    for (std::size_t row = 0; row < problem.rows(); ++row) {
        const double margin = problem.sign[row] * logitOfRow(problem, row, w);
        loss += problem.cost[row] * (margin > 0 ? std::log1p(std::exp(-margin)) : std::log1p(std::exp(margin)) - margin);
        const double pull = -problem.cost[row] * problem.sign[row] / (1 + std::exp(margin));
        for (std::size_t i = problem.begin[row]; i < problem.begin[row + 1]; ++i) gradient[problem.index[i]] += pull * problem.value[i];
    }
    return loss;
}

struct Step {
    Vector moved, turned;  ///< change of the weights, and of the gradient
    double curvature = 0;
};

/// The two-loop recursion.
Vector direction(const Vector &gradient, const std::deque<Step> &steps) {
    Vector d = gradient;
    std::vector<double> factors(steps.size());
    for (std::size_t i = steps.size(); i-- > 0;) {
        factors[i] = dot(steps[i].moved, d) / steps[i].curvature;
        addTo(d, -factors[i], steps[i].turned);
    }
    if (!steps.empty()) {
        const double scale = steps.back().curvature / dot(steps.back().turned, steps.back().turned);
        for (double &value : d) value *= scale;
    }
    for (std::size_t i = 0; i < steps.size(); ++i) addTo(d, factors[i] - dot(steps[i].turned, d) / steps[i].curvature, steps[i].moved);
    for (double &value : d) value = -value;
    return d;
}

}  // namespace

std::vector<double> fitLogisticPrimal(const LogisticProblem &problem, int iterations) {
    Vector w(problem.features, 0.0), gradient;
    double loss = lossAt(problem, w, gradient);
    const double stop = enough * std::sqrt(dot(gradient, gradient));
    std::deque<Step> steps;
    for (int iteration = 0; iteration < iterations && std::sqrt(dot(gradient, gradient)) > stop; ++iteration) {
        const Vector d = direction(gradient, steps);
        const double slope = dot(d, gradient);
        double length = steps.empty() ? 1 / std::max(1.0, std::sqrt(dot(gradient, gradient))) : 1;
        Vector next, nextGradient;
        double nextLoss = 0;
        for (int halving = 0; halving < 40; ++halving, length /= 2) {
            next = w;
            addTo(next, length, d);
            nextLoss = lossAt(problem, next, nextGradient);
            if (nextLoss <= loss + 1e-4 * length * slope) break;
        }
        Step step{next, nextGradient, 0};
        addTo(step.moved, -1, w);
        addTo(step.turned, -1, gradient);
        step.curvature = dot(step.moved, step.turned);
        if (step.curvature > 0) steps.push_back(std::move(step));
        if (steps.size() > memory) steps.pop_front();
        w = std::move(next);
        gradient = std::move(nextGradient);
        loss = nextLoss;
    }
    return w;
}

}  // namespace twofold::analysis
