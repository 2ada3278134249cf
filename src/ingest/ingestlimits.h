// SPDX-License-Identifier: GPL-3.0-or-later
// Every limit of the ingest layer. docs/limits.md names each one and says why it is there; change both together.
#pragma once

#include <cstddef>
#include <cstdint>

namespace twofold::ingest::limits {

inline constexpr std::size_t kib = std::size_t{1} << 10;
inline constexpr std::size_t mib = std::size_t{1} << 20;
inline constexpr std::int64_t gib = std::int64_t{1} << 30;

// Archives and folders
inline constexpr std::size_t entries = 200'000;                        ///< files of one archive or folder
inline constexpr std::size_t pathBytes = 4096;                         ///< a longer name is passed over
inline constexpr std::int64_t entryBytes = 8 * gib;                    ///< unpacked bytes of one opened entry
inline constexpr std::int64_t sourceBytes = 64 * gib;                  ///< bytes read out of one source, all entries together
inline constexpr std::int64_t bombFreeBytes = 64 * std::int64_t{mib};  ///< unpacked bytes before the ratio counts
inline constexpr std::int64_t bombRatio = 1000;                        ///< unpacked to packed
inline constexpr std::size_t readBlock = 256 * kib;                    ///< one read of the file while data are wanted
inline constexpr std::size_t seekBlock = 4 * kib;                      ///< one read while headers are passed over
inline constexpr std::size_t headCacheEntry = 64 * kib;                ///< kept of each data file of a tar.gz
inline constexpr std::size_t headCacheBytes = 64 * mib;                ///< kept of all of them together

// JSON
inline constexpr std::size_t recordBytes = 16 * mib;  ///< one record of an array
inline constexpr int recordDepth = 200;               ///< nesting of one record
inline constexpr std::size_t headBytes = kib;         ///< what is kept of a record that is over a limit

// CSV
inline constexpr std::size_t cellBytes = mib;
inline constexpr std::size_t rowCells = 10'000;

// Repositories of the AT Protocol (CAR)
inline constexpr std::size_t carHeaderBytes = 64 * kib;
inline constexpr std::size_t carBlockBytes = 2 * mib;   ///< one block; a server takes records of at most 1 MiB
inline constexpr std::size_t carBlocks = 8'000'000;     ///< blocks of one file
inline constexpr std::int64_t carKeptBytes = 2 * gib;   ///< of all blocks together, kept in a temporary file
inline constexpr std::size_t carMemoryBytes = 4 * mib;  ///< blocks of that many bytes are kept in memory before a file is made
inline constexpr int cborDepth = 64;
inline constexpr std::size_t cborItems = 100'000;
inline constexpr std::size_t treeLayers = 128;          ///< SHA-256 has no more pairs of leading zeros
inline constexpr std::size_t treeKeyBytes = 1024;       ///< a collection has at most 317 characters, a record key 512
inline constexpr std::size_t treeNodeEntries = 10'000;  ///< entries of one node; mostly below 20
// Address books
inline constexpr std::size_t vcardLineBytes = 64 * kib;  ///< one line, put together
inline constexpr std::size_t vcardCardBytes = mib;       ///< what is kept of one card
inline constexpr std::size_t vcardProperties = 1000;     ///< the same
inline constexpr std::size_t contactValues = 100;        ///< mail addresses, numbers, … of one contact, each

}  // namespace twofold::ingest::limits
