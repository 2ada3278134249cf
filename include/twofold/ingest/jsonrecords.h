// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "twofold/core/result.h"
#include "twofold/ingest/sourceview.h"

namespace twofold::ingest {

/// What became of one record of an array.
enum class RecordDefect { None, CutShort, TooLong, TooDeep };

/// Finds the records (elements) of the top-level array of a stream, or of the array under one key of a top-level
/// object, without reading the whole: constant memory, one pass. Whatever stands before the first "[" (an
/// assignment, a byte order mark) is passed over, so JavaScript exports and JSON are read alike. A trailing comma and
/// a broken record cost that record only.
///
/// `record(slice, position, defect)` gets the bytes of one element as they stand (valid until it returns), its number
/// from 1, and what is wrong with it; it returns false to stop. Depth is limited to 200, a record to 16 MiB.
/// Returns the number of records. Errors: those of the stream; Damaged when there is no array.
Result<std::int64_t> forEachRecord(ByteStream &stream, std::string_view arrayKey,
                                   const std::function<bool(std::string_view slice, std::int64_t position, RecordDefect defect)> &record);

}  // namespace twofold::ingest
