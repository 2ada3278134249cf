// SPDX-License-Identifier: GPL-3.0-or-later
// What the store holds as JSON, in the shapes of docs/cli.md; the command line and the export say the same. Pure, any thread.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "twofold/services/review.h"

namespace twofold::services {

/// JSON whose members stay in the order in which they were put, for people who read it too.
using Document = nlohmann::ordered_json;

/// ISO 8601, or null for unknownTime.
[[nodiscard]] Document timeDocument(UtcMs moment);
[[nodiscard]] Document accountDocument(const store::AccountRow &account);
/// `evidence.person` with its identities, relations and the reasons in words.
/// Profiles, as "identities" of a person.
[[nodiscard]] Document identitiesDocument(const std::vector<store::IdentityRow> &identities);
[[nodiscard]] Document personDocument(const ContactEvidence &evidence);
/// A post with the reasons for its suggested label as {"feature": "class:family", "weight": -0.8}.
[[nodiscard]] Document postDocument(const PostEvidence &evidence);
[[nodiscard]] Document featuresDocument(const std::vector<analysis::Reason> &reasons);
[[nodiscard]] Document findingDocument(const store::FindingRow &finding);
/// Reasons as sentences.
[[nodiscard]] Document sentencesDocument(const std::vector<analysis::Reason> &reasons);
/// Evidence as the store keeps it; a reason without a code when it cannot be read.
[[nodiscard]] analysis::Reason findingEvidence(const store::FindingRow &finding);
/// One line or several without indentation, never throwing on broken text.
[[nodiscard]] std::string dumped(const Document &document, int indent = -1);

}  // namespace twofold::services
