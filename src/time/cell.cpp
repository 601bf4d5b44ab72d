#include "time/cell.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdlib>

namespace dateline {

namespace {

std::string year_text(int year) {
    return year > 0 ? fmt::format("{:04}", year) : fmt::format("BC{:04}", 1 - year);
}

std::string day_text(Day day) {
    const date::year_month_day ymd = civil(day);
    return fmt::format("{}-{:02}-{:02}", year_text(static_cast<int>(ymd.year())),
                       static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
}

std::string century_text(int year) {
    return year > 0 ? fmt::format("{:02}", year / 100) : fmt::format("BC{:02}", -year / 100);
}

std::string clock_text(const ClockTime& clock) {
    std::string text = fmt::format("T{:02}:{:02}", clock.hour, clock.minute.value_or(0));
    if (clock.second) {
        text += fmt::format(":{:02}", *clock.second);
    }
    if (!clock.utc_offset) {
        return text;
    }
    const int offset = *clock.utc_offset;
    return offset == 0 ? text + "Z"
                       : text + fmt::format("{}{:02}:{:02}", offset < 0 ? '-' : '+', std::abs(offset) / 60,
                                            std::abs(offset) % 60);
}

constexpr std::array<std::string_view, 8> part_names{"TMO", "TMI", "TAF",    "TEV",
                                                     "TNI", "TDT", "T12:00", "T24:00"};
constexpr std::array<std::string_view, 4> season_names{"SP", "SU", "FA", "WI"};
constexpr std::array<std::string_view, 13> unit_signs{"S", "M",  "H", "D",  "WE", "W", "M",
                                                      "Q", "6M", "Y", "DE", "CE", "ML"};

Unit unit_of(Granularity granularity) {
    switch (granularity) {
    case Granularity::week:
    case Granularity::weekend:
        return Unit::week;
    case Granularity::month:
        return Unit::month;
    case Granularity::quarter:
        return Unit::quarter;
    case Granularity::half:
        return Unit::half;
    case Granularity::season:
    case Granularity::year:
        return Unit::year;
    case Granularity::decade:
        return Unit::decade;
    case Granularity::century:
        return Unit::century;
    case Granularity::millennium:
        return Unit::millennium;
    case Granularity::instant:
    case Granularity::part_of_day:
    case Granularity::day:
    case Granularity::interval:
        return Unit::day;
    }
    return Unit::day;
}

} // namespace

bool in_calendar(Day day) {
    const auto year = static_cast<int>(civil(day).year());
    return min_year <= year && year <= max_year;
}

Cell day_cell(Day day) {
    return {.granularity = Granularity::day, .first = day, .last = day};
}

Cell days_cell(Day first, int days) {
    return {.granularity = days > 1 ? Granularity::interval : Granularity::day,
            .first = first,
            .last = first + date::days{days - 1}};
}

Cell cell_of(Day day, Granularity granularity) {
    const Span span = cell(day, granularity);
    return {.granularity = granularity, .first = span.first.value_or(day), .last = span.last.value_or(day)};
}

std::optional<Cell> season_cell(int year, Season season) {
    if (year < min_year || year >= max_year) {
        return std::nullopt;
    }
    const Span span = season_span(date::year{year}, season);
    return Cell{
        .granularity = Granularity::season, .first = *span.first, .last = *span.last, .season = season};
}

Granularity granularity_of(Unit unit) {
    switch (unit) {
    case Unit::second:
    case Unit::minute:
    case Unit::hour:
    case Unit::day:
        return Granularity::day;
    case Unit::weekend:
        return Granularity::weekend;
    case Unit::week:
        return Granularity::week;
    case Unit::month:
        return Granularity::month;
    case Unit::quarter:
        return Granularity::quarter;
    case Unit::half:
        return Granularity::half;
    case Unit::year:
        return Granularity::year;
    case Unit::decade:
        return Granularity::decade;
    case Unit::century:
        return Granularity::century;
    case Unit::millennium:
        return Granularity::millennium;
    }
    return Granularity::day;
}

std::optional<Cell> neighbour(const Cell& from, int count) {
    if (from.season) {
        return season_cell(from.year() + count, *from.season);
    }
    const auto moved = shift(from.first, {.count = count, .unit = unit_of(from.granularity)}, Overflow::clip);
    return moved ? std::optional(cell_of(*moved, from.granularity)) : std::nullopt;
}

std::string to_timex3(const Cell& cell) {
    const date::year_month_day ymd = civil(cell.first);
    const int year = static_cast<int>(ymd.year());
    const unsigned month = static_cast<unsigned>(ymd.month());
    switch (cell.granularity) {
    case Granularity::instant:
        return day_text(cell.first) + clock_text(cell.clock.value_or(ClockTime{}));
    case Granularity::part_of_day:
        return day_text(cell.first) +
               std::string(part_names[static_cast<std::size_t>(cell.part.value_or(DayPart::daytime))]);
    case Granularity::day:
        return day_text(cell.first);
    case Granularity::weekend:
    case Granularity::week: {
        const IsoWeek week = iso_week(cell.first);
        return fmt::format("{}-W{:02}{}", year_text(week.year), week.week,
                           cell.granularity == Granularity::weekend ? "-WE" : "");
    }
    case Granularity::month:
        return fmt::format("{}-{:02}", year_text(year), month);
    case Granularity::season:
        return fmt::format("{}-{}", year_text(year),
                           season_names[static_cast<std::size_t>(cell.season.value_or(Season::spring))]);
    case Granularity::quarter:
        return fmt::format("{}-Q{}", year_text(year), (month + 2) / 3);
    case Granularity::half:
        return fmt::format("{}-H{}", year_text(year), (month + 5) / 6);
    case Granularity::year:
        return year_text(year);
    case Granularity::decade:
        return year > 0 ? year_text(year).substr(0, 3) : year_text(year);
    case Granularity::century:
        return century_text(year);
    case Granularity::millennium:
        return year_text(year).substr(0, 1);
    case Granularity::interval:
        return day_text(cell.first) + "/" + day_text(cell.last);
    }
    return {};
}

std::string to_timex3(const Amount& amount) {
    const bool below_day = amount.unit <= Unit::hour;
    const std::string_view sign = unit_signs[static_cast<std::size_t>(amount.unit)];
    const std::string_view head = below_day ? "PT" : "P";
    if (amount.count.unknown) {
        return fmt::format("{}X{}", head, sign);
    }
    const int n = amount.count.whole;
    if (amount.count.milli == 0) {
        return amount.unit == Unit::half ? fmt::format("P{}M", 6 * std::int64_t{n})
                                         : fmt::format("{}{}{}", head, n, sign);
    }
    if (amount.count.milli == 500) { // a half in the next smaller unit, where there is one
        const std::string whole = n == 0 ? "" : fmt::format("{}{}", n, sign);
        switch (amount.unit) {
        case Unit::year:
            return fmt::format("P{}6M", whole);
        case Unit::hour:
            return fmt::format("PT{}30M", whole);
        case Unit::minute:
            return fmt::format("PT{}30S", whole);
        case Unit::day:
            return n == 0 ? "PT12H" : fmt::format("P{}T12H", whole);
        case Unit::decade:
            return fmt::format("P{}Y", 10 * std::int64_t{n} + 5);
        case Unit::century:
            return fmt::format("P{}Y", 100 * std::int64_t{n} + 50);
        case Unit::second:
        case Unit::weekend:
        case Unit::week:
        case Unit::month:
        case Unit::quarter:
        case Unit::half:
        case Unit::millennium:
            break;
        }
    }
    std::string fraction = fmt::format("{:03}", amount.count.milli);
    while (fraction.back() == '0') {
        fraction.pop_back();
    }
    return fmt::format("{}{}.{}{}", head, n, fraction, sign);
}

} // namespace dateline
