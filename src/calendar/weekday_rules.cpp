// The one file that includes Boost.DateTime. Its years are 1400..9999; `date` answers for the others.
#include "calendar/holiday_rule.hpp"
#include "calendar/iso_text.hpp"

#include <boost/date_time/gregorian/gregorian_types.hpp>

namespace dateline {

namespace {

namespace greg = boost::gregorian;
using NthWeekday = greg::nth_day_of_the_week_in_month;

// A month's last weekday may be asked for in 9999-12, and a step there would leave Boost's years.
constexpr date::year first_boost_year{1400};
constexpr date::year last_boost_year{9998};

bool boost_holds(date::year year) {
    return year >= first_boost_year && year <= last_boost_year;
}

Day from_boost(const greg::date& day) {
    const greg::greg_year_month_day ymd = day.year_month_day();
    return Day{date::year{ymd.year} / date::month{static_cast<unsigned>(ymd.month.as_number())} /
               date::day{static_cast<unsigned>(ymd.day.as_number())}};
}

greg::date to_boost(Day day) {
    const date::year_month_day ymd = civil(day);
    return {static_cast<greg::greg_year::value_type>(static_cast<int>(ymd.year())),
            static_cast<greg::greg_month::value_type>(static_cast<unsigned>(ymd.month())),
            static_cast<greg::greg_day::value_type>(static_cast<unsigned>(ymd.day()))};
}

greg::greg_weekday to_boost(date::weekday weekday) {
    return {static_cast<greg::greg_weekday::value_type>(weekday.c_encoding())};
}

} // namespace

std::optional<Day> nth_weekday(date::year year, date::month month, date::weekday weekday, int n) {
    const auto number = static_cast<int>(year);
    if (number < min_year || number > max_year || !month.ok() || !weekday.ok() || n < -1 || n == 0 || n > 5) {
        return std::nullopt;
    }
    if (!boost_holds(year)) {
        if (n == -1) {
            return Day{year / month / weekday[date::last]};
        }
        const date::year_month_weekday nth = year / month / weekday[static_cast<unsigned>(n)];
        return nth.ok() ? std::optional<Day>{Day{nth}} : std::nullopt;
    }
    const greg::greg_month boost_month(
        static_cast<greg::greg_month::value_type>(static_cast<unsigned>(month)));
    const auto boost_year = static_cast<greg::greg_year::value_type>(number);
    if (n == -1) {
        return from_boost(
            greg::last_day_of_the_week_in_month{to_boost(weekday), boost_month}.get_date(boost_year));
    }
    const NthWeekday rule{static_cast<NthWeekday::week_num>(n), to_boost(weekday), boost_month};
    const Day day = from_boost(rule.get_date(boost_year));
    // Boost gives the fourth where there is no fifth.
    const bool exists = (static_cast<unsigned>(civil(day).day()) - 1) / 7 + 1 == static_cast<unsigned>(n);
    return exists ? std::optional<Day>{day} : std::nullopt;
}

Day weekday_before(Day day, date::weekday weekday) {
    if (!boost_holds(civil(day - date::days{7}).year()) || !boost_holds(civil(day).year())) {
        const date::days back = weekday_of(day) - weekday;
        return day - (back.count() == 0 ? date::days{7} : back);
    }
    return from_boost(greg::first_day_of_the_week_before{to_boost(weekday)}.get_date(to_boost(day)));
}

Day weekday_after(Day day, date::weekday weekday) {
    if (!boost_holds(civil(day).year()) || !boost_holds(civil(day + date::days{7}).year())) {
        const date::days forward = weekday - weekday_of(day);
        return day + (forward.count() == 0 ? date::days{7} : forward);
    }
    return from_boost(greg::first_day_of_the_week_after{to_boost(weekday)}.get_date(to_boost(day)));
}

} // namespace dateline
