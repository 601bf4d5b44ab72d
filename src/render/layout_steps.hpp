#pragma once

#include "render/event_choice.hpp"
#include "render/layout.hpp"
#include "render/time_axis.hpp"

#include <dateline/render/render.hpp>

#include <span>
#include <string>
#include <vector>

namespace dateline {

/// What a picture is to look like. Heights are as large as the events need; where there is a `most_height`,
/// whoever asks lowers `most_labelled` until the picture is no higher (fit_to_page).
struct LayoutRequest {
    Length width = 0;
    Length most_height = 0; ///< 0: as high as it gets
    Length stretch = 0;     ///< what an upright axis may be longer than its labels need
    Scale scale = Scale::automatic;
    std::size_t most_labelled = 0; ///< dated events with a label; 0: all, and 24 of many
    std::size_t most_undated = 12;
    Lanes lanes = Lanes::none;
    std::size_t most_lanes = 12; ///< what is left over shares the last one
};

/// The strip from `left` to `right`, its top at `top`. `events` is not empty and in time order.
[[nodiscard]] Strip lay_out_strip(std::span<const ShownEvent> events,
                                  std::span<const PublicationDay> published, Length left, Length right,
                                  Length top, Scale scale);

// The whole picture of one article or a few, each in its way: heading, marks true to scale, labels, what has
// no date, legend, sources.

/// A strip above a list, joined by numbers.
[[nodiscard]] Layout lay_out_column(const Timeline& timeline, const LayoutRequest& request);

/// Time goes down; labels right of the axis, joined to their marks by lines.
[[nodiscard]] Layout lay_out_vertical(const Timeline& timeline, const LayoutRequest& request);
/// Time goes right; labels above the axis in tiers, joined to their marks by lines.
[[nodiscard]] Layout lay_out_horizontal(const Timeline& timeline, const LayoutRequest& request);
/// Time goes right; a row for each actor, place, type or source, with labels beside the marks.
[[nodiscard]] Layout lay_out_lanes(const Timeline& timeline, const LayoutRequest& request);
struct PageSize {
    Length width = 0;
    Length height = 0;
    int size_percent = 100; ///< text and all else are larger by this
};
/// At 96 px an inch; a slide is 1920 x 1080 px large. Page::none has no size.
[[nodiscard]] PageSize size_of(Page page);

/// The one of these that the options ask for, or that suits width and page; no higher than the page. Fails
/// with Fault::usage on what does not go together.
[[nodiscard]] Result<Layout> lay_out_timeline(const Timeline& timeline, const RenderOptions& options);

/// Who acted on whom: actors in boxes, what they did on the lines between. Wider than `width` where the graph
/// does not fit: its text is never made smaller.
[[nodiscard]] Result<Layout> lay_out_network(const Timeline& timeline, Length width);

/// What was before what, as far as the dates tell: boxes of one time each, arrows downwards. Wider than
/// `width` where the graph does not fit.
[[nodiscard]] Result<Layout> lay_out_sequence(const Timeline& timeline, Length width);

/// Legend of what occurs, from (left, top), wrapped at `right`; gives its height, 0 where none is needed.
[[nodiscard]] Length lay_out_legend(Layout& layout, const EventChoice& choice, Length left, Length right,
                                    Length top);

/// Title, subtitle and the rule above them; gives the y below.
[[nodiscard]] Length lay_out_heading(Layout& layout, const std::string& title, const std::string& subtitle,
                                     Length left, Length right);
/// Sources, as links where they have one; gives the y below.
[[nodiscard]] Length lay_out_source(Layout& layout, const Timeline& timeline, Length left, Length right,
                                    Length top);

/// Space on all sides, so that marks at the first and last day are not cut.
inline constexpr Length margin = px(12);

} // namespace dateline
