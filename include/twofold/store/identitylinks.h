// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "twofold/core/words.h"
#include "twofold/store/connection.h"

namespace twofold::store {

/// A shown identity with all that tells who it is. Several values stand one a line.
struct IdentityProfile {
    IdentityId id;
    Platform platform = Platform::Unknown;
    std::string key, nativeId, handle, name, bio, profileUrl, email, phone;
    ContactKind kind = ContactKind::Unknown;
    std::vector<std::string> formerHandles;
    friend bool operator==(const IdentityProfile &, const IdentityProfile &) = default;
};

/// What a shown identity has to do with contacts.
struct IdentityPlace {
    IdentityId id;
    Platform platform = Platform::Unknown;
    std::string key;
    ContactId contact, own, linked;
    ContactId decided;          ///< by the user; none
    std::int64_t decision = 0;  ///< number of that decision
    friend bool operator==(const IdentityPlace &, const IdentityPlace &) = default;
};

using IdentityIdPair = std::pair<IdentityId, IdentityId>;

/// The field of a decision (on the smaller identity) that two identities are never one person's: "1" apart, "0" no longer.
[[nodiscard]] std::string neverField(IdentityId other);
/// The other identity of such a field; nothing for another field.
[[nodiscard]] std::optional<IdentityId> neverOther(std::string_view field);

/// a < b; evidence is the JSON of one reason (links) or of a list of them (duplicates).
struct StoredLink {
    IdentityIdPair pair;
    std::string evidence;
    friend bool operator==(const StoredLink &, const StoredLink &) = default;
};
/// Kept under the own contacts of the two identities, which never change: what it means for contacts as they stand now is
/// worked out when it is read, so that no decision makes it out of date.
struct StoredDuplicate {
    IdentityIdPair pair;
    int score = 0;  ///< per mille
    std::string evidence;
    friend bool operator==(const StoredDuplicate &, const StoredDuplicate &) = default;
};

/// Links between identities and what may be one. Reading: any connection; writing: the writer's thread.
class IdentityLinkStore {
public:
    explicit IdentityLinkStore(Connection &connection) : m_db(connection) {}

    /// All shown identities in order of their number.
    [[nodiscard]] std::vector<IdentityProfile> profiles();
    /// Pairs of shown identities that a post names together, at most `perPost` of one post; ascending, once each.
    [[nodiscard]] std::vector<IdentityIdPair> namedTogether(int perPost = 6);
    /// All shown identities, or those that hang together with these: in one contact with one of them by what stands, what is linked or decided, or by
    /// evidence, over any number of steps.
    [[nodiscard]] std::vector<IdentityPlace> places(const std::vector<IdentityId> *around = nullptr);
    /// Pairs that the user said are two ("never" decisions that count), of all identities.
    [[nodiscard]] std::vector<IdentityIdPair> neverPairs();
    [[nodiscard]] std::vector<StoredLink> links();
    [[nodiscard]] std::vector<StoredLink> linksWithin(ContactId contact);
    /// By score from the best, then platform and key.
    [[nodiscard]] std::vector<StoredDuplicate> duplicates();

    /// Puts these in place of what stands.
    void replaceLinks(const std::vector<StoredLink> &links);
    void replaceDuplicates(const std::vector<StoredDuplicate> &duplicates);
    /// None takes it away. Followed by ContactStore::refreshContactOf.
    void setLinked(IdentityId identity, ContactId contact);
    /// Identities that are not shown keep no link. Returns those that lost one.
    std::vector<IdentityId> clearLinkedOfHidden();
    /// Contacts that are shown though no identity is left in them.
    [[nodiscard]] std::vector<ContactId> deserted();

private:
    Connection &m_db;
};

}  // namespace twofold::store
