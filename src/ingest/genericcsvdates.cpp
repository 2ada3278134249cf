// SPDX-License-Identifier: GPL-3.0-or-later
#include "genericcsvdates.h"

#include <QDateTime>
#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "twofold/core/text.h"

namespace twofold::ingest::csv {

namespace {

constexpr std::size_t longestDate = 64;  // bytes; what is longer is text
constexpr int firstYear = 1900;          // earlier ones come from empty cells of spreadsheets (1899-12-30, 0001-01-01)
constexpr int lastYear = 2100;

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool allDigits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), isDigit); }

std::optional<std::int64_t> numberOf(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

struct Parts {
    int year = 0, month = 0, day = 0;
    int hour = 0, minute = 0, second = 0;
    int offset = 0;  ///< minutes east of UTC
    bool time = false;
};

std::optional<ReadTime> momentOf(const Parts &parts) {
    if (parts.year < firstYear || parts.year > lastYear) return std::nullopt;
    const auto at = fromCivil(parts.year, parts.month, parts.day, parts.hour, parts.minute, parts.second);
    if (!at) return std::nullopt;
    return ReadTime{*at - UtcMs{parts.offset} * 60'000, !parts.time};
}

std::optional<ReadTime> plausible(std::optional<UtcMs> at, bool dateOnly) {
    if (!at || toCivil(*at).year < firstYear || toCivil(*at).year > lastYear) return std::nullopt;
    return ReadTime{*at, dateOnly};
}

std::vector<std::string_view> tokensOf(std::string_view text) {
    std::vector<std::string_view> tokens;
    constexpr std::string_view between = " ,\t\r\n";
    while (tokens.size() < 12) {
        const std::size_t begin = text.find_first_not_of(between);
        if (begin == std::string_view::npos) break;
        text.remove_prefix(begin);
        const std::size_t end = std::min(text.find_first_of(between), text.size());
        tokens.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return tokens;
}

// "9:15", "09:15:30", "09:15:30.123", "9:15pm", "10:00:00Z"
bool takeClock(std::string_view token, Parts &parts) {
    std::string lower = asciiLower(token);
    if (lower.ends_with('z')) lower.pop_back();
    const bool pm = lower.ends_with("pm"), am = lower.ends_with("am");
    if (pm || am) lower.resize(lower.size() - 2);
    std::array<int, 3> values{};
    std::size_t count = 0;
    std::string_view rest = lower;
    while (count < 3) {
        const std::size_t end = std::min(rest.find(':'), rest.size());
        std::string_view digits = rest.substr(0, end);
        if (count == 2) digits = digits.substr(0, digits.find_first_of(".,"));
        const auto value = digits.size() <= 2 && allDigits(digits) ? numberOf(digits) : std::nullopt;
        if (!value) return false;
        values[count++] = static_cast<int>(*value);
        if (end == rest.size()) break;
        rest.remove_prefix(end + 1);
    }
    if (count < 2) return false;
    parts.hour = (pm || am) ? values[0] % 12 + (pm ? 12 : 0) : values[0];
    parts.minute = values[1];
    parts.second = values[2];
    return parts.time = true;
}

// "+0200", "+02:00", "UTC", "GMT", "Z"
bool takeZone(std::string_view token, Parts &parts) {
    const std::string upper = asciiLower(token);
    if (upper == "utc" || upper == "gmt" || upper == "z") return true;
    if (token.size() < 5 || (token[0] != '+' && token[0] != '-')) return false;
    std::string digits(token.substr(1));
    std::erase(digits, ':');
    if (digits.size() != 4 || !allDigits(digits)) return false;
    const int minutes = static_cast<int>(*numberOf(digits.substr(0, 2)) * 60 + *numberOf(digits.substr(2)));
    if (minutes > 24 * 60) return false;
    parts.offset = token[0] == '-' ? -minutes : minutes;
    return true;
}

// What may stand behind a date: a clock, AM or PM, a zone.
bool takeTail(const std::vector<std::string_view> &tokens, std::size_t from, Parts &parts) {
    for (std::size_t i = from; i < tokens.size(); ++i) {
        const std::string lower = asciiLower(tokens[i]);
        if ((lower == "am" || lower == "pm") && parts.time) {
            parts.hour = parts.hour % 12 + (lower == "pm" ? 12 : 0);
            continue;
        }
        if (lower == "at" || lower == "um" || lower == "uhr" || lower == "-") continue;
        if (!takeClock(tokens[i], parts) && !takeZone(tokens[i], parts)) return false;
    }
    return true;
}

struct Numbers {
    std::array<int, 3> value{};
    std::array<std::size_t, 3> width{};
    char separator = 0;
};

// "03/04/2024", "2024/4/3", "3.4.24"
std::optional<Numbers> numbersOf(std::string_view token) {
    Numbers out;
    const std::size_t at = token.find_first_of("/.-");
    if (at == std::string_view::npos) return std::nullopt;
    out.separator = token[at];
    for (std::size_t i = 0; i < 3; ++i) {
        const std::size_t end = i < 2 ? token.find(out.separator) : token.size();
        if (end == std::string_view::npos) return std::nullopt;
        const std::string_view digits = token.substr(0, end);
        if (digits.size() > 4 || !allDigits(digits)) return std::nullopt;
        out.value[i] = static_cast<int>(*numberOf(digits));
        out.width[i] = digits.size();
        token.remove_prefix(std::min(end + 1, token.size()));
    }
    const bool yearFirst = out.width[0] == 4;
    const bool yearLast = out.width[2] == 4 || out.width[2] == 2;
    if (out.width[1] > 2 || (yearFirst ? out.width[2] > 2 : out.width[0] > 2 || !yearLast)) return std::nullopt;
    return out;
}

int fullYear(int year, std::size_t width) { return width == 2 ? year + (year < 70 ? 2000 : 1900) : year; }

enum class Order { YearFirst, DayFirst, MonthFirst, Either };

Order orderOf(const Numbers &n) {
    if (n.width[0] == 4) return Order::YearFirst;
    // A point is written between them only where the day comes first.
    if (n.separator == '.' || n.value[0] > 12) return Order::DayFirst;
    if (n.value[1] > 12) return Order::MonthFirst;
    return n.value[0] == n.value[1] ? Order::DayFirst : Order::Either;
}

std::optional<ReadTime> numeric(const Numbers &n, Order order, Parts parts) {
    if (order == Order::YearFirst) {
        parts.year = n.value[0], parts.month = n.value[1], parts.day = n.value[2];
    } else {
        parts.year = fullYear(n.value[2], n.width[2]);
        parts.day = n.value[order == Order::DayFirst ? 0 : 1];
        parts.month = n.value[order == Order::DayFirst ? 1 : 0];
    }
    return momentOf(parts);
}

// Beginnings of the names of months in the languages that headers are known in; accents are taken off first.
constexpr std::array<std::string_view, 12> monthNames = {"jan ene gen",      "feb fev fevr",    "mar mrz maerz", "apr abr avr",
                                                         "may mai mag maio", "jun juin giu",    "jul juil lug",  "aug ago aou",
                                                         "sep set",          "oct okt out ott", "nov",           "dec dez dic"};

int monthOf(std::string_view token) {
    QString text =
        QString::fromUtf8(token.data(), static_cast<qsizetype>(token.size())).toCaseFolded().normalized(QString::NormalizationForm_D);
    text.removeIf([](QChar c) { return !c.isLetter(); });
    const std::string name = text.toStdString();
    if (name.size() < 3) return 0;
    for (std::size_t month = 0; month < monthNames.size(); ++month)
        for (const std::string_view beginning : tokensOf(monthNames[month]))
            if (std::string_view(name).starts_with(beginning)) return static_cast<int>(month) + 1;
    return 0;
}

// "12 Mar 2023", "March 12th, 2023 9:15 PM", "12. März 2023", "Wed Feb 10 18:00:00 +0000 2021", "12 de marzo de 2023"
std::optional<ReadTime> written(const std::vector<std::string_view> &tokens) {
    Parts parts;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        std::string_view token = tokens[i];
        const std::string lower = asciiLower(token);
        if ((lower == "am" || lower == "pm") && parts.time) {
            parts.hour = parts.hour % 12 + (lower == "pm" ? 12 : 0);
        } else if (isDigit(token.front()) && token.find(':') != std::string_view::npos) {
            if (!takeClock(token, parts)) return std::nullopt;
        } else if (takeZone(token, parts)) {
            continue;
        } else if (isDigit(token.front())) {
            const std::size_t end = std::min(token.find_first_not_of("0123456789"), token.size());
            if (end > 4 || token.size() - end > 2) return std::nullopt;  // "12.", "12th"
            const int value = static_cast<int>(*numberOf(token.substr(0, end)));
            int &place = end == 4 ? parts.year : parts.day;
            if (place != 0) return std::nullopt;
            place = value;
        } else if (const int month = monthOf(token); month != 0 && parts.month == 0) {
            parts.month = month;
        } else if (token.size() > 10 || (i > 0 && token.size() > 3)) {
            return std::nullopt;  // only a weekday at the front, "de", "at", "um"
        }
    }
    if (parts.month == 0 || parts.day == 0) return std::nullopt;
    return momentOf(parts);
}

// Seconds or milliseconds since 1970, told apart by their size: both from 2001 on.
std::optional<ReadTime> unixTime(std::int64_t value) {
    constexpr std::int64_t first = 1'000'000'000, last = 4'102'444'800;
    if (value >= first && value < last) return ReadTime{value * msPerSecond, false};
    if (value >= first * 1000 && value < last * 1000) return ReadTime{value, false};
    return std::nullopt;
}

std::optional<ReadTime> byPattern(std::string_view cell, const std::string &format) {
    const QString pattern = QString::fromStdString(format);
    const QDateTime read = QDateTime::fromString(QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())), pattern);
    if (!read.isValid()) return std::nullopt;
    QDate date = read.date();
    if (!pattern.contains(QLatin1String("yyyy")) && date.year() < 1970) date = date.addYears(100);
    const bool dateOnly = !pattern.contains(QLatin1Char('h'), Qt::CaseInsensitive);
    if (read.timeSpec() != Qt::LocalTime) return plausible(read.toMSecsSinceEpoch(), dateOnly);
    const QTime time = read.time();
    return plausible(fromCivil(date.year(), date.month(), date.day(), time.hour(), time.minute(), time.second()), dateOnly);
}

