#include "render/font.hpp"

#include "render/clean_text.hpp"
#include "render/widths_table.hpp"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::uint32_t units_per_em = 2048;

std::uint32_t advance(const FontFace& face, char32_t c) {
    if (is_combining(c)) {
        return 0;
    }
    const auto after = std::upper_bound(face.runs.begin(), face.runs.end(), c,
                                        [](char32_t value, const FontRun& run) { return value < run.first; });
    if (after == face.runs.begin()) {
        return units_per_em;
    }
    const FontRun& run = *std::prev(after);
    return c < run.first + run.count ? face.widths[run.begin + (c - run.first)] : units_per_em;
}

Length in_length(std::uint64_t units, Length size) {
    return static_cast<Length>((units * static_cast<std::uint64_t>(size) + units_per_em - 1) / units_per_em);
}

} // namespace

StyleFacts facts(TextStyle style) {
    switch (style) {
    case TextStyle::title:
        return {px(20), 700};
    case TextStyle::row_title:
        return {px(14), 600};
    case TextStyle::date:
        return {px(13), 700};
    case TextStyle::subtitle:
        return {px(12.5), 400};
    case TextStyle::caption:
        return {px(12), 400};
    case TextStyle::axis:
        return {px(11.5), 400};
    case TextStyle::number:
        return {px(11), 700};
    case TextStyle::note:
        return {px(10.5), 400};
    }
    return {};
}

const FontFace& face_of(TextStyle style) {
    return facts(style).weight >= 600 ? bold_face : regular_face;
}

Length text_width(std::string_view text, TextStyle style) {
    const FontFace& face = face_of(style);
    std::uint64_t units = 0;
    while (!text.empty()) {
        units += advance(face, take_code_point(text));
    }
    return in_length(units, facts(style).size);
}

GrowingWidth::GrowingWidth(TextStyle style) : face_(face_of(style)), size_(facts(style).size) {}

Length GrowingWidth::add(char32_t character) {
    units_ += advance(face_, character);
    return in_length(units_, size_);
}

Length ascent(TextStyle style) {
    return in_length(face_of(style).ascent, facts(style).size);
}

Length descent(TextStyle style) {
    return in_length(face_of(style).descent, facts(style).size);
}

} // namespace dateline
