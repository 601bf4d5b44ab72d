#pragma once

#include "render/length.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace dateline {

/// A run of followers in a font's width table.
struct FontRun {
    std::uint32_t first = 0; ///< code point
    std::uint32_t count = 0;
    std::uint32_t begin = 0; ///< into the widths
};

/// Facts about a font, measured once with Pango (tools/render/measure_font) and shipped as data: a picture
/// does not depend on the fonts of the machine that makes it.
struct FontFace {
    std::uint32_t ascent = 0; ///< all in 1/2048 em
    std::uint32_t descent = 0;
    std::span<const FontRun> runs{};
    std::span<const std::uint16_t> widths{};
};

/// The styles in which text is set; size and weight of each are in font.cpp, after docs/pictures.md.
enum class TextStyle : std::uint8_t {
    title,
    row_title,
    date,
    subtitle,
    caption,
    axis,
    number,
    note,
};

struct StyleFacts {
    Length size = 0;
    int weight = 400; ///< as SVG writes it; from 600 on measured as bold
};
[[nodiscard]] StyleFacts facts(TextStyle style);
[[nodiscard]] const FontFace& face_of(TextStyle style);

/// Sum of the advances, rounded up: never less than what the font draws, kerning only narrows. A character
/// the table lacks counts one em (CJK, emoji), a combining mark nothing.
[[nodiscard]] Length text_width(std::string_view text, TextStyle style);
/// The same for a text that grows by one character at a time.
class GrowingWidth {
  public:
    explicit GrowingWidth(TextStyle style);
    /// The width with this character too.
    Length add(char32_t character);

  private:
    const FontFace& face_;
    Length size_;
    std::uint64_t units_ = 0;
};
[[nodiscard]] Length ascent(TextStyle style);
[[nodiscard]] Length descent(TextStyle style);

} // namespace dateline
