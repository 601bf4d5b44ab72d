#include "time/evaluate.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dateline {

namespace {

constexpr int largest_count = 1'000'000;
constexpr int round_weeks = 4; // "six weeks ago" is said of a week, "two weeks ago" of a day

/// Whole units and the rest of a fraction in a smaller unit: 2.5 weeks are 17 days, 2.5 years 30 months.
std::optional<Period> whole_period(const Amount& amount) {
    if (amount.count.unknown || amount.count.whole > largest_count || amount.unit < Unit::day) {
        return std::nullopt;
    }
    const int n = amount.count.whole;
    const int milli = amount.count.milli;
    Period period{.count = n, .unit = amount.unit};
    if (milli > 0) {
        if (amount.unit == Unit::week) {
            period = {.count = n * 7 + milli * 7 / 1000, .unit = Unit::day};
        } else if (amount.unit == Unit::year) {
            period = {.count = n * 12 + milli * 12 / 1000, .unit = Unit::month};
        } else if (amount.unit == Unit::decade) {
            period = {.count = n * 10 + milli * 10 / 1000, .unit = Unit::year};
        } else if (amount.unit == Unit::century) {
            period = {.count = n * 100 + milli * 100 / 1000, .unit = Unit::year};
        }
    }
    period.count *= amount.sign;
    return period;
}

std::string count_text(const Amount& amount) {
    return to_timex3(amount);
}

} // namespace

std::optional<Cell> moved(const Cell& from, const Amount& amount, bool keep_size) {
    const auto period = whole_period(amount);
    if (!period) {
        return std::nullopt;
    }
    const Period by = period->unit == Unit::weekend ? Period{period->count, Unit::week} : *period;
    const auto day = shift(from.first, by, Overflow::clip);
    if (!day) {
        return std::nullopt;
    }
    if (keep_size) {
        Cell cell = from;
        cell = from.season ? season_cell(static_cast<int>(civil(*day).year()), *from.season).value_or(from)
                           : cell_of(*day, from.granularity);
        return cell;
    }
    const Granularity unit = granularity_of(period->unit);
    if (from.granularity > unit && from.granularity != Granularity::interval) {
        // "late 2015 … six months later": no finer than what it is counted from, by its middle
        const Day middle = from.first + (from.last - from.first) / 2;
        const auto there = shift(middle, by, Overflow::clip);
        return there ? std::optional(cell_of(*there, from.granularity)) : std::nullopt;
    }
    switch (period->unit) {
    case Unit::month:
        return cell_of(*day, Granularity::month);
    case Unit::quarter:
        return cell_of(*day, Granularity::quarter);
    case Unit::half:
        return cell_of(*day, Granularity::half);
    case Unit::year:
    case Unit::decade:
    case Unit::century:
    case Unit::millennium:
        return cell_of(*day, Granularity::year);
    case Unit::weekend:
        return cell_of(*day, Granularity::weekend);
    case Unit::second:
    case Unit::minute:
    case Unit::hour:
    case Unit::day:
    case Unit::week:
        break;
    }
    return from.granularity <= Granularity::day ? day_cell(*day) : cell_of(*day, from.granularity);
}

/// "12 hours ago": a moment, where the time of publication is known.
std::optional<Cell> Evaluator::moved_clock(const policies::Choice& anchor, const Amount& amount) const {
    const auto& now = scene_.context.published_time;
    if (!now || anchor.anchor != "publication" || amount.count.whole > largest_count) {
        return std::nullopt;
    }
    constexpr std::int64_t day_seconds = 86400;
    const std::int64_t unit = amount.unit == Unit::hour ? 3600 : (amount.unit == Unit::minute ? 60 : 1);
    const std::int64_t by = amount.sign * (amount.count.whole * unit + amount.count.milli * unit / 1000);
    const std::int64_t at = now->hour * 3600 + now->minute.value_or(0) * 60 + now->second.value_or(0) + by;
    const std::int64_t days = at >= 0 ? at / day_seconds : -((day_seconds - 1 - at) / day_seconds);
    const std::int64_t rest = at - days * day_seconds;
    Cell cell = day_cell(anchor.cell.first + date::days{days});
    cell.granularity = Granularity::instant;
    cell.clock = ClockTime{.hour = static_cast<std::uint8_t>(rest / 3600),
                           .minute = static_cast<std::uint8_t>(rest / 60 % 60)};
    if (amount.unit == Unit::second) {
        cell.clock->second = static_cast<std::uint8_t>(rest % 60);
    }
    return cell;
}

