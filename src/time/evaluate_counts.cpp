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

/// The season that holds the day.
std::optional<Cell> season_with(Day day) {
    const int year = static_cast<int>(civil(day).year());
    for (const int begins : {year, year - 1}) { // a winter goes on into the next year
        for (const Season season : {Season::spring, Season::summer, Season::autumn, Season::winter}) {
            const auto cell = season_cell(begins, season);
            if (cell && cell->span().contains(day)) {
                return cell;
            }
        }
    }
    return std::nullopt;
}

std::string count_text(const Amount& amount) {
    return to_timex3(amount);
}

/// What comes again: "Mondays" XXXX-WXX-1, "every July 4" XXXX-07-04, "every summer" XXXX-SU.
std::optional<std::string> recurring(const Field& field) {
    if (field.year || field.decade || field.century || field.holiday || field.iso_day) {
        return std::nullopt;
    }
    if (field.weekday) {
        return fmt::format("XXXX-WXX-{}", *field.weekday == 0 ? 7 : *field.weekday);
    }
    if (field.season) {
        const auto any = season_cell(2000, *field.season);
        return any ? std::optional("XXXX" + to_timex3(*any).substr(4)) : std::nullopt;
    }
    const std::string month = field.month ? fmt::format("{:02}", *field.month) : std::string("XX");
    return field.day ? fmt::format("XXXX-{}-{:02}", month, *field.day)
                     : (field.month ? std::optional("XXXX-" + month) : std::nullopt);
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
        if (!there) {
            return std::nullopt;
        }
        return from.season ? season_with(*there) : std::optional(cell_of(*there, from.granularity));
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

/// "12 hours ago", "ten past nine": a moment, where the time that it counts from is known.
std::optional<Cell> Evaluator::moved_clock(const policies::Choice& anchor, const Amount& amount) const {
    std::optional<ClockTime> now = anchor.cell.clock;
    if (!now && anchor.anchor == "publication") {
        now = scene_.context.published_time;
    }
    if (!now || amount.count.whole > largest_count) {
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
                           .minute = static_cast<std::uint8_t>(rest / 60 % 60),
                           .utc_offset = anchor.cell.clock ? now->utc_offset : std::nullopt};
    if (amount.unit == Unit::second) {
        cell.clock->second = static_cast<std::uint8_t>(rest % 60);
    }
    return cell;
}

/// What a shift counts from; nothing where that cannot be told.
std::optional<policies::Choice> Evaluator::shift_anchor(const Shift& node, const Tree& tree) {
    if (tree.parts.empty()) {
        const bool told = scene_.kind == TextKind::narrative && node.anchor == Anchor::publication;
        return policies::anchor(told ? Anchor::narrative : node.anchor, node.amounts.back().unit, scene_);
    }
    const auto from = evaluate(tree.parts[0]);
    if (!from || !from->cell) {
        return std::nullopt;
    }
    return policies::Choice{.cell = *from->cell, .anchor = "expression"};
}

/// "a few weeks later": before or after what it counts from, and no more is known.
Evaluator::Maybe Evaluator::so_long_from(const Shift& node, const policies::Choice& anchor) {
    const bool back = node.amounts.back().sign < 0;
    because("how long before or after, the text does not say");
    if (anchor.anchor == "expression") { // "a few minutes before 9 p.m."
        Outcome outcome = outcome_of(anchor.cell);
        outcome.modifier = back ? Modifier::before : Modifier::after;
        return outcome;
    }
    return Outcome{.value = back ? "PAST_REF" : "FUTURE_REF",
                   .span = back ? Span{.last = anchor.cell.last} : Span{.first = anchor.cell.first}};
}

/// "charged last month and released four days later": from some day of the month on, and not after
/// publication.
Evaluator::Maybe Evaluator::after_coarse(const Shift& node) {
    Outcome outcome{.value = "FUTURE_REF"};
    derivation_.anchor = "none";
    if (!scene_.last_named || scene_.last_named->granularity <= Granularity::day) {
        return outcome; // "went down two hours later": than what, the text has said otherwise
    }
    Result<Day> first = scene_.last_named->first;
    Result<Day> last = scene_.last_named->last;
    for (const Amount& amount : node.amounts) {
        const auto period = whole_period(amount);
        if (amount.count.unknown || !period || !first || !last) {
            return outcome;
        }
        first = shift(*first, *period, Overflow::clip);
        last = shift(*last, *period, Overflow::clip);
    }
    if (first && last && *first <= scene_.context.published) {
        outcome.span = Span{*first, std::min(*last, scene_.context.published)};
        because("counted from some day of the date named last");
    }
    return outcome;
}

/// "20 years ago", "a year and two months later": from the largest unit to the smallest, which says how fine
/// the place is.
Evaluator::Maybe Evaluator::of(const Shift& node, const Tree& tree) {
    const Amount& last = node.amounts.back();
    const bool back = last.sign < 0;
    const bool today = tree.parts.empty() && node.anchor == Anchor::publication && last.unit == Unit::day &&
                       last.count.whole == 0 && node.amounts.size() == 1;
    if (today && scene_.kind == TextKind::narrative) {
        return of(Ref{Reference::present}, tree); // the "today" of a history is nowadays
    }
    auto anchor = shift_anchor(node, tree);
    if (!anchor) {
        return std::nullopt;
    }
    const bool from_publication = anchor->anchor == "publication";
    const bool coarse = scene_.last_named && scene_.last_named->granularity > Granularity::day;
    const bool unknown = std::any_of(node.amounts.begin(), node.amounts.end(),
                                     [](const Amount& a) { return a.count.unknown; });
    if (from_publication && node.anchor == Anchor::narrative && !back && scene_.kind == TextKind::report &&
        scene_.governor.tense == Tense::past && (coarse || unknown || last.unit < Unit::day)) {
        return after_coarse(node);
    }
    note(*anchor);
    derivation_.anchor_day = anchor->cell.first;
    if (unknown) {
        return so_long_from(node, *anchor);
    }
    const bool of_expression = anchor->anchor == "expression";
    const bool of_quarter = anchor->cell.granularity == Granularity::quarter;
    for (const Amount& amount : node.amounts) {
        if (amount.unit < Unit::day) { // hours and less: on that day, the clock time is not known
            if (const auto moment = moved_clock(*anchor, amount)) {
                anchor->cell = *moment;
                continue;
            }
            Outcome outcome = outcome_of(day_cell(anchor->cell.first));
            outcome.type = TimexType::time;
            outcome.value += "TXX";
            return outcome;
        }
        // a quarter a year before is a quarter; "one year ago today" is a day
        const bool keep_size =
            &amount != &last || (amount.unit == Unit::year && (of_quarter || of_expression));
        const auto cell = moved(anchor->cell, amount, keep_size);
        if (!cell) {
            return std::nullopt;
        }
        anchor->cell = *cell;
    }
    if (last.unit == Unit::week && last.count.whole >= round_weeks && back && from_publication) {
        because("so many weeks name a week, not a day");
        return outcome_of(cell_of(anchor->cell.first, Granularity::week));
    }
    derivation_.direction =
        last.count.whole == 0 && last.count.milli == 0 ? "same" : (back ? "past" : "future");
    return outcome_of(anchor->cell);
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
    // from the clock time over the part of the day to the day
    const Tree* what = &tree.parts[0];
    const Clock* clock = std::get_if<Clock>(&what->node);
    if (clock != nullptr) {
        what = what->parts.empty() ? nullptr : &what->parts[0];
    }
    const PartOfDay* part = what != nullptr ? std::get_if<PartOfDay>(&what->node) : nullptr;
    if (part != nullptr) {
        what = what->parts.empty() ? nullptr : &what->parts[0];
    }
    if (what != nullptr) {
        const Field* field = std::get_if<Field>(&what->node);
        const auto pattern = field != nullptr ? recurring(*field) : std::nullopt;
        if (!pattern) {
            return std::nullopt;
        }
        outcome.value = *pattern;
    }
    if (clock != nullptr || part != nullptr) { // "T16:00", "TMO": what such a time says behind its day
        Cell cell = day_cell(scene_.context.published);
        cell.granularity = Granularity::part_of_day;
        if (part != nullptr) {
            cell.part = part->part;
        }
        const std::string value = to_timex3(clock != nullptr ? at_clock(cell, clock->time) : cell);
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
