#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::language {

/// What a code point is to the tokenizer. `joiner`: goes with what stands before it (accents, variation
/// selectors, zero-width joiner, skin tones).
enum class CharKind : std::uint8_t { space, letter, digit, mark, joiner };

/// One code point of a text and how many bytes it takes (1 to 4). A byte that is not UTF-8 counts as a
/// letter of one byte, so that any bytes go through.
struct CodePoint {
    std::uint32_t value = 0;
    std::uint32_t size = 1;
};

[[nodiscard]] CodePoint decode(std::string_view text, std::size_t at);
[[nodiscard]] CharKind kind_of(std::uint32_t code_point);
[[nodiscard]] bool is_upper(std::uint32_t code_point);
[[nodiscard]] bool is_lower(std::uint32_t code_point);
/// Latin, Greek and Cyrillic; everything else stays.
[[nodiscard]] std::uint32_t to_lower(std::uint32_t code_point);
[[nodiscard]] std::uint32_t to_upper(std::uint32_t code_point);
void append(std::string& out, std::uint32_t code_point);

/// Appends `word` in lower case, curly quotes made straight.
void append_lower(std::string& out, std::string_view word);

} // namespace dateline::language
