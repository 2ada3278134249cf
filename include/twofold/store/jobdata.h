// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "twofold/core/clock.h"
#include "twofold/store/connection.h"

namespace twofold::store {

/// What one job brought, as a whole: for switching it off and on, and for taking it out. Writer's thread.
class JobData {
public:
    JobData(Connection &connection, JobId job) : m_db(connection), m_job(job) {}

    /// Shows or hides the posts that no other job ever saw (by far the most, so in one statement), with their counts.
    void showOwnPosts(bool present);
    /// Posts that this job and others saw: which version stands is for the caller to say.
    [[nodiscard]] std::vector<PostId> sharedPosts();
    [[nodiscard]] std::vector<IdentityId> identities();
    /// Deletes what no other job knows, and the job's claims. The job must be switched off. Whom the user decided about
    /// stays, hidden, so that the decision finds them again.
    void forget();

private:
    void forgetPosts();
    void forgetPeople();
    void forgetAccount();
    Connection &m_db;
    JobId m_job;
};

/// How a trial import stands to a store: per kind, the records that are there already and those that would correct one.
struct Comparison {
    struct Part {
        std::int64_t same = 0;
        std::int64_t corrected = 0;
    };
    Part posts, identities, relations, interactions;
    AccountId account;  ///< of the known store; none when it would be new
};
/// `trial`: a connection to the scratch store, whose newest job is the trial; `known`: path of the store it is compared
/// with, which is only read. Errors: those of the store.
[[nodiscard]] Result<Comparison> compareStores(Connection &trial, const std::string &known, UtcMs observedAt);

}  // namespace twofold::store
