#include "render/axis_units.hpp"

#include <array>

namespace dateline {

namespace {

int floor_to(int value, int step) {
    const int rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

Day first_of(int year, unsigned month) {
    return Day{date::year{year} / date::month{month} / 1};
}

/// Years that a unit lasts; 0: it is shorter.
int years_of(AxisUnit unit) {
    switch (unit) {
    case AxisUnit::year:
        return 1;
    case AxisUnit::five_years:
        return 5;
    case AxisUnit::decade:
        return 10;
    case AxisUnit::century:
        return 100;
    case AxisUnit::millennium:
        return 1000;
    default:
        return 0;
    }
}

} // namespace

AxisTime length_of(AxisUnit unit) {
    switch (unit) {
    case AxisUnit::hour:
        return one_hour;
    case AxisUnit::three_hours:
        return 3 * one_hour;
    case AxisUnit::six_hours:
        return 6 * one_hour;
    case AxisUnit::day:
        return one_day;
    case AxisUnit::week:
        return 7 * one_day;
    case AxisUnit::month:
        return 30 * one_day;
    case AxisUnit::quarter:
        return 91 * one_day;
    default:
        return years_of(unit) * AxisTime{36525} / 100 * one_day;
    }
}

AxisTime floor_of(AxisTime time, AxisUnit unit) {
    const Day day = day_at(time);
    if (unit < AxisUnit::day) {
        return time - (time - begin_of(day)) % length_of(unit);
    }
    const date::year_month_day ymd{day};
    const int year = static_cast<int>(ymd.year());
    const unsigned month = static_cast<unsigned>(ymd.month());
    switch (unit) {
    case AxisUnit::day:
        return begin_of(day);
    case AxisUnit::week:
        return begin_of(day - (date::weekday{day} - date::Monday));
    case AxisUnit::month:
        return begin_of(first_of(year, month));
    case AxisUnit::quarter:
        return begin_of(first_of(year, (month - 1) / 3 * 3 + 1));
    default:
        return begin_of(first_of(floor_to(year, years_of(unit)), 1));
    }
}

AxisTime next_of(AxisTime start, AxisUnit unit) {
    if (unit <= AxisUnit::week) {
        return start + length_of(unit);
    }
    const date::year_month_day ymd{day_at(start)};
    const int year = static_cast<int>(ymd.year());
    const unsigned months = unit == AxisUnit::month ? 1 : unit == AxisUnit::quarter ? 3 : 0;
    const unsigned month = static_cast<unsigned>(ymd.month()) + months;
    return begin_of(month > 12 ? first_of(year + 1, month - 12) : first_of(year + years_of(unit), month));
}

} // namespace dateline
