#include "time/find.hpp"
#include "time/nearest_verb.hpp"
#include "time/resolve.hpp"
#include "time/text_kind.hpp"

#include <dateline/time/timex.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace dateline {

namespace {

/// A quarter that the text speaks of, and not one that it compares with ("a year earlier").
bool names_quarter(const Tree& tree) {
    if (std::holds_alternative<Nth>(tree.node)) {
        return true; // "the quarter ended Sept. 30"
    }
    if (const Field* field = std::get_if<Field>(&tree.node)) {
        return !field->year;
    }
    return std::holds_alternative<Nearest>(tree.node);
}

/// A month, season or quarter with its year.
bool is_dated(const Tree& tree) {
    if (const Field* field = std::get_if<Field>(&tree.node)) {
        return field->year && (field->month || field->season || field->quarter);
    }
    return (std::holds_alternative<Part>(tree.node) || std::holds_alternative<Bend>(tree.node)) &&
           is_dated(tree.parts.front());
}

/// The field that a date names at its core: "Friday" of "next Friday", "May" of "early May".
const Field* core_field(const Tree& tree) {
    if (const Field* field = std::get_if<Field>(&tree.node)) {
        return field;
    }
    const bool holds_one = std::holds_alternative<Part>(tree.node) ||
                           std::holds_alternative<Bend>(tree.node) ||
                           std::holds_alternative<Nearest>(tree.node);
    return holds_one && !tree.parts.empty() ? core_field(tree.parts.front()) : nullptr;
}

/// Two weekdays, or two dates with a month: what may be the two ends of a range.
bool are_alike(const Tree& a, const Tree& b) {
    const Field* first = core_field(a);
    const Field* second = core_field(b);
    return first != nullptr && second != nullptr &&
           ((first->weekday && second->weekday) || (first->month && second->month));
}

/// The date that this mention is, if it is joined with the one before and says its own year.
std::optional<Cell> joined_date(const Mention& mention, const Scene& scene) {
    const bool joins = mention.joint == Joint::and_ || mention.joint == Joint::to;
    if (!joins || !is_dated(mention.tree)) {
        return std::nullopt;
    }
    const auto resolved = resolve(mention, scene);
    return resolved ? resolved->cell : std::nullopt;
}

bool is_lone_clock(const Tree& tree) {
    return std::holds_alternative<Clock>(tree.node) && tree.parts.empty();
}

/// "At 2:49 a.m. (0749 UTC) on Saturday": the day behind a lone time of day, past the same time in another
/// zone.
std::optional<Cell> day_ahead(const std::vector<Mention>& mentions, std::size_t at, const Scene& scene) {
    constexpr std::uint32_t between = 6; // ") on "
    if (!is_lone_clock(mentions[at].tree)) {
        return std::nullopt;
    }
    for (std::size_t next = at + 1; next < mentions.size() && next <= at + 2; ++next) {
        const Mention& mention = mentions[next];
        if (mention.sentence != mentions[at].sentence ||
            mention.range.begin - mentions[next - 1].range.end > between) {
            break;
        }
        if (!is_lone_clock(mention.tree)) {
            Scene there = scene;
            there.governor = mention.governor;
            there.cue = mention.cue;
            const auto resolved = resolve(mention, there);
            const bool is_day = resolved && resolved->cell && resolved->cell->granularity <= Granularity::day;
            return is_day ? resolved->cell : std::nullopt;
        }
    }
    return std::nullopt;
}

Stand stand_at(const Cell& cell) {
    Stand stand{.year = cell.year()};
    if (cell.granularity <= Granularity::month) {
        stand.month = static_cast<int>(static_cast<unsigned>(civil(cell.first).month()));
    }
    return stand;
}

/// A narrative moves to a date that opens its sentence or is the first of its paragraph, and on to a later
/// one that does not; years and dates named in passing leave it where it stands.
void move_stand(Scene& scene, const Mention& mention, const Cell& cell, bool new_paragraph) {
    constexpr int longest_leap = 3; // years
    const bool fine = cell.granularity <= Granularity::month;
    const int year = cell.year();
    const int leap = scene.stand ? year - scene.stand->year : 0;
    const int back = scene.stand && !scene.stand->month ? 1 : 0; // a bare year holds it loosely
    const bool goes_on = scene.stand && leap >= -back && leap <= longest_leap;
    const Field* field = std::get_if<Field>(&mention.tree.node);
    const bool yearless = field != nullptr && !field->year && field->month && fine;
    const bool dated = fine && is_dated(mention.tree);
    if (dated) {
        scene.in_sentence = stand_at(cell);
    }
    const bool bare_year = field != nullptr && field->year && cell.granularity == Granularity::year;
    const bool again = bare_year && scene.year_in_passing == year && leap > 0 && leap <= longest_leap;
    if (!scene.stand || mention.opens || yearless || again || (dated && (goes_on || new_paragraph))) {
        const bool leaps = mention.opens && !new_paragraph && leap > 1 && scene.stand->month;
        scene.before_leap = leaps ? scene.stand : std::nullopt;
        scene.stand = stand_at(cell);
        scene.year_in_passing.reset();
    } else if (bare_year) {
        scene.year_in_passing = year; // "plans for 1777 … the 1777 campaign": the second one moves it
    }
}

/// "On April 9 it fell. In November 2008 crowds … On April 15 …": back from where one sentence leapt to.
void return_from_leap(Scene& scene, const Mention& mention) {
    constexpr int soon = 3; // months
    const Field* field = core_field(mention.tree);
    if (!scene.before_leap || field == nullptr || !field->month || field->year) {
        return;
    }
    const int on = *field->month - *scene.before_leap->month;
    if (on >= 0 && on <= soon) {
        scene.stand = scene.before_leap;
    }
    scene.before_leap.reset();
}

/// "a year earlier" in a report: what figures are compared with; nothing counts on from there.
bool is_comparison(const Tree& tree) {
    const Shift* shift = std::get_if<Shift>(&tree.node);
    return shift != nullptr && shift->amounts.back().unit == Unit::year && shift->amounts.back().sign < 0 &&
           (shift->anchor == Anchor::comparison || shift->anchor == Anchor::reference);
}

/// "the first nine months", "six months": longer than a quarter.
bool spans_quarters(const Tree& tree) {
    constexpr int quarter_months = 3;
    const auto is_long = [](const Amount& amount) {
        return amount.unit == Unit::month && amount.count.whole > quarter_months;
    };
    if (const FirstUnits* first = std::get_if<FirstUnits>(&tree.node)) {
        return is_long(first->amount);
    }
    const Duration* duration = std::get_if<Duration>(&tree.node);
    return duration != nullptr && is_long(duration->amounts.front());
}

/// What later mentions may count from, once this one is resolved.
void move_on(Scene& scene, const Mention& mention, const Resolved& resolved, bool new_paragraph) {
    if (spans_quarters(mention.tree)) {
        scene.last_quarter.reset(); // what follows compares with these months, not with the quarter
    }
    const bool quoted = scene.kind == TextKind::narrative &&
                        resolved.timex.derivation.anchor == "publication"; // the "today" of a speech
    if (!resolved.cell || quoted || (scene.kind == TextKind::report && is_comparison(mention.tree))) {
        return;
    }
    scene.last_named = resolved.cell;
    move_stand(scene, mention, *resolved.cell, new_paragraph);
    // "said on Tuesday", "a strike that has shut the port since April 24": what follows is not told of that
    // day
    const bool bounds = mention.cue == Cue::since || mention.cue == Cue::until;
    const bool aside = scene.kind == TextKind::report && scene.last_day && (scene.governor.says || bounds);
    if (resolved.cell->granularity <= Granularity::day && !aside) {
        scene.last_day = resolved.cell;
        const Field* field = core_field(mention.tree);
        if (field != nullptr && (field->year || field->iso_day)) {
            scene.day_in_sentence = resolved.cell->first;
        }
    }
    const int distance = resolved.cell->year() - static_cast<int>(civil(scene.context.published).year());
    if (resolved.cell->granularity == Granularity::quarter && names_quarter(mention.tree) &&
        std::abs(distance) <= 1) {
        scene.last_quarter = scene.last_quarter ? scene.last_quarter : resolved.cell;
    }
}

/// Whether some date in figures can only be read with the day first, and none only with the month first.
bool shows_day_first(const std::vector<Mention>& mentions) {
    bool day_first = false;
    for (const Mention& mention : mentions) {
        const Field* field = core_field(mention.tree);
        if (field != nullptr && field->order == grammar::FigureOrder::month_first) {
            return false;
        }
        day_first = day_first || (field != nullptr && field->order == grammar::FigureOrder::day_first);
    }
    return day_first;
}

/// "Today the canal is a nature reserve.": what follows in the paragraph of a history is told of the present.
bool returns_to_today(const Mention& mention) {
    const Shift* shift = std::get_if<Shift>(&mention.tree.node);
    return mention.opens && shift != nullptr && shift->anchor == Anchor::publication &&
           shift->amounts.front().unit == Unit::day && shift->amounts.front().count.whole == 0;
}

/// "Mrs May" takes every "May" out of play that a preposition does not make a month.
void drop_person_names(std::vector<Mention>& mentions) {
    std::uint32_t months = 0;
    for (const Mention& mention : mentions) {
        if (const PersonName* name = std::get_if<PersonName>(&mention.tree.node)) {
            months |= std::uint32_t{1} << static_cast<unsigned>(name->month);
        }
    }
    if (months == 0) {
        return;
    }
    std::erase_if(mentions, [&](const Mention& mention) {
        const Field* field = std::get_if<Field>(&mention.tree.node);
        const bool bare = field != nullptr && field->month && *field == Field{.month = field->month} &&
                          ((months >> static_cast<unsigned>(*field->month)) & 1U) != 0;
        const bool placed = mention.cue == Cue::in || mention.cue == Cue::since ||
                            mention.cue == Cue::until || mention.cue == Cue::during ||
                            mention.cue == Cue::through;
        return std::holds_alternative<PersonName>(mention.tree.node) || (bare && !placed);
    });
}

/// A report that named a day long gone is back on its own days with the next paragraph.
void leave_background(Scene& scene) {
    constexpr int near = 60; // days
    if (scene.last_day && std::abs((scene.last_day->first - scene.context.published).count()) > near) {
        scene.last_day.reset();
    }
}

/// Resolves the mentions in text order; each may count from the ones before it.
std::vector<Timex> resolve_all(std::vector<Mention> mentions, const TimexContext& context) {
    std::vector<Timex> timexes;
    drop_person_names(mentions);
    Scene scene{.context = context, .kind = kind_of(mentions, context)};
    std::optional<Cell> last_cell; // of the mention before
    scene.day_first = shows_day_first(mentions);
    const TextKind kind = scene.kind;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        const Mention& mention = mentions[i];
        const bool new_paragraph = i == 0 || mentions[i - 1].paragraph != mention.paragraph;
        scene.kind = returns_to_today(mention) ? TextKind::report : (new_paragraph ? kind : scene.kind);
        if (new_paragraph && scene.kind == TextKind::report) {
            leave_background(scene);
        }
        if (mention.narrative_only && scene.kind != TextKind::narrative) {
            continue;
        }
        if (i == 0 || mentions[i - 1].sentence != mention.sentence) {
            scene.in_sentence.reset();
            scene.day_in_sentence.reset();
        }
        if (mention.joint == Joint::beside && last_cell && last_cell->granularity == Granularity::year) {
            scene.in_sentence = stand_at(*last_cell); // "the treaty of 1920 on July 12"
        }
        if (new_paragraph) {
            scene.before_leap.reset();
        }
        return_from_leap(scene, mention);
        scene.governor = mention.governor;
        scene.cue = mention.cue;
        const bool between = i > 0 && mentions[i - 1].cue == Cue::between;
        const bool alike = i > 0 && are_alike(mentions[i - 1].tree, mention.tree);
        scene.range_begins =
            alike && last_cell && (mention.joint == Joint::to || (mention.joint == Joint::and_ && between))
                ? std::optional(last_cell->first)
                : std::nullopt;
        scene.joined_next = i + 1 < mentions.size() ? joined_date(mentions[i + 1], scene) : std::nullopt;
        scene.day_ahead = day_ahead(mentions, i, scene);
        auto resolved = resolve(mention, scene);
        if (!resolved) {
            continue;
        }
        resolved->timex.id = fmt::format("t{}", timexes.size() + 1);
        move_on(scene, mention, *resolved, new_paragraph);
        last_cell = resolved->cell;
        timexes.push_back(std::move(resolved->timex));
    }
    return timexes;
}

