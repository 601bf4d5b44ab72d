// Measures the advance widths of DejaVu Sans, regular and bold, and prints data/fonts/dejavu_sans.widths.
#include "font_ruler.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <optional>
#include <string>
#include <vector>

using namespace dateline;

namespace {

constexpr int units_per_em = 2048;
constexpr int pango_scale = 1024;

/// Blocks that news in a European, Arabic or Hebrew script is made of; of all others one em is assumed.
struct CodeRange {
    char32_t first = 0;
    char32_t last = 0;
};
constexpr CodeRange ranges[] = {{0x0020, 0x007E}, {0x00A0, 0x02FF}, {0x0370, 0x058F}, {0x0591, 0x06FF},
                                {0x10A0, 0x10FF}, {0x1E00, 0x1FFF}, {0x2010, 0x2027}, {0x2030, 0x205E},
                                {0x2070, 0x209F}, {0x20A0, 0x20BF}, {0x2100, 0x218F}, {0x2190, 0x22FF},
                                {0xFB00, 0xFB06}};

std::string utf8(char32_t c) {
    const auto byte = [](char32_t b) { return static_cast<char>(b); };
    if (c < 0x80) {
        return {byte(c)};
    }
    if (c < 0x800) {
        return {byte(0xC0 | (c >> 6)), byte(0x80 | (c & 0x3F))};
    }
    return {byte(0xE0 | (c >> 12)), byte(0x80 | ((c >> 6) & 0x3F)), byte(0x80 | (c & 0x3F))};
}

/// In 1/2048 em; nothing where the font lacks the character.
std::optional<int> advance(const FontRuler& ruler, char32_t c) {
    const std::string text = utf8(c);
    if (!ruler.has(text)) {
        return std::nullopt;
    }
    return (ruler.width(text) + pango_scale / 2) / pango_scale;
}

void print_face(const FontRuler& ruler, const char* face) {
    fmt::print("face     {}\nascent   {}\ndescent  {}\n", face, ruler.ascent() / pango_scale,
               ruler.descent() / pango_scale);
    for (const CodeRange& range : ranges) {
        std::string line;
        int on_line = 0;
        const auto flush = [&line, &on_line] {
            if (on_line > 0) {
                fmt::print("{}\n", line);
            }
            line.clear();
            on_line = 0;
        };
        for (char32_t c = range.first; c <= range.last; ++c) {
            const std::optional<int> width = advance(ruler, c);
            if (!width) {
                flush();
                continue;
            }
            if (on_line == 0) {
                line = fmt::format("{:04X}    ", static_cast<unsigned>(c));
            }
            line += fmt::format(" {}", *width);
            if (++on_line == 16) {
                flush();
            }
        }
        flush();
    }
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        fmt::print(stderr, "usage: measure_font DejaVuSans.ttf DejaVuSans-Bold.ttf\n");
        return 2;
    }
    fmt::print(
        "# Advance widths of DejaVu Sans, in 1/{} em: facts about the font, measured with Pango by\n"
        "# tools/render/measure_font from Debian's fonts-dejavu-core. A line is a first code point (hex)\n"
        "# and the widths of it and its followers. Pictures are set with the widest face that may stand\n"
        "# in for the one asked for, and this is it; what is not listed counts one em.\n",
        units_per_em);
    for (const bool bold : {false, true}) {
        const Result<FontRuler> ruler = FontRuler::open(argv[bold ? 2 : 1], bold, units_per_em);
        if (!ruler) {
            fmt::print(stderr, "{}: {}; {}\n", ruler.error().file, ruler.error().what, ruler.error().remedy);
            return 4;
        }
        fmt::print("\n");
        print_face(*ruler, bold ? "bold" : "regular");
    }
    return 0;
}
