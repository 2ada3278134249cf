// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/services/importservice.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLockFile>
#include <nlohmann/json.hpp>

#include "derive.h"
#include "importrun.h"
#include "importsource.h"
#include "jobundo.h"
#include "labelling.h"
#include "owner.h"
#include "previewdiff.h"
#include "reasonjson.h"
#include "twofold/core/platforms.h"
#include "twofold/core/text.h"
#include "twofold/services/csvmappings.h"
#include "twofold/store/events.h"
#include "twofold/store/jobs.h"
#include "twofold/store/read.h"
#include "twofold/store/relations.h"

namespace twofold::services {

using nlohmann::json;
using store::Connection;
using store::Writer;

namespace {

UtcMs modifiedAt(const std::string &path) { return QFileInfo(QString::fromStdString(path)).lastModified().toMSecsSinceEpoch(); }

// Finds a source again after a crash: names and sizes, not contents (those would have to be read twice).
std::string fingerprintOf(const ImportSource &one, const std::string &path) {
    std::uint64_t hash = stableHash(one.importer->name(), stableHash(path));
    if (one.mapping) hash = stableHash(ingest::toJson(*one.mapping), hash);
    for (const auto &entry : one.source->entries()) hash = stableHash(entry.path, hash + static_cast<std::uint64_t>(entry.size));
    return std::to_string(hash);
}

JobReport reportFor(const ImportSource &one, const std::string &path, UtcMs now) {
    JobReport report;
    report.path = path;
    report.format = std::string(one.importer->name());
    report.era = one.recognition.era;
    report.started = now;
    report.observedAt = std::min(modifiedAt(path), now);
    return report;
}

void takeSummary(JobReport &report, const ingest::Summary &summary) {
    if (!summary.era.empty()) report.era = summary.era;
    report.partial = summary.partial || !report.missingParts.empty();
    report.partialReason = summary.partialReason;
    report.advice = summary.advice;
    report.filesRead = summary.filesRead;
    report.filesIgnored = summary.filesIgnored;
}

store::JobRow rowOf(const JobReport &report) {
    JobReport kept = report;
    kept.issues.clear();  // they have a table of their own
    store::JobRow row;
    row.id = report.id;
    row.kind = "import";
    row.path = report.path;
    row.format = report.format;
    row.era = report.era;
    row.account = report.account;
    row.state = report.state;
    row.started = report.started;
    row.ended = report.ended;
    row.observedAt = report.observedAt;
    row.partial = report.partial;
    row.report = documentText(json(kept));
    return row;
}

// One job from its first record to its truth report.
class Job {
public:
    Job(Session &session, ImportSource &one, const ImportOptions &options, CancelToken &cancel, const ImportService::Progress &progress)
        : m_session(session), m_one(one), m_options(options), m_cancel(cancel), m_progress(progress) {}

    Result<JobReport> run(const std::string &path) {
        m_report = reportFor(m_one, path, m_session.now());
        if (m_one.recognition.generated != unknownTime) m_report.observedAt = m_one.recognition.generated;
        TWOFOLD_TRY(begin(fingerprintOf(m_one, path)));
        read();
        TWOFOLD_TRY(end());
        m_session.changed(ChangedAll);
        return m_report;
    }

private:
    Result<void> begin(const std::string &fingerprint) {
        return m_session.writer().run(Writer::Urgency::User, [&](Connection &db) -> Result<void> {
            store::JobStore jobs(db);
            if (const auto earlier = jobs.interrupted(fingerprint)) {
                m_report.id = earlier->id;
                m_report.started = earlier->started;
                m_report.observedAt = earlier->observedAt;
                m_resumed = true;
                jobs.clearIssues(m_report.id);
                jobs.update(rowOf(m_report));
            } else {
                store::JobRow row = rowOf(m_report);
                row.fingerprint = fingerprint;
                m_report.id = jobs.begin(row);
                const json title{{"what", "import"}, {"path", m_report.path}};
                store::EventLog(db).add("import", documentText(title), m_session.now(), m_report.id);
            }
            store::MetaStore(db).set("derived", "0");
            m_endedBefore = store::RelationStore(db).ended();
            return {};
        });
    }

    // The purpose is a feature of the labels, so it is asked for before: what the user chose, else what the account has.
    void prepare() {
        (void)m_session.writer().run(Writer::Urgency::User, [&](Connection &db) -> Result<void> {
            m_labels = m_session.labels(db);
            // In a store without posts none has a label of another model.
            if (store::readPostCounts(db).empty()) store::MetaStore(db).set("labels_model", m_labels->key);
            m_owner = ownerOf(db, m_options.account, m_one.platform());
            if (!m_owner) return {};
            const AccountId account = store::AccountStore(db).find(m_owner->platform, identityKey({.platform = m_owner->platform, .nativeId = m_owner->nativeId, .handle = m_owner->handle}));
            if (account.valid()) m_labelledFor = store::AccountStore(db).purpose(account);
            return {};
        });
        if (m_labelledFor == Purpose::Unset) m_labelledFor = m_options.purpose;
        if (!m_labels) m_labels = m_session.lastLabels();
    }

