#pragma once

#include <dateline/calendar/when.hpp>

#include <string>

namespace dateline {

/// For a person: "2021-08-23 (Mon), known to the day"; "between 2001-01-01 and 2001-12-31, known to the
/// year"; "from 2021-08-10 to 2021-08-24"; "on or before 2021-08-23".
[[nodiscard]] std::string when_text(const When& when);

} // namespace dateline
