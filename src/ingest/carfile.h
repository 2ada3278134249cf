// SPDX-License-Identifier: GPL-3.0-or-later
// CAR version 1: a header that names roots, then blocks, each behind its CID. Source: ipld.io/specs/transport/car/carv1
#pragma once

#include <QTemporaryFile>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dagcbor.h"
#include "ingestlimits.h"
#include "twofold/core/result.h"
#include "twofold/ingest/sourceview.h"

namespace twofold::ingest {

/// BadCid: another kind of address, so the content cannot be checked. BadDigest: the content is not what its address says.
/// TooLong: over the limit, passed over. CutShort: the file ends within the block. BadLength: not a length, nothing can follow.
enum class BlockDefect { None, BadCid, BadDigest, TooLong, CutShort, BadLength };

struct CarBlock {
    std::optional<Cid> cid;
    std::string_view data;      ///< valid until the next call
    std::int64_t position = 0;  ///< from 1
    BlockDefect defect = BlockDefect::None;
};

/// Reads a CAR in one pass. Memory: one block and one read.
class CarReader {
public:
    explicit CarReader(ByteStream &stream) : m_stream(stream) {}
    /// The roots; call first. Errors: those of the stream; Damaged, when this is no CAR of version 1.
    [[nodiscard]] Result<std::vector<Cid>> header();
    /// The next block, its content compared with its address; nothing at the end. After CutShort and BadLength comes the end.
    /// Errors: those of the stream.
    [[nodiscard]] Result<std::optional<CarBlock>> next();

private:
    Result<bool> fill(std::size_t count);
    Result<bool> skip(std::uint64_t count);
    [[nodiscard]] std::string_view rest() const { return std::string_view(m_buffer).substr(m_at); }

    ByteStream &m_stream;
    std::string m_buffer;
    std::size_t m_at = 0;
    std::int64_t m_position = 0;
    bool m_ended = false;  ///< the stream has no more bytes
    bool m_stopped = false;
};

/// The roots in the first bytes of a file; nothing when it is no CAR.
[[nodiscard]] std::optional<std::vector<Cid>> carRoots(std::string_view head);

/// Blocks by their address. Small ones stay in memory; past limits::carMemoryBytes they lie in a temporary file without a
/// name. Memory: some 50 bytes for each block.
class CarBlocks {
public:
    /// `limit`: bytes of all blocks together.
    explicit CarBlocks(std::int64_t limit = limits::carKeptBytes) : m_limit(static_cast<std::uint64_t>(limit)) {}
    /// Keeps a block. Errors: TooLarge; FileUnwritable, DiskFull for the temporary file.
    [[nodiscard]] Result<bool> add(const Cid &cid, std::string_view data);
    /// After the last add and before the first read.
    void seal();
    /// The content; nothing when there is no such block. Error: FileUnreadable.
    [[nodiscard]] Result<std::optional<std::string>> read(const Cid &cid);
    /// Whether there is such a block; counts as asking for it.
    [[nodiscard]] bool touch(const Cid &cid);
    [[nodiscard]] std::size_t count() const { return m_index.size(); }
    /// How many blocks nobody has asked for.
    [[nodiscard]] std::size_t unread() const { return m_index.size() - m_readCount; }

private:
    struct Place {
        Digest digest;
        std::uint64_t offset;
        std::uint32_t size;
        bool wasRead;
    };
    class Spool;
    Result<bool> flush();
    Place *find(const Cid &cid);

    std::uint64_t m_limit;
    std::deque<Place> m_index;  // a deque: it grows without a second copy of itself
    std::string m_tail;
    std::uint64_t m_flushed = 0;
    std::unique_ptr<QTemporaryFile> m_file;
    std::size_t m_readCount = 0;
};

}  // namespace twofold::ingest
