// SPDX-License-Identifier: GPL-3.0-or-later
// Logistic regression with a Gaussian prior, over sparse rows: the one solver behind the shipped base, the personal part
// of the labels and whatever else learns from decisions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace twofold::analysis {

/// Rows of a sparse matrix, one after another. Each feature's value is already divided by its prior's precision: the
/// prior of every weight is N(0, 1), so a feature whose weight may vary by s stands here with s times its value.
struct LogisticProblem {
    std::vector<std::uint32_t> index;      ///< features of all rows, below `features`
    std::vector<float> value;              ///< of the same length
    std::vector<std::size_t> begin{0};     ///< where each row begins, and the end of the last
    std::vector<double> offset;            ///< logit of each row before anything is learnt
    std::vector<double> cost;              ///< weight of each row, > 0
    std::vector<std::int8_t> sign;         ///< +1 or -1, of each row
    std::uint32_t features = 0;

    void add(std::uint32_t feature, float v) {
        index.push_back(feature);
        value.push_back(v);
    }
    void endRow(double rowOffset, double rowCost, bool positive) {
        begin.push_back(index.size());
        offset.push_back(rowOffset);
        cost.push_back(rowCost);
        sign.push_back(positive ? 1 : -1);
    }
    [[nodiscard]] std::size_t rows() const { return offset.size(); }
};

/// The weights w that minimise |w|²/2 + Σ cost·log(1 + exp(-sign·(offset + w·x))) over the rows named: L-BFGS (Nocedal 1980)
/// with the diagonal of the Hessian's bound as its first guess. `start`: where to begin (empty: at 0). Deterministic: the
/// same rows in the same order give the same bits. Stops when a step can lower the loss by no more than some
/// tolerance²/2. Pure, any thread.
[[nodiscard]] std::vector<double> fitLogistic(const LogisticProblem &problem, std::span<const std::uint32_t> rows, const std::vector<double> &start = {},
                                              double tolerance = 0.01);

/// offset + w·x of one row.
[[nodiscard]] double logitOfRow(const LogisticProblem &problem, std::size_t row, const std::vector<double> &weights);

}  // namespace twofold::analysis
