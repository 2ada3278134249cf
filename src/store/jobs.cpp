// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/store/jobs.h"

namespace twofold::store {

namespace {

constexpr std::string_view jobColumns =
    "id, kind, path, fingerprint, format, era, coalesce(account_id,0), state, active, started, ended, observed_at, partial, report";

JobRow readJob(const Statement &row) {
    JobRow job;
    job.id = row.id<JobId>(0);
    job.kind = row.text(1);
    job.path = row.text(2);
    job.fingerprint = row.text(3);
    job.format = row.text(4);
    job.era = row.text(5);
    job.account = row.id<AccountId>(6);
    job.state = row.word<JobState>(7);
    job.active = row.integer(8) != 0;
    job.started = row.time(9);
    job.ended = row.time(10);
    job.observedAt = row.time(11);
    job.partial = row.integer(12) != 0;
    job.report = row.text(13);
    return job;
}

}  // namespace

JobId JobStore::begin(const JobRow &job) {
    auto insert = m_db.prepare("INSERT INTO jobs(kind, path, fingerprint, format, era, state, started, observed_at, report) VALUES(?,?,?,?,?,?,?,?,?)");
    insert.bind(job.kind, job.path, job.fingerprint, job.format, job.era, static_cast<int>(job.state), job.started, job.observedAt, job.report).run();
    return JobId(m_db.lastInsertId());
}

void JobStore::update(const JobRow &job) {
    auto update = m_db.prepare("UPDATE jobs SET format=?, era=?, account_id=?, state=?, ended=?, observed_at=?, partial=?, report=? WHERE id=?");
    update.bind(job.format, job.era, job.account, static_cast<int>(job.state)).bindTime(job.ended);
    update.bind(job.observedAt, job.partial ? 1 : 0, job.report, job.id).run();
}

std::optional<JobRow> JobStore::interrupted(const std::string &fingerprint) {
    auto query = m_db.prepare("SELECT " + std::string(jobColumns) + " FROM jobs WHERE fingerprint=? AND state IN (4,5) AND active=1 ORDER BY id DESC LIMIT 1");
    query.bind(fingerprint);
    if (!query.step()) return std::nullopt;
    return readJob(query);
}

std::int64_t JobStore::markInterrupted() {
    m_db.prepare("UPDATE jobs SET state=5 WHERE state=0").run();
    return m_db.changes();
}

void JobStore::clearIssues(JobId id) { m_db.prepare("DELETE FROM issues WHERE job_id=?").bind(id).run(); }

void JobStore::addIssue(JobId id, const ImportIssue &issue) {
    auto insert = m_db.prepare("INSERT INTO issues(job_id, kind, file, position, code, excerpt, skipped) VALUES(?,?,?,?,?,?,?)");
    insert.bind(id, static_cast<int>(issue.kind), issue.file, issue.position, issue.code, issue.excerpt, issue.skipped ? 1 : 0).run();
}

void JobStore::setActive(JobId id, bool active) { m_db.prepare("UPDATE jobs SET active=? WHERE id=?").bind(active ? 1 : 0, id).run(); }

void JobStore::setAccount(JobId id, AccountId account) { m_db.prepare("UPDATE jobs SET account_id=? WHERE id=?").bind(account, id).run(); }

UtcMs JobStore::newestObserved() {
    auto query = m_db.prepare("SELECT max(observed_at) FROM jobs WHERE active=1 AND state!=3");
    return query.step() ? query.time(0) : unknownTime;
}

bool JobStore::anyRunning() { return m_db.integer("SELECT count(*) FROM jobs WHERE state=0") > 0; }

std::optional<JobRow> JobStore::job(JobId id) {
    auto query = m_db.prepare("SELECT " + std::string(jobColumns) + " FROM jobs WHERE id=?");
    query.bind(id);
    if (!query.step()) return std::nullopt;
    return readJob(query);
}

std::vector<JobRow> JobStore::jobs(std::int64_t limit) {
    std::vector<JobRow> all;
    auto query = m_db.prepare("SELECT " + std::string(jobColumns) + " FROM jobs ORDER BY id DESC LIMIT ?");
    query.bind(limit);
    while (query.step()) all.push_back(readJob(query));
    return all;
}

std::vector<ImportIssue> JobStore::issues(JobId id, std::int64_t limit) {
    std::vector<ImportIssue> all;
    auto query = m_db.prepare("SELECT kind, file, position, code, excerpt, skipped FROM issues WHERE job_id=? ORDER BY id LIMIT ?");
    query.bind(id, limit);
    while (query.step())
        all.push_back({query.word<RecordKind>(0), query.text(1), query.integer(2), query.text(3), query.text(4), query.integer(5) != 0});
    return all;
}

std::string MetaStore::value(const std::string &key, const std::string &otherwise) {
    auto query = m_db.prepare("SELECT value FROM meta WHERE key=?");
    query.bind(key);
    return query.step() ? query.text(0) : otherwise;
}

void MetaStore::set(const std::string &key, const std::string &value) {
    m_db.prepare("INSERT OR REPLACE INTO meta(key, value) VALUES(?,?)").bind(key, value).run();
}

}  // namespace twofold::store
