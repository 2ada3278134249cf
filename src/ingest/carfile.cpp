// SPDX-License-Identifier: GPL-3.0-or-later
#include "carfile.h"

#include <algorithm>

namespace twofold::ingest {

using nlohmann::json;

namespace {

constexpr std::size_t varintBytes = 9;

std::optional<std::vector<Cid>> rootsOf(std::string_view bytes) {
    const auto header = dagcbor::decode(bytes);
    if (!header || !header->is_object()) return std::nullopt;
    const auto version = header->find("version");
    const auto roots = header->find("roots");
    if (version == header->end() || *version != 1 || roots == header->end() || !roots->is_array()) return std::nullopt;
    std::vector<Cid> out;
    for (const json &root : *roots) {
        const auto cid = dagcbor::linkOf(root);
        if (!cid) return std::nullopt;
        out.push_back(*cid);
    }
    return out;
}

CarBlock blockOf(std::string_view section) {
    CarBlock block;
    block.cid = takeCid(section);
    block.data = section;
    if (!block.cid || (block.cid->codec != codecDagCbor && block.cid->codec != codecRaw))
        block.defect = BlockDefect::BadCid;
    else if (sha256(section) != block.cid->digest)
        block.defect = BlockDefect::BadDigest;
    return block;
}

}  // namespace

std::optional<std::vector<Cid>> carRoots(std::string_view head) {
    const auto length = takeVarint(head);
    if (!length || *length == 0 || *length > limits::carHeaderBytes || *length > head.size()) return std::nullopt;
    return rootsOf(head.substr(0, *length));
}

// Whether so many bytes are in the buffer; reads on until they are, or the stream ends.
Result<bool> CarReader::fill(std::size_t count) {
    if (rest().size() >= count) return true;
    m_buffer.erase(0, m_at);
    m_at = 0;
    while (m_buffer.size() < count && !m_ended) {
        const std::size_t before = m_buffer.size();
        m_buffer.resize(std::max(count, limits::readBlock));
        const auto got = m_stream.read(m_buffer.data() + before, m_buffer.size() - before);
        m_buffer.resize(before + got.value_or(0));
        if (!got) return tl::unexpected<Error>(got.error());
        m_ended = *got == 0;
    }
    return m_buffer.size() >= count;
}

Result<bool> CarReader::skip(std::uint64_t count) {
    while (count > 0) {
        const auto some = fill(1);
        if (!some) return some;
        if (!*some) return false;
        const auto step = static_cast<std::size_t>(std::min<std::uint64_t>(count, rest().size()));
        m_at += step;
        count -= step;
    }
    return true;
}

Result<std::vector<Cid>> CarReader::header() {
    const auto noCar = failure(ErrorCode::Damaged, "This is no repository file (CAR, version 1). Please download it again.");
    TWOFOLD_TRY(fill(varintBytes));
    std::string_view head = rest();
    const std::size_t before = head.size();
    const auto length = takeVarint(head);
    if (!length || *length == 0 || *length > limits::carHeaderBytes) return noCar;
    m_at += before - head.size();
    const auto whole = fill(*length);
    if (!whole) return tl::unexpected<Error>(whole.error());
    if (!*whole) return noCar;
    auto roots = rootsOf(rest().substr(0, *length));
    if (!roots) return noCar;
    m_at += *length;
    return *std::move(roots);
}

Result<std::optional<CarBlock>> CarReader::next() {
    if (m_stopped) return std::optional<CarBlock>();
    TWOFOLD_TRY(fill(varintBytes));
    if (rest().empty()) return std::optional<CarBlock>();
    CarBlock block;
    std::string_view head = rest();
    const std::size_t before = head.size();
    const auto length = takeVarint(head);
    if (!length || *length == 0) {
        block.defect = !length && before < varintBytes ? BlockDefect::CutShort : BlockDefect::BadLength;
    } else {
        m_at += before - head.size();
        const bool tooLong = *length > limits::carBlockBytes;
        const auto whole = tooLong ? skip(*length) : fill(*length);
        if (!whole) return tl::unexpected<Error>(whole.error());
        if (!*whole) {
            block.defect = BlockDefect::CutShort;
        } else if (tooLong) {
            block.defect = BlockDefect::TooLong;
        } else {
            block = blockOf(rest().substr(0, *length));
            m_at += *length;
        }
    }
    m_stopped = block.defect == BlockDefect::CutShort || block.defect == BlockDefect::BadLength;
    block.position = ++m_position;
    return std::optional<CarBlock>(block);
}

// Without a buffer of its own: blocks are read here and there, and each read would fill 16 KiB.
class CarBlocks::Spool final : public QTemporaryFile {
public:
    bool openPlain() { return open(QIODevice::ReadWrite | QIODevice::Unbuffered); }
};

Result<bool> CarBlocks::add(const Cid &cid, std::string_view data) {
    const std::uint64_t offset = m_flushed + m_tail.size();
    if (m_index.size() >= limits::carBlocks || offset + data.size() > m_limit)
        return failure(ErrorCode::TooLarge, "The repository is larger than Twofold can read.");
    m_tail += data;
    m_index.push_back({cid.digest, offset, static_cast<std::uint32_t>(data.size()), false});
    if (m_tail.size() >= limits::carMemoryBytes) TWOFOLD_TRY(flush());
    return true;
}

Result<bool> CarBlocks::flush() {
    if (!m_file) {
        auto spool = std::make_unique<Spool>();
        if (!spool->openPlain())
            return failure(ErrorCode::FileUnwritable, "A temporary file cannot be made: " + spool->errorString().toStdString());
        m_file = std::move(spool);
    }
    const auto size = static_cast<qint64>(m_tail.size());
    if (m_file->write(m_tail.data(), size) != size) {
        const bool full = m_file->error() == QFileDevice::ResourceError;
        return failure(full ? ErrorCode::DiskFull : ErrorCode::FileUnwritable,
                       "A temporary file cannot be written: " + m_file->errorString().toStdString());
    }
    m_flushed += m_tail.size();
    m_tail.clear();
    return true;
}

void CarBlocks::seal() {
    // A block that comes twice has the same content, since each was compared with its address.
    std::sort(m_index.begin(), m_index.end(), [](const Place &a, const Place &b) { return a.digest < b.digest; });
    const auto same = [](const Place &a, const Place &b) { return a.digest == b.digest; };
    m_index.erase(std::unique(m_index.begin(), m_index.end(), same), m_index.end());
}

CarBlocks::Place *CarBlocks::find(const Cid &cid) {
    const auto before = [](const Place &place, const Digest &digest) { return place.digest < digest; };
    const auto it = std::lower_bound(m_index.begin(), m_index.end(), cid.digest, before);
    if (it == m_index.end() || it->digest != cid.digest) return nullptr;
    if (!it->wasRead) ++m_readCount;
    it->wasRead = true;
    return &*it;
}

bool CarBlocks::touch(const Cid &cid) { return find(cid) != nullptr; }

Result<std::optional<std::string>> CarBlocks::read(const Cid &cid) {
    const Place *found = find(cid);
    if (!found) return std::optional<std::string>();
    const Place &place = *found;
    if (place.offset >= m_flushed) return std::optional(m_tail.substr(place.offset - m_flushed, place.size));
    std::string data(place.size, '\0');
    const auto size = static_cast<qint64>(place.size);
    if (!m_file->seek(static_cast<qint64>(place.offset)) || m_file->read(data.data(), size) != size)
        return failure(ErrorCode::FileUnreadable, "The temporary file cannot be read: " + m_file->errorString().toStdString());
    return std::optional(std::move(data));
}

}  // namespace twofold::ingest