/// "a few weeks later": before or after what it counts from, and no more is known.
Evaluator::Maybe Evaluator::so_long_from(const Shift& node) {
    const bool back = node.amount.sign < 0;
    const bool told = scene_.kind == TextKind::narrative && node.anchor == Anchor::publication;
    const policies::Choice anchor =
        policies::anchor(told ? Anchor::narrative : node.anchor, node.amount.unit, scene_);
    note(anchor);
    derivation_.anchor_day = anchor.cell.first;
    because("how long before or after, the text does not say");
    return Outcome{.value = back ? "PAST_REF" : "FUTURE_REF",
                   .span = back ? Span{.last = anchor.cell.last} : Span{.first = anchor.cell.first}};
}

Evaluator::Maybe Evaluator::of(const Shift& node, const Tree& tree) {
    const bool back = node.amount.sign < 0;
    const Day published = scene_.context.published;
    if (node.amount.count.unknown) {
        return so_long_from(node);
    }
    policies::Choice anchor{.cell = day_cell(published)};
    if (!tree.parts.empty()) {
        const auto from = evaluate(tree.parts[0]);
        if (!from || !from->cell) {
            return std::nullopt;
        }
        anchor.cell = *from->cell;
        anchor.anchor = "expression";
    } else {
        const bool told = scene_.kind == TextKind::narrative && node.anchor == Anchor::publication;
        if (told && node.amount.unit == Unit::day && node.amount.count.whole == 0) {
            return of(Ref{Reference::present}, tree); // the "today" of a history is nowadays
        }
        anchor = policies::anchor(told ? Anchor::narrative : node.anchor, node.amount.unit, scene_);
    }
    note(anchor);
    derivation_.anchor_day = anchor.cell.first;
    if (node.amount.unit < Unit::day) { // hours and less: on that day, the clock time is not known
        if (const auto moment = moved_clock(anchor, node.amount)) {
            return outcome_of(*moment);
        }
        Cell cell = day_cell(anchor.cell.first);
        Outcome outcome = outcome_of(cell);
        outcome.type = TimexType::time;
        outcome.value += "TXX";
        return outcome;
    }
    // a quarter a year before is a quarter; "one year ago today" is a day
    const bool keep_size = node.amount.unit == Unit::year &&
                           (anchor.cell.granularity == Granularity::quarter || anchor.anchor == "expression");
    const auto cell = moved(anchor.cell, node.amount, keep_size);
    if (!cell) {
        return std::nullopt;
    }
    if (node.amount.unit == Unit::week && node.amount.count.whole >= round_weeks && back &&
        anchor.anchor == "publication") {
        because("so many weeks name a week, not a day");
        return outcome_of(cell_of(cell->first, Granularity::week));
    }
    derivation_.direction = node.amount.count.whole == 0 ? "same" : (back ? "past" : "future");
    return outcome_of(*cell);
}

Evaluator::Maybe Evaluator::of(const Duration& node, const Tree&) {
    Outcome outcome{.type = TimexType::duration};
    for (const Amount& amount : node.amounts) {
        if (amount.count.whole > largest_count * 10) {
            return std::nullopt;
        }
        const std::string text = count_text(amount);
        const bool both_below_day = outcome.value.starts_with("PT") && text.starts_with("PT");
        outcome.value += outcome.value.empty() ? text : text.substr(both_below_day ? 2 : 1);
    }
    derivation_.anchor = "none";
    if (const auto ahead = distance_ahead(node)) {
        outcome.span = *ahead;
        outcome.begins_at_publication = true;
    }
    return outcome;
}

/// "will vote in two weeks", "must go within ten days": a length for TimeML, and a place on the calendar.
std::optional<Span> Evaluator::distance_ahead(const Duration& node) {
    const bool counts = scene_.cue == Cue::in || scene_.cue == Cue::within;
    if (!counts || scene_.governor.tense != Tense::future || scene_.kind != TextKind::report ||
        node.amounts.size() != 1) {
        return std::nullopt;
    }
    const Cell today = day_cell(scene_.context.published);
    const auto there = moved(today, node.amounts.front(), false);
    if (!there || there->first <= today.first) {
        return std::nullopt;
    }
    because(fmt::format("'{}' a length, with a future verb, counts from publication", to_string(scene_.cue)));
    derivation_.anchor = "publication";
    derivation_.anchor_day = today.first;
    derivation_.direction = "future";
    confidence_ = std::min(confidence_, 0.8);
    return scene_.cue == Cue::in ? there->span() : Span{today.first, there->last};
}

