#pragma once

#include "render/axis_units.hpp"
#include "render/layout.hpp"

#include <dateline/timeline/timeline.hpp>

#include <optional>

namespace dateline {

/// Where an event stands in time, and how it looks there.
struct EventMark {
    MarkForm form{};
    AxisTime begin = 0; ///< half-open; an open side ends at what is known of the other
    AxisTime end = 0;
    AxisUnit unit = AxisUnit::day; ///< how finely it is known
    bool is_tick = false;          ///< without a label; in a sequence it needs less room

    [[nodiscard]] AxisTime middle() const { return (begin + end) / 2; }
    [[nodiscard]] bool is_point() const { return form.shape == MarkShape::disc; }
};

/// `published`: the last publication day; what lasts without a known end is drawn up to it.
[[nodiscard]] EventMark mark_of(const TimelineEvent& event, std::optional<Day> published);
/// Where it stands on an axis of hours: at its time of day; without one, some time in the day. The event is
/// of one day.
[[nodiscard]] EventMark mark_in_day(const TimelineEvent& event);
/// The form of an event without a date.
[[nodiscard]] MarkForm undated_form(const TimelineEvent& event);
[[nodiscard]] Standing standing_of(Status status);

/// Which ends the text leaves inexact, from the EDTF value ("2021-08-10~/2021-08-24") and the modifier.
struct Exactness {
    bool begin = true;
    bool end = true;
};
[[nodiscard]] Exactness exactness_of(const When& when);

} // namespace dateline
