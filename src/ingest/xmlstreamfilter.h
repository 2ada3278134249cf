// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <string>
#include <string_view>

#include "ingestlimits.h"
#include "xmlstreamdecoder.h"

namespace twofold::ingest {

// Why each is there: docs/formats-feed.md, "XML".
namespace limits {
inline constexpr std::size_t xmlTagBytes = 64 * kib;  ///< one tag with its attributes
inline constexpr std::size_t xmlAttributes = 256;     ///< of one tag; a parser compares each with each
inline constexpr std::size_t xmlTextBytes = 4 * mib;  ///< kept of the text of one element
inline constexpr std::size_t xmlDepth = 200;          ///< elements within elements
}  // namespace limits

/// Turns what is written as XML into XML that a strict parser takes: characters that XML forbids are dropped, references of
/// HTML are decoded, a lone "&", "<" or "]]>" is escaped, CDATA becomes plain text. Comments, processing instructions and the
/// document type (with whatever entities it declares) are left out. Memory: one piece, however long a text is.
class XmlFilter {
public:
    /// Bytes of whole tags and text. A piece that begins with the start tag of a record ("item", "entry") says so.
    struct Piece {
        QByteArray xml;
        bool beginsRecord = false;
    };

    explicit XmlFilter(ByteStream &bytes) : m_decoder(bytes) {}

    /// False at the end. Errors: those of the stream.
    [[nodiscard]] Result<bool> next(Piece &piece);
    [[nodiscard]] const XmlDecoder &decoder() const { return m_decoder; }

private:
    enum class State { Text, Tag, Comment, CData, Instruction, DocType };

    [[nodiscard]] Result<bool> fill();
    [[nodiscard]] std::string_view rest() const { return std::string_view(m_in).substr(m_at); }
    bool step();
    void stepText();
    void stepMarkup();
    void stepTag();
    void stepCData();
    void stepDocType();
    void skipPast(std::string_view mark);
    void appendReference(std::string &to);
    void appendEscaped(std::string &to, std::string_view text) const;
    void breakText();
    bool takeTag();
    void learnRecordName(std::string_view name);

    XmlDecoder m_decoder;
    std::string m_in;  ///< decoded, from m_at not yet looked at
    std::size_t m_at = 0;
    bool m_ended = false;
    State m_state = State::Text;
    std::string m_out;
    bool m_outBeginsRecord = false;
    std::string m_tag;  ///< from "<" on
    char m_quote = 0;
    std::size_t m_attributes = 0;
    bool m_tagTooLong = false;
    bool m_tagWaits = false;  ///< a record's start tag that is the first of the next piece
    int m_brackets = 0;
    std::size_t m_textRun = 0;
    bool m_inDocument = false;  ///< the first tag has come
    std::string m_recordName;
    std::string m_otherRecordName;
};

}  // namespace twofold::ingest
