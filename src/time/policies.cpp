#include "time/policies.hpp"

#include <dateline/calendar/holiday.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <functional>

namespace dateline::policies {

namespace {

Day published(const Scene& scene) {
    return scene.context.published;
}
int published_year(const Scene& scene) {
    return static_cast<int>(civil(published(scene)).year());
}
int published_month(const Scene& scene) {
    return static_cast<int>(static_cast<unsigned>(civil(published(scene)).month()));
}

std::optional<Day> make(int year, int month, int day) {
    if (year < min_year || year > max_year) {
        return std::nullopt;
    }
    const auto made = make_day(date::year{year}, date::month{static_cast<unsigned>(month)},
                               date::day{static_cast<unsigned>(day)});
    return made ? std::optional(*made) : std::nullopt;
}

/// "by Friday": what is to happen lies before it.
bool bounds(const Scene& scene) {
    return scene.cue == Cue::by || scene.cue == Cue::until || scene.cue == Cue::through;
}

/// Whether cue or governing verb look ahead.
std::optional<std::string> looks_ahead(const Scene& scene) {
    if (scene.context.prefer != Prefer::evidence) {
        return scene.context.prefer == Prefer::future
                   ? std::optional<std::string>("the caller prefers the future")
                   : std::nullopt;
    }
    if (scene.cue == Cue::since) {
        return std::nullopt;
    }
    if (bounds(scene) && scene.governor.tense != Tense::past) {
        return fmt::format("'{}' looks ahead", to_string(scene.cue));
    }
    if (scene.governor.tense == Tense::future) {
        return fmt::format("the governing verb '{}' is future", scene.governor.word);
    }
    return std::nullopt;
}

std::string verb_reason(const Scene& scene, std::string_view otherwise) {
    if (scene.governor.tense == Tense::past) {
        return fmt::format("the governing verb '{}' is past", scene.governor.word);
    }
    return std::string(otherwise);
}

/// In a narrative the year that the sentence or the text stands in counts, in a report nothing.
const std::optional<Stand>& stand_of(const Scene& scene) {
    return scene.in_sentence ? scene.in_sentence : scene.stand;
}
std::optional<int> narrative_year(const Scene& scene) {
    const auto& stand = stand_of(scene);
    return scene.kind == TextKind::narrative && stand ? std::optional(stand->year) : std::nullopt;
}

/// A narrative goes on: January after December is the next year's.
int turns_year(const Scene& scene, int month) {
    constexpr int longest_step_back = 8; // months
    const auto& stand = stand_of(scene);
    return stand->month && *stand->month - month > longest_step_back ? 1 : 0;
}

/// "March and April 1918": the year stands with the next date. `month`: the first one of the cell.
MaybeChoice joined(const Scene& scene, int month, const std::function<std::optional<Cell>(int)>& in_year) {
    if (!scene.joined_next) {
        return std::nullopt;
    }
    const int next = static_cast<int>(static_cast<unsigned>(civil(scene.joined_next->first).month()));
    const auto cell = in_year(scene.joined_next->year() - (month > next ? 1 : 0));
    if (!cell) {
        return std::nullopt;
    }
    return Choice{.cell = *cell,
                  .because = "the year stands with the date that it is joined with",
                  .confidence = 0.95,
                  .anchor = "expression"};
}

/// "from December to March": the first such cell after the range has begun.
MaybeChoice range_end(const Scene& scene, const std::function<std::optional<Cell>(int)>& in_year) {
    if (!scene.range_begins) {
        return std::nullopt;
    }
    const int year = static_cast<int>(civil(*scene.range_begins).year());
    for (const int candidate : {year, year + 1}) {
        const auto cell = in_year(candidate);
        if (cell && cell->first >= *scene.range_begins) {
            return Choice{.cell = *cell,
                          .because = "a range ends after it has begun",
                          .confidence = 0.9,
                          .anchor = "narrative"};
        }
    }
    return std::nullopt;
}

/// Why the coming one of the cells that come once a year is meant; nothing: it is not.
std::optional<std::string> yearly_ahead(const Scene& scene, const std::optional<Cell>& past,
                                        const std::optional<Cell>& future) {
    constexpr int far_season = 250; // days: "the cold winter will be felt" in March is said of the last one
    constexpr int far_day = 320;    // "will be on the shelves for Christmas" may well be said in March
    constexpr int soon = 100;
    if (!future || (past && past->last >= published(scene))) {
        return std::nullopt;
    }
    const int far = future->season ? far_season : far_day;
    const auto days = (future->first - published(scene)).count();
    const bool guesses = past && scene.context.prefer == Prefer::evidence;
    const bool bounds = scene.cue == Cue::by || scene.cue == Cue::until;
    if (guesses && days > far && !bounds) {
        return std::nullopt;
    }
    if (auto ahead = looks_ahead(scene)) {
        return ahead;
    }
    const bool near =
        guesses && days <= soon && scene.governor.tense != Tense::past && scene.cue != Cue::since;
    return near ? std::optional<std::string>("it comes soon") : std::nullopt;
}

/// A cell that comes once a year: this year's, the last one's or the next one's.
template <class In>
MaybeChoice yearly(const Scene& scene, In in_year, std::string_view name) {
    if (scene.joined_next) {
        const auto there = in_year(scene.joined_next->year());
        const int begins = there ? static_cast<int>(static_cast<unsigned>(civil(there->first).month())) : 0;
        if (auto choice = joined(scene, begins, in_year)) {
            return choice;
        }
    }
    if (const auto year = narrative_year(scene)) {
        if (auto cell = in_year(*year)) {
            return Choice{.cell = *cell,
                          .because = fmt::format("the passage stands in {}", *year),
                          .confidence = 0.88,
                          .anchor = "narrative"};
        }
    }
    const int year = published_year(scene);
    std::optional<Cell> past;
    std::optional<Cell> future;
    for (int y = year - 1; y <= year + 1; ++y) {
        const auto cell = in_year(y);
        if (!cell) {
            continue;
        }
        if (cell->first <= published(scene)) {
            past = cell;
        } else if (!future) {
            future = cell;
        }
    }
    if (const auto ahead = yearly_ahead(scene, past, future)) {
        return Choice{.cell = *future,
                      .direction = Direction::future,
                      .because = *ahead,
                      .confidence = 0.75,
                      .other = past ? std::optional(past->first) : std::nullopt};
    }
    if (past) {
        return Choice{.cell = *past,
                      .direction = past->last >= published(scene) ? Direction::same : Direction::past,
                      .because = verb_reason(scene, fmt::format("{} without a year looks back", name)),
                      .confidence = 0.75,
                      .other = future ? std::optional(future->first) : std::nullopt};
    }
    if (future) {
        return Choice{.cell = *future,
                      .direction = Direction::future,
                      .because = "there is none before",
                      .confidence = 0.7};
    }
    return std::nullopt;
}

} // namespace

MaybeChoice weekday(int weekday, const Scene& scene) {
    if (scene.range_begins) {
        const Day begins = *scene.range_begins;
        const int on = (weekday - static_cast<int>(weekday_of(begins).c_encoding()) + 7) % 7;
        return Choice{.cell = day_cell(begins + date::days{on}),
                      .because = "a range ends after it has begun",
                      .confidence = 0.9,
                      .anchor = "narrative"};
    }
    const Day today = published(scene);
    const int back = (static_cast<int>(weekday_of(today).c_encoding()) - weekday + 7) % 7;
    if (scene.kind == TextKind::narrative && scene.last_day) {
        const Day stands = scene.last_day->first;
        const int ahead = (weekday - static_cast<int>(weekday_of(stands).c_encoding()) + 7) % 7;
        return Choice{.cell = day_cell(stands + date::days{ahead}),
                      .direction = ahead == 0 ? Direction::same : Direction::future,
                      .because = "the first such day from the last date of the passage on",
                      .confidence = 0.7,
                      .anchor = "narrative"};
    }
    const auto& named = scene.day_in_sentence;
    if (named && static_cast<int>(weekday_of(*named).c_encoding()) == weekday) {
        return Choice{.cell = day_cell(*named),
                      .because = "the day that the sentence named falls on this weekday",
                      .confidence = 0.9,
                      .anchor = "narrative"};
    }
    if (back == 0) {
        return Choice{.cell = day_cell(today),
                      .direction = Direction::same,
                      .because = "the publication day's own weekday means that day",
                      .confidence = 0.98};
    }
    const Day past = today - date::days{back};
    const Day future = past + date::days{7};
    auto ahead = looks_ahead(scene);
    const bool may_guess = scene.context.prefer == Prefer::evidence;
    if (!ahead && may_guess && scene.cue == Cue::for_) {
        ahead = "what is set 'for' a day lies ahead";
    }
    if (!ahead && may_guess && scene.governor.progressive && scene.cue != Cue::since &&
        scene.cue != Cue::from) {
        ahead = fmt::format("'{}' with a progressive form, as of a plan", scene.governor.word);
    }
    if (!ahead && may_guess && scene.governor.direct && scene.governor.tense == Tense::present &&
        scene.cue == Cue::on) {
        ahead = fmt::format("the governing verb '{}' is present, as of a fixture", scene.governor.word);
    }
    if (!ahead && may_guess && scene.governor.planned_then && future - today < today - past) {
        ahead = fmt::format("'{} to', and it is the nearer one", scene.governor.word);
    }
    if (ahead) {
        return Choice{.cell = day_cell(future),
                      .direction = Direction::future,
                      .because = *ahead,
                      .confidence = 0.8,
                      .other = past};
    }
    return Choice{.cell = day_cell(past),
                  .direction = Direction::past,
                  .because = verb_reason(scene, "a bare weekday is the last such day before publication"),
                  .confidence = 0.92,
                  .other = future};
}

MaybeChoice month(int month, const Scene& scene) {
    const auto in_year = [month](int year) -> std::optional<Cell> {
        const auto day = make(year, month, 1);
        return day ? std::optional(cell_of(*day, Granularity::month)) : std::nullopt;
    };
    if (auto choice = joined(scene, month, in_year)) {
        return choice;
    }
    if (auto choice = range_end(scene, in_year)) {
        return choice;
    }
    if (const auto year = narrative_year(scene)) {
        if (auto cell = in_year(*year + turns_year(scene, month))) {
            return Choice{.cell = *cell,
                          .because = fmt::format("the passage stands in {}", *year),
                          .confidence = 0.88,
                          .anchor = "narrative"};
        }
    }
    const int year = published_year(scene);
    const int ahead = (month - published_month(scene) + 12) % 12; // months to the coming one
    const int future_year = month >= published_month(scene) ? year : year + 1;
    const auto past = in_year(ahead == 0 ? year : future_year - 1);
    const auto future = in_year(future_year);
    auto reason = looks_ahead(scene);
    const bool may_guess = scene.context.prefer == Prefer::evidence;
    // "Final February figures will come out in April": nobody calls the one ten months ahead bare either.
    const int furthest = bounds(scene) ? 11 : scene.cue == Cue::in ? 10 : 9; // months
    if (may_guess && ahead > furthest) {
        reason.reset();
    }
    // The month that comes next is meant whatever the tense: nobody calls the one 11 months ago bare.
    const Tense tense = scene.governor.tense;
    const bool done =
        tense == Tense::past && scene.governor.beside && scene.cue == Cue::in; // "resigned in March"
    const int horizon = done                   ? 0
                        : bounds(scene)        ? 4
                        : tense == Tense::past ? 1
                                               : (tense == Tense::present ? 6 : 3);
    const bool near_ahead = may_guess && scene.cue != Cue::since && ahead > 0 && ahead <= horizon;
    if (future && ahead > 0 && (reason || near_ahead)) {
        return Choice{.cell = *future,
                      .direction = Direction::future,
                      .because = reason ? *reason : std::string("a month that comes soon"),
                      .confidence = 0.7,
                      .other = past ? std::optional(past->first) : std::nullopt};
    }
    if (!past) {
        return std::nullopt;
    }
    return Choice{.cell = *past,
                  .direction = ahead == 0 ? Direction::same : Direction::past,
                  .because = verb_reason(scene, "a bare month is the last such month"),
                  .confidence = 0.75,
                  .other = future ? std::optional(future->first) : std::nullopt};
}

MaybeChoice month_day(int month, int day, const Scene& scene) {
    const auto in_year = [&](int year) -> std::optional<Cell> {
        const auto found = make(year, month, day);
        return found ? std::optional(day_cell(*found)) : std::nullopt;
    };
    if (auto choice = joined(scene, month, in_year)) {
        return choice;
    }
    if (auto choice = range_end(scene, in_year)) {
        return choice;
    }
    if (const auto year = narrative_year(scene)) {
        if (const auto found = make(*year + turns_year(scene, month), month, day)) {
            return Choice{.cell = day_cell(*found),
                          .because = fmt::format("the passage stands in {}", *year),
                          .confidence = 0.94,
                          .anchor = "narrative"};
        }
    }
    const int year = published_year(scene);
    std::optional<Day> past;
    std::optional<Day> future;
    for (int y = year - 8; y <= year + 8; ++y) { // 29 February comes every fourth, at times every eighth year
        const auto found = make(y, month, day);
        if (found && *found <= published(scene)) {
            past = found;
        } else if (found && !future) {
            future = found;
        }
    }
    if (!past || !future) {
        return std::nullopt;
    }
    const auto days_back = (published(scene) - *past).count();
    const auto days_ahead = (*future - published(scene)).count();
    const auto ahead = looks_ahead(scene);
    // Without a word that looks ahead, a day that is named without its year lies at most some ten weeks
    // ahead.
    const int soon = bounds(scene) ? 120 : 90;
    const bool near_ahead = days_ahead < days_back && days_ahead <= soon && scene.cue != Cue::since &&
                            scene.context.prefer == Prefer::evidence;
    const bool is_future =
        days_back > 0 && (ahead ? days_ahead < 320 || scene.context.prefer == Prefer::future : near_ahead);
    return Choice{
        .cell = day_cell(is_future ? *future : *past),
        .direction = days_back == 0 ? Direction::same : (is_future ? Direction::future : Direction::past),
        .because = is_future && ahead ? *ahead
                   : is_future        ? std::string("of the days with that name the nearest to publication")
                               : verb_reason(scene, "of the days with that name the last before publication"),
        .confidence = 0.9,
        .other = is_future ? past : future};
}

MaybeChoice day_of_month(int day, const Scene& scene) {
    const bool named = scene.last_named && scene.last_named->granularity <= Granularity::month;
    const Day base = named ? scene.last_named->first : published(scene);
    const date::year_month_day ymd = civil(base);
    const auto found =
        make(static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())), day);
    if (!found) {
        return std::nullopt;
    }
    return Choice{.cell = day_cell(*found),
                  .because = named ? "of the month named last" : "of the month of publication",
                  .confidence = 0.7,
                  .anchor = named ? "narrative" : "publication"};
}