    void read() {
        prepare();
        ImportRun run({m_session.writer(), m_report, m_cancel, m_progress, m_report.observedAt, m_resumed, true, m_labelledFor, m_owner, m_labels}, m_one.platform());
        const ingest::Context context = m_one.context(m_cancel, m_options.keepMessageText, namedOwner(m_owner));
        const auto summary = m_one.importer->import(*m_one.source, run, context);
        if (summary) takeSummary(m_report, *summary);
        const auto stored = run.finish();
        if (!stored) m_failure = stored.error();
        else if (!summary) m_failure = summary.error();
    }

    Result<void> end() {
        m_report.ended = m_session.now();
        const bool cancelled = m_failure && m_failure->code == ErrorCode::Cancelled;
        if (m_failure && !cancelled) return fail();
        const bool issues = m_report.total().skipped > 0 || !m_report.missingParts.empty() || m_report.total().found() == 0;
        m_report.state = cancelled ? JobState::Cancelled : issues ? JobState::DoneWithIssues : JobState::Done;
        TWOFOLD_TRY(save());
        if (m_progress) m_progress({m_report.path, 1, 1, m_report.total().found(), true});
        // The purpose turned out to be another one while the posts were read, or is new to those of earlier imports.
        if (m_report.account.valid() && (m_purpose != m_labelledFor || (m_purposeIsNew && !m_report.accountIsNew)))
            TWOFOLD_TRY(relabelAccount(m_session, m_report.account));
        TWOFOLD_TRY(deriveAll(m_session));
        return m_session.writer().run(Writer::Urgency::User, [&](Connection &db) -> Result<void> {
            takeDoubts(store::RelationStore(db).doubts(m_report.id));
            if (store::RelationStore(db).hasEarlierLists(m_report.id)) {
                m_report.joined = m_report.of(RecordKind::Relation).stored;
                m_report.left = std::max<std::int64_t>(0, store::RelationStore(db).ended() - m_endedBefore);
            }
            store::JobStore(db).update(rowOf(m_report));
            return {};
        });
    }

    Result<void> save() {
        return m_session.writer().run(Writer::Urgency::User, [&](Connection &db) -> Result<void> {
            // Decisions came between: what was read here goes by the older ones.
            if (m_labels->key != m_session.labels(db)->key) store::MetaStore(db).set("labels_model", "");
            m_purpose = m_report.account.valid() ? store::AccountStore(db).purpose(m_report.account) : Purpose::Unset;
            if (m_options.purpose != Purpose::Unset && m_report.account.valid() && m_purpose == Purpose::Unset) {
                m_purpose = m_options.purpose;
                m_purposeIsNew = true;
                const json title{{"what", "purpose"}, {"value", word(m_options.purpose)}};
                const EventId event = store::EventLog(db).add("decision", title.dump(), m_session.now());
                store::EventLog(db).addDecision(event, {store::Subject::Account, m_report.account.value, "purpose", std::string(word(m_options.purpose)), m_session.now(), event});
                store::AccountStore(db).setPurpose(m_report.account, m_options.purpose);
            }
            if (m_report.partial) store::RelationStore(db).takeAsPart(m_report.id);
            store::JobStore(db).update(rowOf(m_report));
            return {};
        });
    }

    // Lists that cannot be whole beside what earlier exports showed: nobody is taken to have left, and the report says why.
    void takeDoubts(const std::vector<store::RelationStore::Doubt> &doubts) {
        for (const auto &doubt : doubts) {
            const std::string name = doubt.list.empty() ? std::string(word(doubt.kind)) : doubt.list;
            m_report.partial = true;
            if (!m_report.partialReason.empty()) m_report.partialReason += "; ";
            m_report.partialReason += doubt.reason == "date_range" ? "the list \"" + name + "\" begins later than those that are known: it covers a range of dates"
                                                                   : "more than half of the list \"" + name + "\" would be gone at once";
            const std::string advice = doubt.reason == "date_range" ? "all_time" : "other_parts";
            if (std::find(m_report.advice.begin(), m_report.advice.end(), advice) == m_report.advice.end()) m_report.advice.push_back(advice);
        }
    }

    // A failed job leaves nothing: what it had stored goes again.
    Result<void> fail() {
        m_report.state = JobState::Failed;
        m_report.error = errorCodeName(m_failure->code);
        m_report.errorMessage = m_failure->message;
        const Error error = *m_failure;
        const auto undone = m_session.writer().run(Writer::Urgency::User, [&](Connection &db) -> Result<void> {
            forgetJob(db, m_report.id, m_labels->classifier);
            store::EventLog(db).dropOfJob(m_report.id);  // nothing is left to undo
            m_report.counts = {};
            m_report.files.clear();
            if (m_report.account.valid() && !store::AccountStore(db).exists(m_report.account)) m_report.account = {};
            store::JobStore(db).update(rowOf(m_report));
            return {};
        });
        if (!undone) return tl::unexpected(error);  // the store itself is in trouble: its own words matter most
        return deriveAll(m_session);
    }

