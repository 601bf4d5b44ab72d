#pragma once

#include <dateline/calendar/when.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// "14", "14:30", "14:30:05", each with the offset from UTC where it is known: "14:30+02:00", "14Z" is not
/// written: "14+00:00". Minutes that the text does not give are not written as 00.
[[nodiscard]] std::string clock_text(const ClockTime& clock);

/// How a modifier bends a time of day.
enum class ClockBend : std::uint8_t { at, before, by, after, from, about };
[[nodiscard]] ClockBend clock_bend(Modifier modifier);

/// The time of day of `when` as it is bent: "at 14:30", "before 14:30", "by 14:30", "after 14:30", "from
/// 14:30 on", "about 14:30"; empty where none is known.
[[nodiscard]] std::string clock_phrase(const When& when);

/// The way back; nothing for other forms and for times that no clock shows (24:30, 12:61).
[[nodiscard]] std::optional<ClockTime> parse_clock_text(std::string_view text);

} // namespace dateline
