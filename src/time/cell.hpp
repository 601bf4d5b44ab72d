#pragma once

#include "time/tree.hpp"

#include <optional>
#include <string>

namespace dateline {

/// A place on the calendar that an expression names: both days are there. A part of a day or a clock time
/// stands beside its day.
struct Cell {
    Granularity granularity = Granularity::day;
    Day first{};
    Day last{};
    std::optional<Season> season{};
    std::optional<DayPart> part{};
    std::optional<ClockTime> clock{};

    [[nodiscard]] Span span() const { return {first, last}; }
    [[nodiscard]] int year() const { return static_cast<int>(civil(first).year()); }
    friend bool operator==(const Cell&, const Cell&) = default;
};

/// Whether the day can be written: the years min_year to max_year.
[[nodiscard]] bool in_calendar(Day day);
[[nodiscard]] Cell day_cell(Day day);
/// So many days from `first` on.
[[nodiscard]] Cell days_cell(Day first, int days);
[[nodiscard]] Cell cell_of(Day day, Granularity granularity);
[[nodiscard]] std::optional<Cell> season_cell(int year, Season season);
/// The granularity of the cell that one unit makes: year for year; hours and less are day.
[[nodiscard]] Granularity granularity_of(Unit unit);
/// The whole cell moved by so many units of its own size; nothing beyond the calendar.
[[nodiscard]] std::optional<Cell> neighbour(const Cell& cell, int count);

/// TIMEX3: "2021-08-23", "2021-W34", "1989-Q3", "199", "BC0264", "1998-02-06TMO", "2021-08-23T17:00".
[[nodiscard]] std::string to_timex3(const Cell& cell);
/// TIMEX3 of a length: "P2W", "PXY", "PT5H30M", "P2Y6M".
[[nodiscard]] std::string to_timex3(const Amount& amount);

} // namespace dateline
