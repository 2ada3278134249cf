// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <string>

#include "twofold/core/records.h"

namespace twofold {

/// What one export or one part of it covers, so that what is absent can be told from what is gone.
struct ListCoverage {
    RelationKind kind = RelationKind::Following;
    std::string list;
    bool complete = false;  ///< the source is the whole list at `observedAt`
};

/// Where an importer puts what it reads. All calls come from one thread, in the order of the source. The account
/// comes before anything that belongs to it. A call may block while the store catches up (bounded memory).
class Sink {
public:
    virtual ~Sink() = default;
    /// What follows comes from this file; the truth report counts by it. May come again for one path.
    virtual void file(const std::string &path) = 0;
    /// The encoding of so many texts of the current file was mended.
    virtual void textsRepaired(std::int64_t count) = 0;
    virtual void account(const AccountRecord &record) = 0;
    virtual void identity(const IdentityRecord &record) = 0;
    virtual void relation(const RelationRecord &record) = 0;
    virtual void interaction(const InteractionRecord &record) = 0;
    virtual void post(PostRecord record) = 0;
    /// A file of a kind of list was read to its end.
    virtual void coverage(const ListCoverage &coverage) = 0;
    virtual void issue(ImportIssue issue) = 0;
    /// A part that the export names or that belongs to its layout, but is not there.
    virtual void missingPart(const std::string &name) = 0;
    /// Bytes of source read so far; cheap, the receiver limits how often it tells anybody.
    virtual void progress(std::int64_t bytesDone, std::int64_t bytesTotal) = 0;
};

/// Asked between records; safe from any thread.
class CancelToken {
public:
    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool cancelled() const { return m_cancelled.load(std::memory_order_relaxed); }

private:
    std::atomic<bool> m_cancelled{false};
};

}  // namespace twofold
