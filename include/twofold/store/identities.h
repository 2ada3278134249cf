// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "twofold/core/records.h"
#include "twofold/store/connection.h"

namespace twofold::store {

/// What one job knows of an identity. Fields merge by themselves: the newest non-empty value wins, and of two equally
/// old ones the greater, so that the order of reading does not matter.
struct IdentityClaim {
    std::string handle;
    UtcMs handleAt = unknownTime;
    std::string name;
    UtcMs nameAt = unknownTime;
    std::string bio;
    std::string profileUrl;
    std::string email;
    std::string phone;
    ContactKind kind = ContactKind::Unknown;

    /// Takes what the record knows at that moment; true when something changed.
    bool merge(const IdentityRecord &record, UtcMs at);
    bool merge(const IdentityClaim &other);
    friend bool operator==(const IdentityClaim &, const IdentityClaim &) = default;
};

/// Identities, the contacts that come with them, and what each job knows of them. Writer's thread.
class IdentityStore {
public:
    explicit IdentityStore(Connection &connection) : m_db(connection) {}

    struct Found {
        IdentityId id;
        bool present = false;
    };
    [[nodiscard]] std::optional<Found> find(Platform platform, const std::string &key);
    /// A new identity with a new contact of its own.
    IdentityId insert(Platform platform, const std::string &key, const std::string &nativeId);
    [[nodiscard]] std::optional<IdentityClaim> claim(IdentityId id, JobId job);
    /// Whether an active job other than this one knows it.
    [[nodiscard]] bool isKnownToOthers(IdentityId id, JobId job);
    void saveClaim(IdentityId id, JobId job, const IdentityClaim &claim);
    void sawHandle(IdentityId id, JobId job, const std::string &handle, UtcMs at);
    /// Works the row out of the claims of active jobs; true when it changed.
    bool refresh(IdentityId id);
    /// Whether an active job other than this one knows it, and whether what this job says changes what those say.
    enum class Known { Nowhere, Same, Otherwise };
    [[nodiscard]] Known knownBeside(IdentityId id, JobId job);

private:
    Connection &m_db;
};

/// The user's own profiles. Writer's thread.
class AccountStore {
public:
    explicit AccountStore(Connection &connection) : m_db(connection) {}
    struct Saved {
        AccountId id;
        bool created = false;
        bool changed = false;
    };
    /// Finds the account by platform and key, or makes it, and keeps what the job knows of it.
    Saved save(const AccountRecord &record, JobId job, UtcMs observedAt);
    [[nodiscard]] AccountId find(Platform platform, const std::string &key);
    /// Accounts of a platform, present ones first.
    [[nodiscard]] std::vector<AccountId> ofPlatform(Platform platform);
    [[nodiscard]] bool exists(AccountId id);
    [[nodiscard]] std::vector<AccountId> all();
    /// Platform, native id and handle, which find the account again, and the name. Nothing when there is none.
    [[nodiscard]] std::optional<AccountRecord> record(AccountId id);
    /// Puts in place what was decided for it.
    void setPurpose(AccountId id, Purpose purpose);
    void setAudience(AccountId id, Visibility audience);
    [[nodiscard]] Purpose purpose(AccountId id);
    [[nodiscard]] Platform platform(AccountId id);
    /// Works the row out of the claims of active jobs: the newest known value of each field; shown while there is one.
    /// True when it changed.
    bool refresh(AccountId id);

private:
    Connection &m_db;
};

}  // namespace twofold::store
