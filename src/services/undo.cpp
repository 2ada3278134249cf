// SPDX-License-Identifier: GPL-3.0-or-later
#include "decisioneffects.h"
#include "derive.h"
#include "jobundo.h"
#include "twofold/services/labels.h"
#include "twofold/services/decisions.h"
#include "twofold/store/jobs.h"

namespace twofold::services {

using store::Connection;
using store::EventLog;
using store::EventRow;
using store::Writer;

namespace {

Result<std::optional<EventRow>> look(Session &session, const std::function<std::optional<EventRow>(EventLog &)> &unit) {
    const auto reader = session.reader();
    if (!reader) return tl::unexpected(reader.error());
    EventLog log(**reader);
    auto event = unit(log);
    if (auto error = (*reader)->takeError()) return tl::unexpected(*error);
    return event;
}

}  // namespace

// An event is a switch: its decisions or its job count or they do not, whatever came after.
Result<Done> DecisionService::switchEvent(const EventRow &event, bool undone) {
    std::vector<store::Decision> decisions;
    unsigned touched = 0;
    const auto labels = m_session.lastLabels();
    TWOFOLD_TRY(m_session.writer().run(Writer::Urgency::User, [&](Connection &db) -> Result<void> {
        EventLog log(db);
        if (const auto job = store::JobStore(db).job(event.job); job && job->state == JobState::Running)
            return failure(ErrorCode::BadArgument, "This import is still under way. Stop it first.", std::to_string(event.job.value));
        log.setUndone(event.id, undone);
        decisions = log.decisionsOf(event.id);
        if (event.job.valid()) setJobActive(db, event.job, !undone, labels->classifier);
        touched = applyDecisions(m_session, db, decisions);
        return {};
    }));
    if (event.job.valid()) TWOFOLD_TRY(deriveAll(m_session));
    TWOFOLD_TRY(applySlowly(m_session, decisions));
    if (m_terms.settles == Settles::AtOnce) TWOFOLD_TRY(settleLabels(m_session));
    m_session.changed(event.job.valid() ? ChangedAll : touched);
    return Done{event.id, event.title};
}

Result<Done> DecisionService::undoLast() {
    const auto event = undoable();
    if (!event) return tl::unexpected(event.error());
    if (!*event) return failure(ErrorCode::NotFound, "There is nothing to undo.");
    return switchEvent(**event, true);
}

Result<Done> DecisionService::undo(EventId id) {
    const auto event = look(m_session, [&](EventLog &log) { return log.event(id); });
    if (!event) return tl::unexpected(event.error());
    if (!*event) return failure(ErrorCode::NotFound, "There is no change with this number.", std::to_string(id.value));
    if ((*event)->undone) return failure(ErrorCode::BadArgument, "This change is undone already.", std::to_string(id.value));
    return switchEvent(**event, true);
}

Result<Done> DecisionService::undoJob(JobId job) {
    const auto event = look(m_session, [&](EventLog &log) { return log.eventOfJob(job); });
    if (!event) return tl::unexpected(event.error());
    if (!*event) return failure(ErrorCode::NotFound, "There is no import with this number.", std::to_string(job.value));
    if ((*event)->undone) return failure(ErrorCode::BadArgument, "This import is undone already.", std::to_string(job.value));
    return switchEvent(**event, true);
}

Result<Done> DecisionService::redo() {
    const auto event = redoable();
    if (!event) return tl::unexpected(event.error());
    if (!*event) return failure(ErrorCode::NotFound, "There is nothing to redo.");
    return switchEvent(**event, false);
}

Result<Done> DecisionService::redoJob(JobId job) {
    const auto event = look(m_session, [&](EventLog &log) { return log.eventOfJob(job); });
    if (!event) return tl::unexpected(event.error());
    if (!*event || !(*event)->undone) return failure(ErrorCode::NotFound, "There is no undone import with this number.", std::to_string(job.value));
    return switchEvent(**event, false);
}

Result<std::optional<EventRow>> DecisionService::undoable() {
    return look(m_session, [](EventLog &log) { return log.newest(); });
}

Result<std::optional<EventRow>> DecisionService::redoable() {
    return look(m_session, [](EventLog &log) { return log.redoable(); });
}

}  // namespace twofold::services
