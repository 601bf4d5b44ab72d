#include "calendar/holiday_rule.hpp"

#include <cmath>
#include <numbers>

namespace dateline {

namespace {

// Both calendars count days from the same day as Reingold and Dershowitz, Calendrical Calculations: R.D. 1 is
// 1 January of the year 1, in Gregorian reckoning.
constexpr std::int64_t rata_die_of_1970 = 719163;

Day day_of(std::int64_t rata_die) {
    return Day{date::days{rata_die - rata_die_of_1970}};
}

bool falls_in(Day day, date::year year) {
    return civil(day).year() == year;
}

// ---- Hebrew: months by the mean new moon ("molad"), with the four delays of the new year

constexpr std::int64_t hebrew_epoch = -1373427; // R.D. of 1 Tishri 1
constexpr int months_in_cycle = 235;            // of 19 years
constexpr int nisan = 1;
constexpr int heshvan = 8;
constexpr int kislev = 9;
constexpr int adar = 12;

bool is_leap(int hebrew_year) {
    return (7 * hebrew_year + 1) % 19 < 7;
}

/// Days from the epoch to the new year, the first delay included.
std::int64_t elapsed_days(int hebrew_year) {
    const std::int64_t months = (std::int64_t{months_in_cycle} * hebrew_year - 234) / 19;
    const std::int64_t parts = 12084 + 13753 * months;
    const std::int64_t day = 29 * months + parts / 25920;
    return 3 * (day + 1) % 7 < 3 ? day + 1 : day;
}

std::int64_t hebrew_new_year(int hebrew_year) {
    const std::int64_t before = elapsed_days(hebrew_year - 1);
    const std::int64_t now = elapsed_days(hebrew_year);
    const std::int64_t after = elapsed_days(hebrew_year + 1);
    const int delay = after - now == 356 ? 2 : (now - before == 382 ? 1 : 0);
    return hebrew_epoch + now + delay;
}

/// Length of a month that is not the last one before Tishri: Heshvan and Kislev differ from year to year.
int month_length(int month, int hebrew_year) {
    const std::int64_t year_days = hebrew_new_year(hebrew_year + 1) - hebrew_new_year(hebrew_year);
    if (month == heshvan) {
        return year_days % 10 == 5 ? 30 : 29;
    }
    if (month == kislev) {
        return year_days % 10 == 3 ? 29 : 30;
    }
    if (month == adar) {
        return is_leap(hebrew_year) ? 30 : 29;
    }
    return month == 13 || (month < 7 ? month % 2 == 0 : month % 2 == 1 && month != 7) ? 29 : 30;
}

/// The year begins with the seventh month; the twelfth means the last one before Nisan.
Day hebrew_day(int hebrew_year, int month, int day) {
    const int last = is_leap(hebrew_year) ? 13 : 12;
    const int wanted = month == adar ? last : month;
    std::int64_t at = hebrew_new_year(hebrew_year) + day - 1;
    for (int m = 7; m != wanted; m = m == last ? nisan : m + 1) {
        at += month_length(m, hebrew_year);
    }
    return day_of(at);
}

// ---- Islamic, arithmetic: 30-year cycle with 11 leap years; sightings may differ by a day

constexpr std::int64_t islamic_epoch = 227015; // R.D. of 1 Muharram 1

Day islamic_day(int islamic_year, int month, int day) {
    const std::int64_t y = islamic_year;
    const std::int64_t m = month;
    return day_of(islamic_epoch - 1 + (y - 1) * 354 + (3 + 11 * y) / 30 + 29 * (m - 1) + m / 2 + day);
}

// ---- the true new moon (Meeus, Astronomical Algorithms, chapter 49; the terms above 0.001 day)

double sine(double degrees) {
    return std::sin(degrees * std::numbers::pi / 180.0);
}

/// Julian day, in universal time, of the new moon that many lunations after 6 January 2000.
double new_moon(double lunation) {
    const double t = lunation / 1236.85;
    const double mean = 2451550.09766 + 29.530588861 * lunation + 0.00015437 * t * t;
    const double sun = 2.5534 + 29.10535670 * lunation - 0.0000014 * t * t;
    const double moon = 201.5643 + 385.81693528 * lunation + 0.0107582 * t * t;
    const double node = 160.7108 + 390.67050284 * lunation - 0.0016118 * t * t;
    const double e = 1.0 - 0.002516 * t;
    const double correction = -0.40720 * sine(moon) + 0.17241 * e * sine(sun) + 0.01608 * sine(2 * moon) +
                              0.01039 * sine(2 * node) + 0.00739 * e * sine(moon - sun) -
                              0.00514 * e * sine(moon + sun) + 0.00208 * e * e * sine(2 * sun) -
                              0.00111 * sine(moon - 2 * node) - 0.00057 * sine(moon + 2 * node) +
                              0.00056 * e * sine(2 * moon + sun);
    constexpr double clock_drift = 0.0008; // terrestrial minus universal time about the year 2000
    return mean + correction - clock_drift;
}

constexpr double julian_day_of_1970 = 2440587.5;

} // namespace

std::optional<Day> hebrew_holiday(date::year year, int month, int day) {
    const int hebrew_year = static_cast<int>(year) + 3760;
    if (static_cast<int>(year) < 1) {
        return std::nullopt;
    }
    for (const int candidate : {hebrew_year, hebrew_year + 1}) {
        if (const Day found = hebrew_day(candidate, month, day); falls_in(found, year)) {
            return found;
        }
    }
    return std::nullopt;
}

std::optional<Day> islamic_holiday(date::year year, int month, int day) {
    const int since = static_cast<int>(year) - 622;
    if (since < 1) {
        return std::nullopt;
    }
    const int about = since * 33 / 32;
    for (int candidate = about - 1; candidate <= about + 2; ++candidate) {
        if (candidate < 1) {
            continue;
        }
        if (const Day found = islamic_day(candidate, month, day); falls_in(found, year)) {
            return found;
        }
    }
    return std::nullopt;
}

std::optional<Day> new_moon_holiday(date::year year, int month, int day, int quarter_hours) {
    constexpr int first_year = 1600; // the series is good for some centuries around 2000
    constexpr int last_year = 2400;
    if (static_cast<int>(year) < first_year || static_cast<int>(year) > last_year) {
        return std::nullopt;
    }
    const Day from{year / date::month{static_cast<unsigned>(month)} / date::day{static_cast<unsigned>(day)}};
    const double begins = quarter_hours / 96.0; // of the day that is asked for, after midnight
    const double wanted = julian_day_of_1970 + static_cast<double>(from.time_since_epoch().count()) + begins;
    double lunation = std::floor((wanted - 2451550.0) / 29.530588861) - 1;
    while (new_moon(lunation) < wanted) {
        lunation += 1;
    }
    const double since_1970 = new_moon(lunation) - julian_day_of_1970 - begins;
    return Day{date::days{static_cast<std::int64_t>(std::floor(since_1970))}};
}

} // namespace dateline
