// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "twofold/store/connection.h"

namespace twofold::store {

/// A WHERE clause built up of conditions with their values; only the values come from outside.
class Conditions {
public:
    using Value = std::variant<std::int64_t, std::string>;

    void add(const std::string &sql) { m_sql += (m_sql.empty() ? " WHERE " : " AND ") + sql; }
    void add(const std::string &sql, Value value) {
        add(sql);
        m_values.push_back(std::move(value));
    }
    /// "column IN (…)", nothing for no numbers.
    template <class Range>
    void addIn(const std::string &column, const Range &numbers) {
        if (numbers.empty()) return;
        std::string list;
        for (const auto &number : numbers) {
            list += list.empty() ? "?" : ",?";
            m_values.emplace_back(static_cast<std::int64_t>(number));
        }
        add(column + " IN (" + list + ")");
    }
    void value(Value value) { m_values.push_back(std::move(value)); }
    [[nodiscard]] const std::string &sql() const { return m_sql; }
    /// The values must outlive the statement's steps.
    void bind(Statement &statement) const {
        for (const Value &value : m_values) {
            if (const auto *number = std::get_if<std::int64_t>(&value)) statement.bind(*number);
            else statement.bind(std::get<std::string>(value));
        }
    }

private:
    std::string m_sql;
    std::vector<Value> m_values;
};

}  // namespace twofold::store
