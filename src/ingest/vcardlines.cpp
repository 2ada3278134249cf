// SPDX-License-Identifier: GPL-3.0-or-later
#include "vcardlines.h"

#include <algorithm>
#include <charconv>

#include "ingestlimits.h"
#include "twofold/core/text.h"

namespace twofold::ingest::vcard {

namespace {

bool isBlank(char c) { return c == ' ' || c == '\t'; }

bool isQuotedPrintable(std::string_view line) {
    return asciiLower(line.substr(0, line.find(':'))).find("quoted-printable") != std::string::npos;
}

// The end of the name and its parameters; colons within quotes are none, unless a quote is left open.
std::size_t colonOf(std::string_view line) {
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '"') quoted = !quoted;
        if (line[i] == ':' && !quoted) return i;
    }
    return line.find(':');
}

std::vector<std::string_view> partsOutsideQuotes(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    bool quoted = false;
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"') quoted = !quoted;
        if (text[i] != separator || quoted) continue;
        parts.push_back(text.substr(from, i - from));
        from = i + 1;
    }
    parts.push_back(text.substr(from));
    return parts;
}

std::string_view withoutQuotes(std::string_view text) {
    text = trimmed(text);
    if (text.size() > 1 && text.front() == '"' && text.back() == '"') return text.substr(1, text.size() - 2);
    return text;
}

void takeWord(Property &property, const std::string &word) {
    if (word == "quoted-printable") property.quotedPrintable = true;
    if (word == "base64" || word == "b") property.base64 = true;
    if (word == "pref") property.rank = 1;
}

void takeParameter(Property &property, std::string_view parameter) {
    const std::size_t equals = parameter.find('=');
    if (equals == std::string_view::npos) return takeWord(property, asciiLower(trimmed(parameter)));  // vCard 2.1
    const std::string name = asciiLower(trimmed(parameter.substr(0, equals)));
    const std::string_view value = withoutQuotes(parameter.substr(equals + 1));
    const std::string lower = asciiLower(value);
    if (name == "encoding") takeWord(property, lower);
    if (name == "charset") property.charset = lower;
    if (name == "x-service-type" || name == "service-type") property.service = lower;
    if (name == "x-user" || name == "username") property.user = value;
    if (name == "pref") std::from_chars(value.data(), value.data() + value.size(), property.rank);
    if (name != "type") return;
    for (const std::string_view type : partsOutsideQuotes(lower, ',')) {
        const std::string word(trimmed(type));
        if (word == "pref") property.rank = 1;
        if (word != "pref" && word != "home" && word != "work" && property.service.empty()) property.service = word;
    }
}

}  // namespace

Result<bool> LineReader::refill() {
    if (m_buffer.empty()) m_buffer.resize(64 * limits::kib);
    const auto got = m_stream.read(m_buffer.data(), m_buffer.size());
    if (!got) return tl::unexpected<Error>(got.error());
    m_at = 0;
    m_size = *got;
    return m_size > 0;
}

Result<bool> LineReader::readPhysical(Physical &out) {
    out = {};
    bool any = false;
    for (;;) {
        if (m_at == m_size) {
            const auto more = refill();
            if (!more) return more;
            if (!*more) break;
        }
        // CR CR LF is what a conversion too many leaves behind: one line break.
        while (m_afterReturn && m_at < m_size) {
            const char c = m_buffer[m_at];
            m_afterReturn = c == '\r';
            if (c == '\r' || c == '\n') ++m_at;
        }
        const std::string_view rest(m_buffer.data() + m_at, m_size - m_at);
        if (rest.empty()) continue;
        const std::size_t end = std::min(rest.find_first_of("\r\n"), rest.size());
        any = true;
        if (end > 0) out.last = rest[end - 1];
        const std::size_t room = limits::vcardLineBytes - out.text.size();
        out.tooLong = out.tooLong || end > room;
        out.text.append(rest.substr(0, std::min(end, room)));
        m_at += end;
        if (end == rest.size()) continue;
        m_afterReturn = rest[end] == '\r';
        ++m_at;
        out.ended = true;
        break;
    }
    if (out.text.starts_with("\xEF\xBB\xBF")) out.text.erase(0, 3);  // files are also put together of files
    return any;
}

void LineReader::append(Line &line, std::string_view text, bool tooLong) {
    const std::size_t room = limits::vcardLineBytes - line.text.size();
    line.tooLong = line.tooLong || tooLong || text.size() > room;
    line.text.append(text.substr(0, room));
}

Result<bool> LineReader::next(Line &line, bool version21) {
    line = {};
    Physical current;
    if (m_ahead) {
        current = *std::move(m_ahead);
        m_ahead.reset();
    } else {
        const auto read = readPhysical(current);
        if (!read || !*read) return read;
    }
    append(line, current.text, current.tooLong);
    line.whole = current.ended;
    if (isMark(current.text, "BEGIN") || isMark(current.text, "END")) return true;
    std::optional<bool> quotedPrintable;
    for (;;) {
        line.whole = current.ended;
        const bool softBreak = current.last == '=';
        if (softBreak && !quotedPrintable) quotedPrintable = isQuotedPrintable(line.text);
        const auto read = readPhysical(current);
        if (!read) return read;
        const bool goesOn = softBreak && *quotedPrintable;
        if (!*read) {
            line.whole = line.whole && !goesOn;
            return true;
        }
        const bool mark = isMark(current.text, "BEGIN") || isMark(current.text, "END");
        if (goesOn && !line.tooLong) line.text.pop_back();
        if (!mark && goesOn) {
            append(line, current.text, current.tooLong);
        } else if (!mark && !line.text.empty() && !current.text.empty() && isBlank(current.text.front())) {
            append(line, std::string_view(current.text).substr(version21 ? 0 : 1), current.tooLong);
        } else {
            m_ahead = std::move(current);
            return true;
        }
    }
}

std::optional<Property> parseProperty(std::string_view line) {
    const std::size_t colon = colonOf(line);
    if (colon == std::string_view::npos) return std::nullopt;
    const auto head = partsOutsideQuotes(line.substr(0, colon), ';');
    std::string_view name = trimmed(head.front());
    if (const std::size_t dot = name.rfind('.'); dot != std::string_view::npos) name.remove_prefix(dot + 1);
    const bool plain = !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
    if (!plain) return std::nullopt;
    Property property;
    for (const char c : name) property.name += static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    for (std::size_t i = 1; i < head.size(); ++i) takeParameter(property, head[i]);
    property.value = line.substr(colon + 1);
    return property;
}

bool isMark(std::string_view line, std::string_view name) {
    if (line.size() > 64) return false;
    std::string plain;
    for (const char c : line)
        if (!isBlank(c)) plain += c;
    return asciiLower(plain) == asciiLower(name) + ":vcard";
}

}  // namespace twofold::ingest::vcard
