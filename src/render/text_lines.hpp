#pragma once

#include "render/font.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

struct Wrapped {
    std::vector<std::string> lines{};
    bool cut = false; ///< the last line ends in "…" and the text goes on
};

/// Breaks clean text at blanks (and between ideographs) into at most `max_lines` lines of `width`; what does
/// not fit is cut with "…". A word wider than a line is broken inside. Empty text gives no line.
[[nodiscard]] Wrapped wrap(std::string_view text, TextStyle style, Length width, std::size_t max_lines);

/// The same number of lines, but of like length: no last line of one word.
[[nodiscard]] Wrapped wrap_evenly(std::string_view text, TextStyle style, Length width,
                                  std::size_t max_lines);

/// Fills the slots of a phrase of data/en/picture.words by name.
struct Slot {
    std::string_view name{};
    std::string_view value{};
};
[[nodiscard]] std::string fill(std::string_view phrase, const std::vector<Slot>& slots);

/// Fills the slot "text" of a phrase with quotation marks; such marks inside the text become single ones.
[[nodiscard]] std::string quote(std::string_view phrase, std::string_view text);

/// `a`, `b` and `c` with a separator, leaving out what is empty.
[[nodiscard]] std::string join(const std::vector<std::string>& parts, std::string_view separator);

} // namespace dateline
