// SPDX-License-Identifier: GPL-3.0-or-later
// The model of tiers of an open store: fitted to all decisions, kept until one changes.
#pragma once

#include <atomic>
#include <map>
#include <mutex>
#include <set>

#include "judging.h"
#include "twofold/services/session.h"

namespace twofold::services {

class TierLearning {
public:
    /// For reading: what was fitted last when it is of this store's decisions, else fitted to them now.
    /// Any thread, on a connection of its own.
    [[nodiscard]] std::shared_ptr<const Judges> judges(store::Connection &db, UtcMs now);
    /// What stands, else the formula: for a first answer in the unit that changes something; settle() follows. Any thread.
    [[nodiscard]] std::shared_ptr<const Judges> standing(store::Connection &db, UtcMs now);

    /// A contact whose facts changed: they are gathered again before they count. Writer's thread, in the unit of the change.
    void touch(store::Connection &db, ContactId contact);
    /// Before everything is gathered anew. Writer's thread.
    void beginPass(store::Connection &db);
    /// What that pass gathered and wrote with its judges.
    void endPass(const std::vector<store::ContactFacts> &contacts, std::shared_ptr<const Judges> judges, store::Connection &db);

    /// Reads what decisions are judged by, on a connection of its own: else the first one waits for it. Not in the writer's thread.
    Result<void> readAhead(Session &session);

    /// Fits the model to the decisions and writes what that changes for any contact. Returns when everything is in place; while a
    /// pass over everything runs in another thread, that one does it at its end.
    Result<void> settle(Session &session);
    /// At the end of such a pass: what was asked for meanwhile.
    Result<void> settleIfAsked(Session &session);

private:
    using Decided = std::map<std::int64_t, std::string>;
    struct Known {
        analysis::ContactEvidence evidence;
        std::optional<Tier> decided;
        bool present = false;
        std::optional<store::ContactSuggestion> written;
    };
    static Decided decidedTiers(store::Connection &db);
    static std::shared_ptr<const Judges> fit(store::Connection &db, const Decided &decided, UtcMs asOf);
    static Known knownOf(const store::ContactFacts &facts);
    void keep(std::shared_ptr<const Judges> judges, Decided decided);
    void refreshKnown(store::Connection &db, UtcMs asOf);
    void settleNow(store::Connection &db, UtcMs now);
    Result<void> gatherAhead(Session &session);

    std::mutex m_mutex;  ///< guards these two
    std::shared_ptr<const Judges> m_judges;
    Decided m_decided;

    // Used in the writer's thread, or while it waits for the pass.
    std::map<ContactId, Known> m_known;
    std::set<ContactId> m_stale;
    std::int64_t m_foreign = -1;
    UtcMs m_asOf = unknownTime;
    bool m_complete = false;
    std::atomic<bool> m_pending = false;
};

}  // namespace twofold::services
