// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvrecords.h"

#include <string_view>

#include "ingestlimits.h"
#include "twofold/core/text.h"

namespace twofold::ingest {

namespace {

class RowReader {
public:
    RowReader(const std::function<bool(const CsvRow &)> &row, CsvOptions options) : m_row(row), m_options(options) {}

    // False when the receiver has had enough.
    bool take(std::string_view bytes) {
        for (const char c : bytes) {
            if (!step(c)) return false;
        }
        return true;
    }

    void finish() {
        if (m_state == State::Backslash) add('\\');
        if (m_state == State::Quoted || m_state == State::Backslash) defect(RowDefect::CutShort);
        endRow();
    }

    [[nodiscard]] std::int64_t count() const { return m_count; }

private:
    enum class State { CellStart, Plain, Quoted, Backslash, QuoteInQuoted };

    bool step(char c) {
        const bool lineFeedOfPair = c == '\n' && m_afterReturn;
        m_afterReturn = c == '\r';
        if (c == '\r' || (c == '\n' && !lineFeedOfPair)) ++m_line;
        switch (m_state) {
            case State::Quoted: quoted(c); return true;
            case State::Backslash:
                // A backslash stands for itself when it is doubled, and before anything but a quote.
                m_state = State::Quoted;
                if (c != '"') add('\\');
                if (c == '"')
                    add(c);
                else if (c != '\\')
                    quoted(c);
                return true;
            case State::QuoteInQuoted:
                if (c == '"') {
                    add(c);
                    m_state = State::Quoted;
                    return true;
                }
                m_state = State::Plain;
                return plain(c, lineFeedOfPair);
            case State::CellStart:
                if (c == '"') {
                    m_state = State::Quoted;
                    m_hadQuotes = true;
                    return true;
                }
                [[fallthrough]];
            case State::Plain: return plain(c, lineFeedOfPair);
        }
        return true;
    }

    void quoted(char c) {
        if (c == '"')
            m_state = State::QuoteInQuoted;
        else if (c == '\\' && m_options.backslashQuotes)
            m_state = State::Backslash;
        else
            add(c);
    }

    bool plain(char c, bool lineFeedOfPair) {
        if (lineFeedOfPair) return true;
        if (c == '\n' || c == '\r') return endRow();
        if (c == m_options.delimiter) {
            endCell();
            m_state = State::CellStart;
            m_sawDelimiter = true;
            return true;
        }
        m_state = State::Plain;
        add(c);
        return true;
    }

    void add(char c) {
        if (m_cell.size() < limits::cellBytes)
            m_cell += c;
        else
            defect(RowDefect::TooLong);
    }

    void endCell() {
        if (m_current.cells.size() >= limits::rowCells) {
            defect(RowDefect::TooManyCells);
        } else if (isValidUtf8(m_cell)) {
            m_current.cells.push_back(m_cell);
        } else {
            // A cell cut at its limit may end within a character; that is no fault of the file, but is told all the same.
            m_current.cells.push_back(repairUtf8(m_cell));
            m_current.repaired = true;
        }
        m_cell.clear();
    }

    bool endRow() {
        const bool blank = !m_sawDelimiter && !m_hadQuotes && trimmed(m_cell).empty();
        bool more = true;
        if (!blank) {
            endCell();
            ++m_count;
            m_current.line = m_rowLine;
            more = m_row(m_current);
        }
        m_current = {};
        m_cell.clear();
        m_state = State::CellStart;
        m_sawDelimiter = m_hadQuotes = false;
        m_rowLine = m_line;
        return more;
    }

    // The first defect of a row is the one that is told.
    void defect(RowDefect what) {
        if (m_current.defect == RowDefect::None) m_current.defect = what;
    }

    const std::function<bool(const CsvRow &)> &m_row;
    CsvOptions m_options;
    State m_state = State::CellStart;
    CsvRow m_current;
    std::string m_cell;
    bool m_sawDelimiter = false;
    bool m_hadQuotes = false;
    bool m_afterReturn = false;
    std::int64_t m_line = 1;
    std::int64_t m_rowLine = 1;
    std::int64_t m_count = 0;
};

}  // namespace

Result<std::int64_t> forEachRow(ByteStream &stream, const std::function<bool(const CsvRow &row)> &row, CsvOptions options) {
    RowReader reader(row, options);
    std::vector<char> buffer(64 * limits::kib);
    std::size_t pending = 0;  // bytes of a possible byte order mark that have been read
    bool atStart = true;
    for (;;) {
        const auto got = stream.read(buffer.data() + pending, buffer.size() - pending);
        if (!got) return tl::unexpected<Error>(got.error());
        std::string_view bytes(buffer.data(), pending + *got);
        if (atStart && *got > 0 && bytes.size() < 3) {
            pending = bytes.size();
            continue;
        }
        if (atStart && bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
        atStart = false;
        pending = 0;
        if (!reader.take(bytes)) return reader.count();
        if (*got == 0) break;
    }
    reader.finish();
    return reader.count();
}

}  // namespace twofold::ingest
