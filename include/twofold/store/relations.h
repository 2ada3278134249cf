// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "twofold/core/records.h"
#include "twofold/store/connection.h"

namespace twofold::store {

/// Dated relations. Writer's thread.
class RelationStore {
public:
    explicit RelationStore(Connection &connection) : m_db(connection) {}
    enum class Outcome { Stored, Updated, Unchanged };
    Outcome save(AccountId account, IdentityId identity, const RelationRecord &record, JobId job, UtcMs observedAt);
    void coverage(JobId job, AccountId account, RelationKind kind, const std::string &list, bool complete);
    /// Works first_seen, since, until and present of all relations of an account out of the claims of active jobs.
    void refresh(AccountId account);

private:
    Connection &m_db;
};

/// Interactions that no post of the user shows (messages, likes). Writer's thread.
class InteractionStore {
public:
    explicit InteractionStore(Connection &connection) : m_db(connection) {}
    enum class Outcome { Stored, Unchanged };
    Outcome save(AccountId account, IdentityId identity, const InteractionRecord &record, JobId job);
    /// Shown while an active job knows it: those that this job saw.
    void refreshOf(JobId job);

private:
    Connection &m_db;
};

}  // namespace twofold::store
