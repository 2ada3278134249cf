// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>
#include <string>

#include "seed.h"
#include "twofold/core/clock.h"

using namespace twofold;

namespace {

constexpr UtcMs firstMoment = -62'135'596'800'000;  // 0001-01-01T00:00:00Z
constexpr UtcMs lastMoment = 253'402'300'799'999;   // 9999-12-31T23:59:59.999Z

bool isLeap(int year) { return year % 400 == 0 || (year % 4 == 0 && year % 100 != 0); }

int daysOf(int year, int month) {
    constexpr std::array<int, 12> lengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return lengths[static_cast<std::size_t>(month - 1)] + (month == 2 && isLeap(year) ? 1 : 0);
}

TEST(Civil, EveryDayOfTenThousandYears) {
    UtcMs moment = firstMoment;
    for (int year = 1; year <= 9999; ++year) {
        for (int month = 1; month <= 12; ++month) {
            const int last = daysOf(year, month);
            for (int day = 1; day <= last; ++day, moment += msPerDay) {
                ASSERT_EQ(fromCivil(year, month, day), moment) << year << '-' << month << '-' << day;
                ASSERT_EQ(toCivil(moment), (CivilDate{year, month, day}));
                ASSERT_EQ(toCivil(moment + msPerDay - 1), (CivilDate{year, month, day}));
            }
            ASSERT_FALSE(fromCivil(year, month, last + 1)) << year << '-' << month;
            ASSERT_EQ(monthNumber(moment - 1), (year - 1970) * 12 + month - 1);
        }
    }
    EXPECT_EQ(moment, lastMoment + 1);
}

TEST(Civil, RefusesWhatIsNoDateOrTime) {
    EXPECT_FALSE(fromCivil(0, 1, 1));
    EXPECT_FALSE(fromCivil(10000, 1, 1));
    EXPECT_FALSE(fromCivil(-5, 1, 1));
    EXPECT_FALSE(fromCivil(2024, 0, 1));
    EXPECT_FALSE(fromCivil(2024, 13, 1));
    EXPECT_FALSE(fromCivil(2024, 1, 0));
    EXPECT_FALSE(fromCivil(2024, 1, -1));
    EXPECT_FALSE(fromCivil(2024, 1, 257));  // 1 in eight bits
    EXPECT_FALSE(fromCivil(2024, 1, 1, 24));
    EXPECT_FALSE(fromCivil(2024, 1, 1, -1));
    EXPECT_FALSE(fromCivil(2024, 1, 1, 0, 60));
    EXPECT_FALSE(fromCivil(2024, 1, 1, 0, -1));
    EXPECT_FALSE(fromCivil(2024, 1, 1, 0, 0, 61));
    EXPECT_FALSE(fromCivil(2024, 1, 1, 0, 0, -1));
    EXPECT_EQ(fromCivil(2016, 12, 31, 23, 59, 60), fromCivil(2017, 1, 1)) << "a leap second is the next second";
}

TEST(Civil, MonthsGoOnBeforeTheEpoch) {
    EXPECT_EQ(monthNumber(0), 0);
    EXPECT_EQ(monthNumber(-1), -1);
    EXPECT_EQ(monthNumber(fromCivil(1969, 1, 31).value()), -12);
    EXPECT_EQ(monthNumber(fromCivil(2025, 6, 5).value()), 55 * 12 + 5);
}

TEST(Iso, Writes) {
    EXPECT_EQ(toIso8601(0), "1970-01-01T00:00:00Z");
    EXPECT_EQ(toIso8601(1), "1970-01-01T00:00:00.001Z");
    EXPECT_EQ(toIso8601(-1), "1969-12-31T23:59:59.999Z");
    EXPECT_EQ(toIso8601(1'749'110'280'000), "2025-06-05T07:58:00Z");
    EXPECT_EQ(toIso8601(firstMoment), "0001-01-01T00:00:00Z");
    EXPECT_EQ(toIso8601(lastMoment), "9999-12-31T23:59:59.999Z");
    EXPECT_EQ(toIso8601(unknownTime), "");
}

TEST(Iso, ReadsTheFormsThatThePlatformsWrite) {
    const UtcMs moment = 1'749'110'280'000;
    for (const char *text :
         {"2025-06-05T07:58:00Z", "2025-06-05T07:58:00z", "2025-06-05t07:58:00Z", "2025-06-05 07:58:00", "2025-06-05T07:58",
          "2025-06-05T07:58Z", "2025-06-05T07:58:00.000Z", "2025-06-05T07:58:00,0Z", "2025-06-05T07:58:00+00:00",
          "2025-06-05T07:58:00-00:00", "2025-06-05T09:58:00+02:00", "2025-06-05 09:58:00 +0200", "2025-06-05T02:28:00-0530",
          "2025-06-05T21:43:00+13:45", "2025-06-04T23:58:00-08:00", "2025-06-06T07:57:00+23:59"})
        EXPECT_EQ(fromIso8601(text), moment) << text;
    EXPECT_EQ(fromIso8601("2025-06-05"), fromCivil(2025, 6, 5));
    EXPECT_EQ(fromIso8601("1970-01-01T00:00:00.5Z"), 500);
    EXPECT_EQ(fromIso8601("1970-01-01T00:00:00.05Z"), 50);
    EXPECT_EQ(fromIso8601("1970-01-01T00:00:00.123456789Z"), 123) << "finer than a millisecond is cut, not rounded";
    EXPECT_EQ(fromIso8601("1969-12-31T23:59:59.9999Z"), -1);
    EXPECT_EQ(fromIso8601("2016-12-31T23:59:60Z"), fromCivil(2017, 1, 1));
}

TEST(Iso, KnowsLeapYears) {
    EXPECT_TRUE(fromIso8601("2024-02-29"));
    EXPECT_TRUE(fromIso8601("2000-02-29"));
    EXPECT_FALSE(fromIso8601("2023-02-29"));
    EXPECT_FALSE(fromIso8601("1900-02-29"));
    EXPECT_FALSE(fromIso8601("2100-02-29"));
    EXPECT_FALSE(fromIso8601("2024-02-30"));
    EXPECT_FALSE(fromIso8601("2024-04-31"));
}

TEST(Iso, RefusesAnythingElse) {
    for (const char *text : {"",
                             " ",
                             "Z",
                             "x",
                             "2025",
                             "2025-06",
                             "2025-6-5",
                             "25-06-05",
                             "20250605",
                             "2025/06/05",
                             "05-06-2025",
                             "2025-06-05T",
                             "2025-06-05T07",
                             "2025-06-05T07:",
                             "2025-06-05T7:58:00",
                             "2025-06-05T07:58:",
                             "2025-06-05T07:58:0",
                             "2025-06-05T07:58:00.",
                             "2025-06-05T07:58:00.Z",
                             "2025-06-05T07:58:00+",
                             "2025-06-05T07:58:00+0",
                             "2025-06-05T07:58:00+02:0",
                             "2025-06-05T07:58:00+24:00",
                             "2025-06-05T07:58:00+02:60",
                             "2025-06-05T07:58:00+-2:00",
                             "2025-06-05T07:58:00ZZ",
                             "2025-06-05T07:58:00Z+02:00",
                             "2025-06-05T07:58:00 UTC",
                             "2025-06-05T24:00:00Z",
                             "2025-06-05T07:60:00Z",
                             "2025-06-05T07:58:61Z",
                             "2025-00-05",
                             "2025-13-05",
                             "2025-06-00",
                             "2025-06-31",
                             "0000-01-01",
                             "10000-01-01",
                             "+2025-06-05",
                             "-2025-06-05",
                             "2025-06-05x",
                             "2025-06-05T07:58:00Zx",
                             " 2025-06-05",
                             "２０２５-06-05",
                             "2025-06-05T-7:58:00Z",
                             "Wed Feb 10 18:00:00 +0000 2021",
                             "NaN",
                             "0x7d0-01-01"})
        EXPECT_FALSE(fromIso8601(text)) << text;
    EXPECT_FALSE(fromIso8601(std::string_view("2025-06-05\0", 11)));
    EXPECT_FALSE(fromIso8601(std::string_view("2025-06-05T07:58:00Z\0", 21)));
}

TEST(Iso, AnOffsetDoesNotLeadOutOfTheYears) {
    EXPECT_FALSE(fromIso8601("0001-01-01T00:00:00+00:01")) << "that is in the year 0";
    EXPECT_FALSE(fromIso8601("9999-12-31T23:59:00-00:01")) << "that is in the year 10000";
    EXPECT_EQ(fromIso8601("0001-01-01T01:00:00+01:00"), firstMoment);
    EXPECT_EQ(fromIso8601("9999-12-31T22:59:59.999-01:00"), lastMoment);
}

TEST(Iso, WhatIsWrittenIsReadBack) {
    TWOFOLD_RANDOM(random);
    std::uniform_int_distribution<UtcMs> anyMoment(firstMoment, lastMoment);
    for (int i = 0; i < 200'000; ++i) {
        const UtcMs moment = i % 2 == 0 ? anyMoment(random) : anyMoment(random) / 1000 * 1000;
        ASSERT_EQ(fromIso8601(toIso8601(moment)), moment) << toIso8601(moment);
    }
}

TEST(Iso, AnOffsetMovesTheMomentByItself) {
    TWOFOLD_RANDOM(random);
    std::uniform_int_distribution<UtcMs> anyMoment(firstMoment + msPerDay, lastMoment - msPerDay);
    std::uniform_int_distribution<int> anyOffset(-(23 * 60 + 59), 23 * 60 + 59);
    for (int i = 0; i < 50'000; ++i) {
        const UtcMs local = anyMoment(random);
        const int offset = anyOffset(random);
        char text[16];
        std::snprintf(text, sizeof text, i % 2 == 0 ? "%c%02d:%02d" : "%c%02d%02d", offset < 0 ? '-' : '+', std::abs(offset) / 60,
                      std::abs(offset) % 60);
        std::string written = toIso8601(local);
        written.pop_back();
        ASSERT_EQ(fromIso8601(written + text), local - offset * 60'000) << written << text;
    }
}

TEST(Iso, ADamagedTextIsRefusedOrMeansAMomentOfTheYears) {
    TWOFOLD_RANDOM(random);
    const std::string letters = "0123456789-:TZ+., tz\xC3\xA9";
    for (int i = 0; i < 200'000; ++i) {
        std::string text = i % 2 == 0 ? "2025-06-05T07:58:00.123+02:00" : "0001-01-01T00:00:00Z";
        for (int change = 0; change < 1 + i % 4; ++change) {
            const std::size_t at = random() % text.size();
            const char letter = letters[random() % letters.size()];
            if (random() % 3 == 0)
                text.erase(at, 1);
            else if (random() % 2 == 0)
                text.insert(at, 1, letter);
            else
                text[at] = letter;
        }
        const auto moment = fromIso8601(text);
        if (!moment) continue;
        ASSERT_GE(*moment, firstMoment) << text;
        ASSERT_LE(*moment, lastMoment) << text;
        ASSERT_EQ(fromIso8601(toIso8601(*moment)), *moment) << text;
    }
}

TEST(Clocks, TheFixedOneStandsUntilItIsMoved) {
    FixedClock clock(1000);
    EXPECT_EQ(clock.now(), 1000);
    EXPECT_EQ(clock.now(), 1000);
    clock.advance(msPerDay);
    EXPECT_EQ(clock.now(), 1000 + msPerDay);
    clock.set(-5);
    EXPECT_EQ(clock.now(), -5);
}

TEST(Clocks, TheSystemsAgreesWithTheCLibrary) {
    const UtcMs before = static_cast<UtcMs>(std::time(nullptr)) * 1000;
    const UtcMs now = SystemClock().now();
    const UtcMs after = (static_cast<UtcMs>(std::time(nullptr)) + 1) * 1000;
    EXPECT_GE(now, before - 1000);  // time() may come from a coarser clock
    EXPECT_LE(now, after + 1000);
}

}  // namespace
