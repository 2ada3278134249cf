// SPDX-License-Identifier: GPL-3.0-or-later
// What the JSON scanner stands on: the bytes that matter, the open brackets, and the window over the stream.
#pragma once

#include <array>
#include <bitset>
#include <cstring>
#include <vector>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "ingestlimits.h"
#include "twofold/ingest/sourceview.h"

namespace twofold::ingest::scan {

inline bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

// The bytes that mean something outside a string.
inline constexpr auto structural = [] {
    std::array<bool, 256> table{};
    for (const char c : {'"', '{', '}', '[', ']'}) table[static_cast<unsigned char>(c)] = true;
    return table;
}();

inline const char *findStructural(const char *p, const char *end) {
    while (p != end && !structural[static_cast<unsigned char>(*p)]) ++p;
    return p;
}

// First byte that can end or bend a string: a quote, a backslash, a raw line break (which JSON forbids).
inline const char *findStringByte(const char *p, const char *end) {
#ifdef __SSE2__
    const __m128i quote = _mm_set1_epi8('"');
    const __m128i backslash = _mm_set1_epi8('\\');
    const __m128i newline = _mm_set1_epi8('\n');
    for (; end - p >= 16; p += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(p));
        const __m128i hit =
            _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, quote), _mm_cmpeq_epi8(bytes, backslash)), _mm_cmpeq_epi8(bytes, newline));
        const int mask = _mm_movemask_epi8(hit);
        if (mask != 0) return p + __builtin_ctz(static_cast<unsigned>(mask));
    }
#endif
    while (p != end && *p != '"' && *p != '\\' && *p != '\n') ++p;
    return p;
}

// The open brackets of a record. Types are kept to the depth limit only, below it a counter is enough.
class Brackets {
public:
    void clear() { m_depth = 0; }
    [[nodiscard]] bool empty() const { return m_depth == 0; }
    [[nodiscard]] bool tooDeep() const { return m_depth > limits::recordDepth; }
    [[nodiscard]] bool inObject() const { return m_depth > 0 && !tooDeep() && m_object[static_cast<std::size_t>(m_depth - 1)]; }

    void open(char c) {
        if (m_depth < limits::recordDepth) m_object[static_cast<std::size_t>(m_depth)] = c == '{';
        ++m_depth;
    }

    // A bracket that closes nothing is passed over; one that closes an outer bracket closes the inner ones too.
    void close(char c) {
        if (tooDeep()) {
            --m_depth;
            return;
        }
        for (std::int64_t d = m_depth; d > 0; --d) {
            if (m_object[static_cast<std::size_t>(d - 1)] == (c == '}')) {
                m_depth = d - 1;
                return;
            }
        }
    }

private:
    std::int64_t m_depth = 0;
    std::bitset<static_cast<std::size_t>(limits::recordDepth)> m_object;
};

// A window over the stream. What lies at or behind the mark stays in memory; positions are relative to the window.
class Window {
public:
    explicit Window(ByteStream &stream) : m_stream(stream), m_buffer(limits::readBlock) {}

    const char *pos = nullptr;  ///< next byte to look at
    const char *end = nullptr;

    void mark() { m_mark = pos; }
    void unmark() { m_mark = nullptr; }
    [[nodiscard]] const char *marked() const { return m_mark; }
    [[nodiscard]] const char *begin() const { return m_buffer.data(); }

    // Reads on. False at the end of the data.
    Result<bool> more() {
        const char *keep = m_mark ? m_mark : pos ? pos : m_buffer.data();
        const auto kept = end ? static_cast<std::size_t>(end - keep) : std::size_t{0};
        const auto ahead = pos ? static_cast<std::size_t>(pos - keep) : std::size_t{0};
        if (kept > 0 && keep != m_buffer.data()) std::memmove(m_buffer.data(), keep, kept);
        if (m_buffer.size() < kept + limits::readBlock) m_buffer.resize(2 * kept + limits::readBlock);
        const auto got = m_stream.read(m_buffer.data() + kept, m_buffer.size() - kept);
        if (!got) return tl::unexpected<Error>(got.error());
        pos = m_buffer.data() + ahead;
        end = m_buffer.data() + kept + *got;
        if (m_mark) m_mark = m_buffer.data();
        return *got > 0;
    }

private:
    ByteStream &m_stream;
    std::vector<char> m_buffer;
    const char *m_mark = nullptr;
};

}  // namespace twofold::ingest::scan
