// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "twofold/analysis/postclassifier.h"
#include "twofold/analysis/reason.h"
#include "twofold/services/decisions.h"
#include "twofold/services/duplicates.h"
#include "twofold/store/read.h"

namespace twofold::services {

enum class CardKind { Finding, Tier, NewFollower, Label };

/// One question of the daily review. Its id is stable as long as the question is the same one.
struct Card {
    std::string id;  ///< "finding:12", "tier:34", "follower:34", "label:567"
    CardKind kind = CardKind::Tier;
    ContactId contact;
    PostId post;
    FindingId finding;
    std::string rule;   ///< of a finding
    std::string title;  ///< name, or the beginning of the post; harmless text
    // What is suggested; each only where it applies.
    std::optional<Tier> tier;
    std::optional<Trust> trust;
    std::optional<Label> label;
    std::optional<FindingState> findingState;
    double confidence = 0;  ///< of the main suggestion, 0 to 1
    std::vector<analysis::Reason> reasons;  ///< for the main suggestion, strongest first
    friend bool operator==(const Card &, const Card &) = default;
};

/// What somebody needs to see to decide on a contact.
struct ContactEvidence {
    store::PersonRow person;
    std::vector<store::IdentityRow> identities;
    std::vector<LinkRow> links;  ///< why they are one
    std::vector<store::RelationRow> relations;
    std::vector<store::ExchangeRow> latest;
    std::vector<store::Decision> history;
    std::string note;
    std::string bio;
    UtcMs asOf = unknownTime;  ///< the moment up to which anything is known
    store::ContactSuggestion suggestion;
    std::vector<analysis::Reason> tierReasons;
    std::vector<analysis::Reason> trustReasons;
    std::vector<analysis::Reason> driftReasons;  ///< why the tier that stands no longer fits, if it does not
    std::vector<analysis::Reason> pruneReasons;  ///< why one may stop following them, if so
};

/// What somebody needs to see to decide on a post.
struct PostEvidence {
    store::PostRow post;
    store::AccountRow account;
    std::vector<analysis::Reason> reasons;   ///< for the suggested label
    std::vector<analysis::MarkedSpan> spans;  ///< the words that spoke
    std::vector<store::FindingRow> findings;
    double pProfessional = 0.5;  ///< as suggested, also beside a decision
    Label suggested = Label::None;
};

/// The daily review: which questions are worth asking, and the evidence for each. Reads on the connection given.
class ReviewService {
public:
    explicit ReviewService(Session &session) : m_session(session) {}

    /// The next cards by worth, mixed: findings by severity, tiers and trust that are only suggested, new followers,
    /// uncertain posts. Never one that is decided, snoozed, or was passed over with the same evidence.
    [[nodiscard]] std::vector<Card> batch(store::Connection &db, int size) const;
    [[nodiscard]] std::optional<Card> card(store::Connection &db, const std::string &id) const;
    [[nodiscard]] std::optional<ContactEvidence> contactEvidence(store::Connection &db, ContactId id) const;
    [[nodiscard]] std::optional<PostEvidence> postEvidence(store::Connection &db, PostId id) const;
    /// How many questions wait, at most `limit`.
    [[nodiscard]] int waiting(store::Connection &db, int limit) const;

    /// Decides a card by a word: a tier, a trust level, a label or a state of a finding. Errors: NotFound, BadArgument.
    Result<Done> decide(const std::string &card, const std::string &value);
    /// Takes what the card suggests (tier and trust together).
    Result<Done> takeSuggestion(const Card &card);
    /// Hides it for a week.
    Result<Done> snooze(const std::string &card);

private:
    Session &m_session;
};

}  // namespace twofold::services
