// SPDX-License-Identifier: GPL-3.0-or-later
#include "reasonjson.h"

namespace twofold::services {

using nlohmann::json;

namespace {

// A document that is of another shape says nothing; a store may be damaged.
analysis::Reason reasonOf(const json &document) {
    analysis::Reason reason;
    if (!document.is_object()) return reason;
    if (const auto code = document.find("code"); code != document.end() && code->is_string()) reason.code = code->get<std::string>();
    if (const auto weight = document.find("weight"); weight != document.end() && weight->is_number()) reason.weight = weight->get<double>();
    if (const auto numbers = document.find("numbers"); numbers != document.end() && numbers->is_array())
        for (const json &number : *numbers)
            if (number.is_number_integer()) reason.numbers.push_back(number.get<std::int64_t>());
    if (const auto words = document.find("words"); words != document.end() && words->is_array())
        for (const json &word : *words)
            if (word.is_string()) reason.words.push_back(word.get<std::string>());
    return reason;
}

}  // namespace

json reasonJson(const analysis::Reason &reason) {
    return {{"code", reason.code}, {"numbers", reason.numbers}, {"words", reason.words}, {"weight", reason.weight}};
}

analysis::Reason reasonFrom(const std::string &text) { return reasonOf(json::parse(text, nullptr, false)); }

json reasonsJson(const std::vector<analysis::Reason> &reasons) {
    json list = json::array();
    for (const auto &reason : reasons) list.push_back(reasonJson(reason));
    return list;
}

std::vector<analysis::Reason> reasonsFrom(const std::string &text) {
    std::vector<analysis::Reason> reasons;
    const json list = json::parse(text, nullptr, false);
    if (list.is_array())
        for (const json &one : list) reasons.push_back(reasonOf(one));
    return reasons;
}

std::string documentText(const json &document) { return document.dump(-1, ' ', false, json::error_handler_t::replace); }

}  // namespace twofold::services
