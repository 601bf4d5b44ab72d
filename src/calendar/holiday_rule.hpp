#pragma once

#include <dateline/calendar/holiday.hpp>

#include <cstdint>
#include <string_view>

namespace dateline {

/// What a named day is counted from.
enum class HolidayBase : std::uint8_t {
    fixed,
    nth_weekday,
    easter,
    orthodox_easter,
    holiday,
    hebrew,  ///< months from Nisan = 1; 12 is the last month before Nisan
    islamic, ///< months from Muharram = 1
    new_moon
};

/// Whether the rule goes on from its base to a weekday: "Tuesday after 1st Monday of November".
enum class WeekdayStep : std::uint8_t { none, before, after };

/// One `day` line of a rule, as tools/compile_holidays writes it.
struct DayRule {
    HolidayBase base = HolidayBase::fixed;
    WeekdayStep step = WeekdayStep::none;
    std::uint8_t month = 1;        ///< fixed, nth_weekday, hebrew, islamic, new_moon
    std::uint8_t day = 1;          ///< fixed
    std::uint8_t weekday = 0;      ///< nth_weekday; 0 is Sunday
    std::uint8_t step_weekday = 0; ///< of the step
    std::int8_t nth = 1;           ///< nth_weekday; -1 is the last
    std::int16_t offset = 0;       ///< days, added at the end
    std::uint16_t other = 0;       ///< holiday: index of a rule further up
    std::int16_t since = min_year;
    std::int16_t until = max_year;
    std::int16_t every = 1;         ///< years, counted from `since`
    std::int16_t quarter_hours = 0; ///< new_moon: when its day begins, after midnight UTC
};

/// The `day` lines of one rule; the first that holds in a year says the day.
struct HolidayRule {
    std::string_view name{};
    std::uint16_t first = 0;
    std::uint16_t count = 0;
    std::uint8_t lasts = 1; ///< days
};

/// The next given weekday strictly before or after a day. In weekday_rules.cpp, as is nth_weekday.
[[nodiscard]] Day weekday_before(Day day, date::weekday weekday);
[[nodiscard]] Day weekday_after(Day day, date::weekday weekday);

/// The day of that year on which the Hebrew (Islamic, arithmetic) day falls; the first of two. The Islamic
/// one may be a day off from what was sighted.
[[nodiscard]] std::optional<Day> hebrew_holiday(date::year year, int month, int day);
[[nodiscard]] std::optional<Day> islamic_holiday(date::year year, int month, int day);
/// The day of the first new moon from that day of the Gregorian year on.
[[nodiscard]] std::optional<Day> new_moon_holiday(date::year year, int month, int day, int quarter_hours);

/// Eastern Easter Sunday (Julian computus) as a Gregorian day, years 1583 … 9999.
[[nodiscard]] std::optional<Day> orthodox_easter(date::year year);

} // namespace dateline