/// Mentions that are part of a longer name of a person or an organisation: "April Ryan", "May's cabinet".
void drop_names(const Document& document, std::vector<Mention>& mentions) {
    std::size_t next = 0; // names and mentions both stand in text order
    std::erase_if(mentions, [&](const Mention& mention) {
        while (next < document.names.size() &&
               document.tokens[document.names[next].last - 1].range.end <= mention.range.begin) {
            ++next;
        }
        if (next == document.names.size()) {
            return false;
        }
        const Name& name = document.names[next];
        const Range range{document.tokens[name.first].range.begin, document.tokens[name.last - 1].range.end};
        const Field* field = std::get_if<Field>(&mention.tree.node);
        const bool sure = field != nullptr && (field->weekday || field->day || field->iso_day);
        return !sure && (name.type == NameType::person || name.type == NameType::organisation) &&
               range.contains(mention.range) && range != mention.range;
    });
}

/// "the two-day rally", "The 21 January execution": an article that belongs to a noun behind the expression
/// is no part of it.
void drop_foreign_articles(const Document& document, std::vector<Mention>& mentions) {
    std::size_t at = 0; // tokens and mentions both stand in text order
    for (Mention& mention : mentions) {
        while (at < document.tokens.size() && document.tokens[at].range.begin < mention.range.begin) {
            ++at;
        }
        if (at + 1 >= document.tokens.size() || document.tokens[at].relation != Relation::det ||
            document.tokens[at].range.begin != mention.range.begin || document.tokens[at].head == no_token) {
            continue;
        }
        const Token& head = document.tokens[document.tokens[at].head];
        const std::uint32_t behind = document.tokens[at + 1].range.begin;
        if (head.range.begin >= mention.range.end && behind < mention.range.end) {
            mention.range.begin = behind;
        }
    }
}

