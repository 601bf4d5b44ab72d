#pragma once

#include "time/grammar_tables.hpp"

#include <dateline/calendar/period.hpp>
#include <dateline/calendar/when.hpp>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace dateline {

/// How many: "two and a half" is 2 and 500 thousandths; "several" is unknown.
struct Quantity {
    std::int32_t whole = 1;
    std::int16_t milli = 0;
    bool unknown = false;
    friend bool operator==(const Quantity&, const Quantity&) = default;
};
struct Amount {
    Quantity count{};
    Unit unit = Unit::day;
    int sign = 1;
    friend bool operator==(const Amount&, const Amount&) = default;
};

enum class DayPart : std::uint8_t { morning, midday, afternoon, evening, night, daytime, noon, midnight };
enum class Direction : std::uint8_t { any, past, same, future };
enum class Anchor : std::uint8_t {
    publication,
    narrative, ///< the date named last
    reference, ///< the quarter that the text speaks of, else the date named last
    comparison ///< the quarter that the text speaks of, else publication
};
enum class Reference : std::uint8_t { past, present, future };

// What an expression says, before anything is known of where it stands. Children are in Tree::parts.

/// Fields of the calendar that the text names; what is absent the context must give.
struct Field {
    std::optional<int> year{};
    bool before_christ = false;
    std::optional<int> month{};
    std::optional<int> day{};
    std::optional<int> weekday{}; ///< 0 = Sunday
    std::optional<int> quarter{};
    std::optional<int> half{};
    std::optional<Season> season{};
    std::optional<int> decade{};                             ///< its first year
    std::optional<int> century{};                            ///< ordinal: 20 is 1901 … 2000, in TIMEX3 "19"
    std::optional<std::string_view> holiday{};               ///< its name in the grammar: "labor day"
    bool short_year = false;                                 ///< the century of `year` or `decade` is missing
    bool julian = false;                                     ///< the day is one of the Julian calendar
    grammar::FigureOrder order = grammar::FigureOrder::none; ///< of a date in figures
    std::optional<Day> iso_day{};
    friend bool operator==(const Field&, const Field&) = default;
};
/// "last week", "next Monday" (then parts[0] is the Field).
struct Nearest {
    std::optional<Unit> unit{};
    Direction direction = Direction::any;
    Anchor anchor = Anchor::publication;
    friend bool operator==(const Nearest&, const Nearest&) = default;
};
/// "20 years ago", "three days later"; parts[0], if any, is what it counts from.
struct Shift {
    Anchor anchor = Anchor::publication;
    std::vector<Amount> amounts{}; ///< the largest unit first: "a year and two months ago"
    friend bool operator==(const Shift&, const Shift&) = default;
};
/// parts[1] inside parts[0]: "Friday" in "next week".
struct Within {
    friend bool operator==(const Within&, const Within&) = default;
};
/// From parts[0] to parts[1].
struct FromTo {
    friend bool operator==(const FromTo&, const FromTo&) = default;
};
/// One side of the range parts[0], where the text writes the two as expressions of their own ("1998-99").
struct SideOf {
    bool last = false;
    friend bool operator==(const SideOf&, const SideOf&) = default;
};
/// "every two weeks", "Mondays" (parts[0]).
struct Every {
    std::optional<Unit> unit{};
    int count = 1;
    friend bool operator==(const Every&, const Every&) = default;
};
/// "early", "mid", "the end of" parts[0]; `before` and `after`: the part of it before and after now.
struct Part {
    Modifier modifier = Modifier::start;
    friend bool operator==(const Part&, const Part&) = default;
};
/// "night" of parts[0], or of the day that the passage stands on.
struct PartOfDay {
    DayPart part = DayPart::morning;
    friend bool operator==(const PartOfDay&, const PartOfDay&) = default;
};
/// A clock time on parts[0], or on the day that the passage stands on.
struct Clock {
    ClockTime time{};
    bool half_written = false; ///< "a.m." or "p.m." stands with it
    friend bool operator==(const Clock&, const Clock&) = default;
};
/// "about", "at least" parts[0].
struct Bend {
    Modifier modifier = Modifier::approx;
    friend bool operator==(const Bend&, const Bend&) = default;
};
/// "now", "recently", "the future".
struct Ref {
    Reference reference = Reference::present;
    friend bool operator==(const Ref&, const Ref&) = default;
};
/// "two weeks": a length without a place.
struct Duration {
    std::vector<Amount> amounts{}; ///< the largest unit first
    friend bool operator==(const Duration&, const Duration&) = default;
};
/// "the past two weeks": a length that touches now.
struct Lasting {
    Direction direction = Direction::past;
    Amount amount{};
    friend bool operator==(const Lasting&, const Lasting&) = default;
};
/// "that day", "the same week".
struct Same {
    Unit unit = Unit::day;
    friend bool operator==(const Same&, const Same&) = default;
};
/// "the second Tuesday in March": the nth unit, or the nth of the Field parts.back(), in parts[0].
struct Nth {
    int ordinal = 1;
    std::optional<Unit> unit{};
    friend bool operator==(const Nth&, const Nth&) = default;
};
/// "the first nine months of 1989" (parts[0], may be absent).
struct FirstUnits {
    bool from_end = false;
    Amount amount{};
    friend bool operator==(const FirstUnits&, const FirstUnits&) = default;
};

/// "Mrs May": no time, and neither is a bare "May" of that text.
struct PersonName {
    int month = 1;
    friend bool operator==(const PersonName&, const PersonName&) = default;
};

struct Tree {
    std::variant<Field, Nearest, Shift, Within, FromTo, SideOf, Every, Part, PartOfDay, Clock, Bend, Ref,
                 Duration, Lasting, Same, Nth, FirstUnits, PersonName>
        node{};
    std::vector<Tree> parts{};
    friend bool operator==(const Tree&, const Tree&) = default;
};

/// "Shift(publication, -20 year)": for people, in derivations.
[[nodiscard]] std::string to_string(const Tree& tree);

} // namespace dateline
