// SPDX-License-Identifier: GPL-3.0-or-later
// The scanner does not validate: it only keeps track of strings and brackets, and each record is parsed on its own
// afterwards. That is what lets one broken record cost one record, and what keeps the memory at one record.
#include "twofold/ingest/jsonrecords.h"

#include <string>

#include "ingestlimits.h"
#include "jsonscan.h"

namespace twofold::ingest {

namespace {

using namespace scan;

using RecordFunction = std::function<bool(std::string_view, std::int64_t, RecordDefect)>;

class Scanner {
public:
    Scanner(ByteStream &stream, std::string_view arrayKey, const RecordFunction &record)
        : m_window(stream), m_arrayKey(arrayKey), m_record(record) {}

    Result<std::int64_t> run() {
        const auto found = m_arrayKey.empty() ? seekTopLevel('[', '{') : seekKey();
        if (!found) return tl::unexpected<Error>(found.error());
        if (!*found) return failure(ErrorCode::Damaged, "There is no list of records in this file.", std::string(m_arrayKey));
        while (m_running) {
            const auto more = nextRecord();
            if (!more) return tl::unexpected<Error>(more.error());
            if (!*more) break;
        }
        if (m_running) TWOFOLD_TRY(drain());
        return m_position;
    }

private:
    // The current byte; false at the end of the data.
    Result<bool> available() {
        if (m_window.pos != m_window.end) return true;
        return m_window.more();
    }

    // Passes over everything before `wanted` and then over it; false when `other` or the end comes first.
    Result<bool> seekTopLevel(char wanted, char other) {
        for (;;) {
            const auto ok = available();
            if (!ok || !*ok) return ok;
            while (m_window.pos != m_window.end) {
                const char c = *m_window.pos++;
                if (c == wanted) return true;
                if (c == other) return false;
            }
        }
    }

    // Stands behind the "[" of the wanted key, or says that there is none.
    Result<bool> seekKey() {
        const auto inside = seekTopLevel('{', '[');
        if (!inside || !*inside) return inside;
        for (;;) {
            const auto c = skipSpace();
            if (!c) return tl::unexpected<Error>(c.error());
            if (*c == '\0' || *c == '}') return false;
            if (*c != '"') {  // a comma, or something that does not belong here
                ++m_window.pos;
                continue;
            }
            const auto key = readKey();
            if (!key) return tl::unexpected<Error>(key.error());
            const auto value = skipSpace();
            if (!value) return tl::unexpected<Error>(value.error());
            if (*key && *value == '[') {
                ++m_window.pos;
                return true;
            }
            TWOFOLD_TRY(skipValue());
        }
    }

    // The next byte that is neither space nor ":", without taking it; 0 at the end.
    Result<char> skipSpace() {
        for (;;) {
            const auto ok = available();
            if (!ok) return tl::unexpected<Error>(ok.error());
            if (!*ok) return '\0';
            if (!isSpace(*m_window.pos) && *m_window.pos != ':') return *m_window.pos == '\0' ? ' ' : *m_window.pos;
            ++m_window.pos;
        }
    }

    // Takes a key with its quotes; says whether it is the wanted one.
    Result<bool> readKey() {
        m_window.mark();
        ++m_window.pos;
        bool closed = false;
        const std::size_t most = m_arrayKey.size() + 2;
        bool whole = true;
        while (!closed) {
            const auto ok = stepString(closed);
            if (!ok) return ok;
            if (!*ok) break;
            if (!closed && static_cast<std::size_t>(m_window.pos - m_window.marked()) > most) {
                whole = false;  // longer than the wanted one: need not be kept
                m_window.mark();
            }
        }
        const std::string_view key(m_window.marked(), static_cast<std::size_t>(m_window.pos - m_window.marked()));
        m_window.unmark();
        return whole && closed && key.size() == most && key.substr(1, m_arrayKey.size()) == m_arrayKey;
    }

    // Passes over one value of the top-level object.
    Result<bool> skipValue() {
        m_brackets.clear();
        for (;;) {
            const auto ok = available();
            if (!ok || !*ok) return ok;
            const char c = *m_window.pos;
            if (c == '"') {
                ++m_window.pos;
                TWOFOLD_TRY(skipString());
                if (m_brackets.empty()) return true;
            } else if (c == '{' || c == '[') {
                m_brackets.open(c);
                ++m_window.pos;
            } else if (m_brackets.empty() && (c == ',' || c == '}' || c == ']')) {
                if (c == ']') ++m_window.pos;  // closes nothing
                return true;
            } else if (c == '}' || c == ']') {
                m_brackets.close(c);
                ++m_window.pos;
                if (m_brackets.empty()) return true;
            } else {
                ++m_window.pos;
            }
        }
    }

    // Goes on within a string, at most to the end of what is read. `closed`: stands behind the closing quote.
    // A raw line break ends a string when what follows looks like structure: the closing quote got lost.
    Result<bool> stepString(bool &closed) {
        const auto ok = available();
        if (!ok || !*ok) return ok;
        m_window.pos = findStringByte(m_window.pos, m_window.end);
        if (m_window.pos == m_window.end) return true;
        const char c = *m_window.pos++;
        if (c == '"') {
            closed = true;
        } else if (c == '\\') {
            const auto next = available();
            if (!next || !*next) return next;
            ++m_window.pos;
        } else {
            return lineBreakInString(closed);
        }
        return true;
    }

