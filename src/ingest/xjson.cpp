// SPDX-License-Identifier: GPL-3.0-or-later
#include "xjson.h"

#include <charconv>

namespace twofold::ingest::x {

const Json &member(const Json &value, std::string_view key) {
    static const Json none;
    const auto *object = value.get_ptr<const Json::object_t *>();
    if (!object) return none;
    const auto found = object->find(key);
    return found == object->end() ? none : found->second;
}

const Json::array_t &elements(const Json &value, std::string_view key) {
    static const Json::array_t none;
    const auto *array = member(value, key).get_ptr<const Json::array_t *>();
    return array ? *array : none;
}

std::string_view textOf(const Json &value, std::string_view key) {
    const auto *text = member(value, key).get_ptr<const Json::string_t *>();
    return text ? std::string_view(*text) : std::string_view();
}

std::string scalarOf(const Json &value, std::string_view key) {
    const Json &found = member(value, key);
    if (const auto *text = found.get_ptr<const Json::string_t *>()) return *text;
    if (const auto *number = found.get_ptr<const Json::number_unsigned_t *>()) return std::to_string(*number);
    if (const auto *number = found.get_ptr<const Json::number_integer_t *>()) return std::to_string(*number);
    return {};
}

std::string idOf(const Json &value, std::string_view keyStr, std::string_view key) {
    std::string id = scalarOf(value, keyStr);
    // The number is exact here (64 bits), but other programs have rounded it on the way: second choice.
    if (id.empty()) id = scalarOf(value, key);
    if (id == "-1" || id == "0") id.clear();
    return id;
}

std::int64_t countOf(const Json &value, std::string_view key) {
    const std::string text = scalarOf(value, key);
    std::int64_t count = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error != std::errc() || end != text.data() + text.size() || count < 0) return -1;
    return count;
}

bool flagOf(const Json &value, std::string_view key) {
    const Json &found = member(value, key);
    if (const auto *flag = found.get_ptr<const Json::boolean_t *>()) return *flag;
    return textOf(value, key) == "true";
}

const Json &unwrapped(const Json &value) {
    const auto *object = value.get_ptr<const Json::object_t *>();
    if (!object || object->size() != 1 || !object->begin()->second.is_object()) return value;
    return object->begin()->second;
}

}  // namespace twofold::ingest::x
