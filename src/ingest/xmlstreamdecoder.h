// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringDecoder>
#include <string>
#include <string_view>

#include "twofold/ingest/sourceview.h"

namespace twofold::ingest {

/// The bytes of an XML document as UTF-8, piece by piece. The encoding is that of the byte order mark, else that of the XML
/// declaration, else UTF-8. What the network calls ISO-8859-1 is read as Windows-1252, as browsers do. Bytes that do not
/// fit become U+FFFD.
class XmlDecoder {
public:
    explicit XmlDecoder(ByteStream &bytes) : m_bytes(bytes) {}

    /// Appends the next piece to `utf8`; false at the end. Errors: those of the stream.
    [[nodiscard]] Result<bool> next(std::string &utf8);
    [[nodiscard]] bool repaired() const { return m_repaired; }        ///< some bytes did not fit
    [[nodiscard]] bool unknown() const { return m_unknownEncoding; }  ///< the encoding is none that can be read; taken as UTF-8

private:
    enum class Kind { Utf8, Windows1252, Other };
    [[nodiscard]] Result<bool> begin();
    [[nodiscard]] Result<std::size_t> readPiece();
    void chooseBy(std::string_view declared);
    void decode(std::string &utf8, bool last);
    void decodeUtf8(std::string &utf8, bool last);

    ByteStream &m_bytes;
    std::string m_raw;  ///< read, but not yet decoded
    Kind m_kind = Kind::Utf8;
    QStringDecoder m_decoder;
    bool m_begun = false;
    bool m_ended = false;
    bool m_repaired = false;
    bool m_unknownEncoding = false;
};

}  // namespace twofold::ingest
