// SPDX-License-Identifier: GPL-3.0-or-later
#include "feedtime.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "twofold/core/text.h"

namespace twofold::ingest {

namespace {

constexpr std::size_t longestDate = 80;
constexpr UtcMs firstMoment = 365 * msPerDay;  // 1971

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool allDigits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), isDigit); }

// At most nine digits; -1 for anything else.
int numberOf(std::string_view text) {
    if (!allDigits(text) || text.size() > 9) return -1;
    int value = 0;
    for (const char c : text) value = value * 10 + (c - '0');
    return value;
}

int monthOf(std::string_view word) {
    constexpr std::array<std::string_view, 12> names = {"january", "february", "march",     "april",   "may",      "june",
                                                        "july",    "august",   "september", "october", "november", "december"};
    if (word.ends_with('.')) word.remove_suffix(1);
    if (word == "sept") return 9;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (word.size() >= 3 && names.at(i).starts_with(word)) return static_cast<int>(i) + 1;
    return 0;
}

bool isWeekday(std::string_view word) {
    constexpr std::array<std::string_view, 7> names = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
    return word.size() >= 3 &&
           std::any_of(names.begin(), names.end(), [&](std::string_view name) { return name.starts_with(word.substr(0, 3)); });
}

// Minutes east of Greenwich: "+0200", "-05:30", "+2".
std::optional<int> offsetOf(std::string_view text) {
    if (text.size() < 2 || (text[0] != '+' && text[0] != '-')) return std::nullopt;
    std::string digits;
    for (const char c : text.substr(1))
        if (c != ':') digits += c;
    const int number = numberOf(digits);
    if (number < 0 || digits.size() > 4) return std::nullopt;
    const int minutes = digits.size() <= 2 ? number * 60 : number / 100 * 60 + number % 100;
    if (minutes > 14 * 60 || number % 100 > 59) return std::nullopt;
    return text[0] == '-' ? -minutes : minutes;
}

// The zones of RFC 822 and the ones that feeds write beside them; letters of the military count as UTC (RFC 2822, 4.3).
std::optional<int> zoneOf(std::string_view word) {
    struct Zone {
        std::string_view name;
        int minutes;
    };
    constexpr auto zones = std::to_array<Zone>({{"gmt", 0},    {"ut", 0},     {"utc", 0},    {"wet", 0},    {"est", -300}, {"edt", -240},
                                                {"cst", -360}, {"cdt", -300}, {"mst", -420}, {"mdt", -360}, {"pst", -480}, {"pdt", -420},
                                                {"bst", 60},   {"cet", 60},   {"west", 60},  {"cest", 120}, {"eet", 120},  {"eest", 180},
                                                {"msk", 180},  {"jst", 540},  {"aest", 600}, {"aedt", 660}});
    for (const Zone &zone : zones)
        if (zone.name == word) return zone.minutes;
    for (const std::string_view before : {"gmt", "utc"})
        if (word.starts_with(before)) return offsetOf(word.substr(before.size()));
    if (word.size() == 1 && word[0] >= 'a' && word[0] <= 'z') return 0;
    return offsetOf(word);
}

struct Parts {
    int year = -1;
    int month = 0;
    int day = -1;
    int hour = -1;
    int minute = 0;
    int second = 0;
    int milliseconds = 0;
    std::optional<int> zone;
    bool afternoon = false;
    bool morning = false;
};

// "12:56", "12:56:00", "12:56:00.5", with whatever stands behind it.
bool takeClock(std::string_view word, Parts &parts) {
    const std::size_t end = std::min(word.find_first_not_of("0123456789:."), word.size());
    std::array<int, 3> numbers = {-1, -1, 0};
    std::string_view clock = word.substr(0, end);
    for (int &number : numbers) {
        const std::size_t colon = clock.find(':');
        std::string_view part = clock.substr(0, colon);
        if (&number == &numbers[2]) part = part.substr(0, part.find('.'));
        if (part.empty() || part.size() > 2) return false;
        number = numberOf(part);
        if (number < 0) return false;
        clock = colon == std::string_view::npos ? std::string_view() : clock.substr(colon + 1);
        if (clock.empty()) break;
    }
    if (numbers[1] < 0 || parts.hour >= 0) return false;
    parts.hour = numbers[0];
    parts.minute = numbers[1];
    parts.second = std::min(numbers[2], 59);  // a leap second
    const std::string_view behind = word.substr(end);
    if (behind == "am" || behind == "pm")
        (behind == "pm" ? parts.afternoon : parts.morning) = true;
    else if (!behind.empty())
        parts.zone = zoneOf(behind);
    return behind.empty() || parts.afternoon || parts.morning || parts.zone.has_value();
}

