// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "twofold/core/records.h"
#include "twofold/store/connection.h"

namespace twofold::store {

/// Dated relations. Writer's thread.
class RelationStore {
public:
    explicit RelationStore(Connection &connection) : m_db(connection) {}
    /// Stored: no other active import knew it. Updated: it had ended, or its date changes.
    enum class Outcome { Stored, Updated, Unchanged };
    Outcome save(AccountId account, IdentityId identity, const RelationRecord &record, JobId job, UtcMs observedAt);
    void coverage(JobId job, AccountId account, RelationKind kind, const std::string &list, bool complete);
    /// A list of this job that cannot be the whole one, although it says so.
    struct Doubt {
        RelationKind kind = RelationKind::Following;
        std::string list;
        std::string reason;  ///< "date_range", "many_gone" (listdoubt.h)
    };
    [[nodiscard]] std::vector<Doubt> doubts(JobId job);
    /// The job turned out to be a part of an export: none of its lists ends anything.
    void takeAsPart(JobId job);
    /// How many have ended.
    [[nodiscard]] std::int64_t ended();
    /// Whether another active job brought a list that this job brought too: only then can be told who joined.
    [[nodiscard]] bool hasEarlierLists(JobId job);
    /// Works first_seen, since, until and present of all relations of an account out of the claims of active jobs, after
    /// doubting the lists among them.
    void refresh(AccountId account);

private:
    void doubtLists(AccountId account);
    void doubtLists(AccountId account, int kind, const std::string &list);
    Outcome beside(std::int64_t relation, const RelationRecord &record, JobId job, UtcMs observedAt);

    Connection &m_db;
};

/// Interactions that no post of the user shows (messages, likes). Writer's thread.
class InteractionStore {
public:
    explicit InteractionStore(Connection &connection) : m_db(connection) {}
    enum class Outcome { Stored, Unchanged };
    /// The negative number that stands for a native key of an account, the same in every store.
    [[nodiscard]] static std::int64_t sourceOf(std::string_view accountKey, std::string_view key);
    Outcome save(AccountId account, std::int64_t source, IdentityId identity, const InteractionRecord &record, JobId job);
    /// Shown while an active job knows it: those that this job saw.
    void refreshOf(JobId job);

private:
    Connection &m_db;
};

}  // namespace twofold::store
