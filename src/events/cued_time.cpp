#include "events/cued_time.hpp"

namespace dateline {

namespace {

/// "Before 3 p.m. on Monday" is on Monday: what stands before a time of day leaves the time open, not the
/// day. Whether that is all that is to be done.
bool bend_within_day(When& when, Cue cue) {
    if (cue == Cue::before && !when.clock) {
        when.granularity = Granularity::day;
        return true;
    }
    if (!when.clock) {
        return false;
    }
    const bool is_midnight = when.clock->hour % 24 == 0 && when.clock->minute.value_or(0) == 0;
    switch (cue) {
    case Cue::before:
        when.modifier = Modifier::before;
        if (is_midnight) {
            when.clock->hour = 24; // the end of the day that it is before
        }
        break;
    case Cue::after:
        when.modifier = Modifier::after;
        if (is_midnight) {
            when.clock->hour = 0;
        }
        break;
    case Cue::by:
        when.modifier = Modifier::on_or_before;
        break;
    case Cue::around:
        when.modifier = Modifier::approx;
        return true;
    default:
        return false;
    }
    when.granularity = Granularity::day;
    return true;
}

} // namespace

When cued_time(const Timex& timex, std::optional<Day> published) {
    When when = *timex.when;
    const auto set = [&](std::optional<Day> first, std::optional<Day> last, Extent extent) {
        when.span = {first, last};
        when.extent = extent;
        // "since 2018" is "2018/..": the value keeps what the text named.
        when.edtf = extent == Extent::lasting ? to_edtf(when) : to_edtf(when.span, extent, when.modifier);
        when.granularity = Granularity::interval;
    };
    if (when.extent == Extent::lasting) {
        return when;
    }
    const Span span = when.span;
    const bool past = published && span.last && *span.last <= *published;
    if (when.granularity < Granularity::day && bend_within_day(when, timex.cue)) {
        return when;
    }
    switch (timex.cue) {
    case Cue::since:
        if (span.first) {
            set(span.first, std::nullopt, Extent::lasting);
        }
        break;
    case Cue::until:
        if (span.last) {
            set(std::nullopt, span.last, Extent::lasting);
        }
        break;
    case Cue::before:
        if (when.modifier == Modifier::end &&
            span.last) { // "before the end of the year" is still in the year
            when.modifier = Modifier::none;
            set(past ? std::nullopt : published, span.last, Extent::within);
        } else if (span.first) {
            set(std::nullopt, *span.first - date::days{1}, Extent::within);
        }
        break;
    case Cue::after:
        if (span.last && past) {
            set(*span.last, published, Extent::within);
        }
        break;
    case Cue::by:
        if (span.last && !past) {
            when.modifier = Modifier::none; // "by the end of March" need not be late in that time
            set(published, span.last, Extent::within);
        }
        break;
    default:
        break;
    }
    return when;
}

} // namespace dateline
