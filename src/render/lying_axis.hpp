#pragma once

#include "render/event_choice.hpp"
#include "render/layout.hpp"
#include "render/time_axis.hpp"

#include <span>
#include <vector>

namespace dateline {

/// Draws an axis from left to right into a strip, with its words below it.
class LyingAxis {
  public:
    LyingAxis(Strip& strip, const TimeAxis& axis, Length left, Length right, Length axis_y)
        : strip_(strip), axis_(axis), left_(left), right_(right), axis_y_(axis_y), bottom_(axis_y + px(22)) {}

    /// Line, ticks, breaks, or what stands for them on a scale that is not linear.
    void draw(std::span<const ShownEvent> events);
    /// Dashed lines from `top` down, with their words; after draw().
    void draw_published(std::span<const PublicationDay> published, Length top,
                        Paint paint = Paint::published);
    /// Below all words so far.
    [[nodiscard]] Length bottom() const { return bottom_; }

  private:
    void draw_ticks(const AxisPiece& piece);
    void draw_breaks();
    void draw_sequence_years(std::span<const ShownEvent> events);
    void draw_log_ticks(const AxisPiece& piece);
    /// Adds the line unless it would touch another one of those below the axis or leave the strip.
    bool add_note(TextLine line);

    Strip& strip_;
    const TimeAxis& axis_;
    Length left_;
    Length right_;
    Length axis_y_;
    Length bottom_;
    std::vector<Box> notes_{};
};

} // namespace dateline
