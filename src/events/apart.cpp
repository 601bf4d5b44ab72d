#include "events/apart.hpp"

#include <dateline/calendar/period.hpp>

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace dateline {

namespace {

/// Whole days, weeks, months or years of a TIMEX3 value such as "P2D".
std::optional<Period> length_of(const Timex& timex) {
    const std::string& value = timex.value;
    if (timex.type != TimexType::duration || value.size() < 3 || value[0] != 'P') {
        return std::nullopt;
    }
    Period period;
    const char* end = value.data() + value.size();
    const auto [unit, error] = std::from_chars(value.data() + 1, end, period.count);
    if (error != std::errc{} || unit + 1 != end) {
        return std::nullopt;
    }
    constexpr std::string_view letters = "DWMY";
    constexpr std::array units{Unit::day, Unit::week, Unit::month, Unit::year};
    const std::size_t which = letters.find(*unit);
    if (which == std::string_view::npos) {
        return std::nullopt;
    }
    period.unit = units.at(which);
    return period;
}

/// Days to both sides where the unit is coarser than what it is counted from: "two weeks after" a day.
int half_unit(Unit unit, const Span& from) {
    const auto days = (*from.last - *from.first).count();
    switch (unit) {
    case Unit::week:
        return days < 6 ? 3 : 0;
    case Unit::month:
        return days < 27 ? 15 : 0;
    case Unit::year:
        return days < 364 ? 183 : 0;
    default:
        return 0;
    }
}

/// The time that lies `by` from another; nothing where that one is open or the calendar ends.
std::optional<When> moved(const When& from, Period by, bool exact) {
    if (!from.span.first || !from.span.last || from.extent == Extent::lasting) {
        return std::nullopt;
    }
    const Result<Day> first = shift(*from.span.first, by, Overflow::clip);
    const Result<Day> last = shift(*from.span.last, by, Overflow::clip);
    if (!first || !last || *last < *first) {
        return std::nullopt;
    }
    if (from.granularity >= Granularity::month && by.unit >= Unit::month &&
        from.granularity != Granularity::interval) {
        When when = from; // two months after some day of May is some day of July
        when.span = cell(*first, from.granularity);
        when.edtf = to_edtf(when.span, Extent::within);
        when.modifier = Modifier::none;
        when.confidence = std::min(from.confidence, 0.85);
        return when;
    }
    const date::days around{exact ? 0 : half_unit(by.unit, from.span)};
    When when;
    when.span = {*first - around, *last + around};
    when.granularity = when.span.is_day() ? Granularity::day : Granularity::interval;
    when.edtf = to_edtf(when.span, Extent::within);
    when.confidence = std::min(from.confidence, 0.85);
    return when;
}

/// The nearest event at or above a token that has a time, or that is the first one at all.
std::size_t event_over(const Parse& tree, std::span<const Draft> drafts, const EventAt& events,
                       TokenIndex at) {
    std::size_t first = events.none();
    for (int steps = 0; at != no_token && steps < 3; ++steps) {
        const std::size_t event = events.at(at);
        first = first == events.none() ? event : first;
        if (event != events.none() && drafts[event].time) {
            return event;
        }
        const Relation relation = tree.relation(at);
        if (event != events.none() && relation != Relation::xcomp) {
            break; // "began to run dry": the beginning has the time
        }
        at = tree.head(at);
    }
    return first;
}

} // namespace

void lengths_apart(const Reading& reading, std::span<Draft> drafts, const EventAt& events) {
    const Parse& tree = reading.tree;
    for (const TimexSite& site : reading.sites) {
        std::optional<Period> length = length_of(*site.timex);
        TokenIndex link = site.span.last;
        const bool to_the_day = link + 3 < tree.size() && tree.form(link) == "to" &&
                                tree.form(link + 1) == "the" && tree.form(link + 2) == "day";
        link += to_the_day ? 3 : 0;
        if (!length || link >= tree.size() || (tree.form(link) != "after" && tree.form(link) != "before")) {
            continue;
        }
        const TokenIndex other = tree.head(link);
        if (other == no_token || other < link || events.at(other) == events.none()) {
            continue;
        }
        Draft& below = drafts[events.at(other)];
        const std::size_t over = event_over(tree, drafts, events, tree.head(other));
        if (over == events.none() || &drafts[over] == &below) {
            continue;
        }
        Draft& above = drafts[over];
        if (above.time.has_value() == below.time.has_value()) {
            continue;
        }
        Draft& known = above.time ? above : below;
        Draft& sought = above.time ? below : above;
        const bool later = (tree.form(link) == "after") == (&sought == &above);
        length->count = later ? length->count : -length->count;
        const std::optional<When> when = moved(known.time->when, *length, to_the_day);
        const bool too_late = when && sought.group.tense == EventTense::past && reading.article.published &&
                              *when->span.first > *reading.article.published;
        if (when && !too_late) {
            EventTime time = *known.time;
            time.when = *when;
            time.timex = site.timex->id;
            time.until.clear();
            time.rule = "so far from another event";
            time.because.insert(time.because.begin(),
                                fmt::format("“{}” {} “{}”", slice(reading.article.text, site.timex->range),
                                            later ? "after" : "before", tree.form(known.candidate.trigger)));
            sought.time = std::move(time);
            sought.site = &site;
            sought.own_time = true;
        }
    }
}

} // namespace dateline
