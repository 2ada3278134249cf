// SPDX-License-Identifier: GPL-3.0-or-later
// tweets.csv of Grailbird, for exports whose data/js folder was thrown away.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "twofold/ingest/sourceview.h"
#include "xjson.h"

namespace twofold::ingest::x {

/// Calls `row` for each data row as the object that the same tweet has in the .js files, with the number of the row
/// from 1; it returns false to stop. A row whose number of cells is not the header's comes as a null value.
/// Errors: those of the stream; Damaged when there is no header with tweet_id and text.
[[nodiscard]] Result<std::int64_t> forEachCsvTweet(ByteStream &stream, const std::function<bool(Json &row, std::int64_t position)> &row);

}  // namespace twofold::ingest::x
