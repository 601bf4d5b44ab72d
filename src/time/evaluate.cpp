#include "time/evaluate.hpp"

#include <dateline/calendar/holiday.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace dateline {

namespace {

std::optional<Day> make(int year, int month, int day) {
    if (year < min_year || year > max_year) {
        return std::nullopt;
    }
    const auto made = make_day(date::year{year}, date::month{static_cast<unsigned>(month)},
                               date::day{static_cast<unsigned>(day)});
    return made ? std::optional(*made) : std::nullopt;
}

/// "'98" beside a publication year: the century that brings it next to that year.
int full_year(int two_digits, int publication_year) {
    const int base = publication_year - publication_year % 100;
    int year = base + two_digits;
    if (year > publication_year + 20) {
        year -= 100;
    }
    return year;
}

bool is_empty_but(const Field& field, const std::optional<int> Field::*member) {
    Field rest = field;
    rest.*(const_cast<std::optional<int> Field::*>(member)) = std::nullopt;
    return rest == Field{};
}

} // namespace

std::optional<Cell> year_cell(int year, Granularity granularity) {
    const auto day = make(year, 1, 1);
    return day ? std::optional(cell_of(*day, granularity)) : std::nullopt;
}

Outcome outcome_of(const Cell& cell) {
    const bool timed = cell.granularity <= Granularity::part_of_day;
    return {.type = timed ? TimexType::time : TimexType::date, .value = to_timex3(cell), .cell = cell};
}

std::optional<Outcome> Evaluator::evaluate(const Tree& tree) {
    return std::visit([&](const auto& node) { return of(node, tree); }, tree.node);
}

void Evaluator::because(std::string reason) {
    if (!reason.empty()) {
        derivation_.because.push_back(std::move(reason));
    }
}

void Evaluator::note(const policies::Choice& choice) {
    because(choice.because);
    confidence_ = std::min(confidence_, choice.confidence);
    derivation_.anchor = choice.anchor;
    if (choice.anchor == "publication") {
        derivation_.anchor_day = scene_.context.published;
    } else if (scene_.last_named) {
        derivation_.anchor_day = scene_.last_named->first;
    }
    if (choice.direction != Direction::any) {
        derivation_.direction = grammar::direction_names[static_cast<std::size_t>(choice.direction)];
    }
}

Evaluator::Maybe Evaluator::choose(const policies::MaybeChoice& choice) {
    if (!choice) {
        return std::nullopt;
    }
    note(*choice);
    Outcome outcome = outcome_of(choice->cell);
    outcome.other = choice->other;
    return outcome;
}

/// The Gregorian day of a Julian one: the calendars part by a day in three of four centuries.
Day gregorian(Day julian) {
    const date::year_month_day ymd = civil(julian);
    const int year = static_cast<int>(ymd.year()) - (ymd.month() <= date::February ? 1 : 0);
    const int century = year >= 0 ? year / 100 : -((99 - year) / 100);
    const int quarter = century >= 0 ? century / 4 : -((3 - century) / 4);
    return julian + date::days{century - quarter - 2};
}

