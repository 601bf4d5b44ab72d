#pragma once

#include "render/event_mark.hpp"
#include "render/length.hpp"

#include <dateline/render/render.hpp>

#include <span>
#include <string>
#include <vector>

namespace dateline {

/// A stretch of time that is drawn true to scale from left to right.
struct AxisPiece {
    AxisTime begin = 0; ///< of what must be seen in it; around that is air
    AxisTime end = 0;
    Length left = 0; ///< of the axis
    Length right = 0;
    Length from = 0;               ///< where `begin` stands
    Length scale_length = 1;       ///< the scale as a fraction: so much paper …
    AxisTime scale_time = 1;       ///< … for so much time
    AxisUnit unit = AxisUnit::day; ///< the finest precision shown in it

    [[nodiscard]] Length x(AxisTime time) const {
        return from + static_cast<Length>(scaled(time - begin, scale_length, scale_time));
    }
    /// The first moment that is not left of the axis, the last that is not right of it.
    [[nodiscard]] AxisTime first() const;
    [[nodiscard]] AxisTime last() const;
    friend bool operator==(const AxisPiece&, const AxisPiece&) = default;
};

enum class AxisScale : std::uint8_t {
    linear,
    collapsed,  ///< long empty stretches are left out between pieces
    sequential, ///< more than three would be left out: marks stand in order, at equal distance
    logarithmic ///< by the time before the end of its one piece
};

/// Linear unless a gap without any mark is > 5 times the median gap and > 96 px on paper and linear would
/// leave more than a third of the marks on top of each other.
struct TimeAxis {
    AxisScale scale = AxisScale::linear;
    std::vector<AxisPiece> pieces{}; ///< in order; between two of them a break
    std::vector<AxisTime> hidden{};  ///< what each break leaves out
    /// Sequential: marks by their begin, then their end, as a list has them, and where they stand in the time
    /// of the one piece.
    struct Slot {
        AxisTime begin = 0;
        AxisTime end = 0;
        AxisTime place = 0;
    };
    std::vector<Slot> sequence{};

    /// Where a mark stands that has one place: in its middle, or in its slot.
    [[nodiscard]] Length x_of(const EventMark& mark) const;
    /// Not for a sequence, which knows marks only.
    [[nodiscard]] Length x(AxisTime time) const;
    [[nodiscard]] const AxisPiece& piece_at(AxisTime time) const;
};

inline constexpr Length break_width = px(26);

/// `published`: moments that must be on the axis too. `marks` is not empty.
[[nodiscard]] TimeAxis make_axis(std::span<const EventMark> marks, std::span<const AxisTime> published,
                                 Length left, Length right, Scale scale = Scale::automatic);

struct AxisTick {
    Length x = 0;
    bool is_drawn = false; ///< or only a label, of a month or year that is there in part
    bool major = false;
    bool names_moment = false; ///< an hour: the label belongs to the tick itself
    std::string label{};       ///< empty on minor ones
    Length cell = 0; ///< width of the day, month or year that the label names; the label stands in its middle
                     ///< where it fits
    friend bool operator==(const AxisTick&, const AxisTick&) = default;
};
/// Ticks of the one piece of a logarithmic axis: how long before its end they stand ("1 week before").
[[nodiscard]] std::vector<AxisTick> log_ticks_of(const TimeAxis& axis);

/// Ticks of one piece: the finest unit with room between labels, never finer than the piece's own unit.
[[nodiscard]] std::vector<AxisTick> ticks_of(const AxisPiece& piece);

} // namespace dateline