/// Of the blocks that tell: captions, bylines and footers do not.
std::vector<Mention> mentions_of(const grammar::Grammar& tables, const Article& article,
                                 const GovernorFinder& governors) {
    std::vector<Lexeme> lexemes;
    std::vector<Mention> mentions;
    for (const Block& block : article.blocks) {
        if (block.kind == BlockKind::body || block.kind == BlockKind::headline ||
            block.kind == BlockKind::dateline) {
            find_mentions(tables, article.text, block.range, governors, lexemes, mentions);
        }
    }
    return mentions;
}

} // namespace

std::vector<Timex> tag_timexes(std::string_view text, const TimexContext& context) {
    const grammar::Grammar* tables = grammar::find_grammar(context.language);
    if (tables == nullptr) {
        return {};
    }
    std::vector<Lexeme> lexemes;
    std::vector<Mention> mentions;
    find_mentions(*tables, text, {0, static_cast<std::uint32_t>(text.size())}, NearestVerb(*tables), lexemes,
                  mentions);
    return resolve_all(std::move(mentions), context);
}

std::vector<Timex> tag_timexes(const Article& article, const TimexContext& context) {
    const grammar::Grammar* tables = grammar::find_grammar(context.language);
    return tables == nullptr ? std::vector<Timex>{}
                             : resolve_all(mentions_of(*tables, article, NearestVerb(*tables)), context);
}

