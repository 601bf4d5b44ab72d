#pragma once

#include <dateline/calendar/day.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// The number that `text` writes in decimal digits only; nothing for an empty text, a sign or a letter.
[[nodiscard]] std::optional<int> parse_digits(std::string_view text);

/// Four digits with a sign before year 0: "2021", "-0043".
[[nodiscard]] std::string iso_year(int year);

/// A year as parse_day takes it; "-0000" and anything but four digits is refused with nothing.
[[nodiscard]] std::optional<int> parse_iso_year(std::string_view text);

/// What the user wrote, in quotation marks for a message; cut after 40 bytes at a whole character.
[[nodiscard]] std::string quoted(std::string_view text);

/// English name of a month for messages.
[[nodiscard]] std::string_view month_name(date::month month);

inline constexpr Day first_day = Day{date::year{min_year} / date::January / 1};
inline constexpr Day last_day = Day{date::year{max_year} / date::December / 31};

} // namespace dateline
