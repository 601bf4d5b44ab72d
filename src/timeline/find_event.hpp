#pragma once

#include <dateline/timeline/timeline.hpp>

#include <string_view>

namespace dateline {

/// The event with this id, else the only one whose id or title holds `part` (upper and lower case alike).
/// Fails with the candidates where several do, with the nearest ids where none does.
[[nodiscard]] Result<const TimelineEvent*> find_event(const Timeline& timeline, std::string_view part);

} // namespace dateline
