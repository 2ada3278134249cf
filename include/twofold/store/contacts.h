// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "twofold/core/clock.h"
#include "twofold/core/words.h"
#include "twofold/store/connection.h"
#include "twofold/store/events.h"

namespace twofold::store {

/// 12 months in, then 12 months out, oldest first.
using MonthCounts = std::array<std::uint16_t, 24>;

/// What the user decided of a contact: of each field what counts now.
struct ContactDecisions {
    std::optional<Tier> tier;
    std::optional<Trust> trust;
    std::optional<ContactKind> kind;
    std::string note;
    std::vector<std::string> roles;
    std::vector<std::string> deniedRoles;  ///< taken away, so not suggested again
};

/// All that is known of a contact, gathered over its identities and the active jobs.
struct ContactFacts {
    ContactId id;
    bool present = false;
    std::string name;
    std::string handle;   ///< of the identity that gave the name
    std::string handles;  ///< all, for the index
    std::string bio;
    ContactKind kind = ContactKind::Unknown;  ///< as a source says it
    std::int64_t in = 0, out = 0, in90 = 0, out90 = 0, messagesIn = 0, messagesOut = 0;
    std::int64_t talkOut = 0;  ///< replies, comments and messages of the user
    UtcMs first = unknownTime, last = unknownTime;
    MonthCounts months{};
    std::uint32_t platforms = 0;  ///< bit per Platform
    bool following = false, follower = false, mutual = false, friendRelation = false, closeFriend = false;
    bool friendOffWork = false;  ///< called friend on an account that is not for work alone
    bool addressBook = false, privateNumber = false, muted = false, blocked = false;
    bool onProfessional = false, onPersonal = false, onMixed = false;
    std::int64_t personalPosts = 0, labelledPosts = 0;  ///< among the posts that passed between
    UtcMs followingSince = unknownTime;
    std::vector<std::string> bios;       ///< of each identity that has one; no order
    std::vector<std::string> positions;  ///< those among them of LinkedIn and address books: position and company
    std::vector<std::string> lists;      ///< the user's lists they are on
    ContactDecisions decided;
};

/// In per mille.
struct SuggestedRole {
    std::string role;
    int confidence = 0;
    friend bool operator==(const SuggestedRole &, const SuggestedRole &) = default;
};

/// What is suggested for a contact, in per mille.
struct ContactSuggestion {
    ContactKind kind = ContactKind::Unknown;
    Tier tier = Tier::Untiered;
    ValueState tierState = ValueState::None;
    int tierConfidence = 0;
    int score = 0;
    Trust trust = Trust::Unset;
    ValueState trustState = ValueState::None;
    int trustConfidence = 0;
    Drift drift = Drift::None;
    bool prune = false;
    std::vector<SuggestedRole> roles;
};

/// What follows for contacts from what was imported and decided.
class ContactStore {
public:
    explicit ContactStore(Connection &connection) : m_db(connection) {}

    /// Gathers one contact or all (those with an identity), in order of id. `asOf` dates months and the last 90 days.
    [[nodiscard]] std::vector<ContactFacts> gather(std::optional<ContactId> only, UtcMs asOf);
    /// Writes facts, the suggestion (below what was decided), roles and note, and the text index of people.
    void write(const ContactFacts &facts, const ContactSuggestion &suggestion);
    /// Only what is suggested as tier, and the drift: what a decision about somebody else can change.
    void writeTier(ContactId id, const ContactSuggestion &suggestion);
    /// A number that is another one after another program has written to the store.
    [[nodiscard]] std::int64_t foreignChanges();
    /// Around a pass that gathers all and writes them unit by unit: contacts that a decision touched in between are newer
    /// than what was gathered, and are left alone.
    void beginPass();
    void touch(ContactId id);
    [[nodiscard]] bool touchedSincePass(ContactId id);
    [[nodiscard]] std::optional<ContactId> contactOf(IdentityId identity);
    /// The contact that an identity has when no merge holds.
    [[nodiscard]] ContactId ownContactOf(IdentityId identity);
    /// A new contact without identities.
    ContactId insert();
    /// Whom a post answers, mentions, reposts or quotes.
    [[nodiscard]] std::vector<ContactId> shownBy(PostId post);
    /// Identities of a contact.
    [[nodiscard]] std::vector<IdentityId> identities(ContactId id);
    /// The numbers whose decisions count for a contact: its own, and those that its shown identities have or had by themselves or by a
    /// decision, as far as nobody stands under them now. In ascending order.
    [[nodiscard]] std::vector<ContactId> parts(ContactId id);
    /// The contacts for which decisions about this number count: itself, and when nobody stands under it those that it is part of.
    [[nodiscard]] std::vector<ContactId> holders(ContactId number);
    /// The decisions about all its parts that count, newest first.
    [[nodiscard]] std::vector<Decision> history(ContactId id, std::int64_t limit = 100);
    /// Puts an identity where the decision that counts says ("contact"), else where it is linked to, else back to its own contact.
    void refreshContactOf(IdentityId identity);

private:
    void writeSuggestedRoles(const ContactFacts &facts, const ContactSuggestion &suggestion);
    Connection &m_db;
};

}  // namespace twofold::store
