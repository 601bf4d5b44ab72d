#pragma once

#include "render/layout.hpp"

#include <dateline/timeline/timeline.hpp>

#include <cstdint>
#include <optional>

namespace dateline {

/// Time on the axis in half days since 1970-01-01: day d covers [2d, 2d + 2), its middle is 2d + 1.
using HalfDays = std::int64_t;
[[nodiscard]] constexpr HalfDays begin_of(Day day) {
    return 2 * HalfDays{day.time_since_epoch().count()};
}

/// Units of an axis, finest first.
enum class AxisUnit : std::uint8_t {
    day,
    week,
    month,
    quarter,
    year,
    five_years,
    decade,
    century,
    millennium
};

/// Where an event stands in time, and how it looks there.
struct EventMark {
    MarkForm form{};
    HalfDays begin = 0; ///< half-open; an open side ends at what is known of the other
    HalfDays end = 0;
    AxisUnit unit = AxisUnit::day; ///< how finely it is known
    bool is_tick = false;          ///< without a label; in a sequence it needs less room

    [[nodiscard]] HalfDays middle() const { return (begin + end) / 2; }
    [[nodiscard]] bool is_point() const { return form.shape == MarkShape::disc; }
};

/// `published`: the last publication day; what lasts without a known end is drawn up to it.
[[nodiscard]] EventMark mark_of(const TimelineEvent& event, std::optional<Day> published);
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
