#pragma once

#include <dateline/calendar/day.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace dateline {

/// A day that is named by rule: "Labor Day", "Christmas Eve", "Good Friday", "Super Bowl Sunday".
/// Rules are data (data/en/holidays.rules); several names may share one rule.
struct Holiday {
    std::string_view name{}; ///< as the lexicon spells it, lower case: "labor day"
    std::string_view rule{}; ///< the name of its rule, for derivations: "labor-day"
    std::uint16_t index = 0; ///< of the rule in the compiled table

    /// Its day in that year; nothing where the rule says nothing for that year (Labor Day in 1800).
    /// Of a time of several days (Ramadan, Hanukkah) the first one.
    [[nodiscard]] std::optional<Day> on(date::year year) const;
    /// How many days it lasts; most last one.
    [[nodiscard]] int length() const;
};

/// All named days, sorted by name. Names with an apostrophe stand there in all three spellings that news
/// uses: "new year's day" with ' and with U+2019, and "new years day".
[[nodiscard]] std::span<const Holiday> holidays();
/// Nothing (nullptr) where no rule has that name.
[[nodiscard]] const Holiday* find_holiday(std::string_view lower_case_name);

/// The nth (1..5) given weekday of a month; nothing where the month has no fifth. n = -1: the last.
[[nodiscard]] std::optional<Day> nth_weekday(date::year year, date::month month, date::weekday weekday,
                                             int n);
/// Western Easter Sunday (Gregorian computus), years 1583 … 9999.
[[nodiscard]] std::optional<Day> easter(date::year year);

} // namespace dateline
