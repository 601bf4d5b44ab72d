#pragma once

#include "time/matcher.hpp"
#include "time/tree.hpp"

#include <optional>

namespace dateline {

/// The expression tree of a match; nothing where the rule takes the words out of play, or where the words
/// name what is not in the calendar (a fifth quarter, 25 o'clock).
[[nodiscard]] std::optional<Tree> build_tree(const Matcher& matcher, const Match& match);

} // namespace dateline
