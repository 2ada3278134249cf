// SPDX-License-Identifier: GPL-3.0-or-later
#include "vcardtext.h"

#include <QByteArray>
#include <QString>
#include <algorithm>

#include "twofold/core/text.h"
#include "vcardcodepages.h"

namespace twofold::ingest::vcard {

namespace {

int hexDigit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

bool isAscii(std::string_view bytes) {
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string fromCodePage(std::string_view bytes, const CodePage &page, bool &lost) {
    QString text;
    text.reserve(static_cast<qsizetype>(bytes.size()));
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        const char16_t unit = byte < 0x80 ? char16_t{byte} : page[byte - 0x80U];
        lost = lost || unit == 0xFFFD;
        text.append(QChar(unit));
    }
    return text.toStdString();
}

// UTF-8 that was cut within a character, which some telephones do.
bool isMostlyUtf8(std::string_view bytes) {
    std::size_t good = 0;
    std::size_t bad = 0;
    const std::string text = repairUtf8(bytes);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool lost = text.compare(i, 3, "\xEF\xBF\xBD") == 0;
        bad += lost ? 1 : 0;
        good += !lost && static_cast<unsigned char>(text[i]) >= 0xC0 ? 1 : 0;
    }
    return good > bad;
}

// Nobody has a reader for these here: what is not ASCII is lost, and the text keeps its length.
bool isManyByteCharset(std::string_view name) {
    for (const std::string_view known : {"shift", "sjis", "x-sjis", "cp932", "windows-31j", "euc-", "gb", "big5", "iso-2022", "ks_c"})
        if (name.starts_with(known)) return true;
    return false;
}

}  // namespace

std::string fromQuotedPrintable(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = text[i] == '=' && i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
        const int low = high >= 0 ? hexDigit(text[i + 2]) : -1;
        if (low < 0) {
            out += text[i];
            continue;
        }
        out += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return out;
}

std::string fromBase64(std::string_view text) {
    return QByteArray::fromBase64(QByteArray(text.data(), static_cast<qsizetype>(text.size()))).toStdString();
}

std::string toUtf8(std::string_view bytes, std::string_view declared, std::string_view elsewhere, bool escaped, bool &guessed) {
    const CodePage *page = codePage(declared);
    const bool asDeclared = escaped && (page || isManyByteCharset(declared));
    if (isAscii(bytes) || (!asDeclared && isValidUtf8(bytes))) return std::string(bytes);
    if (!page && isManyByteCharset(declared)) {
        guessed = true;
        return repairUtf8(bytes);
    }
    if (!page && isMostlyUtf8(bytes)) {
        guessed = true;
        return repairUtf8(bytes);
    }
    if (!page) page = codePage(elsewhere);
    if (!page) guessed = true;
    return fromCodePage(bytes, page ? *page : *codePage("windows-1252"), guessed);
}

std::vector<std::string> split(std::string_view value, char separator, bool version21) {
    std::vector<std::string> parts(1);
    for (std::size_t i = 0; i < value.size(); ++i) {
        const char c = value[i];
        if (c == separator && separator != '\0') {
            parts.emplace_back();
        } else if (c != '\\' || i + 1 == value.size()) {
            parts.back() += c;
        } else {
            const char next = value[++i];
            if ((next == 'n' || next == 'N') && !version21) {
                parts.back() += '\n';
            } else {
                const bool escape = next == ';' || next == ',' || next == ':' || next == '\\' || (next == '"' && !version21);
                if (!escape) parts.back() += '\\';
                parts.back() += next;
            }
        }
    }
    return parts;
}

std::string unescaped(std::string_view value, bool version21) { return split(value, '\0', version21).front(); }

}  // namespace twofold::ingest::vcard
