#pragma once

#include "render/event_mark.hpp"
#include "render/layout.hpp"
#include "render/time_axis.hpp"

#include <dateline/render/render.hpp>

#include <span>
#include <string>
#include <vector>

namespace dateline {

/// An event as the strip and the list show it.
struct ShownEvent {
    const TimelineEvent* event = nullptr;
    EventMark mark{};
    int number = 0;                  ///< on the mark and in the row; 0: a tick on the axis, no row
    std::vector<EventMark> others{}; ///< other days that outlets give for it; for marks of one day only
};

struct PublicationDay {
    HalfDays time = 0;  ///< the end of the day: what is left of the line had been reported
    std::string word{}; ///< "published 24 Aug"
};

/// The strip from `left` to `right`, its top at `top`. `events` is not empty and in time order.
[[nodiscard]] Strip lay_out_strip(std::span<const ShownEvent> events,
                                  std::span<const PublicationDay> published, Length left, Length right,
                                  Length top, Scale scale);

/// The whole picture of one article or a few: heading, strip, list, legend, sources.
[[nodiscard]] Layout lay_out_column(const Timeline& timeline, Length width, Scale scale = Scale::automatic);

/// Who acted on whom: actors in boxes, what they did on the lines between. Wider than `width` where the graph
/// does not fit: its text is never made smaller.
[[nodiscard]] Result<Layout> lay_out_network(const Timeline& timeline, Length width);

/// What was before what, as far as the dates tell: boxes of one time each, arrows downwards. Wider than
/// `width` where the graph does not fit.
[[nodiscard]] Result<Layout> lay_out_sequence(const Timeline& timeline, Length width);

/// Legend of what occurs, from (left, top), wrapped at `right`; gives its height, 0 where none is needed.
[[nodiscard]] Length lay_out_legend(Layout& layout, const std::vector<MarkForm>& forms, Length left,
                                    Length right, Length top);

/// Title, subtitle and the rule above them; gives the y below.
[[nodiscard]] Length lay_out_heading(Layout& layout, const std::string& title, const std::string& subtitle,
                                     Length left, Length right);
/// Sources, as links where they have one; gives the y below.
[[nodiscard]] Length lay_out_source(Layout& layout, const Timeline& timeline, Length left, Length right,
                                    Length top);

/// Space on all sides, so that marks at the first and last day are not cut.
inline constexpr Length margin = px(12);

} // namespace dateline
