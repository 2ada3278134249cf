// SPDX-License-Identifier: GPL-3.0-or-later
#include "xreader.h"

#include <algorithm>

#include "jsonvalue.h"
#include "twofold/core/text.h"
#include "twofold/ingest/jsonrecords.h"
#include "xcsv.h"

namespace twofold::ingest::x {

namespace {

constexpr std::size_t excerptLength = 119;  // and the mark that something was left out
constexpr std::int64_t tellEvery = 256 * 1024;

const char *codeOf(RecordDefect defect) {
    switch (defect) {
        case RecordDefect::CutShort: return "cut_short";
        case RecordDefect::TooLong: return "too_long";
        case RecordDefect::TooDeep: return "too_deep";
        case RecordDefect::None: break;
    }
    return "";
}

const char *codeOf(const Error &error) {
    switch (error.code) {
        case ErrorCode::TooLarge: return "too_large";
        case ErrorCode::FileUnreadable: return "unreadable";
        default: return "damaged";
    }
}

class CountingStream final : public ByteStream {
public:
    CountingStream(std::unique_ptr<ByteStream> inner, XReader &reader) : m_inner(std::move(inner)), m_reader(reader) {}

    Result<std::size_t> read(char *buffer, std::size_t capacity) override {
        auto got = m_inner->read(buffer, capacity);
        if (got) m_reader.addBytes(static_cast<std::int64_t>(*got));
        m_failed = m_failed || !got;
        m_any = m_any || (got && *got > 0);
        return got;
    }
    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] bool any() const { return m_any; }

private:
    std::unique_ptr<ByteStream> m_inner;
    XReader &m_reader;
    bool m_failed = false;
    bool m_any = false;
};

}  // namespace

XReader::XReader(SourceView &source, Sink &sink, const Context &context, std::int64_t bytesTotal)
    : m_source(source), m_sink(sink), m_context(context), m_bytesTotal(bytesTotal) {}

Result<FileOutcome> XReader::forEach(const XFile &file, RecordKind kind, const TakeRecord &take) {
    if (cancelled()) return failure(ErrorCode::Cancelled, "The import was stopped.");
    m_path = file.entry->path;
    m_sink.file(m_path);
    m_kind = kind;
    m_private = file.kind == FileKind::Messages || file.kind == FileKind::GroupMessages;
    m_outcome = {};
    if (file.kind == FileKind::Csv)
        readCsv(file, take);
    else if (file.single)
        readSingle(file, take);
    else
        readArray(file, take);
    if (cancelled()) return failure(ErrorCode::Cancelled, "The import was stopped.");
    checkCount(file);
    m_recordsInAll += m_outcome.records;
    return m_outcome;
}

Result<void> XReader::forEachQuietly(const XFile &file, const TakeRecord &take) {
    m_quiet = true;
    m_outcome = {};
    if (file.single)
        readSingle(file, take);
    else
        readArray(file, take);
    m_quiet = false;
    m_stop = false;
    if (cancelled()) return failure(ErrorCode::Cancelled, "The import was stopped.");
    return {};
}

void XReader::issue(std::int64_t position, std::string code, std::string_view excerptOf, bool skipped) {
    if (m_quiet) return;
    if (skipped) m_outcome.whole = false;
    m_sink.issue({m_kind, m_path, position, std::move(code), m_private ? std::string() : excerpt(excerptOf, excerptLength), skipped});
}

void XReader::addBytes(std::int64_t count) {
    m_bytesDone += count;
    if (m_bytesDone - m_bytesTold < tellEvery && m_bytesDone < m_bytesTotal) return;
    m_bytesTold = m_bytesDone;
    m_sink.progress(m_bytesDone, std::max(m_bytesDone, m_bytesTotal));
}

void XReader::failed(const Error &error, const char *code) {
    if (m_quiet) return;
    if (!m_firstFailure) m_firstFailure = error;
    m_outcome.cut = true;
    issue(0, code);
}

void XReader::readSingle(const XFile &file, const TakeRecord &take) {
    const auto text = m_source.readAll(*file.entry);
    if (!text) return failed(text.error(), codeOf(text.error()));
    addBytes(static_cast<std::int64_t>(text->size()));
    ++m_outcome.records;
    takeSlice(afterAssignment(*text), 1, take);
}

void XReader::readArray(const XFile &file, const TakeRecord &take) {
    auto opened = m_source.open(*file.entry);
    if (!opened) return failed(opened.error(), codeOf(opened.error()));
    CountingStream stream(std::move(*opened), *this);
    const auto result = forEachRecord(stream, {}, [&](std::string_view slice, std::int64_t position, RecordDefect defect) {
        if (cancelled()) return false;
        // A cut without bytes is the missing end of the list, not a record.
        if (defect != RecordDefect::CutShort || !slice.empty()) ++m_outcome.records;
        if (defect == RecordDefect::None)
            takeSlice(slice, position, take);
        else
            issue(position, codeOf(defect), slice);
        m_outcome.cut = m_outcome.cut || defect == RecordDefect::CutShort;
        return !m_stop;
    });
    if (!result) failed(result.error(), stream.failed() ? codeOf(result.error()) : stream.any() ? "no_list" : "empty");
}

void XReader::readCsv(const XFile &file, const TakeRecord &take) {
    auto opened = m_source.open(*file.entry);
    if (!opened) return failed(opened.error(), codeOf(opened.error()));
    CountingStream stream(std::move(*opened), *this);
    const auto result = forEachCsvTweet(stream, [&](Json &row, std::int64_t position) {
        ++m_outcome.records;
        if (row.is_null())
            issue(position, "bad_row");
        else
            take(row, position);
        return !cancelled();
    });
    if (!result) failed(result.error(), stream.failed() ? codeOf(result.error()) : "no_list");
}

void XReader::takeSlice(std::string_view slice, std::int64_t position, const TakeRecord &take) {
    bool repaired = false;
    auto row = parseRecord(slice, repaired);
    if (!row) {
        issue(position, "bad_json", slice);
        return;
    }
    if (repaired) issue(position, isValidUtf8(slice) ? "bad_escape" : "bad_utf8", slice, false);
    take(*row, position);
}

// The export's own count against what is there.
void XReader::checkCount(const XFile &file) {
    const bool messages = file.kind == FileKind::Messages || file.kind == FileKind::GroupMessages;
    if (file.expected < 0 || messages || file.expected == m_outcome.records) return;
    issue(0, "count_differs", std::to_string(m_outcome.records) + " records, " + std::to_string(file.expected) + " announced", false);
    m_outcome.whole = false;
    m_outcome.cut = m_outcome.cut || m_outcome.records < file.expected;
}

}  // namespace twofold::ingest::x
