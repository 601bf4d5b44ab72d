#pragma once

#include <dateline/calendar/day.hpp>

#include <optional>
#include <span>
#include <string_view>

namespace dateline {

/// A day that is named by rule: "Labor Day", "Christmas Eve", "Good Friday", "Super Bowl Sunday".
/// Rules are data (data/en/holidays.rules); nth weekdays by Boost.DateTime's generators inside 1400..9999.
struct Holiday {
    std::string_view name{};                        ///< as the lexicon spells it, lower case: "labor day"
    std::optional<Day> (*on)(date::year) = nullptr; ///< nothing where the rule says nothing for that year
};

/// All named days, sorted by name.
[[nodiscard]] std::span<const Holiday> holidays();
[[nodiscard]] const Holiday* find_holiday(std::string_view lower_case_name);

/// The nth (1..5) given weekday of a month; nothing where the month has no fifth. n = -1: the last.
[[nodiscard]] std::optional<Day> nth_weekday(date::year year, date::month month, date::weekday weekday,
                                             int n);
/// Western Easter Sunday (Gregorian computus), years 1583 … 9999.
[[nodiscard]] std::optional<Day> easter(date::year year);

} // namespace dateline
