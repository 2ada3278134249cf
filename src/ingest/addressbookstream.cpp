// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-16 and UTF-32 files as UTF-8 (older Google exports, Windows programs).
#include <QStringDecoder>
#include <algorithm>
#include <cstring>
#include <vector>

#include "addressbook.h"
#include "ingestlimits.h"

namespace twofold::ingest::addressbook {

namespace {

using Encoding = QStringConverter::Encoding;

// Both formats begin with ASCII, so that zero bytes show the width where there is no byte order mark.
Encoding encodingOf(std::string_view head) {
    const auto is = [&](std::string_view mark) { return head.starts_with(mark); };
    const auto zero = [&](std::size_t at) { return at < head.size() && head[at] == '\0'; };
    if (is(std::string_view("\xFF\xFE\0\0", 4))) return Encoding::Utf32LE;
    if (is(std::string_view("\0\0\xFE\xFF", 4))) return Encoding::Utf32BE;
    if (is("\xFF\xFE")) return Encoding::Utf16LE;
    if (is("\xFE\xFF")) return Encoding::Utf16BE;
    if (head.size() < 4) return Encoding::Utf8;
    if (!zero(0) && zero(1) && zero(2) && zero(3)) return Encoding::Utf32LE;
    if (zero(0) && zero(1) && zero(2) && !zero(3)) return Encoding::Utf32BE;
    if (!zero(0) && zero(1) && !zero(2) && zero(3)) return Encoding::Utf16LE;
    if (zero(0) && !zero(1) && zero(2) && !zero(3)) return Encoding::Utf16BE;
    return Encoding::Utf8;
}

class Utf8Stream final : public ByteStream {
public:
    explicit Utf8Stream(std::unique_ptr<ByteStream> inner) : m_inner(std::move(inner)) {}

    Result<std::size_t> read(char *buffer, std::size_t capacity) override {
        while (m_at == m_ready.size() && !m_ended) TWOFOLD_TRY(fill());
        const std::size_t count = std::min(capacity, m_ready.size() - m_at);
        std::memcpy(buffer, m_ready.data() + m_at, count);
        m_at += count;
        return count;
    }

private:
    Result<bool> fill() {
        std::string block(64 * limits::kib, '\0');
        std::size_t length = 0;
        do {  // the first block must show the encoding, however small the pieces are
            const auto got = m_inner->read(block.data() + length, block.size() - length);
            if (!got) return tl::unexpected<Error>(got.error());
            m_ended = *got == 0;
            length += *got;
        } while (!m_ended && m_atStart && length < 4);
        block.resize(length);
        m_at = 0;
        if (m_atStart) m_encoding = encodingOf(block);
        if (m_atStart && m_encoding != Encoding::Utf8) m_decoder = QStringDecoder(m_encoding);
        m_atStart = false;
        m_ready = m_encoding == Encoding::Utf8 ? std::move(block) : decoded(block);
        return true;
    }

    // A pair of surrogates may lie on both sides of a block's end.
    std::string decoded(const std::string &block) {
        QString text = m_half + QString(m_decoder.decode(QByteArrayView(block.data(), static_cast<qsizetype>(block.size()))));
        m_half.clear();
        if (!m_ended && !text.isEmpty() && text.back().isHighSurrogate()) {
            m_half = text.right(1);
            text.chop(1);
        }
        return text.toUtf8().toStdString();
    }

    std::unique_ptr<ByteStream> m_inner;
    Encoding m_encoding = Encoding::Utf8;
    QStringDecoder m_decoder;
    QString m_half;
    std::string m_ready;
    std::size_t m_at = 0;
    bool m_atStart = true;
    bool m_ended = false;
};

class HeadStream final : public ByteStream {
public:
    explicit HeadStream(std::string bytes) : m_bytes(std::move(bytes)) {}
    Result<std::size_t> read(char *buffer, std::size_t capacity) override {
        const std::size_t count = std::min(capacity, m_bytes.size() - m_at);
        std::memcpy(buffer, m_bytes.data() + m_at, count);
        m_at += count;
        return count;
    }

private:
    std::string m_bytes;
    std::size_t m_at = 0;
};

}  // namespace

std::unique_ptr<ByteStream> utf8Stream(std::unique_ptr<ByteStream> inner) { return std::make_unique<Utf8Stream>(std::move(inner)); }

std::unique_ptr<ByteStream> textStream(std::string text) { return std::make_unique<HeadStream>(std::move(text)); }

Result<std::string> utf8Head(SourceView &source, const SourceEntry &entry, std::size_t count) {
    auto head = source.readHead(entry, count);
    if (!head) return head;
    Utf8Stream stream(textStream(*std::move(head)));
    std::string out(4 * count, '\0');
    std::size_t length = 0;
    for (;;) {
        const auto got = stream.read(out.data() + length, out.size() - length);
        if (!got || *got == 0) break;
        length += *got;
    }
    out.resize(length);
    return out.starts_with("\xEF\xBB\xBF") ? out.substr(3) : out;
}

}  // namespace twofold::ingest::addressbook
