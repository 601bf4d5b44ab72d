#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

/// What may stand in a picture: valid UTF-8 without control characters, bidirectional overrides and what XML
/// forbids; white space made single blanks; bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string clean_text(std::string_view text);

/// Takes the first code point off clean text.
char32_t take_code_point(std::string_view& text);

/// Whether the first letter with a direction runs from right to left (Hebrew, Arabic, Syriac, Thaana, N'Ko).
[[nodiscard]] bool runs_right_to_left(std::string_view text);

/// A mark that is drawn over the letter before it, or a joiner: no width of its own.
[[nodiscard]] bool is_combining(char32_t c);

/// Whether a line may be broken beside this character without a blank (CJK).
[[nodiscard]] bool is_ideograph(char32_t c);

} // namespace dateline
