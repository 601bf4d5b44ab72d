#include "calendar/holiday_rule.hpp"

namespace dateline {

namespace {

constexpr int first_gregorian_easter = 1583;

bool in_years(date::year year) {
    return static_cast<int>(year) >= first_gregorian_easter && static_cast<int>(year) <= max_year;
}

} // namespace

// The anonymous Gregorian algorithm (Nature, 20 April 1876; Meeus, Astronomical Algorithms, chapter 8).
std::optional<Day> easter(date::year year) {
    if (!in_years(year)) {
        return std::nullopt;
    }
    const auto y = static_cast<int>(year);
    const int golden = y % 19;
    const int century = y / 100;
    const int in_century = y % 100;
    const int correction = (century - (century + 8) / 25 + 1) / 3;
    const int moon = (19 * golden + century - century / 4 - correction + 15) % 30;
    const int to_sunday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - moon - in_century % 4) % 7;
    const int late = (golden + 11 * moon + 22 * to_sunday) / 451;
    const int number = moon + to_sunday - 7 * late + 114;
    return Day{year / date::month{static_cast<unsigned>(number / 31)} /
               date::day{static_cast<unsigned>(number % 31 + 1)}};
}

// Meeus's Julian algorithm; the Julian date is then moved by the distance of the two calendars.
std::optional<Day> orthodox_easter(date::year year) {
    if (!in_years(year)) {
        return std::nullopt;
    }
    const auto y = static_cast<int>(year);
    const int moon = (19 * (y % 19) + 15) % 30;
    const int to_sunday = (2 * (y % 4) + 4 * (y % 7) - moon + 34) % 7;
    const int number = moon + to_sunday + 114;
    const int julian_lag = y / 100 - y / 400 - 2;
    return Day{year / date::month{static_cast<unsigned>(number / 31)} /
               date::day{static_cast<unsigned>(number % 31 + 1)}} +
           date::days{julian_lag};
}

} // namespace dateline
