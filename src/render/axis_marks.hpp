#pragma once

#include "render/event_choice.hpp"
#include "render/time_axis.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace dateline {

/// The axis of these events and publication days from `begin` to `end`. Of what is only a tick no more needs
/// to be seen than its middle.
[[nodiscard]] TimeAxis axis_of(std::span<const ShownEvent> events, std::span<const PublicationDay> published,
                               Length begin, Length end, Scale scale);

/// Where something longer than a day lies along an axis from `begin` to `end`: never too short to be seen,
/// and an open side as long as its arrow needs. On an axis that only orders, around its middle.
struct Stretch {
    Length begin = 0;
    Length end = 0;
};
[[nodiscard]] Stretch extent_of(const EventMark& mark, const TimeAxis& axis, Length begin, Length end);

/// A mark beside an axis of any direction: `begin` and `end` along it, `near` and `far` away from it.
struct PlacedMark {
    const ShownEvent* event = nullptr;
    Length begin = 0;
    Length end = 0;
    Length near = 0;
    Length far = 0;
    Length anchor = 0;            ///< where its label is joined to it, along the axis
    bool is_tick = false;         ///< there was no place for its form
    std::vector<Length> others{}; ///< along the axis: other days that outlets give for it
};

/// Marks on an axis whose labels stand on its far side: days on the axis, those of one day in a stack away
/// from it, what is longer in lanes beside it.
struct AxisMarks {
    std::vector<PlacedMark> marks{}; ///< of the labelled events, in the order of their anchors
    std::vector<Length> ticks{};     ///< of the others, along the axis
    Length depth = 0;                ///< how far the farthest mark reaches
};

/// Time goes right and labels stand above, or time goes down and labels stand to the right.
enum class AxisDirection : std::uint8_t { right, down };
/// Draws marks, bridges between contradicting days, and ticks, on an axis at that height or distance.
void draw_marks(Strip& strip, const AxisMarks& marks, AxisDirection direction, Length axis_at);

struct MarkRoom {
    Length begin = 0; ///< of the axis
    Length end = 0;
    int lanes = 4; ///< for what is longer than a day
    int stack = 4; ///< days on each other
};
[[nodiscard]] AxisMarks place_marks(std::span<const ShownEvent> events, const TimeAxis& axis,
                                    const MarkRoom& room);

} // namespace dateline
