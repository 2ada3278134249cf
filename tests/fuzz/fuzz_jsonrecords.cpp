// SPDX-License-Identifier: GPL-3.0-or-later
// The scanner must find the same records however the bytes arrive, and the records of a valid array must be its elements.
#include <nlohmann/json.hpp>

#include "fuzzsource.h"
#include "jsonvalue.h"
#include "twofold/ingest/jsonrecords.h"

using namespace twofold;
using namespace twofold::ingest;

namespace {

struct Found {
    std::vector<std::pair<std::string, RecordDefect>> records;
    bool failed = false;
    friend bool operator==(const Found &, const Found &) = default;
};

Found scan(std::string_view bytes, std::string_view key, std::size_t step) {
    Found found;
    test::MemoryStream stream(std::string(bytes), step);
    found.failed = !forEachRecord(stream, key, [&](std::string_view slice, std::int64_t, RecordDefect defect) {
        found.records.emplace_back(slice, defect);
        return true;
    });
    return found;
}

void checkAgainstParser(std::string_view bytes) {
    const auto whole = nlohmann::json::parse(bytes, nullptr, false);
    if (!whole.is_array()) return;
    const Found found = scan(bytes, {}, SIZE_MAX);
    fuzz::require(!found.failed && found.records.size() == whole.size());
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (found.records[i].second != RecordDefect::None) continue;
        bool repaired = false;
        const auto value = parseRecord(found.records[i].first, repaired);
        fuzz::require(value && !repaired && *value == whole[i]);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view bytes(reinterpret_cast<const char *>(data) + 1, size - 1);
    for (const std::string_view key : {"", "orderedItems"}) {
        const Found whole = scan(bytes, key, SIZE_MAX);
        fuzz::require(whole == scan(bytes, key, 1 + data[0] % 64U));
        for (const auto &[slice, defect] : whole.records) {
            bool repaired = false;
            if (defect == RecordDefect::None) (void)parseRecord(slice, repaired);
        }
    }
    checkAgainstParser(bytes);
    return 0;
}