bool takeNumber(std::string_view word, Parts &parts) {
    const int number = numberOf(word);
    if (word.size() <= 2 && parts.day < 0) {
        parts.day = number;
    } else if (parts.year < 0 && word.size() <= 4) {
        parts.year = word.size() == 2 ? number + (number < 50 ? 2000 : 1900) : word.size() == 3 ? number + 1900 : number;
    } else {
        return false;
    }
    return true;
}

bool takeWord(std::string_view word, Parts &parts) {
    if (allDigits(word)) return takeNumber(word, parts);
    if (word.find(':') != std::string_view::npos && isDigit(word[0])) return takeClock(word, parts);
    if (parts.month == 0 && monthOf(word) > 0) {
        parts.month = monthOf(word);
        return true;
    }
    if (word == "am" || word == "pm") {
        (word == "pm" ? parts.afternoon : parts.morning) = true;
        return true;
    }
    if (parts.day >= 0 && parts.hour >= 0) {
        if (const auto zone = zoneOf(word)) {
            if (!parts.zone) parts.zone = zone;
            return true;
        }
    }
    if (word.size() > 2 && isDigit(word[0])) {  // "6th"
        const std::string_view ending = word.substr(word.size() - 2);
        if (ending == "st" || ending == "nd" || ending == "rd" || ending == "th") return takeNumber(word.substr(0, word.size() - 2), parts);
    }
    return isWeekday(word) || word == "at" || parts.hour >= 0;  // behind the time any name of a zone, which is then not known
}

FeedTime momentOf(const Parts &parts) {
    int hour = std::max(parts.hour, 0);
    if ((parts.afternoon || parts.morning) && (hour > 12 || hour == 0)) return {};
    if (parts.afternoon) hour = hour % 12 + 12;
    if (parts.morning) hour %= 12;
    if (parts.year < 1) return {};
    const auto civil = fromCivil(parts.year, parts.month, parts.day, hour, parts.minute, parts.second);
    if (!civil) return {};
    return {*civil - parts.zone.value_or(0) * 60 * msPerSecond, parts.hour < 0};
}

// "2014-07" and "2014" as the first day; offsets without a colon, "24:00" and what else fromIso8601 does not know.
std::optional<FeedTime> isoTime(std::string_view text) {
    if (text.size() < 4 || !allDigits(text.substr(0, 4))) return std::nullopt;
    if (text.size() == 4 || (text.size() == 7 && text[4] == '-')) {
        const auto first = fromIso8601(std::string(text) + (text.size() == 4 ? "-01-01" : "-01"));
        return first ? std::optional(FeedTime{*first, true}) : std::nullopt;
    }
    if (const auto exact = fromIso8601(text)) return FeedTime{*exact, text.find_first_of(":") == std::string_view::npos};
    // The date by itself, then the clock and the zone in any of their forms.
    const auto date = fromIso8601(text.substr(0, 10));
    if (!date || text.size() <= 11) return std::nullopt;
    Parts parts;
    std::string clock = asciiLower(trimmed(text.substr(11)));
    const std::size_t blank = clock.find(' ');
    const std::string zone = blank == std::string::npos ? std::string() : std::string(trimmed(std::string_view(clock).substr(blank)));
    if (!takeClock(std::string_view(clock).substr(0, blank), parts)) return std::nullopt;
    if (!zone.empty()) parts.zone = zoneOf(zone);
    if (!zone.empty() && !parts.zone) return std::nullopt;
    const CivilDate day = toCivil(*date);
    parts.year = day.year;
    parts.month = day.month;
    parts.day = day.day;
    return momentOf(parts);
}

FeedTime anyTime(std::string_view text) {
    if (text.empty() || text.size() > longestDate) return {};
    if (const auto iso = isoTime(text)) return *iso;
    std::string lower = asciiLower(text);
    // "06-Jul-2014" is three words; behind the time a "-" is the sign of a zone.
    std::replace(lower.begin(), lower.begin() + static_cast<std::ptrdiff_t>(std::min(lower.find(':'), lower.size())), '-', ' ');
    Parts parts;
    std::string_view rest = lower;
    while (!rest.empty()) {
        const std::size_t begin = rest.find_first_not_of(" \t\r\n,()");
        if (begin == std::string_view::npos) break;
        rest.remove_prefix(begin);
        const std::size_t end = std::min(rest.find_first_of(" \t\r\n,()"), rest.size());
        if (!takeWord(rest.substr(0, end), parts)) return {};
        rest.remove_prefix(end);
    }
    return parts.month > 0 && parts.day > 0 ? momentOf(parts) : FeedTime();
}

}  // namespace

FeedTime parseFeedTime(std::string_view text) {
    // Year 0, -1 and 1 and the first moments of 1970 stand for "none".
    const FeedTime time = anyTime(trimmed(text));
    return time.at < firstMoment ? FeedTime() : time;
}

}  // namespace twofold::ingest
