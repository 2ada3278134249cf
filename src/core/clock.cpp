// SPDX-License-Identifier: GPL-3.0-or-later
#include "twofold/core/clock.h"

#include <charconv>
#include <chrono>
#include <cstdio>

namespace twofold {

namespace {

using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::sys_days;
using std::chrono::sys_time;

// Reads exactly `count` digits and moves on; nothing when there are others.
std::optional<int> digits(std::string_view &text, std::size_t count) {
    if (text.size() < count) return std::nullopt;
    int value = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const char c = text[i];
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    text.remove_prefix(count);
    return value;
}

bool take(std::string_view &text, char expected) {
    if (text.empty() || text.front() != expected) return false;
    text.remove_prefix(1);
    return true;
}

// "Z", "+02:00", "-0230" or nothing (UTC); minutes east of UTC.
std::optional<int> offsetMinutes(std::string_view &text) {
    if (text.empty() || take(text, 'Z') || take(text, 'z')) return 0;
    const bool west = text.front() == '-';
    if (!take(text, '+') && !take(text, '-')) return std::nullopt;
    const auto hours = digits(text, 2);
    take(text, ':');
    const auto minutes = digits(text, 2);
    if (!hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
    return (west ? -1 : 1) * (*hours * 60 + *minutes);
}

}  // namespace

UtcMs SystemClock::now() const {
    return std::chrono::duration_cast<milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

std::optional<UtcMs> fromCivil(int year, int month, int day, int hour, int minute, int second) {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31 || hour < 0 || hour > 23 || minute < 0 || minute > 59 ||
        second < 0 || second > 60)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok()) return std::nullopt;
    const auto dayCount = sys_days{date}.time_since_epoch().count();
    return ((static_cast<UtcMs>(dayCount) * 24 + hour) * 60 + minute) * 60'000 + static_cast<UtcMs>(second) * msPerSecond;
}

CivilDate toCivil(UtcMs moment) {
    const auto day = std::chrono::floor<days>(sys_time<milliseconds>{milliseconds{moment}});
    const std::chrono::year_month_day date{day};
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

int monthNumber(UtcMs moment) {
    const CivilDate date = toCivil(moment);
    return (date.year - 1970) * 12 + date.month - 1;
}

std::string toIso8601(UtcMs moment) {
    if (moment == unknownTime) return {};
    const CivilDate date = toCivil(moment);
    const UtcMs inDay = ((moment % msPerDay) + msPerDay) % msPerDay;
    const int ms = static_cast<int>(inDay % 1000);
    const int seconds = static_cast<int>(inDay / 1000);
    char buffer[48];
    int length = std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02dT%02d:%02d:%02d", date.year, date.month, date.day, seconds / 3600,
                               seconds / 60 % 60, seconds % 60);
    if (ms != 0) length += std::snprintf(buffer + length, sizeof buffer - static_cast<std::size_t>(length), ".%03d", ms);
    return std::string(buffer, static_cast<std::size_t>(length)) + "Z";
}

std::optional<UtcMs> fromIso8601(std::string_view text) {
    const auto year = digits(text, 4);
    if (!year || !take(text, '-')) return std::nullopt;
    const auto month = digits(text, 2);
    if (!month || !take(text, '-')) return std::nullopt;
    const auto day = digits(text, 2);
    if (!day) return std::nullopt;
    if (text.empty()) return fromCivil(*year, *month, *day);
    if (!take(text, 'T') && !take(text, 't') && !take(text, ' ')) return std::nullopt;
    const auto hour = digits(text, 2);
    if (!hour || !take(text, ':')) return std::nullopt;
    const auto minute = digits(text, 2);
    if (!minute) return std::nullopt;
    int second = 0;
    int ms = 0;
    if (take(text, ':')) {
        const auto value = digits(text, 2);
        if (!value) return std::nullopt;
        second = *value;
        if (take(text, '.') || take(text, ',')) {
            int weight = 100;
            bool any = false;
            while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
                ms += (text.front() - '0') * weight;
                weight /= 10;
                any = true;
                text.remove_prefix(1);
            }
            if (!any) return std::nullopt;
        }
    }
    while (take(text, ' ')) {}
    const auto offset = offsetMinutes(text);
    if (!offset || !text.empty()) return std::nullopt;
    const auto moment = fromCivil(*year, *month, *day, *hour, *minute, second);
    if (!moment) return std::nullopt;
    const UtcMs utc = *moment + ms - static_cast<UtcMs>(*offset) * 60'000;
    // An offset may lead out of the years that can be written.
    if (utc < *fromCivil(1, 1, 1) || utc >= *fromCivil(9999, 12, 31) + msPerDay) return std::nullopt;
    return utc;
}

}  // namespace twofold