/// A field that names its year, or what is longer than a year.
Evaluator::Maybe Evaluator::of_year(const Field& written) {
    Field field = written;
    field.order = grammar::FigureOrder::none;
    field.julian = false;
    if (written.order == grammar::FigureOrder::either) {
        because(scene_.day_first ? "day first, as in other dates of the text"
                                 : "month first: no date of the text shows another order");
        confidence_ = std::min(confidence_, scene_.day_first ? 0.95 : 0.8);
        if (scene_.day_first) {
            std::swap(field.month, field.day);
        }
    }
    const int published = static_cast<int>(civil(scene_.context.published).year());
    derivation_.anchor = "expression";
    if (field.iso_day) {
        return outcome_of(day_cell(*field.iso_day));
    }
    std::optional<Cell> cell;
    if (field.century) {
        cell = field.before_christ ? year_cell(-(*field.century - 1) * 100 - 1, Granularity::century)
                                   : year_cell(std::max(1, (*field.century - 1) * 100), Granularity::century);
    } else if (field.decade) {
        int year = field.short_year ? full_year(*field.decade, published) : *field.decade;
        if (field.short_year && year > published) { // "the '30s" lie back
            year -= 100;
        }
        cell = year_cell(year, Granularity::decade);
    } else {
        int year = *field.year;
        if (field.short_year) {
            const bool told = scene_.kind == TextKind::narrative && scene_.last_named;
            year = full_year(year, told ? scene_.last_named->year() : published);
            because("two digits stand for the nearest such year");
        }
        if (field.before_christ) {
            year = 1 - year;
        }
        cell = year_cell(year, Granularity::year);
        Field rest = field;
        rest.year.reset();
        rest.short_year = false;
        rest.before_christ = false;
        if (cell && rest != Field{}) {
            cell = field_in(rest, *cell);
        }
    }
    if (cell && written.julian && cell->granularity == Granularity::day) {
        cell = day_cell(gregorian(cell->first));
        because("moved from the Julian to the Gregorian calendar");
    }
    return cell ? Maybe(outcome_of(*cell)) : std::nullopt;
}

Evaluator::Maybe Evaluator::of(const Field& field, const Tree&) {
    if (field.year || field.decade || field.century || field.iso_day) {
        return of_year(field);
    }
    if (field.holiday) {
        return choose(policies::holiday(*field.holiday, scene_));
    }
    if (field.weekday) {
        return choose(policies::weekday(*field.weekday, scene_));
    }
    if (field.month) {
        return choose(field.day ? policies::month_day(*field.month, *field.day, scene_)
                                : policies::month(*field.month, scene_));
    }
    if (field.day) {
        return choose(policies::day_of_month(*field.day, scene_));
    }
    if (field.quarter) {
        return choose(policies::quarter(*field.quarter, scene_));
    }
    if (field.half) {
        return choose(policies::half(*field.half, scene_));
    }
    return field.season ? choose(policies::season(*field.season, scene_)) : std::nullopt;
}

/// The place inside a larger cell that the field names.
std::optional<Cell> Evaluator::field_in(const Field& field, const Cell& outer) {
    const int year = outer.year();
    if (field.weekday && is_empty_but(field, &Field::weekday)) {
        for (Day day = outer.first; day <= outer.last && day < outer.first + date::days{7};
             day += date::days{1}) {
            if (static_cast<int>(weekday_of(day).c_encoding()) == *field.weekday) {
                return day_cell(day);
            }
        }
        return std::nullopt;
    }
    if (field.holiday) {
        const Holiday* rule = find_holiday(*field.holiday);
        const auto day = rule != nullptr ? rule->on(date::year{year}) : std::nullopt;
        return day ? std::optional(days_cell(*day, rule->length())) : std::nullopt;
    }
    if (field.season) {
        return season_cell(year, *field.season);
    }
    if (field.quarter || field.half) {
        const auto day = make(year, field.quarter ? 3 * *field.quarter - 2 : 6 * *field.half - 5, 1);
        return day ? std::optional(cell_of(*day, field.quarter ? Granularity::quarter : Granularity::half))
                   : std::nullopt;
    }
    const int month =
        field.month ? *field.month : static_cast<int>(static_cast<unsigned>(civil(outer.first).month()));
    const auto day = make(year, month, field.day.value_or(1));
    return day ? std::optional(field.day ? day_cell(*day) : cell_of(*day, Granularity::month)) : std::nullopt;
}

