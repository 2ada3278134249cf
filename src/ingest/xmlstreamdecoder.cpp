// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmlstreamdecoder.h"

#include <algorithm>
#include <array>

#include "twofold/core/text.h"

namespace twofold::ingest {

namespace {

constexpr std::size_t pieceBytes = std::size_t{64} << 10;
constexpr std::size_t declarationBytes = 1024;

// Windows-1252 where it differs from Latin-1; the five bytes without a meaning stay control characters.
constexpr std::array<char16_t, 32> from80 = {0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
                                             0x2039, 0x152,  0x8D,   0x17D,  0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                             0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

void appendWindows1252(std::string_view bytes, std::string &utf8) {
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            utf8 += c;
            continue;
        }
        const unsigned point = byte < 0xA0 ? from80.at(byte - 0x80U) : byte;
        if (point >= 0x800) {
            utf8 += static_cast<char>(0xE0U | (point >> 12U));
            utf8 += static_cast<char>(0x80U | ((point >> 6U) & 0x3FU));
        } else {
            utf8 += static_cast<char>(0xC0U | (point >> 6U));
        }
        utf8 += static_cast<char>(0x80U | (point & 0x3FU));
    }
}

// The value of encoding="…" in an XML declaration, in lower case; "" without one.
std::string declaredEncoding(std::string_view head) {
    head = trimmed(head);
    if (!head.starts_with("<?xml")) return {};
    head = head.substr(0, head.find("?>"));
    std::size_t at = head.find("encoding");
    at = at == std::string_view::npos ? at : head.find_first_of("\"'", at);
    if (at == std::string_view::npos) return {};
    const std::size_t end = head.find(head[at], at + 1);
    return end == std::string_view::npos ? std::string() : asciiLower(trimmed(head.substr(at + 1, end - at - 1)));
}

// How many bytes at the end are the beginning of a sequence that goes on in the next piece.
std::size_t unfinishedUtf8(std::string_view bytes) {
    for (std::size_t back = 1; back <= std::min<std::size_t>(3, bytes.size()); ++back) {
        const auto byte = static_cast<unsigned char>(bytes[bytes.size() - back]);
        if ((byte & 0xC0U) == 0x80) continue;
        const std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
        return length > back ? back : 0;
    }
    return 0;
}

}  // namespace

Result<std::size_t> XmlDecoder::readPiece() {
    const std::size_t before = m_raw.size();
    m_raw.resize(before + pieceBytes);
    const auto got = m_bytes.read(m_raw.data() + before, pieceBytes);
    m_raw.resize(before + (got ? *got : 0));
    if (got && *got == 0) m_ended = true;
    return got;
}

void XmlDecoder::chooseBy(std::string_view declared) {
    using namespace std::string_view_literals;
    constexpr std::array utf8Names = {""sv, "utf-8"sv, "utf8"sv, "us-ascii"sv, "ascii"sv};
    constexpr std::array latinNames = {"iso-8859-1"sv, "iso8859-1"sv,    "iso_8859-1"sv, "latin1"sv,
                                       "latin-1"sv,    "windows-1252"sv, "cp1252"sv};
    if (std::find(utf8Names.begin(), utf8Names.end(), declared) != utf8Names.end()) return;
    // The declaration could be read byte by byte: it is not one of the wide ones, whatever it says.
    if (declared.starts_with("utf-16") || declared.starts_with("utf-32") || declared.starts_with("ucs-") || declared == "unicode") return;
    if (std::find(latinNames.begin(), latinNames.end(), declared) != latinNames.end()) {
        m_kind = Kind::Windows1252;
        return;
    }
    m_decoder = QStringDecoder(std::string(declared).c_str());
    m_kind = m_decoder.isValid() ? Kind::Other : Kind::Utf8;
    m_unknownEncoding = !m_decoder.isValid();
}

Result<bool> XmlDecoder::begin() {
    m_begun = true;
    while (!m_ended && m_raw.size() < declarationBytes) {
        const auto got = readPiece();
        if (!got) return tl::unexpected<Error>(got.error());
    }
    using namespace std::string_view_literals;
    const std::string_view head = m_raw;
    const auto wide = [&](QStringConverter::Encoding encoding, std::size_t mark) {
        m_raw.erase(0, mark);
        m_kind = Kind::Other;
        m_decoder = QStringDecoder(encoding);
    };
    if (head.starts_with("\xEF\xBB\xBF"))
        m_raw.erase(0, 3);
    else if (head.starts_with("\xFF\xFE\0\0"sv))
        wide(QStringConverter::Utf32LE, 4);
    else if (head.starts_with("\0\0\xFE\xFF"sv))
        wide(QStringConverter::Utf32BE, 4);
    else if (head.starts_with("\xFF\xFE"))
        wide(QStringConverter::Utf16LE, 2);
    else if (head.starts_with("\xFE\xFF"))
        wide(QStringConverter::Utf16BE, 2);
    else if (head.starts_with("<\0"sv))
        wide(QStringConverter::Utf16LE, 0);
    else if (head.starts_with("\0<"sv))
        wide(QStringConverter::Utf16BE, 0);
    else
        chooseBy(declaredEncoding(head.substr(0, declarationBytes)));
    return true;
}

void XmlDecoder::decodeUtf8(std::string &utf8, bool last) {
    const std::size_t take = m_raw.size() - (last ? 0 : unfinishedUtf8(m_raw));
    const std::string_view bytes = std::string_view(m_raw).substr(0, take);
    if (isValidUtf8(bytes)) {
        utf8 += bytes;
    } else {
        utf8 += repairUtf8(bytes);
        m_repaired = true;
    }
    m_raw.erase(0, take);
}

void XmlDecoder::decode(std::string &utf8, bool last) {
    if (m_kind == Kind::Utf8) {
        decodeUtf8(utf8, last);
        return;
    }
    if (m_kind == Kind::Windows1252) {
        appendWindows1252(m_raw, utf8);
    } else {
        const QString text = m_decoder.decode(QByteArrayView(m_raw.data(), static_cast<qsizetype>(m_raw.size())));
        m_repaired = m_repaired || m_decoder.hasError();
        utf8 += text.toStdString();
    }
    m_raw.clear();
}

Result<bool> XmlDecoder::next(std::string &utf8) {
    if (!m_begun) {
        TWOFOLD_TRY(begin());
    } else if (!m_ended) {
        const auto got = readPiece();
        if (!got) return tl::unexpected<Error>(got.error());
    } else {
        return false;
    }
    decode(utf8, m_ended);
    return true;
}

}  // namespace twofold::ingest
