// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmlstreamfilter.h"

#include <algorithm>
#include <utility>

#include "twofold/core/text.h"

namespace twofold::ingest {

namespace {

constexpr std::size_t pieceBytes = std::size_t{64} << 10;
constexpr std::size_t lookAhead = 64;       // the longest thing that must be seen as a whole: a reference, "<![CDATA["
constexpr std::size_t referenceBytes = 12;  // as decodeHtmlEntities
constexpr std::string_view specialInText = "<&]\xEF";

bool isLetterOrDigit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

bool beginsName(char c) {
    return (isLetterOrDigit(c) && !(c >= '0' && c <= '9')) || c == '_' || c == ':' || static_cast<unsigned char>(c) >= 0x80;
}

bool isForbidden(char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r'; }

// U+FFFE and U+FFFF, the two that XML forbids beside control characters (half surrogates cannot come out of the decoder).
bool isNonCharacter(std::string_view text) { return text.starts_with("\xEF\xBF\xBE") || text.starts_with("\xEF\xBF\xBF"); }

std::string_view nameOf(std::string_view tag) {
    tag.remove_prefix(1);
    return tag.substr(0, tag.find_first_of(" \t\r\n/>"));
}

}  // namespace

Result<bool> XmlFilter::fill() {
    while (!m_ended && m_in.size() - m_at < lookAhead) {
        m_in.erase(0, m_at);
        m_at = 0;
        const auto more = m_decoder.next(m_in);
        if (!more) return tl::unexpected<Error>(more.error());
        m_ended = !*more;
    }
    return m_at < m_in.size();
}

void XmlFilter::appendEscaped(std::string &to, std::string_view text) const {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isForbidden(c)) continue;
        if (c == '\xEF' && isNonCharacter(text.substr(i))) {
            i += 2;
            continue;
        }
        if (c == '&')
            to += "&amp;";
        else if (c == '<')
            to += "&lt;";
        else if (c == '>')
            to += "&gt;";
        else if (c == '"')
            to += "&quot;";
        else if (c == '\'')
            to += "&apos;";
        else
            to += c;
    }
}

// A reference of HTML or XML by its character; an "&" that begins none as itself.
void XmlFilter::appendReference(std::string &to) {
    const std::string_view here = rest().substr(0, referenceBytes);
    const std::size_t end = here.find_first_not_of("#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", 1);
    if (end == std::string_view::npos || here[end] != ';') {
        to += "&amp;";
        ++m_at;
        return;
    }
    const std::string_view reference = here.substr(0, end + 1);
    // A line break that is written as a reference would be a blank in an attribute; it is none in text.
    appendEscaped(to, decodeHtmlEntities(reference));
    m_at += reference.size();
}

// A parser holds a run of text until it ends. An empty comment ends it.
void XmlFilter::breakText() {
    m_out += "<!---->";
    m_textRun = 0;
}

void XmlFilter::stepText() {
    const std::string_view here = rest();
    const char c = here.front();
    if (c == '<') {
        stepMarkup();
        return;
    }
    if (!m_inDocument) {  // blanks and rubbish in front of the document
        m_at += std::min(here.find('<'), here.size());
        return;
    }
    const std::size_t before = m_out.size();
    if (c == '&') {
        appendReference(m_out);
    } else if (here.starts_with("]]>")) {
        m_out += "]]&gt;";
        m_at += 3;
    } else if (isNonCharacter(here)) {
        m_at += 3;
    } else {
        std::size_t count = 1;
        while (count < here.size() && count < pieceBytes && specialInText.find(here[count]) == std::string_view::npos &&
               !isForbidden(here[count]))
            ++count;
        while (count < here.size() && (static_cast<unsigned char>(here[count]) & 0xC0U) == 0x80) ++count;  // whole characters
        if (!isForbidden(c)) m_out += here.substr(0, count);
        m_at += isForbidden(c) ? 1 : count;
    }
    m_textRun += m_out.size() - before;
    if (m_textRun > pieceBytes) breakText();
}

// At "<": what begins here.
void XmlFilter::stepMarkup() {
    const std::string_view here = rest();
    const char next = here.size() > 1 ? here[1] : ' ';
    const auto begin = [&](State state, std::size_t length) {
        m_state = state;
        m_at += length;
    };
    if (here.starts_with("<!--")) {
        begin(State::Comment, 4);
    } else if (here.starts_with("<![CDATA[")) {
        begin(State::CData, 9);
    } else if (asciiLower(here.substr(0, 9)) == "<!doctype") {
        m_brackets = 0;
        m_quote = 0;
        begin(State::DocType, 9);
    } else if (next == '?') {
        begin(State::Instruction, 2);
    } else if (beginsName(next) || (next == '/' && here.size() > 2 && beginsName(here[2]))) {
        m_tag = "<";
        m_quote = 0;
        m_attributes = 0;
        m_tagTooLong = false;
        begin(State::Tag, 1);
    } else {
        if (m_inDocument) m_out += "&lt;";
        ++m_at;
    }
}

