#include "render/event_mark.hpp"

#include "events/clock_text.hpp"

#include <algorithm>

namespace dateline {

namespace {

AxisUnit unit_of(Granularity granularity) {
    switch (granularity) {
    case Granularity::instant:
    case Granularity::part_of_day:
    case Granularity::day:
    case Granularity::weekend:
    case Granularity::interval:
        return AxisUnit::day;
    case Granularity::week:
        return AxisUnit::week;
    case Granularity::month:
        return AxisUnit::month;
    case Granularity::season:
    case Granularity::quarter:
    case Granularity::half:
        return AxisUnit::quarter;
    case Granularity::year:
        return AxisUnit::year;
    case Granularity::decade:
        return AxisUnit::decade;
    case Granularity::century:
        return AxisUnit::century;
    case Granularity::millennium:
        return AxisUnit::millennium;
    }
    return AxisUnit::day;
}

bool is_doubted(std::string_view edtf) {
    return edtf.find_first_of("~%?") != std::string_view::npos;
}

MarkShape shape_of(const When& when, Exactness exact) {
    if (when.span.is_day() && when.extent == Extent::within) {
        return exact.begin && exact.end ? MarkShape::disc : MarkShape::capsule;
    }
    if (when.span.is_day() && exact.begin && exact.end) {
        return MarkShape::disc; // all of one day looks like that day
    }
    return when.extent == Extent::lasting ? MarkShape::band : MarkShape::capsule;
}

} // namespace

Standing standing_of(Status status) {
    switch (status) {
    case Status::happened:
    case Status::ongoing:
        return Standing::happened;
    case Status::planned:
        return Standing::planned;
    case Status::possible:
    case Status::conditional:
        return Standing::possible;
    case Status::claimed:
        return Standing::claimed;
    case Status::denied:
        return Standing::denied;
    }
    return Standing::happened;
}

Exactness exactness_of(const When& when) {
    if (when.clock) {
        return {}; // "about noon on Monday" leaves the hour inexact, not the day
    }
    const std::string_view edtf = when.edtf;
    const std::size_t slash = edtf.find('/');
    if (slash != std::string_view::npos && is_doubted(edtf)) {
        return {.begin = !is_doubted(edtf.substr(0, slash)), .end = !is_doubted(edtf.substr(slash + 1))};
    }
    const bool exact = when.modifier != Modifier::approx && !is_doubted(edtf);
    return {.begin = exact, .end = exact};
}

EventMark mark_of(const TimelineEvent& event, std::optional<Day> published) {
    const When& when = *event.when;
    const Exactness exact = exactness_of(when);
    const Span& span = when.span;
    const Day first = span.first ? *span.first : *span.last;
    Day last = span.last ? *span.last : *span.first;
    EventMark mark;
    mark.form.shape = span.first && span.last          ? shape_of(when, exact)
                      : when.extent == Extent::lasting ? MarkShape::band
                                                       : MarkShape::capsule;
    mark.form.standing = standing_of(event.status);
    mark.form.begin = !span.first ? MarkEnd::open : exact.begin ? MarkEnd::known : MarkEnd::approximate;
    mark.form.end = !span.last ? MarkEnd::open : exact.end ? MarkEnd::known : MarkEnd::approximate;
    if (event.status == Status::ongoing && mark.form.shape != MarkShape::disc) {
        mark.form.end = MarkEnd::open;
    }
    if (mark.form.shape == MarkShape::band && mark.form.end == MarkEnd::open && published) {
        last = std::max(last, *published);
    }
    if (mark.form.shape == MarkShape::disc) {
        mark.form.begin = MarkEnd::known;
        mark.form.end = MarkEnd::known;
    }
    mark.unit = unit_of(when.granularity);
    mark.begin = begin_of(first);
    mark.end = begin_of(last) + one_day;
    return mark;
}

EventMark mark_in_day(const TimelineEvent& event) {
    const When& when = *event.when;
    EventMark mark = mark_of(event, std::nullopt);
    mark.unit = AxisUnit::hour;
    if (!when.clock) {
        mark.form.shape = MarkShape::capsule;
        return mark;
    }
    mark.begin += when.clock->hour * one_hour + when.clock->minute.value_or(0);
    mark.end = mark.begin;
    switch (clock_bend(when.modifier)) {
    case ClockBend::at:
        return mark;
    case ClockBend::before:
    case ClockBend::by:
        mark.form.begin = MarkEnd::open;
        break;
    case ClockBend::after:
    case ClockBend::from:
        mark.form.end = MarkEnd::open;
        break;
    case ClockBend::about:
        mark.form.begin = MarkEnd::approximate;
        mark.form.end = MarkEnd::approximate;
        break;
    }
    mark.form.shape = MarkShape::capsule;
    return mark;
}

MarkForm undated_form(const TimelineEvent& event) {
    return {.shape = MarkShape::square, .standing = standing_of(event.status)};
}

} // namespace dateline
