// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of a vCard file put together again, and a line taken apart.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "twofold/ingest/sourceview.h"

namespace twofold::ingest::vcard {

/// A line as it was before it was folded.
struct Line {
    std::string text;
    bool tooLong = false;  ///< what is over the limit is not there
    bool whole = true;     ///< false when the file ends within it
};

/// Unfolds in all three ways: blanks in front of the next line (kept in vCard 2.1, else the first is dropped), "=" at the
/// end of QUOTED-PRINTABLE, or not at all. LF, CRLF, CR and CRCRLF end a line. BEGIN and END of a card stand alone.
class LineReader {
public:
    explicit LineReader(ByteStream &stream) : m_stream(stream) {}
    /// False at the end of the file. `version21`: the card says it is one of vCard 2.1. Errors: those of the stream.
    [[nodiscard]] Result<bool> next(Line &line, bool version21);

private:
    struct Physical {
        std::string text;
        char last = '\0';  ///< also when the text was cut
        bool tooLong = false;
        bool ended = false;  ///< by a line break
    };
    Result<bool> readPhysical(Physical &out);
    Result<bool> refill();
    static void append(Line &line, std::string_view text, bool tooLong);

    ByteStream &m_stream;
    std::vector<char> m_buffer;
    std::size_t m_at = 0;
    std::size_t m_size = 0;
    bool m_afterReturn = false;
    std::optional<Physical> m_ahead;
};

/// "item1.EMAIL;TYPE=work;PREF=1:ann@mill.example"
struct Property {
    std::string name;     ///< upper case, without the group
    std::string value;    ///< bytes as they stand
    std::string charset;  ///< lower case
    std::string service;  ///< of messengers and social networks
    std::string user;     ///< the name there
    int rank = 101;       ///< 1 is preferred
    bool quotedPrintable = false;
    bool base64 = false;
};

/// Nothing when the line is no property.
[[nodiscard]] std::optional<Property> parseProperty(std::string_view line);

/// "BEGIN:VCARD", "begin : vcard": the line without blanks is `name`:VCARD.
[[nodiscard]] bool isMark(std::string_view line, std::string_view name);

}  // namespace twofold::ingest::vcard