void XmlFilter::stepTag() {
    while (m_at < m_in.size()) {
        if (m_in.size() - m_at < lookAhead && !m_ended) return;
        const char c = m_in[m_at];
        if (m_tag.size() > limits::xmlTagBytes || m_attributes > limits::xmlAttributes) m_tagTooLong = true;
        if (m_tagTooLong) m_tag.resize(1);
        if (m_quote == 0 && c == '>') {
            m_tag += c;
            ++m_at;
            m_state = State::Text;
            takeTag();
            return;
        }
        if (c == '&') {
            appendReference(m_tag);
            continue;
        }
        ++m_at;
        if (m_quote != 0 && c == '<') {
            m_tag += "&lt;";
        } else if (!isForbidden(c)) {
            if (c == '=' && m_quote == 0) ++m_attributes;
            if (c == m_quote)
                m_quote = 0;
            else if (m_quote == 0 && (c == '"' || c == '\''))
                m_quote = c;
            m_tag += c;
        }
    }
}

// Takes the finished tag into the piece, or leaves it for the next one when that is to begin with it.
bool XmlFilter::takeTag() {
    if (m_tagTooLong) m_tag = "</>";  // no parser takes it: the record counts as broken
    const bool isStart = m_tag.size() > 1 && m_tag[1] != '/';
    const std::string_view name = nameOf(m_tag);
    if (!m_inDocument && isStart) learnRecordName(name);
    if (!m_inDocument && !isStart) return true;  // nothing has begun that could end
    const bool isRecord = isStart && m_inDocument && (name == m_recordName || name == m_otherRecordName);
    m_inDocument = true;
    m_textRun = 0;
    if (isRecord && !m_out.empty()) {
        m_tagWaits = true;
        return false;
    }
    if (isRecord) m_outBeginsRecord = true;
    m_out += m_tag;
    return true;
}

// By the first element of the document: its records are "item" in RSS, "entry" in Atom, both under the prefix that it has.
void XmlFilter::learnRecordName(std::string_view name) {
    const std::size_t colon = name.find(':');
    const std::string prefix(name.substr(0, colon == std::string_view::npos ? 0 : colon + 1));
    const std::string local = asciiLower(name.substr(prefix.size()));
    m_recordName = local == "feed" ? prefix + "entry" : "item";
    m_otherRecordName = local == "feed" ? m_recordName : "rss:item";
}

void XmlFilter::stepCData() {
    const std::string_view here = rest();
    const std::size_t end = here.find("]]>");
    // Two brackets at the end may be the beginning of the mark.
    const std::size_t sure = m_ended ? here.size() : here.size() - 2;
    const std::size_t count = std::min({end, sure, pieceBytes});
    const std::size_t before = m_out.size();
    // Never apart within a character: the marks of a sequence that is not allowed are three bytes long.
    std::size_t whole = count;
    while (whole < here.size() && whole > 0 && (static_cast<unsigned char>(here[whole]) & 0xC0U) == 0x80) --whole;
    appendEscaped(m_out, here.substr(0, whole));
    m_at += whole;
    if (whole == end) {
        m_at += 3;
        m_state = State::Text;
    }
    m_textRun += m_out.size() - before;
    if (m_textRun > pieceBytes) breakText();
}

void XmlFilter::stepDocType() {
    const char c = m_in[m_at++];
    if (m_quote != 0) {
        if (c == m_quote) m_quote = 0;
    } else if (c == '"') {  // an apostrophe may stand in a comment of the subset
        m_quote = c;
    } else if (c == '[') {
        ++m_brackets;
    } else if (c == ']') {
        --m_brackets;
    } else if (c == '>' && m_brackets <= 0) {
        m_state = State::Text;
    }
}

void XmlFilter::skipPast(std::string_view mark) {
    const std::size_t found = m_in.find(mark, m_at);
    if (found != std::string::npos) {
        m_at = found + mark.size();
        m_state = State::Text;
    } else {
        // What may be the beginning of the mark stays.
        m_at = m_ended ? m_in.size() : std::max(m_at, m_in.size() - (mark.size() - 1));
    }
}

// One step; false when a piece is ready.
bool XmlFilter::step() {
    switch (m_state) {
        case State::Text: stepText(); break;
        case State::Tag: stepTag(); break;
        case State::CData: stepCData(); break;
        case State::DocType: stepDocType(); break;
        case State::Comment: skipPast("-->"); break;
        case State::Instruction: skipPast("?>"); break;
    }
    return !m_tagWaits && m_out.size() < pieceBytes;
}

Result<bool> XmlFilter::next(Piece &piece) {
    m_out.clear();
    m_outBeginsRecord = std::exchange(m_tagWaits, false);
    if (m_outBeginsRecord) m_out = m_tag;
    for (;;) {
        const auto more = fill();
        if (!more) return tl::unexpected<Error>(more.error());
        if (!*more || !step()) break;
    }
    piece.xml = QByteArray(m_out.data(), static_cast<qsizetype>(m_out.size()));
    piece.beginsRecord = m_outBeginsRecord;
    return !m_out.empty();
}

}  // namespace twofold::ingest
