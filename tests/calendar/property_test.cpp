#include "show.hpp"

#include <rapidcheck/catch.h>

#include <array>

namespace dateline {

namespace {

constexpr Day earliest{date::year{min_year} / 1 / 1};
constexpr Day latest{date::year{max_year} / 12 / 31};

constexpr std::array all_granularities{
    Granularity::instant,    Granularity::part_of_day, Granularity::day,    Granularity::weekend,
    Granularity::week,       Granularity::month,       Granularity::season, Granularity::quarter,
    Granularity::half,       Granularity::year,        Granularity::decade, Granularity::century,
    Granularity::millennium, Granularity::interval};

constexpr std::array moving_units{Unit::day,  Unit::week,   Unit::month,   Unit::quarter,   Unit::half,
                                  Unit::year, Unit::decade, Unit::century, Unit::millennium};

rc::Gen<Day> days_between(Day first, Day last) {
    return rc::gen::map(
        rc::gen::inRange(first.time_since_epoch().count(), last.time_since_epoch().count() + 1),
        [](int count) { return Day{date::days{count}}; });
}

/// Any day, but often one where things happen: the borders, new years, ends of months, leap days.
Day any_day() {
    const Day plain = *days_between(earliest, latest);
    const date::year_month_day ymd = civil(plain);
    switch (*rc::gen::inRange(0, 8)) {
    case 0:
        return *days_between(earliest, earliest + date::days{800});
    case 1:
        return *days_between(latest - date::days{800}, latest);
    case 2:
        return Day{ymd.year() / 1 / 1};
    case 3:
        return Day{ymd.year() / ymd.month() / date::last};
    case 4:
        return Day{ymd.year() / 2 / date::last};
    case 5:
        return Day{ymd.year() / 12 / 31};
    default:
        return plain;
    }
}

Granularity any_granularity() {
    return all_granularities[*rc::gen::inRange(std::size_t{0}, all_granularities.size())];
}

/// Closed or half open; often a whole cell, or begun and ended by cells.
Span any_span() {
    const Day a = any_day();
    const Day b = *rc::gen::inRange(0, 2) == 0 ? any_day()
                                               : std::min(latest, a + date::days{*rc::gen::inRange(0, 900)});
    switch (*rc::gen::inRange(0, 6)) {
    case 0:
        return {.first = a, .last = std::nullopt};
    case 1:
        return {.first = std::nullopt, .last = b};
    case 2:
        return cell(a, any_granularity());
    case 3: {
        const Granularity grain = any_granularity();
        return {.first = cell(std::min(a, b), grain).first, .last = cell(std::max(a, b), grain).last};
    }
    default:
        return {.first = std::min(a, b), .last = std::max(a, b)};
    }
}

Period any_period() {
    const Unit unit = moving_units[*rc::gen::inRange(std::size_t{0}, moving_units.size())];
    const int most = unit <= Unit::week ? 100'000 : 3'000;
    return {.count = *rc::gen::inRange(-most, most), .unit = unit};
}

std::optional<Span> intersect_all(const Span& a, const Span& b, const Span& c) {
    const std::optional<Span> ab = intersect(a, b);
    return ab ? intersect(*ab, c) : std::nullopt;
}

} // namespace

TEST_CASE("day: what is printed is read back", "[calendar][day][property]") {
    rc::prop("parse_day(to_iso(d)) is d", [] {
        const Day d = any_day();
        RC_ASSERT(iso(parse_day(to_iso(d))) == to_iso(d));
        RC_ASSERT(parse_day(to_iso(d)).value() == d);
    });
    rc::prop("a later day is written later, in years from 0 on", [] {
        const Day a = *days_between(Day{date::year{0} / 1 / 1}, latest);
        const Day b = *days_between(Day{date::year{0} / 1 / 1}, latest);
        RC_ASSERT((a < b) == (to_iso(a) < to_iso(b)));
    });
    rc::prop("monday_of(iso_week(d)) is the Monday at or before d", [] {
        const Day d = any_day();
        const std::optional<Day> monday = monday_of(iso_week(d));
        RC_ASSERT(monday.has_value());
        RC_ASSERT(weekday_of(*monday) == date::Monday);
        RC_ASSERT(*monday <= d);
        RC_ASSERT(d < *monday + date::days{7});
    });
}

TEST_CASE("shift: laws", "[calendar][period][property]") {
    rc::prop("a shift that needs no clipping is undone by its opposite", [] {
        const Day d = any_day();
        const Period p = any_period();
        const Result<Day> there = shift(d, p, Overflow::fail);
        RC_PRE(there.has_value());
        RC_ASSERT(iso(shift(*there, {-p.count, p.unit}, Overflow::fail)) == iso(d));
    });
    rc::prop("clip, carry and fail are the same where the target month has the day", [] {
        const Day d = any_day();
        const Period p = any_period();
        const Result<Day> exact = shift(d, p, Overflow::fail);
        RC_PRE(exact.has_value());
        RC_ASSERT(iso(shift(d, p, Overflow::clip)) == iso(exact));
        RC_ASSERT(iso(shift(d, p, Overflow::carry)) == iso(exact));
    });
    rc::prop("clip ends its month where carry goes on into the next, at most three days later", [] {
        const date::year year = civil(any_day()).year();
        const Day d{year / date::month{*rc::gen::element(1U, 3U, 5U, 7U, 8U, 10U, 12U)} / 31};
        const Unit unit = *rc::gen::element(Unit::month, Unit::quarter);
        const Period p{*rc::gen::inRange(-40, 40), unit};
        const Result<Day> clipped = shift(d, p, Overflow::clip);
        RC_PRE(clipped.has_value());
        const Result<Day> carried = shift(d, p, Overflow::carry);
        RC_ASSERT(carried.has_value());
        RC_ASSERT(cell(*clipped, Granularity::month).last == *clipped);
        RC_ASSERT((*clipped < *carried) != shift(d, p, Overflow::fail).has_value());
        RC_ASSERT(*carried <= *clipped + date::days{3});
    });
    rc::prop("it succeeds exactly where the month that is meant is inside the calendar", [] {
        const Day d = any_day();
        const int count = *rc::gen::inRange(-300'000, 300'000);
        const date::year_month_day ymd = civil(d);
        const int month = static_cast<int>(ymd.year()) * 12 +
                          static_cast<int>(static_cast<unsigned>(ymd.month())) - 1 + count;
        const bool inside = month >= min_year * 12 && month < (max_year + 1) * 12;
        RC_ASSERT(shift(d, {count, Unit::month}, Overflow::clip).has_value() == inside);
    });
    rc::prop("a larger unit is so many of the smaller one", [] {
        const Day d = any_day();
        const int n = *rc::gen::inRange(-900, 900);
        const std::array<std::tuple<Unit, int, Unit>, 7> same{{{Unit::week, 7, Unit::day},
                                                               {Unit::quarter, 3, Unit::month},
                                                               {Unit::half, 2, Unit::quarter},
                                                               {Unit::year, 2, Unit::half},
                                                               {Unit::decade, 10, Unit::year},
                                                               {Unit::century, 10, Unit::decade},
                                                               {Unit::millennium, 10, Unit::century}}};
        for (const auto& [large, count, small] : same) {
            const Result<Day> by_large = shift(d, {n, large}, Overflow::clip);
            const Result<Day> by_small = shift(d, {n * count, small}, Overflow::clip);
            RC_ASSERT(by_large.has_value() == by_small.has_value());
            RC_ASSERT((!by_large || *by_large == *by_small));
        }
    });
    rc::prop("a longer shift never ends earlier", [] {
        const Day d = any_day();
        const Period p = any_period();
        const Result<Day> near = shift(d, p, Overflow::clip);
        const Result<Day> far = shift(d, {p.count + 1, p.unit}, Overflow::clip);
        RC_PRE(near.has_value() && far.has_value());
        RC_ASSERT(*near < *far);
    });
}

TEST_CASE("cell: laws", "[calendar][cell][property]") {
    rc::prop("it holds its day, but for a weekend asked for on a weekday", [] {
        const Day d = any_day();
        const Granularity g = any_granularity();
        RC_PRE(g != Granularity::weekend || weekday_of(d).iso_encoding() >= 6);
        RC_ASSERT(cell(d, g).contains(d));
    });
    rc::prop("all its days have the same cell", [] {
        const Granularity g = any_granularity();
        const Span whole = cell(any_day(), g);
        const bool single = g <= Granularity::day || g == Granularity::interval;
        RC_ASSERT((single || cell(*whole.first, g) == whole));
        RC_ASSERT((single || cell(*whole.last, g) == whole));
    });
    rc::prop("later days have later cells, or the same", [] {
        const Granularity g = any_granularity();
        const Day a = any_day();
        const Day b = any_day();
        RC_PRE(a <= b);
        RC_ASSERT(*cell(a, g).first <= *cell(b, g).first);
        RC_ASSERT(*cell(a, g).last <= *cell(b, g).last);
    });
    rc::prop("it never leaves the calendar and is never empty", [] {
        const Span whole = cell(any_day(), any_granularity());
        RC_ASSERT(make_span(whole.first, whole.last).has_value());
        RC_ASSERT(*whole.first >= earliest);
        RC_ASSERT(*whole.last <= latest);
    });
    rc::prop("a coarser cell holds the finer one", [] {
        const Day d = any_day();
        const std::array chain{Granularity::day,     Granularity::month,     Granularity::quarter,
                               Granularity::half,    Granularity::year,      Granularity::decade,
                               Granularity::century, Granularity::millennium};
        for (std::size_t i = 1; i < chain.size(); ++i) {
            const Span fine = cell(d, chain[i - 1]);
            RC_ASSERT(intersect(fine, cell(d, chain[i])) == fine);
        }
    });
}

TEST_CASE("intersect: laws", "[calendar][span][property]") {
    rc::prop("order does not matter, and a span meets itself in itself", [] {
        const Span a = any_span();
        const Span b = any_span();
        RC_ASSERT(intersect(a, b) == intersect(b, a));
        RC_ASSERT(intersect(a, a) == a);
    });
    rc::prop("three spans in any grouping", [] {
        const Span a = any_span();
        const Span b = any_span();
        const Span c = any_span();
        RC_ASSERT(intersect_all(a, b, c) == intersect_all(b, c, a));
        RC_ASSERT(intersect_all(a, b, c) == intersect_all(c, a, b));
    });
    rc::prop("it holds exactly the days that both hold", [] {
        const Span a = any_span();
        const Span b = any_span();
        const std::optional<Span> both = intersect(a, b);
        for (const std::optional<Day>& border : {a.first, a.last, b.first, b.last}) {
            for (int i = -1; border && i <= 1; ++i) {
                const Day d = *border + date::days{i};
                RC_ASSERT((both && both->contains(d)) == (a.contains(d) && b.contains(d)));
            }
        }
    });
}

TEST_CASE("edtf: what is printed is read back", "[calendar][edtf][property]") {
    rc::prop("the span of every span, and the extent of all that are no single date", [] {
        const Span span = any_span();
        const Extent extent = *rc::gen::inRange(0, 2) == 0 ? Extent::within : Extent::lasting;
        const Modifier modifier = *rc::gen::inRange(0, 2) == 0 ? Modifier::none : Modifier::approx;
        const std::string text = to_edtf(span, extent, modifier);
        RC_LOG() << iso(span) << " prints " << text;
        const Result<EdtfValue> value = parse_edtf(text);
        RC_ASSERT(value.has_value());
        RC_ASSERT(iso(value->span) == iso(span));
        RC_ASSERT(value->approximate == (modifier == Modifier::approx));
        RC_ASSERT((value->granularity != Granularity::interval || value->extent == extent));
        RC_ASSERT((value->granularity == Granularity::interval || value->extent == Extent::within));
    });
    rc::prop("the span of every When", [] {
        When when;
        when.granularity = any_granularity();
        when.span = *rc::gen::inRange(0, 2) == 0 ? cell(any_day(), when.granularity) : any_span();
        when.extent = *rc::gen::inRange(0, 2) == 0 ? Extent::within : Extent::lasting;
        const std::string text = to_edtf(when);
        RC_LOG() << iso(when.span) << " by " << std::string(to_string(when.granularity)) << " prints "
                 << text;
        const Result<EdtfValue> value = parse_edtf(text);
        RC_ASSERT(value.has_value());
        RC_ASSERT(iso(value->span) == iso(when.span));
    });
    rc::prop("texts made of the characters of EDTF are read or refused; what is read prints to the same span",
             [] {
                 // Double brackets in RC_ASSERT: its macro overloads ||, which would then evaluate both
                 // sides.
                 const std::string alphabet = "0123456789-X/[].~?%T:Z+";
                 std::string text;
                 const int length = *rc::gen::inRange(0, 14);
                 for (int i = 0; i < length; ++i) {
                     text += alphabet[*rc::gen::inRange(std::size_t{0}, alphabet.size())];
                 }
                 const Result<EdtfValue> value = parse_edtf(text);
                 RC_ASSERT((value.has_value() || !value.error().what.empty()));
                 RC_ASSERT((!value || parse_edtf(to_edtf(value->span, value->extent))->span == value->span));
             });
    rc::prop("one character changed in a good text never yields a span out of order", [] {
        const std::string alphabet = "0123456789-X/[].~?%T:Z+";
        std::string text = to_edtf(any_span(), Extent::within);
        text[*rc::gen::inRange(std::size_t{0}, text.size())] =
            alphabet[*rc::gen::inRange(std::size_t{0}, alphabet.size())];
        const Result<EdtfValue> value = parse_edtf(text);
        RC_ASSERT((!value || make_span(value->span.first, value->span.last).has_value()));
    });
}

} // namespace dateline
