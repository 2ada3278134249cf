// SPDX-License-Identifier: GPL-3.0-or-later
#include "xtime.h"

#include <array>
#include <optional>

namespace twofold::ingest::x {

namespace {

constexpr UtcMs firstKept = UtcMs{365} * msPerDay;         // 1971-01-01
constexpr UtcMs firstPost = UtcMs{13149} * msPerDay;       // 2006-01-01; the first tweet is of March 2006
constexpr UtcMs firstWithTimes = UtcMs{14917} * msPerDay;  // 2010-11-04, the first day with times in Grailbird
constexpr UtcMs farFuture = UtcMs{47482} * msPerDay;       // 2100-01-01

// The number that exactly the characters [from, from + count) write; -1 when they are not digits.
int number(std::string_view text, std::size_t from, std::size_t count) {
    int value = 0;
    for (std::size_t i = from; i < from + count; ++i) {
        if (text[i] < '0' || text[i] > '9') return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

int monthOf(std::string_view name) {
    constexpr std::array<std::string_view, 12> names = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == name) return static_cast<int>(i) + 1;
    return 0;
}

// "+0200" at `from`, in milliseconds east of UTC.
std::optional<UtcMs> zone(std::string_view text, std::size_t from) {
    const char sign = text[from];
    const int hours = number(text, from + 1, 2);
    const int minutes = number(text, from + 3, 2);
    if ((sign != '+' && sign != '-') || hours < 0 || minutes < 0) return std::nullopt;
    return (sign == '-' ? -1 : 1) * (hours * 60 + minutes) * UtcMs{60'000};
}

// "Wed Feb 10 18:00:00 +0000 2021"
std::optional<UtcMs> fromApiForm(std::string_view text) {
    if (text.size() != 30 || text[3] != ' ' || text[13] != ':' || text[16] != ':' || text[19] != ' ') return std::nullopt;
    const auto east = zone(text, 20);
    const int day = number(text, 8, 2);
    const auto local =
        fromCivil(number(text, 26, 4), monthOf(text.substr(4, 3)), day, number(text, 11, 2), number(text, 14, 2), number(text, 17, 2));
    if (!east || !local) return std::nullopt;
    return *local - *east;
}

// "2016-05-03 05:21:50 +0000"
std::optional<UtcMs> fromGrailbirdForm(std::string_view text) {
    if (text.size() != 25 || text[4] != '-' || text[7] != '-' || text[10] != ' ' || text[13] != ':' || text[16] != ':' || text[19] != ' ')
        return std::nullopt;
    const auto east = zone(text, 20);
    const auto local = fromCivil(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2), number(text, 11, 2), number(text, 14, 2),
                                 number(text, 17, 2));
    if (!east || !local) return std::nullopt;
    return *local - *east;
}

}  // namespace

XTime parseTime(std::string_view text) {
    XTime time;
    std::optional<UtcMs> at = fromApiForm(text);
    if (!at) {
        at = fromGrailbirdForm(text);
        time.dateOnly = at && *at < firstWithTimes && text.substr(11, 8) == "00:00:00";
    }
    if (!at) at = fromIso8601(text);
    if (!at || *at < firstKept) return {};
    time.at = *at;
    return time;
}

bool plausible(UtcMs at, UtcMs generated) {
    const UtcMs latest = generated == unknownTime ? farFuture : generated + 2 * msPerDay;
    return at >= firstPost && at <= latest;
}

}  // namespace twofold::ingest::x
