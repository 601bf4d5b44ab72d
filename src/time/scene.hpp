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
    bool direct = false;      ///< the expression hangs on the verb itself, not on something in its clause
    bool beside = false;      ///< it stands right before the expression or its preposition, or a word further
    bool progressive = false; ///< "are meeting"
    bool planned_then = false; ///< "was to meet": ahead of then, not surely of now
    bool says = false;         ///< "said on Tuesday": right beside it, and no more than saying
};

/// `report` counts from its publication (news); `narrative` tells of years long gone and counts from the
/// last date that it named.
enum class TextKind : std::uint8_t { report, narrative };

/// Where a narrative stands: dates without a year go on from here.
struct Stand {
    int year = 0;
    std::optional<int> month{};
};

/// What an expression is resolved against.
struct Scene {
    TimexContext context{};
    TextKind kind = TextKind::report;
    bool day_first = false;           ///< other dates in figures of the text show that the day stands first
    std::optional<Cell> last_named{}; ///< the last date of the text before the expression
    std::optional<Cell> last_day{};   ///< the last one that is a day
    std::optional<Day>
        range_begins{}; ///< the day from which on this one ends a range: "from Monday to Friday"
    std::optional<Cell>
        joined_next{}; ///< the date with a year that this one is joined with: "March and April 1918"
    std::optional<Cell> day_ahead{}; ///< of a lone time of day: the day that stands right behind it
    std::optional<Cell> last_quarter{};
    std::optional<Stand> stand{};         ///< of a narrative
    std::optional<Stand> before_leap{};   ///< where it stood before a sentence leapt ahead in its paragraph
    std::optional<int> year_in_passing{}; ///< the last bare year that did not move it
    std::optional<Day> day_in_sentence{}; ///< a day with its year that the sentence named before
    std::optional<Stand> in_sentence{};   ///< the date with a year that its sentence named before
    Governor governor{};
    Cue cue = Cue::none;
};

} // namespace dateline
