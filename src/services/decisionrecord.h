// SPDX-License-Identifier: GPL-3.0-or-later
// What the decisions of all subjects share.
#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "reasonjson.h"
#include "twofold/services/decisions.h"
#include "twofold/store/read.h"

namespace twofold::services {

/// The title of an event.
[[nodiscard]] nlohmann::json decisionTitle(const std::string &what, std::string_view value, const std::string &name, std::size_t count = 1);
/// One event with its decisions and their effect, in one unit.
Result<Done> recordDecisions(Session &session, const nlohmann::json &title, std::vector<store::Decision> decisions, const DecisionService::Terms &terms);

/// One value read on a connection of its own; NotFound with the message when there is none.
template <class Value>
Result<Value> readOne(Session &session, const std::function<std::optional<Value>(store::Connection &)> &unit, const char *missing) {
    const auto reader = session.reader();
    if (!reader) return tl::unexpected(reader.error());
    auto value = unit(**reader);
    if (auto error = (*reader)->takeError()) return tl::unexpected(*error);
    if (!value) return failure(ErrorCode::NotFound, missing);
    return std::move(*value);
}

[[nodiscard]] Result<store::PersonRow> personOf(Session &session, ContactId id);

}  // namespace twofold::services
