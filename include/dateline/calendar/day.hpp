#pragma once

#include <dateline/text/error.hpp>

#include <date/date.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// A civil day, no zone: proleptic Gregorian, astronomical years (0 is 1 BC). -9999-01-01 … 9999-12-31.
using Day = date::sys_days;

inline constexpr int min_year = -9999;
inline constexpr int max_year = 9999;

/// Refuses what is not in the calendar ("there is no 31 April") and years out of range.
[[nodiscard]] Result<Day> make_day(date::year year, date::month month, date::day day);

/// "2021-08-23"; years before 0 as "-0043", always four digits. Other forms are refused with the reason.
[[nodiscard]] Result<Day> parse_day(std::string_view iso);
[[nodiscard]] std::string to_iso(Day day);

[[nodiscard]] date::year_month_day civil(Day day);
[[nodiscard]] date::weekday weekday_of(Day day);

/// ISO 8601 week: begins on Monday, week 1 holds the year's first Thursday.
struct IsoWeek {
    int year = 0; ///< the week's year, which near 1 January may differ from the day's
    int week = 0; ///< 1..53
    friend bool operator==(const IsoWeek&, const IsoWeek&) = default;
};
[[nodiscard]] IsoWeek iso_week(Day day);
/// Monday of that week; nothing where the year has no such week (2021-W53).
[[nodiscard]] std::optional<Day> monday_of(IsoWeek week);

} // namespace dateline
