#pragma once

#include <dateline/calendar/holiday.hpp>

#include <cstdint>
#include <string_view>

namespace dateline {

/// What a named day is counted from.
enum class HolidayBase : std::uint8_t { fixed, nth_weekday, easter, orthodox_easter, holiday };

/// Whether the rule goes on from its base to a weekday: "Tuesday after 1st Monday of November".
enum class WeekdayStep : std::uint8_t { none, before, after };

/// One `day` line of a rule, as tools/compile_holidays writes it.
struct DayRule {
    HolidayBase base = HolidayBase::fixed;
    WeekdayStep step = WeekdayStep::none;
    std::uint8_t month = 1;        ///< fixed, nth_weekday
    std::uint8_t day = 1;          ///< fixed
    std::uint8_t weekday = 0;      ///< nth_weekday; 0 is Sunday
    std::uint8_t step_weekday = 0; ///< of the step
    std::int8_t nth = 1;           ///< nth_weekday; -1 is the last
    std::int16_t offset = 0;       ///< days, added at the end
    std::uint16_t other = 0;       ///< holiday: index of a rule further up
    std::int16_t since = min_year;
    std::int16_t until = max_year;
    std::int16_t every = 1; ///< years, counted from `since`
};

/// The `day` lines of one rule; the first that holds in a year says the day.
struct HolidayRule {
    std::string_view name{};
    std::uint16_t first = 0;
    std::uint16_t count = 0;
};

/// The next given weekday strictly before or after a day. In weekday_rules.cpp, as is nth_weekday.
[[nodiscard]] Day weekday_before(Day day, date::weekday weekday);
[[nodiscard]] Day weekday_after(Day day, date::weekday weekday);

/// Eastern Easter Sunday (Julian computus) as a Gregorian day, years 1583 … 9999.
[[nodiscard]] std::optional<Day> orthodox_easter(date::year year);

} // namespace dateline
