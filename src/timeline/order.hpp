#pragma once

#include <dateline/timeline/timeline.hpp>

namespace dateline {

/// By first day (where that is open: by the last), then last day (an open one is later than all). Neither
/// comes before the other where the days do not tell; what is undated comes after what is dated.
[[nodiscard]] bool comes_before(const TimelineEvent& a, const TimelineEvent& b);

} // namespace dateline
