#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// What a token of a line looks like; boilerplate patterns name these in capitals.
enum class TokenShape : std::uint8_t { word, name, number, address, mark };

/// A word, number, web address or single punctuation mark of one line.
struct LineToken {
    std::string text{}; ///< ASCII letters lower case, curly quotes made straight
    TokenShape shape = TokenShape::word;
};

/// Cuts a line (or paragraph) into tokens. Points stay inside "U.S.", "p.m." and "J.", colons inside "6:30",
/// slashes inside "8/24/2021"; other marks stand alone. Linear.
[[nodiscard]] std::vector<LineToken> line_tokens(std::string_view line);

/// Whether the line ends as sentences do: a full stop, question or exclamation mark, ellipsis, with closing
/// quotes and brackets after it. A line without it is "open".
[[nodiscard]] bool ends_sentence(std::string_view line);

} // namespace dateline
