#include "picture_data.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

namespace dateline {

namespace {

std::optional<unsigned> number(std::string_view text, int base) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// The runs of one face: where each begins, and all widths back to back.
struct Face {
    std::string name{};
    unsigned ascent = 0;
    unsigned descent = 0;
    std::string runs{};
    std::string widths{};
    unsigned count = 0;
    unsigned next = 0; ///< the code point after the last; runs must go up
};

bool add_run(Face& face, unsigned first, std::string_view list) {
    if (first < face.next) {
        return false;
    }
    const unsigned begin = face.count;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(' '), list.size());
        const std::optional<unsigned> width = number(list.substr(0, end), 10);
        if (!width || *width > 65535) {
            return false;
        }
        face.widths += fmt::format("{},", *width);
        ++face.count;
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    face.widths += "\n    ";
    face.next = first + (face.count - begin);
    face.runs += fmt::format("{{{},{},{}}},", first, face.count - begin, begin);
    return true;
}

} // namespace

Result<std::string> compile_widths(const KnowledgeFile& file) {
    std::string out =
        "// Compiled from data/fonts. Do not edit.\n#pragma once\n\n#include \"render/font.hpp\"\n\n"
        "#include <cstdint>\n\nnamespace dateline {\n\n";
    for (const KnowledgeBlock& block : file.blocks) {
        Face face;
        for (const KnowledgeEntry& entry : block.entries) {
            bool good = true;
            if (entry.key == "face") {
                face.name = entry.value;
            } else if (entry.key == "ascent" || entry.key == "descent") {
                const std::optional<unsigned> value = number(entry.value, 10);
                good = value.has_value();
                (entry.key == "ascent" ? face.ascent : face.descent) = value.value_or(0);
            } else {
                const std::optional<unsigned> first = number(entry.key, 16);
                good = first && add_run(face, *first, entry.value);
            }
            if (!good) {
                return fail({.file = file.name,
                             .line = entry.line,
                             .what = "this is not a code point (hex, going up) with its widths",
                             .remedy = "write the file with measure_font"});
            }
        }
        if (face.name.empty() || face.count == 0) {
            return fail({.file = file.name,
                         .line = block.line,
                         .what = "a face has no name or no widths",
                         .remedy = "write the file with measure_font"});
        }
        out += fmt::format("inline constexpr FontRun {0}_runs[] = {{\n    {1}}};\n"
                           "inline constexpr std::uint16_t {0}_widths[] = {{\n    {2}}};\n"
                           "inline constexpr FontFace {0}_face{{{3}, {4}, {0}_runs, {0}_widths}};\n\n",
                           face.name, face.runs, face.widths, face.ascent, face.descent);
    }
    return out + "} // namespace dateline\n";
}

} // namespace dateline
