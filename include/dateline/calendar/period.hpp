#pragma once

#include <dateline/calendar/day.hpp>

#include <cstdint>
#include <string>

namespace dateline {

/// Units in which news counts time, finest first.
enum class Unit : std::uint8_t {
    second,
    minute,
    hour,
    day,
    weekend,
    week,
    month,
    quarter,
    half,
    year,
    decade,
    century,
    millennium
};

/// n calendar units; n may be negative. Not a number of days: a month has no fixed length.
struct Period {
    int count = 0;
    Unit unit = Unit::day;
    friend bool operator==(const Period&, const Period&) = default;
};

/// What a day becomes that the target month lacks (31 January + 1 month): 28 February, 3 March, an Error.
enum class Overflow : std::uint8_t { clip, carry, fail };

/// `from` moved by whole days, weeks, months … millennia. Units below a day and `weekend` are refused, as is
/// a result outside min_year..max_year (never wrapped around).
[[nodiscard]] Result<Day> shift(Day from, Period by, Overflow overflow);
Day operator+(Day, Period) = delete; // vague: say shift(…, Overflow)
Day operator-(Day, Period) = delete;

/// ISO 8601 as TIMEX3 writes it: "P2W", "PT3H", "P1Q", "P1H" is not used for halves: "P6M"; "P1DE" decade,
/// "P1CE" century, "P1ML" millennium, "P1WE" weekend.
[[nodiscard]] std::string to_timex3(Period period);

} // namespace dateline
