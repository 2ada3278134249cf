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

enum class CardKind { Finding, Tier, NewFollower, Label, Drift, Duplicate };

/// One question of the daily review. Its id is stable as long as the question is the same one.
struct Card {
    std::string id;  ///< "finding:12", "tier:34", "follower:34", "label:567", "drift:34", "duplicate:3-9"
    CardKind kind = CardKind::Tier;
    ContactId contact;
    ContactId other;  ///< the second side of a possible duplicate
    PostId post;
    FindingId finding;
    std::string rule;   ///< of a finding
    std::string title;  ///< name, or the beginning of the post; harmless text
    // What is suggested; each only where it applies.
    std::optional<Tier> tier;
    std::optional<Trust> trust;
    std::optional<Label> label;
    std::optional<FindingState> findingState;
    bool merge = false;     ///< that the two are one
    double confidence = 0;  ///< of the main suggestion, 0 to 1
    std::vector<analysis::Reason> reasons;  ///< for the main suggestion, strongest first
    // What its worth and its sameness go by.
    Severity severity = Severity::Low;  ///< of a finding
    double strength = 0;                ///< of the tie, 0 to 1
    double reach = 0;                   ///< of the post of a finding: share of people who can see it, 0 to 1
    int drift = 0;                      ///< as store::DriftRow
    std::int64_t in = 0, out = 0;       ///< interactions, of a contact
    bool stands = true;   ///< false: decided, or no longer a question
    bool random = false;  ///< a post that was chosen at random, to check the suggestions
    /// Tier and trust are what it asks for.
    [[nodiscard]] bool asksAboutContact() const { return kind == CardKind::Tier || kind == CardKind::NewFollower || kind == CardKind::Drift; }
    friend bool operator==(const Card &, const Card &) = default;
};

enum class CardOutcome { Open, Decided, Snoozed, Seen };

/// A card of the batch under way.
struct BatchCard {
    Card card;
    CardOutcome outcome = CardOutcome::Open;
    friend bool operator==(const BatchCard &, const BatchCard &) = default;
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

/// The daily review: which questions are worth asking, and the evidence for each. Reads on the connection given; what
/// decides is one event each, as in DecisionService.
class ReviewService {
public:
    explicit ReviewService(Session &session, DecisionService::Settles settles = DecisionService::Settles::AtOnce) : m_session(session), m_settles(settles) {}

    /// The batch under way, also one that another run or the command line began: all its cards with what became of them. A
    /// new one of `size` cards when all of it is dealt with. Remembered in the store; not in the writer's thread.
    [[nodiscard]] std::vector<BatchCard> resume(store::Connection &db, int size);
    /// The cards that would make a new batch, by worth, mixed: see docs/judgement.md, "The order of the review". Never one
    /// that is decided, snoozed, or was passed over with the same evidence.
    [[nodiscard]] std::vector<Card> batch(store::Connection &db, int size) const;
    [[nodiscard]] std::optional<Card> card(store::Connection &db, const std::string &id) const;
    [[nodiscard]] std::optional<ContactEvidence> contactEvidence(store::Connection &db, ContactId id) const;
    [[nodiscard]] std::optional<PostEvidence> postEvidence(store::Connection &db, PostId id) const;

    /// Decides a card by a word: a tier, a trust level, a label, a state of a finding, "merge" or "never". The card is
    /// remembered in the same event, and of a post how it was chosen. Errors: NotFound, BadArgument.
    Result<Done> decide(const std::string &card, const std::string &value);
    /// Takes what the card suggests (tier and trust together).
    Result<Done> takeSuggestion(const Card &card);
    /// Leaves the card undecided: it comes again when its evidence has changed. A suggested label counts as weak consent.
    Result<Done> passOver(const std::string &card);
    /// Hides it for a week.
    Result<Done> snooze(const std::string &card);

private:
    void addSuggestion(store::Connection &db, ContactEvidence &evidence) const;
    [[nodiscard]] Result<Card> shown(const std::string &card) const;
    [[nodiscard]] DecisionService deciding(const Card &card) const;

    Session &m_session;
    DecisionService::Settles m_settles;
};

}  // namespace twofold::services
