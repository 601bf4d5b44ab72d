#pragma once

#include <dateline/timeline/timeline.hpp>

namespace dateline {

/// Drawn by RapidCheck: bursts at one of several distances, windows and spans of all kinds, long and empty
/// titles, articles that disagree. To be called inside a property.
[[nodiscard]] Timeline any_timeline();

} // namespace dateline
