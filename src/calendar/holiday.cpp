#include "calendar/holiday_rule.hpp"
#include "calendar/holiday_tables.hpp" // made by tools/compile_holidays from data/en/holidays.rules
#include "calendar/iso_text.hpp"

#include <dateline/calendar/holiday.hpp>

#include <algorithm>

namespace dateline {

namespace {

std::optional<Day> day_of_rule(std::uint16_t index, date::year year);

std::optional<Day> base_of(const DayRule& rule, date::year year) {
    switch (rule.base) {
    case HolidayBase::fixed: {
        const date::year_month_day day = year / date::month{rule.month} / date::day{rule.day};
        return day.ok() ? std::optional<Day>{Day{day}} : std::nullopt; // 29 February
    }
    case HolidayBase::nth_weekday:
        return nth_weekday(year, date::month{rule.month}, date::weekday{rule.weekday}, rule.nth);
    case HolidayBase::easter:
        return easter(year);
    case HolidayBase::orthodox_easter:
        return orthodox_easter(year);
    case HolidayBase::hebrew:
        return hebrew_holiday(year, rule.month, rule.day);
    case HolidayBase::islamic:
        return islamic_holiday(year, rule.month, rule.day);
    case HolidayBase::new_moon:
        return new_moon_holiday(year, rule.month, rule.day, rule.quarter_hours);
    case HolidayBase::holiday:
        return day_of_rule(rule.other, year); // ends: the compiler takes rules further up only
    }
    return std::nullopt;
}

bool holds_in(const DayRule& rule, date::year year) {
    const auto number = static_cast<int>(year);
    return number >= rule.since && number <= rule.until && (number - rule.since) % rule.every == 0;
}

std::optional<Day> day_of_rule(std::uint16_t index, date::year year) {
    const HolidayRule& named = holiday_tables::rules[index];
    for (std::uint16_t i = named.first; i < named.first + named.count; ++i) {
        const DayRule& rule = holiday_tables::days[i];
        if (!holds_in(rule, year)) {
            continue;
        }
        std::optional<Day> day = base_of(rule, year);
        if (!day) {
            return std::nullopt;
        }
        if (rule.step != WeekdayStep::none) {
            const date::weekday weekday{rule.step_weekday};
            day = rule.step == WeekdayStep::before ? weekday_before(*day, weekday)
                                                   : weekday_after(*day, weekday);
        }
        *day += date::days{rule.offset};
        return *day >= first_day && *day <= last_day ? day : std::nullopt;
    }
    return std::nullopt;
}

} // namespace

std::optional<Day> Holiday::on(date::year year) const {
    return index < holiday_tables::rules.size() ? day_of_rule(index, year) : std::nullopt;
}

int Holiday::length() const {
    return index < holiday_tables::rules.size() ? holiday_tables::rules[index].lasts : 1;
}

std::span<const Holiday> holidays() {
    return holiday_tables::names;
}

const Holiday* find_holiday(std::string_view lower_case_name) {
    const std::span<const Holiday> all = holidays();
    const auto found =
        std::lower_bound(all.begin(), all.end(), lower_case_name,
                         [](const Holiday& a, std::string_view name) { return a.name < name; });
    return found != all.end() && found->name == lower_case_name ? &*found : nullptr;
}

} // namespace dateline
