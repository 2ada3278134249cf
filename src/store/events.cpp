// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/store/events.h"

namespace twofold::store {

namespace {

constexpr std::string_view eventColumns = "SELECT id, at, kind, title, coalesce(job_id,0), undone FROM events ";

std::optional<EventRow> readEvent(Statement query) {
    if (!query.step()) return std::nullopt;
    return EventRow{query.id<EventId>(0), query.integer(1), query.text(2), query.text(3), query.id<JobId>(4), query.integer(5) != 0};
}

Decision readDecision(const Statement &row) {
    return {row.word<Subject>(0), row.integer(1), row.text(2), row.text(3), row.integer(4), row.id<EventId>(5)};
}

}  // namespace

EventId EventLog::add(const std::string &kind, const std::string &title, UtcMs at, JobId job) {
    m_db.prepare("INSERT INTO events(at, kind, title, job_id) VALUES(?,?,?,?)").bind(at, kind, title, job).run();
    return EventId(m_db.lastInsertId());
}

void EventLog::addDecision(EventId event, const Decision &decision) {
    auto insert = m_db.prepare("INSERT INTO decisions(event_id, subject, subject_id, field, value, at) VALUES(?,?,?,?,?,?)");
    insert.bind(event, static_cast<int>(decision.subject), decision.subjectId, decision.field, decision.value, decision.at).run();
}

std::optional<EventRow> EventLog::event(EventId id) {
    auto query = m_db.prepare(std::string(eventColumns) + "WHERE id=?");
    query.bind(id);
    return readEvent(std::move(query));
}

std::optional<EventRow> EventLog::eventOfJob(JobId job) {
    auto query = m_db.prepare(std::string(eventColumns) + "WHERE job_id=? ORDER BY id DESC LIMIT 1");
    query.bind(job);
    return readEvent(std::move(query));
}

std::optional<EventRow> EventLog::newest() { return readEvent(m_db.prepare(std::string(eventColumns) + "WHERE undone=0 AND NOT EXISTS(SELECT 1 FROM jobs j WHERE j.id=job_id AND j.state=0) ORDER BY id DESC LIMIT 1")); }

std::optional<EventRow> EventLog::redoable() {
    return readEvent(m_db.prepare(std::string(eventColumns) +
                                  "WHERE undone=1 AND undone_after=(SELECT max(id) FROM events) ORDER BY undone_seq DESC LIMIT 1"));
}

void EventLog::setUndone(EventId id, bool undone) {
    if (undone) {
        m_db.prepare("UPDATE events SET undone=1, undone_seq=(SELECT coalesce(max(undone_seq),0)+1 FROM events WHERE undone=1),"
                     " undone_after=(SELECT max(id) FROM events) WHERE id=?")
            .bind(id)
            .run();
    } else {
        m_db.prepare("UPDATE events SET undone=0, undone_seq=NULL, undone_after=NULL WHERE id=?").bind(id).run();
    }
}

std::vector<Decision> EventLog::decisionsOf(EventId event) {
    std::vector<Decision> all;
    auto query = m_db.prepare("SELECT subject, subject_id, field, value, at, event_id FROM decisions WHERE event_id=? ORDER BY id");
    query.bind(event);
    while (query.step()) all.push_back(readDecision(query));
    return all;
}

std::optional<Decision> EventLog::current(Subject subject, std::int64_t subjectId, const std::string &field) {
    auto query = m_db.prepare("SELECT d.subject, d.subject_id, d.field, d.value, d.at, d.event_id FROM decisions d JOIN events e ON e.id=d.event_id"
                              " WHERE d.subject=? AND d.subject_id=? AND d.field=? AND e.undone=0 ORDER BY d.id DESC LIMIT 1");
    query.bind(static_cast<int>(subject), subjectId, field);
    if (!query.step()) return std::nullopt;
    return readDecision(query);
}

std::vector<Decision> EventLog::allCurrent(Subject subject, const std::string &field) {
    std::vector<Decision> all;
    auto query = m_db.prepare("SELECT d.subject, d.subject_id, d.field, d.value, d.at, d.event_id FROM decisions d JOIN events e ON e.id=d.event_id"
                              " WHERE d.subject=? AND d.field=? AND e.undone=0 ORDER BY d.id");
    query.bind(static_cast<int>(subject), field);
    while (query.step()) all.push_back(readDecision(query));
    return all;
}

std::string EventLog::stamp() {
    auto query = m_db.prepare("SELECT (SELECT coalesce(max(id),0) FROM decisions) || '/' || (SELECT count(*) || '/' || coalesce(sum(id),0) FROM events WHERE undone=1)"
                              " || '/' || (SELECT coalesce(group_concat(id || ':' || state || ':' || active),'') FROM jobs)");
    return query.step() ? query.text(0) : std::string();
}

void EventLog::dropOfJob(JobId job) { m_db.prepare("DELETE FROM events WHERE job_id=?").bind(job).run(); }

std::vector<Decision> EventLog::history(Subject subject, std::int64_t subjectId, std::int64_t limit) {
    std::vector<Decision> all;
    auto query = m_db.prepare("SELECT d.subject, d.subject_id, d.field, d.value, d.at, d.event_id FROM decisions d JOIN events e ON e.id=d.event_id"
                              " WHERE d.subject=? AND d.subject_id=? AND e.undone=0 ORDER BY d.id DESC LIMIT ?");
    query.bind(static_cast<int>(subject), subjectId, limit);
    while (query.step()) all.push_back(readDecision(query));
    return all;
}

}  // namespace twofold::store
