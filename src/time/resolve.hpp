#pragma once

#include "time/scene.hpp"

#include <optional>
#include <string_view>

namespace dateline {

/// What alone stands between two mentions: nothing of the kind, "and", "to" (a range), a preposition.
enum class Joint : std::uint8_t { none, and_, to, beside };

/// An expression that was found: what it says, and where; nothing is resolved yet.
struct Mention {
    Range range{};
    std::string_view rule{};
    Tree tree{};
    Cue cue = Cue::none;
    Governor governor{};
    bool narrative_only = false; ///< no time in a report
    bool opens = false;          ///< it opens its sentence, with or without a preposition
    Joint joint = Joint::none;   ///< to the mention before
    std::uint32_t paragraph = 0; ///< where its paragraph begins, in bytes
    std::uint32_t sentence = 0;  ///< where its sentence begins, in bytes
};

/// What an expression means in its scene. `cell` is the place that later expressions may count from.
struct Resolved {
    Timex timex{};
    std::optional<Cell> cell{};
};

/// Evaluates the tree against the scene. Nothing where that is not in the calendar (31 April, the year
/// 99999): such words are no time.
[[nodiscard]] std::optional<Resolved> resolve(const Mention& mention, const Scene& scene);

} // namespace dateline
