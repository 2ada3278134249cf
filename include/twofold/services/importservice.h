// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "twofold/core/sink.h"
#include "twofold/ingest/csvmapping.h"
#include "twofold/services/jobreport.h"
#include "twofold/services/session.h"

namespace twofold::services {

struct ImportOptions {
    std::string format;       ///< name of an importer; empty: recognised
    AccountId account;        ///< what the source belongs to, when it does not say
    Purpose purpose = Purpose::Unset;  ///< decided for the account, when it has none yet
    bool keepMessageText = false;
    /// What the columns of the user's own table mean: it is then read as a table, whatever else it looks like. It is
    /// remembered by the table's header after a successful import (see CsvMappings).
    std::optional<ingest::CsvMapping> mapping;
};

struct ImportProgress {
    std::string path;
    std::int64_t bytesDone = 0;
    std::int64_t bytesTotal = 0;  ///< 0: not known
    std::int64_t records = 0;
    bool derivingNow = false;  ///< reading is over; tiers, labels and findings follow
};

/// Bringing exports in. Blocking; call from a thread that may wait. One import at a time writes into a store.
class ImportService {
public:
    using Progress = std::function<void(const ImportProgress &)>;  ///< in the calling thread, at most 10 times a second

    explicit ImportService(Session &session) : m_session(session) {}

    /// `cancel` may be cancelled from any thread; it is also cancelled when the store fails, to stop the reading.
    /// What would be stored; the store is only read. One report for each export that the path holds.
    Result<std::vector<JobReport>> preview(const std::string &path, const ImportOptions &options, CancelToken &cancel, const Progress &progress);
    /// Imports. A report of state failed or cancelled is a result, not an error; errors are those from before the
    /// first record (NotFound, FileUnreadable, NotAnExport, WrongVariant, StoreBusy, …).
    Result<std::vector<JobReport>> run(const std::string &path, const ImportOptions &options, CancelToken &cancel, const Progress &progress);

    /// Past imports with their reports, newest first; issues only by report().
    [[nodiscard]] Result<std::vector<JobReport>> jobs();
    [[nodiscard]] Result<JobReport> report(JobId id);

private:
    Session &m_session;
};

}  // namespace twofold::services
