// SPDX-License-Identifier: GPL-3.0-or-later
#include "texts.h"

#include <algorithm>
#include <charconv>

#include "twofold/core/platforms.h"
#include "twofold/core/text.h"

namespace twofold::cli {

std::string grouped(std::int64_t number) {
    std::string digits = std::to_string(number);
    const std::size_t first = digits.front() == '-' ? 1 : 0;
    for (std::size_t i = digits.size(); i > first + 3;) digits.insert(i -= 3, ",");
    return digits;
}

std::string counted(std::int64_t number, const char *one, const char *many) { return grouped(number) + " " + (number == 1 ? one : many); }

std::string day(UtcMs moment) { return moment == unknownTime ? "-" : toIso8601(moment).substr(0, 10); }

std::string minute(UtcMs moment) {
    if (moment == unknownTime) return "-";
    std::string text = toIso8601(moment).substr(0, 16);
    text[10] = ' ';
    return text;
}

std::string baseName(const std::string &path) {
    const std::size_t end = path.find_last_not_of('/');
    if (end == std::string::npos) return path;
    const std::size_t slash = path.find_last_of('/', end);
    return path.substr(slash == std::string::npos ? 0 : slash + 1, end - (slash == std::string::npos ? std::string::npos : slash));
}

std::string chip(std::string_view word, ValueState state, int perMille) {
    if (state == ValueState::None || word.empty()) return "-";
    if (state == ValueState::Decided) return "● " + std::string(word);
    return "○ " + std::string(word) + " " + std::to_string((perMille + 5) / 10) + " %";
}

std::string accountName(Platform platform, const std::string &handle) {
    const std::string shown = displayHandle(platform, handle);
    return std::string(displayName(platform)) + (shown.empty() ? "" : " " + shown);
}

Result<std::optional<UtcMs>> momentOf(const std::string &text) {
    if (text.empty()) return std::optional<UtcMs>();
    const auto moment = fromIso8601(text);
    if (!moment) return failure(ErrorCode::BadArgument, "This is not a time. Write it as 2024-05-31 or 2024-05-31T18:30:00Z.", text);
    return moment;
}

Result<std::int64_t> numberOf(const std::string &text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number <= 0)
        return failure(ErrorCode::BadArgument, "This is not a number of a row.", text);
    return number;
}

std::vector<std::string> listOf(const std::string &text) {
    std::vector<std::string> words;
    for (const std::string_view part : partsOf(text, ','))
        if (const auto word = trimmed(part); !word.empty()) words.emplace_back(word);
    return words;
}

}  // namespace twofold::cli
