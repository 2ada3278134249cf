// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>

#include "recordwriter.h"
#include "twofold/core/sink.h"
#include "twofold/services/importservice.h"
#include "twofold/services/labels.h"

namespace twofold::services {

/// The sink of one job: what the importer reads in the calling thread is labelled there, gathered into batches, and
/// handed to the writer's thread, at most two batches ahead.
class ImportRun final : public Sink {
public:
    struct Setup {
        store::Writer &writer;
        JobReport &report;
        CancelToken &stop;  ///< cancelled by the run itself when the store fails
        ImportService::Progress progress;
        UtcMs observedAt = 0;
        bool resumed = false;
        bool label = true;  ///< off in a preview
        Purpose purpose = Purpose::Unset;
        std::optional<AccountRecord> owner;  ///< for a source that does not say whose it is
        std::shared_ptr<const LabelModel> labels;
    };
    ImportRun(const Setup &setup, Platform platform);
    ~ImportRun() override;

    void file(const std::string &path) override { add(FileMark{path, 0}, 16); }
    void textsRepaired(std::int64_t count) override { add(FileMark{{}, count}, 16); }
    void account(const AccountRecord &record) override;
    void identity(const IdentityRecord &record) override { add(record, 64); }
    void relation(const RelationRecord &record) override { add(record, 64); }
    void interaction(const InteractionRecord &record) override { add(record, 64); }
    void post(PostRecord record) override;
    void coverage(const ListCoverage &coverage) override { add(coverage, 16); }
    void issue(ImportIssue issue) override;
    void missingPart(const std::string &name) override { m_setup.report.missingParts.push_back(name); }
    void progress(std::int64_t bytesDone, std::int64_t bytesTotal) override;

    /// Hands on the rest and waits until all is stored; the first error of the store, if there was one.
    Result<void> finish();

private:
    void add(Record record, std::size_t weight);
    void flush();
    void wait(int atMost);
    void ensureAccount();
    void tell(bool always);

    Setup m_setup;
    Platform m_platform;
    RecordWriter m_writer;
    bool m_haveAccount = false;
    std::vector<Record> m_batch;
    std::size_t m_weight = 0;
    std::int64_t m_records = 0;
    std::int64_t m_bytesDone = 0;
    std::int64_t m_bytesTotal = 0;
    std::chrono::steady_clock::time_point m_told{};
    std::mutex m_mutex;
    std::condition_variable m_stored;
    int m_underWay = 0;
    std::optional<Error> m_error;
};

}  // namespace twofold::services
