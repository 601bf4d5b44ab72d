// PNG and PDF of the picture, drawn by librsvg and cairo: the only file that knows them. The bytes depend on
// the machine's fonts, the picture's proportions do not.

#include "render/formats/writers.hpp"
#include "render/layout_steps.hpp"
#include "render/row_words.hpp"

#include <fmt/format.h>
#include <librsvg/rsvg.h>

#include <algorithm>
#include <cairo-pdf.h>
#include <cairo.h>
#include <cmath>
#include <memory>
#include <utility>

namespace dateline {

namespace {

/// Pixels on a side and in all of a PNG: what viewers and printers take, and 400 MB at most.
constexpr double most_side = 32000;
constexpr double most_pixels = 1e8;
constexpr double points_a_pixel = 0.75;

template <auto free>
struct Freed {
    template <class T>
    void operator()(T* value) const {
        free(value);
    }
};
using Handle = std::unique_ptr<RsvgHandle, Freed<g_object_unref>>;
using Surface = std::unique_ptr<cairo_surface_t, Freed<cairo_surface_destroy>>;
using Context = std::unique_ptr<cairo_t, Freed<cairo_destroy>>;

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int size) {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), size);
    return CAIRO_STATUS_SUCCESS;
}

Error failure(std::string_view what) {
    return {.fault = Fault::environment, .what = fmt::format("the picture cannot be drawn: {}", what)};
}

struct Drawing {
    Handle handle{};
    double width = 0; ///< px
    double height = 0;
    std::vector<std::string> losses{};
};

Result<Drawing> drawing_of(const Timeline& timeline, const RenderOptions& options) {
    RenderOptions fixed = options;
    if (fixed.theme == "auto") {
        fixed.theme = "light"; // there is no reader who could choose
    }
    const Result<Rendering> svg = write_svg(timeline, fixed);
    if (!svg) {
        return fail(svg.error());
    }
    GError* error = nullptr;
    const auto* data = reinterpret_cast<const guint8*>(svg->bytes.data());
    Drawing drawing{.handle = Handle(rsvg_handle_new_from_data(data, svg->bytes.size(), &error)),
                    .losses = svg->losses};
    if (drawing.handle == nullptr) {
        const std::string what = error->message;
        g_error_free(error);
        return fail(failure(what));
    }
    rsvg_handle_set_dpi(drawing.handle.get(), 96);
    if (rsvg_handle_get_intrinsic_size_in_pixels(drawing.handle.get(), &drawing.width, &drawing.height) ==
        0) {
        return fail(failure("it has no size"));
    }
    return drawing;
}

Result<void> paint(const Drawing& drawing, cairo_surface_t* surface, double scale) {
    const Context context(cairo_create(surface));
    cairo_scale(context.get(), scale, scale);
    const RsvgRectangle place{0, 0, drawing.width, drawing.height};
    GError* error = nullptr;
    if (rsvg_handle_render_document(drawing.handle.get(), context.get(), &place, &error) == 0) {
        const std::string what = error->message;
        g_error_free(error);
        return fail(failure(what));
    }
    if (const cairo_status_t status = cairo_status(context.get()); status != CAIRO_STATUS_SUCCESS) {
        return fail(failure(cairo_status_to_string(status)));
    }
    return {};
}

} // namespace

Result<Rendering> write_png(const Timeline& timeline, const RenderOptions& options) {
    const Result<Drawing> drawing = drawing_of(timeline, options);
    if (!drawing) {
        return fail(drawing.error());
    }
    const double width = std::ceil(drawing->width * options.zoom);
    const double height = std::ceil(drawing->height * options.zoom);
    if (std::max(width, height) > most_side || width * height > most_pixels) {
        return fail({.fault = Fault::usage,
                     .what = fmt::format("a PNG of {:.0f} x {:.0f} pixels is too large", width, height),
                     .remedy = "choose a smaller --zoom, or SVG or PDF"});
    }
    const Surface surface(
        cairo_image_surface_create(CAIRO_FORMAT_ARGB32, static_cast<int>(width), static_cast<int>(height)));
    if (const Result<void> painted = paint(*drawing, surface.get(), options.zoom); !painted) {
        return fail(painted.error());
    }
    Rendering out{.losses = drawing->losses};
    if (cairo_surface_write_to_png_stream(surface.get(), append, &out.bytes) != CAIRO_STATUS_SUCCESS) {
        return fail(failure("no memory for a PNG"));
    }
    return out;
}

Result<Rendering> write_pdf(const Timeline& timeline, const RenderOptions& options) {
    const Result<Drawing> drawing = drawing_of(timeline, options);
    if (!drawing) {
        return fail(drawing.error());
    }
    Rendering out{.losses = drawing->losses};
    // A page is as high as paper, whatever the picture takes of it.
    const PageSize page = size_of(options.page);
    const double page_height = static_cast<double>(page.height) * page.size_percent / 100 / one_px;
    const double height = std::max(drawing->height, page_height);
    const Surface surface(cairo_pdf_surface_create_for_stream(
        append, &out.bytes, drawing->width * points_a_pixel, height * points_a_pixel));
    Day published{};
    for (const SourceArticle& article : timeline.articles) {
        published = std::max(published, article.published);
    }
    // Of the same timeline the same file: the day is that of the last article, not today.
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, title_of(timeline).c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE,
                                   (to_iso(published) + "T00:00:00Z").c_str());
    if (const Result<void> painted = paint(*drawing, surface.get(), points_a_pixel); !painted) {
        return fail(painted.error());
    }
    cairo_surface_finish(surface.get());
    if (const cairo_status_t status = cairo_surface_status(surface.get()); status != CAIRO_STATUS_SUCCESS) {
        return fail(failure(cairo_status_to_string(status)));
    }
    return out;
}

} // namespace dateline
