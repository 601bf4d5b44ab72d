#include "time/evaluate.hpp"

#include <optional>
#include <utility>

// Two ends, each of which may say what the other one leaves out.

namespace dateline {

namespace {

constexpr int noon_hour = 12;

int minutes(const ClockTime& time) {
    return time.hour * 60 + time.minute.value_or(0);
}

/// Into the half of the day that `with` lies in.
void put_beside(ClockTime& time, const ClockTime& with) {
    time.hour = static_cast<std::uint8_t>(time.hour % noon_hour + (with.hour >= noon_hour ? noon_hour : 0));
}
void flip_half(ClockTime& time) {
    time.hour = static_cast<std::uint8_t>((time.hour + noon_hour) % (2 * noon_hour));
}

/// "9 to 11 a.m.", "8 p.m. to 11": the half of the day that stands with one time holds for the other one too,
/// unless the order were wrong then: "11 to 1 p.m.", "9 to 2 a.m.". "11:30-1:30" ends after noon.
void share_half(const Clock& first, ClockTime& from, const Clock& last, ClockTime& to) {
    if (!first.half_written && last.half_written && from.hour <= noon_hour) {
        put_beside(from, to);
        if (minutes(from) >= minutes(to)) {
            flip_half(from);
        }
    } else if (first.half_written && !last.half_written && to.hour <= noon_hour) {
        put_beside(to, from);
        if (minutes(to) <= minutes(from)) {
            flip_half(to);
        }
    } else if (!first.half_written && !last.half_written && from.hour <= noon_hour && to.hour < noon_hour &&
               minutes(to) <= minutes(from)) {
        flip_half(to);
    }
}

} // namespace

/// "Nov-Feb 2017" begins in 2016, "November to February" ends in the next year.
void Evaluator::turn_year(Outcome& from, Outcome& to, const Field* last) {
    if (last == nullptr || !last->month || to.cell->first > from.cell->first ||
        from.cell->granularity != to.cell->granularity) {
        return;
    }
    Cell& moved_cell = last->year ? *from.cell : *to.cell;
    const auto day =
        shift(moved_cell.first, {.count = last->year ? -1 : 1, .unit = Unit::year}, Overflow::clip);
    if (day && to.cell->first != from.cell->first) {
        Outcome& moved_outcome = last->year ? from : to;
        moved_outcome = outcome_of(cell_of(*day, moved_cell.granularity));
    }
}

/// Two times: the day stands with one of them, and so may the half of the day.
/// "11 p.m. to 6 a.m. Monday" begins on Sunday.
std::optional<std::pair<Outcome, Outcome>> Evaluator::clock_sides(const Tree& range) {
    const bool day_behind = range.parts[0].parts.empty() && !range.parts[1].parts.empty();
    const auto dated = evaluate(range.parts[day_behind ? 1 : 0]);
    if (!dated || !dated->cell) {
        return std::nullopt;
    }
    const Clock& first = std::get<Clock>(range.parts[0].node);
    const Clock& last = std::get<Clock>(range.parts[1].node);
    Cell from = at_clock(*dated->cell, first.time);
    Cell to = at_clock(*dated->cell, last.time);
    share_half(first, *from.clock, last, *to.clock);
    if (minutes(*from.clock) >= minutes(*to.clock)) { // over midnight
        Cell& other = day_behind ? from : to;
        other = at_clock(day_cell(other.first + date::days{day_behind ? -1 : 1}), *other.clock);
    }
    return std::pair(outcome_of(from), outcome_of(to));
}

/// Both ends of a range: the second one is read from the first.
std::optional<std::pair<Outcome, Outcome>> Evaluator::sides(const Tree& range) {
    if (std::holds_alternative<Clock>(range.parts[0].node) &&
        std::holds_alternative<Clock>(range.parts[1].node)) {
        return clock_sides(range);
    }
    auto from = evaluate(range.parts[0]);
    auto to = from ? evaluate(range.parts[1]) : std::nullopt;
    if (!from || !to || !from->cell || !to->cell) {
        return std::nullopt;
    }
    const Field* last = std::get_if<Field>(&range.parts[1].node);
    if (to->cell->first < from->cell->first && last != nullptr && last->weekday) {
        to = outcome_of(day_cell(to->cell->first + date::days{7}));
    }
    if (last != nullptr && last->short_year && from->cell->granularity == Granularity::year) {
        const int year = from->cell->year() - from->cell->year() % 100 + *last->year % 100;
        const auto cell = year_cell(year, Granularity::year);
        if (!cell) {
            return std::nullopt;
        }
        to = outcome_of(*cell);
    }
    turn_year(*from, *to, last);
    if (to->cell->last < from->cell->first || to->cell->last == from->cell->last) {
        return std::nullopt;
    }
    return std::pair(std::move(*from), std::move(*to));
}

Evaluator::Maybe Evaluator::of(const FromTo&, const Tree& tree) {
    const auto both = sides(tree);
    if (!both) {
        return std::nullopt;
    }
    const auto& [from, to] = *both;
    return Outcome{.type = from.type,
                   .value = from.value + "/" + to.value,
                   .span = Span{from.cell->first, to.cell->last},
                   .extent = from.type == TimexType::time ? Extent::within : Extent::lasting};
}

Evaluator::Maybe Evaluator::of(const SideOf& node, const Tree& tree) {
    auto both = sides(tree.parts[0]);
    if (!both) {
        return std::nullopt;
    }
    return node.last ? std::move(both->second) : std::move(both->first);
}

} // namespace dateline
