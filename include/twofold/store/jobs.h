// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "twofold/core/records.h"
#include "twofold/store/connection.h"

namespace twofold::store {

struct JobRow {
    JobId id;
    std::string kind;
    std::string path;
    std::string fingerprint;
    std::string format;
    std::string era;
    AccountId account;
    JobState state = JobState::Running;
    bool active = true;
    UtcMs started = unknownTime;
    UtcMs ended = unknownTime;
    UtcMs observedAt = unknownTime;
    bool partial = false;
    std::string report = "{}";  ///< JSON, made and read by services
};

/// Jobs and their issues.
class JobStore {
public:
    explicit JobStore(Connection &connection) : m_db(connection) {}

    JobId begin(const JobRow &job);
    void update(const JobRow &job);
    /// A job on the same source that was cancelled or interrupted, to be taken up again; never one that still runs.
    [[nodiscard]] std::optional<JobRow> interrupted(const std::string &fingerprint);
    /// Jobs that a killed program left running become interrupted. Returns how many.
    std::int64_t markInterrupted();
    void clearIssues(JobId id);
    void addIssue(JobId id, const ImportIssue &issue);
    void setActive(JobId id, bool active);
    void setAccount(JobId id, AccountId account);
    /// When the newest source of an active, finished job was made; unknownTime without one.
    [[nodiscard]] UtcMs newestObserved();
    [[nodiscard]] bool anyRunning();

    [[nodiscard]] std::optional<JobRow> job(JobId id);
    /// Newest first.
    [[nodiscard]] std::vector<JobRow> jobs(std::int64_t limit = 1000);
    [[nodiscard]] std::vector<ImportIssue> issues(JobId id, std::int64_t limit = 10'000);

private:
    Connection &m_db;
};

/// Small values that belong to the store ("derived" = "0" while what follows from imports is not worked out).
class MetaStore {
public:
    explicit MetaStore(Connection &connection) : m_db(connection) {}
    [[nodiscard]] std::string value(const std::string &key, const std::string &otherwise = {});
    void set(const std::string &key, const std::string &value);

private:
    Connection &m_db;
};

}  // namespace twofold::store
