// SPDX-License-Identifier: GPL-3.0-or-later
#include "logisticfit.h"

#include <algorithm>
#include <cmath>

namespace twofold::analysis {
namespace {

constexpr double leastAlpha = 1e-6;

double sigmoid(double x) { return 1 / (1 + std::exp(-x)); }

/// The root t of t + g + q·(c·σ(t) - a) = 0, which lies between -g - q·(c - a) and -g + q·a. Newton's steps, kept inside.
double solveStep(double t, double g, double q, double c, double a) {
    double low = -g - q * (c - a);
    double high = -g + q * a;
    t = std::clamp(t, low, high);
    for (int i = 0; i < 50; ++i) {
        const double s = sigmoid(t);
        const double value = t + g + q * (c * s - a);
        (value > 0 ? high : low) = t;
        double next = t - value / (1 + q * c * s * (1 - s));
        if (!(next > low && next < high)) next = (low + high) / 2;
        if (std::abs(next - t) < 1e-9) return next;
        t = next;
    }
    return t;
}

/// A fixed shuffle: rows in an order of their own make the descent slow where neighbours are alike.
std::vector<std::uint32_t> shuffled(std::span<const std::uint32_t> rows) {
    std::vector<std::uint32_t> order(rows.begin(), rows.end());
    std::uint64_t state = 0x853C49E6748FEA9BULL;
    for (std::size_t i = order.size(); i > 1; --i) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        std::swap(order[i - 1], order[(state >> 33) % i]);
    }
    return order;
}

/// Sees each row once an epoch; its weights are always those of its alphas.
class Descent {
public:
    Descent(const LogisticProblem &problem, std::span<const std::uint32_t> rows)
        : m_problem(problem), m_weights(problem.features, 0.0), m_t(problem.rows(), 0.0), m_alpha(problem.rows(), 0.0), m_square(problem.rows(), 0.0) {
        for (const std::uint32_t row : rows) {
            for (std::size_t i = problem.begin[row]; i < problem.begin[row + 1]; ++i) m_square[row] += static_cast<double>(problem.value[i]) * problem.value[i];
            // As if nothing were learnt: weights of (nearly) nothing.
            m_alpha[row] = leastAlpha * problem.cost[row];
            m_t[row] = std::log(leastAlpha / (1 - leastAlpha));
            move(row, m_alpha[row]);
        }
    }
    /// How far this row's logit moved.
    double step(std::size_t row) {
        const double dot = logitOfRow(m_problem, row, m_weights);
        const double c = m_problem.cost[row];
        const double t = solveStep(m_t[row], m_problem.sign[row] * dot, m_square[row], c, m_alpha[row]);
        const double alpha = c * sigmoid(t);
        const double change = alpha - m_alpha[row];
        move(row, change);
        m_t[row] = t;
        m_alpha[row] = alpha;
        return std::abs(change) * m_square[row];
    }
    [[nodiscard]] std::vector<double> take() { return std::move(m_weights); }

private:
    void move(std::size_t row, double by) {
        const double signedBy = by * m_problem.sign[row];
        for (std::size_t i = m_problem.begin[row]; i < m_problem.begin[row + 1]; ++i) m_weights[m_problem.index[i]] += signedBy * m_problem.value[i];
    }

    const LogisticProblem &m_problem;
    std::vector<double> m_weights;
    std::vector<double> m_t;  ///< log(alpha / (cost - alpha))
    std::vector<double> m_alpha;
    std::vector<double> m_square;
};

}  // namespace

double logitOfRow(const LogisticProblem &problem, std::size_t row, const std::vector<double> &weights) {
    double logit = problem.offset[row];
    for (std::size_t i = problem.begin[row]; i < problem.begin[row + 1]; ++i) logit += weights[problem.index[i]] * problem.value[i];
    return logit;
}

std::vector<double> fitLogistic(const LogisticProblem &problem, std::span<const std::uint32_t> rows, double tolerance, int epochs) {
    Descent descent(problem, rows);
    const std::vector<std::uint32_t> order = shuffled(rows);
    for (int epoch = 0; epoch < epochs; ++epoch) {
        double most = 0;
        for (const std::uint32_t row : order) most = std::max(most, descent.step(row));
        if (most < tolerance) break;
    }
    return descent.take();
}

}  // namespace twofold::analysis