    Session &m_session;
    ImportSource &m_one;
    const ImportOptions &m_options;
    CancelToken &m_cancel;
    const ImportService::Progress &m_progress;
    JobReport m_report;
    std::int64_t m_endedBefore = 0;
    std::optional<AccountRecord> m_owner;  ///< if the source does not say whose it is
    std::shared_ptr<const LabelModel> m_labels;
    Purpose m_labelledFor = Purpose::Unset;
    Purpose m_purpose = Purpose::Unset;
    bool m_purposeIsNew = false;
    bool m_resumed = false;
    std::optional<Error> m_failure;
};

JobReport reportOf(const store::JobRow &row) {
    JobReport report;
    const json document = json::parse(row.report, nullptr, false);
    if (document.is_object()) from_json(document, report);
    report.id = row.id;
    report.path = row.path;
    report.format = row.format;
    report.era = row.era;
    report.state = row.state;
    report.active = row.active;
    report.account = row.account;
    report.started = row.started;
    report.ended = row.ended;
    report.observedAt = row.observedAt;
    return report;
}

}  // namespace

Result<std::vector<JobReport>> ImportService::run(const std::string &path, const ImportOptions &options, CancelToken &cancel, const Progress &progress) {
    auto recognized = importSources(m_session, path, options);
    if (!recognized) return tl::unexpected(recognized.error());
    const auto lock = lockImports(m_session.path());
    if (!lock) return failure(ErrorCode::StoreBusy, "Another import into this store is under way. Wait for it, then try again.", path);
    std::vector<JobReport> reports;
    for (ImportSource &one : *recognized) {
        auto report = Job(m_session, one, options, cancel, progress).run(path);
        if (!report) return tl::unexpected(report.error());
        // The import is done; that its mapping could not be remembered is no reason to call it failed.
        const bool done = report->state == JobState::Done || report->state == JobState::DoneWithIssues;
        if (options.mapping && done && report->total().found() > report->total().skipped) (void)CsvMappings(m_session).saveFor(*one.source, *options.mapping);
        reports.push_back(std::move(*report));
    }
    return reports;
}

Result<std::vector<JobReport>> ImportService::preview(const std::string &path, const ImportOptions &options, CancelToken &cancel, const Progress &progress) {
    auto recognized = importSources(m_session, path, options);
    if (!recognized) return tl::unexpected(recognized.error());
    std::vector<JobReport> reports;
    for (ImportSource &one : *recognized) {
        JobReport report = reportFor(one, path, m_session.now());
        if (one.recognition.generated != unknownTime) report.observedAt = one.recognition.generated;
        Scratch scratch;
        TWOFOLD_TRY(scratch.open(m_session.path(), report));
        const auto reader = m_session.reader();
        if (!reader) return tl::unexpected(reader.error());
        const auto owner = ownerOf(**reader, options.account, one.platform());
        ImportRun run({scratch.writer(), report, cancel, progress, report.observedAt, false, false, Purpose::Unset, owner, m_session.lastLabels()}, one.platform());
        const ingest::Context context = one.context(cancel, false, namedOwner(owner));
        const auto summary = one.importer->import(*one.source, run, context);
        TWOFOLD_TRY(run.finish());
        if (!summary) return tl::unexpected(summary.error());
        takeSummary(report, *summary);
        TWOFOLD_TRY(scratch.compare(report));
        report.state = report.total().skipped > 0 || !report.missingParts.empty() || report.total().found() == 0 ? JobState::DoneWithIssues : JobState::Done;
        reports.push_back(std::move(report));
    }
    return reports;
}

Result<std::vector<JobReport>> ImportService::jobs() {
    const auto reader = m_session.reader();
    if (!reader) return tl::unexpected(reader.error());
    std::vector<JobReport> reports;
    for (const auto &row : store::JobStore(**reader).jobs()) reports.push_back(reportOf(row));
    if (auto error = (*reader)->takeError()) return tl::unexpected(*error);
    return reports;
}

Result<JobReport> ImportService::report(JobId id) {
    const auto reader = m_session.reader();
    if (!reader) return tl::unexpected(reader.error());
    store::JobStore jobs(**reader);
    const auto row = jobs.job(id);
    if (!row) return failure(ErrorCode::NotFound, "There is no import with this number.", std::to_string(id.value));
    JobReport report = reportOf(*row);
    report.issues = jobs.issues(id);
    return report;
}

}  // namespace twofold::services
