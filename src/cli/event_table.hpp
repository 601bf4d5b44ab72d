#pragma once

#include <dateline/timeline/timeline.hpp>

#include <cstddef>
#include <string>

namespace dateline {

/// "2021-08-23", "2001", "2021-08-10 to 2021-08-24", "until 2021-08-23", "about 2021-08".
[[nodiscard]] std::string date_words(const When& when);

/// The events of a timeline for a person: date, status where it is not "happened", title; undated ones apart.
[[nodiscard]] std::string event_table(const Timeline& timeline, std::size_t width);

} // namespace dateline
