// SPDX-License-Identifier: GPL-3.0-or-later
#include "dagcbor.h"

#include <QCborStreamReader>
#include <QCryptographicHash>
#include <algorithm>
#include <cmath>
#include <cstring>

#include "ingestlimits.h"
#include "twofold/core/text.h"

namespace twofold::ingest {

using nlohmann::json;

std::optional<std::uint64_t> takeVarint(std::string_view &bytes) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < bytes.size() && i < 9; ++i) {
        const auto byte = static_cast<std::uint8_t>(bytes[i]);
        value |= static_cast<std::uint64_t>(byte & 0x7FU) << (7 * i);
        if (byte & 0x80U) continue;
        bytes.remove_prefix(i + 1);
        return value;
    }
    return std::nullopt;
}

std::optional<Cid> takeCid(std::string_view &bytes) {
    constexpr std::uint64_t sha2 = 0x12;
    std::string_view rest = bytes;
    Cid cid;
    const auto version = takeVarint(rest);
    if (version != 1U) return std::nullopt;
    const auto codec = takeVarint(rest);
    if (!codec || takeVarint(rest) != sha2 || takeVarint(rest) != cid.digest.size() || rest.size() < cid.digest.size()) return std::nullopt;
    cid.codec = *codec;
    std::memcpy(cid.digest.data(), rest.data(), cid.digest.size());
    rest.remove_prefix(cid.digest.size());
    bytes = rest;
    return cid;
}

std::string cidText(const Cid &cid) {
    std::string bytes = "\x01";
    for (std::uint64_t codec = cid.codec;; codec >>= 7) {
        const bool more = codec > 0x7F;
        bytes += static_cast<char>((codec & 0x7F) | (more ? 0x80 : 0));
        if (!more) break;
    }
    bytes += "\x12\x20";
    bytes.append(reinterpret_cast<const char *>(cid.digest.data()), cid.digest.size());
    std::string out = "b";
    std::uint32_t bits = 0;
    int have = 0;
    for (const char c : bytes) {
        bits = (bits << 8) | static_cast<std::uint8_t>(c);
        for (have += 8; have >= 5; have -= 5) out += "abcdefghijklmnopqrstuvwxyz234567"[(bits >> (have - 5)) & 31U];
    }
    if (have > 0) out += "abcdefghijklmnopqrstuvwxyz234567"[(bits << (5 - have)) & 31U];
    return out;
}

Digest sha256(std::string_view bytes) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    const QByteArray result = hash.result();
    Digest digest{};
    std::copy_n(result.begin(), std::min<qsizetype>(result.size(), 32), reinterpret_cast<char *>(digest.data()));
    return digest;
}

namespace dagcbor {

namespace {

constexpr std::uint8_t linkSubtype = 42;

// Recursive descent; its depth is limited, so is the number of items.
class Decoder {
public:
    explicit Decoder(std::string_view bytes) : m_size(bytes.size()), m_reader(bytes.data(), static_cast<qsizetype>(bytes.size())) {}

    std::optional<json> all() {
        json value;
        if (!item(value, 0) || m_reader.lastError() != QCborError::NoError) return std::nullopt;
        if (m_reader.currentOffset() != static_cast<qint64>(m_size)) return std::nullopt;
        return value;
    }

private:
    bool item(json &value, int depth) {
        if (depth > limits::cborDepth || ++m_items > limits::cborItems) return false;
        switch (m_reader.type()) {
            case QCborStreamReader::UnsignedInteger:
                value = static_cast<std::uint64_t>(m_reader.toUnsignedInteger());
                return m_reader.next();
            case QCborStreamReader::NegativeInteger: return negative(value);
            case QCborStreamReader::String: return text(value);
            case QCborStreamReader::ByteString: return binary(value);
            case QCborStreamReader::Array: return array(value, depth);
            case QCborStreamReader::Map: return map(value, depth);
            case QCborStreamReader::Tag: return link(value);
            case QCborStreamReader::SimpleType: return simple(value);
            case QCborStreamReader::Double: value = m_reader.toDouble(); return std::isfinite(value.get<double>()) && m_reader.next();
            default: return false;
        }
    }

    bool negative(json &value) {
        // Holds how far below zero; 0 stands for 2^64.
        const auto below = static_cast<std::uint64_t>(m_reader.toNegativeInteger());
        if (below == 0 || below > std::uint64_t{1} << 63) return false;
        value = static_cast<std::int64_t>(~below + 1);
        return m_reader.next();
    }

