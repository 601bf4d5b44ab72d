// Which arrangement suits what was asked for, and how much of it fits on the page.
#include "render/layout_steps.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dateline {

namespace {

struct Kind {
    Layout (*lay_out)(const Timeline&, const LayoutRequest&) = nullptr;
    std::string_view name{};
    int least_width = 0; ///< px
    int most_width = 0;
    int usual_width = 0;
};
constexpr Kind column{lay_out_column, "column", 480, 960, 724};
constexpr Kind vertical{lay_out_vertical, "vertical", 300, 960, 360};
constexpr Kind horizontal{lay_out_horizontal, "horizontal", 700, 2400, 1200};
constexpr Kind lanes{lay_out_lanes, "lanes", 600, 2400, 960};

Kind kind_of(const RenderOptions& options) {
    if (options.lanes != Lanes::none) {
        return lanes;
    }
    switch (options.arrangement) {
    case Arrangement::column:
        return column;
    case Arrangement::vertical:
        return vertical;
    case Arrangement::horizontal:
        return horizontal;
    case Arrangement::automatic:
        break;
    }
    if (options.page == Page::slide || options.width >= 900) {
        return horizontal;
    }
    const bool is_narrow = options.width > 0 && options.width < column.least_width;
    return options.page != Page::none || is_narrow ? vertical : column;
}

bool is_undated(const Row& row) {
    return std::any_of(row.marks.begin(), row.marks.end(),
                       [](const Mark& m) { return m.form.shape == MarkShape::square; });
}

/// Asks for a little less than the layout shows; false where nothing can go any more.
bool ask_for_less(LayoutRequest& request, const Layout& layout) {
    constexpr std::size_t least_lanes = 5;
    constexpr std::size_t least_undated = 3;
    const auto undated =
        static_cast<std::size_t>(std::count_if(layout.rows.begin(), layout.rows.end(), is_undated));
    const std::size_t labelled = layout.rows.size() - undated;
    const bool has_few_dated = labelled <= 2;
    const bool has_many_undated = undated > least_undated && undated * 4 > labelled;
    if (undated > 0 && (has_few_dated || has_many_undated)) {
        request.most_undated = undated - 1;
    } else if (request.lanes != Lanes::none && request.most_lanes > least_lanes &&
               labelled * 2 <= request.most_lanes * 3) { // a lane without much to say goes before a label
        --request.most_lanes;
    } else if (!has_few_dated) {
        // Heights go with the number of labels, more or less: far from the goal in large steps, near it in
        // ones.
        const std::int64_t fitting =
            scaled(static_cast<std::int64_t>(labelled), request.most_height, layout.height);
        const auto likely = static_cast<std::size_t>(fitting + fitting / 4);
        request.most_labelled = std::max<std::size_t>(std::min(labelled - 1, likely), 2);
    } else {
        return false;
    }
    return true;
}

/// Less and less until the picture is no higher than the page.
Layout fit_to_page(const Kind& kind, const Timeline& timeline, LayoutRequest request) {
    Layout layout = kind.lay_out(timeline, request);
    while (request.most_height > 0 && layout.height > request.most_height && ask_for_less(request, layout)) {
        layout = kind.lay_out(timeline, request);
    }
    if (layout.strip && layout.height < request.most_height) {
        // A page has room for a longer axis, up to twice as long: never an empty half.
        request.stretch = std::min(request.most_height - layout.height, layout.strip->box.height);
        layout = kind.lay_out(timeline, request);
    }
    return layout;
}

} // namespace

PageSize size_of(Page page) {
    switch (page) {
    case Page::none:
        break;
    case Page::a4:
        return {px(793.7), px(1122.5)};
    case Page::letter:
        return {px(816), px(1056)};
    case Page::slide:
        return {px(1200), px(675), 160};
    }
    return {};
}

Result<Layout> lay_out_timeline(const Timeline& timeline, const RenderOptions& options) {
    const Kind kind = kind_of(options);
    if (options.lanes != Lanes::none && options.arrangement != Arrangement::automatic &&
        options.arrangement != Arrangement::horizontal) {
        return fail({.fault = Fault::usage,
                     .what = "lanes lie beside each other in time that goes right only",
                     .remedy = "leave the layout out, or choose horizontal"});
    }
    if (options.page != Page::none && options.width != 0) {
        return fail({.fault = Fault::usage,
                     .what = "a page has its own width",
                     .remedy = "give a page or a width, not both"});
    }
    const PageSize page = size_of(options.page);
    const int width = options.width == 0 ? kind.usual_width : options.width;
    if (page.width == 0 && (width < kind.least_width || width > kind.most_width)) {
        return fail({.fault = Fault::usage,
                     .what = fmt::format("the layout {} cannot be {} px wide", kind.name, width),
                     .remedy = fmt::format("choose {} to {}", kind.least_width, kind.most_width)});
    }
    const LayoutRequest request{.width = page.width == 0 ? width * one_px : page.width,
                                .most_height = page.height,
                                .scale = options.scale,
                                .most_labelled = static_cast<std::size_t>(std::max(options.most_events, 0)),
                                .lanes = options.lanes};
    Layout layout = fit_to_page(kind, timeline, request);
    layout.size_percent = page.size_percent;
    return layout;
}

} // namespace dateline