MaybeChoice quarter(int quarter, const Scene& scene) {
    const auto in_year = [quarter](int year) -> std::optional<Cell> {
        const auto day = make(year, 3 * quarter - 2, 1);
        return day ? std::optional(cell_of(*day, Granularity::quarter)) : std::nullopt;
    };
    constexpr int quarters = 4;
    const int running = (published_month(scene) + 2) / 3;
    const int steps = (quarter - running + quarters) % quarters;      // to the coming one
    const auto ahead = steps < 3 ? looks_ahead(scene) : std::nullopt; // of the last one results will be told
    const bool next = steps == 1 && scene.governor.tense != Tense::past && scene.cue != Cue::since &&
                      scene.context.prefer == Prefer::evidence;
    const bool is_future = steps > 0 && (ahead || next);
    const int first_year = published_year(scene) - (quarter > running ? 1 : 0);
    const auto cell = in_year(first_year + (is_future ? 1 : 0));
    if (!cell) {
        return std::nullopt;
    }
    return Choice{.cell = *cell,
                  .direction =
                      is_future ? Direction::future : (steps == 0 ? Direction::same : Direction::past),
                  .because = ahead && is_future ? *ahead
                             : is_future        ? std::string("a quarter that comes next")
                                         : std::string("a bare quarter is the last one that has begun"),
                  .confidence = 0.85};
}

