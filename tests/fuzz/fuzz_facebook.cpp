// SPDX-License-Identifier: GPL-3.0-or-later
#include "facebook.h"
#include "fuzzsource.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    using namespace twofold;
    auto source = fuzz::sourceOf({reinterpret_cast<const char *>(data), size});
    fuzz::importAndCheck(ingest::facebookImporter(), source);
    return 0;
}
