// SPDX-License-Identifier: GPL-3.0-or-later
#include "logisticfit.h"

#include <algorithm>
#include <cmath>
#include <deque>

namespace twofold::analysis {
namespace {

using Vector = std::vector<double>;

constexpr std::size_t memory = 6;
constexpr int mostIterations = 500;

double dot(const Vector &a, const Vector &b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
    return sum;
}

void addTo(Vector &a, double factor, const Vector &b) {
    for (std::size_t i = 0; i < a.size(); ++i) a[i] += factor * b[i];
}

/// log(1 + exp(-margin)), also far from 0.
double softLoss(double margin) { return margin > 0 ? std::log1p(std::exp(-margin)) : std::log1p(std::exp(margin)) - margin; }

class Descent {
public:
    Descent(const LogisticProblem &problem, std::span<const std::uint32_t> rows) : m_problem(problem), m_rows(rows), m_guess(problem.features, 1.0) {
        for (const std::uint32_t row : rows)
            for (std::size_t i = problem.begin[row]; i < problem.begin[row + 1]; ++i)
                m_guess[problem.index[i]] += problem.cost[row] / 4 * problem.value[i] * problem.value[i];
        for (double &value : m_guess) value = 1 / value;
    }

    Vector run(Vector w, double tolerance) {
        Vector gradient, next, nextGradient;
        double loss = lossAt(w, gradient);
        for (int iteration = 0; iteration < mostIterations && length(gradient) > tolerance; ++iteration) {
            const Vector d = direction(gradient);
            const double slope = dot(d, gradient);
            double nextLoss = loss;
            double by = 1;
            for (; by > 1e-10; by /= 2) {
                next = w;
                addTo(next, by, d);
                nextLoss = lossAt(next, nextGradient);
                if (nextLoss <= loss + 1e-4 * by * slope) break;
            }
            if (by <= 1e-10) break;  // no step lowers it any more: this is as near as numbers of 64 bits come
            remember(next, w, nextGradient, gradient);
            std::swap(w, next);
            std::swap(gradient, nextGradient);
            loss = nextLoss;
        }
        return w;
    }

private:
    struct Step {
        Vector moved, turned;  ///< change of the weights, and of the gradient
        double curvature = 0;
    };

    double lossAt(const Vector &w, Vector &gradient) const {
        gradient = w;
        double loss = dot(w, w) / 2;
        for (const std::uint32_t row : m_rows) {
            const double margin = m_problem.sign[row] * logitOfRow(m_problem, row, w);
            loss += m_problem.cost[row] * softLoss(margin);
            const double pull = -m_problem.cost[row] * m_problem.sign[row] / (1 + std::exp(margin));
            for (std::size_t i = m_problem.begin[row]; i < m_problem.begin[row + 1]; ++i) gradient[m_problem.index[i]] += pull * m_problem.value[i];
        }
        return loss;
    }

    /// In units in which the first guess is the identity: the square root of twice what a step may gain.
    double length(const Vector &gradient) const {
        double sum = 0;
        for (std::size_t i = 0; i < gradient.size(); ++i) sum += gradient[i] * gradient[i] * m_guess[i];
        return std::sqrt(sum);
    }

    /// The two-loop recursion.
    Vector direction(const Vector &gradient) const {
        Vector d = gradient;
        std::vector<double> factors(m_steps.size());
        for (std::size_t i = m_steps.size(); i-- > 0;) {
            factors[i] = dot(m_steps[i].moved, d) / m_steps[i].curvature;
            addTo(d, -factors[i], m_steps[i].turned);
        }
        for (std::size_t i = 0; i < d.size(); ++i) d[i] *= m_guess[i];
        for (std::size_t i = 0; i < m_steps.size(); ++i) addTo(d, factors[i] - dot(m_steps[i].turned, d) / m_steps[i].curvature, m_steps[i].moved);
        for (double &value : d) value = -value;
        return d;
    }

    void remember(const Vector &next, const Vector &w, const Vector &nextGradient, const Vector &gradient) {
        Step step{next, nextGradient, 0};
        addTo(step.moved, -1, w);
        addTo(step.turned, -1, gradient);
        step.curvature = dot(step.moved, step.turned);
        if (step.curvature > 0) m_steps.push_back(std::move(step));
        if (m_steps.size() > memory) m_steps.pop_front();
    }

    const LogisticProblem &m_problem;
    std::span<const std::uint32_t> m_rows;
    Vector m_guess;
    std::deque<Step> m_steps;
};

}  // namespace

double logitOfRow(const LogisticProblem &problem, std::size_t row, const std::vector<double> &weights) {
    double logit = problem.offset[row];
    for (std::size_t i = problem.begin[row]; i < problem.begin[row + 1]; ++i) logit += weights[problem.index[i]] * problem.value[i];
    return logit;
}

std::vector<double> fitLogistic(const LogisticProblem &problem, std::span<const std::uint32_t> rows, const std::vector<double> &start, double tolerance) {
    return Descent(problem, rows).run(start.empty() ? Vector(problem.features, 0.0) : start, tolerance);
}

}  // namespace twofold::analysis
