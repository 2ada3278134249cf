// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "twofold/store/connection.h"

namespace twofold::store {

/// What a decision is about; the number is stored.
enum class Subject { Contact = 1, Post = 2, Account = 3, Finding = 4, Identity = 5, Card = 6, User = 7 };

struct Decision {
    Subject subject = Subject::Contact;
    std::int64_t subjectId = 0;
    std::string field;  ///< "tier", "trust", "kind", "label", "note", "role:NAME", "purpose", "audience", "state", "contact", "snooze";
                      ///< of a post also "seen" (left as suggested) and "asked" (how it was chosen); of the user (0) "work_words"
    std::string value;
    UtcMs at = unknownTime;
    EventId event;
    friend bool operator==(const Decision &, const Decision &) = default;
};

struct EventRow {
    EventId id;
    UtcMs at = unknownTime;
    std::string kind;   ///< "decision" or "import"
    std::string title;  ///< JSON
    JobId job;
    bool undone = false;
};

/// The log of what was done. Nothing is taken out of it: undo switches an event off, redo on again.
class EventLog {
public:
    explicit EventLog(Connection &connection) : m_db(connection) {}

    EventId add(const std::string &kind, const std::string &title, UtcMs at, JobId job = {});
    void addDecision(EventId event, const Decision &decision);

    [[nodiscard]] std::optional<EventRow> event(EventId id);
    [[nodiscard]] std::optional<EventRow> eventOfJob(JobId job);
    /// The newest event that is not undone; a job that still runs is passed over.
    [[nodiscard]] std::optional<EventRow> newest();
    /// The event undone last, as long as nothing new was done after it.
    [[nodiscard]] std::optional<EventRow> redoable();
    void setUndone(EventId id, bool undone);

    [[nodiscard]] std::vector<Decision> decisionsOf(EventId event);
    /// The decision that counts: the newest of an event that is not undone.
    [[nodiscard]] std::optional<Decision> current(Subject subject, std::int64_t subjectId, const std::string &field);
    /// The decisions of one field that count, for all subjects of a sort, oldest first.
    [[nodiscard]] std::vector<Decision> allCurrent(Subject subject, const std::string &field);
    /// Changes whenever a decision, an undo or a redo changed what counts, or a job what is there.
    [[nodiscard]] std::string stamp();
    /// Takes out the event of a job that left nothing.
    void dropOfJob(JobId job);
    /// All that count for a subject, newest first; for the history of the inspector.
    [[nodiscard]] std::vector<Decision> history(Subject subject, std::int64_t subjectId, std::int64_t limit = 100);

private:
    Connection &m_db;
};

}  // namespace twofold::store
