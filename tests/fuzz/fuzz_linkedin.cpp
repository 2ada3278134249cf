// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzsource.h"
#include "linkedin.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    using namespace twofold;
    auto source = fuzz::sourceOf({reinterpret_cast<const char *>(data), size});
    fuzz::importAndCheck(ingest::linkedinImporter(), source);
    return 0;
}