    bool simple(json &value) {
        if (m_reader.isBool())
            value = m_reader.toBool();
        else if (m_reader.isNull())
            value = nullptr;
        else
            return false;
        return m_reader.next();
    }

    // The length is that which the reader has found to be there, so that nobody can ask for memory by a number.
    bool raw(std::string &out) {
        if (!m_reader.isLengthKnown()) return false;
        const qsizetype size = m_reader.currentStringChunkSize();
        if (size < 0 || static_cast<std::size_t>(size) > m_size) return false;
        out.resize(static_cast<std::size_t>(size));
        const auto got = m_reader.readStringChunk(out.data(), size);
        if (got.status != QCborStreamReader::Ok || got.data != size) return false;
        char none = 0;
        return m_reader.readStringChunk(&none, 0).status == QCborStreamReader::EndOfString;
    }

    bool text(json &value) {
        std::string out;
        if (!raw(out) || !isValidUtf8(out)) return false;
        value = std::move(out);
        return true;
    }

    bool binary(json &value) {
        std::string out;
        if (!raw(out)) return false;
        value = json::binary(std::vector<std::uint8_t>(out.begin(), out.end()));
        return true;
    }

    bool link(json &value) {
        if (static_cast<std::uint64_t>(m_reader.toTag()) != linkSubtype || !m_reader.next() || !m_reader.isByteArray()) return false;
        std::string out;
        if (!raw(out) || out.empty() || out.front() != '\0') return false;
        std::string_view rest = std::string_view(out).substr(1);
        if (!takeCid(rest) || !rest.empty()) return false;
        value = json::binary(std::vector<std::uint8_t>(out.begin() + 1, out.end()), linkSubtype);
        return true;
    }

    bool array(json &value, int depth) {
        if (!m_reader.isLengthKnown() || !m_reader.enterContainer()) return false;
        value = json::array();
        while (m_reader.hasNext()) {
            json inner;
            if (!item(inner, depth + 1)) return false;
            value.push_back(std::move(inner));
        }
        return m_reader.leaveContainer();
    }

    bool map(json &value, int depth) {
        if (!m_reader.isLengthKnown() || !m_reader.enterContainer()) return false;
        value = json::object();
        while (m_reader.hasNext()) {
            std::string key;
            if (!m_reader.isString() || !raw(key) || !isValidUtf8(key) || value.contains(key)) return false;
            json inner;
            if (!item(inner, depth + 1)) return false;
            value[std::move(key)] = std::move(inner);
        }
        return m_reader.leaveContainer();
    }

    std::size_t m_size;
    QCborStreamReader m_reader;
    std::size_t m_items = 0;
};

bool isBlob(const json &value) {
    const auto ref = value.find("ref");
    const auto type = value.find("mimeType");
    const auto size = value.find("size");
    return ref != value.end() && linkOf(*ref) && type != value.end() && type->is_string() && size != value.end() &&
           size->is_number_integer();
}

bool isData(const json &value) {
    if (value.is_number_float()) return false;
    if (value.is_array()) return std::all_of(value.begin(), value.end(), isData);
    if (!value.is_object()) return true;
    if (value.contains("$link") || value.contains("$bytes")) return false;
    const auto type = value.find("$type");
    if (type != value.end() && (!type->is_string() || type->get_ref<const std::string &>().empty())) return false;
    if (type != value.end() && *type == "blob" && !isBlob(value)) return false;
    return std::all_of(value.begin(), value.end(), isData);
}

}  // namespace

Result<json> decode(std::string_view bytes) {
    auto value = Decoder(bytes).all();
    if (!value) return failure(ErrorCode::Damaged, "This is no DAG-CBOR.");
    return *std::move(value);
}

std::optional<Cid> linkOf(const json &value) {
    if (!value.is_binary() || !value.get_binary().has_subtype() || value.get_binary().subtype() != linkSubtype) return std::nullopt;
    const auto &bytes = value.get_binary();
    std::string_view rest(reinterpret_cast<const char *>(bytes.data()), bytes.size());
    return takeCid(rest);
}

std::optional<std::string_view> bytesOf(const json &value) {
    if (!value.is_binary() || value.get_binary().has_subtype()) return std::nullopt;
    const auto &bytes = value.get_binary();
    return std::string_view(reinterpret_cast<const char *>(bytes.data()), bytes.size());
}

bool isRecord(const json &value) { return value.is_object() && isData(value); }

}  // namespace dagcbor
}  // namespace twofold::ingest
