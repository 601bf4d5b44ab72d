#pragma once

#include "timeline/mention_unit.hpp"

#include <span>
#include <vector>

namespace dateline {

/// Which units are one happening: lists of indices into `units`, each unit in exactly one. Exact dates are
/// placed before vague ones and those before none, so that what is vague joins what it fits best; the order
/// is one of the set, not of the input.
[[nodiscard]] std::vector<std::vector<std::size_t>> gather_events(std::span<const MentionUnit> units,
                                                                  std::span<const Source> sources);

} // namespace dateline
