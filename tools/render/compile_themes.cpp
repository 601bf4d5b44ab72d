#include "picture_data.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline {

namespace {

/// In the order of `Paint` in src/render/theme.hpp.
constexpr std::array<std::string_view, 12> roles = {"background", "ink",    "soft",  "axis",
                                                    "hairline",   "accent", "wash",  "published",
                                                    "lane1",      "lane2",  "lane3", "lane4"};

bool is_colour(std::string_view text) {
    return text.size() == 6 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

tl::unexpected<Error> mistake(const KnowledgeFile& file, std::uint32_t line, std::string what,
                              std::string remedy) {
    return fail({.file = file.name, .line = line, .what = std::move(what), .remedy = std::move(remedy)});
}

Result<std::string> compile_theme(const KnowledgeFile& file) {
    if (file.blocks.size() != 1) {
        return mistake(file, 1, "a theme is one block of lines", "take the empty lines out");
    }
    std::string name;
    std::string media;
    std::array<std::string, roles.size()> colours{};
    for (const KnowledgeEntry& entry : file.blocks.front().entries) {
        if (entry.key == "name") {
            name = entry.value;
            continue;
        }
        if (entry.key == "media") {
            media = entry.value == "none" ? "" : entry.value;
            continue;
        }
        const auto* const role = std::find(roles.begin(), roles.end(), entry.key);
        if (role == roles.end()) {
            return mistake(file, entry.line, fmt::format("a theme has no role \"{}\"", entry.key),
                           fmt::format("roles are {}", fmt::join(roles, ", ")));
        }
        if (!is_colour(entry.value)) {
            return mistake(file, entry.line, fmt::format("\"{}\" is not a colour", entry.value),
                           "write rrggbb in small letters");
        }
        colours[static_cast<std::size_t>(role - roles.begin())] = "#" + entry.value;
    }
    for (std::size_t i = 0; i < roles.size(); ++i) {
        if (colours[i].empty()) {
            return mistake(file, 1, fmt::format("the role \"{}\" has no colour", roles[i]), "add it");
        }
    }
    if (name.empty()) {
        return mistake(file, 1, "the theme has no name", "add a line `name`");
    }
    return fmt::format("    {{\"{}\", \"{}\", {{\"{}\"}}}},\n", name, media, fmt::join(colours, "\", \""));
}

} // namespace

Result<std::string> compile_themes(const std::vector<KnowledgeFile>& files) {
    std::string out = "// Compiled from data/themes. Do not edit.\n#pragma once\n\n#include "
                      "\"render/theme.hpp\"\n\nnamespace dateline {\n\n";
    out += fmt::format("inline constexpr Theme theme_table[{}] = {{\n", files.size());
    for (const KnowledgeFile& file : files) {
        Result<std::string> theme = compile_theme(file);
        if (!theme) {
            return theme;
        }
        out += *theme;
    }
    return out + "};\n\n} // namespace dateline\n";
}

} // namespace dateline
