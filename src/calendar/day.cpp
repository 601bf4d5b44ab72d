#include "calendar/iso_text.hpp"

#include <dateline/calendar/day.hpp>

#include <fmt/format.h>

namespace dateline {

namespace {

constexpr date::days one_week{7};

Error no_such_day(date::year year, date::month month, date::day day) {
    const auto number = static_cast<unsigned>(day);
    const std::string_view name = month_name(month);
    if (number == 0) {
        return {.what = fmt::format("there is no 0 {}", name), .remedy = "days of a month begin with 1"};
    }
    const auto last = static_cast<unsigned>((year / month / date::last).day());
    const bool leap = month == date::February && number == 29;
    return {.what = leap ? fmt::format("there is no 29 February {}", static_cast<int>(year))
                         : fmt::format("there is no {} {}", number, name),
            .remedy = fmt::format("write {} {} or 1 {}", last, name, month_name(month + date::months{1}))};
}

bool is_digit_or(char c, char other) {
    return (c >= '0' && c <= '9') || c == other;
}

} // namespace

Result<Day> make_day(date::year year, date::month month, date::day day) {
    const auto number = static_cast<int>(year);
    if (number < min_year || number > max_year) {
        return fail({.what = fmt::format("the year {} is outside the calendar", number),
                     .remedy = fmt::format("years go from {} to {}", min_year, max_year)});
    }
    if (!month.ok()) {
        return fail({.what = fmt::format("there is no month {}", static_cast<unsigned>(month)),
                     .remedy = "months go from 1 to 12"});
    }
    const date::year_month_day civil_day{year, month, day};
    if (!civil_day.ok()) {
        return fail(no_such_day(year, month, day));
    }
    return Day{civil_day};
}

Result<Day> parse_day(std::string_view iso) {
    const std::string_view unsigned_part = iso.substr(!iso.empty() && iso.front() == '-' ? 1 : 0);
    const std::size_t sign = iso.size() - unsigned_part.size();
    if (unsigned_part.size() == 10 && unsigned_part[4] == '-' && unsigned_part[7] == '-') {
        const std::optional<int> year = parse_iso_year(iso.substr(0, sign + 4));
        const std::optional<int> month = parse_digits(unsigned_part.substr(5, 2));
        const std::optional<int> day = parse_digits(unsigned_part.substr(8, 2));
        if (year && month && day) {
            return make_day(date::year{*year}, date::month{static_cast<unsigned>(*month)},
                            date::day{static_cast<unsigned>(*day)});
        }
        if (iso.substr(0, 5) == "-0000") {
            return fail({.what = fmt::format("{} has a year \"-0000\"", quoted(iso)),
                         .remedy = "write 0000, which is 1 BC; -0001 is 2 BC"});
        }
    }
    bool coarse = unsigned_part.size() == 4 || unsigned_part.size() == 7;
    for (const char c : unsigned_part) {
        coarse = coarse && is_digit_or(c, '-');
    }
    return fail({.what = coarse ? fmt::format("{} names no single day", quoted(iso))
                                : fmt::format("{} is not a day", quoted(iso)),
                 .remedy = "write YYYY-MM-DD, for example 2021-08-23"});
}

std::string to_iso(Day day) {
    const date::year_month_day ymd = civil(day);
    return fmt::format("{}-{:02}-{:02}", iso_year(static_cast<int>(ymd.year())),
                       static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
}

date::year_month_day civil(Day day) {
    return date::year_month_day{day};
}

date::weekday weekday_of(Day day) {
    return date::weekday{day};
}

IsoWeek iso_week(Day day) {
    const Day monday = day - (weekday_of(day) - date::Monday);
    const date::year year = civil(monday + (date::Thursday - date::Monday)).year();
    const Day first_thursday = Day{year / date::January / date::Thursday[1]};
    const Day first_monday = first_thursday - (date::Thursday - date::Monday);
    return {.year = static_cast<int>(year), .week = static_cast<int>((monday - first_monday) / one_week) + 1};
}

std::optional<Day> monday_of(IsoWeek week) {
    if (week.year < min_year || week.year > max_year || week.week < 1 || week.week > 53) {
        return std::nullopt;
    }
    const Day first_thursday = Day{date::year{week.year} / date::January / date::Thursday[1]};
    const Day monday = first_thursday - (date::Thursday - date::Monday) + one_week * (week.week - 1);
    if (monday < first_day || iso_week(monday) != week) {
        return std::nullopt;
    }
    return monday;
}

} // namespace dateline
