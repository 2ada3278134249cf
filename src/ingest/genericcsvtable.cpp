// SPDX-License-Identifier: GPL-3.0-or-later
#include "genericcsvtable.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <map>

#include "genericcsvwords.h"
#include "ingestlimits.h"
#include "textstream.h"
#include "twofold/core/text.h"
#include "twofold/ingest/csvmapping.h"

namespace twofold::ingest {
namespace csv {

namespace {

constexpr std::size_t sampleBytes = 64 * limits::kib;  // what is kept of a file of a tar.gz
constexpr std::size_t sampleRows = 200;
constexpr std::size_t mostTables = 50;
constexpr std::array<char, 4> delimiters = {',', ';', '\t', '|'};

// 0x80 to 0x9F of Windows-1252; the five places that it leaves open stay control characters, as in the Encoding Standard.
constexpr std::array<std::uint16_t, 32> upperControls = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
    0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178};

class DecodedStream final : public ByteStream {
public:
    DecodedStream(std::unique_ptr<ByteStream> inner, Encoding encoding) : m_inner(std::move(inner)), m_encoding(encoding) {}

    Result<std::size_t> read(char *buffer, std::size_t capacity) override {
        while (m_at == m_out.size() && !m_ended) {
            const auto got = m_inner->read(m_raw.data(), m_raw.size());
            if (!got) return got;
            m_out.clear();
            m_at = 0;
            if (*got == 0) end();
            for (std::size_t i = 0; i < *got; ++i) take(static_cast<unsigned char>(m_raw[i]));
        }
        const std::size_t count = std::min(capacity, m_out.size() - m_at);
        std::memcpy(buffer, m_out.data() + m_at, count);
        m_at += count;
        return count;
    }

private:
    void take(unsigned char byte) {
        if (m_encoding == Encoding::Windows1252) {
            appendCodePoint(m_out, byte >= 0x80 && byte < 0xA0 ? upperControls[byte - 0x80] : byte);
            return;
        }
        if (m_half < 0) {
            m_half = byte;
            return;
        }
        const auto first = static_cast<unsigned>(m_half);
        const std::uint32_t unit = m_encoding == Encoding::Utf16Le ? first | (unsigned{byte} << 8) : (first << 8) | byte;
        m_half = -1;
        takeUnit(unit);
    }

    void takeUnit(std::uint32_t unit) {
        const bool low = unit >= 0xDC00 && unit < 0xE000;
        if (m_surrogate != 0) {
            const std::uint32_t high = std::exchange(m_surrogate, 0);
            appendCodePoint(m_out, low ? 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00) : 0xFFFD);
            if (low) return;
        }
        if (unit >= 0xD800 && unit < 0xDC00)
            m_surrogate = unit;
        else
            appendCodePoint(m_out, low ? 0xFFFD : unit);
    }

    void end() {
        m_ended = true;
        if (m_surrogate != 0 || m_half >= 0) appendCodePoint(m_out, 0xFFFD);
    }

    std::unique_ptr<ByteStream> m_inner;
    Encoding m_encoding;
    std::vector<char> m_raw = std::vector<char>(64 * limits::kib);
    std::string m_out;
    std::size_t m_at = 0;
    int m_half = -1;                ///< the first byte of a unit
    std::uint32_t m_surrogate = 0;  ///< the first unit of a pair
    bool m_ended = false;
};

bool namesDelimiter(const std::vector<std::string> &cells) {
    const std::string head = asciiLower(cells.front());
    return head.starts_with("sep=") && head.size() <= 5 &&
           std::all_of(cells.begin() + 1, cells.end(), [](const auto &c) { return c.empty(); });
}

using Rows = std::vector<std::vector<std::string>>;

// `whole`: the text is all of the file, so its last row is not cut off.
Rows rowsOf(std::string_view text, char delimiter, bool whole) {
    Rows rows;
    TextStream stream(text);
    (void)forEachTableRow(stream, delimiter, [&](const CsvRow &row) {
        rows.push_back(row.cells);
        return rows.size() <= sampleRows + 1;
    });
    if (!whole && rows.size() > 1) rows.pop_back();
    return rows;
}

// The commonest number of cells; of two the greater.
std::size_t usualWidth(const Rows &rows) {
    std::map<std::size_t, std::size_t> counts;
    for (const auto &row : rows) ++counts[row.size()];
    std::size_t best = 0;
    for (const auto &[width, count] : counts)
        if (best == 0 || count >= counts[best]) best = width;
    return best;
}

// A delimiter is the better, the more rows have as many cells as the first has; of equals the one that makes more.
int delimiterScore(const Rows &rows) {
    if (rows.empty() || rows.front().size() < 2) return 0;
    const std::size_t width = rows.front().size();
    const auto same = std::count_if(rows.begin(), rows.end(), [&](const auto &row) { return row.size() == width; });
    return static_cast<int>(100 * static_cast<std::size_t>(same) / rows.size()) + static_cast<int>(std::min<std::size_t>(width, 20));
}

char delimiterOf(std::string_view text, bool whole) {
    std::string_view line = text.substr(0, 16);
    if (line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
    if (asciiLower(line.substr(0, 4)) == "sep=" && line.size() > 4 &&
        std::find(delimiters.begin(), delimiters.end(), line[4]) != delimiters.end())
        return line[4];
    char best = ',';
    int bestScore = 0;
    for (const char delimiter : delimiters) {
        const int score = delimiterScore(rowsOf(text, delimiter, whole));
        if (score > bestScore) {
            best = delimiter;
            bestScore = score;
        }
    }
    return best;
}

}  // namespace

void EncodingSurvey::add(std::string_view bytes) {
    if (m_head.size() < 4) m_head += bytes.substr(0, 4 - m_head.size());
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (m_open > 0) {
            if ((byte & 0xC0) == 0x80) {
                if (--m_open == 0) ++m_good;
                continue;
            }
            ++m_bad;
            m_open = 0;
        }
        if (byte < 0x80) continue;
        m_open = byte >= 0xC2 && byte < 0xE0 ? 1 : byte >= 0xE0 && byte < 0xF0 ? 2 : byte >= 0xF0 && byte < 0xF5 ? 3 : 0;
        if (m_open == 0) ++m_bad;
    }
}

