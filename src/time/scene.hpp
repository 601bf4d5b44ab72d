#pragma once

#include "time/cell.hpp"

#include <dateline/time/timex.hpp>

#include <optional>
#include <string>

namespace dateline {

enum class Tense : std::uint8_t { none, past, present, future };

/// Verb that governs an expression, as far as it is known.
struct Governor {
    Tense tense = Tense::none;
    std::string word{};
    bool direct = false; ///< the expression hangs on the verb itself, not on something in its clause
};

/// `report` counts from its publication (news); `narrative` tells of years long gone and counts from the
/// last date that it named.
enum class TextKind : std::uint8_t { report, narrative };

/// What an expression is resolved against.
struct Scene {
    TimexContext context{};
    TextKind kind = TextKind::report;
    std::optional<Cell> last_named{}; ///< the last date of the text before the expression
    std::optional<Cell> last_day{};   ///< the last one that is a day
    std::optional<Cell> last_quarter{};
    Governor governor{};
    Cue cue = Cue::none;
};

} // namespace dateline
