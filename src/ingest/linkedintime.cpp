// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkedintime.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "twofold/core/text.h"

namespace twofold::ingest::linkedin {

namespace {

constexpr std::size_t longestDate = 64;

// Newer versions of Java put a narrow space before "AM".
std::string plainSpaces(std::string_view text) {
    std::string out(trimmed(text));
    for (const std::string_view space : {"\xE2\x80\xAF", "\xC2\xA0"})
        for (std::size_t at = out.find(space); at != std::string::npos; at = out.find(space, at)) out.replace(at, space.size(), " ");
    return out;
}

class Scanner {
public:
    explicit Scanner(std::string_view text) : m_rest(text) {}

    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }

    // A number of one to `most` digits; nothing when there is none or it is longer.
    std::optional<int> number(std::size_t most, std::size_t *length = nullptr) {
        std::size_t count = 0;
        int value = 0;
        while (count < m_rest.size() && count <= most && m_rest[count] >= '0' && m_rest[count] <= '9')
            value = value * 10 + (m_rest[count++] - '0');
        if (count == 0 || count > most) return std::nullopt;
        m_rest.remove_prefix(count);
        if (length) *length = count;
        return value;
    }

    std::string letters() {
        std::size_t count = 0;
        while (count < m_rest.size() && ((m_rest[count] | 0x20) >= 'a' && (m_rest[count] | 0x20) <= 'z')) ++count;
        std::string word = asciiLower(m_rest.substr(0, count));
        m_rest.remove_prefix(count);
        return word;
    }

    bool one(std::string_view of) {
        if (m_rest.empty() || of.find(m_rest.front()) == std::string_view::npos) return false;
        m_rest.remove_prefix(1);
        return true;
    }

    void skip(std::string_view of) { m_rest.remove_prefix(std::min(m_rest.find_first_not_of(of), m_rest.size())); }

private:
    std::string_view m_rest;
};

int monthOf(std::string_view word) {
    constexpr std::array<std::string_view, 12> names = {"january", "february", "march",     "april",   "may",      "june",
                                                        "july",    "august",   "september", "october", "november", "december"};
    if (word.size() < 3) return 0;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i].starts_with(word) || (i == 8 && word == "sept")) return static_cast<int>(i) + 1;
    return 0;
}

struct Date {
    int year = 0;
    int month = 0;
    int day = 0;
};

std::optional<int> yearOf(Scanner &scan) {
    std::size_t length = 0;
    const auto year = scan.number(4, &length);
    if (!year || (length != 4 && length != 2)) return std::nullopt;
    return length == 2 ? *year + 2000 : *year;
}

// What follows a first number: the month's name, or numbers by "-", "/" in LinkedIn's orders.
std::optional<Date> numericDate(Scanner &scan) {
    std::size_t length = 0;
    const auto first = scan.number(4, &length);
    if (!first || !scan.one("-/ ")) return std::nullopt;
    if (length == 4) {
        const auto month = scan.number(2);
        if (!month || !scan.one("-/")) return std::nullopt;
        const auto day = scan.number(2);
        if (!day) return std::nullopt;
        return Date{*first, *month, *day};
    }
    if (const std::string word = scan.letters(); !word.empty()) {
        const int month = monthOf(word);
        scan.skip(".");
        if (month == 0 || !scan.one("- ")) return std::nullopt;
        const auto year = yearOf(scan);
        if (!year) return std::nullopt;
        return Date{*year, month, *first};
    }
    const auto second = scan.number(2);
    if (!second || !scan.one("/")) return std::nullopt;
    const auto year = yearOf(scan);
    if (!year) return std::nullopt;
    return Date{*year, *first, *second};
}

std::optional<Date> dateOf(Scanner &scan) {
    const std::string word = scan.letters();
    if (word.empty()) return numericDate(scan);
    const int month = monthOf(word);
    scan.skip(". ");
    const auto day = scan.number(2);
    scan.skip(", ");
    const auto year = yearOf(scan);
    if (month == 0 || !day || !year) return std::nullopt;
    return Date{*year, month, *day};
}

struct TimeOfDay {
    int hour = 0;
    int minute = 0;
    int second = 0;
    int offsetMinutes = 0;
};

