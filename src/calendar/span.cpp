#include "calendar/iso_text.hpp"

#include <dateline/calendar/when.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace dateline {

namespace {

/// The largest multiple of `size` that is not above `year`, also below year 0.
int floor_to(int year, int size) {
    const int remainder = year % size;
    return year - (remainder < 0 ? remainder + size : remainder);
}

Span clipped(Day first, Day last) {
    return {.first = std::clamp(first, first_day, last_day), .last = std::clamp(last, first_day, last_day)};
}

/// `count` whole months from the first of `begin` on.
Span months_from(date::year_month begin, int count) {
    return clipped(Day{begin / 1}, Day{(begin + date::months{count - 1}) / date::last});
}

Span years_cell(date::year year, int size) {
    const int begin = floor_to(static_cast<int>(year), size);
    return clipped(Day{date::year{begin} / date::January / 1},
                   Day{date::year{begin + size - 1} / date::December / 31});
}

Span months_cell(date::year_month month, int size) {
    const unsigned index = static_cast<unsigned>(month.month()) - 1;
    const unsigned begin = index - index % static_cast<unsigned>(size);
    return months_from(month.year() / date::month{begin + 1}, size);
}

Span season_cell(date::year_month month) {
    const auto number = static_cast<unsigned>(month.month());
    if (number >= 3 && number <= 11) {
        return months_from(month.year() / date::month{number - number % 3}, 3);
    }
    const date::year begin = number == 12 ? month.year() : month.year() - date::years{1};
    return months_from(begin / date::December, 3);
}

} // namespace

Result<Span> make_span(std::optional<Day> first, std::optional<Day> last) {
    if (!first && !last) {
        return fail({.what = "a span needs a first or a last day", .remedy = "give one of the two"});
    }
    if (first && last && *last < *first) {
        return fail(
            {.what = fmt::format("the last day {} is before the first day {}", to_iso(*last), to_iso(*first)),
             .remedy = "exchange the two"});
    }
    return Span{.first = first, .last = last};
}

std::optional<Span> intersect(const Span& a, const Span& b) {
    Span both = a;
    if (b.first && (!both.first || *both.first < *b.first)) {
        both.first = b.first;
    }
    if (b.last && (!both.last || *b.last < *both.last)) {
        both.last = b.last;
    }
    if (both.first && both.last && *both.last < *both.first) {
        return std::nullopt;
    }
    return both;
}

Span cell(Day day, Granularity granularity) {
    const date::year_month_day ymd = civil(day);
    const date::year_month month{ymd.year(), ymd.month()};
    const Day monday = day - (weekday_of(day) - date::Monday);
    switch (granularity) {
    case Granularity::instant:
    case Granularity::part_of_day:
    case Granularity::day:
    case Granularity::interval:
        return {.first = day, .last = day};
    case Granularity::weekend:
        return clipped(monday + date::days{5}, monday + date::days{6});
    case Granularity::week:
        return clipped(monday, monday + date::days{6});
    case Granularity::month:
        return months_cell(month, 1);
    case Granularity::season:
        return season_cell(month);
    case Granularity::quarter:
        return months_cell(month, 3);
    case Granularity::half:
        return months_cell(month, 6);
    case Granularity::year:
        return years_cell(ymd.year(), 1);
    case Granularity::decade:
        return years_cell(ymd.year(), 10);
    case Granularity::century:
        return years_cell(ymd.year(), 100);
    case Granularity::millennium:
        return years_cell(ymd.year(), 1000);
    }
    return {.first = day, .last = day};
}

Span season_span(date::year year, Season season) {
    switch (season) {
    case Season::spring:
        return months_from(year / date::March, 3);
    case Season::summer:
        return months_from(year / date::June, 3);
    case Season::autumn:
        return months_from(year / date::September, 3);
    case Season::winter:
        return months_from(year / date::December, 3);
    }
    return {};
}

} // namespace dateline