Evaluator::Maybe Evaluator::of(const Within&, const Tree& tree) {
    const Tree& outer = tree.parts[0];
    const Tree& inner = tree.parts[1];
    const Field* field = std::get_if<Field>(&inner.node);
    const Field* outer_field = std::get_if<Field>(&outer.node);
    if (field != nullptr && field->weekday && outer_field != nullptr && outer_field->month &&
        outer_field->day && !outer_field->year) {
        const int published = static_cast<int>(civil(scene_.context.published).year());
        for (const int offset : {0, -1, 1, -2, 2}) { // the weekday names the year
            const auto day = make(published + offset, *outer_field->month, *outer_field->day);
            if (day && static_cast<int>(weekday_of(*day).c_encoding()) == *field->weekday &&
                scene_.kind == TextKind::report) {
                because(fmt::format("that day falls on this weekday in {}", published + offset));
                derivation_.anchor = "expression";
                return outcome_of(day_cell(*day));
            }
        }
    }
    if (field != nullptr && field->weekday && outer_field != nullptr &&
        is_empty_but(*outer_field, &Field::day)) {
        if (const auto day = weekday_and_day(*field->weekday, *outer_field->day)) {
            return outcome_of(day_cell(*day));
        }
    }
    auto whole = evaluate(outer);
    if (!whole || !whole->cell) {
        return std::nullopt;
    }
    if (const Clock* clock = std::get_if<Clock>(&inner.node)) {
        return outcome_of(at_clock(*whole->cell, clock->time));
    }
    if (const Same* same = std::get_if<Same>(&inner.node)) {
        return same_in(*same, *whole);
    }
    if (field == nullptr) {
        return std::nullopt;
    }
    if (whole->cell->granularity == Granularity::day) {
        const bool fits = !field->weekday ||
                          static_cast<int>(weekday_of(whole->cell->first).c_encoding()) == *field->weekday;
        if (!fits) {
            because("the weekday that the text names is another one");
            confidence_ = std::min(confidence_, 0.6);
        }
        return whole;
    }
    const auto cell = field_in(*field, *whole->cell);
    return cell ? Maybe(outcome_of(*cell)) : std::nullopt;
}

/// "Tuesday the 19th": the nearest month whose 19th is a Tuesday.
std::optional<Day> Evaluator::weekday_and_day(int weekday, int day) {
    const Day published = scene_.context.published;
    for (const int offset : {0, -1, 1, -2, 2, -3, 3}) {
        const auto month = shift(published, {.count = offset, .unit = Unit::month}, Overflow::clip);
        const date::year_month_day ymd = civil(month ? *month : published);
        const auto found =
            make(static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())), day);
        if (found && static_cast<int>(weekday_of(*found).c_encoding()) == weekday) {
            because("the nearest month where that day falls on this weekday");
            derivation_.anchor = "publication";
            derivation_.anchor_day = published;
            return found;
        }
    }
    return std::nullopt;
}

/// "the 1988 quarter", "the same month last year": the one at hand, of that year; the whole year where none
/// is.
Evaluator::Maybe Evaluator::same_in(const Same& same, const Outcome& whole) {
    if (same.unit == Unit::quarter ? !scene_.last_quarter : same.unit == Unit::week) {
        return whole;
    }
    const auto here = at_hand(same.unit);
    if (!here || !here->cell || here->cell->granularity != granularity_of(same.unit)) {
        return whole;
    }
    because("the one that the text speaks of, of that year");
    const date::year_month_day ymd = civil(here->cell->first);
    const auto day = make(whole.cell->year(), static_cast<int>(static_cast<unsigned>(ymd.month())),
                          static_cast<int>(static_cast<unsigned>(ymd.day())));
    return day ? Maybe(outcome_of(cell_of(*day, here->cell->granularity))) : std::nullopt;
}

