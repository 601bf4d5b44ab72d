// The picture itself.

#include "render/formats/picture.hpp"

#include "render/event_facts.hpp"
#include "render/formats/writers.hpp"
#include "render/layout_steps.hpp"
#include "render/svg.hpp"
#include "render/theme.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dateline {

namespace {

constexpr int least_width = 480;
constexpr int most_width = 960;
constexpr int column_of_a_report = 724;

Result<Layout> layout_of(const Timeline& timeline, const RenderOptions& options) {
    if (options.view == View::timeline) {
        return lay_out_timeline(timeline, options);
    }
    if (options.arrangement != Arrangement::automatic || options.page != Page::none ||
        options.lanes != Lanes::none || options.scale != Scale::automatic) {
        return fail({.fault = Fault::usage,
                     .what = "networks and sequences have no layout, page, lanes or scale",
                     .remedy = "leave these options out, or choose the view timeline"});
    }
    return picture_width(options, column_of_a_report).and_then([&](Length width) {
        return options.view == View::network ? lay_out_network(timeline, width)
                                             : lay_out_sequence(timeline, width);
    });
}

/// The picture says how many these are; whoever makes it hears it too.
void count_unlabelled(Losses& losses, const Layout& layout, const Timeline& timeline) {
    const auto undated =
        static_cast<std::size_t>(std::count_if(layout.rows.begin(), layout.rows.end(), [](const Row& row) {
            return std::any_of(row.marks.begin(), row.marks.end(),
                               [](const Mark& mark) { return mark.form.shape == MarkShape::square; });
        }));
    const SortedEvents events = sorted_events(timeline);
    losses.add("dated events without a label, marked as ticks",
               events.dated.size() - (layout.rows.size() - undated));
    losses.add("undated events, counted only", events.undated.size() - undated);
}

} // namespace

Result<Palette> palette_of(const std::string& name) {
    if (name == "auto") {
        return Palette{.base = &themes().front(), .overrides = themes().subspan(1)};
    }
    return find_theme(name).map([](const Theme* theme) { return Palette{.base = theme}; });
}

Result<Length> picture_width(const RenderOptions& options, int usual) {
    const int width = options.width == 0 ? usual : options.width;
    if (width < least_width || width > most_width) {
        return fail({.fault = Fault::usage,
                     .what = fmt::format("a picture cannot be {} px wide", width),
                     .remedy = fmt::format("choose {} to {}", least_width, most_width)});
    }
    return width * one_px;
}

Result<Rendering> write_svg(const Timeline& timeline, const RenderOptions& options) {
    const Result<Palette> palette = palette_of(options.theme);
    if (!palette) {
        return fail(palette.error());
    }
    return layout_of(timeline, options).map([&](const Layout& layout) {
        Losses losses;
        if (options.view == View::timeline) {
            count_unlabelled(losses, layout, timeline);
        }
        return Rendering{.bytes = draw_svg(layout, *palette), .losses = losses.in_words()};
    });
}

} // namespace dateline
