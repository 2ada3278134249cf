// SPDX-License-Identifier: GPL-3.0-or-later
// Goes through the records of one file, with progress, cancelling and an issue for everything that cannot be read.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "twofold/core/sink.h"
#include "twofold/ingest/registry.h"
#include "xjson.h"
#include "xlayout.h"

namespace twofold::ingest::x {

/// How the reading of a file ended.
struct FileOutcome {
    std::int64_t records = 0;
    bool whole = true;  ///< read to its end, and no record left out
    bool cut = false;   ///< the end of the file, or some of what was announced, is not there
};

using TakeRecord = std::function<void(Json &row, std::int64_t position)>;

class XReader {
public:
    XReader(SourceView &source, Sink &sink, const Context &context, std::int64_t bytesTotal);

    /// Calls `take` for every record that parses. Error: Cancelled, and nothing else; the rest becomes issues.
    Result<FileOutcome> forEach(const XFile &file, RecordKind kind, const TakeRecord &take);

    /// A first look at a file that is read again later: no issues, no counts. Error: Cancelled.
    Result<void> forEachQuietly(const XFile &file, const TakeRecord &take);
    /// From within `take`: the file needs no further reading.
    void stop() { m_stop = true; }

    /// Reports a record of the file being read; one that is skipped makes the file not whole.
    void issue(std::int64_t position, std::string code, std::string_view excerptOf = {}, bool skipped = true);
    void addBytes(std::int64_t count);
    [[nodiscard]] bool cancelled() const { return m_context.cancelled(); }
    /// Records of all files so far, and the first failure of the source itself.
    [[nodiscard]] std::int64_t recordsInAll() const { return m_recordsInAll; }
    [[nodiscard]] const std::optional<Error> &firstFailure() const { return m_firstFailure; }

private:
    void readSingle(const XFile &file, const TakeRecord &take);
    void readArray(const XFile &file, const TakeRecord &take);
    void readCsv(const XFile &file, const TakeRecord &take);
    void takeSlice(std::string_view slice, std::int64_t position, const TakeRecord &take);
    void failed(const Error &error, const char *code);
    void checkCount(const XFile &file);

    SourceView &m_source;
    Sink &m_sink;
    const Context &m_context;
    std::int64_t m_bytesTotal;
    std::int64_t m_bytesDone = 0;
    std::int64_t m_bytesTold = 0;
    std::string m_path;
    RecordKind m_kind = RecordKind::Post;
    bool m_quiet = false;
    bool m_stop = false;
    bool m_private = false;  ///< messages: no excerpt leaves the file
    FileOutcome m_outcome;
    std::int64_t m_recordsInAll = 0;
    std::optional<Error> m_firstFailure;
};

}  // namespace twofold::ingest::x