MaybeChoice half(int half, const Scene& scene) {
    return yearly(
        scene,
        [half](int year) -> std::optional<Cell> {
            const auto day = make(year, half == 1 ? 1 : 7, 1);
            return day ? std::optional(cell_of(*day, Granularity::half)) : std::nullopt;
        },
        "a half-year");
}

MaybeChoice season(Season season, const Scene& scene) {
    return yearly(
        scene, [season](int year) { return season_cell(year, season); }, "a season");
}

MaybeChoice holiday(std::string_view name, const Scene& scene) {
    const Holiday* rule = find_holiday(name);
    if (rule == nullptr) {
        return std::nullopt;
    }
    const auto in_year = [rule](int year) -> std::optional<Cell> {
        const auto day = year >= min_year && year <= max_year ? rule->on(date::year{year}) : std::nullopt;
        return day ? std::optional(days_cell(*day, rule->length())) : std::nullopt;
    };
    auto choice = yearly(scene, in_year, "a named day");
    if (choice && choice->anchor == "publication" && choice->other && choice->direction == Direction::past) {
        const auto back = (published(scene) - choice->cell.first).count();
        const auto ahead = (*choice->other - published(scene)).count();
        if (ahead < back && ahead < 60) {
            std::swap(choice->cell.first, *choice->other);
            choice->cell = days_cell(choice->cell.first, rule->length());
            choice->direction = Direction::future;
            choice->because = "the coming one is near";
        }
    }
    return choice;
}

