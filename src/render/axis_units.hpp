#pragma once

#include <dateline/calendar/day.hpp>

#include <cstdint>

namespace dateline {

/// Time on the axis in minutes since 1970-01-01: day d covers [1440 d, 1440 d + 1440).
using AxisTime = std::int64_t;
inline constexpr AxisTime one_hour = 60;
inline constexpr AxisTime one_day = 24 * one_hour;
[[nodiscard]] constexpr AxisTime begin_of(Day day) {
    return one_day * AxisTime{day.time_since_epoch().count()};
}
/// The day that holds it.
[[nodiscard]] constexpr Day day_at(AxisTime time) {
    return Day{date::days{static_cast<int>((time >= 0 ? time : time - one_day + 1) / one_day)}};
}

/// Units of an axis, finest first.
enum class AxisUnit : std::uint8_t {
    hour,
    three_hours,
    six_hours,
    day,
    week,
    month,
    quarter,
    year,
    five_years,
    decade,
    century,
    millennium
};
inline constexpr int axis_units = 12;

/// About: a month has 30 days here, a year 365.
[[nodiscard]] AxisTime length_of(AxisUnit unit);
/// The start of the unit that holds `time`; hours count from midnight, weeks begin on Monday.
[[nodiscard]] AxisTime floor_of(AxisTime time, AxisUnit unit);
/// The start of the unit after the one that begins at `start`.
[[nodiscard]] AxisTime next_of(AxisTime start, AxisUnit unit);

} // namespace dateline
