// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace twofold {

/// A moment: milliseconds since 1970-01-01T00:00:00Z, without leap seconds. `unknownTime` where nothing is known.
using UtcMs = std::int64_t;
inline constexpr UtcMs unknownTime = INT64_MIN;

inline constexpr UtcMs msPerSecond = 1000;
inline constexpr UtcMs msPerDay = 86'400'000;

/// Where "now" comes from; tests and the sample set it.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual UtcMs now() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] UtcMs now() const override;
};

class FixedClock final : public Clock {
public:
    explicit FixedClock(UtcMs moment) : m_now(moment) {}
    [[nodiscard]] UtcMs now() const override { return m_now; }
    void set(UtcMs moment) { m_now = moment; }
    void advance(UtcMs by) { m_now += by; }

private:
    UtcMs m_now;
};

/// "2025-06-05T07:58:00Z" (milliseconds only when there are any); "" for unknownTime.
[[nodiscard]] std::string toIso8601(UtcMs moment);

/// Reads ISO 8601 ("2025-06-05", "2025-06-05T07:58:00.123Z", "+02:00" offsets, a space for the T). Without an
/// offset it is UTC. Nothing for anything else, for dates that do not exist and for years outside 1 to 9999.
[[nodiscard]] std::optional<UtcMs> fromIso8601(std::string_view text);

/// Milliseconds of a civil date and time in UTC; nothing when the date does not exist.
[[nodiscard]] std::optional<UtcMs> fromCivil(int year, int month, int day, int hour = 0, int minute = 0, int second = 0);

/// Year, month (1 to 12) and day (1 to 31) in UTC.
struct CivilDate {
    int year = 1970;
    int month = 1;
    int day = 1;
    friend bool operator==(const CivilDate &, const CivilDate &) = default;
};
[[nodiscard]] CivilDate toCivil(UtcMs moment);

/// Months since January 1970 in UTC; two moments of one calendar month have the same number.
[[nodiscard]] int monthNumber(UtcMs moment);

}  // namespace twofold
