#pragma once

#include "time/resolve.hpp"

#include <vector>

namespace dateline {

/// Whether a text reports its day or tells of years long gone: a narrative names at least four years,
/// three quarters of them well before publication, and hardly counts from its own day.
[[nodiscard]] TextKind kind_of(const std::vector<Mention>& mentions, const TimexContext& context);

} // namespace dateline
