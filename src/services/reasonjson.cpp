// SPDX-License-Identifier: GPL-3.0-or-later
#include "reasonjson.h"

namespace twofold::services {

using nlohmann::json;

json reasonJson(const analysis::Reason &reason) {
    return {{"code", reason.code}, {"numbers", reason.numbers}, {"words", reason.words}, {"weight", reason.weight}};
}

analysis::Reason reasonFrom(const std::string &text) {
    const json document = json::parse(text, nullptr, false);
    if (!document.is_object()) return {};
    return {document.value("code", ""), document.value("numbers", std::vector<std::int64_t>()), document.value("words", std::vector<std::string>()),
            document.value("weight", 0.0)};
}

}  // namespace twofold::services
