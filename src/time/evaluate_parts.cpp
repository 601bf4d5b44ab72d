#include "time/evaluate.hpp"

#include <algorithm>

namespace dateline {

Cell at_clock(Cell cell, const ClockTime& time) {
    constexpr int first_evening_hour = 6; // "at 4 in the night" is before dawn
    cell.clock = time;
    cell.granularity = Granularity::instant;
    const bool later = cell.part && *cell.part >= DayPart::afternoon && *cell.part <= DayPart::night;
    if (later && time.hour < 12 && !(*cell.part == DayPart::night && time.hour < first_evening_hour)) {
        cell.clock->hour = static_cast<std::uint8_t>(time.hour + 12);
    }
    return cell;
}

/// The day that a part of a day or a clock time belongs to: its own, else the one the passage stands on.
std::optional<Cell> Evaluator::day_at_hand(const Tree& tree) {
    const Shift* shift = tree.parts.empty() ? nullptr : std::get_if<Shift>(&tree.parts[0].node);
    const bool told = scene_.kind == TextKind::narrative && shift != nullptr &&
                      shift->anchor == Anchor::publication && shift->amounts.back().count.whole == 0;
    if (!tree.parts.empty() && !told) { // "tonight" in the speech of a history: of the day named last
        const auto outcome = evaluate(tree.parts[0]);
        if (!outcome || !outcome->cell || outcome->cell->granularity > Granularity::day) {
            return std::nullopt;
        }
        return outcome->cell;
    }
    if (scene_.day_ahead) {
        derivation_.anchor = "expression";
        derivation_.anchor_day = scene_.day_ahead->first;
        because("on the day that stands behind it");
        return day_cell(scene_.day_ahead->first);
    }
    // "The hearing is on July 30. He turned himself in at 7:30 a.m.": not on a day that is still to come
    const bool to_come = scene_.last_day && scene_.last_day->first > scene_.context.published &&
                         scene_.governor.tense == Tense::past && scene_.kind == TextKind::report;
    if (scene_.last_day && !to_come) {
        derivation_.anchor = "narrative";
        derivation_.anchor_day = scene_.last_day->first;
        because("on the day named last");
        confidence_ = std::min(confidence_, 0.7);
        return day_cell(scene_.last_day->first);
    }
    derivation_.anchor = "publication";
    derivation_.anchor_day = scene_.context.published;
    because(to_come ? "the day named last is still to come: the publication day"
                    : "no day was named before: the publication day");
    confidence_ = std::min(confidence_, 0.7);
    return day_cell(scene_.context.published);
}

Evaluator::Maybe Evaluator::of(const PartOfDay& node, const Tree& tree) {
    auto day = day_at_hand(tree);
    if (!day) {
        return std::nullopt;
    }
    day->part = node.part;
    day->granularity = Granularity::part_of_day;
    if (node.part == DayPart::noon || node.part == DayPart::midnight) {
        day->granularity = Granularity::instant;
        day->clock =
            ClockTime{.hour = static_cast<std::uint8_t>(node.part == DayPart::noon ? 12 : 24), .minute = 0};
    }
    return outcome_of(*day);
}

Evaluator::Maybe Evaluator::of(const Clock& node, const Tree& tree) {
    auto day = day_at_hand(tree);
    if (!day) {
        return std::nullopt;
    }
    return outcome_of(at_clock(*day, node.time));
}

Evaluator::Maybe Evaluator::of(const Part& node, const Tree& tree) {
    auto outcome = evaluate(tree.parts[0]);
    if (!outcome) {
        return std::nullopt;
    }
    if (node.modifier != Modifier::before && node.modifier != Modifier::after) {
        outcome->modifier = node.modifier;
        return outcome;
    }
    // "earlier this year": from its first day to publication; "later this month": from there to its end
    const bool earlier = node.modifier == Modifier::before;
    outcome->modifier = earlier ? Modifier::start : Modifier::end;
    const Day published = scene_.context.published;
    if (outcome->cell && outcome->cell->span().contains(published) && !outcome->cell->span().is_day()) {
        outcome->span =
            earlier ? Span{outcome->cell->first, published} : Span{published, outcome->cell->last};
        because(earlier ? "the part of it before publication" : "the part of it from publication on");
    }
    return outcome;
}

Evaluator::Maybe Evaluator::of(const PersonName&, const Tree&) {
    return std::nullopt;
}

Evaluator::Maybe Evaluator::of(const Same& node, const Tree&) {
    return at_hand(node.unit);
}

/// The day, week, … that the passage stands in.
Evaluator::Maybe Evaluator::at_hand(Unit unit) {
    const std::optional<Cell>& named =
        unit <= Unit::day && scene_.last_day ? scene_.last_day : scene_.last_named;
    const Granularity wanted = granularity_of(unit);
    if (unit == Unit::quarter && scene_.last_quarter) {
        return choose(policies::cell_at_hand(unit, scene_));
    }
    if (!named) {
        because("no date was named before: the publication day");
        derivation_.anchor = "publication";
        derivation_.anchor_day = scene_.context.published;
        confidence_ = std::min(confidence_, 0.6);
        return outcome_of(cell_of(scene_.context.published, wanted));
    }
    derivation_.anchor = "narrative";
    derivation_.anchor_day = named->first;
    because("the one that the passage stands in");
    confidence_ = std::min(confidence_, 0.8);
    if (named->granularity > wanted) {
        return outcome_of(*named); // a day of a month that has no day: as wide as the text leaves it
    }
    return outcome_of(cell_of(named->first, wanted));
}

/// A week belongs to the month or year that has its Thursday (ISO 8601). -1: the last one.
Evaluator::Maybe Evaluator::nth_week(int index, const Cell& outer) {
    constexpr int days_to_thursday = 3;
    const Cell at_edge = cell_of(index > 0 ? outer.first : outer.last, Granularity::week);
    const bool is_inside = outer.span().contains(at_edge.first + date::days{days_to_thursday});
    const int step = index > 0 ? index - 1 + (is_inside ? 0 : 1) : index + 1 - (is_inside ? 0 : 1);
    const auto week = neighbour(at_edge, step);
    return week && outer.span().contains(week->first + date::days{days_to_thursday})
               ? Maybe(outcome_of(*week))
               : std::nullopt;
}

Evaluator::Maybe Evaluator::of(const Nth& node, const Tree& tree) {
    if (tree.parts.empty() || (!node.unit && tree.parts.size() < 2)) {
        return std::nullopt;
    }
    const auto whole = evaluate(tree.parts[0]);
    if (!whole || !whole->cell) {
        return std::nullopt;
    }
    const Cell& outer = *whole->cell;
    const int index = node.ordinal;
    if (!node.unit) {
        const Field* field = std::get_if<Field>(&tree.parts[1].node);
        if (field == nullptr || !field->weekday || index == 0) {
            return std::nullopt;
        }
        const int first = (*field->weekday - static_cast<int>(weekday_of(outer.first).c_encoding()) + 7) % 7;
        const int back = (static_cast<int>(weekday_of(outer.last).c_encoding()) - *field->weekday + 7) % 7;
        const Day day =
            index > 0 ? outer.first + date::days{first + 7 * (index - 1)} : outer.last - date::days{back};
        return outer.span().contains(day) ? Maybe(outcome_of(day_cell(day))) : std::nullopt;
    }
    if (node.unit == Unit::weekend && outer.granularity == Granularity::day) {
        // Labor Day weekend is the one before that Monday, Thanksgiving weekend the one after that Thursday
        const bool begins_week =
            weekday_of(outer.first) == date::Monday || weekday_of(outer.first) == date::Tuesday;
        return outcome_of(cell_of(outer.first - date::days{begins_week ? 3 : 0}, Granularity::weekend));
    }
    if (node.unit == Unit::half && outer.granularity != Granularity::year) { // "the first half of May"
        Outcome outcome = *whole;
        outcome.modifier = index == 1 ? Modifier::start : Modifier::end;
        return index == 1 || index == 2 || index == -1 ? Maybe(std::move(outcome)) : std::nullopt;
    }
    if (node.unit == Unit::week && outer.granularity > Granularity::week) {
        return nth_week(index, outer);
    }
    const Cell begin = cell_of(index > 0 ? outer.first : outer.last, granularity_of(*node.unit));
    const int back = begin.first > outer.last ? -1 : 0; // the weekend after the month's last day
    const auto cell = neighbour(begin, index > 0 ? index - 1 : back);
    return cell && cell->first <= outer.last ? Maybe(outcome_of(*cell)) : std::nullopt;
}

} // namespace dateline