bool has_just_ended(const Cell& now, const Scene& scene) {
    constexpr int fresh = 3; // Monday to Wednesday
    const auto before = now.granularity == Granularity::weekend ? neighbour(now, -1) : std::nullopt;
    return before && now.first > published(scene) && (published(scene) - before->last).count() <= fresh &&
           scene.governor.tense == Tense::past && scene.cue != Cue::for_ &&
           scene.context.prefer == Prefer::evidence;
}

MaybeChoice cell_at_hand(Unit unit, const Scene& scene) {
    if (unit == Unit::quarter && scene.last_quarter) {
        return Choice{.cell = *scene.last_quarter,
                      .because = "the quarter named last",
                      .confidence = 0.85,
                      .anchor = "narrative"};
    }
    const Cell now = cell_of(published(scene), granularity_of(unit));
    if (unit == Unit::quarter || (unit == Unit::weekend && now.first > published(scene))) {
        const auto ahead = looks_ahead(scene);
        const auto before = neighbour(now, -1);
        if (!ahead && before) {
            return Choice{.cell = *before,
                          .direction = Direction::past,
                          .because = "the last one that has ended",
                          .confidence = 0.75,
                          .other = now.first};
        }
        return Choice{
            .cell = now, .direction = Direction::future, .because = ahead.value_or(""), .confidence = 0.75};
    }
    if (scene.kind == TextKind::narrative && scene.last_named) {
        return Choice{.cell = cell_of(scene.last_named->first, granularity_of(unit)),
                      .because = "the one that the passage stands in",
                      .confidence = 0.7,
                      .anchor = "narrative"};
    }
    return Choice{.cell = now,
                  .direction = Direction::same,
                  .because = "the one that holds the publication day",
                  .confidence = 0.75};
}

} // namespace dateline::policies
