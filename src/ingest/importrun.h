// SPDX-License-Identifier: GPL-3.0-or-later
// What importers of JSON and CSV share: progress, cancelling, and turning defects into issues.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "csvrecords.h"
#include "twofold/ingest/registry.h"

namespace twofold::ingest {

/// One import. Lives no longer than the source, the sink and the context it was made from.
class ImportRun {
public:
    ImportRun(SourceView &source, Sink &sink, const Context &context) : m_source(source), m_sink(sink), m_context(context) {}

    [[nodiscard]] Sink &sink() const { return m_sink; }
    [[nodiscard]] SourceView &source() const { return m_source; }

    /// Adds the bytes of a file to what progress counts up to; call for all files before the first is read.
    void expect(const SourceEntry *entry) {
        if (entry && entry->size > 0) m_bytesTotal += entry->size;
    }

    /// A stream that tells progress, and ends with Cancelled when the user stops the import. What is handed on from now
    /// on counts as from this file. To look into a file beforehand, open it at the source instead.
    [[nodiscard]] Result<std::unique_ptr<ByteStream>> open(const SourceEntry &entry);

    /// The whole of a small file, as SourceView::readAll, with progress, and counted like open().
    [[nodiscard]] Result<std::string> readAll(const SourceEntry &entry, std::size_t limit = std::size_t{16} << 20);

    /// The record is the function's own: it may mend it in place.
    using JsonFunction = std::function<void(nlohmann::json &record, std::int64_t position)>;
    /// Every good record of an array (see forEachRecord); each other one is an issue. `cutShort` is set when the end is missing.
    /// Errors: those of the stream, Damaged without an array, Cancelled.
    [[nodiscard]] Result<std::int64_t> forEachJson(const SourceEntry &entry, std::string_view arrayKey, RecordKind kind,
                                                   const JsonFunction &record, bool &cutShort);
    /// Every good row of a CSV file; each other one is an issue.
    [[nodiscard]] Result<std::int64_t> forEachCsv(const SourceEntry &entry, RecordKind kind,
                                                  const std::function<void(const CsvRow &row)> &row, bool &cutShort,
                                                  CsvOptions options = {});

    void issue(RecordKind kind, const SourceEntry &entry, std::int64_t position, std::string code, std::string_view about,
               bool skipped) const;

private:
    friend class RunStream;
    void advance(std::size_t bytes);

    SourceView &m_source;
    Sink &m_sink;
    const Context &m_context;
    std::int64_t m_bytesTotal = 0;
    std::int64_t m_bytesDone = 0;
};

/// What a record may be told by in an issue: its id. Never its text, which may be a private message.
[[nodiscard]] std::string recordId(std::string_view slice);

}  // namespace twofold::ingest
