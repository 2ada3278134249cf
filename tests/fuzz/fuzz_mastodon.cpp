// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzsource.h"
#include "mastodon.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    using namespace twofold;
    auto source = fuzz::sourceOf({reinterpret_cast<const char *>(data), size});
    for (const auto *importer : {&ingest::mastodonArchiveImporter(), &ingest::mastodonCsvImporter(), &ingest::mastodonStatusesImporter()})
        fuzz::importAndCheck(*importer, source);
    return 0;
}
