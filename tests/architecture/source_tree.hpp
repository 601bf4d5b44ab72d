#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace architecture {

/// One file of the project's own C++.
struct SourceFile {
    std::string path{};  ///< from the top of the project: "src/time/resolve.cpp"
    std::string floor{}; ///< the folder under src or include/dateline; empty right below these
    std::string text{};

    [[nodiscard]] bool is_public() const { return path.starts_with("include/"); }
    [[nodiscard]] bool is_header() const { return path.ends_with(".hpp"); }
};

struct Include {
    std::size_t line = 0;
    std::string name{}; ///< without quotes or brackets
    bool operator==(const Include&) const = default;
};

/// The floors from the ground up; each may include itself and those before it.
inline constexpr std::string_view floors[] = {"text",   "calendar", "article", "language", "time",
                                              "events", "timeline", "render",  "cli"};

/// 0 for text, … 8 for cli; -1 for what is no floor.
[[nodiscard]] int rank_of(std::string_view floor);

/// The .hpp and .cpp files under src and include/dateline, sorted by path.
[[nodiscard]] const std::vector<SourceFile>& sources();

[[nodiscard]] std::vector<Include> includes_of(std::string_view text);

/// The text with comments and the insides of literals blanked; lines keep their numbers.
[[nodiscard]] std::string code_of(std::string_view text);

/// The lines on which `word` stands as a word of its own (letters before or after it make it another word).
[[nodiscard]] std::vector<std::size_t> lines_with(std::string_view code, std::string_view word);

/// One finding a line, for a message that can be read.
[[nodiscard]] std::string joined(const std::vector<std::string>& findings);
inline constexpr std::string_view no_findings{};

} // namespace architecture
