#pragma once

#include <dateline/calendar/when.hpp>

#include <string>

namespace dateline {

/// A date as the timeline file has it, on one line: "{date: \"2021-08-23\", precision: \"day\", …}".
[[nodiscard]] std::string when_yaml(const When& when);

} // namespace dateline
