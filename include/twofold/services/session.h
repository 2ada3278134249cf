// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "twofold/core/clock.h"
#include "twofold/store/writer.h"

class QLockFile;

namespace twofold::services {

struct LabelModel;
class LabelCache;
class TierLearning;

/// What a change may have touched, for those who show it.
enum Changed : unsigned { ChangedAccounts = 1, ChangedPeople = 2, ChangedPosts = 4, ChangedFindings = 8, ChangedJobs = 16, ChangedAll = 31 };

/// An opened store: the path, the single writer, the clock. Shared by all use cases of one process; any thread.
class Session {
public:
    ~Session();
    /// Makes or migrates the store, takes note of jobs that were killed, and works out what an interrupted job left
    /// open. Errors as store::prepareStore and store::Writer::open.
    static Result<std::unique_ptr<Session>> open(const std::string &path, std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>());

    [[nodiscard]] const std::string &path() const { return m_path; }
    [[nodiscard]] store::Writer &writer() { return *m_writer; }
    [[nodiscard]] UtcMs now() const { return m_clock->now(); }
    [[nodiscard]] const std::vector<std::string> &notices() const { return m_notices; }
    /// A new read-only connection for the calling thread.
    [[nodiscard]] Result<std::unique_ptr<store::Connection>> reader() const { return store::Connection::open(m_path, store::Access::ReadOnly); }

    /// Runs a reading unit on a connection and gives its error, if it had one.
    template <class Value>
    static Result<Value> read(store::Connection &connection, const std::function<Value(store::Connection &)> &unit) {
        connection.clearError();
        Value value = unit(connection);
        if (auto error = connection.takeError()) return tl::unexpected(std::move(*error));
        return value;
    }

    /// Called after a change is stored, in the thread that made it. One listener; set before work begins.
    void onChange(std::function<void(unsigned changed)> listener);
    void changed(unsigned what);
    /// Held while everything that follows is worked out anew: one at a time.
    [[nodiscard]] std::mutex &deriving() { return m_deriving; }
    /// What was learned from the user's decisions on tiers; for the services themselves.
    [[nodiscard]] TierLearning &tiers() { return *m_tiers; }

    /// The classifier as decisions make it now; fitted anew (some 50 ms for 1,000) when something changed.
    [[nodiscard]] std::shared_ptr<const LabelModel> labels(store::Connection &connection);
    /// The one that was fitted last, without a wait; the first call fits.
    [[nodiscard]] std::shared_ptr<const LabelModel> lastLabels();
    /// Counts what labels are learnt from: who works them out stops when it is overtaken.
    [[nodiscard]] std::uint64_t decisionCount() const { return m_decisions; }
    void countDecision() { ++m_decisions; }

private:
    Session();
    std::string m_path;
    std::shared_ptr<const Clock> m_clock;
    std::unique_ptr<TierLearning> m_tiers;
    std::unique_ptr<store::Writer> m_writer;
    std::vector<std::string> m_notices;
    std::mutex m_mutex;
    std::mutex m_deriving;
    std::function<void(unsigned)> m_listener;
    std::unique_ptr<LabelCache> m_labels;
    std::atomic<std::uint64_t> m_decisions = 0;
};

/// Held while an import writes, by name and process, so that another program does not take its job for a dead one; a lock
/// of a process that no longer runs does not count. Null when another process holds it.
[[nodiscard]] std::unique_ptr<QLockFile> lockImports(const std::string &storePath);

/// Where the store is when nobody says otherwise: $TWOFOLD_STORE, else the platform's data folder. Never empty.
[[nodiscard]] std::string defaultStorePath();

}  // namespace twofold::services
