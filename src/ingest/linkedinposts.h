// SPDX-License-Identifier: GPL-3.0-or-later
// What the user wrote: Shares.csv, Comments.csv, the pages in Articles/.
#pragma once

#include "linkedinlayout.h"

namespace twofold::ingest::linkedin {

[[nodiscard]] Result<TableEnd> readShares(ImportRun &run, const SourceEntry &entry);
[[nodiscard]] Result<TableEnd> readComments(ImportRun &run, const SourceEntry &entry);
/// One page, as one post. Errors: those of the stream; a page without a title and a text is the issue "no_text".
[[nodiscard]] Result<TableEnd> readArticle(ImportRun &run, const SourceEntry &entry);

}  // namespace twofold::ingest::linkedin