Evaluator::Maybe Evaluator::of(const Lasting& node, const Tree&) {
    Outcome outcome{.type = TimexType::duration, .value = count_text(node.amount), .extent = Extent::lasting};
    const bool back = node.direction == Direction::past;
    const policies::Choice anchor =
        policies::anchor(scene_.kind == TextKind::narrative ? Anchor::narrative : Anchor::publication,
                         node.amount.unit, scene_);
    note(anchor);
    derivation_.direction = back ? "past" : "future";
    outcome.ends_at_publication = back && anchor.anchor == "publication";
    outcome.begins_at_publication = !back && anchor.anchor == "publication";
    Amount amount = node.amount;
    amount.sign = back ? -1 : 1;
    const Day here = back ? anchor.cell.last : anchor.cell.first;
    const auto period = whole_period(amount);
    const auto there = period ? shift(here, *period, Overflow::clip) : Result<Day>(fail(Error{}));
    if (period && (!there || period->count == 0)) {
        return std::nullopt;
    }
    if (!there) {
        outcome.span = back ? Span{.last = here} : Span{.first = here};
    } else { // the coming days begin after the one that they are counted from; the past ones end with it
        outcome.span = back ? Span{*there, here} : Span{here + date::days{1}, *there};
    }
    return outcome;
}

Evaluator::Maybe Evaluator::of(const FirstUnits& node, const Tree& tree) {
    Outcome outcome{.type = TimexType::duration, .value = count_text(node.amount), .extent = Extent::lasting};
    derivation_.anchor = "none";
    if (tree.parts.empty()) {
        return outcome;
    }
    const auto whole = evaluate(tree.parts[0]);
    const auto period = whole_period(node.amount);
    if (!whole || !whole->cell || !period) {
        return outcome;
    }
    const Cell& cell = *whole->cell;
    if (node.from_end) {
        const auto first = shift(cell.last + date::days{1}, {-period->count, period->unit}, Overflow::clip);
        outcome.span = first ? std::optional(Span{*first, cell.last}) : std::nullopt;
    } else {
        const auto end = shift(cell.first, *period, Overflow::clip);
        outcome.span = end ? std::optional(Span{cell.first, *end - date::days{1}}) : std::nullopt;
    }
    return outcome;
}

Evaluator::Maybe Evaluator::of(const Every& node, const Tree& tree) {
    Outcome outcome{.type = TimexType::set};
    derivation_.anchor = "none";
    if (node.unit == Unit::weekend && node.count == 1) {
        outcome.value = "XXXX-WXX-WE";
        return outcome;
    }
    if (node.unit == Unit::quarter) {
        outcome.value = count_text({.count = {.whole = 3 * node.count}, .unit = Unit::month});
        return outcome;
    }
    if (node.unit) {
        outcome.value = count_text({.count = {.whole = node.count}, .unit = *node.unit});
        return outcome;
    }
    const Tree& what = tree.parts[0];
    const bool of_day =
        std::holds_alternative<Clock>(what.node) || std::holds_alternative<PartOfDay>(what.node);
    const Tree* day = !of_day ? &what : (what.parts.empty() ? nullptr : &what.parts[0]);
    if (day != nullptr) {
        const Field* field = std::get_if<Field>(&day->node);
        if (field == nullptr || !field->weekday) {
            return std::nullopt;
        }
        outcome.value = fmt::format("XXXX-WXX-{}", *field->weekday == 0 ? 7 : *field->weekday);
    }
    if (of_day) { // "T16:00", "TMO": what the value of such a time says behind its day
        Cell cell = day_cell(scene_.context.published);
        if (const Clock* clock = std::get_if<Clock>(&what.node)) {
            cell = at_clock(cell, clock->time);
        } else {
            cell.part = std::get<PartOfDay>(what.node).part;
            cell.granularity = Granularity::part_of_day;
        }
        const std::string value = to_timex3(cell);
        outcome.value += value.substr(value.find('T'));
    }
    return outcome;
}

Evaluator::Maybe Evaluator::of(const Bend& node, const Tree& tree) {
    auto outcome = evaluate(tree.parts[0]);
    if (outcome) {
        outcome->modifier = node.modifier;
    }
    return outcome;
}

Evaluator::Maybe Evaluator::of(const Ref& node, const Tree&) {
    const Day published = scene_.context.published;
    derivation_.anchor = "publication";
    derivation_.anchor_day = published;
    switch (node.reference) {
    case Reference::past:
        return Outcome{.value = "PAST_REF", .span = Span{.last = published}};
    case Reference::present:
        return Outcome{.value = "PRESENT_REF", .span = Span{published, published}};
    case Reference::future:
        return Outcome{.value = "FUTURE_REF", .span = Span{.first = published}};
    }
    return std::nullopt;
}

} // namespace dateline
