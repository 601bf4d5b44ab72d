#include "render/layout_steps.hpp"
#include "render/svg.hpp"
#include "render/theme.hpp"

#include <dateline/render/render.hpp>

#include <fmt/format.h>

namespace dateline {

namespace {

constexpr int least_width = 480;
constexpr int most_width = 960;

Result<std::string> write_svg(const Timeline& timeline, const RenderOptions& options) {
    if (options.width < least_width || options.width > most_width) {
        return fail({.fault = Fault::usage,
                     .what = fmt::format("a picture cannot be {} px wide", options.width),
                     .remedy = fmt::format("choose {} to {}", least_width, most_width)});
    }
    Palette palette{.base = &themes().front(), .overrides = themes().subspan(1)};
    if (options.theme != "auto") {
        const Result<const Theme*> theme = find_theme(options.theme);
        if (!theme) {
            return fail(theme.error());
        }
        palette = {.base = *theme};
    }
    const Length width = options.width * one_px;
    if (options.view == View::timeline) {
        return draw_svg(lay_out_column(timeline, width), palette);
    }
    const Result<Layout> network = lay_out_network(timeline, width);
    if (!network) {
        return fail(network.error());
    }
    return draw_svg(*network, palette);
}

} // namespace

const std::vector<Writer>& writers() {
    static const std::vector<Writer> all = {
        {"svg", ".svg", "a picture for pages, documents and print", write_svg}};
    return all;
}

Result<std::string> render(const Timeline& timeline, std::string_view format, const RenderOptions& options) {
    std::string known;
    for (const Writer& writer : writers()) {
        if (writer.name == format) {
            return writer.write(timeline, options);
        }
        known += known.empty() ? "" : ", ";
        known += writer.name;
    }
    return fail({.fault = Fault::usage,
                 .what = fmt::format("there is no format \"{}\" for pictures", format),
                 .remedy = fmt::format("known formats: {}", known)});
}

} // namespace dateline
