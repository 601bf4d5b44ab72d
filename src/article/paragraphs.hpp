#pragma once

#include <dateline/text/text.hpp>

#include <string_view>
#include <vector>

namespace dateline {

/// The paragraphs of a text, in order, disjoint, without blanks around them; together all non-blank lines.
/// A paragraph ends at an empty line; a single line break ends it too, unless the text is wrapped at a fixed
/// width (the next word would not have fitted) or the next line goes on in lower case. Linear.
[[nodiscard]] std::vector<Range> find_paragraphs(std::string_view text);

} // namespace dateline