    Result<bool> lineBreakInString(bool &closed) {
        for (;;) {
            const auto ok = available();
            if (!ok || !*ok) return ok;
            const char c = *m_window.pos;
            if (!isSpace(c)) {
                closed = c == '"' || c == '{' || c == '}' || c == '[' || c == ']' || c == ',';
                return true;
            }
            ++m_window.pos;
            shedIfLong();
        }
    }

    // Stands behind the closing quote; false when the data end first.
    Result<bool> skipString() {
        bool closed = false;
        while (!closed) {
            const auto ok = stepString(closed);
            if (!ok || !*ok) return ok;
            shedIfLong();
        }
        return true;
    }

    // A record over the limit is not kept any longer, only its head.
    void shedIfLong() {
        if (!m_inRecord) return;
        const auto length = static_cast<std::size_t>(m_window.pos - m_window.marked());
        if (m_head.empty() && length <= limits::recordBytes) return;
        if (m_head.empty()) m_head.assign(m_window.marked(), limits::headBytes);
        m_window.mark();
    }

    // Deals with one record, or with the end of the array (false).
    Result<bool> nextRecord() {
        for (;;) {
            const auto ok = available();
            if (!ok) return ok;
            if (!*ok) {  // the array was never closed: say so, for something is missing
                deliver({}, RecordDefect::CutShort);
                return false;
            }
            const char c = *m_window.pos;
            if (c == ']') {
                ++m_window.pos;
                return false;
            }
            if (!isSpace(c) && c != ',' && c != '}') break;
            ++m_window.pos;
        }
        m_window.mark();
        m_head.clear();
        m_inRecord = true;
        m_deep = false;
        const auto whole = *m_window.pos == '{' || *m_window.pos == '[' ? scanContainer() : scanScalar();
        m_inRecord = false;
        if (!whole) return whole;
        finish(*whole);
        m_window.unmark();
        return *whole;  // behind a record that was cut off nothing follows
    }

    void finish(bool whole) {
        const std::string_view kept(m_window.marked(), static_cast<std::size_t>(m_window.pos - m_window.marked()));
        if (!m_head.empty() || kept.size() > limits::recordBytes)
            deliver(m_head.empty() ? kept.substr(0, limits::headBytes) : std::string_view(m_head), RecordDefect::TooLong);
        else if (m_deep)
            deliver(kept.substr(0, limits::headBytes), RecordDefect::TooDeep);
        else
            deliver(kept, whole ? RecordDefect::None : RecordDefect::CutShort);
    }

    void deliver(std::string_view slice, RecordDefect defect) {
        ++m_position;
        if (!m_record(slice, m_position, defect)) m_running = false;
    }

    // An object or an array; false when the data end first.
    Result<bool> scanContainer() {
        m_brackets.clear();
        for (;;) {
            const auto ok = available();
            if (!ok || !*ok) return ok;
            m_window.pos = findStructural(m_window.pos, m_window.end);
            if (m_window.pos == m_window.end) {
                shedIfLong();
                continue;
            }
            const char c = *m_window.pos;
            if (c == '"') {
                ++m_window.pos;
                const auto closed = skipString();
                if (!closed || !*closed) return closed;
            } else if (c == '{' || c == '[') {
                if (m_brackets.inObject() && !followsColon()) return true;  // the next record: this one was never closed
                m_brackets.open(c);
                m_deep = m_deep || m_brackets.tooDeep();
                ++m_window.pos;
            } else {
                m_brackets.close(c);
                ++m_window.pos;
                if (m_brackets.empty()) return true;
            }
        }
    }

    // Inside an object a bracket can only stand behind a colon.
    [[nodiscard]] bool followsColon() const {
        const char *p = m_window.pos;
        while (p != m_window.begin() && p != m_window.marked()) {
            --p;
            if (!isSpace(*p)) return *p == ':';
        }
        return true;  // what stood before is no longer in memory
    }

    // A string, a number or a word, up to what separates it from the next record.
    Result<bool> scanScalar() {
        for (;;) {
            const auto ok = available();
            if (!ok || !*ok) return ok;
            const char c = *m_window.pos;
            if (c == ',' || c == ']' || c == '{' || c == '[' || c == '}') return true;
            ++m_window.pos;
            if (c == '"') {
                const auto closed = skipString();
                if (!closed || !*closed) return closed;
            }
            shedIfLong();
        }
    }

    // Reads what stands behind the array, so that the checksum of the entry is looked at.
    Result<bool> drain() {
        for (;;) {
            m_window.pos = m_window.end;
            const auto ok = m_window.more();
            if (!ok || !*ok) return ok;
        }
    }

    Window m_window;
    std::string_view m_arrayKey;
    const RecordFunction &m_record;
    Brackets m_brackets;
    std::string m_head;
    std::int64_t m_position = 0;
    bool m_inRecord = false;
    bool m_deep = false;
    bool m_running = true;
};

}  // namespace

Result<std::int64_t> forEachRecord(ByteStream &stream, std::string_view arrayKey,
                                   const std::function<bool(std::string_view slice, std::int64_t position, RecordDefect defect)> &record) {
    return Scanner(stream, arrayKey, record).run();
}

}  // namespace twofold::ingest
