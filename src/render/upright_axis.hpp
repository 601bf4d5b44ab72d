#pragma once

#include "render/event_choice.hpp"
#include "render/layout.hpp"
#include "render/time_axis.hpp"

#include <span>
#include <string>
#include <vector>

namespace dateline {

/// Draws an axis from top to bottom into a strip, with its words left of it.
class UprightAxis {
  public:
    /// Words stand between `left` and the axis at `axis_x`.
    UprightAxis(Strip& strip, const TimeAxis& axis, Length left, Length axis_x)
        : strip_(strip), axis_(axis), left_(left), axis_x_(axis_x) {}

    /// Dashed lines to the right up to `right`, with their words; before draw(), whose labels give way.
    void draw_published(std::span<const PublicationDay> published, Length right);
    /// Line, ticks, breaks, or what stands for them on a scale that is not linear.
    void draw(std::span<const ShownEvent> events);

  private:
    void draw_ticks(const AxisPiece& piece);
    void draw_breaks();
    void draw_sequence_years(std::span<const ShownEvent> events);
    void draw_log_ticks(const AxisPiece& piece);
    /// Lines one below the other, the first with its middle at y; none where they would touch others or
    /// leave the piece from `top` to `bottom`.
    bool add_note(const std::string& text, TextStyle style, Paint paint, Length y);

    Strip& strip_;
    const TimeAxis& axis_;
    Length left_;
    Length axis_x_;
    std::vector<Box> notes_{};
};

} // namespace dateline