std::optional<int> zoneOf(Scanner &scan) {
    const bool east = scan.one("+");
    if (!east && !scan.one("-")) {
        const std::string word = scan.letters();
        return word.empty() || word == "utc" || word == "gmt" || word == "z" ? std::optional<int>(0) : std::nullopt;
    }
    const auto hours = scan.number(2);
    scan.skip(":");
    const auto minutes = scan.atEnd() ? std::optional<int>(0) : scan.number(2);
    if (!hours || !minutes || *hours > 14 || *minutes > 59) return std::nullopt;
    return (east ? 1 : -1) * (*hours * 60 + *minutes);
}

// "9:15 AM", "09:15", "09:15:30.5", up to a zone.
std::optional<TimeOfDay> clockOf(Scanner &scan) {
    TimeOfDay time;
    const auto hour = scan.number(2);
    if (!hour || !scan.one(":")) return std::nullopt;
    const auto minute = scan.number(2);
    if (!minute) return std::nullopt;
    time.hour = *hour;
    time.minute = *minute;
    if (scan.one(":")) {
        const auto second = scan.number(2);
        if (!second) return std::nullopt;
        time.second = *second;
        if (scan.one(".") && !scan.number(9)) return std::nullopt;
    }
    scan.skip(" ");
    Scanner ahead = scan;
    const std::string half = ahead.letters();
    if (half == "am" || half == "pm") {
        if (time.hour < 1 || time.hour > 12) return std::nullopt;
        time.hour = time.hour % 12 + (half == "pm" ? 12 : 0);
        scan = ahead;
        scan.skip(" ");
    }
    if (time.hour > 23 || time.minute > 59 || time.second > 59) return std::nullopt;
    return time;
}

std::optional<TimeOfDay> timeOf(Scanner &scan) {
    auto time = clockOf(scan);
    const auto zone = time ? zoneOf(scan) : std::nullopt;
    if (!zone || !scan.atEnd()) return std::nullopt;
    time->offsetMinutes = *zone;
    return time;
}

std::optional<UtcMs> momentOf(const Date &date, const TimeOfDay &time) {
    const auto moment = fromCivil(date.year, date.month, date.day, time.hour, time.minute, time.second);
    if (!moment) return std::nullopt;
    const UtcMs at = *moment - UtcMs{time.offsetMinutes} * 60 * msPerSecond;
    return isPlausible(at) ? std::optional<UtcMs>(at) : std::nullopt;
}

bool isWeekday(std::string_view word) {
    constexpr std::string_view names[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    return std::find(std::begin(names), std::end(names), word.substr(0, 3)) != std::end(names) && word.size() >= 3 && monthOf(word) == 0;
}

// "Tue Jun 02 08:09:10 UTC 2020", without the weekday.
std::optional<UtcMs> javaDate(Scanner &scan) {
    const int month = monthOf(scan.letters());
    scan.skip(" ");
    const auto day = scan.number(2);
    scan.skip(" ");
    const auto clock = clockOf(scan);
    if (month == 0 || !day || !clock) return std::nullopt;
    const std::string zone = scan.letters();
    scan.skip(" ");
    const auto year = yearOf(scan);
    if (!year || !scan.atEnd() || (zone != "utc" && zone != "gmt")) return std::nullopt;
    return momentOf({*year, month, *day}, *clock);
}

}  // namespace

bool isPlausible(UtcMs moment) {
    constexpr UtcMs year2003 = 1'041'379'200'000;
    constexpr UtcMs year2100 = 4'102'444'800'000;
    return moment >= year2003 && moment < year2100;
}

When whenOf(std::string_view cell) {
    const std::string text = plainSpaces(cell.substr(0, longestDate + 1));
    if (text.empty()) return {};
    const When bad{unknownTime, false, true};
    if (text.size() > longestDate) return bad;
    Scanner scan(text);
    if (Scanner ahead = scan; isWeekday(ahead.letters())) {
        ahead.skip(", ");
        const auto moment = javaDate(ahead);
        return moment ? When{*moment, false, false} : bad;
    }
    const auto date = dateOf(scan);
    if (!date) return bad;
    scan.skip(", ");
    if (!scan.atEnd()) scan.one("T");
    const bool dateOnly = scan.atEnd();
    const auto time = dateOnly ? TimeOfDay{} : timeOf(scan);
    const auto moment = time ? momentOf(*date, *time) : std::nullopt;
    return moment ? When{*moment, dateOnly, false} : bad;
}

}  // namespace twofold::ingest::linkedin
