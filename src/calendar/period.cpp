#include "calendar/iso_text.hpp"

#include <dateline/calendar/period.hpp>

#include <fmt/format.h>

namespace dateline {

namespace {

enum class Step : std::uint8_t { days, months, none };

/// What one unit is made of: so many days, or so many months.
struct Measure {
    Step step = Step::none;
    std::int64_t size = 0;
    std::string_view name{};
};

Measure measure_of(Unit unit) {
    switch (unit) {
    case Unit::second:
        return {Step::none, 0, "seconds"};
    case Unit::minute:
        return {Step::none, 0, "minutes"};
    case Unit::hour:
        return {Step::none, 0, "hours"};
    case Unit::weekend:
        return {Step::none, 0, "weekends"};
    case Unit::day:
        return {Step::days, 1, "days"};
    case Unit::week:
        return {Step::days, 7, "weeks"};
    case Unit::month:
        return {Step::months, 1, "months"};
    case Unit::quarter:
        return {Step::months, 3, "quarters"};
    case Unit::half:
        return {Step::months, 6, "half-years"};
    case Unit::year:
        return {Step::months, 12, "years"};
    case Unit::decade:
        return {Step::months, 120, "decades"};
    case Unit::century:
        return {Step::months, 1200, "centuries"};
    case Unit::millennium:
        return {Step::months, 12000, "millennia"};
    }
    return {};
}

tl::unexpected<Error> outside(Day from, Period by, const Measure& measure) {
    return fail(
        {.what = fmt::format("{} moved by {} {} leaves the calendar", to_iso(from), by.count, measure.name),
         .remedy = fmt::format("years go from {} to {}", min_year, max_year)});
}

Result<Day> at_month(Day from, std::int64_t months_since_year_0, Overflow overflow) {
    const std::int64_t shifted = months_since_year_0;
    const std::int64_t year = shifted >= 0 ? shifted / 12 : (shifted - 11) / 12;
    const date::year_month target{date::year{static_cast<int>(year)},
                                  date::month{static_cast<unsigned>(shifted - year * 12 + 1)}};
    const date::year_month_day exact = target / civil(from).day();
    if (exact.ok() || overflow == Overflow::carry) {
        return Day{exact}; // the conversion carries what the month lacks into the next one
    }
    if (overflow == Overflow::fail) {
        return make_day(exact.year(), exact.month(), exact.day());
    }
    return Day{target / date::last};
}

} // namespace

Result<Day> shift(Day from, Period by, Overflow overflow) {
    const Measure measure = measure_of(by.unit);
    const std::int64_t distance = measure.size * by.count;
    if (measure.step == Step::none) {
        return fail({.what = fmt::format("a day cannot be moved by {}", measure.name),
                     .remedy = "move it by days, weeks, months, quarters, half-years or years"});
    }
    if (measure.step == Step::days) {
        const std::int64_t days = from.time_since_epoch().count() + distance;
        if (days < first_day.time_since_epoch().count() || days > last_day.time_since_epoch().count()) {
            return outside(from, by, measure);
        }
        return Day{date::days{static_cast<int>(days)}};
    }
    const date::year_month_day ymd = civil(from);
    const std::int64_t months =
        std::int64_t{12} * static_cast<int>(ymd.year()) + static_cast<unsigned>(ymd.month()) - 1 + distance;
    if (months < std::int64_t{12} * min_year || months >= std::int64_t{12} * (max_year + 1)) {
        return outside(from, by, measure);
    }
    return at_month(from, months, overflow);
}

std::string to_timex3(Period period) {
    const std::int64_t count = period.count;
    const std::string_view sign = count < 0 ? "-" : "";
    const auto print = [&](std::string_view prefix, std::int64_t n, std::string_view unit) {
        return fmt::format("{}{}{}{}", sign, prefix, n < 0 ? -n : n, unit);
    };
    switch (period.unit) {
    case Unit::second:
        return print("PT", count, "S");
    case Unit::minute:
        return print("PT", count, "M");
    case Unit::hour:
        return print("PT", count, "H");
    case Unit::day:
        return print("P", count, "D");
    case Unit::weekend:
        return print("P", count, "WE");
    case Unit::week:
        return print("P", count, "W");
    case Unit::month:
        return print("P", count, "M");
    case Unit::quarter:
        return print("P", count, "Q");
    case Unit::half:
        return print("P", 6 * count, "M");
    case Unit::year:
        return print("P", count, "Y");
    case Unit::decade:
        return print("P", count, "DE");
    case Unit::century:
        return print("P", count, "CE");
    case Unit::millennium:
        return print("P", count, "ML");
    }
    return {};
}

} // namespace dateline
