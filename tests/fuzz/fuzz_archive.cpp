// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a file: it is refused, or its names are clean and its files can be read to an end.
#include <sys/mman.h>
#include <unistd.h>

#include "fuzzsource.h"
#include "twofold/ingest/sourceview.h"

using namespace twofold;
using namespace twofold::ingest;

namespace {

bool isClean(const std::string &path) {
    if (path.empty() || path.front() == '/' || path.back() == '/' || !isValidUtf8(path)) return false;
    const std::string fenced = "/" + path + "/";
    return fenced.find("/../") == std::string::npos && fenced.find("/./") == std::string::npos && fenced.find("//") == std::string::npos &&
           path.find('\\') == std::string::npos;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    const int file = memfd_create("fuzz", MFD_CLOEXEC);
    if (file < 0 || write(file, data, size) != static_cast<ssize_t>(size)) std::abort();
    const auto sources = openSources("/proc/self/fd/" + std::to_string(file));
    if (sources) {
        for (const auto &source : *sources) {
            std::size_t opened = 0;
            for (const SourceEntry &entry : source->entries()) {
                fuzz::require(isClean(entry.path));
                if (++opened <= 20) (void)source->readHead(entry, std::size_t{1} << 20);
            }
            (void)recognize(*source);
        }
    } else {
        fuzz::require(!sources.error().message.empty());
    }
    close(file);
    return 0;
}
