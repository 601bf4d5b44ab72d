#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::language {

/// Where the word that begins at `at` ends (at most `end`): letters and digits with what joins them inside
/// ("3.5", "11:30", "O'Brien", "AT&T", "ex-minister"), and the dot of an abbreviation.
[[nodiscard]] std::uint32_t word_end(std::string_view text, std::uint32_t at, std::uint32_t end);

/// Whether `word` with its final dot is an abbreviation that the lists know, an initial ("J.") or letters
/// with dots ("U.S.", "p.m."). `next` is the first character of the next word, or a blank.
[[nodiscard]] bool is_abbreviation(std::string_view word_with_dot, char next);

/// Letters with a dot after each: "U.S.", "a.m.".
[[nodiscard]] bool is_dotted(std::string_view word);

/// "https://…", "www.…", "name@example.org", "example.org/page". `lower` is work memory.
[[nodiscard]] bool is_web_address(std::string_view word, std::string& lower);

} // namespace dateline::language
