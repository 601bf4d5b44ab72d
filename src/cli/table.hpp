#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Columns aligned to the left, two blanks between them. The last column is cut with "…" where the table
/// would be wider than `width` code points (0: never); each character counts as one column.
[[nodiscard]] std::string format_table(const std::vector<std::vector<std::string>>& rows, std::size_t width);

/// Code points of UTF-8 text.
[[nodiscard]] std::size_t text_columns(std::string_view text);

} // namespace dateline
