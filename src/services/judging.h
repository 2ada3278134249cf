// SPDX-License-Identifier: GPL-3.0-or-later
// Facts of the store as analysis takes them, and what analysis says of a contact.
#pragma once

#include <memory>
#include <vector>

#include "twofold/analysis/roles.h"
#include "twofold/analysis/tiermodel.h"
#include "twofold/store/contacts.h"

namespace twofold::services {

/// What contacts are judged by: the model of tiers with what it learned, and who the user is.
struct Judges {
    analysis::TierModel model;
    analysis::RoleOwner owner;
};

/// "Now" for what is suggested: the newest source that is known, at most the clock's now. Silence after the last
/// export is not silence of the contact.
[[nodiscard]] UtcMs evidenceTime(store::Connection &db, UtcMs now);
/// The user as roles need it, from the accounts.
[[nodiscard]] analysis::RoleOwner roleOwner(store::Connection &db);

/// The facts of a contact as analysis takes them; the kind is what was decided, what a source says, or what its words say.
[[nodiscard]] analysis::ContactEvidence evidenceOf(const store::ContactFacts &facts);

struct Judged {
    store::ContactSuggestion suggestion;
    std::vector<analysis::Reason> tierReasons, trustReasons, driftReasons, pruneReasons;  ///< only when asked for
};
[[nodiscard]] Judged judge(const store::ContactFacts &facts, const Judges &judges, bool withReasons);
/// The part of it that follows from the model: tier, score and drift.
[[nodiscard]] store::ContactSuggestion judgeTier(const analysis::ContactEvidence &evidence, std::optional<Tier> decided, const analysis::TierModel &model);
/// The suggestion by the formula alone, without what was learned.
[[nodiscard]] store::ContactSuggestion suggest(const store::ContactFacts &facts, UtcMs asOf);

/// What the decisions among these contacts teach.
[[nodiscard]] analysis::TierModel fittedModel(const std::vector<store::ContactFacts> &contacts, UtcMs asOf);

}  // namespace twofold::services
