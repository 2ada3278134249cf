// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "atsyntax.h"
#include "dagcbor.h"
#include "fuzzsource.h"
#include "mst.h"

namespace {

using twofold::fuzz::require;

// What decode() promises of every value.
void check(const nlohmann::json &value, int depth) {
    require(depth <= 64);
    if (value.is_string()) require(twofold::isValidUtf8(value.get_ref<const std::string &>()));
    if (value.is_number_float()) require(std::isfinite(value.get<double>()));
    if (value.is_binary())
        require(twofold::ingest::dagcbor::linkOf(value).has_value() != twofold::ingest::dagcbor::bytesOf(value).has_value());
    if (!value.is_structured()) return;
    for (const auto &inner : value) check(inner, depth + 1);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    namespace ingest = twofold::ingest;
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    if (const auto value = ingest::dagcbor::decode(bytes)) {
        check(*value, 0);
        (void)ingest::dagcbor::isRecord(*value);
    }
    (void)ingest::mst::parseNode(bytes);
    for (const auto isOne : {ingest::at::isDid, ingest::at::isHandle, ingest::at::isNsid, ingest::at::isRecordKey, ingest::at::isUri,
                             ingest::at::isCid, ingest::at::isLanguage, ingest::at::isDatetime})
        (void)isOne(bytes);
    if (const auto moment = ingest::at::tidTime(bytes)) require(*moment > 0);
    if (const auto uri = ingest::at::parseAtUri(bytes)) require(ingest::at::isAtIdentifier(uri->authority));
    return 0;
}