/// "last week", "next year".
Evaluator::Maybe Evaluator::nearest_unit(const Nearest& node) {
    const Granularity granularity = granularity_of(*node.unit);
    if (node.direction == Direction::same && scene_.kind == TextKind::narrative && scene_.last_named) {
        return at_hand(*node.unit); // "this year" of a history is the one that it tells of
    }
    if (node.anchor == Anchor::reference &&
        !scene_.last_quarter) { // "the period", where no quarter was named
        return scene_.kind == TextKind::narrative ? of(Ref{Reference::present}, Tree{}) : std::nullopt;
    }
    if (node.direction == Direction::any) {
        return choose(policies::cell_at_hand(*node.unit, scene_));
    }
    Day base = scene_.context.published;
    const bool narrative = (scene_.kind == TextKind::narrative || node.anchor == Anchor::narrative) &&
                           scene_.last_named && node.direction != Direction::same &&
                           !policies::counts_from_now(scene_);
    if (narrative) {
        base = scene_.last_named->first;
    }
    const Cell now = cell_of(base, granularity);
    const bool just_over = node.direction == Direction::same && policies::has_just_ended(now, scene_);
    const int offset = node.direction == Direction::past || just_over ? -1
                       : node.direction == Direction::future          ? 1
                                                                      : 0;
    const auto cell = neighbour(now, offset);
    if (!cell) {
        return std::nullopt;
    }
    derivation_.anchor = narrative ? "narrative" : "publication";
    derivation_.anchor_day = base;
    derivation_.direction = grammar::direction_names[static_cast<std::size_t>(node.direction)];
    confidence_ = std::min(confidence_, 0.9);
    because(just_over
                ? std::string("the verb is past, and one has just ended")
                : fmt::format("counted from the {} that holds {}", to_string(granularity), to_iso(base)));
    return outcome_of(*cell);
}

/// "last Friday", "next March", "this summer", "last Thanksgiving".
Evaluator::Maybe Evaluator::nearest_field(const Nearest& node, const Field& field) {
    Day base = scene_.context.published;
    bool narrative = scene_.kind == TextKind::narrative || node.anchor == Anchor::narrative;
    if (narrative && scene_.last_named) {
        base = scene_.last_named->first;
    } else {
        narrative = false;
    }
    const auto note_direction = [&](Direction direction) {
        derivation_.anchor = narrative ? "narrative" : "publication";
        derivation_.anchor_day = base;
        derivation_.direction = grammar::direction_names[static_cast<std::size_t>(direction)];
        confidence_ = std::min(confidence_, 0.9);
    };
    if (field.weekday && is_empty_but(field, &Field::weekday)) {
        const int today = static_cast<int>(weekday_of(base).c_encoding());
        const int back = (today - *field.weekday + 7) % 7;
        int days = -back;
        if (node.direction == Direction::past) {
            days = back == 0 ? -7 : -back;
        } else if (node.direction == Direction::future) {
            days = 7 - back;
        } else { // this Friday: of the running week, the coming one before it
            days = back == 0 ? 0 : ((scene_.governor.tense == Tense::past) ? -back : 7 - back);
        }
        note_direction(days < 0 ? Direction::past : (days > 0 ? Direction::future : Direction::same));
        const Day day = base + date::days{days};
        return outcome_of(day_cell(day));
    }
    const int year = static_cast<int>(civil(base).year());
    std::optional<Cell> past;
    std::optional<Cell> running;
    std::optional<Cell> future;
    for (int y = year - 2; y <= year + 2; ++y) {
        const auto whole = year_cell(y, Granularity::year);
        const auto cell = whole ? field_in(field, *whole) : std::nullopt;
        if (!cell) {
            continue;
        }
        if (cell->last < base) {
            past = cell;
        } else if (cell->first > base) {
            future = future ? future : cell;
        } else {
            running = cell;
        }
    }
    std::optional<Cell> chosen;
    switch (node.direction) {
    case Direction::past:
        chosen = past;
        break;
    case Direction::future:
        chosen = future;
        break;
    case Direction::same:
    case Direction::any: {
        // "this March" is of the same year
        const auto whole = year_cell(year, Granularity::year);
        chosen = running ? running : (whole ? field_in(field, *whole) : std::nullopt);
        break;
    }
    }
    if (!chosen) {
        return std::nullopt;
    }
    note_direction(node.direction);
    return outcome_of(*chosen);
}

Evaluator::Maybe Evaluator::of(const Nearest& node, const Tree& tree) {
    if (node.unit) {
        return nearest_unit(node);
    }
    const Field* field = std::get_if<Field>(&tree.parts[0].node);
    return field != nullptr ? nearest_field(node, *field) : std::nullopt;
}

} // namespace dateline
