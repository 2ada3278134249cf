// SPDX-License-Identifier: GPL-3.0-or-later
#include "importrun.h"

#include <algorithm>

#include "jsonvalue.h"
#include "twofold/core/text.h"
#include "twofold/ingest/jsonrecords.h"

namespace twofold::ingest {

class RunStream final : public ByteStream {
public:
    RunStream(ImportRun &run, std::unique_ptr<ByteStream> inner) : m_run(run), m_inner(std::move(inner)) {}
    Result<std::size_t> read(char *buffer, std::size_t capacity) override {
        if (m_run.m_context.cancelled()) return failure(ErrorCode::Cancelled, "The import was cancelled.");
        auto got = m_inner->read(buffer, capacity);
        if (got) m_run.advance(*got);
        return got;
    }

private:
    ImportRun &m_run;
    std::unique_ptr<ByteStream> m_inner;
};

namespace {

std::string codeOf(RecordDefect defect) {
    switch (defect) {
        case RecordDefect::CutShort: return "cut_short";
        case RecordDefect::TooLong: return "too_long";
        case RecordDefect::TooDeep: return "too_deep";
        case RecordDefect::None: break;
    }
    return {};
}

}  // namespace

std::string recordId(std::string_view slice) {
    for (const std::string_view key : {R"("id")", R"("uri")", R"("id_str")"}) {
        std::size_t at = slice.find(key);
        if (at == std::string_view::npos) continue;
        at = slice.find_first_not_of(" \t\r\n:", at + key.size());
        if (at == std::string_view::npos || slice[at] != '"') continue;
        const std::size_t end = slice.find('"', at + 1);
        return excerpt(slice.substr(at + 1, end == std::string_view::npos ? end : end - at - 1), 119);
    }
    return {};
}

Result<std::unique_ptr<ByteStream>> ImportRun::open(const SourceEntry &entry) {
    auto inner = m_source.open(entry);
    if (!inner) return tl::unexpected<Error>(inner.error());
    m_sink.file(entry.path);
    return std::make_unique<RunStream>(*this, *std::move(inner));
}

Result<std::string> ImportRun::readAll(const SourceEntry &entry, std::size_t limit) {
    if (m_context.cancelled()) return failure(ErrorCode::Cancelled, "The import was cancelled.");
    m_sink.file(entry.path);
    auto content = m_source.readAll(entry, limit);
    if (content) advance(content->size());
    return content;
}

void ImportRun::advance(std::size_t bytes) {
    m_bytesDone += static_cast<std::int64_t>(bytes);
    m_bytesTotal = std::max(m_bytesTotal, m_bytesDone);  // an archive that does not say its sizes
    m_sink.progress(m_bytesDone, m_bytesTotal);
}

void ImportRun::issue(RecordKind kind, const SourceEntry &entry, std::int64_t position, std::string code, std::string_view about,
                      bool skipped) const {
    m_sink.issue({kind, entry.path, position, std::move(code), excerpt(about, 119), skipped});
}

Result<std::int64_t> ImportRun::forEachJson(const SourceEntry &entry, std::string_view arrayKey, RecordKind kind,
                                            const JsonFunction &record, bool &cutShort) {
    const auto stream = open(entry);
    if (!stream) return tl::unexpected<Error>(stream.error());
    const auto count = forEachRecord(**stream, arrayKey, [&](std::string_view slice, std::int64_t position, RecordDefect defect) {
        if (defect != RecordDefect::None) {
            cutShort = cutShort || defect == RecordDefect::CutShort;
            issue(kind, entry, position, codeOf(defect), recordId(slice), true);
            return true;
        }
        bool repaired = false;
        auto value = parseRecord(slice, repaired);
        if (!value) {
            issue(kind, entry, position, "bad_json", recordId(slice), true);
            return true;
        }
        if (repaired) issue(kind, entry, position, "bad_utf8", recordId(slice), false);
        record(*value, position);
        return !m_context.cancelled();
    });
    if (m_context.cancelled()) return failure(ErrorCode::Cancelled, "The import was cancelled.");
    return count;
}

Result<std::int64_t> ImportRun::forEachCsv(const SourceEntry &entry, RecordKind kind, const std::function<void(const CsvRow &row)> &row,
                                           bool &cutShort, CsvOptions options) {
    const auto stream = open(entry);
    if (!stream) return tl::unexpected<Error>(stream.error());
    const auto count = forEachRow(
        **stream,
        [&](const CsvRow &read) {
            const char *code = read.defect == RowDefect::CutShort ? "cut_short" : read.defect == RowDefect::None ? nullptr : "too_long";
            if (code) {
                cutShort = cutShort || read.defect == RowDefect::CutShort;
                issue(kind, entry, read.line, code, {}, true);
                return true;
            }
            if (read.repaired) issue(kind, entry, read.line, "bad_utf8", {}, false);
            row(read);
            return !m_context.cancelled();
        },
        options);
    if (m_context.cancelled()) return failure(ErrorCode::Cancelled, "The import was cancelled.");
    return count;
}

}  // namespace twofold::ingest