Encoding EncodingSurvey::result() const {
    const auto zero = [&](std::size_t i) { return m_head.size() == 4 && m_head[i] == '\0'; };
    if (m_head.starts_with("\xFF\xFE") || (zero(1) && zero(3) && !zero(0))) return Encoding::Utf16Le;
    if (m_head.starts_with("\xFE\xFF") || (zero(0) && zero(2) && !zero(1))) return Encoding::Utf16Be;
    return m_bad > m_good ? Encoding::Windows1252 : Encoding::Utf8;
}

Result<Encoding> surveyEncoding(SourceView &source, const SourceEntry &entry, const Context &context) {
    const auto stream = source.open(entry);
    if (!stream) return tl::unexpected<Error>(stream.error());
    EncodingSurvey survey;
    std::vector<char> buffer(limits::readBlock);
    for (;;) {
        if (context.cancelled()) return failure(ErrorCode::Cancelled, "The import was cancelled.");
        const auto got = (*stream)->read(buffer.data(), buffer.size());
        if (!got) return tl::unexpected<Error>(got.error());
        if (*got == 0) return survey.result();
        survey.add({buffer.data(), *got});
    }
}

std::unique_ptr<ByteStream> decoded(std::unique_ptr<ByteStream> inner, Encoding encoding) {
    if (encoding == Encoding::Utf8) return inner;
    return std::make_unique<DecodedStream>(std::move(inner), encoding);
}

bool isBlank(const std::vector<std::string> &cells) {
    return std::all_of(cells.begin(), cells.end(), [](const std::string &cell) { return trimmed(cell).empty(); });
}

Result<std::int64_t> forEachTableRow(ByteStream &stream, char delimiter, const std::function<bool(const CsvRow &row)> &row) {
    std::int64_t count = 0;
    bool first = true;
    const auto read = forEachRow(stream,
                                 [&](const CsvRow &one) {
                                     const bool skip = (std::exchange(first, false) && namesDelimiter(one.cells)) ||
                                                       (one.defect == RowDefect::None && isBlank(one.cells));
                                     if (skip) return true;
                                     ++count;
                                     return row(one);
                                 },
                                 {.delimiter = delimiter});
    if (!read) return read;
    return count;
}

}  // namespace csv

std::vector<const SourceEntry *> csvTables(const SourceView &source) {
    std::vector<const SourceEntry *> tables;
    for (const SourceEntry &entry : source.entries()) {
        const std::string path = asciiLower(entry.path);
        for (const std::string_view suffix : {".csv", ".tsv", ".tab", ".txt"})
            if (path.ends_with(suffix)) tables.push_back(&entry);
    }
    std::sort(tables.begin(), tables.end(), [](const SourceEntry *a, const SourceEntry *b) { return a->path < b->path; });
    if (tables.size() > csv::mostTables) tables.resize(csv::mostTables);
    return tables;
}

Result<CsvSample> sampleTable(SourceView &source, const SourceEntry &entry, const CsvMapping *mapping) {
    const auto head = source.readHead(entry, csv::sampleBytes);
    if (!head) return tl::unexpected<Error>(head.error());
    csv::EncodingSurvey survey;
    survey.add(*head);
    const auto stream = csv::decoded(std::make_unique<TextStream>(*head), survey.result());
    std::string text;
    std::vector<char> buffer(csv::sampleBytes);
    for (;;) {
        const auto got = stream->read(buffer.data(), buffer.size());
        if (!got || *got == 0) break;
        text.append(buffer.data(), *got);
    }
    CsvSample sample;
    const bool whole = head->size() < csv::sampleBytes;
    sample.delimiter = mapping && mapping->delimiter != 0 ? mapping->delimiter : csv::delimiterOf(text, whole);
    sample.rows = csv::rowsOf(text, sample.delimiter, whole);
    sample.columns = csv::usualWidth(sample.rows);
    if (sample.rows.empty()) return sample;
    if (mapping ? mapping->header : csv::isHeaderRow(sample.rows.front(), sample.rows)) {
        sample.header = std::move(sample.rows.front());
        sample.rows.erase(sample.rows.begin());
        sample.columns = std::max(sample.columns, sample.header.size());
    }
    if (sample.rows.size() > csv::sampleRows) sample.rows.resize(csv::sampleRows);
    return sample;
}

}  // namespace twofold::ingest
