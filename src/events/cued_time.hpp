#pragma once

#include <dateline/time/timex.hpp>

#include <optional>

namespace dateline {

/// When something happened that has the expression: the preposition before it opens or bends the time. "Since
/// May" is open to the right, "by Friday" to the left; "before 3 p.m. on Monday" leaves the hour open, not
/// the day. The expression has a place on the calendar.
[[nodiscard]] When cued_time(const Timex& timex, std::optional<Day> published);

} // namespace dateline
