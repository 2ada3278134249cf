// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "twofold/core/ids.h"
#include "twofold/core/records.h"
#include "twofold/core/result.h"

namespace twofold::services {

/// What became of the records of one kind. found() is their sum by definition: nothing is lost silently.
struct KindCounts {
    std::int64_t stored = 0;
    std::int64_t updated = 0;
    std::int64_t unchanged = 0;
    std::int64_t skipped = 0;
    [[nodiscard]] std::int64_t found() const { return stored + updated + unchanged + skipped; }
    KindCounts &operator+=(const KindCounts &other) {
        stored += other.stored;
        updated += other.updated;
        unchanged += other.unchanged;
        skipped += other.skipped;
        return *this;
    }
    friend bool operator==(const KindCounts &, const KindCounts &) = default;
};

/// What became of the records of one file of the export. The sums over all files are those of the report; a person is
/// counted with the file that named them first.
struct FileReport {
    std::string path;
    std::array<KindCounts, 4> counts;
    std::int64_t repaired = 0;  ///< texts whose encoding was mended
    [[nodiscard]] const KindCounts &of(RecordKind kind) const { return counts[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] KindCounts &of(RecordKind kind) { return counts[static_cast<std::size_t>(kind)]; }
    friend bool operator==(const FileReport &, const FileReport &) = default;
};

/// The truth report of one import, or of a preview (id none).
struct JobReport {
    JobId id;
    std::string path;
    std::string format;
    std::string era;
    JobState state = JobState::Running;
    bool active = true;
    AccountId account;
    AccountRecord accountRecord;
    bool accountIsNew = false;
    std::array<KindCounts, 4> counts;  ///< by RecordKind: posts, identities, relations, interactions
    std::vector<std::string> missingParts;
    bool partial = false;
    std::string partialReason;
    std::vector<std::string> advice;  ///< codes of what to ask the platform for (ingest::Summary)
    std::vector<FileReport> files;    ///< those that were read, in the order of reading
    std::vector<std::string> filesRead;
    std::vector<std::string> filesIgnored;
    std::vector<ImportIssue> issues;     ///< the first 10,000
    std::int64_t issueCount = 0;
    std::int64_t joined = 0;  ///< relations that began, against an earlier import
    std::int64_t left = 0;    ///< relations that ended
    UtcMs firstPost = unknownTime;
    UtcMs lastPost = unknownTime;
    UtcMs observedAt = unknownTime;
    UtcMs started = unknownTime;
    UtcMs ended = unknownTime;
    std::string error;  ///< code of the error, when it failed
    std::string errorMessage;

    [[nodiscard]] const KindCounts &of(RecordKind kind) const { return counts[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] KindCounts &of(RecordKind kind) { return counts[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] KindCounts total() const;
};

/// The document of docs/cli.md, "import"; also what the store keeps of a job.
void to_json(nlohmann::json &document, const JobReport &report);
void from_json(const nlohmann::json &document, JobReport &report);

}  // namespace twofold::services