std::vector<Timex> tag_timexes(const Article& article, const Document& document,
                               const TimexContext& context) {
    const grammar::Grammar& tables = *grammar::grammars().front(); // of the language of documents
    std::vector<Mention> mentions = mentions_of(tables, article, GoverningVerb(tables, document));
    drop_names(document, mentions);
    drop_foreign_articles(document, mentions);
    return resolve_all(std::move(mentions), context);
}

Result<Timex> resolve_phrase(std::string_view phrase, const TimexContext& context) {
    std::vector<Timex> timexes = tag_timexes(phrase, context);
    const auto is_blank = [](char c) { return c == ' ' || c == '\n' || c == '\t'; };
    const auto first =
        static_cast<std::size_t>(std::find_if_not(phrase.begin(), phrase.end(), is_blank) - phrase.begin());
    std::size_t last = phrase.size();
    while (last > first && is_blank(phrase[last - 1])) {
        --last;
    }
    const bool whole = timexes.size() == 1 && timexes.front().range.end == last &&
                       (timexes.front().range.begin == first || timexes.front().cue != Cue::none);
    if (!whole) {
        return fail({.fault = Fault::input,
                     .what = fmt::format("'{}' is no time expression as a whole", phrase),
                     .remedy = "write one such as '20 years ago', 'next week' or '2021-08-24'"});
    }
    return std::move(timexes.front());
}

} // namespace dateline
