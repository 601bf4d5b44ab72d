#pragma once

#include <dateline/calendar/day.hpp>
#include <dateline/calendar/when.hpp>

#include <optional>
#include <string_view>

namespace dateline {

struct Publication {
    Day day{};
    std::optional<ClockTime> time{};
};

/// Reads a publication date: "2021-08-24", "2021-08-24T10:15:00+03:00", "August 24, 2021", "24 Aug 2021",
/// "Tuesday, August 24, 2021". Fails on a day that does not exist, with the reason of the calendar, and on
/// anything else. "8/24/2021" is refused: it has two readings.
[[nodiscard]] Result<Publication> parse_publication(std::string_view text);

/// The day that a date line names in full; nothing where it names none.
[[nodiscard]] std::optional<Day> day_of_line(std::string_view line);

} // namespace dateline
