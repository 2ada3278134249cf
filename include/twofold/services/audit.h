// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <vector>

#include "twofold/services/session.h"
#include "twofold/store/read.h"

namespace twofold::services {

/// One row of the matrix: an account against the labels of its posts.
struct MatrixRow {
    store::AccountRow account;
    std::int64_t professional = 0;
    std::int64_t personal = 0;
    std::int64_t undecided = 0;  ///< no label
    std::int64_t openFindings = 0;
    friend bool operator==(const MatrixRow &, const MatrixRow &) = default;
};
[[nodiscard]] std::vector<MatrixRow> auditMatrix(store::Connection &db);

/// Labels over everything and over time, for the split.
struct Ratio {
    std::int64_t professional = 0;
    std::int64_t personal = 0;
    std::int64_t none = 0;
    [[nodiscard]] std::int64_t total() const { return professional + personal + none; }
};
struct RatioOverview {
    Ratio all;
    std::vector<std::pair<store::AccountRow, Ratio>> byAccount;
    std::vector<std::pair<int, Ratio>> byYear;  ///< ascending, without gaps
    std::int64_t decided = 0;
    std::int64_t suggested = 0;
};
[[nodiscard]] RatioOverview ratioOverview(store::Connection &db);

/// What one contact can see of the user's, by account, from relations and visibility.
struct SeenByRow {
    store::AccountRow account;
    std::int64_t visible = 0;
    std::int64_t unknown = 0;  ///< posts whose audience nobody knows
    bool connected = false;
};
[[nodiscard]] std::vector<SeenByRow> seenBy(store::Connection &db, ContactId contact);

/// Runs the rules over everything. Not in the writer's thread.
Result<void> runAudit(Session &session);

}  // namespace twofold::services
