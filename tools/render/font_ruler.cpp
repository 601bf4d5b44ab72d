#include "font_ruler.hpp"

#include <fmt/format.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>
#include <pango/pangoft2.h>

#include <utility>

namespace dateline {

namespace {

struct DropObject {
    void operator()(void* object) const { g_object_unref(object); }
};
struct DropConfig {
    void operator()(FcConfig* config) const { FcConfigDestroy(config); }
};
struct DropDescription {
    void operator()(PangoFontDescription* d) const { pango_font_description_free(d); }
};
struct DropMetrics {
    void operator()(PangoFontMetrics* m) const { pango_font_metrics_unref(m); }
};

template <class T>
using Object = std::unique_ptr<T, DropObject>;

} // namespace

struct FontRuler::Handles {
    // Members are given back in reverse order: the layout before what it stands on.
    std::unique_ptr<FcConfig, DropConfig> config{};
    Object<PangoFontMap> map{};
    Object<PangoContext> context{};
    Object<PangoLayout> layout{};
    int ascent = 0;
    int descent = 0;
};

FontRuler::FontRuler(std::unique_ptr<Handles> handles) : handles_(std::move(handles)) {}
FontRuler::FontRuler(FontRuler&&) noexcept = default;
FontRuler& FontRuler::operator=(FontRuler&&) noexcept = default;
FontRuler::~FontRuler() = default;

Result<FontRuler> FontRuler::open(const std::string& file, bool bold, int pixels) {
    auto h = std::make_unique<Handles>();
    h->config.reset(FcConfigCreate());
    const auto* path = reinterpret_cast<const FcChar8*>(file.c_str()); // FcChar8 is unsigned char
    if (FcConfigAppFontAddFile(h->config.get(), path) == FcFalse) {
        return fail({.fault = Fault::environment,
                     .file = file,
                     .what = "this font cannot be read",
                     .remedy = "install fonts-dejavu-core"});
    }
    h->map.reset(pango_ft2_font_map_new());
    pango_ft2_font_map_set_resolution(PANGO_FT2_FONT_MAP(h->map.get()), 72, 72);
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(h->map.get()), h->config.get());
    h->context.reset(pango_font_map_create_context(h->map.get()));
    pango_context_set_round_glyph_positions(h->context.get(), FALSE);

    const std::unique_ptr<PangoFontDescription, DropDescription> font(pango_font_description_new());
    pango_font_description_set_family(font.get(), "DejaVu Sans");
    pango_font_description_set_weight(font.get(), bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_absolute_size(font.get(), double{PANGO_SCALE} * pixels);
    const Object<PangoFont> loaded(pango_context_load_font(h->context.get(), font.get()));
    if (!loaded) { // without a font Pango would measure its box glyphs
        return fail({.fault = Fault::environment,
                     .file = file,
                     .what = "this file does not hold DejaVu Sans",
                     .remedy = "install fonts-dejavu-core"});
    }
    const std::unique_ptr<PangoFontMetrics, DropMetrics> metrics(
        pango_font_get_metrics(loaded.get(), nullptr));
    h->ascent = pango_font_metrics_get_ascent(metrics.get());
    h->descent = pango_font_metrics_get_descent(metrics.get());
    h->layout.reset(pango_layout_new(h->context.get()));
    pango_layout_set_font_description(h->layout.get(), font.get());
    return FontRuler(std::move(h));
}

int FontRuler::width(std::string_view text) const {
    PangoLayout* layout = handles_->layout.get();
    pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
    PangoRectangle logical{};
    pango_layout_get_extents(layout, nullptr, &logical);
    return logical.width;
}

bool FontRuler::has(std::string_view text) const {
    PangoLayout* layout = handles_->layout.get();
    pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
    return pango_layout_get_unknown_glyphs_count(layout) == 0;
}

int FontRuler::ascent() const {
    return handles_->ascent;
}

int FontRuler::descent() const {
    return handles_->descent;
}

} // namespace dateline
