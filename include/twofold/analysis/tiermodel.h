// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "twofold/analysis/tiers.h"

namespace twofold::analysis {

/// What the user decided of a contact, and what was known of it. Untiered says that none fits.
struct TierExample {
    ContactEvidence evidence;
    Tier tier = Tier::Untiered;
    double weight = 1;
};

/// A multinomial logistic model of learn-from, interact and friend beside "not enough to say", over the features that the
/// reasons name (docs/judgement.md, section 2). Without examples its weights are those written down there; examples move
/// them (maximum a posteriori by Newton's method, a Gaussian prior around what is written down). The same examples in any
/// order give the same model. Immutable; any thread.
class TierModel {
public:
    /// The formula alone. `now` dates recency, in examples and in what is asked.
    explicit TierModel(UtcMs now) : TierModel({}, now) {}
    TierModel(const std::vector<TierExample> &examples, UtcMs now);
    ~TierModel();
    TierModel(TierModel &&) noexcept;
    TierModel &operator=(TierModel &&) noexcept;

    /// Whatever was learned: no organisation, news or bot is a friend, nobody without any interaction is friend or
    /// interact, and who is blocked gets no tier. Without `Reasons::Yes` the list of reasons stays empty, which is quicker.
    enum class Reasons { No, Yes };
    [[nodiscard]] TierSuggestion suggest(const ContactEvidence &evidence, Reasons reasons = Reasons::Yes) const;
    [[nodiscard]] UtcMs now() const;

private:
    struct Weights;
    std::unique_ptr<Weights> m_weights;
};

}  // namespace twofold::analysis
