// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "twofold/analysis/tiers.h"

namespace twofold::analysis {

/// The user as far as roles need it. Words and names in any case.
struct RoleOwner {
    std::vector<std::string> names;      ///< of the accounts: for the surname
    std::vector<std::string> companies;  ///< where the user works or worked
    std::vector<std::string> fields;     ///< words of the user's profession ("librarian"), as the user's positions say them
    friend bool operator==(const RoleOwner &, const RoleOwner &) = default;
};
/// Reads the positions in the bio of an account on a network of work ("Engineer, Mill Works (Jan 2015 – Mar 2019)").
void addPositions(std::string_view bio, RoleOwner &owner);

/// What a role is told by. The order of lines does not matter.
struct RoleEvidence {
    std::string name;
    std::vector<std::string> lines;      ///< of all profiles' bios
    std::vector<std::string> positions;  ///< "position, company" of a network of work
    std::vector<std::string> lists;      ///< names of the user's lists they are on
    std::string note;                    ///< what the user wrote of them
    ContactEvidence facts;
};

struct RoleSuggestion {
    std::string role;  ///< "recruiter", "colleague", …: the names of docs/judgement.md
    double confidence = 0;
    std::vector<Reason> reasons;
};
/// Mentor, peer, recruiter, employer, trade organisation, news source, event, family, client, colleague: those that are
/// likely, precision first; ordered by confidence, then name. Pure, any thread.
[[nodiscard]] std::vector<RoleSuggestion> suggestRoles(const RoleEvidence &evidence, const RoleOwner &owner);

}  // namespace twofold::analysis