bool hasClock(std::string_view cell) { return cell.find(':') != std::string_view::npos; }

}  // namespace

void DateReader::look(std::string_view cell) {
    cell = trimmed(cell);
    if (!m_format.empty() || cell.empty() || cell.size() > longestDate) return;
    const auto tokens = tokensOf(cell);
    const auto numbers = numbersOf(tokens.front());
    if (!numbers || numbers->separator == '.') return;
    const Order order = orderOf(*numbers);
    if (order == Order::Either) ++m_ambiguous;
    if (numbers->value[0] == numbers->value[1] || !numeric(*numbers, order, {})) return;  // decides nothing
    if (order == Order::DayFirst) ++m_dayFirst;
    if (order == Order::MonthFirst) ++m_monthFirst;
}

std::optional<ReadTime> DateReader::found(std::string_view cell) const {
    if (const auto iso = plausible(fromIso8601(cell), !hasClock(cell))) return iso;
    if (allDigits(cell)) {
        const auto number = numberOf(cell);
        return number ? unixTime(*number) : std::nullopt;
    }
    std::vector<std::string_view> tokens = tokensOf(cell);
    if (tokens.empty()) return std::nullopt;
    // "2024/03/05T10:00"
    const std::size_t t = tokens.front().find('T');
    if (t != std::string_view::npos && t >= 8) {
        const std::string_view whole = tokens.front();
        tokens.front() = whole.substr(0, t);
        tokens.insert(tokens.begin() + 1, whole.substr(t + 1));
    }
    const auto numbers = numbersOf(tokens.front());
    if (!numbers) return written(tokens);
    Parts parts;
    if (!takeTail(tokens, 1, parts)) return std::nullopt;
    Order order = orderOf(*numbers);
    const bool dayFirst = m_format == "dmy" || (m_format.empty() && m_dayFirst > 0 && m_monthFirst == 0);
    const bool monthFirst = m_format == "mdy" || (m_format.empty() && m_monthFirst > 0 && m_dayFirst == 0);
    if (order != Order::YearFirst && numbers->separator != '.') {
        // Where the table has an order, a cell that fits the other one alone is not turned round.
        if (dayFirst) order = Order::DayFirst;
        if (monthFirst) order = Order::MonthFirst;
    }
    if (order == Order::Either) return std::nullopt;
    return numeric(*numbers, order, parts);
}

std::optional<ReadTime> DateReader::read(std::string_view cell) const {
    cell = trimmed(cell);
    if (cell.empty() || cell.size() > longestDate) return std::nullopt;
    if (m_format == "iso") return plausible(fromIso8601(cell), !hasClock(cell));
    if (m_format == "unix" || m_format == "unix-ms") {
        const auto number = numberOf(cell);
        constexpr std::int64_t most = 253'402'300'799;  // the end of the year 9999
        const std::int64_t limit = m_format == "unix" ? most : most * 1000;
        if (!number || *number < 0 || *number > limit) return std::nullopt;
        return plausible(m_format == "unix" ? *number * msPerSecond : *number, false);
    }
    if (!m_format.empty() && m_format != "dmy" && m_format != "mdy") return byPattern(cell, m_format);
    return found(cell);
}

bool looksLikeDate(std::string_view cell) {
    cell = trimmed(cell);
    if (cell.empty() || allDigits(cell)) return false;
    return DateReader("dmy").read(cell).has_value() || DateReader("mdy").read(cell).has_value();
}

}  // namespace twofold::ingest::csv
